"""Decisions on mentions: what words stand for in one place, by whom, and undone."""

from __future__ import annotations

from claimgraph.corpus import Corpus
from claimgraph.errors import check_corpus, shorten
from claimgraph.model import Mention, Reading
from claimgraph.model.record import key_of
from claimgraph.names.replacing import replaced

__all__ = ["decide", "undecide"]


def decide(
    corpus: Corpus,
    mention: Mention,
    denotes: str,
    *,
    reading: str | None = None,
    form: str | None = None,
    basis: str = "analyst",
    coder: str | None = None,
) -> Corpus:
    """Return the corpus with a mention decided: what its words stand for there.

    The candidates stay on the mention, so that ``undecide`` finds them again; what is decided
    becomes one of them where it was none.

    Args:
        corpus: The corpus.
        mention: A mention of it.
        denotes: Id of what the words stand for.
        reading: As what; needed where the candidates do not tell.
        form: What the words are: ``name``, ``metonym`` …; None: as it was.
        basis: Whose kind of reading it is: ``analyst``, ``model``, ``rule``, ``stated``.
        coder: Whose reading it is.

    Raises:
        UnknownRecordError: There is no record ``denotes``.
        ValueError: The corpus does not hold the mention; or the candidates give several
            readings or none, and none is given.
        CorpusError: A term or record does not fit.

    Examples:
        >>> import claimgraph as cg
        >>> russia, city = cg.Government(id="gov:RUS"), cg.Place(id="place:moscow", name="Moscow")
        >>> report = cg.Document(id="doc:a", text="Moscow said no.")
        >>> undecided = cg.Mention(document=report, span=report.span("Moscow"), basis="rule", candidates=(
        ...     cg.Reading(denotes=russia, reading="government"), cg.Reading(denotes=city, reading="place")))
        >>> corpus = cg.Corpus([russia, city, report, undecided])
        >>> decided = cg.decide(corpus, undecided, "gov:RUS", form="metonym", coder="ada")
        >>> decided.mentions[0].reading, decided.mentions[0].coder
        ('government', 'ada')
        >>> cg.undecide(decided, decided.mentions[0]) == corpus
        True
    """
    check_corpus(corpus)
    record = corpus[denotes]
    if reading is None:
        known = sorted({one.reading for one in mention.candidates if one.denotes == denotes})
        if len(known) != 1:
            told = f"it may be read as {' or '.join(known)}" if known else "no candidate tells"
            msg = f"{shorten(denotes)} ({record.kind}): {told}; say as what: reading=…"
            raise ValueError(msg)
        reading = known[0]
    chosen = Reading(denotes=denotes, reading=reading)
    considered = mention.candidates
    if mention.denotes is not None and mention.reading is not None:
        considered = _with(considered, Reading(denotes=mention.denotes, reading=mention.reading))
    update = {
        "denotes": denotes,
        "reading": reading,
        "form": form or mention.form,
        "candidates": _with(considered, chosen),
        "basis": basis,
        "coder": coder,
    }
    return replaced(corpus, {_found(corpus, mention): mention.model_copy(update=update)})


def undecide(corpus: Corpus, mention: Mention) -> Corpus:
    """Return the corpus with the decision on a mention taken back; its candidates stay.

    Raises:
        ValueError: The corpus does not hold the mention.

    Examples:
        >>> import claimgraph as cg
        >>> report = cg.Document(id="doc:a", text="Moscow said no.")
        >>> read = cg.Mention(document=report, span=report.span("Moscow"), denotes="gov:RUS", reading="government")
        >>> corpus = cg.Corpus([cg.Government(id="gov:RUS"), report, read])
        >>> one = cg.undecide(corpus, read).mentions[0]
        >>> one.denotes, one.candidates[0].denotes
        (None, 'gov:RUS')
    """
    check_corpus(corpus)
    considered = mention.candidates
    if mention.denotes is not None and mention.reading is not None:
        considered = _with(considered, Reading(denotes=mention.denotes, reading=mention.reading))
    update = {
        "denotes": None,
        "reading": None,
        "form": None,
        "candidates": considered,
        "basis": "rule",
        "coder": None,
    }
    return replaced(corpus, {_found(corpus, mention): mention.model_copy(update=update)})


def _with(readings: tuple[Reading, ...], one: Reading) -> tuple[Reading, ...]:
    return readings if one in readings else (*readings, one)


def _found(corpus: Corpus, mention: Mention) -> str:
    if mention not in corpus.mentions:
        msg = (
            f"the corpus has no such mention of {shorten(mention.span.exact)} in {mention.document}; "
            "take it from corpus.mentions, or add it first: corpus.with_records(mention)"
        )
        raise ValueError(msg)
    return key_of(mention)
