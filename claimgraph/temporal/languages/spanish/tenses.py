"""Spanish: verbs and particles that tell past from future, by the classes of `claimgraph.temporal.tense`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

__all__ = ["TENSES"]

_PAST: Final = [
    *("fue", "fueron", "dijo", "dijeron", "hizo", "hubo", "dio", "vio", "puso", "pudo", "quiso"),
    *("vino", "tuvo", "estuvo", "supo", "trajo", "condujo", "produjo", "redujo", "propuso"),
    *("dispuso", "impuso", "expuso", "supuso", "compuso", "detuvo", "obtuvo", "mantuvo", "sostuvo"),
    *("contuvo", "intervino", "previno", "convino", "deshizo", "predijo", "contradijo", "anduvo"),
    *("produjeron", "redujeron", "trajeron", "condujeron", "fui", "fuimos", "creó", "cayó", "oyó"),
    *("leyó", "huyó", "crió", "guió", "ha", "han", "he", "hemos", "hubieron", "iba", "iban"),
    *("decía", "tenía", "podía", "debía", "sabía", "quería", "hacía", "vivía", "seguía", "creía"),
    *("venía", "parecía", "existía", "ocurría", "temía", "salía", "pedía", "ponía", "conocía"),
    # four letters; endings tell only of longer words
    *("alzó", "armó", "bajó", "besó", "cayó", "cesó", "citó", "cazó", "casó", "cenó"),
    *("copó", "dejó", "dotó", "duró", "echó", "fijó", "ganó", "giró", "juró", "mató", "miró"),
    *("negó", "notó", "oyó", "optó", "pasó", "pegó", "robó", "rotó", "rozó", "sacó", "tapó"),
    *("tiró", "tocó", "tomó", "topó", "unió", "usó", "vetó", "voló", "votó", "izó"),
    *("según",),
]
_FUTURE: Final = ["irá", "irán", "será", "dará", "verá", "hará", "oirá", "habrá", "sería", "serían"]
_PLANS: Final = [
    *("va", "van", "vamos", "voy", "iremos", "planea", "planean", "prevé", "prevén", "pretende"),
    *(
        "pretenden",
        "espera",
        "esperan",
        "quiere",
        "quieren",
        "desea",
        "desean",
        "piensa",
        "piensan",
    ),
    *("debe", "deben", "promete", "prometen", "busca", "buscan", "tiene", "tienen", "intenta"),
    *("intentan", "aspira", "aspiran", "dispuesto", "dispuesta", "dispuestos", "dispuestas"),
    *("plan", "planes", "intención", "punto"),
]
_DUE: Final = [
    stem + ending
    for stem in (
        *("previst", "programad", "convocad", "fijad", "señalad", "citad", "agendad", "aplazad"),
        *("pospuest", "anunciad", "planead", "planificad", "llamad"),
    )
    for ending in ("o", "a", "os", "as")
]
_NOUNS: Final = [
    *("teherán", "corán", "durán", "beltrán", "terán", "morán", "ferrán", "refrán", "azafrán"),
    *("catamarán", "alcorán", "sharon", "lugar", "militar", "hogar", "popular", "mujer", "poder"),
    *("taller", "nuclear", "similar", "familiar", "particular", "ayer", "anteayer", "irregular"),
]

TENSES: Final[Mapping[str, Iterable[str]]] = {
    "past": _PAST,
    "future": _FUTURE,
    "plans": _PLANS,
    "due": _DUE,
    "was": ["estaba", "estaban", "era", "eran", "había", "habían", "quedó", "quedaron"],
    "is": ["está", "están", "es", "son", "queda", "quedan"],
    "nouns": _NOUNS,
    "past_endings": ["ó", "aron", "ieron", "aba", "aban", "ían"],
    "future_endings": ["rá", "rán"],
    "infinitive_endings": [
        verb + pronoun
        for verb in ("ar", "er", "ir")
        for pronoun in ("", "se", "lo", "la", "los", "las", "le", "les")
    ],
}
