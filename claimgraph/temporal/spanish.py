"""Spanish: the words that name times and the patterns they stand in.

What differs from English is said in fields of the language: ``del`` and ``al`` are two words
each, accents may be missing, decimals follow a comma, and a capital letter makes ``Julio`` and
``Domingo`` names. ``madrugada`` is read as the early morning, from midnight to six.
"""

from __future__ import annotations

from typing import Final

from claimgraph.temporal.language import Language, Words

__all__ = ["SPANISH"]

_ROMAN: Final = (
    *("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv"),
    *("xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii"),
)

_WORDS: Final[Words] = {
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
        20: ["veinte"],
        21: ["veintiuno", "veintiún", "veintiuna"],
        22: ["veintidós"],
        23: ["veintitrés"],
        24: ["veinticuatro"],
        25: ["veinticinco"],
        26: ["veintiséis"],
        27: ["veintisiete"],
        28: ["veintiocho"],
        29: ["veintinueve"],
        30: ["treinta"],
        40: ["cuarenta"],
        50: ["cincuenta"],
        60: ["sesenta"],
        70: ["setenta"],
        80: ["ochenta"],
        90: ["noventa"],
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
    "TENS": {
        20: ["veinte"],
        30: ["treinta"],
        40: ["cuarenta"],
        50: ["cincuenta"],
        60: ["sesenta"],
        70: ["setenta"],
        80: ["ochenta"],
        90: ["noventa"],
    },
    "ROMAN": {number: [word] for number, word in enumerate(_ROMAN, 1)},
    "HUNDREDS": {number: [word] for number, word in enumerate(_ROMAN)},
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
    "AND": {True: ["y"]},
    "LINK": {True: ["y", "e", "a", "hasta", "o"]},
    "WEEKDAY": {
        0: ["lunes"],
        1: ["martes"],
        2: ["miércoles"],
        3: ["jueves"],
        4: ["viernes"],
        5: ["sábado"],
        6: ["domingo"],
    },
    "WEEKDAYS": {
        0: ["lunes"],
        1: ["martes"],
        2: ["miércoles"],
        3: ["jueves"],
        4: ["viernes"],
        5: ["sábados"],
        6: ["domingos"],
    },
    "MONTH": {
        1: ["enero"],
        2: ["febrero"],
        3: ["marzo"],
        4: ["abril"],
        5: ["mayo"],
        6: ["junio"],
        7: ["julio"],
        8: ["agosto"],
        9: ["septiembre", "setiembre"],
        10: ["octubre"],
        11: ["noviembre"],
        12: ["diciembre"],
    },
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
    "SEASON": {"SP": ["primavera"], "SU": ["verano"], "FA": ["otoño"], "WI": ["invierno"]},
    "SEASONS": {"SP": ["primaveras"], "SU": ["veranos"], "FA": ["otoños"], "WI": ["inviernos"]},
    "UNIT": {
        "second": ["segundo"],
        "minute": ["minuto", "min"],
        "hour": ["hora", "h"],
        "day": ["día"],
        "week": ["semana"],
        "weekend": ["fin de semana", "finde"],
        "month": ["mes"],
        "quarter": ["trimestre"],
        "half_year": ["semestre"],
        "year": ["año"],
        "decade": ["década", "decenio"],
        "century": ["siglo"],
        "millennium": ["milenio"],
        "fortnight": ["quincena"],
        "night": ["noche"],
    },
    "UNITS": {
        "second": ["segundos"],
        "minute": ["minutos"],
        "hour": ["horas", "hs", "hrs"],
        "day": ["días"],
        "week": ["semanas"],
        "weekend": ["fines de semana"],
        "month": ["meses"],
        "quarter": ["trimestres"],
        "half_year": ["semestres"],
        "year": ["años"],
        "decade": ["décadas", "decenios"],
        "century": ["siglos"],
        "millennium": ["milenios"],
        "fortnight": ["quincenas"],
        "night": ["noches"],
    },
    "WEEKEND": {True: ["fin de semana", "finde"]},
    "WEEKENDS": {True: ["fines de semana", "findes"]},
    "POD": {
        "FORENOON": ["mañana"],  # its early part is no small hours; they are the madrugada
        "AF": ["tarde"],
        "NI": ["noche"],
        "DAWN": ["amanecer", "alba"],
        "DUSK": ["atardecer", "anochecer"],
    },
    "PODS": {"MO": ["mañanas"], "AF": ["tardes"], "NI": ["noches"]},
    "OFPOD": {"FORENOON": ["de la mañana"], "AF": ["de la tarde"], "NI": ["de la noche"]},
    "OFDAWN": {True: ["de la madrugada"]},
    "HOUR": {
        12: ["mediodía", "medio día", "doce del mediodía"],
        24: ["medianoche", "media noche", "doce de la noche"],
    },
    "AMPM": {"AM": ["am", "a m"], "PM": ["pm", "p m"]},
    "ZONE": {
        "UTC": ["gmt", "utc", "hora de greenwich"],
        "Europe/Madrid": ["hora de madrid", "hora peninsular", "hora española", "cet", "cest"],
        "Atlantic/Canary": ["hora canaria", "hora de canarias"],
        "Europe/London": ["hora de londres"],
        "Europe/Moscow": ["hora de moscú", "hora moscovita"],
        "Europe/Kyiv": ["hora de kiev"],
        "America/New_York": ["hora de nueva york", "hora de washington", "hora de miami", "et"],
        "America/Mexico_City": ["hora de ciudad de méxico", "hora del centro de méxico"],
        "America/Bogota": ["hora de bogotá", "hora colombiana"],
        "America/Lima": ["hora de lima", "hora peruana"],
        "America/Caracas": ["hora de caracas"],
        "America/Santiago": ["hora de santiago"],
        "America/Argentina/Buenos_Aires": ["hora de buenos aires", "hora argentina"],
        "local": ["hora local", "horas locales"],
    },
    "DAYS": {
        0: ["hoy", "hoy mismo", "el día de hoy", "a día de hoy"],
        -1: ["ayer", "ayer mismo", "el día de ayer"],
        1: ["mañana", "mañana mismo", "el día de mañana"],
        -2: ["anteayer", "antier", "antes de ayer"],
        2: ["pasado mañana"],
    },
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
    "HOURS": {"START": ["a primera hora"], "END": ["a última hora"]},
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
    "FREQ": {
        "hourly": ["cada hora"],
        "daily": ["diario", "diaria", "diarios", "diarias", "diariamente", "a diario"],
        "weekly": ["semanal", "semanales", "semanalmente"],
        "biweekly": ["quincenal", "quincenales", "quincenalmente"],
        "monthly": ["mensual", "mensuales", "mensualmente"],
        "quarterly": ["trimestral", "trimestrales", "trimestralmente"],
        "yearly": ["anual", "anuales", "anualmente"],
    },
    "HOLIDAY": {
        "new_year": ["año nuevo", "día de año nuevo"],
        "new_year_eve": ["nochevieja", "víspera de año nuevo", "la víspera de año nuevo"],
        "epiphany": ["día de reyes", "reyes magos", "epifanía"],
        "valentine": ["san valentín", "día de san valentín", "día de los enamorados"],
        "womens_day": ["día de la mujer", "día internacional de la mujer"],
        "st_patrick": ["san patricio", "día de san patricio"],
        "may_day": [
            "día del trabajo",
            "día del trabajador",
            "día de los trabajadores",
            "día internacional de los trabajadores",
        ],
        "victory_day": ["día de la victoria"],
        "us_independence": ["el cuatro de julio"],
        "assumption": ["la asunción", "día de la asunción"],
        "hispanic_day": ["día de la hispanidad", "fiesta nacional de españa", "día de la raza"],
        "halloween": ["halloween", "noche de brujas"],
        "all_saints": ["todos los santos", "día de todos los santos"],
        "all_souls": ["día de muertos", "día de los muertos", "día de los difuntos"],
        "immaculate_conception": ["la inmaculada", "día de la inmaculada"],
        "christmas_eve": ["nochebuena", "víspera de navidad", "la víspera de navidad"],
        "christmas": ["navidad", "navidades", "las navidades", "día de navidad"],
        "innocents": ["día de los inocentes", "día de los santos inocentes"],
        "orthodox_christmas": ["navidad ortodoxa"],
        "ash_wednesday": ["miércoles de ceniza"],
        "palm_sunday": ["domingo de ramos"],
        "maundy_thursday": ["jueves santo"],
        "good_friday": ["viernes santo"],
        "holy_saturday": ["sábado santo", "sábado de gloria"],
        "easter": [
            "domingo de resurrección",
            "domingo de pascua",
            "pascua",
            "pascua de resurrección",
        ],
        "easter_monday": ["lunes de pascua"],
        "ascension": ["día de la ascensión"],
        "pentecost": ["pentecostés", "domingo de pentecostés"],
        "corpus_christi": ["corpus christi"],
        "orthodox_easter": ["pascua ortodoxa"],
        "thanksgiving": ["acción de gracias", "día de acción de gracias"],
        "black_friday": ["viernes negro"],
    },
}

