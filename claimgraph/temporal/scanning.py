"""Text to words, numbers and signs, with everything each may be.

Every step reads its input once from left to right, so the time is linear in its length.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from claimgraph.temporal.digits import READERS
from claimgraph.temporal.items import Item
from claimgraph.temporal.language import Language
from claimgraph.temporal.numerals import with_numbers

__all__ = ["Item", "scan"]

# Words stand first: they are most of a text, and only an offset and a.m. begin as they do.
_TOKENS: Final = r"""
    (?P<offset>(?:GMT|UTC)\s?[+\-−–]\s?[0-9]{1,2}(?::?[0-9]{2})?(?![0-9])|(?<=[0-9]{2}:[0-9]{2})\s?[+−][0-9]{2}:?[0-9]{2}(?![0-9:])|(?<=:[0-9]{2})Z\b)
  | (?P<ampm>[aApP]\.\ ?[mM]\.?|(?<=[0-9\s])[aApP][mM]\b)
  | (?P<word>[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)?)
  | (?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?:Z|\+[0-9]{2}:?[0-9]{2}|(?<=[Tt][0-9]{2}:[0-9]{2})-[0-9]{2}:?[0-9]{2}|(?<=[Tt][0-9]{2}:[0-9]{2}:[0-9]{2})-[0-9]{2}:?[0-9]{2})?(?![0-9:]))
  | (?P<isoweek>[0-9]{4}-?W[0-9]{2}(?:-[1-7])?(?![0-9-]))
  | (?P<ymd>[0-9]{4}(?P<sep>[-/.])[0-9]{1,2}(?P=sep)[0-9]{1,2}(?![0-9]))
  | (?P<dmy>[0-9]{1,2}(?P<sep2>[-/.])[0-9]{1,2}(?:(?P=sep2)|,)(?:[0-9]{4}|[0-9]{2})(?![0-9]))
  | (?P<ym>[0-9]{4}[ ]?[-/][ ]?(?:0[1-9]|1[0-2]|[1-9])(?![0-9]|[-/.][0-9]))
  | (?P<ydotm>(?:19|20)[0-9]{2}\.(?:0?[1-9]|1[0-2])(?![0-9]|\.[0-9]))
  | (?P<my>(?:0?[1-9]|1[0-2])[ ]?[-/][ ]?[0-9]{4}(?![0-9]))
  | (?P<clock>[0-9]{1,2}(?::[0-9]{2}){1,2}(?![0-9])(?:hrs?\b)?|[0-9]{1,2}\.[0-5][0-9](?=\s?[aApP]\.?[mM])|[0-9]{1,2}[hH][0-5][0-9]\b)
  | (?P<fraction>[0-9]{1,4}\ [1-9]/[1-9](?![0-9/])|[1-9]/[1-9](?=\s?(?:hour|year|minute|day|mile|of\s)))
  | (?P<md>[0-9]{1,2}/[0-9]{1,2}(?![0-9/]))
  | (?P<decade>['’]?[0-9]{1,3}0['’]?s\b)
  | (?P<year2>['’][0-9]{2}(?![0-9\w]))
  | (?P<ordinal>[0-9]{1,3}(?:ORDINALS)\b)
  | NUMBERS
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
    pattern = _TOKENS.replace("ORDINALS", "|".join(map(re.escape, endings)))
    return re.compile(pattern.replace("NUMBERS", _NUMBERS[decimal]), re.VERBOSE)


def scan(text: str, language: Language, *, whole: bool = False) -> list[Item]:
    """Return the words, numbers and signs of a text, with what the language knows of them."""
    items: list[Item] = []
    lexicon, literals = language.lexicon, language.literals
    capital_only, lower_only = language.capital, language.lower
    spellings, contractions = language.spellings, language.contractions
    waiting: Item | None = None  # the second word of a contraction, which starts with the next
    for match in _tokens(language.decimal, language.ordinals).finditer(text):
        group = match.lastgroup or "other"
        start, end = match.span()
        if waiting is not None:
            waiting.start = waiting.end = start
            waiting = None
        if group == "word":
            word = match.group().lower().replace("’", "'")
            capital = text[start].isupper()
            if spellings:
                word = spellings.get(word, word)
            if word in contractions:
                first, second = contractions[word]
                waiting = _word(end, end, second, language)
                items += (_word(start, end, first, language), waiting)
                continue
            kinds = lexicon.get(word)
            if (
                kinds is None
                or (
                    not whole and word in capital_only and not capital and not _beside_number(items)
                )
                or (capital and not whole and word in lower_only and _name(items, text, start, end))
            ):
                item = Item(start, end, word, {}, capital=capital)
                item.known = word in literals
                items.append(item)
            else:
                items.append(Item(start, end, word, dict(kinds), capital=capital))
        elif group == "other":
            sign = match.group()
            if (
                sign == "."
                and items
                and items[-1].end == start
                and _abbreviated(items[-1], language)
            ):
                items[-1].end = end
            else:
                items.append(Item(start, end, sign, {}))
        elif group == "dash":
            items.append(Item(start, end, "-", {}))
        elif group == "poss":
            items.append(Item(start, end, "'s", {}))
        else:
            kinds = READERS[group](match.group())
            if group in ("md", "ydotm") and not whole:
                kinds.pop("T", None)  # in running text 7/8 is as often a fraction, 2015.3 a number
            items.append(Item(start, end, "", kinds))
    items = _without_hyphens(_with_phrases(items, language))
    return with_numbers(items, paired_years=language.paired_years)


def _word(start: int, end: int, word: str, language: Language) -> Item:
    item = Item(start, end, word, dict(language.lexicon.get(word, {})))
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
    phrases = language.phrases
    out: list[Item] = []
    at, count = 0, len(items)
    while at < count:
        item = items[at]
        for parts, kinds in phrases.get(item.word, ()) if item.word else ():
            size = len(parts)
            if at + size <= count and all(items[at + k].word == parts[k] for k in range(1, size)):
                out.append(
                    Item(
                        item.start,
                        items[at + size - 1].end,
                        " ".join(parts),
                        dict(kinds),
                        capital=item.capital,
                    )
                )
                at += size
                break
        else:
            out.append(item)
            at += 1
    return out


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
