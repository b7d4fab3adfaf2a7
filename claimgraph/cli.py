"""The command line: ``claimgraph`` and ``python -m claimgraph``.

Results go to standard output, messages to standard error. Exit codes: 0 done, 1 the
input has problems or says no time that can be resolved, 2 the command was not understood,
130 it was interrupted, 141 the reader of a pipe went away.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
import shlex
import shutil
import sys
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

import claimgraph as cg
from claimgraph.analysis.as_of import moment_of
from claimgraph.analysis.contradiction_rows import CONTRADICTION_COLUMNS
from claimgraph.analysis.coverage_rows import COVERAGE_COLUMNS
from claimgraph.analysis.explaining import PROOF_COLUMNS
from claimgraph.analysis.linting import LINT_COLUMNS
from claimgraph.analysis.narrative import CHANGE_COLUMNS
from claimgraph.analysis.right_of_reply import HEARD_COLUMNS
from claimgraph.analysis.timeline import TIMELINE_COLUMNS
from claimgraph.corpus.files import decode, refuse_bom, write_atomically
from claimgraph.display import inert, table
from claimgraph.errors import ClaimGraphError, ProblemsError, shorten
from claimgraph.graph.rows import ACCUSATION_COLUMNS
from claimgraph.model import FAMILIES
from claimgraph.starter import starter

__all__ = ["main"]

LONG_LINES, LONG_RECORDS = 50_000, 5_000
"""Lines of JSONL, records of JSON and YAML, from which reading takes long enough to be watched."""

STDIN = "-"
"""The name of standard input."""

_ACCUSATIONS = {
    "claim": "claim",
    "claimer_label": "who",
    "how": "how",
    "accused_label": "accused",
    "role": "of being",
    "event_label": "in what",
    "quote": "in which words",
}
_CONTRADICTIONS = {
    "kind": "how",
    "proposition": "what",
    "affirmed": "affirmed",
    "affirmed_by": "by whom",
    "denied": "denied",
    "denied_by": "by whom",
    "why": "why",
}
_TIMELINE = {
    "when": "when",
    "known": "known to",
    "label": "what",
    "id": "record",
    "conflicts": "conflicts",
}
_PROOFS = {"claim": "claim", "says": "says", "words": "in which words", "document": "where"}
_REMARKS = {"record": "record", "rule": "rule", "message": "look again"}
_CHANGES = {
    "kind": "what",
    "source": "whose",
    "old_says": "said before",
    "new_says": "says now",
    "why": "why",
}
_REPLIES = {
    "claim": "claim",
    "claimer_label": "who",
    "how": "does what",
    "role": "role",
    "event_label": "about what",
    "responds_to": "to",
    "quote": "in which words",
}
_COVERAGE = {
    "accused_label": "accused",
    "role": "of being",
    "on_label": "in what",
    "quote": "in which words",
    "state": "status",
    "replies_label": "who answered",
    "residual_label": "what remains",
}
_HEARD = {
    "label": "accused",
    "accusations": "accusations",
    "replied": "replied to",
    "withheld": "no comment",
    "unanswered": "no reply",
    "unnamed": "by nobody named",
    "undenied": "denied by nobody named",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        if _stdout_is_open():
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader of the pipe has what it wanted. Python would complain again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except KeyboardInterrupt:
        return 130
    except ProblemsError as error:
        for problem in error.problems:
            _complain(str(problem))
        return 1
    except (ClaimGraphError, OSError, ValueError) as error:
        _complain(_why(error))
        return 1
    return code


def _stdout_is_open() -> bool:
    stream: object = sys.stdout  # None where the caller closed it
    return stream is not None


def _on_terminal() -> bool:
    return _stdout_is_open() and sys.stdout.isatty()


def _why(error: Exception) -> str:
    """Return what went wrong: for a file, which and why, without the number of the error."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return str(error)


def _say(message: str) -> None:
    print(inert(message))


def _complain(message: str) -> None:
    print(inert(message), file=sys.stderr)