_QUANTITIES = """
# clock times told in words; the first of them before "15 horas" is a length
a las|la NUM:h horas|hora|h|hs|hrs [ZONE:tz]        -> clock sure=1
las|los POINT:clock horas|h|hs|hrs [ZONE:tz]        -> clock sure=1
las POINT:clock [ZONE:tz]                           -> clock
las POINT:clock OFPOD:pod [ZONE:tz]                 -> clock
las POINT:clock OFDAWN [ZONE:tz]                    -> clock ampm=AM
POINT:clock horas|h|hs|hrs [ZONE:tz]                -> clock sure=1
[las|la] CLOCK:clock horas|h|hs|hrs [ZONE:tz]       -> clock sure=1
las|la NUM:h y media [OFPOD:pod] [ZONE:tz]          -> clock m=30
las|la NUM:h y media OFDAWN [ZONE:tz]               -> clock m=30 ampm=AM
las|la NUM:h y cuarto [OFPOD:pod] [ZONE:tz]         -> clock m=15
las|la NUM:h y cuarto OFDAWN [ZONE:tz]              -> clock m=15 ampm=AM
las|la NUM:h menos cuarto [OFPOD:pod] [ZONE:tz]     -> clock to=15
las|la NUM:h menos cuarto OFDAWN [ZONE:tz]          -> clock to=15 ampm=AM
las|la NUM:h menos NUM:to [OFPOD:pod] [ZONE:tz]     -> clock
las|la NUM:h y NUM:m OFPOD:pod [ZONE:tz]            -> clock
las|la NUM:h y NUM:m OFDAWN [ZONE:tz]               -> clock ampm=AM
las|la NUM:h en punto [OFPOD:pod] [ZONE:tz]         -> clock
a las|la NUM:h y NUM:m                              -> clock

# ages
NUM:n año|años de edad                              -> age unit=year
a los NUM:n años                                    -> age unit=year

# how long
NUM:n UNIT:unit|UNITS:unit y medio|media            -> length plus=0.5
UNIT:unit y medio|media                             -> length plus=0.5
NUM:n UNIT:unit|UNITS:unit                          -> length
NUM:n ANY UNITS:unit                                -> length
NUM:n UNITS:unit más|seguidos|seguidas|consecutivos|consecutivas|completos|completas -> length
NUM:n o|a|- NUM UNITS:unit                          -> length
un|una UNIT:unit entero|entera|completo|completa    -> length
otro|otra UNIT:unit                                 -> length
otros|otras NUM:n UNITS:unit                        -> length
todo|toda el|la UNIT:unit                           -> length
medio|media UNIT:unit                               -> length n=0.5
[un] cuarto de UNIT:unit                            -> length n=0.25
tres cuartos de UNIT:unit                           -> length n=0.75
NUM:n cuartos de UNIT:unit                          -> length times=0.25
un par de UNITS:unit                                -> length n=2 mod=APPROX
unos|unas UNITS:unit                                -> length vague=1
algunos|algunas|varios|varias|muchos|muchas|numerosos|numerosas UNITS:unit -> length vague=1
pocos|pocas|cuantos|cuantas UNITS:unit              -> length vague=1
unos|unas pocos|pocas|cuantos|cuantas UNITS:unit    -> length vague=1
decenas|docenas|cientos|miles de UNITS:unit         -> length vague=1
UNITS:unit y UNITS                                  -> length vague=1
LEN:a [,] [y] NUM:n UNIT:unit|UNITS:unit            -> sum

# how often
NUM:freq vez|veces por UNIT:unit                    -> every
NUM:freq vez|veces a el|la UNIT:unit                -> every
NUM:freq días a el|la UNIT:unit                     -> every
NUM:freq vez|veces cada UNIT:unit                   -> every
NUM:freq vez|veces cada NUM:n UNITS:unit            -> every
"""

