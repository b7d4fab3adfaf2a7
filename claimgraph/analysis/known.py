"""What coverage knows of a corpus before it compares anything: who said what, when, doing what."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Final, Literal

from claimgraph.analysis.contents import SILENT, only, parts_of
from claimgraph.analysis.event_lattice import EventLattice
from claimgraph.analysis.retractions import retractions, taken_back
from claimgraph.analysis.speaking import Said, came_later, said_when
from claimgraph.analysis.standing import AFFILIATED, PARTS, SPEAKING, Affiliations, Span
from claimgraph.model import Claim, Document, Participation
from claimgraph.model.claims import DENYING

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.taxonomy import Terms

__all__ = ["Known"]


_ADMITTING: Final = ("admission",)

_STATING: Final = ("assertion", "confirmation")
"""Acts by which somebody may claim responsibility."""

Does = Literal["denies", "admits", "is silent"]


class Known:
    """The claims of one corpus that count, in the order of speaking; replies among them.

    Args:
        corpus: The corpus.
        terms: The vocabularies.
        same_occurrence: Whether coverage crosses between events that somebody calls the same.
        as_of: Leave out what came later.
    """

    def __init__(
        self, corpus: Corpus, terms: Terms, *, same_occurrence: bool, as_of: date | datetime | None
    ) -> None:
        self.corpus = corpus
        self.roles = terms.roles
        self.acts = terms.acts
        self._denying = terms.acts.within(DENYING)
        self._silent = terms.acts.within(SILENT)
        self._admitting = terms.acts.within(_ADMITTING)
        self._stating = terms.acts.within(_STATING)
        ties = terms.affiliation_roles
        self.speaking = ties.within(SPEAKING)
        self.parts = ties.within(PARTS)
        self.linked = ties.within(SPEAKING | AFFILIATED)
        self.lattice = EventLattice(corpus, same_occurrence=same_occurrence)
        self.affiliations = Affiliations(corpus)
        published = {one.id: one.published for one in corpus.documents if isinstance(one, Document)}
        self.said: dict[str, Said] = {}
        self.claims: dict[str, Claim] = {}
        for one in corpus.claims:
            if isinstance(one, Claim):
                at = said_when(one, published.get(one.document))
                if as_of is None or not came_later(at, published.get(one.document), as_of):
                    self.claims[one.id], self.said[one.id] = one, at
        ordered = sorted(self.claims.values(), key=lambda one: self.said[one.id].place)
        self.retracted = taken_back(retractions(corpus, terms=terms, among=self.claims))
        self._does = {one.id: does for one in ordered if (does := self._done_by(one)) is not None}
        self.replies = [one for one in ordered if one.id in self._does]
        self.ranks = {one.id: rank for rank, one in enumerate(self.replies)}
        self.participants = {
            one.id: frozenset(filler.filler for filler in one.participants) for one in corpus.events
        }

    def act(self, claim: Claim) -> Does | None:
        """Return what a claim does as a reply; None: it is none."""
        return self._does.get(claim.id)

    def _done_by(self, claim: Claim) -> Does | None:
        """Read what a claim does; acts of one's own go by their broader terms."""
        if claim.act in self._denying:
            return "denies"
        if claim.act in self._silent:
            return "is silent"
        if claim.act in self._admitting or self._claims_responsibility(claim):
            return "admits"
        return None

    def _claims_responsibility(self, claim: Claim) -> bool:
        """Tell whether claimers state that they, or whom they speak for, had a responsible part."""
        part = claim.proposition
        if (
            not isinstance(part, Participation)
            or claim.polarity != "+"
            or claim.certainty == "U"
            or claim.accused
            or claim.act not in self._stating
            or not self.roles.covers("involved", part.role)
        ):
            return False
        speaker = claim.on_behalf_of or claim.claimer
        return (
            part.actor == claim.claimer
            or part.actor in self.affiliations.reach(speaker, self.speaking, self.span(claim)).ways
        )

    def span(self, claim: Claim) -> Span:
        """Return the days a claim may have been made on."""
        return self.said[claim.id].span

    def left_open(self, reply: Claim) -> tuple[str, ...]:
        """Return the claims that a refusal names."""
        if self.act(reply) != "is silent":
            return ()
        named = reply.scope.claims if reply.scope is not None else ()
        return (*reply.responds_to, *named, *only(reply.topic))

    def silent_about(self, reply: Claim) -> tuple[str, ...]:
        """Return the events that a refusal names."""
        content = parts_of(reply.proposition)
        scoped = reply.scope.events if reply.scope is not None else ()
        return (*scoped, *only(reply.topic if content is None else content.on))
