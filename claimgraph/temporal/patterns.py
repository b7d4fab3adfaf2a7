"""The rules of a language compiled: every pattern as ways through one tree a stage.

The tree grows where texts lead. Of some 2,500 steps of the English patterns a newspaper takes a few hundred.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from claimgraph.errors import shorten
from claimgraph.temporal.makers import MAKERS, Maker

__all__ = ["ALONE", "GIVEN", "STAGES", "Begun", "Compiled", "Node", "Stage", "compiled"]

STAGES: Final = ("quantities", "atoms", "joins", "alone", "joins", "ranges", "events")
"""The stages, in the order in which they are read; joins twice, for what was made further right."""

ALONE: Final = frozenset(("alone", "events"))
"""Stages for expressions that are read by themselves; in running text they would find too much."""

GIVEN: Final = frozenset(
    (
        *("NUM", "YEAR", "YEAR2", "DAY", "ORD", "NTH", "DIGITS", "DECADE", "DATE"),
        *("CLOCK", "POINT", "AMPM", "ZONE", "DAYPAIR"),
        *("T", "LEN", "SET", "AGE", "REFERENCE", "WEEKOF", "OTHER"),
        *("ANY", "REST", "EVENT"),
    )
)
"""Kinds that need no words: those of digits and numbers, those that makers make, ANY and REST."""


_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|'s|[^\w\s]")


class Element(NamedTuple):
    """A place of a pattern."""

    ways: tuple[tuple[str, str | None], ...]
    """What may stand there, a kind or a word after ``=``, and the name it is handed on by."""
    optional: bool


class Rule(NamedTuple):
    """A line of the rules."""

    order: int
    elements: tuple[Element, ...]
    required: int
    """How many elements there are up to the last that is not optional."""
    maker: Maker
    constants: Mapping[str, Any]


Begun = tuple[Rule, int, tuple[tuple[int, str, str], ...]]
"""A rule, the next of its elements, and what was named: which item as what, and its name."""


class Node:
    """A step of the patterns of one stage: where each word or kind leads.

    Where it leads is worked out when a text first comes here; to most steps none ever does.
    """

    __slots__ = ("_begun", "_depth", "accepted", "steps")

    def __init__(self, depth: int, begun: Sequence[Begun]) -> None:
        """Take the number of items that were matched, and what they began."""
        self._depth = depth
        self._begun = begun
        self.accepted = [one for one in begun if one[1] >= one[0].required]
        """The rules that may end here."""
        self.steps: Mapping[str, Node] | None = None
        """The next step for each word and kind that leads on; None until `grown`."""

    def grown(self) -> Mapping[str, Node]:
        """Return the steps, which stand ready from then on."""
        depth = self._depth
        following: dict[str, list[Begun]] = {}
        for rule, at, names in self._begun:
            for after, element in enumerate(rule.elements[at:], at + 1):
                for key, named in element.ways:
                    taken = (*names, (depth, key, named)) if named else names
                    following.setdefault(key, []).append((rule, after, taken))
                if not element.optional:
                    break
        self.steps = {key: Node(depth + 1, begun) for key, begun in following.items()}
        return self.steps


class Stage(Node):
    """The first step of all patterns of a stage."""

    __slots__ = ("alone", "first")

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Take the rules in their order."""
        super().__init__(0, [(rule, 0, ()) for rule in rules])
        self.first = self.grown()
        """The steps, for each word and kind that a pattern begins with."""
        self.alone = frozenset(key for key, node in self.first.items() if node.accepted)
        """Those that are a whole pattern."""


class Compiled(NamedTuple):
    """The rules of a language."""

    stages: tuple[Stage, ...]
    """Those of each stage, in the order of `STAGES`."""
    literals: frozenset[str]
    """Every word that stands in a pattern itself."""


def compiled(
    name: str,
    rules: Mapping[str, str],
    kinds: Container[str],
    contractions: Mapping[str, tuple[str, str]],
) -> Compiled:
    """Return the compiled rules.

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
    elements: dict[str, Element] = {}
    roots = {}
    for stage in dict.fromkeys(STAGES):
        lines = []
        for order, line in enumerate(rules.get(stage, "").splitlines()):
            text = line.partition("#")[0].strip()
            try:
                if text:
                    lines.append(_rule(order, text, elements, kinds, contractions))
            except ValueError as fault:
                msg = f"{name}, stage {stage}: {shorten(text)}{fault}"
                raise ValueError(msg) from None
        roots[stage] = Stage(lines)
    keys = {key for element in elements.values() for key, _ in element.ways}
    literals = frozenset(key[1:] for key in keys if key.startswith("="))
    return Compiled(tuple(roots[stage] for stage in STAGES), literals)


def _rule(
    order: int,
    text: str,
    elements: dict[str, Element],
    kinds: Container[str],
    contractions: Mapping[str, tuple[str, str]],
) -> Rule:
    """Return a line as a rule; elements that were read before are not read again."""
    pattern, arrow, right = text.partition("->")
    made, parts = right.split(), pattern.split()
    if not arrow or not parts or not made or made[0] not in MAKERS:
        msg = (
            f" is not a rule; write 'PATTERN -> maker', the makers are {', '.join(sorted(MAKERS))}"
        )
        raise ValueError(msg)
    constants = {}
    for constant in made[1:]:
        key, _, value = constant.partition("=")
        constants[key] = _constant(value)
    required = 0
    for at, part in enumerate(parts, 1):
        if part not in elements:
            elements[part] = _element(part)
            for key, _ in elements[part].ways:
                _check(key, kinds, contractions)
        if not elements[part].optional:
            required = at
    return Rule(
        order, tuple([elements[part] for part in parts]), required, MAKERS[made[0]], constants
    )


def _check(key: str, kinds: Container[str], contractions: Mapping[str, tuple[str, str]]) -> None:
    """Refuse an element of a pattern that no text can match.

    Raises:
        ValueError: It names one word that is read as two, a kind without words, or no word at all.
    """
    msg = ""
    if key.startswith("="):
        if key[1:] in contractions:
            two = " ".join(contractions[key[1:]])
            msg = f": {key[1:]!r} is read as two words; write {two!r}"
        elif key[1:].endswith(("'", "’")):
            msg = f": {key[1:]!r} is read as one word with what follows it; say what it stands for in contractions"
        elif not _WORD.fullmatch(key[1:]) or key != key.lower():
            msg = f": {key[1:]!r} is no word in small letters and no sign, as texts are cut"
    elif key not in GIVEN and key not in kinds:
        msg = f": the kind {key} has no words; add words={{{key!r}: ...}}"
    if msg:
        raise ValueError(msg)


def _element(text: str) -> Element:
    """Return an element of a pattern: what may stand there, and whether it may be missing."""
    optional = text.startswith("[") and text.endswith("]")
    ways = []
    for choice in (text[1:-1] if optional else text).split("|"):
        key, _, name = choice.partition(":")
        ways.append((key if key.isupper() else f"={key}", name or None))
    return Element(tuple(ways), optional)


@lru_cache(maxsize=256)
def _constant(text: str) -> Any:
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text
