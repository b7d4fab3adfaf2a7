"""Names: what words may stand for, and nothing settled in silence."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph import Corpus, FileFormatError
from claimgraph.names.words import MOST_WORDS, NameIndex, key_of_name, words_of
from tests.strategies import corpora, texts

KREMLIN = cg.Organization(id="org:kremlin", name="Presidential Administration")
TABLE = """name,denotes,reading,form,language,note
Moscow,gov:RUS,,metonym,en,
"Moscow",place:moscow,place,name,,the city
the Kremlin,org:kremlin,institution,metonym,en,
the Kremlin,place:kremlin,place,name,en,
US,gov:USA,government,acronym,en,
Москва,gov:RUS,government,metonym,ru,
莫斯科,gov:RUS,government,metonym,zh,
"""


@pytest.fixture
def corpus() -> Corpus:
    return Corpus(
        [
            cg.Government(id="gov:RUS", name="Russia", country="RUS"),
            cg.Government(id="gov:USA", country="USA"),
            cg.Place(id="place:moscow", name="Moscow"),
            cg.Place(id="place:kremlin", name="the Kremlin"),
            KREMLIN,
            cg.Person(id="person:peskov", name="Dmitry Peskov"),
            cg.Person(id="person:blinken", name="Antony Blinken"),
        ]
    )


@pytest.fixture
def names(corpus: Corpus, tmp_path: Path) -> cg.Names:
    file = tmp_path / "names.csv"
    file.write_text(TABLE, encoding="utf-8")
    return cg.names_of(corpus, cg.read_names(file))


def found(names: cg.Names, words: str) -> set[tuple[str | None, str, str]]:
    return {(one.denotes, one.reading, one.form) for one in names.candidates(words)}


def test_every_reading_is_returned(names: cg.Names) -> None:
    """A name that may stand for several things gives all of them, whatever the table says first."""
    assert found(names, "Moscow") == {
        ("gov:RUS", "government", "metonym"),
        ("place:moscow", "place", "name"),
    }
    kremlin = {("org:kremlin", "institution", "metonym"), ("place:kremlin", "place", "name")}
    assert found(names, "the Kremlin") == found(names, "Kremlin") == kremlin


def test_why_names_the_row(names: cg.Names) -> None:
    """A candidate says where it is written: rows of the file, records of the corpus."""
    city = next(one for one in names.candidates("Moscow") if one.denotes == "place:moscow")
    assert city.why[0] == "place:moscow"
    assert city.why[1].endswith("names.csv:3")


@pytest.mark.parametrize(
    ("words", "hit"),
    [
        ("us", False),
        ("US", True),
        ("moscow", True),
        ("MOSCOW", True),
        ("МОСКВА", True),
        ("莫斯科", True),
        ("Peskov", True),
        ("Kreml", False),
        ("", False),
        ("...", False),
    ],
)
def test_what_is_the_same_name(names: cg.Names, words: str, hit: bool) -> None:
    """Case does not count, except in acronyms; scripts do not matter."""
    assert bool(names.candidates(words)) is hit


def test_a_surname_is_a_candidate_and_says_so(names: cg.Names) -> None:
    """A surname alone leads to the person, as a surname."""
    assert found(names, "Peskov") == {("person:peskov", "person", "surname")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Mr. Peskov", "person:peskov"),
        ("Peskov's", "person:peskov"),
        ("Mr Peskov’s", "person:peskov"),
        ("spokesman Dmitry Peskov", "person:peskov"),
        ("Kremlin spokesman Dmitry Peskov", "person:peskov"),
        ("US Secretary of State Antony Blinken", "person:blinken"),
        ("State Department deputy spokesman Peskov", "person:peskov"),
        ("the Kremlin's", "org:kremlin"),
        ("THE KREMLIN'S", "org:kremlin"),
        ("President-elect Peskov", "person:peskov"),
        ("Boris Peskov", None),
        ("Peskov said", None),
        ("Mr.", None),
        ("spokesman", None),
        ("'s", None),
    ],
)
def test_titles_and_possessives_are_left_out(
    names: cg.Names, words: str, expected: str | None
) -> None:
    """A title, a courtesy or an article before a name changes nothing; another first name does."""
    denoted = {one.denotes for one in names.candidates(words)}
    assert expected in denoted if expected else denoted == set()


@pytest.mark.parametrize("words", ["somebody", "Mr. Nobody's", "spokesman", "...", "", "!!!"])
def test_a_name_of_signs_alone_stands_for_nothing(words: str) -> None:
    """It has no words to be found by, and is no candidate for those that are not known."""
    names = cg.names_of(cg.Corpus([cg.Person(id="person:signs", name="!!!")]))
    assert names.candidates(words) == ()


def test_mentions_that_are_decided_are_aliases(corpus: Corpus) -> None:
    """What a coder decided in one place is a candidate in others, and no more."""
    report = cg.Document(id="doc:a", text="Kyiv denied it, they said.")
    mention = cg.Mention(
        document=report,
        span=report.span("Kyiv"),
        denotes="gov:USA",
        reading="government",
        form="metonym",
    )
    pronoun = cg.Mention(
        document=report,
        span=report.span("they"),
        denotes="gov:USA",
        reading="government",
        form="pronoun",
    )
    names = cg.names_of(corpus.with_records(report, mention, pronoun))
    assert found(names, "Kyiv") == {("gov:USA", "government", "metonym")}
    assert found(names, "they") == set()


def test_names_in_a_text(names: cg.Names) -> None:
    """The longest name at each place is found, with its exact characters."""
    text = "MOSCOW — The\u00a0Kremlin’s Dmitry\nPeskov spoke to us in Moscow; 莫斯科表示, Москва."
    assert [one.span.exact for one in names.find(text)] == [
        "MOSCOW",
        "Kremlin",
        "Dmitry\nPeskov",
        "Moscow",
        "莫斯科",
        "Москва",
    ]
    assert all(text[one.span.start : one.span.end] == one.span.exact for one in names.find(text))


def test_words_apart_are_no_name(names: cg.Names) -> None:
    """A sentence that ends between two words ends the name too."""
    assert [one.span.exact for one in names.find("… met Dmitry. Peskov left.")] == ["Peskov"]


@given(text=texts(200), known=st.lists(texts(12), max_size=5))
def test_any_text_any_names(text: str, known: list[str]) -> None:
    """Whatever the names and the text: what is found stands there, in order, without overlap."""
    corpus = Corpus([cg.Person(id=f"p{i}", name=name) for i, name in enumerate(known)])
    done = 0
    for one in cg.names_of(corpus).find(text):
        assert done <= one.span.start < one.span.end
        assert text[one.span.start : one.span.end] == one.span.exact
        assert one.candidates
        done = one.span.end


@given(corpora())
def test_any_corpus_has_names(corpus: Corpus) -> None:
    """Names, drafts of mentions and appositions of any corpus; drafts fit into it."""
    names = cg.names_of(corpus)
    for document in corpus.documents:
        if document.text is None:
            continue
        drafts = names.mentions(document)
        assert set(drafts) <= set(corpus.with_records(*drafts).mentions)
        for one in names.appositions(document):
            corpus.with_records(*one.affiliations)


def test_every_actor_is_found_by_its_name(names: cg.Names, corpus: Corpus) -> None:
    """Each actor with a name is among the candidates of that name."""
    for actor in corpus.actors:
        if actor.name:
            assert actor.id in {one.denotes for one in names.candidates(actor.name)}


class Counted(str):
    """A word that counts how often it is looked up."""

    looked = 0

    def __hash__(self) -> int:
        Counted.looked += 1
        return super().__hash__()

    def __radd__(self, gap: str) -> Counted:
        return Counted(str.__add__(gap, self))


@pytest.mark.parametrize("length", [2, 24, 300])
def test_like_names_take_no_square(length: int) -> None:
    """A word of a text is looked up a bounded number of times, however long and alike the names are."""
    index = NameIndex()
    for size in range(1, length):
        index.add(key_of_name("a " * size + "b"))
    _, words = words_of("a " * 5_000)
    Counted.looked = 0
    assert index.hits([word._replace(text=Counted(word.text)) for word in words]) == []
    assert Counted.looked <= (MOST_WORDS + 1) * len(words)


@pytest.mark.large
def test_a_name_of_very_many_words() -> None:
    """A name longer than any is looked up, and not looked for."""
    long = "a " * 100_000 + "b"
    names = cg.names_of(Corpus([cg.Actor(id="p", name=long)]))
    assert [one.denotes for one in names.candidates(long)] == ["p"]
    assert names.find("a " * 1_000) == ()


APPOSITIONS = [
    ("Kremlin spokesman Dmitry Peskov spoke.", "Dmitry Peskov", "spokesman", "Kremlin"),
    ("Peskov, the Kremlin’s spokesman, spoke.", "Peskov", "spokesman", "Kremlin"),
    ("Peskov, spokesman for the Kremlin, spoke.", "Peskov", "spokesman", "Kremlin"),
    ("A spokesman for the Kremlin, Dmitry Peskov, spoke.", "Dmitry Peskov", "spokesman", "Kremlin"),
    ("US Secretary of State Antony Blinken spoke.", "Antony Blinken", "Secretary of State", "US"),
    (
        "The Kremlin's deputy chief of staff Sergei V. Kiriyenko spoke.",
        "Sergei V. Kiriyenko",
        "chief of staff",
        "Kremlin",
    ),
    ("Russia President John Smith-Jones spoke.", "John Smith-Jones", "President", "Russia"),
]


@pytest.mark.parametrize(("text", "person", "title", "body"), APPOSITIONS)
def test_appositions(names: cg.Names, text: str, person: str, title: str, body: str) -> None:
    """Person, office and body are told apart, on either side of the comma."""
    (one,) = names.appositions(cg.Document(id="d", text=text))
    assert (one.person.span.exact, one.title.exact, one.body.span.exact) == (person, title, body)
    assert not one.former


@pytest.mark.parametrize(
    "text",
    [
        "The spokesman spoke.",
        "Kremlin spokesman.",
        "Kremlin. Spokesman Dmitry Peskov",
        "the president of it",
        "He walked in the Kremlin with a spokesman, and Peskov",
        "Spokesman",
        ", spokesman for the",
        "head of",
        "Dmitry Peskov, spokesman against the Kremlin, spoke.",
        "Dmitry Peskov, spokesman for. The Kremlin spoke.",
        "Dmitry Peskov, spokesman of; Kremlin",
    ],
)
def test_no_appositions(names: cg.Names, text: str) -> None:
    """Where person or body is missing nothing is made up."""
    assert names.appositions(cg.Document(id="d", text=text)) == ()


def test_affiliations_are_drafts(names: cg.Names, corpus: Corpus) -> None:
    """Where both are in the corpus there is a draft that stands on the words."""
    report = cg.Document(id="d", text="Kremlin spokesman Dmitry Peskov spoke.")
    (one,) = names.appositions(report)
    (draft,) = one.affiliations
    assert (draft.subject, draft.role, draft.object) == (
        "person:peskov",
        "spokesperson_for",
        "org:kremlin",
    )
    assert draft.evidence is not None
    assert draft.evidence.words == "Kremlin … spokesman … Dmitry Peskov"
    assert draft in corpus.with_records(report, draft).affiliations


def test_several_bodies_give_several_drafts(corpus: Corpus) -> None:
    """An ambiguous body is not settled: each actor it may be gives a draft."""
    other = cg.Government(id="gov:kremlin", name="the Kremlin")
    more = corpus.with_records(other, cg.Organization(id="org:kremlin", name="the Kremlin"))
    names = cg.names_of(more)
    (one,) = names.appositions(cg.Document(id="d", text="Kremlin spokesman Dmitry Peskov spoke."))
    assert {draft.object for draft in one.affiliations} == {"org:kremlin", "gov:kremlin"}


def test_former_offices_give_no_draft(names: cg.Names) -> None:
    """An office that is over is told, and affiliates nobody: nobody knows when it ended."""
    for text in (
        "Former Kremlin spokesman Dmitry Peskov.",
        "Peskov, a former Kremlin spokesman, left.",
    ):
        (one,) = names.appositions(cg.Document(id="d", text=text))
        assert one.former
        assert one.affiliations == ()


def test_drafts_of_mentions(names: cg.Names, corpus: Corpus) -> None:
    """Only a name with one reading is taken for it; others stay undecided with all candidates."""
    report = cg.Document(id="d", text="Moscow, says Peskov, and Moscow.")
    one, two, three = names.mentions(report)
    assert (one.denotes, len(one.candidates), one.basis) == (None, 2, "rule")
    assert (two.denotes, two.reading, two.form) == ("person:peskov", "person", "surname")
    more = corpus.with_records(report, one, two, three)
    assert cg.names_of(more).mentions(report) == ()
    bare = cg.Document(id="bare")
    with pytest.raises(cg.EvidenceError, match="bare has no text"):
        names.mentions(bare)


class TestDecisions:
    """What a mention stands for, decided and undone."""

    @pytest.fixture
    def undecided(self, names: cg.Names, corpus: Corpus) -> Corpus:
        report = cg.Document(id="d", text="Moscow said no.")
        return corpus.with_records(report, *names.mentions(report))

    def test_a_decision_is_recorded_and_undone(self, undecided: Corpus) -> None:
        """Who decided, on what basis, among which candidates; undone, it is as before."""
        (mention,) = undecided.mentions
        decided = cg.decide(undecided, mention, "gov:RUS", form="metonym", coder="ada")
        (made,) = decided.mentions
        assert (made.denotes, made.reading, made.basis, made.coder) == (
            "gov:RUS",
            "government",
            "analyst",
            "ada",
        )
        assert made.candidates == mention.candidates
        assert cg.from_jsonl(cg.to_jsonl(decided)) == decided
        assert cg.undecide(decided, made) == undecided

    def test_a_second_decision_keeps_the_first_as_a_candidate(self, undecided: Corpus) -> None:
        """What was decided before is still considered."""
        (mention,) = undecided.mentions
        first = cg.decide(undecided, mention, "gov:USA", reading="government", coder="ada")
        again = cg.decide(first, first.mentions[0], "place:moscow", coder="ben")
        assert {one.denotes for one in again.mentions[0].candidates} == {
            "gov:RUS",
            "gov:USA",
            "place:moscow",
        }

    def test_another_decision_keeps_what_was_never_a_candidate(self, undecided: Corpus) -> None:
        """A mention that was coded as decided has its first reading as a candidate afterwards."""
        coded = undecided.mentions[0].model_copy(
            update={"denotes": "gov:RUS", "reading": "government", "candidates": ()}
        )
        others = [one for one in undecided if one is not undecided.mentions[0]]
        corpus = Corpus([*others, coded])
        decided = cg.decide(corpus, coded, "place:moscow", reading="place", coder="ada")
        kept = [one.denotes for one in decided.mentions[0].candidates]
        assert kept == ["gov:RUS", "place:moscow"]

    def test_what_cannot_be_decided(self, undecided: Corpus) -> None:
        """A missing record, a reading nobody gave, a mention that is not there."""
        (mention,) = undecided.mentions
        with pytest.raises(cg.UnknownRecordError, match="did you mean 'gov:RUS'"):
            cg.decide(undecided, mention, "gov:RUSS")
        with pytest.raises(ValueError, match="say as what: reading="):
            cg.decide(undecided, mention, "person:peskov")
        other = mention.model_copy(update={"coder": "zoe"})
        with pytest.raises(ValueError, match="no such mention of 'Moscow' in d"):
            cg.decide(undecided, other, "gov:RUS")
        with pytest.raises(ValueError, match="no such mention"):
            cg.undecide(undecided, other)


class TestTables:
    """Alias tables in files."""

    def test_json_says_the_same(self, tmp_path: Path) -> None:
        """A JSON table is read like a CSV one."""
        file = tmp_path / "names.json"
        file.write_text(json.dumps([{"name": "Moscow", "denotes": "gov:RUS", "form": "metonym"}]))
        (one,) = cg.read_names(file)
        assert (one.name, one.denotes, one.form, one.reading) == (
            "Moscow",
            "gov:RUS",
            "metonym",
            None,
        )
        assert one.source == f"{file}:1"

    @pytest.mark.parametrize(
        ("name", "text", "words"),
        [
            ("a.csv", "name,denots\nMoscow,gov:RUS\n", "did you mean 'denotes'"),
            ("a.csv", "name,denotes\nMoscow,\n,gov:RUS\n", "2 problems"),
            ("a.csv", "name,denotes\n\n\nMoscow,\n", "a.csv:4: denotes: denotes is missing"),
            ("a.csv", "name,denotes\nMoscow,gov RUS\n", "an id holds neither blanks"),
            ("a.csv", "name,denotes\nMoscow,gov:RUS,x\n", "unknown column ''"),
            ("a.csv", 'name,denotes\n"Moscow,gov:RUS\n', "not CSV"),
            ("a.json", "{}", "a list of objects"),
            ("a.json", "[1]", "a list of objects"),
            ("a.json", "[", "not JSON"),
            ("a.json", "[" * 100_000, "not JSON"),
            ("a.json", '[{"name": 1, "denotes": "x"}]', "name is text, not 1"),
        ],
    )
    def test_what_is_wrong_is_told(self, tmp_path: Path, name: str, text: str, words: str) -> None:
        """Every wrong row is told with its line."""
        (tmp_path / name).write_text(text)
        with pytest.raises(FileFormatError) as raised:
            cg.read_names(tmp_path / name)
        assert words in str(raised.value)

    def test_kinds_that_are_not_registered_and_documents(self) -> None:
        """A name is read by the family of its record where nothing else is known of its kind."""
        there = cg.from_jsonl(
            '{"claimgraph":"1.0","kinds":{"Militia":"ArmedGroup","Oblast":"Place"}}\n'
            '{"kind":"Militia","id":"m"}\n{"kind":"Oblast","id":"o"}\n{"kind":"Artifact","id":"a"}\n'
            '{"kind":"Document","id":"d"}\n{"kind":"Event","id":"e"}\n'
        )
        names = cg.names_of(there, [cg.Alias(f"the {own}", own) for own in "moade"])
        readings = [one.reading for own in "moade" for one in names.candidates(f"the {own}")]
        assert readings == ["institution", "place", "artifact", "document", "event"]

    def test_what_the_corpus_does_not_hold_is_marked(self) -> None:
        """A table may know more than the corpus; such candidates are not known and make no mention."""
        names = cg.names_of(Corpus(), [cg.Alias("Moscow", "gov:RUS", form="metonym")])
        (one,) = names.candidates("Moscow")
        assert (one.denotes, one.known) == ("gov:RUS", False)
        assert names.mentions(cg.Document(id="d", text="Moscow")) == ()
        assert (len(names), repr(names)) == (1, "<Names: 1 names>")


class TestPlaces:
    """Countries and capitals."""

    def test_the_extra_is_named(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without rigour, the error names the command that installs it."""
        monkeypatch.setitem(sys.modules, "rigour", None)
        with pytest.raises(cg.MissingExtraError, match=r"pip install 'claimgraph\[places\]'"):
            cg.names_of(Corpus(), places=True)

    def test_countries_and_capitals(self, corpus: Corpus) -> None:
        """A country is a government, a state and a place; a capital a town and a government."""
        pytest.importorskip("rigour")
        names = cg.names_of(corpus, places=True)
        assert ("gov:USA", "government", "name") in found(names, "the United States")
        assert {one.reading for one in names.candidates("Ukraine")} == {
            "government",
            "state",
            "place",
        }
        moscow = found(names, "Moscow")
        assert ("gov:RUS", "government", "metonym") in moscow
        assert ("place:moscow", "place", "name") in moscow
        london = names.candidates("London")
        assert {(one.reading, one.country) for one in london} >= {
            ("government", "GBR"),
            ("place", "GBR"),
        }
        assert {one.country for one in names.candidates("Georgia")} == {"GEO", "USA"}
        assert {one.reading for one in names.candidates("Tbilisi") if one.form == "name"} == {
            "place"
        }
        text = "Ukraine and London spoke, and Moscow."
        assert [one.span.exact for one in names.find(text)] == ["Ukraine", "London", "Moscow"]


@pytest.mark.parametrize(
    "content",
    [
        "name;denotes\r\nMoscow;gov:RUS\r\n",
        "\ufeffname,denotes\nMoscow,gov:RUS\n",
        "name\tdenotes\nMoscow\tgov:RUS",
    ],
)
def test_tables_as_spreadsheets_save_them(tmp_path: Path, content: str) -> None:
    (tmp_path / "names.csv").write_bytes(content.encode())
    (one,) = cg.read_names(tmp_path / "names.csv")
    assert (one.name, one.denotes) == ("Moscow", "gov:RUS")


@pytest.mark.parametrize("content", ["", "Moscow,gov:RUS\n"])
def test_a_table_without_its_first_line_is_refused(tmp_path: Path, content: str) -> None:
    """No name is lost in silence because it stands where the columns are named."""
    (tmp_path / "names.csv").write_text(content)
    with pytest.raises(cg.FileFormatError, match=r"names\.csv:1: the first line names the columns"):
        cg.read_names(tmp_path / "names.csv")
