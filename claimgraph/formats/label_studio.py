"""Label Studio: claims out as pre-annotated tasks, coders' annotations back as claims.

A task is a document. A claim is the region its words stand in, labelled ``content``, with
choices for act, claimer, accused, polarity, certainty, proposition and kind of quotation;
cue, source, editorial insertions and further words are regions tied to it by relations, and
so are replies and relations between claims.

Offsets count code points, as Label Studio's do (``charsToCodePoints`` in its editor, looked
at in version 1.23); ``utf16=True`` reads those of tools that count as JavaScript does.
"""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, Final

from claimgraph.corpus.files import write_atomically
from claimgraph.errors import check_corpus
from claimgraph.formats.characters import visible
from claimgraph.formats.label_studio_config import (
    ANSWERS,
    CLAIM,
    SPANS,
    TEXT,
    VIA,
)
from claimgraph.formats.losses import report
from claimgraph.model import Occurrence, Participation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claimgraph.corpus import Corpus
    from claimgraph.model import Claim, ClaimRelation, Document, Evidence, Span

__all__ = [
    "LOSSES",
    "has_words",
    "relations_by_document",
    "results_of",
    "to_label_studio",
    "words_shown",
    "write_label_studio",
]

_NO_TEXT = "documents without a text are left out, and so are their claims"
_NO_WORDS = "claims that rest on no words are left out"
_PROPOSITIONS = "propositions other than participations and occurrences are left out"
_OTHER_FIELDS = "scope, topic, time, addressee, medium, on_behalf_of, hedges, boosters, loaded terms, basis, coder and note are left out"
_ELSEWHERE = "replies and relations to claims that stand in no or another task are left out"

LOSSES: Final = (
    _NO_TEXT,
    _NO_WORDS,
    _PROPOSITIONS,
    _OTHER_FIELDS,
    _ELSEWHERE,
    "cues and factivity of a chain, frequencies, and all but the type of a relation are left out",
    "a chain that starts with neither its author nor its document gets that before it",
)
_FIELDS = (
    "scope",
    "topic",
    "time",
    "addressee",
    "medium",
    "on_behalf_of",
    "hedges",
    "boosters",
    "loaded_terms",
    "coder",
    "note",
)


def to_label_studio(corpus: Corpus, *, annotations: bool = False) -> list[dict[str, Any]]:
    """Return the documents of a corpus as Label Studio tasks, pre-annotated with their claims.

    Args:
        corpus: The corpus; documents need their text.
        annotations: Whether claims become annotations, which count as somebody's finished
            work, instead of predictions, which a coder accepts and changes.

    Returns:
        A list that JSON can hold, a task for each document, to be imported into a project
        whose labelling setup is ``label_studio_config(corpus)``.

    Warns:
        LossWarning: Something of a claim cannot be shown there. It is not lost where
            ``from_label_studio`` is given the corpus.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a", text="Moscow blamed Kyiv.")
        >>> moscow, kyiv = cg.Government(id="gov:RUS"), cg.Government(id="gov:UKR")
        >>> strike = cg.Event(id="event:strike")
        >>> claim = cg.accuses(report, moscow, kyiv, of=strike, words="blamed Kyiv")
        >>> (task,) = cg.to_label_studio(cg.Corpus([report, moscow, kyiv, strike, claim]))
        >>> task["predictions"][0]["result"][0]["value"]
        {'start': 7, 'end': 18, 'text': 'blamed Kyiv', 'labels': ['content']}
    """
    check_corpus(corpus)
    found: Counter[str] = Counter()
    claims: dict[str, list[Claim]] = {document.id: [] for document in corpus.documents}
    for claim in corpus.claims:
        claims.get(claim.document, []).append(claim)
    between = relations_by_document(corpus)
    tasks: list[dict[str, Any]] = []
    for document in corpus.documents:
        if document.text is None:
            found[_NO_TEXT] += 1
            continue
        shown = [claim for claim in claims[document.id] if has_words(claim)]
        found[_NO_WORDS] += len(claims[document.id]) - len(shown)
        ids, result = results_of(document, document.text, shown, between[document.id])
        _count(shown, found)
        title = {"title": document.title} if document.title else {}
        reading = (
            {"result": result} if annotations else {"model_version": "claimgraph", "result": result}
        )
        tasks.append(
            {
                "data": {"document": document.id, **title, "text": document.text, "claims": ids},
                "annotations" if annotations else "predictions": [reading],
            }
        )
    together = {
        claim: task["data"]["document"]
        for task in tasks
        for claim in task["data"]["claims"].values()
    }
    pairs = [(claim.id, other) for claim in corpus.claims for other in claim.responds_to]
    pairs += [(relation.source, relation.target) for relation in corpus.relations]
    found[_ELSEWHERE] += sum(
        one not in together or together[one] != together.get(other) for one, other in pairs
    )
    report("Label Studio", +found, stacklevel=2, unit="record")
    return tasks


