"""Spanish: early and late, about and more than, now and soon, and what else rules name by kind."""

from __future__ import annotations

from typing import Final

from claimgraph.temporal.vocabulary import Words

__all__ = ["PHRASES"]

PHRASES: Final[Words] = {
    "TRIGGER": {
        True: [
            "anoche",
            "hace",
            "anteanoche",
            "antenoche",
            "madrugada",
            "madrugadas",
            "víspera",
            "pasado",
            "pasada",
            "futuro",
            "semestre",
            "entonces",
            "fiscal",
        ]
    },
    "LINK": {True: ["y", "e", "a", "hasta", "o"]},
    "MON": {  # read only beside a day: "mar" is the sea as well
        1: ["ene"],
        2: ["feb"],
        3: ["mar"],
        4: ["abr"],
        5: ["may"],
        6: ["jun"],
        7: ["jul"],
        8: ["ago"],
        9: ["sep", "sept", "set"],
        10: ["oct"],
        11: ["nov"],
        12: ["dic"],
    },
    "WEEKEND": {True: ["fin de semana", "finde"]},
    "WEEKENDS": {True: ["fines de semana", "findes"]},
    "OFPOD": {"FORENOON": ["de la mañana"], "AF": ["de la tarde"], "NI": ["de la noche"]},
    "JUST": {
        "after": [
            *("poco después de", "justo después de", "momentos después de", "poco tras"),
            *("instantes después de", "inmediatamente después de", "justo tras"),
        ],
        "before": [
            *("poco antes de", "justo antes de", "momentos antes de", "instantes antes de"),
            "inmediatamente antes de",
        ],
    },
    "OFDAWN": {True: ["de la madrugada"]},
    "PART": {
        "START": [
            "a principios de",
            "principios de",
            "al principio de",
            "el principio de",
            "a comienzos de",
            "comienzos de",
            "al comienzo de",
            "el comienzo de",
            "a inicios de",
            "inicios de",
            "al inicio de",
            "el inicio de",
            "a primera hora de",
            "a primeras horas de",
            "primera hora de",
            "primeras horas de",
            "las primeras horas de",
            "los primeros días de",
            "las primeras semanas de",
            "los primeros meses de",
            "muy temprano",
            "temprano",
        ],
        "MID": ["a mediados de", "mediados de", "a mitad de", "la mitad de"],
        "END": [
            "a finales de",
            "finales de",
            "al final de",
            "el final de",
            "a fines de",
            "fines de",
            "a fin de",
            "fin de",
            "a última hora de",
            "a últimas horas de",
            "última hora de",
            "últimas horas de",
        ],
    },
    "SOFT": {"START": ["más temprano"], "END": ["más tarde", "más adelante"]},
    "LATER": {True: ["después", "más tarde", "más adelante", "luego"]},
    "EARLIER": {True: ["antes"]},
    "MOD": {
        "APPROX": [
            "unos",
            "unas",
            "aproximadamente",
            "alrededor de",
            "cerca de",
            "en torno a",
            "hacia",
        ],
        "EQUAL_OR_LESS": ["como máximo", "como mucho", "a lo sumo", "no más de"],
        "LESS_THAN": ["menos de", "casi", "poco menos de"],
        "MORE_THAN": ["más de", "poco más de", "algo más de", "mucho más de"],
        "EQUAL_OR_MORE": ["al menos", "por lo menos", "como mínimo", "no menos de"],
    },
    "ADVERB": {
        True: [
            *("apenas", "justo", "ahora", "exactamente", "precisamente", "solo", "sólo", "ya"),
            *("tan solo", "tan sólo", "casi exactamente"),
        ]
    },
    "REF": {
        "PRESENT_REF": [
            "ahora",
            "ahora mismo",
            "actualmente",
            "actual",
            "hoy en día",
            "hoy día",
            "en la actualidad",
            "la actualidad",
            "en este momento",
            "este momento",
            "en estos momentos",
            "estos momentos",
            "por el momento",
            "de momento",
            "por ahora",
        ],
        "PAST_REF": [
            "recientemente",
            "recién",
            "últimamente",
            "anteriormente",
            "previamente",
            "antiguamente",
            "antaño",
        ],
        "FUTURE_REF": [
            "pronto",
            "próximamente",
            "en breve",
            "un futuro próximo",
            "un futuro cercano",
            "el corto plazo",
            "el medio plazo",
            "el largo plazo",
            "tarde o temprano",
            "lo antes posible",
            "cuanto antes",
        ],
    },
    "NOTIME": {
        True: ["ahora bien", "tan pronto como", "tan pronto", "más pronto", "por lo pronto"]
    },
}
