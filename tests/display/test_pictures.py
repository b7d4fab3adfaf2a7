"""Pictures: valid SVG that tells its data, in which no text lies upon another."""

from __future__ import annotations

import pickle
import re
from collections import Counter
from collections.abc import Callable
from copy import copy, deepcopy
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.display.attribution_picture import MOST_SOURCES
from claimgraph.display.charges import charges
from claimgraph.display.measure import fit, is_sure, lines_of, width_of
from claimgraph.display.svg import picture
from claimgraph.display.table import inert
from tests.analysis.disputes import accuse, deny
from tests.analysis.disputes import corpus as disputed
from tests.display.hostile import HOSTILE, PICTURES, hostile_corpus
from tests.graph.examples import small_corpus
from tests.strategies import corpora

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
TAGS = {
    SVG + one
    for one in ["svg", "title", "desc", "style", "rect", "circle", "path", "polygon", "text", "g"]
}
ATTRIBUTES = {
    "viewBox",
    "width",
    "height",
    "class",
    "role",
    "aria-labelledby",
    "id",
    "x",
    "y",
    "cx",
    "cy",
    "r",
    "rx",
    "d",
    "points",
    "transform",
    "font-size",
    "font-weight",
    "text-anchor",
    "textLength",
    "lengthAdjust",
    "stroke-dasharray",
    "stroke-width",
}


def parsed(picture: cg.Svg) -> ElementTree.Element:
    """Read a picture back; it has no element and no attribute but ours, and hides nothing."""
    root = ElementTree.fromstring(picture)
    styles = [one for one in root.iter() if one.tag == SVG + "style"]
    assert len(styles) == 1
    for one in root.iter():
        assert one.tag in TAGS
        assert set(one.attrib) <= ATTRIBUTES
        if one.tag != SVG + "style":
            assert all(inert(line, blanks=True) == line for line in (one.text or "").split("\n"))
    title, description = root[0], root[1]
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert picture.alt == f"{title.text}. {description.text or ''}".strip()
    return root


def boxes(root: ElementTree.Element) -> list[tuple[str, float, float, float, float]]:
    """Return where texts stand: left, top, right, bottom; turned ones left out."""
    found = []
    for one in root.iter(SVG + "text"):
        if one.get("transform"):
            continue
        text, size = one.text or "", float(one.get("font-size", "0"))
        width = width_of(text, size, bold=one.get("font-weight") == "bold")
        x = float(one.get("x", "0")) - width * {"end": 1, "middle": 0.5}.get(
            one.get("text-anchor", ""), 0
        )
        y = float(one.get("y", "0"))
        found.append((text, x, y - size * 0.8, x + width, y + size * 0.2))
    return found


def check_texts(picture: cg.Svg) -> None:
    """Check that no text lies upon another, or reaches out of the picture."""
    root = parsed(picture)
    group = root.find(SVG + "g")
    assert group is not None
    width = float(root.get("width", "0"))
    texts = boxes(group)
    for text, left, _, right, _ in texts:
        assert left >= 0, text
        assert right <= width + 1, text
    for (a, left, top, right, bottom), (b, left2, top2, right2, bottom2) in combinations(texts, 2):
        apart = right <= left2 + 0.5 or right2 <= left + 0.5 or bottom <= top2 or bottom2 <= top
        assert apart, (a, b)


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_texts_are_drawn_and_do_nothing(name: str, number: int) -> None:
    picture = PICTURES[name](hostile_corpus(HOSTILE[number]))
    check_texts(picture)
    assert len(picture) < 100_000


@given(corpora())
def test_any_corpus_can_be_drawn(corpus: cg.Corpus) -> None:
    for name, draw in PICTURES.items():
        if name != "attribution" or corpus.documents:
            check_texts(draw(corpus))


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_of_the_report(name: str) -> None:
    corpus = cg.bundled_report()
    picture = PICTURES[name](corpus)
    check_texts(picture)
    again = cg.from_json(cg.to_json(corpus))
    assert picture == PICTURES[name](again)


def golden(name: str) -> cg.Svg:
    """Return the pictures that are kept in files."""
    if name == "docs/images/accusations.svg":
        return cg.draw_accusations(cg.bundled_report())
    return PICTURES[Path(name).stem.partition("-")[2]](small_corpus())


GOLDEN = ["docs/images/accusations.svg", *(f"tests/golden/small-{name}.svg" for name in PICTURES)]


@pytest.mark.parametrize("name", GOLDEN)
def test_pictures_in_files_are_not_stale(name: str) -> None:
    """Written anew with ``python -m tests.display.test_pictures``."""
    assert (ROOT / name).read_text(encoding="utf-8") == golden(name)


