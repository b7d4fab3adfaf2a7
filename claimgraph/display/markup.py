"""HTML and SVG are made here and nowhere else: whatever is not markup already is escaped.

Texts of documents are data. In an element they are one line, with control characters,
direction overrides and hidden characters written out, and never longer than ``LONGEST``.
"""

from __future__ import annotations

import html
from typing import Final

from claimgraph.display.table import inert

__all__ = ["LONGEST", "Markup", "cut", "escaped", "joined", "tag"]

LONGEST: Final = 1_000
"""How many characters of one text are shown."""

_EMPTY: Final = frozenset({"br", "circle", "input", "line", "meta", "path", "polygon", "rect"})


class Markup(str):
    """Text that is HTML or SVG already; all other text is escaped."""

    __slots__ = ()


def cut(text: str, longest: int = LONGEST) -> str:
    """Return a text, or the beginning of a long one and how much is missing.

    Examples:
        >>> cut("a" * 30, 10)
        'aaaaaaaaaa… (20 more characters)'
    """
    left_out = len(text) - longest
    return text if left_out <= 0 else f"{text[:longest]}… ({left_out:,} more characters)"


def escaped(text: object, *, lines: bool = False) -> Markup:
    """Return any text as markup that shows it, and does nothing else.

    Args:
        text: The text.
        lines: Whether line ends are kept, and the text is shown however long it is.

    Examples:
        >>> escaped("<script>alert('x')</script>")
        '&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;'
    """
    if isinstance(text, Markup):
        return text
    if lines:
        return Markup(
            "\n".join(html.escape(inert(one, blanks=True)) for one in str(text).split("\n"))
        )
    return Markup(html.escape(inert(cut(str(text)))))


def joined(*parts: object) -> Markup:
    """Return parts one after the other."""
    return Markup("".join(escaped(part) for part in parts))


def tag(name: str, /, *inside: object, **attributes: object) -> Markup:
    """Return an element.

    Args:
        name: Its name.
        *inside: What is in it: texts, and markup.
        **attributes: Its attributes; None leaves one out, an underscore stands for a hyphen,
            and one at the end is dropped (``class_``).

    Examples:
        >>> tag("td", 'He said "no" & left', class_="words", rowspan=None)
        '<td class="words">He said &quot;no&quot; &amp; left</td>'
    """
    opened = name + "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _EMPTY and not inside:
        return Markup(f"<{opened}/>")
    return Markup(f"<{opened}>{joined(*inside)}</{name}>")
