"""Languages are data: words and rules of one's own, and what is wrong with a rule that is not one."""

from __future__ import annotations

import pickle
from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from claimgraph.temporal import ENGLISH, SPANISH, Language, find, patterns, resolve
from claimgraph.temporal.patterns import STAGES, Node

PUBLISHED = "2024-02-14"

NAVY = ENGLISH.extend(
    "English of the navy",
    words={
        "POD": {"MO": ["forenoon watch"], "NI": ["middle watch"]},
        "WEEKDAY": {6: ["make and mend"]},
    },
    rules={
        "atoms": "nato day [YEAR:year]         -> date month=4 day=4  # the treaty was signed\n"
        "the ides of MONTH:month        -> date day=15",
        "joins": "LEN:length into T:base         -> shift sign=1",
    },
)

FRENCH = Language(
    "French",
    words={
        "WEEKDAY": {0: ["lundi"], 4: ["vendredi"]},
        "MONTH": {5: ["mai"], 8: ["août"]},
        "POD": {"MO": ["matin"], "EV": ["soir"]},
        "DAYS": {0: ["aujourd'hui"], -1: ["hier"]},
        "UNITS": {"day": ["jours"], "year": ["ans"]},
        "CARDINAL": {2: ["deux"], 3: ["trois"], 20: ["vingt"], 1: ["un"]},
    },
    rules={
        "quantities": "NUM:n UNITS:unit                -> length",
        "atoms": "[le] DAY:day MONTH:month [YEAR:year] -> date\n"
        "[le] WEEKDAY:wd                     -> date\n"
        "WEEKDAY:wd dernier                  -> date which=last\n"
        "il y a LEN:length                   -> shift sign=-1\n"
        "DAYS:off                            -> offset\n"
        "POD:pod                             -> pod",
        "joins": "T:a [au] T:b                    -> join",
    },
    tenses={"future": ["ira", "sera"], "past": ["a", "est"]},
)


class Dialect(Language):
    """A language of a class of one's own."""


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("the middle watch on Tuesday", "2024-02-13TNI"),
        ("early in the forenoon watch", "2024-02-14TMO"),
        ("make and mend", "2024-02-11"),
        ("NATO Day 2022", "2022-04-04"),
        ("the ides of March", "2024-03-15"),
        ("two days into 2023", "2023-01-03"),
        ("last Tuesday", "2024-02-13"),
    ],
)
def test_words_and_rules_of_ones_own(expression: str, value: str) -> None:
    """Added words and rules stand beside those that were there."""
    assert resolve(expression, PUBLISHED, language=NAVY).value == value
    assert value in [one.interval.value for one in find(f"As for {expression}:", PUBLISHED, language=NAVY)]  # fmt: skip


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("le 3 mai 2023", "2023-05-03"),
        ("vendredi", "2024-02-09"),
        ("Vendredi dernier", "2024-02-09"),
        ("hier", "2024-02-13"),
        ("hier soir", "2024-02-13TEV"),
        ("lundi matin", "2024-02-12TMO"),
        ("il y a vingt ans", "2004"),
        ("le vingt août", "2023-08-20"),
        ("Aujourd’hui", "2024-02-14"),
    ],
)
def test_a_language_of_its_own(expression: str, value: str) -> None:
    """The form carries another language, with its accents and apostrophes."""
    found = resolve(expression, PUBLISHED, language=FRENCH)
    assert value in [found.value, *(other.value for other in found.alternatives)]


def test_another_language_has_its_own_tenses() -> None:
    """The verbs of the sentence are looked up in the same language."""
    sentence = "Elle ira vendredi."
    assert resolve("vendredi", PUBLISHED, sentence=sentence, language=FRENCH).value == "2024-02-16"
    (one,) = find(sentence, PUBLISHED, language=FRENCH)
    assert one.interval.value == "2024-02-16"
    assert find("He will go on Friday.", PUBLISHED, language=FRENCH) == []


def test_extending_changes_nothing_else() -> None:
    """A language is a value: English is what it was."""
    assert resolve("make and mend", PUBLISHED).status == "unresolved"
    assert "forenoon watch" not in ENGLISH.words["POD"]["MO"]
    again = ENGLISH.extend("English of the navy")
    assert resolve("last Friday", PUBLISHED, language=again) == resolve("last Friday", PUBLISHED)


