"""The command line: what it prints, where, and with which exit code."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given

import claimgraph as cg
from claimgraph import cli
from claimgraph.analysis.acts import ACCUSATION_COLUMNS
from claimgraph.analysis.contradiction_rows import CONTRADICTION_COLUMNS
from claimgraph.analysis.narrative_rows import CHANGE_COLUMNS
from claimgraph.bundled import bundled_report
from claimgraph.cli import shared
from claimgraph.corpus.yaml_file import dump_yaml
from claimgraph.starter import starter
from tests.strategies import texts

ROOT = Path(__file__).parents[1]
HOSTILE = "\x1b[31mred\x07 \x9b1m \u202edesrever\u202c \u2028line"
"""Characters that a terminal obeys: colour, bell, C1 control, direction, line separator."""


def run(
    *arguments: str, env: Mapping[str, str] | None = None, **options: Any
) -> subprocess.CompletedProcess[str]:
    """Run the command line as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "claimgraph", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "0", **(env or {})},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        **options,
    )


def printable(text: str) -> bool:
    """Tell whether a terminal would show a text and obey nothing in it."""
    return all(character.isprintable() or character == "\n" for character in text)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """The bundled report as a file."""
    path = tmp_path / "report.json"
    cg.write(bundled_report(), path)
    return path


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A claims file whose every name is out to harm the terminal or the spreadsheet."""
    document = cg.Document(id="doc:a", title=HOSTILE, text=f"They said {HOSTILE} of us.")
    accuser = cg.Person(id="person:a", name=f"=1+1 {HOSTILE}")
    accused = cg.Person(id="person:b", name="@SUM(A1)")
    event = cg.Event(id="event:e", label=f"-2+3 {HOSTILE}")
    claim = cg.accuses(document, accuser, accused, of=event, words=HOSTILE.strip())
    path = tmp_path / "hostile.json"
    cg.write(cg.Corpus([document, accuser, accused, event, claim]), path)
    return path


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A short text."""
    path = tmp_path / "article.txt"
    path.write_text("Moscow blames Washington.\n\n“No,” said Kirby.\n", encoding="utf-8")
    return path


