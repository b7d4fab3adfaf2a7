"""The proof page: one HTML file that shows every claim in the words it rests on."""

from __future__ import annotations

import base64
import hashlib
import os
from collections import Counter
from collections.abc import Container
from datetime import date, datetime
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

from claimgraph.analysis.as_of import as_of as as_known
from claimgraph.analysis.labels import label
from claimgraph.analysis.roll_up import Level
from claimgraph.collector import collector_at_rest
from claimgraph.display.charges import counted, summary
from claimgraph.display.markup import Markup, cut, joined, tag
from claimgraph.display.proof.documents import contents, documents
from claimgraph.display.proof.filters import Filters
from claimgraph.display.proof.reckoned import Reckoned
from claimgraph.display.proof.sections import sections
from claimgraph.display.svg import STYLE
from claimgraph.display.table import inert
from claimgraph.display.things import published
from claimgraph.display.written import Written
from claimgraph.errors import check_corpus
from claimgraph.shown import chosen

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["ProofPage", "proof_page"]

_LINE: Final = Markup("\n")
_LONGEST_KINDS: Final = 200


class ProofPage(Written):
    """A page as HTML text; ``write`` puts it into a file, which any browser opens.

    Examples:
        >>> import claimgraph as cg
        >>> page = cg.proof_page(cg.bundled_report())
        >>> page
        <ProofPage: Moscow Blames US for Drone Strike on the Kremlin>
    """

    heading: str
    """What stands above it."""

    def __new__(cls, text: str, heading: str) -> ProofPage:
        """Make a page of its HTML and what stands above it."""
        made = super().__new__(cls, text)
        made.heading = heading
        return made

    def __reduce__(self) -> tuple[type[ProofPage], tuple[str, str]]:
        """Return what a copy is made of."""
        return ProofPage, (str(self), self.heading)

    def write(self, path: str | os.PathLike[str]) -> None:
        """Write it to a file. One that is there is replaced when the new one is complete.

        Raises:
            ValueError: The file's name ends as that of another kind of file.
            OSError: The file cannot be written; an old one stays as it was.
        """
        ending = Path(path).suffix
        if ending.lower() not in ("", ".html", ".htm"):
            msg = f"{os.fspath(path)}: the page is written as HTML, not as {ending}; let its name end in .html"
            raise ValueError(msg)
        super().write(path)

    def __repr__(self) -> str:
        """Return what stands above it."""
        return f"<ProofPage: {inert(cut(self.heading, 80))}>"

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]:
        """Show what stands above it: a whole page has no place in another."""
        said = f"{self!r}: write it to a file, and open that in a browser"
        return chosen({"text/plain": lambda: said}, include, exclude)


def proof_page(
    corpus: Corpus,
    *,
    title: str | None = None,
    roll_up: Level | None = "government",
    as_of: date | datetime | str | None = None,
) -> ProofPage:
    """Return one HTML page that shows every claim in place, with what became of it.

    The texts of the documents with the words of the claims marked; for each claim who, whom,
    what, when, how surely, through whom, in which words, with offsets and hash, what was
    replied and what remains; filters, tables and pictures. It needs no other file and no
    network, and all but the filters works without a script. Whatever comes from documents is
    shown and never run.

    Args:
        corpus: The corpus, with one document or with many.
        title: What stands above it; else the document's title, or how many there are.
        roll_up: The level at which actors can be chosen beside themselves, as for
            `cg.roll_up`; None: only themselves.
        as_of: Show what was known at a time, as `cg.as_of` does.

    Raises:
        UnknownLevelError: There is neither such a level nor such a kind of actors.
        ValueError: The text of ``as_of`` is no ISO 8601 date or time.

    Examples:
        >>> import claimgraph as cg
        >>> page = cg.proof_page(cg.bundled_report())
        >>> page.count('<li id="claim-'), page.heading
        (58, 'Moscow Blames US for Drone Strike on the Kremlin')
        >>> page.write("report.html")  # doctest: +SKIP
    """
    check_corpus(corpus)
    with collector_at_rest():
        shown = corpus if as_of is None else as_known(corpus, as_of)
        page = Reckoned(shown, roll_up)
        name = title or _title(page)
        known = None if as_of is None else f"as it was known on {as_of}"
        return ProofPage(_whole(page, name, known), name)


