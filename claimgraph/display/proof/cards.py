"""A claim as a card: who, whom, what, when, how surely, in which words, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from claimgraph.analysis.labels import label
from claimgraph.analysis.replies import Reply
from claimgraph.analysis.wording import plain
from claimgraph.display.markup import LONGEST, Markup, joined, tag
from claimgraph.display.proof.anchors import anchor, href, link
from claimgraph.display.proof.reckoned import Reckoned, language_of
from claimgraph.display.quoting import sentence_of
from claimgraph.display.sheets import signed
from claimgraph.display.telling import THEIR_WORDS, claim_facts, headline
from claimgraph.model import Claim

__all__ = ["MOST_LISTED", "card", "links"]

MOST_LISTED: Final = 12
"""How many claims or replies a card lists, so that a charge that hundreds make and hundreds answer
does not fill the page; each reply lists all charges that it answers, and the table of accusations
leads to all of them."""

_DOES: Final = {
    "answers": "denies it",
    "answers_part": "denies part of it",
    "admits": "admits it",
    "admits_part": "admits part of it",
    "withholds": "declines to say",
}
_RIGHT: Final = {
    "accused": "as the accused",
    "speaks_for": "speaking for the accused",
    "affiliated": "only affiliated with the accused, which changes nothing",
    "third_party": "as a third party, which changes nothing",
}
_FROM_THE_RIGHT: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def card(claim: Claim, page: Reckoned, place: str | None, attributes: dict[str, str]) -> Markup:
    """Return the card of a claim.

    Args:
        claim: The claim.
        page: The page it is on.
        place: The name of the place in the text at which its words start.
        attributes: What filters know it by.
    """
    name = anchor("claim", claim.id)
    statuses = dict.fromkeys(page.found[row].status for row in page.accusing.get(claim.id, ()))
    marks = ["presupposed"] if claim.presupposed else []
    marks += ["retracted"] if claim.id in page.taken_back else []
    head = [
        tag(
            "a",
            tag("span", claim.id, class_="own"),
            " ",
            headline(claim, page.corpus, through=False),
            href=href(name),
        ),
        *(joined(" ", tag("span", signed(one), class_=f"status {one}")) for one in statuses),
        *(joined(" ", tag("span", one, class_="status")) for one in marks),
    ]
    back = tag("p", tag("a", "Show in the text", href=href(place)), class_="back") if place else ""
    more = tag("div", _facts(claim, page), *_became(claim, page), back, class_="more")
    return tag(
        "li",
        tag("h4", *head),
        _words(claim, page),
        more,
        id=name,
        class_=f"card {page.kind_of(claim)}",
        tabindex="-1",
        **attributes,
    )


def links(claims: Iterable[str], most: int | None = None) -> Markup:
    """Return links to claims, with commas between them; beyond ``most`` only how many more there are."""
    every = list(claims)
    shown = joined(*(joined(", " if i else "", link(own)) for i, own in enumerate(every[:most])))
    return joined(shown, *_beyond(len(every), most))


def _beyond(count: int, most: int | None) -> Iterator[Markup]:
    """Yield that there are more than are shown, and where all are."""
    if most is not None and count > most:
        yield joined(" and ", tag("a", f"{count - most} more", href="#replies"))


def _listed(items: Sequence[object]) -> Markup:
    """Return a list of what became of a claim, cut where it is long."""
    made = [tag("li", one) for one in items[:MOST_LISTED]]
    return tag("ul", *made, *(tag("li", one) for one in _beyond(len(items), MOST_LISTED)))


def _words(claim: Claim, page: Reckoned) -> Markup:
    """Return the words; in their sentence, where the page does not show the text."""
    evidence = claim.evidence
    if evidence is None or not evidence.content:
        return tag("p", "No words are given.", class_="none")
    document = page.documents.get(evidence.document)
    if document is None or document.text is None:
        passage = sentence_of(claim, page.corpus)
        return passage.html() if passage else tag("p", "The words are not in the file.", class_="none")  # fmt: skip
    words = " … ".join(document.text[one.start : one.end] for one in evidence.content)
    quoted = tag("p", f"“{words}”", dir=_direction(words[:LONGEST]))
    return tag("blockquote", quoted, lang=language_of(document))


def _facts(claim: Claim, page: Reckoned) -> Markup:
    facts: dict[str, object] = dict(claim_facts(claim, page.corpus, page.time_of(claim.id)))
    del facts["where"]  # the card stands with its document
    if "sha256" in facts:
        facts["sha256"] = tag("code", facts["sha256"])
    if claim.responds_to:
        known = {own: isinstance(page.corpus[own], Claim) for own in claim.responds_to}
        shown = [own for own, is_claim in known.items() if is_claim]
        others = ", ".join(
            own for own, is_claim in known.items() if not is_claim
        )  # of unknown kinds
        comma = ", " if shown and others else ""
        facts["answers"] = joined(links(shown, MOST_LISTED), comma, others)
    events = [
        f"{label(page.corpus, event)}: {when.model_copy(update={'alternatives': ()})}"
        for event in page.events_of(claim)
        if (when := page.time_of(event)) is not None
    ]
    if events:
        facts["event"] = "; ".join(events)
    return tag(
        "dl",
        *(
            tag(
                "div",
                tag("dt", name),
                tag("dd", value, dir=_direction(value) if name in THEIR_WORDS else None),
            )
            for name, value in facts.items()
        ),
    )


def _direction(text: object) -> str | None:
    """Return that a text has a direction of its own, where it may run from right to left."""
    return "auto" if _FROM_THE_RIGHT.search(str(text)) else None


def _became(claim: Claim, page: Reckoned) -> Iterator[Markup]:
    """Yield what became of each accusation the claim makes, and what it answers itself."""
    for number in page.accusing.get(claim.id, ()):
        if number not in page.outcomes:
            page.outcomes[number] = joined(*_outcome(number, page))
        yield page.outcomes[number]
    met = page.replying.get(claim.id, ())
    if met:
        yield tag("p", "What it answers", class_="became")
        items = [
            joined(links(page.found[row].claims, MOST_LISTED), f" ({_charge(row, page)}): {_does(one)}")
            for row, one in met
        ]  # fmt: skip
        yield tag("ul", *(tag("li", one) for one in items))


def _outcome(number: int, page: Reckoned) -> Iterator[Markup]:
    """Yield what became of one charge, which is the same on the card of every claim that makes it."""
    row, told = page.found[number], page.rows[number]
    rest = f": {told['residual_label']}" if told["residual_label"] else ""
    yield tag("p", tag("span", signed(row.status), class_=f"status {row.status}"), " ", _charge(number, page), class_="became")  # fmt: skip
    if row.retracted_by:
        yield tag("p", "Taken back by ", link(row.retracted_by), ".")
    if row.replies:
        remains = f"What remains{rest}." if rest else "Nothing of it remains."
        yield tag("p", remains)
        yield _listed(list(_replies(row.replies, page)))
    else:
        yield tag("p", "No reply reaches it.")


def _charge(number: int, page: Reckoned) -> str:
    """Return who is charged with what: "Government of Russia: planner of the raid"."""
    told = page.rows[number]
    about = f" of {told['on_label']}" if told["on_label"] else ""
    return f"{told['accused_label']}: {plain(told['role'])}{about}"


def _replies(replies: Iterable[Reply], page: Reckoned) -> Iterator[Markup]:
    """Yield who replies with what, those together who do the same by the same right."""
    alike: dict[tuple[str, str], list[str]] = {}
    for one in replies:
        claim = page.corpus[one.claim]
        who = label(page.corpus, claim.claimer) if isinstance(claim, Claim) else one.claim
        alike.setdefault((who, _does(one, last=False)), []).append(one.claim)
    last = {one.claim for one in replies if one.decides}
    for (who, does), claims in alike.items():
        decides = [own for own in claims if own in last]
        word = joined("; the last word is ", links(decides, MOST_LISTED)) if decides else ""
        yield joined(who, " (", links(claims, MOST_LISTED), f") {does}", word)


def _does(reply: Reply, *, last: bool = True) -> str:
    """Return what a reply does to an accusation, and by what right."""
    parts = [f"{_DOES[reply.effect]}, {_RIGHT[reply.standing]}"]
    parts += ["made before the accusation"] if reply.early else []
    parts += ["hedged"] if reply.hedged else []
    parts += [f"taken back by {reply.retracted_by}"] if reply.retracted_by else []
    parts += ["the last word"] if last and reply.decides else []
    return "; ".join(parts)
