"""The rules of coverage, sentence by sentence, each by a small case of its own."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

import claimgraph as cg
from claimgraph.display.sheets import coverage_sheet
from tests.analysis.disputes import (
    accuse,
    admit,
    claim,
    corpus,
    deny,
    link,
    part,
    row,
    rows,
    silent,
)

SPOKESMAN = link("kirby", "spokesperson_for", "usa")


def cells(found: tuple[cg.Cell, ...]) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    return [(cell.role, cell.on, cell.minus, cell.without) for cell in found]


def one_reply(found: cg.CoverageRow) -> cg.Reply:
    (only,) = found.replies
    return only


def strikes(*members: str, **fields: object) -> cg.EventClass:
    """A class of events with these members."""
    listed = [{"event": member} for member in members]
    return cg.EventClass.model_validate({"id": "strikes", "members": listed, **fields})


class TestRows:
    """Rule 4: what a row is."""

    def test_a_row_is_one_accused_and_one_content(self) -> None:
        """Two claimers of the same make one row; another role or accused makes another."""
        found = rows(
            accuse("c1"), accuse("c2", by="ukr"), accuse("c3", role="orderer"), accuse("c4", "gbr")
        )
        assert [(one.accused, one.charge.role, one.claims) for one in found] == [
            ("usa", "responsible_party", ("c1", "c2")),
            ("usa", "orderer", ("c3",)),
            ("gbr", "responsible_party", ("c4",)),
        ]
        assert found[0].claimers == ("rus", "ukr")

    def test_several_accused_make_a_row_each(self) -> None:
        """The accused stand in the actor place of a group they are said to form."""
        group = part("handlers", "controller", "strike")
        both = claim("c", "accusation", "rus", group, accused=("usa", "gbr"))
        first, second = rows(both, deny(actor="usa"))
        assert first.proposition == "Participation actor=usa role=controller event=strike"
        assert (first.status, second.status) == ("answered", "unanswered")
        assert cells(second.residual) == [("controller", "strike", (), ())]

    def test_who_calls_a_charge_against_a_group_a_lie_denies_it_for_himself(self) -> None:
        """Whatever says the same or less of him is denied with it, and nothing of the others."""
        group = part("handlers", "responsible_party", "strike")
        both = claim("c1", "accusation", "rus", group, accused=("usa", "gbr"))
        less = [accuse("c2", "usa", "planner"), accuse("c3", "gbr", "planner")]
        scope = cg.DenialScope(type="statement", claims=["c1"])
        found = rows(both, *less, claim("d", "denial", "usa", scope=scope))
        assert [(one.accused, one.charge.role, one.status) for one in found] == [
            ("usa", "responsible_party", "answered"),
            ("gbr", "responsible_party", "unanswered"),
            ("usa", "planner", "answered"),
            ("gbr", "planner", "unanswered"),
        ]

    def test_what_accuses_is_the_accused_not_the_act(self) -> None:
        """A finding and a presupposition accuse as well; what is only presupposed is marked."""
        finding = claim("c1", "finding", "un", part("usa", "orderer", "strike"), accused=("usa",))
        taken = claim(
            "c2", "presupposition", "rus", part("usa", "planner", "strike"), accused=("usa",)
        )
        found = rows(finding, taken)
        assert [one.presupposed for one in found] == [False, True]

    def test_what_is_asserted_too_is_not_presupposed(self) -> None:
        """A row is presupposed where all of its claims are."""
        taken = claim(
            "c2",
            "presupposition",
            "rus",
            part("usa", "responsible_party", "strike"),
            accused=("usa",),
        )
        assert not row(accuse("c1"), taken).presupposed

    def test_a_negative_charge_has_a_row_of_its_own(self) -> None:
        """ "They did not warn" and "they warned" are not one row, and one denial does not meet both."""
        positive, negative = rows(accuse("c1"), accuse("c2", polarity="-"), deny())
        assert (positive.polarity, positive.status) == ("+", "answered")
        assert (negative.polarity, negative.status) == ("-", "unanswered")


class TestContent:
    """Rule 4: whose part is denied."""

    def test_the_denied_actor_is_the_accused(self) -> None:
        assert row(accuse(), deny()).status == "answered"

    def test_or_a_whole_the_accused_is_part_of(self) -> None:
        """ "The government had no part in it" answers for its ministry."""
        found = row(
            accuse(accused="pentagon"), deny(actor="usa"), link("pentagon", "part_of", "usa")
        )
        assert found.status == "answered"

    def test_or_nobody_in_particular(self) -> None:
        """ "No one did it": a scope without an actor."""
        scope = cg.DenialScope(type="involvement", events=("strike",))
        denial = claim("d", "denial", "usa", None, scope=scope)
        assert row(accuse(), denial).status == "answered"

    def test_a_denial_about_a_part_leaves_the_whole_open(self) -> None:
        found = row(accuse(), deny(actor="pentagon"), link("pentagon", "part_of", "usa"))
        assert (found.status, found.replies) == ("unanswered", ())

    def test_the_denied_actor_is_that_of_the_proposition_never_the_speaker(self) -> None:
        """Kirby denies a part of the US, not of his own; and Ukraine's denial is not the US's."""
        assert row(accuse(), deny(by="kirby", actor="usa"), SPOKESMAN).status == "answered"
        assert row(accuse(), deny(by="kirby", actor="kirby"), SPOKESMAN).status == "unanswered"

    def test_another_event_is_not_reached(self) -> None:
        found = rows(accuse(), deny(on="other"))
        assert found[0].replies == ()
        assert [one.denial for one in found.orphans] == ["d"]

    def test_a_denial_without_content_denies_what_it_responds_to(self) -> None:
        """ "He denied the charge"; "he admitted it"."""
        bare = claim("d", "denial", "usa", None, responds_to=("c",))
        assert row(accuse(), bare).status == "answered"
        bare = claim("a", "admission", "usa", None, responds_to=("c",))
        assert row(accuse(), bare).status == "admitted"

    def test_a_denial_in_positive_form_covers_only_what_its_scope_says(self) -> None:
        """ "We hit only depots" says nothing that could be compared, unless a coder gives it a scope."""
        positive = part("usa", "perpetrator", "strike")
        found = rows(accuse(), deny(proposition=positive, polarity="+"))
        assert found[0].status == "unanswered"
        assert "scope" in found.orphans[0].why
        scope = cg.DenialScope(type="involvement", actor="usa", events=("strike",))
        depots = part("usa", "perpetrator", "depots")
        assert (
            row(accuse(), deny(proposition=depots, polarity="+", scope=scope)).status == "answered"
        )

    def test_an_accusation_without_content_charges_some_part(self) -> None:
        """ "They blamed Washington for the strike": any part in it, so that only involvement answers it."""
        bare = claim("c", "accusation", "rus", None, accused=("usa",), topic="strike")
        assert row(bare, deny()).status == "answered"
        found = row(bare, deny(role="perpetrator"))
        assert (found.status, cells(found.residual)) == (
            "partly",
            [("involved", "strike", (), ("perpetrator",))],
        )

    def test_a_state_of_nothing_in_particular(self) -> None:
        """ "They have it": a state without an object is met by its own denial, not by another's."""
        state = cg.StateProposition(actor="usa", state="possesses")
        other = cg.StateProposition(actor="usa", state="controls")
        assert row(accuse(proposition=state), deny(proposition=state)).status == "answered"
        assert row(accuse(proposition=state), deny(proposition=other)).status == "unanswered"

    def test_numbers_compare_with_their_values(self) -> None:
        """ "Not thirty dead" leaves open how many."""
        thirty = cg.Quantity(event="strike", quantity="killed", value=30)
        forty = cg.Quantity(event="strike", quantity="killed", value=40)
        assert row(accuse(proposition=thirty), deny(proposition=thirty)).status == "answered"
        found = row(accuse(proposition=forty), deny(proposition=thirty))
        assert (found.status, found.residual) == ("partly", (found.charge,))

    def test_claims_of_kinds_the_rules_do_not_know_compare_as_a_whole(self) -> None:
        """ "It is a lie": two different things said about claims are two rows."""
        lie = claim(
            "c2", "accusation", "rus", cg.AboutClaims(about=("x",), says="lies"), accused=("usa",)
        )
        late = claim(
            "c3", "accusation", "rus", cg.AboutClaims(about=("x",), says="late"), accused=("usa",)
        )
        no = claim("d", "denial", "usa", cg.AboutClaims(about=("x",), says="lies"))
        first, second = rows(claim("x", "assertion", "usa"), lie, late, no)
        assert (first.status, second.status) == ("answered", "unanswered")