_ATOMS = """
NOTIME                                              -> other
OFPOD a la POD                                      -> other
el NUM m|s|f|o|j|n                                  -> other   # "el 11-M" is a name
los WEEKDAYS y WEEKDAYS                             -> other

# amounts
MOD:mod LEN:LEN                                     -> modified
LEN:LEN o más                                       -> modified mod=EQUAL_OR_MORE
LEN:LEN o menos                                     -> modified mod=EQUAL_OR_LESS
LEN:LEN aproximadamente                             -> modified mod=APPROX

# clock times
[las|la] CLOCK:clock [AMPM:ampm] [ZONE:tz]          -> clock
[las|la] CLOCK:clock OFPOD:pod [ZONE:tz]            -> clock
[las|la] CLOCK:clock OFDAWN [ZONE:tz]               -> clock ampm=AM
[las|la] NUM:h AMPM:ampm [ZONE:tz]                  -> clock
[las|la] POINT:clock AMPM:ampm [ZONE:tz]            -> clock
[las|la] NUM:h OFPOD:pod [ZONE:tz]                  -> clock
[las|la] NUM:h OFDAWN [ZONE:tz]                     -> clock ampm=AM
[el|la|las] HOUR:h                                  -> clock sure=1
a HOUR:h                                            -> clock sure=1

# days
[el] [día] DAY:day de MONTH:month                   -> date
[el] [día] DAY:day de MONTH:month [,] de YEAR:year  -> date
[el] [día] DAY:day de MONTH:month de el [año] YEAR:year -> date
[el] DAY:day de MONTH:month [,] YEAR:year           -> date
[el] DAY:day MONTH:month|MON:month                  -> date
[el] DAY:day MONTH:month|MON:month [de|,] YEAR:year -> date
[el] DAY:day - MONTH:month|MON:month - YEAR:year    -> date
[el] DAY:day de MON:month                           -> date
[el] DAY:day de MON:month de YEAR:year              -> date
MONTH:month DAY:day [de|,] YEAR:year                -> date
[el] MONTH:month                                    -> date
[el] mes de MONTH:month                             -> date
[el] MONTH:month de|, YEAR:year                     -> date
[el] mes de MONTH:month de|, YEAR:year              -> date
MONTH:month de el [año] YEAR:year                   -> date
MONTH:month YEAR:year                               -> date
[el] [año] YEAR:year                                -> date
el año NUM:n                                        -> year
[el] WEEKDAY:wd                                     -> date
este [mismo] WEEKDAY:wd                             -> date which=near
[el] WEEKDAY:wd [,] [día] DAY:day                   -> date
este WEEKDAY:wd [,] [día] DAY:day                   -> date
[el] WEEKDAY:wd [,] [el] [día] DAY:day de MONTH:month -> date
[el] WEEKDAY:wd [,] [el] [día] DAY:day de MONTH:month [,] de YEAR:year -> date
[el] WEEKDAY:wd POD:pod                             -> date
el día DAY:day                                      -> date
[el] ORD:n WEEKDAY:wd                               -> nth
YEAR:a -|/ NUM:b                                    -> range_of field=year
[los] [años] YEAR:a - NUM:b                         -> range_of field=year
DAYS:off                                            -> offset
DAYS:off [,] WEEKDAY                                -> offset
DAYS:off POD:pod                                    -> pod

# longer stretches
[la|el|este|esta] SEASON:season                     -> date
[la|el] SEASON:season de YEAR:year                  -> date
[la|el] SEASON:season de el [año] YEAR:year         -> date
[el] ORD:n trimestre                                -> quarter
[el] ORD:n trimestre fiscal                         -> quarter fiscal=1
[el] ORD:n trimestre de [el] [año] YEAR:year        -> quarter
[el] ORD:half semestre                              -> half
[la] ORD:half mitad                                 -> half
[el] año|ejercicio fiscal YEAR:year                 -> date fiscal=1
[el] ejercicio YEAR:year                            -> date fiscal=1
este|el año|ejercicio fiscal                        -> rel which=this unit=year fiscal=1
el próximo año|ejercicio fiscal                     -> rel which=next unit=year fiscal=1
el pasado|último año|ejercicio fiscal               -> rel which=last unit=year fiscal=1
los años TENS:n|NUM:n                               -> decade
los años TENS:n|NUM:n de el siglo HUNDREDS:hundreds -> decade
los DECADE:n                                        -> decade
los años DECADE:n                                   -> decade
[la] década de los [años] TENS:n|NUM:n|DECADE:n     -> decade
[la] década de los [años] TENS:n|NUM:n de el siglo HUNDREDS:hundreds -> decade
[la] década de [el] TENS:n|NUM:n                    -> decade
en los TENS:n                                       -> decade
PART:mod los [años] TENS:n|NUM:n                    -> decade
PART:mod los años TENS:n|NUM:n de el siglo HUNDREDS:hundreds -> decade
[el] siglo ROMAN:n|NUM:n                            -> century
[el] siglo ROMAN a . c [.]                          -> other
[el] siglo ROMAN:n d . c [.]                        -> century
[el] [año] NUM a . c [.]                            -> other
[el] siglo ROMAN|NUM antes de cristo                -> other
[el] [año] NUM antes de cristo                      -> other
la semana NUM:week                                  -> date
[la|el] HOLIDAY:hol                                 -> date
[la|el] HOLIDAY:hol de YEAR:year                    -> date
[la] semana santa                                   -> week_of hol=easter
el WEEKEND                                          -> weekend
los WEEKENDS                                        -> every unit=weekend

# last, this, next
[el|la] UNIT:unit pasado|pasada                     -> rel which=last
[el|la] pasado|pasada UNIT:unit                     -> rel which=last
[el|la] UNIT:unit antepasado|antepasada             -> rel which=last steps=-2
este|esta [mismo|misma] UNIT:unit                   -> rel which=this
el|la presente|actual UNIT:unit                     -> rel which=this
[el|la] UNIT:unit en curso                          -> rel which=this
[el|la] UNIT:unit actual                            -> rel which=this
lo que va de [el|la] UNIT:unit                      -> rel which=this
[el|la] próximo|próxima UNIT:unit                   -> rel which=next
[el|la] UNIT:unit próximo|próxima|entrante          -> rel which=next
[el|la] UNIT:unit que viene                         -> rel which=next
[el] pasado|último WEEKDAY:wd|MONTH:month           -> date which=last
[el|la] pasado|pasada SEASON:season|HOLIDAY:hol     -> date which=last
[el|la] WEEKDAY:wd|MONTH:month|SEASON:season|HOLIDAY:hol pasado|pasada -> date which=last
[el] pasado mes de MONTH:month                      -> date which=last
[el] pasado [día] DAY:day                           -> date which=last
[el] pasado [día] DAY:day de MONTH:month            -> date which=last
[el] pasado WEEKDAY:wd [,] [día] DAY:day [de] [MONTH:month] -> date
[el] [día] DAY:day de MONTH:month pasado            -> date which=last
[el] próximo WEEKDAY:wd|MONTH:month                 -> date which=next
[el|la] próximo|próxima SEASON:season|HOLIDAY:hol   -> date which=next
[el|la] WEEKDAY:wd|MONTH:month|SEASON:season|HOLIDAY:hol próximo|próxima -> date which=next
[el|la] WEEKDAY:wd|MONTH:month|SEASON:season|HOLIDAY:hol que viene -> date which=next
[el] próximo mes de MONTH:month                     -> date which=next
[el] próximo [día] DAY:day                          -> date which=next
[el] próximo [día] DAY:day de MONTH:month           -> date which=next
[el] próximo WEEKDAY:wd [,] [día] DAY:day [de] [MONTH:month] -> date
este MONTH:month                                    -> date which=this
este|esta|estas HOLIDAY:hol                         -> date which=near

# so much ago, later, within
hace LEN:length                                     -> shift sign=-1
hace MOD:mod LEN:length                             -> shift sign=-1
hace ADVERB LEN:length                              -> shift sign=-1
hace UNITS:unit                                     -> vague_ago
hace [muy] poco|mucho|tiempo                        -> ref value=PAST_REF
hace poco|mucho tiempo                              -> ref value=PAST_REF
desde hace LEN:length                               -> stretch which=past
desde hace MOD LEN:length                           -> stretch which=past
desde hace UNITS:unit                               -> stretch_one which=past vague=1
hacía LEN:length                                    -> shift sign=-1 base=focus
LEN:length atrás                                    -> shift sign=-1
UNITS:unit atrás                                    -> vague_ago
LEN:length después de DAYS:off                      -> shift_days sign=1
LEN:length antes de DAYS:off                        -> shift_days sign=-1
dentro de LEN:length                                -> shift sign=1
dentro de MOD:mod LEN:length                        -> shift sign=1
de aquí a LEN:length                                -> shift sign=1
en LEN:length                                       -> maybe_in
en un|el plazo de LEN:length                        -> stretch which=within
en el plazo máximo de LEN:length                    -> stretch which=within
[el|la|los|las] últimos|últimas|pasados|pasadas LEN:length -> stretch which=past
[los|las] NUM:n últimos|últimas UNITS:unit          -> stretch_one which=past
[los|las] últimos|últimas|pasados|pasadas UNITS:unit -> stretch_one which=recent vague=1
los|las próximos|próximas LEN:length                -> stretch which=next
próximos|próximas LEN:length                        -> stretch which=next
[los|las] NUM:n próximos|próximas UNITS:unit        -> stretch_one which=next
[los|las] próximos|próximas UNITS:unit              -> stretch_one which=next vague=1
los|las LEN:length siguientes                       -> stretch which=next
[el] último trimestre                               -> rel which=last unit=quarter
[el] último semestre                                -> rel which=last unit=half_year
los|las LEN:LEN                                     -> keep

# what was spoken of before
la semana de el                                     -> week_mark
ese|esa|aquel|aquella [mismo|misma] UNIT:unit       -> same
el|la mismo|misma UNIT:unit                         -> same
el|la UNIT:unit                                     -> same which=the
el|la UNIT:unit siguiente                           -> same steps=1
el|la siguiente UNIT:unit                           -> same steps=1
a el día siguiente                                  -> same steps=1 unit=day
a el UNIT:unit siguiente                            -> same steps=1
el|la UNIT:unit anterior|previo|previa              -> same steps=-1
la víspera                                          -> same steps=-1 unit=day
[a] la POD:pod siguiente                            -> same steps=1 unit=day
la madrugada siguiente                              -> same steps=1 unit=day pod=MO mod=START
la POD:pod anterior                                 -> same steps=-1 unit=day
ese|aquel [mismo] WEEKDAY:wd|MONTH:month            -> same which=that
ese|esa|aquel|aquella SEASON:season                 -> same which=that
el mismo WEEKDAY:wd|MONTH:month                     -> same which=that
el WEEKDAY:wd siguiente                             -> same which=that steps=1
el WEEKDAY:wd anterior                              -> same which=that steps=-1
esa|aquella [misma] POD:pod                         -> same
la misma POD:pod                                    -> same
esa|aquella [misma] madrugada                       -> same unit=day pod=MO mod=START
el mismo periodo|período de YEAR:year               -> same unit=quarter
el mismo periodo|período de el año pasado|anterior  -> year_ago unit=period
el mismo UNIT:unit de el año pasado|anterior        -> year_ago
entonces                                            -> same unit=any
ese|aquel momento|periodo|período                   -> same unit=any
el resto de el|la|este|esta UNIT:unit               -> rest
lo que queda de [el|la] UNIT:unit                   -> rest

# parts of the day
anoche                                              -> pod pod=NI off=-1
anteanoche|antenoche                                -> pod pod=NI off=-2
la pasada noche                                     -> pod pod=NI off=-1
la noche pasada                                     -> pod pod=NI off=-1
la pasada madrugada                                 -> pod pod=MO mod=START off=0
esta [misma] POD:pod                                -> pod off=0
esta [misma] madrugada                              -> pod pod=MO mod=START off=0
[a] media POD:pod                                   -> same unit=day which=the mod=MID
[en] la noche de el WEEKDAY:wd a el WEEKDAY         -> date pod=NI
[por|en] la POD:pod                                 -> same unit=day which=the
a|en la POD:pod                                     -> same unit=day which=the
[a] el POD:pod                                      -> same unit=day which=the
OFPOD:pod                                           -> same unit=day which=the
[por|en|de] la madrugada                            -> same unit=day which=the pod=MO mod=START
de madrugada                                        -> same unit=day which=the pod=MO mod=START
madrugada                                           -> same unit=day which=the pod=MO mod=START
OFDAWN                                              -> same unit=day which=the pod=MO mod=START
de noche                                            -> same unit=day which=the pod=NI
de tarde                                            -> same unit=day which=the pod=AF

# sets
cada UNIT:unit                                      -> every quant=EVERY
cada LEN:LEN                                        -> every quant=EVERY
todos|todas los|las UNITS:unit                      -> every quant=EVERY
cada WEEKDAY:wd|MONTH:month|SEASON:season|HOLIDAY:hol|POD:pod -> every_date quant=EVERY
cada WEEKDAY:wd por la POD:pod                      -> every_date quant=EVERY
todos los WEEKDAYS:wd                               -> every_date quant=EVERY
todas las PODS:pod                                  -> every_date quant=EVERY
todos los SEASONS:season                            -> every_date quant=EVERY
todas las SEASONS:season                            -> every_date quant=EVERY
los WEEKDAYS:wd                                     -> every_date
los WEEKDAYS:wd por la POD:pod                      -> every_date
los WEEKDAYS:wd por las PODS:pod                    -> every_date
FREQ:often                                          -> often
por UNIT:unit                                       -> every
REF:value                                           -> ref
el pasado                                           -> ref value=PAST_REF
el pasado reciente                                  -> ref value=PAST_REF
el futuro                                           -> ref value=FUTURE_REF
el futuro próximo|inmediato|cercano                 -> ref value=FUTURE_REF
"""

