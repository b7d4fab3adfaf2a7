"""Plug-ins: listed without being loaded, loaded by name, from a wheel built on the spot."""

from __future__ import annotations

import doctest
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import claimgraph as cg
from tests.test_examples import blocks_in

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "docs/examples/claimgraph-militias"
PAGE = ROOT / "docs/how-to/publish-a-plug-in.md"


def run(site: Path, *arguments: str, cwd: Path | None = None) -> str:
    """Return what a fresh interpreter prints that has the wheel installed in ``site``."""
    done = subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(site), str(ROOT)])},
        cwd=cwd or site,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which the example package is installed from its wheel."""
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    code = "import os, sys; os.chdir(sys.argv[1]); from hatchling.build import build_wheel; build_wheel(sys.argv[2])"
    run(folder, "-c", code, str(EXAMPLE), str(folder))
    (wheel,) = folder.glob("*.whl")
    installed = folder / "site"
    with zipfile.ZipFile(wheel) as archive:  # of pure Python: unpacked, it is installed
        archive.extractall(installed)
    return installed


def test_the_page_is_true(site: Path, tmp_path: Path) -> None:
    """What the documentation shows of the package runs, where it is installed."""
    blocks = blocks_in(PAGE.read_text(encoding="utf-8"))
    session = "".join(block.code for block in blocks if block.language == "pycon")
    assert doctest.DocTestParser().get_examples(session)
    (tmp_path / "session.txt").write_text(session, encoding="utf-8")
    assert run(site, "-m", "doctest", "session.txt", cwd=tmp_path) == ""
    (shown,) = (block.code for block in blocks if block.language == "console")
    command, _, printed = shown.partition("\n")
    assert command == "$ claimgraph kinds militias"
    assert run(site, "-m", "claimgraph", "kinds", "militias", "--table") == printed


def test_the_page_shows_the_package() -> None:
    """The code on the page is that of the package."""
    package = [
        path.read_text(encoding="utf-8")
        for path in sorted(EXAMPLE.rglob("*.*"))
        if path.suffix in (".py", ".toml")
    ]
    shown = [
        b.code
        for b in blocks_in(PAGE.read_text(encoding="utf-8"))
        if b.language in ("python", "toml")
    ]
    for code in shown:
        for paragraph in code.strip().split("\n\n"):
            assert any(paragraph.strip() in text for text in package), paragraph


def test_its_own_tests_pass(site: Path) -> None:
    """The tests of the package pass where it is installed."""
    out = run(
        site,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        str(EXAMPLE / "tests"),
        "-c",
        os.devnull,
    )
    assert "3 passed" in out


def test_a_corpus_is_read_as_its_author_means_it(site: Path, tmp_path: Path) -> None:
    """Commands take kinds and terms by name, a codebook over a plug-in, and both compose."""
    code = (
        "import claimgraph as cg\n"
        "kinds = cg.load_kinds('militias').extend(cg.load_taxonomy('militia-groups'))\n"
        "militia = kinds['Militia'](id='militia:x', name='Grim', fronts=('east',))\n"
        "guard = kinds['HomeGuard'](kind='HomeGuard', id='guard', name='The Guard')\n"
        "wire = cg.Document(id='wire', text='Grim blamed the Guard. The guard said no.')\n"
        "fire = cg.Event(id='fire', label='the fire')\n"
        "cg.write(cg.Corpus([militia, guard, wire, fire,\n"
        "  cg.accuses(wire, militia, guard, of=fire, role='financier', words='Grim blamed the Guard'),\n"
        "  cg.denies(wire, guard, of=fire, role='enabler', words='said no')], kinds=kinds, terms=cg.load_terms('militias')), 'x.json')\n"
    )
    run(site, "-c", code, cwd=tmp_path)
    known = ("--kinds", "militias", "--kinds", "militia-groups", "--terms", "militias")
    claimgraph = ("-m", "claimgraph")
    ask = (*claimgraph, "coverage", "x.json", "--csv")
    assert ",answered," not in run(site, *ask, cwd=tmp_path)
    assert ",answered," in run(site, *ask, *known, cwd=tmp_path)  # a financier enables
    level = (*claimgraph, "accusations", "x.json", "--csv", "--roll-up", "HomeGuard")
    assert "guard" in run(site, *level, *known, cwd=tmp_path)
    (tmp_path / "roles.csv").write_text("id,broader\nfinancier,enabler\n")
    only = run(
        site, *claimgraph, "coverage", "x.json", "--csv", "--terms", "roles=roles.csv", cwd=tmp_path
    )
    assert ",answered," in only


def test_nothing_is_loaded_before_it_is_asked_for(site: Path) -> None:
    """Importing, reading and listing load no plug-in; its name does."""
    code = (
        "import sys, claimgraph as cg\n"
        "cg.from_json(cg.to_json(cg.bundled_report())); cg.plugins('kinds'); cg.plugins('formats')\n"
        "print('claimgraph_militias' in sys.modules)\n"
        "cg.load_kinds('militias')\n"
        "print('claimgraph_militias' in sys.modules)\n"
    )
    assert run(site, "-c", code).split() == ["False", "True"]


def test_the_command_line_lists_plug_ins(site: Path) -> None:
    """``kinds`` and ``taxonomies`` name what is installed, and what a name brings."""
    assert "militias (claimgraph-militias 1.0)" in run(site, "-m", "claimgraph", "kinds")
    listed = run(site, "-m", "claimgraph", "taxonomies", "--csv").splitlines()
    assert "militias,plug-in,,claimgraph-militias 1.0" in listed
    assert "roles,vocabulary,23,claimgraph" in listed
    terms = run(site, "-m", "claimgraph", "taxonomies", "militias", "--csv").splitlines()
    assert terms == [
        "vocabulary,term,broader,label,definition",
        "roles,financier,enabler,,pays for it",
        'affiliation_roles,sworn_to,,,"has sworn allegiance to, without speaking for"',
    ]
    groups = run(site, "-m", "claimgraph", "taxonomies", "militia-groups", "--csv").splitlines()
    assert groups[1] == "groups,HomeGuard,Militia,home guard,guards the place its members live in"


def test_the_command_line_writes_formats_and_reads_languages(site: Path, tmp_path: Path) -> None:
    """By the names under which a package publishes them."""
    claims, pairs = tmp_path / "claims.json", tmp_path / "pairs.txt"
    claims.write_text(cg.to_json(cg.bundled_report()), encoding="utf-8")
    run(site, "-m", "claimgraph", "graph", str(claims), "--format", "pairs", "-o", str(pairs))
    assert "gov:RUS\tgov:USA\n" in pairs.read_text(encoding="utf-8")
    words = ("the dawn watch on Tuesday", "--published", "2023-05-04")
    language = ("--language", "english-of-the-front")
    told = run(site, "-m", "claimgraph", "when", *words, *language, "--json")
    assert '"2023-05-02TMO"' in told
    claims.write_text(
        '{"claimgraph": "1.0", "documents": [{"id": "d", "published": "2023-05-04"}],'
        ' "events": [{"id": "e", "when": "the dawn watch on Tuesday"}]}'
    )
    command = ("-m", "claimgraph", "timeline", str(claims), "--json", "--languages")
    assert '"2023-05-02T06:00:00"' in run(site, *command, "en=english-of-the-front")
    claims.write_text(
        '{"claimgraph": "1.0", "documents": [{"id": "d", "published": "2023-05-04"}],'
        ' "events": [{"id": "e", "when": {"text": "the dawn watch on Tuesday",'
        ' "language": "english-of-the-front"}}]}'
    )
    assert '"2023-05-02T06:00:00"' in run(site, *command, "english-of-the-front")


def publish(folder: Path, distribution: str, module: str, points: str) -> None:
    """Install a distribution with entry points into a folder."""
    info = folder / f"{distribution.replace('-', '_')}-2.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 2.0\n")
    (info / "entry_points.txt").write_text(points)
    (folder / f"{module}.py").write_text(
        "WORDS = 'words'\nimport claimgraph as cg\nKINDS = cg.DEFAULT_KINDS\n"
    )


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of installed distributions."""
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


