"""``validate``: every problem of claims files."""

from __future__ import annotations

import argparse

from claimgraph.cli.extensions import add_extensions, registered
from claimgraph.cli.shared import A_FILE, Commands, complain, read, say, why
from claimgraph.errors import ClaimGraphError, ProblemsError

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser("validate", help="check claims files and list every problem")
    command.add_argument("files", metavar="FILE", nargs="+", help=A_FILE)
    add_extensions(command)
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    code, known = 0, registered(options)
    for file in options.files:
        try:
            corpus = read(file, known)
        except ProblemsError as error:
            code = 1
            for problem in error.problems:
                complain(str(problem))
        except (ClaimGraphError, OSError) as error:
            code = 1
            reason = why(error)
            complain(reason if file in reason else f"{file}: {reason}")
        else:
            say(f"{file}: ok, {corpus!r}")
            for notice in corpus.notices:
                complain(f"note: {notice}")
    return code
