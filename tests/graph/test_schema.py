"""Every attribute stands in the schema, under a name that no tool takes for itself."""

from __future__ import annotations

from typing import Any, NotRequired, get_origin, get_type_hints

import networkx as nx
import pytest
from hypothesis import given

import claimgraph as cg
from claimgraph.graph import RESERVED, schema
from claimgraph.temporal import TimeInterval
from tests.graph.examples import small_corpus
from tests.strategies import corpora


def names_of(declared: type) -> tuple[set[str], set[str]]:
    """Return the names a TypedDict demands, and all it allows."""
    hints = get_type_hints(declared, localns={"TimeInterval": TimeInterval}, include_extras=True)
    optional = {name for name, hint in hints.items() if get_origin(hint) is NotRequired}
    return hints.keys() - optional, set(hints)


def conforms(attributes: dict[str, Any], declared: type) -> bool:
    needed, allowed = names_of(declared)
    return needed <= attributes.keys() <= allowed


def check(corpus: cg.Corpus) -> None:
    graph = cg.build_graph(corpus, presupposed=True)
    for _, attributes in graph.accusations.nodes(data=True):
        assert conforms(attributes, schema.Node)
    for _, _, key, attributes in graph.accusations.edges(keys=True, data=True):
        assert conforms(attributes, schema.AccusationEdge)
        assert attributes["kind"] == "accusation"
        assert attributes["claim"] == key
    for own, attributes in graph.claims.nodes(data=True):
        registered = own in corpus and isinstance(corpus[own], cg.Claim)
        declared = schema.ClaimNode if registered else schema.Node
        assert conforms(attributes, declared)
    for _, _, attributes in graph.claims.edges(data=True):
        assert conforms(attributes, schema.ClaimEdge)
        assert attributes["kind"] in schema.EDGE_KINDS
    for one in (graph.accusations, graph.claims):
        used = {name for _, attributes in one.nodes(data=True) for name in attributes}
        used |= {name for _, _, attributes in one.edges(data=True) for name in attributes}
        assert not used & RESERVED
        assert all(isinstance(node, str) for node in one)
        assert all(isinstance(key, str) for _, _, key in one.edges(keys=True))
        assert type(one) is nx.MultiDiGraph


@given(corpora())
def test_all_attributes_are_declared(corpus: cg.Corpus) -> None:
    check(corpus)


@pytest.mark.parametrize("corpus", [small_corpus, cg.bundled_report])
def test_all_attributes_of_the_examples_are_declared(corpus: Any) -> None:
    check(corpus())


def test_the_schema_declares_no_reserved_name() -> None:
    for declared in (schema.Node, schema.ClaimNode, schema.AccusationEdge, schema.ClaimEdge):
        assert not names_of(declared)[1] & RESERVED


def test_the_bundled_report_has_most_kinds_of_edges() -> None:
    """Kinds of edges that no record makes any more would otherwise stay in the table for ever."""
    claims = cg.build_graph(cg.bundled_report(), presupposed=True).claims
    seen = {attributes["kind"] for _, _, attributes in claims.edges(data=True)}
    assert seen >= {
        *("claimer", "vouched_by", "accused", "states", "reported_in", "responds_to", "about"),
        *("participant", "member", "affiliation", "relation", "publisher"),
    }
