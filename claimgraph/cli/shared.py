"""What the commands share: their options, reading, and printing."""

from __future__ import annotations

import argparse
import csv
import errno
import json
import re
import shutil
import sys
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeAlias

from pydantic import ValidationError

import claimgraph as cg
from claimgraph.analysis.as_of import moment_of
from claimgraph.analysis.wording import plain
from claimgraph.cli.extensions import Registered, add_extensions, registered
from claimgraph.corpus.leaving_out import coders
from claimgraph.display import inert, table
from claimgraph.errors import ClaimGraphError, ProblemsError, shorten
from claimgraph.formats.labels import UNSURE
from claimgraph.model import FAMILIES

__all__ = [
    "A_FILE",
    "STDIN",
    "Commands",
    "add_at",
    "add_exclusions",
    "add_file",
    "add_question",
    "add_roll_up",
    "add_same_occurrence",
    "add_shapes",
    "as_chosen",
    "as_known",
    "complain",
    "complain_of_fields",
    "in_words",
    "is_input",
    "on_terminal",
    "print_csv",
    "print_json",
    "print_rows",
    "print_table",
    "read",
    "say",
    "shape_of",
    "stdin",
    "stdout_is_open",
    "why",
    "without_excluded",
    "write_graph",
]

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""What a command adds itself to."""

LONG_LINES, LONG_RECORDS = 50_000, 5_000
"""Lines of JSONL, records of JSON and YAML, from which reading takes long enough to be watched."""

STDIN = "-"
"""The name of standard input."""

A_FILE = ".json, .jsonl or .yaml; - for standard input"
"""What a claims file may be."""


def add_file(command: argparse.ArgumentParser) -> None:
    """Let a command be told its claims file, and the kinds and terms in it."""
    command.add_argument("file", metavar="FILE", help=A_FILE)
    add_extensions(command)


def add_question(command: argparse.ArgumentParser, *, roll_up: str) -> None:
    """Let a command be told its file and how to look at it: at a level, at a time, in a shape.

    Args:
        command: The command.
        roll_up: What is done at a level.
    """
    add_file(command)
    add_roll_up(command, roll_up)
    add_at(command)
    add_exclusions(command)
    add_shapes(command)


def add_shapes(command: argparse.ArgumentParser) -> None:
    """Let a command be asked for a table, JSON or CSV."""
    shape = command.add_mutually_exclusive_group()
    for name, told in (
        ("table", "as on a terminal"),
        ("json", "as in a pipe"),
        ("csv", "for spreadsheets"),
    ):
        shape.add_argument(f"--{name}", action="store_const", dest="shape", const=name, help=told)


def add_same_occurrence(command: argparse.ArgumentParser) -> None:
    """Let a command be asked to let replies cross."""
    command.add_argument(
        "--same-occurrence",
        action="store_true",
        help="let replies cross between events that somebody calls the same",
    )


def add_roll_up(command: argparse.ArgumentParser, does: str) -> None:
    """Let a command be asked for a level; ``does`` says what is done at it."""
    command.add_argument(
        "--roll-up",
        metavar="LEVEL",
        help=f"{does}: person, body, government, state, bloc, or a kind of actors",
    )


def add_at(command: argparse.ArgumentParser, does: str = "as it was known at a time") -> None:
    """Let a command be asked for a time; ``does`` says what is done with it."""
    command.add_argument(
        "--at",
        metavar="DATE",
        type=_moment,
        help=f"{does}: 2023-05-04, that day included",
    )


def add_exclusions(command: argparse.ArgumentParser) -> None:
    """Let a command be asked to leave out readings."""
    for name, metavar, what in (
        ("basis", "BASIS", "readings on a basis: stated, implied, rule, analyst, model"),
        ("coder", "NAME", "the readings of a coder"),
    ):
        command.add_argument(
            f"--exclude-{name}",
            metavar=metavar,
            action="append",
            default=[],
            help=f"leave out {what}; repeatable",
        )


def _moment(text: str) -> date | datetime:
    try:
        return moment_of(text)
    except ValueError:
        msg = f"{shorten(text)} is no date; write it as 2023-05-04"
        raise argparse.ArgumentTypeError(msg) from None


def read(file: str, known: Registered) -> cg.Corpus:
    """Read a corpus with kinds and terms; on a terminal, show how far a long file has got."""
    if file == STDIN:
        return _read_stdin(known)
    if not sys.stderr.isatty():
        return cg.read(file, **known._asdict())
    shown = 0
    long = LONG_LINES if Path(file).suffix.lower() in (".jsonl", ".ndjson") else LONG_RECORDS

    def show(done: int, all_of_it: int) -> None:
        nonlocal shown
        percent = 100 * done // all_of_it
        if all_of_it >= long and percent > shown:
            shown = percent
            print(f"\rreading {inert(file)}: {percent} %", end="", file=sys.stderr, flush=True)

    try:
        return cg.read(file, **known._asdict(), progress=show)
    finally:
        if shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def stdin() -> bytes:
    """Return all of standard input."""
    stream: Any = sys.stdin  # None where the caller closed it
    if stream is None:
        msg = "standard input is closed; name a file"
        raise ClaimGraphError(msg)
    data: bytes = stream.buffer.read()
    return data


def _read_stdin(known: Registered) -> cg.Corpus:
    """Read a corpus from standard input; its first characters tell the format."""
    data = stdin()
    start = data.lstrip()
    braced = start[:1] in (b"{", b"[", b"") or start[:3] == b"\xef\xbb\xbf"
    reader = cg.from_json if braced else cg.from_yaml
    try:
        if start[:1] in (b"{", b"[") and _is_header(start.partition(b"\n")[0]):
            return cg.from_jsonl(data, kinds=known.kinds, terms=known.terms)
        return reader(data, **known._asdict())
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


def as_chosen(options: argparse.Namespace, file: str | None = None) -> cg.Corpus:
    """Read the file of a command, without the readings that were excluded."""
    own = options.file if file is None else file
    return without_excluded(read(own, registered(options)), options)


def without_excluded(corpus: cg.Corpus, options: argparse.Namespace) -> cg.Corpus:
    """Return a corpus without the readings that were excluded."""
    if not options.exclude_basis and not options.exclude_coder:
        return corpus
    known = coders(corpus)
    for coder in options.exclude_coder:
        if coder not in known:
            there = f"there are: {', '.join(known)}" if known else "nothing there names a coder"
            complain(f"note: nothing is by the coder {shorten(coder)}; {there}")
    return cg.without(corpus, basis=options.exclude_basis, coder=options.exclude_coder)


def as_known(options: argparse.Namespace, file: str | None = None) -> cg.Corpus:
    """Read the file of a command, as it was chosen, and as it was known at the time asked for."""
    corpus = as_chosen(options, file)
    return corpus if options.at is None else cg.as_of(corpus, options.at)


def is_input(source: str | Path, target: str | Path) -> bool:
    """Tell whether writing would replace what is read; if so, complain."""
    if str(source) == STDIN:
        return False
    source, target = Path(source), Path(target)
    same = source.exists() and target.exists() and source.samefile(target)
    if same:
        complain(f"{target} is what is read; choose another name with -o")
    return same


def stdout_is_open() -> bool:
    """Tell whether there is a standard output."""
    stream: object = sys.stdout  # None where the caller closed it
    return stream is not None


def on_terminal() -> bool:
    """Tell whether a terminal shows what is printed."""
    return stdout_is_open() and sys.stdout.isatty()


def why(error: Exception) -> str:
    """Return what went wrong: for a file, which and why, without the number of the error."""
    if isinstance(error, OSError) and error.strerror:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)  # files are named by who writes them
        file = error.filename or ("standard output" if full else None)
        return f"{file}: {error.strerror}" if file else error.strerror
    return str(error)


def say(message: str) -> None:
    """Print a line that a terminal can only show."""
    print(inert(message))


def complain(message: str) -> None:
    """Say a line on standard error."""
    print(inert(message), file=sys.stderr)


def complain_of_fields(error: ValidationError) -> None:
    """Say which fields of a document do not fit, and why."""
    for one in error.errors(include_url=False, include_context=False):
        field = ".".join(map(str, one["loc"]))
        reason = one["msg"].removeprefix("Value error, ")
        complain(f"{field}: {reason}, got {shorten(one['input'])}")


def shape_of(asked: str | None) -> str:
    """Return the shape that was asked for; else a table on a terminal, and JSON in a pipe."""
    return asked or ("table" if on_terminal() else "json")


def print_rows(
    rows: Sequence[Mapping[str, Any]],
    headings: Mapping[str, str],
    columns: Sequence[str],
    shape: str | None,
    *,
    shown: Callable[[Sequence[Mapping[str, Any]]], Sequence[Mapping[str, Any]]] | None = None,
) -> None:
    """Print rows as a table, with these headings; as CSV, with these columns; or as JSON.

    Args:
        rows: The rows.
        headings: What stands above each column that a terminal shows.
        columns: Those of the CSV.
        shape: "table", "csv" or "json"; or nothing, where none was asked for.
        shown: Makes of the rows what the table shows; the other shapes keep them as they are.
    """
    shape = shape_of(shape)
    if shape == "table":
        print_table(shown(rows) if shown else rows, headings)
    elif shape == "csv":
        print_csv(rows, columns)
    else:
        print_json(rows)


def print_table(rows: Sequence[Mapping[str, Any]], headings: Mapping[str, str]) -> None:
    """Print rows as a table, as wide as the terminal is."""
    width = max(60, min(shutil.get_terminal_size((120, 24)).columns, 160))
    print(table(rows, headings, width))


def in_words(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return accusations or replies as a terminal shows them: the role in words, and how."""
    return [{**row, "role": row["role"] and plain(row["role"]), "how": _how(row)} for row in rows]


