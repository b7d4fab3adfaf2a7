"""The proof page: every claim once, every text to the character, and nothing but our own markup."""

from __future__ import annotations

import pickle
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph.display.proof.anchors import anchor
from claimgraph.display.proof.passages import MOST_NESTED, exact
from claimgraph.display.sheets import SIGNS
from claimgraph.display.telling import claim_facts
from claimgraph.model.kinds import UnregisteredClaim
from tests.analysis.disputes import accuse, claim, deny
from tests.analysis.disputes import corpus as disputed
from tests.display.hostile import HOSTILE, hostile_corpus
from tests.display.proof_reader import PageReader, as_held, claims_of, read_page
from tests.graph.examples import small_corpus
from tests.strategies import corpora
from tests.strategies import texts as any_texts

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests/golden/small-proof.html"


def check(corpus: cg.Corpus) -> PageReader:
    """Check the laws of a page: its claims, its links, its texts and their marks."""
    page = cg.proof_page(corpus)
    page.encode()
    reader = read_page(page)
    claims = {anchor("claim", one.id): one for one in claims_of(corpus)}
    names = [card.attributes["id"] for card in reader.cards]
    assert sorted(names) == sorted(claims)
    for link in reader.links:
        if link.startswith("#"):
            assert unquote(link[1:]) in reader.ids
    kept = [one for one in corpus.documents if isinstance(one, cg.Document)]
    shown = [one for one in kept if one.text is not None]
    texts = [text for text in reader.texts if not text.startswith("The text is not in the corpus")]
    assert texts == [as_held(one.text or "") for one in shown if one.text is not None]
    ordered = [claims[name] for name in names]
    for document, marks in zip(shown, marks_of(reader), strict=True):
        check_marks(document.text or "", document.id, ordered, marks)
    return reader


def marks_of(reader: PageReader) -> list[list[tuple[int, int, tuple[int, ...]]]]:
    """Return the marks of the texts that are there."""
    return [
        marks
        for text, marks in zip(reader.texts, reader.marks, strict=True)
        if not text.startswith("The text is not in the corpus")
    ]


def check_marks(
    text: str,
    document: str,
    claims: list[cg.Claim],
    marks: list[tuple[int, int, tuple[int, ...]]],
) -> None:
    """Check that each character is marked for the claims that rest on it, the shortest first."""
    spans = [
        (span.end - span.start, number, span)
        for number, one in enumerate(claims)
        if one.evidence is not None and one.evidence.document == document
        for span in one.evidence.content
    ]
    covered: dict[int, tuple[int, ...]] = {}
    for start, end, own in marks:
        assert start < end
        covered.update(dict.fromkeys(range(start, end), own))
    for at, character in enumerate(text):
        own = dict.fromkeys(n for _, n, span in sorted(spans, key=lambda one: one[:2]) if span.start <= at < span.end)  # fmt: skip
        if at in covered:
            assert len(covered[at]) <= MOST_NESTED
            assert covered[at] == tuple(own)[: len(covered[at])]
            assert len(covered[at]) == len(own) or len(own) >= MOST_NESTED or len(spans) > len(claims)  # fmt: skip
        else:
            assert not own or character.isspace()


def test_the_report() -> None:
    corpus = cg.bundled_report()
    reader = check(corpus)
    assert len(reader.cards) == 58
    (card,) = [one for one in reader.cards if one.attributes["id"] == "claim-c13"]
    for words in (
        "accusation by Dmitry Peskov against Government of the United States",
        "“Rather, they are made in Washington”",
        "Ada Wexcombe › Dmitry Peskov",
        "certain",
        "583–618",
        corpus.documents[0].sha256 or "",
        f"{SIGNS['partly']} partly",
        "What remains: decision maker of Such actions, except Drone strike on the Kremlin.",
        "John Kirby (c18, c19, c21, c22) denies part of it, speaking for the accused; the last word is c22",
    ):
        assert words in card.text


