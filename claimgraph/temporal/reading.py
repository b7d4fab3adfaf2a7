"""Text to forms: words are looked up, numbers are put together, and the rules are applied.

Every step reads its input once from left to right and looks ahead by a bounded number of
words, so the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from claimgraph.temporal.forms import When
from claimgraph.temporal.language import ALONE, STAGES, Accepted, Language, Node

__all__ = ["Item", "reduce", "runs", "scan"]

_TOKEN: Final = re.compile(
    r"""
    (?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?(?![0-9:]))
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
  | (?P<ordinal>[0-9]{1,3}(?:st|nd|rd|th|ST|ND|RD|TH|º|ª)\b)
  | (?P<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)
  | (?P<half>[½¼¾])
  | (?P<ampm>[aApP]\.\ ?[mM]\.?|(?<=[0-9\s])[aApP][mM]\b)
  | (?P<poss>['’]s\b|(?<=s)['’](?![\w]))
  | (?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?)
  | (?P<dash>\s?[-–—]\s?)
  | (?P<other>[^\s])
    """,
    re.VERBOSE,
)
_FRACTIONS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_LONGEST: Final = 40  # no number with more digits is a date


class Item:
    """A stretch of the text and everything it may be: kinds with their values."""

    __slots__ = ("capital", "end", "keys", "kinds", "known", "start", "word")

    def __init__(
        self, start: int, end: int, word: str, kinds: dict[str, Any], *, capital: bool = False
    ) -> None:
        self.start = start
        self.end = end
        self.word = word
        self.kinds = kinds
        self.capital = capital
        self.known = bool(kinds)
        self.keys: tuple[str, ...] = (f"={word}", *kinds) if word else tuple(kinds)


def scan(text: str, language: Language, *, whole: bool = False) -> list[Item]:
    """Return the words, numbers and signs of a text, with what the language knows of them."""
    items: list[Item] = []
    lexicon, abbreviations, literals = language.lexicon, language.abbreviations, language.literals
    capital_only = language.capital
    for match in _TOKEN.finditer(text):
        group = match.lastgroup or "other"
        start, end = match.span()
        if group == "word":
            word = match.group().lower().replace("’", "'")
            capital = text[start].isupper()
            kinds = lexicon.get(word)
            if kinds is None or (
                not whole and word in capital_only and not capital and not _beside_number(items)
            ):
                item = Item(start, end, word, {}, capital=capital)
                item.known = word in literals
                items.append(item)
            else:
                items.append(Item(start, end, word, dict(kinds), capital=capital))
        elif group == "other":
            sign = match.group()
            if sign == "." and items and items[-1].end == start and items[-1].word in abbreviations:
                items[-1].end = end
            elif sign == "." and items and "AMPM" in items[-1].kinds and items[-1].end == start:
                items[-1].end = end
            else:
                items.append(Item(start, end, sign, {}))
        elif group == "dash":
            items.append(Item(start, end, "-", {}))
        elif group == "poss":
            items.append(Item(start, end, "'s", {}))
        else:
            kinds = _READ[group](match.group())
            if group in ("md", "ydotm") and not whole:
                kinds.pop("T", None)  # in running text 7/8 is as often a fraction, 2015.3 a number
            items.append(Item(start, end, "", kinds))
    return _with_numbers(_without_hyphens(_with_phrases(items, language)))


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


def _with_numbers(items: list[Item]) -> list[Item]:
    """Put number words together: "two thousand and eighteen", "twenty-first"."""
    if not any("CARDINAL" in item.kinds or "ORDINAL" in item.kinds for item in items):
        return items
    out: list[Item] = []
    at, count = 0, len(items)
    while at < count:
        kinds = items[at].kinds
        if "CARDINAL" in kinds:
            size, item = _number_at(items, at)
            out.append(item)
            at += size
            continue
        if "ORDINAL" in kinds:
            value = kinds.pop("ORDINAL")
            kinds["ORD"] = value
            kinds["DAY"] = value
            items[at].keys = (f"={items[at].word}", *kinds)
        out.append(items[at])
        at += 1
    return out


def _number_at(items: list[Item], at: int) -> tuple[int, Item]:
    total, current, size, used, paired = 0, 0, 0, 0, False
    last = -1
    while at + size < len(items) and size < 12:
        kinds = items[at + size].kinds
        value = kinds.get("CARDINAL")
        if value is None:
            if (
                "AND" in kinds
                and last > 0
                and at + size + 1 < len(items)
                and (
                    "CARDINAL" in items[at + size + 1].kinds
                    or "ORDINAL" in items[at + size + 1].kinds
                )
            ):
                following = items[at + size + 1].kinds
                if last >= 20 and _fits(
                    current, following.get("CARDINAL", following.get("ORDINAL", 0)), last
                ):
                    size += 1
                    continue
            if "ORDINAL" in kinds and last >= 20 and _fits(current, kinds["ORDINAL"], last):
                return size + 1, _ordinal(items, at, size + 1, total + current + kinds["ORDINAL"])
            break
        if value == 1000:
            total, current = total + max(current, 1) * 1000, 0
        elif value == 100:
            current = max(current, 1) * 100
        elif last == -1 or (current == 0 and last == 1000):
            current += value
        elif _fits(current, value, last):
            current += value
        elif not paired and 10 <= current < 100 and total == 0 and 10 <= value < 100:
            current, paired = current * 100 + value, True
        elif not paired and 10 <= current < 30 and total == 0 and value == 0:
            current, paired, value = current * 100, True, 100
        else:
            break
        last = value
        size += 1
        used = size
    number = total + current
    kinds = {"NUM": number}
    if paired or 2000 <= number < 2100:
        kinds["YEAR"] = number
    if 1 <= number <= 31:
        kinds["DAY"] = number
    first = items[at]
    if used == 1:
        kinds = {**{k: v for k, v in first.kinds.items() if k != "CARDINAL"}, **kinds}
    return used, Item(
        first.start,
        items[at + used - 1].end,
        first.word if used == 1 else "",
        kinds,
        capital=first.capital,
    )


def _fits(current: int, value: int, last: int) -> bool:
    """Tell whether a number word adds to what stands before it: one to twenty, eighteen to thousand."""
    if last in (100, 1000):
        return value < 100
    return 0 < value < 10 and last >= 20 and last % 10 == 0 and last < 100


def _ordinal(items: list[Item], at: int, size: int, value: int) -> Item:
    return Item(items[at].start, items[at + size - 1].end, "", {"ORD": value, "DAY": value})


# --- numbers and dates in digits ------------------------------------------------------


def _iso(text: str) -> dict[str, Any]:
    return {"T": When({"iso": text.upper().replace(" ", "T").replace(",", ".")})}


def _checked(year: int, month: int, day: int, **more: Any) -> dict[str, Any]:
    if 1 <= month <= 12 and 1 <= day <= 31 and year:
        return {"T": When({"year": year, "month": month, "day": day, **more}), "DATE": True}
    return {}


def _ymd(text: str) -> dict[str, Any]:
    year, month, day = map(int, re.split("[-/.]", text))
    if month > 12 >= day and "/" in text:
        month, day = day, month
    return _checked(year, month, day)


def _dmy(text: str) -> dict[str, Any]:
    first, second, year_text = re.split("[-/.,]", text)
    a, b, year = int(first), int(second), int(year_text)
    more: dict[str, Any] = {"year2": True} if len(year_text) == 2 else {}
    return _two(a, b, year, dotted=text.count(".") == 2, **more)


def _two(a: int, b: int, year: int | None, *, dotted: bool = False, **more: Any) -> dict[str, Any]:
    """Read two numbers as a day and a month, in whichever order fits."""
    if a > 12 or dotted:
        day, month = a, b
    else:
        month, day = a, b
        if b <= 12 and a != b:
            more["order"] = True
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return {}
    fields = {"month": month, "day": day, **more}
    if year is not None:
        fields["year"] = year
    return {"T": When(fields), "DATE": True}


def _ym(text: str) -> dict[str, Any]:
    year, month = map(int, re.split("[-/.]", text.replace(" ", "")))
    return {"T": When({"year": year, "month": month}), "DATE": True} if year else {}


def _ydotm(text: str) -> dict[str, Any]:
    return {**_ym(text), "NUM": float(text)}


def _my(text: str) -> dict[str, Any]:
    month, year = map(int, re.split("[-/]", text.replace(" ", "")))
    return {"T": When({"year": year, "month": month}), "DATE": True} if year else {}


def _md(text: str) -> dict[str, Any]:
    a, b = map(int, text.split("/"))
    return {**_two(a, b, None), **({"NUM": a / b} if b else {})}


def _clock(text: str) -> dict[str, Any]:
    parts = [int(part) for part in re.split("[:.hH]", text.rstrip("hHrRsS"))]
    if parts[0] > 24 or any(part > 59 for part in parts[1:]) or (parts[0] == 24 and any(parts[1:])):
        return {}
    return {"CLOCK": parts}


def _fraction(text: str) -> dict[str, Any]:
    whole, _, part = text.rpartition(" ")
    a, b = part.split("/")
    return {"NUM": int(whole or 0) + int(a) / int(b)}


def _decade(text: str) -> dict[str, Any]:
    digits = int(re.sub("[^0-9]", "", text))
    if digits < 100:
        return {"DECADE": digits, "T": When({"dec2": digits})}
    if 1000 <= digits <= 2990 or digits >= 1000:
        return {"DECADE": digits, "T": When({"dec": digits // 10})}
    return {}


def _year2(text: str) -> dict[str, Any]:
    return {"YEAR2": int(text[1:]), "T": When({"year": int(text[1:]), "year2": True})}


def _ordinal_digits(text: str) -> dict[str, Any]:
    value = int(re.sub("[^0-9]", "", text))
    return {"ORD": value, "DAY": value, "NTH": value} if 1 <= value <= 31 else {"ORD": value}


def _number(text: str) -> dict[str, Any]:
    if len(text) > _LONGEST:
        return {}
    if "." in text or "," in text:
        return {"NUM": float(text.replace(",", ""))}
    value = int(text)
    kinds: dict[str, Any] = {"NUM": value}
    if len(text) == 4 and 1000 <= value < 3000:
        kinds["YEAR"] = value
    if len(text) <= 2 and 1 <= value <= 31:
        kinds["DAY"] = value
    if len(text) == 4 or (len(text) == 3 and value):
        kinds["DIGITS"] = value
    return kinds


_READ: Final[dict[str, Callable[[str], dict[str, Any]]]] = {
    "iso": _iso,
    "ymd": _ymd,
    "dmy": _dmy,
    "ym": _ym,
    "ydotm": _ydotm,
    "my": _my,
    "md": _md,
    "clock": _clock,
    "fraction": _fraction,
    "decade": _decade,
    "year2": _year2,
    "ordinal": _ordinal_digits,
    "number": _number,
    "half": lambda text: {"NUM": _FRACTIONS[text]},
    "ampm": lambda text: {"AMPM": "AM" if text[0] in "aA" else "PM"},
}


# --- rules ----------------------------------------------------------------------------

_Found = tuple[int, int, Accepted, tuple[Any, ...]]


def reduce(
    items: list[Item], language: Language, *, alone: bool = False, ranges: bool = True
) -> list[Item]:
    """Apply the rules of the stages; what they make stands in place of what it was made of.

    Args:
        items: What `scan` returned, or a run of it.
        language: The language.
        alone: Whether they are one expression by itself, so that ``REST`` in a pattern may
            take all words up to the end.
        ranges: Whether to read ranges and open intervals.
    """
    for stage, root in zip(STAGES, language.patterns, strict=True):
        if (stage in ALONE and not alone) or (stage == "ranges" and not ranges):
            continue
        items = _stage(items, root, rest=alone)
        if stage == "joins":  # what was made further right may join what stands left of it
            items = _stage(items, root, rest=alone)
    return items


def _stage(items: list[Item], root: Node, *, rest: bool) -> list[Item]:
    out: list[Item] = []
    waiting = items[::-1]
    steps = root.steps
    while waiting:
        item = waiting[-1]
        for key in item.keys:
            if key in steps:
                break
        else:
            out.append(waiting.pop())
            continue
        found: list[_Found] = []
        _search(waiting, 1, root, (), found, rest=rest)
        if len(found) > 1:
            found.sort(key=lambda way: (-way[0], way[1]))
        for size, _, accepted, values in found:
            made = accepted.maker(
                {
                    **accepted.constants,
                    **{n: v for n, v in zip(accepted.names, values, strict=True) if n},
                }
            )
            if made is not None:
                kind, value = made
                if size == 1 and kind in item.kinds:
                    continue
                new = Item(item.start, waiting[-size].end, "", {kind: value}, capital=item.capital)
                del waiting[-size:]
                waiting.append(new)
                break
        else:
            out.append(waiting.pop())
    return out


def _search(
    waiting: list[Item],
    depth: int,
    node: Node,
    values: tuple[Any, ...],
    found: list[_Found],
    *,
    rest: bool,
) -> None:
    """Collect every way through the patterns from here; no way is longer than its pattern."""
    if depth > len(waiting):
        return
    item = waiting[-depth]
    steps = node.steps
    for key in item.keys:
        child = steps.get(key)
        if child is not None:
            taken = (*values, item.word if key[0] == "=" else item.kinds[key])
            for accepted in child.accepted:
                found.append((depth, accepted.order, accepted, taken))
            if child.steps:
                _search(waiting, depth + 1, child, taken, found, rest=rest)
    child = steps.get("ANY")
    if child is not None and not item.kinds and not item.known and item.word.isalpha():
        taken = (*values, item.word)
        for accepted in child.accepted:
            found.append((depth, accepted.order, accepted, taken))
        if child.steps:
            _search(waiting, depth + 1, child, taken, found, rest=rest)
    child = steps.get("REST") if rest else None
    if child is not None:
        taken = (*values, (item.start, waiting[0].end))
        for accepted in child.accepted:
            found.append((len(waiting), accepted.order, accepted, taken))


def runs(items: list[Item], language: Language) -> Iterator[list[Item]]:
    """Yield the stretches of items that may hold a time: words that are known, without a gap."""
    literals = language.literals
    run: list[Item] = []
    timely = False
    for at, item in enumerate(items):
        if item.kinds or item.word in literals or _between(items, at):
            run.append(item)
            timely = timely or bool(item.kinds)
        else:
            if timely:
                yield run
            run, timely = [], False
    if timely:
        yield run


def _between(items: list[Item], at: int) -> bool:
    """Tell whether an unknown word stands between a number and a unit: "eight trading days"."""
    if not 0 < at < len(items) - 1 or not items[at].word.isalpha():
        return False
    left, right = items[at - 1].kinds, items[at + 1].kinds
    return ("NUM" in left or "ORD" in left) and ("UNIT" in right or "UNITS" in right)