def test_added_rules_are_read_first() -> None:
    """A rule of one's own wins over one that is as long."""
    backward = ENGLISH.extend("backward", rules={"atoms": "DAYS -> date month=4 day=1"})
    assert resolve("today", PUBLISHED, language=backward).value == "2024-04-01"


def test_words_of_a_new_kind() -> None:
    """Kinds have no fixed list: a new one may be named in new rules."""
    watches = ENGLISH.extend(
        "bells",
        words={"BELLS": {30: ["one bell"], 60: ["two bells"]}},
        rules={"atoms": "HOUR:h and BELLS:m -> clock"},
    )
    assert resolve("noon and one bell", PUBLISHED, language=watches).value == "2024-02-14T12:30"


def test_languages_can_be_sent_elsewhere() -> None:
    """A language is pickled by what it was made from."""
    copy = pickle.loads(pickle.dumps(NAVY))
    assert (copy.name, copy.words, copy.rules) == (NAVY.name, NAVY.words, NAVY.rules)
    assert resolve("the ides of March", PUBLISHED, language=copy).value == "2024-03-15"
    assert type(pickle.loads(pickle.dumps(Dialect("mine", {}, {})))) is Dialect


@pytest.mark.parametrize(
    "rule", ["WEEKDAY", "-> date", "WEEKDAY:wd ->", "WEEKDAY:wd -> dates", "WEEKDAY:wd date"]
)
def test_lines_that_are_no_rules(rule: str) -> None:
    """The message names the language, the stage and the line, and lists the makers."""
    with pytest.raises(ValueError, match=r"mine, stage atoms: .* is not a rule; write 'PATTERN -> maker'.* date,"):  # fmt: skip
        ENGLISH.extend("mine", rules={"atoms": rule})


def test_stages_that_are_not_known() -> None:
    """The message lists the stages."""
    with pytest.raises(ValueError, match=r"mine: 'atom' is not a stage; the stages are quantities"):
        ENGLISH.extend("mine", rules={"atom": "WEEKDAY:wd -> date"})


def test_comments_and_empty_lines() -> None:
    """A rule ends where a comment starts; a line without a rule is none."""
    quiet = ENGLISH.extend(
        "quiet", rules={"atoms": "\n  # nothing\n\nides -> date day=15 # x -> y\n"}
    )
    assert resolve("ides", PUBLISHED, language=quiet).value == "2024-02-15"


@pytest.mark.parametrize("stage", sorted(set(STAGES)))
def test_english_has_rules_in_every_stage(stage: str) -> None:
    """No stage of English is empty."""
    assert ENGLISH.rules[stage].strip()


def test_every_word_of_english_is_in_lower_case() -> None:
    """Words are compared in lower case, so others would never be found."""

    def phrases(words: Any) -> list[str]:
        return [phrase for values in words.values() for some in values.values() for phrase in some]

    assert [one for one in phrases(ENGLISH.words) if one != one.lower()] == []
    assert [one for one in ENGLISH.literals if one != one.lower()] == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ({"HOLIDAY": {"defender": ["defender day"]}}, "'defender' is no HOLIDAY"),
        ({"POD": {"XX": ["forenoon"]}}, "'XX' is no POD"),
        ({"WEEKDAY": {"2": ["wodensday"]}}, "'2' is no WEEKDAY"),
        ({"MONTH": {13: ["smarch"]}}, "13 is no MONTH"),
        ({"ZONE": {"Europe/Foo": ["foo time"]}}, "not an IANA time zone"),
    ],
)
def test_values_that_no_maker_understands_are_refused(
    words: dict[str, dict[object, list[str]]], message: str
) -> None:
    """A value is checked when it is added, not when somebody writes the word."""
    with pytest.raises(ValueError, match=message):
        ENGLISH.extend("English with a slip", words=words)


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("l' UNIT:unit", "\"l'\" is read as one word with what follows it; say what it stands for in contractions"),
        ("1 er MONTH:month", "'1' is no word in small letters"),
        ("Le MONTH:month", "'Le' is no word in small letters"),
        ("avant-hier", "'avant-hier' is no word"),
    ],
)  # fmt: skip
def test_words_that_no_text_is_cut_into_are_refused(pattern: str, message: str) -> None:
    """A rule with one of them would never match, and nobody would know why."""
    with pytest.raises(ValueError, match=message):
        ENGLISH.extend("English with a slip", rules={"atoms": f"{pattern} -> date"})


