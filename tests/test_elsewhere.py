"""A machine without one's kinds and terms: it reads the corpus, answers, and writes it back as it was."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import given

import claimgraph as cg
from claimgraph.testing import corpora


class Militia(cg.ArmedGroup):
    kind: str = "Militia"
    allegiance: cg.ActorRef | None = None
    fronts: tuple[str, ...] = ()


class Battle(cg.Event):
    kind: str = "Battle"
    sides: tuple[cg.ActorRef, ...] = ()


class Bastion(cg.Place):
    kind: str = "Bastion"
    walls: int = 0


class Drone(cg.Artifact):
    kind: str = "Drone"
    range: float = 0


class Cable(cg.Document):
    kind: str = "Cable"
    secrecy: str | None = None


class Oath(cg.Affiliation):
    kind: str = "Oath"
    witness: cg.ActorRef | None = None


class Callsign(cg.Mention):
    kind: str = "Callsign"
    channel: str | None = None


class Verdict(cg.Claim):
    kind: str = "Verdict"
    court: cg.ActorRef | None = None


class Echo(cg.ClaimRelation):
    kind: str = "Echo"
    delay: int = 0


class Promise(cg.Proposition):
    outside_key = frozenset({"tone"})
    kind: str = "Promise"
    promisor: cg.ActorRef
    what: str
    tone: str | None = None


KINDS = cg.DEFAULT_KINDS.extend(
    *(Militia, Battle, Bastion, Drone, Cable, Oath, Callsign, Verdict, Echo, Promise)
)
TERMS = cg.DEFAULT_TERMS.extend(
    acts=["leak"],
    roles=[cg.Term("financier", broader=("enabler",))],
    scopes=["motive"],
    relations=["echoes"],
    affiliation_roles=["sworn_to"],
    readings=["front"],
    forms=["callsign"],
    bases=["machine"],
    attitudes=["spite"],
    states=["at_war_with"],
    factivities=["semifactive"],
    sectors=["WAR"],
)
REPORT = cg.bundled_report()


def extended() -> cg.Corpus:
    """Return the bundled report with a second document, in which every kind and term is one's own."""
    wire = cg.Document(
        id="own:wire",
        published="2023-06-01",
        text="Grim leaked that North paid for the raid. “No.”",
    )
    cable = Cable(id="own:cable", secrecy="high", text="North is at war with South.")
    north = cg.Government(id="own:north", name="North", sector="WAR")
    grim = Militia(id="own:grim", name="Grim", allegiance=north, fronts=("east",))
    raid, battle = cg.Event(id="own:raid", label="the raid"), Battle(id="own:battle", sides=[grim])
    paid = cg.Participation(actor=north, role="financier", event=raid)
    leak = cg.says(wire, north, "leak", paid, words="North paid for the raid", id="own:leak")
    accusation = cg.accuses(wire, grim, north, of=raid, words="Grim leaked", id="own:accusation")
    denial = cg.denies(wire, north, of=raid, words="“No.”", id="own:denial").model_copy(
        update={"scope": cg.DenialScope(type="motive"), "basis": "machine", "coder": "ada"}
    )
    hatred = cg.Attitude(actor=north, attitude="spite", about=raid)
    state = cg.StateProposition(actor=north, state="at_war_with", object="own:grim")
    promise = Promise(promisor=north, what="peace", tone="solemn")
    said = [
        cg.asserts(wire, north, one, words="North", id=f"own:{i}")
        for i, one in enumerate((hatred, state, promise))
    ]
    chained = said[0].model_copy(
        update={
            "id": "own:chained",
            "chain": (
                cg.ChainLink(id=wire.id),
                cg.ChainLink(id=north.id, factivity="semifactive"),
            ),
        }
    )
    verdict = Verdict(
        document=wire,
        act="assertion",
        chain=said[0].chain,
        proposition=paid,
        evidence=said[0].evidence,
        id="own:verdict",
        court=north,
    )
    records = [
        *(wire, cable, north, grim, raid, battle, leak, accusation, denial, *said, chained),
        Bastion(id="own:bastion", walls=3),
        Drone(id="own:drone", range=1.5),
        Oath(subject=grim, role="sworn_to", object=north, witness=north),
        cg.Affiliation(subject=north, role="sworn_to", object="own:grim"),
        Callsign(document=wire, span=wire.span("Grim"), denotes=grim, reading="front"),
        cg.Mention(
            document=wire,
            span=wire.span("North"),
            denotes=north,
            reading="front",
            form="callsign",
        ),
        verdict,
        cg.ClaimRelation(source="own:denial", type="echoes", target="own:leak"),
        Echo(source="own:0", type="echoes", target="own:1", delay=2),
    ]
    return cg.Corpus([*REPORT, *records], kinds=KINDS, terms=TERMS)


