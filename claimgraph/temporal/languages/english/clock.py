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
        "DT": ["daytime", "in broad daylight"],
        "DAWN": [
            *("dawn", "daybreak", "sunrise", "sunup", "at first light", "the crack of dawn"),
        ],
        "DUSK": [
            *("dusk", "sunset", "nightfall", "sundown"),
            *("night fell", "darkness fell", "night was falling"),
        ],
        "LUNCH": ["lunchtime", "lunch time"],
        "BUSINESS": ["business hours", "working hours"],
    },
    "PODS": {"MO": ["mornings"], "AF": ["afternoons"], "EV": ["evenings"], "NI": ["nights"]},
    "SMALL_HOURS": {
        "MO": [
            "the early hours",
            "the small hours",
            "the wee hours",
            "the early morning hours",
            "the predawn hours",
            "the pre-dawn hours",
            *("early hours of", "early hours on"),
            "predawn hours",
            "pre-dawn hours",
            "wee hours",
        ]
    },
    "LIGHT": {
        "DAWN": ["first light", "daylight"],
        "DUSK": ["dark"],
    },
    "HOUR": {
        12: ["noon", "noontime", "high noon", "midday", "mid day", "mid-day"],
        24: ["midnight", "mid night", "mid-night", "the stroke of midnight"],
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
        "Europe/Berlin": ["cet", "cest", "central european time", "berlin time"],
        "Europe/Brussels": ["brussels time"],
        "Europe/Paris": ["paris time"],
        "Europe/Rome": ["rome time"],
        "Europe/Madrid": ["madrid time"],
        "Europe/Vienna": ["vienna time"],
        "Europe/Warsaw": ["warsaw time"],
        "Europe/Athens": ["athens time"],
        "Europe/Minsk": ["minsk time"],
        "Europe/Istanbul": ["istanbul time", "ankara time", "turkish time"],
        "Europe/Kyiv": ["eet", "eest", "kyiv time", "kiev time"],
        "Europe/Moscow": ["msk", "moscow time"],
        "Asia/Tokyo": ["jst", "tokyo time", "japan time"],
        "Asia/Shanghai": ["beijing time", "china time"],
        "Asia/Taipei": ["taipei time", "taiwan time"],
        "Asia/Hong_Kong": ["hkt", "hong kong time"],
        "Asia/Singapore": ["sgt", "singapore time"],
        "Asia/Seoul": ["kst", "seoul time", "korean time"],
        "Asia/Manila": ["manila time"],
        "Asia/Jakarta": ["jakarta time"],
        "Asia/Bangkok": ["bangkok time"],
        "Asia/Kolkata": ["delhi time", "new delhi time", "indian standard time", "india time"],
        "Asia/Karachi": ["karachi time", "islamabad time", "pakistan time"],
        "Asia/Dhaka": ["dhaka time"],
        "Asia/Kabul": ["kabul time"],
        "Asia/Tehran": ["tehran time", "iran time"],
        "Asia/Baghdad": ["baghdad time"],
        "Asia/Riyadh": ["riyadh time"],
        "Asia/Dubai": ["dubai time"],
        "Asia/Damascus": ["damascus time"],
        "Asia/Beirut": ["beirut time"],
        "Asia/Jerusalem": ["jerusalem time", "tel aviv time", "israel time", "israeli time"],
        "Asia/Gaza": ["gaza time"],
        "Asia/Tbilisi": ["tbilisi time"],
        "Asia/Yerevan": ["yerevan time"],
        "Asia/Baku": ["baku time"],
        "Africa/Cairo": ["cairo time"],
        "Africa/Lagos": ["lagos time", "west africa time"],
        "Africa/Nairobi": ["nairobi time", "east africa time"],
        "Africa/Johannesburg": ["johannesburg time", "sast"],
        "Australia/Sydney": ["aest", "aedt", "sydney time", "canberra time"],
        "America/Sao_Paulo": ["brasilia time", "sao paulo time"],
        "America/Mexico_City": ["mexico city time"],
        "America/Bogota": ["bogota time"],
        "America/Caracas": ["caracas time"],
        "local": ["local time"],
        "unsure": [
            "ast",
            "cst",
            "ist",
        ],  # of the Atlantic and Arabia, America and China, India and Israel
    },
}
