"""Small corpora in which actors of every level speak for one another, now and then."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.analysis.standing import SPEAKING

DAYS = [date(2023, month, day) for month in (4, 5) for day in (1, 10, 20)]
"""Days on which affiliations start and end, and things are said and happen."""

KINDS: list[type[cg.Actor]] = [
    cg.Person,
    cg.Person,
    cg.UnnamedGroup,
    cg.UnknownActor,
    cg.Actor,
    cg.GovernmentBody,
    cg.GovernmentBody,
    cg.Government,
    cg.State,
    cg.IntergovernmentalOrganization,
]

ROLES = [*sorted(SPEAKING) * 3, *sorted(cg.DEFAULT_TERMS.affiliation_roles)]
"""Those by which one speaks for another more often than others."""

LEVELS: list[Any] = ["person", "body", "government", "state", "bloc", "GovernmentBody"]


def on(day: date, last: date | None = None) -> cg.StatedTime:
    """Return a stated time: a day, or all days up to another."""
    until = cg.from_iso((last or day).isoformat()).end
    return cg.StatedTime(
        interval=cg.TimeInterval(start=cg.from_iso(day.isoformat()).start, end=until)
    )


@st.composite
def _times(draw: st.DrawFn) -> cg.StatedTime | None:
    first, last = sorted((draw(st.sampled_from(DAYS)), draw(st.sampled_from(DAYS))))
    return draw(st.sampled_from([None, on(first), on(first, last)]))


@st.composite
def speaking(draw: st.DrawFn) -> list[cg.Record]:
    """Return the records of a corpus, in any order."""
    actors = [
        draw(st.sampled_from(KINDS))(id=f"a{number}") for number in range(draw(st.integers(2, 7)))
    ]
    ids = [one.id for one in actors]
    day = st.none() | st.none() | st.sampled_from(DAYS)
    affiliations: dict[tuple[Any, ...], cg.Record] = {}
    for _ in range(draw(st.integers(0, 9))):
        subject, other = draw(st.sampled_from(ids)), draw(st.sampled_from(ids))
        role = draw(st.sampled_from(ROLES))
        if subject == other or (role == "part_of" and subject > other):
            continue  # nothing is a part of itself
        start, end = draw(day), draw(day)
        if start is not None and end is not None and end < start:
            start, end = end, start
        basis = draw(st.sampled_from(["stated", "analyst"]))
        affiliations[subject, role, other, start, end, basis] = cg.Affiliation(
            subject=subject, role=role, object=other, start=start, end=end, basis=basis
        )
    documents = [
        cg.Document(id=f"doc:{number}", published=draw(day), authors=(author,) if author else ())
        for number, author in enumerate(
            draw(st.lists(st.none() | st.sampled_from(ids), min_size=1, max_size=2))
        )
    ]
    events = [
        cg.Event(id=f"e{number}", times=tuple(one for one in (draw(_times()),) if one))
        for number in range(2)
    ]
    claims = [
        draw(_claims(f"c{number}", documents, ids)) for number in range(draw(st.integers(0, 6)))
    ]
    relations = [
        cg.ClaimRelation(source=one.id, type="retracts", target=other.id)
        for one in claims
        for other in claims
        if one.id > other.id and draw(st.integers(0, 9)) == 0
    ]
    records: list[cg.Record] = [
        *actors, *affiliations.values(), *documents, *events, *claims, *relations,
    ]  # fmt: skip
    return draw(st.permutations(records))


@st.composite
def _claims(draw: st.DrawFn, own: str, documents: list[cg.Document], ids: list[str]) -> cg.Claim:
    document = draw(st.sampled_from(documents))
    actor = st.sampled_from(ids)
    links = [cg.ChainLink(id=document.voice)]
    links += [
        cg.ChainLink(id=one, factivity=factivity)
        for one, factivity in draw(
            st.lists(
                st.tuples(
                    actor, st.sampled_from([None, "factive", "nonfactive", "counterfactive"])
                ),
                max_size=2,
            )
        )
    ]
    event = draw(st.sampled_from(["e0", "e1"]))
    act = draw(st.sampled_from(["assertion", "presupposition", "finding", "attitude"]))
    return cg.Claim(
        id=own,
        act=act,
        document=document.id,
        chain=tuple(links),
        on_behalf_of=draw(st.none() | actor),
        proposition=draw(
            st.sampled_from(
                [
                    None,
                    cg.Occurrence(event="e0"),
                    cg.Occurrence(event="e0"),
                    cg.Occurrence(event=event),
                    cg.Participation(actor=draw(actor), role="involved", event=event),
                    cg.Participation(actor=draw(actor), role="perpetrator", event=event),
                ]
            )
        ),
        polarity=draw(st.sampled_from(["+", "+", "-", "u"])),
        certainty=draw(st.sampled_from(["CT", "CT", "PR", "PS", "U"])),
        accused=tuple(draw(st.lists(actor, max_size=2, unique=True))),
        time=draw(_times()),
    )
