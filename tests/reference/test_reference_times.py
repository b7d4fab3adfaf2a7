"""The times of the encoded article: what its words resolve to, and what order alone tells."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import claimgraph as cg
from claimgraph import Corpus

KNOWN_INVASION = cg.from_iso("2022-02-24")


def _without_bounds(time: cg.StatedTime) -> cg.StatedTime:
    """Return a time as if only its order were known."""
    unknown = cg.TimeInterval(status="partial", reason="order only")
    return time.model_copy(update={"interval": unknown})


def test_words_resolve_as_encoded(corpus: Corpus) -> None:
    """The expressions that the file quotes mean what was filled in by hand."""
    document = corpus.documents[0]
    checked = []
    for record in (*corpus.events, *corpus.claims):
        stated = getattr(record, "times", None) or ((time,) if (time := getattr(record, "time", None)) else ())  # fmt: skip
        for one in stated:
            by_hand = one.interval
            if by_hand.expression is None:
                continue
            found = cg.when(document, by_hand.expression, zone=by_hand.zone, tense="past").interval
            checked.append(by_hand.expression)
            assert (found.start, found.end) == (by_hand.start, by_hand.end), by_hand.expression
            if by_hand.status == "resolved":
                assert (found.value, found.mod, found.type) == (by_hand.value, by_hand.mod, by_hand.type)  # fmt: skip
                assert (found.granularity, found.anchor) == (by_hand.granularity, by_hand.anchor)
    assert sorted(checked) == ["Thursday", "early Wednesday morning", "in recent months"]


def test_the_morning_in_moscow(corpus: Corpus) -> None:
    """It covers half past two there, and is a part of Tuesday for a reader in Washington."""
    morning = cg.when(corpus.documents[0], "early Wednesday morning", zone="Europe/Moscow").interval
    flash = cg.from_iso("2023-05-03T02:30", "Europe/Moscow")
    tuesday = cg.from_iso("2023-05-02", "America/New_York")
    assert cg.within(flash, morning, readings="first") == "certainly"
    assert cg.overlaps(morning, tuesday, readings="first") == "certainly"


def test_the_anniversary_needs_its_event(corpus: Corpus, encoding: dict[str, Any]) -> None:
    """Told the day of the invasion, it is the day a year later; not told, it is unresolved."""
    document = corpus.documents[0]
    words = next(time["expr"]["exact"] for time in encoding["times"] if time["id"] == "T4")
    found = cg.when(document, words, of=KNOWN_INVASION).interval
    assert (found.start, found.value) == (datetime(2023, 2, 24), "2023-02-24")
    assert cg.when(document, words).interval.status == "unresolved"


def test_order_alone_gives_the_bounds(corpus: Corpus) -> None:
    """After the attack, before publication: the bounds that were filled in by hand follow.

    Those of replies are narrower still: they come after a charge that was made on Thursday.
    """
    document = corpus.documents[0].model_copy(update={"zone": "Europe/Moscow"})
    bare = [
        one.model_copy(update={"time": _without_bounds(one.time)})
        for one in corpus.claims
        if one.time is not None and one.time.interval.status == "partial"
    ]
    found = cg.times(corpus.with_records(document, bare))
    assert found.conflicts == ()
    remarks = {"C06", "C07", "C08", "C09", "C10", "C20", "C21", "C22"}
    replies = {"C15", "C16", "C17a", "C17b", "C18"}
    for claim in corpus.claims:
        if claim.id in remarks | replies and claim.time is not None:
            bounds = found[claim.id].interval
            assert bounds.start is not None
            assert bounds.end is not None
            start, end = bounds.start.replace(tzinfo=None), bounds.end.replace(tzinfo=None)
            by_hand = claim.time.interval
            assert end == by_hand.end, claim.id
            assert start == (datetime(2023, 5, 4) if claim.id in replies else by_hand.start)


def test_times_contradict_nowhere(corpus: Corpus) -> None:
    """What was filled in by hand agrees with every order."""
    assert cg.times(corpus).conflicts == ()
