"""Files: read as UTF-8 or refused, replaced whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from claimgraph.errors import FileFormatError, Problem

__all__ = ["Progress", "decode", "read_bytes", "write_atomically"]

Progress = Callable[[int, int], None]
"""Told how much of how much is done."""

_BOMS = {
    b"\xef\xbb\xbf": "UTF-8 with a byte-order mark",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """Return the bytes of a file; refuse byte-order marks, which UTF-8 does not need."""
    data = Path(path).read_bytes()
    refuse_bom(data, os.fspath(path))
    return data


def refuse_bom(data: bytes, file: str | None) -> None:
    """Raise FileFormatError where ``data`` starts with a byte-order mark."""
    for mark, name in _BOMS.items():
        if data.startswith(mark):
            message = f"the file is {name}; save it as UTF-8 without a byte-order mark"
            raise FileFormatError([Problem(message, file=file, line=1)])


def decode(data: bytes, file: str | None) -> str:
    """Return ``data`` as text.

    Raises:
        FileFormatError: It is not UTF-8; the error names the line.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"byte {data[error.start]:#04x} at offset {error.start} is not UTF-8; save the file as UTF-8"
        raise FileFormatError([Problem(message, file=file, line=line)]) from None


def write_atomically(path: str | os.PathLike[str], chunks: Iterable[bytes]) -> None:
    """Write ``chunks`` to ``path`` so that readers see the old file or the new one, nothing between.

    The bytes go to a temporary file beside ``path``, are flushed to disk, and replace it.
    When anything fails, the old file stays as it was.

    Raises:
        OSError: The file cannot be written.
    """
    target = Path(path)
    if target.exists() and not stat.S_ISREG(target.stat().st_mode):  # a pipe, a terminal
        try:
            with target.open("wb") as stream:
                stream.writelines(chunks)
        except OSError as error:
            raise type(error)(error.errno, error.strerror, os.fspath(path)) from None
        return
    target = target.resolve()
    try:
        descriptor, temporary = tempfile.mkstemp(prefix=".claimgraph-", dir=target.parent)
    except OSError as error:
        raise type(error)(error.errno, error.strerror, os.fspath(path)) from None
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.writelines(chunks)
            stream.flush()
            os.fsync(stream.fileno())
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise type(error)(error.errno, error.strerror, os.fspath(path)) from None
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