def write_label_studio(
    corpus: Corpus, path: str | os.PathLike[str], *, annotations: bool = False
) -> None:
    """Write the tasks of ``to_label_studio`` as JSON. A file that is there is replaced whole.

    Args:
        corpus: The corpus.
        path: The file, to be imported into Label Studio.
        annotations: As in ``to_label_studio``.

    Raises:
        OSError: The file cannot be written; an old one stays as it was.

    Warns:
        LossWarning: Something of a claim cannot be shown there.

    Examples:
        >>> import claimgraph as cg
        >>> import tempfile, pathlib
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "tasks.json"
        >>> cg.write_label_studio(cg.Corpus([cg.Document(id="doc:a", text="No.")]), path)
        >>> path.stat().st_size > 0
        True
    """
    check_corpus(corpus)
    text = json.dumps(
        to_label_studio(corpus, annotations=annotations), ensure_ascii=False, indent=1
    )
    write_atomically(path, [text.encode(), b"\n"])


def _count(claims: Iterable[Claim], found: Counter[str]) -> None:
    for claim in claims:
        proposition = claim.proposition
        found[_PROPOSITIONS] += not (
            proposition is None or type(proposition) in (Participation, Occurrence)
        )
        fields = claim.__dict__
        found[_OTHER_FIELDS] += any(fields[name] for name in _FIELDS) or claim.basis != "stated"


def results_of(
    document: Document, text: str, claims: Iterable[Claim], relations: Iterable[ClaimRelation]
) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """Return the claims of a document as results of Label Studio.

    Args:
        document: The document.
        text: Its text.
        claims: Its claims, each with words in the text.
        relations: Relations between claims; those of others are left out.

    Returns:
        The region of each claim with the claim's id, and the results.
    """
    regions: dict[str, str] = {}
    results: list[dict[str, Any]] = []
    ties: dict[tuple[str, str], list[str]] = {}
    shared: dict[tuple[str, int, int], str] = {}
    claims = list(claims)
    for number, claim in enumerate(claims, 1):
        evidence = claim.evidence
        if evidence is None:
            continue
        own = f"claim-{number}"
        regions[claim.id] = own
        first, *more = evidence.content
        results.append(_region(own, CLAIM, first, text))
        results += _choices(own, claim, document, evidence, first)
        for count, span in enumerate(more, 2):
            results.append(_region(f"{own}-{count}", "continuation", span, text))
            ties[f"{own}-{count}", own] = []
        for role, span in evidence.spans():
            if role == "content":
                continue
            place = (role, span.start, span.end)
            if place not in shared:  # several claims may rest on one cue
                shared[place] = f"{role}-{len(shared) + 1}"
                results.append(_region(shared[place], role, span, text))
            ties[shared[place], own] = []
    between = [(claim.id, ANSWERS, other) for claim in claims for other in claim.responds_to]
    between += [(one.source, one.type, one.target) for one in relations]
    for source, label, target in between:
        if source in regions and target in regions:
            labels = ties.setdefault((regions[source], regions[target]), [])
            if visible(label) not in labels:
                labels.append(visible(label))
    results += [
        {"from_id": start, "to_id": end, "type": "relation", "direction": "right", "labels": labels}
        for (start, end), labels in ties.items()
    ]
    return {region: claim for claim, region in regions.items()}, results


def relations_by_document(corpus: Corpus) -> Mapping[str, list[ClaimRelation]]:
    """Return the relations of a corpus by the document of the claim they go out from."""
    found: defaultdict[str, list[ClaimRelation]] = defaultdict(list)
    for relation in corpus.relations:
        document = getattr(corpus.get(relation.source), "document", None)
        if isinstance(document, str):
            found[document].append(relation)
    return found


def has_words(claim: Claim) -> bool:
    """Tell whether a claim rests on words, so that a region can stand for it."""
    return claim.evidence is not None and bool(claim.evidence.content)


def words_shown(text: str) -> str:
    r"""Return words as Label Studio writes them beside offsets, where a line end is ``\n`` in letters."""
    return text.replace("\r", "\\n").replace("\n", "\\n")


def _region(own: str, label: str, span: Span, text: str) -> dict[str, Any]:
    place = {"start": span.start, "end": span.end}
    words = {"text": words_shown(text[span.start : span.end])}
    return _result(own, SPANS, "labels", {**place, **words, "labels": [label]})


def _choices(
    own: str, claim: Claim, document: Document, evidence: Evidence, span: Span
) -> list[dict[str, Any]]:
    chain = [link.id for link in claim.chain]
    sources = chain[1:] if chain[0] == document.voice else chain
    chosen: dict[str, Iterable[str | None]] = {
        "act": [claim.act],
        "claimer": sources[-1:],
        "accused": claim.accused,
        "polarity": [claim.polarity],
        "certainty": [claim.certainty],
        "quote_type": [evidence.quote_type],
    }
    if type(claim.proposition) is Participation:
        chosen["actor"], chosen["role"] = [claim.proposition.actor], [claim.proposition.role]
        chosen["event"] = [claim.proposition.event]
    elif type(claim.proposition) is Occurrence:
        chosen["event"] = [claim.proposition.event]
    place = {"start": span.start, "end": span.end}
    results = []
    for name, values in chosen.items():
        written = [visible(value) for value in values if value is not None]
        if written:
            results.append(_result(own, name, "choices", {**place, "choices": written}))
    if sources[:-1]:
        via = {"text": [visible(one) for one in sources[:-1]]}
        results.append(_result(own, VIA, "textarea", {**place, **via}))
    return results


def _result(own: str, name: str, kind: str, value: dict[str, Any]) -> dict[str, Any]:
    return {"id": own, "from_name": name, "to_name": TEXT, "type": kind, "value": value}
