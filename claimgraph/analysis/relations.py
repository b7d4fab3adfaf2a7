"""Relations between claims that follow by rule, and those the corpus holds.

Each rule is a function below, in this order:

- ``same_content``: *identical* where content key and polarity are equal; a relation of the corpus
  that says how the two hang together (summarises, based on …) takes its place;
- ``opposite_polarity``: *contradicts* where the content key is equal and the polarity opposite,
  whoever says so;
- ``reply_answers``, ``reply_answers_part``: *refutes* where a reply with standing answers an
  accusation, as ``coverage`` reads it;
- ``narrower_role``, ``narrower_event`` and their mixtures: *refines*;
- ``same_facet_left_open``, ``reply_withholds``: *withholds*;
- ``means_of_event``: *entails* and *supports* where an event is described as done by another.

Nothing else is derived: who undercuts, relates, contrasts, retracts or is based on what is
known only where somebody says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Final, Literal

from claimgraph.analysis.bearing import Bearing
from claimgraph.analysis.contents import (
    SILENT,
    UNCOMMITTED,
    Content,
    Lattice,
    Reading,
    content_of,
    relations_of,
)
from claimgraph.analysis.coverage import coverage
from claimgraph.analysis.held_relations import DerivedRelation, held_relations
from claimgraph.analysis.joining import Groups
from claimgraph.analysis.labels import label
from claimgraph.analysis.listed import Results
from claimgraph.analysis.retractions import retracting_acts
from claimgraph.errors import check_corpus
from claimgraph.model import Claim, ClaimRelation

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.taxonomy import Terms

__all__ = ["bearing_relations", "claim_relations", "derived_relations"]

JOINING: Final = frozenset(("identical", "summarises", "based_on", "corrects"))
"""Relations of the corpus that say how two claims of one content hang together."""
_DOERS: Final = frozenset(("perpetrator", "agent"))
_STANDING: Final = frozenset(("accused", "speaks_for"))


def claim_relations(
    corpus: Corpus,
    *,
    basis: Collection[str] | None = None,
    coder: Collection[str] | None = None,
    terms: Terms | None = None,
) -> Results[DerivedRelation]:
    """Return the relations of the corpus, and after them those that follow by rule.

    The relations of the corpus stay apart: their ``derived`` is False. Without analysts'
    readings: ``basis=("stated", "implied")``.

    Args:
        corpus: The corpus.
        basis: Bases that relations of the corpus may have; None: any.
        coder: Coders whose relations count; None: everybody's, and those without a coder.
        terms: The vocabularies; None: those of the corpus.

    Examples:
        >>> import claimgraph as cg
        >>> every = cg.claim_relations(cg.bundled_report(), basis=["stated"])
        >>> sum(not one.derived for one in every), sum(one.derived for one in every) > 0
        (15, True)
    """
    check_corpus(corpus)
    held = held_relations(corpus, basis=basis, coder=coder)
    return Results((*held, *derived_relations(corpus, basis=basis, coder=coder, terms=terms)))


def derived_relations(
    corpus: Corpus,
    *,
    basis: Collection[str] | None = None,
    coder: Collection[str] | None = None,
    terms: Terms | None = None,
) -> Results[DerivedRelation]:
    """Return the relations between claims that follow by rule, each explained.

    *Identical* is told once for each claim: of claims that say the same, the first in reading
    order is tied to each of the others, from which the rest follows. All other relations are
    told for every pair.

    Args:
        corpus: The corpus.
        basis: Bases of the relations of the corpus that may stand in place of *identical*;
            None: any but ``rule``.
        coder: Coders of those relations; None: everybody.
        terms: The vocabularies, from which the order of roles is read; None: those of the corpus.

    Examples:
        >>> import claimgraph as cg
        >>> found = cg.derived_relations(cg.bundled_report())
        >>> one = next(one for one in found if (one.source, one.target) == ("c18", "c13"))
        >>> one.type, one.extent, one.rule
        ('refutes', 'part', 'reply_answers_part')
    """
    check_corpus(corpus)
    deriver = _Deriver(corpus, relations_of(corpus, basis, coder), terms or corpus.terms)
    return Results(deriver.read())


def bearing_relations(
    corpus: Corpus,
    *,
    basis: Collection[str] | None = None,
    coder: Collection[str] | None = None,
    terms: Terms | None = None,
) -> Iterator[Bearing]:
    """Yield the relations that make arguments of claims, and are not told by ``contradictions``.

    Those of the corpus, and of those by rule *identical*, replies, and means of events. That two
    claims have opposite polarities is not enough: a state may hold at one time and not at
    another, and who denies having said something denies no deed.
    """
    deriver = _Deriver(corpus, relations_of(corpus, basis, coder), terms or corpus.terms)
    for one in (*held_relations(corpus, basis=basis, coder=coder), *deriver.identical()):
        rule = one.rule or one.basis
        yield Bearing((one.source,), one.type, (one.target,), rule, one.why, one.extent)
    yield from deriver.replying()
    yield from deriver.by_means()


class _Deriver:
    """Derives the relations of one corpus."""

    def __init__(self, corpus: Corpus, held: list[ClaimRelation], terms: Terms) -> None:
        self.corpus = corpus
        self.held = held
        self.terms = terms
        self.lattice = Lattice(corpus)
        self.reading = Reading(corpus)
        self.claims = sorted((c for c in corpus.claims if isinstance(c, Claim)), key=self.reading)
        self.contents: dict[str, Content] = {}
        self.groups: dict[str, dict[str, list[Claim]]] = {}
        """Claims in reading order, by content key and polarity."""
        known: dict[str, Content] = {}
        self.silent = terms.acts.within(SILENT)
        self.uncommitted = terms.acts.within(UNCOMMITTED)
        retracting = retracting_acts(terms)
        for claim in self.claims:
            if claim.proposition is None or claim.act in retracting:
                continue
            key = claim.proposition.key
            content = known.get(key)
            if content is None:
                content = known[key] = content_of(claim.proposition, key)
            self.contents[key] = content
            self.groups.setdefault(key, {}).setdefault(claim.polarity, []).append(claim)

    def read(self) -> tuple[DerivedRelation, ...]:
        places = {claim.id: at for at, claim in enumerate(self.claims)}
        found = [
            *self.identical(),
            *self.contradicting(),
            *_each(self.replying()),
            *_each(self.refining()),
            *self.left_open(),
            *_each(self.by_means()),
        ]
        unique = {(one.source, one.type, one.target): one for one in reversed(found)}
        return tuple(
            sorted(
                unique.values(), key=lambda one: (places[one.source], places[one.target], one.type)
            )
        )

    # -- same_content --

    def identical(self) -> Iterator[DerivedRelation]:
        """Equal content key and polarity; whatever already ties two of them takes its place."""
        ties: dict[str, list[str]] = defaultdict(list)
        for one in self.held:
            if one.type in JOINING and one.basis != "rule":
                ties[one.source].append(one.target)
        for by_polarity in self.groups.values():
            for polarity, claims in by_polarity.items():
                if len(claims) == 1:
                    continue
                tied = Groups(claim.id for claim in claims)
                for claim in claims:
                    for other in ties.get(claim.id, ()):
                        if other in tied:
                            tied.join(claim.id, other)
                first, *rest = claims
                for claim in rest:
                    if tied.join(first.id, claim.id):
                        why = f"both say {_sign(polarity)} {self._key(claim)}"
                        yield self._relation(first, "identical", claim, "same_content", why)

    # -- opposite_polarity --

    def contradicting(self) -> Iterator[DerivedRelation]:
        """Equal content key and opposite polarity, whoever says so."""
        for by_polarity in self.groups.values():
            denying, affirming = (self._committed(by_polarity.get(sign, ())) for sign in "-+")
            for denial in denying:
                for claim in affirming:
                    why = f"one says that it is so, the other that it is not: {self._key(claim)}"
                    yield self._relation(denial, "contradicts", claim, "opposite_polarity", why)

    # -- reply_answers, reply_answers_part, reply_withholds --

    def replying(self) -> Iterator[Bearing]:
        """Replies with standing to accusations, as coverage reads them."""
        several = {claim.id: len(claim.accused) for claim in self.claims if len(claim.accused) > 1}
        answered: dict[tuple[str, str], list[tuple[bool, str]]] = {}
        for row in coverage(self.corpus, terms=self.terms):
            alone = tuple(claim for claim in row.claims if claim not in several)
            silent: list[str] = []
            answering: dict[tuple[bool, str], list[str]] = {}
            for reply in row.replies:
                if reply.standing not in _STANDING:
                    continue
                if reply.effect == "withholds":
                    silent.append(reply.claim)
                elif reply.effect == "answers" or (reply.effect == "answers_part" and reply.on):
                    # one that answers in part and covers nothing denies another facet
                    by = "speaks for" if reply.standing == "speaks_for" else "is"
                    why = f"its claimer {by} the accused {label(self.corpus, row.accused)} ({reply.rule})"
                    way = reply.effect == "answers", why
                    answering.setdefault(way, []).append(reply.claim)
                    for claim in row.claims if len(alone) < len(row.claims) else ():
                        if claim in several:
                            answered.setdefault((reply.claim, claim), []).append(way)
            why = f"it is about what {row.accused} is charged with, and leaves it open"
            if silent:
                yield Bearing(tuple(silent), "withholds", row.claims, "reply_withholds", why)
            for (whole, why), replies in answering.items():
                if alone:
                    yield _refuting(tuple(replies), alone, why, whole=whole)
        for (reply_id, claim_id), ways in answered.items():
            whole = all(one for one, _ in ways) and len(ways) == several[claim_id]
            why = "; ".join(sorted({why for _, why in ways}))
            if len(ways) < several[claim_id]:
                why += f"; it answers for {len(ways)} of {several[claim_id]} accused"
            yield _refuting((reply_id,), (claim_id,), why, whole=whole)

    # -- narrower_role, narrower_event, and their mixtures --

    def refining(self) -> Iterator[Bearing]:
        """The same actor in a narrower role, or in an event that lies in the other's."""
        at: dict[tuple[str, str], list[Content]] = {}
        for key, content in self.contents.items():
            if content.facet == "participation" and "+" in self.groups[key]:
                at.setdefault((content.actor or "", content.on or ""), []).append(content)
        for (actor, event), contents in at.items():
            for outer in self.lattice.wider(event):
                for other in at.get((actor, outer), ()):
                    for content in contents:
                        yield from self._refinement(content, other)

    def _refinement(self, inner: Content, outer: Content) -> Iterator[Bearing]:
        """Compare two contents of one actor, of which the first is on the same or a narrower event."""
        covers = self.terms.roles.covers
        same_event, same_role = inner.on == outer.on, inner.role == outer.role
        if same_event and same_role:
            return
        lies = f"{label(self.corpus, inner.on)} lies in {label(self.corpus, outer.on)}"
        if same_role:
            yield from self._pairs(inner, "refines", outer, "narrower_event", lies)
        elif covers(outer.role, inner.role):
            why = f"{inner.role} is narrower than {outer.role}"
            rule = "narrower_role" if same_event else "narrower_role_and_event"
            text = why if same_event else f"{why}, and {lies}"
            yield from self._pairs(inner, "refines", outer, rule, text)
        elif not same_event and covers(inner.role, outer.role):
            why = f"{outer.role} is narrower than {inner.role}, and {lies}"
            yield from self._pairs(outer, "refines", inner, "narrower_role_of_class", why)

    # -- same_facet_left_open --

    def left_open(self) -> Iterator[DerivedRelation]:
        """Somebody speaks of the same facet of the same thing, and leaves it open."""
        said: dict[tuple[str, str | None, str | None], list[Content]] = {}
        for content in self.contents.values():
            said.setdefault((content.facet, content.actor, content.on), []).append(content)
        for key, content in self.contents.items():
            open_ones = [c for c in self.groups[key].get("u", ()) if c.act in self.silent]
            if not open_ones:
                continue
            around = [content.on]
            if content.on is not None:
                around += sorted(self.lattice.wider(content.on) - {content.on})
            for on in around:
                for other in said.get((content.facet, content.actor, on), ()):
                    yield from self._openings(open_ones, content, other)

    def _openings(
        self, open_ones: list[Claim], content: Content, other: Content
    ) -> Iterator[DerivedRelation]:
        if content.role != other.role or content.value not in (None, other.value):
            return
        whole = content.on == other.on
        thing = label(self.corpus, other.on)
        why = f"it leaves open the {content.facet} of {label(self.corpus, content.on)}"
        if not whole:
            why += f", which lies in {thing}"
        for sign in "+-":
            for claim in self.groups[other.key].get(sign, ()):
                for source in open_ones:
                    if source.claimer != claim.claimer and claim.act not in self.uncommitted:
                        yield self._relation(
                            source, "withholds", claim, "same_facet_left_open", why, whole=whole
                        )

    # -- means_of_event --

    def by_means(self) -> Iterator[Bearing]:
        """Who does an event by means of another does that other; which supports that he does the first."""
        done: dict[str, list[Content]] = {}
        for key, content in self.contents.items():
            if content.role in _DOERS and "+" in self.groups[key] and content.on is not None:
                done.setdefault(content.on, []).append(content)
        for event, means in sorted(self.lattice.means.items()):
            if event not in done:
                continue
            by = {
                (one.actor, one.role): one
                for other in sorted(set(means))
                for one in done.get(other, ())
            }
            for content in done[event]:
                means_content = by.get((content.actor, content.role))
                if means_content is not None and means_content.on != event:
                    how = f"{label(self.corpus, event)} is described as done by {label(self.corpus, means_content.on)}"
                    yield from self._pairs(content, "entails", means_content, "means_of_event", how)
                    yield from self._pairs(
                        means_content, "supports", content, "means_of_event", how
                    )

    # -- helpers --

    def _pairs(
        self, source: Content, kind: str, target: Content, rule: str, why: str
    ) -> Iterator[Bearing]:
        sources, targets = (
            tuple(claim.id for claim in self._committed(self.groups[one.key]["+"]))
            for one in (source, target)
        )
        if sources and targets:
            yield Bearing(sources, kind, targets, rule, why)

    def _relation(
        self, source: Claim, type_: str, target: Claim, rule: str, why: str, *, whole: bool = True
    ) -> DerivedRelation:
        extent: Literal["whole", "part"] = "whole" if whole else "part"
        return DerivedRelation(source.id, type_, target.id, extent, "rule", rule, why)

    def _committed(self, claims: Iterable[Claim]) -> list[Claim]:
        return [claim for claim in claims if claim.act not in self.uncommitted]

    def _key(self, claim: Claim) -> str:
        return claim.proposition.key if claim.proposition is not None else ""


def _refuting(
    replies: tuple[str, ...], claims: tuple[str, ...], why: str, *, whole: bool
) -> Bearing:
    if whole:
        return Bearing(replies, "refutes", claims, "reply_answers", why)
    return Bearing(replies, "refutes", claims, "reply_answers_part", why, "part")


def _each(groups: Iterable[Bearing]) -> Iterator[DerivedRelation]:
    """Yield the relations of groups, pair by pair."""
    for one in groups:
        for source, target in one.pairs():
            yield DerivedRelation(source, one.kind, target, one.extent, "rule", one.rule, one.why)


def _sign(polarity: str) -> str:
    return {"+": "that it is so:", "-": "that it is not so:"}.get(polarity, "nothing about")