def test_cards_tell_what_was_taken_back_and_which_word_is_the_last() -> None:
    """The last word is that of the reply that decides, and of no other."""
    took = claim("r", "retraction", "rus", responds_to=("c",), day=5)
    page = cg.proof_page(disputed(accuse(day=1), deny("d1", day=2), deny("d2", day=3), took))
    cards = {card.attributes["id"]: card.text for card in read_page(page).cards}
    assert "Taken back by r." in cards["claim-c"]
    assert "the last word is d1" in cards["claim-c"]  # a repetition counts from its first
    assert "the last word is d2" not in cards["claim-c"]
    assert "the last word" in cards["claim-d1"]
    assert "the last word" not in cards["claim-d2"]
    assert "Taken back" not in cg.proof_page(disputed(accuse(), deny()))


def test_words_of_texts_that_are_not_there_stand_on_their_cards() -> None:
    """The evidence keeps its words; a card has them where the page has no text to show."""
    report = cg.bundled_report()
    there = [
        one.model_copy(update={"text": None}) if isinstance(one, cg.Document) else one
        for one in report
    ]
    cards = read_page(cg.proof_page(cg.Corpus(there))).cards
    quoted = {c.id: c.evidence.content[0].exact for c in claims_of(report) if c.evidence}
    for card in cards:
        assert quoted[card.attributes["id"].removeprefix("claim-")] in card.text


def test_one_claim_is_no_claims() -> None:
    corpus = disputed(accuse(), cg.Document(id="doc:b", published="2023-05-04"))
    page = cg.proof_page(corpus)
    assert re.findall(r"(\d+ claims?)</li>", page) == ["1 claim", "0 claims"]
    assert "1 claims" not in page


def test_all_is_there_without_a_script() -> None:
    """Only the filters wait for the script; each row and each picture is in the page."""
    corpus = cg.bundled_report()
    reader = read_page(cg.proof_page(corpus))
    shown = "".join(reader.shown)
    for row in cg.coverage_rows(corpus):
        for value in ("accused_label", "on_label", "residual_label", "replies_label"):
            assert row[value] is None or row[value] in shown
    for picture in (
        cg.draw_accusations(corpus),
        cg.draw_matrix(corpus),
        cg.draw_timeline(corpus),
        cg.draw_attribution(corpus),
    ):
        assert shown.count(picture.alt) == 1  # in words, beside the picture
        assert shown.count(picture.alt.partition(". ")[2]) == 2  # and in it


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_texts_are_shown_and_do_nothing(number: int) -> None:
    corpus = hostile_corpus(HOSTILE[number])
    check(corpus)
    check(cg.without_words(corpus))
    assert len(cg.proof_page(corpus)) < 600_000


@given(corpora())
def test_any_corpus_has_a_page(corpus: cg.Corpus) -> None:
    check(corpus)


def test_records_of_unregistered_kinds_are_counted_and_named() -> None:
    """They have no card, so nothing leads there; what answers them says so."""
    corpus = cg.Corpus([
        cg.Document(id="doc:a", text="x"),
        cg.Person(id="p"),
        UnregisteredClaim(kind="Oath<b>", id="c1"),
        cg.Denial(id="c2", document="doc:a", chain=(cg.ChainLink(id="p"),), responds_to=("c1",)),
    ])  # fmt: skip
    reader = check(corpus)
    assert "Not shown: 1 record of kinds that are not registered (Oath<b>)." in "".join(
        reader.shown
    )
    assert "answersc1" in reader.cards[0].text


class Filing(cg.Claim):
    """A claim with fields of its own, one of which is called as a fact is."""

    kind: str = "Filing"
    docket: str
    exhibits: tuple[str, ...] = ()
    source: str | None = None
    sealed: bool = False
    amounts: tuple[float, ...] = ()


