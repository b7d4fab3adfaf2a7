"""Right of reply: each number with the claims that prove it."""

from __future__ import annotations

import json

import pytest

import claimgraph as cg
from tests.analysis.disputes import accuse, claim, corpus, deny, link, part, silent
from tests.reference import ARTICLE, KINDS


def heard(*records: cg.Record, **options: object) -> dict[str, cg.Heard]:
    found = cg.right_of_reply(corpus(*records), **options)  # type: ignore[arg-type]
    return {one.accused: one for one in found}


def test_accusations_are_replied_to_withheld_or_unanswered() -> None:
    """Each accusation is in one of the three, whoever makes it and how often."""
    usa = heard(
        accuse("c1"),
        accuse("c2", by="ukr"),
        accuse("c3", on="e3"),
        accuse("c4", on="e4"),
        deny(),
        silent(on="e3"),
    )["usa"]
    assert (usa.accusations, usa.replied, usa.withheld, usa.unanswered) == (
        ("c1", "c2", "c3", "c4"),
        ("c1", "c2"),
        ("c3",),
        ("c4",),
    )
    assert set(usa.replies) == {"d", "n"}


def test_replies_without_standing_are_told_apart() -> None:
    """A friend's denial is no reply of the accused, yet somebody named denies it."""
    usa = heard(accuse(), deny(by="gbr"))["usa"]
    assert (usa.unanswered, usa.replies, usa.without_standing) == (("c",), (), ("d",))
    assert usa.undenied == ()


def test_unnamed_accusers() -> None:
    """Groups without a name, and whoever stands behind "allegedly"."""
    usa = heard(
        accuse("c1", by="officials"),
        accuse("c2", by="someone"),
        accuse("c3"),
        cg.UnnamedGroup(id="officials"),
        cg.UnknownActor(id="someone"),
    )["usa"]
    assert usa.unnamed == ("c1", "c2")


def test_accusations_that_nobody_named_denies() -> None:
    """A denial by unnamed officials has standing, and nobody has put a name to it."""
    usa = heard(
        accuse("c1"),
        deny(by="officials"),
        cg.UnnamedGroup(id="officials"),
        link("officials", "represents", "usa"),
    )["usa"]
    assert (usa.replied, usa.undenied) == (("c1",), ("c1",))


def test_presupposed_accusations_count_when_asked_for() -> None:
    taken = claim("c", "presupposition", "rus", part("usa", "planner", "strike"), accused=("usa",))
    assert heard(taken) == {}
    assert heard(taken, presupposed=True)["usa"].accusations == ("c",)


def test_what_is_taken_back() -> None:
    """A retracted accusation counts and is listed; a retracted reply is no reply."""
    usa = heard(
        accuse(),
        deny(),
        claim("r1", "retraction", "rus", None, responds_to=("c",)),
        claim("r2", "retraction", "usa", None, responds_to=("d",)),
    )["usa"]
    assert (usa.retracted, usa.unanswered, usa.undenied) == (("c",), ("c",), ("c",))


def test_those_with_most_accusations_come_first() -> None:
    found = cg.right_of_reply(
        corpus(accuse("c1", "b"), accuse("c2", "a"), accuse("c3", "c"), accuse("c4", "c", on="e"))
    )
    assert [one.accused for one in found] == ["c", "a", "b"]
    assert found[0].accused == "c"
    assert len(found) == 3


def test_at_a_time() -> None:
    later = cg.Document(id="doc:later", published="2023-05-09")
    made = corpus(accuse(), deny().model_copy(update={"document": "doc:later"}), later)
    assert cg.right_of_reply(made)[0].replied == ("c",)
    assert cg.right_of_reply(made, as_of="2023-05-08")[0].unanswered == ("c",)


def test_rolled_up_to_the_government() -> None:
    """Accusations of a ministry are its government's; one of several parts is as its least answered."""
    bodies = [
        cg.Government(id="usa"),
        cg.GovernmentBody(id="pentagon"),
        cg.GovernmentBody(id="cia"),
        link("pentagon", "part_of", "usa"),
        link("cia", "part_of", "usa"),
    ]
    several = claim(
        "c2", "accusation", "rus", part("pentagon", "planner", "e2"), accused=("pentagon", "cia")
    )
    records = [accuse("c1", "pentagon"), several, deny("d", actor="pentagon"), *bodies]
    own = claim("n", "withholding", "usa", part("pentagon", "planner", "e2"))
    assert set(heard(*records)) == {"pentagon", "cia"}
    usa = heard(*records, own, roll_up="government")["usa"]
    assert (usa.accusations, usa.replied, usa.unanswered) == (("c1", "c2"), ("c1",), ("c2",))
    assert usa.label == "usa"


def test_a_body_that_accuses_its_own_is_not_rolled_up() -> None:
    bodies = [cg.Government(id="usa"), cg.GovernmentBody(id="cia"), link("cia", "part_of", "usa")]
    assert set(heard(accuse(accused="cia", by="usa"), *bodies, roll_up="government")) == {"cia"}
    with pytest.raises(cg.ClaimGraphError, match="goverment"):
        heard(accuse(), roll_up="goverment")


