"""Vocabularies: open sets of terms with an order, extended by making new ones."""

from __future__ import annotations

import pickle
import re
from pathlib import Path
from typing import Any

import pytest

from claimgraph import (
    DEFAULT_TERMS,
    ExtensionError,
    Taxonomy,
    Term,
    Terms,
    UnknownTermError,
    Vocabulary,
    bundled_taxonomy,
)
from claimgraph.model.record import TermIn


def test_order_of_the_responsibility_roles() -> None:
    """The order of roles is that of the design, and nothing else is ordered."""
    covers = DEFAULT_TERMS.roles.covers
    for role in ("perpetrator", "orderer", "decision_maker", "planner", "target_selector"):
        assert covers("responsible_party", role)
        assert covers("involved", role)
        assert not covers(role, "responsible_party")
    for role in ("enabler", "controller", "beneficiary"):
        assert covers("involved", role)
        assert not covers("responsible_party", role)
    for role in ("agent", "victim", "target", "theme"):
        assert not covers("involved", role)
        assert covers(role, role)
    assert not covers("involved", "unheard_of")
    assert covers("unheard_of", "unheard_of")


def test_every_term_has_a_definition_and_a_source() -> None:
    """The built-in terms say what they mean and where they come from."""
    for vocabulary in DEFAULT_TERMS.values():
        for term in vocabulary.values():
            assert term.definition
            assert term.source


def test_every_field_with_a_term_has_its_vocabulary() -> None:
    """Each vocabulary that a field of a record names is there."""
    from claimgraph import DEFAULT_KINDS
    from claimgraph.model.shape import shape_of

    seen = set()
    work = [*DEFAULT_KINDS.values(), *DEFAULT_KINDS.propositions.values()]
    for cls in work:
        for slot in shape_of(cls):
            if isinstance(slot.marker, TermIn):
                seen.add(slot.marker.vocabulary)
            if slot.model is not None and slot.model not in work:
                work.append(slot.model)
    assert seen <= set(DEFAULT_TERMS)
    assert "acts" in seen


def test_extending_leaves_the_original_alone() -> None:
    """New terms come with definitions, as bare words, or with an order of their own."""
    terms = DEFAULT_TERMS.extend(
        acts={"leak": "passes on what was not meant for the public"},
        scopes=["motive"],
        roles=[
            Term("financier", "pays for it", broader=("enabler",)),
            Term("donor", broader=("financier",)),
        ],
    )
    assert terms.acts["leak"].definition.startswith("passes on")
    assert "motive" in terms.scopes
    assert terms.roles.covers("involved", "donor")
    assert "leak" not in DEFAULT_TERMS.acts
    assert terms.extend(scopes=["motive"]) == terms


@pytest.mark.parametrize(
    ("added", "words"),
    [
        ({"act": ["leak"]}, "there is no vocabulary 'act'; did you mean 'acts'?"),
        ({"zzz": ["leak"]}, "there are: acts"),
        ({"acts": {"denial": "something else"}}, "'denial' is already defined otherwise"),
        ({"roles": [Term("x", broader=("involvd",))]}, "did you mean 'involved'?"),
        ({"roles": [Term("x", broader=("x",))]}, "'x' is broader than itself"),
        (
            {"roles": [Term("x", broader=("y",)), Term("y", broader=("x",))]},
            "is broader than itself",
        ),
    ],
)
def test_terms_that_cannot_be_added(added: dict[str, Any], words: str) -> None:
    """A wrong vocabulary, a second definition, a missing or circular order is refused."""
    with pytest.raises(ExtensionError) as caught:
        DEFAULT_TERMS.extend(**added)
    assert words in str(caught.value)


def test_long_orders_are_no_problem() -> None:
    """An order as deep as a taxonomy with thousands of levels is read without recursion."""
    chain = [Term("t0"), *(Term(f"t{i}", broader=(f"t{i - 1}",)) for i in range(1, 3_000))]
    terms = DEFAULT_TERMS.extend(roles=chain[::-1])
    assert terms.roles.covers("t0", "t2999")


