"""What stands beside the rows of coverage: orphans, exonerations, and what events are called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimgraph.analysis.charges import Charge
from claimgraph.analysis.contents import Denied, Parts, named_by, parts_of
from claimgraph.analysis.coverage_rules import ANSWERING, Rules
from claimgraph.analysis.labels import label
from claimgraph.analysis.replies import Cleared, Contested, Orphan
from claimgraph.analysis.reply_places import Place, ReplyPlaces
from claimgraph.analysis.wording import plain
from claimgraph.model import Claim

__all__ = ["BesideRows"]


class BesideRows:
    """What the replies of one corpus do beside answering accusations."""

    def __init__(self, rules: Rules, places: ReplyPlaces) -> None:
        self.rules = rules
        self.places = places

    def orphans(self, reached: set[str]) -> Iterator[Orphan]:
        """Yield the denials that reach nothing."""
        for reply in self.rules.replies:
            if self.rules.acts.covers("denial", reply.act) and reply.id not in reached:
                yield Orphan(reply.id, self._why_orphan(reply))

    def _why_orphan(self, reply: Claim) -> str:
        scope = reply.scope
        if scope is not None and scope.type in ("authorship", "evidence"):
            what = "having said" if scope.type == "authorship" else "what is rested on by"
            return f"it denies {what} {', '.join(scope.claims)}, which covers no deed"
        if not self.rules.denials[reply.id]:
            if named_by(reply):
                return f"what it denies, {', '.join(named_by(reply))}, charges nobody"
            if scope is not None:
                return f"no rule says what the scope {scope.type!r} covers"
            return "it does not say what it denies; give it a scope"
        content = parts_of(reply.proposition)
        events = self.rules.denials[reply.id][0].events
        about = label(self.rules.corpus, events[0]) if events else "it"
        if content is not None and content.on is not None and reply.polarity == "-":
            about = label(self.rules.corpus, content.on)
        return f"no claim in the corpus charges this about {about}"

    def exonerations(self) -> Iterator[Cleared]:
        """Yield who is cleared of what by somebody who does not answer for him."""
        for reply in self.rules.replies:
            clears = self.rules.acts.covers("exoneration", reply.act)
            for denied in self.rules.denials.get(reply.id, ()):
                standing = "third_party"
                if denied.actor is not None:
                    standing = self.rules.standing(reply, denied.actor)[0]
                if standing in ANSWERING or not (clears or standing == "third_party"):
                    continue
                if clears or denied.actor is not None:
                    yield from self._cleared(reply, denied)

    def _cleared(self, reply: Claim, denied: Denied) -> Iterator[Cleared]:
        """Yield what a denial clears an actor of, or whoever it is: a role or facet at a time."""
        whom = label(self.rules.corpus, denied.actor) if denied.actor else "whoever it is"
        for role in denied.roles or ("occurrence",):
            if denied.facet == "participation":
                of = f"being {plain(role)}"
            else:
                of = (
                    "everything: it did not happen" if denied.facet == "everything" else plain(role)
                )
            rest = "" if denied.facet == "everything" else ", of nothing else"
            for on in denied.events or (None,):
                yield Cleared(reply.id, denied.actor, role, on, f"clears {whom} of {of}{rest}")

    def contested(self, rows: Sequence[Charge]) -> Iterator[Contested]:
        """Yield what is made of the events that somebody is accused of."""
        charged = {
            event for row in rows for event in self.rules.lattice.wider(row.content.on or "")
        }
        against = self._against_labels()
        for claim in sorted(
            self.rules.claims.values(), key=lambda one: self.rules.said[one.id].reported
        ):
            content = parts_of(claim.proposition)
            if (
                content is None
                or content.facet != "characterization"
                or content.on not in charged
                or claim.accused
                or claim.polarity != "+"
                or self.rules.act(claim) is not None
            ):
                continue
            denials, refusals = self._against(claim, content, against)
            if denials:
                why = "somebody denies that it was this"
                yield Contested(claim.id, "denied", denials, why)
            elif refusals:
                why = "somebody declines to say what it was"
                yield Contested(claim.id, "withheld", refusals, why)
            else:
                yield Contested(claim.id, "unanswered", (), "nobody says that it was not this")

    def _against_labels(self) -> dict[Place, list[Claim]]:
        """Return who denies or leaves open a label, by the event and the label; None: any."""
        found: dict[Place, list[Claim]] = {}
        for reply in self.rules.replies:
            for denied in self.rules.denials.get(reply.id, ()):
                if denied.facet in ("characterization", "everything"):
                    for event in denied.events:
                        found.setdefault((event, denied.what), []).append(reply)
            held = parts_of(reply.proposition)
            if self.rules.act(reply) == "is silent" and held and held.facet == "characterization":
                for event in self.rules.silent_about(reply):
                    found.setdefault((event, held.what), []).append(reply)
        return found

    def _against(
        self, claim: Claim, content: Parts, against: dict[Place, list[Claim]]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return who denies, and who declines to say, that something was this."""
        met = {one.id: one for one in self.places.by_claim.get(claim.id, ())}
        for place in self.rules.lattice.wider(content.on or ""):
            for what in {None, content.what}:
                met.update((one.id, one) for one in against.get((place, what), ()))
        found: dict[str | None, list[str]] = {}
        for own in sorted(
            met.keys() - self.rules.retracted.keys(), key=self.rules.ranks.__getitem__
        ):
            found.setdefault(self.rules.act(met[own]), []).append(own)
        return tuple(found.get("denies", ())), tuple(found.get("is silent", ()))
