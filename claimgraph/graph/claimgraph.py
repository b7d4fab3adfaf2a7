"""ClaimGraph: a corpus and the graphs made of it, each built when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from claimgraph.errors import check_corpus
from claimgraph.graph.accusations import accusation_graph, accusing_claims
from claimgraph.graph.claims import claim_graph
from claimgraph.shown import Shown

if TYPE_CHECKING:
    import networkx as nx

    from claimgraph.corpus import Corpus

__all__ = ["ClaimGraph", "build_graph"]


class ClaimGraph(Shown):
    """The graphs of a corpus: plain ``networkx.MultiDiGraph``s with string keys.

    They are composed, never a subclass, so that every networkx algorithm, backend and
    writer works on them. Change them as you like; the corpus stays as it is.

    Examples:
        >>> import claimgraph as cg
        >>> graph = cg.build_graph(cg.bundled_report())
        >>> graph.accusations.has_edge("gov:RUS", "gov:USA")
        True
    """

    def __init__(self, corpus: Corpus, *, presupposed: bool = False) -> None:
        self.corpus = corpus
        self.presupposed = presupposed

    @cached_property
    def accusations(self) -> nx.MultiDiGraph[str]:
        """Who accused whom: one edge for each claim and accused, keyed by the claim's id.

        Attributes: see ``claimgraph.graph.schema.AccusationEdge``.
        """
        return accusation_graph(self.corpus, presupposed=self.presupposed)

    @cached_property
    def claims(self) -> nx.MultiDiGraph[str]:
        """Documents, actors, events, propositions and claims as nodes.

        Attributes: see ``claimgraph.graph.schema.ClaimEdge``.
        """
        return claim_graph(self.corpus, presupposed=self.presupposed)

    def __repr__(self) -> str:
        """Return how many accusations there are, by and against how many."""
        accusing = accusing_claims(self.corpus, presupposed=self.presupposed)
        claimers = {claim.claimer for claim in accusing}
        accused = {one for claim in accusing for one in claim.accused}
        edges = sum(len(claim.accused) for claim in accusing)
        return f"<ClaimGraph: {edges} accusations by {len(claimers)} claimers against {len(accused)} accused>"


def build_graph(corpus: Corpus, *, presupposed: bool = False) -> ClaimGraph:
    """Return the graphs of a corpus; each is built when it is first asked for.

    Args:
        corpus: The corpus.
        presupposed: Whether claims that are only presupposed take part.

    Examples:
        >>> import claimgraph as cg
        >>> usa, russia = cg.Government(id="gov:USA"), cg.Government(id="gov:RUS")
        >>> report = cg.Document(id="doc:a", text="Moscow blames Washington.")
        >>> strike = cg.Event(id="event:strike")
        >>> claim = cg.accuses(report, russia, usa, of=strike, words="blames")
        >>> graph = build_graph(cg.Corpus([usa, russia, report, strike, claim]))
        >>> list(graph.accusations.edges)
        [('gov:RUS', 'gov:USA', 'doc:a#accusation-7-13-gov:USA')]
    """
    check_corpus(corpus)
    return ClaimGraph(corpus, presupposed=presupposed)
