"""DOT and Mermaid: nothing of a document is read as part of the language."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.formats.dot import SHAPES
from claimgraph.formats.mermaid import MAX_EDGES
from tests.graph.examples import HOSTILE, multigraphs, small_corpus, texts

# The lexical rules of DOT that the writer uses: punctuation, bare words, quoted strings.
DOT_TOKEN = re.compile(r'\s+|->|[{}\[\]=,;]|[A-Za-z_]+|"(?:[^"\\]|\\.)*"', re.DOTALL)
MERMAID_LINE = re.compile(
    r"""flowchart\ LR
      | \ \ %%\ not\ shown:\ [a-z0-9 ]+
      | \ \ (?P<node>n\d+|more)[\[({/]{1,2}"(?P<text>[^"]*)"[\])}/]{1,2}
      | \ \ n\d+\ (?:-->|-\.->)(?:\|"(?P<label>[^"]*)"\|)?\ n\d+""",
    re.VERBOSE,
)


def tokens(text: str) -> list[str]:
    """Split DOT into tokens; fail where anything is left over."""
    found, position = [], 0
    while position < len(text):
        match = DOT_TOKEN.match(text, position)
        assert match, f"no token at {text[position : position + 40]!r}"
        if not match[0].isspace():
            found.append(match[0])
        position = match.end()
    return found


def unquoted(token: str) -> str:
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], token[1:-1])


@given(multigraphs())
def test_dot_has_the_nodes_and_edges_of_the_graph(graph: nx.MultiDiGraph) -> None:
    found = tokens(cg.to_dot(graph))
    assert found[:2] == ["digraph", "{"]
    assert found[-1] == "}"
    assert found.count("{") == found.count("}") == 1
    words = {token for token in found if token[0].isalpha()}
    assert words <= {"digraph", "node", "label", "shape", "style"}
    arrows = [i for i, token in enumerate(found) if token == "->"]
    assert len(arrows) == graph.number_of_edges()
    ends = {(found[i - 1], found[i + 1]) for i in arrows}
    assert len(ends) == len(set(graph.edges()))
    statements = [i for i in range(2, len(found) - 1) if found[i - 1] in "{;"]
    nodes = [found[i] for i in statements if found[i][0] == '"' and found[i + 1] == "["]
    assert len(set(nodes)) == graph.number_of_nodes()


@given(texts)
def test_dot_labels_say_what_the_text_says(text: str) -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a", label=text)
    label = tokens(cg.to_dot(graph))[13]
    shown = html.unescape(unquoted(label))
    if text and text.isprintable() and "\\" not in text:
        assert shown == text


def test_dot_escapes() -> None:
    graph = nx.MultiDiGraph()
    graph.add_node('a"\\', label='<b>"bold"</b> &amp; \\N\r\nC:\\ \x00')
    assert cg.to_dot(graph).splitlines()[2] == (
        r'  "a\"\\" [label="<b>\"bold\"</b> &amp;amp; \\N\nC:\\ \\u0000"];'
    )


def test_dot_shapes_roles_and_presuppositions() -> None:
    text = cg.to_dot(cg.build_graph(small_corpus(), presupposed=True).accusations)
    assert '"gov:A" -> "gov:B" [label="accusation: responsible party"];' in text
    assert 'label="presupposition: involved", style="dashed"' in text
    assert text.count("dashed") == 2
    text = cg.to_dot(cg.build_graph(small_corpus()).claims)
    for family in ("claim", "document", "event", "place", "proposition"):
        assert f'shape="{SHAPES[family]}"' in text
    assert "states (not)" in text


def hostile_graph() -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    for hostile in HOSTILE:
        graph.add_node(hostile, label=hostile)
        graph.add_edge(hostile, "b", "k", role=hostile)
    return graph


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_graphviz_reads_it() -> None:
    graph = hostile_graph()
    done = subprocess.run(
        ["dot", "-Tplain"], input=cg.to_dot(graph).encode(), capture_output=True, check=True
    )
    assert done.stdout.count(b"\nnode ") == graph.number_of_nodes()
    assert done.stdout.count(b"\nedge ") == graph.number_of_edges()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the parser pydot uses
def test_pydot_reads_it() -> None:
    pydot = pytest.importorskip("pydot", reason="pydot, a second reader of DOT, is not installed")
    graph = hostile_graph()
    (read,) = pydot.graph_from_dot_data(cg.to_dot(graph))
    assert len(read.get_edges()) == graph.number_of_edges()
    names = {node.get_name() for node in read.get_nodes()} - {"node"}
    assert len(names) == graph.number_of_nodes()


def mermaid_lines(graph: nx.MultiDiGraph) -> list[re.Match[str]]:
    lines = cg.to_mermaid(graph, max_edges=1_000).split("\n")
    assert lines.pop() == ""
    matches = [MERMAID_LINE.fullmatch(line) for line in lines]
    assert all(matches), [line for line in lines if not MERMAID_LINE.fullmatch(line)]
    return [match for match in matches if match]


