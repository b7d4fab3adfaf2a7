"""Accusers by accused, counted: for corpora with more accusations than arrows can be told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from claimgraph.display.charges import Charge, charges, counted, nobody, summary
from claimgraph.display.markup import Markup, joined, tag
from claimgraph.display.measure import width_of
from claimgraph.display.svg import Svg, block, line_of_text, number, picture, title_width

if TYPE_CHECKING:
    from claimgraph.analysis.roll_up import Level
    from claimgraph.corpus import Corpus

__all__ = ["MOST_ACTORS", "draw_matrix", "matrix_of"]

MOST_ACTORS: Final = 20
"""How many accusers, and how many accused, have a line of their own; the others share one."""

_OTHERS: Final = "\0others"
_LABEL: Final = 210.0
_HEIGHT: Final = 46.0
_MET: Final = frozenset({"admitted", "answered", "partly"})


def draw_matrix(corpus: Corpus, *, presupposed: bool = False, roll_up: Level | None = None) -> Svg:
    """Draw how often each accuses each, and how many of the accusations were replied to.

    In each cell: how many accusations, and the share of them that somebody with standing
    denied or admitted, be it in part; the bar below is as long as that share. Beyond the 20
    who accuse most, and the 20 most accused, the others are counted together.

    Args:
        corpus: The corpus.
        presupposed: Whether accusations that are only presupposed count, too.
        roll_up: The level at which claimers and accused are shown, as for `cg.roll_up`; None: as
            the claims have them.

    Raises:
        UnknownLevelError: There is neither such a level nor such a kind of actors.

    Examples:
        >>> import claimgraph as cg
        >>> picture = cg.draw_matrix(cg.bundled_report())
        >>> picture.alt.split(". ")[2]
        'Government of Russia accuses Government of the United States: 3, of which 3 replied to'
    """
    return matrix_of(charges(corpus, presupposed=presupposed, roll_up=roll_up))


def matrix_of(found: Sequence[Charge]) -> Svg:
    """Draw charges as a matrix; see `draw_matrix`."""
    title = f"Accusers by accused: {summary(found)}"
    if not found:
        return nobody(title)
    labels = {one.claimer: one.claimer_label for one in found}
    labels |= {one.accused: one.accused_label for one in found}
    rows = _busiest([one.claimer for one in found], labels)
    columns = _busiest([one.accused for one in found], labels)
    total: Counter[tuple[str, str]] = Counter()
    met: Counter[tuple[str, str]] = Counter()
    for one in found:
        pair = (
            one.claimer if one.claimer in rows else _OTHERS,
            one.accused if one.accused in columns else _OTHERS,
        )
        total[pair] += 1
        met[pair] += one.status in _MET
    wide = len(columns) <= 8
    longest = max(width_of(label, 11.5) for label in columns.values())
    cell, head = (104.0, 70.0) if wide else (54.0, min(170.0, longest + 16))
    left = 16 + _LABEL
    parts = [
        line_of_text("who accuses (rows), who is accused (columns)", 16, 16, 400, class_="soft")
    ]
    for place, (_, label) in enumerate(columns.items()):
        x = left + cell * (place + 0.5)
        parts.append(
            block(label, x, 22 + head / 2, cell - 8, 4, anchor="middle", size=11.5)
            if wide
            else line_of_text(label, x + 4, 22 + head - 6, head - 12, size=11.5, turned=True)
        )
    for down, (row, label) in enumerate(rows.items()):
        y = 22 + head + _HEIGHT * down
        parts.append(block(label, left - 10, y + _HEIGHT / 2, _LABEL - 16, 2, anchor="end"))
        for across, column in enumerate(columns):
            count, replied = total[row, column], met[row, column]
            if count:
                name = f"{label} accuses {columns[column]}: {count}, of which {replied} replied to"
                parts.append(_cell(left + cell * across, y, cell, count, replied, name))
    size = left + cell * len(columns), 22 + head + _HEIGHT * len(rows)
    parts.append(_grid(left, 22 + head, cell, len(columns), len(rows)))
    most = sorted(total, key=lambda pair: (-total[pair], pair))[:30]
    facts = [f"Status of the replies: {counted(found)}."]
    facts += [
        f"{rows[one]} accuses {columns[other]}: {total[one, other]}, of which {met[one, other]} replied to."
        for one, other in most
    ]
    if len(total) > len(most):
        facts.append(f"And {len(total) - len(most)} more pairs.")
    note = "number of accusations; share of them replied to, as a number and as a bar"
    parts.append(line_of_text(note, 16, size[1] + 26, 520, class_="soft"))
    return picture(title, facts, max(size[0] + 16, title_width(title)), size[1] + 40, parts)


def _busiest(actors: Sequence[str], labels: dict[str, str]) -> dict[str, str]:
    """Return those with a line of their own and their names, the busiest first; then the others."""
    counts = Counter(actors)
    order = sorted(counts, key=lambda own: (-counts[own], own))
    kept = {own: labels[own] for own in order[:MOST_ACTORS]}
    left_out = len(order) - len(kept)
    return {**kept, _OTHERS: f"{left_out:,} others"} if left_out else kept


def _cell(x: float, y: float, width: float, count: int, met: int, name: str) -> Markup:
    share = met / count
    middle = x + width / 2
    track = width - 16
    return tag(
        "g",
        tag("title", name),
        tag("rect", x=number(x), y=number(y), width=number(width), height=number(_HEIGHT), class_="box"),
        line_of_text(f"{count:,}", middle, y + 17, width - 6, bold=True, anchor="middle"),
        line_of_text(f"{share:.0%}", middle, y + 31, width - 6, size=11, class_="soft", anchor="middle"),
        tag("rect", x=number(x + 8), y=number(y + 36), width=number(track), height="5", class_="row"),
        joined() if not met else
        tag("rect", x=number(x + 8), y=number(y + 36), width=number(max(1.0, track * share)), height="5", class_="sure"),
    )  # fmt: skip


def _grid(x: float, y: float, cell: float, columns: int, rows: int) -> Markup:
    across, down = cell * columns, _HEIGHT * rows
    lines = [f"M{number(x)} {number(y + _HEIGHT * i)}h{number(across)}" for i in range(rows + 1)]
    lines += [f"M{number(x + cell * i)} {number(y)}v{number(down)}" for i in range(columns + 1)]
    return tag("path", d="".join(lines), class_="rule")
