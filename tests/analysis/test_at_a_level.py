"""Rows and graphs at a level: who stands for whom is shown, and nobody is lost."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph import cli
from tests.analysis.speakers import LEVELS, speaking


@pytest.fixture(scope="module")
def report() -> cg.Corpus:
    return cg.bundled_report()


@pytest.fixture
def path(tmp_path: Path) -> str:
    cg.write(cg.bundled_report(), tmp_path / "report.json")
    return str(tmp_path / "report.json")


def alliance(*records: cg.Record) -> cg.Corpus:
    """Return a corpus of a government with a spokesman and two services, and a rival."""
    document = cg.Document(id="doc", published="2023-05-04", text="They did. No. Well.")
    return cg.Corpus(
        [
            document, cg.Government(id="state"), cg.GovernmentBody(id="army"),
            cg.GovernmentBody(id="navy"), cg.Person(id="speaker"), cg.Government(id="rival"),
            cg.affiliate("army", "part_of", "state"), cg.affiliate("navy", "part_of", "state"),
            cg.affiliate("speaker", "spokesperson_for", "state"),
            cg.Event(id="strike"), *records,
        ]
    )  # fmt: skip


def says(
    own: str, who: str, polarity: Any = "+", act: str = "assertion", **fields: Any
) -> cg.Claim:
    """Return a claim that the army did, or did not, carry out the strike."""
    return cg.Claim(
        id=own, act=act, document=fields.pop("document", "doc"),
        chain=(cg.ChainLink(id="doc"), cg.ChainLink(id=who)), polarity=polarity,
        proposition=cg.Participation(actor="army", role="perpetrator", event="strike"), **fields,
    )  # fmt: skip


# --- accusations and replies ------------------------------------------------------------


def test_accusations_show_whom_both_ends_stand_for_and_keep_them(report: cg.Corpus) -> None:
    rows = cg.accusation_rows(report, roll_up="government")
    plain = cg.accusation_rows(report)
    assert [(row["said_by"], row["charged"]) for row in rows] == [
        (row["claimer"], row["accused"]) for row in plain
    ]
    rolled = cg.roll_up(report, "government")
    for row in rows:
        ends = rolled[row["claim"]]
        assert row["claimer"] == ends.claimer.to
        assert row["accused"] in {end.to for end in ends.accused if end.id == row["charged"]}
        assert row["rolled_up"] == ends.why
    assert any(row["claimer"] != row["said_by"] for row in rows)
    shown = ("claimer", "claimer_label", "accused", "accused_label")
    for row, before in zip(rows, plain, strict=True):
        assert {**row, **{name: before[name] for name in shown}}.items() >= before.items()


def test_replies_show_whom_claimers_stand_for(report: cg.Corpus) -> None:
    rows = cg.reply_rows(report, roll_up="government")
    kirby = next(row for row in rows if row["claim"] == "c18")
    assert (kirby["claimer"], kirby["said_by"]) == ("gov:USA", "person:kirby")
    assert [row["said_by"] for row in rows] == [row["claimer"] for row in cg.reply_rows(report)]


@settings(deadline=None)
@given(speaking(), st.sampled_from(LEVELS))
def test_no_accusation_is_lost_or_added_at_a_level(records: list[cg.Record], level: Any) -> None:
    corpus = cg.Corpus(records)
    rows = cg.accusation_rows(corpus, presupposed=True, roll_up=level)
    assert [(row["claim"], row["charged"]) for row in rows] == [
        (row["claim"], row["accused"]) for row in cg.accusation_rows(corpus, presupposed=True)
    ]
    graph = cg.rolled_graph(corpus, level, presupposed=True)
    edges = {(a, b, key) for a, b, key in graph.edges(keys=True)}
    assert edges == {(row["claimer"], row["accused"], row["claim"]) for row in rows}
    charged = [
        (data["claim"], one)
        for *_, data in graph.edges(data=True)
        for one in data["charged"].split(", ")
    ]
    assert sorted(charged) == sorted((row["claim"], row["charged"]) for row in rows)


# --- the graph --------------------------------------------------------------------------


def test_several_accused_that_are_read_as_one_have_one_edge() -> None:
    corpus = alliance(says("c1", "rival", act="accusation", accused=("army", "navy")))
    graph = cg.rolled_graph(corpus, "government")
    ((claimer, accused, key, data),) = graph.edges(keys=True, data=True)
    assert (claimer, accused, key) == ("rival", "state", "c1")
    assert (data["said_by"], data["charged"]) == ("rival", "army, navy")
    assert graph.nodes["state"]["kind"] == "Government"
    assert set(graph) == {"rival", "state"}


def test_who_accuses_its_own_is_not_rolled_up_in_the_graph() -> None:
    corpus = alliance(says("c1", "speaker", act="accusation", accused=("army",)))
    assert list(cg.rolled_graph(corpus, "government").edges) == [("speaker", "army", "c1")]


@pytest.mark.parametrize("suffix", [".graphml", ".gexf", ".dot", ".mmd", ".json"])
def test_a_graph_at_a_level_is_written_as_any_other(
    report: cg.Corpus, tmp_path: Path, suffix: str
) -> None:
    target = tmp_path / f"graph{suffix}"
    cg.write_graph(cg.rolled_graph(report, "government"), target)
    assert "Government of the United States" in target.read_text(encoding="utf-8")


# --- coverage and right of reply --------------------------------------------------------


def test_coverage_has_the_same_rows_at_every_level(report: cg.Corpus) -> None:
    plain = cg.coverage_rows(report)
    rows = cg.coverage_rows(report, roll_up="government")
    assert [row["charged"] for row in rows] == [row["accused"] for row in plain]
    assert [row["said_by"] for row in rows] == [row["claimers"] for row in plain]
    kept = ("role", "on", "claims", "status", "replies", "residual", "why")
    assert [[row[name] for name in kept] for row in rows] == [
        [row[name] for name in kept] for row in plain
    ]
    assert rows[0]["replies_label"] == (
        "Government of the United States (c03, c17, c18, c19, c21, c22)"
    )
    assert rows[0]["replied_by"].startswith("org:white-house, ")


def test_an_accused_that_is_read_in_two_ways_shows_both() -> None:
    """The own service is not read as the government; for the rival it is."""
    corpus = alliance(
        says("c1", "rival", act="accusation", accused=("army",)),
        says("c2", "speaker", act="accusation", accused=("army",)),
    )
    (row,) = cg.coverage_rows(corpus, roll_up="government")
    assert (row["accused"], row["charged"]) == ("state, army", "army")
    assert row["claimers"] == "rival, speaker"


def test_right_of_reply_names_those_who_are_charged() -> None:
    corpus = alliance(says("c1", "rival", act="accusation", accused=("army", "navy")))
    (heard,) = cg.right_of_reply(corpus, roll_up="government")
    assert (heard.accused, heard.charged) == ("state", ("army", "navy"))
    assert [one.charged for one in cg.right_of_reply(corpus)] == [("army",), ("navy",)]


# --- contradictions, changes, times, proofs ---------------------------------------------


def test_a_government_contradicts_itself_through_those_who_speak_for_it() -> None:
    corpus = alliance(says("c1", "army"), says("c2", "speaker", "-", "denial"))
    assert cg.contradictions(corpus).turns == ()
    found = cg.contradictions(corpus, roll_up="government")
    (row,) = found
    assert (row.affirmed_by, row.denied_by) == (("state",), ("state",))
    assert (row.affirmed_said_by, row.denied_said_by) == (("army",), ("speaker",))
    (turn,) = found.turns
    assert (turn.source, turn.kind) == ("state", "at_once")
    assert found.table()[0]["denied_said_by"] == "speaker"
    assert "denied_said_by" not in cg.contradictions(corpus).table()[0]


def test_whom_contradicting_claims_are_about_is_not_rolled_up() -> None:
    corpus = alliance(says("c1", "rival"), says("c2", "speaker", "-", "denial"))
    (row,) = cg.contradictions(corpus, roll_up="government")
    assert "actor=army" in row.proposition


def test_a_government_takes_up_what_its_spokesman_said() -> None:
    later = cg.Document(id="later", published="2023-05-05")
    corpus = alliance(
        later, says("c1", "speaker", certainty="PS"), says("c2", "state", document="later")
    )
    between = ("doc", "later")
    assert {row.kind for row in cg.narrative_diff(corpus, between=between)} == {"added", "dropped"}
    found = cg.narrative_diff(corpus, between=between, roll_up="government")
    (row,) = found
    assert (row.source, row.kind) == ("state", "hardened")
    assert (row.old_said_by, row.new_said_by) == ("speaker", "state")
    assert found.table()[0]["old_said_by"] == "speaker"


@pytest.mark.parametrize(
    "ask", [cg.contradictions, lambda corpus, **o: cg.narrative_diff(corpus, corpus, **o)]
)
def test_a_mapping_and_a_level_are_not_both_taken(ask: Any) -> None:
    with pytest.raises(TypeError, match="give one of them"):
        ask(alliance(), sources={"speaker": "state"}, roll_up="government")


@pytest.mark.parametrize(
    "ask",
    [cg.contradictions, cg.origins, lambda corpus, **o: cg.narrative_diff(corpus, corpus, **o)],
)
def test_a_mapping_names_sources_that_are_there(ask: Any) -> None:
    """A misspelt one would be passed over in silence."""
    with pytest.raises(cg.UnknownRecordError, match="did you mean 'speaker'"):
        ask(cg.Corpus([cg.Person(id="speaker")]), sources={"speker": "state"})


def test_a_timeline_names_whom_claimers_stand_for(report: cg.Corpus) -> None:
    plain, line = cg.timeline(report), cg.timeline(report, roll_up="government")
    assert [entry.id for entry in line] == [entry.id for entry in plain]
    kirby = next(row for row in line.table() if row["id"] == "c18")
    assert kirby["label"] == "denial by Government of the United States"
    assert kirby["said_by"] == "person:kirby"
    assert "said_by" not in plain.table()[0]


def test_a_proof_says_how_its_ends_are_read(report: cg.Corpus) -> None:
    (proof,) = cg.explain(report, "c18", roll_up="government")
    assert (
        proof.rolled_up == f"at the level government: {cg.roll_up(report, 'government')['c18'].why}"
    )
    assert proof.rolled_up in str(proof)
    assert proof.row["rolled_up"] == proof.rolled_up
    assert "rolled_up" not in cg.explain(report, "c18")[0].row


@pytest.mark.parametrize(
    "ask",
    [
        cg.accusation_rows,
        cg.reply_rows,
        cg.coverage_rows,
        cg.right_of_reply,
        cg.contradictions,
        cg.timeline,
        lambda corpus, roll_up: cg.rolled_graph(corpus, roll_up),
        lambda corpus, roll_up: cg.narrative_diff(corpus, corpus, roll_up=roll_up),
        lambda corpus, roll_up: cg.explain(corpus, "c01", roll_up=roll_up),
    ],
)
def test_an_unknown_level_is_refused_with_the_nearest(ask: Any, report: cg.Corpus) -> None:
    with pytest.raises(cg.UnknownLevelError, match=r"did you mean '[Gg]overnment'"):
        ask(report, roll_up="goverment")


# --- the command line -------------------------------------------------------------------

ASKED: dict[str, tuple[list[str], str]] = {
    "accusations": ([], "said_by"),
    "coverage": ([], "charged"),
    "reply": ([], "charged"),
    "contradictions": ([], "affirmed_said_by"),
    "timeline": ([], "said_by"),
    "explain": (["c18"], "rolled_up"),
}


@pytest.mark.parametrize("command", ASKED)
def test_commands_at_a_level(
    command: str, path: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """JSON and CSV keep the actors themselves; the table names those they stand for."""
    monkeypatch.setenv("COLUMNS", "160")
    more, kept = ASKED[command]
    arguments = [command, path, *more, "--roll-up", "government"]
    assert cli.main(arguments) == 0
    data = json.loads(capsys.readouterr().out)
    rows = data["rows"] if command == "coverage" else data
    assert all(kept in row for row in rows)
    assert cli.main([*arguments, "--csv"]) == 0
    lines = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(lines) == len(rows)
    assert all(kept in line for line in lines)
    assert cli.main([*arguments, "--table"]) == 0
    table = capsys.readouterr().out
    assert "gov:USA" in table or "Government of the" in table
    assert "Kirby (" not in table
    assert cli.main([command, path, *more, "--roll-up", "goverment"]) == 1
    assert "neither a level nor a kind" in capsys.readouterr().err


def test_a_graph_and_a_difference_at_a_level(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = str(tmp_path / "graph.json")
    assert cli.main(["graph", path, "-o", target, "--roll-up", "government"]) == 0
    rolled = cg.rolled_graph(cg.bundled_report(), "government")
    assert f"{len(rolled)} nodes, {rolled.number_of_edges()} edges" in capsys.readouterr().out
    assert cli.main(["graph", path, "-o", target, "--claims", "--roll-up", "government"]) == 2
    assert "--roll-up is for the accusation graph" in capsys.readouterr().err
    assert cli.main(["diff", path, path, "--roll-up", "government", "--csv"]) == 0
    assert capsys.readouterr().out.endswith(",old_said_by,new_said_by\n")
