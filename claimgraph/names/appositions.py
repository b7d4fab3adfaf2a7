"""Titles and affiliations in apposition: "Kremlin spokesman Dmitry Peskov", in linear time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from claimgraph.model import Affiliation, Document, Evidence, Span
from claimgraph.names.finding import FoundName
from claimgraph.names.words import Hit, NameIndex, Word, key_of_name
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from claimgraph.names.resolver import Names
    from claimgraph.text.folding import Folded

__all__ = ["ENGLISH_TITLES", "Apposition", "Titles", "appositions_in"]

_LONGEST_NAME = 4
"""Most words of a name that no table has, told by its capitals."""
_MOST_BETWEEN = 2
"""Most words such as ``deputy`` between a body and a title."""


@dataclass(frozen=True, slots=True)
class Titles(Shown):
    """The words of a language by which appositions are told; all in lower case."""

    language: str
    """BCP 47 tag."""
    roles: Mapping[str, str]
    """By title, the affiliation it means: ``spokesman`` means ``spokesperson_for``."""
    of: frozenset[str]
    """Words between a title and a body: ``for``, ``of``."""
    articles: frozenset[str]
    """Words that may stand before a title or a body: ``the``, ``a``."""
    modifiers: frozenset[str]
    """Words that may stand before a title: ``deputy``, ``senior``."""
    former: frozenset[str]
    """Those that say it is over: ``former``, ``then``."""
    possessive: str
    """What follows a body before a title: ``s``, after an apostrophe."""
    courtesies: frozenset[str] = frozenset()
    """Words before a name that tell no office: ``mr``, ``dr``."""
    index: NameIndex = field(default_factory=NameIndex, compare=False)
    """The titles by their words."""

    @property
    def before_names(self) -> frozenset[str]:
        """Words that may stand before a name and change nothing: articles, courtesies."""
        return self.articles | self.courtesies

    def __post_init__(self) -> None:
        """Index the titles."""
        for title in self.roles:
            self.index.add(key_of_name(title))


def _roles(**titles: str) -> dict[str, str]:
    return {title.strip(): role for role, names in titles.items() for title in names.split(",")}


ENGLISH_TITLES = Titles(
    language="en",
    roles=_roles(
        spokesperson_for=(
            "spokesman,spokeswoman,spokesperson,press secretary,press spokesman,"
            "press spokeswoman,press officer"
        ),
        office_holder=(
            "president,vice president,prime minister,premier,chancellor,king,queen,minister,"
            "foreign minister,defence minister,defense minister,interior minister,finance minister,"
            "secretary of state,secretary of defense,secretary of defence,foreign secretary,"
            "defence secretary,home secretary,secretary,secretary general,secretary-general,"
            "national security adviser,national security advisor,ambassador,envoy,special envoy,"
            "governor,mayor,chief,chairman,chairwoman,chair,director,head,leader,commander,speaker,"
            "attorney general,chief of staff,chief executive"
        ),
        employed_by="official,adviser,advisor,aide,officer,employee",
        member_of="member,lawmaker,senator,deputy,legislator",
    ),
    of=frozenset(("for", "of", "at", "to")),
    articles=frozenset(("the", "a", "an", "its", "their")),
    modifiers=frozenset(
        ("deputy", "senior", "chief", "acting", "top", "special", "first", "former", "then", "ex")
    ),
    former=frozenset(("former", "then", "ex")),
    possessive="s",
    courtesies=frozenset(
        (
            *("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "lord", "lady", "rev", "gov"),
            *("gen", "lt", "col", "maj", "capt", "sgt", "adm", "sen", "rep"),
            *("general", "colonel", "major", "captain", "admiral", "professor", "elect"),
        )
    ),
)
"""English titles, the affiliations they mean, and the words around them."""


@dataclass(frozen=True, slots=True)
class Apposition(Shown):
    """Somebody named together with an office and the body it belongs to."""

    person: FoundName
    """Who."""
    title: Span
    """The words of the office."""
    role: str
    """The affiliation it means."""
    body: FoundName
    """The body: a government, a ministry, a company."""
    former: bool
    """Whether the words say that it is over."""
    affiliations: tuple[Affiliation, ...]
    """Drafts: one for each person and body of the corpus that the names may stand for; none
    where the words say that it is over, since they do not say when."""


class _Stretch(NamedTuple):
    first: int
    last: int


def appositions_in(
    document: Document,
    text: str,
    folded: Folded,
    words: list[Word],
    hits: Sequence[Hit],
    names: Names,
    titles: Titles,
) -> tuple[Apposition, ...]:
    """Return the appositions in a text whose names are found already."""
    starts = {hit.first: hit for hit in hits}
    ends = {hit.last: hit for hit in hits}
    lower = [word._replace(text=word.text.casefold()) for word in words]

    def found(stretch: _Stretch) -> FoundName:
        start, end = folded.span(words[stretch.first].start, words[stretch.last - 1].end)
        return FoundName(Span.of(text, start, end), names.candidates(text[start:end]))

    result = []
    for title in titles.index.hits(lower):
        made = _Reader(words, lower, starts, ends, titles).read(title)
        if made is None:
            continue
        person, body, former = made
        who, whose = found(person), found(body)
        role = titles.roles["".join(title.key)]
        span = Span.of(text, *folded.span(words[title.first].start, words[title.last - 1].end))
        drafts = () if former else _drafts(document, who, span, role, whose, names)
        result.append(Apposition(who, span, role, whose, former, drafts))
    return tuple(result)


def _drafts(
    document: Document, who: FoundName, title: Span, role: str, whose: FoundName, names: Names
) -> tuple[Affiliation, ...]:
    actors = [
        list(
            dict.fromkeys(
                one.denotes
                for one in found.candidates
                if one.denotes and one.known and names.corpus[one.denotes].family == "actor"
            )
        )
        for found in (who, whose)
    ]
    spans = sorted((who.span, title, whose.span), key=lambda span: span.start)
    evidence = Evidence(document=document.id, content=tuple(spans), sha256=document.sha256)
    return tuple(
        Affiliation(subject=one, role=role, object=other, title=title.exact, evidence=evidence)
        for one in actors[0]
        for other in actors[1]
        if one != other
    )


class _Reader:
    """Reads the words around a title."""

    def __init__(
        self,
        words: list[Word],
        lower: list[Word],
        starts: Mapping[int, Hit],
        ends: Mapping[int, Hit],
        titles: Titles,
    ) -> None:
        self._words, self._lower = words, lower
        self._starts, self._ends = starts, ends
        self._titles = titles

    def read(self, title: Hit) -> tuple[_Stretch, _Stretch, bool] | None:
        """Return person, body, and whether it is over; None where there is no apposition."""
        first, former = self._modifiers(title.first)
        body = self._body_before(first)
        if body is not None:
            person = self._person_from(title.last, (" ", ", "))
            left, over = self._modifiers(body.first)
            former, left = former or over, self._articles(left)
        else:
            body = self._body_after(title.last)
            if body is None:
                return None
            person = self._person_from(body.last, (" ", ", "))
            left = self._articles(first)
        before = self._person_before(left)
        if before is not None:  # "Peskov, the Kremlin's spokesman, …": what follows is another
            person = before
        return (person, body, former) if person is not None else None

    def _modifiers(self, first: int) -> tuple[int, bool]:
        former = False
        for _ in range(_MOST_BETWEEN):
            if first and self._gap(first) in (" ", "-"):
                word = self._lower[first - 1].text
                if word in self._titles.modifiers and first not in self._ends:
                    former = former or word in self._titles.former
                    first -= 1
                    continue
            break
        return first, former

    def _body_before(self, first: int) -> _Stretch | None:
        """Return the body right before a title: ``Kremlin``, ``the Kremlin's``."""
        if first and self._gap(first) in (" ", "-"):
            if self._lower[first - 1].text == self._titles.possessive:
                first -= 1
                if not (first and self._gap(first) == "'"):
                    return None
            hit = self._ends.get(first)
            if hit is not None:
                return _Stretch(hit.first, hit.last)
        return None

    def _body_after(self, last: int) -> _Stretch | None:
        """Return the body behind a title: ``for the Kremlin``."""
        if not self._joined(last) or self._lower[last].text not in self._titles.of:
            return None
        last += 1
        if self._joined(last) and self._lower[last].text in self._titles.articles:
            last += 1
        hit = self._starts.get(last) if self._joined(last) else None
        return _Stretch(hit.first, hit.last) if hit is not None else None

    def _articles(self, first: int) -> int:
        if first and self._gap(first) == " ":
            return first - (self._lower[first - 1].text in self._titles.articles)
        return first

    def _person_from(self, first: int, gaps: tuple[str, ...]) -> _Stretch | None:
        if first >= len(self._words) or self._gap(first) not in gaps:
            return None
        if first in self._starts:
            return _Stretch(first, self._starts[first].last)
        if self._gap(first) != " ":
            return None  # after a comma only a name that is known is one
        last = first
        while last < len(self._words) and last - first < _LONGEST_NAME and self._is_name(last):
            if last > first and self._gap(last) not in (" ", "-", "'"):
                initial = len(self._words[last - 1].text) == 1 and self._gap(last) == ". "
                if not initial:
                    break
            last += 1
        return _Stretch(first, last) if last > first else None

    def _person_before(self, last: int) -> _Stretch | None:
        """Return the name before a comma: ``Peskov, …``."""
        if not last or last >= len(self._words) or self._gap(last) != ", ":
            return None
        if last in self._ends:
            return _Stretch(self._ends[last].first, last)
        first = last
        while first and last - first < _LONGEST_NAME and self._is_name(first - 1):
            first -= 1
            if self._gap(first) not in (" ", "-", "'"):
                break
        return _Stretch(first, last) if first < last else None

    def _is_name(self, at: int) -> bool:
        return self._words[at].text[:1].isupper()

    def _joined(self, at: int) -> bool:
        return at < len(self._words) and self._gap(at) == " "

    def _gap(self, at: int) -> str:
        return self._words[at].gap
