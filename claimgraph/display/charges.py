"""Charges: who accuses whom, with what became of it; what pictures of accusations are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, get_args

from claimgraph.analysis.acts import accusation_rows
from claimgraph.analysis.coverage import coverage
from claimgraph.analysis.replies import Status
from claimgraph.analysis.roll_up import Level
from claimgraph.analysis.wording import SURENESS, plain
from claimgraph.display.markup import cut
from claimgraph.display.svg import Svg, line_of_text, picture, title_width
from claimgraph.errors import check_corpus

if TYPE_CHECKING:
    from claimgraph.analysis import Coverage
    from claimgraph.corpus import Corpus

__all__ = ["Charge", "charges", "counted", "nobody", "summary"]

_ORDER: Final[tuple[str, ...]] = get_args(Status)
"""The answer statuses, the least answered last."""
_NAMED: Final = 160
"""How many characters a name has in a sentence, so that the status behind it is not cut off."""


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
    retracted: bool
    status: str

    @property
    def marks(self) -> list[str]:
        """What else is to be known of it: that it is less than certain, presupposed, taken back."""
        marks = [] if self.certainty == "CT" else [SURENESS.get(self.certainty, self.certainty)]
        marks += ["presupposed"] if self.presupposed else []
        return [*marks, "retracted"] if self.retracted else marks

    @property
    def sentence(self) -> str:
        """The charge, for those who do not see it."""
        who, whom, what = (
            cut(one, _NAMED) for one in (self.claimer_label, self.accused_label, self.event_label)
        )
        of = f" of being {self.role}" if self.role else ""
        on = f" in {what}" if what else ""
        marks = f" ({', '.join(self.marks)})" if self.marks else ""
        return f"{who} accuses {whom}{of}{on}{marks}: {self.status}."


def charges(
    corpus: Corpus,
    *,
    presupposed: bool = False,
    roll_up: Level | None = None,
    found: Coverage | None = None,
) -> list[Charge]:
    """Return the charges of a corpus, in the order of the documents and of the words in them.

    Args:
        corpus: The corpus.
        presupposed: Whether those that are only presupposed are among them.
        roll_up: The level at which both ends are read. Of several accused of one claim who are
            read as the same there is one charge, as little answered as the least answered.
        found: Its coverage, where it is there already.
    """
    check_corpus(corpus)
    rows = coverage(corpus) if found is None else found
    status = {(claim, row.accused): row.status for row in rows for claim in row.claims}
    taken_back = {claim for row in rows for claim, _ in row.retractions}
    made: dict[tuple[str, str], Charge] = {}
    for row in accusation_rows(corpus, presupposed=presupposed, roll_up=roll_up):
        charge = Charge(
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
            row["claim"] in taken_back,
            status.get((row["claim"], row.get("charged") or row["accused"]), "unanswered"),
        )
        known = made.setdefault((charge.claim, charge.accused), charge)
        if _ORDER.index(charge.status) > _ORDER.index(known.status):
            made[charge.claim, charge.accused] = charge
    return list(made.values())


def counted(found: Iterable[Charge]) -> str:
    """Return how many charges there are of each status: "3 answered, 8 unanswered"."""
    counts = Counter(one.status for one in found)
    return ", ".join(f"{counts[one]} {one}" for one in _ORDER if counts[one])


def summary(found: Sequence[Charge]) -> str:
    """Return how many accuse how many: "13 accusations by 8 sources against 7 accused"."""
    claimers, accused = ({getattr(one, side) for one in found} for side in ("claimer", "accused"))
    return (
        f"{_so_many(len(found), 'accusation')} by {_so_many(len(claimers), 'source')} "
        f"against {len(accused):,} accused"
    )


def nobody(title: str) -> Svg:
    """Return the picture of no charges: it says so."""
    said = "Nobody accuses anybody."
    return picture(
        title, [said], title_width(title), 40, [line_of_text(said, 16, 16, 400, class_="soft")]
    )


def _so_many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
