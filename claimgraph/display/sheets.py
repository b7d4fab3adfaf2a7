"""Sheets: rows with headings, shown as text on a terminal and as HTML in a notebook.

What the command line prints and what a notebook shows are the same rows under the same
headings.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from claimgraph.analysis.coverage import coverage
from claimgraph.analysis.coverage_rows import coverage_rows
from claimgraph.analysis.wording import SURENESS, plain
from claimgraph.display.markup import Markup, cut, joined, tag
from claimgraph.display.table import table

if TYPE_CHECKING:
    from claimgraph.analysis import Coverage
    from claimgraph.corpus import Corpus

__all__ = [
    "BESIDE",
    "CHANGES",
    "CHARGES",
    "CONTRADICTIONS",
    "COVERAGE",
    "HEARD",
    "PROOFS",
    "REMARKS",
    "SIGNS",
    "TIMELINE",
    "VIEWPOINT",
    "Sheet",
    "beside_sheets",
    "charge_sheet",
    "coverage_sheet",
    "signed",
]

CHARGES: Final = {
    "claimers_label": "who",
    "accused_label": "accused",
    "role": "of being",
    "on_label": "in what",
    "quote": "in which words",
    "state": "reply",
    "replies_label": "answered by",
}
"""Headings of the accusation table."""
COVERAGE: Final = {
    "accused_label": "accused",
    "role": "of being",
    "on_label": "in what",
    "quote": "in which words",
    "state": "status",
    "replies_label": "who answered",
    "residual_label": "what remains",
}
CONTRADICTIONS: Final = {
    "kind": "how",
    "says": "what",
    "affirmed": "affirmed",
    "affirmed_by": "by whom",
    "denied": "denied",
    "denied_by": "by whom",
    "why": "why",
}
TIMELINE: Final = {
    "when": "when",
    "known": "known to",
    "label": "what",
    "id": "record",
    "conflicts": "conflicts",
}
PROOFS: Final = {"claim": "claim", "says": "says", "words": "in which words", "document": "where"}
REMARKS: Final = {"record": "record", "rule": "rule", "message": "look again"}
CHANGES: Final = {
    "kind": "what",
    "source": "whose",
    "old_says": "said before",
    "new_says": "says now",
    "why": "why",
}
BESIDE: Final = {"claim": "claim", "why": "why"}
HEARD: Final = {
    "label": "accused",
    "accusations": "accusations",
    "replied": "replied to",
    "withheld": "no comment",
    "unanswered": "no reply",
    "retracted": "retracted",
    "unnamed": "by unnamed accusers",
    "undenied": "not denied by anybody named",
}
VIEWPOINT: Final = {
    "status": "it",
    "value": "value",
    "says": "what",
    "how": "how",
    "claims": "claims",
    "speakers": "who says so",
}

SIGNS: Final = {
    "admitted": "■",
    "answered": "●",
    "partly": "◐",
    "withheld": "◇",
    "unanswered": "○",
}
"""A sign for each answer status, so that it is not told by colour alone."""

_SENTENCES: Final = frozenset(
    {
        "because",
        "conflicts",
        "in_words",
        "message",
        "replies_label",
        "residual_label",
        "says",
        "old_says",
        "new_says",
        "value",
        "when",
        "why",
    }
)
"""Columns whose texts are ours around names: they run from left to right, whatever name they begin with."""

_CELL: Final = "text-align:left;vertical-align:top"
_STATE: Final = f"{_CELL};white-space:nowrap"
_NUMBER: Final = "text-align:right;vertical-align:top"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows and the headings of those of their values that are shown.

    Examples:
        >>> sheet = Sheet([{"who": "Moscow", "whom": "<b>"}], {"who": "who", "whom": "whom"})
        >>> print(sheet.text())
        who     whom
        ------  ----
        Moscow  <b>
        >>> "&lt;b&gt;" in sheet.html()
        True
    """

    rows: Sequence[Mapping[str, Any]]
    columns: Mapping[str, str]
    heading: str | None = None

    def text(self, width: int = 100, most: int | None = None) -> str:
        """Return it as plain text.

        Args:
            width: Characters a line may have.
            most: How many rows are shown at most; None: all.
        """
        shown = [
            {
                key: cut(row[key]) if isinstance(row.get(key), str) else row.get(key)
                for key in self.columns
            }
            for row in self.rows[:most]
        ]
        lines = [self.heading] if self.heading else []
        lines += [table(shown, self.columns, width)]
        left_out = self._left_out(len(shown))
        return "\n".join([*lines, left_out] if left_out else lines)

    def html(
        self, most: int | None = None, label: str | None = None, *, styled: bool = True
    ) -> Markup:
        """Return it as HTML that stays readable where styles are taken away.

        Args:
            most: How many rows are shown at most; None: all.
            label: What the table is, for those who hear it, where it has no heading.
            styled: Whether it brings its own styles; else it has classes, for a page that
                allows none but those of its own style sheet.
        """
        shown = self.rows[:most]
        columns = self._filled()
        style = _CELL if styled else None
        head = (tag("th", name, scope="col", style=style) for name in columns.values())
        body = (tag("tr", *(_cell(row.get(key), styled, key) for key in columns)) for row in shown)
        heading = tag("caption", self.heading, style="text-align:left" if styled else None)
        made = tag(
            "table",
            heading if self.heading else "",
            tag("thead", tag("tr", *head)),
            "\n",
            tag("tbody", *(joined(row, "\n") for row in body)),
            aria_label=None if self.heading else label,
        )
        left_out = self._left_out(len(shown))
        scrolled = (
            tag("div", made, style="overflow-x:auto")
            if styled
            else tag("div", made, class_="scroll", role="region", tabindex="0", aria_label=self.heading or label)
        )  # fmt: skip
        return joined(scrolled, tag("p", left_out)) if left_out else scrolled

    def _left_out(self, shown: int) -> str:
        more = len(self.rows) - shown
        return f"… and {more:,} more {'row' if more == 1 else 'rows'}" if more else ""

    def _filled(self) -> Mapping[str, str]:
        """Return the columns that say anything; all of them where there are no rows."""
        filled = {
            key: name
            for key, name in self.columns.items()
            if any(row.get(key) not in (None, "", False) for row in self.rows)
        }
        return filled or self.columns


