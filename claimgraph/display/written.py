"""Texts that are files: pictures and pages."""

from __future__ import annotations

import os
from collections.abc import Container, Mapping

from claimgraph.corpus.files import write_atomically

__all__ = ["Written", "chosen"]


class Written(str):
    """A text that can be written to a file."""

    __slots__ = ()

    def write(self, path: str | os.PathLike[str]) -> None:
        """Write it to a file. One that is there is replaced when the new one is complete.

        Raises:
            OSError: The file cannot be written; an old one stays as it was.
        """
        write_atomically(path, [self.encode()])


def chosen(
    bundle: Mapping[str, str], include: Container[str] | None, exclude: Container[str] | None
) -> dict[str, str]:
    """Return those ways to show a value that a notebook asks for."""
    return {
        mime: text
        for mime, text in bundle.items()
        if (include is None or mime in include) and (exclude is None or mime not in exclude)
    }
