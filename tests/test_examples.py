"""Whatever the documentation shows is true: every example runs, every link leads somewhere."""

from __future__ import annotations

import doctest
import importlib
import inspect
import io
import json
import pkgutil
import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from urllib.parse import unquote

import pytest

import claimgraph as cg
from claimgraph import cli, formats
from claimgraph.graph.schema import EDGE_KINDS, AccusationEdge, ClaimEdge, ClaimNode, Node
from claimgraph.temporal import ENGLISH, Context
from claimgraph.temporal.makers import MAKERS
from claimgraph.temporal.patterns import STAGES

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])

NO_EXAMPLE = {
    **dict.fromkeys(
        ("load_format", "load_kinds", "load_language", "load_taxonomy", "load_terms"),
        "needs a distribution that publishes one; docs/how-to/publish-a-plug-in.md",
    ),
    "from_yaml": "needs the extra yaml; as from_json",
    "read_yaml": "needs the extra yaml; as read",
    "to_yaml": "needs the extra yaml; as to_json",
    "write_yaml": "needs the extra yaml; as write",
}
"""Public functions whose docstring has no example, and why."""


class Block(NamedTuple):
    """A fenced block of code."""

    language: str
    line: int
    """Line of its first line of code, counted from 1."""
    code: str


_FENCE = re.compile(r"(?P<indent> {0,3})(?P<fence>`{3,}|~{3,})[ \t]*(?P<language>[^\s`]*)[^`]*")


def blocks_in(markdown: str) -> list[Block]:
    """Return the fenced blocks of a Markdown text, without their fences."""
    blocks: list[Block] = []
    opened: re.Match[str] | None = None
    first, lines = 0, list[str]()
    for number, line in enumerate(markdown.splitlines(), 1):
        found = _FENCE.fullmatch(line.rstrip())
        if opened is None:
            if found:
                opened, first, lines = found, number + 1, []
        elif found and found["fence"].startswith(opened["fence"]) and not found["language"]:
            code = "".join(f"{one}\n" for one in lines)
            blocks.append(Block(opened["language"], first, code))
            opened = None
        else:
            lines.append(line.removeprefix(opened["indent"]))
    return blocks


def examples_in(markdown: str) -> list[Block]:
    """Return the Python blocks that are written as in an interactive session."""
    return [b for b in blocks_in(markdown) if b.language == "python" and ">>>" in b.code]


def prose_of(markdown: str) -> str:
    """Return a Markdown text without its fenced blocks and inline code."""
    kept, fence = [], ""
    for line in markdown.splitlines():
        found = _FENCE.fullmatch(line.rstrip())
        if fence:
            if found and found["fence"].startswith(fence) and not found["language"]:
                fence = ""
        elif found:
            fence = found["fence"]
        else:
            kept.append(re.sub(r"`[^`]*`", "", line))
    return "\n".join(kept)


