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
    not start at midnight); ``LIGHT``, one that is a time only after "before" and the like: "dark"; ``HOUR``, 12 and 24; ``AMPM``, ``AM`` or ``PM``;
    ``ZONE``, an IANA name or ``local``; ``DAYS``, days from today; ``SEASON``, ``SP``, ``SU``,
    ``FA``, ``WI``; ``PART`` and ``SOFT``, ``START``, ``MID``, ``END``; ``MOD``, a ``mod`` of
    TIMEX3; ``REF``, ``PAST_REF`` and so on; ``FREQ``, ``hourly``, ``daily``, ``nightly``,
    ``weekly``, ``biweekly``, ``monthly``, ``quarterly``, ``yearly``; ``HOLIDAY``, a name of
    `claimgraph.temporal.holidays`; ``TENS``, 0 to 90. Some words have no kind and stand in
    rules only; if one begins a time by itself ("tonight"), list it under any kind, such as
    ``TRIGGER``, or `find` will not stop at it.

    These kinds need no words (`claimgraph.temporal.patterns.GIVEN`): of digits come ``NUM``, ``DAY`` (1 to 31), ``YEAR`` (four digits),
    ``YEAR2`` ('99), ``ORD`` (3rd), ``NTH`` (3rd, in digits and at most 31), ``DIGITS`` (three or
    four), ``DECADE`` (1990s), ``CLOCK`` (15:30, 15h30), ``POINT`` (15.30, where decimals follow a comma),
    ``DATE`` and ``T`` (3/5/2023), ``DAYPAIR`` (14/15). ``ANY`` is any unknown word. ``REST`` is all words up to the end,
    in expressions read by themselves, or the name of an event that is known; ``EVENT`` is that name. Makers make ``T`` (a time), ``LEN`` (a length, or one with
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
                        last, previous, this, near, next, coming. Without ``which`` the tense
                        decides; ``previous`` is told from the day spoken of, ``this`` is the
                        coming one, ``near`` too, except in the past tense
    ``rel``             unit, which (last, this, next), [steps], [fiscal]: "last month"
    ``offset``          off: so many days from today
    ``pod``             pod, [off], [mod]: a part of the day
    ``weeks``           wd, steps or n, [which]: "Monday week", "the Friday before last", "two Mondays ago"
    ``next_one``        a: "Friday next"
    ``weekend``         [which]
    ``quarter``         n, [year], [fiscal], [year_ago]
    ``half``            half: 1 or 2
    ``half_of``         a: a half, b: what it is the half of
    ``year``            n
    ``decade``          n: 90 or 1990, [hundreds]: 19, [mod]
    ``century``         n: 20 for the twentieth; [a]: from that one to it
    ``before_era``      nothing: a year before the year 1, which is not reckoned
    ``nth``             n (-1: the last), unit or wd, [parent]: "the third week of May"
    ``unit_end``        unit: the end of the current one
    ``unit_part``       unit, mod: "early in the week"; [soft]: "the year to date"
    ``rest``            T or unit: from the publication to its end
    ``week_mark``       nothing; marks "the week of", for ``week_of``
    ``week_of``         a, or hol
    Times of day
    ``clock``           clock, or h and [m], or h and to (minutes before); [ampm], [pod], [tz],
                        [sure] (it is no time of a clock of twelve hours)
    ``compact_clock``   n (1430), [ampm], [tz], [month and day]
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
    ``ending``          length or a, of: the three months to March; [over] ("ended"): it is past
    ``eve``             sign, base or wd, [pod]: the day before or after
    ``beside``          day: made by ``same`` with which=beside, base: "the week after Christmas"
    ``ago_on``          a: made by ``shift``, b: "two weeks ago today", "a year ago this month"
    ``same``            [unit] (or any), [steps], [wd], [month], [season], [pod], [mod], [which]:
                        "that day"; which=the: "the day", which may be the publication's;
                        which=beside: "the day before", which an event may tell
    ``event``           words (of REST), [side] as of ``bound``, or [sign], [length] or [unit] and [n] or
                        [vague], [pod]; [part]: whole, around (the unit it lies in), beside (what
                        comes just before or after it), in (its first or, with sign=-1, last; [nth]);
                        or length or unit, stretch: first, to (the last)
    ``anniversary``     words, n
    Together
    ``join``            a, b: two times side by side that are one
    ``join_in``         a, b: b is no bare day
    ``join_of``         a, b: no weekday of a date
    ``join_time``       a, b: b is a time of day
    ``join_day``        day, b
    ``in_zone``         a, tz: "Thursday afternoon Moscow time"
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
    ``day_pair``        days (of DAYPAIR), month, [year]: "14/15 November"
    ``range_of``        field, a, b: "2014-16"; [step]: how far apart they may be
    ``bound``           T, side: since, until, by, before, after; [over] ("since"): it is past; [near] ("shortly"),
                        or length: so many minutes or hours that nobody counted; [day]: T is a time of that
                        day; [pod] or [h]: a part of the day of T, or an hour of it; [inner]: before or after,
                        within the bound ("since before dawn"); [clock]: T is a time of day; [told]: not "the night"
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
    ``past_endings``, ``future_endings``, ``infinitive_endings``, ``progressive_endings``, and ``own``,
    what makes a time an attribute (``'s``).

Beside
    Words of ``beside`` say more about the expression that they stand before or after; `BESIDE` lists
    their places. All may be left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final

from claimgraph.shown import Shown
from claimgraph.temporal.patterns import Compiled, Stage, compiled
from claimgraph.temporal.vocabulary import (
    Entry,
    Phrases,
    Words,
    check_values,
    entries_of,
    single_and_several,
    spellings_of,
    unit_names,
)

__all__ = ["BESIDE", "Language"]

BESIDE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "lead_in": 'before a length that is the time until something: "in two years"',
        "lead_out": 'after a length that is a time: "a year earlier"',
        "lead_back": 'before a length that is a time: "hace dos años"',
        "lead_date": 'before a weak word that is a date: "in May"',
        "ordered": 'what makes a time a deadline, before an infinitive: "ordered to leave before noon"',
        "lead_through": 'before the last unit, so long up to now: "over the last week"',
        "last": 'in the name of the last unit, after an article: "the last week"',
        "superlatives": 'before "in two years", how long nothing like it was seen: "the worst storm"',
        "lead_told": 'before a time that an event tells: "in the week after the vote"',
        "told_from": 'after "la semana anterior", which is then told from what follows: "a la votación"',
        "told_by": 'between a unit and the event it is told by: "the days before the vote"',
        "goes_on": 'after "the day before", which is told from another day: "the day before, at noon"',
        "ended": 'between a unit and the day it was over: "the quarter ended July 31"',
        "ending": 'between a unit and its last day: "the year ending in March"',
        "since": 'before a time that is over: "since year-end"',
        "pointers": 'what a day is said to be: "it was a great day"',
        "numbered": 'before four digits that are no year: "Resolution 2118"',
        "at_number": 'before four digits that are a year only in a name: "at 1987", "at 2014 Film Awards"',
        "readings": 'before tens that are no years: "highs in the 70s"',
        "of_name": 'between what looks like a season and a name: "the fall of Saigon"',
        "from": 'what says since when, and what something is compared with: "up from March"',
        "onwards": 'at the end of what says since when: "from 1990 onwards"',
        "levels": 'before ``from`` and what something is compared with: "sales fell from March"',
        "records": 'before ``from`` and when something was made: "a photo from 2018"',
        "traded": 'after the month in which what is traded is delivered: "July wheat futures"',
        "lead_delivered": 'before that month and a word of ``delivered``: "for July delivery"',
        "delivered": "after that month, where a word of ``lead_delivered`` stands before it",
        "counted": 'after four digits that are no year: "2000 people"',
        "plural_endings": 'endings of what may be counted: "2000 seats"',
    }
)
"""The places beside expressions in which words say more about them, and what they say there."""

