"""The quick ways of reading taxonomies say what the careful ones say, of any file."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.codebooks import tree
from claimgraph.taxonomy import term

IDS = st.sampled_from(["a", "b", "t1", "t2", "Home Guard", "Person", "", " a", "é", "e\u0301"])
CELLS = st.one_of(
    IDS,
    st.sampled_from(
        ["'=1", "a|b", "a\\|b", "'", " ", "x\u2028y", "\xa0", "\0", "\ud7ff", "\u3000"]
    ),
)
MARKS = st.sampled_from(['"', '""', ",", ";", "\n", "\r\n", "\r", "\n\n", "\t", "'", "|", " "])


@st.composite
def tables(draw: st.DrawFn) -> str:
    """Draw tables, most of them in good order, and some with marks where none belongs."""
    head = draw(
        st.sampled_from([["id", "broader"], ["id"], ["broader", "id", "label"], ["id", "x"]])
    )
    rows = draw(st.lists(st.lists(CELLS, min_size=len(head), max_size=len(head)), max_size=6))
    quote = draw(st.sampled_from(["", '"']))
    delimiter, end = draw(st.sampled_from(",;\t")), draw(st.sampled_from(["\n", "\r\n"]))
    quoted = [
        [f"{quote}{cell}{quote}" if draw(st.booleans()) else cell for cell in row] for row in rows
    ]
    lines = [delimiter.join(row) for row in [head, *quoted]]
    text = end.join(lines) + draw(st.sampled_from(["", end, end + end]))
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(MARKS) + text[at:]
    return text


@pytest.mark.parametrize("ending", ["csv", "json"])
@pytest.mark.parametrize(
    "changed",
    [
        {},
        {700: ("t3", "t2")},
        {700: ("t700", "t900")},
        {700: ("t700", "t700")},
        {700: ("t700", "far")},
    ],
)
def test_many_terms_in_order(
    folder: Path, ending: str, changed: dict[int, tuple[str, str]]
) -> None:
    """What is wrong far down is found there."""
    rows = [changed.get(i, (f"t{i}", f"t{i // 2}" if i > 1 else "")) for i in range(1, 1200)]
    text = "id,broader\n" + "".join(f"{one},{above}\n" for one, above in rows)
    if ending == "json":
        text = json.dumps([{"id": one, "broader": [above] if above else []} for one, above in rows])
    path = folder / f"many.{ending}"
    assert said(path, text, []) == carefully(path, text, [])
    assert (len(said(path, text, [])) == 1) is (
        changed.keys() == {700} and changed[700][1] != "t900"
    )


FIELDS = st.sampled_from(["id", "label", "broader", "exact_match", "further"])
VALUES = st.one_of(
    CELLS,
    st.lists(CELLS, max_size=2),
    st.sampled_from(
        [5, 1.5, True, None, float("nan"), [5], [["a"]], {"a": "b"}, [""], [None], '"']
    ),
)


@st.composite
def objects(draw: st.DrawFn) -> str:
    """Draw JSON as taxonomies have it, in which fields may stand twice and hold what they must not."""

    def written(pairs: list[tuple[str, Any]]) -> str:
        blank = draw(st.sampled_from(["", " ", "\n"]))
        parts = [f"{json.dumps(key)}{blank}:{json.dumps(value)}" for key, value in pairs]
        return "{" + ",".join(parts) + "}"

    ids = draw(st.lists(IDS, max_size=4))
    rows = [
        written([("id", one), *draw(st.lists(st.tuples(FIELDS, VALUES), max_size=2))])
        for one in ids
    ]
    terms = f"[{','.join(rows)}]"
    about = draw(st.lists(st.tuples(st.sampled_from(["title", "note"]), VALUES), max_size=2))
    text = (
        terms
        if draw(st.booleans())
        else f'{written(about)[:-1]}{"," if about else ""}"terms":{terms}}}'
    )
    at = draw(st.integers(0, len(text)))
    return (
        text[:at]
        + draw(st.sampled_from(["", "", "", '"', "\\", "[", "}", " ", "\\ud800"]))
        + text[at:]
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ways")


def said(path: Path, content: str, onto: list[str]) -> tuple[Any, ...]:
    """Return what reading a file gives: the taxonomy, or the error."""
    path.write_bytes(content.encode())
    try:
        read = cg.read_taxonomy(path, onto=onto)
    except cg.ClaimGraphError as error:
        return (str(error),)
    ids = ["a", "b", "t1", "t2", "Person", *read]
    order = [read.is_a(one, other) for one in ids for other in ids]
    return list(read.values()), read.title, read.extra, read.outside, order


def carefully(path: Path, content: str, onto: list[str]) -> tuple[Any, ...]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tree, "_surely", lambda *_: None)
        patch.setattr(term, "in_order", lambda *_: None)
        return said(path, content, onto)


@given(tables(), st.sampled_from([[], ["Person"], ["Person", "a"]]))
@example("id\na,b\n", [])
@example('id,broader\n"a","b"\n"b",""\n', [])
@example('id,label\na,x"y\n', [])
@example('id,label\na,"x""y"\n', [])
@example('id,label\na,"x\ny"\nb,\nb,\n', [])
@example("id,broader\na,a\n", [])
@example("id,broader\n\u3000a,\nb,a\n", [])
@example("id,broader\nt1,t2\nt2,t1\n", [])
@example("id,broader\n,\na,\n , \nb,c\n", [])
def test_tables(folder: Path, text: str, onto: list[str]) -> None:
    path = folder / "any.csv"
    assert said(path, text, onto) == carefully(path, text, onto)


@given(objects(), st.sampled_from([[], ["Person"]]))
@example('[{"id": "a", "label": 1, "label": 2}]', [])
@example('[{"id": "a", "further": 1, "further": 2}]', [])
@example('[{"id": "a", "further": NaN}]', [])
@example('[{"id": "a", "broader": [""]}]', [])
@example('[{"id": "a", "note": "x", "note": "y"}]', [])
@example('[{"id": "a", "x": "\\\\", "x": "y"}]', [])
@example('[{"id": "a", "x": "\\\\", "y": "\\\\", "z": "\\\\", "z": "\\\\"}]', [])
@example('{"terms": [{"id": "b"}], "terms": [{"id": "a"}]}', [])
@example("[" * 201 + "]" * 201, [])
@example('[{"id": "a", "label": "\\"quoted\\""}]', [])
def test_json(folder: Path, text: str, onto: list[str]) -> None:
    path = folder / "any.json"
    assert repr(said(path, text, onto)) == repr(carefully(path, text, onto))


@pytest.mark.parametrize(
    "content",
    [
        '[{"id": "t1", "broader": ["Person"]}, {"id": "t2", "broader": ["t1"]}]',
        '{"terms": [{"id": "t1", "broader": ["Person", "Actor"], "x": "\\"y\\""}, {"id": "t2"}]}',
    ],
)
def test_plain_files_are_read_the_quick_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    """And so the test above compares two ways; what is read can be sent to another process."""
    path = tmp_path / "own.json"
    path.write_text(content, encoding="utf-8")
    monkeypatch.setattr(tree, "parse_json", None)
    groups = cg.read_taxonomy(path)
    assert pickle.loads(pickle.dumps(groups)) == groups
    assert groups.is_a("t1", "Person")


@pytest.mark.parametrize("cell", ["x" * 140_000, f'"{"x" * 140_000}"'])
@pytest.mark.parametrize("last", ["", "b,\n"])
def test_long_cells_are_told_as_csv_tells_them(tmp_path: Path, cell: str, last: str) -> None:
    """A cell of more characters than ``csv`` takes, as where a quotation mark is missing."""
    text, path = f"id,label\na,{cell}\n{last}", tmp_path / "own.csv"
    (told,) = said(path, text, [])
    assert "field larger than field limit" in told


@given(st.lists(st.tuples(IDS, IDS), max_size=5), st.sampled_from([set(), {"Person"}, {"a", "b"}]))
@example([("t1", "Person"), ("t2", "t1")], {"Person"})
def test_what_is_in_order(pairs: list[tuple[str, str]], outside: set[str]) -> None:
    """Each id stands once, and names one above it, one of others, or none."""
    ids, above = [one for one, _ in pairs], [one for _, one in pairs]
    order = term.in_order(ids, above, outside)
    if order is not None:
        assert list(order[0]) == ids
        assert len(set(ids)) == len(ids)
        for i, one in enumerate(above):
            assert one in ids[:i] or one in order[1] or one == ""
        assert order[1] <= outside
        assert order[1].isdisjoint(ids)
    elif len(set(ids)) == len(ids) and not {"", *outside} & {*ids}:
        allowed = {"", *outside}
        assert not all(one in allowed or one in ids[:i] for i, one in enumerate(above))
