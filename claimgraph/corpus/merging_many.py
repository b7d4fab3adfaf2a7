"""Merging many corpora: at once where they agree in what they share, else one by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from claimgraph.corpus.corpus import Corpus
from claimgraph.corpus.merging import merge, renamed_beside
from claimgraph.errors import CorpusError, ProblemsError, check_corpus
from claimgraph.model import Record
from claimgraph.model.record import id_of, identity
from claimgraph.shown import Shown

__all__ = ["MergedAll", "merge_all"]


@dataclass(frozen=True, slots=True)
class MergedAll(Shown):
    """Many corpora in one."""

    corpus: Corpus
    """All records, each once."""
    renamed: dict[str, dict[str, str]]
    """By the name of a corpus, its claims whose id was taken by another claim, and their new ids."""


def merge_all(corpora: Mapping[str, Corpus]) -> MergedAll:
    """Merge corpora in their order, as ``merge`` does with two.

    Hundreds of reports that speak of the same actors and events are checked once, as one
    corpus of all their records. ``merge`` tells, beside, where two corpora differ.

    Args:
        corpora: The corpora by name, such as that of a file: it is appended to the ids of
            claims that are taken, and named in errors.

    Raises:
        CorpusError: As for ``merge``; each problem names the corpus that does not fit to those
            before it.
        ExtensionError: Two corpora mean different classes by one kind, or define a term
            differently.

    Examples:
        >>> import claimgraph as cg
        >>> monday = cg.Corpus([cg.Person(id="p1"), cg.Document(id="doc:monday")])
        >>> friday = cg.Corpus([cg.Person(id="p1"), cg.Document(id="doc:friday")])
        >>> cg.merge_all({"monday": monday, "friday": friday}).corpus
        <Corpus: 2 documents, 1 actor>
    """
    for corpus in corpora.values():
        check_corpus(corpus)
    renamed: dict[str, dict[str, str]] = {}
    together = _Together()
    for name, corpus in corpora.items():
        taken = together.take(name, corpus)
        if taken is not None:
            renamed.update({name: taken} if taken else {})
            continue
        try:
            merged = merge(together.corpus(), corpus, suffix=name)
        except ProblemsError as error:
            problems = [replace(one, file=one.file or name) for one in error.problems]
            raise type(error)(problems) from None
        if merged.renamed:
            renamed[name] = merged.renamed
        together = _Together()
        together.take(name, merged.corpus)
    return MergedAll(together.corpus(), renamed)


class _Together:
    """Corpora that agree in all they share but ids of claims, and so need not be merged one by one."""

    def __init__(self) -> None:
        self.first: Corpus | None = None
        self.records: list[Record] = []
        self.ids: dict[str, Record] = {}
        self.others: set[object] = set()
        self.more = False

    def take(self, name: str, corpus: Corpus) -> dict[str, str] | None:
        """Take a corpus in, and return its claims that get new ids; None: it does not agree."""
        if self.first is None:
            self.first = corpus
            self._add(corpus)
            return {}
        ours, theirs = ((one.kinds, one.terms, one.header) for one in (self.first, corpus))
        if ours != theirs:
            return None
        try:
            renamed, moved = renamed_beside(self.ids, corpus, name)
        except CorpusError:
            return None  # merge refuses it, too, and says what else is wrong
        for one in moved:
            own = id_of(one)
            if own is not None and self.ids.get(own, one) != one:
                return None
        self.more = True
        self._add(moved)
        return renamed

    def _add(self, records: Iterable[Record]) -> None:
        for one in records:
            own = id_of(one)
            if own is None:
                if identity(one) not in self.others:
                    self.others.add(identity(one))
                    self.records.append(one)
            elif own not in self.ids:
                self.ids[own] = one
                self.records.append(one)

    def corpus(self) -> Corpus:
        """Return all that was taken as one corpus."""
        first = self.first or Corpus()
        if not self.more:
            return first
        return Corpus._read(
            self.records, kinds=first.kinds, terms=first.terms, header=first.header, locate=None
        )
