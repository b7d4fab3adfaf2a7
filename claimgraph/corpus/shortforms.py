"""The short forms a person may write in a file, and the records they stand for.

Every rule is pure: short in, long out; a record written out in full passes unchanged.

==========================  ====================================================
short form                  stands for
==========================  ====================================================
no ``kind``                 the kind of the section: ``Document``, ``Event`` …
no ``document``             the only document of the file
one value for a list        the list with that value
``"claimer": "gov:RUS"``    ``chain``: the author (or the document), then the claimer
``"quote": "…"``            ``evidence`` found in the document's text; with ``cue``,
                            ``source``, ``quote_type``, ``occurrence`` beside it; the
                            author's own claims are ``author_voice``
``"words": "…"``            the ``span`` of a mention; with ``occurrence`` beside it
``"cue": "…"`` in a link    the span of these words
no ``kind`` in a proposition is told from its fields
no ``accused``              in an accusation, the actor of its proposition
``"scope": "involvement"``  ``{"type": "involvement"}``; likewise for links of a chain,
                            members of a class, names
``participants``            may be an object: ``{"target": "place:kremlin"}``
``"time": "2023-05-04"``    the interval of that ISO date, stated by the claim's document;
                            likewise in ``times``, as background knowledge
``"when": "on Thursday"``   ``time`` or ``times``: what the words mean, reckoned from the
                            publication date of the document; or an object with ``text``,
                            the document it is ``in``, ``occurrence``, ``zone`` …
``"when": {"after": "c1"}`` a time of which only the order is stated
``text``                    may be a list of lines
==========================  ====================================================
"""

from __future__ import annotations

import types
from collections.abc import Callable, Container, Mapping
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, Union, get_args, get_origin

from claimgraph.corpus.short_documents import Documents, ShortFormError, reason, require
from claimgraph.corpus.short_times import ShortTimes, is_short
from claimgraph.corpus.stated_times import is_iso
from claimgraph.errors import shorten
from claimgraph.model import (
    Accusation,
    ChainLink,
    DenialScope,
    Document,
    Member,
    Name,
    Proposition,
    SameOccurrence,
    StatedTime,
)
from claimgraph.model.shape import shape_of
from claimgraph.temporal import from_iso
from claimgraph.temporal.languages import LANGUAGES

if TYPE_CHECKING:
    from claimgraph.base import Frozen, Kinded
    from claimgraph.taxonomy import Kinds, Vocabulary
    from claimgraph.temporal import Language

__all__ = ["SECTION_KINDS", "SHORT_FIELDS", "Expander"]

SECTION_KINDS = {
    "document": "Document",
    "affiliation": "Affiliation",
    "place": "Place",
    "artifact": "Artifact",
    "event": "Event",
    "mention": "Mention",
    "claim": "Claim",
    "relation": "ClaimRelation",
}
"""The kind of a record that names none, by family. Actors always name theirs."""

_MAIN_FIELD: dict[type[Frozen], str] = {
    ChainLink: "id",
    Member: "event",
    SameOccurrence: "event",
    DenialScope: "type",
    Name: "value",
}

_PROPOSITIONS: dict[frozenset[str], str] = {
    frozenset({"actor", "role", "event"}): "Participation",
    frozenset({"event"}): "Occurrence",
    frozenset({"of"}): "Characterization",
    frozenset({"actor", "state"}): "State",
    frozenset({"actor", "attitude", "about"}): "Attitude",
    frozenset({"event", "quantity", "value"}): "Quantity",
    frozenset({"about", "says"}): "AboutClaims",
}
_OPTIONAL = {"frequency", "label", "object", "modifier"}

SHORT_FIELDS = frozenset(
    {"claimer", "quote", "cue", "source", "quote_type", "occurrence", "words", "when"}
)
"""Fields that only short forms have."""

_QUOTING = ("quote", "cue", "source", "quote_type", "occurrence")


