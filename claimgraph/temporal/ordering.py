"""Orders between times: what they tell about each time, and where they contradict one another.

A time says that something lies somewhere in an interval. That it came before, after or
during something else narrows where: nothing that came after a Thursday's claim began before
that Thursday. ``tighten`` follows every order once, in linear time but for sorting. It knows keys,
intervals and orders, and nothing of what they stand for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import Literal, NamedTuple

from claimgraph.collector import collector_at_rest
from claimgraph.shown import Shown
from claimgraph.temporal.comparing import EASTERNMOST, WESTERNMOST
from claimgraph.temporal.components import components_of
from claimgraph.temporal.describing import placed
from claimgraph.temporal.edtf import edtf_of
from claimgraph.temporal.interval import TimeInterval
from claimgraph.temporal.making import interval_of
from claimgraph.temporal.zones import moved_by, utc_of, zone_info

__all__ = ["Conflict", "Order", "Relation", "Step", "Tightened", "tighten"]

Relation = Literal["before", "during", "by"]
"""Over before the other starts; inside the other; over by the end of the other."""

_SAID = {"before": "comes before", "during": "lies in", "by": "is over by the end of"}
_NARROWED = "narrowed by order"


@dataclass(frozen=True, slots=True, order=True)
class Order(Shown):
    """That one thing came before another, lies in it, or is over by its end."""

    first: str
    """Key of the one."""
    relation: Relation
    """``before``, ``during`` or ``by``."""
    second: str
    """Key of the other."""
    why: str = ""
    """Who says so, or by what rule."""

    def __str__(self) -> str:
        """Return the order in words."""
        reason = f" ({self.why})" if self.why else ""
        return f"{self.first} {_SAID[self.relation]} {self.second}{reason}"


@dataclass(frozen=True, slots=True)
class Step:
    """How a bound was found: whose own bound it is, and the orders that carry it."""

    key: str
    """Whose time it is."""
    bound: Literal["start", "end"]
    """Which bound of that time."""
    at: datetime
    """The instant."""
    orders: tuple[Order, ...] = ()
    """The orders that carry it, in the order of time."""

    def __str__(self) -> str:
        """Return whose bound it is, and the orders that carry it, in the order of time."""
        if self.bound == "start":
            own = f"{self.key} starts no earlier than {placed(self.at)}"
            return "; ".join([own, *map(str, self.orders)])
        own = f"{self.key} is over by {placed(self.at)}"
        return "; ".join([*map(str, self.orders), own])


@dataclass(frozen=True, slots=True)
class Conflict:
    """Orders and bounds that cannot all hold."""

    keys: tuple[str, ...]
    """All whose times or orders take part, sorted."""
    orders: tuple[Order, ...]
    """The orders, in the order of time; a circle where there are no bounds."""
    bounds: tuple[Step, ...] = ()
    """The two bounds that cross, the earliest start and the latest end; none for a circle."""

    def __str__(self) -> str:
        """Return the chain: a bound, the orders, the bound that it crosses."""
        if not self.bounds:
            return "these go round in a circle: " + "; ".join(map(str, self.orders))
        first, last = self.bounds
        return "these cannot all hold: " + "; ".join([str(first), *map(str, self.orders), str(last)])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tightened:
    """What orders tell about times."""

    intervals: dict[str, TimeInterval]
    """Every time, as narrow as the orders make it; one in a conflict as it was given."""
    because: Mapping[str, tuple[Step, ...]] = field(default_factory=dict)
    """For each time that became narrower: where its new bounds are from; written out when looked up."""
    conflicts: tuple[Conflict, ...] = ()
    """What cannot all hold."""


def tighten(intervals: Mapping[str, TimeInterval], orders: Iterable[Order]) -> Tightened:
    """Narrow intervals by the order of what happened in them, and find contradictions.

    The result does not depend on the order in which intervals and orders are given. Only
    first readings count. A time without a zone narrows one with a zone no further than
    holds in every zone. Keys that only orders name are times of which nothing is known.

    Args:
        intervals: Times by key.
        orders: Which came before which, or lies in which.

    Examples:
        >>> from claimgraph import TimeInterval, from_iso
        >>> unknown = TimeInterval(status="unresolved", reason="no day is given")
        >>> times = {"charge": from_iso("2023-05-04"), "denial": unknown}
        >>> result = tighten(times, [Order("charge", "before", "denial", "'drew a denial'")])
        >>> print(result.intervals["denial"])
        from Thu 4 May 2023; partial: no day is given; narrowed by order
        >>> print(result.because["denial"][0])
        charge starts no earlier than Thu 4 May 2023; charge comes before denial ('drew a denial')
        >>> late = {**times, "denial": from_iso("2023-05-02")}
        >>> print(tighten(late, [Order("charge", "before", "denial")]).conflicts[0])
        these cannot all hold: charge starts no earlier than Thu 4 May 2023; charge comes before denial; denial is over by Wed 3 May 2023
    """
    with collector_at_rest():
        return _tightened(intervals, orders)


def _tightened(intervals: Mapping[str, TimeInterval], orders: Iterable[Order]) -> Tightened:
    given = sorted(set(orders), key=lambda one: (one.first, one.relation, one.second, one.why))
    keys = sorted({*intervals, *(key for one in given for key in (one.first, one.second))})
    times = [intervals.get(key) for key in keys]
    net = _Net(keys, times, given)
    spread = [
        (net.spread(forwards=True, aware=aware), net.spread(forwards=False, aware=aware))
        for aware in (False, True)
    ]  # fmt: skip
    result: dict[str, TimeInterval] = {}
    because: dict[str, tuple[_Limit, ...]] = {}
    crossings: dict[tuple[int, int], tuple[int, _Limit, _Limit]] = {}
    for i, (key, time) in enumerate(zip(keys, times, strict=True)):
        aware = _is_aware(time) if time is not None else None
        if aware is None:  # it takes the zone of what narrows it
            aware = any(found[2 * i + far] is not None for far, found in enumerate(spread[True]))
        start = net.limit(i, "start", [one[0] for one in spread], aware)
        end = net.limit(i, "end", [one[1] for one in spread], aware)
        if start is not None and end is not None and end.at <= start.at:
            between = start.here.source, end.here.source
            length = start.here.length + end.here.length
            if between not in crossings or length < crossings[between][0]:
                crossings[between] = length, start, end
            if time is not None:
                result[key] = time
            continue
        news = [
            limit
            for limit, own in zip((start, end), _bounds(time), strict=True)
            if limit is not None and (own is None or limit.at != utc_of(own))
        ]
        if news:
            result[key] = _narrowed(time or _NOTHING, start, end, aware=aware)
            because[key] = tuple(news)
        elif time is not None:
            result[key] = time
    found = [_crossing(net.step(start), net.step(end)) for _, start, end in crossings.values()]
    conflicts = sorted([*net.circles(), *found], key=lambda one: (one.keys, one.orders))
    return Tightened(result, _Reasons(net, because), tuple(conflicts))


class _Reasons(Mapping[str, tuple[Step, ...]]):
    """Where bounds are from; the chains of orders are long, and are followed when asked for."""

    def __init__(self, net: _Net, limits: dict[str, tuple[_Limit, ...]]) -> None:
        self._net = net
        self._limits = limits

    def __getitem__(self, key: str) -> tuple[Step, ...]:
        return tuple(map(self._net.step, self._limits[key]))

    def __iter__(self) -> Iterator[str]:
        return iter(self._limits)

    def __len__(self) -> int:
        return len(self._limits)

    def __repr__(self) -> str:
        return repr(dict(self))


class _Found(NamedTuple):
    """A bound that reached a node."""

    at: datetime
    """The instant in UTC, or by the clock where there is no zone."""
    source: int
    """The node whose own bound it is."""
    edge: int
    """The edge it came by; -1: it is the node's own."""
    length: int
    """How many orders brought it."""


