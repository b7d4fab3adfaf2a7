"""What has to hold among records: every fault has its own message, and all come in one pass."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

import claimgraph as cg
from claimgraph import Corpus, CorpusError
from claimgraph.model import PLACEHOLDERS
from claimgraph.model.propositions import AnyProposition
from tests.effort import Effort

TEXT = "Moscow said no."
BASE: list[dict[str, Any]] = [
    {"kind": "Document", "id": "d", "text": TEXT},
    {"kind": "Document", "id": "d2", "length": 10},
    {"kind": "Government", "id": "gov:RUS"},
    {"kind": "Person", "id": "person:peskov"},
    {"kind": "Place", "id": "place:kremlin"},
    {"kind": "Artifact", "id": "drone"},
    {"kind": "Event", "id": "event:attack"},
    {"kind": "EventClass", "id": "class:attacks"},
]


def claim(own: str = "c1", act: str = "finding", **fields: Any) -> dict[str, Any]:
    return {
        "kind": "Claim",
        "id": own,
        "act": act,
        "document": "d",
        "chain": [{"id": "d"}],
        **fields,
    }


def event(own: str, **fields: Any) -> dict[str, Any]:
    return {"kind": "Event", "id": own, **fields}


def part(subject: str, whole: str, **fields: Any) -> dict[str, Any]:
    return {"kind": "Affiliation", "subject": subject, "role": "part_of", "object": whole, **fields}


def evidence(start: int, end: int, document: str = "d", **fields: Any) -> dict[str, Any]:
    return {"document": document, "content": [{"start": start, "end": end, **fields}]}


def jsonl(records: list[dict[str, Any]]) -> str:
    return "\n".join(json.dumps(record) for record in [{"claimgraph": "1.0"}, *BASE, *records])


def problems_of(*records: dict[str, Any]) -> list[cg.Problem]:
    """Return what is wrong with ``records``, after checking that every reader says the same."""
    try:
        corpus = cg.from_jsonl(jsonl(list(records)))
    except CorpusError as error:
        found = list(error.problems)
    else:
        assert len(corpus) == len(BASE) + len(records)
        found = []
    sections: dict[str, Any] = {"claimgraph": "1.0"}
    for record in [*BASE, *records]:
        sections.setdefault(cg.DEFAULT_KINDS.family(record["kind"]) + "s", []).append(record)
    for read in (cg.from_json, cg.from_yaml):
        try:
            read(json.dumps(sections, indent=1))
        except CorpusError as error:
            assert {(p.record, p.field, p.message) for p in error.problems} == {
                (p.record, p.field, p.message) for p in found
            }
            assert all(p.line for p in error.problems)
        else:
            assert not found
    assert all(problem.line for problem in found)
    return found


PARTICIPATION = {
    "kind": "Participation",
    "actor": "gov:RUS",
    "role": "perpetrator",
    "event": "event:attack",
}


@pytest.mark.parametrize(
    ("records", "field", "words"),
    [
        # dangling references of every family
        ([claim(document="d3")], "document", "there is no document 'd3'; did you mean 'd"),
        (
            [claim(chain=[{"id": "gov:RU"}])],
            "chain.0.id",
            "the chain runs through actor or document or artifact 'gov:RU', which is not in the corpus; did you mean 'gov:RUS'",
        ),
        (
            [claim(chain=[{"id": "d"}, {"id": "zebra"}])],
            "chain.1.id",
            "which is not in the corpus; add the record or correct the id",
        ),
        (
            [claim(act="accusation", accused=["gov:USA"])],
            "accused.0",
            "there is no actor 'gov:USA'; did you mean 'gov:RUS'",
        ),
        ([claim(on_behalf_of="x")], "on_behalf_of", "there is no actor 'x'"),
        ([claim(addressee="x")], "addressee", "there is no actor 'x'"),
        ([claim(responds_to=["c9"])], "responds_to.0", "there is no claim 'c9'"),
        ([claim(topic="x")], "topic", "there is no record 'x'"),
        ([claim(medium="x")], "medium", "there is no record 'x'"),
        (
            [claim(proposition={**PARTICIPATION, "actor": "x"})],
            "proposition.actor",
            "there is no actor or place or artifact or event or document 'x'",
        ),
        (
            [claim(proposition={**PARTICIPATION, "event": "x"})],
            "proposition.event",
            "there is no event 'x'",
        ),
        (
            [claim(proposition={"kind": "AboutClaims", "about": ["d", "c9"], "says": "x"})],
            "proposition.about.1",
            "there is no record 'c9'",
        ),
        (
            [claim(act="denial", scope={"type": "statement", "claims": ["c9"]})],
            "scope.claims.0",
            "there is no claim 'c9'",
        ),
        (
            [claim(time={"interval": {"value": "2023"}, "after": ["x"]})],
            "time.after.0",
            "there is no record 'x'",
        ),
        (
            [claim(time={"interval": {"value": "2023"}, "document": "x"})],
            "time.document",
            "there is no document 'x'",
        ),
        ([event("e", place="x")], "place", "there is no place 'x'; add"),
        ([event("e", part_of="x")], "part_of", "there is no event 'x'"),
        (
            [event("e", participants=[{"role": "target", "filler": "x"}])],
            "participants.0.filler",
            "'x'",
        ),
        (
            [event("e", same_occurrence_as=[{"event": "event:attack", "claim": "x"}])],
            "same_occurrence_as.0.claim",
            "there is no claim 'x'",
        ),
        (
            [{"kind": "EventClass", "id": "k", "members": [{"event": "x"}]}],
            "members.0.event",
            "there is no event 'x'",
        ),
        (
            [{"kind": "EventClass", "id": "k", "subclass_of": ["x"]}],
            "subclass_of.0",
            "there is no event 'x'",
        ),
        ([{"kind": "Place", "id": "p", "part_of": "x"}], "part_of", "there is no place 'x'"),
        (
            [{"kind": "Document", "id": "d3", "authors": ["x"]}],
            "authors.0",
            "there is no actor 'x'",
        ),
        (
            [{"kind": "Document", "id": "d3", "publisher": "x"}],
            "publisher",
            "there is no actor 'x'",
        ),
        ([part("x", "gov:RUS")], "subject", "there is no actor 'x'"),
        (
            [{"kind": "Mention", "document": "x", "span": {"start": 0, "end": 1}}],
            "document",
            "there is no document 'x'",
        ),
        (
            [{"kind": "Mention", "document": "d", "span": {"start": 0, "end": 1}, "denotes": "x"}],
            "denotes",
            "'x'",
        ),
        (
            [{"kind": "ClaimRelation", "source": "x", "type": "supports", "target": "c1"}, claim()],
            "source",
            "there is no claim 'x'",
        ),
        # the wrong family
        (
            [part("gov:RUS", "place:kremlin")],
            "object",
            "'place:kremlin' is a Place, but an actor is needed here",
        ),
        (
            [claim(document="gov:RUS")],
            "document",
            "'gov:RUS' is a Government, but a document is needed here",
        ),
        (
            [claim(chain=[{"id": "event:attack"}])],
            "chain.0.id",
            "'event:attack' is an Event, but an actor or document or artifact is needed",
        ),
        (
            [event("e", place="gov:RUS")],
            "place",
            "'gov:RUS' is a Government, but a place is needed here",
        ),
        # terms
        (
            [claim(proposition={**PARTICIPATION, "role": "perpetratr"})],
            "proposition.role",
            "'perpetratr' is not among the roles; did you mean 'perpetrator'? (add it: terms.extend(roles=…))",
        ),
        ([claim(basis="stted")], "basis", "'stted' is not among the bases; did you mean 'stated'"),
        (
            [claim(act="denial", scope={"type": "involvment"})],
            "scope.type",
            "did you mean 'involvement'",
        ),
        (
            [{**part("gov:RUS", "gov:RUS"), "role": "spokesman"}],
            "role",
            "'spokesman' is not among the affiliation_roles",
        ),
        (
            [
                claim(),
                claim("c2"),
                {"kind": "ClaimRelation", "source": "c1", "type": "suports", "target": "c2"},
            ],
            "type",
            "did you mean 'supports'",
        ),
        (
            [claim(chain=[{"id": "d", "factivity": "fact"}])],
            "chain.0.factivity",
            "is not among the factivities",
        ),
        (
            [
                {
                    "kind": "Mention",
                    "document": "d",
                    "span": {"start": 0, "end": 1},
                    "reading": "govment",
                }
            ],
            "reading",
            "did you mean 'government'",
        ),
        # ids
        (
            [event("gov:RUS")],
            "id",
            "id 'gov:RUS' is already taken by a Government; give one of the two another id",
        ),
        (
            [{"kind": "Government", "id": "gov:RUS"}],
            "id",
            "(the two records are equal: leave one out)",
        ),
        (
            [part("gov:RUS", "person:peskov")] * 2,
            None,
            "the same record stands here twice; leave one out",
        ),
        # circles
        (
            [event("e", part_of="e")],
            "part_of",
            "part_of runs in a circle: e → e; drop one of the links",
        ),
        (
            [event("e", part_of="f"), event("f", part_of="g"), event("g", part_of="e")],
            "part_of",
            "part_of runs in a circle: e → f → g → e",
        ),
        (
            [
                {"kind": "Place", "id": "p", "part_of": "q"},
                {"kind": "Place", "id": "q", "part_of": "p"},
            ],
            "part_of",
            "part_of runs in a circle: p → q → p",
        ),
        (
            [
                {"kind": "EventClass", "id": "k", "subclass_of": ["l"]},
                {"kind": "EventClass", "id": "l", "subclass_of": ["class:attacks", "k"]},
            ],
            "subclass_of",
            "subclass_of runs in a circle: k → l → k",
        ),
        (
            [part("gov:RUS", "gov:RUS")],
            "object",
            "part_of runs in a circle: gov:RUS → gov:RUS; drop or date one of the links",
        ),
        (
            [part("gov:RUS", "person:peskov"), part("person:peskov", "gov:RUS")],
            "object",
            "part_of runs in a circle: person:peskov → gov:RUS → person:peskov",
        ),
        # claims
        (
            [claim(act="denial", responds_to=["c1"])],
            "responds_to",
            "denial answers itself; name the claim it answers",
        ),
        (
            [claim(act="denial", scope={"type": "statement", "claims": ["c1"]})],
            "scope",
            "denial denies itself",
        ),
        (
            [
                claim(),
                {"kind": "ClaimRelation", "source": "c1", "type": "responds_to", "target": "c1"},
            ],
            "target",
            "the relation responds_to ties 'c1' to itself",
        ),
        (
            [
                claim(
                    act="denial",
                    proposition={**PARTICIPATION, "role": "involved"},
                    scope={"type": "responsibility"},
                )
            ],
            "scope",
            "the scope responsibility is narrower than the proposition's role 'involved'",
        ),
        (
            [
                claim(
                    act="denial",
                    proposition=PARTICIPATION,
                    scope={"type": "role", "roles": ["orderer"]},
                )
            ],
            "scope",
            "the scope role['orderer'] is narrower",
        ),
        (
            [
                claim(
                    act="denial",
                    proposition={**PARTICIPATION, "role": "victim"},
                    scope={"type": "involvement"},
                )
            ],
            "scope",
            "narrower",
        ),
        (
            [
                claim(
                    act="denial",
                    proposition=PARTICIPATION,
                    scope={"type": "involvement", "events": ["class:attacks"]},
                )
            ],
            "scope",
            "the scope leaves out the proposition's event 'event:attack'; add it",
        ),
        (
            [
                claim(
                    act="denial",
                    proposition=PARTICIPATION,
                    scope={"type": "involvement", "actor": "person:peskov"},
                )
            ],
            "scope",
            "the scope speaks of 'person:peskov', the proposition of 'gov:RUS'",
        ),
        # classes, members and occurrences
        (
            [{"kind": "EventClass", "id": "k", "members": [{"event": "k"}]}],
            "members",
            "members run in a circle: k → k; drop one of the links",
        ),
        (
            [
                {"kind": "EventClass", "id": "k", "members": [{"event": "l"}]},
                {"kind": "EventClass", "id": "l", "members": [{"event": "k"}]},
            ],
            "members",
            "members run in a circle: l → k → l",
        ),
        (
            [
                {"kind": "EventClass", "id": "k", "subclass_of": ["l"]},
                {"kind": "EventClass", "id": "l", "subclass_of": ["m"]},
                {"kind": "EventClass", "id": "m"},
                {
                    "kind": "EventClass",
                    "id": "n",
                    "members": [{"event": "m"}],
                    "subclass_of": ["k"],
                },
            ],
            "subclass_of",
            "members and subclass_of run in a circle: k → l → m → n → k",
        ),
        (
            [{"kind": "EventClass", "id": "k", "subclass_of": ["class:attacks", "event:attack"]}],
            "subclass_of.1",
            "subclass_of names the event 'event:attack', but a class lies in a class",
        ),
        (
            [event("e", part_of="class:attacks")],
            "part_of",
            "part_of names the class 'class:attacks', but an event is part of an event",
        ),
        (
            [event("e", same_occurrence_as=[{"event": "event:attack"}, {"event": "e"}])],
            "same_occurrence_as.1.event",
            "'e' is called the same occurrence as itself; name the other event",
        ),
        (
            [{"kind": "EventClass", "id": "k", "members": [{"event": "event:attack"}] * 2}],
            "members.1",
            "the member 'event:attack' is listed twice; leave one out",
        ),
        (
            [
                {
                    "kind": "EventClass",
                    "id": "k",
                    "members": [
                        {"event": "event:attack", "coder": "ann"},
                        {"event": "event:attack"},
                        {"event": "event:attack", "coder": "ann", "basis": "analyst"},
                    ],
                }
            ],
            "members.2",
            "the member 'event:attack' is listed twice by ann",
        ),
        (
            [claim(accused=["gov:RUS", "person:peskov", "gov:RUS"])],
            "accused.2",
            "'gov:RUS' is accused twice; leave one out",
        ),
        (
            [claim(proposition={"kind": "AboutClaims", "about": ["d", "c1"], "says": "x"})],
            "proposition.about.1",
            "finding is about itself; name the claims it is about",
        ),
        # scopes
        *(
            (
                [claim(act=act, accused=["gov:RUS"] * accusing, scope={"type": "occurrence"})],
                "scope",
                f"but {act} denies nothing; drop the scope, or make it a denial or an exoneration",
            )
            for act, accusing in {
                "assertion": 0,
                "accusation": 1,
                "admission": 0,
                "confirmation": 0,
                "finding": 0,
                "speculation": 0,
                "threat": 0,
                "presupposition": 0,
            }.items()
        ),
        *(
            (
                [claim(act="denial", scope={"type": kind})],
                "scope",
                f"the scope {kind} does not say which claims it is about; add claims",
            )
            for kind in ("statement", "authorship", "evidence")
        ),
        (
            [claim(act="denial", proposition=PARTICIPATION, scope={"type": "role"})],
            "scope",
            "the scope role does not say which roles are denied; add roles",
        ),
        (
            [claim(act="denial", scope={"type": "involvement", "roles": ["orderer"]})],
            "scope",
            "the scope involvement has roles ['orderer']; make its type role, or drop them",
        ),
        (
            [claim(), claim("c2", act="denial", scope={"type": "intent", "claims": ["c1"]})],
            "scope",
            "the scope intent names claims ['c1']; make its type statement, authorship or evidence",
        ),
        *(
            (
                [claim(act="denial", proposition=proposition, scope=scope)],
                "scope",
                f"the scope {scope['type']} is narrower than the proposition, {what}: denying that",
            )
            for proposition, what, scopes in (
                (
                    {"kind": "Occurrence", "event": "event:attack"},
                    "an Occurrence",
                    ("involvement", "responsibility", "role", "intent", "characterization"),
                ),
                (PARTICIPATION, "a Participation", ("intent", "knowledge", "characterization")),
                (
                    {"kind": "Characterization", "of": "event:attack"},
                    "a Characterization",
                    ("involvement", "role", "knowledge"),
                ),
            )
            for scope in (
                {"type": one, **({"roles": ["involved"]} if one == "role" else {})}
                for one in scopes
            )
        ),
        (
            [
                event("e", part_of="event:attack"),
                claim(
                    act="denial",
                    proposition={"kind": "Occurrence", "event": "event:attack"},
                    scope={"type": "occurrence", "events": ["e"]},
                ),
            ],
            "scope",
            "the scope leaves out the proposition's event 'event:attack'; add it",
        ),
        # evidence
        (
            [claim(evidence=evidence(0, 3, "d2"))],
            "evidence.document",
            "the claim stands in d, its evidence in d2; make it two claims",
        ),
        (
            [claim(evidence=evidence(0, 16))],
            "evidence.content.0",
            "the span 0–16 runs past the end of d (15 characters)",
        ),
        (
            [claim(document="d2", evidence=evidence(5, 11, "d2"))],
            "evidence.content.0",
            "runs past the end of d2 (10 characters)",
        ),
        (
            [
                claim(
                    document="d2",
                    evidence={"document": "d2", "editorial_insertions": [{"start": 3, "end": 99}]},
                )
            ],
            "evidence.editorial_insertions.0",
            "runs past the end of d2",
        ),
        (
            [claim(evidence={"document": "d", "cue": {"start": 14, "end": 16}})],
            "evidence.cue",
            "runs past the end",
        ),
        (
            [claim(evidence=evidence(0, 3, exact="Mow"))],
            "evidence.content.0",
            "at 0–3 d reads 'Mos', not 'Mow'",
        ),
        (
            [claim(evidence={**evidence(0, 3), "sha256": "0" * 64})],
            "evidence.sha256",
            "the evidence was taken from another version of d",
        ),
        (
            [{"kind": "Mention", "document": "d", "span": {"start": 10**9, "end": 10**9 + 1}}],
            "span",
            "runs past the end of d",
        ),
        (
            [{"kind": "Mention", "document": "d2", "span": {"start": 9, "end": 11}}],
            "span",
            "runs past the end of d2",
        ),
        (
            [{**part("gov:RUS", "person:peskov"), "evidence": evidence(0, 16)}],
            "evidence.content.0",
            "runs past the end",
        ),
        (
            [claim(chain=[{"id": "d"}, {"id": "gov:RUS", "cue": {"start": 7, "end": 99}}])],
            "chain.1.cue",
            "runs past the end of d",
        ),
        (
            [
                claim(
                    time={
                        "interval": {"value": "2023"},
                        "document": "d",
                        "span": {"start": 0, "end": 99},
                    }
                )
            ],
            "time.span",
            "runs past the end of d",
        ),
        (
            [
                event(
                    "e",
                    times=[
                        {
                            "interval": {"value": "2023"},
                            "document": "d2",
                            "span": {"start": 0, "end": 99},
                        }
                    ],
                )
            ],
            "times.0.span",
            "runs past the end of d2",
        ),
    ],
)
def test_each_fault_has_its_message(
    records: list[dict[str, Any]], field: str | None, words: str
) -> None:
    """Each fault is told once, with record, field, what is wrong and what to do."""
    (problem,) = problems_of(*records)
    assert problem.field == field
    assert words in problem.message
    assert problem.record
    assert problem.message[0].islower() or problem.message[0] == "'"


@pytest.mark.parametrize(
    "records",
    [
        [
            part("gov:RUS", "person:peskov", coder="ann"),
            part("person:peskov", "gov:RUS", coder="bob"),
        ],
        [
            part("gov:RUS", "person:peskov", end="2000-01-01"),
            part("person:peskov", "gov:RUS", start="2000-01-01"),
        ],
        [
            part("gov:RUS", "person:peskov", start="2000-01-01", end="2000-01-01"),
            part("person:peskov", "gov:RUS"),
        ],
        [
            part("gov:RUS", "person:peskov"),
            {**part("person:peskov", "gov:RUS"), "role": "represents"},
        ],
        [event("e", part_of="event:attack"), event("f", part_of="event:attack")],
        [
            event("e"),
            {
                "kind": "EventClass",
                "id": "k",
                "members": [{"event": "e"}],
                "subclass_of": ["class:attacks"],
            },
        ],
        [claim(act="denial", proposition=PARTICIPATION, scope={"type": "involvement"})],
        [
            claim(
                act="denial",
                proposition={**PARTICIPATION, "role": "agent"},
                scope={"type": "involvement"},
            )
        ],
        [claim(act="denial", proposition=PARTICIPATION, scope={"type": "responsibility"})],
        [
            claim(
                act="denial",
                proposition=PARTICIPATION,
                scope={"type": "role", "roles": ["orderer", "perpetrator"]},
            )
        ],
        [
            claim(
                act="denial",
                proposition=PARTICIPATION,
                scope={"type": "occurrence", "events": ["event:attack"]},
            )
        ],
        [
            claim(
                act="denial",
                proposition={"kind": "Occurrence", "event": "event:attack"},
                scope={"type": "occurrence"},
            )
        ],
        [claim(evidence=evidence(0, 15))],
        *(
            [
                event("part", part_of="whole"),
                event("whole"),
                {"kind": "EventClass", "id": "k", "members": [{"event": "whole"}]},
                {
                    "kind": "EventClass",
                    "id": "l",
                    "subclass_of": ["m"],
                    "members": [{"event": "k"}],
                },
                {"kind": "EventClass", "id": "m"},
                claim(
                    act="denial",
                    proposition={**PARTICIPATION, "event": denied},
                    scope={"type": "involvement", "events": [wider]},
                ),
            ]
            for denied, wider in (
                ("part", "whole"),
                ("whole", "k"),
                ("part", "k"),
                ("part", "m"),
                ("l", "m"),
            )
        ),
        [
            {
                "kind": "EventClass",
                "id": "k",
                "members": [
                    {"event": "event:attack", "coder": "ann"},
                    {"event": "event:attack", "coder": "bob"},
                    {"event": "class:attacks"},
                ],
                "subclass_of": ["l"],
            },
            {"kind": "EventClass", "id": "l", "members": [{"event": "k"}]},
        ],
        *(
            [claim(act=act, scope={"type": "occurrence"})]
            for act in ("denial", "exoneration", "withholding", "no_comment", "retraction")
        ),
        *(
            [claim(), claim("c2", act="denial", proposition=proposition, scope=scope)]
            for scope in ({"type": "statement", "claims": ["c1"]},)
            for proposition in (
                PARTICIPATION,
                {"kind": "AboutClaims", "about": ["c1"], "says": "false"},
            )
        ),
        [claim(act="denial", polarity="+", proposition=PARTICIPATION, scope={"type": "intent"})],
        [
            claim(
                act="denial",
                proposition={
                    "kind": "Attitude",
                    "actor": "gov:RUS",
                    "attitude": "intent",
                    "about": "event:attack",
                },
                scope={"type": "intent"},
            )
        ],
        [claim(chain=[{"id": "drone"}])],
        [claim(), claim("c2", responds_to=["c1"])],
        [claim(responds_to=["c2"]), claim("c2", responds_to=["c1"])],
        [
            claim(evidence=evidence(0, 3)),
            {"kind": "Mention", "document": "d2", "span": {"start": 0, "end": 10}},
        ],
    ],
)
def test_what_is_no_fault(records: list[dict[str, Any]]) -> None:
    """Readings of several coders, dated changes, wider scopes and the last character are in order."""
    assert problems_of(*records) == []


def test_three_links_that_never_hold_together() -> None:
    """A circle of links of which each two overlap and not all three is none."""
    links = [
        part("gov:RUS", "person:peskov", start="2000-01-01", end="2002-01-01"),
        part("person:peskov", "u", start="2001-01-01", end="2003-01-01"),
        part("u", "gov:RUS", start="2002-06-01"),
    ]
    actor = {"kind": "UnknownActor", "id": "u"}
    assert problems_of(actor, *links) == []
    del links[0]["end"]
    (problem,) = problems_of(actor, *links)
    assert "u → gov:RUS → person:peskov → u" in problem.message


@pytest.mark.parametrize("act", ["denial", "exoneration", "admission", "no_comment", "withholding"])
def test_acts_that_accuse_nobody(act: str) -> None:
    """Denials, exonerations, admissions and refusals to speak have no accused."""
    person = cg.Person(id="p")
    accusing = cg.Claim(
        id="c", act=act, document="d", chain=(cg.ChainLink(id="d"),), accused=("p",)
    )
    with pytest.raises(
        CorpusError, match=f"c: accused: {act} accuses nobody; make the accusation a claim"
    ):
        Corpus([cg.Document(id="d"), person, accusing])


def test_an_accusation_says_whom() -> None:
    """A plain claim whose act is accusation needs somebody accused, like the named class."""
    silent = cg.Claim(id="c", act="accusation", document="d", chain=(cg.ChainLink(id="d"),))
    with pytest.raises(
        CorpusError, match="c: accused: the accusation does not say whom it accuses"
    ):
        Corpus([cg.Document(id="d"), silent])


def test_the_same_object_twice() -> None:
    """Giving one record twice is as wrong as giving two equal ones."""
    person = cg.Person(id="p")
    with pytest.raises(CorpusError, match="equal: leave one out"):
        Corpus([person, person])
    with pytest.raises(CorpusError, match="equal: leave one out"):
        Corpus([person, cg.Person(id="p")])


def test_all_problems_come_in_one_pass(tmp_path: Any) -> None:
    """Faults of every sort are told together, each with file and line."""
    path = tmp_path / "corpus.jsonl"
    path.write_text(
        jsonl(
            [
                claim(chain=[{"id": "nobody"}], proposition={**PARTICIPATION, "role": "zebra"}),
                event("e", part_of="e"),
                claim("c2", act="denial", responds_to=["c2"]),
                event("gov:RUS"),
                claim("c3", evidence=evidence(0, 99)),
            ]
        )
    )
    with pytest.raises(CorpusError) as caught:
        cg.read(path)
    found = {(problem.record, problem.line) for problem in caught.value.problems}
    first = len(BASE) + 2
    assert found == {
        ("c1", first),
        ("e", first + 1),
        ("c2", first + 2),
        ("gov:RUS", first + 3),
        ("c3", first + 4),
    }
    assert len(caught.value.problems) == 6
    assert {problem.file for problem in caught.value.problems} == {str(path)}


def test_lines_of_fields_in_json() -> None:
    """In JSON and YAML the line is that of the field, not of the record."""
    text = json.dumps(
        {
            "claimgraph": "1.0",
            "actors": [{"kind": "Person", "id": "p"}],
            "affiliations": [{"subject": "p", "role": "part_of", "object": "nobody"}],
        },
        indent=1,
    )
    line = next(i for i, content in enumerate(text.splitlines(), 1) if "nobody" in content)
    for read in (cg.from_json, cg.from_yaml):
        with pytest.raises(CorpusError) as caught:
            read(text)
        assert [problem.line for problem in caught.value.problems] == [line]


def test_intervals_that_end_early_have_a_line() -> None:
    """An interval or affiliation that ends before it starts is refused with its record and line."""
    late = {"interval": {"start": "2023-05-04", "end": "2023-05-03"}}
    with pytest.raises(cg.FileFormatError) as caught:
        cg.from_jsonl(
            jsonl(
                [
                    event("e", times=[late]),
                    part("gov:RUS", "gov:RUS", start="2023-05-04", end="2023-05-03"),
                ]
            )
        )
    messages = [str(problem) for problem in caught.value.problems]
    assert any("e: times.0.interval: the interval ends" in message for message in messages)
    assert any(
        "the affiliation ends (2023-05-03) before it starts (2023-05-04); swap them" in m
        for m in messages
    )
    assert [problem.line for problem in caught.value.problems] == [len(BASE) + 2, len(BASE) + 3]


def test_foreign_records_take_part_in_no_rule() -> None:
    """What a foreign kind means by ``part_of`` is not known, so that it makes no circle."""
    odd = [PLACEHOLDERS["event"](kind="Odd", id=own, part_of=other) for own, other in ("ab", "ba")]
    assert len(Corpus(odd)) == 2


@pytest.mark.parametrize("bad", [5, "x", b"x", None, {"id": "x"}])
def test_a_corpus_holds_records(bad: Any) -> None:
    """Something else than a record is a TypeError that shows it."""
    with pytest.raises(TypeError, match=r"a corpus holds records, not|object is not iterable"):
        Corpus([bad])


def test_looking_up_records() -> None:
    """Records are found by id; a missing one names the nearest."""
    corpus = Corpus([cg.Person(id="person:peskov")])
    assert corpus["person:peskov"] is corpus.get("person:peskov") is corpus.actors[0]
    assert "person:peskov" in corpus
    assert corpus.get("x") is None
    with pytest.raises(
        KeyError, match=r"there is no record 'person:peskow'; did you mean 'person:peskov'\?"
    ):
        corpus["person:peskow"]
    assert repr(Corpus([])) == "<Corpus: empty>"


@pytest.mark.large
def test_thousands_of_dangling_references() -> None:
    """Many faults among many records are told in moderate time."""
    people = [cg.Person(id=f"person:somebody-{i}") for i in range(5_000)]
    wrong = [
        cg.Affiliation(subject=f"person:nobody-{i}", role="represents", object=people[0])
        for i in range(2_000)
    ]
    with pytest.raises(CorpusError) as caught:
        Corpus([people, wrong])
    assert len(caught.value.problems) == 1_001
    assert str(caught.value.problems[-1]) == "… and 1,000 more problems"
    assert "did you mean 'person:somebody-" in str(caught.value.problems[0])


def test_long_chains_of_parts() -> None:
    """Parts of parts of parts, thousands deep, dated or not, are checked without recursion."""
    people = [cg.Person(id=f"p{i}") for i in range(3_000)]
    pairs = list(pairwise(people))
    day = date(1900, 1, 1)
    dated = [
        cg.Affiliation(subject=a, role="part_of", object=b, start=day + timedelta(days=i))
        for i, (a, b) in enumerate(pairs)
    ]
    events = [
        cg.Event(id=f"e{i}", part_of=f"e{i + 1}" if i < 2_999 else None) for i in range(3_000)
    ]
    assert len(Corpus([people, dated, events])) == 8_999
    with pytest.raises(CorpusError, match=r"circle: p2999 → p0 → p1 → p2 → p3 → p4 → … → p2999"):
        Corpus(
            [
                people,
                dated,
                cg.Affiliation(
                    subject=people[-1],
                    role="part_of",
                    object=people[0],
                    start=day + timedelta(days=9_999),
                ),
            ]
        )


def test_what_placeholders_lie_in_is_not_known() -> None:
    """Records of unregistered kinds may hold or lie in anything; no scope is refused for it."""
    odd = PLACEHOLDERS["event"](kind="Odd", id="odd")
    attack = cg.Event(id="e", part_of="odd")
    group = cg.EventClass(id="k", subclass_of=("odd",), members=(cg.Member(event="odd"),))
    for denied, wider in (("e", "odd"), ("e", "k"), ("odd", "k"), ("k", "odd")):
        denial = cg.Denial(
            id="c",
            document="d",
            chain=(cg.ChainLink(id="d"),),
            proposition=cg.Occurrence(event=denied),
            scope=cg.DenialScope(type="occurrence", events=(wider,)),
        )
        assert len(Corpus([cg.Document(id="d"), odd, attack, group, denial])) == 5


@pytest.mark.parametrize(
    ("ties", "fits"),
    [
        ([("gov:RUS", "part_of", "union")], True),
        ([("gov:RUS", "part_of", "bloc"), ("bloc", "part_of", "union")], True),
        ([("gov:RUS", "part_of", "bloc"), ("bloc", "part_of", "gov:RUS")], False),
        ([("gov:RUS", "member_of", "union")], False),
        ([("union", "part_of", "gov:RUS")], False),
        ([("gov:RUS", "republic_of", "union")], True),
        ([], False),
    ],
)
@pytest.mark.parametrize("foreign", [False, True])
def test_a_scope_may_speak_of_a_whole(
    ties: list[tuple[str, str, str]], fits: bool, foreign: bool
) -> None:
    """A scope wider than its proposition by its actor is in order: a whole he is a part of."""
    terms = cg.DEFAULT_TERMS.extend(
        affiliation_roles=[cg.Term("republic_of", "is a republic of", broader=("part_of",))]
    )
    affiliations: list[cg.Record] = [
        PLACEHOLDERS["affiliation"](kind="Union", subject=subject, role=role, object=whole)
        if foreign
        else cg.Affiliation(subject=subject, role=role, object=whole, coder=str(i))
        for i, (subject, role, whole) in enumerate(ties)
    ]
    denial = cg.Claim(
        id="c",
        act="denial",
        polarity="-",
        document="d",
        chain=(cg.ChainLink(id="d"),),
        proposition=cg.Participation(actor="gov:RUS", role="involved", event="e"),
        scope=cg.DenialScope(type="involvement", actor="union"),
    )
    records = [
        cg.Document(id="d"),
        *(cg.Government(id=own) for own in ("gov:RUS", "union", "bloc")),
        cg.Event(id="e"),
        *affiliations,
        denial,
    ]
    if fits:
        assert Corpus(records, terms=terms)["c"].scope == denial.scope  # type: ignore[attr-defined]
    else:
        with pytest.raises(
            CorpusError, match="or say by an affiliation that the latter is part_of"
        ):
            Corpus(records, terms=terms)


def test_a_custom_scope_takes_what_it_likes() -> None:
    """What a scope of one's own needs is not known here."""
    terms = cg.DEFAULT_TERMS.extend(scopes=["motive"], acts=["leak"])
    scope = cg.DenialScope(type="motive", roles=("orderer",))
    chain = (cg.ChainLink(id="d"),)
    claims = [
        cg.Claim(id=act, act=act, document="d", chain=chain, scope=scope)
        for act in ("leak", "denial")
    ]
    assert len(Corpus([cg.Document(id="d"), claims], terms=terms)) == 3


