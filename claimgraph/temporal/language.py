"""A language as data: which words name times, and which patterns of them make which expressions.

A `Language` is an immutable value. Its words are grouped by kind (``WEEKDAY``, ``MONTH``,
``UNIT`` …), its rules by stage. A rule is one line, a pattern and what it makes::

    MONTH:month DAY:day [,] YEAR:year   -> date
    [the] last WEEKDAY:wd               -> date which=last

An element of a pattern is a word in lower case (``of``), a kind in upper case, or several
with bars between them (``of|in``); brackets make it optional, and ``:name`` hands its value
to the maker. Makers are the functions of `claimgraph.temporal.makers`. In each stage the text
is read once from left to right; the longest pattern wins, then the earlier line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from claimgraph.errors import shorten
from claimgraph.temporal.makers import MAKERS, Maker

__all__ = ["ALONE", "STAGES", "Accepted", "Language", "Node", "Words"]

STAGES: Final = ("quantities", "atoms", "joins", "alone", "joins", "ranges", "events")
"""The stages, in the order in which they are read; joins twice, for what was made further right."""

ALONE: Final = frozenset(("alone", "events"))
"""Stages for expressions that are read by themselves; in running text they would find too much."""

Words = Mapping[str, Mapping[Any, Iterable[str]]]
"""Phrases by kind and value: ``{"WEEKDAY": {0: ["monday", "mon"]}}``."""


class Accepted(NamedTuple):
    """A rule, at the end of one way through its pattern."""

    order: int
    names: tuple[str | None, ...]
    maker: Maker
    constants: Mapping[str, Any]


class Node:
    """A step of the patterns of one stage: where each word or kind leads."""

    __slots__ = ("accepted", "steps")

    def __init__(self) -> None:
        self.steps: dict[str, Node] = {}
        self.accepted: list[Accepted] = []


@dataclass(frozen=True, eq=False)
class Language:
    """The words and rules of a language; pass one to `resolve` and `find`.

    Raises:
        ValueError: A rule is not written in the form, or names an unknown stage or maker.

    Example:
        >>> from claimgraph.temporal import ENGLISH, resolve
        >>> navy = ENGLISH.extend("English of the navy",
        ...     words={"POD": {"MO": ["forenoon watch"]}})
        >>> resolve("the forenoon watch on Tuesday", "2023-05-04", language=navy).value
        '2023-05-02TMO'
    """

    name: str
    words: Words
    """Phrases by kind and value, in lower case."""
    rules: Mapping[str, str]
    """The rules of each stage, one a line."""
    weak: frozenset[str] = frozenset()
    """Words that mean a time only beside others, so `find` passes over them alone."""
    capital: frozenset[str] = frozenset()
    """Words that mean a time only with a capital letter: ``may``, ``march``."""
    abbreviations: frozenset[str] = frozenset()
    """Words whose full stop belongs to them."""
    tenses: Mapping[str, Iterable[str]] = field(default_factory=dict)
    """Verbs and particles that tell past from future, by the classes of `claimgraph.temporal.tense`."""

    def extend(
        self, name: str, *, words: Words | None = None, rules: Mapping[str, str] | None = None
    ) -> Language:
        """Return this language with more words and rules; added rules are read first.

        Raises:
            ValueError: As for the class.
        """
        merged = {kind: dict(values) for kind, values in self.words.items()}
        for kind, values in (words or {}).items():
            known = merged.setdefault(kind, {})
            for value, phrases in values.items():
                known[value] = (*known.get(value, ()), *phrases)
        lines = {
            stage: (rules or {}).get(stage, "") + "\n" + self.rules.get(stage, "")
            for stage in {**self.rules, **(rules or {})}
        }
        language = Language(
            name, merged, lines, self.weak, self.capital, self.abbreviations, self.tenses
        )
        _ = language.patterns
        return language

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle what it was made from."""
        return Language, (
            self.name,
            self.words,
            self.rules,
            self.weak,
            self.capital,
            self.abbreviations,
            self.tenses,
        )

    @cached_property
    def lexicon(self) -> Mapping[str, Mapping[str, Any]]:
        """The kinds and values of every single word."""
        return MappingProxyType(self._entries[0])

    @cached_property
    def phrases(self) -> Mapping[str, tuple[tuple[tuple[str, ...], Mapping[str, Any]], ...]]:
        """The phrases of several words by the first of them, longest first."""
        return MappingProxyType(
            {
                first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
                for first, entries in self._entries[1].items()
            }
        )

    @cached_property
    def _entries(
        self,
    ) -> tuple[dict[str, dict[str, Any]], dict[str, list[tuple[tuple[str, ...], dict[str, Any]]]]]:
        single: dict[str, dict[str, Any]] = {}
        several: dict[tuple[str, ...], dict[str, Any]] = {}
        for kind, values in self.words.items():
            for value, phrases in values.items():
                for phrase in phrases:
                    parts = tuple(phrase.split())
                    if len(parts) == 1:
                        single.setdefault(parts[0], {})[kind] = value
                    else:
                        several.setdefault(parts, {})[kind] = value
        by_first: dict[str, list[tuple[tuple[str, ...], dict[str, Any]]]] = {}
        for parts, kinds in several.items():
            by_first.setdefault(parts[0], []).append((parts, kinds))
        return single, by_first

    @cached_property
    def tense_classes(self) -> Mapping[str, str]:
        """The class of every word that tells a tense; the first class that names it counts."""
        classes: dict[str, str] = {}
        for name, words in self.tenses.items():
            if name not in (
                "past_endings",
                "own",
                "lead_in",
                "lead_out",
                "lead_date",
                "superlatives",
            ):
                for word in words:
                    classes.setdefault(word, name)
        return MappingProxyType(classes)

    @cached_property
    def lead_in(self) -> frozenset[str]:
        """Words that make a length the time until something: "in two years"."""
        return frozenset(self.tenses.get("lead_in", ()))

    @cached_property
    def lead_out(self) -> frozenset[str]:
        """Words that make the length before them a time: "a year [earlier]"."""
        return frozenset(self.tenses.get("lead_out", ()))

    @cached_property
    def lead_date(self) -> frozenset[str]:
        """Words after which a weak word is a date: "in May"."""
        return frozenset(self.tenses.get("lead_date", ()))

    @cached_property
    def superlatives(self) -> frozenset[str]:
        """Words after which "in two years" is how long nothing like it was seen."""
        return frozenset(self.tenses.get("superlatives", ()))

    @cached_property
    def own(self) -> tuple[str, ...]:
        """What follows a time that a noun belongs to: ``'s``."""
        return tuple(self.tenses.get("own", ()))

    @cached_property
    def past_endings(self) -> tuple[str, ...]:
        """Endings of verbs in the past."""
        return tuple(self.tenses.get("past_endings", ()))

    @cached_property
    def patterns(self) -> tuple[Node, ...]:
        """The compiled rules of each stage."""
        unknown = sorted(set(self.rules) - set(STAGES))
        if unknown:
            msg = f"{self.name}: {unknown[0]!r} is not a stage; the stages are {', '.join(dict.fromkeys(STAGES))}"
            raise ValueError(msg)
        compiled = {stage: self._compiled(stage) for stage in dict.fromkeys(STAGES)}
        return tuple(compiled[stage] for stage in STAGES)

    @cached_property
    def literals(self) -> frozenset[str]:
        """Every word that stands in a pattern itself."""
        found: set[str] = set()
        waiting = list(self.patterns)
        while waiting:
            node = waiting.pop()
            for key, child in node.steps.items():
                if key.startswith("="):
                    found.add(key[1:])
                waiting.append(child)
        return frozenset(found)

    def _compiled(self, stage: str) -> Node:
        root = Node()
        for order, line in enumerate(self.rules.get(stage, "").splitlines()):
            text = line.partition("#")[0].strip()
            if text:
                self._add(root, stage, order, text)
        return root

    def _add(self, root: Node, stage: str, order: int, text: str) -> None:
        pattern, arrow, right = text.partition("->")
        made = right.split()
        if not arrow or not pattern.split() or not made or made[0] not in MAKERS:
            msg = (
                f"{self.name}, stage {stage}: {shorten(text)} is not a rule; write "
                f"'PATTERN -> maker', the makers are {', '.join(sorted(MAKERS))}"
            )
            raise ValueError(msg)
        constants = {}
        for part in made[1:]:
            key, _, value = part.partition("=")
            constants[key] = _constant(value)
        for ways in product(*(_ways(element) for element in pattern.split())):
            taken = [way for way in ways if way is not None]
            if not taken:
                continue
            node = root
            for key, _ in taken:
                node = node.steps.setdefault(key, Node())
            names = tuple(name for _, name in taken)
            node.accepted.append(Accepted(order, names, MAKERS[made[0]], constants))


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