_ENDINGS: Final = frozenset(
    (
        *("past_endings", "future_endings", "infinitive_endings", "progressive_endings"),
        *("own", "appointed", "appointed_for"),
    )
)
"""Parts of the tenses that are no classes of words."""


@dataclass(frozen=True, eq=False)
class Language(Shown):
    """The words and rules of a language; pass one to `resolve` and `find`.

    Raises:
        TypeError: A set of words is a text.
        ValueError: A place in ``beside`` is not known, or ``decimal`` is neither a point nor a comma. When
            the rules are first used, or extended: one is not written in the form, no text can
            match it, or it names an unknown stage or maker.

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
    beside: Mapping[str, Iterable[str]] = field(default_factory=dict)
    """Words beside an expression that say more about it, by their place: see `BESIDE`."""
    known_days: Mapping[str, Iterable[str]] = field(default_factory=dict)
    """Days that are told without their year, and what is said beside them: "the Sept. 11 attacks"."""
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

    def __post_init__(self) -> None:
        """Make sets of lists of words; refuse a place beside expressions that nothing looks at, and the like."""
        for name in ("weak", "capital", "abbreviations", "lower", "articles"):
            words = getattr(self, name)
            if isinstance(words, str):
                msg = f"{self.name}: {name} takes a list of words, not {words!r}"
                raise TypeError(msg)
            object.__setattr__(self, name, frozenset(words))
        for place in self.beside:
            if place not in BESIDE:
                near = get_close_matches(place, BESIDE, n=1)
                hint = (
                    f"; did you mean {near[0]!r}?" if near else f"; there are {', '.join(BESIDE)}"
                )
                msg = f"{self.name}: {place!r} is no place beside expressions{hint}"
                raise ValueError(msg)
        if self.decimal not in (".", ","):
            msg = f"{self.name}: decimal is '.' or ',', not {self.decimal!r}"
            raise ValueError(msg)

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
        check_values(name, words or {})
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
        return type(self), tuple(getattr(self, one.name) for one in fields(self))

    @cached_property
    def _words(self) -> tuple[Mapping[str, Mapping[str, Any]], Phrases]:
        check_values(self.name, self.words)
        return single_and_several(self.words, self.contractions)

    @property
    def lexicon(self) -> Mapping[str, Mapping[str, Any]]:
        """The kinds and values of every single word."""
        return self._words[0]

    @property
    def phrases(self) -> Phrases:
        """The phrases of several words by the first two of them, longest first."""
        return self._words[1]

    @cached_property
    def opening(self) -> frozenset[str]:
        """The words that phrases of several begin with."""
        return frozenset(first for first, _ in self.phrases)

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """What is known of every single word, those included that stand in patterns alone."""
        return entries_of(self.lexicon, self.opening, self.literals)

    @cached_property
    def plain(self) -> Mapping[str, Entry]:
        """The entries of words that are what they are wherever they stand."""
        return {word: entry for word, entry in self.entries.items() if word not in self.unusual}

    @cached_property
    def unusual(self) -> frozenset[str]:
        """Words that may be others than they look: for a capital letter, two in one, or misspelt."""
        return self.guarded | self.contractions.keys() | self.spellings.keys()

    @cached_property
    def guarded(self) -> frozenset[str]:
        """Words of which a capital letter, or the lack of one, makes others."""
        return self.capital | self.lower

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """The known word for each word as it is written with simpler letters."""
        if not self.letters:
            return MappingProxyType({})
        words = {*self.lexicon, *self.literals}.union(
            *(parts for phrases in self.phrases.values() for parts, _ in phrases)
        )
        return spellings_of(words, self.letters)

    @cached_property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """The words for each unit, one and several."""
        return unit_names(self.words, self.letters)

    @cached_property
    def _compiled(self) -> Compiled:
        kinds = {kind for kind, values in self.words.items() if values}
        return compiled(self.name, self.rules, kinds, self.contractions)

    @cached_property
    def patterns(self) -> tuple[Stage, ...]:
        """The compiled rules of each stage."""
        return self._compiled.stages

    @cached_property
    def literals(self) -> frozenset[str]:
        """Every word that stands in a pattern itself."""
        return self._compiled.literals

    @cached_property
    def near(self) -> Mapping[str, frozenset[str]]:
        """The words of every place beside expressions."""
        return {place: frozenset(self.beside.get(place, ())) for place in BESIDE}

    @cached_property
    def tense_classes(self) -> Mapping[str, str]:
        """The class of every word that tells a tense; the first class that names it counts."""
        classes: dict[str, str] = {}
        for name, words in self.tenses.items():
            if name not in _ENDINGS:
                for word in words:
                    classes.setdefault(word, name)
        return classes

    @cached_property
    def endings(self) -> Mapping[str, tuple[str, ...]]:
        """What words end in, by what it tells; and what follows a time that a noun belongs to."""
        tenses = {name: tuple(self.tenses.get(name, ())) for name in _ENDINGS}
        return {**tenses, "plural_endings": tuple(self.beside.get("plural_endings", ()))}

    @cached_property
    def appointing(self) -> frozenset[str]:
        """The verbs that give something its day, whatever class they are of beside other times."""
        return frozenset(self.tenses.get("appointed", ()))

    @cached_property
    def verb_endings(self) -> tuple[str, ...]:
        """What words of no class may end in that are of one for their ending."""
        names = ("past_endings", "future_endings", "infinitive_endings")
        return tuple(ending for name in names for ending in self.endings[name])
