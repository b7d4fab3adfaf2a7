"""Contradictions: strict, apparent, and sources that contradict themselves."""

from __future__ import annotations

from typing import Any

import pytest

import claimgraph as cg

MAY = cg.Document(id="may", published="2023-05-04")
JUNE = cg.Document(id="june", published="2023-06-01")
UNDATED = cg.Document(id="undated")


def asked(*records: Any, **options: Any) -> cg.Contradictions:
    """Return the contradictions among claims about a strike, which is one of several attacks."""
    background = [
        MAY, JUNE, UNDATED,
        cg.Government(id="state"), cg.GovernmentBody(id="ministry"), cg.Person(id="agent"),
        cg.Government(id="rival"), cg.Person(id="speaker"),
        cg.affiliate("ministry", "part_of", "state"),
        cg.affiliate("agent", "member_of", "ministry"),
        cg.affiliate("speaker", "spokesperson_for", "state"),
        cg.Event(id="strike", times=(cg.StatedTime(interval=cg.from_iso("2023-05-03")),)),
        cg.Event(id="launch", part_of="strike"), cg.Event(id="other"),
        cg.EventClass(id="attacks", members=(cg.Member(event="strike"),), open=False),
        cg.EventClass(id="everything"),
    ]  # fmt: skip
    return cg.contradictions(cg.Corpus([*background, *records]), **options)


def says(
    own: str,
    who: str,
    polarity: str,
    role: str = "perpetrator",
    *,
    actor: str = "state",
    event: str = "strike",
    act: str | None = None,
    document: cg.Document = MAY,
    **fields: Any,
) -> cg.Claim:
    """Return a claim that an actor has, or has not, a role in an event."""
    return cg.Claim(
        id=own,
        act=act or ("assertion" if polarity == "+" else "denial"),
        document=document,
        chain=(cg.ChainLink(id=document.id), cg.ChainLink(id=who)),
        proposition=cg.Participation(actor=actor, role=role, event=event),
        polarity=polarity,  # type: ignore[arg-type]
        **fields,
    )


def on(day: str) -> cg.StatedTime:
    """Return a day."""
    return cg.StatedTime(interval=cg.from_iso(day))


@pytest.mark.parametrize(
    ("affirmed", "denied", "kind", "rule"),
    [
        ({}, {}, "strict", "same_content"),
        ({}, {"role": "involved"}, "strict", "wider_role_denied"),
        ({"role": "agent"}, {"role": "involved"}, "strict", "wider_role_denied"),
        ({}, {"role": "decision_maker"}, "apparent", "other_role"),
        ({"role": "involved"}, {}, "apparent", "other_role"),
        ({"role": "victim"}, {"role": "involved"}, "apparent", "other_role"),
        ({}, {"event": "attacks"}, "strict", "wider_event_denied"),
        ({"event": "launch"}, {}, "strict", "wider_event_denied"),
        ({"event": "launch"}, {"event": "attacks"}, "strict", "wider_event_denied"),
        ({"event": "attacks"}, {}, "apparent", "other_event"),
        ({}, {"event": "launch"}, "apparent", "other_event"),
        ({"event": "everything"}, {}, "apparent", "other_event"),
        ({"actor": "ministry"}, {}, "strict", "wider_actor_denied"),
        ({}, {"actor": "ministry"}, "apparent", "other_actor"),
        ({"actor": "agent"}, {"actor": "ministry"}, "apparent", "other_actor"),
        ({"event": "everything"}, {"role": "orderer"}, "apparent", "other_role_and_event"),
    ],
)
def test_what_is_strict_and_what_only_looks_so(
    affirmed: dict[str, Any], denied: dict[str, Any], kind: str, rule: str
) -> None:
    """Denying more than what is affirmed is strict; otherwise both can be so."""
    found = asked(says("yes", "rival", "+", **affirmed), says("no", "speaker", "-", **denied))
    (row,) = found
    assert (row.kind, row.rule) == (kind, rule)
    assert (row.affirmed, row.denied) == (("yes",), ("no",))
    assert (row.affirmed_by, row.denied_by) == (("rival",), ("speaker",))
    assert bool(row.differs) == (kind == "apparent")
    assert row.why


@pytest.mark.parametrize(
    ("affirmed", "denied"),
    [({"event": "other"}, {}), ({"actor": "rival"}, {}), ({}, {"event": "everything"})],
)
def test_what_does_not_meet_has_no_row(affirmed: dict[str, Any], denied: dict[str, Any]) -> None:
    """Other events and other actors are not opposed."""
    assert not asked(says("yes", "rival", "+", **affirmed), says("no", "state", "-", **denied))