def accused_of_many(count: int) -> cg.Corpus:
    """Return a corpus in which one accuses another of one thing, many times."""
    report = cg.Document(id="doc:a", text="They did it. " * count)
    one, other = cg.Government(id="gov:A"), cg.Government(id="gov:B")
    event = cg.Event(id="event:e")
    claims = [
        cg.Accusation(
            id=f"c{i:05}",
            document="doc:a",
            chain=(cg.ChainLink(id="gov:A"),),
            proposition=cg.Participation(actor="gov:B", role="planner", event="event:e"),
            accused=("gov:B",),
        )
        for i in range(count)
    ]
    return cg.Corpus([report, one, other, event, claims])


def test_parallel_accusations_have_arrows_of_their_own() -> None:
    root = parsed(cg.draw_accusations(accused_of_many(40)))
    paths = [one.get("d") for one in root.iter(SVG + "path") if "C" in (one.get("d") or "")]
    assert len(paths) == len(set(paths)) == 80


def test_too_many_arrows_become_a_matrix() -> None:
    picture = cg.draw_accusations(accused_of_many(41))
    assert picture == cg.draw_matrix(accused_of_many(41))
    assert "gov:A accuses gov:B: 41, of which 0 replied to" in picture.alt


def test_a_matrix_counts_everybody() -> None:
    """Those who have no line of their own are counted together."""
    actors = [cg.Government(id=f"gov:{i:03}") for i in range(60)]
    claims = [
        cg.Accusation(
            id=f"c{i}",
            document="doc:a",
            chain=(cg.ChainLink(id=f"gov:{i:03}"),),
            proposition=cg.Participation(actor=f"gov:{i - 1:03}", role="planner", event="event:e"),
            accused=(f"gov:{i - 1:03}",),
        )
        for i in range(1, 60)
    ]
    corpus = cg.Corpus([actors, claims, cg.Document(id="doc:a"), cg.Event(id="event:e")])
    root = parsed(cg.draw_matrix(corpus))
    numbers = [one.text for one in root.iter(SVG + "text") if one.get("font-weight") == "bold"]
    assert sum(int(text) for text in numbers if text and text.isdigit()) == 59
    assert {"39 others"} <= {one.text for one in root.iter(SVG + "text")}


def test_an_uncertain_time_is_drawn_as_one() -> None:
    root = parsed(cg.draw_timeline(cg.bundled_report(), claims=False))
    bars = {
        group[0].text.split(":")[0]: [one.get("class") for one in group if one.tag != SVG + "text"]
        for group in root.iter(SVG + "g")
        if len(group) and group[0].tag == SVG + "title" and group[0].text
    }
    assert bars["Invasion of 24 February 2022"] == [None, "rule", "sure"]
    assert bars["Raids inside Russia"] == [None, "rule", "maybe", "maybe"]


def test_sources_are_below_those_that_pass_them_on() -> None:
    root = parsed(cg.draw_attribution(cg.bundled_report()))
    places = {one.text: float(one.get("x", "0")) for one in root.iter(SVG + "text")}
    assert places["Ada Wexcombe"] < places["Serhii Nykyforov"] < places["Volodymyr Zelensky"]


def test_a_claim_without_words_shows_what_it_says() -> None:
    texts = [
        one.text for one in parsed(cg.draw_attribution(disputed(deny("d")))).iter(SVG + "text")
    ]
    assert "d denial: not: usa as involved in strike (no words)" in texts


@pytest.mark.parametrize(("more", "told"), [(0, None), (1, "1 more source"), (2, "2 more sources")])
def test_sources_beyond_the_room_are_counted(more: int, told: str | None) -> None:
    people = [cg.Person(id=f"p{i:03}") for i in range(MOST_SOURCES - 1 + more)]
    report = cg.Document(id="d", text="No.")
    said = [cg.asserts(report, one, cg.Occurrence(event="e"), words="No", id=f"c{one.id}") for one in people]  # fmt: skip
    root = parsed(cg.draw_attribution(cg.Corpus([report, cg.Event(id="e"), *people, *said])))
    texts = [one.text for one in root.iter(SVG + "text") if "more source" in (one.text or "")]
    assert texts == ([] if told is None else [f"… and {told}"])


def test_a_timeline_counts_what_has_a_time() -> None:
    said = {"time": cg.StatedTime(interval=cg.from_iso("2023-05-04"), document="doc:wire")}
    events = [cg.Event(id=own, times=(said["time"],)) for own in ("e1", "e2")]
    for claims, told in (
        ((), "2 events with a time"),
        ((accuse(day=4),), "2 events and 1 claim with a time"),
        ((accuse(day=4), accuse("c2", day=4)), "2 events and 2 claims with a time"),
    ):
        assert told in cg.draw_timeline(disputed(*events, *claims)).alt


