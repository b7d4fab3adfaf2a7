"""Hypothesis strategies: records of every family that fit together, with the texts that break things."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Annotated, Any, Literal

from hypothesis import strategies as st

import claimgraph as cg
from claimgraph import DEFAULT_KINDS, DEFAULT_TERMS, Corpus
from claimgraph.model import PLACEHOLDERS, UnregisteredProposition
from claimgraph.model.propositions import AnyProposition
from claimgraph.model.record import TermIn

__all__ = [
    "KINDS",
    "OLDER_KINDS",
    "Battle",
    "Funding",
    "Leak",
    "Militia",
    "Promise",
    "Report",
    "corpora",
    "ids",
    "intervals",
    "json_values",
    "optional",
    "texts",
]

AWKWARD = [
    "",
    " ",
    "😀",
    "👩‍👩‍👧",
    "שלום",
    "مرحبا",
    "\u202eevil\u202c",
    "\ufeff",
    "\u2028\u2029",
    "\x85",
    "\x7f",
    "“quoted”",
    '"',
    "'",
    "\\",
    "\\u0041",
    '":',
    '" :',
    "{",
    "}",
    "[",
    "- a",
    "# no",
    "a: b",
    "a:",
    ": ",
    "null",
    "~",
    "yes",
    "NO",
    "true",
    "1",
    "1.0",
    "1e5",
    "0x1F",
    "012",
    "1_000",
    "2023-05-04",
    "NaN",
    ".inf",
    "<<",
    "=",
    "!tag",
    "&a",
    "*a",
    "%",
    "@",
    "`",
    "|",
    ">",
    "?",
    "-",
    "--- ",
    "...",
    "\t",
    "\n",
    "\r\n",
    "a\nb\n",
    " leading",
    "trailing ",
    "é",
    "e\u0301",
    "ﬁ",
    "\u00a0",
    "a" * 3_000,
    "\x00",
    "\x1b[31m",
    "\U0010ffff",
    "it's",
    "dash – dash — dash",
    "line\nbreak",
    "[sic]",
    "…",
]


def texts(max_size: int = 40) -> st.SearchStrategy[str]:
    """Return texts of every sort: hostile ones, prose, and whatever Unicode holds."""
    words = st.sampled_from(
        [*AWKWARD, "Moscow", "said", "no", "the attack", "“we did not”", ".\n\n", ", "]
    )
    return (
        st.text(st.characters(exclude_categories=["Cs"]), max_size=max_size)
        | st.sampled_from(AWKWARD)
        | st.lists(words, max_size=12).map(" ".join)
    )


def ids(prefix: str = "") -> st.SearchStrategy[str]:
    """Return ids: neither blank nor control characters, and everything else."""
    body = st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=12
    )
    odd = st.sampled_from(
        ['"', ",", "=", "a=b", "null", "1", "é", "😀", "x" * 300, "#", "{}", "\\"]
    )
    return st.builds(lambda one: prefix + one, body | odd)


def json_values(max_leaves: int = 8) -> st.SearchStrategy[Any]:
    """Return values that JSON and YAML can hold."""
    leaf = (
        st.none()
        | st.booleans()
        | st.integers()
        | st.floats(allow_nan=False, allow_infinity=False)
        | texts(10)
    )
    return st.recursive(
        leaf,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts(8), inner, max_size=3),
        max_leaves=max_leaves,
    )


class Militia(cg.ArmedGroup):
    """An actor of a custom kind, with a reference of its own."""

    kind: Literal["Militia"] = "Militia"
    allegiance: cg.ActorRef | None = None
    fronts: tuple[str, ...] = ()
    strength: int | None = None
    quote: str | None = None
    document: str | None = None


class Battle(cg.Event):
    """An event of a custom kind."""

    kind: Literal["Battle"] = "Battle"
    sides: tuple[cg.Participant, ...] = ()
    intensity: float | None = None


class Funding(cg.Affiliation):
    """An affiliation of a custom kind, with an id."""

    kind: Literal["Funding"] = "Funding"
    id: str | None = None
    amount: float | None = None


class Promise(cg.Proposition):
    """A proposition of a custom kind."""

    kind: Literal["Promise"] = "Promise"
    promisor: cg.ActorRef
    text: str
    role: Annotated[str, TermIn("roles")] = "agent"


class Report(cg.Proposition):
    """A proposition of a custom kind that holds another proposition."""

    kind: Literal["Report"] = "Report"
    content: AnyProposition


class Leak(cg.Claim):
    """A claim of a custom kind."""

    kind: Literal["Leak"] = "Leak"
    channel: str | None = None


KINDS = DEFAULT_KINDS.extend(Militia, Battle, Funding, Promise, Report, Leak, Attack=cg.Event)
"""Kinds with custom ones of several families."""
OLDER_KINDS = DEFAULT_KINDS
"""Kinds of a machine where the custom ones are not registered."""

_extra = st.dictionaries(
    st.sampled_from(["rank", "Größe", "x y", "nested", '"', "=", "1", "null"]),
    json_values(),
    max_size=3,
)
_days = st.dates(date(1, 1, 2), date(9999, 12, 30))


def _instants() -> st.SearchStrategy[datetime]:
    zones = st.sampled_from(
        [UTC, timezone(timedelta(hours=3)), timezone(timedelta(hours=-9, minutes=-30))]
    )
    return st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=zones)


def optional(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return ``values`` or None."""
    return st.none() | values


