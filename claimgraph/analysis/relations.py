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
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from claimgraph.analysis.contents import (
    UNCOMMITTED,
    Content,
    Lattice,
    Reading,
    chosen,
    content_of,
)
from claimgraph.analysis.coverage import coverage
from claimgraph.analysis.joining import Groups
from claimgraph.analysis.labels import label
from claimgraph.analysis.retractions import retracting_acts
from claimgraph.model import Claim, ClaimRelation
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.taxonomy import Terms

__all__ = ["DerivedRelation", "claim_relations", "derived_relations"]

JOINING: Final = frozenset(("identical", "summarises", "based_on", "corrects"))
"""Relations of the corpus that say how two claims of one content hang together."""
_DOERS: Final = frozenset(("perpetrator", "agent"))
_STANDING: Final = frozenset(("accused", "speaks_for"))


@dataclass(frozen=True, slots=True)
class DerivedRelation(Shown):
    """How one claim bears on another, and why that follows.

    Those that ``claim_relations`` takes over from the corpus are not ``derived``, and keep
    their basis, rule and coder.
    """

    source: str
    """The claim that bears on the other."""
    type: str
    """How: ``refutes``, ``refines``, ``identical`` and others."""
    target: str
    """The other claim."""
    extent: Literal["whole", "part"]
    """Whether it bears on all of the target or on a part."""
    basis: str
    """``rule`` where it is derived."""
    rule: str | None
    """Name of the rule."""
    why: str
    """The reason, in words."""
    coder: str | None = None
    """Whose reading it is; None where it is derived."""
    derived: bool = True
    """Whether it was derived here, or is a relation of the corpus."""


def claim_relations(
    corpus: Corpus,
    *,
    basis: Collection[str] | None = None,
    coder: Collection[str] | None = None,
    terms: Terms | None = None,
) -> tuple[DerivedRelation, ...]:
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
    held = held_relations(corpus, basis=basis, coder=coder)
    return held + derived_relations(corpus, basis=basis, coder=coder, terms=terms)


def held_relations(
    corpus: Corpus, *, basis: Collection[str] | None = None, coder: Collection[str] | None = None
) -> tuple[DerivedRelation, ...]:
    """Return the relations of the corpus, as ``claim_relations`` takes them over."""
    kept = _held(corpus, basis, coder)
    reading = Reading(corpus)
    places = {claim.id: reading(claim) for claim in corpus.claims}
    return tuple(
        DerivedRelation(
            one.source,
            one.type,
            one.target,
            one.extent,
            one.basis,
            one.rule,
            one.note or f"the corpus holds it as {one.basis}",
            one.coder,
            derived=False,
        )
        for one in sorted(
            kept,
            key=lambda one: (
                places.get(one.source, ("",)),
                places.get(one.target, ("",)),
                one.type,
                one.extent,
                one.basis,
                one.coder or "",
                one.rule or "",
                one.note or "",
            ),
        )
    )


def derived_relations(
    corpus: Corpus,
    *,
    basis: Collection[str] | None = None,
    coder: Collection[str] | None = None,
    terms: Terms | None = None,
) -> tuple[DerivedRelation, ...]:
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
    return _Deriver(corpus, _held(corpus, basis, coder), terms or corpus.terms).read()


def bearing_relations(
    corpus: Corpus,
    *,
    basis: Collection[str] | None = None,
    coder: Collection[str] | None = None,
    terms: Terms | None = None,
) -> tuple[DerivedRelation, ...]:
    """Return the relations that make arguments of claims, and are not told by ``contradictions``.

    Those of the corpus, and of those by rule *identical*, replies, and means of events. That two
    claims have opposite polarities is not enough: a state may hold at one time and not at
    another, and who denies having said something denies no deed.
    """
    deriver = _Deriver(corpus, _held(corpus, basis, coder), terms or corpus.terms)
    derived = [*deriver.identical(), *deriver.replying(), *deriver.by_means()]
    return (*held_relations(corpus, basis=basis, coder=coder), *derived)


