"""The rules of a language applied to what was scanned.

Each stage reads its items once from left to right and looks ahead no further than its
longest pattern, so the time is linear in their number.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from claimgraph.temporal.items import Item
from claimgraph.temporal.language import Language
from claimgraph.temporal.patterns import ALONE, STAGES, Begun, Node, Stage

__all__ = ["reduce", "runs"]

_Found = tuple[int, Begun]
"""How many items a rule takes, and the rule."""


def reduce(
    items: list[Item],
    language: Language,
    *,
    alone: bool = False,
    ranges: bool = True,
    stages: Collection[str] = STAGES,
    named: bool = False,
) -> list[Item]:
    """Apply the rules of the stages; what they make stands in place of what it was made of.

    Args:
        items: What `scan` returned, or a run of it.
        language: The language.
        alone: Whether they are one expression by itself, so that ``REST`` in a pattern may
            take all words up to the end.
        ranges: Whether to read ranges and open intervals.
        stages: The stages to apply.
        named: Whether ``REST`` takes the name of an event that is known, and nothing else.
    """
    for stage, root in zip(STAGES, language.patterns, strict=True):
        if len(items) == 1 and root.alone.isdisjoint(items[0].keys):
            continue  # most expressions are one item after a stage or two
        if (
            (stage in ALONE and not alone)
            or (stage == "ranges" and not ranges)
            or stage not in stages
        ):
            continue
        items = _stage(items, root, rest=alone, named=named)
    return items


def _stage(items: list[Item], root: Stage, *, rest: bool, named: bool) -> list[Item]:
    starts = root.first.keys()
    at = _first(items, root)
    if at < 0:
        return items
    out = items[:at]
    waiting = items[at:]
    waiting.reverse()
    while waiting:
        item = waiting[-1]
        if starts.isdisjoint(item.keys) or not _begins(
            item, waiting[-2] if len(waiting) > 1 else None, root
        ):
            out.append(waiting.pop())
            continue
        for size, begun in _ways(waiting, root, rest=rest, named=named):
            made = begun[0].maker(_captured(waiting, begun))
            if made is None:
                continue
            kind, value = made
            if size == 1 and kind in item.kinds:
                continue
            new = Item(item.start, waiting[-size].end, "", {kind: value}, (kind,))
            del waiting[-size:]
            waiting.append(new)
            break
        else:
            out.append(waiting.pop())
    return out


def _first(items: list[Item], root: Stage) -> int:
    """Return the place of the first item at which a pattern may begin, or -1."""
    starts = root.first.keys()
    last = len(items) - 1
    for at, item in enumerate(items):
        if not starts.isdisjoint(item.keys) and _begins(
            item, items[at + 1] if at < last else None, root
        ):
            return at
    return -1


def _begins(item: Item, following: Item | None, root: Stage) -> bool:
    """Tell, from an item and the next one alone, whether a pattern may begin; mostly none does."""
    for key in item.keys:
        child = root.first.get(key)
        if child is None:
            continue
        if child.accepted:
            return True
        if following is not None:
            steps = child.grown() if child.steps is None else child.steps
            if "ANY" in steps or "REST" in steps or not steps.keys().isdisjoint(following.keys):
                return True
    return False


def _ways(waiting: list[Item], root: Node, *, rest: bool, named: bool) -> list[_Found]:
    """Return every way through the patterns from here, the longest first, then by their order.

    No way is longer than its pattern.
    """
    found: list[_Found] = []
    frontier = [root]
    for depth, item in enumerate(reversed(waiting), 1):
        further: list[Node] = []
        for node in frontier:
            steps = node.grown() if node.steps is None else node.steps
            for key in item.keys:
                child = steps.get(key)
                if child is not None:
                    further.append(child)
            if "ANY" in steps and not item.kinds and not item.known and item.word.isalpha():
                further.append(steps["ANY"])
            if rest and "REST" in steps and (not named or "EVENT" in item.kinds):
                size = depth if named else len(waiting)
                found += [(size, one) for one in steps["REST"].accepted]
        if not further:
            break
        for node in further:
            for one in node.accepted:
                found.append((depth, one))
        frontier = further
    if len(found) > 1:
        found.sort(key=_longest_first)
    return found


def _longest_first(way: _Found) -> tuple[int, int]:
    return -way[0], way[1][0].order


def _captured(waiting: list[Item], begun: Begun) -> dict[str, Any]:
    """Return what a rule hands to its maker."""
    rule, _, names = begun
    captured = dict(rule.constants)
    for place, key, name in names:
        item = waiting[-1 - place]
        captured[name] = (
            (item.start, item.end if "EVENT" in item.kinds else waiting[0].end)
            if key == "REST"
            else item.kinds.get(key, item.word)
        )
    return captured


def runs(items: list[Item], language: Language) -> Iterator[list[Item]]:
    """Yield the stretches of items that may hold a time: words that are known, without a gap."""
    literals = language.literals
    run: list[Item] = []
    timely = False
    for at, item in enumerate(items):
        if item.kinds or item.word in literals or (items[at - 1].kinds and _between(items, at)):
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
