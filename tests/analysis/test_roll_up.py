"""Roll-up: who is read as whom, when, and why not."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.analysis.roll_up import Roller
from claimgraph.analysis.standing import SPEAKING, Affiliations, Span
from tests.analysis.dense import OFTEN
from tests.analysis.speakers import DAYS, LEVELS, on, speaking

USA, RUS, UKR = (cg.Government(id=f"gov:{code}") for code in ("USA", "RUS", "UKR"))
MFA, KREMLIN = cg.GovernmentBody(id="org:mfa"), cg.GovernmentBody(id="org:kremlin")
ANNA = cg.Person(id="person:anna")
OFFICIALS = cg.UnnamedGroup(id="group:officials")
EU = cg.IntergovernmentalOrganization(id="org:eu")
REPORT = cg.Document(id="doc:a", published="2023-05-04")
STRIKE = cg.Event(id="event:strike")
EVERYBODY = (USA, RUS, UKR, MFA, KREMLIN, ANNA, OFFICIALS, EU, REPORT, STRIKE)


def claim(claimer: Any, *accused: Any, own: str = "c1", **fields: Any) -> cg.Claim:
    """Return a claim of the report."""
    return cg.Claim(
        id=own,
        act="assertion",
        document=REPORT,
        chain=(cg.ChainLink(id=REPORT), cg.ChainLink(id=claimer)),
        accused=accused,
        **fields,
    )


def rolled(level: Any, one: cg.Claim, *records: cg.Record) -> Any:
    """Return a claim rolled up among everybody, with more records."""
    replaced = {getattr(record, "id", None) for record in records}
    known = [record for record in EVERYBODY if record.id not in replaced]
    return cg.roll_up(cg.Corpus([*known, *records, one]), level)[one.id]


def ties(*ends: tuple[Any, str, Any], **fields: Any) -> list[cg.Record]:
    """Return affiliations."""
    return [
        cg.Affiliation(subject=subject, role=role, object=other, **fields)
        for subject, role, other in ends
    ]


SPOKESWOMAN = ties((ANNA, "spokesperson_for", MFA), (MFA, "part_of", RUS))


class TestClaimers:
    """Who is read as whom when they speak."""

    @pytest.mark.parametrize("role", ["spokesperson_for", "office_holder", "represents", "part_of"])
    def test_speaks_for(self, role: str) -> None:
        """These four lead up."""
        end = rolled("government", claim(ANNA, USA), *ties((ANNA, role, RUS))).claimer
        assert (end.id, end.to, [one.role for one in end.way]) == (ANNA.id, RUS.id, [role])

    @pytest.mark.parametrize("role", ["member_of", "employed_by", "hails_from"])
    def test_does_not_speak_for(self, role: str) -> None:
        """These never do, and are not even reported as possible."""
        end = rolled("government", claim(ANNA, USA), *ties((ANNA, role, RUS))).claimer
        assert (end.to, end.possible, end.why) == (ANNA.id, (), "itself")

    def test_each_level(self) -> None:
        """A person goes to the body, the government and the bloc, step by step."""
        more = [*SPOKESWOMAN, *ties((RUS, "part_of", EU))]
        found = {level: rolled(level, claim(ANNA), *more).claimer.to for level in LEVELS}
        assert found == {
            "person": ANNA.id,
            "body": MFA.id,
            "government": RUS.id,
            "state": RUS.id,  # there is no state on the way; never further than the level
            "bloc": EU.id,
            "GovernmentBody": MFA.id,
        }

    def test_the_nearest_body(self) -> None:
        """A body within a body: the nearest is meant, and the inner one stays itself."""
        more = [*SPOKESWOMAN, *ties((MFA, "part_of", KREMLIN))]
        assert rolled("body", claim(ANNA), *more).claimer.to == MFA.id
        assert rolled("body", claim(MFA), *more).claimer.to == MFA.id

    def test_the_way_ends_at_the_level(self) -> None:
        """What lies beyond the level is neither followed nor reported."""
        more = [*SPOKESWOMAN, *ties((RUS, "part_of", EU), start="2023-06-01")]
        end = rolled("government", claim(ANNA), *more).claimer
        assert (end.to, end.possible) == (RUS.id, ())

    def test_what_is_reached_anyway_is_not_possible(self) -> None:
        """An affiliation that may have held is not reported where another leads there for certain."""
        more = [
            *ties((ANNA, "spokesperson_for", RUS)),
            *ties((ANNA, "represents", RUS), start="2023-05-01"),
        ]
        end = rolled("government", claim(ANNA), *more).claimer
        assert (end.to, end.possible) == (RUS.id, ())

    def test_what_may_lead_to_the_level_is_reported_below_it(self) -> None:
        """Who is read as his body for want of a government is told which it may be."""
        more = [
            *ties((ANNA, "spokesperson_for", MFA)),
            *ties((MFA, "part_of", RUS), start="2023-05-01"),
        ]
        end = rolled("government", claim(ANNA), *more).claimer
        assert (end.to, [one.object for one in end.possible]) == (MFA.id, [RUS.id])

    def test_ways_alike(self) -> None:
        """Of two ways as short, one is always taken, whatever the order of the records."""
        more = ties((ANNA, "spokesperson_for", RUS), (ANNA, "represents", RUS))
        ends = [rolled("government", claim(ANNA), *turned).claimer for turned in (more, more[::-1])]
        assert ends[0] == ends[1]

    def test_for_two_alike(self) -> None:
        """Who speaks for two of one level is read as neither, and both are named."""
        more = ties((ANNA, "spokesperson_for", RUS), (ANNA, "spokesperson_for", UKR))
        end = rolled("government", claim(ANNA), *more).claimer
        assert (end.to, end.alternatives) == (ANNA.id, (RUS.id, UKR.id))
        assert end.why == "stands for gov:RUS and gov:UKR alike"

    def test_for_two_of_which_one_is_within_the_other(self) -> None:
        """Who speaks for a body and for a part of it is read as the part."""
        more = ties(
            (ANNA, "spokesperson_for", KREMLIN),
            (ANNA, "spokesperson_for", MFA),
            (MFA, "part_of", KREMLIN),
        )
        assert rolled("body", claim(ANNA), *more).claimer.to == MFA.id

    def test_levels_of_ones_own(self) -> None:
        """A kind, several kinds and a test are levels; without one on the way nothing moves."""
        for level, expected in [
            ("Government", RUS.id),
            ({"Government", "GovernmentBody"}, MFA.id),
            (lambda actor: actor.id.startswith("gov:"), RUS.id),
            ("State", ANNA.id),
        ]:
            assert rolled(level, claim(ANNA), *SPOKESWOMAN).claimer.to == expected

    def test_kinds_of_ones_own(self) -> None:
        """A kind has the level of the kind above it, also where it is only declared in a file."""
        kinds = cg.DEFAULT_KINDS.extend(Ministry=cg.GovernmentBody)
        corpus = cg.Corpus(
            [*(one for one in EVERYBODY if one is not MFA), *SPOKESWOMAN, claim(ANNA),
             cg.GovernmentBody(id=MFA.id, kind="Ministry")],
            kinds=kinds,
        )  # fmt: skip
        unregistered = cg.from_json(cg.to_json(corpus))
        assert len(unregistered.unregistered) == 1
        for one in (corpus, unregistered):
            for level in ("body", "Ministry", "GovernmentBody"):
                assert cg.roll_up(one, level)["c1"].claimer.to == MFA.id

    @pytest.mark.parametrize("level", ["goverment", "Event", ("Person", "Nonsense")])
    def test_no_such_level(self, level: Any) -> None:
        """What is neither a level nor a kind of actors is refused with the nearest."""
        with pytest.raises(cg.UnknownLevelError, match="neither a level nor a kind of actors"):
            cg.roll_up(cg.Corpus(), level)

    @pytest.mark.parametrize("level", [5, cg.Government, (cg.Government, cg.State)])
    @pytest.mark.parametrize(
        "question", [cg.roll_up, lambda one, level: cg.accusation_table(one, roll_up=level)]
    )
    def test_what_can_be_no_level(self, question: Any, level: Any) -> None:
        """A class, above all, is not taken for a test of an actor."""
        with pytest.raises(TypeError, match="is no level; give a name, such as 'government'"):
            question(cg.Corpus(), level)

    def test_rolling_up_needs_a_level(self) -> None:
        """Other questions can be asked without one."""
        with pytest.raises(TypeError, match="None is no level"):
            cg.roll_up(cg.Corpus(), None)  # type: ignore[arg-type]


class TestTimes:
    """When an affiliation counts."""

    CHANGES = (
        *ties((ANNA, "spokesperson_for", RUS), end="2023-05-03"),
        *ties((ANNA, "spokesperson_for", UKR), start="2023-05-03"),
    )

    @pytest.mark.parametrize(
        ("day", "expected"),
        [("2023-05-02", RUS.id), ("2023-05-03", UKR.id), ("2023-05-04", UKR.id)],
    )
    def test_changing_sides(self, day: str, expected: str) -> None:
        """A spokesperson who changes sides is read as the other from that day."""
        said = claim(ANNA, USA, time=on(date.fromisoformat(day)))
        end = rolled("government", said, *self.CHANGES).claimer
        assert end.to == expected
        assert "2023-05-03" in end.why

    @pytest.mark.parametrize(
        "time", [None, on(date(2023, 5, 2), date(2023, 5, 3))], ids=["unknown", "straddling"]
    )
    def test_uncertain_times(self, time: cg.StatedTime | None) -> None:
        """Where the time is unknown or straddles the change, both are possible and neither counts."""
        end = rolled("government", claim(ANNA, USA, time=time), *self.CHANGES).claimer
        assert end.to == ANNA.id
        assert {one.object for one in end.possible} == {RUS.id, UKR.id}
        assert end.why.startswith("itself; possible, the time being uncertain: ")

    def test_publication_is_a_bound(self) -> None:
        """What is reported in May was not said after an office that ends in June."""
        until_june = ties((ANNA, "spokesperson_for", RUS), end="2023-06-01")
        assert rolled("government", claim(ANNA), *until_june).claimer.to == RUS.id
        undated = cg.Document(id=REPORT.id)
        assert rolled("government", claim(ANNA), undated, *until_june).claimer.to == ANNA.id
        quarter = cg.StatedTime(interval=cg.from_iso("2023-04-01/2023-06-30"))
        assert rolled("government", claim(ANNA, time=quarter), *until_june).claimer.to == RUS.id

    def test_the_last_day(self) -> None:
        """An interval that ends at midnight does not reach into the next day."""
        interval = cg.TimeInterval(start=datetime(2023, 5, 2), end=datetime(2023, 5, 3))
        said = claim(ANNA, time=cg.StatedTime(interval=interval))
        assert rolled("government", said, *self.CHANGES).claimer.to == RUS.id


class TestAccused:
    """As whom an accused is read."""

    @pytest.mark.parametrize("role", ["part_of", "office_holder"])
    def test_stands_for(self, role: str) -> None:
        """A part and a holder of an office stand for the whole."""
        (end,) = rolled("government", claim(USA, ANNA), *ties((ANNA, role, RUS))).accused
        assert end.to == RUS.id

    @pytest.mark.parametrize("role", ["spokesperson_for", "represents", "member_of", "hails_from"])
    def test_does_not_stand_for(self, role: str) -> None:
        """Nobody is charged through his spokesperson, his agent or his origin."""
        (end,) = rolled("government", claim(USA, ANNA), *ties((ANNA, role, RUS))).accused
        assert (end.to, end.possible) == (ANNA.id, ())

    @pytest.mark.parametrize(
        ("days", "expected"),
        [
            ([], ANNA.id),
            ([on(date(2023, 4, 1))], RUS.id),
            ([on(date(2022, 4, 1))], ANNA.id),
            ([on(date(2022, 4, 1), date(2023, 4, 1))], ANNA.id),
            (
                [on(date(2022, 4, 1), date(2023, 4, 1)), on(date(2023, 2, 1), date(2023, 5, 1))],
                RUS.id,
            ),
            ([on(date(2023, 4, 1)), on(date(2023, 4, 2))], ANNA.id),
        ],
        ids=["unknown", "within", "before", "straddling", "in common", "in conflict"],
    )
    def test_at_the_time_of_the_event(self, days: list[cg.StatedTime], expected: str) -> None:
        """The term counts on the days of the event, not of the claim."""
        term = ties((ANNA, "office_holder", RUS), start="2023-01-01", end="2023-05-01")
        charge = claim(
            USA,
            ANNA,
            time=on(date(2023, 5, 4)),
            proposition=cg.Participation(actor=ANNA.id, role="orderer", event=STRIKE.id),
        )
        event = cg.Event(id=STRIKE.id, times=tuple(days))
        (end,) = rolled("government", charge, event, *term).accused
        assert end.to == expected

    def test_each_accused_on_its_own(self) -> None:
        """Several accused are read each on its own way."""
        found = rolled("government", claim(USA, MFA, ANNA), *ties((MFA, "part_of", RUS)))
        assert [one.to for one in found.accused] == [RUS.id, ANNA.id]


class TestMeetings:
    """A service that accuses its own agents does not accuse its government."""

    def test_own_part(self) -> None:
        """Where the ways meet, neither end is rolled up, and the place is named."""
        more = [*SPOKESWOMAN, *ties((KREMLIN, "part_of", MFA))]
        found = rolled("government", claim(MFA, KREMLIN), *more)
        assert (found.claimer.to, found.accused[0].to) == (MFA.id, KREMLIN.id)
        assert found.met == (RUS.id, MFA.id)
        assert found.why == "not rolled up: claimer and accused meet in gov:RUS, org:mfa"

    def test_below_the_level(self) -> None:
        """Two bodies of one government accuse each other as bodies, and not as a government."""
        more = [*SPOKESWOMAN, *ties((KREMLIN, "part_of", RUS))]
        body = rolled("body", claim(ANNA, KREMLIN), *more)
        assert (body.claimer.to, body.met) == (MFA.id, ())
        government = rolled("government", claim(ANNA, KREMLIN), *more)
        assert (government.claimer.to, government.met) == (ANNA.id, (RUS.id,))

    def test_one_bloc_two_governments(self) -> None:
        """A way meets only up to the level: allies accuse each other as governments."""
        more = [*SPOKESWOMAN, *ties((RUS, "part_of", EU), (UKR, "part_of", EU))]
        assert rolled("government", claim(ANNA, UKR), *more).claimer.to == RUS.id
        assert rolled("bloc", claim(ANNA, UKR), *more).claimer.to == ANNA.id

    def test_one_of_several(self) -> None:
        """One accused whose way meets keeps the whole claim as it is."""
        more = [*SPOKESWOMAN, *ties((KREMLIN, "part_of", USA))]
        found = rolled("government", claim(ANNA, RUS, KREMLIN), *more)
        assert [one.to for one in (found.claimer, *found.accused)] == [ANNA.id, RUS.id, KREMLIN.id]

    def test_itself(self) -> None:
        """Who accuses himself stays himself on both ends."""
        found = rolled("government", claim(ANNA, ANNA), *SPOKESWOMAN)
        assert (found.claimer.to, found.accused[0].to, found.met) == (ANNA.id, ANNA.id, (ANNA.id,))


class TestSources:
    """Documents, anonymous sources, and those who say for whom they speak."""

    def test_documents(self) -> None:
        """A document speaks for nobody but itself, unless the claim says for whom."""
        own = cg.Claim(id="c1", act="assertion", document=REPORT, chain=(cg.ChainLink(id=REPORT),))
        assert rolled("government", own).claimer.to == REPORT.id
        signed = own.model_copy(update={"on_behalf_of": MFA.id})
        end = rolled("government", signed, *SPOKESWOMAN).claimer
        assert (end.to, end.path) == (RUS.id, (REPORT.id, MFA.id, RUS.id))
        assert end.why == "doc:a says so on behalf of org:mfa; org:mfa part_of gov:RUS"

    def test_on_behalf_of_comes_first(self) -> None:
        """For whom the claim says he speaks counts before his affiliations."""
        end = rolled("government", claim(ANNA, on_behalf_of=UKR), *SPOKESWOMAN).claimer
        assert (end.to, end.way, end.on_behalf_of) == (UKR.id, (), UKR.id)
        assert rolled("person", claim(ANNA, on_behalf_of=UKR)).claimer.to == ANNA.id

    def test_on_behalf_of_leads_up_or_nowhere(self) -> None:
        """Nor does on_behalf_of lead above the level, or from one of the level to another."""
        assert rolled("body", claim(ANNA, on_behalf_of=UKR)).claimer.to == ANNA.id
        assert rolled("government", claim(ANNA, on_behalf_of=OFFICIALS)).claimer.to == ANNA.id
        for level in ("government", "Government"):
            assert rolled(level, claim(USA, on_behalf_of=UKR)).claimer.to == USA.id

    @pytest.mark.parametrize(("basis", "expected"), [("stated", MFA.id), ("analyst", OFFICIALS.id)])
    def test_anonymous_sources(self, basis: str, expected: str) -> None:
        """An anonymous source goes as far as the text says, and no further."""
        more = [
            *ties((OFFICIALS, "represents", MFA), basis=basis),
            *ties((MFA, "part_of", RUS), basis="analyst"),
        ]
        assert rolled("body", claim(OFFICIALS), *more).claimer.to == expected
        assert rolled("government", claim(OFFICIALS), *more).claimer.to == expected
        assert rolled("government", claim(MFA), *more).claimer.to == RUS.id

    def test_anonymous_sources_on_behalf_of_another(self) -> None:
        """Nor does an anonymous source go further when it says for whom it speaks."""
        known = ties((MFA, "part_of", RUS), basis="analyst")
        end = rolled("government", claim(OFFICIALS, on_behalf_of=MFA), *known).claimer
        assert end.to == MFA.id

    def test_circles(self) -> None:
        """Circles end where they close."""
        more = ties((ANNA, "represents", OFFICIALS), (OFFICIALS, "represents", ANNA))
        assert rolled("government", claim(ANNA), *more).claimer.to == ANNA.id


class TestTables:
    """Tables at a level."""

    def corpus(self) -> cg.Corpus:
        """Return a corpus in which two of one government accuse two of another."""
        return cg.Corpus(
            [
                *EVERYBODY,
                *SPOKESWOMAN,
                *ties((KREMLIN, "part_of", USA)),
                claim(ANNA, USA, own="c1"),
                claim(MFA, KREMLIN, USA, own="c2"),
                claim(USA, RUS, own="c3"),
                claim(USA, own="c4"),
                cg.Presupposition(
                    id="c5", document=REPORT, chain=(cg.ChainLink(id=REPORT),), accused=(UKR,)
                ),
            ]
        )

    def test_accusation_table(self) -> None:
        """A claim counts once for each pair, however many of its accused are one."""
        table = cg.accusation_table(self.corpus(), roll_up="government")
        assert [(one.claimer, one.accused, one.claims) for one in table] == [
            (RUS.id, USA.id, ("c1", "c2")),
            (USA.id, RUS.id, ("c3",)),
        ]
        assert table.matrix == {
            RUS.id: {RUS.id: 0, USA.id: 2},
            USA.id: {RUS.id: 1, USA.id: 0},
        }
        assert table.table()[0] == {
            "claimer": RUS.id,
            "claimer_label": RUS.id,
            "accused": USA.id,
            "accused_label": USA.id,
            "count": 2,
            "denied": 0,
            "claims": "c1, c2",
        }
        more = cg.accusation_table(self.corpus(), roll_up="government", presupposed=True)
        assert [one.claims for one in more if one.claimer == REPORT.id] == [("c5",)]

    def test_rows(self) -> None:
        """There is a row for each claim and accused, with both ends as they were."""
        rows = cg.roll_up(self.corpus(), "government").table()
        assert [(row["claim"], row["said_by"], row["charged"]) for row in rows] == [
            ("c1", ANNA.id, USA.id),
            ("c2", MFA.id, KREMLIN.id),
            ("c2", MFA.id, USA.id),
            ("c3", USA.id, RUS.id),
            ("c4", USA.id, None),
            ("c5", REPORT.id, UKR.id),
        ]
        assert {row["claimer"] for row in rows} == {RUS.id, USA.id, REPORT.id}

    def test_a_missing_claim(self) -> None:
        """A missing claim names the nearest."""
        found = cg.roll_up(self.corpus())
        assert "c1" in found
        assert len(found) == 5
        with pytest.raises(cg.UnknownRecordError, match="did you mean"):
            _ = found["c11"]


class TestLaws:
    """What holds of every corpus."""

    @given(speaking(), st.sampled_from(LEVELS), st.randoms())
    def test_order_never_matters(self, records: list[cg.Record], level: Any, draw: Any) -> None:
        """The order of the records changes nothing."""
        shuffled = list(records)
        draw.shuffle(shuffled)
        one, other = cg.Corpus(records), cg.Corpus(shuffled)
        assert dict(cg.roll_up(one, level)) == dict(cg.roll_up(other, level))
        assert cg.roll_up(one, level).table() == cg.roll_up(other, level).table()
        assert cg.accusation_table(one, roll_up=level) == cg.accusation_table(other, roll_up=level)

    @given(speaking(), st.sampled_from(LEVELS))
    def test_no_claim_is_lost(self, records: list[cg.Record], level: Any) -> None:
        """Every claim is there with the ids it had, and every accusation is counted."""
        corpus = cg.Corpus(records)
        found = cg.roll_up(corpus, level)
        assert {
            one.claim: (one.claimer.id, tuple(end.id for end in one.accused))
            for one in found.values()
        } == {one.id: (one.claimer, one.accused) for one in corpus.claims}
        counted = {
            claim
            for cell in cg.accusation_table(corpus, roll_up=level, presupposed=True)
            for claim in cell.claims
        }
        assert counted == {one.id for one in corpus.claims if one.accused}

    @OFTEN
    @given(speaking(), st.sampled_from(LEVELS))
    def test_it_is_idempotent(self, records: list[cg.Record], level: Any) -> None:
        """Once both ends are written into the claims, roll-up moves nothing."""
        corpus = cg.Corpus(records)
        found = cg.roll_up(corpus, level)
        again = cg.Corpus(
            [_written(one, found[one.id]) if isinstance(one, cg.Claim) else one for one in corpus]
        )
        assert {
            one.claim: (one.claimer.to, tuple(end.to for end in one.accused))
            for one in cg.roll_up(again, level).values()
        } == {
            one.claim: (one.claimer.to, tuple(dict.fromkeys(end.to for end in one.accused)))
            for one in found.values()
        }

    @given(speaking(), st.sampled_from(LEVELS))
    def test_every_way_is_a_way(self, records: list[cg.Record], level: Any) -> None:
        """The affiliations followed lead from end to end, and may lead up."""
        for one in cg.roll_up(cg.Corpus(records), level).values():
            for end, roles in (
                (one.claimer, SPEAKING),
                *((e, {"part_of", "office_holder"}) for e in one.accused),
            ):
                at = end.on_behalf_of or end.id
                for step in end.way:
                    assert step.subject == at
                    assert step.role in roles
                    at = step.object
                assert at == end.to

    @given(speaking(), st.sampled_from(DAYS))
    def test_days_between_changes_are_alike(self, records: list[cg.Record], day: date) -> None:
        """Spans with the same changes before their bounds reach the same actors."""
        affiliations = Affiliations(cg.Corpus(records))
        span = Span(day, day)
        for actor in ("a0", "a1"):
            reach = affiliations.reach(actor, SPEAKING, span)
            stated = actor in affiliations.nameless
            plain = affiliations._walk(actor, SPEAKING, span, None, stated, False)
            days = affiliations.days(span)
            alike = affiliations._walk(actor, SPEAKING, days, None, stated, False)
            assert reach == plain == alike


def test_ways_are_walked_once_between_changes() -> None:
    """However many claims on however many days: a way is walked once between two changes."""
    roller = Roller(
        cg.Corpus(
            [
                *EVERYBODY,
                *TestTimes.CHANGES,
                *(
                    claim(ANNA, USA, own=f"c{n}", time=on(date(2023, 1 + n % 12, 1 + n % 28)))
                    for n in range(300)
                ),
            ]
        ),
        "government",
    )
    ends = {roller.claim(one).claimer.to for one in roller.corpus.claims}
    assert ends == {RUS.id, UKR.id}
    assert len(roller.affiliations._known) <= 4


def _written(claim: cg.Claim, ends: Any) -> cg.Claim:
    """Return a claim with its ends rolled up: said on behalf of, and accused.

    For whom it was said becomes who says it, so that one without a name stays one.
    """
    changes: dict[str, Any] = {"accused": tuple(dict.fromkeys(one.to for one in ends.accused))}
    if ends.claimer.to != claim.claimer:
        changes["on_behalf_of"] = ends.claimer.to
        if ends.claimer.on_behalf_of is not None:
            changes["chain"] = (*claim.chain, cg.ChainLink(id=ends.claimer.on_behalf_of))
    return claim.model_copy(update=changes)
