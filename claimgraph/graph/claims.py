"""The claim graph: documents, actors, events, propositions and claims as nodes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from claimgraph.collector import collector_at_rest
from claimgraph.graph.accusations import node_of, words_of
from claimgraph.graph.insertion import Edge, new_graph
from claimgraph.model import (
    Affiliation,
    Artifact,
    Claim,
    ClaimRelation,
    Document,
    Event,
    EventClass,
    Member,
    Participant,
    Place,
    Proposition,
)
from claimgraph.model.record import RefTo, id_of, key_of
from claimgraph.model.shape import shape_of

if TYPE_CHECKING:
    import networkx as nx

    from claimgraph.corpus import Corpus

__all__ = ["claim_graph"]

_POINTERS = ("on_behalf_of", "topic", "addressee", "medium")


def claim_graph(corpus: Corpus, *, presupposed: bool = False) -> nx.MultiDiGraph[str]:
    """Build the claim graph. Claims are nodes; an edge's key is its kind, where that is unique.

    Claims that state the same proposition share its node, whose key is the content key.

    Args:
        corpus: The corpus.
        presupposed: Whether presuppositions are among the claims.
    """
    with collector_at_rest():
        claims = [
            claim
            for claim in corpus.claims
            if isinstance(claim, Claim) and (presupposed or claim.act != "presupposition")
        ]
        others = {key_of(record): record for record in corpus if not isinstance(record, Claim)}
        nodes = {
            key: node_of(record) for key, record in others.items() if id_of(record) is not None
        }
        propositions: dict[str, Proposition] = {}
        edges: list[Edge] = []
        for claim in sorted(claims, key=attrgetter("id")):
            _add_claim(claim, nodes, propositions, edges)
        for key, proposition in sorted(propositions.items()):
            nodes[key] = {
                "kind": proposition.kind,
                "family": "proposition",
                "label": proposition_label(proposition, nodes),
            }
            edges.extend(_proposition_edges(key, proposition))
        for _, record in sorted(others.items()):
            edges.extend(_EDGES.get(record.family, _none)(record))
        present = nodes.keys()
        edges = [edge for edge in edges if edge[1] in present and edge[0] in present]
        return new_graph(dict(sorted(nodes.items())), edges)


def _add_claim(
    claim: Claim,
    nodes: dict[str, dict[str, Any]],
    propositions: dict[str, Proposition],
    edges: list[Edge],
) -> None:
    fields = claim.__dict__
    own, chain, evidence = fields["id"], fields["chain"], fields["evidence"]
    add = edges.append
    node = {
        "kind": fields["kind"],
        "family": "claim",
        "label": own,
        "act": fields["act"],
        "polarity": fields["polarity"],
        "certainty": fields["certainty"],
        "document": fields["document"],
        "depth": len(chain) - 1,
        "presupposed": fields["act"] == "presupposition",
        "basis": fields["basis"],
    }
    if fields["coder"] is not None:
        node["coder"] = fields["coder"]
    if evidence is not None and (words := words_of(evidence)) is not None:
        node["quote"] = words
    nodes[own] = node
    add((own, fields["document"], "reported_in", {"kind": "reported_in"}))
    add((own, chain[-1].id, "claimer", {"kind": "claimer"}))
    for position, link in enumerate(chain[:-1]):
        add((own, link.id, f"vouched_by:{position}", {"kind": "vouched_by", "position": position}))
    proposition: Proposition | None = fields["proposition"]
    if proposition is not None:
        key = proposition.key
        if propositions.setdefault(key, proposition) is not proposition and _points_outside_key(
            type(proposition)
        ):
            edges.extend(_proposition_edges(key, proposition))
        stated = {
            "kind": "states",
            "polarity": fields["polarity"],
            "certainty": fields["certainty"],
        }
        add((own, key, "states", stated))
    for accused in fields["accused"]:
        add((own, accused, "accused", {"kind": "accused"}))
    for answered in fields["responds_to"]:
        add((own, answered, "responds_to", {"kind": "responds_to"}))
    scope = fields["scope"]
    if scope is not None:
        for denied in (*scope.claims, *scope.events):
            add((own, denied, "scope", {"kind": "scope", "role": scope.type}))
    for pointer in _POINTERS:
        if fields[pointer] is not None:
            add((own, fields[pointer], pointer, {"kind": pointer}))


def proposition_label(proposition: Proposition, nodes: Mapping[str, Mapping[str, Any]]) -> str:
    """Return a proposition in a few words: its fields, with what to call the records it names."""
    fields = proposition.__dict__
    words = []
    for name, is_reference in _label_fields(type(proposition)):
        value = fields[name]
        if value is None:
            continue
        for one in value if isinstance(value, tuple) else (value,):
            if is_reference:
                words.append(nodes[one]["label"] if one in nodes else one)
            else:
                words.append(str(one).replace("_", " "))
    return " · ".join(words) or proposition.kind


@cache
def _label_fields(cls: type[Proposition]) -> tuple[tuple[str, bool], ...]:
    references = {slot.field for slot in shape_of(cls) if isinstance(slot.marker, RefTo)}
    return tuple((name, name in references) for name in cls.model_fields if name != "kind")


def _proposition_edges(key: str, proposition: Proposition) -> Iterator[Edge]:
    for slot in shape_of(type(proposition)):
        if isinstance(slot.marker, RefTo):
            value = getattr(proposition, slot.field)
            for one in value if slot.many else (value,):
                if one is not None:
                    yield key, one, f"about:{slot.field}", {"kind": "about", "role": slot.field}


@cache
def _points_outside_key(cls: type[Proposition]) -> bool:
    """Tell whether propositions of the same key may speak of different records."""
    pointers = (slot.field for slot in shape_of(cls) if isinstance(slot.marker, RefTo))
    return not cls.outside_key.isdisjoint(pointers)


def _document_edges(document: Any) -> Iterator[Edge]:
    if isinstance(document, Document):
        for author in document.authors:
            yield document.id, author, "author", {"kind": "author"}
        if document.publisher is not None:
            yield document.id, document.publisher, "publisher", {"kind": "publisher"}


def _event_edges(event: Any) -> Iterator[Edge]:
    if not isinstance(event, (Event, EventClass)):
        return
    for one in event.participants:
        attributes = _reading(one, kind="participant", role=one.role)
        yield event.id, one.filler, _read_by(f"participant:{one.role}", one), attributes
    if isinstance(event, EventClass):
        for member in event.members:
            attributes = _reading(member, kind="member")
            yield event.id, member.event, _read_by("member", member), attributes
        for wider in event.subclass_of:
            yield event.id, wider, "subclass_of", {"kind": "subclass_of"}
        return
    if event.place is not None:
        yield event.id, event.place, "place", {"kind": "place"}
    if event.part_of is not None:
        yield event.id, event.part_of, "part_of", {"kind": "part_of"}
    for same in event.same_occurrence_as:
        key = f"same_occurrence_as:{same.claim}" if same.claim else "same_occurrence_as"
        yield event.id, same.event, key, {"kind": "same_occurrence_as"}


def _part_edges(thing: Any) -> Iterator[Edge]:
    if isinstance(thing, (Artifact, Place)) and thing.part_of is not None:
        yield thing.id, thing.part_of, "part_of", {"kind": "part_of"}


def _affiliation_edges(affiliation: Any) -> Iterator[Edge]:
    if not isinstance(affiliation, Affiliation):
        return
    attributes = _reading(affiliation, kind="affiliation", role=affiliation.role)
    if affiliation.start is not None:
        attributes["start"] = affiliation.start.isoformat()
    if affiliation.end is not None:
        attributes["end"] = affiliation.end.isoformat()
    yield affiliation.subject, affiliation.object, key_of(affiliation), attributes


def _relation_edges(relation: Any) -> Iterator[Edge]:
    if isinstance(relation, ClaimRelation):
        attributes = _reading(relation, kind="relation", role=relation.type, extent=relation.extent)
        yield relation.source, relation.target, key_of(relation), attributes


def _reading(
    one: Affiliation | ClaimRelation | Member | Participant, **attributes: str
) -> dict[str, Any]:
    """Return attributes with whose reading it is, and on what basis."""
    coder = {} if one.coder is None else {"coder": one.coder}
    return {**attributes, "basis": one.basis, **coder}


def _read_by(key: str, reading: Participant | Member) -> str:
    """Return a key that tells apart readings of one thing that differ in who reads it, and how."""
    claim = getattr(reading, "claim", None)
    parts = (reading.basis if reading.basis != "stated" else None, claim, reading.coder)
    return "~".join([key, *(part for part in parts if part is not None)])


def _none(record: Any) -> Iterable[Edge]:
    return ()


_EDGES = {
    "document": _document_edges,
    "event": _event_edges,
    "artifact": _part_edges,
    "place": _part_edges,
    "affiliation": _affiliation_edges,
    "relation": _relation_edges,
}