def _terms(name: str) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(DEFAULT_TERMS[name]))


@st.composite
def intervals(draw: st.DrawFn, *, alternatives: bool = True) -> cg.TimeInterval:
    """Return intervals, open and closed, with zones and without, with cores and other readings."""
    if draw(st.booleans()):
        return cg.TimeInterval(expression=draw(texts(8)), status="unresolved", reason="vague")
    start = draw(_instants() | st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1)))
    length = draw(optional(st.timedeltas(timedelta(microseconds=2), timedelta(days=300))))
    core = length is not None and draw(st.booleans())
    return cg.TimeInterval(
        expression=draw(optional(texts(8))),
        start=start,
        end=None if length is None else start + length,
        core_start=start if core else None,
        core_end=start + length / 2 if core and length is not None else None,
        mod=draw(st.sampled_from([None, "START", "APPROX"])),
        granularity=draw(st.sampled_from(["day", "minute", "unknown"])),
        zone=draw(st.sampled_from([None, "Europe/Moscow"])),
        alternatives=tuple(draw(st.lists(intervals(alternatives=False), max_size=2)))
        if alternatives
        else (),
    )


@st.composite
def _spans(draw: st.DrawFn, document: cg.Document) -> cg.Span | None:
    length = len(document.text) if document.text is not None else document.length
    if not length:
        return None
    start = draw(st.integers(0, length - 1))
    end = draw(st.integers(start + 1, length))
    if document.text is not None and draw(st.booleans()):
        return cg.Span.of(document.text, start, end)
    return cg.Span(start=start, end=end)


@st.composite
def _evidence(draw: st.DrawFn, document: cg.Document) -> cg.Evidence:
    spans = _spans(document)
    return cg.Evidence(
        document=document.id,
        content=tuple(one for one in draw(st.lists(spans, max_size=2)) if one is not None),
        cue=draw(spans),
        quote_type=draw(st.sampled_from([None, "direct", "indirect", "author_voice"])),
        sha256=document.sha256,
    )


@st.composite
def _documents(draw: st.DrawFn, own: str, actors: list[str]) -> cg.Document:
    text = draw(optional(texts(200)))
    return cg.Document(
        id=own,
        title=draw(optional(texts())),
        authors=tuple(draw(st.lists(st.sampled_from(actors), max_size=2))) if actors else (),
        published=draw(optional(_days | _instants())),
        zone=draw(st.sampled_from([None, "Europe/London"])),
        text=text,
        length=None if text is not None else draw(optional(st.integers(0, 500))),
        note=draw(optional(texts())),
    )