FORMATS = [(cg.to_json, cg.from_json), (cg.to_jsonl, cg.from_jsonl), (cg.to_yaml, cg.from_yaml)]


@pytest.mark.parametrize(("write", "read"), FORMATS)
def test_it_is_read_and_written_back_as_it_was(
    write: Callable[..., str], read: Callable[..., cg.Corpus]
) -> None:
    """Whether a machine has the kinds, the terms, both or neither."""
    text = write(extended())
    for kinds in (KINDS, cg.DEFAULT_KINDS):
        for terms in (TERMS, cg.DEFAULT_TERMS):
            there = read(text, kinds=kinds, terms=terms)
            assert write(there) == text
            assert write(there.with_records(cg.Person(id="person:new"))) != text
    assert read(text, kinds=KINDS, terms=TERMS) == extended()


SHORTER = cg.as_of(REPORT, "2023-05-03")
"""What was known of the report on the day before it was published: nothing of it."""
_AROUND = ("gov:RUS", "gov:USA")

QUESTIONS: dict[str, Callable[[cg.Corpus], Iterable[Any]]] = {
    "according_to": lambda c: [r for a in _AROUND for r in cg.according_to(c, a).table()],
    "accusation_rows": lambda c: cg.accusation_rows(c, presupposed=True, roll_up="government"),
    "accusation_table": lambda c: cg.accusation_table(c, roll_up="person").table(),
    "accusations_against": lambda c: cg.accusations_against(c, "gov:RUS").table(),
    "arguments": lambda c: cg.arguments(c).table(),
    "as_of": lambda c: cg.as_of(c, "2023-06-02"),
    "build_graph": lambda c: [
        edge
        for graph in (cg.build_graph(c).claims, cg.build_graph(c, presupposed=True).accusations)
        for edge in graph.edges(keys=True, data=True)
    ],
    "claim_relations": cg.claim_relations,
    "compare_viewpoints": lambda c: (
        cg.compare_viewpoints(
            *(cg.according_to(c, actor, roll_up="government") for actor in _AROUND), terms=c.terms
        ).clashes
    ),
    "contradictions": lambda c: cg.contradictions(c, roll_up="government").table(),
    "coverage": cg.coverage,
    "coverage_rows": lambda c: cg.coverage_rows(c, roll_up="government"),
    "derived_relations": cg.derived_relations,
    "explain": lambda c: [proof for claim in c.claims for proof in cg.explain(c, claim.id)],
    "factuality": lambda c: [(claim.id, cg.factuality(claim)) for claim in c.claims],
    "held_by": lambda c: cg.arguments(c, belief=cg.held_by(cg.according_to(c, "gov:USA"))).table(),
    "lint": cg.lint,
    "narrative_diff": lambda c: cg.narrative_diff(SHORTER, c).table(),
    "of_kind": lambda c: cg.of_kind(c, ["Actor", "Event"]),
    "origins": cg.origins,
    "reply_rows": lambda c: cg.reply_rows(c, roll_up="government"),
    "retractions": cg.retractions,
    "right_of_reply": lambda c: cg.right_of_reply(c, roll_up="government").table(),
    "roll_up": lambda c: [(claim.id, cg.roll_up(c)[claim.id]) for claim in c.claims],
    "rolled_graph": lambda c: cg.rolled_graph(c).edges(keys=True, data=True),
    "same_actors": cg.same_actors,
    "timeline": cg.timeline,
    "times": lambda c: [(one.id, cg.times(c)[one.id]) for one in (*c.events, *c.claims)],
    "unify": lambda c: cg.unify(cg.judge(c, "gov:RUS", "gov:USA", "same")).corpus,
    "verify": cg.verify,
    "without": lambda c: cg.without(c, basis={"model"}),
}
"""Each question, and its answer as things that stand by themselves."""


