"""A claim in words: its headline, and its facts one by one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from claimgraph.analysis.labels import label
from claimgraph.analysis.wording import SURENESS, plain, says_of
from claimgraph.model import CLAIM_CLASSES
from claimgraph.temporal import TimeInterval

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus
    from claimgraph.model import Claim, DenialScope, Span

__all__ = ["THEIR_WORDS", "chain_of", "claim_facts", "headline"]

_KNOWN: Final = frozenset[str]().union(*(one.model_fields for one in CLAIM_CLASSES.values()))
_POLARITY: Final = {"+": "it is so", "-": "it is not so", "u": "left open"}


THEIR_WORDS: Final = frozenset({"hedged by", "stressed by", "loaded words", "note"})
"""The facts that are words of a text or of a coder, which may run from right to left; the others are ours."""


def headline(claim: Claim, corpus: Corpus, *, through: bool = True) -> str:
    """Return who does what to whom: "denial by White House, passed on by Ada Wexcombe".

    Args:
        claim: The claim.
        corpus: Its corpus, which has the names.
        through: Whether it says who passes it on.
    """
    line = f"{plain(claim.act)} by {label(corpus, claim.claimer)}"
    if claim.accused:
        line += f" against {', '.join(label(corpus, one) for one in claim.accused)}"
    links = [label(corpus, link.id) for link in claim.chain[:-1]] if through else []
    return f"{line}, passed on by {' and '.join(reversed(links))}" if links else line


def chain_of(claim: Claim, corpus: Corpus) -> str:
    """Return who vouches for whom, the outermost first: "Ada Wexcombe › White House"."""
    return " › ".join(label(corpus, link.id) for link in claim.chain)


def claim_facts(claim: Claim, corpus: Corpus, known: TimeInterval | None = None) -> dict[str, str]:
    """Return what is known of a claim, by what it is; what says nothing is left out.

    Args:
        claim: The claim.
        corpus: Its corpus, which has the names.
        known: When it was said, as far as that follows from all the corpus holds; where it
            is not given, the time the claim itself states is taken.
    """
    evidence = claim.evidence
    places = evidence.content if evidence is not None else ()
    topic = claim.topic and label(corpus, claim.topic)
    said = known if known is not None else claim.time.interval if claim.time else None
    facts = {
        "content": says_of(corpus, claim.proposition) if claim.proposition else topic,
        "polarity": _POLARITY[claim.polarity] if _says_so(claim) else "",
        "certainty": SURENESS[claim.certainty],
        "denies": _scope(claim.scope, corpus) if claim.scope else "",
        "chain": chain_of(claim, corpus) if claim.depth else "",
        "on behalf of": label(corpus, claim.on_behalf_of) if claim.on_behalf_of else "",
        "said to": label(corpus, claim.addressee) if claim.addressee else "",
        "said by": label(corpus, claim.medium) if claim.medium else "",
        "answers": ", ".join(claim.responds_to),
        "hedged by": ", ".join(claim.hedges),
        "stressed by": ", ".join(claim.boosters),
        "loaded words": ", ".join(claim.loaded_terms),
        "when": str(said.model_copy(update={"alternatives": ()})) if said else "",
        "where": label(corpus, claim.document),
        "characters": ", ".join(map(_place, places)),
        "cue": _beside(evidence.cue) if evidence is not None else "",
        "source": _beside(evidence.source) if evidence is not None else "",
        "sha256": (evidence.sha256 if evidence is not None else None) or "",
        "basis": plain(claim.basis) if claim.basis != "stated" else "",
        "coder": claim.coder or "",
        "note": claim.note or "",
    }
    for name in sorted(type(claim).model_fields.keys() - _KNOWN):
        facts[f"{name} of {claim.kind}" if name in facts else name] = _own(claim, name)
    return {name: value for name, value in facts.items() if value}


def _own(claim: Claim, name: str) -> str:
    """Return what stands in a field of a kind of claims that is not built in."""
    value = claim.model_dump(mode="json", include={name}, exclude_defaults=True).get(name)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    if value is None or isinstance(value, str):
        return value or ""
    return json.dumps(value, ensure_ascii=False)


def _place(span: Span) -> str:
    return f"{span.start}–{span.end}"


def _beside(span: Span | None) -> str:
    """Return the words that attribute a claim, and where they stand."""
    if span is None:
        return ""
    words = f"“{span.exact}”, " if span.exact is not None else ""
    return f"{words}characters {_place(span)}"


def _scope(scope: DenialScope, corpus: Corpus) -> str:
    """Return what a denial denies, where it says so: "involvement: White House, in the strike"."""
    parts = [", ".join(map(plain, (scope.type, *scope.roles)))]
    parts += [f"of {label(corpus, scope.actor)}"] if scope.actor else []
    parts += [f"in {', '.join(label(corpus, one) for one in scope.events)}"] if scope.events else []
    parts += [f"of {', '.join(scope.claims)}"] if scope.claims else []
    return " ".join(parts)


def _says_so(claim: Claim) -> bool:
    """Tell whether a claim has a content that is so or not; a bare retraction has none."""
    return claim.polarity != "+" or claim.proposition is not None or claim.scope is not None
