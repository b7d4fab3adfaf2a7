"""Spanish: holidays, by their names in `claimgraph.temporal.holidays`."""

from __future__ import annotations

from typing import Final

from claimgraph.temporal.vocabulary import Words

__all__ = ["HOLIDAYS"]

HOLIDAYS: Final[Words] = {
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