_JOINS = """
PART:mod T:T|LEN:LEN                                -> modified
PART:mod en T:T                                     -> modified
PART:mod [el|la] UNIT:unit                          -> unit_part
SOFT:mod T:T                                        -> modified soft=1
MOD:mod T:T                                         -> modified
PART:mod [la] POD:pod de T:b                        -> part_of_day
T:a de|, T:b                                        -> join
T:a T:b                                             -> join
T:a a T:b                                           -> join_time
T:a , a T:b                                         -> join_time
T:a ( T ) T:b                                       -> join
T:a [,] PART:mod T:b                                -> join_part
T:a PART:mod|HOURS:mod                              -> part_after
[el|la] ORD:n UNIT:unit de T:parent                 -> nth
[el|la] último|última UNIT:unit de T:parent         -> nth n=-1
[el|la] DAY:day|ORD:day de T:b                      -> join_day
los|las primeros|primeras LEN:length                -> stretch which=first
los|las primeros|primeras LEN:length de T:of        -> stretch_in
[los|las] NUM:n primeros|primeras UNITS:unit de T:of -> stretch_in
[el|la] último|última UNIT:unit                     -> stretch_one which=past
WEEKEND                                             -> weekend
UNITS:unit                                          -> length vague=1
el resto de T:T                                     -> rest
la víspera de T:base                                -> eve sign=-1
el día antes|anterior de|a T:base                   -> eve sign=-1
el día después|siguiente de|a T:base                -> eve sign=1
cada T:T                                            -> every quant=EVERY
"""

