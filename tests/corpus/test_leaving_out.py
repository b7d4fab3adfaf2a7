"""A corpus without the readings of some coders, or on some basis."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph import cli
from claimgraph.corpus.leaving_out import coders
from claimgraph.model.shape import models_of
from tests.strategies import KINDS, corpora

BASES = sorted(cg.DEFAULT_TERMS["bases"])


def said(own: str, act: str = "accusation", **fields: Any) -> cg.Claim:
    """Return a claim about the army."""
    fields.setdefault(
        "proposition", cg.Participation(actor="army", role="perpetrator", event="strike")
    )
    if act == "accusation":
        fields.setdefault("accused", ("army",))
    who = fields.pop("by", "rival")
    return cg.Claim(
        id=own,
        act=act,
        document="doc",
        chain=(cg.ChainLink(id="doc"), cg.ChainLink(id=who)),
        **fields,
    )


def corpus(*records: cg.Record) -> cg.Corpus:
    """Return a corpus of these records."""
    return cg.Corpus(
        [
            cg.Document(id="doc"), cg.Government(id="state"), cg.GovernmentBody(id="army"),
            cg.Person(id="speaker"), cg.Government(id="rival"), cg.Event(id="strike"), *records,
        ]
    )  # fmt: skip


def denial(own: str = "d", **fields: Any) -> cg.Claim:
    """Return the denial of a spokesman."""
    return said(own, "denial", polarity="-", by="speaker", **fields)


# --- what goes --------------------------------------------------------------------------


def test_claims_go_with_what_cannot_do_without_them() -> None:
    one = corpus(
        said("c1", coder="anna"),
        said("c2", coder="ben"),
        said("c3"),
        denial(responds_to=("c1", "c2")),
        said("about", "assertion", proposition=cg.AboutClaims(about=("c2",), says="is new")),
        denial("lie", proposition=None, scope=cg.DenialScope(type="statement", claims=("c2",))),
        cg.ClaimRelation(source="c1", type="related", target="c2"),
        cg.ClaimRelation(source="c1", type="related", target="c3"),
        cg.affiliate("army", "part_of", "state", claim="c2"),
    )
    left = cg.without(one, coder={"ben"})
    assert [claim.id for claim in left.claims] == ["c1", "c3", "d"]
    assert left["d"].responds_to == ("c1",)
    assert [(tie.source, tie.target) for tie in left.relations] == [("c1", "c3")]
    assert left.affiliations == ()


def test_members_participants_occurrences_and_times_go_and_their_events_stay() -> None:
    stated = cg.StatedTime(interval=cg.from_iso("2023-05-03"))
    read = stated.model_copy(update={"basis": "model"})
    one = corpus(
        cg.Event(
            id="raid",
            participants=(
                cg.Participant(role="agent", filler="army", basis="model"),
                cg.Participant(role="agent", filler="state"),
            ),
            times=(stated, read),
            same_occurrence_as=(cg.SameOccurrence(event="strike", claim="gone"),),
        ),
        cg.EventClass(
            id="raids", members=(cg.Member(event="raid", basis="model"), cg.Member(event="strike"))
        ),
        said("c", time=read),
        said("gone", basis="model"),
    )
    left = cg.without(one, basis={"model"})
    raid, raids, claim = left["raid"], left["raids"], left["c"]
    assert isinstance(raid, cg.Event)
    assert isinstance(raids, cg.EventClass)
    assert isinstance(claim, cg.Claim)
    assert [p.filler for p in raid.participants] == ["state"]
    assert (raid.times, raid.same_occurrence_as) == ((stated,), ())
    assert [member.event for member in raids.members] == ["strike"]
    assert claim.time is None


def test_a_question_is_answered_without_them() -> None:
    """Without the analyst's tie the spokesman is a third party; without his denial nobody replies."""
    one = corpus(
        said("c"),
        denial(coder="ben"),
        cg.affiliate("army", "part_of", "state"),
        cg.affiliate("speaker", "spokesperson_for", "state", basis="analyst"),
    )
    assert cg.coverage(one)[0].status == "answered"
    without = cg.coverage(cg.without(one, basis=["analyst"]))
    assert [(row.status, row.replies[0].standing) for row in without] == [
        ("unanswered", "third_party")
    ]
    assert cg.coverage(cg.without(one, coder=["ben"]))[0].replies == ()


def test_a_scope_that_no_longer_fits_goes_with_its_claim() -> None:
    """The scope speaks of the state, the proposition of the army: by a tie that is a reading."""
    one = corpus(
        cg.affiliate("army", "part_of", "state", basis="model"),
        denial(scope=cg.DenialScope(type="involvement", actor="state", events=("strike",))),
    )
    assert [claim.id for claim in one.claims] == ["d"]
    assert cg.without(one, basis={"model"}).claims == ()


def test_what_is_left_out_at_a_time_takes_a_scope_along() -> None:
    """The same holds of a corpus as it was known at a time."""
    later = cg.Document(id="later", published="2023-05-09")
    claim = said("c").model_copy(update={"document": "later"})
    lie = denial(proposition=None, scope=cg.DenialScope(type="statement", claims=("c",)))
    assert cg.as_of(corpus(later, claim, lie), "2023-05-01").claims == ()


