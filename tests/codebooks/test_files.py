"""Taxonomies as files: read with every flaw and its line, written without losing anything."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph import FileFormatError, Taxonomy, Term

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
LINES = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"), max_size=12
)
IDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs")), min_size=1, max_size=6
)
FORMULAS = st.sampled_from(
    ["=1+1", "+a", "-b", "@c", "'=1", "''+", "a|b", "a\\", "\\|", " x ", "'"]
)
CELLS = st.one_of(LINES, FORMULAS)
NAMES = st.text(st.characters(categories=("L",)), min_size=1, max_size=5)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | CELLS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=4,
)


@st.composite
def taxonomies(draw: st.DrawFn) -> Taxonomy:
    """Draw taxonomies in which terms stand under some before them, or under a built-in kind."""
    normal = st.builds(lambda one: one.strip() or "x", IDS)
    ids = draw(st.lists(st.one_of(normal, st.just("=1")), max_size=5, unique_by=_normal))
    listed = st.lists(st.builds(lambda one: f"a{one}b", CELLS), max_size=2, unique=True).map(tuple)
    terms = []
    for i, one in enumerate(ids):
        above = st.lists(st.sampled_from([*ids[:i], "Person", "Event"]), max_size=2, unique=True)
        extra = draw(st.dictionaries(NAMES.map(lambda name: f"x {name}"), VALUES, max_size=2))
        broader = tuple(one for one in draw(above) if one not in ids[i:])
        definition, source, label, note = draw(st.tuples(CELLS, CELLS, CELLS, CELLS))
        terms.append(
            Term(
                *(one, definition, broader, source, label, note),
                *(draw(listed), draw(listed), draw(listed)),
                tuple(extra.items()),
            )
        )
    return Taxonomy("own", terms, outside=("Person", "Event"))


def _normal(text: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFC", text)


def there_and_back(taxonomy: Taxonomy, ending: str) -> tuple[Taxonomy, bytes, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"own{ending}"
        cg.write_taxonomy(taxonomy, path)
        again = cg.read_taxonomy(path)
        first = path.read_bytes()
        cg.write_taxonomy(again, path)
        return again, first, path.read_bytes()


@pytest.mark.parametrize("ending", [".json", ".yaml", ".csv", ".tsv"])
@given(taxonomies())
def test_what_is_written_is_read_again(ending: str, taxonomy: Taxonomy) -> None:
    again, first, second = there_and_back(taxonomy, ending)
    assert again == taxonomy
    assert list(again) == list(taxonomy)
    assert second == first


@pytest.mark.parametrize("ending", [".json", ".yaml"])
def test_what_a_taxonomy_says_of_itself_is_kept(ending: str) -> None:
    extra = (("licence", "CC0"), ("authors", ["a", {"b": 1}]))
    own = Taxonomy("own", [Term("x")], title="Own", source="S", extra=extra)
    assert there_and_back(own, ending)[0] == own


def test_csv_has_no_place_for_it_and_says_so(tmp_path: Path) -> None:
    with pytest.warns(cg.LossWarning, match="no place for the title of the taxonomy own") as caught:
        cg.write_taxonomy(Taxonomy("own", [], title="Own"), tmp_path / "own.csv")
    assert caught[0].filename == __file__
    assert (tmp_path / "own.csv").read_text() == "id,broader\n"


@given(taxonomies())
def test_no_cell_is_a_formula(taxonomy: Taxonomy) -> None:
    """A spreadsheet evaluates what starts with one of these signs."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "own.csv"
        cg.write_taxonomy(taxonomy, path)
        for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")):
            assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row)


def read(tmp_path: Path, name: str, content: str | bytes, **options: Any) -> Taxonomy:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return cg.read_taxonomy(path, **options)


def problems(tmp_path: Path, name: str, content: str | bytes, **options: Any) -> list[str]:
    with pytest.raises(FileFormatError) as caught:
        read(tmp_path, name, content, **options)
    assert all(one.file == str(tmp_path / name) for one in caught.value.problems)
    return [f"{one.line}: {one.record}: {one.message}" for one in caught.value.problems]


