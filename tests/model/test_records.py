"""Records: frozen, closed, hashable, described; what each refuses when it is made."""

from __future__ import annotations

import json
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import claimgraph as cg
from claimgraph import DEFAULT_KINDS
from claimgraph.base import hashable
from claimgraph.model import CLAIM_CLASSES, FAMILIES, PLACEHOLDERS
from claimgraph.model.record import key_of, label_of
from tests.strategies import Funding, Militia, corpora, ids, json_values


def claim(**fields: Any) -> cg.Claim:
    return cg.Claim(
        **{"id": "c", "act": "finding", "document": "d", "chain": (cg.ChainLink(id="d"),), **fields}
    )


def test_records_cannot_be_changed() -> None:
    """A record is a value: no field can be set, and equal records hash alike."""
    one, two = cg.Person(id="p", name="A"), cg.Person(id="p", name="A")
    with pytest.raises(ValidationError):
        one.name = "B"  # type: ignore[misc]
    assert one == two
    assert hash(one) == hash(two)
    assert one != cg.Person(id="p", name="B")
    assert one != cg.Actor(id="p", name="A")


@pytest.mark.parametrize("kind", sorted(DEFAULT_KINDS))
def test_unknown_fields_are_refused(kind: str) -> None:
    """Every built-in kind refuses a field it does not know."""
    with pytest.raises(ValidationError) as caught:
        DEFAULT_KINDS[kind].model_validate({"zebra": 1})
    assert any(error["type"] == "extra_forbidden" for error in caught.value.errors())


@pytest.mark.parametrize("kind", sorted(DEFAULT_KINDS))
def test_every_kind_has_a_family(kind: str) -> None:
    """The families of the built-in kinds are those that have a section in a file."""
    assert DEFAULT_KINDS[kind].family in FAMILIES
    assert set(PLACEHOLDERS) == {*FAMILIES, "unknown"}


@pytest.mark.parametrize(
    "own", ["", " ", "a b", "a\n", "\na", "a\tb", "a\x00", "a\x7f", "a\u2028b", "a\u00a0b", None, 5]
)
def test_ids_are_words(own: Any) -> None:
    """An id holds neither blanks nor control characters, nor is it empty."""
    with pytest.raises(ValidationError):
        cg.Person(id=own)
    with pytest.raises(ValidationError):
        cg.Affiliation(subject=own, role="part_of", object="x")


@given(ids())
def test_everything_else_is_an_id(own: str) -> None:
    """Every other character may stand in an id."""
    assert cg.Person(id=own).id == own


def test_records_stand_for_their_ids() -> None:
    """In Python a record can be given where its id is meant."""
    person, state = cg.Person(id="p"), cg.State(id="s")
    affiliation = cg.Affiliation(subject=person, role="part_of", object=state)
    assert (affiliation.subject, affiliation.object) == ("p", "s")
    assert claim(accused=(person,)).accused == ("p",)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (
            lambda: cg.Affiliation(
                subject="a", role="r", object="b", start="2023-05-04", end="2023-05-03"
            ),
            "ends .* before it starts",
        ),
        (lambda: cg.Document(id="d", text="a", sha256="0" * 64), "restore the text"),
        (lambda: cg.Document(id="d", text="abc", length=5), "length is 5, but the text has 3"),
        (lambda: cg.Document(id="d", length=-1), "greater than or equal to 0"),
        (lambda: cg.Document(id="d", sha256="abc"), "pattern"),
        (lambda: claim(chain=()), "at least 1"),
        (lambda: cg.Accusation(id="c", document="d", chain=(cg.ChainLink(id="d"),)), "accused"),
        (
            lambda: cg.Accusation(id="c", document="d", chain=(cg.ChainLink(id="d"),), accused=()),
            "accused",
        ),
        (
            lambda: cg.Denial(id="c", document="d", chain=(cg.ChainLink(id="d"),), accused=("x",)),
            "accused",
        ),
        (
            lambda: cg.Denial(id="c", act="finding", document="d", chain=(cg.ChainLink(id="d"),)),
            "denial",
        ),
        (lambda: claim(polarity="?"), "polarity"),
        (lambda: cg.Quantity(event="e", quantity="dead", value=float("nan")), "finite"),
        (lambda: cg.Quantity(event="e", quantity="dead", value=float("inf")), "finite"),
        (lambda: cg.AboutClaims(about=(), says="x"), "at least 1"),
        (lambda: cg.Span(start=3, end=3), "ends"),
        (lambda: cg.Span(start=-1, end=3), "greater than or equal to 0"),
        (lambda: cg.Span(start=0, end=3, exact="abcd"), "exact has 4 characters, the span 3"),
    ],
)
def test_records_that_cannot_be(make: Any, words: str) -> None:
    """A record that contradicts itself is refused when it is made."""
    with pytest.raises(ValidationError, match=words):
        make()


def test_defaults_of_the_named_claims() -> None:
    """The act brings its polarity and certainty; what is given wins."""
    chain = (cg.ChainLink(id="d"),)
    assert cg.Denial(id="c", document="d", chain=chain).polarity == "-"
    assert cg.Denial(id="c", document="d", chain=chain, polarity="+").polarity == "+"
    assert cg.Exoneration(id="c", document="d", chain=chain).polarity == "-"
    no_comment = cg.NoComment(id="c", document="d", chain=chain)
    assert (no_comment.polarity, no_comment.certainty) == ("u", "U")
    assert claim().polarity == "+"
    assert all(cls.model_fields["act"].default == act for act, cls in CLAIM_CLASSES.items())


