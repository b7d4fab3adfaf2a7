"""What notebooks show: complete, escaped, capped, and the same in words."""

from __future__ import annotations

import inspect
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.display.bars import bar
from claimgraph.display.markup import LONGEST, escaped
from claimgraph.display.sheets import Sheet
from claimgraph.display.table import inert, table
from claimgraph.shown import Shown
from tests.analysis.disputes import accuse, deny
from tests.analysis.disputes import claim as made
from tests.analysis.disputes import corpus as disputed
from tests.display.hostile import HOSTILE, VIEWS, hostile_corpus
from tests.strategies import corpora
from tests.strategies import texts as any_texts

TAGS = {
    "div",
    "p",
    "strong",
    "small",
    "code",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "blockquote",
    "mark",
    "em",
}
ATTRIBUTES = {"style", "scope", "dir", "aria-label"}
STYLES = {
    "text-align:left",
    "text-align:left;vertical-align:top",
    "text-align:left;vertical-align:top;white-space:nowrap",
    "text-align:right;vertical-align:top",
    "white-space:pre",
    "overflow-x:auto",
}


class Reader(HTMLParser):
    """Reads HTML back as a browser would, and refuses what we never write."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.rows: list[list[str]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        assert {name for name, _ in attrs} <= ATTRIBUTES
        assert {value for name, value in attrs if name == "style"} <= STYLES
        self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self.open and self.open[-1] in ("td", "th"):
            self.rows[-1][-1] += data

    def unexpected(self, what: str) -> None:
        pytest.fail(f"not markup of ours: {what}")

    handle_comment = handle_decl = handle_pi = unknown_decl = unexpected


def read(html: str) -> Reader:
    """Read HTML back; everything must be closed, and show nothing hidden."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open
    shown = "".join(reader.text)
    assert all(inert(line, blanks=True) == line for line in shown.split("\n"))
    return reader


def bundle(thing: Any) -> dict[str, str]:
    """Return what a notebook gets."""
    made: dict[str, str] = thing._repr_mimebundle_()
    return made


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_texts_are_shown_and_do_nothing(name: str, number: int) -> None:
    made = bundle(VIEWS[name](hostile_corpus(HOSTILE[number])))
    read(made["text/html"])
    assert len(made["text/html"]) < 400_000
    lines = made["text/plain"].split("\n")
    assert all(inert(line, blanks=True) == line for line in lines)


@given(corpora())
def test_any_corpus_can_be_looked_at(corpus: cg.Corpus) -> None:
    for name in ("corpus", "graph", "records", "coverage", "timeline", "times", "contradictions"):
        made = bundle(VIEWS[name](corpus))
        read(made["text/html"])
        assert made["text/plain"]
    for claim in corpus.claims:
        read(bundle(cg.show(claim, corpus))["text/html"])


@given(any_texts())
@example("a" * (LONGEST + 2000))
@example("a" * LONGEST)
def test_escaped_text_reads_back(text: str) -> None:
    reader = Reader()
    reader.feed(f"<p>{escaped(text)}</p>")
    left_out = len(text) - LONGEST
    ending = f"… ({left_out:,} more characters)" if left_out > 0 else ""
    assert "".join(reader.text) == inert(text[:LONGEST]) + ending


@pytest.mark.parametrize("name", VIEWS)
def test_include_and_exclude_are_honoured(name: str) -> None:
    thing = VIEWS[name](cg.bundled_report())
    assert set(bundle(thing)) == {"text/html", "text/plain"}
    assert set(thing._repr_mimebundle_(include=["text/plain"])) == {"text/plain"}
    assert set(thing._repr_mimebundle_(exclude={"text/plain", "image/png"})) == {"text/html"}
    assert thing._repr_mimebundle_(include=()) == {}
    assert "\n" not in repr(thing)


def test_every_public_class_shows_itself() -> None:
    """All but errors, texts of formats, and markers of fields."""
    other = {"Belief", "Mermaid", "ProofPage", "Svg", "Term", "TermIn"}
    for name in cg.__all__:
        thing = getattr(cg, name)
        if inspect.isclass(thing) and not issubclass(thing, BaseException) and name not in other:
            assert issubclass(thing, Shown), name


def test_a_result_that_has_a_table_is_shown_as_one() -> None:
    """Whatever else it is; a view of its own is for what a table does not say."""

    @dataclass(frozen=True)
    class Found(Shown):
        rows: tuple[int, ...]

        def __repr__(self) -> str:
            return f"<Found: {len(self.rows)}>"

        def table(self) -> list[dict[str, int]]:
            return [{"of_these": one} for one in self.rows]

    assert str(cg.show(Found((1, 2)))).split() == [
        "Found:",
        "2",
        "of",
        "these",
        "--------",
        "1",
        "2",
    ]
    assert str(cg.show(Found(()))) == "Found: 0"


