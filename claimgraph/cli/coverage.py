"""``coverage``: what of each accusation was answered."""

from __future__ import annotations

import argparse
from dataclasses import asdict

import claimgraph as cg
from claimgraph.analysis.coverage_rows import COVERAGE_COLUMNS, COVERAGE_ROLLED
from claimgraph.cli.shared import (
    Commands,
    add_question,
    add_same_occurrence,
    as_chosen,
    print_csv,
    print_json,
    print_table,
    say,
    shape_of,
)
from claimgraph.display.sheets import beside_sheets, coverage_sheet

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser("coverage", help="what of each accusation was answered")
    add_question(command, roll_up="show accused, claimers and repliers as those they stand for")
    add_same_occurrence(command)
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    corpus = as_chosen(options)
    found = cg.coverage(corpus, same_occurrence=options.same_occurrence, as_of=options.at)
    rows = cg.coverage_rows(corpus, found, roll_up=options.roll_up)
    columns = (*COVERAGE_COLUMNS, *(COVERAGE_ROLLED if options.roll_up else ()))
    shape = shape_of(options.shape)
    if shape == "json":
        shown = ["accused_label", "quote"]
        if options.roll_up:
            shown += ["accused", "claimers", "claimers_label", "replies_label", *COVERAGE_ROLLED]
        named = [
            {**asdict(one), **{name: row[name] for name in shown}}
            for one, row in zip(found, rows, strict=True)
        ]
        print_json({**asdict(found), "rows": named})
    elif shape == "csv":
        print_csv(rows, columns)
    else:
        sheet = coverage_sheet(rows)
        print_table(sheet.rows, sheet.columns)
        for beside in beside_sheets(found):
            print(f"\n{beside.heading}")
            for row in beside.rows:
                say(f"  {row['claim']}: {row['why']}")
    return 0
