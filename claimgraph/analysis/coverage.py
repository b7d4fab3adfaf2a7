"""Coverage: what of each accusation was answered, by whom, and what remains.

The rules are in ``coverage_rules``, in the order of the explanation page
``docs/explanation/what-a-denial-denies.md``. Here charges are collected, and what the rules make
of them is put into rows and words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from claimgraph.analysis.as_of import moment_of
from claimgraph.analysis.beside_rows import BesideRows
from claimgraph.analysis.cells import Decided
from claimgraph.analysis.charges import Charge, Reached
from claimgraph.analysis.coverage_rules import ANSWERING, Rules, charge_of
from claimgraph.analysis.replies import Coverage, CoverageRow, Reply, Status
from claimgraph.analysis.reply_places import ReplyPlaces
from claimgraph.analysis.wording import in_words
from claimgraph.collector import collector_at_rest
from claimgraph.corpus.choosing import Which, chosen_ids
from claimgraph.errors import check_corpus

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.taxonomy import Terms

__all__ = ["coverage"]


def coverage(
    corpus: Corpus,
    *,
    terms: Terms | None = None,
    same_occurrence: bool = False,
    as_of: date | datetime | str | None = None,
    accused: Which | None = None,
    event: Which | None = None,
) -> Coverage:
    """Return what of each accusation was answered, by whom, and what remains.

    Args:
        corpus: The corpus.
        terms: The vocabularies, where they are not the corpus's own; the order of the roles
            is read from them.
        same_occurrence: Whether coverage crosses between events that somebody calls the same
            occurrence; the rows that it helps say so.
        as_of: Leave out what was said, or was published, later. A day (its claims are
            included), an instant, or ISO 8601 text.
        accused: Keep the rows whose accused is of a kind, as for ``of_kind``; kinds under it
            included.
        event: Keep the rows on an event or a class of events of a kind.

    Raises:
        ValueError: The text of ``as_of`` is no ISO 8601 date or time.
        UnknownKindError: There is no such kind.

    Examples:
        >>> import claimgraph as cg
        >>> rows = cg.coverage(cg.bundled_report())
        >>> rows[0].accused, rows[0].status
        ('gov:USA', 'answered')
        >>> rows[1].status, rows[1].why
        ('partly', 'remains: decision_maker of class:such-actions, except event:strike')
    """
    check_corpus(corpus)
    moment = None if as_of is None else moment_of(as_of)
    vocabularies = terms or corpus.terms
    with collector_at_rest():
        rules = Rules(corpus, vocabularies, same_occurrence=same_occurrence, as_of=moment)
        found = _Reader(rules).read()
    of, on = chosen_ids(corpus, accused), chosen_ids(corpus, event)
    if of is None and on is None:
        return found
    rows = (
        row
        for row in found.rows
        if (of is None or row.accused in of) and (on is None or row.charge.on in on)
    )
    return replace(found, rows=tuple(rows))


class _Reader:
    """Reads the coverage of one corpus."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.places = ReplyPlaces(rules)
        self.beside = BesideRows(rules, self.places)

    def read(self) -> Coverage:
        grouped: dict[tuple[str, str, bool], Charge] = {}
        for claim in self.rules.claims.values():
            for accused in claim.accused:
                content, key = charge_of(claim, accused)
                row = Charge(accused, key, content)
                same = (accused, key, claim.polarity == "-")
                grouped.setdefault(same, row).add(claim)
        for row in grouped.values():
            row.claims.sort(key=lambda one: self.rules.said[one.id].reported)
        ordered = sorted(grouped.values(), key=self._reading_order)
        rows = [self._row(one) for one in ordered]
        contested = tuple(self.beside.contested(ordered))
        reached = {reply.claim for row in rows for reply in row.replies}
        reached.update(claim for one in contested for claim in one.by)
        return Coverage(
            tuple(rows),
            tuple(self.beside.orphans(reached)),
            tuple(self.beside.exonerations()),
            contested,
        )

    def _reading_order(self, row: Charge) -> tuple[object, ...]:
        first = row.claims[0]
        at = first.accused.index(row.accused)
        return (self.rules.said[first.id].reported, at, row.accused, row.key)

    def _row(self, row: Charge) -> CoverageRow:
        reached = [
            found
            for reply in self.places.candidates(row)
            if (found := self.rules.reach(row, reply)) is not None
        ]
        rights = {one.reply.id: self.rules.standing(one.reply, row.accused) for one in reached}
        counted = [
            one
            for one in reached
            if rights[one.reply.id][0] in ANSWERING and one.reply.id not in self.rules.retracted
        ]
        decided = self.rules.last_words(row, counted)
        status = self.rules.status(decided, counted)
        replies = tuple(
            Reply(
                one.reply.id,
                one.effect,
                rights[one.reply.id][0],
                self.rules.is_early(one.reply, row.claims),
                one.effect != "withholds"
                and (one.reply.certainty != "CT" or bool(one.reply.hedges)),
                one.reply.id in decided.last,
                one.rule,
                one.on,
                self.rules.retracted.get(one.reply.id),
                rights[one.reply.id][1],
            )
            for one in reached
        )
        takers = [self.rules.retracted.get(claim.id) for claim in row.claims]
        return CoverageRow(
            row.accused,
            row.key,
            row.cell,
            tuple(claim.id for claim in row.claims),
            tuple(dict.fromkeys(claim.claimer for claim in row.claims)),
            all(claim.presupposed for claim in row.claims),
            replies,
            status,
            decided.residual,
            takers[0] if all(takers) else None,
            self._why(status, decided, replies, [one for one in counted if one.crosses]),
            decided.covered,
            decided.admitted,
            "-" if row.negative else "+",
            tuple(
                (one.id, self.rules.retracted[one.id])
                for one in row.claims
                if one.id in self.rules.retracted
            ),
        )

    def _why(
        self,
        status: Status,
        decided: Decided,
        replies: tuple[Reply, ...],
        crossing: Sequence[Reached],
    ) -> str:
        """Return the status in a sentence, with what is uncertain about it."""
        left = "; ".join(in_words(cell) for cell in decided.residual)
        if not replies:
            return "no reply reaches it"
        admitted = "; ".join(in_words(cell) for cell in decided.admitted)
        said = {
            "admitted": f"the last word with standing admits {admitted}",
            "answered": "nothing remains",
            "partly": f"remains: {left}",
            "withheld": "those who may answer decline to",
            "unanswered": "nobody who may answer for the accused does",
        }[status]
        others = [reply for reply in replies if reply.standing not in ANSWERING]
        possible = [reply.claim for reply in others if reply.why.startswith("possibly")]
        if others:
            said += f"; {len(others)} without standing"
        if possible:
            said += f" (possibly with: {', '.join(possible)})"
        early = [reply.claim for reply in replies if reply.early and reply.decides]
        if early:
            said += f"; {', '.join(early)} came before the accusation"
        if crossing:
            ids = ", ".join(one.reply.id for one in crossing)
            said += f"; {ids} by events called the same occurrence"
        for later, denial in decided.reopened:
            said += f"; {later} goes back on {denial}"
        for last, against in decided.contrary:
            if not self.rules.said[against].is_before(self.rules.said[last]):
                said += f"; that {last} came after {against} is read from where they are reported"
        return said
