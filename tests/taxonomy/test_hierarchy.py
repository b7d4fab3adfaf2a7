"""The order of terms: the same answers as following every way up, however deep and wide."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.taxonomy.hierarchy import CircleError, Hierarchy

IDS = [f"t{i}" for i in range(9)]


@st.composite
def orders(draw: st.DrawFn) -> dict[str, tuple[str, ...]]:
    """Draw orders in which terms name some of those before them, and some outside."""
    broader: dict[str, tuple[str, ...]] = {}
    for i, one in enumerate(IDS):
        choice = st.sampled_from([*IDS[:i], "outside", "far"])
        broader[one] = tuple(draw(st.lists(choice, max_size=3, unique=True)))
    return dict(draw(st.permutations(list(broader.items()))))


def graph_of(broader: dict[str, tuple[str, ...]]) -> nx.DiGraph:
    graph = nx.DiGraph((one, above) for one, all_above in broader.items() for above in all_above)
    graph.add_nodes_from(broader)
    return graph


@given(orders())
def test_is_a_follows_every_way_up(broader: dict[str, tuple[str, ...]]) -> None:
    hierarchy, graph = Hierarchy(broader), graph_of(broader)
    for narrow in (*graph, "unheard of"):
        for wide in (*graph, "unheard of"):
            stands = narrow in graph and wide in graph and nx.has_path(graph, narrow, wide)
            assert hierarchy.is_a(narrow, wide) == (stands or narrow == wide), (narrow, wide)


@given(orders())
def test_lineage_and_what_stands_under(broader: dict[str, tuple[str, ...]]) -> None:
    hierarchy, graph = Hierarchy(broader), graph_of(broader)
    for one in graph:
        lineage = list(hierarchy.lineage(one))
        assert len(lineage) == len(set(lineage))
        assert set(lineage) == {one, *nx.descendants(graph, one)}
        firsts = [one]
        while broader.get(firsts[-1]):
            firsts.append(broader[firsts[-1]][0])
        assert lineage[: len(firsts)] == firsts
        under = list(hierarchy.under(one))
        assert len(under) == len(set(under))
        assert set(under) == nx.ancestors(graph, one)


@given(st.dictionaries(st.sampled_from(IDS), st.lists(st.sampled_from(IDS), max_size=3).map(tuple)))
def test_circles_are_found(broader: dict[str, tuple[str, ...]]) -> None:
    graph = graph_of(broader)
    if nx.is_directed_acyclic_graph(graph):
        Hierarchy(broader)
        return
    with pytest.raises(CircleError) as caught:
        Hierarchy(broader)
    circle = caught.value.circle
    for one, above in zip(circle, (*circle[1:], circle[0]), strict=True):
        assert above in broader[one]


def test_a_chain_of_a_hundred_thousand_terms() -> None:
    chain = {f"t{i}": (f"t{i - 1}",) if i else () for i in range(100_000)}
    hierarchy = Hierarchy(dict(reversed(chain.items())))
    assert hierarchy.is_a("t99999", "t0")
    assert not hierarchy.is_a("t0", "t99999")
    assert sum(1 for _ in hierarchy.lineage("t99999")) == 100_000
    assert sum(1 for _ in hierarchy.under("t0")) == 99_999


@pytest.mark.large
def test_a_ladder_of_a_hundred_thousand_terms_with_two_parents() -> None:
    """Every term stands under both of the step above: 2 to the power of 50,000 ways up."""
    broader: dict[str, tuple[str, ...]] = {"a0": (), "b0": ()}
    for i in range(1, 50_000):
        broader |= {f"{side}{i}": (f"a{i - 1}", f"b{i - 1}") for side in "ab"}
    hierarchy = Hierarchy(broader)
    assert hierarchy.is_a("b49999", "b0")
    assert hierarchy.is_a("b49999", "a0")
    assert not hierarchy.is_a("b49999", "a49999")


@pytest.mark.parametrize("length", [1, 2, 10_000])
@pytest.mark.parametrize("forked", [False, True])
def test_circles_of_any_length(length: int, forked: bool) -> None:
    broader = {f"t{i}": (f"t{(i + 1) % length}",) for i in range(length)}
    if forked:  # the circle goes by second choices
        broader = {one: ("top", *above) for one, above in broader.items()}
    with pytest.raises(CircleError) as caught:
        Hierarchy(broader)
    assert len(caught.value.circle) == length
