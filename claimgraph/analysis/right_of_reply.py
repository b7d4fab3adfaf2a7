"""Right of reply: who was accused how often, and whether anybody answered for him."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from claimgraph.analysis.coverage import coverage
from claimgraph.analysis.labels import label
from claimgraph.analysis.listed import Listed
from claimgraph.analysis.replies import CoverageRow, Reply
from claimgraph.analysis.roll_up import Level, Roller
from claimgraph.corpus.choosing import nameless
from claimgraph.errors import check_corpus
from claimgraph.model import Claim
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.taxonomy import Terms

__all__ = ["HEARD_COLUMNS", "Heard", "RightOfReply", "right_of_reply"]


@dataclass(frozen=True, slots=True)
class Heard(Shown):
    """One accused: the accusations against it, and what became of them, by the ids of claims.

    Each accusation is in one of ``replied``, ``withheld`` and ``unanswered``.
    """

    accused: str
    label: str
    """Its name."""
    accusations: tuple[str, ...]
    """The claims that accuse it."""
    replied: tuple[str, ...]
    """Those that somebody with standing denies or admits, be it in part."""
    withheld: tuple[str, ...]
    """Those on which somebody with standing only declines to comment."""
    unanswered: tuple[str, ...]
    """Those without any reply with standing."""
    unnamed: tuple[str, ...]
    """Those whose accuser has no name: a group, or whoever stands behind "allegedly"."""
    undenied: tuple[str, ...]
    """Those that nobody with a name denies, neither the accused nor anybody else."""
    retracted: tuple[str, ...]
    """Those that were taken back."""
    replies: tuple[str, ...]
    """The replies with standing, refusals among them."""
    without_standing: tuple[str, ...]
    """The other replies: of affiliates, and of third parties."""
    charged: tuple[str, ...] = ()
    """Those who are accused themselves, and are read as it where a level was asked for."""


@dataclass(frozen=True, slots=True, repr=False)
class RightOfReply(Shown, Listed[Heard]):
    """The accused of a corpus, those with most accusations first."""

    rows: tuple[Heard, ...]

    def __repr__(self) -> str:
        """Return how many are accused, and how many of the accusations had no reply."""
        return (
            f"<RightOfReply: {len(self)} accused, {sum(len(one.accusations) for one in self)} accusations, "
            f"{sum(len(one.unanswered) for one in self)} without a reply>"
        )

    @property
    def _listed(self) -> tuple[Heard, ...]:
        return self.rows

    def table(self) -> list[dict[str, Any]]:
        """Return a plain dict of texts and numbers for each accused, for tables and frames."""
        return [
            {
                "accused": row.accused,
                "label": row.label,
                **{name: len(getattr(row, name)) for name in _COUNTED},
                **{f"{name}_ids": ", ".join(getattr(row, name)) for name in _COUNTED},
                "charged": ", ".join(row.charged),
            }
            for row in self.rows
        ]


_COUNTED = (
    "accusations",
    "replied",
    "withheld",
    "unanswered",
    "unnamed",
    "undenied",
    "retracted",
    "replies",
    "without_standing",
)
HEARD_COLUMNS = ("accused", "label", *_COUNTED, *(f"{name}_ids" for name in _COUNTED), "charged")
"""The columns of the table, in order: numbers, then the ids that prove them."""


def right_of_reply(
    corpus: Corpus,
    *,
    presupposed: bool = False,
    roll_up: Level | None = None,
    terms: Terms | None = None,
    same_occurrence: bool = False,
    as_of: date | datetime | str | None = None,
) -> RightOfReply:
    """Return for each accused how many accusations were met by somebody who answers for it.

    Accusations that were taken back count, and are listed as such; replies that were taken
    back do not count.

    Args:
        corpus: The corpus.
        presupposed: Whether accusations that are only presupposed count, too.
        roll_up: The level to which the accused are rolled up, as for `cg.roll_up`: ``government``,
            ``state`` …, a kind of actors or a test of one. An accusation of several that are
            rolled up to the same is as little answered as the least answered of them.
        terms: The vocabularies, where they are not the corpus's own.
        same_occurrence: Whether replies cross between events that somebody calls the same.
        as_of: Leave out what was said, or was published, later; as in `coverage`.

    Examples:
        >>> import claimgraph as cg
        >>> usa = cg.right_of_reply(cg.bundled_report())[0]
        >>> usa.accused, len(usa.accusations), len(usa.replied), usa.unanswered
        ('gov:USA', 5, 5, ())
        >>> [one.accused for one in cg.right_of_reply(cg.bundled_report(), roll_up="government")][:2]
        ['gov:USA', 'gov:UKR']

    Raises:
        UnknownLevelError: There is neither such a level nor such a kind of actors.
    """
    check_corpus(corpus)
    found = coverage(corpus, terms=terms, same_occurrence=same_occurrence, as_of=as_of)
    roller = None if roll_up is None else Roller(corpus, roll_up)
    unnamed = nameless(corpus)
    tallies: dict[str, _Tally] = {}
    for row in found:
        for accused, claims in _by_accused(corpus, row, roller, presupposed=presupposed).items():
            tallies.setdefault(accused, _Tally(corpus, accused, unnamed)).add(row, claims)
    rows = [tally.heard() for tally in tallies.values()]
    return RightOfReply(tuple(sorted(rows, key=lambda one: (-len(one.accusations), one.accused))))


def _by_accused(
    corpus: Corpus, row: CoverageRow, roller: Roller | None, *, presupposed: bool
) -> dict[str, list[Claim]]:
    """Return the accusations of a row that count, by whom the accused is read as in each."""
    found: dict[str, list[Claim]] = {}
    for own in row.claims:
        claim = corpus[own]
        if isinstance(claim, Claim) and (presupposed or not claim.presupposed):
            read_as = row.accused
            if roller is not None:
                ends = {end.id: end.to for end in roller.claim(claim).accused}
                read_as = ends.get(read_as, read_as)
            found.setdefault(read_as, []).append(claim)
    return found


class _Tally:
    """What is counted for one accused."""

    def __init__(self, corpus: Corpus, accused: str, nameless: frozenset[str]) -> None:
        self.corpus = corpus
        self.accused = accused
        self.nameless = nameless
        self.sets: dict[str, dict[str, None]] = {name: {} for name in (*_COUNTED, "charged")}

    def add(self, row: CoverageRow, claims: Sequence[Claim]) -> None:
        """Count what a row of coverage says about some of its accusations."""
        standing = [one for one in row.replies if one.standing in ("accused", "speaks_for")]
        valid = [one for one in standing if one.retracted_by is None]
        self._put("replies", (one.claim for one in standing))
        self._put("without_standing", (one.claim for one in row.replies if one not in standing))
        effects = {one.effect for one in valid}
        met = "unanswered" if not effects else "withheld" if effects == {"withholds"} else "replied"
        ids = [one.id for one in claims]
        self._put("charged", (row.accused,))
        self._put("accusations", ids)
        self._put(met, ids)
        self._put("unnamed", (one.id for one in claims if one.claimer in self.nameless))
        if not any(self._denies_by_name(one) for one in row.replies):
            self._put("undenied", ids)
        self._put("retracted", (own for own in ids if own in dict(row.retractions)))

    def _put(self, name: str, ids: Iterable[str]) -> None:
        self.sets[name].update(dict.fromkeys(ids))

    def _denies_by_name(self, reply: Reply) -> bool:
        claim = self.corpus[reply.claim]
        return (
            isinstance(claim, Claim)
            and reply.effect.startswith("answers")
            and reply.retracted_by is None
            and claim.claimer not in self.nameless
        )

    def heard(self) -> Heard:
        """Return the row of this accused."""
        worse: dict[str, None] = {}
        for name in ("unanswered", "withheld", "replied"):
            self.sets[name] = {one: None for one in self.sets[name] if one not in worse}
            worse |= self.sets[name]
        counted = {name: tuple(ids) for name, ids in self.sets.items()}
        return Heard(accused=self.accused, label=label(self.corpus, self.accused), **counted)
