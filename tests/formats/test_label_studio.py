"""Label Studio: claims go out as tasks and come back, on exact characters."""

from __future__ import annotations

import copy
import json
import warnings
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.formats import label_studio
from claimgraph.formats.label_studio_config import ANSWERS, CHOICES, CLAIM, ROLES
from tests.graph.examples import HOSTILE, texts
from tests.strategies import corpora, json_values

pytestmark = pytest.mark.filterwarnings("ignore::claimgraph.LossWarning")


def out_and_back(corpus: cg.Corpus, into: cg.Corpus | None = None) -> cg.Corpus:
    tasks = json.loads(json.dumps(cg.to_label_studio(corpus, annotations=True)))
    return cg.from_label_studio(tasks, corpus if into is None else into) if tasks else corpus


@given(corpora(max_claims=6))
def test_nothing_is_lost_where_the_corpus_is_at_hand(corpus: cg.Corpus) -> None:
    back = out_and_back(corpus)
    assert back == corpus
    assert cg.to_json(back) == cg.to_json(corpus)


ACTORS = (cg.Government(id="gov:A", name="A"), cg.Government(id="gov:B", name="B"))
STRIKE = cg.Event(id="event:strike")
_VOICELESS = {"denial", "exoneration", "admission", "no_comment", "withholding"}


def _terms(name: str) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(cg.DEFAULT_TERMS[name]))


@st.composite
def shown_corpora(draw: st.DrawFn) -> cg.Corpus:
    """Draw corpora all of whose claims Label Studio can show, with fields it cannot."""
    actor = st.sampled_from([one.id for one in ACTORS])
    records: list[Any] = [*ACTORS, STRIKE]
    claims: dict[str, list[str]] = {}
    for name in ("doc:a", "doc:b"):
        text = draw(st.text(st.sampled_from("ab \n\r“”😀é👩🏽‍🚀"), min_size=1, max_size=30))
        report = cg.Document(id=name, text=text, authors=draw(st.sampled_from([(), ("gov:A",)])))
        records.append(report)

        @st.composite
        def spans(draw: st.DrawFn, text: str = text) -> cg.Span:
            start = draw(st.integers(0, len(text) - 1))
            return cg.Span.of(text, start, draw(st.integers(start + 1, len(text))))

        propositions = st.one_of(
            st.none(),
            st.builds(cg.Occurrence, event=st.just(STRIKE.id)),
            st.builds(
                cg.Participation,
                actor=actor,
                role=_terms("roles"),
                event=st.just(STRIKE.id),
                frequency=st.sampled_from([None, "often"]),
            ),
            st.builds(cg.Characterization, of=st.just(STRIKE.id), label=st.just("terror")),
        )
        earlier = claims.setdefault(name, [])
        for number in range(draw(st.integers(0, 4))):
            act = draw(_terms("acts"))
            accused = draw(st.lists(actor, min_size=act == "accusation", max_size=2, unique=True))
            own = f"{name}#c{number}"
            everyone = [one for some in claims.values() for one in some]
            records.append(
                cg.Claim(
                    id=own,
                    act=act,
                    document=name,
                    chain=tuple(
                        cg.ChainLink(id=link)
                        for link in (report.voice, *draw(st.lists(actor, max_size=3)))
                    ),
                    proposition=draw(propositions),
                    polarity=draw(st.sampled_from("+-u")),
                    certainty=draw(st.sampled_from(["CT", "PR", "PS", "U"])),
                    accused=() if act in _VOICELESS else tuple(accused),
                    responds_to=tuple(
                        draw(st.lists(st.sampled_from(everyone), max_size=2, unique=True))
                        if everyone
                        else ()
                    ),
                    hedges=tuple(draw(st.lists(st.just("may"), max_size=1))),
                    evidence=cg.Evidence(
                        document=name,
                        content=tuple(draw(st.lists(spans(), min_size=1, max_size=3))),
                        cue=draw(st.none() | spans()),
                        source=draw(st.none() | spans()),
                        quote_type=draw(st.sampled_from([None, "direct", "author_voice"])),
                        editorial_insertions=tuple(
                            draw(
                                st.lists(spans(), max_size=2, unique_by=lambda s: (s.start, s.end))
                            )
                        ),
                        sha256=report.sha256,
                    ),
                )
            )
            if everyone:
                other = draw(st.sampled_from(everyone))
                label = draw(_terms("relations"))
                records.append(cg.ClaimRelation(source=own, type=label, target=other, rule="r"))
            earlier.append(own)
    return cg.Corpus(records)


