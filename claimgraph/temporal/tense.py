"""The tense that governs a time: "will rule Friday" is to come, "ruled Friday" is over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from claimgraph.temporal.language import Language

__all__ = ["tense_around"]

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[.;:!?](?=\s|$)|``|''|[\"“”]")
_REACH: Final = 160  # characters looked at on either side
_STOPS: Final = frozenset(".;!?")
_SHORTEST: Final = 4  # letters; endings tell nothing of words no longer


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

    Where verbs are inflected, ``future_endings`` tell the future as ``past_endings`` the past,
    and a word in ``infinitive_endings`` counts as ``to``. A word of any class is not judged by
    its ending; nouns that end like verbs may form a class of their own.

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
    return _before(before, language) or _after(_words(sentence[end : end + _REACH]), language)


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


def _kind(word: str, language: Language) -> str | None:
    """Return the class of a word, by itself or by its ending; "ended" is a past that may be none."""
    kind = language.tense_classes.get(word)
    if kind is None and len(word) > _SHORTEST:
        if word.endswith(language.past_endings):
            return "ended"
        if word.endswith(language.future_endings):
            return "future"
        if word.endswith(language.infinitive_endings):
            return "to"
    return kind


def _before(words: Sequence[str], language: Language) -> str | None:
    classes = language.tense_classes
    for at, word in enumerate(words):
        if word in _STOPS:
            return None
        kind = _kind(word, language)
        beside = classes.get(words[at + 1]) if at + 1 < len(words) else None
        if kind is None and beside == "is" and word.endswith(language.progressive_endings):
            return "future"  # "is meeting on Monday"
        if kind == "past" and beside == "be":
            continue  # "would be held"
        if kind in ("past", "future"):
            return kind
        if kind == "ahead" and at < 4:
            return "future"
        if kind == "was":
            return "past"
        if kind not in ("to", "due", "ended"):
            continue
        previous = [classes.get(other) for other in words[at + 1 : at + 6]]
        if kind == "to":
            if "plans" in previous[:2]:
                return "future"
            if any(other in ("due", "is") for other in previous[:2]):
                return None if "was" in previous else "future"
        if kind == "due" and at < 8:
            return None if "was" in previous else "future"
        if kind == "ended" and previous[:1] not in (["be"], ["is"], ["articles"]):
            return "past"
    return None


def _after(words: Sequence[str], language: Language) -> str | None:
    classes = language.tense_classes
    for at, word in enumerate(words[:30]):
        if word in _STOPS:
            return None
        kind = _kind(word, language)
        if kind in ("past", "future"):
            return kind
        if kind in ("was", "ended"):
            return "past"
        previous = [classes.get(other) for other in words[max(0, at - 2) : at]]
        if kind == "due" and ("is" in previous or "be" in previous):
            return "future"
        if kind == "due" and len(word) > _SHORTEST and word.endswith(language.past_endings):
            return "past"
        if kind == "to" and language.infinitive_endings and "plans" in previous:
            return "future"
    return None