_RANGES = """
WEEKOF T:a                                          -> week_of
LEN:length antes|previos|anteriores de|a T:base     -> shift sign=-1
LEN:length después|posteriores de|a T:base          -> shift sign=1
LEN:length EARLIER                                  -> shift sign=-1 base=focus
LEN:length LATER                                    -> shift sign=1 base=focus
LEN:length desde T:base                             -> shift sign=1
LEN:length a partir de T:a                          -> lasting
T:c [,] entre|de T:a y|e|a T:b                      -> range_in
de|desde [el|las|la] NUM:a|DAY:a a|hasta [el|las|la] NUM:b|DAY:b de T:c -> range_days
entre [el|las|la] NUM:a|DAY:a y|e [el|las|la] NUM:b|DAY:b de T:c -> range_days
de|desde [el|las|la] NUM:a|DAY:a a|hasta|- T:b      -> range_from
[el|las|la] NUM:a|DAY:a a|hasta|- T:b               -> range_from
los LEN NUM:a y T:b                                 -> range_from step=1
entre [el|las|la] NUM:a|DAY:a y|e T:b               -> range_from
de|desde T:a a|hasta [el|las|la] NUM:b|DAY:b        -> range_to
de|desde T:a a|hasta|- T:b                          -> range
entre T:a y|e T:b                                   -> range
entre [los] LEN T:a y|e T:b                         -> range
T:a a|hasta|- T:b                                   -> range
desde T:T                                           -> bound side=since
a partir de T:T                                     -> bound side=since
hasta T:T                                           -> bound side=until
a más tardar T:T                                    -> bound side=by
no más tarde de T:T                                 -> bound side=by
antes de T:T                                        -> bound side=before
después de T:T                                      -> bound side=after
tras T:T                                            -> bound side=after
"""

