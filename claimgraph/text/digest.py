"""The fingerprint of a text."""

from __future__ import annotations

import hashlib

__all__ = ["sha256_of"]


def sha256_of(text: str) -> str:
    """Return the SHA-256 of ``text`` in UTF-8, as 64 lower-case hexadecimal digits.

    Lone surrogates, which UTF-8 cannot hold, are passed through as they are, so that
    every Python string has a fingerprint.

    Examples:
        >>> sha256_of("")[:8]
        'e3b0c442'
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
