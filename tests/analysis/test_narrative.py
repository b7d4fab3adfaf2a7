"""What became of a story between two documents or corpora."""

from __future__ import annotations

from typing import Any

import pytest

import claimgraph as cg

OLD = cg.Document(id="old", text="Officials say it may have been an accident.")
NEW = cg.Document(id="new", text="Officials say it was an accident.")
BACKGROUND = [
    OLD, NEW, cg.Government(id="state"), cg.Government(id="rival"), cg.Person(id="speaker"),
    cg.Event(id="strike"), cg.Event(id="launch", part_of="strike"), cg.Event(id="other"),
    cg.EventClass(id="attacks", members=(cg.Member(event="strike"),)),
]  # fmt: skip


def said(
    own: str, document: str, role: str = "responsible_party", polarity: str = "+", *,
    event: str = "strike", who: str = "rival", act: str = "assertion", **fields: Any,
) -> cg.Claim:  # fmt: skip
    """Return a claim that the state has a role in an event."""
    return cg.Claim(
        id=own, act=act, document=document,
        chain=(cg.ChainLink(id=document), cg.ChainLink(id=who)), polarity=polarity,  # type: ignore[arg-type]
        proposition=cg.Participation(actor="state", role=role, event=event), **fields,
    )  # fmt: skip


def diff(*records: cg.Record, **options: Any) -> cg.NarrativeDiff:
    """Return what became of the old document in the new one."""
    return cg.narrative_diff(cg.Corpus([*BACKGROUND, *records]), between=("old", "new"), **options)


def change(*records: cg.Record, **options: Any) -> cg.NarrativeChange:
    """Return the one change."""
    (row,) = diff(*records, **options)
    return row


@pytest.mark.parametrize(
    ("old", "new", "kind", "what"),
    [
        ({"certainty": "PS"}, {}, "hardened", ("certainty",)),
        ({}, {"certainty": "PR"}, "softened", ("certainty",)),
        ({"hedges": ("may",)}, {}, "hardened", ("hedges",)),
        ({"hedges": ("may",)}, {"certainty": "PS"}, "shifted", ("certainty", "hedges")),
        ({"role": "involved"}, {}, "hardened", ("role",)),
        ({}, {"role": "perpetrator"}, "hardened", ("role",)),
        ({"role": "perpetrator"}, {}, "softened", ("role",)),
        ({"role": "perpetrator"}, {"role": "orderer"}, "shifted", ("role",)),
        ({"polarity": "-"}, {"polarity": "-", "role": "involved"}, "hardened", ("role",)),
        ({"polarity": "-"}, {"polarity": "-", "role": "orderer"}, "softened", ("role",)),
        ({}, {"event": "attacks"}, "hardened", ("event",)),
        ({}, {"event": "launch"}, "softened", ("event",)),
        ({"role": "involved"}, {"event": "launch"}, "shifted", ("role", "event")),
        ({}, {"polarity": "-"}, "reversed", ("polarity",)),
        ({}, {"polarity": "-", "role": "involved"}, "reversed", ("polarity", "role")),
        ({"polarity": "u"}, {}, "hardened", ("polarity",)),
        ({}, {"polarity": "u"}, "softened", ("polarity",)),
        ({}, {"polarity": "-", "act": "retraction"}, "retracted", ("polarity",)),
    ],
)
def test_kinds_of_change(
    old: dict[str, Any], new: dict[str, Any], kind: str, what: tuple[str, ...]
) -> None:
    """How a source's claim changes, and in what."""
    row = change(said("a", "old", **old), said("b", "new", **new))
    assert (row.kind, row.what, row.old, row.new) == (kind, what, "a", "b")
    assert row.source == "rival"
    assert row.why


def test_what_is_added_and_dropped() -> None:
    """Another source, another event, or what the old roles do not cover."""
    rows = diff(said("a", "old"), said("b", "new", event="other"), said("c", "new", who="speaker"))
    assert [(row.kind, row.old, row.new) for row in rows] == [
        ("added", None, "b"),
        ("dropped", "a", None),
        ("added", None, "c"),
    ]
    assert rows.counts == {"added": 2, "dropped": 1}
    assert [row.new for row in rows.of("added")] == ["b", "c"]