def test_sets_of_words_may_be_lists() -> None:
    """As the words of kinds, of tenses and of places are; a text is none."""
    events = {"der Sturz": resolve("2022-02-24", PUBLISHED)}
    rules = {**GERMAN.rules, "events": "LEN:length nach REST:words -> event sign=1"}
    german = replace(GERMAN, articles=["der", "dem"], rules=rules)  # type: ignore[arg-type]
    told = resolve("zwei Tage nach dem Sturz", PUBLISHED, language=german, events=events)
    assert told.value == "2022-02-26"
    with pytest.raises(TypeError, match="articles takes a list of words, not 'der'"):
        replace(GERMAN, articles="der")  # type: ignore[arg-type]


def test_a_language_is_shown_in_a_line() -> None:
    """Not with all its words."""
    assert repr(ENGLISH).startswith("<Language English: ")
    assert len(repr(ENGLISH)) < 60


GERMAN = Language(
    "German",
    words={
        "CARDINAL": {2: ["zwei"], 3: ["drei"], 6: ["sechs"]},
        "WEEKDAY": {1: ["dienstag"], 4: ["freitag"]},
        "MONTH": {3: ["märz"], 8: ["august"]},
        "UNIT": {"day": ["tag"], "quarter": ["quartal"], "year": ["jahr"]},
        "UNITS": {"day": ["tage", "tagen"], "year": ["jahre", "jahren"]},
        "POD": {"MO": ["morgen", "früh"]},
        "DAYS": {0: ["heute"]},
    },
    rules={
        "quantities": "NUM:n UNIT:unit|UNITS:unit -> length",
        "atoms": """
            MONTH:month                  -> date
            WEEKDAY:wd [POD:pod]         -> date
            DAY:day . MONTH:month        -> date
            NUM:h uhr [POD:pod]          -> clock
            das UNIT:unit                -> same which=the
            der UNIT:unit davor          -> same steps=-1 which=beside
        """,
    },
    tenses={
        "past": ["war", "brannte", "kam"],
        "is": ["ist"],
        "was": ["war"],
        "future": ["wird"],
        "articles": ["der", "die", "das", "ein"],
    },
    beside={
        "lead_in": ["im"],
        "lead_back": ["vor"],
        "since": ["seit"],
        "ended": ["bis"],
        "told_by": ["nach", "vor"],
        "goes_on": ["in", "am"],
        "pointers": ["es", "das"],
    },
    articles=frozenset(["der", "die", "das"]),
    letters={"ä": "ae", "ü": "ue"},
    decimal=",",
)


@pytest.mark.parametrize(
    ("expression", "sentence", "value"),
    [
        ("Dienstag früh", "Dienstag frueh brannte es.", "2024-02-13TMO"),
        ("Freitag", "Er wird am Freitag sprechen.", "2024-02-16"),
        ("März", "Seit März brannte nichts.", "2023-03"),
        ("März", "Der März wird warm.", "2024-03"),
        (
            "August",
            "Im August sank der Kurs.",
            "2023-08",
        ),  # no verb that is known; it opens the sentence
        ("zwei Jahren", "Er kam vor zwei Jahren.", "2022"),
        ("das Quartal", "das Quartal bis 31. März war gut.", "P1Q"),
        ("Tag", "Es ist ein guter Tag.", "2024-02-14"),
        ("6 Uhr", "Um 6 Uhr brannte es drei Tage nach dem Streik.", "None"),
    ],
)
def test_what_stands_beside_belongs_to_the_language(
    expression: str, sentence: str, value: str
) -> None:
    """The rules of sentences are the engine's, the words that set them off the language's."""
    found = resolve(expression, PUBLISHED, sentence=sentence, language=GERMAN)
    assert str(found.value) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Am Dienstag brannte es, der Tag davor in Kiew war ruhig.", "2024-02-12"),
        ("Am Dienstag brannte es, der Tag davor Streik.", "None"),
    ],
)
def test_the_day_before_is_told_by_words_of_the_language(text: str, value: str) -> None:
    """Which words are an event, and with which the sentence goes on, the language says."""
    assert str(find(text, PUBLISHED, language=GERMAN)[-1].interval.value) == value


