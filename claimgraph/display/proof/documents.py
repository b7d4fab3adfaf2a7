"""The documents of a page, each with its text, its marks and the cards of its claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimgraph.analysis.labels import label
from claimgraph.display.markup import Markup, joined, tag
from claimgraph.display.proof.anchors import anchor, href
from claimgraph.display.proof.cards import card
from claimgraph.display.proof.filters import Filters
from claimgraph.display.proof.passages import marked_text
from claimgraph.display.proof.reckoned import Reckoned, language_of
from claimgraph.display.telling import headline
from claimgraph.model import Claim, Document

__all__ = ["contents", "documents"]

_WEB: Final = re.compile(r"https?://[^\s<>\"'\\]{1,900}")
"""An address that may be a link; all others are shown as text."""


def documents(page: Reckoned, filters: Filters) -> Iterator[Markup]:
    """Yield the documents in the order of the corpus."""
    for own, claims in page.claims.items():
        document = page.documents.get(own)
        text, places = _text(document, claims, page)
        title = label(page.corpus, own)
        cards = (card(one, page, places.get(one.id), filters.attributes(one)) for one in claims)
        listed = (
            tag("ol", *(joined(one, Markup("\n")) for one in cards))
            if claims
            else tag("p", "No claim rests on it.", class_="none")
        )
        heading = tag("h3", title, dir="auto", class_="unseen" if len(page.claims) == 1 else None)
        yield tag(
            "article",
            _header(own, heading, document, page),
            tag(
                "div",
                text,
                tag("section", listed, class_="claims", aria_label=f"Claims in {title}"),
                class_="body",
            ),
            class_="doc",
            id=anchor("doc", own),
        )


def contents(page: Reckoned) -> Markup:
    """Return a list of the documents, with how many claims each has."""
    items = []
    for own, claims in page.claims.items():
        document = page.documents.get(own)
        day = f", {str(document.published)[:10]}" if document and document.published else ""
        count = f"{day}: {len(claims)} {'claim' if len(claims) == 1 else 'claims'}"
        to = tag("a", label(page.corpus, own), href=href(anchor("doc", own)))
        items.append(tag("li", to, count, dir="auto"))
    return tag("ol", *items, class_="contents")


def _header(own: str, heading: Markup, document: Document | None, page: Reckoned) -> Markup:
    if document is None:
        return tag("header", heading)
    names = [label(page.corpus, one) for one in document.authors]
    parts: list[object] = [f"by {' and '.join(names)}"] if names else []
    parts += [label(page.corpus, document.publisher)] if document.publisher else []
    parts += [f"published {document.published}"] if document.published else []
    parts += [f"times are those of {document.zone}"] if document.zone else []
    parts += [_web(document.url)] if document.url else []
    line = joined(*(joined(" · " if i else "", part) for i, part in enumerate(parts)))
    return tag(
        "header",
        heading,
        tag("p", document.subtitle, class_="subtitle", dir="auto") if document.subtitle else "",
        tag("p", line, class_="byline", dir="auto") if parts else "",
        tag("p", document.note, class_="note", dir="auto") if document.note else "",
        tag("p", tag("code", own), *_hash(document), class_="hash"),
    )


def _web(url: str) -> str:
    """Return an address as a link, where it is one of the web; else as it is."""
    if _WEB.fullmatch(url) and url.isprintable():
        return tag("a", url, href=url, rel="noreferrer noopener")
    return url


def _hash(document: Document) -> Iterator[object]:
    length = document.length if document.text is None else len(document.text)
    if length is not None:
        yield f" · {length:,} characters"
    if document.sha256:
        yield joined(" · sha256 ", tag("code", document.sha256))


def _text(
    document: Document | None, claims: list[Claim], page: Reckoned
) -> tuple[Markup, dict[str, str]]:
    if document is None or document.text is None:
        none = "The text is not in the corpus, only what was taken from it."
        return tag("div", tag("p", none), class_="text none"), {}
    made, places = marked_text(
        document.text,
        claims,
        page.number,
        page.kind_of,
        lambda claim: headline(claim, page.corpus),
    )
    return tag("div", made, class_="text", lang=language_of(document)), places
