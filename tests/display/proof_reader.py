"""Reads a proof page back, and refuses whatever is not ours."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

import claimgraph as cg
from claimgraph.display.table import HIDING, inert

PAGE = {
    "html": {"lang"},
    "head": set[str](),
    "body": set[str](),
    "meta": {"charset", "http-equiv", "content", "name"},
    "title": {"id"},
    "style": set[str](),
    "script": set[str](),
    "header": {"class"},
    "main": {"id", "tabindex"},
    "footer": set[str](),
    "nav": {"aria-label"},
    "section": {"aria-labelledby", "aria-label", "class"},
    "article": {"class", "id"},
    "h1": {"dir"},
    "h2": {"id"},
    "h3": {"dir", "class"},
    "h4": {"dir"},
    "p": {"class", "dir", "id", "role"},
    "a": {"href", "class", "id", "data-c", "data-n", "title", "tabindex", "rel"},
    "span": {"class"},
    "bdi": {"class", "data-c"},
    "code": set[str](),
    "mark": set[str](),
    "em": set[str](),
    "blockquote": {"lang"},
    "ul": set[str](),
    "ol": {"class"},
    "li": {
        "id",
        "class",
        "tabindex",
        "dir",
        "data-by",
        "data-of",
        "data-on",
        "data-re",
    },
    "dl": set[str](),
    "dt": set[str](),
    "dd": {"dir"},
    "div": {"class", "lang", "role", "tabindex", "aria-label"},
    "form": {"id", "aria-label", "hidden"},
    "label": {"for"},
    "select": {"id", "data-filter"},
    "optgroup": {"label"},
    "option": {"value"},
    "input": {"type", "id", "autocomplete"},
    "button": {"type"},
    "table": {"aria-label"},
    "thead": set[str](),
    "tbody": set[str](),
    "tr": set[str](),
    "th": {"scope"},
    "td": {"dir", "class"},
    "figure": set[str](),
    "details": set[str](),
    "summary": set[str](),
}
"""Every element of a page, with the attributes it may have."""
PICTURE = {"svg", "desc", "rect", "circle", "path", "polygon", "text", "g"}
DRAWN = {
    "xmlns", "viewbox", "width", "height", "class", "role", "aria-labelledby", "id", "x", "y", "cx",
    "cy", "r", "rx", "d", "points", "transform", "font-size", "font-weight", "text-anchor",
    "textlength", "lengthadjust", "stroke-dasharray", "stroke-width",
}  # fmt: skip
VOID = {"meta", "input"}


class Card:
    """A claim as the page shows it."""

    def __init__(self, attributes: dict[str, str]) -> None:
        self.attributes = attributes
        self.text = ""


class PageReader(HTMLParser):
    """The parts of a page: its texts with their marks, its cards, and all its links."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.hidden: list[str] = []
        self.texts: list[str] = []
        self.marks: list[list[tuple[int, int, tuple[int, ...]]]] = []
        self.cards: list[Card] = []
        self.shown: list[str] = []
        self.own: dict[str, str] = {"style": "", "script": ""}
        self.policy = ""
        self._text = 0
        self._card = 0
        self._mark: tuple[int, tuple[int, ...]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        assert len(attributes) == len(attrs)
        drawn = "svg" in self.open or tag == "svg"
        if drawn:
            assert tag in PICTURE | {"title"}, tag
            assert set(attributes) <= DRAWN, attributes
        else:
            assert tag in PAGE, tag
            assert set(attributes) <= PAGE[tag], (tag, attributes)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if "href" in attributes:
            self.links.append(attributes["href"])
        if "hidden" in attributes:
            self.hidden.append(tag)
        if attributes.get("http-equiv"):
            self.policy = attributes["content"]
        if tag not in VOID:
            self.open.append(tag)
        if tag == "div" and attributes.get("class", "").startswith("text") and not self._text:
            self._text = len(self.open)
            self.texts.append("")
            self.marks.append([])
        elif tag == "a" and self._text:
            assert attributes["class"].split()[0] == "m"
            claims = tuple(map(int, attributes["data-c"].split()))
            self._mark = (len(self.texts[-1]), claims)
        elif tag == "li" and "card" in attributes.get("class", ""):
            self._card = len(self.open)
            self.cards.append(Card(attributes))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if len(self.open) == self._text:
            self._text = 0
        elif len(self.open) == self._card:
            self._card = 0
        assert self.open.pop() == tag
        if tag == "a" and self._mark is not None:
            start, claims = self._mark
            self.marks[-1].append((start, len(self.texts[-1]), claims))
            self._mark = None

    def handle_data(self, data: str) -> None:
        here = self.open[-1] if self.open else ""
        if here in self.own:
            self.own[here] += data
        elif self._text:
            self.texts[-1] += data
        else:
            self.shown.append(data)
            if self._card:
                self.cards[-1].text += data

    def handle_decl(self, decl: str) -> None:
        assert decl == "DOCTYPE html"
        assert self.getpos() == (1, 0)

    def unexpected(self, what: str) -> None:
        pytest.fail(f"not markup of ours: {what}")

    handle_comment = handle_pi = unknown_decl = unexpected


def digest(text: str) -> str:
    """Return a text's hash as a policy has it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def read_page(page: str) -> PageReader:
    """Read a page back: all is closed, all is ours, nothing hides, and every link leads somewhere."""
    reader = PageReader()
    reader.feed(page)
    reader.close()
    assert not reader.open
    assert len(reader.ids) == len(set(reader.ids))
    assert reader.hidden == ["form"]
    for line in "".join(reader.shown).split("\n"):
        assert inert(line, blanks=True) == line
    for link in reader.links:
        assert link.startswith(("#", "https://", "http://"))
        assert not re.search(r"[\s<>\"']", link)
    assert reader.policy == (
        f"default-src 'none'; script-src {digest(reader.own['script'])}; "
        f"style-src {digest(reader.own['style'])}; base-uri 'none'; form-action 'none'"
    )
    return reader


def as_held(text: str) -> str:
    """Return a text as a page can hold it: without NUL and half characters."""
    return "".join("\ufffd" if one == "\0" or "\ud800" <= one < "\ue000" else one for one in text)


def claims_of(corpus: cg.Corpus) -> list[cg.Claim]:
    """Return the claims that a page has cards for."""
    return [one for one in corpus.claims if isinstance(one, cg.Claim)]


def visible(text: str) -> str:
    """Return the characters of a text that are neither blanks nor hidden."""
    return HIDING.sub("", "".join(text.split()))
