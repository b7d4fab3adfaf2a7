"""What the author, Russia and the United States commit to in the reference article."""

from __future__ import annotations

import pytest

import claimgraph as cg
from tests.reference.tables import AUTHOR

DOCUMENT = "doc:antiwar-2023-05-04"

AUTHOR_COMMITS = {
    "CT+": "C11 C24 C25 C29 C30 C31 C32 C33 C34",
    "PR+": "C19",
}
"""By the hand-made table; he is uncommitted to the content of all other claims."""

CLAIMER_COMMITS = {
    "CT+": "C01 C03 C04 C05 C07 C08 C10 C11 C12 C13 C14 C20 C24 C25 C26 C29 C30 C31 C32 C33 C34",
    "CT-": "C02 C06 C09 C15 C16 C17a C18 C23",
    "PR+": "C19",
    "PS+": "C22 C27",
    "PS-": "C28",
    "Uu": "C17b C21",
}
"""By the columns of polarity and certainty."""

PRESUPPOSED = {"C04", "C13", "C14", "C33", "C34"}


def by_claim(table: dict[str, str]) -> dict[str, str]:
    """Return the value of each claim."""
    return {claim: value for value, claims in table.items() for claim in claims.split()}


def commitments(view: cg.Viewpoint) -> dict[tuple[str, ...], str]:
    """Return the value of each commitment by the claims that prove it."""
    return {one.claims: one.value for one in view}


def test_values_of_the_claimers(corpus: cg.Corpus) -> None:
    """The innermost source holds each claim as surely as the table says."""
    assert {c.id: cg.factuality(c)[-1].value for c in corpus.claims} == by_claim(CLAIMER_COMMITS)


def test_values_of_the_author(corpus: cg.Corpus) -> None:
    """The outermost source holds what factive cues pass on, and is uncommitted to the rest."""
    values = {c.id: cg.factuality(c)[0] for c in corpus.claims}
    assert {own: one.value for own, one in values.items() if one.value != "Uu"} == by_claim(
        AUTHOR_COMMITS
    )
    assert {one.source for one in values.values()} == {AUTHOR}


@pytest.mark.parametrize("asked", [AUTHOR, DOCUMENT])
@pytest.mark.parametrize("level", [None, "government"])
def test_the_author(corpus: cg.Corpus, asked: str, level: str | None) -> None:
    """He commits to his own words, to what documents show, and by both to the attack itself."""
    view = cg.according_to(corpus, asked, roll_up=level)
    assert commitments(view) == {
        (claim,): value for claim, value in by_claim(AUTHOR_COMMITS).items()
    }
    assert {one.claims for one in view if one.presupposed} == {("C33",), ("C34",)}
    # What Russia takes for granted he says himself; whoever else says it he only passes on.
    assert "C04" in {claim for one in view.reported for claim in one.claims}
    assert (view.open, view.retracted, view.possible) == ((), (), ())


def test_documents_in_the_article(corpus: cg.Corpus) -> None:
    """A leaked document speaks for itself, and vouches for the finding that it shows."""
    assert commitments(cg.according_to(corpus, "doc:leak1")) == {("C29",): "CT+", ("C30",): "CT+"}
    assert commitments(cg.according_to(corpus, "doc:leak2")) == {("C31",): "CT+", ("C32",): "CT+"}
    leaks = cg.according_to(corpus, "doc:pentagon-leaks")
    assert commitments(leaks) == {}
    assert [one.claims for one in leaks.reported] == [("C27",), ("C28",)]


def test_russia(corpus: cg.Corpus) -> None:
    """Rolled up: what Moscow, Peskov and Zakharova say."""
    view = cg.according_to(corpus, "gov:RUS", roll_up="government")
    assert commitments(view) == {
        ("C01", "C03"): "CT+",
        ("C04",): "CT+",
        ("C05",): "CT+",
        ("C06",): "CT-",
        ("C07",): "CT+",
        ("C08",): "CT+",
        ("C09",): "CT-",
        ("C10",): "CT+",
        ("C12",): "CT+",
        ("C13",): "CT+",
        ("C14",): "CT+",
        ("C20",): "CT+",
        ("C22",): "PS+",
    }
    assert {one.claims[0] for one in view if one.presupposed} == PRESUPPOSED & {"C04", "C13", "C14"}
    assert [(one.claims, one.why) for one in view.open] == [(("C21",), "withheld")]
    assert {ground.speaker.id for one in view for ground in one.grounds} == {
        "gov:RUS",
        "person:peskov",
        "person:zakharova",
    }
    alone = cg.according_to(corpus, "gov:RUS")
    assert set(commitments(alone)) == {("C01", "C03"), ("C04",), ("C05",)}


def test_the_united_states(corpus: cg.Corpus) -> None:
    """Rolled up: one denial in five places, two concerns, and what Kirby leaves open."""
    view = cg.according_to(corpus, "gov:USA", roll_up="government")
    assert commitments(view) == {
        ("C02", "C15", "C16", "C17a", "C18"): "CT-",
        ("C27",): "PS+",
        ("C28",): "PS-",
    }
    assert [(one.claims, one.why) for one in view.open] == [(("C17b",), "withheld")]


def test_russia_and_the_united_states(corpus: cg.Corpus) -> None:
    """They share no content; the denial of any part clashes with being behind it, and no more."""
    russia, usa = (
        cg.according_to(corpus, one, roll_up="government") for one in ("gov:RUS", "gov:USA")
    )
    found = cg.compare_viewpoints(russia, usa)
    assert (found.common, found.opposed) == ((), ())
    assert [(one.left.claims, one.right.claims) for one in found.clashes] == [
        (("C01", "C03"), ("C02", "C15", "C16", "C17a", "C18"))
    ]


def test_russia_and_the_author(corpus: cg.Corpus) -> None:
    """That the attack happened both hold: Russia takes it for granted, the author says it."""
    russia = cg.according_to(corpus, "gov:RUS", roll_up="government")
    found = cg.compare_viewpoints(russia, cg.according_to(corpus, AUTHOR))
    assert [(one.key, one.presupposed_by) for one in found.presuppositions] == [
        ("Occurrence event=E01", ("left",))
    ]
    assert {one.left[0].claims for one in found.common} == {("C04",), ("C20",)}
    considering = next(one for one in found.common if one.left[0].claims == ("C20",))
    assert (considering.left[0].value, considering.right[0].value) == ("CT+", "PR+")
    assert found.opposed == ()


def test_who_accuses_whom_at_the_level_of_governments(corpus: cg.Corpus) -> None:
    """Peskov's charges join those of Moscow; anonymous sources and unnamed groups stay."""
    table = cg.accusation_table(corpus, roll_up="government")
    assert {(one.claimer, one.accused): one.claims for one in table} == {
        ("gov:RUS", "gov:USA"): ("C01", "C03", "C07", "C10"),
        ("gov:RUS", "group:handlers"): ("C12",),
        (AUTHOR, "gov:UKR"): ("C25",),
        ("unknown:alleger", "person:teixeira"): ("C26",),
        ("gov:USA", "gov:UKR"): ("C27",),
        ("gov:UKR", "group:sbu-agents"): ("C29", "C30"),
        ("doc:leak2", "gov:UKR"): ("C31",),
    }
