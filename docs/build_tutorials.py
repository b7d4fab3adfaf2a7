"""Runs the tutorials, which are notebooks as text, and writes the pages that show their output.

    python docs/build_tutorials.py

A tutorial is a Python file in jupytext's percent format: Jupyter opens it as a notebook, and
Python runs it. Beside it stands the page of the same name, with what every cell gives.
"""

from __future__ import annotations

import ast
import io
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import jupytext

TUTORIALS = Path(__file__).parent / "tutorials"


def page_of(notebook: Path) -> str:
    """Return the page of a tutorial: its words, its code, and what each cell gives."""
    names: dict[str, Any] = {"__name__": "__main__"}
    parts = list(_parts(notebook, names))
    note = f"*This page is a notebook: [{notebook.name}]({notebook.name}) opens in Jupyter with jupytext.*"
    return "\n\n".join([parts[0], note, *parts[1:]]) + "\n"


def _parts(notebook: Path, names: dict[str, Any]) -> Iterator[str]:
    for cell in jupytext.read(notebook).cells:
        source = cell.source.strip()
        if cell.cell_type == "markdown":
            yield source
        elif source:
            yield f"```python\n{source}\n```"
            shown = _run(source, names)
            if shown:
                yield f"```text\n{shown}\n```"


def _run(source: str, names: dict[str, Any]) -> str:
    """Run a cell and return what it prints, then the value of its last line as Jupyter shows it."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    printed = io.StringIO()
    with redirect_stdout(printed):
        exec(compile(tree, "<cell>", "exec"), names)  # noqa: S102  # our own notebooks
        value = eval(compile(ast.Expression(last.value), "<cell>", "eval"), names) if last else None  # noqa: S307
    shown = printed.getvalue().rstrip("\n")
    if value is None:
        return shown
    return f"{shown}\n{value!r}" if shown else repr(value)


def main() -> None:
    """Write the pages of all tutorials."""
    for notebook in sorted(TUTORIALS.glob("*.py")):
        notebook.with_suffix(".md").write_text(page_of(notebook), encoding="utf-8")


if __name__ == "__main__":
    main()
