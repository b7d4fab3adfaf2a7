"""Viewpoints: what a source commits to, and two of them side by side."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.analysis.factuality import UMR, value_of
from tests.analysis.dense import OFTEN
from tests.analysis.speakers import DAYS, LEVELS, on, speaking

RUS, USA = cg.Government(id="gov:RUS", name="Russia"), cg.Government(id="gov:USA", name="USA")
ANNA, BEN, AUTHOR = (cg.Person(id=f"person:{name}") for name in ("anna", "ben", "author"))
REPORT = cg.Document(id="doc:a", published="2023-05-04", authors=(AUTHOR.id,))
LATER = cg.Document(id="doc:b", published="2023-05-10", authors=(ANNA.id, BEN.id))
PAPER = cg.Artifact(id="thing:paper")
STRIKE, RAID = cg.Event(id="e:strike", label="the strike"), cg.Event(id="e:raid")
EVERYBODY = (RUS, USA, ANNA, BEN, AUTHOR, REPORT, LATER, PAPER, STRIKE, RAID)
HAPPENED = cg.Occurrence(event=STRIKE.id)
DID_IT = cg.Participation(actor=USA.id, role="responsible_party", event=STRIKE.id)
HAD_A_PART = cg.Participation(actor=USA.id, role="involved", event=STRIKE.id)


def said(own: str, *chain: Any, proposition: Any = HAPPENED, act: str = "assertion", document: Any = REPORT, **fields: Any) -> cg.Claim:  # fmt: skip
    """Return a claim; a link may come with its factivity."""
    links = [
        cg.ChainLink(id=link[0], factivity=link[1]) if isinstance(link, tuple) else cg.ChainLink(id=link)
        for link in (document.voice, *chain)
    ]  # fmt: skip
    return cg.Claim(
        id=own, act=act, document=document, chain=tuple(links), proposition=proposition, **fields
    )


def corpus(*records: Any) -> cg.Corpus:
    """Return a corpus of everybody and more."""
    return cg.Corpus([*EVERYBODY, *records])


def held(viewpoint: cg.Viewpoint) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return contents, values and claims."""
    return [(one.key, one.value, one.claims) for one in viewpoint]


class TestFactuality:
    """FactBank's values of each source of a claim."""

    @pytest.mark.parametrize(
        ("polarity", "certainty", "value", "umr"),
        [
            ("+", "CT", "CT+", "FullAff"),
            ("+", "PR", "PR+", "PrtAff"),
            ("+", "PS", "PS+", "NeutAff"),
            ("-", "CT", "CT-", "FullNeg"),
            ("-", "PR", "PR-", "PrtNeg"),
            ("-", "PS", "PS-", "NeutNeg"),
            ("u", "CT", "CTu", "Unsp"),
            ("u", "U", "Uu", "Unsp"),
            ("+", "U", "Uu", "Unsp"),
            ("u", "PR", "Uu", "Unsp"),
        ],
    )
    def test_values(self, polarity: str, certainty: str, value: str, umr: str) -> None:
        """Certainty and polarity make a value; what FactBank has none for is uncommitted."""
        assert value_of(polarity, certainty) == value
        (own,) = cg.factuality(said("c", polarity=polarity, certainty=certainty))
        assert (own.value, own.umr, own.vouches) == (value, umr, True)

    @pytest.mark.parametrize(
        ("chain", "values"),
        [
            (((RUS, "nonfactive"),), ["Uu", "PR+"]),
            ((RUS,), ["Uu", "PR+"]),
            (((PAPER, "factive"),), ["PR+", "PR+"]),
            (((RUS, "counterfactive"),), ["PR-", "PR+"]),
            (((PAPER, "factive"), (RUS, "nonfactive")), ["Uu", "Uu", "PR+"]),
            (((RUS, "nonfactive"), (PAPER, "factive")), ["Uu", "PR+", "PR+"]),
            (((RUS, "counterfactive"), (BEN, "counterfactive")), ["PR+", "PR-", "PR+"]),
        ],
    )
    def test_nested_sources(self, chain: Any, values: list[str]) -> None:
        """Each outer source holds what the cue of the next one lets through."""
        found = cg.factuality(said("c", *chain, certainty="PR"))
        assert [one.value for one in found] == values
        assert [one.vouches for one in found] == [value != "Uu" for value in values]

    def test_every_value_has_a_label(self) -> None:
        """UMR has a label for each."""
        assert set(UMR.values()) == {
            "FullAff", "PrtAff", "NeutAff", "NeutNeg", "PrtNeg", "FullNeg", "Unsp",
        }  # fmt: skip