_ALONE = """
el DAY:day|ORD:day                                  -> date
[a] las|la NUM:h                                    -> clock
los TENS:n|NUM:n                                    -> decade
[la] POD:pod                                        -> pod
LEN:length previos|previas|anteriores               -> shift sign=-1 base=focus
LEN:length posteriores                              -> shift sign=1 base=focus
"""

_EVENTS = """
[el] ORD:n aniversario de REST:words                -> anniversary
[el] aniversario de REST:words                      -> anniversary n=1
LEN:length después|posteriores de|a REST:words      -> event sign=1
LEN:length tras|desde REST:words                    -> event sign=1
LEN:length antes|previos|anteriores de|a REST:words -> event sign=-1
[el] día después|siguiente de|a REST:words          -> event sign=1 n=1 unit=day
a el día siguiente de|a REST:words                  -> event sign=1 n=1 unit=day
[el] día antes|anterior de|a REST:words             -> event sign=-1 n=1 unit=day
[en|a] la víspera de REST:words                     -> event sign=-1 n=1 unit=day
[la] POD:pod de REST:words                          -> event
[el|la] día|noche de REST:words                     -> event
"""

_PAST = [
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
_FUTURE = ["irá", "irán", "será", "dará", "verá", "hará", "oirá", "habrá", "sería", "serían"]
_PLANS = [
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
_DUE = [
    stem + ending
    for stem in (
        *("previst", "programad", "convocad", "fijad", "señalad", "citad", "agendad", "aplazad"),
        *("pospuest", "anunciad", "planead", "planificad", "llamad"),
    )
    for ending in ("o", "a", "os", "as")
]
_NOUNS = [
    *("teherán", "corán", "durán", "beltrán", "terán", "morán", "ferrán", "refrán", "azafrán"),
    *("catamarán", "alcorán", "sharon", "lugar", "militar", "hogar", "popular", "mujer", "poder"),
    *("taller", "nuclear", "similar", "familiar", "particular", "ayer", "anteayer", "irregular"),
]

SPANISH: Final = Language(
    "Spanish",
    words=_WORDS,
    rules={
        "quantities": _QUANTITIES,
        "atoms": _ATOMS,
        "joins": _JOINS,
        "ranges": _RANGES,
        "alone": _ALONE,
        "events": _EVENTS,
    },
    weak=frozenset(
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
    ),
    abbreviations=frozenset(
        [
            *("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "sept", "set"),
            *("oct", "nov", "dic", "h", "hs", "hrs", "min"),
        ]
    ),
    tenses={
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
        "lead_in": ["en"],
        "superlatives": ["peor", "mayor", "mejor", "menor", "primer", "primera", "primero"],
        "lead_out": ["atrás", "antes"],
        "lead_back": ["hace"],
        "lead_date": ["en", "de", "desde", "hasta", "por", "durante", "tras", "entre"],
    },
    lower=frozenset(
        [
            *("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
            *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto"),
            *("septiembre", "setiembre", "octubre", "noviembre", "diciembre"),
            *("alba", "segundo", "segunda", "primavera"),
        ]
    ),
    articles=frozenset(["el", "la", "los", "las", "un", "una"]),
    contractions={"del": ("de", "el"), "al": ("a", "el")},
    letters={"á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u"},
    decimal=",",
    ordinals=(
        *("º", "ª", ".º", ".ª", "°", "er", "ero", "era", "ro", "ra", "do", "da", "to", "ta"),
        *("mo", "ma", "vo", "va", "no", "na"),
    ),
)
"""Spanish, as it is written in news of Spain and America."""