class TestStanding:
    """Rule 4: who may answer."""

    @pytest.mark.parametrize("role", ["spokesperson_for", "office_holder", "represents", "part_of"])
    def test_who_speaks_for_the_accused_has_standing(self, role: str) -> None:
        found = row(accuse(), deny(by="kirby"), link("kirby", role, "usa"))
        assert (found.status, one_reply(found).standing) == ("answered", "speaks_for")
        assert one_reply(found).why == f"kirby {role} usa"

    @pytest.mark.parametrize("role", ["member_of", "employed_by", "hails_from"])
    def test_member_employee_and_native_have_none_and_are_listed_as_affiliated(
        self, role: str
    ) -> None:
        found = row(accuse(), deny(by="kirby"), link("kirby", role, "usa"))
        assert (found.status, one_reply(found).standing) == ("unanswered", "affiliated")
        assert not one_reply(found).decides

    def test_the_accused_itself_has_standing(self) -> None:
        assert one_reply(row(accuse(), deny())).standing == "accused"

    def test_a_way_may_have_several_steps(self) -> None:
        found = row(
            accuse(),
            deny(by="kirby"),
            link("kirby", "spokesperson_for", "nsc"),
            link("nsc", "part_of", "usa"),
        )
        assert one_reply(found).why == "kirby spokesperson_for nsc; nsc part_of usa"

    def test_who_speaks_for_a_whole_that_contains_the_accused_has_standing(self) -> None:
        found = row(
            accuse(accused="pentagon"),
            deny(by="kirby", actor="pentagon"),
            SPOKESMAN,
            link("pentagon", "part_of", "usa"),
        )
        assert (found.status, one_reply(found).standing) == ("answered", "speaks_for")

    def test_who_speaks_for_a_part_of_the_accused_speaks_for_it_only_by_being_part_of_it(
        self,
    ) -> None:
        """A ministry rolls up to its government; a spokesman of a member state does not to the bloc."""
        assert (
            row(accuse(), deny(by="pentagon"), link("pentagon", "part_of", "usa")).status
            == "answered"
        )
        found = row(
            accuse(accused="nato"), deny(by="usa", actor="nato"), link("usa", "member_of", "nato")
        )
        assert (found.status, one_reply(found).standing) == ("unanswered", "affiliated")

    def test_on_behalf_of_is_read_before_affiliations(self) -> None:
        """Who says for whom he speaks, speaks for them, and for nobody else."""
        found = row(accuse(), deny(by="lawyer", on_behalf_of="usa"))
        assert (found.status, one_reply(found).standing) == ("answered", "speaks_for")
        found = row(accuse(), deny(by="kirby", on_behalf_of="club"), SPOKESMAN)
        assert (found.status, one_reply(found).standing) == ("unanswered", "affiliated")
        found = row(
            accuse(), deny(by="lawyer", on_behalf_of="pentagon"), link("pentagon", "part_of", "usa")
        )
        assert one_reply(found).why == "lawyer on behalf of pentagon; pentagon part_of usa"

    def test_everyone_else_is_a_third_party_whose_exoneration_is_listed(self) -> None:
        """It stands in the row, in the list of exonerations, and changes no status."""
        found = rows(accuse(), deny(by="chn", act="exoneration"))
        assert (found[0].status, one_reply(found[0]).standing) == ("unanswered", "third_party")
        assert [(one.claim, one.actor, one.role, one.on) for one in found.exonerations] == [
            ("d", "usa", "involved", "strike")
        ]
        assert found.orphans == ()

    def test_a_third_partys_denial_clears_as_well(self) -> None:
        """By whatever act; a denial by who answers for the actor is no exoneration."""
        assert [one.claim for one in rows(accuse(), deny(by="chn")).exonerations] == ["d"]
        assert rows(accuse(), deny(act="exoneration")).exonerations == ()

    def test_who_clears_by_a_scope_alone_or_calls_it_a_lie_clears_of_that(self) -> None:
        """What is denied counts, by whichever words, and a scope goes before the proposition."""

        def cleared(scope: cg.DenialScope | None, **fields: Any) -> list[tuple[Any, ...]]:
            own = claim("d", "denial", "chn", scope=scope, **fields)
            found = rows(accuse("c"), own).exonerations
            return [(one.actor, one.role, one.on, one.why) for one in found]

        involved = cg.DenialScope(type="involvement", actor="usa", events=("strike",))
        nothing_else = [
            ("usa", "involved", "strike", "clears usa of being involved, of nothing else")
        ]
        assert cleared(involved) == nothing_else
        planner = part("usa", "planner", "strike")
        assert cleared(involved, proposition=planner, polarity="-") == nothing_else
        lie = cg.DenialScope(type="statement", claims=("c",))
        behind = ("usa", "responsible_party", "strike")
        assert [one[:3] for one in cleared(lie)] == [behind]
        assert [one[:3] for one in cleared(None, responds_to=("c",))] == [behind]
        knew = cg.DenialScope(type="knowledge", actor="usa", events=("strike",))
        assert cleared(knew)[0][3] == "clears usa of knowledge, of nothing else"
        assert cleared(cg.DenialScope(type="authorship", claims=("c",))) == []
        assert cleared(cg.DenialScope(type="occurrence", events=("strike",))) == []
        never = claim("d", "exoneration", "chn", cg.Occurrence(event="strike"))
        assert rows(accuse(), never).exonerations[0].why == (
            "clears whoever it is of everything: it did not happen"
        )

    def test_order_in_time_never_matters_for_reach_and_an_early_reply_is_marked(self) -> None:
        found = row(accuse(day=3), deny(day=2))
        assert (found.status, one_reply(found).early) == ("answered", True)
        assert found.why == "nothing remains; d came before the accusation"
        assert not one_reply(row(accuse(day=2), deny(day=3))).early

    def test_who_answered_says_what_makes_a_reply_less_than_it_seems(self) -> None:
        """A table that says "answered" tells beside it that the answer came before the charge, was hedged or taken back."""
        back = claim("r", "retraction", "usa", responds_to=("d3",))
        held = corpus(
            accuse(day=2),
            deny("d1", day=1),
            deny("d2", day=3, certainty="PS"),
            deny("d3", day=3),
            back,
        )
        (told,) = cg.coverage_rows(held)
        assert told["replies_label"] == "usa (d1 before the accusation, d2 hedged, d3 retracted)"
        assert not one_reply(row(accuse(day=3), deny(day=3))).early

    def test_early_means_before_each_of_the_accusations(self) -> None:
        assert not one_reply(row(accuse("c1", day=1), accuse("c2", day=3), deny(day=2))).early

    def test_what_is_published_before_the_accusation_is_early(self) -> None:
        """A claim is over by the end of the publication that reports it; nothing else is assumed."""
        old = cg.Document(id="doc:old", published="2023-04-30")
        early = deny().model_copy(update={"document": "doc:old"})
        assert one_reply(row(accuse(day=3), early, old)).early
        assert not one_reply(row(accuse(), early, old)).early

    def test_a_stated_order_makes_a_reply_early(self) -> None:
        order = cg.StatedTime(
            interval=cg.TimeInterval(status="partial", reason="order only"), before=("c",)
        )
        assert one_reply(row(accuse(), deny(time=order))).early

    def test_whoever_has_no_name_speaks_no_further_than_the_text_says(self) -> None:
        """An unnamed official speaks for the body the text names, not for what an analyst adds."""
        official = cg.UnnamedGroup(id="officials")
        stated = link("officials", "represents", "usa")
        assert row(accuse(), deny(by="officials"), official, stated).status == "answered"
        added = link("officials", "represents", "usa", basis="analyst")
        found = row(accuse(), deny(by="officials"), official, added)
        assert (found.status, one_reply(found).standing) == ("unanswered", "affiliated")

    def test_so_does_one_of_a_kind_that_only_the_file_knows(self) -> None:
        """A kind that a file declares as a group without a name is one, registered here or not."""
        made = corpus(accuse(), deny(by="leakers"), cg.UnnamedGroup(id="leakers"), link("leakers", "represents", "usa", basis="analyst"))  # fmt: skip
        written = cg.to_jsonl(made).replace('"kind":"UnnamedGroup"', '"kind":"Leakers"')
        head, rest = written.split("\n", 1)
        declared = json.dumps({**json.loads(head), "kinds": {"Leakers": "UnnamedGroup"}})
        found = cg.from_jsonl(f"{declared}\n{rest}")
        assert found["leakers"].kind == "Leakers"
        assert [one.status for one in cg.coverage(found)] == ["unanswered"]

    def test_affiliation_roles_of_ones_own_count_as_what_they_narrow(self) -> None:
        terms = cg.DEFAULT_TERMS.extend(
            affiliation_roles=[cg.Term("press_secretary_of", broader=("spokesperson_for",))]
        )
        secretary = link("kirby", "press_secretary_of", "usa")
        assert row(accuse(), deny(by="kirby"), secretary, terms=terms).status == "answered"

    def test_a_report_speaks_for_nobody_but_itself(self) -> None:
        found = row(accuse(), deny(by="doc:wire"))
        assert (found.status, one_reply(found).standing) == ("unanswered", "third_party")


