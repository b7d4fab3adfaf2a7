"""Every public function that takes a corpus says so where something else stands in its place."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import claimgraph as cg

CORPORA = ("corpus", "left", "right", "old", "new")


def takers() -> list[Any]:
    """Return every public function with each of its parameters that is a corpus."""
    found = []
    for name in sorted(cg.__all__):
        function = getattr(cg, name)
        if inspect.isfunction(function):
            for parameter in inspect.signature(function).parameters.values():
                if parameter.name in CORPORA and "Corpus" in str(parameter.annotation):
                    found.append(
                        pytest.param(function, parameter.name, id=f"{name}-{parameter.name}")
                    )
    return found


def arguments(function: Callable[..., Any], but: str) -> dict[str, Any]:
    """Return an argument for each parameter that must be given, but for one."""
    return {
        one.name: cg.Corpus([]) if one.name in CORPORA else "x"
        for one in inspect.signature(function).parameters.values()
        if one.default is inspect.Parameter.empty
        and one.kind in (one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY)
        and one.name != but
    }


def test_there_are_many() -> None:
    assert len(takers()) > 45


@pytest.mark.parametrize(("function", "name"), takers())
def test_what_is_no_corpus_is_refused_in_words(function: Callable[..., Any], name: str) -> None:
    """The message says what is needed, what stands there, and how to come by a corpus."""
    for wrong in ("report.json", Path("report.json"), [], {"documents": []}):
        with pytest.raises(
            TypeError, match=rf"a Corpus is needed here, not a {type(wrong).__name__}; make"
        ):
            function(**arguments(function, name), **{name: wrong})


def test_what_has_a_corpus_is_told_so() -> None:
    graph = cg.build_graph(cg.bundled_report())
    with pytest.raises(TypeError, match=r"not a ClaimGraph; give its \.corpus"):
        cg.coverage(graph)  # type: ignore[arg-type]


def test_many_corpora() -> None:
    with pytest.raises(TypeError, match=r"a Corpus is needed here, not a str"):
        cg.merge_all({"monday": "monday.json"})  # type: ignore[dict-item]
