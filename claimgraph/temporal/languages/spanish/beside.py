"""Spanish: words beside expressions, by their places, and words that are weak or no times at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

__all__ = ["ABBREVIATIONS", "BESIDE", "LOWER", "WEAK"]


BESIDE: Final[Mapping[str, Iterable[str]]] = {
    "lead_in": ["en"],
    "told_from": ["a", "al"],
    "of_name": ["de", "del"],
    "lead_told": ["en", "durante", "a"],
    "superlatives": ["peor", "mayor", "mejor", "menor", "primer", "primera", "primero"],
    "lead_out": ["atrás", "antes"],
    "lead_back": ["hace"],
    "lead_date": ["en", "de", "desde", "hasta", "por", "durante", "tras", "entre"],
    "ordered": [
        *("ordenó", "ordenaron", "ordenado", "pidió", "pidieron", "instó", "instaron", "exigió"),
        *("exigieron", "ordena", "pide", "insta", "exige"),
    ],
    "counted": [
        "personas",
        "soldados",
        "policías",
        "km",
        "kilómetros",
        "metros",
        "euros",
        "dólares",
    ],
    "plural_endings": ["s"],
}

WEAK: Final = frozenset(
    [
        "actual",
        "el segundo",
        "la segunda",
        "segundo",
        "un segundo",
        "un minuto",
        "una hora punta",
        "diario",
        "diarios",
        "diaria",
        "diarias",
        "el diario",
        "anual",
        "anuales",
        "el alba",
        "tarde",
        "noche",
        "la hora",
        "la noche",
        "la tarde",
        "la mañana",
        "de la mañana",
        "de la tarde",
        "de la noche",
        "de la madrugada",
        "el amanecer",
        "entonces",
        "el pasado",
        "el futuro",
        "san patricio",
        "la asunción",
        "la inmaculada",
        "recién",
    ]
)

LOWER: Final = frozenset(
    [
        *("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto"),
        *("septiembre", "setiembre", "octubre", "noviembre", "diciembre"),
        *("alba", "segundo", "segunda", "primavera"),
    ]
)

ABBREVIATIONS: Final = frozenset(
    [
        *("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "sept", "set"),
        *("oct", "nov", "dic", "h", "hs", "hrs", "min"),
    ]
)