@given(shown_corpora())
def test_nothing_of_what_is_shown_is_lost_either(corpus: cg.Corpus) -> None:
    back = out_and_back(corpus)
    assert back == corpus
    assert cg.to_json(back) == cg.to_json(corpus)


def held(claim: cg.Claim, shown: set[str]) -> tuple[Any, ...]:
    """Return what Label Studio holds of a claim."""
    voice = claim.chain[0].id
    evidence, proposition = claim.evidence, claim.proposition
    assert evidence is not None
    if type(proposition) is cg.Participation:
        proposition = cg.Participation(
            actor=proposition.actor, role=proposition.role, event=proposition.event
        )
    elif type(proposition) is not cg.Occurrence:
        proposition = None
    links = [link.id for link in claim.chain[1:]]
    return (
        (claim.id, claim.act, claim.document, claim.polarity, claim.certainty, claim.accused),
        (voice, *links) if links != [voice] else (voice,),
        proposition,
        {other for other in claim.responds_to if other in shown},
        [(role, span.start, span.end) for role, span in evidence.spans()],
        (evidence.quote_type, evidence.sha256),
    )


@given(shown_corpora())
def test_what_is_held_comes_back_on_its_own(corpus: cg.Corpus) -> None:
    """A corpus without claims gets those of the tasks, on the same characters."""
    shown = corpus.claims
    bare = cg.Corpus(
        [one for one in corpus if one.family not in ("claim", "relation")],
        kinds=corpus.kinds,
        terms=corpus.terms,
    )
    back = out_and_back(corpus, bare)
    together: dict[str, set[str]] = {}
    for claim in shown:
        together.setdefault(claim.document, set()).add(claim.id)
    assert [held(back[claim.id], together[claim.document]) for claim in shown] == [  # type: ignore[arg-type]
        held(claim, together[claim.document]) for claim in shown
    ]
    between = {
        (one.source, one.type, one.target)
        for one in corpus.relations
        if any({one.source, one.target} <= members for members in together.values())
    }
    assert {(one.source, one.type, one.target) for one in back.relations} == between
    text = {document.id: document.text or "" for document in corpus.documents}
    for claim in back.claims:
        assert claim.evidence is not None
        for _, span in claim.evidence.spans():
            assert span.exact == text[claim.document][span.start : span.end]


def small(text: str = "🛰️ A said B did it. B said “no”.") -> cg.Corpus:
    report = cg.Document(id="doc:a", text=text)
    return cg.Corpus(
        [
            report,
            *ACTORS,
            STRIKE,
            cg.accuses(
                report,
                "gov:A",
                "gov:B",
                of=STRIKE,
                words="B did it",
                cue="said",
                id="c1",
                hedges=("x",),
            ),
            cg.denies(
                report, "gov:B", of=STRIKE, words="no", cue="said", id="c2", responds_to=("c1",)
            ),
            cg.ClaimRelation(source="c2", type="refutes", target="c1", note="kept"),
        ]
    )


Tasks = list[dict[str, Any]]


def tasks_of(corpus: cg.Corpus) -> Tasks:
    tasks = cg.to_label_studio(corpus, annotations=True)
    tasks[0]["id"], tasks[0]["annotations"][0]["id"] = 31, 7
    return copy.deepcopy(tasks)


def results(tasks: Tasks) -> list[dict[str, Any]]:
    return tasks[0]["annotations"][0]["result"]  # type: ignore[no-any-return]


def choice(tasks: Tasks, region: str, name: str) -> dict[str, Any]:
    return next(
        one for one in results(tasks) if one.get("id") == region and one["from_name"] == name
    )