def test_every_question_is_asked() -> None:
    """Whatever the library answers from a corpus alone is in the list above."""
    questions = {
        name
        for name in cg.__all__
        if inspect.isfunction(one := getattr(cg, name))
        and one.__module__.startswith(("claimgraph.analysis", "claimgraph.graph"))
        and name != "flatten"  # takes a graph
    }
    assert questions <= QUESTIONS.keys(), sorted(questions - QUESTIONS.keys())


@pytest.mark.parametrize("name", QUESTIONS)
def test_what_does_not_need_them_is_answered(name: str) -> None:
    """All that is answered of the report is answered with foreign records beside it."""
    alone = [repr(one) for one in QUESTIONS[name](REPORT)]
    there = cg.from_jsonl(cg.to_jsonl(extended()))
    assert there.notices
    beside = [repr(one) for one in QUESTIONS[name](there)]
    assert set(alone) <= set(beside), sorted(set(alone) - set(beside))[:3]


@pytest.mark.parametrize("name", QUESTIONS)
def test_terms_of_ones_own_answer_like_any_other(name: str) -> None:
    """On a machine that has them, no question stumbles over them."""
    alone = [repr(one) for one in QUESTIONS[name](REPORT)]
    assert set(alone) <= {repr(one) for one in QUESTIONS[name](extended())}


def test_words_are_not_taken_out_of_what_is_not_understood() -> None:
    """Where words may hide in fields of one's own, the machine needs the kinds, and says so."""
    text = cg.to_jsonl(extended())
    assert len(cg.without_words(cg.from_jsonl(text, kinds=KINDS))) == len(extended())
    with pytest.raises(cg.CorpusError, match="own:cable: it may hold words that cannot be told"):
        cg.without_words(cg.from_jsonl(text))


@pytest.mark.parametrize("picture", [cg.draw_accusations, cg.draw_matrix])
def test_pictures_name_them(picture: Callable[[cg.Corpus], cg.Svg]) -> None:
    assert "North" in str(picture(cg.from_jsonl(cg.to_jsonl(extended()))))


_OF_THE_REPORT = {"according_to", "accusations_against", "compare_viewpoints", "held_by", "unify"}


@given(corpora(KINDS, terms=TERMS, unregistered=True))
def test_any_corpus_is_kept_and_asked(corpus: cg.Corpus) -> None:
    """With whatever in it, it is written back as it was, and every question has an answer."""
    text = cg.to_json(corpus)
    there = cg.from_json(text)
    assert cg.to_json(there) == text
    for name, ask in QUESTIONS.items():
        if name not in _OF_THE_REPORT:
            assert list(ask(there)) is not None


def test_terms_that_no_file_declares_are_typing_errors() -> None:
    """The nearest term is named; what a header declares is kept."""
    actor = '{"kind":"Person","id":"p","sector":"JRM"}'
    with pytest.raises(cg.CorpusError, match=r"line 2: p: sector: 'JRM' .* did you mean 'JRN'\?"):
        cg.from_jsonl('{"claimgraph":"1.0"}\n' + actor)
    there = cg.from_jsonl('{"claimgraph":"1.0","terms":{"sectors":["JRM"]}}\n' + actor)
    assert there.declared_terms == {"sectors": ("JRM",)}
    assert "'JRM' is not among the sectors known here" in there.notices[0].message
    with pytest.raises(cg.CorpusError, match="'JRX'"):
        there.with_records(cg.Person(id="q", sector="JRX"))
    with pytest.raises(cg.FileFormatError, match='line 1: "terms" maps each vocabulary to a list'):
        cg.from_jsonl('{"claimgraph":"1.0","terms":["JRM"]}')


def test_what_two_files_declare_is_joined() -> None:
    one, two = (
        cg.from_jsonl(
            f'{{"claimgraph":"1.0","terms":{{"sectors":["{sector}"]}}}}\n'
            f'{{"kind":"Person","id":"{sector}","sector":"{sector}"}}\n'
        )
        for sector in ("WAR", "ART")
    )
    merged = cg.merge(one, two).corpus
    assert merged.declared_terms == {"sectors": ("ART", "WAR")}
    assert cg.to_jsonl(merged).startswith('{"claimgraph":"1.0","terms":{"sectors":["ART","WAR"]}}')


def test_readings_on_a_basis_of_ones_own_are_left_out() -> None:
    there = cg.from_jsonl(cg.to_jsonl(extended()))
    assert "own:denial" not in cg.without(there, basis={"machine"})
    with pytest.raises(cg.UnknownTermError, match="did you mean 'analyst'"):
        cg.without(there, basis={"analist"})
