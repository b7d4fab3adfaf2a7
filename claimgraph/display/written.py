"""Texts that are files: pictures and pages."""

from __future__ import annotations

import os

from claimgraph.corpus.files import write_atomically

__all__ = ["Written"]


class Written(str):
    """A text that can be written to a file."""

    __slots__ = ()

    def write(self, path: str | os.PathLike[str]) -> None:
        """Write it to a file. One that is there is replaced when the new one is complete.

        Raises:
            OSError: The file cannot be written; an old one stays as it was.
        """
        write_atomically(path, [self.encode()])
