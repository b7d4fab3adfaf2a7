"""The site: every public name has its place in the reference, and tutorials show what they give."""

from __future__ import annotations

import importlib.util
import re
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

import claimgraph as cg
from claimgraph import testing

DOCS = Path(__file__).parents[1] / "docs"
NOTEBOOKS = sorted((DOCS / "tutorials").glob("*.py"))


def test_every_public_name_is_in_the_reference_once() -> None:
    """Whatever can be typed after ``cg.``, and what ``claimgraph.testing`` offers, stands on one page."""
    pages = (DOCS / "reference" / "api").glob("*.md")
    shown = Counter(
        name.rsplit(".", 1)[-1]
        for page in pages
        for name in re.findall(r"^::: (claimgraph\.\S+)$", page.read_text("utf-8"), re.MULTILINE)
    )
    names = [name for name in cg.__all__ if name != "__version__"]
    assert shown == Counter([*names, *testing.__all__])


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    """Return what builds the pages of tutorials."""
    pytest.importorskip("jupytext", reason="jupytext, which reads notebooks, is not installed")
    spec = importlib.util.spec_from_file_location("build_tutorials", DOCS / "build_tutorials.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_tutorials_show_what_they_give(notebook: Path, builder: ModuleType) -> None:
    """Each cell runs, and the page is what running it makes."""
    page = notebook.with_suffix(".md").read_text(encoding="utf-8")
    again = "run python docs/build_tutorials.py"
    assert builder.page_of(notebook) == page, again


def test_there_are_tutorials() -> None:
    """An empty folder would pass silently."""
    assert len(NOTEBOOKS) >= 2
