"""Charges: who accuses whom, with what became of it; what pictures of accusations are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimgraph.analysis.acts import accusation_rows
from claimgraph.analysis.coverage import coverage
from claimgraph.analysis.wording import plain

if TYPE_CHECKING:
    from claimgraph.analysis import Coverage
    from claimgraph.corpus import Corpus

__all__ = ["Charge", "charges", "counted", "summary"]


@dataclass(frozen=True, slots=True)
class Charge:
    """One accused in one accusing claim."""

    claim: str
    claimer: str
    claimer_label: str
    accused: str
    accused_label: str
    role: str
    event: str
    event_label: str
    words: str
    certainty: str
    presupposed: bool
    status: str

    @property
    def sentence(self) -> str:
        """The charge, for those who do not see it."""
        of = f" of being {self.role}" if self.role else ""
        on = f" in {self.event_label}" if self.event_label else ""
        return f"{self.claimer_label} accuses {self.accused_label}{of}{on}: {self.status}."


def charges(
    corpus: Corpus, *, presupposed: bool = False, found: Coverage | None = None
) -> list[Charge]:
    """Return the charges of a corpus, in the order of the documents and of the words in them.

    Args:
        corpus: The corpus.
        presupposed: Whether those that are only presupposed are among them.
        found: Its coverage, where it is there already.
    """
    rows = coverage(corpus) if found is None else found
    status = {(claim, row.accused): row.status for row in rows for claim in row.claims}
    return [
        Charge(
            row["claim"],
            row["claimer"],
            row["claimer_label"],
            row["accused"],
            row["accused_label"],
            plain(row["role"] or ""),
            row["event"] or "",
            row["event_label"] or row["event"] or "",
            row["quote"] or "",
            row["certainty"],
            row["presupposed"],
            status.get((row["claim"], row["accused"]), "unanswered"),
        )
        for row in accusation_rows(corpus, presupposed=presupposed)
    ]


def counted(found: Iterable[Charge]) -> str:
    """Return how many charges there are of each status: "3 answered, 8 unanswered"."""
    counts = Counter(one.status for one in found)
    order = ("admitted", "answered", "partly", "withheld", "unanswered")
    return ", ".join(f"{counts[one]} {one}" for one in order if counts[one])


def summary(found: Sequence[Charge]) -> str:
    """Return how many accuse how many: "13 accusations by 8 sources against 7 accused"."""
    claimers, accused = ({getattr(one, side) for one in found} for side in ("claimer", "accused"))
    return (
        f"{_so_many(len(found), 'accusation')} by {_so_many(len(claimers), 'source')} "
        f"against {len(accused):,} accused"
    )


def _so_many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
