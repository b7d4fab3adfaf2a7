"""Questions about any actor of a kind: those of narrower kinds count."""

from __future__ import annotations

import pytest

import claimgraph as cg

GROUPS = cg.Taxonomy(
    "groups",
    [cg.Term("Militia", broader=("ArmedGroup",)), cg.Term("Guard", broader=("Militia",))],
    outside=["ArmedGroup"],
)
KINDS = cg.DEFAULT_KINDS.extend(GROUPS)


def corpus() -> cg.Corpus:
    report = cg.Document(
        id="doc:r", text="Guard and state accused each other. The police too. All denied it."
    )
    guard = cg.ArmedGroup(kind="Guard", id="guard")
    state = cg.Government(id="state")
    police = cg.GovernmentBody(id="police")
    event = cg.Event(id="event:shelling", label="the shelling")
    claims = [
        cg.accuses(report, guard, state, of=event, words="Guard"),
        cg.accuses(report, state, guard, of=event, words="state"),
        cg.accuses(report, police, guard, of=event, words="police"),
        cg.denies(report, guard, of=event, words="denied"),
    ]
    return cg.Corpus([report, guard, state, police, event, *claims], kinds=KINDS)


@pytest.mark.parametrize("which", ["Guard", "Militia", "ArmedGroup", ["Militia", "Person"]])
def test_accusations_by_and_of_any_armed_group(which: str | list[str]) -> None:
    whole = corpus()
    assert [one.id for one in cg.of_kind(whole, which)] == ["guard"]
    by = cg.accusation_rows(whole, claimer=which)
    assert [(row["claimer"], row["accused"]) for row in by] == [("guard", "state")]
    of = cg.accusation_rows(whole, accused=which)
    assert [(row["claimer"], row["accused"]) for row in of] == [
        ("state", "guard"),
        ("police", "guard"),
    ]
    assert not cg.accusation_rows(whole, claimer=which, accused=which)
    assert [row["claimer"] for row in cg.reply_rows(whole, claimer=which)] == ["guard"]
    assert not cg.reply_rows(whole, claimer="Government")
    found = cg.coverage(whole, accused=which)
    assert [row.accused for row in found] == ["guard"]
    assert found.rows[0] in cg.coverage(whole).rows


EVENT_KINDS = cg.DEFAULT_KINDS.extend(
    cg.Taxonomy(
        "events",
        [cg.Term("Assault", broader=("Event",)), cg.Term("Shelling", broader=("Assault",))],
        outside=["Event"],
    )
)


@pytest.mark.parametrize("which", ["Shelling", "Assault", ["Assault", "EventClass"]])
def test_accusations_of_any_assault(which: str | list[str]) -> None:
    """The events of the contents count, whoever speaks; a topic counts as what is spoken of."""
    report = cg.Document(id="doc:r", text="He accused her. She denied it, and spoke of no theft.")
    he, she = cg.Person(id="he"), cg.Person(id="she")
    shelling, theft = cg.Event(kind="Shelling", id="shelling"), cg.Event(id="theft")
    claims = [
        cg.accuses(report, he, she, of=shelling, words="He accused", id="c1"),
        cg.accuses(report, he, she, of=theft, words="accused her", id="c2"),
        cg.denies(report, she, of=shelling, words="She denied", id="c3"),
        cg.denies(report, she, of=theft, words="no theft", id="c4"),
        cg.declines_comment(report, he, shelling, words="spoke", id="c5"),
    ]
    whole = cg.Corpus([report, he, she, shelling, theft, *claims], kinds=EVENT_KINDS)
    assert [row["claim"] for row in cg.accusation_rows(whole, event=which)] == ["c1"]
    assert [row["claim"] for row in cg.reply_rows(whole, event=which)] == ["c3", "c5"]
    assert [row["claim"] for row in cg.reply_rows(whole, claimer="Government", event=which)] == []
    (row,) = cg.coverage(whole, event=which)
    assert row == cg.coverage(whole).rows[0]
    assert not cg.coverage(whole, accused="Government", event=which)


def test_organizations_are_many_kinds() -> None:
    assert len(cg.of_kind(corpus(), "Organization")) == 3
    assert [one.id for one in cg.of_kind(corpus(), lambda one: one.family == "event")] == [
        "event:shelling"
    ]


def test_several_accused_are_rows_of_their_own() -> None:
    report = cg.Document(id="doc:r", text="They accused both.")
    state, guard = cg.Government(id="state"), cg.ArmedGroup(id="guard")
    event = cg.Event(id="e")
    claim = cg.accuses(report, state, guard, of=event, words="accused both")
    claim = claim.model_copy(update={"accused": ("guard", "state")})
    whole = cg.Corpus([report, state, guard, event, claim])
    assert [row["accused"] for row in cg.accusation_rows(whole, accused="ArmedGroup")] == ["guard"]


def test_roll_up_to_a_term_of_a_taxonomy() -> None:
    whole = corpus()
    man = cg.Person(id="man")
    link = cg.affiliate(man, "spokesperson_for", whole["guard"])
    report = whole["doc:r"]
    claim = cg.accuses(report, man, whole["state"], of=whole["event:shelling"], words="All")
    whole = cg.Corpus([*whole, man, link, claim], kinds=KINDS)
    assert cg.roll_up(whole, "Militia")[claim.id].claimer.to == "guard"


def test_unknown_kinds_name_the_nearest() -> None:
    for ask in (
        lambda: cg.of_kind(corpus(), "Milita"),
        lambda: cg.accusation_rows(corpus(), accused=["Person", "Milita"]),
        lambda: cg.coverage(corpus(), accused="Milita"),
        lambda: cg.coverage(corpus(), event="Milita"),
    ):
        with pytest.raises(cg.UnknownKindError, match="did you mean 'Militia'"):
            ask()


def test_an_id_for_a_kind_is_told_how_to_ask_for_one_record() -> None:
    """The hint works as it stands: rows of one accused are what readers ask for first."""
    whole = corpus()
    with pytest.raises(
        cg.UnknownKindError, match="'guard' is the id of a record and no kind"
    ) as told:
        cg.coverage(whole, accused="guard")
    test = eval(str(told.value).rpartition("give a test: ")[2])
    assert [row.accused for row in cg.coverage(whole, accused=test)] == ["guard"]