def test_two_of_one_name_are_named(folder: Path) -> None:
    """A name that two distributions publish is refused, with both of them, when it is asked for."""
    for name in ("one", "two"):
        points = f"[claimgraph.kinds]\nmilitias = {name}_militias:KINDS\n{name} = {name}_militias:KINDS\n"
        publish(folder, f"{name}-militias", f"{name}_militias", points)
    assert [one.name for one in cg.plugins("kinds")] == ["militias", "militias", "one", "two"]
    assert cg.load_kinds("one") == cg.DEFAULT_KINDS
    with pytest.raises(
        cg.ExtensionError,
        match=r"by one-militias 2\.0 \(one_militias:KINDS\) and two-militias 2\.0 \(two_militias:KINDS\)",
    ):
        cg.load_kinds("militias")


def test_conflicts_name_both_distributions(folder: Path) -> None:
    """Two extensions compose; what both define otherwise is told with where each is from."""
    for name, base in (("left", "ArmedGroup"), ("right", "Company")):
        module = f"{name}_militias"
        points = (
            f"[claimgraph.kinds]\n{name} = {module}:CLASSES\n{name}-coded = {module}:CODED\n"
            f"[claimgraph.taxonomies]\n{name} = {module}:TERMS\n{name}-groups = {module}:GROUPS\n"
        )
        publish(folder, f"{name}-militias", module, points)
        (folder / f"{module}.py").write_text(
            "import claimgraph as cg\n"
            f"class Militia(cg.{base}):\n    kind: str = 'Militia'\n"
            "CLASSES = cg.DEFAULT_KINDS.extend(Militia)\n"
            f"GROUPS = cg.Taxonomy('groups', [cg.Term('Guard', '{name}', ('{base}',))], outside=['{base}'])\n"
            "CODED = cg.DEFAULT_KINDS.extend(GROUPS)\n"
            f"TERMS = cg.DEFAULT_TERMS.extend(roles={{'own': '{name}'}}, acts=['{name}'])\n"
        )
    assert cg.load_terms("left").acts["left"] == cg.Term("left")
    assert (cg.load_kinds("left") | cg.load_kinds("left-coded")).is_a("Guard", "ArmedGroup")
    both = r"left-militias 2\.0.*right-militias 2\.0"
    with pytest.raises(cg.ExtensionError, match=f"'own' is already defined otherwise: .*{both}"):
        cg.load_terms("left") | cg.load_terms("right")
    with pytest.raises(
        cg.ExtensionError, match=r"taken by left_militias\.Militia.*right_militias\.Militia"
    ):
        cg.load_kinds("left") | cg.load_kinds("right")
    with pytest.raises(cg.ExtensionError, match=f"'Guard' is taken by {both}"):
        cg.load_kinds("left-coded") | cg.load_kinds("right-coded")
    with pytest.raises(cg.ExtensionError, match=f"'Guard' is already defined otherwise: .*{both}"):
        cg.DEFAULT_KINDS.extend(cg.load_taxonomy("left-groups"), cg.load_taxonomy("right-groups"))
    with pytest.raises(cg.ExtensionError, match=r"load it: load_terms\('left'\)"):
        cg.load_taxonomy("left")
    with pytest.raises(cg.ExtensionError, match=r"extend\(roles=load_taxonomy\('left-groups'\)\)"):
        cg.load_terms("left-groups")