@given(multigraphs())
def test_mermaid_is_made_of_nodes_and_arrows_alone(graph: nx.MultiDiGraph) -> None:
    lines = mermaid_lines(graph)
    assert sum(1 for line in lines if line["node"]) == graph.number_of_nodes()
    assert len(lines) == 1 + graph.number_of_nodes() + graph.number_of_edges()
    for line in lines:
        text = line["text"] or line["label"] or ""
        plain = re.sub(r"#\d+;", "", text)
        assert all(one.isalnum() or one == " " for one in plain if one.isascii()), text
        assert not re.search("[ﬂ¶\u202e\u2028\x85]", plain)


@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=30))
def test_mermaid_shows_what_the_text_says(text: str) -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a", label=text)
    (_, node) = mermaid_lines(graph)
    shown = html.unescape(re.sub(r"#(\d+);", r"&#\1;", node["text"]))
    assert shown == text


@pytest.mark.parametrize(
    "injected",
    [
        '"]\n  click n0 "javascript:alert(1)"\n  n9["',
        '"] --> n1',
        "%%{init: {'securityLevel': 'loose'}}%%",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "&lt;b&gt;",
        "#lt;b#gt;",
        "`**bold**`",
        "fa:fa-car",
        "end",
        ":::class",
        "a; b",
        "[(brackets)]{}",
        "$$x^2$$",
    ],
)
def test_mermaid_injections(injected: str) -> None:
    graph = nx.MultiDiGraph()
    graph.add_edge(injected, "b", "k", kind=injected, role=injected)
    graph.nodes[injected]["label"] = injected
    text = cg.to_mermaid(graph)
    assert len(text.splitlines()) == 4
    mermaid_lines(graph)
    for line in text.splitlines()[1:3]:
        inside = line.split('"')[1]
        assert not set(inside) & set("\"`<>&[](){}|%:$*_'=/\\-.,")
        assert all(re.fullmatch(r"#\d+;", code) for code in re.findall(r"#[^;]*;|#", inside))


def many(edges: int) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    graph.add_edges_from(
        (f"a{i:03}", f"b{i:03}", "k", {"kind": "accusation"}) for i in range(edges)
    )
    return graph


def test_mermaid_is_capped_and_says_so_in_the_text_and_in_the_picture() -> None:
    text = cg.to_mermaid(many(10), max_edges=3)
    assert text.count("-->") == 3
    assert "\n  %% not shown: 7 edges and 14 nodes\n" in text
    assert '\n  more["not shown#58; 7 edges and 14 nodes"]\n' in text
    assert text.count("[") == 7
    assert "not shown" not in cg.to_mermaid(many(10), max_edges=10)
    assert cg.to_mermaid(many(MAX_EDGES + 1)).count("-->") == MAX_EDGES
    assert cg.to_mermaid(many(2), max_edges=0).count("-->") == 0


def test_nodes_without_edges_are_capped_too() -> None:
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(map(str, range(1_000)))
    text = cg.to_mermaid(graph)
    assert text.count('["') == MAX_EDGES + 1
    assert f"not shown: {1_000 - MAX_EDGES} nodes" in text


def test_a_negative_cap_is_refused() -> None:
    with pytest.raises(ValueError, match="max_edges is -1; give"):
        cg.to_mermaid(many(1), max_edges=-1)


def test_long_labels_are_cut() -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a", label="x" * 1_000)
    assert f'"{"x" * 59}…"' in cg.to_mermaid(graph)


def test_mermaid_presuppositions_are_dotted() -> None:
    text = cg.to_mermaid(cg.build_graph(small_corpus(), presupposed=True).accusations)
    assert text.count("-.->") == 2
    assert text.count("-->") == 2


def test_the_bundle_holds_mermaid_and_plain_text_alone() -> None:
    text = cg.to_mermaid(many(1))
    assert isinstance(text, str)
    both = {"text/vnd.mermaid": str(text), "text/plain": str(text)}
    assert text._repr_mimebundle_() == both
    assert text._repr_mimebundle_(include=None, exclude=None) == both
    assert list(text._repr_mimebundle_(include=["text/plain", "text/html"])) == ["text/plain"]
    assert list(text._repr_mimebundle_(exclude={"text/plain"})) == ["text/vnd.mermaid"]
    assert text._repr_mimebundle_(include=()) == {}
    assert all(type(one) is str for one in text._repr_mimebundle_().values())


def test_files(tmp_path: Path) -> None:
    graph = many(5)
    cg.write_mermaid(graph, tmp_path / "a.mmd", max_edges=2)
    assert (tmp_path / "a.mmd").read_bytes().decode() == cg.to_mermaid(graph, max_edges=2)
    cg.write_dot(graph, tmp_path / "a.dot")
    assert (tmp_path / "a.dot").read_bytes().decode() == cg.to_dot(graph)