def test_a_task_is_as_label_studio_wants_it() -> None:
    (task,) = cg.to_label_studio(small())
    assert task["data"] == {
        "document": "doc:a",
        "text": "🛰️ A said B did it. B said “no”.",
        "claims": {"claim-1": "c1", "claim-2": "c2"},
    }
    (prediction,) = task["predictions"]
    first = prediction["result"][0]
    assert first == {
        "id": "claim-1",
        "from_name": "span",
        "to_name": "text",
        "type": "labels",
        "value": {"start": 10, "end": 18, "text": "B did it", "labels": ["content"]},
    }
    chosen = {
        one["from_name"]: one["value"]["choices"]
        for one in prediction["result"]
        if one.get("id") == "claim-1" and one["type"] == "choices"
    }
    assert chosen == {
        "act": ["accusation"],
        "claimer": ["gov:A"],
        "accused": ["gov:B"],
        "polarity": ["+"],
        "certainty": ["CT"],
        "actor": ["gov:B"],
        "role": ["responsible_party"],
        "event": ["event:strike"],
        "quote_type": ["indirect"],
    }
    ties = {
        (one["from_id"], one["to_id"]): one["labels"]
        for one in prediction["result"]
        if "from_id" in one
    }
    assert ties["claim-2", "claim-1"] == [ANSWERS, "refutes"]  # one relation for a pair of regions
    assert all("#" not in one.get("id", "") for one in prediction["result"])  # it cuts ids there


def test_a_changed_choice_changes_that_field_alone() -> None:
    corpus = small()
    tasks = tasks_of(corpus)
    choice(tasks, "claim-1", "certainty")["value"]["choices"] = ["PS"]
    tasks[0]["annotations"][0]["completed_by"] = {"id": 5, "email": "anna@example.org"}
    back = cg.from_label_studio(tasks, corpus, coder="anna@example.org")
    before = corpus["c1"]
    assert isinstance(before, cg.Claim)
    assert back["c1"] == before.model_copy(update={"certainty": "PS", "coder": "anna@example.org"})
    assert back["c2"] == corpus["c2"]
    assert back.relations == corpus.relations
    assert cg.from_label_studio(tasks, corpus, coder=5)["c1"].coder == "5"  # type: ignore[attr-defined]


def test_a_changed_act_makes_another_class() -> None:
    corpus = small()
    tasks = tasks_of(corpus)
    choice(tasks, "claim-2", "act")["value"]["choices"] = ["exoneration"]
    assert isinstance(cg.from_label_studio(tasks, corpus)["c2"], cg.Exoneration)


def test_a_removed_region_removes_its_claim() -> None:
    corpus = small()
    tasks = tasks_of(corpus)
    tasks[0]["annotations"][0]["result"] = [
        one
        for one in results(tasks)
        if one.get("id") != "claim-2" and "claim-2" not in (one.get("from_id"), one.get("to_id"))
    ]
    cue = next(one for one in results(tasks) if one.get("id") == "cue-2")
    results(tasks).remove(cue)
    back = cg.from_label_studio(tasks, corpus)
    assert "c2" not in back
    assert back.relations == ()
    assert back["c1"] == corpus["c1"]


def test_an_added_region_is_a_new_claim() -> None:
    corpus = small()
    tasks = tasks_of(corpus)
    place = {"start": 20, "end": 26}
    results(tasks).extend(
        {
            "id": "xY9",
            "from_name": name,
            "to_name": "text",
            "type": kind,
            "value": {**place, **value},
        }
        for name, kind, value in (
            ("span", "labels", {"text": "B said", "labels": ["content"]}),
            ("act", "choices", {"choices": ["assertion"]}),
            ("event", "choices", {"choices": ["event:strike"]}),
            ("claimer", "choices", {"choices": ["gov:B"]}),
            ("via", "textarea", {"text": ["gov:A"]}),
        )
    )
    back = cg.from_label_studio(tasks, corpus, coder=None)
    (claim,) = (one for one in back.claims if one.id not in corpus)
    assert claim.id == "doc:a#assertion-20-26"
    assert isinstance(claim, cg.Assertion)
    assert claim.proposition == cg.Occurrence(event="event:strike")
    assert [link.id for link in claim.chain] == ["doc:a", "gov:A", "gov:B"]
    assert claim.evidence is not None
    assert claim.evidence.words == "B said"
    results(tasks).extend(
        [{**one, "id": "zZ1"} for one in results(tasks) if one.get("id") == "xY9"]
    )
    again = cg.from_label_studio(tasks, corpus)
    assert {one.id for one in again.claims} - {"c1", "c2"} == {claim.id, f"{claim.id}~2"}


