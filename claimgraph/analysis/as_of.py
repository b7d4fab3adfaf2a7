"""The corpus as it was known at a time: what had been published by then."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from typing import TYPE_CHECKING

from claimgraph.analysis.speaking import came_later, published_after, said_when
from claimgraph.corpus.leaving_out import leave_out
from claimgraph.errors import check_corpus, shorten
from claimgraph.model import Claim, Document

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["as_of", "moment_of"]


def as_of(corpus: Corpus, moment: date | datetime | str) -> Corpus:
    """Return the corpus as it was known at a time.

    Documents that were published later are left out, with the claims they report, the
    mentions in them and the relations between such claims; so are claims that were certainly
    made later, where their document has no date, and members, participants and times that rest
    on them alone. Actors, events and documents without a date stay.

    Args:
        corpus: The corpus.
        moment: A day (its documents are included), an instant, or ISO 8601 text.

    Raises:
        ValueError: The text is no ISO 8601 date or time.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.bundled_report()
        >>> len(cg.as_of(report, "2023-05-03").claims), len(cg.as_of(report, "2023-05-04").claims)
        (0, 58)
    """
    check_corpus(corpus)
    when = moment_of(moment)
    published = {one.id: one.published for one in corpus.documents if isinstance(one, Document)}
    gone = {own for own, day in published.items() if day and published_after(day, when)}
    for one in corpus.claims:
        day = published.get(one.document)
        if isinstance(one, Claim) and came_later(said_when(one, day), day, when):
            gone.add(one.id)
    return leave_out(corpus, gone)


def moment_of(moment: date | datetime | str) -> date | datetime:
    """Return a day or an instant, read from ISO 8601 where it is text.

    Raises:
        TypeError: It is neither a day, an instant nor text.
        ValueError: The text is no ISO 8601 date or time.
    """
    if isinstance(moment, date):  # an instant is one, too
        return moment
    msg = f"{shorten(moment)} is no date or time; write it as 2023-05-04 or 2023-05-04T10:00+02:00"
    if not isinstance(moment, str):
        raise TypeError(msg)
    for read in (date.fromisoformat, datetime.fromisoformat):
        with suppress(ValueError):
            return read(moment)
    raise ValueError(msg)
