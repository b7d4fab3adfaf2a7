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
from collections.abc import Collection, Sequence
from itertools import takewhile
from typing import Any, NoReturn

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
from claimgraph.errors import ClaimGraphError, ProblemsError, nearest

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


class _Parser(argparse.ArgumentParser):
    """Names the command or the option that looks like what it does not know."""

    _given: Sequence[str] = ()
    _commands: Collection[str] = ()

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse arguments, and refuse those of a command that it does not know, with its usage."""
        self._given = sys.argv[1:] if args is None else list(args)
        options, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return options, unknown

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and what may be meant."""
        before = takewhile("--".__ne__, self._given)  # behind it stands no option
        guess = next(filter(None, map(self._meant, before)), None)
        super().error(f"{message}; did you mean {guess!r}?" if guess else message)

    def _meant(self, argument: str) -> str | None:
        """Return what an argument looks like, where it is none of those that are known."""
        name = argument.partition("=")[0]
        if not name.startswith("-"):
            return None if name in self._commands else nearest(name, self._commands)
        known = self._option_string_actions
        if any(one.startswith(name) for one in known):
            return None  # "--roll" is short for an option
        long = {one.strip("-"): one for one in known if one.startswith("--")}
        guess = nearest(name.strip("-"), long)
        return long[guess] if guess else None


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="claimgraph",
        description="Who accused whom of what, in which words, and who answered.",
    )
    parser.add_argument("--version", action="version", version=f"claimgraph {cg.__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for command in _COMMANDS:
        command.add(commands)
    parser._commands = commands.choices
    return parser