class TestTimesOfAffiliations:
    """Rules 4 and 6: standing at the time of speaking."""

    SINCE = link("kirby", "spokesperson_for", "usa", start="2023-05-02")
    UNTIL = link("kirby", "spokesperson_for", "usa", end="2023-05-03")

    def test_standing_is_that_of_the_day(self) -> None:
        assert row(accuse(), deny(by="kirby", day=3), self.SINCE).status == "answered"
        assert row(accuse(), deny(by="kirby", day=1), self.SINCE).status == "unanswered"
        assert row(accuse(), deny(by="kirby", day=2), self.UNTIL).status == "answered"
        assert row(accuse(), deny(by="kirby", day=3), self.UNTIL).status == "unanswered"

    def test_where_the_time_is_not_known_a_dated_affiliation_is_only_possible(self) -> None:
        """The row says which reply may have standing, and the reply by which affiliation."""
        found = row(accuse(), deny(by="kirby"), self.SINCE)
        assert (found.status, one_reply(found).standing) == ("unanswered", "third_party")
        assert one_reply(found).why == (
            "possibly with standing, if this held when it was said: kirby spokesperson_for usa"
        )
        assert found.why.endswith("1 without standing (possibly with: d)")

    def test_a_claim_is_over_when_it_is_reported(self) -> None:
        """What ends after the report held over the whole time in which it can have been said."""
        later = link("kirby", "spokesperson_for", "usa", end="2023-05-05")
        assert row(accuse(), deny(by="kirby"), later).status == "answered"

    def test_also_where_its_words_go_on_after_that(self) -> None:
        """ "This week", reported on Thursday, was by Thursday, before the spokesman left."""
        week = cg.StatedTime(interval=cg.from_iso("2023-05-01/2023-05-07"), document="doc:wire")
        left = link("kirby", "spokesperson_for", "usa", end="2023-05-05")
        assert row(accuse(), deny(by="kirby", time=week), left).status == "answered"
        later = cg.StatedTime(interval=cg.from_iso("2023-05-08/2023-05-14"), document="doc:wire")
        assert row(accuse(), deny(by="kirby", time=later), left).status == "unanswered"

    @pytest.mark.parametrize("hour", [0, 12])
    def test_to_the_instant_where_that_is_known(self, hour: int) -> None:
        """A claim of the day of a report is not before that day, at whichever hour it appeared."""
        wire = cg.Document(id="doc:hour", published=datetime(2023, 5, 4, hour))
        denial = deny(by="kirby", day=4).model_copy(update={"document": "doc:hour"})
        since = link("kirby", "spokesperson_for", "usa", start="2023-05-04")
        assert row(accuse(), denial, since, wire).status == "answered"

    def test_a_time_that_straddles_a_change_is_not_followed(self) -> None:
        span = cg.StatedTime(interval=cg.TimeInterval(start="2023-05-01", end="2023-05-04"))
        found = row(accuse(), deny(by="kirby", time=span), self.SINCE)
        assert found.status == "unanswered"
        assert "possibly" in one_reply(found).why

    def test_possible_steps_are_found_along_the_whole_way(self) -> None:
        found = row(
            accuse(),
            deny(by="kirby"),
            link("kirby", "spokesperson_for", "nsc", start="2022-01-01"),
            link("nsc", "part_of", "usa"),
        )
        assert "kirby spokesperson_for nsc; nsc part_of usa" in one_reply(found).why


class TestRoles:
    """Rule 4a."""

    def test_denying_a_role_denies_every_role_below_it(self) -> None:
        """So "no involvement" answers "behind"."""
        for charged in (
            "involved",
            "responsible_party",
            "perpetrator",
            "controller",
            "beneficiary",
        ):
            assert row(accuse(role=charged), deny()).status == "answered", charged
        assert row(accuse(role="orderer"), deny(role="responsible_party")).status == "answered"

    def test_denying_a_role_below_the_one_charged_answers_in_part(self) -> None:
        """What remains is being behind it, other than as its perpetrator."""
        found = row(accuse(), deny(role="perpetrator"))
        assert found.status == "partly"
        assert one_reply(found).effect == "answers_part"
        assert cells(found.residual) == [("responsible_party", "strike", (), ("perpetrator",))]
        assert cells(found.covered) == [("perpetrator", "strike", (), ())]

    def test_a_sibling_role_is_not_reached(self) -> None:
        for charged, denied in (("perpetrator", "orderer"), ("enabler", "responsible_party")):
            found = row(accuse(role=charged), deny(role=denied))
            assert (found.status, found.replies) == ("unanswered", ())

    def test_admitting_a_role_admits_every_role_above_it(self) -> None:
        found = row(accuse(), admit(role="planner"))
        assert (found.status, one_reply(found).effect) == ("admitted", "admits")
        assert row(accuse(role="involved"), admit(role="planner")).status == "admitted"

    def test_admitting_a_higher_role_than_the_one_charged_admits_in_part(self) -> None:
        """It decides nothing of the charge: it may have been as something else."""
        assert row(accuse(role="planner"), admit(role="responsible_party")).status == "partly"
        found = row(accuse(role="planner"), admit(role="involved"))
        assert (found.status, one_reply(found).effect) == ("partly", "admits_part")
        assert not one_reply(found).decides
        assert found.residual == (found.charge,)

    def test_admitting_a_sibling_role_admits_nothing(self) -> None:
        assert row(accuse(role="planner"), admit(role="orderer")).status == "unanswered"

    def test_an_admission_leaves_other_denied_roles_denied(self) -> None:
        """ "We planned it, but did not carry it out"."""
        found = row(accuse(), deny(role="perpetrator", day=1), admit(role="planner", day=2))
        assert found.status == "admitted"
        assert cells(found.residual) == [("responsible_party", "strike", (), ("perpetrator",))]

    def test_a_role_the_order_does_not_know_stands_below_involved(self) -> None:
        terms = cg.DEFAULT_TERMS.extend(roles=["financier", "recruiter"])
        assert row(accuse(role="financier"), deny(), terms=terms).status == "answered"
        assert row(accuse(role="involved"), deny(role="financier"), terms=terms).status == "partly"
        assert (
            row(accuse(role="involved"), admit(role="financier"), terms=terms).status == "admitted"
        )
        assert row(accuse(role="financier"), admit(role="involved"), terms=terms).status == "partly"

    def test_and_compares_only_with_itself(self) -> None:
        terms = cg.DEFAULT_TERMS.extend(roles=["financier", "recruiter"])
        assert (
            row(accuse(role="financier"), deny(role="financier"), terms=terms).status == "answered"
        )
        assert row(accuse(role="financier"), deny(role="recruiter"), terms=terms).replies == ()
        assert (
            row(accuse(role="financier"), deny(role="responsible_party"), terms=terms).replies == ()
        )
        assert row(accuse(), deny(role="financier"), terms=terms).replies == ()

    def test_a_role_of_ones_own_with_a_broader_one_is_in_the_order(self) -> None:
        terms = cg.DEFAULT_TERMS.extend(roles=[cg.Term("financier", broader=("enabler",))])
        assert row(accuse(role="financier"), deny(role="enabler"), terms=terms).status == "answered"
        assert row(accuse(role="enabler"), deny(role="financier"), terms=terms).status == "partly"
        assert (
            row(accuse(role="enabler"), admit(role="financier"), terms=terms).status == "admitted"
        )

    def test_the_order_is_the_corpuss_own_unless_another_is_given(self) -> None:
        terms = cg.DEFAULT_TERMS.extend(roles=[cg.Term("financier", broader=("enabler",))])
        made = corpus(accuse(role="financier"), deny(role="enabler"), terms=terms)
        assert cg.coverage(made)[0].status == "answered"
        assert cg.coverage(made, terms=cg.DEFAULT_TERMS)[0].status == "unanswered"

    def test_semantic_roles_compare_by_equality(self) -> None:
        assert row(accuse(role="agent"), deny(role="agent")).status == "answered"
        assert row(accuse(role="agent"), deny(role="patient")).replies == ()
        assert row(accuse(role="perpetrator"), deny(role="agent")).replies == ()
        assert row(accuse(role="agent"), deny(role="perpetrator")).replies == ()

    def test_involved_covers_them_only_for_an_actor_charged_with_them(self) -> None:
        """Charged as agent, "no involvement" answers; charged as involved, "not the agent" does not."""
        assert row(accuse(role="agent"), deny()).status == "answered"
        assert row(accuse(role="involved"), deny(role="agent")).replies == ()

    def test_a_victim_is_not_involved(self) -> None:
        """Nor is who is charged with a role narrower than victim."""
        terms = cg.DEFAULT_TERMS.extend(roles=[cg.Term("hostage", broader=("victim",))])
        for role in ("victim", "hostage"):
            assert row(accuse(role=role), deny(), terms=terms).replies == ()
            assert row(accuse(role=role), admit(role="involved"), terms=terms).replies == ()
        assert row(accuse(role="hostage"), deny(role="victim"), terms=terms).status == "answered"

    def test_an_admission_about_a_whole_or_a_part_admits_in_part(self) -> None:
        """ "The government did it" does not say which ministry; "our soldiers did it" is not all of it."""
        tie = link("pentagon", "part_of", "usa")
        found = row(accuse(accused="pentagon"), admit(actor="usa"), tie)
        assert (found.status, one_reply(found).effect) == ("partly", "admits_part")
        found = row(accuse(), admit(actor="pentagon"), tie)
        assert (found.status, one_reply(found).effect) == ("partly", "admits_part")


