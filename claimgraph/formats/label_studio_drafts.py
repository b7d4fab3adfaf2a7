"""From the results of one annotation of Label Studio to draft claims."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from pydantic import ValidationError

from claimgraph.corpus import Corpus
from claimgraph.corpus.drafting import made_id
from claimgraph.corpus.records import problems_of
from claimgraph.errors import Problem, shorten
from claimgraph.formats.characters import original
from claimgraph.formats.label_studio_config import ANSWERS, CHOICES, CLAIM, ROLES, SPANS, VIA
from claimgraph.model import (
    CLAIM_CLASSES,
    Claim,
    Document,
    Evidence,
    Occurrence,
    Participation,
    Span,
)

__all__ = ["Drafts", "Place"]

_SQUEEZED = re.compile(r"\\n|\s+")


@dataclass(frozen=True)
class Place:
    """Where something stands, and the problems found so far."""

    problems: list[Problem]
    file: str | None
    record: str
    """``task 3, annotation 7``."""

    def report(self, message: str, field: str, value: object = None) -> None:
        """Note what is wrong here."""
        shown = None if value is None else shorten(value)
        self.problems.append(Problem(message, self.record, field, shown, self.file))


class _Region(NamedTuple):
    field: str
    label: str
    span: Span


class Drafts:
    """The claims and relations in the results of one annotation.

    Args:
        document: The document, with its text.
        ids: The claims that were shown, by region.
        result: The results.
        place: Where they stand; problems go there.
        corpus: For its kinds and terms.
        utf16: Whether offsets count UTF-16 units.
    """

    def __init__(
        self,
        document: Document,
        ids: Mapping[str, str],
        result: Any,
        place: Place,
        corpus: Corpus,
        *,
        utf16: bool = False,
    ) -> None:
        self.claims: dict[str, Claim] = {}
        """The claims, by id; ``act`` alone tells what they are."""
        self.relations: list[tuple[str, str, str]] = []
        """Relations: source, type, target."""
        self._document = document
        self._text = document.text or ""
        self._place = place
        self._corpus = corpus
        self._regions: dict[str, _Region] = {}
        self._chosen: dict[str, dict[str, tuple[str, list[str]]]] = {}
        self._used: set[str] = set()
        self._tied: dict[str, dict[str, list[Span]]] = {}
        self._answers: dict[str, list[str]] = {}
        self._places = self._units if utf16 else None
        found = len(place.problems)
        ties = self._take(result)
        self._ids = {
            region: ids.get(region, "")
            for region, one in self._regions.items()
            if one.label == CLAIM
        }
        for field, item in ties:
            self._tie(field, item)
        for region, one in self._regions.items():
            if one.label != CLAIM and region not in self._used:
                message = f"the {one.label} {shorten(one.span.exact)} is tied to no claim; relate it to one"
                place.report(message, one.field)
        if len(place.problems) > found:
            return  # what a claim needs may stand in what could not be read
        self._name_new()
        for region in self._ids:
            self._draft(region)
        self.relations = [
            (self._ids[source], label, self._ids[target])
            for source, label, target in self.relations
        ]

    def _take(self, result: Any) -> list[tuple[str, Mapping[str, Any]]]:
        """Take regions and choices; return the relations."""
        ties: list[tuple[str, Mapping[str, Any]]] = []
        if not isinstance(result, list):
            self._place.report("the results are a list", "result", result)
            return ties
        for i, item in enumerate(result):
            field = f"result.{i}"
            if not isinstance(item, Mapping):
                self._place.report("a result is an object", field, item)
            elif item.get("type") == "relation":
                ties.append((field, item))
            elif item.get("from_name") in (SPANS, VIA, *CHOICES):
                own, value = item.get("id"), item.get("value")
                if not isinstance(own, str) or not isinstance(value, Mapping):
                    self._place.report("a result of a region has an id and a value", field, item)
                elif item["from_name"] == SPANS:
                    self._take_region(own, value, f"{field}.value")
                else:
                    self._take_choice(own, item["from_name"], value, f"{field}.value")
        for own, chosen in self._chosen.items():
            if own not in self._regions or self._regions[own].label != CLAIM:
                field, _ = next(iter(chosen.values()))
                self._place.report(f"the region {own} is not labelled {CLAIM}", field)
        return ties

    def _take_region(self, own: str, value: Mapping[str, Any], field: str) -> None:
        labels = value.get("labels")
        if not (isinstance(labels, list) and len(labels) == 1 and labels[0] in (CLAIM, *ROLES)):
            known = ", ".join((CLAIM, *ROLES))
            self._place.report(f"a region has one label of {known}", f"{field}.labels", labels)
        elif own in self._regions:
            self._place.report(f"the region {own} stands here twice; give it one label", field)
        elif span := self._span(value, field):
            self._regions[own] = _Region(field, labels[0], span)

    def _span(self, value: Mapping[str, Any], field: str) -> Span | None:
        """Return the characters of a region, which have to be those it shows."""
        place = (value.get("start"), value.get("end"))
        at = self._at(place, self._places)
        if at is None:
            message = f"start and end do not lie in a text of {len(self._text)} characters"
            self._place.report(f"{message}, got {place[0]}–{place[1]}", f"{field}.start", place[0])
            return None
        words = value.get("text")
        if isinstance(words, str) and not self._reads(at, words):
            start, end = at
            message = f"at {start}–{end} the text reads {shorten(self._text[start:end])}, not {shorten(words)}"
            if self._places is None:
                other = self._at(place, self._units)
                if other and self._reads(other, words):
                    message += "; the offsets count UTF-16 units: read it with utf16=True"
            self._place.report(message, f"{field}.text", words)
            return None
        return Span.of(self._text, *at)

    def _at(
        self, place: tuple[Any, Any], places: Mapping[int, int] | None
    ) -> tuple[int, int] | None:
        if not all(type(one) is int for one in place):
            return None
        start, end = (places.get(one, -1) if places is not None else one for one in place)
        return (start, end) if 0 <= start < end <= len(self._text) else None

    @cached_property
    def _units(self) -> dict[int, int]:
        """For each offset in UTF-16 units, the offset in code points."""
        places, unit = {}, 0
        for place, character in enumerate(self._text):
            places[unit] = place
            unit += 1 if character <= "\uffff" else 2
        places[unit] = len(self._text)
        return places

    def _reads(self, at: tuple[int, int], words: str) -> bool:
        shown = self._text[at[0] : at[1]]
        return _SQUEEZED.sub("", shown) == _SQUEEZED.sub("", words)

    def _take_choice(self, own: str, name: str, value: Mapping[str, Any], field: str) -> None:
        kind = "text" if name == VIA else "choices"
        values = value.get(kind)
        if kind == "text" and isinstance(values, str):
            values = [values]
        if not (isinstance(values, list) and all(isinstance(one, str) for one in values)):
            self._place.report(f"{name} is a list of words", f"{field}.{kind}", values)
        elif len(values) > 1 and name not in ("accused", VIA):
            self._place.report(f"choose one {name}", f"{field}.{kind}", values)
        elif values:
            found = [original(one) for one in values]
            self._chosen.setdefault(own, {})[name] = (f"{field}.{kind}", found)

    def _tie(self, field: str, item: Mapping[str, Any]) -> None:
        source: Any = item.get("from_id")
        target: Any = item.get("to_id")
        for name, end in (("from_id", source), ("to_id", target)):
            if not isinstance(end, str) or end not in self._regions:
                self._place.report("the relation leads to no region", f"{field}.{name}", end)
                return
        if item.get("direction") == "left":
            source, target = target, source
        labels = [self._regions[end].label for end in (source, target)]
        if labels == [CLAIM, CLAIM]:
            self._tie_claims(source, target, item, field)
        elif CLAIM in labels:
            claim, other = (target, source) if labels[1] == CLAIM else (source, target)
            region = self._regions[other]
            self._used.add(other)
            self._tied.setdefault(claim, {}).setdefault(region.label, []).append(region.span)
        else:
            message = f"the relation ties {labels[0]} to {labels[1]}; tie each to its {CLAIM}"
            self._place.report(message, field)

    def _tie_claims(self, source: Any, target: Any, item: Mapping[str, Any], field: str) -> None:
        labels = item.get("labels")
        if not (
            isinstance(labels, list) and labels and all(isinstance(one, str) for one in labels)
        ):
            message = "the relation between two claims does not say how; give it a label"
            self._place.report(message, f"{field}.labels", labels)
            return
        pairs = [(source, target)]
        if item.get("direction") == "bi":
            pairs.append((target, source))
        for one, other in pairs:
            for label in labels:
                if label == ANSWERS:
                    self._answers.setdefault(one, []).append(other)
                else:
                    self.relations.append((one, original(label), other))

    def _name_new(self) -> None:
        """Give every region that showed no claim the id of a new one."""
        taken = {own for own in self._ids.values() if own}
        for region, own in self._ids.items():
            if own:
                continue
            chosen = {name: values for name, (_, values) in self._chosen.get(region, {}).items()}
            evidence = Evidence(document=self._document.id, content=(self._regions[region].span,))
            act = chosen.get("act", ["claim"])[0]
            plain = made = made_id(self._document, act, evidence, chosen.get("accused", ()))
            number = 2
            while made in taken or made in self._corpus:
                made = f"{plain}~{number}"
                number += 1
            taken.add(made)
            self._ids[region] = made

    def _draft(self, region: str) -> None:
        chosen = self._chosen.get(region, {})
        one = {name: values[0] for name, (_, values) in chosen.items()}
        label, place = self._regions[region], self._place
        words = shorten(label.span.exact)
        if "act" not in one:
            place.report(f"the claim {words} has no act; choose one", f"{label.field}: act")
            return
        chain = [self._document.voice, *chosen.get(VIA, ("", []))[1]]
        if "claimer" in one and (len(chain) > 1 or one["claimer"] != self._document.voice):
            chain.append(one["claimer"])
        elif len(chain) > 1 and "claimer" not in one:
            place.report(
                f"the claim {words} is passed on, but has no claimer", f"{label.field}: {VIA}"
            )
            return
        parts = {name: one[name] for name in ("actor", "role", "event") if name in one}
        if len(parts) not in (0, 3) and [*parts] != ["event"]:
            message = (
                f"the claim {words} has {' and '.join(parts)} alone; choose actor, role and event, "
                "or the event alone"
            )
            place.report(message, f"{label.field}: proposition")
            return
        tied = self._tied.get(region, {})
        for role in ("cue", "source"):
            if len(tied.get(role, ())) > 1:
                message = f"the claim {words} has several regions {role}; keep one"
                place.report(message, f"{label.field}: {role}")
                return
        cls = CLAIM_CLASSES.get(one["act"], Claim).model_fields
        fields: dict[str, Any] = {
            "id": self._ids[region],
            "act": one["act"],
            "document": self._document.id,
            "chain": tuple({"id": link} for link in chain),
            "proposition": None,
            "polarity": one.get("polarity", cls["polarity"].default),
            "certainty": one.get("certainty", cls["certainty"].default),
            "accused": tuple(chosen.get("accused", ("", []))[1]),
            "responds_to": tuple(self._ids[other] for other in self._answers.get(region, ())),
            "evidence": {
                "document": self._document.id,
                "content": (label.span, *tied.get("continuation", ())),
                "cue": next(iter(tied.get("cue", ())), None),
                "source": next(iter(tied.get("source", ())), None),
                "quote_type": one.get("quote_type"),
                "editorial_insertions": tuple(tied.get("editorial_insertion", ())),
                "sha256": self._document.sha256,
            },
        }
        try:
            if parts:
                fields["proposition"] = (Participation if len(parts) == 3 else Occurrence)(**parts)
            self.claims[self._ids[region]] = Claim.model_validate(fields)
        except ValidationError as error:
            for path, problem in problems_of(error, fields, self._corpus.kinds, self._corpus.terms):
                name = ".".join(map(str, path))
                place.report(f"the claim {words}: {problem.message}", f"{label.field}: {name}")
