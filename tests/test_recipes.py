"""The recipes for other tools: each runs where its library is installed, and shows what it should."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import warnings
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest

import claimgraph as cg
from tests.test_examples import blocks_in

PAGE = Path(__file__).parents[1] / "docs/how-to/use-other-tools.md"


def section(heading: str) -> str:
    """Return what stands below a heading of the page."""
    markdown = PAGE.read_text(encoding="utf-8")
    return re.split(r"^## ", markdown.split(f"\n## {heading}\n", 1)[1], flags=re.MULTILINE)[0]


def without_prompts(code: str) -> str:
    """Return the statements of an interactive example."""
    lines = [line for line in code.splitlines() if line.startswith((">>>", "..."))]
    return "\n".join(line[4:] for line in lines)


def recipe(heading: str) -> dict[str, Any]:
    """Run the first example of the page, then the code below a heading; return its names."""
    start = blocks_in(PAGE.read_text(encoding="utf-8"))[0]
    blocks = [start, *(b for b in blocks_in(section(heading)) if b.language == "python")]
    names: dict[str, Any] = {"__name__": "__main__"}
    for block in blocks:
        code = without_prompts(block.code) if ">>>" in block.code else block.code
        exec(compile(code, f"{PAGE.name}: {heading}", "exec"), names)
    return names


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what recipes write out of the project."""
    monkeypatch.chdir(tmp_path)