class TestEventsAndClasses:
    """Rule 4b."""

    def test_membership_is_data_never_inferred(self) -> None:
        """Two events of one kind, place and time are no class."""
        first = cg.Event(id="e1", label="strike")
        second = cg.Event(id="e2", label="strike")
        assert row(accuse(on="e1"), deny(on="e2"), first, second).replies == ()

    def test_a_denied_class_covers_its_members(self) -> None:
        assert row(accuse(on="e1"), deny(on="strikes"), strikes("e1")).status == "answered"

    def test_a_denied_class_covers_its_subclasses(self) -> None:
        raids = cg.EventClass(id="raids", subclass_of=("strikes",), members=[{"event": "e1"}])
        assert row(accuse(on="raids"), deny(on="strikes"), strikes(), raids).status == "answered"
        assert row(accuse(on="e1"), deny(on="strikes"), strikes(), raids).status == "answered"

    def test_denying_members_answers_the_class_in_part(self) -> None:
        """The residual is the class minus those members."""
        found = row(
            accuse(on="strikes"),
            deny("d1", on="e1"),
            deny("d2", on="e2"),
            strikes("e1", "e2", "e3"),
        )
        assert found.status == "partly"
        assert cells(found.residual) == [("responsible_party", "strikes", ("e1", "e2"), ())]
        assert [(cell.on) for cell in found.covered] == ["e1", "e2"]

    def test_an_open_class_is_never_used_up(self) -> None:
        found = row(accuse(on="strikes"), deny("d1", on="e1"), strikes("e1"))
        assert found.status == "partly"

    def test_the_residual_is_empty_for_a_closed_class_with_all_members_denied(self) -> None:
        closed = strikes("e1", "e2", open=False)
        found = row(accuse(on="strikes"), deny("d1", on="e1"), deny("d2", on="e2"), closed)
        assert (found.status, found.residual) == ("answered", ())
        assert row(accuse(on="strikes"), deny("d1", on="e1"), closed).status == "partly"

    def test_the_members_of_subclasses_are_members(self) -> None:
        """A closed class is used up only when those of its subclasses are denied as well."""
        closed = strikes("e1", open=False)
        raids = cg.EventClass(id="raids", subclass_of=("strikes",), members=[{"event": "e2"}])
        first, second = deny("d1", on="e1"), deny("d2", on="e2")
        assert row(accuse(on="strikes"), first, closed, raids).status == "partly"
        assert row(accuse(on="strikes"), first, second, closed, raids).status == "answered"
        denied = deny("d2", on="raids")
        assert row(accuse(on="strikes"), first, denied, closed, raids).status == "answered"

    def test_a_class_without_members_is_answered_only_as_a_whole(self) -> None:
        for open_ in (True, False):
            empty = strikes(open=open_)
            assert row(accuse(on="strikes"), deny(on="strikes"), empty).status == "answered"
            assert row(accuse(on="strikes"), deny(on="e1"), empty).status == "unanswered"

    def test_an_event_is_never_a_member_of_a_class_denied_before_it_happened(self) -> None:
        happened = cg.StatedTime(interval=cg.from_iso("2023-05-03"))
        event = cg.Event(id="e1", times=(happened,))
        for day, status in ((2, "unanswered"), (3, "answered"), (4, "answered")):
            found = row(accuse(on="e1"), deny(on="strikes", day=day), strikes("e1"), event)
            assert found.status == status, day

    def test_nor_of_one_denied_in_a_report_published_before(self) -> None:
        event = cg.Event(id="e1", times=(cg.StatedTime(interval=cg.from_iso("2023-05-06")),))
        assert row(accuse(on="e1"), deny(on="strikes"), strikes("e1"), event).status == "unanswered"

    def test_of_a_charge_about_the_class_it_is_left_open(self) -> None:
        """ "We make no such strikes", said before the last one: that one is left, with its parts."""
        happened = cg.StatedTime(interval=cg.from_iso("2023-05-03"))
        events = [cg.Event(id="e1"), cg.Event(id="e2", times=(happened,))]
        members = strikes("e1", "e2", open=False)
        before, after = (deny(f"d{day}", on="strikes", day=day) for day in (2, 4))
        found = row(accuse(on="strikes"), before, members, *events)
        assert (found.status, one_reply(found).effect) == ("partly", "answers_part")
        assert cells(found.residual) == [("responsible_party", "e2", (), ())]
        assert cells(found.covered) == [("responsible_party", "strikes", ("e2",), ())]
        assert row(accuse(on="strikes"), after, members, *events).status == "answered"
        both = row(accuse(on="strikes"), deny("d1", on="strikes", day=1), deny("d2", on="e2"), members, *events)  # fmt: skip
        assert both.status == "answered"
        wave = cg.Event(id="wave", part_of="e2")
        about = row(accuse(on="wave"), before, members, wave, *events)
        assert about.status == "unanswered"

    def test_nor_does_admitting_the_class_admit_it(self) -> None:
        """What was said of the class before is no word on it: the denial of the whole stands there."""
        happened = cg.StatedTime(interval=cg.from_iso("2023-05-03"))
        event = cg.Event(id="e1", times=(happened,))
        found = row(accuse(on="strikes"), admit(on="strikes", day=2), strikes("e1"), event)
        assert (found.status, one_reply(found).effect) == ("admitted", "admits_part")
        assert cells(found.admitted) == [("responsible_party", "strikes", ("e1",), ())]

    def test_members_of_subclasses_and_of_classes_within_are_left_open_alike(self) -> None:
        happened = cg.StatedTime(interval=cg.from_iso("2023-05-03"))
        event = cg.Event(id="e1", times=(happened,))
        raids = cg.EventClass(id="raids", members=[{"event": "e1"}], subclass_of=["strikes"])
        found = row(accuse(on="strikes"), deny(on="strikes", day=2), strikes(), raids, event)
        assert cells(found.residual) == [("responsible_party", "e1", (), ())]

    def test_where_a_time_is_not_known_it_is_a_member(self) -> None:
        assert row(accuse(on="e1"), deny(on="strikes", day=2), strikes("e1")).status == "answered"

    def test_the_member_may_be_the_whole_that_began_before(self) -> None:
        """A part that came later lies in a campaign that was a member already."""
        campaign = cg.Event(
            id="campaign", times=(cg.StatedTime(interval=cg.from_iso("2023-05-01")),)
        )
        later = cg.Event(
            id="e1", part_of="campaign", times=(cg.StatedTime(interval=cg.from_iso("2023-05-03")),)
        )
        found = row(
            accuse(on="e1"), deny(on="strikes", day=2), strikes("campaign"), campaign, later
        )
        assert found.status == "answered"

    def test_the_event_itself_may_be_denied_before_it_happened(self) -> None:
        """ "We will not": denied by name, early, and covered."""
        event = cg.Event(id="e1", times=(cg.StatedTime(interval=cg.from_iso("2023-05-03")),))
        assert row(accuse(on="e1", day=3), deny(on="e1", day=2), event).status == "answered"
        found = row(accuse(on="strikes", day=3), deny(on="e1", day=2), event, strikes("e1"))
        assert found.status == "partly"

    def test_denying_an_event_covers_its_parts(self) -> None:
        wave = cg.Event(id="wave", part_of="strike")
        assert row(accuse(on="wave"), deny(), wave).status == "answered"

    def test_denying_parts_answers_the_whole_in_part(self) -> None:
        """Even all known parts: a whole is no closed class."""
        wave = cg.Event(id="wave", part_of="strike")
        found = row(accuse(), deny(on="wave"), wave)
        assert (found.status, cells(found.residual)) == (
            "partly",
            [("responsible_party", "strike", ("wave",), ())],
        )

    def test_a_part_of_a_member_is_taken_out_of_the_class(self) -> None:
        wave = cg.Event(id="wave", part_of="e1")
        found = row(accuse(on="strikes"), deny(on="wave"), wave, strikes("e1"))
        assert cells(found.residual) == [("responsible_party", "strikes", ("wave",), ())]

    def test_what_lies_in_what_is_denied_is_named_once(self) -> None:
        """Both a member and its part are denied: the residual is without the member."""
        wave = cg.Event(id="wave", part_of="e1")
        found = row(
            accuse(on="strikes"), deny("d1", on="wave"), deny("d2", on="e1"), wave, strikes("e1")
        )
        assert cells(found.residual) == [("responsible_party", "strikes", ("e1",), ())]
        assert cells(found.covered) == [("responsible_party", "e1", (), ())]

    def test_a_role_below_on_a_member_leaves_both_kinds_of_rest(self) -> None:
        """Behind the class; denied: perpetrator of one member. All other parts in all events remain."""
        found = row(accuse(on="strikes"), deny(role="perpetrator", on="e1"), strikes("e1"))
        assert cells(found.residual) == [
            ("responsible_party", "strikes", ("e1",), ()),
            ("responsible_party", "e1", (), ("perpetrator",)),
        ]
        assert cells(found.covered) == [("perpetrator", "e1", (), ())]

    def test_admitting_a_class_admits_its_members_and_a_member_the_class_in_part(self) -> None:
        assert row(accuse(on="e1"), admit(on="strikes"), strikes("e1")).status == "admitted"
        found = row(accuse(on="strikes"), admit(on="e1"), strikes("e1"))
        assert (found.status, one_reply(found).effect) == ("admitted", "admits_part")
        assert cells(found.admitted) == [("responsible_party", "e1", (), ())]
        assert found.residual == (found.charge,)

    SAME = cg.Event(id="blast", same_occurrence_as=[{"event": "strike"}])

    def test_two_events_called_the_same_stay_two(self) -> None:
        assert row(accuse(), deny(on="blast"), self.SAME).status == "unanswered"
        assert row(accuse(on="blast"), deny(), self.SAME).status == "unanswered"

    def test_coverage_crosses_when_the_caller_asks_and_the_row_says_so(self) -> None:
        for charged, denied in (("strike", "blast"), ("blast", "strike")):
            found = row(accuse(on=charged), deny(on=denied), self.SAME, same_occurrence=True)
            assert found.status == "answered"
            assert "by the same occurrence" in one_reply(found).rule
            assert "d by events called the same occurrence" in found.why

    def test_it_crosses_into_classes_too(self) -> None:
        """Denying what is called the same as a member takes it out of the class, under its own name."""
        found = row(
            accuse(on="strikes"),
            deny(on="blast"),
            self.SAME,
            strikes("strike"),
            same_occurrence=True,
        )
        assert cells(found.residual) == [("responsible_party", "strikes", ("blast",), ())]

    def test_what_does_not_cross_does_not_say_so(self) -> None:
        found = row(accuse(), deny(), self.SAME, same_occurrence=True)
        assert "same occurrence" not in found.why + one_reply(found).rule


