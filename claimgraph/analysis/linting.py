"""Lint for analysts: what a careful reader would look at again before publishing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claimgraph.analysis.labels import label
from claimgraph.analysis.listed import Results
from claimgraph.analysis.roll_up import Level, Roller
from claimgraph.analysis.rolled import RolledActor
from claimgraph.corpus.choosing import nameless
from claimgraph.errors import check_corpus, nearest
from claimgraph.model import Claim, ClaimRelation, Mention, Occurrence
from claimgraph.model.claims import DENYING
from claimgraph.model.record import key_of
from claimgraph.shown import Shown
from claimgraph.starter import EXAMPLE

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["LINT_COLUMNS", "LINT_RULES", "Remark", "lint"]


LINT_COLUMNS: Final = ("record", "rule", "message")
"""The columns of the rows of remarks, in order."""


@dataclass(frozen=True, slots=True)
class Remark(Shown):
    """Something to look at again; it is no error."""

    rule: str
    record: str
    """The claim, or the document of the mention; of an example, whatever record it is."""
    message: str

    @property
    def row(self) -> dict[str, str]:
        """A plain dict, for tables."""
        return {"record": self.record, "rule": self.rule, "message": self.message}


def lint(
    corpus: Corpus, *, skip: Collection[str] = (), roll_up: Level | None = None
) -> Results[Remark]:
    """Return what an analyst should look at again, in the order of the corpus.

    Args:
        corpus: The corpus.
        skip: Names of rules to leave out; `LINT_RULES` has them all.
        roll_up: The level for which remarks say, too, as whom claimers and accused are read, as
            for `cg.roll_up`: whose loaded words they are.

    Raises:
        TypeError: ``skip`` is a text and no collection of texts.
        ValueError: There is no such rule.
        UnknownLevelError: There is neither such a level nor such a kind of actors.

    Examples:
        >>> import claimgraph as cg
        >>> remarks = cg.lint(cg.bundled_report())
        >>> sorted({remark.rule for remark in remarks})
        ['denial-without-scope', 'loaded-term', 'presupposed-accusation', 'unnamed-accuser']
    """
    check_corpus(corpus)
    if isinstance(skip, str):
        msg = f"skip is {skip!r}; give a collection of rules: skip={{{skip!r}}}"
        raise TypeError(msg)
    for unknown in sorted(set(skip) - LINT_RULES.keys()):
        guess = nearest(unknown, LINT_RULES)
        hint = f"did you mean {guess!r}?" if guess else f"there are: {', '.join(LINT_RULES)}"
        msg = f"there is no rule {unknown!r}; {hint}"
        raise ValueError(msg)
    read = _Read(corpus, None if roll_up is None else Roller(corpus, roll_up))
    return Results(
        remark for name, rule in LINT_RULES.items() if name not in skip for remark in rule(read)
    )


class _Read:
    """The claims of a corpus, and the names of those who speak and are accused in them."""

    def __init__(self, corpus: Corpus, roller: Roller | None) -> None:
        self.corpus = corpus
        self.claims = [one for one in corpus.claims if isinstance(one, Claim)]
        self._roller = roller

    def claimer(self, claim: Claim) -> str:
        """Return the name of who makes a claim."""
        if self._roller is None:
            return label(self.corpus, claim.claimer)
        return self._name(self._roller.claim(claim).claimer)

    def accused(self, claim: Claim) -> str:
        """Return the names of whom a claim accuses."""
        if self._roller is None:
            return ", ".join(label(self.corpus, one) for one in claim.accused)
        return ", ".join(map(self._name, self._roller.claim(claim).accused))

    def _name(self, end: RolledActor) -> str:
        own = label(self.corpus, end.id)
        return own if end.to == end.id else f"{own} (read as {label(self.corpus, end.to)})"


def _examples(read: _Read) -> Iterator[Remark]:
    """Records that still say what ``claimgraph new`` wrote to be overwritten."""
    for record in read.corpus:
        for field in ("name", "label", "note"):
            text = getattr(record, field, None)
            if isinstance(text, str) and text.startswith(EXAMPLE):
                message = f"its {field} is still “{text}”; overwrite the record, or take it out"
                yield Remark("example", key_of(record), message)


def _loaded_terms(read: _Read) -> Iterator[Remark]:
    """Words that take sides, and whose they are: the author's own need a second look most."""
    for claim in read.claims:
        whose = "the author's own" if claim.depth == 0 else f"that of {read.claimer(claim)}"
        for word in claim.loaded_terms:
            yield Remark("loaded-term", claim.id, f"“{word}” takes sides; the word is {whose}")


