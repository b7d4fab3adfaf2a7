"""Kinds: an immutable mapping that is extended by making a new one."""

from __future__ import annotations

import pickle
from typing import Any, ClassVar, Literal

import pytest

import claimgraph as cg
from claimgraph import DEFAULT_KINDS, ExtensionError, Kinds, UnknownKindError


class Militia(cg.ArmedGroup):
    kind: Literal["Militia"] = "Militia"
    allegiance: str | None = None


class Brigade(Militia):
    kind: str = "Brigade"


class Promise(cg.Proposition):
    kind: Literal["Promise"] = "Promise"
    text: str


def test_extending_leaves_the_original_alone() -> None:
    """Extending makes new kinds and changes nobody else's."""
    before = dict(DEFAULT_KINDS)
    kinds = DEFAULT_KINDS.extend(Militia, Promise)
    assert kinds["Militia"] is Militia
    assert kinds.propositions["Promise"] is Promise
    assert "Militia" not in DEFAULT_KINDS
    assert "Promise" not in DEFAULT_KINDS.propositions
    assert dict(DEFAULT_KINDS) == before
    with pytest.raises(TypeError):
        DEFAULT_KINDS["Militia"] = Militia  # type: ignore[index]


def test_extending_twice_with_the_same_class_changes_nothing() -> None:
    """A class may be registered again, so that a notebook cell can be run again."""
    once = DEFAULT_KINDS.extend(Militia)
    assert once.extend(Militia) == once
    assert hash(once.extend(Militia)) == hash(once)
    assert once != DEFAULT_KINDS


class NoKind(cg.Person):
    pass


class TakenKind(cg.Actor):
    kind: Literal["Person"] = "Person"


class SharedKind(cg.Person):
    kind: Literal["Person"] = "Person"


class NoDefault(cg.Person):
    kind: str


class NoFamily(cg.Record):
    kind: Literal["NoFamily"] = "NoFamily"


class StrangeFamily(cg.Record):
    family: ClassVar[str] = "dataset"
    kind: Literal["StrangeFamily"] = "StrangeFamily"


class OtherMilitia(cg.Actor):
    kind: Literal["Militia"] = "Militia"


@pytest.mark.parametrize(
    ("classes", "words"),
    [
        ((NoKind,), r'class NoKind has no kind of its own; add the line kind: str = "NoKind"'),
        (
            (TakenKind,),
            r"kind 'Person' is taken by claimgraph\.model\.actors\.Person, and now by .*TakenKind; rename",
        ),
        ((SharedKind,), "class SharedKind has no kind of its own"),
        ((NoDefault,), "class NoDefault has no kind of its own"),
        ((NoFamily,), "not a record class"),
        ((StrangeFamily,), "family 'dataset', which there is not"),
        ((cg.Denial,), "class Denial has no kind of its own"),
        ((int,), "not a record class"),
        ((Militia, OtherMilitia), "kind 'Militia' is given twice"),
    ],
)
def test_classes_that_cannot_be_added(classes: tuple[Any, ...], words: str) -> None:
    """A class without a kind of its own, with a taken one, or of no family is refused."""
    with pytest.raises(ExtensionError, match=words):
        DEFAULT_KINDS.extend(*classes)


def test_kinds_that_share_a_class() -> None:
    """A kind can be read into a class that has a kind of its own."""
    kinds = DEFAULT_KINDS.extend(Attack=cg.Event)
    assert kinds["Attack"] is cg.Event
    assert kinds.lineage("Attack") == ("Attack", "Event")
    with pytest.raises(ExtensionError, match="taken"):
        DEFAULT_KINDS.extend(Person=cg.Event)
    with pytest.raises(ExtensionError, match="not a record class"):
        DEFAULT_KINDS.extend(Attack=int)  # type: ignore[arg-type]


def test_lineage_follows_the_classes() -> None:
    """A kind is what its base classes are."""
    kinds = DEFAULT_KINDS.extend(Militia, Brigade)
    assert kinds.lineage("Brigade") == ("Brigade", "Militia", "ArmedGroup", "Organization", "Actor")
    assert kinds.is_a("Brigade", "Organization")
    assert not kinds.is_a("Person", "Organization")
    assert kinds.family("Brigade") == "actor"


def test_unknown_kind_names_the_nearest() -> None:
    """Asking for an unknown kind tells which one may be meant, and how to register it."""
    with pytest.raises(UnknownKindError, match=r"unknown kind 'Persn'; did you mean 'Person'\?"):
        DEFAULT_KINDS["Persn"]
    with pytest.raises(UnknownKindError, match="register it"):
        DEFAULT_KINDS.lineage("Militia")
    for one, other in (("Persn", "Actor"), ("Person", "Actr")):
        with pytest.raises(UnknownKindError, match="did you mean"):
            DEFAULT_KINDS.is_a(one, other)


def test_state_is_an_actor_and_a_proposition() -> None:
    """The names of propositions are apart from those of records."""
    assert DEFAULT_KINDS["State"] is cg.State
    assert DEFAULT_KINDS.propositions["State"] is cg.StateProposition


def test_kinds_are_a_value() -> None:
    """Kinds iterate in alphabetical order, compare by content, and pickle."""
    assert list(DEFAULT_KINDS) == sorted(DEFAULT_KINDS)
    assert len(DEFAULT_KINDS) == len(list(DEFAULT_KINDS))
    assert pickle.loads(pickle.dumps(DEFAULT_KINDS)) == DEFAULT_KINDS
    assert Kinds({}) != DEFAULT_KINDS
    assert 5 not in DEFAULT_KINDS
    assert "kinds" in repr(DEFAULT_KINDS)
