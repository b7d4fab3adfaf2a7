"""English: weekdays, months, seasons, the units of time, and words for days."""

from __future__ import annotations

from typing import Final

from claimgraph.temporal.vocabulary import Words

__all__ = ["CALENDAR"]

CALENDAR: Final[Words] = {
    "WEEKDAY": {
        0: ["monday", "mon"],
        1: ["tuesday", "tue", "tues"],
        2: ["wednesday", "wed", "weds"],
        3: ["thursday", "thu", "thur", "thurs"],
        4: ["friday", "fri"],
        5: ["saturday", "sat"],
        6: ["sunday", "sun"],
    },
    "WEEKDAYS": {
        0: ["mondays"],
        1: ["tuesdays"],
        2: ["wednesdays"],
        3: ["thursdays"],
        4: ["fridays"],
        5: ["saturdays"],
        6: ["sundays"],
    },
    "MONTH": {
        1: ["january", "jan"],
        2: ["february", "feb"],
        3: ["march", "mar"],
        4: ["april", "apr"],
        5: ["may"],
        6: ["june", "jun"],
        7: ["july", "jul"],
        8: ["august", "aug"],
        9: ["september", "sept", "sep"],
        10: ["october", "oct"],
        11: ["november", "nov"],
        12: ["december", "dec"],
    },
    "SEASON": {
        "SP": ["spring", "springtime"],
        "SU": ["summer", "summertime"],
        "FA": ["autumn"],
        "WI": ["winter", "wintertime"],
    },
    "FALL": {"FA": ["fall"]},  # a verb as often, so only beside words that a verb cannot follow
    "SEASONS": {"SP": ["springs"], "SU": ["summers"], "FA": ["autumns"], "WI": ["winters"]},
    "UNIT": {
        "second": ["second", "sec"],
        "minute": ["minute", "min"],
        "hour": ["hour", "hr", "h"],
        "day": ["day"],
        "week": ["week", "wk"],
        "weekend": ["weekend"],
        "month": ["month"],
        "quarter": ["quarter"],
        "half_year": ["half-year", "half year"],
        "year": ["year", "yr"],
        "decade": ["decade"],
        "century": ["century"],
        "millennium": ["millennium"],
        "fortnight": ["fortnight"],
        "night": ["night"],
        "season": ["season"],
    },
    "UNITS": {
        "second": ["seconds", "secs"],
        "minute": ["minutes", "mins"],
        "hour": ["hours", "hrs"],
        "day": ["days"],
        "week": ["weeks", "wks"],
        "weekend": ["weekends"],
        "month": ["months"],
        "quarter": ["quarters"],
        "year": ["years", "yrs"],
        "decade": ["decades"],
        "century": ["centuries"],
        "millennium": ["millennia"],
        "fortnight": ["fortnights"],
        "night": ["nights"],
    },
    "DAYS": {
        0: ["today", "tdy"],
        -1: ["yesterday"],
        1: ["tomorrow", "tmrw", "tmr"],
        -2: ["the day before yesterday", "day before yesterday"],
        2: ["the day after tomorrow", "the day after tmrw", "day after tomorrow"],
    },
    "FREQ": {
        "daily": ["daily"],
        "weekly": ["weekly"],
        "monthly": ["monthly"],
        "quarterly": ["quarterly"],
        "yearly": ["yearly", "annual", "annually"],
        "hourly": ["hourly"],
        "biweekly": ["biweekly", "fortnightly"],
        "nightly": ["nightly"],
    },
}