class TestViewpoint:
    """What one source commits to."""

    def test_one_row_for_each_content(self) -> None:
        """The surest of several claims counts, and all prove it."""
        view = cg.according_to(
            corpus(said("c1", RUS, certainty="PS"), said("c2", RUS), said("c3", RUS, polarity="-")),
            "gov:RUS",
        )
        assert held(view) == [(HAPPENED.key, "CT+", ("c1", "c2")), (HAPPENED.key, "CT-", ("c3",))]
        assert [ground.value for ground in view[0].grounds] == ["PS+", "CT+"]
        assert (view[0].certainty, view[0].umr, view[0].says) == (
            "CT",
            "FullAff",
            "the strike happened",
        )

    def test_presupposed_or_said(self) -> None:
        """Only what is nowhere said is marked as presupposed."""
        presupposed = said("c1", RUS, act="presupposition")
        assert cg.according_to(corpus(presupposed), "gov:RUS")[0].presupposed
        both = cg.according_to(corpus(presupposed, said("c2", RUS)), "gov:RUS")[0]
        assert not both.presupposed
        assert [ground.presupposed for ground in both.grounds] == [True, False]

    def test_withholdings_are_open(self) -> None:
        """What is withheld, uncertain or without content is no commitment."""
        view = cg.according_to(
            corpus(
                said("c1", RUS, act="withholding", polarity="u", certainty="U"),
                said("c2", RUS, proposition=DID_IT, certainty="U"),
                said("c3", RUS, act="no_comment", proposition=None, polarity="u", topic=RAID.id),
                said("c4", RUS, proposition=None),
            ),
            "gov:RUS",
        )
        assert held(view) == []
        assert [(one.claims, one.why, one.says) for one in view.open] == [
            (("c3",), "withheld", "e:raid"),
            (("c4",), "no content", "nothing said"),
            (("c1",), "withheld", "the strike happened"),
            (("c2",), "uncertain", "USA as responsible party in the strike"),
        ]

    def test_what_is_passed_on(self) -> None:
        """The author commits to what his cue vouches for, and only passes on the rest."""
        view = cg.according_to(
            corpus(said("c1", (RUS, "nonfactive")), said("c2", (PAPER, "factive"), proposition=DID_IT)),
            AUTHOR.id,
        )  # fmt: skip
        assert held(view) == [(DID_IT.key, "CT+", ("c2",))]
        assert [(one.key, one.claims, one.speakers) for one in view.reported] == [
            (HAPPENED.key, ("c1",), ("gov:RUS",))
        ]
        assert [one.value for one in view[0].grounds[0].sources] == ["CT+", "CT+"]
        unvouched = corpus(said("c3", (PAPER, None)))
        assert held(cg.according_to(unvouched, PAPER.id))
        assert not held(cg.according_to(unvouched, AUTHOR.id))

    def test_the_voice_of_a_document(self) -> None:
        """A document speaks in the voice of its one author there, or in its own."""
        own = corpus(
            said("c1"),
            said("c2", proposition=DID_IT, document=LATER),
            cg.Document(id="doc:c", authors=(AUTHOR.id,)),
            cg.Claim(id="c3", act="assertion", document="doc:c", chain=(cg.ChainLink(id=AUTHOR),)),
        )
        assert held(cg.according_to(own, REPORT.id)) == [(HAPPENED.key, "CT+", ("c1",))]
        assert held(cg.according_to(own, LATER.id)) == [(DID_IT.key, "CT+", ("c2",))]
        assert held(cg.according_to(own, AUTHOR.id)) == [(HAPPENED.key, "CT+", ("c1",))]
        assert held(cg.according_to(own, ANNA.id)) == []  # one of two authors

    def test_roll_up(self) -> None:
        """With roll-up, those who speak for it at that time count, and say how."""
        records = corpus(
            cg.Affiliation(subject=ANNA, role="spokesperson_for", object=RUS, end="2023-05-03"),
            cg.Affiliation(subject=ANNA, role="spokesperson_for", object=USA, start="2023-05-03"),
            said("c1", ANNA, time=on(date(2023, 5, 2))),
            said("c2", ANNA, time=on(date(2023, 5, 3)), polarity="-"),
            said("c3", ANNA, proposition=DID_IT),
            said("c4", ANNA, on_behalf_of=USA, proposition=DID_IT),
        )
        assert held(cg.according_to(records, "gov:RUS")) == []
        russia = cg.according_to(records, "gov:RUS", roll_up="government")
        usa = cg.according_to(records, "gov:USA", roll_up="government")
        assert held(russia) == [(HAPPENED.key, "CT+", ("c1",))]
        assert russia[0].grounds[0].speaker.why.startswith("person:anna spokesperson_for gov:RUS")
        assert held(usa) == [(HAPPENED.key, "CT-", ("c2",)), (DID_IT.key, "CT+", ("c4",))]
        assert (russia.possible, usa.possible) == (("c3",), ("c3",))
        assert (russia.level, cg.according_to(records, "gov:RUS").level) == ("government", None)

    def test_own_words_always_count(self) -> None:
        """Rolled up to a wider level, an actor keeps what it says itself."""
        records = corpus(
            cg.Affiliation(subject=ANNA, role="spokesperson_for", object=RUS), said("c1", ANNA)
        )
        for level in (None, "government"):
            assert held(cg.according_to(records, ANNA.id, roll_up=level))

    def test_outer_sources_are_rolled_up_too(self) -> None:
        """Who passes something on for another is read as him, after it was said."""
        records = corpus(
            cg.Affiliation(subject=ANNA, role="spokesperson_for", object=RUS, start="2023-05-02"),
            said("c1", ANNA, (PAPER, "factive"), time=on(date(2023, 5, 2))),
            said("c2", ANNA, (PAPER, "factive"), time=on(date(2023, 5, 1)), proposition=DID_IT),
        )
        russia = cg.according_to(records, "gov:RUS", roll_up="government")
        assert held(russia) == [(HAPPENED.key, "CT+", ("c1",))]
        assert russia.possible == ("c2",)

    def test_the_innermost_source_counts(self) -> None:
        """Where several of the chain speak for it, it holds what the innermost holds."""
        records = corpus(
            cg.Affiliation(subject=ANNA, role="spokesperson_for", object=RUS),
            said("c1", (ANNA, None), (RUS, "nonfactive")),
            said("c2", (RUS, None), (ANNA, "nonfactive"), proposition=DID_IT),
        )
        russia = cg.according_to(records, "gov:RUS", roll_up="government")
        assert [one.claims for one in russia] == [("c1",), ("c2",)]
        assert russia.reported == ()

    def test_on_behalf_of(self) -> None:
        """Who says for whom he speaks needs no affiliation, and counts only with roll-up."""
        records = corpus(said("c1", BEN, on_behalf_of=USA))
        assert held(cg.according_to(records, "gov:USA", roll_up="government"))
        assert not held(cg.according_to(records, "gov:USA"))

    def test_charges_within_a_government_are_not_its_own(self) -> None:
        """A body that accuses a part of its own government speaks for itself alone."""
        one, other = cg.GovernmentBody(id="org:one"), cg.GovernmentBody(id="org:other")
        records = corpus(
            one,
            other,
            cg.Affiliation(subject=one, role="part_of", object=RUS),
            cg.Affiliation(subject=other, role="part_of", object=RUS),
            said("c1", one, accused=(other,)),
        )
        russia = cg.according_to(records, "gov:RUS", roll_up="government")
        assert (held(russia), russia.possible) == ([], ())
        assert held(cg.according_to(records, "org:one", roll_up="government"))

    def test_at(self) -> None:
        """Only what was said by the end of the day counts; what may have been is possible."""
        records = corpus(
            said("c1", RUS, time=on(date(2023, 5, 2))),
            said("c2", RUS, time=on(date(2023, 5, 3))),
            said("c3", RUS, time=on(date(2023, 5, 1), date(2023, 5, 4))),
            said("c4", RUS),
            said("c5", RUS, document=LATER),
        )
        for day, certain, possible in [
            (2, ("c1",), ("c3", "c4", "c5")),
            (3, ("c1", "c2"), ("c3", "c4", "c5")),
            (4, ("c1", "c2", "c3", "c4"), ("c5",)),
            (10, ("c1", "c2", "c3", "c4", "c5"), ()),
        ]:
            for at in (date(2023, 5, day), datetime(2023, 5, day, 12), f"2023-05-{day:02}"):
                view = cg.according_to(records, "gov:RUS", as_of=at)
                assert (held(view), view.possible) == ([(HAPPENED.key, "CT+", certain)], possible)

    def test_retractions(self) -> None:
        """What is taken back is no commitment any more, and was one before."""
        records = corpus(
            said("c1", RUS, time=on(date(2023, 5, 2))),
            said("c2", RUS, act="retraction", proposition=None, time=on(date(2023, 5, 3))),
            cg.ClaimRelation(source="c2", type="retracts", target="c1"),
        )
        view = cg.according_to(records, "gov:RUS")
        assert held(view) == []
        assert [(one.claims, one.grounds[0].retracted_by) for one in view.retracted] == [
            (("c1",), "c2")
        ]
        assert held(cg.according_to(records, "gov:RUS", as_of=date(2023, 5, 2)))
        again = cg.Corpus([*records, said("c3", RUS)])
        assert held(cg.according_to(again, "gov:RUS")) == [(HAPPENED.key, "CT+", ("c3",))]

    def test_rows(self) -> None:
        """A row says what, how surely, how, by which claims and by whom."""
        records = corpus(said("c1", (RUS, "nonfactive"), act="presupposition"), said("c2"))
        assert cg.according_to(records, AUTHOR.id).table() == [
            {
                "status": "commits",
                "value": "CT+",
                "umr": "FullAff",
                "says": "the strike happened",
                "how": "said",
                "claims": "c2",
                "speakers": AUTHOR.id,
                "key": HAPPENED.key,
            },
            {
                "status": "passes on",
                "value": "Uu",
                "umr": "Unsp",
                "says": "the strike happened",
                "how": "passed on",
                "claims": "c1",
                "speakers": "gov:RUS",
                "key": HAPPENED.key,
            },
        ]

    def test_nobody_of_that_id(self) -> None:
        """A missing actor names the nearest."""
        with pytest.raises(cg.UnknownRecordError, match="did you mean 'gov:USA'"):
            cg.according_to(corpus(), "gov:USS")

    @pytest.mark.parametrize("record", ["c1", STRIKE.id])
    def test_what_says_nothing_itself_is_refused(self, record: str) -> None:
        """A claim or an event has no viewpoint; an empty one would look like silence."""
        with pytest.raises(cg.CorpusError, match=f"{record}: it is no source"):
            cg.according_to(corpus(said("c1", RUS)), record)

    def test_a_day_may_be_text(self) -> None:
        one = corpus(said("c1", RUS))
        for text in ("2023-05-03", "2023-05-04"):
            assert cg.according_to(one, RUS.id, as_of=text) == cg.according_to(
                one, RUS.id, as_of=date.fromisoformat(text)
            )


