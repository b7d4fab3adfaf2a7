"""An act of one's own is read like the act it stands under, by every question."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

import pytest
from hypothesis import given

import claimgraph as cg
from tests.analysis import disputes
from tests.analysis.dense import corpus as corpus_of
from tests.analysis.dense import dense

ACTS: Final = [act for act in cg.DEFAULT_TERMS.acts if act != "presupposition"]
"""Every act; what is presupposed is told from what is said by the act itself."""
PREFIX: Final = "zqz_"
OWN: Final = cg.DEFAULT_TERMS.extend(
    acts=[cg.Term(f"{PREFIX}{act}", broader=(act,)) for act in ACTS]
)
PICTURE: Final = re.compile(r"<svg.*?</svg>", re.DOTALL)
"""Left out: there the names of acts are cut to their room."""
QUESTIONS: Final[dict[str, Callable[[cg.Corpus], Any]]] = {
    "accusation_rows": cg.accusation_rows,
    "arguments": lambda corpus: repr(cg.arguments(corpus).table()),
    "contradictions": cg.contradictions,
    "explain": lambda corpus: [cg.explain(corpus, one.id) for one in corpus.claims],
    "turns": lambda corpus: cg.contradictions(corpus).turns,
    "according_to": lambda corpus: [
        str(cg.according_to(corpus, one).table())
        for one in dict.fromkeys(c.claimer for c in corpus.claims)
    ],
    "coverage_rows": cg.coverage_rows,
    "lint": cg.lint,
    "proof_page": lambda corpus: re.findall(
        r"<(?!/|title|desc)[^>]*class=[^>]*>", PICTURE.sub("", str(cg.proof_page(corpus)))
    ),
    "relations": cg.claim_relations,
    "reply_rows": cg.reply_rows,
    "retractions": cg.retractions,
}


def renamed(corpus: cg.Corpus) -> cg.Corpus:
    """Return the corpus with acts of its own, each under the one it stands for."""
    return cg.Corpus(
        [
            cg.Claim(**{**one.__dict__, "act": f"{PREFIX}{one.act}"})
            if isinstance(one, cg.Claim) and one.act in ACTS
            else one
            for one in corpus
        ],
        terms=OWN,
    )


def answer(ask: Callable[[cg.Corpus], Any], corpus: cg.Corpus) -> list[str]:
    """Return an answer in the words of the built-in acts."""
    found = ask(corpus)
    parts = [found] if isinstance(found, str) else [*found]
    return [str(one).replace(PREFIX, "").replace("zqz ", "") for one in parts]


@pytest.mark.parametrize("question", QUESTIONS)
def test_of_the_bundled_report(question: str) -> None:
    """The answers differ in the names of the acts alone."""
    report, ask = cg.bundled_report(), QUESTIONS[question]
    assert answer(ask, renamed(report)) == answer(ask, report)


DISPUTE: Final = disputes.corpus(
    disputes.accuse(day=1),
    disputes.claim(
        "e", "demand", "rus", disputes.part("usa", "responsible_party", "strike"), day=2
    ),
    disputes.deny(role="responsible_party", day=3),
    disputes.deny("d2", proposition=None, responds_to=("c",), day=3),
    disputes.admit(day=4),
    disputes.silent(day=5),
)
"""A demand that affirms nothing, a denial that is turned into an admission, a refusal."""


@pytest.mark.parametrize("question", [one for one in QUESTIONS if one != "proof_page"])
def test_of_a_dispute(question: str) -> None:
    """Likewise, where a demand and a turn are in it."""
    ask = QUESTIONS[question]
    assert answer(ask, renamed(DISPUTE)) == answer(ask, DISPUTE)


@given(dense())
def test_of_any_corpus(records: list[cg.Record]) -> None:
    """Likewise, whatever the claims."""
    corpus = corpus_of(records)
    own = renamed(corpus)
    for name, ask in QUESTIONS.items():
        if name != "proof_page":
            assert answer(ask, own) == answer(ask, corpus), name