def test_claimer_is_the_last_of_the_chain() -> None:
    """The claimer and the depth are told from the chain."""
    made = claim(chain=(cg.ChainLink(id="d"), cg.ChainLink(id="a"), cg.ChainLink(id="b")))
    assert (made.claimer, made.depth, made.presupposed) == ("b", 2, False)
    assert claim(act="presupposition").presupposed


def test_fields_of_a_subclass_are_never_dropped() -> None:
    """What a custom class adds is written, where the record stands alone and inside others."""
    militia = Militia(id="m", allegiance="x", strength=5)
    assert militia.model_dump()["strength"] == 5
    made = claim(proposition=Promised(promisor="m", deadline="soon"))
    assert made.model_dump()["proposition"]["deadline"] == "soon"
    assert '"deadline":"soon"' in made.model_dump_json()
    assert '"deadline":"soon"' in made.model_dump_json(exclude_defaults=True)


class Promised(cg.Proposition):
    kind: Literal["Promised"] = "Promised"
    promisor: str
    deadline: str


class PagedSpan(cg.Span):
    page: int = 0


def test_a_subclass_that_would_be_cut_is_refused() -> None:
    """A field of plain values takes its own class only: more fields would be lost in a file."""
    with pytest.raises(ValidationError, match="page"):
        cg.Mention(document="d", span=PagedSpan(start=0, end=1, page=3))  # type: ignore[arg-type]


def test_kind_and_id_are_written_first() -> None:
    """The canonical form starts with kind and id, also where a custom class adds an id."""
    text = Funding(subject="a", role="represents", object="b", id="f", amount=1).model_dump_json(
        exclude_defaults=True
    )
    assert text.startswith('{"kind":"Funding","id":"f",')


def test_names_of_records() -> None:
    """A record is called by its name, title or label, else by its id, else by a key."""
    assert label_of(cg.Person(id="p", name="Ann")) == "Ann"
    assert label_of(cg.Person(id="p", name="")) == "p"
    assert label_of(cg.Document(id="d", title="T")) == "T"
    affiliation = cg.Affiliation(subject="a", role="part_of", object="b")
    assert label_of(affiliation) == key_of(affiliation)
    assert key_of(affiliation).startswith("affiliation:")
    assert key_of(affiliation) != key_of(affiliation.model_copy(update={"coder": "ann"}))


@given(corpora())
def test_records_are_values(corpus: cg.Corpus) -> None:
    """A record read back from its own JSON is equal to it and hashes alike."""
    for record in corpus:
        again = type(record).model_validate_json(record.model_dump_json())
        if not isinstance(record, cg.Claim):  # custom propositions are told by the corpus
            assert again == record
            assert hash(again) == hash(record)
            assert key_of(again) == key_of(record)


@given(json_values())
def test_hashing_json_values(value: Any) -> None:
    """Every JSON value has a hashable form."""
    hash(hashable(value))
    assert hashable({"a": [value]}) == hashable({"a": (value,)})


@given(
    st.sampled_from(sorted(PLACEHOLDERS)),
    st.dictionaries(st.text(max_size=5), json_values(), max_size=3),
)
def test_placeholders_are_values(family: str, fields: dict[str, Any]) -> None:
    """Records of unregistered kinds compare and hash by all their fields."""
    fields = {name: value for name, value in fields.items() if name not in ("kind", "id")}
    cls = PLACEHOLDERS[family]
    one, two = (cls.model_validate({"kind": "Odd", **fields}) for _ in range(2))
    assert one == two
    assert hash(one) == hash(two)
    assert one.extra == fields
    assert one != cls.model_validate({"kind": "Odd", **fields, "other": 1})


def test_every_field_of_the_schema_is_described() -> None:
    """The JSON Schema says of every class what it is."""
    definitions = cg.json_schema()["$defs"]
    assert all(definition.get("description") for definition in definitions.values())


@pytest.mark.parametrize(
    ("cls", "fields", "name"),
    [
        (cg.Span, {"start": "0", "end": 2}, "start"),
        (cg.Span, {"start": 0, "end": 2.0}, "end"),
        (cg.Span, {"start": False, "end": True}, "start"),
        (cg.Document, {"id": "d", "length": "7"}, "length"),
        (cg.EventClass, {"id": "e", "open": "no"}, "open"),
        (cg.EventClass, {"id": "e", "open": 1}, "open"),
        (cg.Quantity, {"event": "e", "quantity": "dead", "value": "2"}, "value"),
        (cg.Quantity, {"event": "e", "quantity": "dead", "value": True}, "value"),
    ],
)
def test_numbers_are_numbers(cls: type[Any], fields: dict[str, Any], name: str) -> None:
    """Numbers and truth values that are written as something else are refused, in Python and files."""
    for make in (lambda: cls(**fields), lambda: cls.model_validate_json(json.dumps(fields))):
        with pytest.raises(ValidationError, match=name):
            make()


def test_whole_numbers_are_numbers() -> None:
    """A quantity is a number, whether it is written with a point or without."""
    for value in (3, 3.0):
        assert cg.Quantity(event="e", quantity="dead", value=value).value == 3.0
    text = '{"kind":"Quantity","event":"e","quantity":"dead","value":3}'
    assert cg.Quantity.model_validate_json(text).value == 3.0