def test_every_number_of_the_table_is_the_number_of_its_ids() -> None:
    for row in cg.right_of_reply(cg.bundled_report(), presupposed=True).table():
        for name, value in row.items():
            if f"{name}_ids" in row:
                ids = row[f"{name}_ids"]
                assert value == (len(ids.split(", ")) if ids else 0)


def test_the_reference_article() -> None:
    """The US was heard on each accusation; Teixeira, accused by nobody named, on none."""
    found = {one.accused: one for one in cg.right_of_reply(cg.read_json(ARTICLE, kinds=KINDS))}
    assert found["gov:USA"].replied == ("C01", "C03", "C07", "C10")
    assert found["person:teixeira"].unnamed == ("C26",)
    assert found["person:teixeira"].unanswered == ("C26",)


class TestCommandLine:
    """``claimgraph coverage`` and ``claimgraph reply``."""

    @pytest.fixture
    def report(self, tmp_path):  # type: ignore[no-untyped-def]
        path = tmp_path / "report.json"
        cg.write(cg.bundled_report(), path)
        return str(path)

    @pytest.fixture
    def run(self, capsys, monkeypatch):  # type: ignore[no-untyped-def]
        from claimgraph import cli

        monkeypatch.setenv("COLUMNS", "160")

        def run(*arguments: str) -> str:
            assert cli.main(list(arguments)) == 0
            out, complaints = capsys.readouterr()
            assert complaints == ""
            return str(out)

        return run

    def test_json_has_every_row_with_its_replies(self, run, report) -> None:  # type: ignore[no-untyped-def]
        """In a pipe: all of coverage, nested, with names beside ids."""
        data = json.loads(run("coverage", report))
        found = cg.coverage(cg.bundled_report())
        assert [one["status"] for one in data["rows"]] == [one.status for one in found]
        assert data["rows"][0]["accused_label"] == "Government of the United States"
        assert [one["claim"] for one in data["rows"][0]["replies"]] == [
            one.claim for one in found[0].replies
        ]
        assert [one["denial"] for one in data["orphans"]] == [one.denial for one in found.orphans]

    def test_the_table_says_what_remains(self, run, report) -> None:  # type: ignore[no-untyped-def]
        out = run("coverage", report, "--table")
        assert "what remains" in out.splitlines()[0]
        assert "Such actions, except" in out
        assert "unanswered," in out
        assert "presupposed" in out
        assert "\nDenials that answer nothing here\n  c28: " in out
        assert max(map(len, out.split("\n\n")[0].splitlines())) <= 160

    def test_csv_has_a_line_for_each_row(self, run, report) -> None:  # type: ignore[no-untyped-def]
        import csv
        import io

        for command, rows in (
            ("coverage", len(cg.coverage(cg.bundled_report()))),
            ("reply", len(cg.right_of_reply(cg.bundled_report()))),
        ):
            read = list(csv.DictReader(io.StringIO(run(command, report, "--csv"))))
            assert len(read) == rows
            assert all(one["accused"] for one in read)

    def test_at_a_day(self, run, report) -> None:  # type: ignore[no-untyped-def]
        assert json.loads(run("coverage", report, "--at", "2023-05-03"))["rows"] == []
        assert json.loads(run("reply", report, "--at", "2023-05-03")) == []
        assert json.loads(run("reply", report, "--at", "2023-05-04"))

    def test_a_wrong_day_is_refused(self, report, capsys) -> None:  # type: ignore[no-untyped-def]
        from claimgraph import cli

        with pytest.raises(SystemExit) as refused:
            cli.main(["coverage", report, "--at", "yesterday"])
        assert refused.value.code == 2
        assert "write it as 2023-05-04" in capsys.readouterr().err

    def test_reply_counts_and_proves(self, run, report) -> None:  # type: ignore[no-untyped-def]
        data = json.loads(run("reply", report, "--presupposed"))
        usa = next(one for one in data if one["accused"] == "gov:USA")
        assert len(usa["accusations"]) == len(usa["replied"]) + len(usa["unanswered"])
        assert "Jack Teixeira" in run("reply", report, "--table")
        rolled = json.loads(run("reply", report, "--roll-up", "government"))
        assert [one["accused"] for one in rolled][:2] == ["gov:USA", "gov:UKR"]

    def test_hostile_names_are_shown_and_not_obeyed(self, run, tmp_path) -> None:  # type: ignore[no-untyped-def]
        """Nothing in a table would be obeyed by a terminal, nor in CSV by a spreadsheet."""
        nasty = cg.Actor(id="usa", name="=1+1 \x1b[31mred\u202e")
        path = tmp_path / "nasty.json"
        label = cg.Characterization(of="strike", label="\x1b[31m")
        cg.write(
            corpus(accuse(), deny("d2", on="other"), nasty, claim("l", "assertion", "rus", label)),
            path,
        )
        for command in ("coverage", "reply"):
            out = run(command, str(path), "--table")
            assert all(one.isprintable() or one == "\n" for one in out)
            assert ",=1" not in run(command, str(path), "--csv")