def needed(library: str) -> ModuleType:
    """Return a library, or skip the test where it is not installed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what a library warns of on import is its own affair
        module: ModuleType = pytest.importorskip(
            library, reason=f"{library} is not installed; .ci/run installs it for this recipe"
        )
    return module


def test_every_recipe_is_tested() -> None:
    headings = re.findall(r"^## (.+)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [h for h in headings if f"test_{h.lower()}" not in globals()] == []


def test_pandas() -> None:
    needed("pandas")
    names = recipe("pandas")
    rows = cg.coverage_rows(names["corpus"])
    assert names["counts"].to_numpy().sum() == len(rows)
    assert names["counts"].loc["Government of the United States", "answered"] == 1
    pairs = names["pairs"]
    assert pairs.loc[("Government of Russia", "Government of the United States"), "claims"] == 3
    assert "; " in pairs.loc[("Dmitry Peskov", "Government of the United States"), "words"]
    edges = {edge[:3] for edge in names["graph"].edges(keys=True)}
    assert set(names["again"].edges(keys=True)) == edges
    assert len(edges) == names["graph"].number_of_edges()


def test_polars() -> None:
    polars = needed("polars")
    names = recipe("polars")
    assert names["by_claimer"]["replies"].sum() == len(cg.reply_rows(names["corpus"]))
    assert names["by_claimer"]["claimer_label"].is_sorted()
    starts = names["early"]["start"].drop_nulls()
    assert starts.dtype == polars.Datetime("us", "UTC")
    assert starts.is_sorted()
    assert len(starts) > 0
    assert names["early"].columns == [*cg.accusation_rows(names["corpus"])[0]]


def test_matplotlib(monkeypatch: pytest.MonkeyPatch) -> None:
    needed("matplotlib").use("Agg")
    from matplotlib.patches import FancyArrowPatch

    monkeypatch.setitem(__import__("matplotlib").rcParams, "svg.fonttype", "none")
    names = recipe("matplotlib")
    graph, axes = names["graph"], names["axes"]
    arrows = [one for one in axes.patches if isinstance(one, FancyArrowPatch)]
    paths = {tuple(map(tuple, one.get_path().vertices.round(3))) for one in arrows}
    assert len(arrows) == len(paths) == graph.number_of_edges()  # none lies on another
    shown = Counter("".join(node.itertext()).strip() for node in texts_of("accusations.svg"))
    for claimer, accused, claim in graph.edges(keys=True):
        assert shown[graph.nodes[claimer]["label"]]
        assert shown[graph.nodes[accused]["label"]]
        assert shown[claim] == 1
    assert {"answered", "partly", "unanswered"} <= set(shown)
    names["plt"].close("all")


def texts_of(svg: str) -> list[ElementTree.Element]:
    return [*ElementTree.parse(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_graphviz() -> None:
    graph = recipe("Graphviz")["graph"]
    written = Path("accusations.dot").read_text(encoding="utf-8")
    assert written.count("->") == graph.number_of_edges()
    assert written.count("accusation, answered: responsible party") == 3
    if shutil.which("dot") is None:
        pytest.skip("Graphviz, which draws the file, is not installed")
    (command,) = (b.code for b in blocks_in(section("Graphviz")) if b.language == "sh")
    subprocess.run(command.split(), check=True)
    root = ElementTree.parse("accusations.svg").getroot()
    groups = Counter(one.get("class") for one in root.iter("{http://www.w3.org/2000/svg}g"))
    assert (groups["node"], groups["edge"]) == (len(graph), graph.number_of_edges())
    shown = {"".join(node.itertext()) for node in texts_of("accusations.svg")}
    assert set(dict(graph.nodes(data="label")).values()) <= shown


def test_ipysigma() -> None:
    ipysigma = needed("ipysigma")
    names = recipe("ipysigma")
    graph, pairs = names["graph"], names["pairs"]
    assert sum(claims for *_, claims in pairs.edges(data="claims")) == graph.number_of_edges()
    assert pairs.edges["gov:RUS", "gov:USA"]["label"] == "3 answered"
    assert isinstance(names["picture"], ipysigma.Sigma)
    names["picture"].to_html("accusations.html")
    written = Path("accusations.html").read_text(encoding="utf-8")
    assert "3 answered" in written
    assert "Government of Russia" in written


def test_gephi() -> None:
    """The file has what Gephi reads of GEXF: directed edges with ids, labels, statuses, days."""
    graph = recipe("Gephi")["graph"]
    back = nx.read_gexf("accusations.gexf")
    assert sorted(back.edges(keys=True)) == sorted(graph.edges(keys=True))
    assert dict(back.nodes(data="label")) == dict(graph.nodes(data="label"))
    assert all(status for *_, status in back.edges(data="status"))
    root = ElementTree.parse("accusations.gexf").getroot()
    space = {"g": "http://www.gexf.net/1.2draft"}
    (drawn,) = root.findall("g:graph", space)
    wanted = {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "date"}
    assert {name: drawn.get(name) for name in wanted} == wanted
    edges = drawn.findall("g:edges/g:edge", space)
    assert len({edge.get("id") for edge in edges}) == len(edges) == graph.number_of_edges()
    days = [edge.get("start", "") for edge in edges if edge.get("start")]
    assert days
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days)


def test_cytoscape() -> None:
    """The file has what Cytoscape desktop and cytoscape.js read: ids as text, each once, and ends."""
    graph = recipe("Cytoscape")["graph"]
    data = json.loads(Path("accusations.cyjs").read_text(encoding="utf-8"))
    nodes, edges = ([one["data"] for one in data["elements"][kind]] for kind in ("nodes", "edges"))
    ids = [one["id"] for one in (*nodes, *edges)]
    assert all(isinstance(own, str) for own in ids)
    assert len(set(ids)) == len(ids) == len(graph) + graph.number_of_edges()
    for edge in edges:
        assert {edge["source"], edge["target"]} <= {one["id"] for one in nodes}
        assert edge["status"]
    assert {one["id"]: one["name"] for one in nodes} == dict(graph.nodes(data="label"))
    back = nx.cytoscape_graph(data, name="label")
    assert sorted(back.edges(keys=True)) == sorted(graph.edges(keys=True))


def test_label_studio_losses_are_described_as_they_are() -> None:
    """The how-to lists what Label Studio does not hold, in the library's words."""
    from claimgraph.formats import label_studio

    page = PAGE.with_name("label-in-label-studio.md").read_text(encoding="utf-8")
    after = page.split("## What is lost on the way out\n", 1)[1]
    assert tuple(re.findall(r"^- (.+)$", after, re.MULTILINE)) == label_studio.LOSSES
