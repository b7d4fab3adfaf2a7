"""GEXF: the timeline, the clock, and the names that GEXF takes for itself."""

from __future__ import annotations

import io
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest

import claimgraph as cg

SPACE = "{http://www.gexf.net/1.2draft}"


def root_of(**attributes: Any) -> ElementTree.Element:
    graph = nx.MultiDiGraph()
    graph.add_edge("a", "b", "k", **attributes)
    return ElementTree.fromstring(cg.to_gexf(graph))


def days(**attributes: Any) -> tuple[str | None, str | None]:
    edge = next(root_of(**attributes).iter(f"{SPACE}edge"))
    return edge.get("start"), edge.get("end")


def interval(start: str | None, end: str | None) -> cg.TimeInterval:
    return cg.TimeInterval(start=start, end=end, value="x")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2023-05-03T00:00:00+03:00", "2023-05-03T06:00:00+03:00", ("2023-05-03", "2023-05-03")),
        ("2023-05-03T00:00:00+03:00", "2023-05-04T00:00:00+03:00", ("2023-05-03", "2023-05-03")),
        ("2023-05-03T23:00:00Z", "2023-05-04T00:00:01Z", ("2023-05-03", "2023-05-04")),
        ("2023-01-01T00:00:00", "2024-01-01T00:00:00", ("2023-01-01", "2023-12-31")),
        ("2023-05-03T12:00:00", None, ("2023-05-03", None)),
        (None, "2023-05-03T12:00:00", (None, "2023-05-03")),
        (None, "0001-01-01T00:00:00", (None, "0001-01-01")),
        (None, None, (None, None)),
    ],
)
def test_an_interval_becomes_the_days_it_touches(
    start: str | None, end: str | None, expected: tuple[str | None, str | None]
) -> None:
    assert days(time=interval(start, end)) == expected


def test_affiliations_end_on_their_last_day() -> None:
    assert days(start="2022-01-01", end="2023-06-01") == ("2022-01-01", "2023-05-31")


def test_exact_bounds_are_kept_beside_the_days() -> None:
    graph = nx.MultiDiGraph()
    start, end = "2023-05-03T02:30:00+03:00", "2023-05-03T02:31:00+03:00"
    graph.add_edge("a", "b", "k", time=interval(start, end))
    read = nx.read_gexf(io.BytesIO(cg.to_gexf(graph).encode()))
    held = read.edges["a", "b"]
    assert (held["start_time"], held["end_time"]) == (start, end)


def test_the_graph_is_dynamic_where_there_is_a_time_and_says_so() -> None:
    dynamic = next(root_of(time=interval("2023-05-03T12:00:00Z", None)).iter(f"{SPACE}graph"))
    assert (dynamic.get("mode"), dynamic.get("timeformat")) == ("dynamic", "date")
    static = next(root_of().iter(f"{SPACE}graph"))
    assert (static.get("mode"), static.get("timeformat")) == ("static", None)


def test_some_edges_with_times_and_some_without() -> None:
    graph = nx.MultiDiGraph()
    graph.add_edge("a", "b", "with", start="2023-05-03")
    graph.add_edge("a", "b", "without")
    read = nx.read_gexf(io.BytesIO(cg.to_gexf(graph).encode()))
    assert read.edges["a", "b", "with"]["start"] == "2023-05-03"
    assert "start" not in read.edges["a", "b", "without"]


@pytest.mark.parametrize("value", ["sometime", "", 3, 3.5, True, "12:30"])
def test_what_is_no_date_never_reaches_the_timeline(value: Any) -> None:
    with pytest.warns(cg.LossWarning, match="no ISO date"):
        root = root_of(start=value)
    assert next(root.iter(f"{SPACE}graph")).get("mode") == "static"
    assert [found.get("title") for found in root.iter(f"{SPACE}attribute")] == [
        "start_",
        "networkx_key",
    ]


@pytest.mark.parametrize(
    "name", ["viz", "spells", "slices", "parents", "pid", "networkx_key", "weight"]
)
def test_names_that_gexf_takes_for_itself(name: str) -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a", **{name: "words", f"{name}_": "mine"})
    graph.add_edge("a", "b", "k", **{name: "words"})
    with pytest.warns(cg.LossWarning, match=r"given an underscore \(2 texts\)"):
        text = cg.to_gexf(graph)
    read = nx.read_gexf(io.BytesIO(text.encode()))
    assert read.nodes["a"][f"{name}__"] == "words"
    assert read.nodes["a"][f"{name}_"] == "mine"
    assert read.edges["a", "b"][f"{name}_"] == "words"


def test_weights_are_weights() -> None:
    graph = nx.MultiDiGraph()
    graph.add_edge("a", "b", "k", weight=2)
    graph.add_edge("a", "b", "l", weight=2.5)
    read = nx.read_gexf(io.BytesIO(cg.to_gexf(graph).encode()))
    assert read.edges["a", "b", "k"]["weight"] == 2
    assert read.edges["a", "b", "l"]["weight"] == 2.5


def test_values_of_several_types_become_text() -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a", count=1)
    graph.add_node("b", count="many")
    graph.add_node("c", count=True)
    with pytest.warns(cg.LossWarning, match=r"several types.*\(2 texts\)"):
        text = cg.to_gexf(graph)
    read = nx.read_gexf(io.BytesIO(text.encode()))
    assert [read.nodes[node]["count"] for node in "abc"] == ["1", "many", "True"]


def test_no_clock_and_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = cg.build_graph(cg.bundled_report()).accusations
    before = cg.to_gexf(graph)
    monkeypatch.setattr("time.strftime", lambda *_: "1999-12-31")
    monkeypatch.setattr(nx, "__version__", "99")
    assert cg.to_gexf(graph) == before
    assert "lastmodified" not in before
    assert nx.__version__ not in before
    assert "1999-12-31" not in before


def test_words_that_look_like_the_head_of_the_file_are_left_alone() -> None:
    graph = nx.MultiDiGraph()
    words = '<meta lastmodifieddate="x"></meta><graph timeformat="string">'
    graph.add_node(words, label=words)
    graph.add_edge(words, words, "k", start="2023-05-03")
    read = nx.read_gexf(io.BytesIO(cg.to_gexf(graph).encode()))
    assert read.nodes[words]["label"] == words
