"""SVG: a picture with its words for those who do not see it, in light and dark.

Every text is measured before it is placed, and cut to its room; the whole of it is in a
``<title>``, which browsers show at the pointer. Pictures bring their own ground, so that
they can be read wherever they stand.
"""

from __future__ import annotations

import hashlib
import math
import os
from collections.abc import Container, Sequence
from pathlib import Path
from typing import Final

from claimgraph.display.markup import Markup, cut, escaped, joined, tag
from claimgraph.display.measure import fit, is_sure, lines_of, width_of
from claimgraph.display.table import inert
from claimgraph.display.written import Written
from claimgraph.shown import chosen

__all__ = [
    "STYLE",
    "Svg",
    "arrow",
    "block",
    "line_of_text",
    "number",
    "picture",
    "sign",
    "title_width",
]

STYLE: Final = Markup(
    "svg.claimgraph{background:#fff;color:#1f2328;font-family:system-ui,'Segoe UI',Roboto,'DejaVu Sans',sans-serif}"
    "svg.claimgraph text{fill:#1f2328}"
    "svg.claimgraph .ground{fill:#fff}"
    "svg.claimgraph .soft{fill:#59636e}"
    "svg.claimgraph .box{fill:#f6f8fa;stroke:#d1d9e0}"
    "svg.claimgraph .row{fill:#fff;stroke:#d1d9e0}"
    "svg.claimgraph .rule{stroke:#d1d9e0;fill:none}"
    "svg.claimgraph .ink{fill:#1f2328;stroke:#1f2328}"
    "svg.claimgraph .line{fill:none;stroke-width:1.6;stroke:#59636e}"
    "svg.claimgraph .answered{stroke:#1a7f37;color:#1a7f37}"
    "svg.claimgraph .admitted{stroke:#8250df;color:#8250df}"
    "svg.claimgraph .partly{stroke:#9a6700;color:#9a6700}"
    "svg.claimgraph .withheld{stroke:#59636e;color:#59636e}"
    "svg.claimgraph .unanswered{stroke:#cf222e;color:#cf222e}"
    "svg.claimgraph .full{fill:currentColor}"
    "svg.claimgraph .hollow{fill:#fff}"
    "svg.claimgraph .maybe{fill:#0969da;fill-opacity:.22;stroke:#0969da;stroke-dasharray:3 2}"
    "svg.claimgraph .sure{fill:#0969da;stroke:#0969da}"
    "@media (prefers-color-scheme:dark){"
    "svg.claimgraph{background:#0d1117;color:#f0f6fc}"
    "svg.claimgraph text{fill:#f0f6fc}"
    "svg.claimgraph .ground{fill:#0d1117}"
    "svg.claimgraph .soft{fill:#9198a1}"
    "svg.claimgraph .box{fill:#151b23;stroke:#3d444d}"
    "svg.claimgraph .row{fill:#0d1117;stroke:#3d444d}"
    "svg.claimgraph .rule{stroke:#3d444d}"
    "svg.claimgraph .ink{fill:#f0f6fc;stroke:#f0f6fc}"
    "svg.claimgraph .line{stroke:#9198a1}"
    "svg.claimgraph .answered{stroke:#3fb950;color:#3fb950}"
    "svg.claimgraph .admitted{stroke:#ab7df8;color:#ab7df8}"
    "svg.claimgraph .partly{stroke:#d29922;color:#d29922}"
    "svg.claimgraph .withheld{stroke:#9198a1;color:#9198a1}"
    "svg.claimgraph .unanswered{stroke:#f85149;color:#f85149}"
    "svg.claimgraph .hollow{fill:#0d1117}"
    "svg.claimgraph .maybe{fill:#4493f8;stroke:#4493f8}"
    "svg.claimgraph .sure{fill:#4493f8;stroke:#4493f8}"
    "}"
)
"""The style of every picture; its rules touch nothing outside of pictures."""


