"""Coders' annotations from Label Studio, read back as claims on exact characters."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from claimgraph.corpus import Corpus
from claimgraph.corpus.files import decode, read_bytes
from claimgraph.corpus.strict_json import parse_json
from claimgraph.errors import CorpusError, FileFormatError, Problem, check_corpus, nearest, shorten
from claimgraph.formats.label_studio import has_words, relations_by_document, results_of
from claimgraph.formats.label_studio_drafts import Drafts, Place
from claimgraph.model import CLAIM_CLASSES, Claim, ClaimRelation, Document, Record

__all__ = ["from_label_studio", "read_label_studio"]

_HELD = (
    "act",
    "polarity",
    "certainty",
    "accused",
    "chain",
    "proposition",
    "evidence",
    "responds_to",
)
"""The fields of a claim that Label Studio holds, with some of what is in them."""


def from_label_studio(
    tasks: Iterable[Mapping[str, Any]],
    corpus: Corpus,
    *,
    coder: str | int | None = None,
    utf16: bool = False,
) -> Corpus:
    """Return a corpus with the claims of annotated tasks as a coder left them.

    A claim the coder did not touch stays as it is in the corpus, with all that Label Studio
    cannot show. Of one he changed, the fields he changed are replaced. One whose region he
    removed is gone; a region he added is a new claim, whose id is made as ``says`` makes it.
    Predictions, drafts and skipped annotations are not read; a task without a finished
    annotation leaves its document's claims alone.

    Args:
        tasks: The tasks, as Label Studio exports them in its format JSON.
        corpus: The corpus the tasks were made of, or one with the same documents, actors
            and events.
        coder: Whose annotations to read, by id or address, where a task has several. New and
            changed claims and new relations carry it as their ``coder``.
        utf16: Whether offsets count UTF-16 units, as JavaScript does, and not code points, as
            Label Studio does.

    Raises:
        FileFormatError: An annotation cannot be read as claims: a region without a label, a
            claim without an act, words that do not stand at their offsets … Each problem
            names task, annotation and field.
        CorpusError: The claims do not fit together: an unknown actor, an accusation that
            accuses nobody … Likewise.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a", text="Moscow blamed Kyiv.")
        >>> moscow, kyiv = cg.Government(id="gov:RUS"), cg.Government(id="gov:UKR")
        >>> strike = cg.Event(id="event:strike")
        >>> claim = cg.accuses(report, moscow, kyiv, of=strike, words="blamed Kyiv", id="c1")
        >>> corpus = cg.Corpus([report, moscow, kyiv, strike, claim])
        >>> tasks = cg.to_label_studio(corpus, annotations=True)
        >>> cg.from_label_studio(tasks, corpus) == corpus
        True
        >>> for one in tasks[0]["annotations"][0]["result"]:
        ...     if one["from_name"] == "certainty":
        ...         one["value"]["choices"] = ["PR"]
        >>> cg.from_label_studio(tasks, corpus)["c1"].certainty
        'PR'
    """
    check_corpus(corpus)
    return _read(tasks, corpus, coder, None, utf16=utf16)


def read_label_studio(
    path: str | os.PathLike[str],
    corpus: Corpus,
    *,
    coder: str | int | None = None,
    utf16: bool = False,
) -> Corpus:
    """Read annotated tasks from a JSON file that Label Studio exported; see ``from_label_studio``.

    Args:
        path: The file.
        corpus: The corpus the tasks were made of.
        coder: Whose annotations to read.
        utf16: Whether offsets count UTF-16 units.

    Raises:
        FileFormatError: It is not JSON, or an annotation cannot be read as claims.
        CorpusError: The claims do not fit together.
        OSError: The file cannot be read.

    Examples:
        >>> import claimgraph as cg
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "export.json"
        >>> corpus = cg.Corpus([cg.Document(id="doc:a", text="No.")])
        >>> cg.write_label_studio(corpus, path, annotations=True)
        >>> cg.read_label_studio(path, corpus) == corpus
        True
    """
    check_corpus(corpus)
    file = os.fspath(path)
    return _read(parse_json(decode(read_bytes(path), file), file), corpus, coder, file, utf16=utf16)


def _read(
    tasks: Any, corpus: Corpus, coder: str | int | None, file: str | None, *, utf16: bool
) -> Corpus:
    problems: list[Problem] = []
    changes = _Changes(corpus, None if coder is None else str(coder))
    annotators: set[str] = set()
    finished = 0
    if not isinstance(tasks, (list, tuple)):
        message = "tasks are a list; export them from Label Studio in the format JSON"
        raise FileFormatError([Problem(message, file=file)])
    for position, task in enumerate(tasks):
        place = Place(problems, file, f"task {_number(task, position)}")
        data = _data(task, corpus, place)
        if data is None:
            continue
        live = [one for one in _annotations(task, place) if not one.get("was_cancelled")]
        annotators.update(name for one in live for name in _names(one)[:1])
        chosen = [one for one in live if coder is None or str(coder) in _names(one)]
        finished += len(chosen)
        if len(chosen) > 1:
            who = ", ".join(sorted(name for one in chosen for name in _names(one)[:1]))
            message = f"it has {len(chosen)} annotations ({who}); say whose to read: coder=…"
            place.report(message, "annotations")
        elif chosen:
            place = replace(place, record=f"{place.record}, annotation {_number(chosen[0], 0)}")
            changes.add(*data, chosen[0].get("result"), place, utf16=utf16)
    if not finished and not problems:
        whose = "" if coder is None else f" by {shorten(str(coder))}"
        known = f"; there are those by {', '.join(sorted(annotators))}" if annotators else ""
        message = f"no task has a finished annotation{whose}{known}; predictions are not read"
        problems.append(Problem(message, file=file))
    if problems:
        raise FileFormatError(problems)
    return changes.corpus(file)


class _Changes:
    """What the coder left, task by task, and the corpus it makes."""

    def __init__(self, corpus: Corpus, coder: str | None) -> None:
        self._corpus = corpus
        self._coder = coder
        self._between = relations_by_document(corpus)
        self._claims: dict[str, Claim | None] = {}
        """Claims by id; None: removed."""
        self._removed: set[tuple[str, str, str]] = set()
        self._added: list[tuple[str, str, str]] = []
        self._places: dict[str, str] = {}
        self._documents: set[str] = set()

    def add(
        self, document: Document, ids: dict[str, str], result: Any, place: Place, *, utf16: bool
    ) -> None:
        """Compare what a task shows of the corpus with what the coder left of it."""
        corpus = self._corpus
        if document.id in self._documents:
            place.report(
                f"{document.id} has a finished annotation in another task; keep one", "data"
            )
        self._documents.add(document.id)
        shown: list[Claim] = []
        for region, own in ids.items():
            claim = corpus.get(own)
            if isinstance(claim, Claim) and claim.document == document.id and has_words(claim):
                shown.append(claim)
            elif claim is not None:
                message = f"{shorten(own)} is no claim with words in {document.id}; give the corpus the tasks were made of"
                place.report(message, f"data.claims.{region}", own)
        shown_ids, shown_result = results_of(
            document, document.text or "", shown, self._between.get(document.id, ())
        )
        before = Drafts(document, shown_ids, shown_result, place, corpus)
        after = Drafts(document, ids, result, place, corpus, utf16=utf16)
        for own in ids.values():
            self._claims.setdefault(own, None)
        for own, draft in after.claims.items():
            self._places[own] = place.record
            self._claims[own] = self._joined(own, before.claims.get(own), draft)
        known = set(before.relations)
        self._removed |= known - set(after.relations)
        self._added += [one for one in after.relations if one not in known]

    def _joined(self, own: str, before: Claim | None, after: Claim) -> Claim:
        """Return the corpus's claim with what the coder changed of it."""
        known = self._corpus.get(own)
        mark = {} if self._coder is None else {"coder": self._coder}
        if before is None or not isinstance(known, Claim):
            return after.model_copy(update=mark)
        changed: dict[str, Any] = {
            name: getattr(after, name)
            for name in _HELD
            if getattr(after, name) != getattr(before, name)
        }
        if not changed:
            return known
        if "responds_to" in changed:  # those that stand elsewhere were not shown
            kept = [one for one in known.responds_to if one not in before.responds_to]
            changed["responds_to"] = (*after.responds_to, *kept)
        changed |= mark
        plain = known.kind == "Claim"
        cls = CLAIM_CLASSES.get(after.act, Claim) if plain else type(known)
        joined = cls.model_construct(
            known.model_fields_set | changed.keys(), **{**known.__dict__, **changed}
        )
        object.__setattr__(joined, "__pydantic_extra__", known.__pydantic_extra__)
        return joined

    def corpus(self, file: str | None) -> Corpus:
        """Return the corpus with the coder's claims and relations.

        Raises:
            CorpusError: They do not fit together.
        """
        corpus, claims = self._corpus, dict(self._claims)
        kept: list[Record] = []
        for record in corpus:
            if isinstance(record, ClaimRelation):
                if (record.source, record.type, record.target) not in self._removed:
                    kept.append(record)
            elif isinstance(record, Claim) and record.id in claims:
                joined = claims.pop(record.id)
                kept += [] if joined is None else [joined]
            else:
                kept.append(record)
        kept += [claim for claim in claims.values() if claim is not None]
        kept += [
            ClaimRelation(source=source, type=label, target=target, coder=self._coder)
            for source, label, target in self._added
        ]
        try:
            return Corpus._read(
                kept, kinds=corpus.kinds, terms=corpus.terms, header=corpus.header, locate=None
            )
        except CorpusError as error:
            raise CorpusError([self._placed(one, file) for one in error.problems]) from None

    def _placed(self, problem: Problem, file: str | None) -> Problem:
        place = self._places.get(problem.record or "")
        return (
            replace(problem, record=f"{place}: {problem.record}", file=file) if place else problem
        )