def test_what_cannot_be_loaded(folder: Path) -> None:
    """The error names the distribution, and what is wrong with what it publishes."""
    points = "[claimgraph.{}]\nwords = bad_words:WORDS\nnone = bad_words:NONE\ngone = bad_gone\n"
    groups = ("kinds", "taxonomies", "formats", "languages")
    publish(folder, "bad-words", "bad_words", "".join(points.format(one) for one in groups))
    for load, what in (
        (cg.load_kinds, "not Kinds"),
        (cg.load_taxonomy, "neither Taxonomy nor Terms"),
        (cg.load_terms, "neither Taxonomy nor Terms"),
        (cg.load_language, "not Language"),
        (cg.load_format, "cannot be called"),
    ):
        with pytest.raises(cg.ExtensionError, match=rf"of bad-words 2\.0 .*'words'.*{what}"):
            load("words")
        with pytest.raises(cg.ExtensionError, match=r"bad-words 2\.0 .*AttributeError"):
            load("none")
        with pytest.raises(cg.ExtensionError, match=r"bad-words 2\.0 .*ModuleNotFoundError"):
            load("gone")
        with pytest.raises(cg.ExtensionError, match="did you mean 'words'"):
            load("wrods")


def test_names_that_are_not_there() -> None:
    """A group that is none, a name that nobody publishes."""
    with pytest.raises(cg.ExtensionError, match="did you mean 'kinds'"):
        cg.plugins("kind")
    with pytest.raises(
        cg.ExtensionError, match="no installed distribution publishes kinds named 'x'; none"
    ):
        cg.load_kinds("x")
