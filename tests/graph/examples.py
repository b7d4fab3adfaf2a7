"""Graphs and corpora for the tests of graphs and formats."""

from __future__ import annotations

from enum import Enum, StrEnum

import networkx as nx
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.graph import RESERVED
from tests.strategies import intervals

HOSTILE = (
    "",
    " ",
    "\u00a0",
    "\\",
    "quotes \" and ' and `",
    "]]>",
    "<b>&amp;</b>",
    "<!--",
    "line\nfeed",
    "carriage\rreturn",
    "both\r\n",
    "tab\t",
    "\\n \\N \\u0000 \\u005c",
    "nul \x00",
    "bell \x07",
    "next line \x85",
    "line separator \u2028",
    "escape \x1b[31m",
    "not a character \ufffe\uffff",
    "surrogate \ud800",
    "مرحبا بالعالم",
    "override \u202e right to left",
    "🛰️👩🏽‍🚀",
    "e\u0301",
    "ﬂ°°60¶ß",
    "end",
    "subgraph",
    "%% comment",
    "%%{init: {}}%%",
    '"] click n0 "javascript:alert(1)"',
    "n0 --> n1;",
    "fa:fa-car",
    "1. list",
    "- item",
    "`**bold**`",
    "#quot;",
    "digraph",
    "null",
    "nan",
    "1",
    "True",
    "2023-05-03",
    "x" * 20_000,
)
"""Texts that broke some tool once, or look as if they would."""

texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=12),
    st.text(st.characters(categories=("Cs", "Cc", "Cf", "Co", "Cn", "L")), max_size=8),
)

scalars = st.one_of(
    texts,
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(allow_nan=False, allow_infinity=False),
)
names = st.one_of(
    texts,
    st.sampled_from(sorted(RESERVED)),
    st.sampled_from(
        [
            "label",
            "kind",
            "start",
            "end",
            "weight",
            "viz",
            "spells",
            "parents",
            "pid",
            "slices",
            "networkx_key",
            "start_time",
            "key_",
            "time",
            "node_default",
            "edge_default",
            "mode",
        ]
    ),
)


class Colour(StrEnum):
    """A text that is an enumeration."""

    RED = "red"


class Mixed(Enum):
    """An enumeration whose values are of any type."""

    NONE = None
    PAIR = (1, 2)


values = st.recursive(
    st.one_of(
        scalars,
        st.none(),
        st.floats(),
        st.dates(),
        st.datetimes(),
        st.times(),
        st.decimals(),
        st.fractions(),
        st.binary(max_size=4),
        st.sampled_from([*Colour, *Mixed]),
        intervals(),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.tuples(inner, inner),
        st.dictionaries(st.one_of(texts, st.integers()), inner, max_size=3),
        st.frozensets(st.one_of(texts, st.integers(), st.none()), max_size=3),
    ),
    max_leaves=4,
)
"""Anything a person may hang on a node."""


@st.composite
def multigraphs(
    draw: st.DrawFn,
    keys: st.SearchStrategy[str] = texts,
    attributes: st.SearchStrategy[object] = scalars,
) -> nx.MultiDiGraph:
    """Draw a graph with parallel edges, loops and lone nodes."""
    attribute_sets = st.dictionaries(names, attributes, max_size=3)
    nodes = draw(st.dictionaries(keys, attribute_sets, max_size=4))
    graph = nx.MultiDiGraph()
    graph.graph.update(draw(attribute_sets))
    graph.add_nodes_from(nodes.items())
    if nodes:
        ends = st.sampled_from(list(nodes))
        edges = st.lists(st.tuples(ends, ends, keys, attribute_sets), max_size=6)
        graph.add_edges_from(draw(edges))
    return graph


def small_corpus() -> cg.Corpus:
    """Return a corpus that fits on a page, the same every time, for the golden files."""
    report = cg.Document(
        id="doc:report",
        title="Blame & denial",
        text="Alva blames Borduria for the raid. Alva’s envoy “knows” who planned it. Borduria denies it.",
        published="2023-05-04",
        zone="Europe/Moscow",
    )
    alva, borduria = (
        cg.Government(id="gov:A", name="Alva"),
        cg.Government(id="gov:B", name="Borduria"),
    )
    envoy = cg.Person(id="person:e", name='Envoy "E" <em>')
    raid = cg.Event(
        id="event:raid",
        label="raid\non the depot",
        participants=(cg.Participant(role="target", filler="place:depot"),),
    )
    depot = cg.Place(id="place:depot", name="the depot 🏚️")
    early = cg.TimeInterval(
        expression="early Wednesday",
        start="2023-05-03T00:00:00+03:00",
        end="2023-05-03T06:00:00+03:00",
    )
    night = cg.TimeInterval(
        expression="Wednesday", start="2023-05-03T00:00:00+03:00", end="2023-05-04T00:00:00+03:00"
    )
    blames = cg.accuses(
        report, alva, borduria, of=raid, words="Alva blames Borduria for the raid",
        time=cg.StatedTime(interval=early, document="doc:report"),
    )  # fmt: skip
    knows = cg.accuses(
        report, [alva, envoy], borduria, of=raid, role="planner", words="“knows” who planned it",
        time=cg.StatedTime(interval=night, document="doc:report"), certainty="PR",
    )  # fmt: skip
    presupposed = cg.Presupposition(
        id="c-presupposed",
        document="doc:report",
        chain=(cg.ChainLink(id="doc:report"), cg.ChainLink(id="person:e")),
        proposition=cg.Participation(actor="gov:A", role="involved", event="event:raid"),
        accused=("gov:A", "gov:B"),
    )
    denies = cg.denies(report, borduria, of=raid, words="denies it", responds_to=(blames.id,))
    affiliation = cg.Affiliation(
        subject="person:e", role="represents", object="gov:A", start="2022-01-01", end="2023-06-01"
    )
    return cg.Corpus(
        [
            [report, alva, borduria, envoy, raid, depot],
            [blames, knows, presupposed, denies, affiliation],
        ]
    )
