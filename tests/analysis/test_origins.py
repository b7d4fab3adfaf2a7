"""Independence: how many origins a claim has, however often it is repeated."""

from __future__ import annotations

from typing import Any

import claimgraph as cg

STRIKE = cg.Participation(actor="state", role="perpetrator", event="strike")
OTHER = cg.Occurrence(event="strike")


def said(own: str, *chain: str, about: cg.Proposition = STRIKE, **fields: Any) -> cg.Claim:
    """Return a claim by a chain that begins with its document."""
    return cg.Claim(
        id=own, act="assertion", document=chain[0], proposition=about,
        chain=tuple(cg.ChainLink(id=one) for one in chain), **fields,
    )  # fmt: skip


def tie(source: str, kind: str, target: str, basis: str = "stated") -> cg.ClaimRelation:
    """Return a relation."""
    return cg.ClaimRelation(source=source, type=kind, target=target, basis=basis)


def counted(*records: cg.Record, **options: Any) -> cg.Corroboration:
    """Return from where it comes that the state carried out the strike."""
    background = [
        *(cg.Document(id=f"paper{i}", text=f"Text {i}") for i in range(4)),
        cg.Document(id="copy", text="Text 0"), cg.Document(id="leak"), cg.Artifact(id="file"),
        *(cg.Person(id=one) for one in ("speaker", "official", "minister")),
        cg.Government(id="state"), cg.Event(id="strike"),
    ]  # fmt: skip
    found = cg.origins(cg.Corpus([*background, *records]), **options)
    return next(row for row in found if row.proposition == STRIKE.key)


def rules(row: cg.Corroboration) -> set[str]:
    """Return the rules by which claims were joined."""
    return {join.rule for origin in row.origins for join in origin.joined}


def test_sentences_of_one_spokesman_are_one() -> None:
    """Also in two papers."""
    row = counted(*(said(f"c{i}", f"paper{i % 2}", "speaker") for i in range(3)))
    assert (len(row.claims), row.count, rules(row)) == (3, 1, {"same_source"})
    assert row.origins[0].documents == ("paper0", "paper1")


def test_two_spokesmen_are_two() -> None:
    """Unless the caller says for whom they speak."""
    claims = said("a", "paper0", "speaker"), said("b", "paper1", "minister")
    assert counted(*claims).count == 2
    assert counted(*claims, sources={"speaker": "state", "minister": "state"}).count == 1
    assert counted(
        *claims,
        cg.affiliate("speaker", "spokesperson_for", "state"),
        cg.affiliate("minister", "office_holder", "state"),
        roll_up="government",
    ).origins[0].sources == ("state",)


def test_one_leak_in_two_papers_is_one() -> None:
    """As the source itself, as what quotes a source, and as what quotes two."""
    for first, second in (("leak",), ("leak",)), (("leak", "official"), ("leak", "minister")):
        row = counted(said("a", "paper0", *first), said("b", "paper1", *second))
        assert row.count == 1
    assert rules(row) == {"same_document_cited"}
    row = counted(said("a", "paper0", "leak"), said("b", "paper1", "leak", "official"))
    assert row.count == 1
    assert counted(said("a", "paper0", "file", "official"), said("b", "paper1", "file", "minister")).count == 1  # fmt: skip


def test_papers_in_their_own_voice_are_two_unless_their_text_is_one() -> None:
    """Agency copy is one."""
    assert counted(said("a", "paper0"), said("b", "paper1")).count == 2
    row = counted(said("a", "paper0"), said("b", "copy"))
    assert (row.count, rules(row)) == (1, {"same_text"})


def test_what_is_drawn_from_one_claim_is_one() -> None:
    """At any distance, through claims that say something else, and with that claim's source."""
    row = counted(
        said("a", "paper0"),
        said("b", "paper1"),
        said("c", "paper2", "official"),
        said("via", "paper3", about=OTHER),
        said("root", "paper3", "official", about=OTHER),
        tie("a", "based_on", "via"),
        tie("via", "based_on", "root"),
        tie("b", "summarises", "root"),
    )
    assert (row.count, rules(row)) == (1, {"drawn_from"})
    assert row.origins[0].joined[0].why == "both are drawn from root"


def test_relations_by_rule_join_nothing() -> None:
    """That two claims say the same is what is counted; stated, it is a reason to join."""
    claims = said("a", "paper0"), said("b", "paper1")
    assert counted(*claims, tie("a", "identical", "b", "rule")).count == 2
    assert counted(*claims, tie("a", "identical", "b")).count == 1
    assert counted(*claims, tie("a", "identical", "b", "analyst"), basis=["stated"]).count == 2


def test_circles_of_relations_end() -> None:
    """Claims that are each based on the other are one origin."""
    claims = (said(f"c{i}", f"paper{i}") for i in range(3))
    row = counted(*claims, *(tie(f"c{i}", "based_on", f"c{(i + 1) % 3}") for i in range(3)))
    assert row.count == 1


def test_opposite_polarity_is_counted_apart() -> None:
    """Who denies does not corroborate."""
    row = counted(said("a", "paper0"), said("b", "paper1", polarity="-"))
    assert row.claims == ("a",)


def test_what_was_taken_back_is_marked() -> None:
    """It stays, and counts."""
    row = counted(
        said("a", "paper0"), said("b", "paper1"), said("r", "paper1", polarity="-"),
        tie("r", "retracts", "b"),
    )  # fmt: skip
    assert [origin.retracted for origin in row.origins] == [False, True]
    assert row.why == "2 claims by 2 sources, from 2 origins, of which 1 was taken back"


def test_long_chains_of_relations() -> None:
    """Ten thousand claims, each drawn from the one before, are one origin, and soon told."""
    claims = [said(f"c{i}", "paper0") for i in range(10_000)]
    row = counted(*claims, *(tie(f"c{i + 1}", "based_on", f"c{i}") for i in range(9_999)))
    assert row.count == 1
