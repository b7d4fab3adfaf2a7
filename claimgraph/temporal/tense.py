"""The tense that governs a time: "will rule Friday" is to come, "ruled Friday" is over."""

from __future__ import annotations

import re
from typing import Final

from claimgraph.temporal.language import Language

__all__ = ["tense_around"]

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[.;:!?]|,")
_REACH: Final = 160  # characters looked at on either side


def tense_around(sentence: str, start: int, end: int, language: Language) -> str | None:
    """Return "past", "future" or None for the verb that governs the words from start to end.

    The nearest verb before the words decides, then the nearest one after them. Which words
    tell a tense is data of the language: ``past``, ``future``, ``plans`` (words that make a
    participle or an infinitive look ahead), ``present``; endings in ``past_endings``.
    """
    tenses = language.tenses
    before = [w.lower().replace("’", "'") for w in _WORD.findall(sentence[max(0, start - _REACH) : start])]
    after = [w.lower().replace("’", "'") for w in _WORD.findall(sentence[end : end + _REACH])]
    found = _scan(before[::-1], tenses, backward=True)
    return found or _scan(after, tenses, backward=False)


def _scan(words: list[str], tenses: object, *, backward: bool) -> str | None:
    classes = _classes(tenses)
    for at, word in enumerate(words):
        if word in (".", ";", "!", "?"):
            return None
        found = classes.get(word)
        if found is None and len(word) > 3 and word.endswith(_ENDINGS_OF(tenses)):
            found = "past"
        if found == "to":
            # "to march Saturday": an infinitive looks ahead if what governs it does
            rest = words[at + 1 : at + 4] if backward else ()
            if any(classes.get(other) in ("plans", "future", "present") for other in rest):
                return "future"
            continue
        if found == "plans":
            governed = words[at + 1 : at + 3] if backward else words[max(0, at - 2) : at]
            if any(classes.get(other) == "was" for other in governed):
                return "past"
            return "future"
        if found == "was":
            return "past"
        if found == "future":
            return "future"
        if found == "past":
            return "past"
    return None


def _ENDINGS_OF(tenses: object) -> tuple[str, ...]:  # noqa: N802
    return tuple(tenses.get("past_endings", ()))  # type: ignore[attr-defined]


def _classes(tenses: object) -> dict[str, str]:
    key = id(tenses)
    known = _CACHE.get(key)
    if known is None:
        known = {word: name for name, words in tenses.items() if name != "past_endings" for word in words}  # type: ignore[attr-defined]
        _CACHE[key] = known
    return known


_CACHE: dict[int, dict[str, str]] = {}
