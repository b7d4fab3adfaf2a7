"""The rules of a language applied to what was scanned.

Each stage reads its items once from left to right and looks ahead no further than its
longest pattern, so the time is linear in their number.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from claimgraph.temporal.items import Item
from claimgraph.temporal.language import ALONE, STAGES, Accepted, Language, Node

__all__ = ["reduce", "runs"]

_Found = tuple[int, int, Accepted, tuple[Any, ...]]


def reduce(
    items: list[Item],
    language: Language,
    *,
    alone: bool = False,
    ranges: bool = True,
    stages: Collection[str] = STAGES,
) -> list[Item]:
    """Apply the rules of the stages; what they make stands in place of what it was made of.

    Args:
        items: What `scan` returned, or a run of it.
        language: The language.
        alone: Whether they are one expression by itself, so that ``REST`` in a pattern may
            take all words up to the end.
        ranges: Whether to read ranges and open intervals.
        stages: The stages to apply.
    """
    for stage, root in zip(STAGES, language.patterns, strict=True):
        if (
            (stage in ALONE and not alone)
            or (stage == "ranges" and not ranges)
            or stage not in stages
        ):
            continue
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
            _take(waiting, depth, child, taken, found, rest=rest)
    child = steps.get("ANY")
    if child is not None and not item.kinds and not item.known and item.word.isalpha():
        _take(waiting, depth, child, (*values, item.word), found, rest=rest)
    child = steps.get("REST") if rest else None
    if child is not None:
        taken = (*values, (item.start, waiting[0].end))
        found += [(len(waiting), one.order, one, taken) for one in child.accepted]


def _take(
    waiting: list[Item],
    depth: int,
    node: Node,
    values: tuple[Any, ...],
    found: list[_Found],
    *,
    rest: bool,
) -> None:
    """Note the rules that end at a step of a pattern, and go on from it."""
    found += [(depth, accepted.order, accepted, values) for accepted in node.accepted]
    if node.steps:
        _search(waiting, depth + 1, node, values, found, rest=rest)


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