def test_what_is_left_open_or_demanded_is_no_side() -> None:
    """Withholdings, refusals to comment and demands commit nobody."""
    for act in ("withholding", "no_comment", "demand"):
        assert not asked(says("c", "rival", "+", act=act), says("no", "state", "-"))
        assert not asked(says("yes", "rival", "+"), says("c", "state", "-", act=act))


def test_apparent_ones_can_be_left_out() -> None:
    """With ``apparent=False`` only what is strict has a row."""
    claims = says("yes", "rival", "+"), says("no", "state", "-", "decision_maker")
    assert len(asked(*claims)) == 1
    assert not asked(*claims, apparent=False)


def test_a_denied_occurrence_denies_every_role() -> None:
    """"There was no strike" cannot hold with anybody's part in it."""  # fmt: skip
    nothing = cg.Denial(
        id="no", document=MAY, chain=(cg.ChainLink(id="state"),),
        proposition=cg.Occurrence(event="strike"),
    )  # fmt: skip
    (row,) = asked(says("yes", "rival", "+"), nothing)
    assert (row.kind, row.rule) == ("strict", "occurrence_denied")


def denial(own: str = "no", who: str = "state", **fields: Any) -> cg.Denial:
    """Return a denial that may say nothing of its own."""
    return cg.Denial(id=own, document=MAY, chain=(cg.ChainLink(id=who),), **fields)


def test_a_scope_without_an_actor_speaks_of_whoever() -> None:
    """"Nobody had a part in it" cannot hold with the part of the rival either."""  # fmt: skip
    of_state = cg.Participation(actor="state", role="involved", event="strike")
    for actor, met in ((None, ("c1", "c2")), ("state", ("c1",))):
        no = denial(proposition=of_state, scope=cg.DenialScope(type="involvement", actor=actor))
        rows = asked(says("c1", "rival", "+"), says("c2", "state", "+", actor="rival"), no).strict
        assert tuple(one for row in rows for one in row.affirmed) == met


def test_who_denies_the_charge_denies_what_it_says() -> None:
    """A denial that says nothing of its own speaks of what it responds to."""
    (row,) = asked(says("yes", "rival", "+"), denial(responds_to=("yes",)))
    assert (row.kind, row.rule, row.denied) == ("strict", "statement_denied", ("no",))
    assert not asked(says("yes", "rival", "+"), denial(responds_to=("yes",), topic="other"))


def test_a_denial_called_a_lie_opposes_nobody_who_affirms() -> None:
    """Who calls the denial a lie takes the side of those who affirm."""
    scope = cg.DenialScope(type="statement", claims=("no",))
    found = asked(
        says("yes", "rival", "+"), says("no", "state", "-"), denial("lie", "rival", scope=scope)
    )
    assert [(row.affirmed, row.denied) for row in found] == [(("yes",), ("no",))]


def test_in_positive_form_the_proposition_is_not_what_is_denied() -> None:
    """A scope says what is denied, and of which event."""
    scope = cg.DenialScope(type="involvement", actor="state")
    only = says("no", "state", "+", event="launch", act="denial", scope=scope)
    assert not asked(says("yes", "rival", "+"), only)


def test_a_statement_called_a_lie() -> None:
    """A scope of ``statement`` denies the content of the claims it names."""
    lie = cg.Denial(
        id="no", document=MAY, chain=(cg.ChainLink(id="state"),),
        scope=cg.DenialScope(type="statement", claims=("yes",)),
    )  # fmt: skip
    (row,) = asked(says("yes", "rival", "+"), lie)
    assert (row.kind, row.rule) == ("strict", "statement_denied")


def test_an_event_after_the_denial_is_not_denied() -> None:
    """Nobody denies what has not happened yet."""
    early = says("no", "state", "-", event="attacks", time=on("2023-04-01"))
    (row,) = asked(says("yes", "rival", "+"), early)
    assert (row.kind, row.differs) == ("apparent", ("event",))