class Expander:
    """Writes out the short forms of one file.

    Args:
        kinds: The registered kinds.
        documents: The documents of the file, by id.
        acts: The acts, by which an accusation is told.
        languages: The languages that times are read in, by tag, beside those that are built in.
    """

    def __init__(
        self,
        kinds: Kinds,
        documents: Mapping[str, Document],
        acts: Vocabulary,
        languages: Mapping[str, Language] = LANGUAGES,
    ) -> None:
        self._kinds = kinds
        self._accusing = acts.within(("accusation",))
        self._documents = Documents(documents)
        self.times = ShortTimes(self._documents, languages)

    def expand(self, data: Mapping[str, Any], family: str) -> dict[str, Any]:
        """Return a record in full.

        Raises:
            ShortFormError: A quote is not in the text, or something is missing that
                cannot be told.
        """
        record = dict(data)
        self.times.unresolved = []
        if "kind" not in record and family in SECTION_KINDS:
            record = {"kind": SECTION_KINDS[family], **record}
        kind = record.get("kind")
        if not isinstance(kind, str) or kind not in self._kinds:
            return record
        cls = self._kinds[kind]
        own = cls.model_fields  # a field that a class has is never a short form
        if cls.family == "document":
            _join_lines(record)
        if "document" in own and own["document"].is_required() and "document" not in record:
            record["document"] = self._documents.only()
        if cls.family == "claim":
            self._expand_claim(record, accuses=self._accuses(cls, record))
        if "quote" in record and "quote" not in own and "evidence" in own:
            record["evidence"] = self._evidence(record, own)
            if "document" not in own:  # it only told where to look for the quote
                record.pop("document", None)
        if cls.family == "mention" and "words" in record and "words" not in own:
            words, occurrence = record.pop("words"), record.pop("occurrence", None)
            record["span"] = self._span(words, occurrence, record, "words")
        field = "when" if "when" in record else "times" if "times" in own else "time"
        if "when" in record and "when" not in own:
            _rename_when(record, own)
        written_in = record.get("document") if isinstance(record.get("document"), str) else None
        around = _Around(
            self._zone(record),
            written_in,
            self._kinds.propositions,
            field,
            lambda time: self.times.stated(time, record, field),
        )
        expanded: dict[str, Any] = _expand_model(cls, record, around)
        return expanded

    def _zone(self, record: Mapping[str, Any]) -> str | None:
        written_in = record.get("document")
        document = self._documents.known.get(written_in) if isinstance(written_in, str) else None
        return self.times.zone_of(record) or (document.zone if document else None)

    def _expand_claim(self, record: dict[str, Any], *, accuses: bool) -> None:
        proposition = record.get("proposition")
        if isinstance(proposition, Mapping) and "kind" not in proposition:
            record["proposition"] = {"kind": _proposition_kind(proposition), **proposition}
        if accuses and "accused" not in record:
            actor = proposition.get("actor") if isinstance(proposition, Mapping) else None
            if actor is None:
                msg = "the accusation does not say whom it accuses; add accused"
                raise ShortFormError(msg, ("accused",))
            record["accused"] = [actor]
        if "claimer" in record:
            if "chain" in record:
                msg = "give either claimer or chain: the claimer is the last of the chain"
                raise ShortFormError(msg, ("claimer",))
            claimer = record.pop("claimer")
            voice = self._documents.of(record).voice
            record["chain"] = [voice] if claimer == voice else [voice, claimer]
        if isinstance(record.get("chain"), list):
            record["chain"] = [self._link(link, record) for link in record["chain"]]

    def _accuses(self, cls: type[Kinded], record: Mapping[str, Any]) -> bool:
        act = record.get("act")
        return (isinstance(act, str) and act in self._accusing) or issubclass(cls, Accusation)

    def _link(self, link: Any, record: Mapping[str, Any]) -> Any:
        if isinstance(link, Mapping) and isinstance(link.get("cue"), str):
            return {**link, "cue": self._span(link["cue"], None, record, "chain")}
        return link

    def _evidence(self, record: dict[str, Any], own: Container[str]) -> dict[str, Any]:
        if "evidence" in record:
            msg = "give either quote or evidence"
            raise ShortFormError(msg, ("quote",))
        given = {name: record.pop(name) for name in _QUOTING if name in record and name not in own}
        words = given.pop("quote")
        if not (
            isinstance(words, str)
            or (isinstance(words, list) and all(isinstance(w, str) for w in words))
        ):
            msg = "quote takes the words, or a list of words"
            raise ShortFormError(msg, ("quote",))
        for name, value in given.items():
            require(int if name == "occurrence" else str, value, name)
        document = self._documents.of(record)
        try:
            evidence = self._documents.quote(
                document, [words] if isinstance(words, str) else words, **given
            )
        except ValueError as error:
            sought = getattr(error, "quote", None)
            field = next(
                (n for n in ("cue", "source") if sought and given.get(n) == sought), "quote"
            )
            raise ShortFormError(reason(error), (field,)) from None
        result = evidence.model_dump(mode="json", exclude_defaults=True)
        if "quote_type" not in given:
            if "chain" not in record:  # a reading of the text, which nobody is quoted for
                del result["quote_type"]
            elif record["chain"] == [document.voice]:
                result["quote_type"] = "author_voice"
        return result

    def _span(
        self, words: Any, occurrence: Any, record: Mapping[str, Any], field: str
    ) -> dict[str, Any]:
        document = self._documents.of(record)
        require(str, words, field)
        if occurrence is not None:
            require(int, occurrence, "occurrence")
        try:
            span = self._documents.quote(document, [words], occurrence=occurrence).content[0]
        except ValueError as error:
            raise ShortFormError(reason(error), (field,)) from None
        return span.model_dump(mode="json", exclude_defaults=True)