class TestTables:
    """CSV as people have it."""

    @pytest.mark.parametrize(
        "content",
        [
            "id,broader\nMilitia,ArmedGroup\nGuard,Militia\n",
            "id;broader\r\nMilitia;ArmedGroup\r\n\r\nGuard;Militia\r\n",
            "id\tbroader\nMilitia\tArmedGroup\nGuard\tMilitia",
            "ID, Broader\n Militia , ArmedGroup\nGuard, Militia\n ,\n",
            "sep=;\nid;broader\nMilitia;ArmedGroup\nGuard;Militia\n",
            "\ufeffid,broader\nMilitia,ArmedGroup\nGuard,Militia\n",
            "id,broader\nMilitia,ArmedGroup\nGuard,Militia\n".encode("utf-16"),
            'broader,id\n"ArmedGroup","Militia"\nMilitia,Guard,,\n',
        ],
    )
    def test_two_columns_are_enough(self, tmp_path: Path, content: str | bytes) -> None:
        groups = read(tmp_path, "groups.csv", content)
        want = [Term("Militia", broader=("ArmedGroup",)), Term("Guard", broader=("Militia",))]
        assert groups == Taxonomy("groups", want, outside=["ArmedGroup"])
        assert groups.is_a("Guard", "ArmedGroup")

    def test_columns_of_other_names(self, tmp_path: Path) -> None:
        content = "Code,Parent,Bemerkung,Scope Note,Exact match\n1,,x,y,cameo:1|plover:B\n"
        groups = read(
            tmp_path,
            "own.csv",
            content,
            columns={"Code": "id", "Parent": "broader", "Scope Note": "note"},
        )
        one = Term("1", note="y", exact_match=("cameo:1", "plover:B"), extra=(("Bemerkung", "x"),))
        assert groups["1"] == one
        told = problems(tmp_path, "own.csv", content, columns={"Cod": "id"})
        assert told == [
            "1: None: there is no column 'Cod'; there are: Code, Parent, Bemerkung, Scope Note, Exact match"
        ]

    @pytest.mark.parametrize(
        ("content", "told"),
        [
            ("", "1: None: the file is empty; its first line names the columns: id,broader"),
            ("code,parent\na,\n", '1: None: no column is named id; there are: code, parent (name the right one: columns={"code": "id"}; if the first line is a term, write a line with the names above it: id,broader)'),
            ("id,ID\na,b\n", "1: None: two columns are read as 'id'; leave one out"),
            ("id,label\n\na,b,c\n", "3: None: the row has 3 cells, and there are 2 columns; put cells with ',' in quotation marks"),
            ('id,label\na,"b\nc,d\n', "2: None: the table cannot be read: unexpected end of data; is a quotation mark missing?"),
            (b"id,label\na,M\xfcnchen\n", '2: None: byte 0xfc at offset 12 is not UTF-8; save the file as UTF-8, or name its encoding: encoding="cp1252"'),
            ("id,x:json\na,{\n", "2: None: column 2: not JSON: a field name in double quotes belongs here; is there a comma too many?"),
        ],
    )  # fmt: skip
    def test_tables_that_are_none(self, tmp_path: Path, content: str | bytes, told: str) -> None:
        assert problems(tmp_path, "own.csv", content) == [told]

    def test_other_encodings(self, tmp_path: Path) -> None:
        content = "id,label\na,München\n".encode("cp1252")
        assert read(tmp_path, "own.csv", content, encoding="cp1252")["a"].label == "München"
        with pytest.raises(ValueError, match="unknown encoding 'nonsense'"):
            read(tmp_path, "own.csv", content, encoding="nonsense")
        assert problems(tmp_path, "own.csv", content, encoding="ascii")

    def test_every_flaw_is_told_with_its_line(self, tmp_path: Path) -> None:
        content = 'id,broader\nMilitia,ArmdGroup\nX,Militia\n\nX,\nY,Y\n,Person\n"a\nb",\n'
        assert problems(tmp_path, "own.csv", content) == [
            "2: Militia: 'Militia' has the broader term 'ArmdGroup', which is not there; did you mean 'ArmedGroup'?",
            "5: X: id 'X' stands twice (first on line 3); leave one out",
            "6: Y: 'Y' is broader than itself",
            "7: None: the term has no id; give it one",
            "8: None: id 'a\\nb' has spaces at its ends or control characters; leave them out",
        ]

    def test_normal_forms(self, tmp_path: Path) -> None:
        (told,) = problems(tmp_path, "own.csv", "id,broader\nz,e\u0301\n\u00e9,\ne\u0301,\n")
        assert told.startswith("4: e\u0301: 'e\u0301' stands there twice")
        (told,) = problems(tmp_path, "own.csv", "id,broader\nz,e\u0301\n\u00e9,\n")
        assert told.endswith(r"'\xe9' is, in another Unicode normal form than 'e\u0301'")

    @pytest.mark.parametrize("length", [1, 2, 10_000])
    def test_circles(self, tmp_path: Path, length: int) -> None:
        rows = "".join(f"t{i},t{(i + 1) % length}\n" for i in range(length))
        (told,) = problems(tmp_path, "own.csv", f"id,broader\n{rows}")
        assert told.startswith("2: t0: 't0' is broader than itself")
        assert len(told) < 200

    @pytest.mark.large
    def test_twenty_thousand_misspelt_terms(self, tmp_path: Path) -> None:
        rows = "".join(f"term{i},trem{i}\n" for i in range(20_000))
        assert len(problems(tmp_path, "own.csv", f"id,broader\n{rows}")) == 20_000

    @pytest.mark.large
    def test_a_chain_of_a_hundred_thousand_terms(self, tmp_path: Path) -> None:
        rows = "".join(f"t{i},t{i - 1}\n" for i in range(99_999, 0, -1))
        chain = read(tmp_path, "own.csv", f"id,broader\n{rows}t0,\n")
        assert chain.is_a("t99999", "t0")

    @pytest.mark.parametrize(
        "label", ["Вооружённая группа", "武装勢力", "جماعة مسلحة", "🪖", "ᚠ", "a\u202eb"]
    )
    def test_labels_and_ids_in_any_script(self, tmp_path: Path, label: str) -> None:
        own = Taxonomy("own", [Term(label, label=label, aliases=(label,))])
        cg.write_taxonomy(own, tmp_path / "own.csv")
        assert cg.read_taxonomy(tmp_path / "own.csv") == own