class TestLastWord:
    """Rule 4c."""

    def test_the_latest_reply_with_standing_decides(self) -> None:
        """In either direction."""
        assert row(accuse(), deny(day=2), admit(day=3)).status == "admitted"
        found = row(accuse(), admit(day=2), deny(day=3))
        assert found.status == "answered"
        assert [(one.claim, one.decides) for one in found.replies] == [("a", False), ("d", True)]

    def test_who_answered_names_those_without_standing_apart(self) -> None:
        """They decide nothing, and a reader still sees that somebody replied."""
        held = corpus(
            accuse(), claim("s", "no_comment", "rus", responds_to=("c",)), deny("t", by="rus")
        )
        (told,) = rows = cg.coverage_rows(held)
        assert (told["status"], told["replies_label"]) == ("unanswered", None)
        assert told["without_standing_label"] == "rus (s, t)"
        (shown,) = coverage_sheet(rows).rows
        assert shown["replies_label"] == "without standing: rus (s, t)"
        assert "without standing: rus (s, t)" in cg.show(cg.coverage(held), held).html()
        (shown,) = coverage_sheet(cg.coverage_rows(held.with_records(deny()))).rows
        assert shown["replies_label"] == "usa (d); without standing: rus (s, t)"

    def test_replies_without_standing_decide_nothing(self) -> None:
        found = row(accuse(), deny(day=2), admit(by="rus", day=3))
        assert found.status == "answered"

    def test_per_cell(self) -> None:
        """All is denied, then one member admitted: the rest stays denied."""
        found = row(
            accuse(on="strikes"), deny(on="strikes", day=2), admit(on="e1", day=3), strikes("e1")
        )
        assert found.status == "admitted"
        assert cells(found.residual) == [("responsible_party", "e1", (), ())]
        assert cells(found.covered) == [("responsible_party", "strikes", ("e1",), ())]
        assert {one.claim for one in found.replies if one.decides} == {"a", "d"}

    def test_a_later_denial_of_the_whole_covers_an_admitted_member(self) -> None:
        found = row(
            accuse(on="strikes"), deny(on="strikes", day=3), admit(on="e1", day=2), strikes("e1")
        )
        assert (found.status, found.residual) == ("answered", ())

    def test_cells_within_cells(self) -> None:
        """A member is denied, a part of it admitted, then the member denied again, anew."""
        wave = cg.Event(id="wave", part_of="e1")
        records = [
            accuse(on="strikes"),
            strikes("e1"),
            wave,
            deny("d1", on="e1", day=1),
            admit(on="wave", day=2),
        ]
        found = row(*records)
        assert cells(found.residual) == [
            ("responsible_party", "strikes", ("e1",), ()),
            ("responsible_party", "wave", (), ()),
        ]
        again = deny("d2", by="kirby", on="e1", day=3)
        found = row(*records, again, SPOKESMAN)
        assert found.status == "partly"
        assert cells(found.residual) == [("responsible_party", "strikes", ("e1",), ())]

    def test_a_repetition_counts_from_its_first_utterance(self) -> None:
        """Denied, admitted, denied in the same words' content: the admission is the last word."""
        found = row(accuse(), deny("d1", day=1), admit(day=2), deny("d2", day=3))
        assert found.status == "admitted"
        assert {one.claim for one in found.replies if one.decides} == {"a"}

    def test_another_speaker_or_another_content_is_no_repetition(self) -> None:
        found = row(
            accuse(), deny("d1", day=1), admit(day=2), deny("d2", by="kirby", day=3), SPOKESMAN
        )
        assert found.status == "answered"
        found = row(
            accuse(), deny("d1", day=1), admit(day=2), deny("d2", role="responsible_party", day=3)
        )
        assert found.status == "answered"

    def test_what_was_taken_back_and_is_said_anew_is_no_repetition(self) -> None:
        back = claim("r", "retraction", "usa", None, responds_to=("d1",), day=2)
        found = row(accuse(), deny("d1", day=1), back, admit(day=2), deny("d2", day=3))
        assert found.status == "answered"

    def test_a_retracted_reply_is_listed_and_decides_nothing(self) -> None:
        back = claim("r", "retraction", "usa")
        taken = cg.ClaimRelation(source="r", type="retracts", target="d")
        found = row(accuse(), deny(), back, taken)
        assert found.status == "unanswered"
        assert (one_reply(found).retracted_by, one_reply(found).decides) == ("r", False)

    def test_a_retracted_retraction_takes_nothing_back(self) -> None:
        first = claim("r1", "retraction", "usa", None, responds_to=("d",))
        second = claim("r2", "retraction", "usa", None, responds_to=("r1",))
        assert row(accuse(), deny(), first).status == "unanswered"
        assert row(accuse(), deny(), first, second).status == "answered"

    def test_retractions_in_a_circle_take_each_other_back(self) -> None:
        pair = [
            cg.ClaimRelation(source="d1", type="retracts", target="d2"),
            cg.ClaimRelation(source="d2", type="retracts", target="d1"),
        ]
        assert (
            row(accuse(), deny("d1"), deny("d2", role="responsible_party"), *pair).status
            == "unanswered"
        )

    def test_where_times_are_unknown_the_order_of_reading_is_taken_and_the_row_says_so(
        self,
    ) -> None:
        later = cg.Document(id="doc:later", published="2023-05-09")
        admission = admit().model_copy(update={"document": "doc:later"})
        found = row(accuse(), deny(), admission, later)
        assert found.status == "admitted"
        assert "that a came after d is read from where they are reported" in found.why
        dated = row(accuse(), deny(day=2), admit(day=3))
        assert "reported" not in dated.why

    def test_an_instant_without_a_zone_sorts_with_those_that_have_one(self) -> None:
        first = cg.StatedTime(
            interval=cg.TimeInterval(
                start="2023-05-02T10:00:00+03:00", end="2023-05-02T11:00:00+03:00"
            )
        )
        found = row(accuse(), deny(time=first), admit(day=3))
        assert found.status == "admitted"

    def test_a_later_admission_in_part_reopens_what_it_goes_back_on(self) -> None:
        """ "We had no part in it", and then "we had a part in it": whether they planned it is open."""
        denial, later = deny("d", day=2), admit("a", role="involved", day=3)
        found = row(accuse(role="planner"), denial, later)
        assert (found.status, found.residual, found.covered) == ("partly", (found.charge,), ())
        assert [reply.decides for reply in found.replies] == [False, False]
        assert "a goes back on d" in found.why

    def test_an_earlier_admission_in_part_reopens_nothing(self) -> None:
        found = row(accuse(role="planner"), deny(day=3), admit(role="involved", day=2))
        assert found.status == "answered"

    def test_what_was_denied_by_a_narrower_role_stays_denied(self) -> None:
        """ "We did not plan it", and then "we had a part in it": both can be so."""
        narrow, wide = deny("d1", role="planner", day=1), deny("d2", day=2)
        later = admit("a", role="involved", day=3)
        assert row(accuse(role="planner"), narrow, later).status == "answered"
        found = row(accuse(role="planner"), narrow, wide, later)
        assert (found.status, [one.decides for one in found.replies]) == (
            "answered",
            [True, False, False],
        )

    def test_a_part_that_admits_reopens_the_denial_of_the_whole(self) -> None:
        """The government denied any part; its service says it did it."""
        tie = link("pentagon", "part_of", "usa")
        denial, later = deny("d", day=2), admit("a", by="pentagon", actor="pentagon", day=3)
        found = row(accuse(), denial, later, tie, link("pentagon", "represents", "usa"))
        assert (found.status, found.residual) == ("partly", (found.charge,))

    def test_a_whole_that_admits_leaves_the_denial_of_a_part(self) -> None:
        """ "It was not the ministry", and then "the government did it"."""
        tie = link("pentagon", "part_of", "usa")
        denial = deny("d", actor="pentagon", by="pentagon", day=2)
        found = row(accuse(accused="pentagon"), denial, admit("a", day=3), tie)
        assert found.status == "answered"

    def test_an_admission_in_part_of_one_member_reopens_that_member(self) -> None:
        later = admit("a", role="involved", on="e1", day=3)
        found = row(
            accuse(role="planner", on="strikes"),
            deny("d", on="strikes", day=2),
            later,
            strikes("e1"),
        )
        assert cells(found.residual) == [("planner", "e1", (), ())]
        assert cells(found.covered) == [("planner", "strikes", ("e1",), ())]


