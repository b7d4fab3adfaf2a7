"""Who vouches for whom in a document, drawn as a tree of its sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from claimgraph.analysis.acts import in_reading_order
from claimgraph.analysis.labels import label
from claimgraph.analysis.wording import content_in_words, plain
from claimgraph.display.markup import Markup, tag
from claimgraph.display.svg import Svg, line_of_text, number, picture
from claimgraph.errors import CorpusError, Problem, check_corpus
from claimgraph.formats.labels import UNSURE
from claimgraph.model import Claim, Document

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["MOST_CLAIMS", "MOST_SOURCES", "draw_attribution"]

MOST_CLAIMS: Final = 80
"""How many claims are drawn with their words; where there are more, they are counted by act."""
MOST_SOURCES: Final = 80
"""How many sources are drawn; the others are counted."""

_LEFT, _WIDTH, _STEP, _LINE = 16.0, 900.0, 30.0, 24.0
_DEEPEST: Final = 8
"""From which depth on sources are no longer set further in."""


@dataclass(slots=True)
class _Source:
    """A source as it is reached in the document, what it claims, and whom it passes on."""

    name: str
    depth: int
    claims: list[Claim] = field(default_factory=list)
    below: dict[str, _Source] = field(default_factory=dict)


def draw_attribution(corpus: Corpus, document: Document | str | None = None) -> Svg:
    """Draw who vouches for whom in a document: its author, those he passes on, those they pass on.

    Below each source stands what it claims, in which words. Of more than 80 claims only the
    number of each act is shown.

    Args:
        corpus: The corpus.
        document: The document, or its id; needed where the corpus has several.

    Raises:
        UnknownRecordError: There is no such document.
        CorpusError: It is no document, or none is named and there is not exactly one.

    Examples:
        >>> import claimgraph as cg
        >>> cg.draw_attribution(cg.bundled_report()).alt.split(". ")[1]
        'The document is Moscow Blames US for Drone Strike on the Kremlin'
        >>> cg.draw_attribution(cg.bundled_report()).alt.split(". ")[2]
        'Ada Wexcombe makes 9 claims and passes on 18 sources'
    """
    check_corpus(corpus)
    chosen = _chosen(corpus, document)
    claims = in_reading_order(corpus, (one for one in corpus.claims if one.document == chosen.id))
    roots = _tree(corpus, claims)
    name = label(corpus, chosen.id)
    lines = [line_of_text(f"in “{name}”", _LEFT, 14, _WIDTH - 2 * _LEFT, class_="soft")]
    facts = [f"The document is {name}."]
    y = 26.0
    above: list[float] = []
    sources = list(_walk(roots))
    for source in sources[:MOST_SOURCES]:
        x = _LEFT + _STEP * min(source.depth, _DEEPEST)
        above[source.depth :] = [y + 26]
        lines.append(_box(source, x, y, above[source.depth - 1] if source.depth else None))
        facts.append(_fact(source))
        y += _LINE + 8
        for text in _said(source, corpus, words=len(claims) <= MOST_CLAIMS):
            lines.append(tag("circle", cx=number(x + _STEP), cy=number(y + 8), r="2", class_="ink"))
            lines.append(line_of_text(text, x + _STEP + 10, y + 12, _WIDTH - x - _STEP - 26))
            y += _LINE
        y += 4
    left_out = len(sources) - MOST_SOURCES
    if left_out > 0:
        lines.append(line_of_text(f"… and {_number(left_out, 'more source')}", _LEFT, y + 14, 400))
        y += _LINE
    sources_of_claims = len({one.claimer for one in claims})
    title = f"Who vouches for whom: {_number(len(claims), 'claim')} by {_number(sources_of_claims, 'source')}"
    return picture(title, facts, _WIDTH, y + 10, lines)


def _chosen(corpus: Corpus, document: Document | str | None) -> Document:
    if document is None and len(corpus.documents) == 1:
        return corpus.documents[0]
    if document is None:
        msg = f"there are {len(corpus.documents)} documents; say which one is to be drawn"
        raise CorpusError([Problem(msg)])
    own = document if isinstance(document, str) else document.id
    found = corpus[own]
    if not isinstance(found, Document):
        raise CorpusError([Problem("it is no document; give the id of one", record=own)])
    return found


def _tree(corpus: Corpus, claims: list[Claim]) -> dict[str, _Source]:
    roots: dict[str, _Source] = {}
    for claim in claims:
        level, source = roots, None
        for depth, link in enumerate(claim.chain):
            source = level.setdefault(link.id, _Source(label(corpus, link.id), depth))
            level = source.below
        if source is not None:
            source.claims.append(claim)
    return roots


def _walk(roots: dict[str, _Source]) -> Iterator[_Source]:
    """Yield each source before those it passes on, however deep they lie."""
    waiting = list(reversed(roots.values()))
    while waiting:
        source = waiting.pop()
        yield source
        waiting.extend(reversed(source.below.values()))


def _box(source: _Source, x: float, y: float, parent: float | None) -> Markup:
    """Return a source, and the line that leads to it from the one that passes it on."""
    width = _WIDTH - x - 16
    return tag(
        "g",
        ""
        if parent is None
        else tag(
            "path",
            d=f"M{number(x - _STEP / 2)} {number(parent)}V{number(y + 13)}H{number(x)}",
            class_="line",
        ),
        tag("rect", x=number(x), y=number(y), width=number(width), height="26", rx="6", class_="box"),
        line_of_text(source.name, x + 12, y + 17, width - 24, bold=True),
    )  # fmt: skip


def _said(source: _Source, corpus: Corpus, *, words: bool) -> Iterator[str]:
    if not words:
        for act, count in sorted(Counter(one.act for one in source.claims).items()):
            yield f"{count} × {plain(act)}"
        return
    for claim in source.claims:
        said = claim.evidence.words if claim.evidence is not None else None
        act = plain(claim.act) + UNSURE.get(claim.certainty, "")
        shown = f"“{said}”" if said else f"{content_in_words(corpus, claim)} (no words)"
        yield f"{claim.id} {act}: {shown}"


def _fact(source: _Source) -> str:
    passed = f" and passes on {_number(len(source.below), 'source')}" if source.below else ""
    return f"{source.name} makes {_number(len(source.claims), 'claim')}{passed}."


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