class TestTrees:
    """JSON and YAML."""

    @pytest.mark.parametrize(
        ("content", "told"),
        [
            ('[{"id": "a"},\n{"id": "b",\n"broader": "c"}]', ["3: b: 'b' has the broader term 'c', which is not there; define it, or leave it out"]),
            ('{"terms": [\n{"id": 15}, {"id": "c", "broader":\n[1], "label": null}]}', ["2: None: a text belongs here, not 15; put it in quotes", "3: c: a list of texts belongs here, not [1]", "3: c: a text belongs here, not None"]),
            ('{"term": []}', ['1: None: the list of terms is missing: {"terms": [{"id": …}]}; did you mean terms by \'term\'?']),
            ('{"terms": {}}', ["1: None: a list of terms belongs here, not {}"]),
            ('{"terms":\n[5]}', ['2: None: a term is an object, {"id": …}, not 5']),
            ('{"title": 5, "terms": []}', ["1: None: title is a text, not 5"]),
            ("5", ["1: None: a list of terms belongs here, not 5"]),
            ('[{"id": "a", "id": "b"}]', ["1: None: key 'id' stands twice in one object; leave one out"]),
        ],
    )  # fmt: skip
    def test_trees_that_are_none(self, tmp_path: Path, content: str, told: list[str]) -> None:
        assert sorted(problems(tmp_path, "own.json", content)) == sorted(told)

    def test_yaml_tells_lines(self, tmp_path: Path) -> None:
        content = "taxonomy: own\nterms:\n- id: a\n- id: b\n  broader: c\n"
        assert problems(tmp_path, "x.yaml", content) == [
            "5: b: 'b' has the broader term 'c', which is not there; define it, or leave it out"
        ]
        assert problems(tmp_path, "x.yaml", "- id: 015\n") == [
            "1: None: a text belongs here, not 15; put it in quotes"
        ]

    def test_one_text_stands_for_a_list(self, tmp_path: Path) -> None:
        own = read(tmp_path, "own.json", json.dumps([{"id": "a", "broader": "Person"}]))
        assert own["a"].broader == ("Person",)