class TestScope:
    """Rule 4d."""

    def scoped(self, type_: str, **fields: object) -> cg.Claim:
        """A denial of something else, with a scope."""
        scope = cg.DenialScope.model_validate({"type": type_, "events": ("strike",), **fields})
        return claim("d", "denial", "usa", None, scope=scope)

    KINDS = (
        ("part", accuse(role="perpetrator")),
        ("intent", accuse(proposition=cg.Attitude(actor="usa", attitude="intent", about="strike"))),
        (
            "knowledge",
            accuse(proposition=cg.Attitude(actor="usa", attitude="knowledge", about="strike")),
        ),
        ("characterization", accuse(proposition=cg.Characterization(of="strike", label="terror"))),
    )

    def test_where_no_scope_is_given_it_is_the_proposition_itself(self) -> None:
        """ "Not the perpetrator" denies that, and not having ordered it."""
        assert row(accuse(role="perpetrator"), deny(role="perpetrator")).status == "answered"
        label = cg.Characterization(of="strike", label="terror")
        other = cg.Characterization(of="strike", label="an accident")
        assert row(accuse(proposition=label), deny(proposition=label)).status == "answered"
        assert row(accuse(proposition=label), deny(proposition=other)).status == "partly"

    def test_one_narrower_than_its_proposition_is_an_error(self) -> None:
        narrow = cg.DenialScope(type="role", roles=("perpetrator",))
        with pytest.raises(cg.CorpusError, match="narrower"):
            corpus(deny(scope=narrow))

    def test_a_scope_given_governs_and_not_the_proposition(self) -> None:
        """ "We did not plan it, we had no part in it": any part is denied, though one is named."""
        scope = cg.DenialScope(type="involvement", actor="usa", events=("strike",))
        found = row(accuse(role="perpetrator"), deny(role="planner", scope=scope))
        assert found.status == "answered"
        assert one_reply(found).rule.endswith("4d involvement")

    def test_occurrence_covers_every_claim_that_presupposes_the_event(self) -> None:
        """Every actor and role, and every other facet."""
        for name, charge in self.KINDS:
            assert row(charge, self.scoped("occurrence")).status == "answered", name
        never = deny(proposition=cg.Occurrence(event="strike"))
        assert row(accuse(role="victim"), never).status == "answered"

    def test_involvement_covers_every_role_but_not_knowledge_nor_characterization(self) -> None:
        for name, charge in self.KINDS:
            found = row(charge, self.scoped("involvement", actor="usa"))
            assert (found.residual == ()) == (name == "part"), name

    def test_a_scope_without_an_actor_speaks_of_whoever(self) -> None:
        """Its speaker must have standing for the accused all the same."""
        found = rows(accuse("c1"), accuse("c2", "gbr"), self.scoped("involvement"))
        assert [one.status for one in found] == ["answered", "unanswered"]
        assert [one_reply(one).standing for one in found] == ["accused", "third_party"]

    def test_responsibility_covers_responsible_party_and_below(self) -> None:
        denial = self.scoped("responsibility", actor="usa")
        for role in ("responsible_party", "perpetrator", "orderer", "planner"):
            assert row(accuse(role=role), denial).status == "answered", role
        assert row(accuse(role="enabler"), denial).status == "unanswered"
        assert row(accuse(role="involved"), denial).status == "partly"

    def test_role_covers_those_named_and_below(self) -> None:
        denial = self.scoped("role", actor="usa", roles=("planner", "enabler"))
        assert row(accuse(role="planner"), denial).status == "answered"
        assert row(accuse(role="enabler"), denial).status == "answered"
        assert row(accuse(role="orderer"), denial).status == "unanswered"
        found = row(accuse(role="involved"), denial)
        assert cells(found.residual) == [("involved", "strike", (), ("enabler", "planner"))]

    @pytest.mark.parametrize("facet", ["characterization", "intent", "knowledge"])
    def test_a_facet_covers_only_claims_of_that_kind_on_the_same_thing(self, facet: str) -> None:
        for name, charge in self.KINDS:
            found = row(charge, self.scoped(facet, actor="usa"))
            assert (found.residual == ()) == (name == facet), name
            elsewhere = row(charge, self.scoped(facet, actor="usa", events=("other",)))
            assert elsewhere.replies == ()

    def test_statement_covers_the_content_of_the_named_claims(self) -> None:
        """ "That is a lie", said of one accusation, answers each that says the same or less."""
        lie = claim(
            "d", "denial", "usa", None, scope=cg.DenialScope(type="statement", claims=("c1",))
        )
        found = rows(
            accuse("c1"),
            accuse("c2", by="ukr"),
            accuse("c3", role="planner"),
            accuse("c4", role="involved"),
            lie,
        )
        assert [(one.claims, one.status) for one in found] == [
            (("c1", "c2"), "answered"),
            (("c3",), "answered"),
            (("c4",), "partly"),
        ]

    def test_statement_about_several_claims_covers_all_of_them(self) -> None:
        scope = cg.DenialScope(type="statement", claims=("x1", "x2"))
        lies = claim("d", "denial", "usa", None, scope=scope)
        said = [claim(f"x{n}", "assertion", "rus", part("usa", "orderer", f"e{n}")) for n in (1, 2)]
        found = row(accuse(role="orderer", on="strikes"), *said, lies, strikes("e1", "e2", "e3"))
        assert cells(found.residual) == [("orderer", "strikes", ("e1", "e2"), ())]

    def test_statement_on_a_negative_charge_answers_it(self) -> None:
        lie = claim(
            "d", "denial", "usa", None, scope=cg.DenialScope(type="statement", claims=("c",))
        )
        assert row(accuse(polarity="-"), lie).status == "answered"

    @pytest.mark.parametrize("type_", ["authorship", "evidence"])
    def test_authorship_and_evidence_cover_no_deed(self, type_: str) -> None:
        denial = claim("d", "denial", "usa", None, scope=cg.DenialScope(type=type_, claims=("c",)))
        found = rows(accuse(), denial)
        assert (found[0].status, found[0].replies) == ("unanswered", ())
        assert "covers no deed" in found.orphans[0].why

    @pytest.mark.parametrize("facet", ["characterization", "intent", "knowledge"])
    def test_denying_another_facet_answers_in_part_and_leaves_the_residual_whole(
        self, facet: str
    ) -> None:
        found = row(accuse(), self.scoped(facet, actor="usa"))
        assert (found.status, one_reply(found).effect) == ("partly", "answers_part")
        assert found.residual == (found.charge,)
        assert not one_reply(found).decides

    def test_so_does_denying_the_part_of_a_co_participant(self) -> None:
        """Who is a participant of the event, or accused beside; nobody else's part is in the charge."""
        beside = cg.Event(id="strike", participants=[{"role": "agent", "filler": "ukr"}])
        found = row(accuse(), deny(actor="ukr"), beside)
        assert (found.status, found.residual) == ("partly", (found.charge,))
        together = accuse().model_copy(update={"accused": ("usa", "ukr")})
        assert rows(together, deny(actor="ukr"))[0].status == "partly"
        group = part("handlers", "controller", "strike")
        of_group = claim("c", "accusation", "rus", group, accused=("usa",))
        assert row(of_group, deny(actor="handlers")).status == "partly"
        assert row(accuse(), deny(actor="ukr")).replies == ()

    def test_a_number_is_a_facet_and_what_else_is_thought_of_it_is_none(self) -> None:
        number = cg.Quantity(event="strike", quantity="deaths", value=9)
        found = row(accuse(), deny(proposition=number))
        assert (found.status, found.residual) == ("partly", (found.charge,))
        worried = cg.Attitude(actor="usa", attitude="concern", about="strike")
        assert row(accuse(), deny(proposition=worried)).replies == ()

    def test_only_with_standing(self) -> None:
        scope = cg.DenialScope(type="intent", actor="usa", events=("strike",))
        other = claim("d", "denial", "chn", None, scope=scope)
        assert row(accuse(), other).replies == ()

    def test_a_scope_of_ones_own_covers_nothing_and_is_reported(self) -> None:
        terms = cg.DEFAULT_TERMS.extend(scopes=["motive"])
        found = rows(accuse(), self.scoped("motive"), terms=terms)
        assert found[0].replies == ()
        assert found.orphans[0].why == "no rule says what the scope 'motive' covers"


