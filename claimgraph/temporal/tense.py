"""The tense that governs a time: "will rule Friday" is to come, "ruled Friday" is over."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from claimgraph.temporal.language import Language

__all__ = ["tense_around"]

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[.;:!?](?=\s|$)|``|''|[\"“”]")
_REACH: Final = 160  # characters looked at on either side
_STOPS: Final = frozenset(".;!?")


def tense_around(sentence: str, start: int, end: int, language: Language) -> str | None:
    """Return "past", "future" or None for the verb that governs the words from start to end.

    The nearest verb before the words decides, then the nearest one after them. Which words
    tell a tense is data of the language, in classes:

    * ``past``, ``future``: verbs and auxiliaries that say it themselves;
    * ``to``: particles of an infinitive, which looks ahead if what governs it is one of
      ``plans`` or ``is``;
    * ``due``: participles that look ahead beside a time ("scheduled for Friday");
    * ``was``: auxiliaries of the past, which take ``due`` back;
    * ``be``: auxiliaries that make a participle in ``past_endings`` tell no tense;
    * ``articles``: words after which such a participle is an adjective;
    * ``ahead``: words that say what is to come ("ahead of Friday's vote");

    A time that belongs to a noun tells nothing: "Friday's ruling", "the Aug. 7 attacks".
    """
    classes = language.tense_classes
    before = _words(sentence[max(0, start - _REACH) : start])[::-1]
    if any(sentence.startswith(sign, end) for sign in language.own):
        return "future" if any(classes.get(word) == "ahead" for word in before[:3]) else None
    if before and classes.get(before[0]) == "articles":
        following = _WORD.search(sentence, end, end + _REACH)
        if following is not None and following.group() not in _STOPS:
            return None  # "the Aug. 7 attacks": an attribute
    found = _before(before, classes, language.past_endings)
    return found or _after(_words(sentence[end : end + _REACH]), classes, language.past_endings)


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _before(
    words: Sequence[str], classes: Mapping[str, str], endings: tuple[str, ...]
) -> str | None:
    for at, word in enumerate(words):
        if word in _STOPS:
            return None
        kind = classes.get(word)
        if kind in ("past", "future"):
            return kind
        if kind == "ahead" and at < 4:
            return "future"
        if kind == "was":
            return "past"
        ended = kind is None and _ended(word, endings)
        if not ended and kind not in ("to", "due"):
            continue
        previous = [classes.get(other) for other in words[at + 1 : at + 6]]
        if kind == "to":
            if "plans" in previous[:2]:
                return "future"
            if any(other in ("due", "is") for other in previous[:2]):
                return None if "was" in previous else "future"
        if kind == "due" and at < 8:
            return None if "was" in previous else "future"
        if ended and previous[:1] not in (["be"], ["is"], ["articles"]):
            return "past"
    return None


def _after(
    words: Sequence[str], classes: Mapping[str, str], endings: tuple[str, ...]
) -> str | None:
    for at, word in enumerate(words[:30]):
        if word in _STOPS:
            return None
        kind = classes.get(word)
        if kind in ("past", "future"):
            return kind
        if kind == "was":
            return "past"
        if kind == "due" and any(
            classes.get(other) in ("is", "be") for other in words[max(0, at - 2) : at]
        ):
            return "future"
        if kind in (None, "due") and _ended(word, endings):
            return "past"
    return None


def _ended(word: str, endings: tuple[str, ...]) -> bool:
    return len(word) > 4 and word.endswith(endings)
