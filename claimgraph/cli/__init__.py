"""The command line: ``claimgraph`` and ``python -m claimgraph``.

Results go to standard output, messages to standard error. Exit codes: 0 done, 1 the
input has problems or says no time that can be resolved, 2 the command was not understood,
130 it was interrupted, 141 the reader of a pipe went away.

A command is a module with one function, ``add``, which adds it to the line and sets ``run``:
what takes the options and returns the exit code. ``_COMMANDS`` lists them.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

import claimgraph as cg
from claimgraph.cli import (
    accusations,
    contradictions,
    coverage,
    demo,
    diff,
    explain,
    graph,
    kinds,
    lint,
    new,
    reply,
    report,
    schema,
    taxonomies,
    timeline,
    validate,
    viewpoint,
    when,
)
from claimgraph.cli.shared import complain, stdout_is_open, why
from claimgraph.errors import ClaimGraphError, ProblemsError

__all__ = ["main"]

_COMMANDS = (
    demo,
    new,
    validate,
    accusations,
    coverage,
    reply,
    when,
    contradictions,
    timeline,
    explain,
    lint,
    diff,
    graph,
    report,
    viewpoint,
    schema,
    kinds,
    taxonomies,
)
"""In the order in which ``--help`` lists them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        if stdout_is_open():
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader of the pipe has what it wanted. Python would complain again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except KeyboardInterrupt:
        return 130
    except ProblemsError as error:
        for problem in error.problems:
            complain(str(problem))
        return 1
    except (ClaimGraphError, OSError, ValueError) as error:
        complain(why(error))
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="claimgraph",
        description="Who accused whom of what, in which words, and who answered.",
    )
    parser.add_argument("--version", action="version", version=f"claimgraph {cg.__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for command in _COMMANDS:
        command.add(commands)
    return parser