def _how(row: Mapping[str, Any]) -> str:
    """Return the act in words, how sure the claimer is where he is not certain, and whether it was taken back."""
    act: str = row["act"]
    back = ", retracted" if row["retracted_by"] else ""
    return plain(act) + UNSURE.get(row["certainty"], "") + back


_OBEYED = re.compile("[\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]")
"""What a terminal may obey, and JSON does not escape by itself."""


def print_json(value: Any) -> None:
    """Print JSON; what a terminal would obey, or cannot show, is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=2)
    print(_OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def print_csv(rows: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> None:
    """Print rows as CSV, with these columns."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    show = inert if on_terminal() else str
    writer.writerows([_cell(row[column], show) for column in columns] for row in rows)


def _cell(value: Any, show: Callable[[str], str]) -> Any:
    """Return a value for a spreadsheet, which must not take it for a formula."""
    if not isinstance(value, str):
        return value
    text = show(value)
    is_formula = text[:1] in ("=", "+", "-", "@", "\t", "\r") and text not in ("+", "-")
    return f"'{text}" if is_formula else text


def write_graph(graph: Any, path: str, write: Callable[[Any, str], object]) -> None:
    """Write a graph by a function, and say on standard error what the format cannot hold."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", cg.LossWarning)
        write(graph, path)
    for warning in caught:
        complain(f"note: {warning.message}")
