"""Times in files and in short Python: words that are reckoned when they are read."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph import FileFormatError
from claimgraph.corpus.stated_times import is_iso
from tests.effort import Effort

TEXT = (
    "Russia on Thursday accused the US. The drones lit up the sky early Wednesday morning, "
    "Gen. Ivanov said. Kyiv will vote on Friday.\n\n"
    "On Friday the envoys left, on Friday others came. They met on the anniversary of the invasion."
)
DOCUMENT = {"id": "d", "text": TEXT, "published": "2023-05-04", "zone": "Europe/London"}


def read(
    documents: Any = (DOCUMENT,), claims: Any = (), *, again: bool = True, **sections: Any
) -> cg.Corpus:
    """Read a file, and check that what is written of it comes back."""
    data = {
        "claimgraph": "1.0",
        "documents": list(documents),
        "actors": [{"kind": "Person", "id": "p"}],
        "places": [{"id": "kremlin", "zone": "Europe/Moscow"}, {"id": "moon"}],
        "events": [{"id": "e"}],
        "claims": [{"act": "finding", "chain": ["p"], **one} for one in claims],
        **sections,
    }
    corpus = cg.from_json(json.dumps(data))
    if not again:
        return corpus
    assert cg.from_json(cg.to_json(corpus)) == corpus
    assert cg.from_jsonl(cg.to_jsonl(corpus)) == corpus
    assert cg.from_yaml(cg.to_yaml(corpus)) == corpus
    return corpus


def time_of(when: Any, **fields: Any) -> cg.StatedTime:
    """Return the time of a claim."""
    time = read(claims=[{"id": "c", "when": when, **fields}]).claims[0].time
    assert time is not None
    return time


def times_of(when: Any, **fields: Any) -> tuple[cg.StatedTime, ...]:
    """Return the times of an event."""
    event = read(events=[{"id": "e", "when": when, **fields}]).events[0]
    return event.times


def start(time: cg.StatedTime) -> str | None:
    return time.interval.start and time.interval.start.isoformat()  # type: ignore[return-value]


def test_language_and_conventions_are_said_beside_the_words() -> None:
    """The words are read in the language of their document, or the one that is named."""
    assert time_of({"text": "el miércoles", "language": "es"}).interval.value == "2023-05-03"
    told = {"text": "3/7/2022", "conventions": {"day_first": True}}
    assert time_of(told).interval.value == "2022-07-03"
    assert time_of("3/7/2022").interval.status == "unresolved"
    for tag, words in (("es-MX", "el miércoles"), ("en", "Wednesday"), ("ru", "Wednesday")):
        document = cg.Document(id="doc:a", published="2023-05-04", language=tag)  # type: ignore[arg-type]
        assert cg.when(document, words).interval.value == "2023-05-03"
    spanish = cg.Document(id="doc:a", published="2023-05-04", language="es")  # type: ignore[arg-type]
    assert cg.when(spanish, "Wednesday", language="en").interval.value == "2023-05-03"
    with pytest.raises(ValueError, match="day_first is true, false or left out, not 'yes'"):
        cg.when(spanish, "3/7/2022", conventions={"day_first": "yes"})


FRENCH = cg.Language(
    "French",
    words={"WEEKDAY": {2: ["mercredi"]}},
    rules={"atoms": "[le] WEEKDAY:wd -> date"},
)


def french(tag: str | None, when: Any) -> dict[str, Any]:
    """Return a file with a document in a language, and an event with a time."""
    document = {"id": "d", "published": "2023-05-04", "text": "C'était mercredi.", "language": tag}
    events = [{"id": "e", "label": "la réunion", "when": when}]
    return {"claimgraph": "1.0", "documents": [document], "events": events}


@pytest.mark.parametrize(
    ("tag", "when"),
    [
        ("fr", "mercredi"),
        ("fr-CA", "mercredi"),
        ("FR", {"text": "mercredi"}),
        (None, {"text": "mercredi", "language": "fr"}),
        ("en", {"text": "mercredi", "language": "fr-Latn-CA"}),
    ],
)
def test_a_language_of_ones_own(tag: str | None, when: Any, tmp_path: Path) -> None:
    """A language that is given is read by its tag, from a text and from a file, beside those built in."""
    text = json.dumps(french(tag, when))
    path = tmp_path / "x.json"
    path.write_text(text)
    given: Any = {"languages": {"fr": FRENCH}}
    corpora = [cg.from_json(text, **given), cg.from_yaml(text, **given), cg.read(path, **given)]
    corpora.append(cg.read_json(path, **given))
    corpora.append(cg.read_yaml(path.rename(tmp_path / "x.yaml"), **given))
    cg.write(corpora[0], tmp_path / "x.jsonl")
    corpora.append(cg.read(tmp_path / "x.jsonl", **given))
    for corpus in corpora:
        (event,) = corpus.events
        assert event.times[0].interval.value == "2023-05-03"
        assert corpus == corpora[0]
    spanish = {"text": "el miércoles", "language": "es"}
    (event,) = cg.from_json(json.dumps(french(tag, spanish)), **given).events
    assert event.times[0].interval.value == "2023-05-03"


def test_a_language_under_the_tag_of_a_built_in_one() -> None:
    """It takes its place, in files and in ``when``; the longest tag that fits is taken."""
    mine = cg.ENGLISH.extend("mine", words={"POD": {"MO": ["dawn watch"]}})
    words = "the dawn watch on Tuesday"
    text = json.dumps(french(None, words))
    values = [
        cg.from_json(text, languages=one).events[0].times[0].interval.value
        for one in ({}, {"en": mine})
    ]
    assert values == ["2023-05-04TMO", "2023-05-02TMO"]
    document = cg.Document.model_validate(
        {"id": "d", "published": "2023-05-04", "language": "en-x-mine"}
    )
    assert cg.when(document, words).interval.value != "2023-05-02TMO"
    given = {"en-X-Mine": mine}
    assert cg.when(document, words, languages=given).interval.value == "2023-05-02TMO"
    plain = document.model_copy(update={"language": "en-GB"})
    assert cg.when(plain, words, languages=given).interval.value != "2023-05-02TMO"
    told = cg.when(plain, words, languages=given, language="en-x-mine")
    assert told.interval.value == "2023-05-02TMO"


def test_articles_of_a_language_of_ones_own() -> None:
    """They do not count in the names of events, as those of languages that are built in."""
    articled = replace(FRENCH, articles=["ar"], rules=cg.ENGLISH.rules, words=cg.ENGLISH.words)
    data = french(None, "2023-05-03")
    data["events"][0]["label"] = "ar vote"
    data["events"].append({"id": "f", "when": {"text": "two days after the vote", "in": "d"}})
    assert cg.from_json(json.dumps(data)).notices
    corpus = cg.from_json(json.dumps(data), languages={"br": articled})
    assert corpus["f"].times[0].interval.value == "2023-05-05"


def test_a_language_nobody_gave() -> None:
    """One that a time names is refused, with what to pass; of one that a document names a notice tells."""
    with pytest.raises(
        FileFormatError, match="e: when: times are not read in the language 'fr'"
    ) as caught:
        cg.from_json(json.dumps(french(None, {"text": "mercredi", "language": "fr"})))
    assert "give it by its tag: languages={'fr': …}, or --languages on the command line" in str(
        caught.value
    )
    (notice,) = cg.from_json(json.dumps(french("fr", "mercredi"))).notices
    assert str(notice).endswith("read as English, since the language 'fr' was not given")
    (notice,) = cg.from_json(json.dumps(french("en", "mercredi"))).notices
    assert "was not given" not in str(notice)
    with pytest.raises(
        TypeError, match="languages are given as Language by tag, not 'French' for 'fr'"
    ):
        cg.from_json(json.dumps(french("fr", "mercredi")), languages={"fr": "French"})


def test_words_belong_to_the_only_document() -> None:
    """Words are reckoned from the publication date, keep their place, and are those of the text."""
    time = time_of("Thursday")
    assert time.document == "d"
    assert time.span is not None
    assert TEXT[time.span.start : time.span.end] == time.span.exact == "Thursday"
    interval = time.interval
    assert (interval.expression, interval.value, interval.zone) == ("Thursday", "2023-05-04", "Europe/London")  # fmt: skip
    assert start(time) == "2023-05-04T00:00:00+01:00"
    assert interval.status == "resolved"
    assert interval.policy
    for same in ({"text": "Thursday"}, {"text": "Thursday", "in": "d"}):
        assert time_of(same) == time
    assert read(claims=[{"id": "c", "time": "Thursday"}]).claims[0].time == time


def cg_yaml(data: dict[str, Any]) -> str:
    """Return data as YAML, a field a line."""
    return yaml.safe_dump(data, sort_keys=False)


def test_the_sentence_shows_the_tense() -> None:
    """A Friday to come is told from one that is past by the verb beside it."""
    assert start(time_of("vote on Friday")) == "2023-05-05T00:00:00+01:00"
    assert start(time_of({"text": "Friday", "tense": "past"})) == "2023-04-28T00:00:00+01:00"
    assert start(time_of({"text": "Friday", "occurrence": 1})) == "2023-05-05T00:00:00+01:00"
    assert start(time_of({"text": "Friday", "occurrence": 2})) == "2023-04-28T00:00:00+01:00"


def test_the_quote_tells_which_place_is_meant() -> None:
    """Of several places of the words, the one in the sentence of the evidence is meant."""
    assert time_of("on Friday").span is None
    time = time_of("on Friday", quote="vote")
    assert time.span is not None
    assert time.span.start == TEXT.index("on Friday")
    assert time_of("on Friday", quote="envoys").span is not None
    assert time_of("Friday", quote="envoys").span is None  # there twice in that sentence


def test_words_that_do_not_stand_there() -> None:
    """Words from elsewhere are read without a sentence."""
    time = time_of("2 May 2023")
    assert time.span is None
    assert start(time) == "2023-05-02T00:00:00+01:00"


def test_the_clock_is_that_of_the_event() -> None:
    """Parts of the day are read where it happened, days where the document is at home."""
    (morning, day) = times_of(["early Wednesday morning", "Thursday"], place="kremlin")
    assert start(morning) == "2023-05-03T00:00:00+03:00"
    assert morning.interval.zone == "Europe/Moscow"
    assert start(day) == "2023-05-04T00:00:00+01:00"
    own = times_of("early Wednesday morning", zone="Asia/Tokyo", place="kremlin")
    assert start(own[0]) == "2023-05-03T00:00:00+09:00"
    assert start(times_of("early Wednesday morning", place="moon")[0]) == "2023-05-03T00:00:00+01:00"  # fmt: skip
    said = times_of({"text": "Thursday", "zone": "America/New_York"}, place="kremlin")
    assert start(said[0]) == "2023-05-04T00:00:00-04:00"
    iso = times_of("2023-05-03T02:30", place="kremlin")
    assert start(iso[0]) == "2023-05-03T02:30:00+03:00"


def test_iso_needs_no_reckoning() -> None:
    """A date or an interval is read as it is written, whoever states it."""
    undated = {"id": "d", "zone": "Europe/London"}
    corpus = read([undated], [{"id": "c", "when": "2023-05-01/2023-05-03"}])
    time = corpus.claims[0].time
    assert time is not None
    assert time.interval == cg.from_iso("2023-05-01/2023-05-03", "Europe/London")
    (background,) = times_of("2023-05-03")
    assert background.document is None
    (stated,) = times_of({"text": "2023-05-03", "in": "d"})
    assert stated.document == "d"
    assert is_iso("2023-5-04") is False
    assert [is_iso(one) for one in ("2023", "..", "2014-16", "2014-05", "in 2023", "../x")] == [True, False, False, True, False, True]  # fmt: skip


def test_without_a_date_only_the_absolute_is_told() -> None:
    """What is reckoned from a date that is missing stays unresolved, with a reason and a notice."""
    undated = {"id": "d", "text": TEXT}
    corpus = read([undated], [{"id": "c", "when": "Thursday"}, {"id": "c2", "when": "2 May 2023"}])
    missing, known = (claim.time for claim in corpus.claims)
    assert missing is not None
    assert missing.interval.status == "unresolved"
    assert missing.interval.reason == "d has no publication date, which 'Thursday' is reckoned from"
    assert missing.interval.expression == "Thursday"
    assert missing.interval.start is missing.interval.end is missing.interval.anchor is None
    assert missing.span is not None
    assert known is not None
    assert start(known) == "2023-05-02T00:00:00"
    assert known.interval.anchor is None
    (notice,) = corpus.notices
    assert str(notice).endswith("c: when: 'Thursday' is unresolved: " + missing.interval.reason)
    assert notice.line == 1


def test_words_that_say_no_time() -> None:
    """They are kept, unresolved, and noted."""
    corpus = read(claims=[{"id": "c", "when": "the drones"}])
    time = corpus.claims[0].time
    assert time is not None
    assert time.interval.status == "unresolved"
    assert [notice.field for notice in corpus.notices] == ["when"]


def test_several_documents() -> None:
    """Each time belongs to the document that states it; which one must be said."""
    second = {"id": "d2", "published": "2023-05-12"}
    corpus = read(
        [DOCUMENT, second],
        events=[{"id": "e", "when": [{"text": "Thursday", "in": "d"}, {"text": "Thursday", "in": "d2"}]}],
    )  # fmt: skip
    assert [start(time) for time in corpus.events[0].times] == ["2023-05-04T00:00:00+01:00", "2023-05-11T00:00:00"]  # fmt: skip
    assert [time.document for time in corpus.events[0].times] == ["d", "d2"]
    with pytest.raises(FileFormatError, match=r"e: when: say which document states it.*has 2"):
        read([DOCUMENT, second], events=[{"id": "e", "when": "Thursday"}])
    claim = read([DOCUMENT, second], [{"id": "c", "document": "d2", "when": "Thursday"}]).claims[0]
    assert claim.time is not None
    assert claim.time.document == "d2"


def test_a_time_told_by_an_event() -> None:
    """An anniversary is told by the event it is of, by its id or its name."""
    events = [
        {"id": "e", "label": "the invasion", "times": "2022-02-24"},
        {"id": "e2", "when": {"text": "the anniversary of the invasion", "of": "e"}},
        {"id": "e3", "when": "two days after the invasion"},
    ]
    corpus = read(events=events)
    told = corpus.events[1].times[0]
    assert start(told) == "2023-02-24T00:00:00+00:00"
    assert told.interval.anchor == "e"
    assert told.span is not None
    assert read(events=[events[1], events[0]]).events[0].times == corpus.events[1].times
    for of in ("e9", "e2"):
        events[1]["when"] = {"text": "the anniversary of the invasion", "of": of}
        with pytest.raises(FileFormatError, match=f"e2: when: no time is known of '{of}'"):
            read(events=events)


@given(st.permutations(range(4)))
def test_names_of_events_in_any_order(order: list[int]) -> None:
    """What an event is called tells the times of those before it and behind it, if no other has the name."""
    events: list[dict[str, Any]] = [
        {"id": "e", "label": "the invasion", "times": "2022-02-24"},
        {"id": "e1", "label": "the siege", "when": "two days after the invasion"},
        {"id": "e2", "when": "a week after the siege"},
        {"id": "e3", "when": {"text": "a day earlier", "of": "e2"}},
    ]

    corpus = read(events=[events[i] for i in order], again=False)
    assert {one.id: (start(one.times[0]) or "")[:10] for one in corpus.events} == {
        "e": "2022-02-24",
        "e1": "2022-02-26",
        "e2": "2022-03-05",
        "e3": "2022-03-04",
    }


TOLD_BY_NAMES = {
    "since the invasion": ("2022-02-24", None),
    "before the vote in Lviv": (None, "2023-03-06"),
    "during the siege": ("2022-03-01", "2022-06-01"),
    "in the wake of the siege": ("2022-06-01", None),
    "the week after the invasion": ("2022-02-25", "2022-03-04"),
    "the weeks before the vote in Lviv": (None, "2023-03-06"),
    "a year into the invasion": ("2023-02-24", "2023-02-25"),
    "at the time of the vote in Lviv": ("2023-03-05", "2023-03-06"),
    "from the invasion to the vote in Lviv": ("2022-02-24", "2023-03-06"),
    "between the siege and the vote in Lviv": ("2022-03-01", "2023-03-06"),
}


@pytest.mark.parametrize("published", ["2023-05-04", None])
def test_all_that_names_of_events_tell(published: str | None) -> None:
    """Since, before, during an event, from one to another: in claims and events, in JSON and YAML."""
    document = {"id": "d", "published": published} if published else {"id": "d"}
    named = [
        {"id": "e", "label": "the invasion", "times": "2022-02-24"},
        {"id": "v", "label": "the vote in Lviv", "when": "a year after the count"},
        {"id": "n", "label": "the count", "times": "2022-03-05"},
        {"id": "s", "label": "the siege", "times": "2022-03/2022-05"},
    ]
    events = [{"id": f"e{at}", "when": words} for at, words in enumerate(TOLD_BY_NAMES)]
    claims = [{"id": f"c{at}", "when": words} for at, words in enumerate(TOLD_BY_NAMES)]
    for order in ([*named, *events], [*events, *named]):
        corpus = read([document], claims, events=order)
        assert corpus.notices == ()
        for at, (start, end) in enumerate(TOLD_BY_NAMES.values()):
            event, claim = corpus[f"e{at}"], corpus[f"c{at}"]
            assert isinstance(event, cg.Event)
            assert isinstance(claim, cg.Claim)
            (time,) = event.times
            assert claim.time == time
            bounds = [one and one.isoformat()[:10] for one in (time.interval.start, time.interval.end)]  # fmt: skip
            assert bounds == [start, end]
            assert (time.interval.anchor or "").startswith("event:")
        data = {"claimgraph": "1.0", "documents": [document], "events": order}
        assert list(cg.from_yaml(yaml.safe_dump(data)).events) == list(corpus.events)


def test_an_event_that_is_named_and_has_no_time() -> None:
    """What it tells is unresolved, and noticed; what its id tells is read by the same words."""
    vote = {"id": "v", "label": "the vote"}
    for words in ("since the vote", "the week after the vote", "during the vote"):
        corpus = read(events=[vote, {"id": "e", "when": words}])
        (notice,) = corpus.notices
        assert f"'{words}' is unresolved: it is told by an event, 'the vote'" in str(notice)
    dated = {**vote, "times": "2023-03-05"}
    event = {"id": "e", "when": {"text": "since the ballot", "of": "v"}}
    assert start(read(events=[dated, event]).events[1].times[0]) == "2023-03-05T00:00:00+00:00"


def test_a_name_of_two_events_tells_neither() -> None:
    """Wherever the second of them stands."""
    events = [{"id": "e", "label": "the invasion", "times": "2022-02-24"}, {"id": "e2", "when": "two days after the invasion"}, {"id": "e3", "label": "the invasion", "times": "2023-02-24"}]  # fmt: skip
    for order in permutations(events):
        told = read(events=order)["e2"]
        assert isinstance(told, cg.Event)
        assert told.times[0].interval.status == "unresolved"


def told(*events: dict[str, Any], claims: Any = ()) -> dict[str, str]:
    """Return for each record when it starts or why that is not known, and check every order of the events."""
    found = []
    for order in permutations(events):
        corpus = read(events=order, claims=claims, again=order == events)
        times = {one.id: one.times[-1] for one in corpus.events if one.times}
        times |= {one.id: one.time for one in corpus.claims if one.time is not None}
        found.append({i: (start(t) or t.interval.reason or "")[: 10 if start(t) else None] for i, t in times.items()})  # fmt: skip
        assert sorted(f"{i}: when: {t.interval.expression!r} is unresolved: {t.interval.reason}" for i, t in times.items() if t.interval.status == "unresolved") == sorted(str(one).partition(": ")[2] for one in corpus.notices)  # fmt: skip
    assert all(one == found[0] for one in found)
    return found[0]


def refused(*events: dict[str, Any], claims: Any = ()) -> set[str]:
    """Return why a file is refused, which is the same in every order of the events."""
    found = []
    for order in permutations(events):
        with pytest.raises(FileFormatError) as caught:
            read(events=order, claims=claims)
        found.append({str(one).partition(": ")[2] for one in caught.value.problems})
    assert all(one == found[0] for one in found)
    return found[0]


def test_a_claim_tells_the_time_of_an_event() -> None:
    """Claims stand behind events in a file, and a claim may in turn be told by such an event."""
    claims = [
        {"id": "c2", "when": "two days after the raid"},
        {"id": "c", "when": "Thursday"},
    ]
    raid = {"id": "e1", "label": "the raid", "when": {"text": "a day earlier", "of": "c"}}
    siege = {"id": "e2", "when": {"text": "the next day", "of": "c2"}}
    assert told(raid, siege, claims=claims) == {
        "e1": "2023-05-03",
        "e2": "2023-05-06",
        "c2": "2023-05-05",
        "c": "2023-05-04",
    }


def test_the_fullest_name_is_meant() -> None:
    """An event is not told by itself, nor by one whose name is a part of that which is said."""
    vote = {"id": "a", "label": "the vote", "when": "two days after the vote in Lviv"}
    lviv = {"id": "b", "label": "the vote in Lviv", "times": "2022-02-24"}
    after = {"id": "c1", "when": "a week after the vote"}
    behind = {"id": "c2", "when": "a week after the vote in Lviv"}
    assert told(vote, lviv, after, behind) == {
        "a": "2022-02-26",
        "b": "2022-02-24",
        "c1": "2022-03-05",
        "c2": "2022-03-03",
    }
    dated, undated = {**vote, "when": "2022-01-01"}, {"id": "b", "label": "the vote in Lviv"}
    assert told(dated, undated, behind)["c2"].startswith("it is told by an event, 'the vote in Lviv'")  # fmt: skip
    twice = told(dated, lviv, {**lviv, "id": "b2", "label": "The vote in Lviv"}, behind)
    assert twice["c2"].endswith("several events are called so: b, b2; say which with of")


def test_why_an_event_tells_no_time() -> None:
    """Words stay unresolved, what is named by its id is refused; either way with the reason."""
    by_name = {"id": "e1", "when": "two days after the vote"}
    by_id = {"id": "e2", "when": {"text": "two days later", "of": "v"}}
    for fields, why in (
        ({"times": ["2022-02-24", "2022-03-24"]}, "its stated times have nothing in common"),
        ({"times": ["2022-02-24", "2022-02-24T10:00+01:00"]}, "of its times one has a zone and another none; give the event a zone, or a place that has one"),
        ({}, "it has no time that starts at a known one; give it one"),
        ({"when": {"after": "e"}}, "it has no time that starts at a known one; give it one"),
        ({"kind": "Ballot"}, "records of kind Ballot have no times that are known here"),
    ):  # fmt: skip
        vote = {"id": "v", "label": "the vote", **fields}
        corpus = read(events=[by_name, vote, {"id": "e"}])
        assert isinstance(corpus["e1"], cg.Event)
        reason = corpus["e1"].times[0].interval.reason
        assert reason == f"it is told by an event, 'the vote', the start of which is not known: {why}"  # fmt: skip
        assert refused(vote, by_id, {"id": "e"}) == {f"e2: when: no time is known of 'v': {why}"}
    missing = {"id": "e2", "when": {"text": "two days later", "of": "votee"}}
    assert refused(missing, {"id": "vote"}) == {"e2: when: no time is known of 'votee': the file has no such event or claim; did you mean 'vote'?"}  # fmt: skip


def test_several_stated_times_tell_what_they_have_in_common() -> None:
    """Be one of them told by yet another event."""
    vote = {
        "id": "v",
        "label": "the vote",
        "zone": "Europe/London",
        "when": ["2022-02", "two days after the debate"],
    }
    debate = {"id": "d1", "label": "the debate", "when": "2022-02-24"}
    assert told(vote, debate, {"id": "e1", "when": "a day after the vote"})["e1"] == "2022-02-27"


def test_documents_of_several_zones_and_of_no_date() -> None:
    """Each reckons in its own zone from the same event, whose name is the anchor also without a date."""
    words = "two days after the vote"
    documents = [
        {**DOCUMENT, "text": words},
        {"id": "d2", "published": "2023-05-12T23:30+00:00", "zone": "Asia/Tokyo"},
        {"id": "d3"},
    ]
    vote = {"id": "v", "label": "the vote", "zone": "Europe/Moscow", "when": {"text": "2 May 2023", "in": "d2"}}  # fmt: skip
    events = [{"id": "e", "when": [{"text": words, "in": one["id"]} for one in documents]}, vote]
    for order in permutations(events):
        event = read(documents, events=order)["e"]
        assert isinstance(event, cg.Event)
        assert [start(one) for one in event.times] == ["2023-05-04T00:00:00+01:00", "2023-05-04T00:00:00+09:00", "2023-05-04T00:00:00"]  # fmt: skip
        assert [one.interval.anchor for one in event.times] == ["event:the vote"] * 3


def test_circles_of_times() -> None:
    """Times that are told by one another are told by neither, in whatever order they stand."""
    siege = {"id": "a", "label": "the siege", "when": "two days after the battle"}
    battle = {"id": "b", "label": "the battle", "when": "a day before the siege"}
    around = "the start of which is not known: these are told by one another: a → b → a"
    behind = {"id": "c1", "when": "a week after the siege"}
    found = told(siege, battle, behind)
    assert found["a"] == f"it is told by an event, 'the battle', {around}"
    assert found["b"] == f"it is told by an event, 'the siege', {around}"
    assert found["c1"].startswith("it is told by an event, 'the siege'")
    own = {**siege, "when": ["2022-03-01", "two days after the battle"]}
    assert told(own, battle, behind)["c1"] == "2022-03-08"
    named = {**battle, "when": {"text": "a day earlier", "of": "a"}}
    assert refused(own, named, behind) == {"b: when: no time is known of 'a': these are told by one another: a → b → a"}  # fmt: skip
    itself = {"id": "a", "label": "the siege", "when": "on the second day of the siege"}
    assert told(itself, behind)["c1"].startswith("it is told by an event, 'the siege'")
    many = [
        {"id": f"x{i}", "label": f"raid {i}", "when": f"two days after raid {i ^ 1}"}
        for i in range(1_000)
    ]
    assert len(read(events=many, again=False).notices) == 1_000


def test_what_cannot_be_read_is_told_once() -> None:
    """And no word of those whose time it would have told; problems come in the order of the file."""
    vote = {"id": "v", "label": "the vote", "tims": "2022"}
    by_name = {"id": "e1", "label": "the count", "when": "two days after the vote"}
    by_id = {"id": "e2", "when": {"text": "two days later", "of": "v"}}
    behind = {"id": "e3", "when": "two days after the count"}
    assert refused(vote, by_name, by_id, behind) == {"v: tims: unknown field 'tims'; did you mean 'times'?"}  # fmt: skip
    events = [by_id, {"id": "e4", "labl": ""}, {"id": "v", "times": "2022-13"}]
    data = {"claimgraph": "1.0", "documents": [DOCUMENT], "events": events}
    for text, reader in (
        (json.dumps(data, indent=1), cg.from_json),
        (cg_yaml(data), cg.from_yaml),
    ):
        with pytest.raises(FileFormatError) as caught:
            reader(text)
        lines = [one.line for one in caught.value.problems]
        assert lines == sorted(lines, key=lambda line: line or 0)
        assert [one.record for one in caught.value.problems] == ["e4", "v"]


def test_ids_that_are_none_are_refused() -> None:
    """Where a time is told by others, too."""
    for own in ([], {}, 5, None, "", "two words"):
        with pytest.raises(FileFormatError):
            read(events=[{"id": own, "label": "the vote", "when": "a day after the raid"}, {"id": "r", "label": "the raid", "when": {"text": "then", "of": "v"}}])  # fmt: skip
    for of in ("", "two words"):
        with pytest.raises(FileFormatError):
            read(events=[{"id": "r", "when": {"text": "then", "of": of}}, {"id": of, "label": ""}])
    twice = {"id": "v", "when": {"text": "then", "of": "v"}}
    with pytest.raises(FileFormatError):
        read(events=[twice, twice])


def test_a_time_told_by_another() -> None:
    """What is spoken of before tells "a day earlier" and "then"; records stand in any order."""
    claims = [
        {"id": "c3", "when": {"text": "then", "of": "c2"}},
        {"id": "c2", "when": {"text": "a day earlier", "of": "c1"}},
        {"id": "c1", "when": "Thursday"},
    ]
    corpus = read(claims=claims)
    assert [claim.id for claim in corpus.claims] == ["c3", "c2", "c1"]
    times = [claim.time for claim in corpus.claims if claim.time is not None]
    assert [start(time) for time in times] == ["2023-05-03T00:00:00+01:00"] * 2 + ["2023-05-04T00:00:00+01:00"]  # fmt: skip
    assert [time.interval.anchor for time in times] == ["c2", "c1", "2023-05-04"]
    many = [{"id": f"x{i}", "when": {"text": "then", "of": f"x{i + 1}"}} for i in range(1_500)]
    assert len(read(again=False, claims=[*many, {"id": "x1500", "when": "Thursday"}]).notices) == 0
    claims[2]["when"] = {"text": "then", "of": "c3"}
    with pytest.raises(FileFormatError) as caught:
        read(claims=claims)
    assert [problem.record for problem in caught.value.problems] == ["c3", "c2", "c1"]


def test_order_alone() -> None:
    """A time may say no more than what it comes after or before."""
    corpus = read(
        claims=[{"id": "c"}, {"id": "c2", "when": {"after": "c", "before": ["d"], "basis": "implied"}}]
    )  # fmt: skip
    time = corpus.claims[1].time
    assert time is not None
    assert (time.after, time.before, time.document, time.basis) == (("c",), ("d",), "d", "implied")
    assert time.interval.reason == "order only: no time is given"
    both = time_of({"text": "Thursday", "after": "e"})
    assert both.after == ("e",)
    assert start(both) == "2023-05-04T00:00:00+01:00"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"when": "Thursday", "time": "2023"}, "c: when: give either when or time"),
        ({"when": {"text": "Thursday", "ocurrence": 1}}, "c: when: a time has no field 'ocurrence'; did you mean 'occurrence'?"),
        ({"when": {"text": 5}}, "c: text: text takes words, not 5"),
        ({"when": {"text": "Thursday", "in": "d9"}}, "document 'd9' is not in the file"),
        ({"when": {"text": "Thursday", "in": "d", "document": "d"}}, "when: give either in or document"),
        ({"when": {"text": "Thursday", "zone": "Mars"}}, "c: when: 'Mars' is not an IANA time zone"),
        ({"when": {"text": "Thursday", "tense": "perfect"}}, "tense is one of past, present, future, not 'perfect'"),
        ({"when": {"text": "then", "of": 5}}, "of takes words, not 5"),
        ({"when": {"text": "Thursday", "language": "xx"}}, "times are not read in the language 'xx'; there are en (English), es (Spanish)"),
        ({"when": {"text": "Thursday", "conventions": True}}, "conventions takes names with values, not True"),
        ({"when": {"text": "Thursday", "conventions": {"dayfirst": True}}}, "conventions have no field 'dayfirst'; did you mean 'day_first'?"),
        ({"when": {"text": "Thursday", "conventions": {"week_starts": 7}}}, "week_starts is a weekday, 0 for Monday to 6, not 7"),
        ({"when": {"text": "Thursday", "policy": "x"}}, "policy is one of news, narrative, future, strict"),
        ({"when": {"text": "Thursday", "occurrence": 2}}, "c: when: 'Thursday' stands only once"),
        ({"when": {"text": "zebra", "occurrence": 1}}, "c: when: quote not found in d: 'zebra'"),
        ({"when": {}}, "interval"),
        ({"when": 5}, "time"),
        ({"when": ["Thursday", "Friday"]}, "time"),
    ],
)  # fmt: skip
def test_what_cannot_be_read(fields: dict[str, Any], message: str) -> None:
    """What is wrong is told with record and field."""
    with pytest.raises(FileFormatError) as caught:
        read(claims=[{"id": "c", **fields}])
    assert message in str(caught.value)


def test_only_claims_and_events_have_times() -> None:
    """Other records have none."""
    with pytest.raises(FileFormatError, match="such a record has no time"):
        read(places=[{"id": "x", "when": "Thursday"}])


def test_short_python() -> None:
    """Verbs and events take the same words."""
    document = cg.Document.model_validate(DOCUMENT)
    claim = cg.accuses(document, "rus", "usa", of="e", words="accused the US", when="Thursday")
    assert claim.time == time_of("Thursday")
    claim = cg.says(document, "p", "finding", words="vote", when="on Friday")
    assert claim.time is not None
    assert claim.time.span is not None
    assert start(claim.time) == "2023-05-05T00:00:00+01:00"
    time = cg.when(document, "early Wednesday morning", local_zone="Europe/Moscow", basis="analyst")
    assert time.basis == "analyst"
    assert start(time) == "2023-05-03T00:00:00+03:00"
    invasion = cg.from_iso("2022-02-24")
    told = cg.when(document, "the anniversary of the invasion", of=invasion)
    assert start(told) == "2023-02-24T00:00:00+00:00"
    with pytest.raises(TypeError, match="give either when or time"):
        cg.says(document, "p", "finding", words="vote", when="Friday", time=time)
    with pytest.raises(ValueError, match="'Mars' is not an IANA time zone"):
        cg.when(document, "Thursday", local_zone="Mars")
    assert start(cg.when(cg.Document(id="x", published="2023-05-04T23:30-04:00", zone="Europe/London"), "yesterday")) == "2023-05-04T00:00:00+01:00"  # fmt: skip


@pytest.mark.large
def test_many_times_are_read_in_moderate_time() -> None:
    """Words are looked up in texts that are made ready once, events are known by their names."""
    numbers = range(2_000)
    said = [f"Number {i} left on Monday, in week {i}." for i in numbers]
    events = [
        {"id": f"e{i}", "label": f"event {i}", "when": {"text": f"week {i}", "of": "e0"} if i else "Monday"}
        for i in numbers
    ]  # fmt: skip
    claims = [{"id": f"c{i}", "when": "on Monday", "quote": f"Number {i} left"} for i in numbers]
    with Effort() as effort:
        corpus = read([{**DOCUMENT, "text": " ".join(said)}], claims, events=events, again=False)
    assert effort.loops < 500
    last = corpus.claims[-1].time
    assert last is not None
    assert last.span is not None
    assert last.interval.value == "2023-05-01"


def test_yesterday_in_somebody_s_mouth_is_reckoned_from_when_he_spoke() -> None:
    """What is told by days of its own keeps them; a time that is no day tells no yesterday."""
    document = cg.Document(
        id="d", published="2025-06-05", zone="Europe/Madrid",
        text="She said yesterday: “He told me two days ago, on 30 May 2025, that it was on Friday.”",
    )  # fmt: skip
    spoken = cg.when(document, "yesterday").interval
    told = {
        words: cg.when(document, words, of=spoken).interval
        for words in ("two days ago", "30 May 2025", "on Friday")
    }
    assert {words: one.value for words, one in told.items()} == {
        "two days ago": "2025-06-02", "30 May 2025": "2025-05-30", "on Friday": "2025-05-30",
    }  # fmt: skip
    assert told["two days ago"].anchor == "2025-06-04"
    vague = cg.from_iso("2025-05")
    unknown = cg.when(document, "two days ago", of=vague).interval
    assert (unknown.status, unknown.reason) == (
        "unresolved", "'two days ago' is reckoned from a time of which the day is not known",
    )  # fmt: skip
    assert cg.when(document, "30 May 2025", of=vague).interval.value == "2025-05-30"
    claims = [
        {"id": "c1", "quote": "She said", "when": "yesterday"},
        {"id": "c2", "quote": "He told me", "when": {"text": "two days ago", "of": "c1"}},
    ]
    assert (
        read([document.model_dump(mode="json", exclude_none=True)], claims)[
            "c2"
        ].time.interval.value
        == "2025-06-02"
    )


IDS = st.sampled_from(["a", "b", "c", "d", ""])
LABELS = st.sampled_from(
    ["the vote", "The Vote", "the vote in Lviv", "in Lviv the vote", "the raid", ""]
)
WHENS = st.sampled_from([
    *({"text": "two days later", "of": own} for own in "abcdx"),
    *("2022-02-24", "two days after the vote", "a week after the vote in Lviv", "a day before the raid", "soon"),
    *("since the vote", "from the raid to the vote in Lviv", "the week after the raid", "during the vote", "in Lviv"),
])  # fmt: skip
EVENTS = st.fixed_dictionaries({"id": IDS}, optional={"label": LABELS, "when": st.lists(WHENS, max_size=3), "x": st.just(1)})  # fmt: skip


@given(st.lists(EVENTS, max_size=6), st.randoms(use_true_random=False))
def test_any_times_are_read_or_refused_alike_in_every_order(
    events: list[dict[str, Any]], random: Any
) -> None:
    """Whatever tells whatever, reading ends, and what it finds hangs on no order of the records."""

    def found(ordered: list[dict[str, Any]]) -> object:
        try:
            corpus = read(events=ordered, again=False)
        except (FileFormatError, cg.CorpusError) as error:
            return {str(one).partition(": ")[2] for one in error.problems}
        return {one.id: one.times for one in corpus.events}

    shuffled = list(events)
    random.shuffle(shuffled)
    if len({one["id"] for one in events}) == len(events):
        assert found(events) == found(shuffled)
    else:  # the same id twice is refused, one way or another
        assert isinstance(found(events), set)


@pytest.mark.large
def test_many_events_told_by_names_are_read_in_moderate_time() -> None:
    """Names are looked up by their words, and records that wait are read again once."""
    events = [
        {"id": f"e{i}", "label": f"raid number{i}", "when": f"two days after raid number{i + 1}" if i % 2_00 else "Monday"}
        for i in range(2_000)
    ]  # fmt: skip
    with Effort() as effort:
        corpus = read(events=events, again=False)
    assert effort.loops < 500
    assert len(corpus.notices) == 199
