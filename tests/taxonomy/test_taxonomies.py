"""Taxonomies as values, what they add to vocabularies, and the kinds that are made of them."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

import claimgraph as cg
from claimgraph import DEFAULT_KINDS, DEFAULT_TERMS, ExtensionError, Taxonomy, Term


def from_file(file: str, *terms: Term, onto: tuple[str, ...] = ()) -> Taxonomy:
    return Taxonomy("groups", terms, outside=onto, files={one.id: file for one in terms})


def test_a_taxonomy_is_a_value() -> None:
    one = Taxonomy("a", [Term("x", extra=(("colours", ["red"]),))], title="A", source="S")
    again = pickle.loads(pickle.dumps(one))
    assert (again, hash(again), again.title, again.source) == (one, hash(one), "A", "S")
    assert one != Taxonomy("a", one, title="B", source="S")
    assert one != Taxonomy("a", {}, title="A", source="S")
    assert repr(one) == "<Taxonomy a: 1 terms>"
    assert {one: 1}[again] == 1


def test_two_extensions_compose() -> None:
    """What one adds can stand under what the other added; saying the same twice changes nothing."""
    first = from_file("one.csv", Term("financier", broader=("enabler",)), onto=("enabler",))
    second = from_file("two.csv", Term("donor", broader=("financier",)), onto=("financier",))
    terms = DEFAULT_TERMS.extend(roles=first).extend(roles=second).extend(roles=first)
    assert terms.roles.is_a("donor", "involved")
    assert terms.roles.up_to("donor", {"involved", "enabler"}) == "enabler"
    assert terms.roles.up_to("donor", {"perpetrator"}) is None
    assert type(terms.roles) is cg.Vocabulary
    both = first.extend(second)
    assert type(both) is Taxonomy
    assert both.outside == {"enabler"}
    assert both.is_a("donor", "enabler")
    assert DEFAULT_TERMS.extend(roles=both) == terms


def test_bare_words_say_nothing_against_a_definition() -> None:
    for first, second in ((["motive"], {"motive": "why"}), ({"motive": "why"}, ["motive"])):
        terms = DEFAULT_TERMS.extend(scopes=first).extend(scopes=second)
        assert terms.scopes["motive"].definition == "why"


def test_conflicts_name_both_files() -> None:
    first = from_file("one.csv", Term("donor", broader=("enabler",)), onto=("enabler",))
    second = from_file("two.csv", Term("donor", broader=("planner",)), onto=("planner",))
    with pytest.raises(ExtensionError) as caught:
        DEFAULT_TERMS.extend(roles=first).extend(roles=second)
    assert str(caught.value) == (
        "roles: 'donor' is already defined otherwise: broader ('enabler',) in one.csv, "
        "('planner',) in two.csv; rename one of them"
    )
    with pytest.raises(ExtensionError, match=r"definition 'carries it out' before, 'flies it' in"):
        DEFAULT_TERMS.extend(roles=from_file("three.csv", Term("perpetrator", "flies it")))
    with pytest.raises(ExtensionError, match=r"in one\.csv, .* in two\.csv"):
        DEFAULT_KINDS.extend(
            from_file("one.csv", Term("Militia", broader=("ArmedGroup",)), onto=("ArmedGroup",)),
            from_file("two.csv", Term("Militia", broader=("Company",)), onto=("Company",)),
        )


def test_dangling_terms_name_the_file() -> None:
    lost = from_file("one.csv", Term("donor", broader=("enablr",)), onto=("enablr",))
    with pytest.raises(ExtensionError, match=r"roles \(one\.csv\).*did you mean 'enabler'\?"):
        DEFAULT_TERMS.extend(roles=lost)
    with pytest.raises(ExtensionError, match=r"kinds \(one\.csv\): 'donor' has the broader"):
        DEFAULT_KINDS.extend(lost)


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        ([Term("a", broader="b")], "broader of 'a' is a tuple of terms, not 'b'"),  # type: ignore[arg-type]
        ([Term("e\u0301"), Term("\u00e9")], r"'e\\u0301' and '\\xe9'"),
        (
            [Term("e\u0301"), Term("z", broader=("\u00e9",))],
            "in another Unicode normal form than '\\\\xe9'",
        ),
        ([Term("a", "one"), Term("a", "two")], "definition 'one' before, 'two' now"),
        ("abc", r"terms come as a list; write \['abc'\]"),
    ],
)
def test_terms_that_cannot_be_together(terms: list[Term], words: str) -> None:
    with pytest.raises(ExtensionError, match=words):
        Taxonomy("a", terms)


def test_ids_that_differ_by_case_are_two() -> None:
    both = Taxonomy("a", [Term("gov"), Term("GOV", broader=("gov",))])
    assert both.is_a("GOV", "gov")
    assert not both.is_a("gov", "GOV")


def test_many_misspelt_terms_are_told_in_time() -> None:
    """Twenty get a hint; comparing all of them with all others would take hours."""
    terms = [Term(f"term{i}", broader=(f"trem{i}",)) for i in range(20_000)]
    with pytest.raises(ExtensionError, match="'term0' has the broader term 'trem0'"):
        Taxonomy("a", terms)


class TestKinds:
    """Kinds that are terms of a taxonomy."""

    groups = Taxonomy(
        "groups",
        [
            Term("Home Guard", label="home guard", broader=("Militia",)),
            Term("Militia", "an armed group outside a state's forces", ("ArmedGroup",)),
            Term("Party Militia", broader=("Militia", "PoliticalParty")),
            Term("ArmedGroup"),
        ],
        outside=("PoliticalParty",),
    )
    kinds = DEFAULT_KINDS.extend(groups)

    def test_they_stand_in_the_order_and_share_a_class(self) -> None:
        kinds = self.kinds
        assert kinds["Home Guard"] is cg.ArmedGroup
        assert kinds.lineage("Party Militia") == (
            *("Party Militia", "Militia", "ArmedGroup", "Organization", "Actor"),
            "PoliticalParty",
        )
        assert kinds.is_a("Party Militia", "PoliticalParty")
        assert not kinds.is_a("Militia", "PoliticalParty")
        assert kinds.family("Home Guard") == "actor"
        assert kinds.taxonomy["Home Guard"].label == "home guard"
        assert kinds.taxonomy["ArmedGroup"].definition.startswith("An organized armed force")
        assert "Militia" not in DEFAULT_KINDS
        assert kinds != DEFAULT_KINDS
        assert DEFAULT_KINDS.extend(self.groups) == kinds
        assert hash(pickle.loads(pickle.dumps(kinds))) == hash(kinds)
        assert (DEFAULT_KINDS | kinds) == kinds
        with pytest.raises(cg.UnknownKindError):
            kinds.is_a("Militi", "Actor")

    def test_records_of_them_come_back(self) -> None:
        """Here as what they are; elsewhere as placeholders, written back byte for byte."""
        guard = cg.ArmedGroup(kind="Home Guard", id="guard")
        corpus = cg.Corpus([guard, cg.Person(id="p")], kinds=self.kinds)
        for to, back in ((cg.to_json, cg.from_json), (cg.to_jsonl, cg.from_jsonl)):
            text = to(corpus)
            assert back(text, kinds=self.kinds) == corpus
            there = back(text)
            assert to(there) == text
            assert there.declared == {"Home Guard": "ArmedGroup"}
            assert [one.id for one in cg.of_kind(there, "Organization")] == ["guard"]
            assert [one.id for one in cg.of_kind(there, "Home Guard")] == ["guard"]

    def test_a_class_can_be_labelled(self) -> None:
        """A term may say more of a class's kind, and nothing against its place."""
        labels = Taxonomy("labels", [Term("Person", label="Mensch"), Term("Actor", label="Akteur")])
        kinds = DEFAULT_KINDS.extend(labels)
        assert kinds.taxonomy["Person"].label == "Mensch"
        assert kinds.lineage("Person") == ("Person", "Actor")

    @pytest.mark.parametrize(
        ("term", "words"),
        [
            (Term("Militia"), r"'Militia' stands under no kind; .* taxonomy\.under\(\"Actor\"\)"),
            (
                Term("Person", broader=("Event",)),
                "stands under Actor, as its class claimgraph.model.actors.Person does, not under",
            ),
            (Term("X", broader=("Person", "Event")), "of family actor, and under Event, of family"),
            (Term("X", broader=("X",)), "'X' is broader than itself"),
        ],
    )
    def test_terms_that_are_no_kinds(self, term: Term, words: str) -> None:
        known = tuple(one for one in term.broader if one != term.id)
        with pytest.raises(ExtensionError, match=words):
            DEFAULT_KINDS.extend(Taxonomy("own", [term], outside=known))

    def test_the_file_of_a_term_that_is_no_kind_is_named(self, tmp_path: Path) -> None:
        path = tmp_path / "own.csv"
        path.write_text("id,broader\nMilitia,\n")
        with pytest.raises(ExtensionError, match=r"own\.csv: 'Militia' stands under no kind"):
            DEFAULT_KINDS.extend(cg.read_taxonomy(path))

    def test_tops_can_be_put_under_a_kind(self) -> None:
        own = Taxonomy("own", [Term("armed"), Term("gang", broader=("armed",))], title="Own")
        kinds = DEFAULT_KINDS.extend(own.under("ArmedGroup"))
        assert kinds.lineage("gang")[:3] == ("gang", "armed", "ArmedGroup")
        assert own.under("ArmedGroup").title == "Own"

    def test_classes_and_taxonomies_together(self) -> None:
        class Warband(cg.ArmedGroup):
            """Follows a warlord."""

            kind: str = "Warband"
            leader: str | None = None

        clans = Taxonomy("clans", [Term("Clan", broader=("Warband",))], outside=["Warband"])
        kinds = DEFAULT_KINDS.extend(clans, Warband)
        assert kinds["Clan"] is Warband
        corpus = cg.Corpus([Warband(kind="Clan", id="c", leader="x")], kinds=kinds)
        assert cg.from_json(cg.to_json(corpus), kinds=kinds) == corpus

    @pytest.mark.large
    def test_a_chain_of_a_hundred_thousand_kinds(self) -> None:
        chain = [Term(f"t{i}", broader=(f"t{i - 1}",) if i else ()) for i in range(100_000)]
        kinds = DEFAULT_KINDS.extend(Taxonomy("chain", chain[::-1]).under("Person"))
        assert kinds.is_a("t99999", "Actor")
        assert kinds["t99999"] is cg.Person


