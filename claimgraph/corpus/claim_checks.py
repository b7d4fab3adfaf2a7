"""Whether the fields of claims and relations contradict one another."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from operator import attrgetter, itemgetter
from typing import Any

from claimgraph.corpus.findings import Fault, Path
from claimgraph.corpus.scope_checks import ScopeRules
from claimgraph.errors import shorten
from claimgraph.model import AboutClaims, Claim, ClaimRelation, Record
from claimgraph.model.kinds import NO_ACCUSED
from claimgraph.model.propositions import BUILT_IN_PROPOSITIONS
from claimgraph.model.shape import models_of
from claimgraph.taxonomy import Terms

__all__ = ["claim_faults"]

_fields = attrgetter("__dict__")
_proposition = itemgetter("proposition")
_PLAIN: frozenset[type[Any]] = frozenset(
    {*BUILT_IN_PROPOSITIONS.values(), type(None)} - {AboutClaims}
)
"""Propositions that hold no claims, themselves or inside."""


def claim_faults(
    groups: Mapping[type[Record], list[Any]], ids: Mapping[str, Record], terms: Terms
) -> Iterator[Fault]:
    """Yield the contradictions in claims, and relations of a claim to itself."""
    affiliations = chain.from_iterable(
        members for cls, members in groups.items() if cls.family == "affiliation"
    )
    scopes = ScopeRules(ids, affiliations, terms)
    accusing = terms.acts.within(("accusation",))
    without_accused = terms.acts.within(NO_ACCUSED) - accusing
    for cls, members in groups.items():
        if issubclass(cls, Claim):
            for claim in _doubtful(members, accusing, without_accused):
                for path, message in _faults(claim, scopes, accusing, without_accused):
                    yield Fault(claim, message, path)
        elif issubclass(cls, ClaimRelation):
            for relation in members:
                fields = relation.__dict__
                if fields["source"] == fields["target"]:
                    yield Fault(
                        relation,
                        f"the relation {relation.type} ties {shorten(relation.source)} to itself; "
                        "leave it out",
                        ("target",),
                        relation.target,
                    )


def _doubtful(
    claims: list[Any], accusing: Collection[str], without_accused: Collection[str]
) -> list[Any]:
    """Return the claims that want a closer look; most do not."""
    every = list(map(_fields, claims))
    deep = set(map(type, map(_proposition, every))) - _PLAIN
    return [
        claim
        for claim, fields in zip(claims, every, strict=True)
        if fields["scope"] is not None
        or (
            len(fields["accused"]) > 1 or fields["act"] in without_accused
            if fields["accused"]
            else fields["act"] in accusing
        )
        or fields["id"] in fields["responds_to"]
        or (deep and type(fields["proposition"]) in deep)
    ]


def _faults(
    claim: Claim, scopes: ScopeRules, accusing: Collection[str], without_accused: Collection[str]
) -> Iterator[tuple[Path, str]]:
    """Yield the fields of a claim that contradict others, and how."""
    if claim.id in claim.responds_to:
        yield ("responds_to",), f"{claim.act} answers itself; name the claim it answers"
    if claim.accused and claim.act in without_accused:
        message = f"{claim.act} accuses nobody; make the accusation a claim of its own"
        yield ("accused",), message
    if not claim.accused and claim.act in accusing:
        yield ("accused",), f"the {claim.act} does not say whom it accuses; add accused"
    for i, actor in enumerate(claim.accused):
        if actor in claim.accused[:i]:
            yield ("accused", i), f"{shorten(actor)} is accused twice; leave one out"
    if claim.proposition is not None:
        for path, model in models_of(claim.proposition, ("proposition",)):
            if isinstance(model, AboutClaims) and claim.id in model.about:
                message = f"{claim.act} is about itself; name the claims it is about"
                yield (*path, "about", model.about.index(claim.id)), message
    for field, message in scopes.faults(claim):
        yield (field,), message