def test_what_a_taxonomy_stands_on(tmp_path: Path) -> None:
    """Broader terms are built in, or those of another taxonomy where one is named."""
    base = Taxonomy("base", [Term("armed")])
    own = read(tmp_path, "own.csv", "id,broader\ngang,armed\n", onto=base)
    assert own.outside == {"armed"}
    assert base.extend(own).is_a("gang", "armed")
    told = problems(tmp_path, "own.csv", "id,broader\ngang,armed\n")
    assert told[0].startswith("2: gang: 'gang' has the broader term 'armed', which is not there")
    assert problems(tmp_path, "own.csv", "id,broader\ngang,ArmedGroup\n", onto=base)
    roles = read(tmp_path, "roles.csv", "id,broader,definition\nfinancier,enabler,pays\n")
    assert cg.DEFAULT_TERMS.extend(roles=roles).roles.is_a("financier", "involved")


def test_unknown_endings(tmp_path: Path) -> None:
    for act in (cg.read_taxonomy, lambda path: cg.write_taxonomy(Taxonomy("a", []), path)):
        with pytest.raises(
            FileFormatError, match=r"unknown ending '\.xlsx' of a taxonomy; use one"
        ):
            act(tmp_path / "own.xlsx")


def test_vocabularies_can_be_written(tmp_path: Path) -> None:
    cg.write_taxonomy(cg.DEFAULT_TERMS.roles, tmp_path / "roles.json")
    assert dict(cg.read_taxonomy(tmp_path / "roles.json")) == dict(cg.DEFAULT_TERMS.roles)


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "own.json"
    cg.write_taxonomy(Taxonomy("own", [Term("x")]), path)
    before = path.read_bytes()
    with pytest.raises(ValueError, match="JSON"):
        cg.write_taxonomy(Taxonomy("own", [Term("x", extra=(("n", float("nan")),))]), path)
    assert path.read_bytes() == before


def test_files_are_the_same_in_every_process(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib, claimgraph as cg\n"
        "for name in cg.BUNDLED_TAXONOMIES:\n"
        "    for ending in sys.argv[2:]:\n"
        "        cg.write_taxonomy(cg.bundled_taxonomy(name), pathlib.Path(sys.argv[1]) / (name + ending))"
    )
    endings = [".json", ".yaml", *_rdf_endings()]
    written = []
    for seed in ("0", "1"):
        folder = tmp_path / seed
        folder.mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code, folder, *endings], env=environment, check=True)
        written.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert len(written[0]) == len(endings) * len(cg.BUNDLED_TAXONOMIES)
    assert written[0] == written[1]


def _rdf_endings() -> list[str]:
    try:
        import rdflib  # noqa: F401
    except ImportError:
        return []
    return [".ttl", ".nt"]


def test_a_missing_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "own.ttl"
    path.write_text("")
    monkeypatch.setitem(sys.modules, "rdflib", None)
    for act in (cg.read_taxonomy, lambda path: cg.write_taxonomy(Taxonomy("a", []), path)):
        with pytest.raises(cg.MissingExtraError, match=r"pip install 'claimgraph\[rdf\]'"):
            act(path)
    assert path.read_text() == ""


@pytest.mark.parametrize(
    ("ending", "options", "told"),
    [
        (".csv", {"columns": {"broader": "brodaer"}}, "columns= names no field 'brodaer'; did you mean 'broader'?"),
        (".csv", {"columns": {"broader": "xyz"}}, "columns= names no field 'xyz'; there are: id, label, broader"),
        (".csv", {"delimiter": "||"}, "delimiter= is one character, not '||'"),
        (".csv", {"language": "de"}, "language= is for .ttl, .nt, .rdf, .xml, not for .csv; leave it out"),
        (".json", {"columns": {"code": "id"}}, "columns= is for .csv, .tsv, not for .json; leave it out"),
        (".json", {"encoding": "cp1252"}, "encoding= is for .csv"),
        (".yaml", {"delimiter": ";"}, "delimiter= is for .csv"),
        (".csv", {"onto": "ArmedGroup"}, r"write onto=['ArmedGroup']"),
        (".csv", {"onto": ["a", Term("ArmedGroup")]}, "onto= takes ids of terms, or a vocabulary, not Term(id='ArmedGroup'"),
        (".csv", {"onto": [cg.DEFAULT_TERMS, "Person"]}, "onto= takes ids of terms, or a vocabulary, not <Terms"),
        (".csv", {"onto": [["ArmedGroup"]]}, "not ['ArmedGroup']"),
        (".csv", {"onto": 5}, "onto= takes ids of terms, or a vocabulary, not 5"),
    ],
)  # fmt: skip
def test_arguments_that_would_change_nothing(
    tmp_path: Path, ending: str, options: dict[str, Any], told: str
) -> None:
    """What an argument cannot do is said, not passed over."""
    path = tmp_path / f"own{ending}"
    path.write_text("id,broader\na,\n")
    with pytest.raises(cg.ExtensionError, match=re.escape(told)):
        cg.read_taxonomy(path, **options)