def test_a_document_has_to_be_named_where_there_are_several() -> None:
    corpus = cg.Corpus([cg.Document(id="doc:a"), cg.Document(id="doc:b"), cg.Person(id="p")])
    with pytest.raises(cg.CorpusError, match="there are 2 documents; say which one"):
        cg.draw_attribution(corpus)
    with pytest.raises(cg.CorpusError, match="it is no document"):
        cg.draw_attribution(corpus, "p")
    with pytest.raises(cg.UnknownRecordError):
        cg.draw_attribution(corpus, "doc:c")
    assert "0 claims" in cg.draw_attribution(corpus, "doc:b").alt


@pytest.mark.parametrize("copied", [copy, deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_copies_have_the_words_of_the_picture(copied: Callable[[cg.Svg], cg.Svg]) -> None:
    picture = cg.draw_matrix(cg.bundled_report())
    again = copied(picture)
    assert (type(again), again, again.alt) == (cg.Svg, picture, picture.alt)


def test_notebooks_get_the_picture_and_its_words(tmp_path: Path) -> None:
    picture = cg.draw_matrix(cg.bundled_report())
    made = picture._repr_mimebundle_()
    assert made == {"image/svg+xml": str(picture), "text/plain": picture.alt}
    assert list(picture._repr_mimebundle_(include=["text/plain"])) == ["text/plain"]
    assert list(picture._repr_mimebundle_(exclude=["text/plain"])) == ["image/svg+xml"]
    assert repr(picture).startswith("<Svg: Accusers by accused: 13 accusations")
    picture.write(tmp_path / "matrix.svg")
    assert (tmp_path / "matrix.svg").read_text(encoding="utf-8") == picture


@given(corpora())
def test_pictures_at_a_level_count_as_tables_do(corpus: cg.Corpus) -> None:
    for level in ("government", "state"):
        found = charges(corpus, roll_up=level)
        counts = Counter((one.claimer, one.accused) for one in found)
        table = cg.accusation_table(corpus, roll_up=level)
        assert counts == {(one, other): count for one, other, count, _ in table.counts}
        for draw in (cg.draw_accusations, cg.draw_matrix, cg.draw_timeline):
            parsed(draw(corpus, roll_up=level))  # type: ignore[operator]


def test_accused_who_are_read_as_one_are_as_little_answered_as_the_least_answered() -> None:
    corpus = cg.bundled_report()
    one, other = cg.Person(id="person:one"), cg.Person(id="person:other")
    parts = [cg.Affiliation(subject=own, role="part_of", object="gov:USA") for own in (one, other)]
    charge = cg.Accusation(
        id="both",
        document="doc:lantern-row",
        chain=(cg.ChainLink(id="gov:RUS"),),
        proposition=cg.Participation(actor="person:one", role="planner", event="event:raid"),
        accused=("person:one", "person:other"),
    )
    denial = cg.Denial(
        id="one's",
        document="doc:lantern-row",
        chain=(cg.ChainLink(id="person:one"),),
        proposition=cg.Participation(actor="person:one", role="planner", event="event:raid"),
    )
    raid = cg.Event(id="event:raid")
    told = corpus.with_records(one, other, raid, *parts, charge, denial)
    own = {one.accused: one.status for one in charges(told) if one.claim == "both"}
    assert own == {"person:one": "answered", "person:other": "partly"}  # a denial of one of several
    (rolled,) = [one for one in charges(told, roll_up="government") if one.claim == "both"]
    assert (rolled.accused, rolled.status) == ("gov:USA", "partly")


def test_an_unknown_level_is_refused() -> None:
    for draw in (cg.draw_accusations, cg.draw_matrix, cg.draw_timeline):
        with pytest.raises(cg.UnknownLevelError):
            draw(cg.bundled_report(), roll_up="goverment")  # type: ignore[operator]


def test_styles_touch_nothing_outside_of_pictures() -> None:
    style = parsed(cg.draw_matrix(cg.bundled_report())).find(SVG + "style")
    assert style is not None
    rules = re.sub(r"@media \(prefers-color-scheme:dark\)\{(.*)\}$", r"\1", style.text or "")
    selectors = re.findall(r"([^{}]+)\{[^{}]*\}", rules)
    assert selectors
    assert all(one.startswith("svg.claimgraph") for one in selectors)


@given(st.text(), st.floats(10, 400))
def test_texts_fit_their_room(text: str, room: float) -> None:
    shown = fit(text, room, 12)
    assert width_of(shown, 12) <= max(room, width_of("…", 12))
    for line in lines_of(text, room, 12, 3):
        assert width_of(line, 12) <= max(room, width_of("…", 12))


@pytest.mark.parametrize(
    "name",
    ["أحمد العلي", "נועה כהן", "Անի Հակոբյան", "ნინო ბერიძე", "中华人民共和国", "대한민국 정부"],
)
def test_names_of_other_scripts_are_not_stretched(name: str) -> None:
    document = cg.Document(id="doc:a", text="They did it.")
    person = cg.Person(id="person:a", name=name)
    event = cg.Event(id="event:a")
    claim = cg.accuses(document, person, "person:a", of=event, words="They did it")
    picture = cg.draw_matrix(cg.Corpus([document, person, event, claim]))
    texts = [one for one in parsed(picture).iter(SVG + "text") if one.text == name]
    assert texts
    assert all("textLength" not in one.attrib for one in texts)


@pytest.mark.parametrize("text", ["\ufdfd", "\u0600", "\u0301\u302a\u3099", "\u0bcc"])
def test_what_may_be_wider_than_known_is_held_to_its_room(text: str) -> None:
    assert not is_sure(text)


if __name__ == "__main__":
    for file in GOLDEN:
        golden(file).write(ROOT / file)


def taken_back() -> cg.Corpus:
    """Return a charge that is taken back, beside one that is no more than possible."""
    report = cg.Document(id="doc:a", text="They did it. Or did they? We take it back. No.")
    one, other = cg.Government(id="gov:A", name="A"), cg.Government(id="gov:B", name="B")
    first = cg.accuses(report, one, other, of="event:x", words="They did it", id="c1")
    return cg.Corpus(
        [
            report,
            one,
            other,
            cg.Event(id="event:x", label="It"),
            first,
            cg.accuses(report, other, one, of="event:x", words="did they", certainty="PS", id="c2"),
            cg.says(report, one, "retraction", words="take it back", responds_to=[first], id="c3"),
        ]
    )


def test_what_was_taken_back_and_what_is_only_possible_is_said() -> None:
    picture = cg.draw_accusations(taken_back())
    labels = [text.text or "" for text in parsed(picture).iter(SVG + "text")]
    assert "responsible party, retracted" in labels
    assert "responsible party, possible" in labels
    assert "A accuses B of being responsible party in It (retracted): unanswered." in picture.alt
    assert "B accuses A of being responsible party in It (possible): unanswered." in picture.alt


def test_long_names_leave_the_status_in_the_description() -> None:
    long = "The Commission of Inquiry into " + "all of the events of the summer, " * 20
    corpus = taken_back().with_records(cg.Government(id="gov:A", name=long))
    told = cg.draw_accusations(corpus).alt
    assert told.count(": unanswered.") == 2
    assert re.fullmatch(r"a{800}… \(200 more characters\)\.", _facts("a" * 1000))


def _facts(fact: str) -> str:
    return picture("Title", [fact], 100, 100, []).alt.removeprefix("Title. ")


def test_a_picture_is_not_written_under_the_name_of_another_kind(tmp_path: Path) -> None:
    picture = cg.draw_matrix(taken_back())
    with pytest.raises(ValueError, match=r"written as SVG, not as \.png; let its name end in"):
        picture.write(tmp_path / "matrix.png")
    assert not list(tmp_path.iterdir())
    picture.write(tmp_path / "matrix.SVG")
    picture.write(tmp_path / "matrix")


@pytest.mark.parametrize("draw", [cg.draw_accusations, cg.draw_matrix])
def test_where_nobody_accuses_anybody_the_picture_says_so(
    draw: Callable[[cg.Corpus], cg.Svg],
) -> None:
    empty = draw(cg.Corpus([]))
    texts = [text.text or "" for text in parsed(empty).iter(SVG + "text")]
    assert texts == [empty.alt.partition(". ")[0], "Nobody accuses anybody."]


def test_the_title_of_a_narrow_matrix_is_whole() -> None:
    matrix = cg.draw_matrix(taken_back())
    texts = [text.text or "" for text in parsed(matrix).iter(SVG + "text")]
    assert "Accusers by accused: 2 accusations by 2 sources against 2 accused" in texts


def test_a_timeline_says_who_before_it_says_which_claim() -> None:
    (line,) = cg.draw_timeline(taken_back().with_records(_dated())).alt.split(": ", 2)[2:]
    assert line.startswith("accusation by A (c1); accusation by B (c2); retraction by A (c3): ")


def _dated() -> cg.Document:
    text = "They did it. Or did they? We take it back. No."
    return cg.Document(id="doc:a", text=text, published="2024-03-08", zone="Europe/London")
