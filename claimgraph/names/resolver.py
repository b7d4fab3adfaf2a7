"""From words to what they may stand for. Ambiguity is returned, never settled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimgraph.collector import collector_at_rest
from claimgraph.corpus import Corpus
from claimgraph.errors import EvidenceError, check_corpus
from claimgraph.model import Actor, Document, Mention, Reading, Span
from claimgraph.model.record import id_of
from claimgraph.names.aliases import Alias, aliases_of, reading_of
from claimgraph.names.appositions import ENGLISH_TITLES, Apposition, Titles, appositions_in
from claimgraph.names.finding import FoundName, NameCandidate
from claimgraph.names.territories import PlaceReading, place_names, readings_of_place
from claimgraph.names.words import NameIndex, key_of_name, words_of
from claimgraph.shown import Shown

__all__ = ["Names", "names_of"]


def names_of(
    corpus: Corpus, *tables: Iterable[Alias], places: bool = False, titles: Titles = ENGLISH_TITLES
) -> Names:
    """Return what names may stand for in a corpus: a value to look names up in.

    The corpus itself is the first alias table: the names of its actors, places and
    artifacts, the surnames of its persons, and the words of mentions that are decided.

    Args:
        corpus: The corpus.
        *tables: Alias tables, as ``read_names`` returns them.
        places: Whether to know countries, territories and capitals as well; needs the extra
            ``places``.
        titles: The titles by which appositions are told; English unless given.

    Raises:
        MissingExtraError: ``places`` is asked for and rigour is not installed.

    Examples:
        >>> import claimgraph as cg
        >>> corpus = cg.Corpus([
        ...     cg.Government(id="gov:RUS", name="Russia", names=[cg.Name(value="Moscow", form="metonym")]),
        ...     cg.Place(id="place:moscow", name="Moscow"),
        ... ])
        >>> for one in cg.names_of(corpus).candidates("Moscow"):
        ...     print(one.denotes, one.reading, one.form)
        gov:RUS government metonym
        place:moscow place name
    """
    check_corpus(corpus)
    with collector_at_rest():
        return Names(corpus, tables, places=places, titles=titles)


@dataclass(frozen=True, slots=True)
class _Key:
    denotes: str | None
    reading: str
    form: str
    country: str | None
    same_as: tuple[str, ...]


class Names(Shown):
    """What names may stand for in a corpus; see ``names_of``."""

    def __init__(
        self,
        corpus: Corpus,
        tables: Iterable[Iterable[Alias]],
        *,
        places: bool = False,
        titles: Titles = ENGLISH_TITLES,
    ) -> None:
        self.corpus = corpus
        self._titles = titles
        self._places = places
        self._aliases: dict[tuple[str, ...], list[Alias]] = defaultdict(list)
        self._folded: dict[tuple[str, ...], list[Alias]] = defaultdict(list)
        self._index = NameIndex()
        for table in (aliases_of(corpus), *tables):
            for alias in table:
                key = key_of_name(alias.name)
                if not key:
                    continue  # a name of signs alone, which no words tell from another
                self._aliases[key].append(alias)
                if not alias.name.isupper():
                    self._folded[tuple(map(str.casefold, key))].append(alias)
                self._index.add(key)
                self._index.add(tuple(map(str.upper, key)))  # datelines, headlines
        self._rulers: dict[tuple[str, str], list[str]] = defaultdict(list)
        if places:
            for actor in corpus.actors:
                reading = reading_of(actor, self._lineage(actor))
                if actor.country and reading in ("government", "state"):
                    self._rulers[reading, actor.country].append(actor.id)
            for name in place_names():
                self._index.add(key_of_name(name))

    def _lineage(self, actor: Actor) -> tuple[str, ...]:
        return self.corpus.kinds.lineage(actor.kind)

    def candidates(self, words: str) -> tuple[NameCandidate, ...]:
        """Return all that ``words`` may stand for, in the order of the tables.

        Names in capitals throughout (``US``) are found as written, others in any case. Where
        the words as a whole are no name, the one at their end is looked up without its
        possessive and the title before it: "Mr. Peskov", "Kremlin spokesman Dmitry Peskov's".
        """
        return self._named(words) or self._named(self._without_title(words))

    def _named(self, words: str) -> tuple[NameCandidate, ...]:
        key = key_of_name(words)
        folded = self._folded.get(tuple(map(str.casefold, key)), [])
        return self._joined((*self._aliases.get(key, []), *folded), words)

    def _without_title(self, words: str) -> str:
        folded, found = words_of(words)
        if found and found[-1].gap == "'" and found[-1].text.casefold() == self._titles.possessive:
            found.pop()
        hits = self._index.hits(found)
        if not hits or hits[-1].last < len(found):
            return ""
        first = hits[-1].first
        lower = [word._replace(text=word.text.casefold()) for word in found[:first]]
        titled = any(title.last == first for title in self._titles.index.hits(lower))
        if first and not titled and lower[-1].text not in self._titles.before_names:
            return ""  # "Boris Peskov" is somebody else
        start, end = folded.span(found[first].start, found[-1].end)
        return words[start:end]

    def _joined(self, aliases: Iterable[Alias], words: str) -> tuple[NameCandidate, ...]:
        why: dict[_Key, list[str]] = {}
        for alias in aliases:
            one = _Key(alias.denotes, self._reading(alias), alias.form, None, ())
            why.setdefault(one, []).append(alias.source)
        if self._places:
            known = {(key.denotes, key.reading) for key in why}
            for place in readings_of_place(words):
                for one in self._placed(place):
                    if (one.denotes, one.reading) not in known or one in why:
                        why.setdefault(one, []).append(place.why)
        return tuple(
            NameCandidate(
                key.denotes,
                key.reading,
                key.form,
                key.denotes is not None and key.denotes in self.corpus,
                tuple(dict.fromkeys(filter(None, sources))),
                key.country,
                key.same_as,
            )
            for key, sources in why.items()
        )

    def _reading(self, alias: Alias) -> str:
        if alias.reading is not None:
            return alias.reading
        record = self.corpus.get(alias.denotes)
        if record is None:
            return "institution"
        known = record.kind in self.corpus.kinds
        return reading_of(record, self.corpus.kinds.lineage(record.kind) if known else ())

    def _placed(self, place: PlaceReading) -> Iterator[_Key]:
        owners: list[str | None] = [*self._rulers.get((place.reading, place.country or ""), ())]
        for own in owners or [None]:
            yield _Key(own, place.reading, place.form, place.country, place.same_as)

    def find(self, text: str) -> tuple[FoundName, ...]:
        """Return the names in a text, each with all it may stand for; time is linear in the text.

        Names are found as they are written; of names within names the longest is taken.
        """
        folded, words = words_of(text)
        known: dict[str, tuple[NameCandidate, ...]] = {}
        found = []
        for first, last, _ in self._index.hits(words):
            span = Span.of(text, *folded.span(words[first].start, words[last - 1].end))
            name = str(span.exact)
            if name not in known:
                known[name] = self.candidates(name)
            found.append(FoundName(span, known[name]))
        return tuple(found)

    def mentions(self, document: Document) -> tuple[Mention, ...]:
        """Return drafts of mentions for the names in a document.

        A name that can stand for one thing of the corpus alone is taken for it, with basis
        ``rule``; of any other the candidates are listed and nothing is decided. Words that
        the corpus has a mention of already are left out.

        Raises:
            EvidenceError: The document has no text.
        """
        taken = {
            (one.span.start, one.span.end)
            for one in self.corpus.mentions
            if one.document == document.id
        }
        drafts = []
        for found in self.find(_text_of(document)):
            known = [one for one in found.candidates if one.known]
            if not known or (found.span.start, found.span.end) in taken:
                continue
            readings = tuple(Reading(denotes=one.denotes, reading=one.reading) for one in known)
            settled = len(found.candidates) == 1
            drafts.append(
                Mention(
                    document=document.id,
                    span=found.span,
                    denotes=known[0].denotes if settled else None,
                    reading=known[0].reading if settled else None,
                    form=self._form(known[0].form) if settled else None,
                    candidates=tuple(dict.fromkeys(readings)),
                    basis="rule",
                )
            )
        return tuple(drafts)

    def _form(self, form: str) -> str | None:
        return form if form in self.corpus.terms["forms"] else None

    def appositions(self, document: Document) -> tuple[Apposition, ...]:
        """Return who is said to hold which office of whom: "Kremlin spokesman Dmitry Peskov".

        Each comes with the affiliations it may mean: none where somebody is not in the
        corpus, several where a name may stand for several actors. Nothing is decided.

        Raises:
            EvidenceError: The document has no text.
        """
        text = _text_of(document)
        folded, words = words_of(text)
        hits = self._index.hits(words)
        return appositions_in(document, text, folded, words, hits, self, self._titles)

    def __len__(self) -> int:
        """Return how many names there are, those of countries and capitals not counted."""
        return len(self._aliases)

    def __repr__(self) -> str:
        """Return how many names there are."""
        return f"<Names: {len(self)} names>"


def _text_of(document: Document) -> str:
    if document.text is None:
        msg = f"{id_of(document)} has no text; give it one: document.with_text(text)"
        raise EvidenceError(msg, document.id, "text")
    return document.text
