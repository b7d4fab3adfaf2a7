"""Where replies are found: filed by what they speak of, so that no charge is held against all."""

from __future__ import annotations

from collections.abc import Iterable

from claimgraph.analysis.charges import Charge
from claimgraph.analysis.contents import named_by, only, parts_of
from claimgraph.analysis.coverage_rules import Rules
from claimgraph.model import Claim

__all__ = ["Place", "ReplyPlaces"]

Place = tuple[str, str | None]
"""An event, or another content, and an actor: where replies are looked up."""


class ReplyPlaces:
    """The replies of one corpus, by what they speak of and for whom."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.by_place: dict[Place, list[Claim]] = {}
        """Replies by what they speak of."""
        self.within: dict[Place, list[Claim]] = {}
        """Replies by the wholes and classes in which lies what they speak of."""
        self.silent: dict[Place, list[Claim]] = {}
        """Refusals by what they speak of, and those for whom their claimers may speak."""
        self.by_speaker: dict[Place, list[Claim]] = {}
        """Denials by what they speak of, and those for whom their claimers may speak."""
        self.by_claim: dict[str, list[Claim]] = {}
        """Replies by the claims they name."""
        self.charged = frozenset(
            place
            for claim in rules.claims.values()
            if claim.accused and (place := _place_of(claim)) is not None
        )
        """What somebody is accused over: nothing else has to be found from within."""
        for one in rules.replies:
            self._file(one)
        keys = [*self.by_place, *self.within, *self.silent, *self.by_speaker]
        self.places = frozenset(place for place, _ in keys)
        self.actors = frozenset(actor for _, actor in keys)

    def _file(self, reply: Claim) -> None:
        """File a reply under what it speaks of."""
        for named in {*named_by(reply), *self.rules.left_open(reply)}:
            self.by_claim.setdefault(named, []).append(reply)
        does = self.rules.act(reply)
        if does == "is silent":
            speaker = reply.on_behalf_of or reply.claimer
            near = self.rules.affiliations.anytime(speaker, self.rules.linked)
            for about in self.rules.silent_about(reply):
                for actor in {*near, reply.claimer}:
                    self.silent.setdefault((about, actor), []).append(reply)
            return
        if does == "admits":
            content = parts_of(reply.proposition)
            if content is not None:
                actors: Iterable[str | None] = (None,)
                if content.actor is not None:
                    actors = self.rules.affiliations.anytime(content.actor, self.rules.parts)
                self._file_under(reply, content.on or content.what, actors)
            return
        speaker = reply.on_behalf_of or reply.claimer
        speaks_for = {*self.rules.affiliations.anytime(speaker, self.rules.speaking), reply.claimer}
        for denied in self.rules.denials[reply.id]:
            for event in denied.events or only(denied.what):
                self._file_under(reply, event, (denied.actor,))
                for place in {event, *self._charged_around(event)}:
                    for actor in speaks_for:
                        self.by_speaker.setdefault((place, actor), []).append(reply)

    def _file_under(self, reply: Claim, event: str | None, actors: Iterable[str | None]) -> None:
        if event is None:
            return
        around = self._charged_around(event)
        for actor in actors:
            self.by_place.setdefault((event, actor), []).append(reply)
            for wider in around:
                self.within.setdefault((wider, actor), []).append(reply)

    def _charged_around(self, event: str) -> frozenset[str]:
        """Return what somebody is accused over, and in which an event lies, not itself."""
        return (self.rules.lattice.wider(event) & self.charged) - {event}

    def candidates(self, row: Charge) -> list[Claim]:
        """Return the replies that may reach a row."""
        found: dict[str, Claim] = {}
        for claim in row.claims:
            for reply in self.by_claim.get(claim.id, ()):
                found[reply.id] = reply
        if not row.negative:
            on = row.content.on or row.content.what
            wholes = self.rules.affiliations.anytime(row.accused, self.rules.parts) & self.actors
            actors = {*wholes, None}
            for place in self.rules.lattice.wider(on) & self.places if on else ():
                for actor in actors:
                    for reply in self.by_place.get((place, actor), ()):
                        found[reply.id] = reply
                for actor in wholes:
                    for reply in self.silent.get((place, actor), ()):
                        found[reply.id] = reply
                    for reply in self.by_speaker.get((place, actor), ()):
                        found[reply.id] = reply
            for actor in actors if on else ():
                for reply in self.within.get((on or "", actor), ()):
                    found[reply.id] = reply
        return sorted(found.values(), key=lambda one: self.rules.ranks[one.id])


def _place_of(claim: Claim) -> str | None:
    """Return what a claim charges somebody over, as charges are looked up."""
    content = parts_of(claim.proposition)
    return claim.topic if content is None else content.on or content.what
