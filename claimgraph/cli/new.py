"""``new``: a claims file for a text, to be filled."""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path

from pydantic import ValidationError

import claimgraph as cg
from claimgraph.cli.shared import (
    STDIN,
    Commands,
    complain,
    complain_of_fields,
    is_input,
    say,
    stdin,
)
from claimgraph.corpus.files import decode, refuse_bom, write_atomically
from claimgraph.corpus.yaml_file import dump_yaml
from claimgraph.starter import starter

__all__ = ["add"]

_WRITERS = {".json": None, ".yaml": dump_yaml, ".yml": dump_yaml}
"""What makes the text of a starter, by the ending of its name; None where it is JSON."""


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser("new", help="start a claims file for a text")
    command.add_argument(
        "text", metavar="TEXT", help="a plain text file, UTF-8; - for standard input, with -o"
    )
    command.add_argument("--published", metavar="DATE", help="when it was published, as 2023-05-04")
    command.add_argument("--zone", help="its time zone, as Europe/Moscow")
    command.add_argument("--title", help="its headline")
    command.add_argument(
        "-o", "--output", metavar="FILE", help=".json or .yaml; default: .json, beside the text"
    )
    command.add_argument("--force", action="store_true", help="replace the file if it is there")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if options.text == STDIN and not options.output:
        complain("say with -o where the file for a text from standard input goes")
        return 2
    source = Path(options.text)
    if source.is_dir():
        complain(f"{source}: it is a directory; give a plain text file")
        return 1
    target = Path(options.output) if options.output else source.with_suffix(".json")
    if is_input(source, target):
        return 1
    if target.suffix.lower() not in _WRITERS:
        complain(f"{target}: a starter is a JSON or YAML file; let its name end in .json or .yaml")
        return 1
    if target.exists() and not options.force:
        complain(
            f"{target} is there already; choose another name with -o, or replace it with --force"
        )
        return 1
    try:
        document = _text(options, source, target)
    except ValidationError as error:
        complain_of_fields(error)
        return 1
    try:
        content = starter(document, write=_WRITERS[target.suffix.lower()])
    except ValueError as error:
        complain(f"{'standard input' if options.text == STDIN else source}: {error}")
        return 1
    write_atomically(target, [content.encode()])
    command = f"claimgraph validate {shlex.quote(str(target))}"
    say(
        f"{target}: overwrite the records marked EXAMPLE (claimgraph lint names those left), then: {command}"
    )
    return 0


def _text(options: argparse.Namespace, source: Path, target: Path) -> cg.Document:
    """Return the text as a document; one from standard input is called after its claims file."""
    known = {"published": options.published, "zone": options.zone, "title": options.title}
    if options.text != STDIN:
        return cg.read_text(source, **known)
    data = stdin()
    refuse_bom(data, "standard input")
    own = "doc:" + "-".join(target.stem.split())
    return cg.Document.model_validate({"id": own, "text": decode(data, "standard input"), **known})
