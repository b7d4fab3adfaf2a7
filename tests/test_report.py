"""``claimgraph report``: the proof page of a file, and of a folder of files."""

from __future__ import annotations

from pathlib import Path

import pytest

import claimgraph as cg
from claimgraph import cli
from claimgraph.bundled import bundled_report
from tests.display.proof_reader import read_page


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """The bundled report as a file."""
    path = tmp_path / "report.json"
    cg.write(bundled_report(), path)
    return path


def denial(own: str, words: str) -> cg.Corpus:
    """Return a document with one denial, whose id is always c1."""
    document = cg.Document(id=own, title=f"Report {own}", text=f"He said: {words}.")
    kirby = cg.Person(id="person:kirby", name="John Kirby")
    strike = cg.Event(id="event:strike", label="Strike")
    claim = cg.Denial(
        id="c1",
        document=document,
        chain=(cg.ChainLink(id="person:kirby"),),
        proposition=cg.Participation(actor="person:kirby", role="involved", event="event:strike"),
        evidence=document.quote(words),
    )
    return cg.Corpus([document, kirby, strike, claim])


def test_a_file_becomes_a_page(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "report.html"
    assert cli.main(["report", str(report), "-o", str(target)]) == 0
    assert target.read_text(encoding="utf-8") == cg.proof_page(bundled_report())
    said = capsys.readouterr()
    assert said.out == f"{target}: Moscow Blames US for Drone Strike on the Kremlin, 0.2 MB\n"
    assert said.err == ""


def test_options_are_those_of_the_page(report: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    options = ["--title", "Drones", "--roll-up", "state", "--at", "2023-05-03"]
    assert cli.main(["report", str(report), "-o", str(target), *options]) == 0
    expected = cg.proof_page(bundled_report(), title="Drones", roll_up="state", as_of="2023-05-03")
    assert target.read_text(encoding="utf-8") == expected


def test_readings_can_be_left_out(report: Path, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    assert cli.main(["report", str(report), "-o", str(target), "--exclude-basis", "implied"]) == 0
    expected = cg.proof_page(cg.without(bundled_report(), basis=["implied"]))
    assert target.read_text(encoding="utf-8") == expected


def test_a_folder_becomes_one_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files are read in the order of their names; a claim whose id is taken gets another."""
    folder = tmp_path / "reports"
    folder.mkdir()
    cg.write(denial("doc:a", "We did not do it"), folder / "1.json")
    cg.write(denial("doc:b", "It was not us"), folder / "2.jsonl")
    (folder / "notes.txt").write_text("nothing of ours")
    target = folder / "report.html"
    assert cli.main(["report", str(folder), "-o", str(target)]) == 0
    reader = read_page(target.read_text(encoding="utf-8"))
    assert reader.texts == ["He said: We did not do it.", "He said: It was not us."]
    assert [card.attributes["id"] for card in reader.cards] == ["claim-c1", "claim-c1~2.jsonl"]
    said = capsys.readouterr()
    size = f"{target.stat().st_size / 1e3:.0f} kB"
    assert said.out == f"{target}: Who claimed what, in 2 documents, {size}\n"
    assert said.err == "note: c1 of 2.jsonl is c1~2.jsonl here, since another claim has its id\n"
    assert cli.main(["report", str(folder), "-o", str(target), "--exclude-basis", "stated"]) == 0
    assert not read_page(target.read_text(encoding="utf-8")).cards


def test_files_that_do_not_fit_together_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, label in enumerate(("Strike", "Raid")):
        event = cg.Event(id="event:e", label=label)
        cg.write(cg.Corpus([event]), tmp_path / f"{number}.json")
    target = tmp_path / "report.html"
    assert cli.main(["report", str(tmp_path), "-o", str(target)]) == 1
    assert not target.exists()
    message = capsys.readouterr().err
    assert "1.json" in message
    assert "event:e" in message
    assert "agree on one" in message


def test_a_folder_without_claims_files_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["report", str(tmp_path), "-o", str(tmp_path / "report.html")]) == 1
    assert "no claims files are in it" in capsys.readouterr().err
    missing = str(tmp_path / "reprots")
    assert cli.main(["report", missing, "-o", str(tmp_path / "page.html")]) == 1
    assert f"{missing}: there is no such file or folder" in capsys.readouterr().err


def test_the_file_that_is_read_is_not_replaced(
    report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = report.read_bytes()
    assert cli.main(["report", str(report), "-o", str(report)]) == 1
    assert cli.main(["report", str(report.parent), "-o", str(report)]) == 1
    assert report.read_bytes() == before
    assert capsys.readouterr().err.count("choose another name") == 2


def test_an_unknown_level_is_refused(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "report.html"
    assert cli.main(["report", str(report), "-o", str(target), "--roll-up", "goverment"]) == 1
    assert "neither a level nor a kind" in capsys.readouterr().err
    assert not target.exists()
