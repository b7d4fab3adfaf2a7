"""``report``: the proof page of a claims file, or of all claims files in a folder."""

from __future__ import annotations

import argparse
from pathlib import Path

import claimgraph as cg
from claimgraph.cli.extensions import Registered, add_extensions, registered
from claimgraph.cli.shared import (
    A_FILE,
    STDIN,
    Commands,
    add_at,
    add_exclusions,
    add_roll_up,
    complain,
    is_input,
    read,
    say,
    without_excluded,
)
from claimgraph.errors import ClaimGraphError

__all__ = ["add"]

_ENDINGS = frozenset({".json", ".jsonl", ".ndjson", ".yaml", ".yml"})


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser("report", help="a page that shows every claim in place")
    command.add_argument(
        "file", metavar="FILE", help=f"{A_FILE}; or a folder of such files, which become one page"
    )
    command.add_argument("-o", "--output", required=True, metavar="FILE", help="the page: .html")
    command.add_argument("--title", metavar="WORDS", help="what stands above it")
    add_extensions(command)
    add_roll_up(command, "offer actors at this level beside themselves (government)")
    add_at(command)
    add_exclusions(command)
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    files = _files(options.file)
    if any(is_input(one, options.output) for one in files):
        return 1
    corpus = without_excluded(_read_all(files, registered(options)), options)
    page = cg.proof_page(
        corpus, title=options.title, roll_up=options.roll_up or "government", as_of=options.at
    )
    page.write(options.output)
    say(f"{options.output}: {page.heading}, {_size(len(page.encode()))}")
    return 0


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e5 else f"{count / 1e3:.0f} kB"


def _files(source: str) -> list[str]:
    """Return the file, or the claims files of a folder in the order of their names."""
    folder = Path(source)
    if not folder.is_dir():
        if not folder.suffix and source != STDIN and not folder.exists():
            msg = f"{folder}: there is no such file or folder"
            raise ClaimGraphError(msg)
        return [source]
    files = sorted(one for one in folder.iterdir() if one.suffix.lower() in _ENDINGS)
    if not files:
        msg = f"{folder}: no claims files are in it; they end in {', '.join(sorted(_ENDINGS))}"
        raise ClaimGraphError(msg)
    return list(map(str, files))


def _read_all(files: list[str], known: Registered) -> cg.Corpus:
    """Read files as one corpus, with kinds and terms."""
    if len(files) == 1:
        return read(files[0], known)
    merged = cg.merge_all({Path(file).name: read(file, known) for file in files})
    for name, renamed in merged.renamed.items():
        old, new = next(iter(renamed.items()))
        more = f"; so it is with {len(renamed)} claims of it" if len(renamed) > 1 else ""
        complain(f"note: {old} of {name} is {new} here, since another claim has its id{more}")
    return merged.corpus
