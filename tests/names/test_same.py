"""Actors that may be one: suggested with reasons, judged, unified, and all of it undone."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph import Corpus, CorpusError
from claimgraph.names.same import ALL_PAIRS
from tests.strategies import corpora


def person(own: str, name: str, *others: str, **fields: Any) -> cg.Person:
    return cg.Person(id=own, name=name, names=[cg.Name(value=one) for one in others], **fields)


def pairs(corpus: Corpus, **options: Any) -> dict[tuple[str, str], tuple[str, ...]]:
    return {(one.one, one.other): one.reasons for one in cg.same_actors(corpus, **options)}


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (person("a", "Dmitry Peskov"), person("b", "DMITRY  PESKOV"), "same name: dmitry peskov"),
        (person("a", "Dmitry Peskov"), person("b", "D. Peskov"), "initials and surname: d peskov"),
        (person("a", "X", "Dmitry Peskov"), person("b", "Dmitry Peskov"), "same name: dmitry peskov"),
        (person("a", "José Núñez"), person("b", "Jose Nunez"), "same name: jose nunez"),
        (person("a", "Дмитрий Песков"), person("b", "Д. Песков"), "initials and surname: д песков"),
        (person("a", "X", same_as=("wikidata:Q1",)), person("b", "Y", same_as=("wikidata:Q1",)), "same id elsewhere: wikidata:Q1"),
        (cg.Government(id="a", name="Russia"), cg.Organization(id="b", name="the Russia"), "same name: "),
    ],
)  # fmt: skip
def test_reasons(one: cg.Actor, other: cg.Actor, reason: str) -> None:
    """Each way in which two actors may be one is a reason."""
    found = pairs(Corpus([one, other]))
    if isinstance(one, cg.Government):
        assert found == {}  # an article makes another name of it
    else:
        assert found == {("a", "b"): (reason,)}


def test_kinds_that_exclude_each_other() -> None:
    """A person is never a government, and a state is not its government."""
    one, two, three = (
        cg.Person(id="a", name="X"),
        cg.Government(id="b", name="X"),
        cg.State(id="c", name="X"),
    )
    assert pairs(Corpus([one, two, three, cg.Company(id="d", name="X")])) == {
        ("b", "d"): ("same name: x",)
    }


def test_shared_affiliations_are_a_further_reason() -> None:
    """What both are affiliated with counts beside a name, and not by itself."""
    body = cg.Organization(id="org:k", name="K")
    people = [person("a", "Dmitry Peskov"), person("b", "D. Peskov"), person("c", "Ann Other")]
    ties = [cg.Affiliation(subject=one, role="spokesperson_for", object=body) for one in people]
    assert pairs(Corpus([body, people, ties])) == {
        ("a", "b"): ("initials and surname: d peskov", "both spokesperson_for org:k")
    }


def test_other_scripts_with_a_library() -> None:
    """With a transliteration, names in two scripts are compared; without one, they are not."""
    corpus = Corpus([person("a", "Песков"), person("b", "Peskov")])
    latin = str.maketrans("Песков", "Peskov")
    assert pairs(corpus) == {}
    found = pairs(corpus, transliterate=lambda name: name.translate(latin))
    assert found == {("a", "b"): ("same name in Latin letters: peskov",)}


def test_many_of_one_name_are_no_square() -> None:
    """Of many actors of one name each is compared with the next; of few every pair."""
    many = Corpus([person(f"p{i}", "Sam Lee") for i in range(3_000)])
    assert len(cg.same_actors(many)) == 2_999
    assert "one of 3000 actors" in cg.same_actors(many)[0].reasons[0]
    few = Corpus([person(f"p{i}", "Sam Lee") for i in range(ALL_PAIRS)])
    assert len(cg.same_actors(few)) == ALL_PAIRS * (ALL_PAIRS - 1) // 2


def test_the_best_reasons_come_first() -> None:
    """Pairs by their strongest reason, then by how many there are; weak ones only where alone."""
    one = {"same_as": ("wikidata:Q1",)}
    corpus = Corpus(
        [
            person("w1", "Sam Lee"),
            person("w2", "S. Lee"),
            person("n1", "Ann Other"),
            person("n2", "Ann Other"),
            person("m1", "Jo Day", "Joan Day"),
            person("m2", "Jo Day", "Joan Day"),
            person("i1", "Max Roe", **one),
            person("i2", "Max Roe", **one),
        ]
    )
    assert [*pairs(corpus).items()] == [
        (("i1", "i2"), ("same id elsewhere: wikidata:Q1", "same name: max roe")),
        (("m1", "m2"), ("same name: jo day", "same name: joan day")),
        (("n1", "n2"), ("same name: ann other",)),
        (("w1", "w2"), ("initials and surname: s lee",)),
    ]


@pytest.fixture
def corpus() -> Corpus:
    report = cg.Document(id="doc:a", text="The attack was theirs.")
    one, two = (
        person("a", "Dmitry Peskov", country="RUS"),
        person("b", "D. Peskov", note="spokesman"),
    )
    event = cg.Event(id="e")
    claim = cg.accuses(report, one, two, of=event, words="The attack was theirs")
    other = claim.model_copy(update={"id": "c2", "accused": ("a", "b"), "proposition": None})
    tie = [cg.Affiliation(subject=x, role="member_of", object="org") for x in ("a", "b")]
    return Corpus(
        [
            report,
            one,
            two,
            person("c", "Third"),
            cg.Organization(id="org"),
            event,
            claim,
            other,
            tie,
        ]
    )


class TestJudgements:
    """Same, different, unsure: written into the corpus."""

    @pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
    def test_a_judgement_persists_and_is_revoked(self, corpus: Corpus, verdict: Any) -> None:
        """It stands in the file with coder and basis, and taking it back leaves no trace."""
        judged = cg.judge(corpus, "a", "b", verdict, coder="ada", note="same post")
        assert cg.from_json(cg.to_json(judged)) == judged
        (made,) = set(judged.affiliations) - set(corpus.affiliations)
        assert (made.subject, made.object, made.basis, made.coder) == ("a", "b", "analyst", "ada")
        assert cg.revoke(judged, "b", "a", coder="ada") == corpus
        assert cg.revoke(judged, "a", "b", coder="ben") == judged

    def test_one_judgement_for_each_coder(self, corpus: Corpus) -> None:
        """A coder's second judgement replaces the first; another coder's stands beside it."""
        judged = cg.judge(corpus, "a", "b", "unsure", coder="ada")
        judged = cg.judge(judged, "b", "a", "same", coder="ada")
        judged = cg.judge(judged, "a", "b", "unsure", coder="ben")
        (pair,) = cg.same_actors(judged, judged=True)
        assert set(pair.verdicts) == {("same", "ada"), ("unsure", "ben")}
        assert cg.same_actors(judged) == ()

    def test_judgements_of_two_coders_merge(self, corpus: Corpus) -> None:
        """Merging keeps both."""
        one = cg.judge(corpus, "a", "b", "same", coder="ada")
        two = cg.judge(corpus, "a", "b", "different", coder="ben")
        both = cg.merge(one, two).corpus
        with pytest.raises(CorpusError, match="judged different by ben, and the same"):
            cg.unify(both)
        assert len(cg.unify(both, coder="ada").corpus.actors) == 3
        assert cg.unify(both, coder="ben").corpus == both

    def test_what_cannot_be_judged(self, corpus: Corpus) -> None:
        """A verdict that is none, an actor that is not there, an actor against itself."""
        with pytest.raises(
            cg.UnknownTermError, match=r"among the verdicts; did you mean 'same'\?$"
        ):
            cg.judge(corpus, "a", "b", "sam")  # type: ignore[arg-type]
        with pytest.raises(CorpusError, match="there is no actor 'x'"):
            cg.judge(corpus, "a", "x", "same")
        with pytest.raises(CorpusError, match="judged against itself"):
            cg.judge(corpus, "a", "a", "same")

    def test_judgements_give_no_standing(self, corpus: Corpus) -> None:
        """A judgement is no affiliation to speak for: nothing rolls up by it."""
        judged = cg.judge(corpus, "b", "a", "same")
        assert cg.coverage(judged).rows == cg.coverage(corpus).rows


class TestUnified:
    """The corpus as it is read by the judgements."""

    def test_what_points_at_the_other_moves(self, corpus: Corpus) -> None:
        """References follow, names are gathered, nothing stands twice; the corpus is as it was."""
        judged = cg.judge(corpus, "a", "b", "same")
        view = cg.unify(judged)
        assert view.renamed == {"b": "a"}
        one = view.corpus["a"]
        assert isinstance(one, cg.Person)
        assert (one.name, one.country, one.note) == ("Dmitry Peskov", "RUS", "spokesman")
        assert [name.value for name in one.names] == ["D. Peskov"]
        assert {claim.accused for claim in view.corpus.claims} == {("a",)}
        assert [(t.subject, t.role) for t in view.corpus.affiliations] == [("a", "member_of")]
        assert cg.from_json(cg.to_json(view.corpus)) == view.corpus
        assert cg.revoke(judged, "a", "b") == corpus

    def test_differences_are_listed(self, corpus: Corpus) -> None:
        """Where the records differ the first is kept, and the other is told."""
        other = person("b", "D. Peskov", country="USA")
        view = cg.unify(cg.judge(corpus.with_records(other), "a", "b", "same"))
        assert [str(one) for one in view.conflicts] == ["a: country: b says 'USA'; 'RUS' is kept"]

    def test_chains_and_contradictions(self, corpus: Corpus) -> None:
        """Sameness goes on through others; so does a contradiction."""
        judged = cg.judge(cg.judge(corpus, "b", "c", "same"), "a", "b", "same")
        assert cg.unify(judged).renamed == {"b": "a", "c": "a"}
        with pytest.raises(CorpusError, match="'a' and 'c' are judged different"):
            cg.unify(cg.judge(judged, "a", "c", "different"))
        assert cg.unify(corpus).corpus is corpus

    def test_a_long_chain(self) -> None:
        """Ten thousand actors judged the same one after another become one."""
        people = [person(f"p{i}", f"P {i}") for i in range(10_000)]
        links = [
            cg.Affiliation(subject=f"p{i}", role="same_as", object=f"p{i + 1}")
            for i in reversed(range(len(people) - 1))
        ]
        view = cg.unify(Corpus([people, links]))
        assert [one.id for one in view.corpus.actors] == ["p0"]

    @given(corpora(), st.data())
    def test_any_corpus(self, corpus: Corpus, data: st.DataObject) -> None:
        """Judging and revoking leaves any corpus as it was; unifying drops one actor or says why not."""
        actors = [one.id for one in corpus.actors]
        if len(actors) < 2:
            return
        one, other = data.draw(
            st.lists(st.sampled_from(actors), min_size=2, max_size=2, unique=True)
        )
        judged = cg.judge(corpus, one, other, "same", coder="ada")
        assert cg.revoke(judged, one, other, coder="ada") == corpus
        try:
            view = cg.unify(judged, coder="ada")
        except CorpusError as error:
            assert error.problems
        else:
            assert len(view.corpus.actors) == len(actors) - 1
            assert cg.unify(view.corpus, coder="ada").renamed == {}