class TestComparison:
    """Two viewpoints side by side."""

    def compare(self, *claims: cg.Claim) -> cg.Comparison:
        """Compare Russia's viewpoint with that of the United States."""
        records = corpus(*claims)
        return cg.compare_viewpoints(
            cg.according_to(records, "gov:RUS"), cg.according_to(records, "gov:USA")
        )

    def test_four_places(self) -> None:
        """Common ground, opposition, and what only one commits to."""
        raid, had = cg.Occurrence(event=RAID.id), HAD_A_PART
        found = self.compare(
            said("c1", RUS, act="presupposition"),
            said("c2", USA, certainty="PS"),
            said("c3", RUS, proposition=had),
            said("c4", USA, proposition=had, polarity="-"),
            said("c5", RUS, proposition=raid),
            said("c6", USA, proposition=raid, polarity="u"),
            said("c7", USA, proposition=DID_IT, polarity="-"),
        )
        places = [
            (one.key, one.finding, one.left_open_by) for one in (*found.common, *found.difference)
        ]
        assert places == [
            (HAPPENED.key, "common", None),
            (had.key, "opposed", None),
            (raid.key, "only_left", "right"),
            (DID_IT.key, "only_right", None),
        ]
        assert [(one.key, one.presupposed_by) for one in found.presuppositions] == [
            (HAPPENED.key, ("left",))
        ]
        assert [row["finding"] for row in found.table()] == [one[1] for one in places]
        assert (found.table()[0]["left"], found.table()[0]["right"]) == ("CT+", "PS+")

    def test_what_both_say_outright_is_no_presupposition(self) -> None:
        found = self.compare(said("c1", RUS), said("c2", USA))
        assert (len(found.common), found.presuppositions) == (1, ())

    def test_who_contradicts_himself_is_at_one_with_nobody(self) -> None:
        """A source that says both is opposed to whoever says either."""
        both = [said("c1", RUS), said("c2", RUS, polarity="-")]
        assert self.compare(*both, said("c3", USA)).common == ()
        assert len(self.compare(*both, said("c3", USA)).opposed) == 1
        assert len(self.compare(*both).only_left) == 1

    @pytest.mark.parametrize(
        ("said_role", "denied_role", "clashes"),
        [
            ("responsible_party", "involved", True),
            ("agent", "involved", True),
            ("victim", "involved", False),
            ("involved", "responsible_party", False),
            ("perpetrator", "decision_maker", False),
            ("involved", "involved", False),  # one content: opposed, and no clash beside
        ],
    )
    @pytest.mark.parametrize("turned", [False, True])
    def test_clashes_of_roles(
        self, said_role: str, denied_role: str, clashes: bool, turned: bool
    ) -> None:
        """Who denies a wider role denies the narrower one that the other side charges."""
        sides = (USA, RUS) if turned else (RUS, USA)
        made = [
            said(own, side, polarity=polarity,
                 proposition=cg.Participation(actor=USA.id, role=role, event=STRIKE.id))
            for own, side, polarity, role in [
                ("c1", sides[0], "+", said_role), ("c2", sides[1], "-", denied_role)
            ]
        ]  # fmt: skip
        found = self.compare(*made).clashes
        assert bool(found) == clashes
        assert all(one.why == f"{said_role} is said, and {denied_role} is denied" for one in found)

    def test_clashes_by_the_terms_of_the_corpus(self) -> None:
        """An order of roles of one's own holds without being told again."""
        denied = said(
            "c2", USA, polarity="-",
            proposition=cg.Participation(actor=USA.id, role="decision_maker", event=STRIKE.id),
        )  # fmt: skip
        signed = cg.Participation(actor=USA.id, role="signatory", event=STRIKE.id)
        terms = cg.DEFAULT_TERMS.extend(roles=[cg.Term("signatory", broader=("decision_maker",))])
        records = cg.Corpus([*corpus(denied), said("c1", RUS, proposition=signed)], terms=terms)
        views = [cg.according_to(records, one) for one in ("gov:RUS", "gov:USA")]
        assert len(cg.compare_viewpoints(*views).clashes) == 1

    def test_clashes_with_what_did_not_happen(self) -> None:
        """Nobody has a part in what did not happen; of another event or actor it says nothing."""
        denied = said("c2", USA, polarity="-")
        assert len(self.compare(said("c1", RUS, proposition=DID_IT), denied).clashes) == 1
        raid = cg.Participation(actor=USA.id, role="involved", event=RAID.id)
        assert self.compare(said("c1", RUS, proposition=raid), denied).clashes == ()
        other = cg.Participation(actor=RUS.id, role="involved", event=STRIKE.id)
        apart = said("c2", USA, proposition=other, polarity="-")
        assert self.compare(said("c1", RUS, proposition=DID_IT), apart).clashes == ()


