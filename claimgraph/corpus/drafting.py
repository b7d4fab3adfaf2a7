"""Short Python: claims written as a reader would say them.

Each verb returns an ordinary record. The words come from ``document.quote(...)``, which
ties them to their document; ids are made from document, act and place in the text, so
that running a notebook cell again makes the same records.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from claimgraph.corpus.files import decode, read_bytes
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
    "read_text",
    "says",
]

Ref = Record | str
"""A record, or the id of one."""


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
    """
    text = decode(read_bytes(path), os.fspath(path))
    own = id or "doc:" + "-".join(Path(path).stem.split())
    return Document.model_validate(
        {"id": own, "text": text, "published": published, "zone": zone, **fields}
    )


def says(
    claimer: Ref | Sequence[Ref],
    act: str,
    proposition: Proposition | None = None,
    *,
    words: Evidence,
    id: str | None = None,  # noqa: A002  # the field's own word
    **fields: Any,
) -> Claim:
    """Say that somebody makes a claim: the general verb, for every act.

    Args:
        claimer: Who speaks; a sequence where others vouch for him, outermost first. The
            document is put before the first where it is not named.
        act: What is done, such as ``threat``.
        proposition: What is claimed.
        words: The words, as ``document.quote(...)`` returns them.
        id: The claim's id; made from document, act and place of the words otherwise.
        **fields: Further fields of ``Claim``: ``certainty``, ``hedges``, ``scope`` …

    Example:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a", text="Moscow is considering a response.")
        >>> says("gov:RUS", "threat", cg.Attitude(
        ...     actor="gov:RUS", attitude="considering", about="e2"),
        ...     words=report.quote("considering a response")).id
        'doc:a#threat-10-32'
    """
    links = list(claimer) if not isinstance(claimer, (Record, str)) else [claimer]
    ids = [str(id_of(one)) if isinstance(one, Record) else one for one in links]
    chain = ids if ids[0] == words.document else [words.document, *ids]
    data = {
        "act": act,
        "document": words.document,
        "chain": tuple(ChainLink(id=one) for one in chain),
        "proposition": proposition,
        "evidence": words,
        **fields,
    }
    data["id"] = id or _made_id(data, words)
    return CLAIM_CLASSES.get(act, Claim).model_validate(data)


def accuses(
    claimer: Ref | Sequence[Ref],
    accused: Ref,
    *,
    of: Ref,
    role: str = "responsible_party",
    words: Evidence,
    **fields: Any,
) -> Claim:
    """Say that somebody accuses somebody of a part in an event.

    Args:
        claimer: Who speaks.
        accused: Whom he accuses.
        of: The event, or class of events.
        role: The part charged; "behind it" is ``responsible_party``.
        words: The words, as ``document.quote(...)`` returns them.
        **fields: Further fields of ``Claim``.

    Example:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a", text="Moscow said the US was behind it.")
        >>> russia, usa = cg.Government(id="gov:RUS"), cg.Government(id="gov:USA")
        >>> strike = cg.Event(id="event:strike")
        >>> cg.accuses(russia, usa, of=strike, words=report.quote("was behind it")).accused
        ('gov:USA',)
    """
    proposition = Participation(actor=_ref(accused), role=role, event=_ref(of))
    return says(claimer, "accusation", proposition, words=words, accused=(_ref(accused),), **fields)


def denies(
    claimer: Ref | Sequence[Ref],
    event: Ref,
    *,
    actor: Ref | None = None,
    role: str = "involved",
    words: Evidence,
    **fields: Any,
) -> Claim:
    """Say that somebody denies a part in an event.

    Args:
        claimer: Who speaks.
        event: The event, or class of events.
        actor: Whose part is denied; the claimer's own where it is not given.
        role: The part denied; "no involvement" is ``involved``.
        words: The words, as ``document.quote(...)`` returns them.
        **fields: Further fields of ``Claim``.

    Example:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a", text="Kirby said: no involvement.")
        >>> denial = cg.denies("person:kirby", "e1", actor="gov:USA", words=report.quote("no involvement"))
        >>> denial.polarity, denial.proposition.actor
        ('-', 'gov:USA')
    """
    proposition = Participation(actor=_ref(actor or _last(claimer)), role=role, event=_ref(event))
    return says(claimer, "denial", proposition, words=words, **fields)


def exonerates(
    claimer: Ref | Sequence[Ref],
    actor: Ref,
    *,
    of: Ref,
    role: str = "involved",
    words: Evidence,
    **fields: Any,
) -> Claim:
    """Say that somebody clears somebody else of a part in an event; see ``accuses``."""
    proposition = Participation(actor=_ref(actor), role=role, event=_ref(of))
    return says(claimer, "exoneration", proposition, words=words, **fields)


def admits(
    claimer: Ref | Sequence[Ref],
    event: Ref,
    *,
    actor: Ref | None = None,
    role: str = "responsible_party",
    words: Evidence,
    **fields: Any,
) -> Claim:
    """Say that somebody admits, or claims, a part in an event; see ``denies``."""
    proposition = Participation(actor=_ref(actor or _last(claimer)), role=role, event=_ref(event))
    return says(claimer, "admission", proposition, words=words, **fields)


def asserts(
    claimer: Ref | Sequence[Ref], proposition: Proposition, *, words: Evidence, **fields: Any
) -> Claim:
    """Say that somebody asserts a proposition.

    Example:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a", text="Moscow called it terrorism.")
        >>> label = cg.Characterization(of="e1", label="terrorism")
        >>> cg.asserts("gov:RUS", label, words=report.quote("called it terrorism")).act
        'assertion'
    """
    return says(claimer, "assertion", proposition, words=words, **fields)


def declines_comment(
    claimer: Ref | Sequence[Ref], topic: Ref, *, words: Evidence, **fields: Any
) -> Claim:
    """Say that somebody declines to comment on an event or claim."""
    return says(claimer, "no_comment", words=words, topic=_ref(topic), **fields)


def affiliate(subject: Ref, role: str, object: Ref, **fields: Any) -> Affiliation:  # noqa: A002
    """Say that an actor speaks for, is part of, holds an office of … another.

    Args:
        subject: Who.
        role: ``spokesperson_for``, ``part_of``, ``office_holder`` …
        object: For, to or of whom.
        **fields: Further fields of ``Affiliation``: ``start``, ``end``, ``evidence`` …
    """
    return Affiliation.model_validate(
        {"subject": _ref(subject), "role": role, "object": _ref(object), **fields}
    )


def _ref(one: Ref) -> str:
    return one if isinstance(one, str) else str(id_of(one))


def _last(claimer: Ref | Sequence[Ref]) -> Ref:
    return claimer if isinstance(claimer, (Record, str)) else claimer[-1]


def _made_id(data: dict[str, Any], words: Evidence) -> str:
    """Return an id made of document, act and place of the words."""
    place = "-".join(str(at) for span in words.content[:1] for at in (span.start, span.end))
    return f"{words.document}#{data['act']}-{place}"