def anchors_in(markdown: str) -> set[str]:
    """Return the anchors that GitHub gives to the headings of a Markdown text."""
    anchors: set[str] = set()
    fenced = {b.line + i for b in blocks_in(markdown) for i in range(-1, b.code.count("\n") + 1)}
    for number, line in enumerate(markdown.splitlines(), 1):
        heading = re.fullmatch(r"#{1,6} +(.+?) *#*", line)
        if heading and number not in fenced:
            words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading[1]).replace("`", "")
            anchors.add(re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-"))
    return anchors


def links_in(markdown: str) -> list[str]:
    """Return the targets of the links and images of a Markdown text that stay in the project."""
    found = re.findall(r"\]\(\s*<?([^)\s>]+)", prose_of(markdown))
    return [one for one in found if not re.match(r"[a-z][a-z0-9+.-]*:", one)]


def run(test: doctest.DocTest) -> None:
    """Run the examples of one docstring or block, and fail with doctest's own report."""
    report = io.StringIO()
    runner = doctest.DocTestRunner(verbose=False)
    runner.run(test, out=report.write, clear_globs=False)
    if runner.failures:
        pytest.fail(report.getvalue(), pytrace=False)


def modules() -> Iterator[str]:
    """Yield the names of all modules of the library."""
    yield "claimgraph"
    for module in pkgutil.walk_packages(cg.__path__, "claimgraph."):
        if not module.name.endswith("__main__"):
            yield module.name


def docstrings_in(module: ModuleType) -> list[doctest.DocTest]:
    """Return the docstrings of a module that have examples."""
    return [t for t in doctest.DocTestFinder().find(module) if t.examples]


def document(path: Path) -> str:
    """Return the name of a page for test ids."""
    return str(path.relative_to(ROOT))


def json_in(page: Path) -> list[str]:
    """Return the JSON blocks of a page."""
    blocks = blocks_in(page.read_text(encoding="utf-8"))
    return [block.code for block in blocks if block.language == "json"]


WITH_EXAMPLES = [name for name in modules() if docstrings_in(importlib.import_module(name))]


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_examples_in_docstrings_give_what_they_show(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every example in the docstrings of a module runs and gives what it shows."""
    monkeypatch.chdir(tmp_path)
    for test in docstrings_in(importlib.import_module(name)):
        run(test)


@pytest.mark.parametrize("page", PAGES, ids=document)
def test_examples_in_documentation_give_what_they_show(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every interactive example of a page runs and gives what it shows; its blocks go together."""
    markdown = page.read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": "__main__"}
    for block in examples_in(markdown):
        test = doctest.DocTestParser().get_doctest(
            block.code, names, document(page), str(page), block.line - 1
        )
        test.globs = names  # a test copies what it is given; the blocks of a page go on
        run(test)


@pytest.mark.parametrize("page", [p for p in PAGES if json_in(p)], ids=document)
def test_json_in_documentation_is_a_corpus(page: Path) -> None:
    """The JSON blocks of a page, put together section by section, are one valid corpus."""
    whole: dict[str, Any] = {"claimgraph": "1.0"}
    for code in json_in(page):
        for section, records in json.loads(code).items():
            whole[section] = [*whole.get(section, []), *records]
    assert not cg.from_json(json.dumps(whole)).notices


@pytest.mark.parametrize("page", PAGES, ids=document)
def test_commands_in_documentation_are_understood(page: Path) -> None:
    """Every ``claimgraph …`` in a shell block is a command the parser accepts."""
    for block in blocks_in(page.read_text(encoding="utf-8")):
        if block.language not in ("sh", "console"):
            continue
        for line in block.code.splitlines():
            words = shlex.split(line.removeprefix("$ "), comments=True)
            if words[:1] == ["claimgraph"] and words[1:] != ["--version"]:
                cli._parser().parse_args(words[1:])


@pytest.mark.parametrize("page", PAGES, ids=document)
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link of a page leads to a file of the project, and to a heading in it."""
    for link in links_in(page.read_text(encoding="utf-8")):
        path, _, anchor = unquote(link).partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.is_relative_to(ROOT), link
        assert target.exists(), f"{document(page)} links to {link}, which is not there"
        if anchor:
            known = anchors_in(target.read_text(encoding="utf-8"))
            assert anchor in known, f"{document(page)} links to {link}; there are {sorted(known)}"


def test_documentation_has_every_page_the_index_needs() -> None:
    """Every page of the documentation can be reached from the index."""
    index = (ROOT / "docs/index.md").read_text(encoding="utf-8")
    linked = {(ROOT / "docs" / link.partition("#")[0]).resolve() for link in links_in(index)}
    assert {page for page in PAGES if (ROOT / "docs") in page.parents} <= linked | {
        ROOT / "docs/index.md"
    }


def test_blocks_are_taken_without_their_fences() -> None:
    """A block is what stands between its fences, with its language and line; fences may be longer."""
    markdown = "text\n```python\n>>> 1\n1\n```\n\n````md\n```\ninner\n```\n````\n~~~\nx\n~~~\n"
    assert blocks_in(markdown) == [
        Block("python", 3, ">>> 1\n1\n"),
        Block("md", 8, "```\ninner\n```\n"),
        Block("", 13, "x\n"),
    ]
    assert blocks_in("```python\n>>> never closed\n") == []
    assert blocks_in("  ```sh\n  ls\n  ```\n") == [Block("sh", 2, "ls\n")]


def test_examples_are_the_interactive_python_blocks() -> None:
    """Only Python blocks with a prompt are run."""
    markdown = "```python\nx = 1\n```\n```python\n>>> 1\n1\n```\n```text\n>>> 2\n```\n"
    assert [block.code for block in examples_in(markdown)] == [">>> 1\n1\n"]


def test_a_wrong_example_fails() -> None:
    """An example that shows something else than it gives fails, and so does one that raises."""
    for code in (">>> 1\n2\n", ">>> 1 / 0\n"):
        test = doctest.DocTestParser().get_doctest(code, {}, "wrong", "wrong.md", 0)
        with pytest.raises(pytest.fail.Exception, match="Failed example"):
            run(test)


def test_anchors_are_made_as_github_makes_them() -> None:
    """A heading's anchor is its words in lower case, with hyphens, without punctuation or code marks."""
    markdown = "# Why: `a_b` & C\n```sh\n# no heading\n```\n## See [x](y.md)\n"
    assert anchors_in(markdown) == {"why-a_b--c", "see-x"}


def test_links_are_those_that_stay_in_the_project() -> None:
    """Links elsewhere, and what looks like a link in code, are not followed."""
    markdown = "[a](b.md#c) [d](https://e.org) `[f](g)` ![h](i.png)\n```\n[j](k)\n```\n"
    assert links_in(markdown) == ["b.md#c", "i.png"]


PUBLIC = [
    name
    for name in cg.__all__
    if inspect.isclass(getattr(cg, name)) or inspect.isfunction(getattr(cg, name))
]


@pytest.mark.parametrize("name", PUBLIC)
def test_public_names_are_described(name: str) -> None:
    """Every public class and function has a docstring of its own; functions show an example."""
    thing = getattr(cg, name)
    described = thing.__dict__.get("__doc__") if inspect.isclass(thing) else thing.__doc__
    assert described, f"{name} has no docstring"
    if inspect.isfunction(thing):
        assert (">>>" in described) != (name in NO_EXAMPLE), f"{name} needs an example"


def test_reasons_for_missing_examples_are_needed() -> None:
    """The list of functions without an example names public functions alone."""
    assert set(NO_EXAMPLE) <= set(PUBLIC)


def rows_of(lines: list[str]) -> list[dict[str, str]]:
    """Read a table of the command line back: a row for each first cell, its lines joined."""
    heading, rule = lines[:2]
    starts = [found.start() for found in re.finditer(r"(?<!-)-", rule)]
    cuts = [slice(a, b) for a, b in zip(starts, [*starts[1:], None], strict=True)]
    names = [heading[cut].strip() for cut in cuts]
    rows: list[dict[str, str]] = []
    for line in lines[2:]:
        cells = dict(zip(names, (line[cut].strip() for cut in cuts), strict=True))
        if cells[names[0]]:
            rows.append(cells)
        else:
            rows[-1] = {name: f"{rows[-1][name]} {cells[name]}".strip() for name in names}
    return rows


def test_readme_shows_what_the_demo_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The excerpt in the README has the columns of the demo, and its rows are rows of the demo."""
    blocks = blocks_in((ROOT / "README.md").read_text(encoding="utf-8"))
    (excerpt,) = (b.code for b in blocks if b.language == "text")
    monkeypatch.setenv("COLUMNS", "200")
    printed = io.StringIO()
    with redirect_stdout(printed):
        assert cli.main(["demo", "-o", str(tmp_path / "demo.graphml")]) == 0
    table = printed.getvalue().split("Who accused whom of what\n\n")[1].split("\n\n")[0]
    shown, given = rows_of(excerpt.splitlines()), rows_of(table.splitlines())
    assert shown
    assert list(shown[0]) == list(given[0])
    for row in shown:
        assert row in given


def table_in(page: str, heading: str) -> list[list[str]]:
    """Return the cells of the first table below a heading of a page, without its head."""
    markdown = (ROOT / "docs" / page).read_text(encoding="utf-8")
    after = markdown.split(f"# {heading}\n", 1)[1]
    lines = re.search(r"(?:^\|.*\n)+", after, re.MULTILINE)
    assert lines, f"{page} has no table below {heading}"
    rows = [line.strip().strip("|").split("|") for line in lines[0].splitlines()]
    return [[cell.strip() for cell in row] for row in rows[2:]]


def test_the_kinds_of_edges_are_described_as_they_are() -> None:
    """The reference lists every kind of edge of the claim graph, in the library's words."""
    rows = table_in("reference/graphs.md", "Kinds of edges in the claim graph")
    assert {kind.strip("`"): joins for kind, joins, *_ in rows} == EDGE_KINDS


@pytest.mark.parametrize(
    ("heading", "schema"),
    [
        ("Nodes of the accusation graph", Node),
        ("Edges of the accusation graph", AccusationEdge),
        ("Nodes of the claim graph", ClaimNode),
        ("Edges of the claim graph", ClaimEdge),
    ],
)
def test_the_attributes_of_graphs_are_described_as_they_are(heading: str, schema: type) -> None:
    """The reference lists the attributes of nodes and edges, in the order of the schema."""
    own = schema.__annotations__.keys()
    common = Node.__annotations__.keys() if schema is ClaimNode else set()
    described = [row[0].strip("`") for row in table_in("reference/graphs.md", heading)]
    assert described == [name for name in own if name not in common]


def test_what_formats_keep_is_described_as_it_is() -> None:
    """The how-to says of every format what survives in it."""
    rows = table_in("how-to/take-a-graph-elsewhere.md", "What survives")
    described = {
        name: {feature: cells[i] == "yes" for feature, *cells in rows}
        for i, name in enumerate(formats.SURVIVAL)
    }
    assert described == {name: dict(kept) for name, kept in formats.SURVIVAL.items()}


@pytest.mark.parametrize("name", formats.LOSSES)
def test_what_formats_lose_is_described_as_it_is(name: str) -> None:
    """The how-to lists the losses of every format, in the library's words."""
    markdown = (ROOT / "docs/how-to/take-a-graph-elsewhere.md").read_text(encoding="utf-8")
    after = markdown.split(f"### {name}\n", 1)[1].split("\n#", 1)[0]
    assert tuple(re.findall(r"^- (.+)$", after, re.MULTILINE)) == formats.LOSSES[name]


TIMES = "reference/times.md"
FAMILIES = [
    "Dates",
    "Weekdays, weeks, months, years",
    "So long ago",
    "Early, mid, late",
    "Times of day",
    "Quarters, seasons, decades, ordinals",
    "Ranges and bounds",
    "Lengths, sets, references",
]


def in_code(*values: str | None) -> str:
    """Return values as a cell of a table writes them."""
    return ", ".join(f"`{value}`" for value in values if value is not None) or "–"


def test_events_tell_times_as_the_reference_has_it() -> None:
    """The reference shows what phrases mean that name an event."""
    dates = {"the vote": "2023-03-05", "the siege": "2022-03/2022-05", "the war": "2022-02-24/.."}
    events = {name: cg.from_iso(date) for name, date in dates.items()}
    for phrases, value, mod, start, end in table_in(TIMES, "What was spoken of, and events"):
        for phrase in phrases.split(", "):
            found = cg.resolve(phrase, "2023-05-04", events=events)
            last = found.end and found.end - timedelta(days=1)
            bounds = [str(one)[:10] if one else "–" for one in (found.start, last)]
            assert [in_code(found.value), in_code(found.mod), *bounds] == [
                value,
                mod,
                start,
                end,
            ], phrase


@pytest.mark.parametrize("family", FAMILIES)
def test_phrases_are_read_as_the_reference_has_it(family: str) -> None:
    """The reference gives value, interval, other readings and rule of each phrase, and a source it explains."""
    sources = {row[0] for row in table_in(TIMES, "Sources")}
    for phrase, value, interval, others, rule, source in table_in(TIMES, family):
        found = cg.resolve(phrase, "2023-05-04")
        marks = [mark for mark in (found.mod, found.freq, found.quant) if mark]
        assert " ".join([in_code(found.value), *marks]) == value, phrase
        first = found.model_copy(update={"alternatives": ()})
        assert str(first).split("; partial")[0] == interval, phrase
        assert in_code(*(one.value for one in found.alternatives)) == others, phrase
        assert in_code(found.policy) == rule, phrase
        assert source in sources, phrase


def test_policies_read_as_the_reference_has_it() -> None:
    """The reference shows what each policy makes of a phrase."""
    context = Context().after(cg.resolve("5 November 2019", "2023-05-04"))
    for phrase, *values in table_in(TIMES, "Policies"):
        read = [
            cg.resolve(phrase, "2023-05-04", policy=policy, context=context).value
            for policy in ("news", "future", "narrative", "strict")
        ]
        assert [in_code(value) for value in read] == values, phrase


def test_tenses_are_told_as_the_reference_has_it() -> None:
    """The reference shows what the verb makes of a weekday."""
    for sentence, value, rule in table_in(TIMES, "Tense"):
        found = cg.resolve("Friday", "2023-05-04", sentence=sentence)
        assert (in_code(found.value), in_code(found.policy)) == (value, rule), sentence


def test_the_resolver_declines_where_the_reference_says() -> None:
    """The reference gives the reason of each phrase that is not resolved."""
    for phrase, status, reason in table_in(TIMES, "Where it declines"):
        found = cg.resolve(phrase, "2023-05-04")
        assert (found.status, found.reason) == (status, reason), phrase


def test_the_form_of_rules_is_described_as_it_is() -> None:
    """The reference names every stage in its order, every kind of word and every maker."""
    stages = [row[0].strip("`") for row in table_in(TIMES, "Words and rules of your own")]
    assert stages == list(dict.fromkeys(STAGES))
    page = (ROOT / "docs" / TIMES).read_text(encoding="utf-8")
    for opening, names in (("The kinds of words", ENGLISH.words), ("The makers", MAKERS)):
        listed = re.search(rf"^{opening}: ([^.]+)\.", page, re.MULTILINE)
        assert listed, opening
        assert re.findall(r"`(\w+)`", listed[1]) == sorted(names)


def vocabulary_tables() -> str:
    """Return the tables of the reference page on vocabularies."""
    parts = []
    for name, vocabulary in cg.DEFAULT_TERMS.items():
        rows = [
            f"| `{term.id}` | {term.definition} | "
            f"{', '.join(f'`{one}`' for one in term.broader) or '–'} | {term.source} |"
            for term in vocabulary.values()
        ]
        head = ["| term | means | narrower than | source |", "|---|---|---|---|"]
        parts.append("\n".join([f"## {name}", "", *head, *rows, ""]))
    return "\n".join(parts)


def test_vocabularies_are_described_as_they_are() -> None:
    """The reference lists every built-in term with definition, broader terms and source."""
    markdown = (ROOT / "docs/reference/vocabularies.md").read_text(encoding="utf-8")
    assert markdown.split("<!-- tables -->\n\n", 1)[1] == vocabulary_tables()
