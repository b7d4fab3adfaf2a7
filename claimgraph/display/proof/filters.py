"""Filters: by who claims, who is accused, what it is about and what became of it.

Each claim carries short marks, ``a3`` for an actor, ``r3`` for the one it is read as, ``e3`` for
an event, and each choice of a filter is one of them. Without a script the filters are not shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import get_args

from claimgraph.analysis.labels import label
from claimgraph.analysis.replies import Status
from claimgraph.display.markup import Markup, tag
from claimgraph.display.proof.reckoned import Reckoned
from claimgraph.display.sheets import signed
from claimgraph.model import Claim

__all__ = ["Filters"]


class Filters:
    """What the claims of a page can be told apart by, in the order in which they come up."""

    def __init__(self, page: Reckoned) -> None:
        self.page = page
        self.marks: dict[tuple[str, str], str] = {}
        self.counts: dict[str, Counter[str]] = {
            name: Counter() for name in ("by", "of", "on", "re")
        }

    def attributes(self, claim: Claim) -> dict[str, str]:
        """Return the attributes of a claim's card, and count it."""
        marks: dict[str, list[str]] = {
            "by": [self._mark("a", claim.claimer)],
            "of": [self._mark("a", own) for own in dict.fromkeys(claim.accused)],
            "on": [self._mark("e", own) for own in self.page.events_of(claim)],
            "re": list(
                dict.fromkeys(
                    self.page.found[row].status for row in self.page.accusing.get(claim.id, ())
                )
            ),
        }
        if self.page.roller is not None:
            rolled = self.page.roller.claim(claim)
            marks["by"].append(self._mark("r", rolled.claimer.to))
            marks["of"] += dict.fromkeys(self._mark("r", one.to) for one in rolled.accused)
        for name, found in marks.items():
            self.counts[name].update(found)
        return {f"data_{name}": Markup(" ".join(found)) for name, found in marks.items() if found}

    def _mark(self, kind: str, own: str) -> str:
        """Return the mark of an actor or event: short, since there is one on every claim."""
        return self.marks.setdefault((kind, own), f"{kind}{len(self.marks)}")

    def form(self) -> Markup:
        """Return the filters; to be made when all claims are counted."""
        statuses = [(one, signed(one)) for one in get_args(Status)]
        return tag(
            "form",
            self._select("by", "Who claims", self._actors("by")),
            self._select("of", "Who is accused", self._actors("of")),
            self._select("on", "About what", [("", self._named("e", "on"))]),
            self._select("re", "What became of it", [("", [(key, text) for key, text in statuses if self.counts["re"][key]])]),
            tag("p", tag("label", "Words", for_="filter-words"), " ", tag("input", type="search", id="filter-words", autocomplete="off")),
            tag("p", tag("button", "Show all", type="reset")),
            tag("p", id="shown", role="status"),
            id="filters",
            aria_label="Choose claims",
            hidden="",
        )  # fmt: skip

    def _actors(self, name: str) -> list[tuple[str, list[tuple[str, str]]]]:
        themselves = self._named("a", name)
        if self.page.roller is None:
            return [("", themselves)]
        level = f"With those who speak for them, at the level {self.page.roller.name}"
        return [("Themselves", themselves), (level, self._named("r", name))]

    def _named(self, kind: str, name: str) -> list[tuple[str, str]]:
        """Return the choices of a kind with their labels, in the order of these.

        Of those others are read as, only such as others than themselves are read as.
        """
        counts = self.counts[name]
        found = [
            (mark, label(self.page.corpus, own))
            for (of, own), mark in self.marks.items()
            if of == kind
            and counts[mark]
            and (kind != "r" or counts[mark] != counts[self.marks.get(("a", own), "")])
        ]
        return sorted(found, key=lambda one: (one[1].casefold(), one[0]))

    def _select(
        self, name: str, words: str, groups: Iterable[tuple[str, list[tuple[str, str]]]]
    ) -> Markup:
        made = [tag("option", "all", value="")]
        for heading, choices in groups:
            options = [
                tag("option", f"{text[:80]} ({self.counts[name][value]})", value=value)
                for value, text in choices
            ]
            made += [tag("optgroup", *options, label=heading)] if heading and options else options
        box = tag("select", *made, id=f"filter-{name}", data_filter=name)
        return tag("p", tag("label", words, for_=f"filter-{name}"), " ", box)
