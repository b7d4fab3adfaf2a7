"""What became of a story: claims added, dropped, hardened, softened, reversed and retracted.

Claims of two documents or corpora are compared source by source. The steps, each taking what
those before it left:

1. A claim that takes another back, by a relation, makes a row with it.
2. The same content with the same polarity is the same claim, compared by how surely it is said.
3. The same content with the opposite polarity is reversed.
4. Of the same actor and facet, in a comparable role and event: with the same polarity it is
   compared by reach; with the opposite, where the two cannot both be so, it is reversed.
5. What is left was added or dropped.

*Hardened* is: more certain, or no longer hedged; an affirmed role that lies below the old one in
the order of roles, a denied one above it; a wider event. *Softened* is the opposite. Where it is
harder in one and softer in another it has *shifted*; so it has between roles side by side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from claimgraph.analysis.contents import (
    Lattice,
    role_covers,
)
from claimgraph.analysis.labels import label
from claimgraph.analysis.narrative_rows import Kind, NarrativeChange, NarrativeDiff
from claimgraph.analysis.narrative_sides import Said, Side, by_place, claims_of, side_of, strength
from claimgraph.analysis.retractions import corrected_by, retracting_acts
from claimgraph.analysis.roll_up import Level, source_reader
from claimgraph.analysis.wording import plain
from claimgraph.errors import check_corpus
from claimgraph.model import Claim

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.taxonomy import Terms

__all__ = ["narrative_diff"]


def narrative_diff(
    old: Corpus,
    new: Corpus | None = None,
    *,
    between: tuple[str, str] | None = None,
    sources: Mapping[str, str] | None = None,
    roll_up: Level | None = None,
    basis: Collection[str] | None = None,
    coder: Collection[str] | None = None,
    terms: Terms | None = None,
) -> NarrativeDiff:
    """Return what became of the claims of an old corpus, or document, in a new one.

    Args:
        old: The old corpus, or the one that holds both documents.
        new: The new corpus; ids must mean the same in both.
        between: The old and the new document, to compare these alone.
        sources: For each claimer the body or state it is to count as; others count as themselves.
        roll_up: The level at which sources are compared, as for `cg.roll_up`: what a government
            claims is what all say who speak for it. The claimers themselves stand beside.
        basis: Bases that claims may have; None: any.
        coder: Coders whose claims count; None: everybody's, and those without a coder.
        terms: The vocabularies, from which the order of roles is read; None: those of ``old``.

    Raises:
        TypeError: There is neither a new corpus nor a pair of documents; or both ``sources`` and
            ``roll_up`` are given.
        UnknownRecordError: A document is not there, or a source that ``sources`` names.
        UnknownLevelError: There is neither such a level nor such a kind of actors.

    Examples:
        >>> import claimgraph as cg
        >>> text = "Moscow said Kyiv may be behind it."
        >>> monday = cg.Document(id="doc:monday", text=text)
        >>> friday = cg.Document(id="doc:friday", text="Moscow said Kyiv carried it out.")
        >>> russia, ukraine = cg.Government(id="gov:RUS"), cg.Government(id="gov:UKR")
        >>> strike = cg.Event(id="event:strike")
        >>> corpus = cg.Corpus([monday, friday, russia, ukraine, strike,
        ...     cg.accuses(monday, russia, ukraine, of=strike, certainty="PS",
        ...                words="Kyiv may be behind it"),
        ...     cg.accuses(friday, russia, ukraine, of=strike, role="perpetrator",
        ...                words="Kyiv carried it out")])
        >>> (change,) = cg.narrative_diff(corpus, between=("doc:monday", "doc:friday"))
        >>> change.kind, change.what
        ('hardened', ('certainty', 'role'))
    """
    check_corpus(old)
    if new is not None:
        check_corpus(new)
    if new is None and between is None:
        msg = (
            "say what to compare: narrative_diff(old, new), or between=(old document, new document)"
        )
        raise TypeError(msg)
    newer = old if new is None else new
    sides = [
        claims_of(corpus, between[at] if between else None, basis, coder)
        for at, corpus in enumerate((old, newer))
    ]
    read_by = [
        source_reader(corpus, sources, roll_up, beside=other)
        for corpus, other in ((old, newer), (newer, old))
    ]
    terms = terms or old.terms
    corrected = corrected_by(old, terms=terms, basis=basis, coder=coder)
    if newer is not old:
        corrected |= corrected_by(newer, terms=terms, basis=basis, coder=coder)
    rows, kept = _Differ(old, newer, sides, read_by, corrected, terms).read()
    return NarrativeDiff(rows, kept, rolled_up=roll_up is not None)


_HARDER: Final[Mapping[int, Kind]] = {1: "hardened", -1: "softened"}


class _Differ:
    """Compares two sides, claims of which leave ``old`` and ``new`` as they are paired."""

    def __init__(
        self,
        old: Corpus,
        new: Corpus,
        sides: Sequence[list[Claim]],
        read_by: Sequence[Callable[[Claim], str]],
        corrected: Collection[tuple[str, str]],
        terms: Terms,
    ) -> None:
        self.corpora = old, new
        self.terms = terms
        self.lattices = (Lattice(old), Lattice(old)) if new is old else (Lattice(old), Lattice(new))
        self.old, self.new = (
            side_of(corpus, claims, source_of)
            for claims, corpus, source_of in zip(sides, self.corpora, read_by, strict=True)
        )
        self.taken_back = corrected
        self.kept = 0

    def read(self) -> tuple[tuple[NarrativeChange, ...], int]:
        rows = [
            *self.retractions(),
            *self.same(),
            *self.flipped(),
            *self.reached(),
            *(
                self._row("dropped", one, None, (), "no longer claimed")
                for one in self.old.values()
            ),
            *(self._row("added", None, one, (), "not claimed before") for one in self.new.values()),
        ]
        rows.sort(key=lambda row: (row.source, row.old_says or "", row.new_says or "", row.kind))
        return tuple(rows), self.kept

    # -- 1 --

    def retractions(self) -> Iterator[NarrativeChange]:
        """A claim of one side takes back what the other side claims, and no longer does."""
        found: list[tuple[Said, Said, str, Kind]] = []
        if self.taken_back:
            found += self._taken_back(self.old, self.new, "retracted")
            found += self._taken_back(self.new, self.old, "restored")
        gone: set[tuple[str, str, str]] = set()
        takers: set[tuple[str, str, str]] = set()
        for target, taker, by, kind in sorted(found, key=lambda one: (one[0].key, one[1].key)):
            if target.key in takers or taker.key in gone:
                continue  # a retraction that is itself taken back
            gone.add(target.key)
            takers.add(taker.key)
            old, new = (target, taker) if kind == "retracted" else (taker, target)
            yield self._row(kind, old, new, (), f"{by} takes it back", target.source)
        for side, other in ((self.old, self.new), (self.new, self.old)):
            for key in gone:
                side.pop(key, None)
            for key in takers:
                if key in side and key not in other:
                    del side[key]

    def _taken_back(
        self, earlier: Side, later: Side, kind: Kind
    ) -> Iterator[tuple[Said, Said, str, Kind]]:
        """Yield what only one side claims, with what takes it back on the other."""
        where = {claim: said for said in later.values() for claim in said.claims}
        by_target: dict[str, list[str]] = defaultdict(list)
        for source, target in self.taken_back:
            if source in where and (target, source) not in self.taken_back:
                by_target[target].append(source)
        for said in earlier.values():
            by = [one for claim in said.claims for one in by_target.get(claim, ())]
            if by and said.key not in later:
                yield said, where[min(by)], min(by), kind

    # -- 2 --

    def same(self) -> Iterator[NarrativeChange]:
        """The same content and polarity: how surely is it said?"""
        for key in sorted(self.old.keys() & self.new.keys()):
            old, new = self.old.pop(key), self.new.pop(key)
            changes = self._instrength(old, new)
            if changes:
                yield self._changed(old, new, changes)
            else:
                self.kept += 1

    # -- 3 --

    def flipped(self) -> Iterator[NarrativeChange]:
        """The same content with the opposite polarity."""
        for key in sorted(self.old):
            source, content, polarity = key
            other = (source, content, _OPPOSITE.get(polarity, ""))
            if other in self.new:
                old, new = self.old.pop(key), self.new.pop(other)
                kind, why = _turned(old.claim, new.claim, self.terms)
                yield self._row(kind, old, new, ("polarity",), why)
        for key in sorted(self.old):
            source, content, polarity = key
            for sign in "+-" if polarity == "u" else "u":
                other = (source, content, sign)
                if other in self.new:
                    old, new = self.old.pop(key), self.new.pop(other)
                    kind = "hardened" if polarity == "u" else "softened"
                    how = "no longer left open" if polarity == "u" else "now left open"
                    yield self._row(kind, old, new, ("polarity",), how)
                    break

    # -- 4 --

    def reached(self) -> Iterator[NarrativeChange]:
        """Of one actor and facet, in a comparable role and event."""
        for fits in (self._is_alike, self._is_opposed):
            pairs = sorted(
                (
                    (self._distance(old, new), *sorted((old.key, new.key)), old.key, new.key)
                    for old, new in self._near()
                    if fits(old, new)
                ),
                key=lambda one: one[:3],
            )
            for *_, old_key, new_key in pairs:
                if old_key in self.old and new_key in self.new:
                    old, new = self.old.pop(old_key), self.new.pop(new_key)
                    if old.polarity == new.polarity:
                        changes = [*self._instrength(old, new), *self._in_reach(old, new)]
                        yield self._changed(old, new, changes)
                    else:
                        kind, why = _turned(old.claim, new.claim, self.terms)
                        why = f"{why}: as {plain(new.content.role)}"
                        yield self._row(kind, old, new, ("polarity", "role"), why)

    def _near(self) -> Iterator[tuple[Said, Said]]:
        """Yield what is left on both sides of one source, actor and facet, on events in a line."""
        places = [by_place(side.values()) for side in (self.old, self.new)]
        for at, (side, lattice) in enumerate(
            ((self.old, self.lattices[0]), (self.new, self.lattices[1]))
        ):
            others = places[1 - at]
            for said in side.values():
                content = said.content
                around = self._wider(lattice, content.on)
                for on in around:
                    place = (said.source, content.facet, content.actor, on)
                    for other in others.get(place, ()):
                        if at == 0 or on != content.on:  # one event is met from either side
                            yield (said, other) if at == 0 else (other, said)

    def _wider(self, lattice: Lattice, on: str | None) -> Iterable[str | None]:
        return (None,) if on is None else lattice.wider(on)

    def _is_alike(self, old: Said, new: Said) -> bool:
        """Tell whether both have the same polarity, and differ in nothing but role and event."""
        if old.polarity != new.polarity or old.content.facet == "occurrence":
            return False
        if old.content.facet == "participation":
            return True
        return old.content.facet == "characterization" and old.content.on == new.content.on

    def _is_opposed(self, old: Said, new: Said) -> bool:
        """Tell whether one denies a role or event that covers what the other affirms."""
        if {old.polarity, new.polarity} != {"+", "-"} or old.content.facet != "participation":
            return False
        plus, minus = (old, new) if old.polarity == "+" else (new, old)
        lattice = self.lattices[0] if plus is old else self.lattices[1]
        on = plus.content.on
        return role_covers(self.terms.roles, minus.content.role, plus.content.role) and (
            on is None or minus.content.on in lattice.wider(on)
        )

    def _distance(self, old: Said, new: Said) -> int:
        roles = old.content.role, new.content.role
        comparable = any(role_covers(self.terms.roles, *pair) for pair in (roles, roles[::-1]))
        return 2 * (old.content.on != new.content.on) + 1 * (not comparable)

    # -- what is harder, what is softer --

    def _instrength(self, old: Said, new: Said) -> list[tuple[str, int, str]]:
        before, after = strength(old.claim), strength(new.claim)
        changes = []
        if before[0] != after[0]:
            sign = 1 if after[0] > before[0] else -1
            why = f"{old.claim.certainty} to {new.claim.certainty}"
            changes.append(("certainty", sign, why))
        if before[1] != after[1]:
            changes.append(
                ("hedges", after[1] - before[1], "now hedged" if before[1] else "no longer hedged")
            )
        return changes

    def _in_reach(self, old: Said, new: Said) -> list[tuple[str, int, str]]:
        changes: list[tuple[str, int, str]] = []
        before, after = old.content, new.content
        if before.role != after.role:
            down = role_covers(self.terms.roles, before.role, after.role)
            up = role_covers(self.terms.roles, after.role, before.role)
            sign = down - up if old.polarity == "+" else up - down
            changes.append(("role", sign, f"{plain(before.role)} to {plain(after.role)}"))
        if before.on != after.on and before.on is not None and after.on is not None:
            up = any(after.on in lattice.wider(before.on) for lattice in self.lattices)
            down = any(before.on in lattice.wider(after.on) for lattice in self.lattices)
            names = (
                label(corpus, on)
                for corpus, on in zip(self.corpora, (before.on, after.on), strict=True)
            )
            changes.append(("event", up - down, " to ".join(names)))
        if before.value != after.value:
            changes.append(("label", 0, f"{before.value or 'open'} to {after.value or 'open'}"))
        return changes

    def _changed(
        self, old: Said, new: Said, changes: Sequence[tuple[str, int, str]]
    ) -> NarrativeChange:
        signs = {sign for _, sign, _ in changes}
        kind: Kind = _HARDER[signs.pop()] if signs in ({1}, {-1}) else "shifted"
        what = tuple(one for one, _, _ in changes)
        return self._row(
            kind, old, new, what, "; ".join(f"{one}: {why}" for one, _, why in changes)
        )

    def _row(
        self,
        kind: Kind,
        old: Said | None,
        new: Said | None,
        what: tuple[str, ...],
        why: str,
        source: str | None = None,
    ) -> NarrativeChange:
        said = old or new
        return NarrativeChange(
            kind,
            source or (said.source if said is not None else ""),
            old.claim.id if old is not None else None,
            new.claim.id if new is not None else None,
            old.says if old is not None else None,
            new.says if new is not None else None,
            _words(old),
            _words(new),
            what,
            why,
            old.claim.claimer if old is not None else None,
            new.claim.claimer if new is not None else None,
        )


_OPPOSITE: Final = {"+": "-", "-": "+"}


def _turned(old: Claim, new: Claim, terms: Terms) -> tuple[Kind, str]:
    acts = retracting_acts(terms)
    before, after = old.act in acts, new.act in acts
    if after and not before:
        return "retracted", f"{new.id} takes it back"
    if before and not after:
        return "restored", f"{old.id} took it back"
    if new.polarity == "+":
        return "reversed", "denied before, affirmed now"
    return "reversed", "affirmed before, denied now"


def _words(said: Said | None) -> str | None:
    evidence = said.claim.evidence if said is not None else None
    return evidence.words if evidence is not None else None