def test_relations_are_read_in_either_direction() -> None:
    corpus = small()
    tasks = tasks_of(corpus)
    for one in results(tasks):
        if one["type"] == "relation":
            one["from_id"], one["to_id"] = one["to_id"], one["from_id"]
            one["direction"] = "left"
    assert cg.from_label_studio(tasks, corpus) == corpus
    tie = next(one for one in results(tasks) if ANSWERS in one.get("labels", ()))
    tie["labels"], tie["direction"] = [ANSWERS, "supports"], "bi"
    tie["labels"] = ["supports"]
    back = cg.from_label_studio(tasks, corpus)
    assert {(one.source, one.type, one.target) for one in back.relations} == {
        ("c1", "supports", "c2"),
        ("c2", "supports", "c1"),
    }
    assert back["c2"].responds_to == ()  # type: ignore[attr-defined]


@given(st.text(st.sampled_from("ab 😀\n🛰\ufe0f"), min_size=1, max_size=12), st.data())
def test_offsets_count_code_points_and_utf16_where_asked(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    report = cg.Document(id="doc:a", text=text)
    evidence = cg.Evidence(
        document="doc:a", content=(cg.Span.of(text, start, end),), sha256=report.sha256
    )
    corpus = cg.Corpus(
        [
            report,
            STRIKE,
            cg.asserts(report, report, cg.Occurrence(event=STRIKE), words=evidence, id="c"),
        ]
    )
    tasks = cg.to_label_studio(corpus, annotations=True)
    value = results(tasks)[0]["value"]
    assert (value["start"], value["end"]) == (start, end)
    assert cg.from_label_studio(tasks, corpus) == corpus

    def units(place: int) -> int:
        return len(text[:place].encode("utf-16-le")) // 2

    for one in results(tasks):
        one["value"]["start"], one["value"]["end"] = units(start), units(end)
    assert cg.from_label_studio(tasks, corpus, utf16=True) == corpus


def test_utf16_is_recognised_and_never_guessed() -> None:
    corpus = small()
    tasks = tasks_of(corpus)
    for one in results(tasks):
        if "value" in one:
            one["value"]["start"] += 1
            one["value"]["end"] += 1
    with pytest.raises(cg.FileFormatError, match="read it with utf16=True") as caught:
        cg.from_label_studio(tasks, corpus)
    problem = caught.value.problems[0]
    assert problem.record == "task 31, annotation 7"
    assert problem.field == "result.0.value.text"
    assert cg.from_label_studio(tasks, corpus, utf16=True) == corpus
    results(tasks)[0]["value"]["end"] = 1  # half of the satellite
    with pytest.raises(cg.FileFormatError, match="do not lie in a text of 32 characters"):
        cg.from_label_studio(tasks, corpus, utf16=True)


def test_words_over_lines_are_shown_as_label_studio_shows_them() -> None:
    text = "A said:\r\nB\ndid it."
    report = cg.Document(id="doc:a", text=text)
    evidence = report.quote("B did it")
    claim = cg.asserts(report, "gov:A", cg.Occurrence(event=STRIKE), words=evidence, id="c")
    corpus = cg.Corpus([report, *ACTORS, STRIKE, claim])
    tasks = cg.to_label_studio(corpus, annotations=True)
    assert results(tasks)[0]["value"]["text"] == "B\\ndid it"
    for words in ("B\\ndid it", "B\ndid it", "B did it"):
        results(tasks)[0]["value"]["text"] = words
        assert cg.from_label_studio(tasks, corpus) == corpus


def unlabel(tasks: Tasks) -> None:
    results(tasks)[0]["value"]["labels"] = ["claim"]


def drop(tasks: Tasks, region: str, name: str) -> None:
    results(tasks).remove(choice(tasks, region, name))


def without_data(tasks: Tasks) -> None:
    tasks[0]["data"]["document"] = "doc:b"


def other_text(tasks: Tasks) -> None:
    tasks[0]["data"]["text"] += "."


def twice(tasks: Tasks) -> None:
    tasks[0]["annotations"].append(copy.deepcopy(tasks[0]["annotations"][0]))


def skipped(tasks: Tasks) -> None:
    tasks[0]["annotations"][0]["was_cancelled"] = True


def stray_cue(tasks: Tasks) -> None:
    results(tasks)[:] = [one for one in results(tasks) if one.get("from_id") != "cue-1"]


def unlabelled_relation(tasks: Tasks) -> None:
    next(one for one in results(tasks) if ANSWERS in one.get("labels", ()))["labels"] = []


def nowhere(tasks: Tasks) -> None:
    next(one for one in results(tasks) if "from_id" in one)["from_id"] = "gone"


def two_cues(tasks: Tasks) -> None:
    results(tasks).append(
        {"from_id": "cue-2", "to_id": "claim-1", "type": "relation", "direction": "right"}
    )


def cue_to_cue(tasks: Tasks) -> None:
    results(tasks).append(
        {"from_id": "cue-2", "to_id": "cue-1", "type": "relation", "direction": "right"}
    )


def set_choice(region: str, name: str, *values: Any) -> Any:
    def change(tasks: Tasks) -> None:
        choice(tasks, region, name)["value"]["choices"] = list(values)

    return change


def same_document(tasks: Tasks) -> None:
    tasks.append(copy.deepcopy(tasks[0]))


def stale(tasks: Tasks) -> None:
    tasks[0]["data"]["claims"]["claim-1"] = "gov:A"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (unlabel, "annotation 7: result.0.value.labels: a region has one label of content, cont"),
        (lambda t: drop(t, "claim-1", "act"), "'B did it' has no act; choose one"),
        (lambda t: drop(t, "claim-1", "event"), "has actor and role alone; choose actor, role and"),
        (lambda t: drop(t, "claim-1", "accused"), "task 31, annotation 7: c1: accused: the accusa"),
        (without_data, "task 31: data.document: the corpus has no document 'doc:b' with a text; d"),
        (other_text, "task 31: data.text: the text is not that of doc:a"),
        (twice, "it has 2 annotations"),
        (skipped, "no task has a finished annotation; predictions are not read"),
        (stray_cue, "the cue 'said' is tied to no claim"),
        (unlabelled_relation, "the relation between two claims does not say how"),
        (nowhere, "from_id: the relation leads to no region"),
        (two_cues, "the claim 'B did it' has several regions cue; keep one"),
        (cue_to_cue, "the relation ties cue to cue; tie each to its content"),
        (set_choice("claim-1", "act", "finding", "denial"), "choose one act"),
        (set_choice("claim-1", "act", 1), "value.choices: act is a list of words"),
        (set_choice("claim-1", "act", "acusation"), "did you mean 'accusation'"),
        (
            set_choice("claim-1", "certainty", "XX"),
            "certainty: the claim 'B did it': input should be",
        ),
        (
            set_choice("claim-1", "quote_type", "XX"),
            "evidence.quote_type: the claim 'B did it': input",
        ),
        (set_choice("claim-1", "claimer", "gov:C"), "annotation 7: c1: chain.1.id: "),
        (set_choice("claim-1", "claimer", "a b"), "an id holds neither blanks"),
        (set_choice("claim-1", "event", "a b"), "an id holds neither blanks"),
        (same_document, "doc:a has a finished annotation in another task; keep one"),
        (stale, "data.claims.claim-1: 'gov:A' is no claim with words in doc:a"),
    ],
)
def test_problems_name_task_annotation_and_field(change: Any, message: str) -> None:
    corpus = small()
    tasks = tasks_of(corpus)
    change(tasks)
    with pytest.raises((cg.FileFormatError, cg.CorpusError)) as caught:
        cg.from_label_studio(tasks, corpus)
    assert message in str(caught.value)
    assert "task 31" in str(caught.value) or change is skipped


