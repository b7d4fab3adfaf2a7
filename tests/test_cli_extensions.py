"""Kinds and terms on the command line: from codebooks, composed, and told of where they conflict."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

import claimgraph as cg
from claimgraph import cli

Languages = Mapping[str, cg.Language]

GROUPS = "id,broader,label\nHomeGuard,ArmedGroup,home guard\nVillageGuard,HomeGuard,\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with codebooks, and a corpus of their kinds and terms."""
    monkeypatch.chdir(tmp_path)
    Path("groups.csv").write_text(GROUPS)
    Path("more.csv").write_text("id,broader\nRiverGuard,VillageGuard\n")
    Path("roles.csv").write_text("id,broader\nfinancier,enabler\n")
    Path("sectors.csv").write_text("id,label\nART,artists\n")
    kinds = cg.DEFAULT_KINDS.extend(cg.read_taxonomy("groups.csv"))
    terms = cg.DEFAULT_TERMS.extend(
        roles=cg.read_taxonomy("roles.csv"), sectors=cg.read_taxonomy("sectors.csv")
    )
    wire = cg.Document(id="wire", text="The guard blamed Ann. She said no.", published="2024-05-01")
    guard = cg.ArmedGroup(kind="VillageGuard", id="guard", name="the guard")
    ann, fire = cg.Person(id="ann", sector="ART"), cg.Event(id="fire", label="the fire")
    blames = cg.accuses(wire, guard, ann, of=fire, role="financier", words="The guard blamed Ann")
    denies = cg.denies(wire, ann, of=fire, role="enabler", words="said no")
    corpus = cg.Corpus([wire, guard, ann, fire, blames, denies], kinds=kinds, terms=terms)
    for name in ("x.json", "x.jsonl"):
        cg.write(corpus, name)
    return tmp_path


ALL = ("--kinds", "groups.csv", "--terms", "roles=roles.csv", "--terms", "sectors=sectors.csv")
COMMANDS = (
    ("validate", "x.json", "x.jsonl"),
    ("accusations", "x.json", "--roll-up", "HomeGuard"),
    ("coverage", "x.json"),
    ("reply", "x.json"),
    ("contradictions", "x.json"),
    ("timeline", "x.json"),
    ("explain", "x.json", "wire#accusation-0-20-ann"),
    ("lint", "x.json"),
    ("diff", "x.json", "x.jsonl"),
    ("graph", "x.json", "-o", "x.dot"),
    ("viewpoint", "x.json", "guard"),
    ("report", "x.json", "-o", "x.html"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one[0])
def test_every_command_that_reads_takes_them(
    folder: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a command reads is read with the kinds and terms it was told, and without otherwise."""
    known: list[tuple[object, ...]] = []
    read = cg.read

    def spy(*path: str, kinds: cg.Kinds, terms: cg.Terms, languages: Languages) -> cg.Corpus:
        roles, sectors = "financier" in terms.roles, "ART" in terms["sectors"]
        known.append(("VillageGuard" in kinds, roles, sectors, *languages.items()))
        return read(*path, kinds=kinds, terms=terms)

    monkeypatch.setattr(cg, "read", spy)
    monkeypatch.setattr(cg, "load_language", str.upper)
    assert cli.main([*command, *ALL, "--languages", "fr=french", "--languages", "navy"]) == 0
    assert set(known) == {(True, True, True, ("fr", "FRENCH"), ("navy", "NAVY"))}


def test_they_matter(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who says that he enabled nothing has answered the charge of financing, once it is known what that is."""
    assert cli.main(["coverage", "x.json", "--json"]) == 0
    (without,) = json.loads(capsys.readouterr().out)["rows"]
    assert cli.main(["coverage", "x.json", "--json", *ALL]) == 0
    (row,) = json.loads(capsys.readouterr().out)["rows"]
    assert (without["status"], row["status"]) == ("unanswered", "answered")
    assert cli.main(["validate", "x.json", *ALL]) == 0
    assert capsys.readouterr().err == ""
    assert cli.main(["validate", "x.json"]) == 0
    assert "'financier' is not among the roles known here" in capsys.readouterr().err


def test_standard_input(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Path("x.jsonl").open(encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdin", stream)
        assert cli.main(["validate", "-", *ALL]) == 0
    assert capsys.readouterr().err == ""


def test_codebooks_compose(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second codebook may stand under the first."""
    both = ["--kinds", "groups.csv", "--kinds", "more.csv"]
    assert cli.main(["schema", *both]) == 0
    assert cli.main(["validate", "x.json", *both]) == 0
    assert cli.main(["kinds", "groups.csv", "--csv"]) == 0
    assert "VillageGuard,actor,HomeGuard,groups.csv" in capsys.readouterr().out.splitlines()
    assert cli.main(["taxonomies", "groups.csv", "--csv"]) == 0
    assert "groups,HomeGuard,ArmedGroup,home guard," in capsys.readouterr().out.splitlines()


def test_built_in_ones_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["taxonomies", "--csv"]) == 0
    listed = capsys.readouterr().out.splitlines()
    for name in cg.BUNDLED_TAXONOMIES:
        taxonomy = cg.bundled_taxonomy(name)
        assert any(line.startswith(f"{name},taxonomy,{len(taxonomy)},") for line in listed)
    assert cli.main(["taxonomies", "cameo-events", "--table"]) == 0
    assert "accuse of espionage or treason" in capsys.readouterr().out
    assert cli.main(["taxonomies", "roles", "--table"]) == 0
    assert "perpetrator" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--kinds", "groups.csv", "--kinds", "other.csv"], "'HomeGuard' is already defined otherwise: broader ('ArmedGroup',) in groups.csv, ('Company',) in other.csv"),
        (["--terms", "roles=roles.csv", "--terms", "roles=other-roles.csv"], "'financier' is already defined otherwise: definition '' in roles.csv, 'pays' in other-roles.csv"),
        (["--terms", "roles.csv"], "say which vocabulary the terms of roles.csv are of: --terms roles=roles.csv"),
        (["--terms", "rols=roles.csv"], "there is no vocabulary 'rols'; did you mean 'roles'?"),
        (["--terms", "acts=roles.csv"], "roles.csv:2: financier: broader: 'financier' has the broader term 'enabler', which is not there"),
        (["--kinds", "more.csv"], "more.csv:2: RiverGuard: broader: 'RiverGuard' has the broader term 'VillageGuard', which is not there"),
        (["--kinds", "gone.csv"], "gone.csv: No such file or directory"),
        (["--kinds", "gone"], "no installed distribution publishes kinds named 'gone'"),
        (["--terms", "gone"], "no installed distribution publishes taxonomies named 'gone'"),
        (["--kinds", "sectors.csv"], "'ART' stands under no kind; give it a broader one, such as Actor"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(
    folder: Path, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("other.csv").write_text("id,broader\nHomeGuard,Company\n")
    Path("other-roles.csv").write_text("id,definition\nfinancier,pays\n")
    assert cli.main(["validate", "x.json", *arguments]) == 1
    assert told in capsys.readouterr().err
