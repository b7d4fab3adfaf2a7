"""Two viewpoints side by side: where they are at one, where opposed, and what only one commits to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from claimgraph.analysis.contents import role_covers
from claimgraph.analysis.viewpoint_rows import Commitment, Viewpoint
from claimgraph.model import Occurrence, Participation
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from claimgraph.taxonomy import Terms

__all__ = ["Clash", "Compared", "Comparison", "compare_viewpoints"]

Finding = Literal["common", "opposed", "only_left", "only_right"]


@dataclass(frozen=True, slots=True)
class Compared:
    """One content in two viewpoints."""

    key: str
    says: str
    finding: Finding
    left: tuple[Commitment, ...]
    """What the left one commits to: nothing, one polarity, or both."""
    right: tuple[Commitment, ...]
    left_open_by: Literal["left", "right"] | None = None
    """Which side speaks of it without committing, where only the other one commits."""

    @property
    def presupposed_by(self) -> tuple[Literal["left", "right"], ...]:
        """Which sides take it for granted somewhere."""
        found: list[Literal["left", "right"]] = []
        if _presupposed(self.left):
            found.append("left")
        if _presupposed(self.right):
            found.append("right")
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Clash:
    """Two different contents that cannot both be as the two sides say."""

    left: Commitment
    right: Commitment
    why: str


@dataclass(frozen=True, slots=True, repr=False)
class Comparison(Shown):
    """Two viewpoints side by side: every content that either commits to, in one of four places."""

    left: str
    right: str
    common: tuple[Compared, ...]
    """Common ground: both commit, with the same polarity; the certainties may differ."""
    opposed: tuple[Compared, ...]
    """Both commit, and one says the opposite of what the other says."""
    only_left: tuple[Compared, ...]
    only_right: tuple[Compared, ...]
    clashes: tuple[Clash, ...]
    """Beside these four: different contents that cannot both be as the two sides say. Who had no
    part in it at all is not behind it, and nobody has a part in what did not happen."""

    def __repr__(self) -> str:
        """Return how much stands in each place."""
        clashes = f"{len(self.clashes)} {'clash' if len(self.clashes) == 1 else 'clashes'}"
        return (
            f"<Comparison of {self.left} and {self.right}: {len(self.common)} in common, "
            f"{len(self.opposed)} opposed, {len(self.only_left)} and {len(self.only_right)} "
            f"of one side only, {clashes}>"
        )

    @property
    def difference(self) -> tuple[Compared, ...]:
        """All that is not common ground."""
        return (*self.opposed, *self.only_left, *self.only_right)

    @property
    def presuppositions(self) -> tuple[Compared, ...]:
        """The common ground that one side at least takes for granted."""
        return tuple(one for one in self.common if one.presupposed_by)

    def table(self) -> list[dict[str, Any]]:
        """Return a row for each content, for tables: texts alone."""
        return [
            {
                "finding": one.finding,
                "says": one.says,
                "left": _values(one.left),
                "right": _values(one.right),
                "left_claims": _claims(one.left),
                "right_claims": _claims(one.right),
                "presupposed_by": " and ".join(one.presupposed_by) or None,
                "key": one.key,
            }
            for one in (*self.common, *self.difference)
        ]


def compare_viewpoints(
    left: Viewpoint, right: Viewpoint, *, terms: Terms | None = None
) -> Comparison:
    """Return where two viewpoints are at one, where they are opposed, and what only one commits to.

    Contents are compared by their keys. A source that says both that something is so and that it
    is not is at one with nobody about it.

    Args:
        left: One viewpoint.
        right: The other.
        terms: The vocabularies, from which the order of roles is read; None: those of ``left``.

    Examples:
        >>> import claimgraph as cg
        >>> corpus = cg.bundled_report()
        >>> russia = cg.according_to(corpus, "gov:RUS", roll_up="government")
        >>> usa = cg.according_to(corpus, "gov:USA", roll_up="government")
        >>> comparison = cg.compare_viewpoints(russia, usa)
        >>> [(one.left[0].claims, one.right[0].claims) for one in comparison.opposed]
        [(('c01', 'c02', 'c05'), ('c03',))]
        >>> [one.why for one in comparison.clashes]
        ['responsible_party is said, and involved is denied']
    """
    ours, theirs = _by_key(left), _by_key(right)
    open_left = {one.key for one in left.open}
    open_right = {one.key for one in right.open}
    found: dict[Finding, list[Compared]] = {
        "common": [],
        "opposed": [],
        "only_left": [],
        "only_right": [],
    }
    for key in sorted(ours.keys() | theirs.keys()):
        here, there = ours.get(key, ()), theirs.get(key, ())
        left_open_by: Literal["left", "right"] | None = None
        if here and there:
            polarities = {one.polarity for one in (*here, *there)}
            finding: Finding = "common" if len(polarities) == 1 else "opposed"
        elif here:
            finding, left_open_by = "only_left", "right" if key in open_right else None
        else:
            finding, left_open_by = "only_right", "left" if key in open_left else None
        says = (*here, *there)[0].says
        found[finding].append(Compared(key, says, finding, here, there, left_open_by))
    return Comparison(
        left.actor,
        right.actor,
        tuple(found["common"]),
        tuple(found["opposed"]),
        tuple(found["only_left"]),
        tuple(found["only_right"]),
        tuple(_clashes(left, right, terms or left.terms)),
    )


def _clashes(left: Viewpoint, right: Viewpoint, terms: Terms) -> Iterator[Clash]:
    """Yield the pairs of different contents that cannot both be as the two sides say."""
    by_event: dict[str, list[tuple[Commitment, Participation | Occurrence]]] = {}
    for one in right.commitments:
        if isinstance(one.proposition, (Participation, Occurrence)):
            by_event.setdefault(one.proposition.event, []).append((one, one.proposition))
    for ours in left.commitments:
        here = ours.proposition
        if not isinstance(here, (Participation, Occurrence)):
            continue
        for theirs, there in by_event.get(here.event, ()):
            if ours.polarity != theirs.polarity and ours.key != theirs.key:
                why = (
                    _why_not_both(here, there, terms)
                    if ours.polarity == "+"
                    else _why_not_both(there, here, terms)
                )
                if why is not None:
                    yield Clash(ours, theirs, why)


def _why_not_both(
    said: Participation | Occurrence, denied: Participation | Occurrence, terms: Terms
) -> str | None:
    """Return why what is said cannot be if what is denied is not; None where it can."""
    if isinstance(said, Occurrence):
        return None
    if isinstance(denied, Occurrence):
        return f"{said.role} is said, and that it happened is denied"
    if said.actor != denied.actor or not role_covers(terms.roles, denied.role, said.role):
        return None
    return f"{said.role} is said, and {denied.role} is denied"


def _by_key(viewpoint: Viewpoint) -> dict[str, tuple[Commitment, ...]]:
    found: dict[str, tuple[Commitment, ...]] = {}
    for one in viewpoint.commitments:
        found[one.key] = (*found.get(one.key, ()), one)
    return found


def _presupposed(commitments: tuple[Commitment, ...]) -> bool:
    return any(ground.presupposed for one in commitments for ground in one.grounds)


def _values(commitments: tuple[Commitment, ...]) -> str | None:
    return " and ".join(one.value for one in commitments) or None


def _claims(commitments: tuple[Commitment, ...]) -> str | None:
    return ", ".join(claim for one in commitments for claim in one.claims) or None
