"""English: holidays, by their names in `claimgraph.temporal.holidays`, and days known by what happened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from claimgraph.temporal.vocabulary import Words

__all__ = ["HOLIDAYS", "KNOWN_DAYS"]

HOLIDAYS: Final[Words] = {
    "HOLIDAY": {
        "new_year": [
            "new year",
            "the new year",
            "new year's",
            "new year's day",
            "new years day",
            "new year 's",
            "new year 's day",
            "new years",
        ],
        "new_year_eve": ["new year's eve", "new years eve", "new year 's eve"],
        "christmas": ["christmas", "christmas day", "xmas", "xmas day"],
        "christmas_eve": ["christmas eve", "xmas eve"],
        "boxing_day": ["boxing day"],
        "valentine": ["valentine's day", "valentines day", "valentine 's day"],
        "st_patrick": [
            "st. patrick's day",
            "saint patrick's day",
            "st patrick's day",
            "saint patrick 's day",
            "st patrick 's day",
            "st . patrick 's day",
        ],
        "halloween": ["halloween"],
        "all_saints": ["all saints day", "all saints' day", "all saints 's day"],
        "epiphany": ["epiphany"],
        "april_fools": [
            "april fool's day",
            "april fools' day",
            "april fools",
            "april fools 's day",
            "april fool 's day",
        ],
        "earth_day": ["earth day"],
        "may_day": [
            "may day",
            "int'l workers day",
            "international workers' day",
            "international workers 's day",
            "workers day",
        ],
        "us_independence": ["independence day", "the fourth of july", "fourth of july"],
        "veterans_day": ["veterans day", "armistice day", "remembrance day"],
        "victory_day": ["victory day"],
        "womens_day": ["international women's day", "international women 's day", "women 's day"],
        "juneteenth": ["juneteenth"],
        "guy_fawkes": ["guy fawkes night", "bonfire night"],
        "orthodox_christmas": ["orthodox christmas"],
        "thanksgiving": ["thanksgiving", "thanksgiving day", "thanks giving day"],
        "black_friday": ["black friday"],
        "cyber_monday": ["cyber monday"],
        "labor_day": ["labor day"],
        "memorial_day": ["memorial day"],
        "mlk": ["mlk day", "martin luther king day", "martin luther king jr. day"],
        "presidents_day": [
            "presidents day",
            "presidents' day",
            "presidents 's day",
            "president 's day",
            "washington 's birthday",
        ],
        "columbus_day": ["columbus day"],
        "mothers_day": ["mother's day", "mothers day", "mother 's day"],
        "fathers_day": ["father's day", "fathers day", "father 's day"],
        "election_day": ["election day"],
        "easter": ["easter", "easter sunday", "easter day"],
        "easter_monday": ["easter monday"],
        "good_friday": ["good friday"],
        "palm_sunday": ["palm sunday"],
        "ash_wednesday": ["ash wednesday"],
        "ascension": ["ascension day"],
        "pentecost": ["pentecost", "whit sunday"],
        "orthodox_easter": ["orthodox easter"],
    },
}

KNOWN_DAYS: Final[Mapping[str, Iterable[str]]] = {
    "2001-09-11": [
        *("attacks", "hijackings", "hijackers", "terror", "terrorist", "commission"),
        *("plot", "plotters", "victims"),
    ],
    "2005-07-07": ["bombings", "bombers"],
    "2021-01-06": ["riot", "riots", "rioters", "insurrection", "insurrectionists", "committee"],
    "2023-10-07": ["attack", "attacks", "massacre", "massacres", "assault", "atrocities"],
}
"""Days that news names without their year ever after, with the words for what happened on them."""