def test_names_stand_for_ids_where_the_corpus_is_given() -> None:
    """Without it the view says how to have them."""
    corpus = cg.bundled_report()
    for found in (cg.accusations_against(corpus, "gov:USA"), cg.coverage(corpus)):
        alone, beside = str(cg.show(found)), str(cg.show(found, corpus))
        assert alone.endswith("names instead of ids: cg.show(this, corpus)")
        assert "cg.show(this" not in beside
        assert "White House" not in alone
        assert "White House" in beside


def test_what_stands_beside_the_rows_is_shown() -> None:
    """Denials that answer nothing, who contradicts himself, what cannot both be so."""
    corpus = disputed(
        accuse("c1"), deny("c2"), deny("c3", by="rus"), deny("c4", by="un", on="raid")
    )
    found = str(cg.show(cg.coverage(corpus), corpus))
    assert "Denials that answer nothing here" in found
    assert "c4     no claim in the corpus charges this about raid" in found
    assert "Cleared by others" in found
    assert "c3     clears usa of being involved, of nothing else" in found
    turns = str(cg.show(cg.contradictions(corpus), corpus)).partition("Who contradicts himself")[2]
    assert "rus  c1          c3" in turns
    sides = [cg.according_to(corpus, own) for own in ("rus", "usa")]
    clashes = str(cg.show(cg.compare_viewpoints(*sides), corpus)).partition(
        "What cannot both be so"
    )[2]
    assert "responsible_party is said, and" in clashes


def test_the_accusation_table_says_who_what_and_who_answered() -> None:
    rows = read(bundle(cg.bundled_report())["text/html"]).rows
    assert rows[0] == ["who", "accused", "of being", "in what", "in which words", "reply", "answered by"]  # fmt: skip
    assert rows[1] == [
        "Government of Russia",
        "Government of the United States",
        "responsible party",
        "Drone strike on the Kremlin",
        "US for Drone Strike on the Kremlin",
        "● answered",
        "White House (c03, c17); John Kirby (c18, c19, c21, c22)",
    ]
    assert len(rows) == 12


def test_rows_are_capped_and_the_cut_is_told() -> None:
    corpus = cg.bundled_report()
    shown = cg.show(corpus, rows=3)
    reader = read(bundle(shown)["text/html"])
    assert len(reader.rows) == 4
    assert "… and 8 more rows" in "".join(reader.text)
    assert "… and 8 more rows" in str(shown)
    assert "more row" not in str(cg.show(corpus, rows=None))
    assert "… and 1 more row\n" in f"{cg.show(corpus, rows=10)}\n"


def test_a_claim_stands_in_its_sentence() -> None:
    corpus = cg.bundled_report()
    shown = cg.show(corpus["c18"], corpus)
    assert "<mark>I can assure you that there was no involvement" in bundle(shown)["text/html"]
    assert "»I can assure you that there was no involvement by the United States in this«" in str(shown).replace("\xa0", " ")  # fmt: skip


def test_a_claim_without_its_text_stands_in_its_context() -> None:
    corpus = cg.bundled_report()
    bare = corpus.documents[0].model_copy(update={"text": None})
    without = corpus.with_records(bare)
    assert "charge that »Washington was behind it«; Kyiv" in str(cg.show(corpus["c03"], without))
    assert "»" not in str(cg.show(cg.without_words(corpus)["c03"], cg.without_words(corpus)))


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ("Wednesday morning", "Wed 3 May 2023  0h ▕······██████············▏ 24h"),
        ("early May", "May 2023  1 ▕██████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▏ 31"),
        ("2019", "2019  Jan ▕████████████▏ Dec"),
        ("1 May 2023", "Mon 1 May 2023  0h ▕████████████████████████▏ 24h"),
        ("the 1990s", "1990s  1990 ▕██████████▏ 1999"),
        ("since Monday", None),
    ],
)
def test_bars(words: str, drawn: str | None) -> None:
    assert bar(cg.resolve(words, "2023-05-04")) == drawn


@pytest.mark.parametrize(
    ("start", "end"),
    [("0001-01-01", "0001-01-02"), ("9999-12-30", "9999-12-31"), ("0001-01-01", "9999-12-31")],
)
def test_bars_at_the_ends_of_the_calendar(start: str, end: str) -> None:
    bar(cg.TimeInterval(start=start, end=end))


def test_what_cannot_be_shown_is_refused() -> None:
    with pytest.raises(TypeError, match="no view of a int"):
        cg.show(3)