class _Limit(NamedTuple):
    """The best bound of a time, as it stands beside its own bounds."""

    at: datetime
    """The instant in UTC, or by the clock where the time has no zone."""
    here: _Found
    found: list[_Found | None]
    """The bounds of all nodes it came by."""
    own: datetime
    """The bound as its source has it."""
    bound: Literal["start", "end"]


class _Net:
    """Nodes ``2 i`` and ``2 i + 1``, the start and the end of time ``i``; edges from earlier to later.

    Starts alone, or ends alone, that all come before one another are the same instant. Where
    a start and its own end do, the orders contradict one another; such nodes keep their own
    bounds and take none.
    """

    def __init__(
        self, keys: Sequence[str], times: Sequence[TimeInterval | None], orders: Sequence[Order]
    ) -> None:
        self.keys = keys
        self.times = times
        self.orders = orders
        place = {key: 2 * i for i, key in enumerate(keys)}
        self.edges = [(2 * i, 2 * i + 1, -1) for i in range(len(keys))]
        for number, order in enumerate(orders):
            a, b = place[order.first], place[order.second]
            if order.relation == "before":
                self.edges.append((a + 1, b, number))
            else:
                self.edges.append((a + 1, b + 1, number))
            if order.relation == "during":
                self.edges.append((b, a, number))
        self.out: list[list[int]] = [[] for _ in range(2 * len(keys))]
        self.into: list[list[int]] = [[] for _ in range(2 * len(keys))]
        for edge, (tail, head, _) in enumerate(self.edges):
            self.out[tail].append(edge)
            self.into[head].append(edge)
        self.groups = components_of([[self.edges[edge][1] for edge in out] for out in self.out])
        self.contradictory = [
            any(node % 2 for node in group) and any(node % 2 == 0 for node in group)
            for group in self.groups
        ]  # a group of both holds the start and the end of one time

    def spread(self, *, forwards: bool, aware: bool) -> list[_Found | None]:
        """Return the best bound that reaches each node: starts forwards, ends backwards.

        Only bounds with a zone are looked at, or only such without.
        """
        found: list[_Found | None] = [None] * (2 * len(self.keys))
        for i, time in enumerate(self.times):
            bound = None if time is None else time.start if forwards else time.end
            if bound is not None and (bound.tzinfo is not None) is aware:
                node = 2 * i if forwards else 2 * i + 1
                found[node] = _Found(utc_of(bound), node, -1, 0)
        if not any(found):
            return found
        numbers = range(len(self.groups))
        for number in reversed(numbers) if forwards else numbers:
            if not self.contradictory[number]:
                self._spread_into(self.groups[number], found, forwards=forwards)
        return found

    def _spread_into(
        self, group: Sequence[int], found: list[_Found | None], *, forwards: bool
    ) -> None:
        """Bring the best bound from outside into a group, and through it."""
        toward, away = (self.into, self.out) if forwards else (self.out, self.into)
        near, far = (0, 1) if forwards else (1, 0)
        inside = set(group) if len(group) > 1 else ()
        for node in group:
            best = found[node]
            for edge in toward[node]:
                outside = self.edges[edge][near]
                other = None if outside in inside else found[outside]
                if other is not None and _better(other.at, best, forwards):
                    found[node] = best = self._brought(other, edge)
        if len(group) == 1:
            return
        ats = [one.at for node in group if (one := found[node]) is not None]
        if not ats:
            return
        best_at = max(ats) if forwards else min(ats)
        reached = [node for node in group if (one := found[node]) is not None and one.at == best_at]
        for node in reached:
            here = found[node]
            for edge in away[node] if here is not None else ():
                other_node = self.edges[edge][far]
                if other_node in inside and here is not None and _better(here.at, found[other_node], forwards):  # fmt: skip
                    found[other_node] = self._brought(here, edge)
                    reached.append(other_node)

    def _brought(self, found: _Found, edge: int) -> _Found:
        is_order = self.edges[edge][2] >= 0
        return _Found(found.at, found.source, edge, found.length + is_order)

    def limit(
        self,
        i: int,
        bound: Literal["start", "end"],
        found: Sequence[list[_Found | None]],
        aware: bool,
    ) -> _Limit | None:
        """Return the best bound of time ``i``, of those without a zone and those with one."""
        node, forwards = (2 * i, True) if bound == "start" else (2 * i + 1, False)
        best: _Limit | None = None
        for with_zone in (aware, not aware):  # its own sort first, which wins where both are equal
            here = found[with_zone][node]
            if here is None:
                continue
            at: datetime | None = here.at
            if with_zone and not aware:  # what a clock somewhere on Earth can show then
                at = moved_by(here.at, -WESTERNMOST if forwards else EASTERNMOST)
            elif aware and not with_zone:
                at = moved_by(here.at, -EASTERNMOST if forwards else WESTERNMOST)
            if at is not None and (best is None or (at > best.at if forwards else at < best.at)):
                own = _bounds(self.times[here.source // 2])[here.source % 2]
                best = _Limit(at, here, found[with_zone], own or here.at, bound)
        return best

    def step(self, limit: _Limit) -> Step:
        """Return how a bound was found."""
        near = 0 if limit.bound == "start" else 1
        orders: list[Order] = []
        here: _Found | None = limit.here
        while here is not None and here.edge >= 0:
            edge = self.edges[here.edge]
            if edge[2] >= 0:
                orders.append(self.orders[edge[2]])
            here = limit.found[edge[near]]
        if limit.bound == "start":
            orders.reverse()
        return Step(self.keys[limit.here.source // 2], limit.bound, limit.own, tuple(orders))

    def circles(self) -> list[Conflict]:
        """Return for each contradictory group a shortest way round in it."""
        return [
            self._circle(group)
            for group, contradictory in zip(self.groups, self.contradictory, strict=True)
            if contradictory
        ]

    def _circle(self, group: Sequence[int]) -> Conflict:
        inside = set(group)
        start = next(node for node in group if node % 2 == 0 and node + 1 in inside)
        came: dict[int, int] = {}
        reached = [start + 1]  # from its end back to its start
        for node in reached:
            for edge in self.out[node]:
                head = self.edges[edge][1]
                if head in inside and head not in came:
                    came[head] = edge
                    reached.append(head)
        orders: list[Order] = []
        at = start
        while at != start + 1:
            tail, _, number = self.edges[came[at]]
            if number >= 0:
                orders.append(self.orders[number])
            at = tail
        orders.reverse()
        return Conflict(_keys_of(orders), tuple(orders))


_NOTHING = TimeInterval(status="unresolved", reason="no time is given")


def _better(at: datetime, best: _Found | None, forwards: bool) -> bool:
    return best is None or (at > best.at if forwards else at < best.at)


def _bounds(time: TimeInterval | None) -> tuple[datetime | None, datetime | None]:
    return (None, None) if time is None else (time.start, time.end)


def _is_aware(time: TimeInterval) -> bool | None:
    """Tell whether a time has a zone; None: it has no bound."""
    bound = time.start or time.end
    return None if bound is None else bound.tzinfo is not None


def _keys_of(orders: Iterable[Order], *more: str) -> tuple[str, ...]:
    return tuple(sorted({*more, *(key for one in orders for key in (one.first, one.second))}))


def _crossing(start: Step, end: Step) -> Conflict:
    """Return the conflict of a start that lies at or after an end."""
    orders = (*start.orders, *end.orders)
    own = Step(start.key, "start", start.at), Step(end.key, "end", end.at)
    return Conflict(_keys_of(orders, start.key, end.key), orders, own)


def _narrowed(
    time: TimeInterval, start: _Limit | None, end: _Limit | None, *, aware: bool
) -> TimeInterval:
    """Return a time with new bounds; what else is said of it stays."""
    like = _zone_of(time, start or end) if aware else None
    bounds = [
        own if limit is None or (own is not None and utc_of(own) == limit.at) else _put(limit, like)
        for own, limit in ((time.start, start), (time.end, end))
    ]  # fmt: skip
    core_start, core_end = time.core_start, time.core_end
    if core_start is not None and core_end is not None:
        core_start = max([core_start, *([bounds[0]] if bounds[0] else [])], key=utc_of)
        core_end = min([core_end, *([bounds[1]] if bounds[1] else [])], key=utc_of)
        if utc_of(core_end) <= utc_of(core_start):
            core_start = core_end = None
    reason = time.reason or ""
    if not reason.endswith(_NARROWED):
        reason = f"{reason}; {_NARROWED}" if reason else _NARROWED
    return interval_of(
        **{
            **time.__dict__,
            "start": bounds[0],
            "end": bounds[1],
            "core_start": core_start,
            "core_end": core_end,
            "edtf": edtf_of(bounds[0], bounds[1], time.granularity, time.mod, time.value),
            "status": "partial" if time.status == "unresolved" else time.status,
            "reason": reason,
        }
    )


def _zone_of(time: TimeInterval, limit: _Limit | None) -> tzinfo:
    """Return the zone in which a time writes its bounds: its own, or that of what narrows it."""
    if time.zone is not None:
        return zone_info(time.zone)
    like = time.start or time.end or (None if limit is None else limit.own)
    return UTC if like is None or like.tzinfo is None else like.tzinfo


def _put(limit: _Limit, zone: tzinfo | None) -> datetime:
    """Return a new bound in a zone, or by the clock."""
    return limit.at if zone is None else limit.at.replace(tzinfo=UTC).astimezone(zone)
