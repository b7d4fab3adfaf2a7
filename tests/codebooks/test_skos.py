"""SKOS: read as it is, written back with everything it said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

import claimgraph as cg
from claimgraph import FileFormatError, Taxonomy, Term
from tests.codebooks.test_files import taxonomies, there_and_back

rdflib = pytest.importorskip("rdflib", reason="rdflib, which reads SKOS, is not installed")

GROUPS = """\
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix : <http://example.org/v#> .
:scheme a skos:ConceptScheme ; dct:title "Gruppen"@de, "Groups"@en ; dct:creator <http://example.org/me> .
:armed a skos:Concept ; skos:prefLabel "armed group"@en, "bewaffnete Gruppe"@de ; skos:narrower :militia .
:militia a skos:Concept ; skos:prefLabel "militia"@en ; skos:altLabel "gang"@en ; skos:notation "12" .
:guard a skos:Concept ; skos:inScheme :scheme ; skos:broader :militia ;
    skos:definition "guards homes" ; skos:scopeNote "not police" ; skos:closeMatch <cameo:REB> .
"""


def without_base(taxonomy: Taxonomy) -> Taxonomy:
    extra = tuple(one for one in taxonomy.extra if one[0] != "base")
    about = {"title": taxonomy.title, "source": taxonomy.source, "extra": extra}
    return Taxonomy(taxonomy.name, dict(taxonomy), outside=taxonomy.outside, **about)  # type: ignore[arg-type]


@pytest.mark.parametrize("ending", [".ttl", ".nt"])
@given(taxonomies())
def test_what_is_written_is_read_again(ending: str, taxonomy: Taxonomy) -> None:
    """RDF has no order of statements; but for that, and the namespace, nothing changes."""
    again, first, second = there_and_back(taxonomy, ending)
    assert {one: dict(term.extra) for one, term in again.items()} == {
        one: dict(term.extra) for one, term in taxonomy.items()
    }
    for term in taxonomy.values():
        assert again[term.id]._replace(extra=()) == term._replace(extra=())
    assert again.outside == taxonomy.outside
    assert without_base(again)._about() == taxonomy._about()
    assert second == first


@pytest.mark.parametrize("name", cg.BUNDLED_TAXONOMIES)
def test_built_in_taxonomies_survive(name: str) -> None:
    taxonomy = cg.bundled_taxonomy(name)
    again, first, second = there_and_back(taxonomy, ".ttl")
    assert without_base(again) == taxonomy
    assert second == first


def test_a_foreign_scheme(tmp_path: Path) -> None:
    path = tmp_path / "groups.ttl"
    path.write_text(GROUPS)
    groups = cg.read_taxonomy(path, language="de")
    assert groups.title == "Gruppen"
    assert {one: term.label for one, term in groups.items()} == {
        "armed": "bewaffnete Gruppe",
        "guard": "",
        "militia": "militia",
    }
    assert groups.is_a("guard", "armed")
    guard = groups["guard"]
    assert (guard.definition, guard.note, guard.close_match) == (
        "guards homes",
        "not police",
        ("cameo:REB",),
    )
    assert groups["militia"].aliases == ("gang",)
    assert cg.read_taxonomy(path)["armed"].label == "armed group"


def test_nothing_of_a_foreign_scheme_is_lost(tmp_path: Path) -> None:
    """All triples are there again, ``narrower`` as ``broader``, and what is implied."""
    path, other = tmp_path / "groups.ttl", tmp_path / "other.ttl"
    path.write_text(GROUPS)
    cg.write_taxonomy(cg.read_taxonomy(path), other)
    before, after = (set(rdflib.Graph().parse(one)) for one in (path, other))
    narrower = [three for three in before if str(three[1]).endswith("narrower")]
    assert before - after == set(narrower)
    added = {str(three[1]).rpartition("/")[2] for three in after - before}
    assert added == {"core#broader", "core#inScheme", "identifier", "preferredNamespaceUri"}


def test_what_cannot_be_held_is_told(tmp_path: Path) -> None:
    path = tmp_path / "groups.ttl"
    path.write_text(
        f"{GROUPS}:all a skos:Collection . :armed skos:changeNote [ skos:note 'x' ] .\n"
    )
    with pytest.warns(cg.LossWarning) as caught:
        cg.read_taxonomy(path)
    assert caught[0].filename == __file__
    assert str(caught[0].message).removeprefix(f"{path}: ") == (
        "not kept: 1 statements about blank nodes; 1 subjects that are neither concepts nor the "
        "scheme; 1 values that are blank nodes"
    )


@pytest.mark.parametrize(
    ("ending", "text", "line", "words"),
    [
        (".ttl", "@prefix x", 1, "not turtle: 'expected qname after @prefix'"),
        (".rdf", "<rdf:RDF>\n<a>", 1, "not xml:"),
        (".nt", "nonsense", None, "not nt:"),
        (".ttl", GROUPS.replace("broader :militia", "broader :nobody"), 7, "'guard' has the broader"),
        (".ttl", GROUPS.replace("narrower :militia", "narrower :militia ; skos:broader :guard"), 5, "is broader than itself"),
        (".ttl", f"{GROUPS}:more a skos:ConceptScheme .", 4, "2 concept schemes"),
    ],
)  # fmt: skip
def test_files_that_are_none(
    tmp_path: Path, ending: str, text: str, line: int | None, words: str
) -> None:
    path = tmp_path / f"own{ending}"
    path.write_text(text)
    with pytest.raises(FileFormatError) as caught:
        cg.read_taxonomy(path)
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == (str(path), line)
    assert words in problem.message


def test_rdf_xml_is_read(tmp_path: Path) -> None:
    """As the same triples in Turtle are; rdflib writes them in no order that lasts."""
    (tmp_path / "groups.ttl").write_text(GROUPS)
    rdflib.Graph().parse(tmp_path / "groups.ttl").serialize(tmp_path / "groups.rdf", format="xml")
    assert cg.read_taxonomy(tmp_path / "groups.rdf") == cg.read_taxonomy(tmp_path / "groups.ttl")
    with pytest.raises(FileFormatError, match=r"unknown ending '\.rdf'"):
        cg.write_taxonomy(Taxonomy("own", []), tmp_path / "own.rdf")


def test_nothing_is_fetched(tmp_path: Path) -> None:
    """An external entity of XML stays out."""
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words")
    path = tmp_path / "own.rdf"
    path.write_text(
        f'<!DOCTYPE r [<!ENTITY e SYSTEM "{secret.as_uri()}">]>\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns:s="http://www.w3.org/2004/02/skos/core#">'
        '<s:Concept rdf:about="urn:x:a"><s:prefLabel>x&e;y</s:prefLabel></s:Concept></rdf:RDF>'
    )
    try:
        own = cg.read_taxonomy(path)
    except FileFormatError:
        return
    assert "secret" not in own["a"].label


def test_ids_of_a_taxonomy_in_namespaces_of_its_own() -> None:
    own = Taxonomy(
        "own", [Term("ACCUSE/allege"), Term("ACCUSE/x y%20")], extra=(("base", "http://e.org/"),)
    )
    again, *_ = there_and_back(own, ".ttl")
    assert again == own