@pytest.mark.parametrize("inside", [False, True])
def test_propositions_of_unregistered_kinds_are_reported(inside: bool) -> None:
    """A misspelt kind of proposition is kept with a notice that names the nearest, however read."""

    class Hearsay(cg.Proposition):
        kind: str = "Hearsay"
        content: AnyProposition

    kinds = cg.DEFAULT_KINDS.extend(Hearsay)
    odd: dict[str, Any] = {**PARTICIPATION, "kind": "Participaton"}
    field = "proposition.content.kind" if inside else "proposition.kind"
    text = jsonl([claim(proposition={"kind": "Hearsay", "content": odd} if inside else odd)])
    corpus = cg.from_jsonl(text, kinds=kinds)
    (notice,) = corpus.notices
    assert (notice.record, notice.field, notice.line) == ("c1", field, len(BASE) + 2)
    assert notice.message == (
        "kind 'Participaton' is not registered here; the proposition is kept as it is; "
        "did you mean 'Participation'?"
    )
    again = Corpus(corpus.records, kinds=kinds)
    assert [one.message for one in again.notices] == [notice.message]


def test_problems_beyond_the_cap_are_counted() -> None:
    """Of very many problems and notices the first are told, and how many more there are."""
    twice = [cg.Event(id=f"e{i}", part_of=f"e{i}") for i in range(1_001)]
    with pytest.raises(CorpusError) as caught:
        Corpus(twice)
    assert [str(one) for one in caught.value.problems[1_000:]] == ["… and 1 more problem"]
    odd = [PLACEHOLDERS["actor"](kind="Odd", id=f"a{i}") for i in range(3_500)]
    assert [str(one) for one in Corpus(odd).notices[1_000:]] == ["… and 2,500 more notices"]