GROUPS = Taxonomy("groups", [Term("Militia"), Term("HomeGuard", broader=("Militia",))]).under(
    "ArmedGroup"
)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: cg.DEFAULT_KINDS.extend("groups.csv"), "read a codebook first"),
        (lambda: cg.DEFAULT_KINDS.extend(cg.DEFAULT_KINDS), r"join them: kinds \| others"),
        (lambda: cg.DEFAULT_TERMS.extend(roles="groups.csv"), "read a codebook first"),
        (lambda: cg.DEFAULT_TERMS.extend(roles="financier"), r"write \['financier'\]"),
        (lambda: cg.DEFAULT_TERMS | cg.DEFAULT_KINDS, "unsupported operand"),
        (lambda: cg.DEFAULT_KINDS | cg.DEFAULT_TERMS, "unsupported operand"),
        (lambda: cg.Corpus([], terms=GROUPS), r"terms is Terms, not .*terms=DEFAULT_TERMS\.extend"),
        (lambda: cg.Corpus([], kinds=GROUPS), r"kinds is Kinds, not .*kinds=DEFAULT_KINDS\.extend"),
        (lambda: cg.from_json('{"claimgraph": "1.0"}', kinds=GROUPS), "kinds is Kinds, not"),
        (lambda: cg.from_jsonl('{"claimgraph": "1.0"}', terms=GROUPS), "terms is Terms, not"),
    ],
)
def test_what_is_mixed_up_is_told(make: Any, told: str) -> None:
    """A path, a taxonomy or kinds in the place of something else: what to do instead."""
    with pytest.raises((TypeError, ExtensionError), match=told):
        make()


def test_a_kind_for_another_class_is_told() -> None:
    kinds = cg.DEFAULT_KINDS.extend(GROUPS)
    kind = next(iter(GROUPS))
    with pytest.raises(
        cg.CorpusError, match=r"is for ArmedGroup, not for Person; make the record one"
    ):
        cg.Corpus([cg.Person(kind=kind, id="p")], kinds=kinds)
    with pytest.raises(cg.CorpusError, match=r"pass the kinds it is one of, kinds=…"):
        cg.Corpus([kinds[kind](kind=kind, id="p")])