def _held(
    corpus: Corpus, basis: Collection[str] | None, coder: Collection[str] | None
) -> list[ClaimRelation]:
    every = (one for one in corpus.relations if isinstance(one, ClaimRelation))
    return chosen(every, basis, coder)


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
            *self.replying(),
            *self.refining(),
            *self.left_open(),
            *self.by_means(),
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
            denying, affirming = (_committed(by_polarity.get(sign, ())) for sign in "-+")
            for denial in denying:
                for claim in affirming:
                    why = f"one says that it is so, the other that it is not: {self._key(claim)}"
                    yield self._relation(denial, "contradicts", claim, "opposite_polarity", why)

    # -- reply_answers, reply_answers_part, reply_withholds --

    def replying(self) -> Iterator[DerivedRelation]:
        """Replies with standing to accusations, as coverage reads them."""
        by_id = {claim.id: claim for claim in self.claims}
        answered: dict[tuple[str, str], list[tuple[bool, str]]] = {}
        for row in coverage(self.corpus, terms=self.terms):
            for reply in row.replies:
                if reply.standing not in _STANDING:
                    continue
                if reply.effect == "withholds":
                    source = by_id[reply.claim]
                    why = f"it is about what {row.accused} is charged with, and leaves it open"
                    for claim in row.claims:
                        target = by_id[claim]
                        yield self._relation(source, "withholds", target, "reply_withholds", why)
                elif reply.effect == "answers" or (reply.effect == "answers_part" and reply.on):
                    # one that answers in part and covers nothing denies another facet
                    by = "speaks for" if reply.standing == "speaks_for" else "is"
                    why = f"its claimer {by} the accused {label(self.corpus, row.accused)} ({reply.rule})"
                    for claim in row.claims:
                        answered.setdefault((reply.claim, claim), []).append(
                            (reply.effect == "answers", why)
                        )
        for (reply_id, claim_id), ways in answered.items():
            target = by_id[claim_id]
            whole = all(one for one, _ in ways) and len(ways) == len(target.accused)
            rule = "reply_answers" if whole else "reply_answers_part"
            why = "; ".join(sorted({why for _, why in ways}))
            if len(ways) < len(target.accused):
                why += f"; it answers for {len(ways)} of {len(target.accused)} accused"
            yield self._relation(by_id[reply_id], "refutes", target, rule, why, whole=whole)

    # -- narrower_role, narrower_event, and their mixtures --

    def refining(self) -> Iterator[DerivedRelation]:
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

    def _refinement(self, inner: Content, outer: Content) -> Iterator[DerivedRelation]:
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
            open_ones = [c for c in self.groups[key].get("u", ()) if c.act in _SILENT]
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
                    if source.claimer != claim.claimer and claim.act not in UNCOMMITTED:
                        yield self._relation(
                            source, "withholds", claim, "same_facet_left_open", why, whole=whole
                        )

    # -- means_of_event --

    def by_means(self) -> Iterator[DerivedRelation]:
        """Who does an event by means of another does that other; which supports that he does the first."""
        done: dict[str, list[Content]] = {}
        for key, content in self.contents.items():
            if content.role in _DOERS and "+" in self.groups[key] and content.on is not None:
                done.setdefault(content.on, []).append(content)
        for event, means in self.lattice.means.items():
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
        self, source: Content, type_: str, target: Content, rule: str, why: str
    ) -> Iterator[DerivedRelation]:
        targets = _committed(self.groups[target.key]["+"])
        for one in _committed(self.groups[source.key]["+"]):
            for other in targets:
                yield self._relation(one, type_, other, rule, why)

    def _relation(
        self, source: Claim, type_: str, target: Claim, rule: str, why: str, *, whole: bool = True
    ) -> DerivedRelation:
        extent: Literal["whole", "part"] = "whole" if whole else "part"
        return DerivedRelation(source.id, type_, target.id, extent, "rule", rule, why)

    def _key(self, claim: Claim) -> str:
        return claim.proposition.key if claim.proposition is not None else ""


_SILENT: Final = frozenset(("no_comment", "withholding"))


def _committed(claims: Iterable[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.act not in UNCOMMITTED]


def _sign(polarity: str) -> str:
    return {"+": "that it is so:", "-": "that it is not so:"}.get(polarity, "nothing about")