_A_FILE = ".json, .jsonl or .yaml; - for standard input"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="claimgraph",
        description="Who accused whom of what, in which words, and who answered.",
    )
    parser.add_argument("--version", action="version", version=f"claimgraph {cg.__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    demo = commands.add_parser("demo", help="run the main job on the bundled report")
    demo.add_argument(
        "-o", "--output", default="claimgraph-demo.graphml", help="where the graph goes"
    )
    demo.set_defaults(run=_demo)

    new = commands.add_parser("new", help="start a claims file for a text")
    new.add_argument(
        "text", metavar="TEXT", help="a plain text file, UTF-8; - for standard input, with -o"
    )
    new.add_argument("--published", metavar="DATE", help="when it was published, as 2023-05-04")
    new.add_argument("--zone", help="its time zone, as Europe/Moscow")
    new.add_argument("--title", help="its headline")
    new.add_argument(
        "-o", "--output", metavar="FILE", help="default: beside the text, ending in .json"
    )
    new.add_argument("--force", action="store_true", help="replace the file if it is there")
    new.set_defaults(run=_new)

    validate = commands.add_parser("validate", help="check claims files and list every problem")
    validate.add_argument("files", metavar="FILE", nargs="+", help=_A_FILE)
    validate.set_defaults(run=_validate)

    accusations = commands.add_parser("accusations", help="who accused whom of what")
    accusations.add_argument("file", metavar="FILE", help=_A_FILE)
    accusations.add_argument(
        "--presupposed", action="store_true", help="presupposed accusations too"
    )
    _add_at(accusations)
    _add_shapes(accusations)
    accusations.set_defaults(run=_accusations)

    coverage = commands.add_parser("coverage", help="what of each accusation was answered")
    coverage.set_defaults(run=_coverage)
    reply = commands.add_parser("reply", help="who was accused, and who answered for it")
    reply.add_argument(
        "--presupposed", action="store_true", help="count presupposed accusations too"
    )
    reply.add_argument(
        "--roll-up",
        metavar="LEVEL",
        help="read the accused as the person, body, government, state, bloc, or kind they belong to",
    )
    reply.set_defaults(run=_reply)
    for command in (coverage, reply):
        command.add_argument("file", metavar="FILE", help=_A_FILE)
        _add_at(command)
        command.add_argument(
            "--same-occurrence",
            action="store_true",
            help="let replies cross between events that somebody calls the same",
        )
        _add_shapes(command)

    when = commands.add_parser(
        "when",
        help="what an expression of time means, reckoned from a date",
        epilog="Exit code 1 where it cannot be resolved; 0 where it is, be it in part.",
    )
    when.add_argument("words", metavar="WORDS", help='such as "early Wednesday morning"')
    when.add_argument(
        "--published", metavar="DATE", required=True, help="the day it was written, as 2023-05-04"
    )
    when.add_argument("--zone", help="the time zone it is reckoned in, as Europe/Moscow")
    when.add_argument("--sentence", help="the sentence it stands in, which shows past or future")
    when.add_argument("--tense", choices=("past", "present", "future"), help="of its verb")
    when.add_argument(
        "--policy",
        choices=("news", "narrative", "future", "strict"),
        default="news",
        help="how bare weekdays and the like are read (default: %(default)s)",
    )
    told = when.add_mutually_exclusive_group()
    told.add_argument(
        "--text", action="store_const", dest="shape", const="text", help="as on a terminal"
    )
    told.add_argument(
        "--json", action="store_const", dest="shape", const="json", help="as in a pipe"
    )
    when.set_defaults(run=_when)

    contradictions = commands.add_parser(
        "contradictions", help="what contradicts what, and what only looks so"
    )
    contradictions.add_argument("file", metavar="FILE", help=".json, .jsonl or .yaml")
    contradictions.add_argument(
        "--strict", action="store_true", help="leave out what only looks opposed"
    )
    _add_at(contradictions)
    _add_shapes(contradictions)
    contradictions.set_defaults(run=_contradictions)

    timeline = commands.add_parser("timeline", help="events and claims in the order of time")
    timeline.add_argument("file", metavar="FILE", help=_A_FILE)
    timeline.add_argument("--events", action="store_true", help="leave out the claims")
    _add_at(timeline)
    _add_shapes(timeline)
    timeline.set_defaults(run=_timeline)

    explain = commands.add_parser("explain", help="the exact characters a claim rests on")
    explain.add_argument("file", metavar="FILE", help=_A_FILE)
    explain.add_argument("ids", metavar="ID", nargs="+", help="ids of claims")
    _add_at(explain)
    _add_shapes(explain)
    explain.set_defaults(run=_explain)

    lint = commands.add_parser("lint", help="what an analyst should look at again")
    lint.add_argument("file", metavar="FILE", help=_A_FILE)
    lint.add_argument(
        "--skip", metavar="RULE", action="append", default=[], help="leave out a rule; repeatable"
    )
    _add_at(lint)
    _add_shapes(lint)
    lint.set_defaults(run=_lint)

    diff = commands.add_parser("diff", help="what became of the claims of an old file in a new one")
    diff.add_argument("old", metavar="OLD", help=".json, .jsonl or .yaml")
    diff.add_argument("new", metavar="NEW", help="the same file, to compare two documents in it")
    diff.add_argument(
        "--documents", nargs=2, metavar=("OLD", "NEW"), help="compare these documents alone, by id"
    )
    _add_shapes(diff)
    diff.set_defaults(run=_diff)

    graph = commands.add_parser("graph", help="write the graph for another tool")
    graph.add_argument("file", metavar="FILE", help=_A_FILE)
    graph.add_argument(
        "-o", "--output", required=True, metavar="FILE", help=".graphml, .gexf, .json, .dot or .mmd"
    )
    graph.add_argument(
        "--claims", action="store_true", help="the claim graph, not the accusation graph"
    )
    graph.add_argument("--presupposed", action="store_true", help="presuppositions too")
    _add_at(graph)
    graph.set_defaults(run=_graph)

    _add_viewpoint(commands)

    schema = commands.add_parser("schema", help="print the JSON Schema of the format")
    schema.set_defaults(run=_schema)
    return parser


def _add_shapes(command: argparse.ArgumentParser) -> None:
    shape = command.add_mutually_exclusive_group()
    for name, told in (
        ("table", "as on a terminal"),
        ("json", "as in a pipe"),
        ("csv", "for spreadsheets"),
    ):
        shape.add_argument(f"--{name}", action="store_const", dest="shape", const=name, help=told)


def _add_at(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--at",
        metavar="DATE",
        type=_moment,
        help="as it was known at a time: 2023-05-04, that day included",
    )


def _as_known(options: argparse.Namespace) -> cg.Corpus:
    """Read the file of a command, as it was known at the time that was asked for."""
    corpus = _read(options.file)
    return corpus if options.at is None else cg.as_of(corpus, options.at)


def _moment(text: str) -> date | datetime:
    try:
        return moment_of(text)
    except ValueError:
        msg = f"{text!r} is no date; write it as 2023-05-04"
        raise argparse.ArgumentTypeError(msg) from None


def _demo(options: argparse.Namespace) -> int:
    corpus = cg.bundled_report()
    document = corpus.documents[0]
    print(f"{document.title}\n{document.published}, {corpus!r}\n")
    print("Who accused whom of what\n")
    _print_table(cg.accusation_rows(corpus), _ACCUSATIONS)
    print("\nWho denied, cleared, or declined to say\n")
    _print_table(cg.reply_rows(corpus), _REPLIES)
    graph = cg.build_graph(corpus).accusations
    _write_graph(graph, options.output)
    print(
        f"\nThe accusation graph ({len(graph)} nodes, {graph.number_of_edges()} edges) is in {options.output}"
    )
    return 0


def _new(options: argparse.Namespace) -> int:
    if options.text == STDIN and not options.output:
        _complain("say with -o where the file for a text from standard input goes")
        return 2
    source = Path(options.text)
    target = Path(options.output) if options.output else source.with_suffix(".json")
    if _is_input(source, target):
        return 1
    if target.suffix.lower() != ".json":
        _complain(f"{target}: a starter is a JSON file; let its name end in .json")
        return 1
    if target.exists() and not options.force:
        _complain(
            f"{target} is there already; choose another name with -o, or replace it with --force"
        )
        return 1
    try:
        document = _text(options, source, target)
    except ValidationError as error:
        _complain_of_fields(error)
        return 1
    content = starter(document)
    write_atomically(target, [content.encode()])
    command = f"claimgraph validate {shlex.quote(str(target))}"
    _say(f"{target}: overwrite the records marked EXAMPLE, then: {command}")
    return 0


def _complain_of_fields(error: ValidationError) -> None:
    """Say which fields of a document do not fit, and why."""
    for one in error.errors(include_url=False, include_context=False):
        field = ".".join(map(str, one["loc"]))
        reason = one["msg"].removeprefix("Value error, ")
        _complain(f"{field}: {reason}, got {shorten(one['input'])}")


def _text(options: argparse.Namespace, source: Path, target: Path) -> cg.Document:
    """Return the text as a document; one from standard input is called after its claims file."""
    known = {"published": options.published, "zone": options.zone, "title": options.title}
    if options.text != STDIN:
        return cg.read_text(source, **known)
    data = _stdin()
    refuse_bom(data, "standard input")
    own = "doc:" + "-".join(target.stem.split())
    return cg.Document.model_validate({"id": own, "text": decode(data, "standard input"), **known})


def _is_input(source: str | Path, target: str | Path) -> bool:
    """Tell whether writing would replace what is read; if so, complain."""
    if str(source) == STDIN:
        return False
    source, target = Path(source), Path(target)
    same = source.exists() and target.exists() and source.samefile(target)
    if same:
        _complain(f"{target} is what is read; choose another name with -o")
    return same


def _read(file: str) -> cg.Corpus:
    """Read a corpus; on a terminal, show how far a long file has got."""
    if file == STDIN:
        return _read_stdin()
    if not sys.stderr.isatty():
        return cg.read(file)
    shown = 0
    long = LONG_LINES if Path(file).suffix.lower() in (".jsonl", ".ndjson") else LONG_RECORDS

    def show(done: int, all_of_it: int) -> None:
        nonlocal shown
        percent = 100 * done // all_of_it
        if all_of_it >= long and percent > shown:
            shown = percent
            print(f"\rreading {inert(file)}: {percent} %", end="", file=sys.stderr, flush=True)

    try:
        return cg.read(file, progress=show)
    finally:
        if shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _stdin() -> bytes:
    stream: Any = sys.stdin  # None where the caller closed it
    if stream is None:
        msg = "standard input is closed; name a file"
        raise ClaimGraphError(msg)
    data: bytes = stream.buffer.read()
    return data


def _read_stdin() -> cg.Corpus:
    """Read a corpus from standard input; its first characters tell the format."""
    data = _stdin()
    start = data.lstrip()
    if start[:1] not in (b"{", b"["):
        read = cg.from_yaml if start and start[:3] != b"\xef\xbb\xbf" else cg.from_json
    elif _is_header(start.partition(b"\n")[0]):
        read = cg.from_jsonl
    else:
        read = cg.from_json
    try:
        return read(data)
    except ProblemsError as error:
        kind = cg.CorpusError if isinstance(error, cg.CorpusError) else cg.FileFormatError
        raise kind([replace(one, file="standard input") for one in error.problems]) from None


def _is_header(line: bytes) -> bool:
    """Tell whether the first line is the header of a JSONL file, and not all of a JSON file."""
    try:
        value = json.loads(line)
    except ValueError:
        return False
    return isinstance(value, dict) and not {*FAMILIES.values(), "unknown"} & value.keys()


def _validate(options: argparse.Namespace) -> int:
    code = 0
    for file in options.files:
        try:
            corpus = _read(file)
        except ProblemsError as error:
            code = 1
            for problem in error.problems:
                _complain(str(problem))
        except (ClaimGraphError, OSError) as error:
            code = 1
            why = _why(error)
            _complain(why if file in why else f"{file}: {why}")
        else:
            _say(f"{file}: ok, {corpus!r}")
            for notice in corpus.notices:
                _complain(f"note: {notice}")
    return code


def _accusations(options: argparse.Namespace) -> int:
    rows = cg.accusation_rows(_as_known(options), presupposed=options.presupposed)
    shape = _shape(options.shape)
    if shape == "table":
        _print_table(rows, _ACCUSATIONS)
    elif shape == "csv":
        _print_csv(rows, ACCUSATION_COLUMNS)
    else:
        _print_json(rows)
    return 0


def _contradictions(options: argparse.Namespace) -> int:
    found = cg.contradictions(_as_known(options), apparent=not options.strict)
    _print_rows(found.table(), _CONTRADICTIONS, CONTRADICTION_COLUMNS, options.shape)
    if options.shape is None:
        for turn in found.turns:
            _complain(f"note: {turn.first}, {turn.then}: {turn.why}")
    return 0


def _timeline(options: argparse.Namespace) -> int:
    found = cg.timeline(_as_known(options), claims=not options.events)
    _print_rows(found.table(), _TIMELINE, TIMELINE_COLUMNS, options.shape)
    return 0


def _explain(options: argparse.Namespace) -> int:
    corpus = _as_known(options)
    found = [proof for record in options.ids for proof in cg.explain(corpus, record)]
    if _shape(options.shape) == "table":
        print("\n\n".join("\n".join(map(inert, str(one).splitlines())) for one in found))
    else:
        _print_rows([one.row for one in found], _PROOFS, PROOF_COLUMNS, options.shape)
    return 0


def _lint(options: argparse.Namespace) -> int:
    found = cg.lint(_as_known(options), skip=frozenset(options.skip))
    _print_rows([one.row for one in found], _REMARKS, LINT_COLUMNS, options.shape)
    return 0


def _diff(options: argparse.Namespace) -> int:
    old = _read(options.old)
    new = old if options.new == options.old else _read(options.new)
    between = tuple(options.documents) if options.documents else None
    found = cg.narrative_diff(old, new, between=between)
    _print_rows(found.table(), _CHANGES, CHANGE_COLUMNS, options.shape)
    return 0


def _print_rows(
    rows: Sequence[Mapping[str, Any]],
    headings: Mapping[str, str],
    columns: Sequence[str],
    shape: str | None,
) -> None:
    """Print rows as a table, with these headings; as CSV, with these columns; or as JSON."""
    shape = _shape(shape)
    if shape == "table":
        print(table(rows, headings, _width()))
    elif shape == "csv":
        _print_csv(rows, columns)
    else:
        _print_json(rows)


def _shape(asked: str | None) -> str:
    """Return the shape that was asked for; else a table on a terminal, and JSON in a pipe."""
    return asked or ("table" if _on_terminal() else "json")


def _coverage(options: argparse.Namespace) -> int:
    corpus = _read(options.file)
    found = cg.coverage(corpus, same_occurrence=options.same_occurrence, as_of=options.at)
    rows = cg.coverage_rows(corpus, found)
    shape = _shape(options.shape)
    if shape == "json":
        named = [
            {**asdict(one), "accused_label": row["accused_label"], "quote": row["quote"]}
            for one, row in zip(found, rows, strict=True)
        ]
        _print_json({**asdict(found), "rows": named})
    elif shape == "csv":
        _print_csv(rows, COVERAGE_COLUMNS)
    else:
        for row in rows:
            row["role"] = row["role"].replace("_", " ")
            marks = [row["status"]]
            marks += ["presupposed"] if row["presupposed"] else []
            marks += ["retracted"] if row["retracted_by"] else []
            row["state"] = ", ".join(marks)
        print(table(rows, _COVERAGE, _width()))
        for heading, beside in (
            ("Denials that answer nothing here", [(x.denial, x.why) for x in found.orphans]),
            ("Cleared by others", [(x.claim, x.why) for x in found.exonerations]),
            (
                "Called something, without an accused",
                [
                    (x.claim, f"{x.status}{' by ' if x.by else ''}{', '.join(x.by)}: {x.why}")
                    for x in found.contested
                ],
            ),
        ):
            if beside:
                print(f"\n{heading}")
                for own, why in beside:
                    _say(f"  {own}: {why}")
    return 0


def _reply(options: argparse.Namespace) -> int:
    found = cg.right_of_reply(
        _read(options.file),
        presupposed=options.presupposed,
        roll_up=options.roll_up,
        same_occurrence=options.same_occurrence,
        as_of=options.at,
    )
    shape = _shape(options.shape)
    rows = found.table()
    if shape == "json":
        _print_json([asdict(one) for one in found])
    elif shape == "csv":
        _print_csv(rows, HEARD_COLUMNS)
    else:
        print(table(rows, _HEARD, _width()))
    return 0


_OBEYED = re.compile("[\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]")
"""What a terminal may obey, and JSON does not escape by itself."""


def _print_json(value: Any) -> None:
    """Print JSON; what a terminal would obey, or cannot show, is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=2)
    print(_OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def _print_table(rows: Sequence[Mapping[str, Any]], columns: Mapping[str, str]) -> None:
    """Print rows as wide as the terminal is, terms as words."""
    shown = [
        {**row, "role": row["role"] and row["role"].replace("_", " "), "how": _how(row)}
        for row in rows
    ]
    print(table(shown, columns, _width()))


def _width() -> int:
    return max(60, min(shutil.get_terminal_size((120, 24)).columns, 160))


_SURENESS = {"PR": ", probable", "PS": ", possible"}


def _how(row: Mapping[str, Any]) -> str:
    """Return the act in words, and how sure the claimer is where he is not certain."""
    act: str = row["act"]
    return act.replace("_", " ") + _SURENESS.get(row["certainty"], "")


def _print_csv(
    rows: Sequence[Mapping[str, Any]], columns: Sequence[str] = ACCUSATION_COLUMNS
) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    show = inert if _on_terminal() else str
    writer.writerows([_cell(row[column], show) for column in columns] for row in rows)


def _cell(value: Any, show: Callable[[str], str]) -> Any:
    """Return a value for a spreadsheet, which must not take it for a formula."""
    if isinstance(value, str):
        value = show(value)
    if (
        isinstance(value, str)
        and value[:1] in ("=", "+", "-", "@", "\t", "\r")
        and value != "-"
        and value != "+"
    ):
        return f"'{value}"
    return value


def _when(options: argparse.Namespace) -> int:
    try:
        document = cg.Document.model_validate(
            {"id": "doc", "published": options.published, "zone": options.zone}
        )
    except ValidationError as error:
        _complain_of_fields(error)
        return 1
    interval = cg.resolve(
        options.words,
        document.published or options.published,
        sentence=options.sentence,
        tense=options.tense,
        policy=options.policy,
        zone=options.zone,
    )
    if (options.shape or ("text" if _on_terminal() else "json")) == "json":
        _print_json(interval.model_dump(mode="json", exclude_none=True))
    else:
        for line in _told(interval):
            _say(line)
    return 1 if interval.status == "unresolved" else 0


def _told(interval: cg.TimeInterval) -> list[str]:
    """Return what an expression means, a line each for what is known."""
    lines = {
        "reading": str(interval.model_copy(update={"alternatives": ()})),
        "start": interval.start and interval.start.isoformat(),
        "end": interval.end and interval.end.isoformat(),
        "value": " ".join(
            f"{name}={part}" if name else part
            for name, part in (
                ("", interval.value),
                ("mod", interval.mod),
                ("quant", interval.quant),
                ("freq", interval.freq),
            )
            if part
        ),
        "type": interval.value and interval.type,
        "EDTF": interval.edtf,
        "rule": interval.policy,
        "from": interval.anchor,
    }
    told = [f"{name + ':':<9}{text}" for name, text in lines.items() if text]
    return told + [f"{'or:':<9}{other}" for other in interval.alternatives]


def _graph(options: argparse.Namespace) -> int:
    if _is_input(options.file, options.output):
        return 1
    graphs = cg.build_graph(_as_known(options), presupposed=options.presupposed)
    graph = graphs.claims if options.claims else graphs.accusations
    _write_graph(graph, options.output)
    _say(f"{options.output}: {len(graph)} nodes, {graph.number_of_edges()} edges")
    return 0


def _write_graph(graph: Any, path: str) -> None:
    """Write a graph, and say on standard error what the format cannot hold."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", cg.LossWarning)
        cg.write_graph(graph, path)
    for warning in caught:
        _complain(f"note: {warning.message}")