def test_all_vocabularies_may_be_stood_under(tmp_path: Path) -> None:
    """``onto=`` takes the terms of all vocabularies, the built-in ones and one's own."""
    path = tmp_path / "own.csv"
    path.write_text("id,broader\nbanker,financier\n")
    terms = cg.DEFAULT_TERMS.extend(roles=[Term("financier")])
    assert cg.read_taxonomy(path, onto=terms).is_a("banker", "financier")
    with pytest.raises(FileFormatError, match="which is not there"):
        cg.read_taxonomy(path)


@pytest.mark.parametrize("what", [cg.DEFAULT_KINDS, cg.DEFAULT_TERMS])
def test_what_is_no_taxonomy_is_not_written(tmp_path: Path, what: Any) -> None:
    """Kinds and terms hold taxonomies, and are none."""
    with pytest.raises(
        cg.ExtensionError, match=r"is no taxonomy; write one: kinds\.taxonomy, terms\.roles"
    ):
        cg.write_taxonomy(what, tmp_path / "own.json")
    assert not list(tmp_path.iterdir())


def test_a_given_delimiter_is_kept_to(tmp_path: Path) -> None:
    """Even where the first line has more of another."""
    path = tmp_path / "own.csv"
    path.write_text("id;what, when, where\na;b\n")
    assert cg.read_taxonomy(path, delimiter=";")["a"].extra == (("what, when, where", "b"),)


def test_further_fields_that_are_called_like_columns(tmp_path: Path) -> None:
    """They come back as further ones; plain texts stay plain in the file."""
    path = tmp_path / "own.csv"
    own = Taxonomy("own", [Term("a", label="A", extra=(("label", "B"), ("colour", "red")))])
    cg.write_taxonomy(own, path)
    assert path.read_text() == 'id,label,broader,label:json,colour\na,A,,"""B""",red\n'
    assert cg.read_taxonomy(path) == own


def test_nothing_like_terms_is_no_guess(tmp_path: Path) -> None:
    """A file without a list of terms, and without anything of a like name."""
    told = problems(tmp_path, "own.json", '{"xyz": []}')
    assert told == ['1: None: the list of terms is missing: {"terms": [{"id": …}]}']


def test_a_further_column_stands_once(tmp_path: Path) -> None:
    """As texts or as JSON: of two, one would be lost; a field and what else has its name are two."""
    path = tmp_path / "own.csv"
    path.write_text("id,seen,seen:json\na,1,2\n")
    with pytest.raises(FileFormatError, match="csv:1: two columns are read as 'seen'; leave one"):
        cg.read_taxonomy(path)
    path.write_text("id,label,label:json\na,one,2\n")
    term = cg.read_taxonomy(path)["a"]
    assert (term.label, term.extra) == ("one", (("label", 2),))


@pytest.mark.parametrize("content", ["", " \n"])
def test_an_empty_file_is_told_what_belongs_there(tmp_path: Path, content: str) -> None:
    path = tmp_path / "own.json"
    path.write_text(content)
    with pytest.raises(
        FileFormatError, match=r"json:1: the file is empty; it holds a list of terms: .\"terms"
    ):
        cg.read_taxonomy(path)


@pytest.mark.parametrize("one", ["", " a", "a ", "a\0", "a\nb", "\u2028"])
@pytest.mark.parametrize("ending", ["json", "yaml"])
def test_ids_that_are_none(tmp_path: Path, ending: str, one: str) -> None:
    """They are refused in files in which all else is right, and which are read the quick way."""
    path = tmp_path / f"own.{ending}"
    path.write_text(json.dumps([{"id": "t"}, {"id": one, "broader": ["t"]}]))
    with pytest.raises(
        FileFormatError,
        match=r":1: id: (the term has no id|id '.*' has spaces at its ends or control)",
    ):
        cg.read_taxonomy(path)
