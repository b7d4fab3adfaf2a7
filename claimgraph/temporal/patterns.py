"""The rules of a language compiled: every pattern as ways through one tree a stage."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import Any, Final, NamedTuple

from claimgraph.errors import shorten
from claimgraph.temporal.makers import MAKERS, Maker

__all__ = ["ALONE", "GIVEN", "STAGES", "Accepted", "Node", "Stage", "compiled", "literals_of"]

STAGES: Final = ("quantities", "atoms", "joins", "alone", "joins", "ranges", "events")
"""The stages, in the order in which they are read; joins twice, for what was made further right."""

ALONE: Final = frozenset(("alone", "events"))
"""Stages for expressions that are read by themselves; in running text they would find too much."""

GIVEN: Final = frozenset(
    (
        *("NUM", "YEAR", "YEAR2", "DAY", "ORD", "NTH", "DIGITS", "DECADE", "DATE"),
        *("CLOCK", "POINT", "AMPM", "ZONE", "DAYPAIR"),
        *("T", "LEN", "SET", "AGE", "REFERENCE", "WEEKOF", "OTHER"),
        *("ANY", "REST"),
    )
)
"""Kinds that need no words: those of digits and numbers, those that makers make, ANY and REST."""


class Accepted(NamedTuple):
    """A rule, at the end of one way through its pattern."""

    order: int
    names: tuple[tuple[int, str], ...]
    """What is handed to the maker: the place of an element in the pattern, and its name."""
    maker: Maker
    constants: Mapping[str, Any]


class Node:
    """A step of the patterns of one stage: where each word or kind leads."""

    __slots__ = ("accepted", "open", "steps")

    def __init__(self) -> None:
        self.steps: dict[str, Node] = {}
        self.accepted: list[Accepted] = []
        self.open = False
        """Whether a word goes on with the pattern that is no key of its own: ANY, REST."""


class Stage(Node):
    """The first step of all patterns of a stage."""

    __slots__ = ("alone",)

    def __init__(self) -> None:
        super().__init__()
        self.alone: frozenset[str] = frozenset()
        """The steps at which a pattern may end."""


def compiled(
    name: str,
    rules: Mapping[str, str],
    kinds: Container[str],
    contractions: Mapping[str, tuple[str, str]],
) -> tuple[Stage, ...]:
    """Return the compiled rules of each stage.

    Args:
        name: The name of the language, for messages.
        rules: The rules of each stage, one a line.
        kinds: The kinds that have words.
        contractions: Words that are read as two, which no pattern can name.

    Raises:
        ValueError: A rule is not written in the form, no text can match it, or there is no such stage or maker.
    """
    unknown = sorted(set(rules) - set(STAGES))
    if unknown:
        msg = f"{name}: {unknown[0]!r} is not a stage; the stages are {', '.join(dict.fromkeys(STAGES))}"
        raise ValueError(msg)
    roots = {}
    for stage in dict.fromkeys(STAGES):
        root = roots[stage] = Stage()
        for order, line in enumerate(rules.get(stage, "").splitlines()):
            text = line.partition("#")[0].strip()
            try:
                if text:
                    _add(root, order, text, kinds, contractions)
            except ValueError as fault:
                msg = f"{name}, stage {stage}: {shorten(text)}{fault}"
                raise ValueError(msg) from None
        root.alone = frozenset(key for key, node in root.steps.items() if node.accepted)
    return tuple(roots[stage] for stage in STAGES)


def literals_of(roots: Iterable[Node]) -> frozenset[str]:
    """Return every word that stands in a pattern itself."""
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        node = waiting.pop()
        for key, child in node.steps.items():
            if key.startswith("="):
                found.add(key[1:])
            waiting.append(child)
    return frozenset(found)


def _add(
    root: Node,
    order: int,
    text: str,
    kinds: Container[str],
    contractions: Mapping[str, tuple[str, str]],
) -> None:
    pattern, arrow, right = text.partition("->")
    made = right.split()
    if not arrow or not pattern.split() or not made or made[0] not in MAKERS:
        msg = (
            f" is not a rule; write 'PATTERN -> maker', the makers are {', '.join(sorted(MAKERS))}"
        )
        raise ValueError(msg)
    constants = {}
    for part in made[1:]:
        key, _, value = part.partition("=")
        constants[key] = _constant(value)
    ends: list[tuple[Node, tuple[tuple[int, str], ...], int]] = [(root, (), 0)]
    for element in pattern.split():
        ways = _ways(element)
        for way in ways:
            if way is not None:
                _check(way[0], kinds, contractions)
        ends = [_after(*end, way) for end in ends for way in ways]
    for node, names, length in ends:
        if length:
            node.accepted.append(Accepted(order, names, MAKERS[made[0]], constants))


def _after(
    node: Node, names: tuple[tuple[int, str], ...], length: int, way: tuple[str, str | None] | None
) -> tuple[Node, tuple[tuple[int, str], ...], int]:
    """Return where a pattern has come to after one of the ways of its next element."""
    if way is None:
        return node, names, length
    key, name = way
    following = node.steps.get(key)
    if following is None:
        following = node.steps[key] = Node()
        node.open = node.open or key in ("ANY", "REST")
    return following, (*names, (length, name)) if name else names, length + 1


def _check(key: str, kinds: Container[str], contractions: Mapping[str, tuple[str, str]]) -> None:
    """Refuse an element of a pattern that no text can match.

    Raises:
        ValueError: It names one word that is read as two, or a kind without words.
    """
    msg = ""
    if key.startswith("="):
        if key[1:] in contractions:
            two = " ".join(contractions[key[1:]])
            msg = f": {key[1:]!r} is read as two words; write {two!r}"
    elif key not in GIVEN and key not in kinds:
        msg = f": the kind {key} has no words; add words={{{key!r}: ...}}"
    if msg:
        raise ValueError(msg)


def _ways(element: str) -> list[tuple[str, str | None] | None]:
    """Return the keys an element of a pattern may be, each with the name it is handed on by."""
    ways: list[tuple[str, str | None] | None] = []
    inner = element
    if element.startswith("[") and element.endswith("]"):
        ways.append(None)
        inner = element[1:-1]
    for choice in inner.split("|"):
        key, _, name = choice.partition(":")
        ways.append((key if key.isupper() else f"={key}", name or None))
    return ways


def _constant(text: str) -> Any:
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text