def _schema(options: argparse.Namespace) -> int:
    _print_json(cg.json_schema())
    return 0


_VIEWPOINT = {
    "status": "it",
    "value": "value",
    "says": "what",
    "how": "how",
    "claims": "claims",
    "speakers": "who says so",
    "umr": "UMR label",
    "key": "content key",
}
"""The columns of a viewpoint."""
_VIEWPOINT_HEADINGS = dict(list(_VIEWPOINT.items())[:-2])
"""Those that a terminal shows: all but the last two."""


def _add_viewpoint(commands: Any) -> None:
    viewpoint = commands.add_parser(
        "viewpoint", help="what a source commits to, leaves open, and only passes on"
    )
    viewpoint.add_argument("file", metavar="FILE", help=_A_FILE)
    viewpoint.add_argument("actor", metavar="ACTOR", help="id of an actor or document, as gov:USA")
    viewpoint.add_argument(
        "--roll-up",
        metavar="LEVEL",
        help="count those who speak for it: person, body, government, state, bloc, or a kind",
    )
    viewpoint.add_argument(
        "--at", metavar="DATE", type=_day, help="only what was said by then, as 2023-05-04"
    )
    _add_shapes(viewpoint)
    viewpoint.set_defaults(run=_viewpoint)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        msg = f"{shorten(text)} is not a date; write it as 2023-05-04"
        raise argparse.ArgumentTypeError(msg) from None


def _viewpoint(options: argparse.Namespace) -> int:
    viewpoint = cg.according_to(
        _read(options.file), options.actor, roll_up=options.roll_up, at=options.at
    )
    _print_rows(viewpoint.rows, _VIEWPOINT_HEADINGS, tuple(_VIEWPOINT), options.shape)
    if viewpoint.possible:
        _complain(f"note: these may belong here too: {', '.join(viewpoint.possible)}")
    return 0