def test_fields_of_own_kinds_stand_on_the_card() -> None:
    """Escaped as all else; what holds its default is left out."""
    fields = {"act": "assertion", "document": "d", "chain": [{"id": "p"}], "docket": "<b>23-1", "exhibits": ["A", "B"], "source": "clerk", "amounts": [1.5]}  # fmt: skip
    corpus = cg.Corpus(
        [cg.Document(id="d", text="x"), cg.Person(id="p"), Filing(id="c", **fields)],  # type: ignore[arg-type]
        kinds=cg.DEFAULT_KINDS.extend(Filing),
    )
    text = check(corpus).cards[0].text
    for shown in ("docket<b>23-1", "exhibitsA, B", "source of Filingclerk", "amounts[1.5]"):
        assert shown in text
    assert "sealed" not in text


@given(any_texts())
def test_texts_are_held_to_the_character(text: str) -> None:
    reader = PageReader()
    reader.feed(f'<div class="text">{exact(text)}</div>')
    assert reader.texts == [as_held(text)]


@given(
    st.lists(st.text(alphabet="ab“” .\n\r\t\u202e\u200b\U0001f6f0", max_size=12), max_size=6),
    st.data(),
)
def test_marks_lie_where_the_words_stand(parts: list[str], data: st.DataObject) -> None:
    """Spans that overlap, lie in one another, or cross from one paragraph to the next."""
    text = "".join(parts) or "x"
    document = cg.Document(id="doc:a", text=text)
    claims = []
    for number in range(data.draw(st.integers(0, 5))):
        bounds = data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True))
        content = (cg.Span.of(text, min(bounds), max(bounds)),)
        claims.append(assertion(f"c{number}", content))
    check(cg.Corpus([document, cg.Person(id="p"), cg.Event(id="e"), claims]))


def assertion(own: str, content: tuple[cg.Span, ...]) -> cg.Claim:
    """Return a claim that rests on some words of doc:a."""
    return cg.Assertion(
        id=own,
        document="doc:a",
        chain=(cg.ChainLink(id="p"),),
        proposition=cg.Occurrence(event="e"),
        evidence=cg.Evidence(document="doc:a", content=content),
    )


def test_interrupted_words_are_one_claim() -> None:
    text = "“We did not,” he said, “do it,” and left."
    document = cg.Document(id="doc:a", text=text)
    content = tuple(document.quote(one).content[0] for one in ("We did not", "do it"))
    corpus = cg.Corpus([document, cg.Person(id="p"), cg.Event(id="e"), assertion("c1", content)])
    reader = check(corpus)
    assert reader.marks == [[(1, 11, (0,)), (24, 29, (0,))]]
    assert "“We did not … do it”" in reader.cards[0].text
    assert "1–11, 24–29" in reader.cards[0].text


@pytest.mark.large
def test_many_claims_in_the_same_words_stay_few_marks() -> None:
    """Each piece of text carries no more than eight claims, the shortest ones; cards have all."""

    def page(count: int) -> str:
        text = "x" * (count + 300)
        claims = [
            assertion(f"c{i:05}", (cg.Span.of(text, i, i + 300 - i % 7),)) for i in range(count)
        ]
        corpus = cg.Corpus(
            [cg.Document(id="doc:a", text=text), cg.Person(id="p"), cg.Event(id="e"), claims]
        )
        return cg.proof_page(corpus)

    reader = read_page(page(40))
    assert len(reader.cards) == 40
    assert max(len(own) for _, _, own in reader.marks[0]) == MOST_NESTED
    assert len(page(800)) < 2.1 * len(page(400))


def test_documents_without_text_list_their_claims() -> None:
    bare = cg.without_words(cg.bundled_report())
    reader = check(bare)
    assert len(reader.cards) == 58
    assert reader.texts == ["The text is not in the corpus, only what was taken from it."]
    assert any("583–618" in card.text for card in reader.cards)


def test_several_documents_have_a_list_of_contents() -> None:
    documents = [
        cg.Document(id=f"doc:{i}", title=f"Report {i}", text="No.", published="2023-05-04")
        for i in range(12)
    ]
    reader = check(cg.Corpus(documents))
    assert reader.texts == ["No."] * 12
    assert "#doc-doc:3" in reader.links
    assert "Who claimed what, in 12 documents" in reader.shown
    assert (
        "Who vouches for whom is drawn where there are no more than 10 documents." in reader.shown
    )


