"""Errors: one tree, that survives pickling and says what, where and what to do."""

from __future__ import annotations

import copy
import pickle
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph
import claimgraph as cg
from claimgraph import errors
from claimgraph.errors import (
    AmbiguousQuoteError,
    ClaimGraphError,
    CorpusError,
    EvidenceError,
    ExtensionError,
    FileFormatError,
    MissingExtraError,
    Problem,
    ProblemsError,
    QuoteError,
    QuoteNotFoundError,
    UnknownKindError,
    UnknownLevelError,
    UnknownRecordError,
    UnknownTermError,
    nearest,
    shorten,
)
from tests.effort import Effort
from tests.strategies import json_values, texts

for module in walk_packages(claimgraph.__path__, "claimgraph."):
    if not module.name.endswith("__main__"):
        import_module(module.name)


def all_errors(cls: type[ClaimGraphError] = ClaimGraphError) -> list[type[ClaimGraphError]]:
    """Return every error class of the library, wherever it is defined."""
    below = [found for sub in cls.__subclasses__() for found in all_errors(sub)]
    return [cls, *below] if cls.__module__.startswith("claimgraph") else below


PROBLEM = Problem("no actor 'x'", "c1", "chain.0.id", "'x'", "file.json", 3)
EXAMPLES: dict[type[ClaimGraphError], tuple[Any, ...]] = {
    ClaimGraphError: ("a message",),
    ProblemsError: ([PROBLEM, Problem("other")],),
    CorpusError: ([PROBLEM],),
    FileFormatError: ([PROBLEM],),
    QuoteError: ("a message", "no", "doc:a"),
    QuoteNotFoundError: ("no", "doc:a", ["yes"]),
    AmbiguousQuoteError: ("no", "doc:a", [(0, 2), (5, 7)], ["no way", "oh no"]),
    EvidenceError: ("a message", "doc:a", "content", (3, 7)),
    UnknownKindError: ("Persn", ["Person"]),
    UnknownTermError: ("acts", "denail", ["denial"], "add it: terms.extend(acts=…)"),
    UnknownLevelError: ("goverment", ["government"]),
    UnknownRecordError: ("gov:USS", "gov:USA"),
    ExtensionError: ("a message", "Militia", "kind", "Militia"),
    MissingExtraError: ("YAML", "PyYAML", "yaml"),
}


def example(cls: type[ClaimGraphError]) -> ClaimGraphError:
    """Return an instance: with the arguments above, or of those of its nearest base."""
    if cls.__name__ == "RecordError":
        return cls([(("chain", 0), PROBLEM)])  # type: ignore[arg-type]
    arguments = next(EXAMPLES[base] for base in cls.__mro__ if base in EXAMPLES)
    return cls(*arguments)


@pytest.mark.parametrize("cls", all_errors(), ids=lambda cls: cls.__name__)
@pytest.mark.parametrize(
    "again", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy, copy.deepcopy]
)
def test_every_error_survives_pickling(cls: type[ClaimGraphError], again: Any) -> None:
    """Each class comes back from another process with its message and its context."""
    error = example(cls)
    back = again(error)
    assert type(back) is cls
    assert str(back) == str(error)
    assert back.__dict__ == error.__dict__
    assert back.args == error.args


def test_every_public_error_has_an_example() -> None:
    """No error of the tree is left out of these tests."""
    public = {getattr(errors, name) for name in errors.__all__}
    assert {one for one in public if isinstance(one, type) and issubclass(one, Exception)} == set(
        EXAMPLES
    )


@pytest.mark.parametrize(
    ("cls", "builtin"),
    [
        (CorpusError, ValueError),
        (FileFormatError, ValueError),
        (QuoteNotFoundError, ValueError),
        (AmbiguousQuoteError, ValueError),
        (EvidenceError, ValueError),
        (ExtensionError, ValueError),
        (UnknownKindError, LookupError),
        (UnknownTermError, LookupError),
        (UnknownLevelError, LookupError),
        (MissingExtraError, ImportError),
    ],
)
def test_errors_are_the_built_in_ones_too(cls: type[Exception], builtin: type[Exception]) -> None:
    """Who catches ValueError, LookupError or ImportError catches these."""
    assert issubclass(cls, builtin)
    assert issubclass(cls, ClaimGraphError)


def test_a_problem_says_where() -> None:
    """File, line, record, field, message: whatever is known, in this order."""
    assert str(PROBLEM) == "file.json:3: c1: chain.0.id: no actor 'x'"
    assert str(Problem("no actor", line=3)) == "line 3: no actor"
    assert str(Problem("no actor", file="a.json")) == "a.json: no actor"
    assert str(Problem("no actor")) == "no actor"