def test_states_can_change() -> None:
    """A state affirmed and denied of different times is no strict contradiction, unlike a deed."""
    control = cg.StateProposition(actor="state", state="controls", object="agent")
    sides = [
        cg.Claim(
            id=own, act="assertion", document=MAY, chain=(cg.ChainLink(id="rival"),),
            proposition=control, polarity=polarity, time=on(day),
        )
        for own, polarity, day in (("yes", "+", "2020-01-01"), ("no", "-", "2023-01-01"))
    ]  # fmt: skip
    found = asked(*sides)
    assert [(row.kind, row.differs) for row in found] == [("apparent", ("time",))]
    assert [turn.kind for turn in found.turns] == ["denied_after_affirming"]
    same_day = sides[1].model_copy(update={"time": on("2020-01-01")})
    assert [row.kind for row in asked(sides[0], same_day)] == ["strict"]


def test_hedged_and_presupposed_sides_are_marked() -> None:
    """Certainty does not change what is strict; it is shown."""
    no = says("no", "state", "-")
    assert asked(says("yes", "rival", "+", certainty="PS"), no)[0].hedged
    assert not asked(says("yes", "rival", "+"), no)[0].hedged
    assert asked(says("yes", "rival", "+", act="presupposition"), no)[0].presupposed


@pytest.mark.parametrize(
    ("first", "then", "kind", "change"),
    [
        ({"polarity": "-"}, {"polarity": "+", "act": "admission"}, "admitted_after_denial", True),
        ({"polarity": "-"}, {"polarity": "+"}, "affirmed_after_denial", True),
        ({"polarity": "+"}, {"polarity": "-"}, "denied_after_affirming", True),
    ],
)
def test_changes_of_position(
    first: dict[str, Any], then: dict[str, Any], kind: str, change: bool
) -> None:
    """A source that says otherwise later has changed its position, which is no error."""
    found = asked(says("a", "state", **first), says("b", "state", document=JUNE, **then))
    (turn,) = found.turns
    assert (turn.source, turn.first, turn.then) == ("state", "a", "b")
    assert (turn.kind, turn.change) == (kind, change)
    assert turn.why.endswith(
        "a change between 2023-05-04 and 2023-06-01, by the days of publication"
    )


def test_the_time_of_speaking_goes_before_that_of_publication() -> None:
    """An old statement published late is still old."""
    late = says("a", "state", "+", document=JUNE, time=on("2023-05-01"))
    (turn,) = asked(late, says("b", "state", "-", document=MAY, time=on("2023-05-02"))).turns
    assert (turn.first, turn.kind) == ("a", "denied_after_affirming")
    assert "publication" not in turn.why


def test_both_at_once_and_in_unknown_order() -> None:
    """In one document both are said at once; without times, the order is not known."""
    (turn,) = asked(says("a", "state", "+"), says("b", "state", "-")).turns
    assert (turn.kind, turn.change) == ("at_once", False)
    (turn,) = asked(says("a", "state", "+"), says("b", "state", "-", document=UNDATED)).turns
    assert (turn.kind, turn.change) == ("order_unknown", None)


def test_a_retraction_is_one() -> None:
    """A relation says that the later claim takes the earlier one back."""
    (turn,) = asked(
        says("a", "state", "+"),
        says("b", "state", "-", document=JUNE),
        cg.ClaimRelation(source="b", type="retracts", target="a"),
    ).turns
    assert (turn.kind, turn.change) == ("retracted", True)


def test_sources_can_be_rolled_up() -> None:
    """A spokesman who contradicts his government makes it contradict itself, where asked."""
    claims = says("a", "state", "-"), says("b", "speaker", "+", document=JUNE)
    assert asked(*claims).turns == ()
    (turn,) = asked(*claims, sources={"speaker": "state"}).turns
    assert turn.kind == "affirmed_after_denial"


def test_readings_can_be_left_out() -> None:
    """By basis and coder; a bare word is refused."""
    claims = says("a", "rival", "+", coder="anna", basis="analyst"), says("b", "state", "-")
    assert len(asked(*claims)) == 1
    assert not asked(*claims, basis=["stated"])
    assert not asked(*claims, coder=["anna"])
    with pytest.raises(TypeError, match=r"basis=\['stated'\]"):
        asked(*claims, basis="stated")


def test_tables_are_plain() -> None:
    """The rows for tables hold texts and truth values alone, in the order of the columns."""
    from claimgraph.analysis.contradiction_rows import CONTRADICTION_COLUMNS

    for row in cg.contradictions(cg.bundled_report()).table():
        assert tuple(row) == CONTRADICTION_COLUMNS
        assert all(isinstance(value, (str, bool)) for value in row.values())