def _presupposed(read: _Read) -> Iterator[Remark]:
    """Presuppositions that carry an accusation pass unnoticed, and are rarely answered."""
    for claim in read.claims:
        if claim.presupposed and claim.accused:
            message = f"{read.accused(claim)} is accused in passing"
            yield Remark("presupposed-accusation", claim.id, message)


def _without_evidence(read: _Read) -> Iterator[Remark]:
    """Claims that show no words."""
    for claim in read.claims:
        if claim.evidence is None:
            yield Remark("no-evidence", claim.id, "it shows no words; quote them")


def _without_scope(read: _Read) -> Iterator[Remark]:
    """Denials without a scope deny their proposition and no more; that of an event, or of any part in it, denies it all."""
    roles = read.corpus.terms.roles
    denying = read.corpus.terms.acts.within(DENYING)
    for claim in read.claims:
        role: str = getattr(claim.proposition, "role", "")
        whole = isinstance(claim.proposition, Occurrence) or (
            role in roles and roles.covers(role, "involved")
        )
        if claim.act in denying and claim.scope is None and not whole:
            if claim.proposition is None:
                text = "it denies nothing that is coded; give a proposition or a scope"
            else:
                what = f"the role {role}" if role else "its proposition"
                text = f"without a scope it denies {what} and no more; say how far it reaches"
            yield Remark("denial-without-scope", claim.id, text)


def _hedges_dropped(read: _Read) -> Iterator[Remark]:
    """A summary that is surer than what it sums up."""
    claims = {claim.id: claim for claim in read.claims}
    for one in read.corpus.relations:
        if not isinstance(one, ClaimRelation) or one.type not in _RETELLING:
            continue
        told, source = claims.get(one.source), claims.get(one.target)
        if told is None or source is None:
            continue
        surer = _SURE.get(told.certainty, 0) > _SURE.get(source.certainty, 0)
        if surer or (source.hedges and not told.hedges):
            hedges = ", ".join(f"“{word}”" for word in source.hedges) or source.certainty
            yield Remark("hedge-dropped", told.id, f"{source.id} says it with {hedges}")


_RETELLING: Final = frozenset(("summarises", "identical", "based_on"))
_SURE: Final = {"CT": 3, "PR": 2, "PS": 1, "U": 0}


def _metonyms(read: _Read) -> Iterator[Remark]:
    """Names of places and buildings whose reading nobody has decided."""
    for one in read.corpus.mentions:
        if isinstance(one, Mention) and one.denotes is None:
            words = (
                f"“{one.span.exact}”"
                if one.span.exact
                else f"characters {one.span.start}–{one.span.end}"
            )
            yield Remark("metonym-unresolved", one.document, f"{words} is not decided; set denotes")


def _unnamed(read: _Read) -> Iterator[Remark]:
    """Accusations whose accuser has no name."""
    unnamed = nameless(read.corpus)
    for claim in read.claims:
        if claim.accused and claim.claimer in unnamed:
            message = f"the accuser is not named: {read.claimer(claim)}"
            yield Remark("unnamed-accuser", claim.id, message)


LINT_RULES: Final[dict[str, Callable[[_Read], Iterator[Remark]]]] = {
    "example": _examples,
    "loaded-term": _loaded_terms,
    "presupposed-accusation": _presupposed,
    "unnamed-accuser": _unnamed,
    "no-evidence": _without_evidence,
    "denial-without-scope": _without_scope,
    "hedge-dropped": _hedges_dropped,
    "metonym-unresolved": _metonyms,
}
"""The rules by their names."""
