"""What each kind of value looks like, where that is more than a table of its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from claimgraph.analysis import (
    AccusationsAgainst,
    AccusationTable,
    Arguments,
    Comparison,
    Contradictions,
    Coverage,
    NarrativeDiff,
    RightOfReply,
    RolledUp,
    Timeline,
    Times,
    Viewpoint,
    coverage,
    coverage_rows,
)
from claimgraph.analysis.labels import label
from claimgraph.analysis.wording import plain
from claimgraph.corpus import Corpus
from claimgraph.display.bars import bar
from claimgraph.display.markup import cut
from claimgraph.display.quoting import sentence_of
from claimgraph.display.sheets import (
    CHANGES,
    CONTRADICTIONS,
    HEARD,
    TIMELINE,
    VIEWPOINT,
    Sheet,
    beside_sheets,
    charge_sheet,
    coverage_sheet,
)
from claimgraph.display.telling import claim_facts, headline
from claimgraph.display.views import View, caption_of, fields_view
from claimgraph.graph import ClaimGraph
from claimgraph.model import Claim
from claimgraph.taxonomy import Terms, Vocabulary
from claimgraph.temporal import TimeInterval

__all__ = ["published", "special"]

_ARGUMENTS: Final = {
    "claim": "claim",
    "claimer": "who",
    "label": "grounded",
    "attacked_by": "attacked by",
    "supported_by": "supported by",
    "belief": "belief",
    "why": "why",
}
_PAIRS: Final = {"claimer_label": "who", "accused_label": "accused", "count": "accusations", "claims": "claims"}  # fmt: skip
_AGAINST: Final = {
    "claim": "claim",
    "claimer_label": "who",
    "quote": "in which words",
    "denials": "denied in",
    "denied_by": "by whom",
}
_ROLLED: Final = {
    "claim": "claim",
    "claimer_label": "who",
    "said_by": "said by",
    "accused_label": "accused",
    "charged": "charged",
    "why": "why",
}
_COMPARED: Final = {
    "finding": "it is",
    "says": "what",
    "left": "left",
    "left_claims": "its claims",
    "right": "right",
    "right_claims": "its claims ",
    "presupposed_by": "presupposed by",
}
_TIMES: Final = {"id": "record", "when": "when", "because": "because", "conflicts": "conflicts"}


def special(thing: Any, corpus: Corpus | None) -> View | None:
    """Return the view of a thing that has one of its own, else None."""
    for kind, make in _SPECIAL:
        if isinstance(thing, kind):
            return make(thing, corpus)
    return None


def published(corpus: Corpus) -> str | None:
    """Return when the documents of a corpus were published, from the first day to the last."""
    days = sorted({str(one.published)[:10] for one in corpus.documents if one.published})
    return " to ".join(dict.fromkeys((days[0], days[-1]))) if days else None


# --- corpora ----------------------------------------------------------------------------


def _corpus(corpus: Corpus, _: Corpus | None, *, presupposed: bool = False) -> View:
    found = coverage(corpus)
    sheet = charge_sheet(corpus, found, presupposed=presupposed)
    days = published(corpus)
    left_out = 0 if presupposed else sum(row.presupposed for row in found)
    notes = [f"{left_out} that are only presupposed are left out"] if left_out else []
    if not sheet.rows:
        return View(_dated(caption_of(corpus), days), notes=("nobody accuses anybody", *notes))
    return View(_dated(caption_of(corpus), days), (sheet,), tuple(notes))


def _dated(caption: str, days: str | None) -> str:
    return f"{caption}; published {days}" if days else caption


def _graph(graph: ClaimGraph, _: Corpus | None) -> View:
    of_corpus = _corpus(graph.corpus, None, presupposed=graph.presupposed)
    return View(
        _dated(caption_of(graph), published(graph.corpus)), of_corpus.parts, of_corpus.notes
    )


# --- records ----------------------------------------------------------------------------


def _claim(claim: Claim, corpus: Corpus | None) -> View:
    """Return who does what; in its corpus, the sentence it rests on and what became of it."""
    act = plain(claim.act)
    if corpus is None:
        parts = fields_view(claim).parts
        words = claim.evidence.words if claim.evidence is not None else None
        said = (f"“{words}”",) if words else ()
        return View(f"{claim.id}: {act} by {claim.claimer}", (*said, *parts))
    caption = f"{claim.id}: {headline(claim, corpus)}"
    passage = sentence_of(claim, corpus)
    found = coverage(corpus)
    rows = [
        row
        for one, row in zip(found, coverage_rows(corpus, found), strict=True)
        if claim.id in one.claims or any(reply.claim == claim.id for reply in one.replies)
    ]
    sheet = coverage_sheet(rows, signs=True)
    heading = "What became of it" if claim.accused else "What it answers"
    facts = [{"what": name, "value": value} for name, value in claim_facts(claim, corpus).items()]
    return View(
        caption,
        (
            *([passage] if passage else []),
            Sheet(facts, {"what": "what", "value": "is"}),
            *([Sheet(sheet.rows, sheet.columns, heading)] if rows else []),
        ),
    )


def _time(interval: TimeInterval, _: Corpus | None) -> View:
    said = f"“{interval.expression}”: " if interval.expression else ""
    drawn = bar(interval)
    return View(f"{said}{interval}", (drawn,) if drawn else ())


# --- results ----------------------------------------------------------------------------


def _named(corpus: Corpus | None, ids: str | None) -> str | None:
    """Return names for a list of ids, as tables have them; without a corpus, the ids."""
    if corpus is None or not ids:
        return ids
    return ", ".join(label(corpus, one) for one in ids.split(", "))


def _naming(
    rows: Iterable[Mapping[str, Any]], corpus: Corpus | None, *columns: str
) -> list[dict[str, Any]]:
    return [{**row, **{one: _named(corpus, row[one]) for one in columns}} for row in rows]


def _coverage(found: Coverage, corpus: Corpus | None) -> View:
    if corpus is None:
        columns = ("accused", "on", "replies", "residual")
        rows = [{**row, **{f"{one}_label": row[one] for one in columns}} for row in found.table()]
    else:
        rows = coverage_rows(corpus, found)
    return View(
        caption_of(found), (coverage_sheet(rows, signs=True), *beside_sheets(found)), _hint(corpus)
    )


def _hint(corpus: Corpus | None) -> tuple[str, ...]:
    return ("names instead of ids: cg.show(this, corpus)",) if corpus is None else ()


def _contradictions(found: Contradictions, corpus: Corpus | None) -> View:
    rows = _naming(found.table(), corpus, "affirmed_by", "denied_by")
    turns = [
        {"source": _named(corpus, one.source), "first": one.first, "then": one.then, "why": one.why}
        for one in found.turns
    ]
    columns = {"source": "who", "first": "said first", "then": "then", "why": "why"}
    parts = (Sheet(turns, columns, "Who contradicts himself"),) if turns else ()
    return View(caption_of(found), (Sheet(rows, CONTRADICTIONS), *parts), _hint(corpus))


def _timeline(found: Timeline, _: Corpus | None) -> View:
    return View(caption_of(found), (Sheet(found.table(), TIMELINE),))


def _heard(found: RightOfReply, _: Corpus | None) -> View:
    return View(caption_of(found), (Sheet(found.table(), HEARD),))


def _changes(found: NarrativeDiff, corpus: Corpus | None) -> View:
    rows = _naming(found.table(), corpus, "source")
    return View(caption_of(found), (Sheet(rows, CHANGES),), _hint(corpus))


def _arguments(found: Arguments, corpus: Corpus | None) -> View:
    rows = _naming(found.table(), corpus, "claimer")
    return View(caption_of(found), (Sheet(rows, _ARGUMENTS),), _hint(corpus))


def _viewpoint(found: Viewpoint, corpus: Corpus | None) -> View:
    rows = _naming(found.table(), corpus, "speakers")
    possible = ", ".join(found.possible)
    notes = (f"these may belong here too: {possible}",) if possible else ()
    return View(caption_of(found), (Sheet(rows, VIEWPOINT),), (*notes, *_hint(corpus)))


def _comparison(found: Comparison, corpus: Corpus | None) -> View:
    sides = {
        side: cut(_named(corpus, getattr(found, side)) or "", 60) for side in ("left", "right")
    }
    clashes = [
        {"left": one.left.says, "right": one.right.says, "why": one.why} for one in found.clashes
    ]
    columns = {**_COMPARED, **sides}
    parts = (Sheet(clashes, {**sides, "why": "why"}, "What cannot both be so"),) if clashes else ()
    return View(caption_of(found), (Sheet(found.table(), columns), *parts))


def _times(found: Times, _: Corpus | None) -> View:
    return View(caption_of(found), (Sheet(found.table(), _TIMES),))


def _rolled(found: RolledUp, _: Corpus | None) -> View:
    return View(caption_of(found), (Sheet(found.table(), _ROLLED),))


def _pairs(found: AccusationTable, _: Corpus | None) -> View:
    return View(caption_of(found), (Sheet(found.table(), _PAIRS),))


def _against(found: AccusationsAgainst, corpus: Corpus | None) -> View:
    rows = _naming(found.table(), corpus, "denied_by")
    return View(caption_of(found), (Sheet(rows, _AGAINST),), _hint(corpus))


# --- vocabularies -----------------------------------------------------------------------


def _vocabulary(vocabulary: Vocabulary, _: Corpus | None) -> View:
    rows = [
        {
            "term": term.id,
            "means": term.definition,
            "broader": ", ".join(term.broader),
            "source": term.source,
        }
        for term in vocabulary.values()
    ]
    columns = {"term": "term", "means": "means", "broader": "narrower than", "source": "source"}
    return View(caption_of(vocabulary), (Sheet(rows, columns),))


def _terms(terms: Terms, _: Corpus | None) -> View:
    rows = [{"name": name, "terms": ", ".join(terms[name])} for name in terms]
    return View(caption_of(terms), (Sheet(rows, {"name": "vocabulary", "terms": "terms"}),))


_SPECIAL: Final[tuple[tuple[type, Callable[[Any, Corpus | None], View]], ...]] = (
    (Corpus, _corpus),
    (ClaimGraph, _graph),
    (Claim, _claim),
    (TimeInterval, _time),
    (Coverage, _coverage),
    (RightOfReply, _heard),
    (Contradictions, _contradictions),
    (Timeline, _timeline),
    (NarrativeDiff, _changes),
    (Arguments, _arguments),
    (Viewpoint, _viewpoint),
    (Comparison, _comparison),
    (Times, _times),
    (RolledUp, _rolled),
    (AccusationTable, _pairs),
    (AccusationsAgainst, _against),
    (Vocabulary, _vocabulary),
    (Terms, _terms),
)