def _data(task: Any, corpus: Corpus, place: Place) -> tuple[Document, dict[str, str]] | None:
    """Return the document of a task and the claims it showed, by region."""
    data = task.get("data") if isinstance(task, Mapping) else None
    own = data.get("document") if isinstance(data, Mapping) else None
    if not isinstance(data, Mapping) or not isinstance(own, str):
        place.report(
            "it does not name its document; make tasks with to_label_studio", "data.document"
        )
        return None
    document = corpus.get(own)
    if not isinstance(document, Document) or document.text is None:
        guess = nearest(own, [one.id for one in corpus.documents])
        hint = f"; did you mean {guess!r}?" if guess and guess != own else ""
        place.report(
            f"the corpus has no document {shorten(own)} with a text{hint}", "data.document", own
        )
        return None
    if data.get("text") != document.text:
        message = (
            f"the text is not that of {own} in the corpus; give the corpus the tasks were made of"
        )
        place.report(message, "data.text")
        return None
    ids = data.get("claims", {})
    if not isinstance(ids, dict) or not all(isinstance(one, str) for one in ids.values()):
        place.report("claims give the id of a claim for each region", "data.claims", ids)
        return None
    return document, ids


def _annotations(task: Mapping[str, Any], place: Place) -> list[Mapping[str, Any]]:
    found = task.get("annotations", [])
    if not isinstance(found, list) or not all(isinstance(one, Mapping) for one in found):
        place.report("annotations are a list of objects", "annotations", found)
        return []
    return found


def _names(annotation: Mapping[str, Any]) -> list[str]:
    """Return by what an annotator can be named."""
    by = annotation.get("completed_by")
    if isinstance(by, Mapping):
        return [str(by[name]) for name in ("email", "id") if by.get(name) is not None]
    return [] if by is None else [str(by)]


def _number(thing: Any, position: int) -> object:
    """Return the id Label Studio gave, or the position, counted from 1."""
    own = thing.get("id") if isinstance(thing, Mapping) else None
    return position + 1 if own is None else own
