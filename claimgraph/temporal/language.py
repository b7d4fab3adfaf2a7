"""A language as data: which words name times, and which patterns of them make which expressions.

A `Language` is an immutable value. Its words are grouped by kind (``WEEKDAY``, ``MONTH``,
``UNIT`` …), its rules by stage. A rule is one line, a pattern and what it makes::

    MONTH:month DAY:day [,] YEAR:year   -> date
    [the] last WEEKDAY:wd               -> date which=last

An element of a pattern is a word in lower case (``of``), a sign (``,``), a kind in upper case,
or several with bars between them (``of|in``); brackets make it optional, and ``:name`` hands
its value to the maker. Makers are the functions of `claimgraph.temporal.makers`; ``key=value``
after a maker is handed to it as well. ``#`` begins a comment. In each stage the text is read
once from left to right; the longest pattern wins, then the earlier line, and if the maker
declines, the next. What is made stands where its words stood, for rules that follow.

Kinds and values
    The kinds that the engine itself looks for, beside rules:

    * ``CARDINAL`` and ``ORDINAL``, integers: words of numbers. They are put together, with
      ``AND`` between them, before any rule is read, and are then ``NUM`` and ``ORD``.
    * ``WEEKDAY``, 0 for Monday to 6; ``MONTH``, 1 to 12: a hyphen between them means "to".
    * ``UNIT`` and ``UNITS``, one and several: ``second``, ``minute``, ``hour``, ``day``,
      ``week``, ``weekend``, ``fortnight``, ``night``, ``month``, ``season``, ``quarter``,
      ``half_year``, ``year``, ``decade``, ``century``, ``millennium``.
    * ``LINK``, True: words that may stand between the ends of a range ("May 15 *to* …").

    Other kinds are named by rules alone. These are usual, with the values makers expect:
    ``POD``, part of the day (``MO``, ``MI``, ``AF``, ``EV``, ``NI``, ``DT`` of TIMEX3, or
    ``DAWN``, ``DUSK``, ``LUNCH``, ``BUSINESS``; ``FORENOON`` is an ``MO`` whose early part does
    not start at midnight); ``HOUR``, 12 and 24; ``AMPM``, ``AM`` or ``PM``;
    ``ZONE``, an IANA name or ``local``; ``DAYS``, days from today; ``SEASON``, ``SP``, ``SU``,
    ``FA``, ``WI``; ``PART`` and ``SOFT``, ``START``, ``MID``, ``END``; ``MOD``, a ``mod`` of
    TIMEX3; ``REF``, ``PAST_REF`` and so on; ``FREQ``, ``hourly``, ``daily``, ``nightly``,
    ``weekly``, ``biweekly``, ``monthly``, ``quarterly``, ``yearly``; ``HOLIDAY``, a name of
    `claimgraph.temporal.holidays`; ``TENS``, 0 to 90. Some words have no kind and stand in
    rules only; if one begins a time by itself ("tonight"), list it under any kind, such as
    ``TRIGGER``, or `find` will not stop at it.

    These kinds need no words (`GIVEN`): of digits come ``NUM``, ``DAY`` (1 to 31), ``YEAR`` (four digits),
    ``YEAR2`` ('99), ``ORD`` (3rd), ``NTH`` (3rd, in digits and at most 31), ``DIGITS`` (three or
    four), ``DECADE`` (1990s), ``CLOCK`` (15:30), ``POINT`` (15.30, where decimals follow a comma),
    ``DATE`` and ``T`` (3/5/2023). ``ANY`` is any unknown word. ``REST`` is all words up to the end,
    in expressions read by themselves. Makers make ``T`` (a time), ``LEN`` (a length, or one with
    bounds), ``SET`` (what recurs), ``REFERENCE`` (now, soon), ``AGE``, ``WEEKOF`` and ``OTHER`` (no time).

Stages
    ``quantities``: amounts of time, and what must be read before them; ``atoms``: what is
    complete in itself; ``joins``: times beside one another, "early" and "Friday"; ``alone``: what
    is a time only where nothing else stands beside it ("the 3rd"); ``ranges``: from, to, since,
    until; ``events``: times told by an event. Joins are read again after ``alone``.

Makers and what they take
    A parameter in brackets may be missing. ``T``, ``LEN``, ``a``, ``b`` … are what rules made.

    ==================  =========================================================================
    Dates
    ``date``            any of year, year2, month, day, wd, season, hol, week, pod, fiscal; [which]:
                        last, this, near, next, coming. Without ``which`` the tense decides;
                        ``this`` is the coming one, ``near`` too, except in the past tense
    ``rel``             unit, which (last, this, next), [steps], [fiscal]: "last month"
    ``offset``          off: so many days from today
    ``pod``             pod, [off], [mod]: a part of the day
    ``weeks``           wd, steps, [which]: "Monday week", "the Friday before last"
    ``weekend``         [which]
    ``quarter``         n, [year], [fiscal], [year_ago]
    ``half``            half: 1 or 2
    ``half_of``         a: a half, b: what it is the half of
    ``year``            n
    ``decade``          n: 90 or 1990, [hundreds]: 19, [mod]
    ``century``         n: 20 for the twentieth
    ``nth``             n (-1: the last), unit or wd, [parent]: "the third week of May"
    ``unit_end``        unit: the end of the current one
    ``unit_part``       unit, mod: "early in the week"
    ``rest``            T or unit: from the publication to its end
    ``week_mark``       nothing; marks "the week of", for ``week_of``
    ``week_of``         a, or hol
    Times of day
    ``clock``           clock, or h and [m], or h and to (minutes before); [ampm], [pod], [tz],
                        [sure] (it is no time of a clock of twelve hours)
    ``compact_clock``   n (1430), [ampm]
    ``clock_on``        h, b: an hour beside a part of a day
    Lengths
    ``length``          unit, [n], [times], [plus], [vague], [mod]
    ``sum``             a, n, unit: "an hour and ten minutes"
    ``age``             n, unit: how old somebody is
    ``stretch``         length, which (past, recent, next, within, first, from), [of]
    ``stretch_one``     unit, which, [n] or [vague]
    ``stretch_in``      length, or n and unit; of: "the first three months of 2023"
    ``last_of``         length: the past so long; of: "the last three months of 2023"
    ``maybe_in``        length: "in two years", how long or when
    ``lasting``         length, a: so long from a time on
    Told from another time
    ``shift``           length, sign (-1 before, 1 after), [base]: anchor (the publication), focus
                        (what was spoken of) or a time; [unit], [mod]
    ``shift_days``      length, sign, off
    ``vague_ago``       unit: "years ago"
    ``vague_shift``     unit, sign: "days later"
    ``year_ago``        unit, or unit=period: the same of the year before
    ``ending``          length or a, of: the three months to March, the year ended on a day
    ``eve``             sign, base or wd, [pod]: the day before or after
    ``beside``          day: made by ``same`` with which=beside, base: "the day after Christmas"
    ``same``            [unit] (or any), [steps], [wd], [month], [season], [pod], [mod], [which]:
                        "that day"; which=the: "the day", which may be the publication's
    ``event``           words (of REST), [sign], [length] or [n] and [unit], [pod]
    ``anniversary``     words, n
    Together
    ``join``            a, b: two times side by side that are one
    ``join_in``         a, b: b is no bare day
    ``join_time``       a, b: b is a time of day
    ``join_day``        day, b
    ``join_part``       a, mod, b: "Tuesday, early evening"
    ``modified``        T or LEN, mod, [soft] (told from the publication: "later this week")
    ``part_after``      a, mod
    ``part_of_day``     pod, mod, b
    ``keep``            T, LEN or SET, as it is
    Ranges
    ``range``           a, b: both included; what only b says holds for a as well
    ``range_in``        a, b, c: in c
    ``range_days``      a, b: two numbers; c, [d]: what they are days or hours of
    ``range_from``      a: a number, b: "4 to 22 January"; [step]: how far apart they may be
    ``range_to``        a, b: a number
    ``range_of``        field, a, b: "2014-16"; [step]: how far apart they may be
    ``bound``           T, side: since, until, by, before, after
    ``several``         a, b, [c]: times, or days that take the rest of their neighbour
    ``either``          a, b, [c]: one of them
    ``excepted``        nothing: a time with a part left out, which is no one interval
    Sets and the rest
    ``every``           LEN, T, or unit and [n]; [quant], [freq]
    ``every_date``      any of wd, month, season, hol, pod; [quant]
    ``often``           often: a value of FREQ
    ``ref``             value, [mod]
    ``other``           nothing: it looks like a time and is none, and no other rule reads it
    ==================  =========================================================================

Tense
    The classes of ``tenses`` are described in `claimgraph.temporal.tense`. Beside them stand
    ``past_endings``, ``future_endings``, ``infinitive_endings``, ``progressive_endings``; ``own``, what makes a time an
    attribute (``'s``); and words beside a length or a weak word: ``lead_in`` ("in" two years),
    ``lead_out`` (two years "ago"), ``lead_back`` ("hace" dos años), ``lead_date`` ("in" May),
    ``lead_through`` and ``last`` ("over" the "last" week, which is seven days), ``told_by`` (the days "before" the
    vote); ``superlatives`` (the "worst" storm in two years). Beside four digits that are no year
    stand ``numbered`` ("Resolution" 2118), ``counted`` (2000 "people") and nouns in
    ``plural_endings``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from itertools import product
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from claimgraph.errors import shorten
from claimgraph.shown import Shown
from claimgraph.temporal.clock import EXTRA_PARTS
from claimgraph.temporal.holidays import HOLIDAYS
from claimgraph.temporal.items import keys_of
from claimgraph.temporal.makers import MAKERS, Maker
from claimgraph.temporal.periods import CONVENTIONS
from claimgraph.temporal.zones import zone_info

__all__ = ["ALONE", "GIVEN", "STAGES", "Accepted", "Entry", "Language", "Node", "Words"]

STAGES: Final = ("quantities", "atoms", "joins", "alone", "joins", "ranges", "events")
"""The stages, in the order in which they are read; joins twice, for what was made further right."""

ALONE: Final = frozenset(("alone", "events"))
"""Stages for expressions that are read by themselves; in running text they would find too much."""

GIVEN: Final = frozenset(
    (
        *("NUM", "YEAR", "YEAR2", "DAY", "ORD", "NTH", "DIGITS", "DECADE", "DATE"),
        *("CLOCK", "POINT", "AMPM", "ZONE"),
        *("T", "LEN", "SET", "AGE", "REFERENCE", "WEEKOF", "OTHER"),
        *("ANY", "REST"),
    )
)
"""Kinds that need no words: those of digits and numbers, those that makers make, ANY and REST."""

_PARTS: Final = frozenset(CONVENTIONS.hours) | EXTRA_PARTS
_VALUES: Final[Mapping[str, frozenset[Any]]] = {
    "WEEKDAY": frozenset(range(7)),
    "WEEKDAYS": frozenset(range(7)),
    "MONTH": frozenset(range(1, 13)),
    "SEASON": frozenset(("SP", "SU", "FA", "WI")),
    "SEASONS": frozenset(("SP", "SU", "FA", "WI")),
    "POD": _PARTS,
    "PODS": _PARTS,
    "HOLIDAY": HOLIDAYS,
}
"""The values of kinds that makers reckon with."""

Words = Mapping[str, Mapping[Any, Iterable[str]]]
"""Phrases by kind and value: ``{"WEEKDAY": {0: ["monday", "mon"]}}``."""

_NO_CLASSES: Final = frozenset(
    (
        *("past_endings", "future_endings", "infinitive_endings", "progressive_endings", "own"),
        *(
            "lead_in",
            "lead_out",
            "lead_back",
            "lead_date",
            "lead_through",
            "last",
            "told_by",
            "goes_on",
            "superlatives",
            "ended",
            "ending",
            "since",
            "pointers",
        ),
        *("numbered", "counted", "plural_endings"),
    )
)
"""Parts of the tenses that are no classes of words."""


class Entry(NamedTuple):
    """What is known of a word."""

    kinds: Mapping[str, Any]
    keys: tuple[str, ...]
    """What patterns know it by."""
    begins: bool
    """Whether a phrase or a number may begin with it."""


class Accepted(NamedTuple):
    """A rule, at the end of one way through its pattern."""

    order: int
    names: tuple[tuple[int, str], ...]
    """What is handed to the maker: the place of an element in the pattern, and its name."""
    maker: Maker
    constants: Mapping[str, Any]


class Node:
    """A step of the patterns of one stage: where each word or kind leads."""

    __slots__ = ("accepted", "alone", "open", "starts", "steps")

    def __init__(self) -> None:
        self.steps: dict[str, Node] = {}
        self.starts = self.steps.keys()
        self.accepted: list[Accepted] = []
        self.alone: set[str] = set()
        """The steps at which a pattern may end."""
        self.open = False
        """Whether a word goes on with the pattern that is no key of its own: ANY, REST."""


@dataclass(frozen=True, eq=False)
class Language(Shown):
    """The words and rules of a language; pass one to `resolve` and `find`.

    Raises:
        ValueError: A rule is not written in the form, or names an unknown stage or maker.

    Examples:
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
    lower: frozenset[str] = frozenset()
    """Words that a capital letter makes a name: ``Domingo``, ``Julio``."""
    articles: frozenset[str] = frozenset()
    """Words that do not count in the name of an event."""
    contractions: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Words that stand for two: ``{"del": ("de", "el")}``. Patterns and phrases name the two."""
    letters: Mapping[str, str] = field(default_factory=dict)
    """Letters that many write otherwise: ``{"á": "a"}``. Words are known in both spellings."""
    decimal: str = "."
    """The sign before decimals. With a comma, points part thousands or an hour from minutes."""
    ordinals: tuple[str, ...] = ("st", "nd", "rd", "th", "º", "ª")
    """What follows the digits of an ordinal: ``3rd``."""
    paired_years: bool = False
    """Whether two numbers of two digits are a year: "nineteen seventy"."""

    def __repr__(self) -> str:
        """Return the name, and how much it knows."""
        words = sum(
            len(tuple(phrases)) for kind in self.words.values() for phrases in kind.values()
        )
        return f"<Language {self.name}: {words} words and phrases>"

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
        language = replace(self, name=name, words=merged, rules=lines)
        _ = language.patterns
        return language

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle what it was made from."""
        return Language, tuple(getattr(self, one.name) for one in fields(self))

    @cached_property
    def lexicon(self) -> Mapping[str, Mapping[str, Any]]:
        """The kinds and values of every single word."""
        return MappingProxyType(self._entries[0])

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """What is known of every single word, those included that stand in patterns alone."""
        nothing: Mapping[str, Any] = MappingProxyType({})
        numbers = {"CARDINAL", "ORDINAL"}
        known = {}
        for word in {**self.lexicon, **dict.fromkeys(sorted(self.literals))}:
            kinds = self.lexicon.get(word, nothing)
            begins = word in self.phrases or not numbers.isdisjoint(kinds)
            known[word] = Entry(kinds, keys_of(word, kinds), begins)
        return known

    @cached_property
    def plain(self) -> Mapping[str, Entry]:
        """The entries of words that are what they are wherever they stand."""
        others = self.guarded | self.contractions.keys()
        return {word: entry for word, entry in self.entries.items() if word not in others}

    @cached_property
    def _unit_names(self) -> Mapping[str, tuple[str, ...]]:
        simple = str.maketrans(dict(self.letters))
        names: dict[str, dict[str, None]] = {}
        for kind in ("UNIT", "UNITS"):
            for unit, phrases in self.words.get(kind, {}).items():
                for phrase in phrases:
                    names.setdefault(unit, {}).update(
                        {phrase: None, phrase.translate(simple): None}
                    )
        return {unit: tuple(all_of) for unit, all_of in names.items()}

    def names_of(self, unit: str) -> tuple[str, ...]:
        """Return the words for a unit, one and several."""
        return self._unit_names.get(unit, ())

    @cached_property
    def guarded(self) -> frozenset[str]:
        """Words of which a capital letter, or the lack of one, makes others."""
        return self.capital | self.lower

    @cached_property
    def numerals(self) -> frozenset[str]:
        """Words of numbers."""
        return frozenset(
            word
            for word, kinds in self.lexicon.items()
            if "CARDINAL" in kinds or "ORDINAL" in kinds
        )

    @cached_property
    def phrases(self) -> Mapping[str, tuple[tuple[tuple[str, ...], Mapping[str, Any]], ...]]:
        """The phrases of several words by the first of them, longest first."""
        return {
            first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
            for first, entries in self._entries[1].items()
        }

    @cached_property
    def _entries(
        self,
    ) -> tuple[dict[str, dict[str, Any]], dict[str, list[tuple[tuple[str, ...], dict[str, Any]]]]]:
        single: dict[str, dict[str, Any]] = {}
        several: dict[tuple[str, ...], dict[str, Any]] = {}
        for kind, values in self.words.items():
            for value, phrases in values.items():
                for phrase in phrases:
                    parts = tuple(self._parts(phrase))
                    if len(parts) == 1:
                        single.setdefault(parts[0], {})[kind] = value
                    else:
                        several.setdefault(parts, {})[kind] = value
        by_first: dict[str, list[tuple[tuple[str, ...], dict[str, Any]]]] = {}
        for parts, kinds in several.items():
            by_first.setdefault(parts[0], []).append((parts, kinds))
        return single, by_first

    def _parts(self, phrase: str) -> Iterator[str]:
        for word in phrase.split():
            yield from self.contractions.get(word, (word,))

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """The known word for each word as it is written with simpler letters."""
        if not self.letters:
            return MappingProxyType({})
        table = str.maketrans(dict(self.letters))
        words = {*self.lexicon, *self.literals}.union(
            *(p for parts in self.phrases.values() for p, _ in parts)
        )
        simple = {word.translate(table): word for word in sorted(words)}
        return MappingProxyType({one: word for one, word in simple.items() if one not in words})

    @cached_property
    def tense_classes(self) -> Mapping[str, str]:
        """The class of every word that tells a tense; the first class that names it counts."""
        classes: dict[str, str] = {}
        for name, words in self.tenses.items():
            if name not in _NO_CLASSES:
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
    def lead_back(self) -> frozenset[str]:
        """Words that make the length after them a time: "hace [dos años]"."""
        return frozenset(self.tenses.get("lead_back", ()))

    @cached_property
    def lead_date(self) -> frozenset[str]:
        """Words after which a weak word is a date: "in May"."""
        return frozenset(self.tenses.get("lead_date", ()))

    @cached_property
    def lead_through(self) -> frozenset[str]:
        """Words that make the last unit so long up to now: "over the last week"."""
        return frozenset(self.tenses.get("lead_through", ()))

    @cached_property
    def last(self) -> frozenset[str]:
        """Words that name the last unit, after an article: "the [last] week"."""
        return frozenset(self.tenses.get("last", ()))

    @cached_property
    def told_by(self) -> frozenset[str]:
        """Words between a unit and the event it is told by: "the days [before] the vote"."""
        return frozenset(self.tenses.get("told_by", ()))

    @cached_property
    def goes_on(self) -> frozenset[str]:
        """Words with which a sentence goes on after "the day before"; others are its event."""
        return frozenset(self.tenses.get("goes_on", ()))

    @cached_property
    def ended(self) -> frozenset[str]:
        """Words between a unit and the day it was over: "the quarter [ended] July 31"."""
        return frozenset(self.tenses.get("ended", ()))

    @cached_property
    def ending(self) -> frozenset[str]:
        """Words between a unit and its last day: "the year [ending] in March"."""
        return frozenset(self.tenses.get("ending", ()))

    @cached_property
    def since(self) -> frozenset[str]:
        """Words before a time that is over: "[since] year-end"."""
        return frozenset(self.tenses.get("since", ()))

    @cached_property
    def pointers(self) -> frozenset[str]:
        """Words that a day is said to be: "[it] was a great day"."""
        return frozenset(self.tenses.get("pointers", ()))

    @cached_property
    def numbered(self) -> frozenset[str]:
        """Words before a number that is a name: "Resolution 2118"."""
        return frozenset(self.tenses.get("numbered", ()))

    @cached_property
    def counted(self) -> frozenset[str]:
        """Words after a number that counts: "2000 people"."""
        return frozenset(self.tenses.get("counted", ()))

    @cached_property
    def plural_endings(self) -> tuple[str, ...]:
        """Endings of nouns that may be counted."""
        return tuple(self.tenses.get("plural_endings", ()))

    @cached_property
    def superlatives(self) -> frozenset[str]:
        """Words after which "in two years" is how long nothing like it was seen."""
        return frozenset(self.tenses.get("superlatives", ()))

    @cached_property
    def own(self) -> tuple[str, ...]:
        """What follows a time that a noun belongs to: ``'s``."""
        return tuple(self.tenses.get("own", ()))

    @cached_property
    def progressive_endings(self) -> tuple[str, ...]:
        """Endings of verbs that look ahead beside an auxiliary of the present: "is meeting"."""
        return tuple(self.tenses.get("progressive_endings", ()))

    @cached_property
    def past_endings(self) -> tuple[str, ...]:
        """Endings of verbs in the past."""
        return tuple(self.tenses.get("past_endings", ()))

    @cached_property
    def future_endings(self) -> tuple[str, ...]:
        """Endings of verbs in the future."""
        return tuple(self.tenses.get("future_endings", ()))

    @cached_property
    def infinitive_endings(self) -> tuple[str, ...]:
        """Endings of infinitives, in a language that has no particle for them."""
        return tuple(self.tenses.get("infinitive_endings", ()))

    @cached_property
    def patterns(self) -> tuple[Node, ...]:
        """The compiled rules of each stage."""
        unknown = sorted(set(self.rules) - set(STAGES))
        if unknown:
            msg = f"{self.name}: {unknown[0]!r} is not a stage; the stages are {', '.join(dict.fromkeys(STAGES))}"
            raise ValueError(msg)
        self._check_values()
        compiled = {stage: self._compiled(stage) for stage in dict.fromkeys(STAGES)}
        return tuple(compiled[stage] for stage in STAGES)

    def _check_values(self) -> None:
        """Refuse values that no maker understands: a thirteenth month, a holiday without a date."""
        for kind, allowed in _VALUES.items():
            for value in self.words.get(kind, {}):
                if value not in allowed or isinstance(value, bool):
                    known = ", ".join(map(repr, sorted(allowed)))
                    msg = f"{self.name}: {value!r} is no {kind}; there are {known}"
                    raise ValueError(msg)
        for zone in self.words.get("ZONE", {}):
            if zone not in ("local", "unsure") and not str(zone).startswith(("+", "-")):
                zone_info(zone)

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
            for key, _ in taken:
                self._check(key, stage, text)
            node = before = root
            for key, _ in taken:
                node.open = node.open or key in ("ANY", "REST")
                before, node = node, node.steps.setdefault(key, Node())
            before.alone.add(taken[-1][0])
            names = tuple((at, name) for at, (_, name) in enumerate(taken) if name)
            node.accepted.append(Accepted(order, names, MAKERS[made[0]], constants))

    def _check(self, key: str, stage: str, text: str) -> None:
        """Refuse an element of a pattern that no text can match."""
        msg = ""
        if key.startswith("="):
            if key[1:] in self.contractions:
                two = " ".join(self.contractions[key[1:]])
                msg = f"{key[1:]!r} is read as two words; write {two!r}"
        elif key not in GIVEN and not self.words.get(key):
            msg = f"the kind {key} has no words; add words={{{key!r}: ...}}"
        if msg:
            msg = f"{self.name}, stage {stage}: {shorten(text)}: {msg}"
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
