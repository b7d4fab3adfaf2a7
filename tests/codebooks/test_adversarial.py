"""Codebooks that are out to hang a reader, or to make it guess: every format tells, or gets it right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import claimgraph as cg

Pairs = list[tuple[str, str]]
"""Terms, and what each stands under; empty: nothing."""


def _table(delimiter: str, pairs: Pairs) -> str:
    return "".join(f"{a}{delimiter}{b}\n" for a, b in [("id", "broader"), *pairs])


def _json(pairs: Pairs) -> str:
    return json.dumps([{"id": a, "broader": [b] if b else []} for a, b in pairs])


def _yaml(pairs: Pairs) -> str:
    return "".join(
        f"- id: {json.dumps(a)}\n" + (f"  broader: {json.dumps(b)}\n" if b else "")
        for a, b in pairs
    )


def _nt(pairs: Pairs) -> str:
    skos, base = "http://www.w3.org/2004/02/skos/core#", "http://example.org/"
    kind = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    return "".join(
        f"<{base}{a}> {kind} <{skos}Concept> .\n"
        + (f"<{base}{a}> <{skos}broader> <{base}{b}> .\n" if b else "")
        for a, b in pairs
    )


def _rdf(pairs: Pairs) -> str:
    rows = "".join(
        f'<s:Concept rdf:about="http://example.org/{a}">'
        + (f'<s:broader rdf:resource="http://example.org/{b}"/>' if b else "")
        + "</s:Concept>\n"
        for a, b in pairs
    )
    return (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        f'xmlns:s="http://www.w3.org/2004/02/skos/core#">\n{rows}</rdf:RDF>\n'
    )


WRITERS = {
    "csv": lambda pairs: _table(",", pairs),
    "tsv": lambda pairs: _table("\t", pairs),
    "json": _json,
    "yaml": _yaml,
    "ttl": _nt,  # which is Turtle as well
    "nt": _nt,
    "rdf": _rdf,
}
FAST = ("csv", "tsv", "json")
SLOW = tuple(WRITERS.keys() - set(FAST))
"""Formats whose libraries take a second for some thousand terms."""


def read(folder: Path, ending: str, pairs: Pairs) -> cg.Taxonomy:
    path = folder / f"own.{ending}"
    path.write_text(WRITERS[ending](pairs), encoding="utf-8")
    return cg.read_taxonomy(path, onto=())


def refused(folder: Path, ending: str, pairs: Pairs) -> cg.FileFormatError:
    with pytest.raises(cg.FileFormatError) as caught:
        read(folder, ending, pairs)
    assert all(one.file == str(folder / f"own.{ending}") for one in caught.value.problems)
    return caught.value


@pytest.mark.parametrize(
    ("ending", "length"),
    [*((one, 100_000) for one in FAST), *((one, 3_000) for one in sorted(SLOW))],
)
def test_chains(tmp_path: Path, ending: str, length: int) -> None:
    """However long, and with the narrowest first: any term is below the top, and has all above it."""
    pairs = [(f"t{i}", f"t{i - 1}" if i else "") for i in range(length - 1, -1, -1)]
    chain = read(tmp_path, ending, pairs)
    last = f"t{length - 1}"
    assert len(chain) == length
    assert chain.is_a(last, "t0")
    assert not chain.is_a("t0", last)
    assert len(chain.lineage(last)) == length
    assert len(chain.narrower("t0")) == length - 1


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("length", [1, 2, 10_000])
def test_circles(tmp_path: Path, ending: str, length: int) -> None:
    """One error, with its line, that names the circle and does not fill the screen."""
    if ending in SLOW and length > 2:
        length = 1_000
    pairs = [(f"t{i}", f"t{(i + 1) % length}") for i in range(length)]
    (problem,) = refused(tmp_path, ending, [("top", ""), *pairs]).problems
    assert "is broader than itself" in problem.message
    assert len(problem.message) < 200
    assert problem.line is not None
    assert (length > 6) == (f"{length} terms" in problem.message)


@pytest.mark.parametrize("ending", WRITERS)
def test_any_script(tmp_path: Path, ending: str) -> None:
    """Ids and what they stand under may be in any script, and right to left."""
    words = ["Группа", "مجموعة", "民兵", "קבוצה", "กลุ่ม", "Ομάδα", "समूह", "👩‍👩‍👧", "Ĝrupo", "ǅ"]
    pairs = [(one, words[i - 1] if i else "") for i, one in enumerate(words)]
    groups = read(tmp_path, ending, pairs)
    assert set(groups) == set(words)
    assert groups.is_a(words[-1], words[0])
    kinds = cg.DEFAULT_KINDS.extend(groups.under("ArmedGroup"))
    group = cg.ArmedGroup(kind="民兵", id="group:民兵", name="民兵")
    corpus = cg.Corpus([group], kinds=kinds)
    assert cg.from_json(cg.to_json(corpus), kinds=kinds) == corpus
    assert cg.of_kind(corpus, "Группа") == [group]


@pytest.mark.parametrize("ending", WRITERS)
def test_ids_that_differ_by_case_are_two(tmp_path: Path, ending: str) -> None:
    """``straße`` and ``STRASSE``, ``k`` and the Kelvin sign: equal in lower case, and two terms."""
    pairs = [("Militia", ""), ("militia", "Militia"), ("straße", ""), ("STRASSE", "straße")]
    groups = read(tmp_path, ending, pairs)
    assert groups.is_a("militia", "Militia")
    assert not groups.is_a("Militia", "militia")
    assert groups.is_a("STRASSE", "straße")
    problem = refused(tmp_path, ending, [("Militia", ""), ("x", "MILITIA")]).problems[0]
    assert "MILITIA', which is not there" in problem.message


@pytest.mark.parametrize("ending", WRITERS)
def test_ids_that_differ_by_normal_form_are_refused(tmp_path: Path, ending: str) -> None:
    """They look the same: an error, whichever of the two another term stands under."""
    one, two = "caf\u00e9", "cafe\u0301"
    told = str(refused(tmp_path, ending, [(one, ""), (two, "")]))
    assert "two Unicode normal forms" in told
    told = str(refused(tmp_path, ending, [(one, ""), ("x", two)]))
    assert two in told
    assert "which is not there" in told or "in another Unicode normal form than" in told


@pytest.mark.parametrize("ending", ["csv", "tsv", "json", "yaml"])
def test_an_id_that_stands_twice(tmp_path: Path, ending: str) -> None:
    """The second is told, with the line of the first. In RDF they are one subject."""
    (problem,) = refused(tmp_path, ending, [("a", ""), ("b", ""), ("a", "b")]).problems
    assert problem.message.startswith("id 'a' stands twice")
    assert problem.line is not None


@pytest.mark.large
@pytest.mark.parametrize("ending", WRITERS)
def test_many_dangling_terms(tmp_path: Path, ending: str) -> None:
    """Each is told, and comparing them with others takes no time that grows with their number."""
    size = 20_000 if ending in FAST else 500
    found = refused(tmp_path, ending, [(f"term{i}", f"trem{i}") for i in range(size)])
    assert len(found.problems) == size


def test_half_of_the_terms_under_all_others(tmp_path: Path) -> None:
    """Many broader terms for many: what is above a term is found once, and not once for each way up."""
    rows = [("top", "")]
    rows += [
        (f"l{i}-{j}", "|".join(f"l{i - 1}-{k}" for k in range(8)) if i else "top")
        for i in range(200)
        for j in range(8)
    ]
    lattice = read(tmp_path, "csv", rows)
    assert lattice.is_a("l199-7", "top")
    assert not lattice.is_a("l199-7", "l199-6")
    assert len(lattice.lineage("l199-7")) == 199 * 8 + 2
