r"""Characters that files cannot hold, written so that a reader sees them.

XML 1.0 has no control characters other than tab and line ends, no lone surrogates, and
neither U+FFFE nor U+FFFF; such a character is written as ``\u0000``. Two texts never
become the same, and ``original`` finds back what was there.
"""

from __future__ import annotations

import re

__all__ = ["original", "visible"]

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LOOKS_ESCAPED = re.compile(r"\\(?=u[0-9a-f]{4})")
_ESCAPED = re.compile(r"\\u([0-9a-f]{4})")


def visible(text: str) -> str:
    r"""Return a text with every character that XML cannot hold written as ``\uXXXX``.

    A backslash that would then be taken for the start of one is written as ``\u005c``.

    Examples:
        >>> print(visible("a" + chr(0)))
        a\u0000
    """
    return _FORBIDDEN.sub(
        lambda found: f"\\u{ord(found[0]):04x}", _LOOKS_ESCAPED.sub(r"\\u005c", text)
    )


def original(text: str) -> str:
    """Return the text that ``visible`` was given.

    Examples:
        >>> original(visible("a" + chr(0))) == "a" + chr(0)
        True
    """
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
