"""Small corpora in which most claims have to do with one another, for laws about comparing claims."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

import claimgraph as cg

OFTEN = settings(max_examples=max(150, settings().max_examples))
"""For laws whose counterexamples would be rare among what is drawn."""

ACTORS = ("state", "ministry", "agents", "rival")
EVENTS = ("strike", "launch", "attacks", "everything")
ROLES = ("involved", "responsible_party", "perpetrator", "decision_maker", "victim")
DOCUMENTS = ("d1", "d2", "leak")


def background() -> list[cg.Record]:
    """Return documents, actors and events that hang together."""
    return [
        cg.Document(id="d1", published="2023-05-04"),
        cg.Document(id="d2", published="2023-06-01"),
        cg.Document(id="leak"),
        cg.Government(id="state"),
        cg.GovernmentBody(id="ministry"),
        cg.UnnamedGroup(id="agents"),
        cg.Government(id="rival"),
        cg.affiliate("ministry", "part_of", "state"),
        cg.affiliate("agents", "member_of", "ministry"),
        cg.affiliate("rival", "spokesperson_for", "state"),
        cg.Event(id="launch", part_of="strike"),
        cg.Event(id="strike", participants=(cg.Participant(role="means", filler="launch"),)),
        cg.EventClass(id="attacks", members=(cg.Member(event="strike"),), open=False),
        cg.EventClass(id="everything"),
    ]


def _propositions() -> st.SearchStrategy[cg.Proposition]:
    actor, event = st.sampled_from(ACTORS), st.sampled_from(EVENTS)
    participation = st.builds(
        cg.Participation, actor=actor, role=st.sampled_from(ROLES), event=event
    )
    return (
        participation
        | participation
        | st.builds(cg.Occurrence, event=event)
        | st.builds(cg.Characterization, of=event, label=st.sampled_from([None, "accident"]))
        | st.builds(
            cg.StateProposition, actor=actor, state=st.just("controls"), object=st.just("agents")
        )
        | st.builds(cg.Attitude, actor=actor, attitude=st.just("intent"), about=event)
    )


_SCOPES = ("occurrence", "involvement", "responsibility", "role", "statement")


@st.composite
def _claims(draw: st.DrawFn, own: str, earlier: list[str]) -> cg.Claim:
    act = draw(
        st.sampled_from(
            ["assertion", "accusation", "denial", "exoneration", "admission", "withholding",
             "no_comment", "retraction", "presupposition", "demand"]
        )
    )  # fmt: skip
    proposition = draw(_propositions())
    fields: dict[str, Any] = {"proposition": proposition}
    if act == "denial" and earlier and draw(st.integers(0, 4)) == 0:
        fields["scope"] = cg.DenialScope(type="statement", claims=(draw(st.sampled_from(earlier)),))
    elif (
        act == "denial"
        and isinstance(proposition, cg.Participation)
        and proposition.role != "victim"
        and draw(st.booleans())
    ):
        fields["scope"] = cg.DenialScope(type="involvement", actor=proposition.actor)
    if act == "accusation":
        fields["accused"] = (draw(st.sampled_from(ACTORS)),)
    if act not in ("denial", "exoneration", "withholding", "no_comment"):
        fields["polarity"] = draw(st.sampled_from("+++-u"))
    document = draw(st.sampled_from(DOCUMENTS[:2]))
    links = draw(st.lists(st.sampled_from([*ACTORS, "leak"]), max_size=2, unique=True))
    return cg.Claim(
        id=own,
        act=act,
        document=document,
        chain=tuple(cg.ChainLink(id=one) for one in (document, *links)),
        certainty=draw(st.sampled_from(["CT", "CT", "PR", "PS"])),
        hedges=draw(st.sampled_from([(), (), ("allegedly",)])),
        time=draw(st.none() | st.sampled_from(["2023-05-01", "2023-05-20"]).map(_on)),
        basis=draw(st.sampled_from(["stated", "analyst"])),
        **fields,
    )


def _on(day: str) -> cg.StatedTime:
    return cg.StatedTime(interval=cg.from_iso(day))


@st.composite
def dense(draw: st.DrawFn, *, max_claims: int = 9, prefix: str = "c") -> list[cg.Record]:
    """Return claims, and relations between them, that fit the background."""
    ids: list[str] = []
    records: list[cg.Record] = []
    for number in range(draw(st.integers(2, max_claims))):
        records.append(draw(_claims(f"{prefix}{number}", ids)))
        ids.append(f"{prefix}{number}")
    types = st.sampled_from(
        ["summarises", "based_on", "identical", "retracts", "corrects", "undercuts"]
    )
    pairs = st.tuples(st.sampled_from(ids), types, st.sampled_from(ids))
    for source, kind, target in draw(st.lists(pairs, max_size=4, unique=True)):
        if source != target:
            basis = draw(st.sampled_from(["stated", "rule", "analyst"]))
            records.append(cg.ClaimRelation(source=source, type=kind, target=target, basis=basis))
    return records


def shuffled(records: list[cg.Record], seed: int) -> cg.Corpus:
    """Return a corpus of the background and these records in another order."""
    every = [*background(), *records]
    random.Random(seed).shuffle(every)
    return cg.Corpus(every)


def corpus(records: list[cg.Record]) -> cg.Corpus:
    """Return a corpus of the background and these records."""
    return cg.Corpus([*background(), *records])


def without_last_claim(records: list[cg.Record]) -> list[cg.Record]:
    """Leave out the last claim, and the relations that touch it."""
    last = max(
        (one for one in records if isinstance(one, cg.Claim)), key=lambda one: int(one.id[1:])
    ).id
    return [
        one
        for one in records
        if not (isinstance(one, cg.Claim) and one.id == last)
        and not (isinstance(one, cg.ClaimRelation) and last in (one.source, one.target))
    ]
