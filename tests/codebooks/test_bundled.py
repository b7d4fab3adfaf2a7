"""The built-in taxonomies: whole, matched both ways, and the same as the classes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import claimgraph as cg

PAGE = Path(__file__).parents[2] / "docs/reference/taxonomies.md"

CAMEO = cg.bundled_taxonomy("cameo-events")
PLOVER = cg.bundled_taxonomy("plover-events")
SECTORS = cg.bundled_taxonomy("plover-sectors")
ROLES = cg.bundled_taxonomy("cameo-actors")
KINDS = cg.bundled_taxonomy("actor-kinds")


@pytest.mark.parametrize("name", cg.BUNDLED_TAXONOMIES)
def test_every_taxonomy_says_where_it_is_from(name: str) -> None:
    taxonomy = cg.bundled_taxonomy(name)
    assert taxonomy.name == name
    assert taxonomy.title
    assert taxonomy.source
    assert not taxonomy.outside
    for term in taxonomy.values():
        assert term.label or term.definition, term


def test_unknown_ones_are_named() -> None:
    with pytest.raises(
        cg.ExtensionError, match="there is no built-in taxonomy 'plover'; there are"
    ):
        cg.bundled_taxonomy("plover")


@pytest.mark.parametrize(
    ("left", "prefix", "right", "other"),
    [
        (CAMEO, "cameo", PLOVER, "plover"),
        (ROLES, "cameo", SECTORS, "plover"),
        (KINDS, "claimgraph", SECTORS, "plover"),
        (KINDS, "claimgraph", ROLES, "cameo"),
        (cg.DEFAULT_TERMS.acts, "claimgraph", CAMEO, "cameo"),
        (cg.DEFAULT_TERMS.acts, "claimgraph", PLOVER, "plover"),
    ],
)
def test_matches_go_both_ways(
    left: cg.Vocabulary, prefix: str, right: cg.Vocabulary, other: str
) -> None:
    """What a term names names it, or a term above it."""
    found = 0
    for here, mine, there, its in ((left, prefix, right, other), (right, other, left, prefix)):
        for term in here.values():
            for code in term.close_match:
                scheme, _, name = code.partition(":")
                if scheme == its and name in there:
                    back = there[name].close_match
                    assert any(f"{mine}:{one}" in back for one in here.lineage(term.id)), code
                    found += 1
    assert found > 4


def test_every_match_is_a_term() -> None:
    known = {
        "cameo": {*CAMEO, *ROLES},
        "plover": {*PLOVER, *SECTORS},
        "claimgraph": {*cg.DEFAULT_TERMS.acts, *cg.DEFAULT_KINDS},
    }
    for vocabulary in (CAMEO, PLOVER, SECTORS, ROLES, KINDS, cg.DEFAULT_TERMS.acts):
        for code in vocabulary.by_match():
            scheme, _, name = code.partition(":")
            assert name in known[scheme], code


def test_actor_kinds_are_those_of_the_classes() -> None:
    kinds = cg.DEFAULT_KINDS
    actors = {kind for kind in kinds if kinds.family(kind) == "actor"}
    assert set(KINDS) == actors
    for term in KINDS.values():
        assert term._replace(source="", close_match=()) == kinds.taxonomy[term.id]


def test_responsibility_claimed_and_denied() -> None:
    """CAMEO 015 and 016, which PLOVER has dropped, are acts."""
    assert CAMEO["015"].label == "acknowledge or claim responsibility"
    assert CAMEO["016"].label == "deny responsibility"
    assert cg.DEFAULT_TERMS.acts.by_match()["cameo:015"] == ("admission",)
    assert cg.DEFAULT_TERMS.acts.by_match()["cameo:016"] == ("denial",)
    assert not any(code.startswith("plover") for code in CAMEO["016"].close_match)


def test_plover_has_sixteen_types() -> None:
    types = [term.id for term in PLOVER.values() if not term.broader]
    assert len(types) == 16
    assert [mode for mode in PLOVER if PLOVER["ACCUSE"].id in PLOVER[mode].broader] == [
        "ACCUSE/disapprove",
        "ACCUSE/investigate",
        "ACCUSE/allege",
    ]


def test_every_cameo_code_stands_under_its_root() -> None:
    roots = [code for code in CAMEO if not CAMEO[code].broader]
    assert roots == [f"{number:02}" for number in range(1, 21)]
    for code in CAMEO:
        assert CAMEO.is_a(code, code[:2])
        matched = any(one.startswith("plover:") for one in CAMEO[code].close_match)
        assert matched == (not CAMEO.is_a(code, "01"))


@pytest.mark.parametrize("name", cg.BUNDLED_TAXONOMIES)
def test_the_reference_shows_them_as_they_are(name: str) -> None:
    """Each taxonomy has its number of terms on the page, and a table of them; CAMEO of a part."""
    taxonomy = cg.bundled_taxonomy(name)
    page = PAGE.read_text(encoding="utf-8")
    assert f"| [{name}](#{name}) | {len(taxonomy)} | {taxonomy.source} |" in page
    section = page.split(f"## {name}\n", 1)[1].split("\n## ", 1)[0]
    rows = re.findall(r"^\| `(.+?)` \| (.+) \| (.+) \| (.+) \| (.+) \|$", section, re.MULTILINE)
    for term_id, *shown in rows:
        term = taxonomy[term_id]
        assert shown == [
            term.label or term.definition,
            _in_code(term.broader),
            _in_code(term.close_match),
            term.source or "–",
        ]
    assert len(rows) > 30 if name == "cameo-events" else len(rows) == len(taxonomy)


def _in_code(codes: tuple[str, ...]) -> str:
    return ", ".join(f"`{one}`" for one in codes) or "–"