class TestStatus:
    """Rule 4e."""

    def test_admitted_comes_first(self) -> None:
        """Some cell's last word is an admission, whatever else is denied."""
        found = row(
            accuse(on="strikes"), deny(on="e2", day=3), admit(on="e1", day=2), strikes("e1", "e2")
        )
        assert found.status == "admitted"

    def test_answered_where_nothing_is_left(self) -> None:
        found = row(accuse(), deny())
        assert (found.status, found.residual, found.why) == ("answered", (), "nothing remains")

    def test_partly_where_something_is_covered(self) -> None:
        found = row(accuse(on="strikes"), deny(on="e1"), silent(on="strikes"), strikes("e1"))
        assert found.status == "partly"
        assert found.why == "remains: responsible_party of strikes, except e1"

    def test_withheld_where_a_refusal_names_the_claim(self) -> None:
        for refusal in (
            silent(on=None, responds_to=("c",)),
            claim("n", "no_comment", "usa", None, topic="c"),
            silent(act="withholding", on=None, responds_to=("c",)),
        ):
            found = row(accuse(), refusal)
            assert (found.status, one_reply(found).effect) == ("withheld", "withholds")

    def test_or_its_event(self) -> None:
        assert row(accuse(), silent()).status == "withheld"
        assert row(accuse(on="e1"), silent(on="strikes"), strikes("e1")).status == "withheld"
        assert row(accuse(on="strikes"), silent(on="e1"), strikes("e1")).status == "unanswered"
        whether = claim("n", "withholding", "usa", cg.Occurrence(event="strike"))
        assert row(accuse(), whether).status == "withheld"

    def test_or_its_label(self) -> None:
        """ "Whatever it was" leaves open what it was; it does not withhold whose part was what."""
        whatever = claim("n", "withholding", "usa", cg.Characterization(of="strike"))
        label = cg.Characterization(of="strike", label="terror")
        assert row(accuse(proposition=label), whatever).status == "withheld"
        assert row(accuse(), whatever).status == "unanswered"
        other = cg.Characterization(of="strike", label="an accident")
        whether = claim("n", "withholding", "usa", other)
        assert row(accuse(proposition=label), whether).status == "unanswered"

    def test_a_refusal_over_ones_own_part(self) -> None:
        """ "We neither confirm nor deny our part" withholds one's own, not another's."""
        own = claim("n", "withholding", "usa", part("usa", "involved", "strike"))
        assert row(accuse(), own).status == "withheld"
        other = claim("n", "withholding", "usa", part("ukr", "involved", "strike"))
        assert row(accuse(), other).status == "unanswered"

    def test_refusals_of_others_are_not_listed_unless_they_name_the_claim(self) -> None:
        assert row(accuse(), silent(by="chn")).replies == ()
        former = link("chn", "represents", "usa", end="2023-05-02")
        assert row(accuse(), silent(by="chn", day=3), former).replies == ()
        assert row(accuse(), silent(by="chn", day=1), former).status == "withheld"
        found = row(accuse(), silent(by="chn", responds_to=("c",)))
        assert (found.status, one_reply(found).standing) == ("unanswered", "third_party")

    def test_unanswered_otherwise(self) -> None:
        assert row(accuse()).why == "no reply reaches it"
        assert row(accuse(), deny(by="chn")).why == (
            "nobody who may answer for the accused does; 1 without standing"
        )

    def test_certainty_never_changes_a_status_and_is_shown(self) -> None:
        found = row(accuse(certainty="PS"), deny(certainty="PS"))
        assert (found.status, one_reply(found).hedged) == ("answered", True)
        assert one_reply(row(accuse(), deny(hedges=("as far as we know",)))).hedged
        assert not one_reply(row(accuse(), deny())).hedged
        assert not one_reply(row(accuse(), silent())).hedged

    def test_a_retracted_accusation_keeps_its_row_marked(self) -> None:
        back = claim("r", "retraction", "rus", None, responds_to=("c",))
        found = row(accuse(), deny(), back)
        assert (found.retracted_by, found.status) == ("r", "answered")

    def test_a_row_is_retracted_when_all_of_its_accusations_are(self) -> None:
        back = claim("r", "retraction", "rus", None, responds_to=("c1",))
        assert row(accuse("c1"), accuse("c2", by="ukr"), back).retracted_by is None

    def test_as_of_gives_the_status_at_a_time(self) -> None:
        later = cg.Document(id="doc:later", published="2023-05-09")
        denial = deny().model_copy(update={"document": "doc:later"})
        made = corpus(accuse(), denial, later)
        for at, status in (
            (date(2023, 5, 8), "unanswered"),
            (date(2023, 5, 9), "answered"),
            (datetime(2023, 5, 8, 12), "unanswered"),
            (datetime(2023, 5, 10, tzinfo=UTC), "answered"),
        ):
            assert cg.coverage(made, as_of=at)[0].status == status, at
        assert len(cg.coverage(made, as_of=date(2023, 5, 3))) == 0

    def test_as_of_goes_by_the_time_of_speaking_where_no_publication_is_known(self) -> None:
        """A day is over at its end, and what is said at an instant was said by then."""
        undated = cg.Document(id="doc:undated")
        when = cg.TimeInterval(start=datetime(2023, 5, 8, 12), end=datetime(2023, 5, 8, 13))
        time = cg.StatedTime(interval=when, document="doc:undated")
        denial = deny().model_copy(update={"document": "doc:undated", "time": time})
        made = corpus(accuse(), denial, undated)
        for at, status in (
            (date(2023, 5, 7), "unanswered"),
            (date(2023, 5, 8), "answered"),
            (datetime(2023, 5, 8, 11, 59), "unanswered"),
            (datetime(2023, 5, 8, 12), "answered"),
        ):
            assert cg.coverage(made, as_of=at)[0].status == status, at

    def test_as_of_leaves_out_later_retractions_too(self) -> None:
        later = cg.Document(id="doc:later", published="2023-05-09")
        back = claim("r", "retraction", "usa", None, responds_to=("d",))
        made = corpus(accuse(), deny(), back.model_copy(update={"document": "doc:later"}), later)
        assert cg.coverage(made)[0].status == "unanswered"
        assert cg.coverage(made, as_of=date(2023, 5, 5))[0].status == "answered"

    def test_a_claim_of_responsibility_is_an_admission(self) -> None:
        """Acts of one's own go by what they narrow."""
        terms = cg.DEFAULT_TERMS.extend(
            acts=[cg.Term("claim_of_responsibility", broader=("admission",))]
        )
        claimed = claim("a", "claim_of_responsibility", "usa", part("usa", "perpetrator", "strike"))
        assert row(accuse(), claimed, terms=terms).status == "admitted"

    @pytest.mark.parametrize("act", ["assertion", "confirmation"])
    def test_whoever_states_that_it_was_them_admits_it(self, act: str) -> None:
        """However it is coded; through a spokesman, too, and after a denial."""
        own = part("usa", "perpetrator", "strike")
        assert row(accuse(), claim("a", act, "usa", own)).status == "admitted"
        through = row(accuse(), deny(day=1), claim("a", act, "kirby", own, day=2), SPOKESMAN)
        assert through.status == "admitted"
        behalf = claim("a", act, "kirby", own, on_behalf_of="usa")
        assert row(accuse(), behalf).status == "admitted"

    def test_what_claims_no_responsibility(self) -> None:
        """Neither what others state, nor what is not certain at all, nor a part that is no deed."""
        own = part("usa", "perpetrator", "strike")
        for stated in (
            claim("a", "assertion", "rus", own),
            claim("a", "assertion", "usa", own, certainty="U"),
            claim("a", "assertion", "usa", own, polarity="-"),
            claim("a", "assertion", "usa", part("usa", "recipient", "strike")),
            claim("a", "speculation", "usa", own),
            claim("a", "assertion", "usa", cg.Occurrence(event="strike")),
        ):
            assert row(accuse(), stated).status == "unanswered"
        agent = part("usa", "agent", "strike")
        assert row(accuse(role="agent"), claim("a", "assertion", "usa", agent)).replies == ()
        itself = claim("a", "assertion", "usa", own, accused=("usa",))
        assert [one.replies for one in rows(accuse(), itself)] == [(), ()]


