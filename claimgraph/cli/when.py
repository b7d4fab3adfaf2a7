"""``when``: what an expression of time means."""

from __future__ import annotations

import argparse

from pydantic import ValidationError

import claimgraph as cg
from claimgraph.cli.shared import (
    Commands,
    complain,
    complain_of_fields,
    on_terminal,
    print_json,
    say,
)

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command to the command line."""
    command = commands.add_parser(
        "when",
        help="what an expression of time means, reckoned from a date",
        epilog="Exit code 1 where it cannot be resolved; 0 where it is, be it in part.",
    )
    command.add_argument("words", metavar="WORDS", help='such as "early Wednesday morning"')
    command.add_argument(
        "--published", metavar="DATE", required=True, help="the day it was written, as 2023-05-04"
    )
    command.add_argument("--zone", help="the time zone it is reckoned in, as Europe/Moscow")
    command.add_argument("--sentence", help="the sentence it stands in, which shows past or future")
    command.add_argument("--tense", choices=("past", "present", "future"), help="of its verb")
    command.add_argument(
        "--policy",
        choices=("news", "narrative", "future", "strict"),
        default="news",
        help="how bare weekdays and the like are read (default: %(default)s)",
    )
    command.add_argument(
        "--language",
        default="en",
        help="of the words: es, or one that a plug-in publishes (default: en)",
    )
    order = command.add_mutually_exclusive_group()
    order.add_argument("--day-first", action="store_true", default=None, help="3/7 is 3 July")
    order.add_argument(
        "--month-first", action="store_false", dest="day_first", default=None, help="3/7 is March 7"
    )
    command.add_argument(
        "--fiscal-year-start", metavar="MONTH", type=int, help="as 10, where fiscal years start"
    )
    command.add_argument(
        "--week-starts",
        metavar="DAY",
        type=int,
        default=0,
        help="0 for Monday, the default, to 6 for Sunday",
    )
    command.add_argument(
        "--southern", action="store_true", help="seasons are those of the southern hemisphere"
    )
    told = command.add_mutually_exclusive_group()
    told.add_argument(
        "--text", action="store_const", dest="shape", const="text", help="as on a terminal"
    )
    told.add_argument(
        "--json", action="store_const", dest="shape", const="json", help="as in a pipe"
    )
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    try:
        document = cg.Document.model_validate(
            {"id": "doc", "published": options.published, "zone": options.zone}
        )
    except ValidationError as error:
        complain_of_fields(error)
        return 1
    try:
        interval = cg.resolve(
            options.words,
            document.published or options.published,
            sentence=options.sentence,
            tense=options.tense,
            policy=options.policy,
            zone=options.zone,
            language=_language(options.language),
            conventions=cg.Conventions(
                day_first=options.day_first,
                week_starts=options.week_starts,
                southern=options.southern,
                fiscal_year_start=options.fiscal_year_start,
            ),
        )
    except ValueError as error:
        complain(str(error))
        return 1
    if (options.shape or ("text" if on_terminal() else "json")) == "json":
        print_json(interval.model_dump(mode="json", exclude_none=True))
    else:
        for line in _told(interval):
            say(line)
    return 1 if interval.status == "unresolved" else 0


def _language(name: str) -> cg.Language | str:
    """Return the language that a plug-in publishes under a name; else the name, as a tag."""
    published = any(one.name == name for one in cg.plugins("languages"))
    return cg.load_language(name) if published else name


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