def test_unknown_term_names_the_nearest() -> None:
    """Asking for an unknown term tells which one may be meant, and how to add it."""
    with pytest.raises(
        UnknownTermError,
        match=r"'denail' is not among the acts; did you mean 'denial'\? \(add it: terms.extend\(acts=…\)\)$",
    ):
        DEFAULT_TERMS.acts.require("denail")
    with pytest.raises(UnknownTermError, match=r"vocabularies; did you mean 'acts'\?$"):
        DEFAULT_TERMS["act"]
    with pytest.raises(UnknownTermError, match=r"add it: taxonomy.extend\(\[Term\(…\)\]\)"):
        bundled_taxonomy("plover-events")["ACUSE"]


def test_terms_are_a_value() -> None:
    """Vocabularies compare by name and content, hash alike, and pickle."""
    one = Vocabulary("a", {"x": Term("x")})
    assert one == Vocabulary("a", {"x": Term("x")})
    assert one != Vocabulary("b", {"x": Term("x")})
    assert hash(one) == hash(Vocabulary("a", {"x": Term("x")}))
    again = pickle.loads(pickle.dumps(DEFAULT_TERMS))
    assert again == DEFAULT_TERMS
    assert hash(again) == hash(DEFAULT_TERMS)
    assert isinstance(again, Terms)
    assert len(DEFAULT_TERMS) == len(list(DEFAULT_TERMS))
    assert 5 not in one


@pytest.mark.parametrize(
    ("added", "told"),
    [
        ([Term("")], "roles: the term has no id; give it one"),
        ([Term(" a ")], "roles: id ' a ' has spaces at its ends or control characters; leave them out"),
        ([Term("a\n")], "roles: id 'a\\n' has spaces"),
        ([Term("a\x00b")], "roles: id 'a\\x00b' has spaces"),
        ([3], "roles: the id of a term is a text, not 3; put it in quotes"),
        ({"a": 3}, "'a': its definition or Term('a', …) belongs here, not 3"),
        ({"a": Term("b")}, "'a': its definition or Term('a', …) belongs here, not Term(id='b'"),
        (Path("roles.csv"), "read a codebook first: read_taxonomy(…)"),
        (None, "terms come as a list; write [None]"),
        ([Term("a", broader=("zz",))], "'a' has the broader term 'zz', which is not there; define it, or leave it out"),
    ],
)  # fmt: skip
def test_terms_are_checked_as_in_files(added: Any, told: str) -> None:
    """What a file is refused for, Python is refused for; a taxonomy likewise."""
    with pytest.raises(ExtensionError, match=re.escape(told)):
        DEFAULT_TERMS.extend(roles=added)
    with pytest.raises(ExtensionError, match=re.escape(told.replace("roles: ", "own: "))):
        Taxonomy("own", added)


def test_odd_ids_that_are_none() -> None:
    """Ids of any script, with spaces inside and marks that show nothing, are ids."""
    ids = ["home guard", "милиция", "民兵", "a\u200db", "a\u00a0b", "=1", "😀"]
    assert [*Taxonomy("own", ids)] == ids


def test_a_taxonomy_of_definitions() -> None:
    """A mapping from terms to definitions makes a taxonomy, as it extends a vocabulary."""
    assert Taxonomy("own", {"a": "what it means"})["a"].definition == "what it means"


def test_within() -> None:
    """Terms with all under them; what the vocabulary does not know is itself alone."""
    roles = DEFAULT_TERMS.roles
    assert roles.within(["perpetrator", "nobody"]) == {"perpetrator", "nobody"}
    assert roles.within(["responsible_party"]) == {
        "responsible_party",
        *roles.narrower("responsible_party"),
    }
    assert roles.within([]) == frozenset()