def test_many_problems_are_counted() -> None:
    """The first twenty problems are shown, the rest are counted and kept."""
    error = CorpusError([Problem(f"problem {i}") for i in range(50)])
    assert str(error).startswith("50 problems\n  problem 0\n")
    assert str(error).endswith("… and 30 more")
    assert len(error.problems) == 50
    assert str(CorpusError([PROBLEM])) == str(PROBLEM)


def test_messages_say_what_to_do() -> None:
    """Each error that can tells the way out."""
    assert "pip install 'claimgraph[yaml]'" in str(example(MissingExtraError))
    assert "did you mean 'Person'?" in str(example(UnknownKindError))
    assert str(example(UnknownTermError)).endswith(
        "did you mean 'denial'? (add it: terms.extend(acts=…))"
    )
    assert str(UnknownTermError("bases", "x", ("stated", "model"))).endswith(
        "; there are: stated, model"
    )
    assert "did you mean 'government'?" in str(example(UnknownLevelError))
    assert "occurrence=1" in str(example(AmbiguousQuoteError))
    assert "nearest: 'yes'" in str(example(QuoteNotFoundError))


def test_errors_carry_their_context() -> None:
    """What is wrong, and where, can be read without parsing the message."""
    document = cg.Document(id="doc:a", text="No. No.")
    with pytest.raises(QuoteError) as quote:
        document.quote("No", occurrence=3)
    assert (quote.value.quote, quote.value.document) == ("No", "doc:a")
    with pytest.raises(QuoteNotFoundError) as missing:
        document.quote("Yes")
    assert (missing.value.quote, missing.value.document) == ("Yes", "doc:a")
    with pytest.raises(EvidenceError) as evidence:
        cg.Document(id="doc:a", text="Yes. No.").check_evidence(document.quote("No", occurrence=1))
    assert (evidence.value.record, evidence.value.field) == ("doc:a", "content")
    assert evidence.value.value == "No"
    with pytest.raises(EvidenceError) as span:
        cg.Span.of("No.", 1, 9)
    assert (span.value.field, span.value.value) == ("end", (1, 9))
    with pytest.raises(ExtensionError) as kind:
        cg.DEFAULT_KINDS.extend(Person=cg.Government)
    assert (kind.value.extended, kind.value.field, kind.value.value) == (
        "Government",
        "kind",
        "Person",
    )
    with pytest.raises(ExtensionError) as term:
        cg.DEFAULT_TERMS.extend(roles=[cg.Term("x", "y", broader=("z",))])
    assert (term.value.extended, term.value.field, term.value.value) == ("roles", "x", "z")
    with pytest.raises(ExtensionError) as vocabulary:
        cg.DEFAULT_TERMS.extend(rolls=["x"])
    assert vocabulary.value.extended == "rolls"
    with pytest.raises(CorpusError) as corpus:
        cg.Corpus([cg.Event(id="e", place="p")])
    (problem,) = corpus.value.problems
    assert (problem.record, problem.field, problem.value) == ("e", "place", "'p'")


@pytest.mark.parametrize("cls", all_errors(), ids=lambda cls: cls.__name__)
def test_messages_start_in_lower_case(cls: type[ClaimGraphError]) -> None:
    """Messages are sentences that can stand after a colon."""
    message = str(example(cls))
    assert message
    assert (
        message[0].islower()
        or message[0].isdigit()
        or message[0] == "'"
        or message.startswith("YAML")
    )


@given(json_values() | texts() | st.binary(max_size=300))
def test_values_are_shown_in_one_short_line(value: Any) -> None:
    """Whatever the value, it is shown in one line of bounded length."""
    shown = shorten(value)
    assert "\n" not in shown
    assert len(shown) < 1_000


def test_huge_values_are_shown_at_once() -> None:
    """A value of a million parts costs no more to show than a small one."""
    with Effort() as effort:
        for _ in range(1_000):
            shorten(
                {str(i): [i] * 10 for i in range(8)} | {"x": list(range(100_000))}
                if _ == 0
                else "x" * 10**6
            )
            shorten(list(range(20)))
    assert effort.loops < 250
    assert len(shorten(["a" * 10**6] * 10**5)) < 1_000


def test_nearest_name() -> None:
    """The name that looks most alike is found, whatever its case, or none."""
    assert nearest("persn", ["Person", "Place"]) == "Person"
    assert nearest("PERSON", ["Person"]) == "Person"
    assert nearest("zebra", ["Person", "Place"]) is None
    assert nearest("x" * 1_000, ["x" * 1_000]) is None
    assert nearest("", []) is None


def test_nearest_of_very_many() -> None:
    """Among a hundred thousand names the nearest is found in moderate time."""
    names = [f"person:somebody-{i}" for i in range(100_000)]
    assert nearest("person:sombody-77", names) == "person:somebody-77"
    assert nearest("preson:somebody-77", names) == "person:somebody-77"