def _cell(value: object, styled: bool, column: str) -> Markup:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return tag("td", value, style=_NUMBER) if styled else tag("td", value, class_="number")
    shown = "–" if value is None or value == "" else value
    direction = "ltr" if column in _SENTENCES else "auto"
    if column == "state":  # a sign and its word
        return tag("td", shown, class_="state") if not styled else tag("td", shown, style=_STATE)
    return tag("td", shown, dir=direction, style=_CELL if styled else None)


def signed(status: str) -> str:
    """Return an answer status with its sign."""
    return f"{SIGNS[status]} {status}" if status in SIGNS else status


def _told(row: Mapping[str, Any], *, signs: bool) -> dict[str, Any]:
    """Return a row of coverage with its status, and what else is to be known of it, in words."""
    marks = [signed(row["status"]) if signs else row["status"]]
    marks += ["presupposed"] if row["presupposed"] else []
    if row.get("retracted_by"):
        marks.append("retracted")
    elif row.get("retracted"):
        marks.append("retracted in part")
    role = plain(row["role"])
    if row.get("certainty") not in (None, "CT"):
        role += f", {SURENESS[row['certainty']]}"
    return {**row, "role": role, "state": ", ".join(marks)}


def coverage_sheet(rows: Sequence[Mapping[str, Any]], *, signs: bool = False) -> Sheet:
    """Return rows of `coverage_rows` as a sheet; who replied without standing stands last.

    Args:
        rows: The rows.
        signs: Whether a sign stands before each status.
    """
    told = [_told(row, signs=signs) for row in rows]
    for row in told:
        if others := row.get("without_standing_label"):
            heard = [row["replies_label"]] if row["replies_label"] else []
            row["replies_label"] = "; ".join([*heard, f"without standing: {others}"])
    return Sheet(told, COVERAGE)


def beside_sheets(found: Coverage) -> list[Sheet]:
    """Return what stands beside the rows of coverage: denials, clearings and namings of their own."""
    beside = {
        "Denials that answer nothing here": [(one.denial, one.why) for one in found.orphans],
        "Cleared by others": [(one.claim, one.why) for one in found.exonerations],
        "Called something, without an accused": [
            (one.claim, one.in_words) for one in found.contested
        ],
    }
    return [
        Sheet([{"claim": own, "why": why} for own, why in those], BESIDE, heading)
        for heading, those in beside.items()
        if those
    ]


def charge_sheet(
    corpus: Corpus, found: Coverage | None = None, *, presupposed: bool = False
) -> Sheet:
    """Return the accusation table: who accuses whom of what, in which words, and who answered.

    Args:
        corpus: The corpus.
        found: Its coverage, where it is there already.
        presupposed: Whether what is only presupposed has rows too.
    """
    rows = coverage_rows(corpus, coverage(corpus) if found is None else found)
    kept = [_told(row, signs=True) for row in rows if presupposed or not row["presupposed"]]
    return Sheet(kept, CHARGES)
