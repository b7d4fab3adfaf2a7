"""The accusation graph: who accused whom, one edge for each claim and accused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from claimgraph.collector import collector_at_rest
from claimgraph.graph.insertion import Edge, new_graph
from claimgraph.model import Claim, Evidence, Participation, Record
from claimgraph.model.record import label_of

if TYPE_CHECKING:
    import networkx as nx

    from claimgraph.corpus import Corpus

__all__ = ["accusation_edges", "accusation_graph", "accusing_claims", "node_of"]


def accusation_graph(corpus: Corpus, *, presupposed: bool = False) -> nx.MultiDiGraph[str]:
    """Build the accusation graph: claimer to accused, keyed by claim id.

    Nodes are those who accuse or are accused; a document can accuse too. See
    ``claimgraph.graph.schema`` for the attributes.

    Args:
        corpus: The corpus.
        presupposed: Whether accusations that are only presupposed have edges too.
    """
    with collector_at_rest():
        edges = list(accusation_edges(accusing_claims(corpus, presupposed=presupposed)))
        keys = sorted({edge[0] for edge in edges} | {edge[1] for edge in edges})
        return new_graph({key: node_of(corpus[key]) for key in keys}, edges)


def accusing_claims(corpus: Corpus, *, presupposed: bool = False) -> list[Claim]:
    """Return the claims that accuse somebody, in the order of their ids."""
    accusing = [
        claim
        for claim in corpus.claims
        if isinstance(claim, Claim)
        and claim.__dict__["accused"]
        and (presupposed or claim.act != "presupposition")
    ]
    accusing.sort(key=attrgetter("id"))
    return accusing


def accusation_edges(claims: Iterable[Claim]) -> Iterator[Edge]:
    """Yield an edge for each claim and accused."""
    for claim in claims:
        fields = claim.__dict__
        chain = fields["chain"]
        proposition = fields["proposition"]
        event: str | None
        role: str | None
        if type(proposition) is Participation:
            event, role = proposition.event, proposition.role
        else:
            event, role = getattr(proposition, "event", None), getattr(proposition, "role", None)
        own, act = fields["id"], fields["act"]
        evidence, time = fields["evidence"], fields["time"]
        for accused in fields["accused"]:
            yield (
                chain[-1].id,
                accused,
                own,
                {
                    "kind": "accusation",
                    "claim": own,
                    "act": act,
                    "event": event,
                    "role": role,
                    "polarity": fields["polarity"],
                    "certainty": fields["certainty"],
                    "quote": None if evidence is None else words_of(evidence),
                    "time": None if time is None else time.interval,
                    "document": fields["document"],
                    "depth": len(chain) - 1,
                    "presupposed": act == "presupposition",
                    "basis": fields["basis"],
                    "coder": fields["coder"],
                },
            )


def words_of(evidence: Evidence) -> str | None:
    """Return the words of an evidence; the common case of one span without a detour."""
    content = evidence.content
    return content[0].exact if len(content) == 1 else evidence.words


def node_of(record: Record) -> dict[str, Any]:
    """Return the attributes of a record's node."""
    return {"kind": record.kind, "family": record.family, "label": label_of(record)}