def test_denying_less_than_was_affirmed_reverses_nothing() -> None:
    """Who said the state is behind it, and now says it did not carry it out, dropped and added."""
    rows = diff(said("a", "old"), said("b", "new", "perpetrator", "-"))
    assert sorted(row.kind for row in rows) == ["added", "dropped"]


def test_repetitions_are_one_claim() -> None:
    """The strongest of a source's claims with one content stands for all."""
    rows = diff(
        said("a1", "old", certainty="PS"), said("a2", "old"),
        said("b1", "new", certainty="PR"), said("b2", "new", certainty="PS"),
    )  # fmt: skip
    assert [(row.kind, row.old, row.new) for row in rows] == [("softened", "a2", "b1")]


def test_sources_can_be_rolled_up() -> None:
    """A spokesman's claim continues his government's, where asked."""
    claims = said("a", "old", who="speaker"), said("b", "new", who="rival")
    assert len(diff(*claims)) == 2
    found = diff(*claims, sources={"speaker": "rival"})
    assert (len(found), found.kept) == (0, 1)


def test_a_retraction_by_relation() -> None:
    """Whatever it says and whoever says it, it is tied to what it takes back."""
    row = change(
        said("a", "old"),
        said("r", "new", event="other", who="speaker", act="retraction"),
        cg.ClaimRelation(source="r", type="retracts", target="a"),
    )
    assert (row.kind, row.old, row.new, row.source) == ("retracted", "a", "r", "rival")


def test_denials_by_their_scope_alone_are_told_apart() -> None:
    """Who denied knowledge, and denies now what was said, dropped one denial and added another."""

    def denies(own: str, document: str, scope: dict[str, Any]) -> cg.Claim:
        chain = ({"id": document}, {"id": "rival"})
        given = {"id": own, "act": "denial", "document": document, "chain": chain, "scope": scope}
        return cg.Claim.model_validate(given)

    knew = {"type": "knowledge", "actor": "rival", "events": ("strike",)}
    lie = {"type": "statement", "claims": ("x",)}
    charge = said("x", "old", who="state")
    found = diff(charge, denies("c1", "old", knew), denies("c2", "new", lie), denies("c3", "new", knew))  # fmt: skip
    assert [(row.kind, row.old, row.new, row.new_says) for row in found.of("added")] == [
        ("added", None, "c2", "denied: what x says")
    ]
    assert found.kept == 1


def test_words_stand_in_the_rows() -> None:
    """Both claims show their words."""
    label = {"of": cg.Characterization(of="strike", label="accident")}
    row = change(
        cg.says(OLD, "rival", "assertion", label["of"], certainty="PS", words="may have been"),
        cg.says(NEW, "rival", "assertion", label["of"], words="was an accident"),
    )
    assert (row.old_words, row.new_words) == ("may have been", "was an accident")
    assert row.old_says == row.new_says


def test_two_corpora() -> None:
    """Ids mean the same in both; documents may be others."""
    old = cg.Corpus([*BACKGROUND, said("a", "old")])
    new = cg.Corpus([*BACKGROUND, said("a", "new"), said("b", "new", event="other")])
    found = cg.narrative_diff(old, new)
    assert [(row.kind, row.new) for row in found] == [("added", "b")]
    assert found.kept == 1
    assert cg.narrative_diff(old, new, between=("old", "new")) == found


def test_what_to_compare_has_to_be_said() -> None:
    """Nothing to compare with, and documents that are not there, are refused."""
    corpus = cg.Corpus(BACKGROUND)
    with pytest.raises(TypeError, match="between"):
        cg.narrative_diff(corpus)
    with pytest.raises(cg.UnknownRecordError, match="'new'"):
        cg.narrative_diff(corpus, between=("old", "newer"))
