"""What stands below the texts of a page: tables, pictures, and what to know about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimgraph.analysis.right_of_reply import right_of_reply
from claimgraph.display.accusation_picture import accusations_of
from claimgraph.display.attribution_picture import draw_attribution
from claimgraph.display.markup import Markup, cut, escaped, joined, tag
from claimgraph.display.matrix_picture import matrix_of
from claimgraph.display.proof.cards import links
from claimgraph.display.proof.reckoned import Reckoned
from claimgraph.display.sheets import COVERAGE, HEARD, Sheet, beside_sheets, coverage_sheet
from claimgraph.display.svg import Svg
from claimgraph.display.timeline_picture import draw_timeline

__all__ = ["MOST_TREES", "sections"]

MOST_TREES: Final = 10
"""Of how many documents the sources are drawn; where there are more, of none."""

_ABOUT: Final = [
    "Everything here is what somebody claims. Nothing on this page says who is right.",
    "Offsets count the characters (code points) of the original text from 0, the last one not included. The hash is the SHA-256 of the whole text in UTF-8: whoever has the text can check that it is the same one, and that the words stand there. Where the text is here, every quotation was compared with it, to the character, before this page was made.",
    "A status says what somebody with the standing to answer said to a charge: the accused, or who speaks for it at the time. ■ admitted; ● answered: nothing of the charge is left undenied; ◐ partly: something is; ◇ withheld: those who may answer decline to; ○ unanswered. What was taken back stands with the mark “retracted”. What third parties say is listed and changes nothing.",
    "Characters that hide, or turn the direction of text, stand in a frame with their number. A link to a claim is the address of this page with the claim behind it, as in report.html#claim-c13.",
]


def sections(page: Reckoned) -> Iterator[Markup]:
    """Yield what stands below the texts: the tables, the pictures, and what to know about the page."""
    rows = [
        {**row, "claims": links(one.claims)} for one, row in zip(page.found, page.rows, strict=True)
    ]
    sheet = coverage_sheet(rows, signs=True)
    tables = [
        tag("p", "One row for each accused and charge: who answered for the accused, and what of the charge nobody denied."),
        Sheet(sheet.rows, {"claims": "claims", **COVERAGE}).html(label="Accusations and replies", styled=False),
        tag("h3", "Who was heard"),
        Sheet(right_of_reply(page.corpus).table(), HEARD).html(label="Who was heard", styled=False),
    ]  # fmt: skip
    yield _section(
        "replies",
        "Accusations and replies",
        *(tables if rows else [tag("p", "Nobody accuses anybody.")]),
        *(
            joined(
                tag("h3", one.heading),
                Sheet([{**row, "claim": links([row["claim"]])} for row in one.rows], one.columns).html(label=one.heading, styled=False),
            )
            for one in beside_sheets(page.found)
        ),
    )  # fmt: skip
    yield _section("pictures", "Pictures", *_pictures(page))
    yield _section("about", "About this page", *(tag("p", one) for one in _ABOUT))


def _section(name: str, heading: str, *inside: object) -> Markup:
    return tag("section", tag("h2", heading, id=name), *inside, aria_labelledby=name)


def _pictures(page: Reckoned) -> Iterator[Markup]:
    pictures = [
        accusations_of(page.charges),
        *([matrix_of(page.charges)] if page.charges else []),
        draw_timeline(page.corpus),
    ]
    if len(page.documents) <= MOST_TREES:
        pictures += [draw_attribution(page.corpus, own) for own in page.documents]
    for one in dict.fromkeys(pictures):
        yield _figure(one)
    if len(page.documents) > MOST_TREES:
        yield tag("p", f"Who vouches for whom is drawn where there are no more than {MOST_TREES} documents.")  # fmt: skip


def _figure(picture: Svg) -> Markup:
    title = picture.alt.partition(". ")[0]
    return tag(
        "figure",
        tag("div", picture.bare, class_="scroll", role="region", tabindex="0", aria_label=cut(title, 200)),
        tag("details", tag("summary", "The same in words"), tag("p", escaped(picture.alt, lines=True))),
    )  # fmt: skip