def test_a_web_address_is_a_link_and_nothing_else_is() -> None:
    for url, linked in (
        ("https://example.org/a?b=c&d=%20", True),
        ("http://example.org/", True),
        ("javascript:alert(1)", False),
        ("HTTPS://example.org", False),
        ("https://example.org/ a", False),
        ("data:text/html,x", False),
        ("https://e\u202example.org", False),
        ("//example.org", False),
        (f"https://example.org/{'a' * 2000}", False),
    ):
        reader = read_page(cg.proof_page(cg.Corpus([cg.Document(id="doc:a", url=url)])))
        assert [one for one in reader.links if not one.startswith("#")] == [url] * linked


def test_ids_of_any_length_have_addresses_of_their_own() -> None:
    """Long ids that begin alike are told apart; those that can be typed stay as they are."""
    ids = [f"{'x' * 100_000}{i}" for i in range(3)]
    ids += ["c'\"<>&%#?", "\u202ec", "c\u200b", "c", "ü" * 60, "ü" * 61, "漢" * 60]
    claims = [assertion(own, (cg.Span.of("No.", 0, 2),)) for own in ids]
    document = cg.Document(id="doc:a", text="No.")
    check(cg.Corpus([document, cg.Person(id="p"), cg.Event(id="e"), claims]))


def test_a_language_is_told_where_it_is_one() -> None:
    for language, told in (("uk", 'lang="uk"'), ("zh-Hant", 'lang="zh-Hant"'), ('x" onload="', "")):
        document = cg.Document(id="doc:a", text="Так.", language=language)
        page = cg.proof_page(cg.Corpus([document]))
        assert f'<div class="text" {told}>' in page if told else 'class="text">' in page


def test_filters_offer_actors_as_themselves_and_rolled_up() -> None:
    page = cg.proof_page(cg.bundled_report())
    assert ">Dmitry Peskov (8)</option>" in page
    assert ">Government of Russia (7)</option>" in page
    assert ">Government of Russia (21)</option>" in page
    assert ">Dmitry Peskov (8)</option>" in cg.proof_page(cg.bundled_report(), roll_up=None)
    assert "<optgroup" not in cg.proof_page(cg.bundled_report(), roll_up=None)
    with pytest.raises(cg.UnknownLevelError):
        cg.proof_page(cg.bundled_report(), roll_up="goverment")


def test_as_it_was_known_at_a_time() -> None:
    page = cg.proof_page(cg.bundled_report(), as_of="2023-05-03")
    assert "as it was known on 2023-05-03" in page
    assert not read_page(page).cards


def test_the_same_corpus_gives_the_same_page() -> None:
    corpus = cg.bundled_report()
    again = cg.from_json(cg.to_json(corpus))
    assert cg.proof_page(corpus) == cg.proof_page(again)


def test_a_page_is_written_whole(tmp_path: Path) -> None:
    page = cg.proof_page(cg.bundled_report(), title="What was said <b>")
    assert repr(page) == "<ProofPage: What was said <b>>"
    assert "<title>What was said &lt;b&gt;</title>" in page
    page.write(tmp_path / "report.html")
    assert (tmp_path / "report.html").read_bytes() == page.encode()
    assert [one.name for one in tmp_path.iterdir()] == ["report.html"]
    again = pickle.loads(pickle.dumps(page))
    assert (type(again), again, again.heading) == (cg.ProofPage, page, page.heading)
    made = page._repr_mimebundle_()
    assert list(made) == ["text/plain"]
    assert page._repr_mimebundle_(include=["text/html"]) == {}
    with pytest.raises(OSError, match="No such file"):
        page.write(tmp_path / "nowhere" / "report.html")