@st.composite
def _actors(draw: st.DrawFn, own: str, known: list[str]) -> cg.Record:
    if draw(st.integers(0, 4)) == 0:
        return PLACEHOLDERS["actor"](
            kind=draw(st.sampled_from(["Cartel", "Crew"])), id=own, **draw(_extra)
        )
    fields: dict[str, Any] = {
        "id": own,
        "name": draw(optional(texts())),
        "names": tuple(cg.Name(value=one) for one in draw(st.lists(texts(8), max_size=2))),
        "country": draw(st.sampled_from([None, "RUS", ""])),
    }
    if draw(st.booleans()):
        return Militia(
            **fields,
            allegiance=draw(st.sampled_from([None, *known])),
            fronts=tuple(draw(st.lists(texts(8), max_size=2))),
            strength=draw(optional(st.integers(-(10**15), 10**15))),
            quote=draw(optional(texts(8))),
            document=draw(optional(texts(8))),
        )
    return draw(st.sampled_from([cg.Person, cg.Government, cg.Actor, cg.MediaOutlet]))(**fields)


def _propositions(
    actors: list[str], events: list[str], documents: list[str]
) -> st.SearchStrategy[cg.Proposition]:
    actor, event = st.sampled_from(actors), st.sampled_from(events)
    numbers = st.floats(allow_nan=False, allow_infinity=False)
    simple = st.one_of(
        st.builds(
            cg.Participation,
            actor=actor,
            role=_terms("roles"),
            event=event,
            frequency=optional(texts(8)),
        ),
        st.builds(cg.Occurrence, event=event),
        st.builds(cg.Characterization, of=event | actor, label=optional(texts(8))),
        st.builds(cg.StateProposition, actor=actor, state=_terms("states"), object=optional(actor)),
        st.builds(cg.Attitude, actor=actor, attitude=_terms("attitudes"), about=event),
        st.builds(
            cg.Quantity, event=event, quantity=texts(8), value=numbers, modifier=optional(texts(8))
        ),
        st.builds(cg.AboutClaims, about=st.tuples(st.sampled_from(documents)), says=texts(8)),
        st.builds(Promise, promisor=actor, text=texts(8)),
        st.builds(
            lambda kind, extra: UnregisteredProposition(kind=kind, **extra),
            st.sampled_from(["Prediction", "Wager"]),
            _extra,
        ),
    )
    return simple | st.builds(Report, content=simple)


@st.composite
def _claims(
    draw: st.DrawFn,
    own: str,
    documents: list[cg.Document],
    actors: list[str],
    events: list[str],
    earlier: list[str],
) -> cg.Claim:
    document = draw(st.sampled_from(documents))
    act = draw(_terms("acts"))
    closed = act in {"denial", "exoneration", "admission", "no_comment", "withholding"}
    fields: dict[str, Any] = {
        "id": own,
        "act": act,
        "document": document.id,
        "chain": (
            cg.ChainLink(id=document.id),
            *(
                cg.ChainLink(id=one, cue=draw(_spans(document)))
                for one in draw(st.lists(st.sampled_from(actors), max_size=2))
            ),
        ),
        "proposition": draw(optional(_propositions(actors, events, [d.id for d in documents]))),
        "polarity": draw(st.sampled_from("+-u")),
        "certainty": draw(st.sampled_from(["CT", "PR", "PS", "U"])),
        "accused": ()
        if closed
        else tuple(
            draw(
                st.lists(
                    st.sampled_from(actors), min_size=act == "accusation", max_size=2, unique=True
                )
            )
        ),
        "responds_to": tuple(draw(st.lists(st.sampled_from(earlier), max_size=2)))
        if earlier
        else (),
        "evidence": draw(optional(_evidence(document))),
        "time": draw(
            optional(st.builds(cg.StatedTime, interval=intervals(), document=st.just(document.id)))
        ),
        "hedges": tuple(draw(st.lists(texts(8), max_size=2))),
        "coder": draw(optional(texts(8))),
        "note": draw(optional(texts())),
    }
    if draw(st.integers(0, 4)) == 0:
        return Leak(**fields, channel=draw(optional(texts(8))))
    return cg.Claim(**fields)


