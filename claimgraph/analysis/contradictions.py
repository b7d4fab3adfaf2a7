"""Contradictions: what cannot both be so, what only looks opposed, and who changed his position.

*Strict*: an actor is said to have, and not to have, a role in an event; the denied role may be
wider than the affirmed one, since denying a role denies every role below it, and so may the
denied event and the denied actor. The same holds for other facets and their objects.

*Apparent*: actor, role and event have to do with one another, but at least one of them differs,
so that both can be so: who did not decide may have flown the drone.

Nothing is said about who is right, and a change of position is not called an error.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from claimgraph.analysis.contents import (
    UNCOMMITTED,
    Content,
    Denied,
    Lattice,
    Reading,
    chosen,
    content_of,
    denied_by,
    said_over,
)
from claimgraph.analysis.contradiction_rows import Contradiction, Contradictions, Differs
from claimgraph.analysis.contradiction_rules import OpposingRules, Side, Verdict
from claimgraph.analysis.retractions import corrected_by, retracting_acts
from claimgraph.analysis.roll_up import Level, source_reader
from claimgraph.analysis.standing import AFFILIATED, PARTS, SPEAKING, Affiliations
from claimgraph.analysis.turns import turns
from claimgraph.analysis.wording import content_in_words
from claimgraph.errors import check_corpus
from claimgraph.model import Claim
from claimgraph.model.claims import DENYING

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.taxonomy import Terms

__all__ = ["contradictions"]


def contradictions(
    corpus: Corpus,
    *,
    apparent: bool = True,
    sources: Mapping[str, str] | None = None,
    roll_up: Level | None = None,
    basis: Collection[str] | None = None,
    coder: Collection[str] | None = None,
    terms: Terms | None = None,
) -> Contradictions:
    """Return what contradicts what, strictly or only in appearance, whoever says so.

    Args:
        corpus: The corpus.
        apparent: Whether what only looks opposed has rows too.
        sources: For each claimer the body or state it is to count as, to find sources that
            contradict themselves; others count as themselves.
        roll_up: The level at which those who affirm and deny are shown, and at which sources
            contradict themselves, as for `cg.roll_up`; the claimers themselves stand in
            ``affirmed_said_by`` and ``denied_said_by`` then. Whom claims are about stays as it
            is: to deny something of a minister is not to deny it of his government.
        basis: Bases that claims may have; None: any.
        coder: Coders whose claims count; None: everybody's, and those without a coder.
        terms: The vocabularies, from which the order of roles is read; None: those of the corpus.

    Raises:
        TypeError: Both ``sources`` and ``roll_up`` are given.
        UnknownRecordError: ``sources`` names one that is not there.
        UnknownLevelError: There is neither such a level nor such a kind of actors.

    Examples:
        >>> import claimgraph as cg
        >>> found = cg.contradictions(cg.bundled_report())
        >>> row = found.strict[0]
        >>> row.affirmed, row.denied, row.rule
        (('c01', 'c02', 'c05'), ('c03',), 'same_content')
        >>> found.apparent[0].differs
        ('event',)
    """
    check_corpus(corpus)
    source_of = source_reader(corpus, sources, roll_up)
    terms = terms or corpus.terms
    finder = _Finder(corpus, terms, basis, coder)
    rows = finder.rows(apparent=apparent)
    corrected = corrected_by(corpus, terms=terms, basis=basis, coder=coder)
    turned = tuple(turns(corpus, rows, finder.claims, source_of, corrected))
    if roll_up is not None:
        rows = tuple(_at_level(row, finder.claims, source_of) for row in rows)
    return Contradictions(rows, turned, rolled_up=roll_up is not None)


def _at_level(
    row: Contradiction, claims: Mapping[str, Claim], source_of: Callable[[Claim], str]
) -> Contradiction:
    """Return a row that shows as whom the claimers are read, and keeps them beside."""
    affirmed, denied = (
        tuple(dict.fromkeys(source_of(claims[one]) for one in side))
        for side in (row.affirmed, row.denied)
    )
    return replace(
        row,
        affirmed_by=affirmed,
        denied_by=denied,
        affirmed_said_by=row.affirmed_by,
        denied_said_by=row.denied_by,
    )


_RANK: Final = {"strict": 0, "apparent": 1}
_LINKS: Final = SPEAKING | AFFILIATED


class _Finder:
    """Finds the contradictions of one corpus, content by content."""

    def __init__(
        self,
        corpus: Corpus,
        terms: Terms,
        basis: Collection[str] | None,
        coder: Collection[str] | None,
    ) -> None:
        self.corpus = corpus
        self.terms = terms
        self.retracting = retracting_acts(terms)
        self.uncommitted = terms.acts.within(UNCOMMITTED)
        self.denying = terms.acts.within(DENYING)
        self.lattice = Lattice(corpus)
        self.rules = OpposingRules(corpus, terms, self.lattice, Affiliations(corpus))
        self.reading = Reading(corpus)
        every = (one for one in corpus.claims if isinstance(one, Claim))
        self.claims = {one.id: one for one in sorted(chosen(every, basis, coder), key=self.reading)}
        self.places = {claim: at for at, claim in enumerate(self.claims)}
        self.contents: dict[str, Content] = {}
        self.affirmed: dict[str, list[str]] = {}
        self.denials: dict[Side, list[str]] = {}
        for claim in self.claims.values():
            self._sort(claim)
        self.at: dict[str | None, dict[str | None, list[Content]]] = {}
        """Affirmed contents, by what they are about and by actor."""
        self.sweeping: dict[str | None, list[Content]] = {}
        """Affirmed contents about open classes, by actor."""
        for content in self.contents.values():
            self.at.setdefault(content.on, {}).setdefault(content.actor, []).append(content)
            if content.on in self.lattice.open and content.actor is not None:
                self.sweeping.setdefault(content.actor, []).append(content)
        self.linked: dict[str, set[str]] = {}
        for one in corpus.affiliations:
            if one.role in _LINKS:
                self.linked.setdefault(one.subject, set()).add(one.object)
                self.linked.setdefault(one.object, set()).add(one.subject)
        self.parts: dict[str, list[str]] = {}
        for one in corpus.affiliations:
            if one.role in PARTS:
                self.parts.setdefault(one.object, []).append(one.subject)
        self._inside: dict[str, set[str]] = {}

    def _sort(self, claim: Claim) -> None:
        """Put a claim among those that affirm, or those that deny."""
        if claim.polarity == "+" and claim.proposition is not None:
            key = claim.proposition.key
            if not (claim.act in self.uncommitted or claim.act in self.retracting):
                if key not in self.contents:
                    self.contents[key] = content_of(claim.proposition, key)
                self.affirmed.setdefault(key, []).append(claim.id)
        denies = claim.polarity == "-" or claim.act in self.denying
        if denies and claim.act not in self.uncommitted:
            denied = denied_by(claim)
            if denied is not None:
                self.denials.setdefault(Side(denied, said_over(claim)), []).append(claim.id)

    # -- rows --

    def rows(self, *, apparent: bool) -> tuple[Contradiction, ...]:
        found: dict[tuple[str, str, str, tuple[Differs, ...]], tuple[Verdict, list[str]]] = {}
        for side, claims in self.denials.items():
            for content in self._candidates(side.denied, apparent=apparent):
                verdict = self.rules.compare(content, side)
                if verdict is None or (verdict.differs and not apparent):
                    continue
                key = (content.key, side.denied.key, verdict.rule, verdict.differs)
                found.setdefault(key, (verdict, []))[1].extend(claims)
        rows = [self._row(key[0], verdict, denied) for key, (verdict, denied) in found.items()]
        rows.sort(
            key=lambda row: (
                _RANK[row.kind],
                self.places[row.affirmed[0]],
                self.places[row.denied[0]],
                row.rule,
                row.why,
            )
        )
        return tuple(rows)

    def _row(self, key: str, verdict: Verdict, denied: list[str]) -> Contradiction:
        denied = sorted(set(denied), key=self.places.__getitem__)
        affirmed = self.affirmed[key]
        differs, why = verdict.differs, verdict.why
        if not differs and self._differs_in_time(key, affirmed, denied):
            differs, why = ("time",), "a state can change, and the two speak at different times"
        sides = [[self.claims[claim] for claim in side] for side in (affirmed, denied)]
        return Contradiction(
            kind="apparent" if differs else "strict",
            rule=verdict.rule,
            proposition=key,
            says=content_in_words(self.corpus, sides[0][0]),
            affirmed=tuple(affirmed),
            affirmed_by=_claimers(sides[0]),
            denied=tuple(denied),
            denied_by=_claimers(sides[1]),
            differs=differs,
            hedged=any(all(_is_hedged(claim) for claim in side) for side in sides),
            presupposed=all(claim.presupposed for claim in sides[0]),
            why=why,
        )

    def _differs_in_time(self, key: str, affirmed: list[str], denied: list[str]) -> bool:
        """Tell whether a state or attitude is affirmed and denied on days that never meet."""
        if not self.contents[key].can_change:
            return False
        spans = []
        for at, side in enumerate((affirmed, denied)):
            for claim in side:
                span = said_over(self.claims[claim])
                if span.first is None or span.last is None:
                    return False
                spans.append((span.first, span.last, at))
        latest: list[date | None] = [None, None]
        for first, last, at in sorted(spans):
            other = latest[1 - at]
            if other is not None and other >= first:
                return False
            own = latest[at]
            latest[at] = last if own is None else max(own, last)
        return True

    # -- what may be opposed: only what shares a thing and an actor is compared --

    def _candidates(self, denied: Denied, *, apparent: bool) -> Iterator[Content]:
        if denied.facet == "statement":
            for claim_id in denied.claims:
                claim = self.claims.get(claim_id)
                if claim is not None and claim.proposition is not None and claim.polarity == "+":
                    content = self.contents.get(claim.proposition.key)
                    if content is not None:
                        yield content
            return
        own = self.contents.get(denied.key)
        if not denied.events:
            yield from self._about(None, denied) if own is None or own.on is None else ()
            return
        seen: set[str] = set()
        for event in self._around(denied.events):
            for content in self._about(event, denied):
                if content.key not in seen:
                    seen.add(content.key)
                    yield content
        if apparent and denied.actor is not None:
            for content in self.sweeping.get(denied.actor, ()):
                if content.key not in seen:
                    seen.add(content.key)
                    yield content

    def _around(self, events: Iterable[str]) -> Iterator[str]:
        """Yield the events that lie in these, or that these lie in, and that somebody affirms."""
        for event in events:
            for one in self.lattice.wider(event):
                if one in self.at:
                    yield one
            inside = self.lattice.narrower(event)
            smaller, larger = (inside, self.at) if len(inside) < len(self.at) else (self.at, inside)
            for near in smaller:
                if near is not None and near in larger:
                    yield near

    def _about(self, event: str | None, denied: Denied) -> Iterator[Content]:
        """Yield what is affirmed about an event of the denied actor, and of actors near it."""
        by_actor = self.at.get(event, {})
        if denied.actor is None:
            for contents in by_actor.values():
                yield from contents
            return
        near = self._near(denied.actor)
        smaller, larger = (near, by_actor) if len(near) < len(by_actor) else (by_actor, near)
        for actor in smaller:
            if actor in larger:
                yield from by_actor[actor]

    def _near(self, actor: str) -> set[str]:
        """Return an actor with its parts at any depth, and whatever it is affiliated with."""
        found = self._inside.get(actor)
        if found is None:
            found, waiting = {actor}, [actor]
            while waiting:
                for part in self.parts.get(waiting.pop(), ()):
                    if part not in found:
                        found.add(part)
                        waiting.append(part)
            found |= self.linked.get(actor, set())
            self._inside[actor] = found
        return found


def _claimers(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.claimer for claim in claims))


def _is_hedged(claim: Claim) -> bool:
    return claim.certainty != "CT" or bool(claim.hedges)