class TestBesideTheRows:
    """Orphans, and characterizations without an accused."""

    def test_a_denial_that_answers_nothing_is_an_orphan(self) -> None:
        found = rows(deny())
        assert [(one.denial, one.why) for one in found.orphans] == [
            ("d", "no claim in the corpus charges this about strike")
        ]

    def test_a_denial_that_only_meets_a_label_is_none(self) -> None:
        label = cg.Characterization(of="strike", label="terror")
        found = rows(
            accuse(by="ukr", accused="rus"),
            claim("l", "assertion", "rus", label),
            deny(proposition=label),
        )
        assert found.orphans == ()
        assert [(one.claim, one.status, one.by) for one in found.contested] == [
            ("l", "denied", ("d",))
        ]

    def test_a_label_with_an_accused_has_a_row_and_is_not_contested(self) -> None:
        label = cg.Characterization(of="strike", label="terror")
        found = rows(accuse(proposition=label))
        assert (found[0].charge.role, found.contested) == ("characterization", ())

    def test_acts_of_ones_own_do_what_those_they_narrow_do(self) -> None:
        narrow = {"rejection": "denial", "stonewalling": "no_comment", "confession": "admission"}
        terms = cg.DEFAULT_TERMS.extend(acts=[cg.Term(k, broader=(v,)) for k, v in narrow.items()])
        own = part("usa", "perpetrator", "strike")
        for act, status, fields in (
            ("rejection", "answered", {"proposition": own, "polarity": "-"}),
            ("stonewalling", "withheld", {"proposition": None, "topic": "strike"}),
            ("confession", "admitted", {"proposition": own}),
        ):
            reply = claim("d", act, "usa", **fields)
            assert row(accuse(role="perpetrator"), reply, terms=terms).status == status, act
        orphan = claim("d", "rejection", "usa", own, polarity="-")
        assert [one.denial for one in rows(orphan, terms=terms).orphans] == ["d"]

    def test_labels_of_events_that_nobody_is_accused_of_are_left_out(self) -> None:
        label = cg.Characterization(of="parade", label="a farce")
        assert rows(accuse(), claim("l", "assertion", "rus", label)).contested == ()

    def test_a_denial_says_what_it_reaches(self) -> None:
        found = rows(accuse("c1"), accuse("c2", role="planner"), accuse("c3", role="victim"), deny(), deny("d2", on="e9"))  # fmt: skip
        assert [one.claims for one in found.reached_by("d")] == [("c1",), ("c2",)]
        assert found.reached_by("d2") == ()
        assert [one.denial for one in found.orphans] == ["d2"]

    def test_it_says_in_short_what_there_is(self) -> None:
        found = rows(accuse("c1"), accuse("c2", role="victim"), accuse("c3", "gbr"), deny())
        assert repr(found) == "<Coverage: 3 rows: 1 answered, 2 unanswered>"
        assert repr(cg.coverage(cg.Corpus())) == "<Coverage: 0 rows>"

    def test_the_table_holds_texts(self) -> None:
        (line,) = rows(accuse(on="strikes"), deny(on="e1"), strikes("e1")).table()
        assert line["residual"] == "responsible_party of strikes, except e1"
        assert line["replies"] == "d"


class TestAdversarial:
    """What should not occur, and does."""

    def test_affiliations_in_a_circle(self) -> None:
        """They end where they close, for standing and for wholes."""
        circle = [link("kirby", "represents", "nsc"), link("nsc", "represents", "kirby")]
        assert row(accuse(), deny(by="kirby"), *circle).status == "unanswered"
        both = [
            link("kirby", "part_of", "usa", coder="x"),
            link("usa", "part_of", "kirby", coder="y"),
        ]
        assert row(accuse(), deny(by="kirby"), *both).status == "answered"

    def test_an_actor_that_accuses_itself(self) -> None:
        """It is a row like others: an accusation is no reply, even by the accused."""
        assert row(accuse(by="usa")).status == "unanswered"
        assert row(accuse(by="usa"), deny()).status == "answered"

    def test_a_denial_of_a_denial_answers_nothing(self) -> None:
        """ "Their denial is a lie" charges; it covers neither the accusation nor the denial."""
        lie = claim(
            "dd", "denial", "usa", None, scope=cg.DenialScope(type="statement", claims=("d",))
        )
        found = rows(accuse(), deny(by="kirby"), lie)
        assert [one.claim for one in found[0].replies] == ["d"]
        assert [(one.denial, one.why) for one in found.orphans] == [
            ("dd", "what it denies, d, charges nobody")
        ]

    def test_a_denial_of_an_admission_denies_what_was_admitted(self) -> None:
        lie = claim(
            "d",
            "denial",
            "kirby",
            None,
            scope=cg.DenialScope(type="statement", claims=("a",)),
            day=3,
        )
        assert row(accuse(), admit(day=2), lie, SPOKESMAN).status == "answered"

    def test_a_denial_of_an_unknown_or_excluded_claim(self) -> None:
        """What is left out at a time is nothing that can be denied."""
        later = cg.Document(id="doc:later", published="2023-05-09")
        late = accuse("c2", role="planner").model_copy(update={"document": "doc:later"})
        lie = claim(
            "d", "denial", "usa", None, scope=cg.DenialScope(type="statement", claims=("c2",))
        )
        made = corpus(accuse("c1"), late, lie, later)
        assert cg.coverage(made, as_of=date(2023, 5, 5))[0].status == "unanswered"

    def test_events_that_lie_in_themselves_are_refused(self) -> None:
        with pytest.raises(cg.CorpusError, match="circle"):
            corpus(cg.Event(id="e", part_of="e"))

    def test_events_called_the_same_in_a_circle(self) -> None:
        """They may be; ways through them end."""
        one = cg.Event(id="e1", same_occurrence_as=[{"event": "e2"}])
        two = cg.Event(id="e2", same_occurrence_as=[{"event": "e3"}])
        three = cg.Event(id="e3", same_occurrence_as=[{"event": "e1"}])
        found = row(accuse(on="e1"), deny(on="e3"), one, two, three, same_occurrence=True)
        assert found.status == "answered"

    def test_an_event_called_the_same_as_its_whole(self) -> None:
        wave = cg.Event(id="wave", part_of="strike", same_occurrence_as=[{"event": "strike"}])
        assert row(accuse(), deny(on="wave"), wave, same_occurrence=True).status == "answered"
        assert row(accuse(), deny(on="wave"), wave).status == "partly"

    def test_a_class_of_events_called_the_same(self) -> None:
        """Members that are called the same as one another do not make residuals run in circles."""
        one = cg.Event(id="e1", same_occurrence_as=[{"event": "e2"}])
        closed = strikes("e1", "e2", open=False)
        records = [accuse(on="strikes"), deny("d1", on="e1"), one, closed]
        assert row(*records).status == "partly"
        assert row(*records, same_occurrence=True).status == "answered"
        both = row(*records, deny("d2", on="e2"), same_occurrence=True)
        assert both.status == "answered"

    def test_unknown_times_everywhere(self) -> None:
        bare = cg.Document(id="doc:bare")
        records = [
            one.model_copy(update={"document": "doc:bare"})
            for one in (accuse(on="e1"), deny(on="strikes"), admit(on="e1"))
        ]
        found = row(*records, bare, strikes("e1"))
        assert found.status in ("answered", "admitted")
        assert "is read from where they are reported" in found.why
        assert not any(one.early for one in found.replies)

    def test_replies_to_several_claims_of_one_row_are_one_reply(self) -> None:
        lie = cg.DenialScope(type="statement", claims=("c1", "c2"))
        found = row(accuse("c1"), accuse("c2"), claim("d", "denial", "usa", None, scope=lie))
        assert one_reply(found).effect == "answers"

    def test_a_claim_that_is_accused_of_nothing(self) -> None:
        """An accusation without content and event has a row that only naming it can answer."""
        bare = claim("c", "accusation", "rus", None, accused=("usa",))
        assert row(bare, deny()).status == "unanswered"
        assert row(bare, claim("d", "denial", "usa", None, responds_to=("c",))).status == "answered"
        assert row(bare, silent(on=None, responds_to=("c",))).status == "withheld"

    def test_an_empty_corpus(self) -> None:
        found = cg.coverage(cg.Corpus())
        assert (len(found), found.orphans, found.table()) == (0, (), [])