_TITLE: Final = 16.0
_LONGEST_FACT: Final = 800
"""How many characters a sentence of a description has."""


class Svg(Written):
    """A picture as SVG text, which notebooks show; ``write`` puts it into a file.

    Examples:
        >>> import claimgraph as cg
        >>> picture = cg.draw_accusations(cg.bundled_report())
        >>> picture.alt.split(".")[0]
        'Who accuses whom: 13 accusations by 8 sources against 7 accused'
    """

    alt: str
    """What it shows, in words made of the same data; notebooks without pictures show this."""

    def __new__(cls, text: str, alt: str) -> Svg:
        """Make a picture of its SVG and what it shows."""
        made = super().__new__(cls, text)
        made.alt = alt
        return made

    def __reduce__(self) -> tuple[type[Svg], tuple[str, str]]:
        """Return what a copy is made of."""
        return Svg, (str(self), self.alt)

    def __repr__(self) -> str:
        """Return what it shows, cut to a line."""
        return f"<Svg: {cut(self.alt, 80)}>"

    def write(self, path: str | os.PathLike[str]) -> None:
        """Write it to a file. One that is there is replaced when the new one is complete.

        Raises:
            ValueError: The file's name ends as that of another kind of picture.
            OSError: The file cannot be written; an old one stays as it was.
        """
        ending = Path(path).suffix
        if ending.lower() not in ("", ".svg"):
            msg = f"{os.fspath(path)}: a picture is written as SVG, not as {ending}; let its name end in .svg"
            raise ValueError(msg)
        super().write(path)

    @property
    def bare(self) -> Markup:
        """The picture without its style, for a page that has the rules of `STYLE` already."""
        return Markup(self.replace(str(tag("style", STYLE)), "", 1))

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]:
        ways = {"image/svg+xml": lambda: str(self), "text/plain": lambda: self.alt}
        return chosen(ways, include, exclude)


def picture(
    title: str, facts: Sequence[str], width: float, height: float, parts: Sequence[Markup]
) -> Svg:
    """Return a picture of parts, with its title above it.

    Args:
        title: What it shows, in a line.
        facts: What else there is to be told to those who do not see it, a sentence each.
        width: Pixels.
        height: Pixels, without the title.
        parts: What is drawn, from y = 0 downwards.
    """
    head = 46.0
    description = " ".join(_told(inert(fact)) for fact in facts)
    content = joined(*(joined(part, "\n") for part in parts))
    digest = hashlib.sha256(f"{title}\n{description}\n{content}".encode()).hexdigest()[:10]
    size = f"0 0 {number(width)} {number(height + head)}"
    made = tag(
        "svg",
        "\n",
        tag("title", title, id=f"t{digest}"),
        "\n",
        tag("desc", escaped(description, lines=True), id=f"d{digest}"),
        "\n",
        tag("style", STYLE),
        "\n",
        tag("rect", class_="ground", width=number(width), height=number(height + head)),
        line_of_text(title, 16, 28, width - 32, size=_TITLE, bold=True),
        tag("g", "\n", content, transform=f"translate(0 {number(head)})"),
        "\n",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=size,
        width=number(width),
        height=number(height + head),
        class_="claimgraph",
        role="img",
        aria_labelledby=f"t{digest} d{digest}",
    )
    return Svg(f"{made}\n", f"{inert(title)}. {description}".strip())


def title_width(title: str) -> float:
    """Return how wide a picture is at least, so that its title is whole."""
    return math.ceil(width_of(title, _TITLE, bold=True)) + 32


def _told(fact: str) -> str:
    """Return a sentence, or the beginning of a long one as a sentence."""
    told = cut(fact, _LONGEST_FACT)
    return told if told == fact else f"{told}."


def number(value: float) -> str:
    """Return a coordinate, without needless digits."""
    return f"{round(value, 1):g}"


