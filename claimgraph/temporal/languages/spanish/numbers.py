"""Spanish: numbers in words."""

from __future__ import annotations

from typing import Final

from claimgraph.temporal.vocabulary import Words

__all__ = ["NUMBERS"]

_ROMAN: Final = (
    *("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv"),
    *("xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii"),
)

_TENS: Final = {
    20: ["veinte"],
    30: ["treinta"],
    40: ["cuarenta"],
    50: ["cincuenta"],
    60: ["sesenta"],
    70: ["setenta"],
    80: ["ochenta"],
    90: ["noventa"],
}

NUMBERS: Final[Words] = {
    "CARDINAL": {
        0: ["cero"],
        1: ["uno", "un", "una"],
        2: ["dos"],
        3: ["tres"],
        4: ["cuatro"],
        5: ["cinco"],
        6: ["seis"],
        7: ["siete"],
        8: ["ocho"],
        9: ["nueve"],
        10: ["diez"],
        11: ["once"],
        12: ["doce"],
        13: ["trece"],
        14: ["catorce"],
        15: ["quince"],
        16: ["dieciséis"],
        17: ["diecisiete"],
        18: ["dieciocho"],
        19: ["diecinueve"],
        21: ["veintiuno", "veintiún", "veintiuna"],
        22: ["veintidós"],
        23: ["veintitrés"],
        24: ["veinticuatro"],
        25: ["veinticinco"],
        26: ["veintiséis"],
        27: ["veintisiete"],
        28: ["veintiocho"],
        29: ["veintinueve"],
        **_TENS,
        100: ["cien", "ciento"],
        200: ["doscientos", "doscientas"],
        300: ["trescientos", "trescientas"],
        400: ["cuatrocientos", "cuatrocientas"],
        500: ["quinientos", "quinientas"],
        600: ["seiscientos", "seiscientas"],
        700: ["setecientos", "setecientas"],
        800: ["ochocientos", "ochocientas"],
        900: ["novecientos", "novecientas"],
        1000: ["mil"],
    },
    "ORDINAL": {
        1: ["primero", "primer", "primera"],
        2: ["segundo", "segunda"],
        3: ["tercero", "tercer", "tercera"],
        4: ["cuarto", "cuarta"],
        5: ["quinto", "quinta"],
        6: ["sexto", "sexta"],
        7: ["séptimo", "séptima"],
        8: ["octavo", "octava"],
        9: ["noveno", "novena"],
        10: ["décimo", "décima"],
        11: ["undécimo", "undécima", "decimoprimero", "decimoprimer", "decimoprimera"],
        12: ["duodécimo", "duodécima", "decimosegundo", "decimosegunda"],
        13: ["decimotercero", "decimotercer", "decimotercera"],
        14: ["decimocuarto", "decimocuarta"],
        15: ["decimoquinto", "decimoquinta"],
        16: ["decimosexto", "decimosexta"],
        17: ["decimoséptimo", "decimoséptima"],
        18: ["decimoctavo", "decimoctava"],
        19: ["decimonoveno", "decimonovena"],
        20: ["vigésimo", "vigésima"],
        30: ["trigésimo", "trigésima"],
    },
    "TENS": _TENS,
    "HUNDREDS": {number: [word] for number, word in enumerate(_ROMAN)},
    "ROMAN": {number: [word] for number, word in enumerate(_ROMAN, 1)},
    "AND": {True: ["y"]},
}
