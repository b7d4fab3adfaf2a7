"""Corpora that hold together, of any kinds: what property tests run on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from claimgraph.corpus import Corpus
from claimgraph.model import (
    DEFAULT_KINDS,
    PLACEHOLDERS,
    Affiliation,
    ChainLink,
    Claim,
    ClaimRelation,
    DenialScope,
    Document,
    EventClass,
    Member,
    Mention,
    Occurrence,
    Participation,
    Record,
    Unregistered,
)
from claimgraph.model.claims import DENYING
from claimgraph.model.kinds import NO_ACCUSED
from claimgraph.model.record import RefTo, TermIn, id_of, identity
from claimgraph.model.shape import shape_of, uses_of
from claimgraph.taxonomy import DEFAULT_TERMS, Kinds, Terms
from claimgraph.testing.fields import Fields, Refusal, Sketch, extra_fields, up_to
from claimgraph.testing.values import drawn, hypothesis, ids, texts

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["corpora", "corpora_of"]

_COUNTS = {
    "document": (1, 3),
    "actor": (1, 4),
    "place": (0, 2),
    "artifact": (0, 1),
    "event": (1, 4),
    "claim": (0, 4),
    "affiliation": (0, 2),
    "mention": (0, 2),
    "relation": (0, 2),
}
"""How many records of each family a corpus holds, at least and at most."""
_RARELY = 15
"""One record in so many, and one more, is left out again."""
_DISPUTE = ("accusation", "denial", "exoneration", "admission")
"""Acts that come up more often than others: what a corpus is about."""
_REPLIES = ("denial", "admission", "no_comment")
"""Acts with which the accused answer; they come up more often once somebody is accused."""
_SOURCE = RefTo(("actor", "document", "artifact"))


def corpora(
    kinds: Kinds = DEFAULT_KINDS,
    *,
    terms: Terms = DEFAULT_TERMS,
    fields: Mapping[type[Any], Mapping[str, SearchStrategy[Any]]] | None = None,
    max_claims: int = 4,
    unregistered: bool = False,
) -> SearchStrategy[Corpus]:
    """Return the strategy of corpora that hold together, with records of all ``kinds``.

    Fields are drawn by their annotations: references lead to records that are there, terms
    stand in their vocabularies, spans lie in their documents, limits such as
    ``Field(ge=0)`` are kept. A record that a validator of its class refuses is drawn anew.

    Args:
        kinds: The kinds; those beyond the built-in ones come up more often.
        terms: The vocabularies; terms beyond the built-in ones come up more often.
        fields: By class, strategies for fields whose annotation does not say enough.
        max_claims: The most claims in a corpus.
        unregistered: Whether records and propositions of kinds that nobody registered stand
            among them, as in a file from elsewhere.

    Raises:
        MissingExtraError: hypothesis is not installed.

    Examples:
        >>> import claimgraph as cg
        >>> from claimgraph.testing import corpora
        >>> from hypothesis import given
        >>> @given(corpora())
        ... def what_is_written_can_be_read(corpus):
        ...     assert cg.from_json(cg.to_json(corpus)) == corpus
        >>> what_is_written_can_be_read()
    """
    return corpora_of(kinds, terms, fields or {}, max_claims=max_claims, unregistered=unregistered)


def corpora_of(
    kinds: Kinds,
    terms: Terms,
    given: Mapping[type[Any], Mapping[str, SearchStrategy[Any]]],
    *,
    max_claims: int = 4,
    unregistered: bool = False,
    focus: str | None = None,
    refusal: Refusal | None = None,
) -> SearchStrategy[Corpus]:
    """Return the strategy of ``corpora``.

    Args:
        kinds: The kinds.
        terms: The vocabularies.
        given: Strategies for fields, by class.
        max_claims: The most claims in a corpus.
        unregistered: Whether there are records of kinds that nobody registered.
        focus: A kind of which there is at least one record; of propositions, one in each claim.
        refusal: Where to note which record was refused by its class.
    """
    hypothesis()
    own_ids = ids()
    noted = refusal or Refusal()

    def make(draw: DrawFn) -> Corpus:
        plan = _plan(draw, kinds, max_claims, focus, unregistered=unregistered)
        names = (f"{one[0]}:{i}" for i, one in enumerate(plan))
        if draw(up_to(3)):  # in the smallest corpus, ids that can be read
            size, st = len(plan), hypothesis().strategies
            names = iter(draw(st.lists(own_ids, min_size=size, max_size=size, unique=True)))
        sketches = [Sketch(next(names), *one) for one in plan]
        named = [one for one in sketches if _has_id(one.cls)]
        documents: dict[str, Document] = {}
        records: list[Record] = []
        for sketch in sketches:
            maker = Fields(
                draw, kinds, terms, given, named, documents, unregistered, noted, records
            )
            record = _record(maker, sketch, focus)
            if record is None:
                continue
            if isinstance(record, Document):
                documents[record.id] = record
            records.append(record)
        return Corpus(_kept(draw, _once(records), focus), kinds=kinds, terms=terms)

    return drawn(make)


def _plan(
    draw: DrawFn, kinds: Kinds, max_claims: int, focus: str | None, *, unregistered: bool
) -> list[tuple[str, type[Any], str]]:
    """Return family, class and kind of each record, family by family."""
    by_family: dict[str, list[str]] = {}
    for kind, cls in kinds.items():
        times = 1 if kind in DEFAULT_KINDS else 3
        by_family.setdefault(cls.family, []).extend([kind] * times)
    needed = _needed(kinds)
    if focus in kinds.propositions and focus not in kinds:
        needed.add("claim")
    plan: list[tuple[str, type[Any], str]] = []
    for family, (least, most) in _COUNTS.items():
        if family not in by_family:
            continue
        least = max(least, int(family in needed))
        most = max(max_claims, least) if family == "claim" else max(most, least)
        if family == "relation" and sum(one[0] == "claim" for one in plan) < 2:
            continue
        known = by_family[family]
        count = least + draw(up_to(most - least))
        chosen = [known[draw(up_to(len(known) - 1))] for _ in range(count)]
        if focus is not None and focus in by_family[family] and focus not in chosen:
            chosen.append(focus)
        if family == "event":  # a class lies in classes, and events come before their classes
            chosen.sort(key=lambda kind: issubclass(kinds[kind], EventClass))
        plan += [(family, kinds[kind], kind) for kind in chosen]
        if unregistered and not draw(up_to(4)):
            plan.append((family, PLACEHOLDERS[family], f"Odd{family.title()}"))
    return plan


def _needed(kinds: Kinds) -> set[str]:
    """Return the families that some field cannot do without."""
    return {
        slot.marker.families[0]
        for cls in (*kinds.values(), *kinds.propositions.values())
        for slot in shape_of(cls)
        if isinstance(slot.marker, RefTo)
        and len(slot.marker.families) == 1
        and cls.model_fields[slot.field].is_required()
    }


def _has_id(cls: type[Any]) -> bool:
    own = cls.model_fields.get("id")
    return (own is not None and own.is_required()) or issubclass(cls, tuple(PLACEHOLDERS.values()))


def _record(maker: Fields, sketch: Sketch, focus: str | None) -> Record | None:
    """Return a record of a sketch; None where there is nothing it could rest on."""
    draw, cls = maker.draw, sketch.cls
    fixed: dict[str, Any] = {"kind": sketch.kind}
    if "id" in cls.model_fields:
        fixed["id"] = sketch.id
    if issubclass(cls, Unregistered):
        return cls(**fixed, **draw(extra_fields()))
    maker.own = sketch
    for base, fix in _FIXES.items():
        if issubclass(cls, base):
            fitting = fix(maker)
            if fitting is None:
                return None
            fixed |= fitting
    inner = maker.kinds.propositions
    if issubclass(cls, Claim) and focus is not None and focus in inner:
        maker.document = fixed["document"]
        fixed["proposition"] = maker.model(inner[focus], {"kind": focus})
    made: Record = maker.model(cls, fixed)
    return made


def _of_document(maker: Fields) -> dict[str, Any]:
    """Return a text, or its length, or neither; the first document is not empty."""
    st = hypothesis().strategies
    first = not maker.documents
    text = None
    if maker.often():
        text = maker.draw(texts(200).filter(bool) if first else texts(200))
    length = None if text is not None else maker.draw(st.none() | st.integers(int(first), 500))
    return {"text": text, "length": length, "sha256": None}


def _of_claim(maker: Fields) -> dict[str, Any]:
    """Return an act with those it accuses, and a chain that starts with the document."""
    st = hypothesis().strategies
    cls: Any = maker.own and maker.own.cls
    info = cls.model_fields["act"]
    act = maker.value(info.annotation, tuple(info.metadata), "act")
    is_open = any(isinstance(mark, TermIn) for mark in info.metadata)
    if is_open and act in DEFAULT_TERMS.acts and maker.often():
        likely: tuple[str, ...] = _DISPUTE
        if maker.often():
            likely = _REPLIES if _accusations(maker) else ("accusation",)
        act = maker.pick([one for one in likely if one in maker.terms.acts] or [act])
    document = maker.pick(list(maker.documents))
    maker.document = document
    fixed: dict[str, Any] = {"act": act, "document": document}
    acts = maker.terms.acts
    if acts.covers("accusation", act):
        actors = [one.id for one in maker.sketches if one.family == "actor"]
        some = st.lists(st.sampled_from(actors), min_size=1, max_size=2, unique=True)
        fixed["accused"] = tuple(maker.draw(some))
    elif acts.up_to(act, NO_ACCUSED):
        fixed["accused"] = ()
    if maker.often():
        fixed["evidence"] = maker.present(cls, "evidence")
    fixed |= _charge(maker, cls, fixed) or _reply(maker, cls, act)
    if "proposition" not in fixed and maker.often():
        fixed["proposition"] = maker.present(cls, "proposition")
    if "chain" not in fixed:
        first = [document] if maker.often() else []
        known = maker.reachable(_SOURCE, "chain")
        further = st.lists(st.sampled_from(known), min_size=1 - len(first), max_size=2)
        fixed["chain"] = tuple(
            maker.model(ChainLink, {"id": one}) for one in (*first, *maker.draw(further))
        )
    fixed["scope"] = _scope_of(maker, act, fixed.get("proposition"))
    return fixed


def _charge(maker: Fields, cls: Any, fixed: Mapping[str, Any]) -> dict[str, Any]:
    """Return, for a claim that accuses, that the accused had a part in something."""
    charge = maker.kinds.propositions.get("Participation")
    if not fixed.get("accused") or charge is None or not _takes_any(cls) or not maker.often():
        return {}
    actor = {"kind": "Participation", "actor": fixed["accused"][0]}
    return {"proposition": maker.model(charge, actor)}


def _reply(maker: Fields, cls: Any, act: str) -> dict[str, Any]:
    """Return, for an act that answers, that an accused of an earlier claim answers it."""
    known = _accusations(maker)
    answers = maker.terms.acts.up_to(act, _REPLIES)
    if not answers or not known or not maker.often():
        return {}
    accusation = maker.pick(known)
    chain = (accusation.document, accusation.accused[0])
    reply: dict[str, Any] = {"chain": tuple(ChainLink(id=one) for one in chain)}
    if _takes_any(cls) and isinstance(accusation.proposition, (Participation, Occurrence)):
        reply["proposition"] = accusation.proposition
    if maker.often():
        reply["responds_to"] = (accusation.id,)
    return reply


def _accusations(maker: Fields) -> list[Claim]:
    """Return the claims so far that accuse somebody."""
    return [one for one in maker.made if isinstance(one, Claim) and one.accused]


def _takes_any(cls: Any) -> bool:
    """Tell whether claims of a class may have propositions of any kind."""
    field = cls.model_fields["proposition"]
    return bool(field.annotation == Claim.model_fields["proposition"].annotation)


def _scope_of(maker: Fields, act: str, denied: Any) -> DenialScope | None:
    """Return a scope that is no narrower than what is denied, or none."""
    if maker.terms.acts.up_to(act, DENYING) is None or not maker.often():
        return None
    others = maker.reachable(RefTo(("claim",)), "claims")
    types = ["occurrence"]
    if isinstance(denied, Participation) and denied.role != "victim":  # who is not involved
        types.append("involvement")
    types += ["statement", "authorship", "evidence"] if others else []
    known = [one for one in types if one in maker.terms["scopes"]]
    if not known:
        return None
    chosen = maker.pick(known)
    if chosen in ("occurrence", "involvement"):
        return DenialScope(type=chosen)
    return DenialScope(type=chosen, claims=(maker.pick(others),))


def _of_affiliation(maker: Fields) -> dict[str, Any]:
    """Return a start and a later end, or neither."""
    st = hypothesis().strategies
    bounds = sorted(maker.draw(st.lists(st.dates(), min_size=2, max_size=2)))
    return {
        "start": bounds[0] if maker.draw(st.booleans()) else None,
        "end": bounds[1] if maker.draw(st.booleans()) else None,
    }


def _of_mention(maker: Fields) -> dict[str, Any] | None:
    """Return words in a document, where one has any."""
    known = maker.with_words()
    if not known:
        return None
    document = maker.pick(known)
    return {"document": document, "span": maker.span(document)}


def _of_class(maker: Fields) -> dict[str, Any]:
    """Return members, each once."""
    st = hypothesis().strategies
    known = maker.reachable(RefTo(("event",)), "members")
    some = maker.draw(st.lists(st.sampled_from(known), max_size=3, unique=True)) if known else []
    return {"members": tuple(Member(event=one) for one in some)}


def _of_relation(maker: Fields) -> dict[str, Any] | None:
    """Return two claims."""
    st = hypothesis().strategies
    known = [one.id for one in maker.sketches if one.family == "claim"]
    if len(known) < 2:
        return None
    ends = maker.draw(st.lists(st.sampled_from(known), min_size=2, max_size=2, unique=True))
    return dict(zip(("source", "target"), ends, strict=True))


_FIXES: Mapping[type[Any], Any] = {
    Document: _of_document,
    Claim: _of_claim,
    Affiliation: _of_affiliation,
    Mention: _of_mention,
    EventClass: _of_class,
    ClaimRelation: _of_relation,
}
"""Of each class the fields that have to fit one another."""


def _kept(draw: DrawFn, records: list[Record], focus: str | None) -> list[Record]:
    """Return records without some that no other refers to.

    Few are left out of what is drawn; of a failing example all that it does without, since
    leaving one out changes nothing else that is drawn.
    """
    needed = records[:1]  # a document
    needed += [one for one in records[1:] if one.kind == focus or draw(up_to(_RARELY))]
    by_id = {own: one for one in records if (own := id_of(one)) is not None}
    named: set[str] = set()
    for record in needed:  # grows as it goes
        for _, marker, value in uses_of(record):
            if isinstance(marker, RefTo) and value not in named:
                named.add(value)
                needed.append(by_id[value])
    kept = {id(one) for one in needed}
    return [one for one in records if id(one) in kept]


def _once(records: list[Record]) -> list[Record]:
    """Return records without those that stand there already."""
    seen: set[object] = set()
    kept = []
    for record in records:
        if id_of(record) is None:
            if identity(record) in seen:
                continue
            seen.add(identity(record))
        kept.append(record)
    return kept
