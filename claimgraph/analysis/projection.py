"""The accusation graph at a level: who accuses whom, both ends rolled up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimgraph.analysis.roll_up import Level, Roller
from claimgraph.collector import collector_at_rest
from claimgraph.errors import check_corpus
from claimgraph.graph.accusations import accusation_edges, accusing_claims, node_of
from claimgraph.graph.insertion import Edge, new_graph

if TYPE_CHECKING:
    import networkx as nx

    from claimgraph.corpus import Corpus

__all__ = ["rolled_graph"]


def rolled_graph(
    corpus: Corpus, level: Level = "government", *, presupposed: bool = False
) -> nx.MultiDiGraph[str]:
    """Return the accusation graph with both ends of each edge rolled up to a level.

    Nodes are those as whom claimers and accused are read. An edge is keyed by its claim; where
    a claim accuses several that are read as one, they have one edge. Beside the attributes of
    `ClaimGraph.accusations`, edges have ``said_by`` and ``charged``, the actors themselves, and
    ``rolled_up``, how they come to be read so.

    Args:
        corpus: The corpus.
        level: As for `roll_up`.
        presupposed: Whether accusations that are only presupposed have edges too.

    Raises:
        UnknownLevelError: There is neither such a level nor such a kind of actors.

    Examples:
        >>> import claimgraph as cg
        >>> graph = cg.rolled_graph(cg.bundled_report(), "government")
        >>> edge = graph.edges["gov:RUS", "gov:USA", "c13"]
        >>> edge["said_by"], edge["charged"]
        ('person:peskov', 'gov:USA')
    """
    check_corpus(corpus)
    roller = Roller(corpus, level)
    with collector_at_rest():
        claims = {one.id: one for one in accusing_claims(corpus, presupposed=presupposed)}
        rolled = {own: roller.claim(claim) for own, claim in claims.items()}
        found: dict[tuple[str, str, str], Edge] = {}
        for said_by, charged, own, attributes in accusation_edges(claims.values()):
            ends = rolled[own]
            accused = next(end.to for end in ends.accused if end.id == charged)
            place = (ends.claimer.to, accused, own)
            if place in found:
                found[place][3]["charged"] += f", {charged}"
            else:
                told = {"said_by": said_by, "charged": charged, "rolled_up": ends.why}
                found[place] = (*place, {**attributes, **told})
        keys = sorted({end for edge in found for end in edge[:2]})
        return new_graph({key: node_of(corpus[key]) for key in keys}, found.values())