def _rename_when(record: dict[str, Any], own: Container[str]) -> None:
    """Put a time under the name that the record has for it."""
    name = next((one for one in ("time", "times") if one in own), None)
    if name is None:
        msg = "such a record has no time; when belongs to claims and events"
        raise ShortFormError(msg, ("when",))
    if name in record:
        msg = f"give either when or {name}"
        raise ShortFormError(msg, ("when",))
    record[name] = record.pop("when")


def _join_lines(record: dict[str, Any]) -> None:
    text = record.get("text")
    if isinstance(text, list) and all(isinstance(line, str) for line in text):
        record["text"] = "\n".join(text)


def _proposition_kind(proposition: Mapping[str, Any]) -> str:
    fields = frozenset(proposition) - _OPTIONAL
    if fields in _PROPOSITIONS:
        return _PROPOSITIONS[fields]
    msg = (
        "the kind of the proposition cannot be told from the fields "
        f'{", ".join(map(shorten, proposition)) or "(none)"}; write for example "kind": "Participation"'
    )
    raise ShortFormError(msg, ("proposition",))


class _Around(NamedTuple):
    """What the short forms inside a record may leave out."""

    zone: str | None
    document: str | None
    propositions: Mapping[str, type[Kinded]]
    time_field: str
    stated: Callable[[Mapping[str, Any]], Any]


def _expand_model(cls: type[Frozen], data: Any, around: _Around) -> Any:
    if cls in _MAIN_FIELD and isinstance(data, str):
        return {_MAIN_FIELD[cls]: data}
    if cls is StatedTime and isinstance(data, str) and not is_iso(data):
        return around.stated({"text": data})
    if cls is StatedTime and isinstance(data, Mapping) and is_short(data):
        return around.stated(data)
    if cls is StatedTime and isinstance(data, str):
        try:
            interval = from_iso(data, around.zone)
        except ValueError as error:
            raise ShortFormError(reason(error), (around.time_field,)) from None
        stated = {"document": around.document} if around.document else {}
        return {**stated, "interval": interval.model_dump(mode="json", exclude_defaults=True)}
    if not isinstance(data, Mapping):
        return data
    result = dict(data)
    for name, (many, model) in _layout(cls).items():
        if name not in result:
            continue
        value = result[name]
        if model is Proposition:
            kind = value.get("kind") if isinstance(value, Mapping) else None
            if isinstance(kind, str) and kind in around.propositions:
                result[name] = _expand_model(around.propositions[kind], value, around)
            continue
        if name == "participants" and isinstance(value, Mapping):
            value = [
                {"role": role, "filler": filler}
                for role, fillers in value.items()
                for filler in (fillers if isinstance(fillers, list) else [fillers])
            ]
        if many and not isinstance(value, list) and value is not None:
            value = [value]
        if model is not None:
            inner = value if many and isinstance(value, list) else [value]
            expanded = [_expand_model(model, one, around) for one in inner]
            value = expanded if many else expanded[0]
        result[name] = value
    return result


@cache
def _layout(cls: type[Frozen]) -> dict[str, tuple[bool, type[Frozen] | None]]:
    """Return for each field whether it holds several values, and the model of its values."""
    models = {slot.field: slot.model for slot in shape_of(cls)}
    layout = {}
    for name, field in cls.model_fields.items():
        model = models.get(name)
        many = _is_tuple(field.annotation)
        if many or model is not None:
            layout[name] = (many, model)
    return layout


def _is_tuple(annotation: Any) -> bool:
    origin = get_origin(annotation)
    if origin is Annotated:
        return _is_tuple(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return any(_is_tuple(one) for one in get_args(annotation))
    return origin is tuple