SOURCES = st.sampled_from(["a0", "a1", "doc:0"])
VIEWS = st.tuples(SOURCES, st.sampled_from([None, *LEVELS]), st.sampled_from([None, *DAYS]))


def view(records: Any, asked: Any) -> cg.Viewpoint:
    """Return a viewpoint of a corpus."""
    actor, level, at = asked
    return cg.according_to(cg.Corpus(records), actor, roll_up=level, as_of=at)


class TestLaws:
    """What holds of every corpus."""

    @OFTEN
    @given(speaking(), VIEWS, VIEWS)
    def test_difference_and_common_ground_partition(
        self, records: list[cg.Record], one: Any, other: Any
    ) -> None:
        """Every commitment of either stands in exactly one place, and nothing else does."""
        left, right = view(records, one), view(records, other)
        found = cg.compare_viewpoints(left, right)
        placed = [*found.common, *found.difference]
        assert len({item.key for item in placed}) == len(placed)
        assert sorted((c.key, c.polarity) for item in placed for c in item.left) == [
            (c.key, c.polarity) for c in left
        ]
        assert sorted((c.key, c.polarity) for item in placed for c in item.right) == [
            (c.key, c.polarity) for c in right
        ]
        for item in found.common:
            assert {c.polarity for c in item.left} == {c.polarity for c in item.right}
        for item in (*found.only_left, *found.only_right):
            assert not (item.left and item.right)

    @given(speaking(), VIEWS, VIEWS)
    def test_sides_can_be_turned(self, records: list[cg.Record], one: Any, other: Any) -> None:
        """Turned round, common ground and opposition stay, and the sides change places."""
        left, right = view(records, one), view(records, other)
        found, turned = cg.compare_viewpoints(left, right), cg.compare_viewpoints(right, left)
        for name, mirror in [
            ("common", "common"), ("opposed", "opposed"), ("only_left", "only_right"),
        ]:  # fmt: skip
            assert [i.key for i in getattr(found, name)] == [i.key for i in getattr(turned, mirror)]
        assert {(c.left, c.right) for c in found.clashes} == {
            (c.right, c.left) for c in turned.clashes
        }

    @given(speaking(), VIEWS)
    def test_one_is_at_one_with_oneself(self, records: list[cg.Record], asked: Any) -> None:
        """Compared with itself, a viewpoint differs only where it contradicts itself."""
        own = view(records, asked)
        found = cg.compare_viewpoints(own, own)
        assert all(len(item.left) == 2 for item in found.difference)

    @given(speaking(), VIEWS, st.randoms())
    def test_order_never_matters(self, records: list[cg.Record], asked: Any, draw: Any) -> None:
        """The order of the records changes nothing."""
        shuffled = list(records)
        draw.shuffle(shuffled)
        assert view(records, asked) == view(shuffled, asked)

    @given(speaking(), VIEWS)
    def test_every_claim_stands_in_one_place(self, records: list[cg.Record], asked: Any) -> None:
        """No claim is committed to, left open, passed on and possible at once."""
        own = view(records, asked)
        places = [
            *(claim for one in (*own, *own.retracted, *own.open, *own.reported) for claim in one.claims),
            *own.possible,
        ]  # fmt: skip
        assert len(places) == len(set(places))
        for one in own:
            assert min(ground.value[:2] for ground in one.grounds) == one.certainty
            assert one.polarity == one.value[-1]
            assert all(ground.value[-1] == one.polarity for ground in one.grounds)

    @given(speaking(), VIEWS)
    def test_adding_a_claim_takes_none_away(self, records: list[cg.Record], asked: Any) -> None:
        """A viewpoint of fewer claims is a part of that of more."""
        claims = sorted(one.id for one in records if isinstance(one, cg.Claim))
        if not claims:
            return
        fewer = [
            one
            for one in records
            if getattr(one, "id", None) != claims[-1]
            and claims[-1] not in (getattr(one, "source", None), getattr(one, "target", None))
        ]
        less, more = view(fewer, asked), view(records, asked)
        contents = {(one.key, one.polarity) for one in (*more, *more.retracted)}
        assert {(one.key, one.polarity) for one in less} <= contents
        assert set(less.possible) <= set(more.possible)

    @given(speaking(), SOURCES, st.sampled_from(LEVELS))
    def test_it_holds_what_is_rolled_up_to_it(
        self, records: list[cg.Record], actor: str, level: Any
    ) -> None:
        """Every claim that rolls up to an actor is in its viewpoint; no other becomes a ground."""
        whole = cg.Corpus(records)
        own = cg.according_to(whole, actor, roll_up=level)
        rolled = {one.claim for one in cg.roll_up(whole, level).values() if one.claimer.to == actor}
        spoken = {one.id for one in whole.claims if one.claimer == actor} | rolled
        beside = {claim for one in (*own.open, *own.reported) for claim in one.claims}
        grounds = {ground.claim for one in (*own, *own.retracted) for ground in one.grounds}
        taken_back = {one.target for one in whole.relations}
        assert spoken <= grounds | beside | taken_back
        vouched = {
            one.id for one in whole.claims if any(v.vouches for v in cg.factuality(one)[:-1])
        }
        voiced = {one.id for one in whole.claims if one.depth == 0}
        assert grounds <= spoken | vouched | voiced