class TestDemo:
    """``claimgraph demo``."""

    def test_prints_who_accused_whom_and_who_denied(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It prints the accusations, the replies with their words, and says where the graph is."""
        monkeypatch.setenv("COLUMNS", "160")
        target = tmp_path / "demo.graphml"
        assert cli.main(["demo", "-o", str(target)]) == 0
        printed, complaints = capsys.readouterr()
        assert "Dmitry Peskov" in printed
        assert "decision maker" in printed
        assert "exoneration" in printed
        assert str(target) in printed
        assert complaints == ""

    def test_writes_the_accusation_graph(self, tmp_path: Path) -> None:
        """It writes the accusation graph, by the ending of the file that is named."""
        target = tmp_path / "demo.graphml"
        assert cli.main(["demo", "-o", str(target)]) == 0
        graph = nx.read_graphml(target, edge_key_type=str, force_multigraph=True)
        expected = cg.build_graph(bundled_report()).accusations
        assert set(graph.edges(keys=True)) == set(expected.edges(keys=True))

    def test_writes_beside_the_reader_without_an_option(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Without an option the graph goes to the directory it is run in."""
        monkeypatch.chdir(tmp_path)
        assert cli.main(["demo"]) == 0
        assert (tmp_path / "claimgraph-demo.graphml").exists()
        page = (tmp_path / "claimgraph-demo.html").read_text(encoding="utf-8")
        assert page == cg.proof_page(cg.bundled_report())

    def test_lines_fit_the_terminal(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """The tables are no wider than the terminal."""
        for columns in (80, 100, 160):
            monkeypatch.setenv("COLUMNS", str(columns))
            cli.main(["demo", "-o", str(tmp_path / "g.dot")])
            tables = capsys.readouterr().out.split("Who accused", 1)[1].splitlines()[:-2]
            assert max(map(len, tables)) <= columns


class TestNew:
    """``claimgraph new``."""

    def test_starter_is_a_valid_corpus(
        self, article: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """It writes a file beside the text that validates as it is, and says what comes next."""
        code = cli.main(
            ["new", str(article), "--published", "2023-05-04", "--zone", "Europe/Moscow"]
        )
        target = article.with_suffix(".json")
        assert code == 0
        assert f"claimgraph validate {target}" in capsys.readouterr().out
        corpus = cg.read(target)
        (document,) = corpus.documents
        assert document.text == article.read_text(encoding="utf-8")
        assert (str(document.published), document.zone) == ("2023-05-04", "Europe/Moscow")
        assert json.loads(target.read_text(encoding="utf-8"))["documents"][0]["sha256"]
        assert [claim.act for claim in corpus.claims] == ["accusation", "denial"]

    @pytest.mark.parametrize("ending", [".yaml", ".yml"])
    def test_starter_may_be_yaml(self, ending: str, article: Path, tmp_path: Path) -> None:
        """By the ending of its name; it holds what the JSON holds."""
        told = ["new", str(article), "--published", "2023-05-04"]
        target = tmp_path / f"claims{ending}"
        assert cli.main([*told, "-o", str(target)]) == 0
        assert target.read_text(encoding="utf-8").startswith('claimgraph: "1.0"\n')
        assert cli.main(told) == 0
        assert cg.read(target) == cg.read(article.with_suffix(".json"))

    def test_yaml_needs_its_extra(
        self,
        article: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        """Without it the error names the command that installs it, and nothing is written."""
        monkeypatch.setitem(sys.modules, "yaml", None)
        target = tmp_path / "claims.yaml"
        assert cli.main(["new", str(article), "-o", str(target)]) == 1
        assert "claimgraph[yaml]" in capsys.readouterr().err
        assert not target.exists()
        assert cli.main(["new", str(article), "-o", str(tmp_path / "claims.txt")]) == 1
        assert "let its name end in .json or .yaml" in capsys.readouterr().err

    def test_lint_names_the_examples_that_are_left(
        self, article: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Each record of the starter but the document, and none once they are overwritten."""
        target = article.with_suffix(".json")
        assert cli.main(["new", str(article)]) == 0
        capsys.readouterr()
        assert cli.main(["lint", str(target), "--json"]) == 0
        found = [one for one in json.loads(capsys.readouterr().out) if one["rule"] == "example"]
        assert len(found) == len(cg.read(target)) - 1 == 7
        assert {one["record"] for one in found} > {"gov:a", "person:speaker", "event:example", "c2"}
        assert found[0]["message"] == (
            "its name is still “EXAMPLE: who accuses”; overwrite the record, or take it out"
        )
        text = target.read_text(encoding="utf-8").replace("EXAMPLE: ", "")
        target.write_text(text, encoding="utf-8")
        assert not [one for one in cg.lint(cg.read(target)) if one.rule == "example"]

    def test_title_and_output_are_taken(self, article: Path, tmp_path: Path) -> None:
        """The headline and the name of the file can be given."""
        target = tmp_path / "claims.json"
        assert cli.main(["new", str(article), "--title", "Blame", "-o", str(target)]) == 0
        assert cg.read(target).documents[0].title == "Blame"

    def test_does_not_replace_a_file(
        self, article: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A file that is there stays as it was, and the message says what to do."""
        target = article.with_suffix(".json")
        target.write_text("mine")
        assert cli.main(["new", str(article)]) == 1
        assert target.read_text() == "mine"
        assert "--force" in capsys.readouterr().err

    def test_replaces_a_file_when_forced(self, article: Path) -> None:
        """With --force a file that is there is replaced."""
        target = article.with_suffix(".json")
        target.write_text("mine")
        assert cli.main(["new", str(article), "--force"]) == 0
        assert cg.read(target).claims

    def test_never_replaces_the_text_itself(
        self, article: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Not even with --force does the starter replace the text it is made from."""
        before = article.read_bytes()
        assert cli.main(["new", str(article), "-o", str(article), "--force"]) == 1
        assert article.read_bytes() == before
        assert "what is read" in capsys.readouterr().err

    @pytest.mark.parametrize("text", ["", " \n\t\n", "\u00a0"])
    def test_empty_text_is_refused(
        self, text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A text with nothing to quote is refused, and no file is written."""
        path = tmp_path / "empty.txt"
        path.write_text(text, encoding="utf-8")
        assert cli.main(["new", str(path)]) == 1
        assert capsys.readouterr().err == f"{path}: the text is empty; there is nothing to quote\n"
        assert not path.with_suffix(".json").exists()

    def test_a_directory_is_refused(self, capsys: pytest.CaptureFixture[str]) -> None:
        """In words, also the one that has no name of its own."""
        assert cli.main(["new", "."]) == 1
        assert capsys.readouterr().err == ".: it is a directory; give a plain text file\n"

    @pytest.mark.parametrize(
        "text", ["Blame\n\nBlame\n", "a\na\na", "no no no", "x" * 200 + " " + "x" * 200]
    )
    def test_first_line_may_stand_there_twice(self, text: str, tmp_path: Path) -> None:
        """Where the words of the first line repeat, the starter says which are meant."""
        path = tmp_path / "twice.txt"
        path.write_text(text, encoding="utf-8")
        assert cli.main(["new", str(path)]) == 0
        spans = {
            claim.evidence.content[0].start for claim in cg.read(path.with_suffix(".json")).claims
        }  # type: ignore[union-attr]
        assert spans == {0}

    @given(text=texts(200))
    def test_starter_of_any_text_is_a_valid_corpus(self, text: str) -> None:
        """Whatever the text holds, its starter can be read, unless there is nothing to quote."""
        document = cg.Document(id="doc:a", text=text)
        if text.strip():
            assert cg.from_json(starter(document)).documents[0].text == text
            assert cg.from_yaml(starter(document, write=dump_yaml)).documents[0].text == text
        else:
            with pytest.raises(ValueError, match="nothing to quote"):
                starter(document)

    @pytest.mark.parametrize(
        ("option", "value", "hint"),
        [("--published", "yesterday", "2023-05-04"), ("--zone", "Moscow", "Europe/Moscow")],
    )
    def test_wrong_options_are_explained(
        self, option: str, value: str, hint: str, article: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A date or zone that is none is refused on one line, with an example of one."""
        assert cli.main(["new", str(article), option, value]) == 1
        (line,) = capsys.readouterr().err.splitlines()
        assert line.startswith(option[2:])
        assert value in line
        assert hint in line
        assert not article.with_suffix(".json").exists()

    def test_text_in_another_encoding_is_refused(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A text that is not UTF-8 is refused with its line."""
        path = tmp_path / "latin.txt"
        path.write_bytes("plain\ncafé\n".encode("latin-1"))
        assert cli.main(["new", str(path)]) == 1
        assert f"{path}:2: " in capsys.readouterr().err


class TestValidate:
    """``claimgraph validate``."""

    def test_says_what_a_good_file_holds(
        self, report: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A good file is named with what it holds, on standard output."""
        assert cli.main(["validate", str(report)]) == 0
        printed, complaints = capsys.readouterr()
        assert printed.startswith(f"{report}: ok, <Corpus: 1 document, ")
        assert complaints == ""

    def test_lists_every_problem_with_file_and_line(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Every problem has its own line on standard error: file, line, record, field, what to do."""
        path = tmp_path / "bad.json"
        path.write_text(
            '{"claimgraph": "1.0",\n "actors": [\n  {"kind": "Person", "id": "p", "nam": "x"},\n'
            '  {"kind": "Persn", "id": "q"},\n  {"kind": "Person"}]}\n'
        )
        assert cli.main(["validate", str(path)]) == 1
        printed, complaints = capsys.readouterr()
        assert printed == ""
        first, second = complaints.splitlines()
        assert first.startswith(f"{path}:3: p: nam: ")
        assert "did you mean 'name'?" in first
        assert second.startswith(f"{path}:5: ")
        assert "'id' is missing" in second

    def test_checks_all_files(
        self, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A bad file does not keep the next ones from being checked; the exit code tells."""
        bad = tmp_path / "bad.jsonl"
        bad.write_text('{"claimgraph": "1.0"}\n{"kind": "Person"\n')
        missing = tmp_path / "missing.json"
        assert cli.main(["validate", str(bad), str(missing), str(report)]) == 1
        printed, complaints = capsys.readouterr()
        assert printed.startswith(f"{report}: ok")
        assert [line.split(": ")[0] for line in complaints.splitlines()] == [
            f"{bad}:2",
            str(missing),
        ]

    def test_notes_what_is_kept_without_being_understood(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A kind that is not registered is noted on standard error; the file is good."""
        path = tmp_path / "foreign.json"
        path.write_text('{"claimgraph": "1.0", "actors": [\n{"kind": "Persn", "id": "p"}]}')
        assert cli.main(["validate", str(path)]) == 0
        printed, complaints = capsys.readouterr()
        assert ": ok, " in printed
        assert complaints.startswith(f"note: {path}:2: p: kind: ")
        assert "did you mean 'Person'?" in complaints

    def test_records_that_do_not_fit_are_told_with_their_lines(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A reference to nothing is told with the line it stands on."""
        path = tmp_path / "loose.jsonl"
        path.write_text(
            '{"claimgraph":"1.0"}\n{"kind":"Person","id":"p"}\n'
            '{"kind":"Affiliation","subject":"p","role":"part_of","object":"q"}\n'
        )
        assert cli.main(["validate", str(path)]) == 1
        assert f"{path}:3: " in capsys.readouterr().err

    @pytest.mark.parametrize("name", ["there-is-none.json", "claims.txt", "claims", "."])
    def test_what_cannot_be_read_is_told_once(
        self, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A file that is missing, or of no known format, is told on one line that names it."""
        path = tmp_path / name
        assert cli.main(["validate", str(path)]) == 1
        (line,) = capsys.readouterr().err.splitlines()
        assert line.startswith(f"{path}: ")
        assert "Errno" not in line

    @pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="root may read everything")
    def test_unreadable_file_is_told(
        self, report: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A file that may not be read is told with the reason."""
        report.chmod(0)
        assert cli.main(["validate", str(report)]) == 1
        assert capsys.readouterr().err == f"{report}: Permission denied\n"

    def test_directory_with_a_good_ending_is_told(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A directory is no file, whatever it is called."""
        (tmp_path / "d.json").mkdir()
        assert cli.main(["validate", str(tmp_path / "d.json")]) == 1
        assert capsys.readouterr().err == f"{tmp_path / 'd.json'}: Is a directory\n"

    def test_names_that_a_terminal_would_obey_are_shown_instead(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Control characters in ids, kinds and file names are shown, not obeyed."""
        path = tmp_path / "evil\x1b[31m.json"
        path.write_text(
            json.dumps({"claimgraph": "1.0", "actors": [{"kind": f"X{HOSTILE}", HOSTILE: 1}]})
        )
        assert cli.main(["validate", str(path)]) == 0
        printed, complaints = capsys.readouterr()
        assert printable(printed)
        assert printable(complaints)
        assert len(complaints.splitlines()) == 1


class TestAccusations:
    """``claimgraph accusations``."""

    def test_json_when_piped(self, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Where standard output is no terminal, the rows come as JSON."""
        assert cli.main(["accusations", str(report)]) == 0
        assert json.loads(capsys.readouterr().out) == cg.accusation_rows(bundled_report())

    def test_table_on_a_terminal(self, report: Path) -> None:
        """On a terminal the rows come as a table."""
        text = on_terminal("accusations", str(report))
        assert text.splitlines()[0].split()[:4] == ["claim", "who", "how", "accused"]
        assert "[" not in text.splitlines()[0]

    def test_table_when_asked_for(self, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """With --table the rows come as a table wherever they go."""
        assert cli.main(["accusations", str(report), "--table"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[1].startswith("-----  ---")
        assert sum(line.startswith("c") for line in lines[2:]) == 13

    def test_what_was_taken_back_is_marked(
        self, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """In the list of accusations, and where they are counted by accused."""
        back = cg.ClaimRelation(source="c24", type="retracts", target="c38")
        path = tmp_path / "back.json"
        cg.write(cg.read(report).with_records(back), path)
        assert cli.main(["accusations", str(path), "--table"]) == 0
        assert capsys.readouterr().out.count("retracted") == 1
        assert cli.main(["reply", str(path), "--table"]) == 0
        assert "retracted" in capsys.readouterr().out.splitlines()[0]

    def test_csv(self, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """With --csv every row has every column."""
        assert cli.main(["accusations", str(report), "--csv"]) == 0
        rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
        expected = cg.accusation_rows(bundled_report())
        assert tuple(rows[0]) == ACCUSATION_COLUMNS
        assert [row["claim"] for row in rows] == [row["claim"] for row in expected]
        assert [row["quote"] for row in rows] == [row["quote"] for row in expected]
        assert {row["polarity"] for row in rows} == {"+"}

    def test_one_shape_at_a_time(self, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Two shapes at once are not understood: exit code 2."""
        with pytest.raises(SystemExit) as exit_:
            cli.main(["accusations", str(report), "--csv", "--json"])
        assert exit_.value.code == 2
        assert "not allowed with" in capsys.readouterr().err

    def test_presupposed_when_asked_for(
        self, report: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """With --presupposed the accusations that are only presupposed have rows too."""
        cli.main(["accusations", str(report)])
        said = json.loads(capsys.readouterr().out)
        cli.main(["accusations", str(report), "--presupposed"])
        everything = json.loads(capsys.readouterr().out)
        assert not any(row["presupposed"] for row in said)
        assert len(everything) > len(said)

    def test_csv_is_no_formula(self, hostile: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A cell that a spreadsheet would reckon with starts with an apostrophe."""
        assert cli.main(["accusations", str(hostile), "--csv"]) == 0
        (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
        assert row["claimer_label"].startswith("'=1+1")
        assert row["accused_label"] == "'@SUM(A1)"
        assert row["event_label"].startswith("'-2+3")
        assert row["polarity"] == "+"

    @pytest.mark.parametrize("shape", ["--table", "--json", "--csv"])
    def test_a_terminal_obeys_nothing(self, shape: str, hostile: Path) -> None:
        """Whatever the shape, control and direction-changing characters are shown on a terminal."""
        assert printable(on_terminal("accusations", str(hostile), shape))

    def test_nothing_is_lost_in_a_pipe(
        self, hostile: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """JSON escapes what a terminal would obey, so that a program reads what the file holds."""
        cli.main(["accusations", str(hostile)])
        printed = capsys.readouterr().out
        assert printable(printed)
        assert json.loads(printed) == cg.accusation_rows(cg.read(hostile))

    def test_empty_table(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A file without accusations has a table without rows, an empty JSON list, a CSV head."""
        path = tmp_path / "empty.json"
        cg.write(cg.Corpus(), path)
        assert cli.main(["accusations", str(path)]) == 0
        assert json.loads(capsys.readouterr().out) == []
        assert cli.main(["accusations", str(path), "--table"]) == 0
        assert len(capsys.readouterr().out.splitlines()) == 2
        assert cli.main(["accusations", str(path), "--csv"]) == 0
        assert capsys.readouterr().out.splitlines() == [",".join(ACCUSATION_COLUMNS)]

    def test_bad_file_has_no_rows(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Of a file with problems nothing is printed but the problems."""
        path = tmp_path / "bad.json"
        path.write_text("{")
        assert cli.main(["accusations", str(path)]) == 1
        printed, complaints = capsys.readouterr()
        assert printed == ""
        assert complaints.startswith(f"{path}:1: ")


class TestContradictions:
    """``claimgraph contradictions``."""

    def test_json_when_piped(self, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The rows come as JSON, the strict ones alone where asked."""
        expected = cg.contradictions(bundled_report()).table()
        assert cli.main(["contradictions", str(report)]) == 0
        assert json.loads(capsys.readouterr().out) == expected
        assert cli.main(["contradictions", str(report), "--strict", "--json"]) == 0
        strict = [row for row in expected if row["kind"] == "strict"]
        assert json.loads(capsys.readouterr().out) == strict

    def test_csv_and_table(self, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """CSV has every column; the table is for people."""
        assert cli.main(["contradictions", str(report), "--csv"]) == 0
        rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
        assert tuple(rows[0]) == CONTRADICTION_COLUMNS
        assert cli.main(["contradictions", str(report), "--table"]) == 0
        assert capsys.readouterr().out.split()[:2] == ["how", "what"]

    @pytest.mark.parametrize("shape", [[], ["--table"]])
    def test_sources_that_turned_are_told(
        self, shape: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Who contradicts himself is told on standard error."""
        document = cg.Document(id="d", text="No. Yes.")
        person, event = cg.Person(id="p"), cg.Event(id="e")
        path = tmp_path / "turned.json"
        claims = (
            cg.denies(document, person, of=event, words="No"),
            cg.admits(document, person, of=event, words="Yes"),
        )
        cg.write(cg.Corpus([document, person, event, claims]), path)
        assert cli.main(["contradictions", str(path), *shape]) == 0
        assert "p says both in d" in capsys.readouterr().err

    @pytest.mark.parametrize("shape", ["--table", "--json", "--csv"])
    def test_a_terminal_obeys_nothing(self, shape: str, hostile: Path) -> None:
        """Whatever the shape, control and direction-changing characters are shown on a terminal."""
        corpus = cg.read(hostile)
        denial = cg.denies(corpus.documents[0], "person:b", of="event:e", words="They said")
        cg.write(corpus.with_records(denial), hostile)
        assert printable(on_terminal("contradictions", str(hostile), shape))


class TestDiff:
    """``claimgraph diff``."""

    def test_of_two_files(
        self, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """What became of the claims of the old file."""
        first = bundled_report()
        second = cg.Corpus(record for record in first if record is not first["c38"])
        path = tmp_path / "second.json"
        cg.write(second, path)
        assert cli.main(["diff", str(report), str(path)]) == 0
        (row,) = json.loads(capsys.readouterr().out)
        assert (row["kind"], row["old"], row["new"]) == ("dropped", "c38", None)
        assert cli.main(["diff", str(path), str(report), "--csv"]) == 0
        (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
        assert tuple(row) == CHANGE_COLUMNS
        assert row["kind"] == "added"
        assert cli.main(["diff", str(path), str(report), "--table"]) == 0
        assert "not claimed before" in capsys.readouterr().out

    def test_of_two_documents(self, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Documents are named by id; one that is not there is a problem."""
        document = "doc:lantern-row"
        assert cli.main(["diff", str(report), str(report), "--documents", document, document]) == 0
        assert json.loads(capsys.readouterr().out) == []
        assert cli.main(["diff", str(report), str(report), "--documents", document, "doc:x"]) == 1
        assert "doc:x" in capsys.readouterr().err

    def test_at_a_day(self, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
        """Both files are read as they were known then."""
        first = bundled_report()
        path = tmp_path / "second.json"
        cg.write(cg.Corpus(record for record in first if record is not first["c38"]), path)
        for day, kinds in (("2023-05-03", []), ("2023-05-04", ["dropped"])):
            assert cli.main(["diff", str(report), str(path), "--at", day]) == 0
            assert [row["kind"] for row in json.loads(capsys.readouterr().out)] == kinds


class TestViewpoint:
    """``claimgraph viewpoint``."""

    def test_json_when_piped(self, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The rows come as JSON, those of the source itself unless rolled up."""
        assert cli.main(["viewpoint", str(report), "gov:USA"]) == 0
        own = json.loads(capsys.readouterr().out)
        assert own == cg.according_to(bundled_report(), "gov:USA").table()
        assert cli.main(["viewpoint", str(report), "gov:USA", "--roll-up", "government"]) == 0
        rolled = json.loads(capsys.readouterr().out)
        assert rolled == cg.according_to(bundled_report(), "gov:USA", roll_up="government").table()
        assert len(rolled) > len(own)

    def test_table(self, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A table has a row for each commitment, without the columns for programs."""
        arguments = ["viewpoint", str(report), "gov:USA", "--roll-up", "government", "--table"]
        assert cli.main(arguments) == 0
        lines = capsys.readouterr().out.splitlines()
        assert lines[0].split() == ["it", "value", "what", "how", "claims", "who", "says", "so"]
        assert sum(line.startswith("commits ") for line in lines) == 6
        assert sum(line.startswith("leaves open ") for line in lines) == 2

    def test_csv(self, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """CSV has every column of the rows."""
        assert cli.main(["viewpoint", str(report), "gov:RUS", "--csv"]) == 0
        rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
        expected = cg.according_to(bundled_report(), "gov:RUS").table()
        assert [row["claims"] for row in rows] == [row["claims"] for row in expected]
        assert rows[0].keys() == expected[0].keys()

    def test_at_a_day(self, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """What may have been said by that day is noted beside."""
        arguments = ["viewpoint", str(report), "person:kirby", "--at"]
        assert cli.main([*arguments, "2023-05-03"]) == 0
        printed, noted = capsys.readouterr()
        assert json.loads(printed) == []
        assert noted == "note: these may belong here too: c18, c19, c20, c21, c22\n"
        assert cli.main([*arguments, "2023-05-04"]) == 0
        assert len(json.loads(capsys.readouterr().out)) == 3
        assert cli.main([*arguments, "2023-05-04T10:00"]) == 0  # the day of an instant
        assert len(json.loads(capsys.readouterr().out)) == 3

    @pytest.mark.parametrize(
        ("arguments", "code", "complaint"),
        [
            (["gov:US"], 1, "there is no record 'gov:US'; did you mean 'gov:USA'?"),
            (["gov:USA", "--roll-up", "goverment"], 1, "is neither a level nor a kind of actors"),
            (["gov:USA", "--at", "May"], 2, "'May' is no date; write it as 2023-05-04"),
        ],
    )
    def test_wrong_options_are_explained(
        self,
        arguments: list[str],
        code: int,
        complaint: str,
        report: Path,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        """What is not there, or not understood, is told with what to do."""
        try:
            found = cli.main(["viewpoint", str(report), *arguments])
        except SystemExit as exit_:
            found = int(exit_.code or 0)
        assert found == code
        assert complaint in capsys.readouterr().err

    @pytest.mark.parametrize("shape", ["--table", "--json", "--csv"])
    def test_a_terminal_obeys_nothing(self, shape: str, hostile: Path) -> None:
        """Whatever the shape, control and direction-changing characters are shown on a terminal."""
        assert printable(on_terminal("viewpoint", str(hostile), "person:a", shape))


class TestWhen:
    """``claimgraph when``."""

    WEDNESDAY = ("when", "early Wednesday", "--published", "2023-05-04", "--zone", "Europe/Moscow")

    def test_words_on_a_terminal(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A line for each thing that is known, and for each other reading."""
        assert cli.main([*self.WEDNESDAY, "--text"]) == 0
        lines = dict(line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines())
        assert lines["reading:"] == "Wed 3 May 2023 (Europe/Moscow), early"
        assert lines["start:"] == "2023-05-03T00:00:00+03:00"
        assert lines["end:"] == "2023-05-04T00:00:00+03:00"
        assert lines["value:"] == "2023-05-03 mod=START"
        assert lines["type:"] == "DATE"
        assert lines["EDTF:"] == "2023-05-03"
        assert lines["or:"].startswith("Wed 10 May 2023")
        assert lines["rule:"]

    def test_json_when_piped(self, capsys: pytest.CaptureFixture[str]) -> None:
        """In a pipe, or when asked for, it is the interval as a file holds it."""
        for arguments in (self.WEDNESDAY, (*self.WEDNESDAY, "--json")):
            assert cli.main(arguments) == 0
            printed = json.loads(capsys.readouterr().out)
            interval = cg.TimeInterval.model_validate_json(json.dumps(printed))
            assert interval == cg.resolve("early Wednesday", "2023-05-04", zone="Europe/Moscow")
            assert printed["status"] == "resolved"

    def test_the_sentence_or_the_tense_decides(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A vote that will be held on Friday is not the last Friday."""
        ask = ["when", "on Friday", "--published", "2023-05-04"]
        starts = []
        for more in (
            ["--tense", "past"], ["--tense", "future"], ["--sentence", "They will vote on Friday."]
        ):  # fmt: skip
            assert cli.main([*ask, *more]) == 0
            starts.append(json.loads(capsys.readouterr().out)["start"])
        assert starts == ["2023-04-28T00:00:00", "2023-05-05T00:00:00", "2023-05-05T00:00:00"]

    @pytest.mark.parametrize(
        ("words", "options", "value"),
        [
            ("el miércoles", ["--language", "es"], "2023-05-03"),
            ("3/7/2017", ["--day-first"], "2017-07-03"),
            ("3/7/2017", ["--month-first"], "2017-03-07"),
            ("fiscal 2022", ["--fiscal-year-start", "10"], "2022"),
            ("last summer", ["--southern"], "2022-SU"),
            ("the week of May 7", ["--week-starts", "6"], "2023-W19"),
        ],
    )
    def test_language_and_conventions(
        self, words: str, options: list[str], value: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """What the words leave to convention may be told."""
        assert cli.main(["when", words, "--published", "2023-05-04", *options]) == 0
        assert json.loads(capsys.readouterr().out)["value"] == value

    def test_unresolved_is_told_by_the_exit_code(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Words that say no time are unresolved: exit code 1, and why."""
        assert cli.main(["when", HOSTILE, "--published", "2023-05-04", "--text"]) == 1
        printed = capsys.readouterr().out
        assert printed.startswith("reading: unresolved: ")
        assert printable(printed)
        assert cli.main(["when", HOSTILE, "--published", "2023-05-04"]) == 1
        assert json.loads(capsys.readouterr().out)["status"] == "unresolved"

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            (["--published", "2023-5-4"], "published: not a date such as '2023-05-04'"),
            (["--published", "2023-05-04", "--zone", "Mars"], "zone: 'Mars' is not an IANA time zone"),
            (["--published", "2023-05-04", "--language", "xx"], "times are not read in the language 'xx'"),
            (["--published", "2023-05-04", "--fiscal-year-start", "13"], "fiscal_year_start is a month, 1 to 12"),
        ],
    )  # fmt: skip
    def test_wrong_options_are_explained(
        self, options: list[str], message: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A date or a zone that is none is refused."""
        assert cli.main(["when", "Friday", *options]) == 1
        printed, complaints = capsys.readouterr()
        assert printed == ""
        assert complaints.startswith(message)


class TestGraph:
    """``claimgraph graph``."""

    @pytest.mark.parametrize(
        ("ending", "start"),
        [
            (".graphml", "<?xml"),
            (".gexf", "<?xml"),
            (".json", "{"),
            (".dot", "digraph {"),
            (".gv", "digraph {"),
            (".mmd", "flowchart LR"),
        ],
    )
    def test_ending_tells_the_format(
        self,
        ending: str,
        start: str,
        report: Path,
        tmp_path: Path,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        """The ending of the file tells the format; what was written is said."""
        target = tmp_path / f"out{ending}"
        assert cli.main(["graph", str(report), "-o", str(target)]) == 0
        content = target.read_text(encoding="utf-8")
        assert content.startswith(start)
        assert content.endswith("\n")
        assert capsys.readouterr().out == f"{target}: 13 nodes, 13 edges\n"

    def test_unknown_ending_is_refused(
        self, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """An unknown ending is refused with the known ones, and nothing is written."""
        target = tmp_path / "out.xlsx"
        assert cli.main(["graph", str(report), "-o", str(target)]) == 1
        assert ".graphml, .gexf" in capsys.readouterr().err
        assert not target.exists()

    def test_claim_graph_when_asked_for(
        self, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """With --claims the claim graph is written."""
        target = tmp_path / "claims.graphml"
        assert cli.main(["graph", str(report), "-o", str(target), "--claims"]) == 0
        graph = nx.read_graphml(target, edge_key_type=str, force_multigraph=True)
        expected = cg.build_graph(bundled_report()).claims
        assert set(graph) == set(expected)
        assert graph.number_of_edges() == expected.number_of_edges()

    def test_presuppositions_when_asked_for(self, report: Path, tmp_path: Path) -> None:
        """With --presupposed the presuppositions take part."""
        target = tmp_path / "all.json"
        cli.main(["graph", str(report), "-o", str(target), "--presupposed"])
        edges = json.loads(target.read_text(encoding="utf-8"))["edges"]
        assert sum(edge["presupposed"] for edge in edges) > 0

    def test_losses_are_noted(
        self, hostile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """What the format cannot hold is noted on standard error, without any control characters."""
        assert cli.main(["graph", str(hostile), "-o", str(tmp_path / "x.graphml")]) == 0
        complaints = capsys.readouterr().err
        assert complaints.startswith("note: GraphML cannot hold everything")
        assert printable(complaints)

    def test_never_replaces_the_claims(
        self, report: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A graph does not replace the file it is made from, which would be lost."""
        before = report.read_bytes()
        assert cli.main(["graph", str(report), "-o", str(report)]) == 1
        assert report.read_bytes() == before
        assert "what is read" in capsys.readouterr().err

    def test_output_that_cannot_be_written_is_told(
        self, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A directory that is not there is told on one line."""
        assert cli.main(["graph", str(report), "-o", str(tmp_path / "no" / "x.dot")]) == 1
        (line,) = capsys.readouterr().err.splitlines()
        assert line.endswith("No such file or directory")

    def test_output_is_needed(self, report: Path) -> None:
        """Without a name for the graph the command is not understood."""
        with pytest.raises(SystemExit) as exit_:
            cli.main(["graph", str(report)])
        assert exit_.value.code == 2


KINDS_OF_VALUES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "number": (int, float),
    "integer": int,
    "boolean": bool,
    "null": type(None),
}


def refused(value: Any, schema: Mapping[str, Any], whole: Mapping[str, Any]) -> str | None:
    """Return why a JSON value does not fit a schema: as much of JSON Schema as ours uses."""
    if "$ref" in schema:
        return refused(value, whole["$defs"][schema["$ref"].rsplit("/", 1)[-1]], whole)
    if "const" in schema and value != schema["const"]:
        return f"{value!r} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        return f"{value!r} is not in {schema['enum']}"
    if "not" in schema and refused(value, schema["not"], whole) is None:
        return f"{value!r} is refused"
    if "type" in schema and not isinstance(value, KINDS_OF_VALUES[schema["type"]]):
        return f"{value!r} is no {schema['type']}"
    reasons = [*choices_refused(value, schema, whole), *parts_refused(value, schema, whole)]
    return reasons[0] if reasons else None


def choices_refused(
    value: Any, schema: Mapping[str, Any], whole: Mapping[str, Any]
) -> Iterator[str]:
    """Yield why a value fits none, or more than one, of the choices of a schema."""
    for choice in {"oneOf", "anyOf"} & schema.keys():
        reasons = [refused(value, one, whole) for one in schema[choice]]
        fitting = reasons.count(None)
        if not fitting or (choice == "oneOf" and fitting > 1):
            yield f"{fitting} of {choice} fit {value!r}: {[r for r in reasons if r][:3]}"


def parts_refused(value: Any, schema: Mapping[str, Any], whole: Mapping[str, Any]) -> Iterator[str]:
    """Yield why the fields of an object, or the items of an array, do not fit a schema."""
    if isinstance(value, dict):
        if missing := set(schema.get("required", ())) - value.keys():
            yield f"{sorted(missing)} missing in {sorted(value)}"
        further = schema.get("additionalProperties", {})
        for name, inner in value.items():
            below = schema.get("properties", {}).get(name, further)
            if below is False:
                yield f"{name!r} is unknown"
            elif below is not True and (reason := refused(inner, below, whole)):
                yield f"{name}: {reason}"
    if isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            yield f"{len(value)} items"
        for inner in value:
            if reason := refused(inner, schema.get("items", {}), whole):
                yield reason


class TestSchema:
    """``claimgraph schema``."""

    def test_bundled_report_fits(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The canonical JSON of the bundled report fits the schema that is printed."""
        assert cli.main(["schema"]) == 0
        schema = json.loads(capsys.readouterr().out)
        data = json.loads(cg.to_json(bundled_report()))
        assert refused(data, schema, schema) is None

    def test_what_is_no_corpus_does_not_fit(self) -> None:
        """A record with an unknown field, of no kind, or of two acts does not fit."""
        schema = cg.json_schema()
        good = {"kind": "Person", "id": "p"}
        assert refused({"claimgraph": "1.0", "actors": [good]}, schema, schema) is None
        for bad in ({**good, "nam": 1}, {"id": "p"}, {"kind": "Person"}, {**good, "name": 1}):
            assert refused({"claimgraph": "1.0", "actors": [bad]}, schema, schema)
        assert refused({"actors": []}, schema, schema)

    @pytest.mark.skipif(find_spec("jsonschema") is None, reason="jsonschema is not installed")
    def test_bundled_report_fits_by_jsonschema(self) -> None:
        """jsonschema agrees, where it is installed."""
        import jsonschema

        jsonschema.Draft202012Validator.check_schema(cg.json_schema())
        jsonschema.validate(json.loads(cg.to_json(bundled_report())), cg.json_schema())

    def test_every_field_is_described(self) -> None:
        """Every definition says what it is."""
        definitions = cg.json_schema()["$defs"]
        assert not [name for name, one in definitions.items() if not one.get("description")]


class TestStandardInput:
    """``-`` in the place of a file."""

    @pytest.fixture
    def feed(self, monkeypatch: pytest.MonkeyPatch) -> Callable[[str | bytes], None]:
        """Put something on standard input."""

        def give(data: str | bytes) -> None:
            raw = data.encode() if isinstance(data, str) else data
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))

        return give

    @pytest.mark.parametrize("write", [cg.to_json, cg.to_jsonl, cg.to_yaml])
    def test_formats_are_told_from_what_they_hold(
        self, write: Any, feed: Any, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """JSON, JSONL and YAML are read alike."""
        if write is cg.to_yaml and find_spec("yaml") is None:
            pytest.skip("PyYAML is not installed")
        feed(write(bundled_report()))
        assert cli.main(["accusations", "-"]) == 0
        assert len(json.loads(capsys.readouterr().out)) == len(cg.accusation_rows(bundled_report()))

    @pytest.mark.parametrize(
        ("data", "what"),
        [
            ('{"claimgraph": "1.0"}', "<Corpus: empty>"),
            ('{"claimgraph": "1.0"}\n', "<Corpus: empty>"),
            ('{"claimgraph": "1.0", "actors": [{"kind": "Person", "id": "p"}]}', "1 actor"),
            (' {"claimgraph":"1.0"}\n{"kind":"Person","id":"p"}', "1 actor"),
        ],
    )
    def test_short_files(
        self, data: str, what: str, feed: Any, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A file of one line may be either."""
        feed(data)
        assert cli.main(["validate", "-"]) == 0
        assert what in capsys.readouterr().out

    @pytest.mark.parametrize(
        ("data", "why"),
        [
            ("", "standard input:1: the file is empty"),
            (
                '{"claimgraph": "1.0",\n "actors": [{"kind": "Person"}]}',
                "standard input:2: actors[0]",
            ),
            ('{"claimgraph":"1.0"}\n{"kind":"Person"}', "standard input:2: id"),
            (
                '{"claimgraph":"1.0"}\n{"kind":"Event","id":"e","place":"x"}',
                "standard input:2: e: place",
            ),
            (b"\xef\xbb\xbf{}", "byte-order mark"),
            (b"{\xff}", "not UTF-8"),
        ],
    )
    def test_problems_name_standard_input(
        self, data: str | bytes, why: str, feed: Any, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """What is wrong is told with its line."""
        feed(data)
        assert cli.main(["validate", "-"]) == 1
        assert why in capsys.readouterr().err

    def test_graphs_and_starters(
        self, feed: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A graph is made, and a file is started, from standard input too."""
        feed(cg.to_json(bundled_report()))
        assert cli.main(["graph", "-", "-o", str(tmp_path / "g.graphml")]) == 0
        feed("Moscow blames Washington.\r\n")
        target = tmp_path / "wire copy.json"
        assert cli.main(["new", "-", "-o", str(target), "--zone", "Europe/London"]) == 0
        (document,) = cg.read(target).documents
        assert (document.id, document.zone) == ("doc:wire-copy", "Europe/London")
        assert document.text == "Moscow blames Washington.\r\n"
        assert cli.main(["new", "-"]) == 2
        assert "say with -o" in capsys.readouterr().err

    def test_a_pipe(self) -> None:
        """It works in a pipe, and without standard input it says so."""
        done = run("validate", "-", input=cg.to_jsonl(bundled_report()))
        assert done.returncode == 0
        assert done.stdout.startswith("-: ok, <Corpus: 1 document")

    def test_closed(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Where the caller closed standard input, there is nothing to read."""
        monkeypatch.setattr(sys, "stdin", None)
        assert cli.main(["accusations", "-"]) == 1
        assert "standard input is closed" in capsys.readouterr().err


class TestProgress:
    """How far a long file has got, on a terminal."""

    @pytest.mark.parametrize("ending", [".json", ".jsonl"])
    def test_long_files_show_it(
        self,
        ending: str,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        """Percentages come and are wiped away; a short file, or a pipe, shows none."""
        path = tmp_path / f"long{ending}"
        cg.write(cg.Corpus([cg.Person(id=f"p{i}", name="n" * 300) for i in range(2_000)]), path)
        assert cli.main(["validate", str(path)]) == 0
        assert capsys.readouterr().err == ""
        monkeypatch.setattr(shared, "LONG_LINES", 1_000)
        monkeypatch.setattr(shared, "LONG_RECORDS", 1_000)
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        assert cli.main(["validate", str(path)]) == 0
        shown = capsys.readouterr().err
        assert shown.count("\r") > 5
        assert "100 %" in shown
        assert shown.endswith("\x1b[K")
        monkeypatch.setattr(shared, "LONG_LINES", 10_000)
        monkeypatch.setattr(shared, "LONG_RECORDS", 10_000)
        assert cli.main(["validate", str(path)]) == 0
        assert capsys.readouterr().err == ""


class TestScripts:
    """What scripts rely on: exit codes, streams, encodings."""

    def test_version(self, capsys: pytest.CaptureFixture[str]) -> None:
        """--version prints the version."""
        with pytest.raises(SystemExit) as exit_:
            cli.main(["--version"])
        assert exit_.value.code == 0
        assert capsys.readouterr().out == f"claimgraph {cg.__version__}\n"

    @pytest.mark.parametrize("arguments", [[], ["nonsense"], ["validate"]])
    def test_what_is_not_understood(
        self, arguments: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        """A command that is not understood prints its usage to standard error: exit code 2."""
        with pytest.raises(SystemExit) as exit_:
            cli.main(arguments)
        assert exit_.value.code == 2
        printed, complaints = capsys.readouterr()
        assert printed == ""
        assert complaints.startswith("usage: claimgraph")

    def test_module_runs(self) -> None:
        """``python -m claimgraph`` is the command line."""
        done = run("--version")
        assert (done.returncode, done.stdout) == (0, f"claimgraph {cg.__version__}\n")

    @pytest.mark.parametrize("arguments", [["schema"], ["accusations", "report.json"]])
    def test_broken_pipe_is_no_traceback(self, arguments: list[str], report: Path) -> None:
        """When the reader of a pipe goes away, nothing is said and the exit code is 141."""
        reading, writing = os.pipe()
        os.close(reading)
        try:
            done = subprocess.run(
                [sys.executable, "-m", "claimgraph", *arguments],
                stdout=writing,
                stderr=subprocess.PIPE,
                cwd=report.parent,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                timeout=60,
            )
        finally:
            os.close(writing)
        assert (done.returncode, done.stderr) == (141, b"")

    def test_reader_that_stops_early(self) -> None:
        """A reader that takes one line and goes, like ``head -1``, gets that line."""
        with subprocess.Popen(
            [sys.executable, "-m", "claimgraph", "schema"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        ) as process:
            assert process.stdout
            assert process.stderr
            assert process.stdout.readline() == b"{\n"
            process.stdout.close()
            assert process.wait(60) == 141
            assert process.stderr.read() == b""

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
    def test_full_disk_is_told(self) -> None:
        """Where the output cannot be written, one line tells why: exit code 1."""
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(
                [sys.executable, "-m", "claimgraph", "schema"],
                stdout=full,
                stderr=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                timeout=60,
            )
        assert (done.returncode, done.stderr) == (1, b"standard output: No space left on device\n")

    @pytest.mark.parametrize("shape", ["--table", "--csv", "--json"])
    @pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
    def test_terminal_without_unicode(self, encoding: str, shape: str, report: Path) -> None:
        """What a terminal's encoding cannot show is escaped; nothing fails."""
        done = subprocess.run(
            [sys.executable, "-m", "claimgraph", "accusations", str(report), shape],
            capture_output=True,
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT),
                "PYTHONUTF8": "0",
                "PYTHONIOENCODING": encoding,
            },
            timeout=60,
        )
        assert (done.returncode, done.stderr) == (0, b"")
        text = done.stdout.decode(encoding)
        if shape == "--json":
            assert json.loads(text) == cg.accusation_rows(bundled_report())

    def test_errors_on_a_terminal_without_unicode(self, tmp_path: Path) -> None:
        """Messages are escaped as well."""
        done = run("validate", str(tmp_path / "нет.json"), env={"PYTHONIOENCODING": "ascii"})
        assert done.returncode == 1
        assert "\\u043d\\u0435\\u0442.json: " in done.stderr
        assert "Traceback" not in done.stderr

    def test_interrupt_is_no_traceback(
        self, report: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Ctrl-C ends the program without a traceback: exit code 130."""

        def interrupt(path: object, **known: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(cg, "read", interrupt)
        assert cli.main(["accusations", str(report)]) == 130
        assert capsys.readouterr().err == ""

    def test_interrupt_while_loading_is_no_traceback(self) -> None:
        """Neither is one that comes before the commands are there."""
        script = (
            "import sys\n"
            "class Interrupted:\n"
            "    def find_spec(self, name, *_):\n"
            "        if name == 'claimgraph.cli.lint': raise KeyboardInterrupt\n"
            "sys.meta_path.insert(0, Interrupted())\n"
            "from claimgraph.__main__ import main\n"
            "sys.exit(main())"
        )
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
    def test_a_full_disk_names_the_file(self, report: Path, article: Path, tmp_path: Path) -> None:
        """That which the command was told."""
        full = tmp_path / "full.json"
        full.symlink_to("/dev/full")
        for arguments in (
            ("graph", str(report), "-o", str(full)),
            ("new", str(article), "-o", str(full), "--force"),
        ):
            done = run(*arguments)
            assert (done.returncode, done.stderr) == (1, f"{full}: No space left on device\n")

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (["covrage", "x.json"], "did you mean 'coverage'?"),
            (["Timelines", "x.json", "--tabel"], "did you mean 'timeline'?"),
            (["--verson"], "did you mean '--version'?"),
            (["coverage", "x.json", "--roll-upp", "state"], "--roll-upp state; did you mean '--roll-up'?"),
            (["coverage", "x.json", "-json"], "arguments: -json; did you mean '--json'?"),
            (["lint", "x.json", "--skpi=no-evidence"], "did you mean '--skip'?"),
            (["report", "x.json", "--outptu", "x.html"], "did you mean '--output'?"),
        ],
    )  # fmt: skip
    def test_what_is_mistyped_names_the_nearest(
        self, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Commands and options alike, with the usage of the command."""
        with pytest.raises(SystemExit) as exit_:
            cli.main(arguments)
        assert exit_.value.code == 2
        error = capsys.readouterr().err
        assert error.endswith(f"{told}\n")
        if arguments[0] in ("coverage", "lint", "report"):
            assert error.startswith(f"usage: claimgraph {arguments[0]} ")

    @pytest.mark.parametrize(
        "arguments",
        [
            ["zzz"],
            ["coverage"],
            ["coverage", "x.json", "coverge"],
            ["coverage", "x.json", "--zzz"],
            ["coverage", "x.json", "--roll"],
            ["when", "coverge", "--published"],
            ["lint", "x.json", "--", "--skpi"],
        ],
    )
    def test_what_looks_like_nothing_names_nothing(
        self, arguments: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        """What is short for an option is none that is mistyped, and no more is a file."""
        with pytest.raises(SystemExit):
            cli.main(arguments)
        assert "did you mean" not in capsys.readouterr().err

    def test_closed_output(self, report: Path) -> None:
        """Where standard output is closed, checking still works by exit code."""
        script = (
            "import sys; sys.stdout = None; from claimgraph.cli import main; "
            f"sys.exit(main(['validate', {str(report)!r}]) or main(['accusations', {str(report)!r}]))"
        )
        done = subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            timeout=60,
        )
        assert (done.returncode, done.stderr) == (0, b"")


def on_terminal(*arguments: str) -> str:
    """Return what the command line prints on a terminal."""
    pty = pytest.importorskip("pty", reason="there are no terminals of this sort here")
    main, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "claimgraph", *arguments],
        stdin=terminal,
        stdout=terminal,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100", "PYTHONUTF8": "1"},
    ) as process:
        os.close(terminal)
        pieces = []
        while True:
            try:
                piece = os.read(main, 65536)
            except OSError:  # the other side was closed
                break
            if not piece:
                break
            pieces.append(piece)
        assert process.wait(60) == 0
    os.close(main)
    return b"".join(pieces).decode().replace("\r\n", "\n")


class TestTimelineExplainLint:
    """``claimgraph timeline``, ``explain`` and ``lint``."""

    def test_timeline(self, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Events stand in the order of time; what was published later is not known yet."""
        assert cli.main(["timeline", str(report), "--events"]) == 0
        rows = json.loads(capsys.readouterr().out)
        assert rows == cg.timeline(bundled_report(), claims=False).table()
        assert rows[0]["label"] == "Invasion of 24 February 2022"
        assert cli.main(["timeline", str(report), "--at", "2023-05-03"]) == 0
        assert {row["what"] for row in json.loads(capsys.readouterr().out)} == {"event"}

    @pytest.mark.parametrize(
        ("command", "left"), [("accusations", 0), ("contradictions", 0), ("lint", 0)]
    )
    def test_at_a_day_before_the_report_nothing_was_known(
        self, command: str, left: int, report: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """On the day of publication it is known."""
        counts = []
        for day in ("2023-05-03", "2023-05-04"):
            assert cli.main([command, str(report), "--at", day, "--json"]) == 0
            counts.append(len(json.loads(capsys.readouterr().out)))
        assert counts[0] == left
        assert counts[1] > left

    def test_a_graph_and_a_proof_at_a_day(
        self, report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """The graph of the day before has no edge, and a later claim is not there to explain."""
        path = tmp_path / "early.json"
        every = cg.build_graph(bundled_report()).accusations.number_of_edges()
        for day, edges in (("2023-05-03", 0), ("2023-05-04", every)):
            assert cli.main(["graph", str(report), "-o", str(path), "--at", day]) == 0
            assert f", {edges} edges" in capsys.readouterr().out
        assert cli.main(["explain", str(report), "c03", "--at", "2023-05-03"]) == 1
        assert "c03" in capsys.readouterr().err

    def test_explain(self, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A claim leads to its characters; a table reads as sentences."""
        assert cli.main(["explain", str(report), "c03", "c13"]) == 0
        rows = json.loads(capsys.readouterr().out)
        assert [row["claim"] for row in rows] == ["c03", "c13"]
        assert cli.main(["explain", str(report), "c03", "--table"]) == 0
        assert "“Washington was behind it”" in capsys.readouterr().out
        assert cli.main(["explain", str(report), "c999"]) == 1
        assert "c999" in capsys.readouterr().err

    def test_lint(self, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """Remarks have a rule; a rule can be left out, if there is one of that name."""
        assert cli.main(["lint", str(report), "--skip", "loaded-term"]) == 0
        rules = {row["rule"] for row in json.loads(capsys.readouterr().out)}
        assert rules == {"presupposed-accusation", "unnamed-accuser", "denial-without-scope"}
        assert cli.main(["lint", str(report), "--roll-up", "government", "--csv"]) == 0
        assert "Dmitry Peskov (read as Government of Russia)" in capsys.readouterr().out
        assert cli.main(["lint", str(report), "--skip", "loaded-terms"]) == 1
        assert "did you mean 'loaded-term'?" in capsys.readouterr().err

    @pytest.mark.parametrize("command", ["timeline", "lint"])
    def test_a_terminal_obeys_nothing(self, command: str, hostile: Path) -> None:
        """Control and direction-changing characters are shown, not obeyed."""
        assert printable(on_terminal(command, str(hostile), "--table"))