def _title(page: Reckoned) -> str:
    if len(page.claims) == 1:
        return label(page.corpus, next(iter(page.claims)))
    return f"Who claimed what, in {len(page.claims):,} documents" if page.claims else "Nothing"


def _whole(page: Reckoned, title: str, known: str | None) -> str:
    style = f"{_data('proof.css')}{STYLE}"
    script = _data("proof.js")
    filters = Filters(page)
    texts = [joined(one, _LINE) for one in documents(page, filters)]
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", title),
        _LINE,
        tag("style", Markup(style)),
        _LINE,
        tag("script", Markup(script)),
    )
    several = len(page.claims) > 1
    main = tag(
        "main",
        tag(
            "section",
            tag("h2", "Texts and claims" if several else "Text and claims", id="texts"),
            _key(),
            filters.form(),
            contents(page) if several else "",
            *texts,
            aria_labelledby="texts",
        ),
        *(joined(_LINE, one) for one in sections(page)),
        id="main",
        tabindex="-1",
    )
    body = tag(
        "body",
        tag("a", "Skip to the claims", href="#main", class_="skip"),
        _LINE,
        _header(page, title, known),
        _LINE,
        main,
        _LINE,
        _footer(),
    )
    made = tag("html", head, _LINE, body, lang="en")
    return f"<!DOCTYPE html>\n{made}\n"


def _data(name: str) -> str:
    return (resources.files("claimgraph.display.proof") / "data" / name).read_text("utf-8")


def _policy(style: str, script: str) -> str:
    """Return what the page allows: its own style and its own script, and nothing else."""

    def digest(text: str) -> str:
        return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

    return (
        f"default-src 'none'; script-src 'sha256-{digest(script)}'; "
        f"style-src 'sha256-{digest(style)}'; base-uri 'none'; form-action 'none'"
    )


def _header(page: Reckoned, title: str, known: str | None) -> Markup:
    days = published(page.corpus)
    claims = f"{len(page.number):,} {'claim' if len(page.number) == 1 else 'claims'}"
    count = len(page.claims)
    where = f"{count:,} {'document' if count == 1 else 'documents'}"
    said = f"{claims} in {where}{f', published {days}' if days else ''}{f', {known}' if known else ''}."
    charged = f"{summary(page.charges)}: {counted(page.charges)}." if page.charges else "Nobody accuses anybody."  # fmt: skip
    places = {"texts": "Claims", "replies": "Accusations and replies", "pictures": "Pictures", "about": "About this page"}  # fmt: skip
    jumps = (tag("li", tag("a", words, href=f"#{place}")) for place, words in places.items())
    return tag(
        "header",
        tag("h1", title, dir="auto"),
        tag("p", said, " ", charged, _left_out(page), class_="lead"),
        tag("nav", tag("ul", *jumps), aria_label="Parts of this page"),
        class_="top",
    )


def _left_out(page: Reckoned) -> str:
    """Return how many records the page cannot show, and of which kinds."""
    kinds = Counter(one.kind for one in page.corpus.unregistered)
    if not kinds:
        return ""
    named = cut(", ".join(sorted(kinds)), _LONGEST_KINDS)
    count = kinds.total()
    return f" Not shown: {count:,} {'record' if count == 1 else 'records'} of kinds that are not registered ({named})."  # fmt: skip


def _key() -> Markup:
    """Return what the marks mean."""
    kinds = {"acc": "accuses somebody", "rep": "replies", "say": "another claim"}
    marks = (joined(tag("span", words, class_=f"m {kind}"), " ") for kind, words in kinds.items())
    return tag("p", "Marked words carry a claim; follow them to it. ", *marks, class_="key")


def _footer() -> Markup:
    return tag(
        "footer", tag("p", "Made with claimgraph. This file loads nothing and sends nothing.")
    )
