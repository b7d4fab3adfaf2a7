"""English: early and late, about and more than, now and soon, and what else rules name by kind."""

from __future__ import annotations

from typing import Final

from claimgraph.temporal.vocabulary import Words

__all__ = ["PAPERS", "PHRASES"]

PAPERS: Final = (
    *("times", "telegraph", "mirror", "express", "mail", "post", "herald", "star", "tribune"),
    *("independent", "world"),
)
"""What newspapers are called by, of which a time before it is a part of the name."""

PHRASES: Final[Words] = {
    "TRIGGER": {
        True: [
            "tonight",
            "overnight",
            "already",
            "current",
            "past",
            "present",
            "moment",
            "period",
            "recent",
            "future",
            "fiscal",
            "fy",
            "ytd",
            *("daylong", "weeklong", "monthlong", "yearlong"),
        ]
    },
    "BC": {True: ["bc", "bce", "b . c .", "b . c", "b . c . e .", "b . c . e"]},
    "AD": {True: ["ad", "a . d .", "a . d"]},
    "PAPER": {
        True: [
            *PAPERS,
            *("night football", "night live"),
        ]
    },
    "EXCEPT": {
        True: [
            *("except", "except for", "excepting", "excluding", "save for", "other than"),
            *("apart from", "with the exception of", "but not"),
        ]
    },
    "LINK": {True: ["and", "to", "until", "till", "through", "or"]},
    "PART": {
        "START": [
            "early",
            "early in",
            "early on",
            "early on in",
            "the start of",
            "start of",
            "the beginning of",
            "beginning of",
            "the early part of",
            "the opening of",
            "at the start of",
            "at the beginning of",
            "the early",
            "very early on",
            "very early",
            "predawn",
            "pre-dawn",
            "predawn on",
            "pre-dawn on",
        ],
        "MID": [
            "mid",
            "middle of",
            "the middle of",
            "midway through",
            "in the middle of",
            "mid way through",
            "the mid",
            "the height of",
        ],
        "END": [
            "late",
            "late in",
            "late on",
            "the end of",
            "end of",
            "the close of",
            "close of",
            "the latter part of",
            "the late",
            "at the end of",
            "by the end of",
            "the tail end of",
        ],
    },
    "SOFT": {
        "START": ["earlier"],
        "END": ["later"],
    },
    "MOD": {
        "APPROX": [
            "about",
            "around",
            "approximately",
            "roughly",
            "some",
            "circa",
            "c.",
            "or so",
            "an estimated",
        ],
        "EQUAL_OR_LESS": [
            "up to",
            "at most",
            "no more than",
            "not more than",
            "as many as",
            "as long as",
        ],
        "LESS_THAN": [
            "less than",
            "under",
            "fewer than",
            "nearly",
            "almost",
            "just under",
            "close to",
        ],
        "MORE_THAN": ["more than", "over", "well over", "just over", "longer than", "upwards of"],
        "EQUAL_OR_MORE": ["at least", "no less than", "not less than"],
    },
    "NINE_ELEVEN": {True: ["9/11"]},
    "THIS_TIME": {True: ["at this time"]},
    "AS": {True: ["as soon as", "as recently as"]},
    "JUST": {
        "after": [
            *("shortly after", "soon after", "just after", "right after", "immediately after"),
            *("moments after", "not long after", "a little after", "a bit after"),
            *("just past", "shortly past", "a little past", "well past", "long past"),
        ],
        "before": [
            *("shortly before", "soon before", "just before", "right before", "immediately before"),
            *("moments before", "not long before", "a little before", "a bit before"),
        ],
    },
    "REF": {
        "PRESENT_REF": [
            "now",
            "right now",
            "currently",
            "nowadays",
            "at present",
            "presently",
            "these days",
            "at the moment",
            "present-day",
            "present day",
            "the present day",
            "at this time",
            "at this point",
        ],
        "PAST_REF": [
            "recently",
            "lately",
            "formerly",
            "former",
            "previously",
            "more recently",
            "most recently",
            "long ago",
            "just recently",
            "the recent past",
            "years past",
        ],
        "FUTURE_REF": [
            "soon",
            "the future",
            "the near future",
            "the near term",
            "the short term",
            "the long term",
            "shortly",
            "the foreseeable future",
            "sooner or later",
            "as soon as possible",
        ],
    },
}