def test_places_beside_expressions_are_checked() -> None:
    """A place that nothing looks at is refused, with the nearest."""
    with pytest.raises(ValueError, match=r"'sinse' is no place .* did you mean 'since'"):
        Language("German", words={}, rules={}, beside={"sinse": ["seit"]})
    with pytest.raises(ValueError, match="'xyz' is no place beside expressions; there are lead_in"):
        Language("German", words={}, rules={}, beside={"xyz": ["seit"]})


# --- the tree of patterns -----------------------------------------------------------------

Ways = list[tuple[tuple[str, ...], int, tuple[tuple[int, str, str], ...]]]
"""The keys along a way, the line it is of, and what is named on it."""


def _ways_of(order: int, pattern: str) -> Ways:
    """Return every way through a pattern, with each choice and each option written out."""
    elements: list[list[str | None]] = []
    for part in pattern.split():
        optional = part.startswith("[") and part.endswith("]")
        choices = part.strip("[]") if optional else part
        elements.append([*([None] if optional else []), *choices.split("|")])
    ways: Ways = []
    for chosen in product(*elements):
        taken = [one.partition(":") for one in chosen if one is not None]
        keys = tuple(key if key.isupper() else f"={key}" for key, _, _ in taken)
        names = tuple((at, keys[at], name) for at, (_, _, name) in enumerate(taken) if name)
        if keys:
            ways.append((keys, order, names))
    return ways


def _ways_in(node: Node, keys: tuple[str, ...] = ()) -> Ways:
    """Return every way through a tree."""
    ways: Ways = [(keys, rule.order, names) for rule, _, names in node.accepted] if keys else []
    for key, child in node.grown().items():
        ways += _ways_in(child, (*keys, key))
    return ways


@pytest.mark.parametrize("language", [ENGLISH, SPANISH, NAVY], ids=lambda one: one.name)
def test_the_tree_holds_every_way_through_every_pattern(language: Language) -> None:
    for stage, root in zip(STAGES, language.patterns, strict=True):
        written: Ways = []
        for order, line in enumerate(language.rules[stage].splitlines()):
            pattern = line.partition("#")[0].partition("->")[0]
            written += _ways_of(order, pattern) if pattern.strip() else []
        assert sorted(_ways_in(root)) == sorted(written)


# --- what no language can be ----------------------------------------------------------------


def test_another_sign_before_decimals() -> None:
    with pytest.raises(ValueError, match=r"mine: decimal is '\.' or ',', not '·'"):
        Language("mine", words={}, rules={}, decimal="·")


@pytest.mark.parametrize("phrases", ["lundi", [""], ["lundi", " "]])
def test_phrases_that_are_none(phrases: Any) -> None:
    """One text in place of a list would be read as its letters, and nothing is written in no words."""
    with pytest.raises(ValueError, match="mine: WEEKDAY 0 takes a list of phrases, none of them"):
        ENGLISH.extend("mine", words={"NEW": {1: ["one"]}, "WEEKDAY": {0: phrases}})
    with pytest.raises(ValueError, match="mine: WEEKDAY 0 takes a list of phrases, none of them"):
        resolve("x", PUBLISHED, language=Language("mine", {"WEEKDAY": {0: phrases}}, {}))


def test_a_language_without_endings_of_ordinals() -> None:
    """Its numbers are no ordinals for that."""
    plain = replace(ENGLISH, ordinals=())
    assert resolve("5 May 2023", PUBLISHED, language=plain).value == "2023-05-05"
    assert resolve("30 years ago", PUBLISHED, language=plain).value == "1994"


def test_a_step_is_shown_when_it_is_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another thread that reads at the same time finds all that follows, or nothing yet."""
    node = replace(ENGLISH).patterns[STAGES.index("atoms")].first["=the"]
    assert node.steps is None
    shown = []

    def made(depth: int, begun: Any) -> Node:
        shown.append(node.steps)
        return Node(depth, begun)

    monkeypatch.setattr(patterns, "Node", made)
    assert node.grown() is node.steps
    assert len(shown) > 10
    assert set(shown) == {None}
