"""Short Python: claims written as a reader would say them.

Each verb takes the document first, returns an ordinary record, and ties the words to their
place in the document's text; ids are made of document, act and place, so that running a
notebook cell again makes the same records.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from claimgraph.corpus.files import decode, read_bytes
from claimgraph.corpus.stated_times import when as stated_time
from claimgraph.errors import shorten
from claimgraph.model import (
    CLAIM_CLASSES,
    Affiliation,
    ChainLink,
    Claim,
    Document,
    Evidence,
    Participation,
    Proposition,
    Record,
)
from claimgraph.model.record import id_of

__all__ = [
    "accuses",
    "admits",
    "affiliate",
    "asserts",
    "declines_comment",
    "denies",
    "exonerates",
    "made_id",
    "read_text",
    "says",
]

Ref = Record | str
"""A record, or the id of one."""

Words = str | Sequence[str] | Evidence
"""Words to be found in the text; several stretches; or evidence made with ``document.quote``."""


def read_text(
    path: str | os.PathLike[str],
    *,
    id: str | None = None,  # noqa: A002  # the field's own word
    published: date | datetime | str | None = None,
    zone: str | None = None,
    **fields: Any,
) -> Document:
    """Read a plain text file as a document.

    Args:
        path: The file, UTF-8.
        id: The document's id; ``doc:`` and the file's name where it is not given.
        published: When it was published, which the text itself seldom says.
        zone: IANA name of the zone its relative days are reckoned in.
        **fields: Further fields of ``Document``: ``title``, ``publisher`` …

    Raises:
        FileFormatError: The file is not UTF-8.
        OSError: The file cannot be read.

    Examples:
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "wire.txt"
        >>> _ = path.write_text("Moscow said “no”.", encoding="utf-8")
        >>> read_text(path, published="2023-05-04", zone="Europe/London").id
        'doc:wire'
    """
    text = decode(read_bytes(path), os.fspath(path))
    own = id or "doc:" + "-".join(Path(path).stem.split())
    return Document.model_validate(
        {"id": own, "text": text, "published": published, "zone": zone, **fields}
    )


def says(
    document: Document,
    claimer: Ref | Sequence[Ref],
    act: str,
    proposition: Proposition | None = None,
    *,
    words: Words,
    cue: str | None = None,
    occurrence: int | None = None,
    id: str | None = None,  # noqa: A002  # the field's own word
    when: str | None = None,
    **fields: Any,
) -> Claim:
    """Say that, in a document, somebody makes a claim: the general verb, for every act.

    Args:
        document: Where it is reported. Its author, or the document itself, vouches for it.
        claimer: Who speaks; a sequence where others pass it on, outermost first.
        act: What is done, such as ``threat``.
        proposition: What is claimed.
        words: The words, as they stand in the text.
        cue: The words that attribute it: ``said``.
        occurrence: Which place is meant, counted from 1, where the words stand in the text
            more than once.
        id: The claim's id; made of document, act, place of the words and accused otherwise.
        when: The words that say when the claim was made, not when what it is about was; reckoned
            from the document's publication date. For more than the words, give ``time=cg.when(...)``.
        **fields: Further fields of ``Claim``: ``certainty``, ``hedges``, ``scope`` …

    Raises:
        QuoteError: The words are not in the text, or more than once.
        pydantic.ValidationError: A field does not fit.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a", text="Moscow is considering a response.")
        >>> cg.says(report, "gov:RUS", "threat", cg.Attitude(
        ...     actor="gov:RUS", attitude="considering", about="event:response"),
        ...     words="considering a response").id
        'doc:a#threat-10-32'
    """
    if not isinstance(document, Document):
        msg = f"the document comes first, and it is a Document, not {shorten(document)}"  # type: ignore[unreachable]
        raise TypeError(msg)
    links = [claimer] if isinstance(claimer, (Record, str)) else list(claimer)
    ids = [_ref(one) for one in links]
    if isinstance(words, Evidence):
        evidence = words
    else:
        evidence = document.quote(
            *([words] if isinstance(words, str) else words),
            cue=cue,
            occurrence=occurrence,
            quote_type="author_voice" if ids == [document.voice] else None,
        )
    data: dict[str, Any] = {
        "id": id or made_id(document, act, evidence, fields.get("accused", ())),
        "act": act,
        "document": document.id,
        "chain": tuple(
            ChainLink(id=one)
            for one in (ids if ids[0] == document.voice else [document.voice, *ids])
        ),
        "proposition": proposition,
        "evidence": evidence,
        **fields,
    }
    if when is not None:
        if "time" in fields:
            msg = "give either when or time"
            raise TypeError(msg)
        data["time"] = stated_time(document, when, near=evidence)
    return CLAIM_CLASSES.get(act, Claim).model_validate(data)


def accuses(
    document: Document,
    claimer: Ref | Sequence[Ref],
    accused: Ref,
    *,
    of: Ref,
    role: str = "responsible_party",
    words: Words,
    **fields: Any,
) -> Claim:
    """Say that somebody accuses somebody of a part in an event.

    Args:
        document: Where it is reported.
        claimer: Who speaks.
        accused: Whom he accuses.
        of: The event, or class of events.
        role: The part charged; "behind it" is ``responsible_party``.
        words: The words, as they stand in the text.
        **fields: ``cue``, ``id`` and further fields of ``Claim``; see ``says``.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a", text="Moscow said the US was behind it.")
        >>> russia, usa = cg.Government(id="gov:RUS"), cg.Government(id="gov:USA")
        >>> strike = cg.Event(id="event:strike")
        >>> cg.accuses(report, russia, usa, of=strike, words="was behind it").accused
        ('gov:USA',)
    """
    proposition = Participation(actor=_ref(accused), role=role, event=_ref(of))
    fields = {"accused": (_ref(accused),), **fields}
    return says(document, claimer, "accusation", proposition, words=words, **fields)


def denies(
    document: Document,
    claimer: Ref | Sequence[Ref],
    *,
    of: Ref,
    actor: Ref | None = None,
    role: str = "involved",
    words: Words,
    **fields: Any,
) -> Claim:
    """Say that somebody denies a part in an event.

    Args:
        document: Where it is reported.
        claimer: Who speaks.
        of: The event, or class of events.
        actor: Whose part is denied; the claimer's own where it is not given.
        role: The part denied; "no involvement" is ``involved``.
        words: The words, as they stand in the text.
        **fields: ``cue``, ``id`` and further fields of ``Claim``; see ``says``.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a", text="Kirby said: no involvement.")
        >>> denial = cg.denies(
        ...     report, "person:kirby", of="event:strike", actor="gov:USA", words="no involvement")
        >>> denial.polarity, denial.proposition.actor
        ('-', 'gov:USA')
    """
    proposition = Participation(actor=_ref(actor or _last(claimer)), role=role, event=_ref(of))
    return says(document, claimer, "denial", proposition, words=words, **fields)


def exonerates(
    document: Document,
    claimer: Ref | Sequence[Ref],
    actor: Ref,
    *,
    of: Ref,
    role: str = "involved",
    words: Words,
    **fields: Any,
) -> Claim:
    """Say that somebody clears somebody else of a part in an event; see ``accuses``.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a", text="Such things are not decided in Kiev, he said.")
        >>> cg.exonerates(report, "person:peskov", "gov:UKR", of="class:such-things",
        ...     role="decision_maker", words="not decided in Kiev").polarity
        '-'
    """
    proposition = Participation(actor=_ref(actor), role=role, event=_ref(of))
    return says(document, claimer, "exoneration", proposition, words=words, **fields)


def admits(
    document: Document,
    claimer: Ref | Sequence[Ref],
    *,
    of: Ref,
    actor: Ref | None = None,
    role: str = "responsible_party",
    words: Words,
    **fields: Any,
) -> Claim:
    """Say that somebody admits, or claims, a part in an event; see ``denies``.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a", text="The group claimed the raid as its own.")
        >>> cg.admits(report, "group:raiders", of="event:raid", words="claimed the raid").proposition.key
        'Participation actor=group:raiders role=responsible_party event=event:raid'
    """
    proposition = Participation(actor=_ref(actor or _last(claimer)), role=role, event=_ref(of))
    return says(document, claimer, "admission", proposition, words=words, **fields)


def asserts(
    document: Document,
    claimer: Ref | Sequence[Ref],
    proposition: Proposition,
    *,
    words: Words,
    **fields: Any,
) -> Claim:
    """Say that somebody asserts a proposition.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a", text="Moscow called it terrorism.")
        >>> label = cg.Characterization(of="event:strike", label="terrorism")
        >>> cg.asserts(report, "gov:RUS", label, words="called it terrorism").act
        'assertion'
    """
    return says(document, claimer, "assertion", proposition, words=words, **fields)


def declines_comment(
    document: Document,
    claimer: Ref | Sequence[Ref],
    topic: Ref,
    *,
    words: Words,
    **fields: Any,
) -> Claim:
    """Say that somebody declines to comment on an event or claim.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a", text="The Pentagon would not discuss the files.")
        >>> cg.declines_comment(
        ...     report, "org:pentagon", "doc:files", words="would not discuss the files").topic
        'doc:files'
    """
    return says(document, claimer, "no_comment", words=words, topic=_ref(topic), **fields)


def affiliate(subject: Ref, role: str, object: Ref, **fields: Any) -> Affiliation:  # noqa: A002
    """Say that an actor speaks for, is part of, holds an office of … another.

    Args:
        subject: Who.
        role: ``spokesperson_for``, ``part_of``, ``office_holder`` …
        object: For, to or of whom.
        **fields: Further fields of ``Affiliation``: ``start``, ``end``, ``evidence`` …

    Examples:
        >>> affiliate("person:kirby", "spokesperson_for", "gov:USA").object
        'gov:USA'
    """
    return Affiliation.model_validate(
        {"subject": _ref(subject), "role": role, "object": _ref(object), **fields}
    )


def _ref(one: Ref) -> str:
    own = one if isinstance(one, str) else id_of(one) if isinstance(one, Record) else None
    if own is None:
        msg = f"a record with an id, or an id, is needed here, not {shorten(one)}"
        raise TypeError(msg)
    return own


def _last(claimer: Ref | Sequence[Ref]) -> Ref:
    return claimer if isinstance(claimer, (Record, str)) else claimer[-1]


def made_id(document: Document, act: str, evidence: Evidence, accused: str | Sequence[str]) -> str:
    """Return the id of a claim that was given none: made of document, act, place and accused."""
    place = [str(at) for span in evidence.content[:1] for at in (span.start, span.end)]
    whom = [accused] if isinstance(accused, str) else [_ref(one) for one in accused]
    return f"{document.id}#" + "-".join([act, *place, *whom])