def test_an_unknown_coder_is_told_whose_annotations_there_are() -> None:
    corpus = small()
    tasks = tasks_of(corpus)
    tasks[0]["annotations"][0]["completed_by"] = 5
    with pytest.raises(cg.FileFormatError, match="annotation by '6'; there are those by 5"):
        cg.from_label_studio(tasks, corpus, coder=6)
    twice(tasks)
    tasks[0]["annotations"][1]["completed_by"] = 6
    assert cg.from_label_studio(tasks, corpus, coder=6) == corpus
    with pytest.raises(cg.FileFormatError, match=r"2 annotations \(5, 6\); say whose"):
        cg.from_label_studio(tasks, corpus)


@given(st.data())
def test_broken_exports_are_refused_and_never_crash(data: st.DataObject) -> None:
    corpus = small()
    tasks: Any = tasks_of(corpus)
    here, path = tasks, []
    while isinstance(here, (dict, list)) and here:
        key = data.draw(
            st.sampled_from(sorted(here) if isinstance(here, dict) else [*range(len(here))])
        )
        path.append((here, key))
        here = here[key]
        if data.draw(st.integers(0, 3)) == 0:
            break
    holder, key = path[-1]
    holder[key] = data.draw(json_values(6))
    try:
        assert isinstance(cg.from_label_studio(tasks, corpus), cg.Corpus)
    except (cg.FileFormatError, cg.CorpusError) as error:
        assert str(error)