def line_of_text(
    text: str,
    x: float,
    y: float,
    room: float,
    *,
    size: float = 12,
    bold: bool = False,
    class_: str | None = None,
    anchor: str | None = None,
    turned: bool = False,
) -> Markup:
    """Return a text on one line, cut to its room; the whole of it is shown at the pointer.

    Args:
        text: The text.
        x: Where it starts; ends, with the anchor ``end``; or has its middle.
        y: Its base line.
        room: Pixels it may take.
        size: Of the letters.
        bold: Whether they are bold.
        class_: Of the element.
        anchor: ``start``, ``middle`` or ``end``.
        turned: Whether it runs upwards.
    """
    shown = inert(text[: int(room) + 1]) if len(text) > room else inert(text)
    kept = fit(shown, room, size, bold=bold)
    sure = is_sure(kept)
    return tag(
        "text",
        kept,
        tag("title", text) if kept != text else "",
        x=number(x),
        y=number(y),
        font_size=number(size),
        font_weight="bold" if bold else None,
        text_anchor=anchor,
        class_=class_,
        textLength=None if sure else number(width_of(kept, size, bold=bold)),
        lengthAdjust=None if sure else "spacingAndGlyphs",
        transform=f"rotate(-90 {number(x)} {number(y)})" if turned else None,
    )


def block(
    text: str,
    x: float,
    y: float,
    room: float,
    most: int,
    *,
    size: float = 12,
    bold: bool = False,
    class_: str | None = None,
    anchor: str | None = None,
) -> Markup:
    """Return a text on several lines, centred on a height; the whole of it is shown at the pointer."""
    lines = lines_of(inert(text[:600]), room, size, most, bold=bold)
    top = y - (len(lines) - 1) * size * 0.62 + size * 0.35
    drawn = [
        line_of_text(line, x, top + i * size * 1.24, room, size=size, bold=bold, class_=class_, anchor=anchor)
        for i, line in enumerate(lines)
    ]  # fmt: skip
    return tag("g", tag("title", text), *drawn)


def arrow(
    x: float, y: float, end_x: float, end_y: float, class_: str, dashes: str | None
) -> Markup:
    """Return a curve from one point to another, with an arrowhead where it ends."""
    tip = end_x - 8
    bend = (tip - x) / 2
    path = (
        f"M{number(x)} {number(y)}C{number(x + bend)} {number(y)} "
        f"{number(tip - bend)} {number(end_y)} {number(tip)} {number(end_y)}"
    )
    head = f"{number(tip)},{number(end_y - 4)} {number(end_x)},{number(end_y)} {number(tip)},{number(end_y + 4)}"  # fmt: skip
    return joined(
        tag("path", d=path, class_=f"line {class_}", stroke_dasharray=dashes),
        tag("polygon", points=head, class_=f"{class_} full"),
    )


def sign(status: str, x: float, y: float) -> Markup:
    """Return the sign of an answer status, which differs in shape as well as in colour."""
    whole = tag("circle", cx=number(x), cy=number(y), r="5", class_=f"{status} full")
    ring = tag("circle", cx=number(x), cy=number(y), r="5", class_=f"{status} hollow", stroke_width="1.6")  # fmt: skip
    half = f"M{number(x)} {number(y - 5)}A5 5 0 0 0 {number(x)} {number(y + 5)}Z"
    corners = " ".join(
        f"{number(x + dx)},{number(y + dy)}" for dx, dy in ((0, -6), (6, 0), (0, 6), (-6, 0))
    )
    return {
        "answered": whole,
        "partly": joined(ring, tag("path", d=half, class_=f"{status} full")),
        "withheld": tag("polygon", points=corners, class_=f"{status} hollow", stroke_width="1.6"),
        "admitted": tag("rect", x=number(x - 5), y=number(y - 5), width="10", height="10", class_=f"{status} full"),
    }.get(status, ring)  # fmt: skip