def test_records_of_kinds_that_are_not_registered_go_too() -> None:
    text = json.dumps(
        {
            "claimgraph": "1.0",
            "kinds": {"Loan": "Affiliation"},
            "actors": [{"id": "a", "kind": "Person"}, {"id": "b", "kind": "Person"}],
            "affiliations": [
                {
                    "kind": "Loan",
                    "subject": "a",
                    "role": "employed_by",
                    "object": "b",
                    "basis": "model",
                },
                {
                    "kind": "Loan",
                    "subject": "b",
                    "role": "employed_by",
                    "object": "a",
                    "coder": ["x"],
                },
            ],
        }
    )
    one = cg.from_json(text)
    left = cg.without(one, basis={"model"}, coder={"x"})
    assert len(list(one)) - len(list(left)) == 1
    assert left.declared == one.declared


def test_a_file_of_a_newer_version_keeps_its_header_and_its_fields() -> None:
    """What is not known here is neither lost nor in the way, also as known at a time."""
    text = json.dumps(
        {
            "claimgraph": "1.9",
            "mood": "calm",
            "actors": [{"id": "a", "kind": "Person", "aura": 3}, {"id": "b", "kind": "Person"}],
            "affiliations": [
                {"subject": "a", "role": "employed_by", "object": "b", "basis": "model"}
            ],
        }
    )
    one = cg.from_json(text)
    left = cg.without(one, basis={"model"})
    assert (left.version, left.header_extra, left.affiliations) == ("1.9", one.header_extra, ())
    assert '"aura": 3' in cg.to_json(left)
    assert cg.as_of(one, "2023-05-04") == one


# --- what is refused --------------------------------------------------------------------


def test_a_text_is_no_collection() -> None:
    with pytest.raises(TypeError, match=r"coder=\{'anna'\}"):
        cg.without(corpus(), coder="anna")
    with pytest.raises(TypeError, match=r"basis=\{'model'\}"):
        cg.without(corpus(), basis="model")


def test_an_unknown_basis_is_refused_and_an_unknown_coder_is_nobody() -> None:
    with pytest.raises(cg.UnknownTermError, match="did you mean 'model'"):
        cg.without(corpus(), basis={"modell"})
    one = corpus(said("c", coder="anna"))
    assert cg.without(one, coder={"ana"}) == one
    assert coders(one) == ["anna"]


# --- laws -------------------------------------------------------------------------------


@settings(deadline=None)
@given(corpora(), st.sets(st.sampled_from(BASES)), st.data())
def test_nothing_of_it_is_left_and_the_rest_is_a_corpus(
    one: cg.Corpus, basis: set[str], data: st.DataObject
) -> None:
    known = coders(one)
    coder = data.draw(st.sets(st.sampled_from(known)) if known else st.just(set[str]()))
    left = cg.without(one, basis=basis, coder=coder)
    for record in left:
        for _, model in models_of(record):
            fields = getattr(model, "extra", None) or model.__dict__
            assert fields.get("basis") not in basis
            assert not isinstance(fields.get("coder"), str) or fields["coder"] not in coder
    assert cg.without(left, basis=basis, coder=coder) == left
    assert {record.id for record in left.claims} <= {record.id for record in one.claims}
    assert cg.from_json(cg.to_json(left), kinds=KINDS) == left
    if not basis and not coder:
        assert left == one


# --- the command line -------------------------------------------------------------------


@pytest.mark.parametrize(
    "command", ["accusations", "coverage", "reply", "contradictions", "timeline", "lint"]
)
def test_commands_leave_readings_out(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "one.json")
    records = [said("c1", coder="anna"), denial(coder="anna"), said("c2", coder="ben")]
    cg.write(corpus(*records, cg.affiliate("army", "part_of", "state", basis="model")), path)
    asked = [command, path, "--json", "--exclude-coder", "anna", "--exclude-basis", "model"]
    assert cli.main(asked) == 0
    left = str(tmp_path / "left.json")
    cg.write(corpus(said("c2", coder="ben")), left)
    shown = capsys.readouterr().out
    assert cli.main([command, left, "--json"]) == 0
    assert capsys.readouterr().out == shown
    assert cli.main([command, path, "--json"]) == 0
    assert capsys.readouterr().out != shown or command == "lint"


def test_other_commands_leave_readings_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, target = str(tmp_path / "one.json"), str(tmp_path / "graph.json")
    cg.write(corpus(said("c1", coder="anna"), said("c2", coder="ben")), path)
    without = ["--exclude-coder", "anna"]
    assert cli.main(["graph", path, "-o", target, *without]) == 0
    assert "1 edges" in capsys.readouterr().out
    assert cli.main(["viewpoint", path, "rival", *without]) == 0
    assert [row["claims"] for row in json.loads(capsys.readouterr().out)] == ["c2"]
    assert cli.main(["diff", path, path, *without]) == 0
    assert cli.main(["explain", path, "c1", *without]) == 1
    assert "c1" in capsys.readouterr().err
    assert cli.main(["coverage", path, "--exclude-coder", "ana"]) == 0
    noted = capsys.readouterr().err
    assert noted == "note: nothing is by the coder 'ana'; there are: anna, ben\n"
    assert cli.main(["coverage", path, "--exclude-basis", "modell"]) == 1
    assert "did you mean 'model'?" in capsys.readouterr().err
