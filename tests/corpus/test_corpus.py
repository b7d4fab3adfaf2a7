"""The container: what it makes of records, and what it keeps of the file they came from."""

from __future__ import annotations

import json
from typing import Any

import pytest

import claimgraph as cg

DOCUMENT = cg.Document(id="d", text="They had no part in it, he said.")
ACTOR = cg.Government(id="gov:a")
EVENT = cg.Event(id="e")
CHAIN = (cg.ChainLink(id="d"), cg.ChainLink(id="gov:a"))


def denial(**fields: object) -> cg.Claim:
    """Return a denial written as a plain claim."""
    proposition = cg.Participation(actor=ACTOR, role="involved", event=EVENT)
    return cg.Claim(
        id="c", act="denial", document="d", chain=CHAIN, proposition=proposition, **fields
    )


def test_a_plain_claim_takes_what_its_act_brings() -> None:
    """A denial written as a Claim denies, as it does when it is read from a file."""
    claim = cg.Corpus([DOCUMENT, ACTOR, EVENT, denial()]).claims[0]
    assert isinstance(claim, cg.Denial)
    assert claim.polarity == "-"


def test_a_plain_claim_keeps_what_it_was_given() -> None:
    """A polarity that was given stands, also where the act brings another."""
    claim = cg.Corpus([DOCUMENT, ACTOR, EVENT, denial(polarity="+")]).claims[0]
    assert claim.polarity == "+"


def test_kinds_that_share_claim_are_read_by_their_act() -> None:
    """A kind of claims without a class of its own reads a denial back as a denial."""
    kinds = cg.DEFAULT_KINDS.extend(Speech=cg.Claim)
    claim = cg.Denial(kind="Speech", id="c", document="d", chain=CHAIN)
    corpus = cg.Corpus([DOCUMENT, ACTOR, claim], kinds=kinds)
    for again in (
        cg.from_json(cg.to_json(corpus), kinds=kinds),
        cg.from_jsonl(cg.to_jsonl(corpus), kinds=kinds),
    ):
        assert again == corpus
        assert again.claims[0].polarity == "-"


def test_properties_hold_registered_records_only() -> None:
    """Records of unregistered kinds are in their family, but not among those one can ask fields of."""
    text = '{"claimgraph": "1.0", "kinds": {"Feud": "Claim"}}\n{"kind": "Feud", "id": "x"}'
    corpus = cg.from_jsonl(text)
    assert corpus.claims == ()
    assert [record.kind for record in corpus.family("claim")] == ["Feud"]
    with pytest.raises(cg.UnknownTermError, match="did you mean 'claim'"):
        corpus.family("claims")


def test_adding_records_keeps_the_version_of_the_file() -> None:
    """A corpus of a newer version stays one when records are added to it, and can be read again."""
    header = {"claimgraph": "1.7", "mood": "calm"}
    person = {"kind": "Person", "id": "p", "shoe": 43}
    corpus = cg.from_jsonl("\n".join(map(json.dumps, (header, person))))
    more = corpus.with_records(ACTOR)
    assert more.version == "1.7"
    assert cg.from_jsonl(cg.to_jsonl(more)) == more
    with pytest.raises(cg.CorpusError, match="newer version"):
        cg.Corpus([*corpus, ACTOR])


def test_adding_a_record_of_a_taken_id_replaces_it() -> None:
    """With_records puts the new record where the old one stood."""
    corpus = cg.Corpus([ACTOR, EVENT]).with_records(cg.Government(id="gov:a", name="A"))
    assert [record.id for record in corpus] == ["gov:a", "e"]
    assert corpus["gov:a"].name == "A"


def test_a_missing_id_names_the_nearest() -> None:
    """Asking for an id that is not there is an error of the library and a KeyError."""
    with pytest.raises(KeyError, match="did you mean 'gov:a'"):
        cg.Corpus([ACTOR])["gov:b"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [(None, "not None"), ([1], r"not \[1\]"), (cg.Person(id="p"), "give its id, 'p'")],
)
def test_what_is_no_id_is_refused(asked: Any, said: str) -> None:
    with pytest.raises(TypeError, match=said):
        cg.Corpus([])[asked]


def test_references_in_shapes_nobody_checks_are_refused() -> None:
    """A field that holds references in a list is an error, not a field that is passed over."""

    class Alliance(cg.Organization):
        kind: str = "Alliance"
        allies: list[cg.ActorRef] = []  # noqa: RUF012

    kinds = cg.DEFAULT_KINDS.extend(Alliance)
    with pytest.raises(cg.ExtensionError, match=r"Alliance.allies .* tuple"):
        cg.Corpus([Alliance(id="x", allies=["nobody"])], kinds=kinds)