@st.composite
def corpora(draw: st.DrawFn, *, max_claims: int = 4) -> Corpus:
    """Return corpora with records of every family, of custom and of unregistered kinds."""
    names = iter(
        draw(st.lists(ids(), min_size=16 + max_claims, max_size=16 + max_claims, unique=True))
    )
    records: list[cg.Record] = []
    actors: list[str] = []
    for _ in range(draw(st.integers(1, 4))):
        actor = draw(_actors(next(names), actors))
        actors.append(actor.id)  # type: ignore[attr-defined]
        records.append(actor)
    documents = [draw(_documents(next(names), actors)) for _ in range(draw(st.integers(1, 2)))]
    places = [next(names) for _ in range(draw(st.integers(0, 2)))]
    records += [
        cg.Place(id=own, name=draw(optional(texts())), part_of=places[0] if i else None)
        for i, own in enumerate(places)
    ]
    artifact = cg.Artifact(id=next(names), same_as=tuple(draw(st.lists(texts(8), max_size=1))))
    events: list[str] = []
    for _ in range(draw(st.integers(1, 3))):
        own = next(names)
        fields: dict[str, Any] = {
            "id": own,
            "label": draw(optional(texts())),
            "participants": tuple(
                cg.Participant(
                    role=draw(_terms("roles")),
                    filler=draw(st.sampled_from([*actors, *places, artifact.id])),
                )
                for _ in range(draw(st.integers(0, 2)))
            ),
            "times": tuple(
                cg.StatedTime(interval=draw(intervals())) for _ in range(draw(st.integers(0, 1)))
            ),
            "part_of": draw(st.sampled_from([None, *events])),
        }
        made: list[Any] = [
            lambda: cg.Event(**fields),
            lambda: cg.Event(kind="Attack", **fields),
            lambda: Battle(
                **fields, sides=fields["participants"], intensity=draw(optional(st.floats(0, 1)))
            ),
        ]
        records.append(draw(st.sampled_from(made))())
        events.append(own)
    records.append(
        cg.EventClass(
            id=next(names),
            members=tuple(cg.Member(event=one) for one in events),
            open=draw(st.booleans()),
        )
    )
    claims: list[str] = []
    for _ in range(draw(st.integers(0, max_claims))):
        claim = draw(_claims(next(names), documents, actors, events, claims))
        claims.append(claim.id)
        records.append(claim)
    unnamed: list[cg.Record] = []
    if len(claims) > 1:
        unnamed.append(
            cg.ClaimRelation(source=claims[0], type=draw(_terms("relations")), target=claims[1])
        )
    unnamed.append(
        cg.Affiliation(
            subject=actors[0],
            role=draw(_terms("affiliation_roles").filter(lambda role: role != "part_of")),
            object=actors[-1],
            start=draw(optional(st.dates(date(1, 1, 1), date(1999, 1, 1)))),
            end=draw(optional(st.dates(date(2000, 1, 1)))),
        )
    )
    unnamed.append(
        Funding(
            subject=actors[-1],
            role="represents",
            object=actors[0],
            id=next(names),
            amount=draw(optional(st.floats(0, 1e30))),
        )
    )
    for document in documents:
        span = draw(_spans(document))
        if span is not None:
            unnamed.append(
                cg.Mention(
                    document=document.id,
                    span=span,
                    denotes=draw(st.sampled_from([None, *actors, *places])),
                )
            )
    for family in draw(st.lists(st.sampled_from(sorted(PLACEHOLDERS)), max_size=3, unique=True)):
        unnamed.append(PLACEHOLDERS[family](kind=f"Odd{family.title()}", **draw(_extra)))
    return Corpus([documents, artifact, records, unnamed], kinds=KINDS)
