r"""GEXF 1.2: for Gephi, whose timeline it drives.

GEXF has one time format for a file, and networkx reads no finer one than ``date``. So
``start`` and ``end`` of what has a time are the first and the last day it touches, both
included as Gephi expects, each as its own zone counts days; ``start_time`` and
``end_time`` keep the exact half-open bounds. What has no time is always there.

Read it back with ``networkx.read_gexf(path)``. Its losses, as ``LOSSES`` declares them:

* A time keeps its words, start and end; lists, mappings and records become JSON text.
* Characters XML cannot hold are written as ``\uXXXX``.
* Whole numbers beyond 64 bits become text, and so does an attribute whose values are of
  several types.
* Attributes of the graph itself are left out.
* A node without a label gets its id as label.
* A name that means something else in GEXF, such as ``viz``, gets an underscore; so do a
  ``start`` or ``end`` that are no ISO dates, and a ``weight`` that is no number.
* networkx reads the keys of edges only where some edges are parallel; otherwise it
  returns a ``DiGraph``, whose edges have none. The file has them.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from claimgraph.corpus.files import write_atomically
from claimgraph.formats.losses import FLATTENED, report
from claimgraph.formats.xml_graph import CHARACTERS, NUMBERS, unique_keys, xml_graph

if TYPE_CHECKING:
    from collections.abc import Iterable

    import networkx as nx

__all__ = ["KEEPS", "LOSSES", "to_gexf", "write_gexf"]

_MIXED = "attributes of several types, and labels, written as text"
_NAMES = "attribute names that GEXF takes for itself given an underscore"
_NO_DATES = "a start or end that is no ISO date given an underscore"

LOSSES: Final = (
    *FLATTENED,
    CHARACTERS,
    NUMBERS,
    _MIXED,
    _NAMES,
    _NO_DATES,
    "the timeline counts in days; exact bounds stand in start_time and end_time",
    "attributes of the graph are left out",
    "nodes without a label get their id as label",
    "networkx reads keys of edges only where some edges are parallel",
)
KEEPS: Final = frozenset(
    {
        "nodes",
        "parallel edges",
        "edge keys",
        "attributes of nodes and edges",
        "types of attributes",
        "a timeline",
    }
)

_TAKEN = frozenset({"pid", "parents", "slices", "spells", "viz", "networkx_key"})
_META = re.compile(rb"<meta\b.*?</meta>", re.DOTALL)
_TIMEFORMAT = re.compile(rb'(<graph\b[^>]*\btimeformat=")[^"]*')


def to_gexf(graph: nx.MultiDiGraph[str]) -> str:
    """Return a graph as GEXF.

    Args:
        graph: A plain graph, such as ``ClaimGraph.accusations``.

    Raises:
        TypeError: It is not a ``networkx.MultiDiGraph``.

    Warns:
        LossWarning: Something had to be changed to fit.

    Examples:
        >>> import claimgraph as cg
        >>> text = cg.to_gexf(cg.build_graph(cg.bundled_report()).accusations)
        >>> 'defaultedgetype="directed"' in text
        True
    """
    return _bytes(graph).decode()


def write_gexf(graph: nx.MultiDiGraph[str], path: str | os.PathLike[str]) -> None:
    """Write a graph as GEXF. A file that is there is replaced when the new one is complete.

    Args:
        graph: A plain graph, such as ``ClaimGraph.accusations``.
        path: The file.

    Raises:
        TypeError: It is not a ``networkx.MultiDiGraph``.
        OSError: The file cannot be written; an old one stays as it was.

    Warns:
        LossWarning: Something had to be changed to fit.

    Examples:
        >>> import claimgraph as cg
        >>> import tempfile, pathlib
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "report.gexf"
        >>> cg.write_gexf(cg.build_graph(cg.bundled_report()).accusations, path)
        >>> path.stat().st_size > 0
        True
    """
    write_atomically(path, [_bytes(graph)])


def _bytes(graph: nx.MultiDiGraph[str]) -> bytes:
    import networkx as nx

    found: Counter[str] = Counter()
    flat = xml_graph(graph, found)
    flat.graph.clear()
    nodes = [attributes for _, attributes in flat.nodes(data=True)]
    edges = [attributes for _, _, attributes in flat.edges(data=True)]
    for attributes in (*nodes, *edges):
        _rename(attributes, found)
        _days(attributes, found)
    _unify(nodes, found)
    _unify(edges, found)
    report("GEXF", found, stacklevel=3)
    ids = unique_keys(flat)
    for _, _, key, attributes in flat.edges(keys=True, data=True):
        if key in ids:
            attributes["id"] = key
    stream = BytesIO()
    nx.write_gexf(flat, stream)
    # networkx puts today's date and its own version here, which change when the graph does not.
    content = _META.sub(
        b"<meta>\n    <creator>claimgraph</creator>\n  </meta>", stream.getvalue(), 1
    )
    # networkx before 3.5 writes "string", which is no time format of GEXF.
    return _TIMEFORMAT.sub(rb"\1date", content, count=1) + b"\n"


def _rename(attributes: dict[str, Any], found: Counter[str]) -> None:
    for name in [*attributes]:
        weight = name == "weight" and type(attributes[name]) not in (int, float)
        if name in _TAKEN or weight:
            attributes[_free(name, attributes)] = attributes.pop(name)
            found[_NAMES] += 1


def _days(attributes: dict[str, Any], found: Counter[str]) -> None:
    """Put days into ``start`` and ``end``, and the exact bounds beside them."""
    bounds: dict[str, datetime] = {}
    for name in ("start", "end"):
        if name in attributes:
            value = attributes.pop(name)
            moment = _moment(value)
            if moment is None:
                found[_NO_DATES] += 1
                attributes[_free(name, attributes)] = value
            else:
                bounds[name] = moment
                attributes[_free(f"{name}_time", attributes, "")] = value
    days = {name: moment.date() for name, moment in bounds.items()}
    if "end" in bounds and bounds["end"].time() == datetime.min.time() and days["end"] > date.min:
        days["end"] -= timedelta(days=1)  # it ends before that day begins
    if len(days) == 2:
        days["end"] = max(days.values())
    attributes.update((name, day.isoformat()) for name, day in days.items())


def _moment(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None


def _free(name: str, attributes: dict[str, Any], first: str = "_") -> str:
    name += first
    while name in attributes:
        name += "_"
    return name


def _unify(elements: Iterable[dict[str, Any]], found: Counter[str]) -> None:
    """Turn the values of a name into text where they are of several types."""
    elements = list(elements)
    types: dict[str, set[type]] = {}
    for attributes in elements:
        for name, value in attributes.items():
            types.setdefault(name, set()).add(type(value))
    types.pop("weight", None)  # a number; GEXF knows one kind of them here
    mixed = [name for name, seen in types.items() if len(seen) > 1 or name == "label"]
    for attributes in elements:
        for name in mixed:
            if name in attributes and not isinstance(attributes[name], str):
                attributes[name] = str(attributes[name])
                found[_MIXED] += 1
