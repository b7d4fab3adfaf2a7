"""English: parts of the day, times of day and zones."""

from __future__ import annotations

from typing import Final

from claimgraph.temporal.vocabulary import Words

__all__ = ["CLOCK"]

CLOCK: Final[Words] = {
    "POD": {
        "MO": ["morning"],
        "AF": ["afternoon"],
        "EV": ["evening"],
        "NI": ["night", "nighttime", "night time", "nite"],
        "DT": ["daytime"],
        "DAWN": ["dawn", "daybreak", "sunrise"],
        "DUSK": ["dusk", "sunset", "nightfall", "sundown"],
        "LUNCH": ["lunchtime", "lunch time"],
        "BUSINESS": ["business hours", "working hours"],
    },
    "PODS": {"MO": ["mornings"], "AF": ["afternoons"], "EV": ["evenings"], "NI": ["nights"]},
    "SMALL_HOURS": {
        "MO": ["the early hours", "the small hours", "the wee hours", "the early morning hours"]
    },
    "HOUR": {
        12: ["noon", "noontime", "high noon", "midday", "mid day", "mid-day"],
        24: ["midnight", "mid night", "mid-night"],
    },
    "AMPM": {"AM": ["am", "a m"], "PM": ["pm", "p m"]},
    "ZONE": {
        "UTC": ["utc", "gmt", "greenwich mean time", "zulu"],
        "America/New_York": [
            "est",
            "edt",
            "et",
            "eastern time",
            "eastern standard time",
            "eastern daylight time",
            "new york time",
            "washington time",
        ],
        "America/Chicago": ["cdt", "central time", "central standard time"],
        "America/Denver": ["mdt", "mountain time"],
        "America/Los_Angeles": ["pst", "pdt", "pacific time", "pacific standard time"],
        "Europe/London": ["bst", "london time", "british summer time"],
        "Europe/Berlin": ["cet", "cest", "central european time"],
        "Europe/Kyiv": ["eet", "eest", "kyiv time", "kiev time"],
        "Europe/Moscow": ["msk", "moscow time"],
        "Asia/Tokyo": ["jst", "tokyo time"],
        "Asia/Shanghai": ["beijing time"],
        "local": ["local time"],
        "unsure": [
            "ast",
            "cst",
            "ist",
        ],  # of the Atlantic and Arabia, America and China, India and Israel
    },
}
