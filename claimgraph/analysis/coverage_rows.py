"""Coverage as rows for tables: names, words and ids as texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final, get_args

from claimgraph.analysis.coverage import coverage
from claimgraph.analysis.labels import label
from claimgraph.analysis.replies import Coverage, CoverageRow, Reply
from claimgraph.analysis.roll_up import Level, Roller
from claimgraph.analysis.wording import in_words
from claimgraph.errors import check_corpus
from claimgraph.model import Claim
from claimgraph.model.claims import Certainty

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["COVERAGE_COLUMNS", "COVERAGE_ROLLED", "coverage_rows"]

COVERAGE_COLUMNS: Final = (
    "accused",
    "accused_label",
    "role",
    "on",
    "on_label",
    "polarity",
    "certainty",
    "quote",
    "claims",
    "claimers",
    "claimers_label",
    "presupposed",
    "retracted",
    "retracted_by",
    "status",
    "replies",
    "replies_label",
    "without_standing",
    "without_standing_label",
    "residual",
    "residual_label",
    "why",
)
"""The columns of the rows, in order."""

COVERAGE_ROLLED: Final = ("charged", "said_by", "replied_by")
"""Those that rows at a level have beside them: the actors themselves."""

_SUREST: Final[tuple[str, ...]] = get_args(Certainty)


def coverage_rows(
    corpus: Corpus, found: Coverage | None = None, *, roll_up: Level | None = None
) -> list[dict[str, Any]]:
    """Return coverage as plain dicts of scalars, with names and words beside the ids.

    The certainty is that of the surest claim of a row; ``retracted`` has those of its claims that
    were taken back, and ``retracted_by`` what takes them back where all of them were.

    At a level the accused, the claimers and those who reply are shown as whom they are read.
    The rows stay what they are: each has its own accused and content, and who may answer for
    whom is settled by affiliations at every level. `right_of_reply` puts rows together.

    Args:
        corpus: The corpus.
        found: Its coverage, where it was asked for with other options than the defaults.
        roll_up: The level at which actors are shown, as for `cg.roll_up`; the actors themselves
            stand in ``charged``, ``said_by`` and ``replied_by`` then. An accused whom the claims
            of a row read as different ones has them all.

    Raises:
        UnknownLevelError: There is neither such a level nor such a kind of actors.

    Examples:
        >>> import claimgraph as cg
        >>> row = cg.coverage_rows(cg.bundled_report())[1]
        >>> row["accused_label"], row["role"], row["on_label"]
        ('Government of the United States', 'decision_maker', 'Such actions')
        >>> row["status"], row["residual_label"]
        ('partly', 'decision maker of Such actions, except Drone strike on the Kremlin')
    """
    check_corpus(corpus)
    rows = coverage(corpus) if found is None else found
    if roll_up is None:
        return [_row(corpus, row, _itself, [row.accused], list(row.claimers)) for row in rows]
    roller = Roller(corpus, roll_up)
    shown: list[dict[str, Any]] = []
    for row in rows:
        claims = [roller.claim(claim) for claim in _claims(corpus, row.claims)]
        accused = [end.to for one in claims for end in one.accused if end.id == row.accused]
        claimers = [one.claimer.to for one in claims]
        heard = _claims(corpus, [one.claim for one in row.replies if _is_heard(one)])
        shown.append(
            {
                **_row(
                    corpus,
                    row,
                    lambda claim: roller.claim(claim).claimer.to,
                    list(dict.fromkeys(accused)),
                    list(dict.fromkeys(claimers)),
                ),
                "charged": row.accused,
                "said_by": ", ".join(row.claimers),
                "replied_by": ", ".join(dict.fromkeys(one.claimer for one in heard)) or None,
            }
        )
    return shown


def _itself(claim: Claim) -> str:
    return claim.claimer


def _is_heard(reply: Reply) -> bool:
    return reply.standing in ("accused", "speaks_for")


def _claims(corpus: Corpus, ids: Iterable[str]) -> list[Claim]:
    return [claim for one in ids if isinstance(claim := corpus[one], Claim)]


def _row(
    corpus: Corpus,
    row: CoverageRow,
    source_of: Callable[[Claim], str],
    accused: list[str],
    claimers: list[str],
) -> dict[str, Any]:
    """Return a row; who is accused, who says so and who replies are given."""
    heard = [one for one in row.replies if _is_heard(one)]
    others = [one for one in row.replies if not _is_heard(one)]
    return {
        "accused": ", ".join(accused),
        "accused_label": ", ".join(label(corpus, one) for one in accused),
        "role": row.charge.role,
        "on": row.charge.on or None,
        "on_label": label(corpus, row.charge.on) if row.charge.on else None,
        "polarity": row.polarity,
        "certainty": min(
            (one.certainty for one in _claims(corpus, row.claims)), key=_SUREST.index, default=None
        ),
        "quote": _quote(corpus, row),
        "claims": ", ".join(row.claims),
        "claimers": ", ".join(claimers),
        "claimers_label": ", ".join(label(corpus, one) for one in claimers),
        "presupposed": row.presupposed,
        "retracted": ", ".join(own for own, _ in row.retractions) or None,
        "retracted_by": row.retracted_by,
        "status": row.status,
        "replies": ", ".join(one.claim for one in heard) or None,
        "replies_label": _repliers(corpus, heard, source_of),
        "without_standing": ", ".join(one.claim for one in others) or None,
        "without_standing_label": _repliers(corpus, others, source_of),
        "residual": "; ".join(in_words(cell) for cell in row.residual) or None,
        "residual_label": _left(corpus, row),
        "why": row.why,
    }


def _left(corpus: Corpus, row: CoverageRow) -> str | None:
    """Return what remains, for a person: all of it, or which part."""
    if row.residual == (row.charge,):
        return "all of it"
    names = {own: label(corpus, own) for cell in row.residual for own in (cell.on, *cell.minus)}
    return "; ".join(in_words(cell, names) for cell in row.residual) or None


def _quote(corpus: Corpus, row: CoverageRow) -> str | None:
    """Return the words of the first accusation that has some."""
    for claim in _claims(corpus, row.claims):
        if claim.evidence is not None and claim.evidence.words:
            return claim.evidence.words
    return None


def _repliers(
    corpus: Corpus, replies: list[Reply], source_of: Callable[[Claim], str]
) -> str | None:
    """Return who replied, with the ids, and what is to be known of them: "John Kirby (c18, c19 hedged)"."""
    said: dict[str, list[str]] = {}
    for reply, claim in zip(replies, _claims(corpus, [one.claim for one in replies]), strict=True):
        said.setdefault(source_of(claim), []).append(" ".join([claim.id, *_marks(reply)]))
    return "; ".join(f"{label(corpus, who)} ({', '.join(ids)})" for who, ids in said.items()) or None  # fmt: skip


def _marks(reply: Reply) -> list[str]:
    """Return what makes a reply less than it seems: made before the accusation, hedged, taken back."""
    marks = ["before the accusation"] if reply.early else []
    marks += ["hedged"] if reply.hedged else []
    return [*marks, "retracted"] if reply.retracted_by else marks