@pytest.mark.large
@pytest.mark.parametrize("dated", [False, True])
def test_long_chains_of_affiliations_take_no_time(dated: bool) -> None:
    """Thousands of links in reverse order, without a circle or with one, are checked at once."""
    size, day = 6_000, date(1900, 1, 1)
    people = [cg.Person(id=f"p{i}") for i in range(size)]
    links = [
        cg.Affiliation(
            subject=a,
            role="part_of",
            object=b,
            start=day - timedelta(days=i) if dated else None,
            end=day + timedelta(days=i + 1) if dated else None,
        )
        for i, (a, b) in reversed(list(enumerate(pairwise(people))))
    ]
    back = cg.Affiliation(subject=people[-1], role="part_of", object=people[0])
    with Effort() as effort:
        assert len(Corpus([people, links])) == 2 * size - 1
        with pytest.raises(CorpusError, match="part_of runs in a circle") as caught:
            Corpus([people, links, back])
    assert effort.loops < 150
    assert len(caught.value.problems) == 1


def test_several_circles_of_affiliations() -> None:
    """Every set of actors tied in circles is reported, with dates and without."""
    people = [cg.Person(id=f"p{i}") for i in range(6)]
    links = [
        cg.Affiliation(subject=people[a], role="part_of", object=people[b])
        for a, b in ((0, 1), (1, 0), (2, 3), (3, 2), (1, 2), (4, 4))
    ]
    with pytest.raises(CorpusError) as caught:
        Corpus([people, links])
    found = [one.message.split(";")[0] for one in caught.value.problems]
    assert found == [
        f"part_of runs in a circle: {way}" for way in ("p1 → p0 → p1", "p3 → p2 → p3", "p4 → p4")
    ]