def body() -> str:
    """Return the page of a small corpus, without its style and script."""
    page = cg.proof_page(small_corpus())
    return page[page.index("<body>") : page.index("<footer>")].replace("><", ">\n<")


def test_the_page_in_the_file_is_not_stale() -> None:
    """Written anew with ``python -m tests.display.test_proof_page``."""
    assert GOLDEN.read_text(encoding="utf-8") == body()


def test_what_no_row_has_stands_below_the_rows() -> None:
    corpus = disputed(accuse("c1"), deny("c2", by="rus"), deny("c3", by="un", on="raid"))
    page = cg.proof_page(corpus)
    below = page[page.index("Who was heard") :]
    for heading, own in (("Denials that answer nothing here", "c3"), ("Cleared by others", "c2")):
        (table,) = re.findall(f'aria-label="{heading}".*?</table>', below, re.DOTALL)[-1:]
        assert f'href="#claim-{own}"' in table


def test_replies_that_a_card_cuts_are_on_their_own_cards() -> None:
    made = [accuse(f"c{i}", by=f"rus{i}") for i in range(30)]
    made += [deny(f"d{i}") for i in range(30)]
    reader = check(disputed(*made))
    cards = {card.attributes["id"]: card.text for card in reader.cards}
    assert "and 18 more) denies it" in cards["claim-c0"]
    assert all("What it answers" in cards[f"claim-d{i}"] for i in range(30))


@pytest.mark.large
def test_a_charge_that_hundreds_make_and_answer_does_not_fill_the_page() -> None:
    """Cards list some replies and say how many more there are; the table leads to every accusation."""

    def page(many: int) -> str:
        made = [accuse(f"c{i}", by=f"rus{i}") for i in range(many)]
        made += [deny(f"d{i}", responds_to=[f"c{j}" for j in range(many)]) for i in range(many)]
        return cg.proof_page(disputed(*made))

    small, large = page(100), page(200)
    assert len(large) < 2.2 * len(small)
    assert (
        large.count('<a href="#replies">188 more</a>') == 3 * 200
    )  # replies; what is answered, twice
    table = large[large.index('id="replies"') :]
    assert all(f'href="#claim-c{i}"' in table for i in range(200))


if __name__ == "__main__":
    GOLDEN.write_text(body(), encoding="utf-8")


def test_a_card_says_that_its_claim_was_taken_back() -> None:
    corpus = disputed(
        accuse("c1"), accuse("c2", by="un"), claim("r", "retraction", "rus", responds_to=("c1",))
    )
    page = cg.proof_page(corpus)
    heads = {
        own: re.search(rf'id="claim-{own}".*?</h4>', page, re.DOTALL) for own in ("c1", "c2", "r")
    }
    assert [own for own, head in heads.items() if head and "retracted" in head[0]] == ["c1"]


def test_where_nobody_accuses_anybody_there_is_no_empty_matrix() -> None:
    page = cg.proof_page(disputed(deny("d")))
    assert page.count("<p>Nobody accuses anybody.</p>") == 1
    assert 'aria-label="Who was heard"' not in page
    assert "Accusers by accused" not in page
    assert "Accusers by accused" in cg.proof_page(disputed(accuse("c")))


def test_a_page_is_no_pdf(tmp_path: Path) -> None:
    """A page under the name of another kind of file would open as garbage."""
    page = cg.proof_page(disputed(accuse()))
    with pytest.raises(
        ValueError, match=r"written as HTML, not as \.pdf; let its name end in \.html"
    ):
        page.write(tmp_path / "page.pdf")
    assert not list(tmp_path.iterdir())


def test_a_bare_retraction_is_neither_so_nor_not_so() -> None:
    """The card of a claim that only takes another back does not say "it is so"."""
    back = claim("r", "retraction", "rus", responds_to=("c",))
    facts = claim_facts(back, disputed(accuse(), back))
    assert "polarity" not in facts
    assert claim_facts(accuse(), disputed(accuse()))["polarity"] == "it is so"
