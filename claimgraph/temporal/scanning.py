"""Text to words, numbers and signs, with everything each may be.

Every step reads its input once from left to right, so the time is linear in its length.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from claimgraph.temporal.digits import READERS
from claimgraph.temporal.items import Item
from claimgraph.temporal.language import Language
from claimgraph.temporal.numerals import with_numbers
from claimgraph.temporal.vocabulary import Entry

__all__ = ["Item", "scan"]

# Words stand first: they are most of a text, and only an offset and a.m. begin as they do. The groups
# begin with what all their members begin with, so that a space, a word or a bare number is not tried
# as every one of them.
_TOKENS: Final = r"""
    (?![a-z0-9])(?P<offset>(?:GMT|UTC)\s?[+\-−–]\s?[0-9]{1,2}(?::?[0-9]{2})?(?![0-9])|(?<=[0-9]{2}:[0-9]{2})\s?[+−][0-9]{2}:?[0-9]{2}(?![0-9:])|(?<=:[0-9]{2})Z\b)
  | (?=[^\W\d_])(?:
    (?P<ampm>[aApP]\.\ ?[mM]\.?|(?<=[0-9\s])[aApP][mM]\b)
  | (?P<word>[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)?)
  )
  | (?=[0-9]{1,4}(?:[-/.:WhHQ]|\ [-/1-9]))(?:
    (?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?:Z|\+[0-9]{2}:?[0-9]{2}|(?<=[Tt][0-9]{2}:[0-9]{2})-[0-9]{2}:?[0-9]{2}|(?<=[Tt][0-9]{2}:[0-9]{2}:[0-9]{2})-[0-9]{2}:?[0-9]{2})?(?![0-9:]))
  | (?P<isoweek>[0-9]{4}-?W[0-9]{2}(?:-[1-7])?(?![0-9-]))
  | (?P<ymd>[0-9]{4}(?P<sep>[-/.])[0-9]{1,2}(?P=sep)[0-9]{1,2}(?![0-9]))
  | (?P<dmy>[0-9]{1,2}(?P<sep2>[-/.])[0-9]{1,2}(?:(?P=sep2)|,)(?:[0-9]{4}|[0-9]{2})(?![0-9]))
  | (?P<ym>[0-9]{4}[ ]?[-/][ ]?(?:0[1-9]|1[0-2]|[1-9])(?![0-9]|[-/.][0-9]))
  | (?P<ydotm>(?:19|20)[0-9]{2}\.(?:0?[1-9]|1[0-2])(?![0-9]|\.[0-9]))
  | (?P<my>(?:0?[1-9]|1[0-2])[ ]?[-/][ ]?[0-9]{4}(?![0-9]))
  | (?P<part>[1-4]Q(?:[0-9]{2})?\b|[12]H(?:[0-9]{2}\b|(?=\ (?:19|20)[0-9]{2}\b)))
  | (?P<clock>[0-9]{1,2}(?::[0-9]{2}){1,2}(?![0-9])(?:hrs?\b)?|[0-9]{1,2}\.[0-5][0-9](?=\s?[aApP]\.?[mM])|[0-9]{1,2}[hH][0-5][0-9]\b)
  | (?P<fraction>[0-9]{1,4}\ [1-9]/[1-9](?![0-9/])|[1-9]/[1-9](?=\s?(?:hour|year|minute|day|mile|of\s)))
  | (?P<md>[0-9]{1,2}/[0-9]{1,2}(?![0-9/]))
  )
  | (?=['’0-9])(?:
    (?P<decade>['’]?[0-9]{1,3}0['’]?s\b)
  | (?P<year2>['’][0-9]{2}(?![0-9\w]))
  | (?P<ordinal>[0-9]{1,3}(?:ORDINALS)\b)
  | NUMBERS
  )
  | (?P<half>[½¼¾])
  | (?P<poss>['’][sS]\b|(?<=s)['’](?![\w]))
  | (?P<dash>\s?[-–—]\s?)
  | (?P<other>[^\s])
"""

_NUMBERS: Final = {
    ".": r"(?P<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)",
    ",": r"""(?P<point>(?:[01]?[0-9]|2[0-4])\.[0-5][0-9](?![0-9]))
  | (?P<comma>[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)?)""",
}


@lru_cache(maxsize=64)
def _tokens(decimal: str, ordinals: tuple[str, ...]) -> re.Pattern[str]:
    """Return what text is cut into, in a language that writes numbers so."""
    endings = dict.fromkeys(form for one in ordinals for form in (one, one.upper()))
    pattern = _TOKENS.replace("ORDINALS", "|".join(map(re.escape, endings)) or "(?!)")
    return re.compile(pattern.replace("NUMBERS", _NUMBERS[decimal]), re.VERBOSE)


def scan(text: str, language: Language, *, whole: bool = False) -> list[Item]:
    """Return the words, numbers and signs of a text, with what the language knows of them."""
    items: list[Item] = []
    plain, unusual, opening = language.plain, language.unusual, language.opening
    joined = dashed = False  # whether there may be phrases or numbers, or hyphens
    waiting: Item | None = None  # the second word of a contraction, which starts with the next
    for match in _tokens(language.decimal, language.ordinals).finditer(text):
        group = match.lastgroup or "other"
        start, end = match.span()
        if waiting is not None:
            waiting.start = waiting.end = start
            waiting = None
        if group == "word":
            word = match.group().lower()
            entry = plain.get(word)
            if entry is not None:
                kinds, keys, begins = entry
                items.append(Item(start, end, word, kinds, keys))
                joined = joined or begins
            elif word not in unusual and "’" not in word:
                items.append(Item(start, end, word, _NOTHING, ()))
                joined = joined or word in opening
            else:
                joined = True
                waiting = _add_word(items, word, text, start, end, language, whole=whole)
        elif group in _SIGNS:
            sign = _SIGNS[group]
            items.append(Item(start, end, sign, _NOTHING))
            dashed = dashed or sign == "-"
        elif group == "other":
            _add_sign(items, match.group(), start, end, language)
        else:
            kinds = READERS[group](match.group())
            if group in ("md", "ydotm") and not whole:
                kinds = {**kinds, **language.lexicon.get(match.group(), _NOTHING)}
                kinds.pop("T", None)  # in running text 7/8 is as often a fraction, 2015.3 a number
            items.append(Item(start, end, "", kinds))
    if joined:
        items = _with_phrases(items, language)
    if dashed:
        items = _without_hyphens(items)
    if joined:
        items = with_numbers(items, paired_years=language.paired_years)
    return items


_SIGNS: Final = {"dash": "-", "poss": "'s"}


def _add_word(
    items: list[Item],
    word: str,
    text: str,
    start: int,
    end: int,
    language: Language,
    *,
    whole: bool,
) -> Item | None:
    """Add a word that is not known by its letters alone; return the second of two in one."""
    word = word.replace("’", "'")
    word = language.spellings.get(word, word)
    if word in language.contractions:
        first, second = (_word(start, end, one, language) for one in language.contractions[word])
        second.start = end
        items += (first, second)
        return second
    entry = language.entries.get(word)
    if entry is not None and not whole and word in language.guarded:
        entry = _guarded(entry, items, text, start, end, word, language)
    if entry is not None:
        items.append(Item(start, end, word, entry[0], entry[1]))
        return None
    item = Item(start, end, word, _NOTHING)
    item.known = word in language.literals
    items.append(item)
    return None


def _add_sign(items: list[Item], sign: str, start: int, end: int, language: Language) -> None:
    if sign == "." and items and items[-1].end == start and _abbreviated(items[-1], language):
        items[-1].end = end
    else:
        items.append(Item(start, end, sign, _NOTHING))


_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


def _guarded(
    entry: Entry,
    items: list[Item],
    text: str,
    start: int,
    end: int,
    word: str,
    language: Language,
) -> Entry | None:
    """Return a word's entry, or None where its capital letter, or the lack of one, makes it another."""
    if not text[start].isupper():
        return None if word in language.capital and not _beside_number(items) else entry
    return None if word in language.lower and _name(items, text, start, end) else entry


def _word(start: int, end: int, word: str, language: Language) -> Item:
    item = Item(start, end, word, language.lexicon.get(word, _NOTHING))
    item.known = item.known or word in language.literals
    return item


def _name(items: list[Item], text: str, start: int, end: int) -> bool:
    """Tell whether a capital letter makes a word a name: not beside a number, or in a headline."""
    if text[end - 1].isupper() or any("NUM" in item.kinds for item in items[-2:]):
        return False
    following = text[end : end + 3].lstrip(" ,")[:1]
    if following.isdigit():
        return False
    opens = not items or (items[-1].word in _STOPS and items[-1].end <= start)
    return not opens or following.isupper()


_STOPS: Final = frozenset('.!?:;¡¿«»“”"()-')


def _abbreviated(item: Item, language: Language) -> bool:
    return item.word in language.abbreviations or "AMPM" in item.kinds


def _beside_number(items: list[Item]) -> bool:
    return bool(items) and "NUM" in items[-1].kinds


def _with_phrases(items: list[Item], language: Language) -> list[Item]:
    opening = language.opening
    out: list[Item] = []
    after = 0  # the first item that is in no phrase yet
    for at, item in enumerate(items):
        if at < after:
            continue
        size, kinds = _phrase_at(items, at, language) if item.word in opening else (0, _NOTHING)
        if size:
            after = at + size
            words = " ".join([one.word for one in items[at:after]])
            out.append(Item(item.start, items[after - 1].end, words, kinds))
        else:
            out.append(item)
    return out


def _phrase_at(items: list[Item], at: int, language: Language) -> tuple[int, Mapping[str, Any]]:
    """Return how many words the longest phrase from here has, and its kinds; 0 where there is none."""
    if at + 1 < len(items):
        for parts, kinds in language.phrases.get((items[at].word, items[at + 1].word), ()):
            if tuple([one.word for one in items[at : at + len(parts)]]) == parts:
                return len(parts), kinds
    return 0, _NOTHING


def _without_hyphens(items: list[Item]) -> list[Item]:
    """Drop hyphens inside words ("third-quarter"); keep those that may mean "to"."""
    out: list[Item] = []
    last = len(items) - 1
    for at, item in enumerate(items):
        if item.word == "-" and item.end - item.start == 1 and 0 < at < last:
            left, right = items[at - 1], items[at + 1]
            if not (_ranges(left) and _ranges(right)):
                continue
        out.append(item)
    return out


def _ranges(item: Item) -> bool:
    kinds = item.kinds
    return (
        "WEEKDAY" in kinds
        or "MONTH" in kinds
        or "YEAR" in kinds
        or "AMPM" in kinds
        or "T" in kinds
        or ("NUM" in kinds and not item.word)
    )
