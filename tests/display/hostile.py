"""Corpora whose every text is made to break out of a page, and every way to look at them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import claimgraph as cg

HOSTILE = (
    "<script>alert(1)</script>",
    "</title></desc></style><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onload='alert(1)",
    "]]><svg onload=alert(1)>",
    "<!--",
    "}</style>*{display:none}",
    "url(javascript:alert(1))",
    "&lt;b&gt;&#60;",
    "\u202elive\u202c and \u2066isolated\u2069",
    "zero\u200bwidth\ufeff\u2060",
    "e\u0301\u0301\u0301 👩🏽‍🚀 ﷽ مرحبا 漢字",
    "tab\tline\nfeed\r\nnul\x00 bell\x07 \ud800 \ufffe",
    "x" * 100_000,
    "wide " * 20_000,
    "\u202e" * 5_000,
)  # fmt: skip


def hostile_corpus(text: str) -> cg.Corpus:
    """Return a corpus in which people, events, documents and words are called ``text``."""
    said = text if text.strip() else "said"
    report = cg.Document(
        id="doc:a",
        title=text,
        subtitle=text,
        note=text,
        url=text,
        published="2023-05-04",
        zone="Europe/London",
        text=f"Before. {said} After.",
    )
    one = cg.Government(id="gov:<A>", name=text)
    other = cg.Person(id='person:"B"\'', name=text)
    event = cg.Event(
        id="event:]]>",
        label=text,
        times=(
            cg.StatedTime(
                interval=cg.TimeInterval(
                    expression=text, start="2023-05-03", end="2023-05-09", reason=text
                ),
                document="doc:a",
            ),
        ),
    )
    words = cg.Evidence(
        document="doc:a",
        content=(cg.Span.of(report.text or "", 8, 8 + len(said)),),
        sha256=report.sha256,
    )
    accusation = cg.Accusation(
        id="c<1>",
        document=report,
        chain=(cg.ChainLink(id="doc:a"), cg.ChainLink(id="gov:<A>")),
        proposition=cg.Participation(actor=other, role="planner", event=event),
        accused=(other,),
        evidence=words,
        note=text,
        coder=text,
        hedges=(text,),
    )
    called = cg.Assertion(
        id="c2",
        document=report,
        chain=(cg.ChainLink(id="gov:<A>"),),
        proposition=cg.Characterization(of=event, label=text),
        evidence=words,
    )
    denial = cg.Denial(
        id="c3",
        document=report,
        chain=(cg.ChainLink(id="doc:a"), cg.ChainLink(id='person:"B"\'')),
        proposition=cg.Participation(actor=other, role="planner", event=event),
        evidence=words,
    )
    return cg.Corpus([report, one, other, event, accusation, called, denial])


VIEWS: dict[str, Callable[[cg.Corpus], Any]] = {
    "corpus": lambda corpus: corpus,
    "graph": cg.build_graph,
    "records": lambda corpus: cg.show(list(corpus)),
    "claim": lambda corpus: cg.show(corpus.claims[0], corpus),
    "claim alone": lambda corpus: corpus.claims[0],
    "document": lambda corpus: corpus.documents[0],
    "coverage": cg.coverage,
    "coverage by name": lambda corpus: cg.show(cg.coverage(corpus), corpus),
    "contradictions": lambda corpus: cg.show(cg.contradictions(corpus), corpus),
    "timeline": cg.timeline,
    "times": cg.times,
    "right of reply": cg.right_of_reply,
    "arguments": lambda corpus: cg.show(cg.arguments(corpus), corpus),
    "viewpoint": lambda corpus: cg.show(cg.according_to(corpus, corpus.claims[0].claimer), corpus),
    "comparison": lambda corpus: cg.show(
        cg.compare_viewpoints(*(cg.according_to(corpus, one.claimer) for one in corpus.claims[:2])),
        corpus,
    ),
    "roll-up": cg.roll_up,
    "table": cg.accusation_table,
    "against": lambda corpus: cg.show(
        cg.accusations_against(
            corpus,
            next(own for one in corpus.claims if isinstance(one, cg.Claim) for own in one.accused),
        ),
        corpus,
    ),
    "diff": lambda corpus: cg.show(cg.narrative_diff(corpus, corpus), corpus),
    "proofs": lambda corpus: cg.explain(corpus, corpus.claims[0].id),
    "origins": cg.origins,
    "relations": cg.claim_relations,
    "remarks": cg.lint,
    "remarks beside": lambda corpus: cg.show(list(cg.lint(corpus))),
    "retractions": cg.retractions,
    "verified": cg.verify,
    "terms": lambda corpus: corpus.terms,
    "kinds": lambda corpus: corpus.kinds,
    "vocabulary": lambda corpus: corpus.terms["acts"],
    "interval": lambda corpus: next(
        (one.interval for event in corpus.events for one in event.times), cg.TimeInterval(value="X")
    ),
}
"""Every way to look at a corpus in a notebook."""

PICTURES: dict[str, Callable[[cg.Corpus], cg.Svg]] = {
    "accusations": lambda corpus: cg.draw_accusations(corpus, presupposed=True),
    "matrix": lambda corpus: cg.draw_matrix(corpus, presupposed=True),
    "timeline": cg.draw_timeline,
    "attribution": lambda corpus: cg.draw_attribution(corpus, corpus.documents[0]),
}
"""Every picture of a corpus."""