@pytest.mark.parametrize("tasks", [None, {}, "x", [None], [{}], [{"data": 1}], [{"data": {}}]])
def test_what_is_no_export_is_refused(tasks: Any) -> None:
    with pytest.raises(cg.FileFormatError):
        cg.from_label_studio(tasks, small())


def test_files(tmp_path: Path) -> None:
    corpus = cg.bundled_report()
    path = tmp_path / "tasks.json"
    cg.write_label_studio(corpus, path, annotations=True)
    assert cg.read_label_studio(path, corpus) == corpus
    assert json.loads(path.read_text("utf-8")) == cg.to_label_studio(corpus, annotations=True)
    path.write_text("[", encoding="utf-8")
    with pytest.raises(cg.FileFormatError, match=r"tasks\.json:1"):
        cg.read_label_studio(path, corpus)
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(cg.FileFormatError, match=r"tasks\.json: no task has a finished"):
        cg.read_label_studio(path, corpus)


def test_an_export_of_label_studio_is_read() -> None:
    """A coder accepted two claims and marked a third, behind satellites, an astronaut and a CRLF.

    The file is an export of Label Studio 1.23.2, of tasks that ``to_label_studio`` made; times
    and names of annotators are cut out.
    """
    text = "🛰️🛰️ Moscow said Kyiv did it.\r\nKyiv 👩🏽‍🚀 said “no\nnever”. The end of it."
    report = cg.Document(id="doc:astral", text=text)
    moscow, kyiv = cg.Government(id="gov:RUS", name="Russia"), cg.Government(id="gov:UKR")
    blame = cg.accuses(report, moscow, kyiv, of=STRIKE, words="Kyiv did it", cue="said", id="c1")
    denial = cg.denies(
        report, kyiv, of=STRIKE, words="no never", cue="said", id="c2", responds_to=("c1",)
    )
    corpus = cg.Corpus([report, moscow, kyiv, STRIKE, blame, denial])
    path = Path(__file__).with_name("label_studio_export.json")
    back = cg.read_label_studio(path, corpus, coder=1)
    assert (back["c1"], back["c2"]) == (blame, denial)
    (added,) = (claim for claim in back.claims if claim.id not in corpus)
    assert (added.act, added.coder, added.evidence.words) == ("assertion", "1", "The end")  # type: ignore[union-attr]


