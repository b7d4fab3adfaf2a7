"""Small disputes for tests: claims by ids alone, with the records that they need made up."""

from __future__ import annotations

from typing import Any

import claimgraph as cg
from claimgraph.analysis.coverage import coverage

__all__ = ["accuse", "admit", "claim", "corpus", "deny", "link", "part", "row", "rows", "silent"]

WIRE = cg.Document(id="doc:wire", published="2023-05-04")


def part(actor: str, role: str, on: str) -> cg.Participation:
    """A part in an event."""
    return cg.Participation(actor=actor, role=role, event=on)


def claim(
    own: str, act: str, by: str, proposition: cg.Proposition | None = None, **fields: Any
) -> cg.Claim:
    """A claim in the wire report; ``day`` is the day of May it was made on."""
    day = fields.pop("day", None)
    if day is not None:
        when = cg.from_iso(f"2023-05-{day:02}")
        fields["time"] = cg.StatedTime(interval=when, document="doc:wire")
    links = [cg.ChainLink(id="doc:wire")] if by != "doc:wire" else []
    return cg.model.CLAIM_CLASSES.get(act, cg.Claim).model_validate(
        {
            "id": own,
            "act": act,
            "document": "doc:wire",
            "chain": (*links, cg.ChainLink(id=by)),
            "proposition": proposition,
            **fields,
        }
    )


def accuse(
    own: str = "c",
    accused: str = "usa",
    role: str = "responsible_party",
    on: str = "strike",
    by: str = "rus",
    **fields: Any,
) -> cg.Claim:
    """An accusation, of being behind the strike where nothing else is said."""
    proposition = fields.pop("proposition", None) or part(accused, role, on)
    return claim(own, "accusation", by, proposition, **{"accused": (accused,), **fields})


def deny(
    own: str = "d",
    by: str = "usa",
    role: str = "involved",
    on: str = "strike",
    actor: str = "usa",
    **fields: Any,
) -> cg.Claim:
    """A denial, of any part in the strike where nothing else is said."""
    act = fields.pop("act", "denial")
    proposition = fields.pop("proposition", None) or part(actor, role, on)
    return claim(own, act, by, proposition, **fields)


def admit(
    own: str = "a",
    by: str = "usa",
    role: str = "responsible_party",
    on: str = "strike",
    actor: str = "usa",
    **fields: Any,
) -> cg.Claim:
    """An admission."""
    return claim(own, "admission", by, part(actor, role, on), **fields)


def silent(own: str = "n", by: str = "usa", on: str | None = "strike", **fields: Any) -> cg.Claim:
    """A refusal to comment."""
    return claim(own, fields.pop("act", "no_comment"), by, topic=on, **fields)


def link(subject: str, role: str, object: str, **fields: Any) -> cg.Affiliation:  # noqa: A002
    """An affiliation."""
    return cg.affiliate(subject, role, object, **fields)


def corpus(*records: cg.Record, terms: cg.Terms = cg.DEFAULT_TERMS) -> cg.Corpus:
    """A corpus of these records; actors and events that they speak of are made up."""
    given = {one.id for one in records if hasattr(one, "id")} | {"doc:wire"}
    actors: dict[str, None] = {}
    events: dict[str, None] = {}
    for one in records:
        if isinstance(one, cg.Affiliation):
            actors.update({one.subject: None, one.object: None})
        elif isinstance(one, cg.Event):
            events.update(dict.fromkeys(other.event for other in one.same_occurrence_as))
            events.update(dict.fromkeys([one.part_of] if one.part_of else []))
            actors.update(dict.fromkeys(filler.filler for filler in one.participants))
        elif isinstance(one, cg.EventClass):
            events.update(dict.fromkeys(member.event for member in one.members))
        elif isinstance(one, cg.Claim):
            actors.update(dict.fromkeys(source.id for source in one.chain))
            actors.update(dict.fromkeys(one.accused))
            actors.update(dict.fromkeys([one.on_behalf_of] if one.on_behalf_of else []))
            about = one.proposition
            if actor := getattr(about, "actor", None):
                actors[actor] = None
            for field in ("event", "of", "about", "object"):
                value = getattr(about, field, None)
                if isinstance(value, str):
                    events[value] = None
            if one.topic is not None:
                events[one.topic] = None
            if one.scope is not None:
                events.update(dict.fromkeys(one.scope.events))
                actors.update(dict.fromkeys([one.scope.actor] if one.scope.actor else []))
    made = [
        *(cg.Actor(id=own) for own in actors if own not in given),
        *(cg.Event(id=own) for own in events if own not in given and own not in actors),
    ]
    return cg.Corpus([WIRE, *made, *records], terms=terms)


def rows(*records: cg.Record, **options: Any) -> cg.Coverage:
    """The coverage of a corpus of these records."""
    terms = options.pop("terms", cg.DEFAULT_TERMS)
    return coverage(corpus(*records, terms=terms), **options)


def row(*records: cg.Record, **options: Any) -> cg.CoverageRow:
    """The only row of a corpus of these records."""
    (only,) = rows(*records, **options)
    assert isinstance(only, cg.CoverageRow)
    return only