@pytest.mark.parametrize(
    "look",
    [
        cg.draw_accusations,
        cg.draw_matrix,
        cg.draw_timeline,
        cg.draw_attribution,
        cg.proof_page,
        lambda thing: cg.show([], thing),
    ],
)
def test_what_is_no_corpus_is_refused(look: Any) -> None:
    with pytest.raises(TypeError, match=r"a Corpus is needed here, not a str; make one"):
        look("report.json")
    graph = cg.build_graph(cg.bundled_report())
    with pytest.raises(TypeError, match=r"not a ClaimGraph; give its \.corpus"):
        look(graph)


def test_rows_are_a_table_with_their_columns() -> None:
    text = str(cg.show(cg.coverage_rows(cg.bundled_report())[:2]))
    assert "accused label" in text
    assert "event:strike" in str(cg.show([{"event": "event:strike"}]))
    assert "{" not in text


def test_names_that_run_from_the_right_leave_our_sentences_from_left_to_right() -> None:
    sheet = Sheet(
        [{"accused_label": "جماعة", "replies_label": "جماعة (c1); B (c2)"}],
        {"accused_label": "accused", "replies_label": "who answered"},
    )
    html = sheet.html(styled=False)
    assert '<td dir="auto">جماعة</td>' in html
    assert '<td dir="ltr">جماعة (c1); B (c2)</td>' in html


def test_a_charge_that_is_only_possible_is_shown_as_one() -> None:
    corpus = disputed(accuse("c1", certainty="PS"), accuse("c2", on="raid"))
    assert [row["certainty"] for row in cg.coverage_rows(corpus)] == ["PS", "CT"]
    for shown in (cg.show(corpus), cg.show(cg.coverage(corpus), corpus)):
        heading, *rows = read(shown.html()).rows
        roles = [row[heading.index("of being")] for row in rows]
        assert roles == ["responsible party, possible", "responsible party"]
    surer = corpus.with_records(accuse("c3", certainty="PR"))
    assert cg.coverage_rows(surer)[0]["certainty"] == "PR"


def test_a_row_of_which_a_part_was_taken_back_says_so() -> None:
    back = made("r", "retraction", "rus", responds_to=("c1",))
    whole = disputed(accuse("c1"), back)
    part = disputed(accuse("c1"), accuse("c2", by="un"), back)
    for corpus, state in (
        (whole, "unanswered, retracted"),
        (part, "unanswered, retracted in part"),
    ):
        heading, row = read(cg.show(corpus).html()).rows
        assert row[heading.index("reply")] == f"○ {state}"
        heading, row = read(cg.show(cg.coverage(corpus)).html()).rows[:2]
        assert row[heading.index("status")] == f"○ {state}"
        assert cg.coverage_rows(corpus)[0]["retracted"] == "c1"
    assert cg.coverage_rows(disputed(accuse("c1")))[0]["retracted"] is None


def columns_of(line: str) -> int:
    """Return how many columns of a terminal a line takes."""
    return sum(
        0
        if unicodedata.category(one) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(one) in "WF"
        else 1
        for one in line
    )


def test_letters_of_double_width_take_two_columns() -> None:
    text = table([{"who": "汪文斌", "whom": "x"}, {"who": "Wang", "whom": "y"}], {"who": "who", "whom": "whom"})  # fmt: skip
    assert text.split("\n") == [
        "who     whom",
        "------  ----",
        "汪文斌  x",
        "Wang    y",
    ]


@given(st.lists(any_texts(), min_size=1, max_size=3), st.integers(10, 40))
def test_cells_are_whole_and_lines_fit(cells: list[str], width: int) -> None:
    made = table([{str(i): cell for i, cell in enumerate(cells)}], {str(i): "h" for i in range(len(cells))}, width)  # fmt: skip
    lines = made.split("\n")
    assert max(map(columns_of, lines)) <= max(width, 10 * len(cells))
    shown = Counter("".join("".join(lines[2:]).split()))
    wanted = Counter("".join("".join(map(inert, cells)).split()))
    assert not wanted - shown


def test_a_claim_is_shown_in_its_whole_sentence_with_what_attributes_it() -> None:
    """What stands before and behind the words, the cue, the source, and the digest of the text."""
    report = cg.Document(id="doc:a", text="First. He said to them it was so, at noon. Last.")
    speaker = cg.Person(id="p")
    quoted = report.quote("it was so", cue="said", source="He")
    made = cg.asserts(report, speaker, cg.Occurrence(event="e"), words="it was so")
    claim = made.model_copy(update={"evidence": quoted})
    shown = str(cg.show(claim, cg.Corpus([report, speaker, cg.Event(id="e"), claim])))
    assert "He said to them it was so, at noon." in re.sub(r"[\[\]*«»_]", "", shown)
    for told in ("“said”, characters 10–14", "“He”, characters 7–9", "23–32", report.sha256 or "?"):
        assert told in shown