def test_two_coders_are_merged() -> None:
    corpus = small()
    readings = []
    for coder, certainty in (("anna", "CT"), ("ben", "PS")):
        tasks = tasks_of(corpus)
        tasks[0]["annotations"][0]["completed_by"] = coder
        choice(tasks, "claim-1", "certainty")["value"]["choices"] = [certainty]
        readings.append(cg.from_label_studio(tasks, corpus, coder=coder))
    merged = cg.merge(*readings)
    assert [str(one) for one in merged.differences] == ["c1 ~ c1~ben: certainty"]


def test_losses_are_declared_and_reported() -> None:
    report, bare = cg.Document(id="doc:a", text="A: no."), cg.Document(id="doc:b")
    about = cg.Characterization(of=STRIKE.id, label="terror")
    corpus = cg.Corpus(
        [
            report,
            bare,
            *ACTORS,
            STRIKE,
            cg.asserts(report, "gov:A", about, words="no", id="c1", note="x"),
            cg.Claim(id="c2", act="finding", document="doc:a", chain=(cg.ChainLink(id="gov:A"),)),
            cg.Claim(id="c3", act="finding", document="doc:b", chain=(cg.ChainLink(id="gov:A"),)),
            cg.ClaimRelation(source="c1", type="supports", target="c3"),
        ]
    )
    with pytest.warns(cg.LossWarning) as caught:
        cg.to_label_studio(corpus)
    (warning,) = caught
    assert warning.filename == __file__
    message = str(warning.message)
    assert message.startswith("Label Studio cannot hold everything: ")
    for loss in label_studio.LOSSES[:5]:
        assert f"{loss} (1 record)" in message
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        cg.to_label_studio(cg.Corpus([report]))


@given(st.lists(texts, max_size=4))
@example(list(HOSTILE))
@example(["$text", "a $text b", '"><Choice value="x"/>'])
def test_the_configuration_is_inert(names: list[str]) -> None:
    people = [cg.Person(id=f"p{i}", name=name or None) for i, name in enumerate(names)]
    root = ElementTree.fromstring(cg.label_studio_config(cg.Corpus(people)))
    tags = {element.tag for element in root.iter()}
    known = {
        "View",
        "Relations",
        "Relation",
        "Labels",
        "Label",
        "Text",
        "Header",
        "Choices",
        "Choice",
    }
    assert tags <= known | {"TextArea"}
    for element in root.iter("Choice"):
        assert "$" not in element.get("value", "")
    claimers = next(one for one in root.iter("Choices") if one.get("name") == "claimer")
    assert [one.get("alias") for one in claimers] == [person.id for person in people]


def test_the_configuration_has_what_tasks_use() -> None:
    corpus = cg.bundled_report()
    root = ElementTree.fromstring(cg.label_studio_config(corpus))
    values = {
        one.get("name"): {inner.get("alias") or inner.get("value") for inner in one}
        for one in root.iter()
        if one.get("name")
    }
    values["relations"] = {one.get("value") for one in root.iter("Relation")}
    assert values["span"] == {CLAIM, *ROLES}
    assert set(CHOICES) <= set(values)
    for task in cg.to_label_studio(corpus):
        for one in task["predictions"][0]["result"]:
            if one["type"] == "relation":
                assert set(one["labels"]) <= values["relations"]
            elif one["type"] == "textarea":
                assert one["from_name"] in values
            else:
                assert set(one["value"][one["type"]]) <= values[one["from_name"]]


def test_label_studio_itself_takes_tasks_and_configuration() -> None:
    pytest.importorskip(
        "label_studio_sdk", reason="label-studio-sdk, which checks tasks, is not installed"
    )
    from label_studio_sdk.label_interface import LabelInterface

    corpus = cg.bundled_report()
    interface = LabelInterface(cg.label_studio_config(corpus))
    interface.validate()
    for task in cg.to_label_studio(corpus):
        (prediction,) = task["predictions"]
        assert interface.validate_prediction(prediction, return_errors=True) == []
