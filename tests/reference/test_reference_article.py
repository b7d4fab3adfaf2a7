"""The reference article in the library's format: complete, without its words, and as encoded by hand."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from claimgraph import (
    Artifact,
    Claim,
    Corpus,
    EventClass,
    Evidence,
    Place,
    Span,
    StatedTime,
    from_json,
    from_jsonl,
    from_yaml,
    read_json,
    to_json,
    to_jsonl,
    to_yaml,
)
from claimgraph.model.record import key_of
from tests.reference import ARTICLE, KINDS, tables

DOCUMENT = "doc:antiwar-2023-05-04"


# What holds without the shared files.


def test_it_is_in_canonical_form(corpus: Corpus) -> None:
    """Reading and writing the file gives the same bytes."""
    assert to_json(corpus).encode() == ARTICLE.read_bytes()
    assert corpus.notices == ()


def test_it_is_complete(corpus: Corpus) -> None:
    """It holds what the encoding counts, but for the differences written here."""
    assert len(corpus.actors) == 27
    assert len(corpus.places) + len(corpus.artifacts) == 10
    assert len(corpus.claims) == 35
    # 15 in the encoding: that Zelensky controls the services is not a fact but what C28 doubts.
    assert len(corpus.affiliations) == 15 - len(tables.NOT_AFFILIATIONS)
    # 24 in the encoding: the attacks that E15 plans (E15a) are an event of their own.
    assert len(corpus.events) == 24 + 1
    assert [e.id for e in corpus.events if isinstance(e, EventClass)] == ["E05", "E06"]
    # 29 in the encoding: that C18 does not answer C12 is the absence of a relation.
    assert len(corpus.relations) == 29 - len(tables.NOT_RELATIONS)
    # 69 mentions in the encoding; unknown:attackers has none.
    assert len(corpus.mentions) == 69
    # 8 times the document states, and the date of E24, which is background knowledge.
    stated = {time for _, time in _times(corpus)}
    assert len({time for time in stated if time.document == DOCUMENT}) == 8
    assert [time.basis for time in stated if time.document is None] == ["analyst"]


def test_it_holds_no_words_of_the_text(corpus: Corpus) -> None:
    """Every span is offsets alone, and the document has a hash and a length but no text."""
    (document,) = corpus.documents
    assert (document.text, document.title, document.subtitle) == (None, None, None)
    assert document.sha256 is not None
    assert document.length == 2263
    for _, span in _spans(corpus):
        assert (span.exact, span.prefix, span.suffix) == (None, "", "")
        assert span.end <= document.length


def test_its_evidence_names_the_text_by_hash(corpus: Corpus) -> None:
    """All evidence carries the document's hash, so that bare offsets can be verified."""
    (document,) = corpus.documents
    evidence = _evidence(corpus)
    assert {one.document for one in evidence} == {DOCUMENT}
    assert {one.sha256 for one in evidence} == {document.sha256}
    assert all(claim.evidence is not None for claim in corpus.claims)


def test_the_author_vouches_for_everything(corpus: Corpus) -> None:
    """Every chain starts with the author; his own claims have no other link."""
    (document,) = corpus.documents
    assert document.voice == tables.AUTHOR
    assert {claim.chain[0].id for claim in corpus.claims} == {tables.AUTHOR}
    own = [claim.id for claim in corpus.claims if claim.depth == 0]
    assert own == ["C11", "C19", "C24", "C25", "C33", "C34"]


def test_links_carry_the_cue_of_their_claim(corpus: Corpus) -> None:
    """The cue of the innermost link is the cue of the evidence, and each cue has a factivity."""
    for claim in corpus.claims:
        for link in claim.chain:
            assert (link.cue is None) == (link.factivity is None)
        if claim.depth > 0:
            assert claim.evidence is not None
            assert claim.chain[-1].cue == claim.evidence.cue


def test_named_sources_are_mentions_of_the_claimer(corpus: Corpus) -> None:
    """The words that name the source of a claim are a mention of its claimer."""
    mentions = {(m.denotes, m.span) for m in corpus.mentions}
    named = [
        (c.claimer, c.evidence.source) for c in corpus.claims if c.evidence and c.evidence.source
    ]
    assert len(named) == 25
    assert set(named) <= mentions


def test_nothing_puts_the_attack_into_everything(corpus: Corpus) -> None:
    """E01 belongs to E05 by implication; E06 is open and has no members."""
    actions, everything = corpus["E05"], corpus["E06"]
    assert isinstance(actions, EventClass)
    assert isinstance(everything, EventClass)
    assert [(m.event, m.basis) for m in actions.members] == [("E01", "implied")]
    assert everything.members == ()
    assert actions.open
    assert everything.open
    assert actions.subclass_of == everything.subclass_of == ()


def test_the_same_occurrence_is_a_claim(corpus: Corpus) -> None:
    """Only E02 is called the same occurrence as another event, and C05 is who says so."""
    same = {e.id: e.same_occurrence_as for e in corpus.events if not isinstance(e, EventClass)}
    assert [(s.event, s.claim) for s in same.pop("E02")] == [("E01", "C05")]
    assert not any(same.values())


def test_the_reply_names_what_it_answers(corpus: Corpus) -> None:
    """Only C15 responds, by its field and by relations alike."""
    responding = {c.id: c.responds_to for c in corpus.claims if c.responds_to}
    related = [(r.source, r.target) for r in corpus.relations if r.type == "responds_to"]
    assert responding == {"C15": ("C03", "C07", "C10", "C12")}
    assert related == [("C15", target) for target in responding["C15"]]


def test_the_occasion_is_kept(corpus: Corpus) -> None:
    """Medium, addressee, topic and editorial insertions stand where the text gives them."""
    assert _set(corpus, "medium") == {"C12": "medium:telegram"}
    assert _set(corpus, "addressee") == dict.fromkeys(("C20", "C21", "C22"), "group:reporters")
    assert _set(corpus, "topic") == {"C21": "E09"}
    inserted = {c.id: c.evidence.editorial_insertions for c in corpus.claims if c.evidence}
    gloss = (Span(start=782, end=791),)
    assert {own: spans for own, spans in inserted.items() if spans} == {"C12": gloss, "C14": gloss}


def test_no_time_is_the_publication_date_by_default(corpus: Corpus) -> None:
    """A time without a date keeps its start open and says why; no bound falls on publication alone."""
    times = _by_name(corpus)
    for name in ("T3", "T7", "T8"):
        assert times[name].interval.start is None
    for name in ("T3", "T5", "T6", "T7", "T8"):
        assert times[name].interval.status == "partial"
        assert times[name].before == (DOCUMENT,)
    assert all(time.interval.reason for _, time in _times(corpus))
    # Only T1 lies within that day, because a word of the text says so.
    day = times["T1"].interval.start
    within = {name for name, time in times.items() if time.interval.start == day}
    assert within == {"T1"}
    assert times["T1"].span is not None


def test_each_rule_is_named(corpus: Corpus) -> None:
    """A relation by rule names the rule, and no other does."""
    for relation in corpus.relations:
        assert (relation.basis == "rule") == (relation.rule is not None)
    assert {r.basis for r in corpus.relations} == {"stated", "rule", "analyst"}


def test_words_that_colour_are_short(corpus: Corpus) -> None:
    """Hedges, boosters and loaded terms are kept as words of the claimer, three at the most."""
    words = [word for claim in corpus.claims for word in _colouring(claim)]
    assert len(words) == 23
    assert max(len(word.split()) for word in words) == 3


@pytest.mark.parametrize(
    ("write", "read"),
    [(to_json, from_json), (to_jsonl, from_jsonl), (to_yaml, from_yaml)],
    ids=["json", "jsonl", "yaml"],
)
@pytest.mark.parametrize("kinds", [KINDS, None], ids=["registered", "unregistered"])
def test_it_round_trips(
    write: Callable[[Corpus], str], read: Callable[..., Corpus], kinds: Any
) -> None:
    """All formats give the corpus back, and its bytes, whether or not its kinds are registered."""
    if read is from_yaml:
        pytest.importorskip("yaml")
    known = {} if kinds is None else {"kinds": kinds}
    corpus = read_json(ARTICLE, **known)
    written = write(corpus)
    again = read(written, **known)
    assert again == corpus
    assert write(again) == written
    assert to_json(again).encode() == ARTICLE.read_bytes()
    # Without KINDS all events but the two classes are kept whole, unread.
    assert len(again.unregistered) == (23 if kinds is None else 0)


# What is compared with the article and with the encoding by hand.


def test_the_text_is_the_one_that_was_encoded(corpus: Corpus, article_text: str) -> None:
    """Hash and length of the document are those of the article, counted in code points."""
    (document,) = corpus.documents
    assert document.sha256 == hashlib.sha256(article_text.encode()).hexdigest()
    assert document.length == len(article_text)


def test_document_as_encoded(corpus: Corpus, encoding: dict[str, Any]) -> None:
    """Author, publisher, date and hash are the encoding's; the headlines stay out."""
    (document,) = corpus.documents
    given = encoding["document"]
    assert (document.id, document.authors, document.publisher) == (
        given["id"],
        (given["author"],),
        given["publisher"],
    )
    assert str(document.published) == given["datePublished"]
    assert (document.language, document.sha256) == (given["inLanguage"], given["sha256"])
    assert document.length == given["length_codepoints"]


def test_evidence_verifies(corpus: Corpus, article_text: str) -> None:
    """Every piece of evidence is found in the article, by hash and offsets."""
    for evidence in _evidence(corpus):
        verification = evidence.verify(article_text)
        assert verification.ok
        assert verification.same_text
        assert verification.moved == ()


def test_spans_end_with_words(corpus: Corpus, article_text: str) -> None:
    """No span, also of those the encoding lacks, cuts a word or starts or ends with a blank."""
    for own, span in _spans(corpus):
        words = article_text[span.start : span.end]
        assert words == words.strip(), own
        assert not (article_text[span.start - 1 : span.start].isalnum() and words[0].isalnum()), own
        assert not (article_text[span.end : span.end + 1].isalnum() and words[-1].isalnum()), own


def test_cues_the_encoding_lacks(corpus: Corpus, article_text: str) -> None:
    """The cues of outer links and of relations are the words meant."""
    outer = {link.id: link.cue for claim in corpus.claims for link in claim.chain[1:-1]}
    stated = {r.type: r.evidence.cue for r in corpus.relations if r.evidence and r.evidence.cue}
    contrasts = [r.evidence.cue for r in corpus.relations if r.evidence and r.type == "contrast"]
    found = {own: _at(article_text, span) for own, span in (outer | stated).items()}
    assert found == {
        "doc:pentagon-leaks": "show",
        "doc:leak1": "showed",
        "responds_to": "drew",
        "contrast": "but",
        "undercuts": "but",
        "based_on": "suggest",
    }
    assert [_at(article_text, cue) for cue in contrasts] == ["Rather", "but"]


def test_the_encoding_fits_the_article(encoding: dict[str, Any], article_text: str) -> None:
    """Every span of the encoding holds the words it says it holds."""
    spans = list(_encoded_spans(encoding))
    assert len(spans) == 145
    for span in spans:
        assert article_text[span["start"] : span["end"]] == span["exact"], span


def test_no_stretch_of_the_article_is_copied(article_text: str) -> None:
    """No six consecutive words of the article occur in the file, whatever is between them."""
    n = 6
    copied = _stretches(article_text, n) & _stretches(ARTICLE.read_text(encoding="utf-8"), n)
    assert copied == set()


def test_kept_words_stand_in_the_article(corpus: Corpus, article_text: str) -> None:
    """The few words that are kept are the article's: expressions exactly, the others near enough."""
    for _, time in _times(corpus):
        if time.interval.expression is not None:
            assert time.span is not None
            assert article_text[time.span.start : time.span.end] == time.interval.expression
    plain = " ".join(article_text.split())
    for claim in corpus.claims:
        assert all(word in plain for word in _colouring(claim)), claim.id


def test_editorial_insertions_are_in_brackets(corpus: Corpus, article_text: str) -> None:
    """What is marked as the editor's stands in square brackets."""
    for evidence in _evidence(corpus):
        for span in evidence.editorial_insertions:
            assert article_text[span.start] + article_text[span.end - 1] == "[]"


def test_actors_as_encoded(corpus: Corpus, encoding: dict[str, Any]) -> None:
    """All actors are there with kind, name, sector and country."""
    ours = {a.id: (a.kind, _name(a.id, a.name), a.sector, a.country) for a in corpus.actors}
    assert ours == {
        a["id"]: (a["type"], _name(a["id"], a["name"]), a["sector"] or None, a["country"])
        for a in encoding["actors"]
    }


def test_places_and_artifacts_as_encoded(corpus: Corpus, encoding: dict[str, Any]) -> None:
    """Places are places; drones, a plane and leaked documents are artifacts."""
    ours = {r.id: _name(r.id, r.name) for r in (*corpus.places, *corpus.artifacts)}
    assert ours == {p["id"]: _name(p["id"], p["name"]) for p in encoding["places_and_objects"]}
    for own in ours:
        assert isinstance(corpus[own], Place if own.startswith("place:") else Artifact)


def test_mentions_as_encoded(corpus: Corpus, encoding: dict[str, Any]) -> None:
    """Every mention has its offsets, what it denotes, its reading and its form."""
    ours = Counter(
        (
            (m.span.start, m.span.end),
            m.denotes,
            m.reading,
            m.form,
            tuple((c.denotes, c.reading) for c in m.candidates),
        )
        for m in corpus.mentions
    )
    assert ours == Counter(
        (
            (m["start"], m["end"]),
            thing["id"],
            tables.READINGS[m["reading"]],
            tables.FORMS[m["kind"]],
            tables.CANDIDATES.get(m["reading"], ()),
        )
        for thing in (*encoding["actors"], *encoding["places_and_objects"])
        for m in thing["mentions"]
    )


def test_affiliations_as_encoded(corpus: Corpus, encoding: dict[str, Any]) -> None:
    """Every affiliation has its role, title, basis and evidence; the contested one is left out."""
    ours = {
        (a.subject, a.role, a.title, a.object, a.basis, _offsets(a.evidence))
        for a in corpus.affiliations
    }
    theirs = set()
    left_out = set()
    for a in encoding["affiliations"]:
        if (a["subject"], a["role"], a["object"]) in tables.NOT_AFFILIATIONS:
            left_out.add((a["subject"], a["role"], a["object"]))
            continue
        role, title = tables.AFFILIATION_ROLES[a["role"]]
        span = a["evidence"]
        offsets = ((span["start"], span["end"]),) if span else ()
        basis = tables.AFFILIATION_BASES[a["basis"]]
        theirs.add((a["subject"], role, title, a["object"], basis, offsets))
    assert ours == theirs
    assert left_out == tables.NOT_AFFILIATIONS


def test_event_kinds_and_realis_as_encoded(corpus: Corpus, encoding: dict[str, Any]) -> None:
    """Every event has the encoding's type for its kind; only those in the table are not actual."""
    theirs = {e["id"]: tables.EVENT_KINDS[e["type"]] for e in encoding["events"]}
    assert {e.id: e.kind for e in corpus.events} == theirs | {"E15a": "Attack"}
    for event in corpus.events:
        if not isinstance(event, EventClass):
            assert event.realis == tables.REALIS.get(event.id, "actual")


def test_participants_as_encoded(corpus: Corpus, encoding: dict[str, Any]) -> None:
    """Fillers, places, times, members and same occurrences are the encoding's; the charged are not."""
    ours = {
        row for event in corpus.events for row in _participants(corpus, event) if event.id != "E15a"
    }
    theirs = {row for event in encoding["events"] for row in _encoded_participants(event)}
    assert theirs >= tables.CHARGED_ONLY
    # The encoding gives T8 among the times, not here, and the date of E24 is background.
    elsewhere = {*tables.TIMES["T8"], "E24"}
    ours = {row for row in ours if not (row[1] == "time" and row[0] in elsewhere)}
    assert ours == theirs - tables.CHARGED_ONLY | tables.UNNAMED_FILLERS
    # The encoding names E15a without listing it.
    assert _participants(corpus, corpus["E15a"]) == {("E15a", "place", "place:moscow")}


def test_claims_as_encoded(corpus: Corpus, encoding: dict[str, Any]) -> None:
    """Claimer, act, chain and certainty of all claims are the encoding's."""
    ours = {
        c.id: (c.claimer, c.act, tuple(link.id for link in c.chain), c.certainty)
        for c in corpus.claims
    }
    assert ours == {
        c["id"]: (
            _source(c["claimer"]),
            tables.ACTS[c["act"]],
            tuple(map(_source, c["chain"])),
            tables.CERTAINTIES[c["certainty"]],
        )
        for c in encoding["claims"]
    }


def test_propositions_as_typed(corpus: Corpus, propositions: dict[str, Any]) -> None:
    """Proposition, polarity, accused and topic of all claims are those of propositions.json."""
    ours = {}
    for claim in corpus.claims:
        proposition = claim.proposition and claim.proposition.model_dump(mode="json")
        ours[claim.id] = (
            _without_none(proposition),
            claim.polarity,
            list(claim.accused),
            claim.topic,
        )
    assert ours == {
        own: (_without_none(c["proposition"]), c["polarity"], c["accused"], c.get("topic"))
        for own, c in propositions.items()
    }


def test_presuppositions_as_typed(corpus: Corpus, propositions: dict[str, Any]) -> None:
    """The accusing claims marked as presupposed are the presuppositions that accuse."""
    ours = {claim.id for claim in corpus.claims if claim.presupposed and claim.accused}
    assert ours == {own for own, claim in propositions.items() if claim.get("presupposed")}


def test_claim_spans_as_encoded(corpus: Corpus, encoding: dict[str, Any]) -> None:
    """Content, cue and quote type of all claims are the encoding's."""
    ours = {}
    for claim in corpus.claims:
        assert claim.evidence is not None
        cue = claim.evidence.cue
        ours[claim.id] = (
            _offsets(claim.evidence),
            cue and (cue.start, cue.end),
            claim.evidence.quote_type,
        )
    assert ours == {
        c["id"]: (
            tuple((s["start"], s["end"]) for s in c["content"]),
            c["cue"] and (c["cue"]["start"], c["cue"]["end"]),
            tables.QUOTE_TYPES[c["quote_type"]],
        )
        for c in encoding["claims"]
    }


def test_scopes_as_encoded(corpus: Corpus, encoding: dict[str, Any]) -> None:
    """Denials and exonerations have the encoding's scope, for the actor of their proposition."""
    for given in encoding["claims"]:
        claim = corpus[given["id"]]
        assert isinstance(claim, Claim)
        scope = claim.scope
        assert (scope and (scope.type, scope.roles)) == tables.SCOPES[given["denial_scope"]]
        if scope is not None:
            assert claim.act in ("denial", "exoneration")
            assert scope.actor == claim.proposition.actor  # type: ignore[union-attr]


def test_author_commitment_as_encoded(corpus: Corpus, encoding: dict[str, Any]) -> None:
    """The author commits to what he says himself, and to what factive cues alone attribute."""
    for given in encoding["claims"]:
        claim = corpus[given["id"]]
        assert isinstance(claim, Claim)
        commits = all(link.factivity == "factive" for link in claim.chain[1:])
        if claim.id == "C04":  # shared with the author by his own claim C24, not by its chain
            assert given["author_factuality"].startswith("CT+ (repeated in C24)")
            assert not commits
        else:
            assert commits == given["author_factuality"].startswith(("CT+", "PR+"))


def test_times_as_encoded(corpus: Corpus, encoding: dict[str, Any]) -> None:
    """All eight times have the encoding's words, value, bounds, granularity and order."""
    ours = _by_name(corpus)
    assert set(ours) == {given["id"] for given in encoding["times"]}
    for given in encoding["times"]:
        time, interval = ours[given["id"]], ours[given["id"]].interval
        expression = given["expr"]
        assert (time.span and (time.span.start, time.span.end)) == (
            expression and (expression["start"], expression["end"])
        )
        assert (interval.value, interval.mod) == tables.TIMEX3[given["timex3"]]
        first, last = given["resolved"]
        assert interval.start == (first and datetime.fromisoformat(first))
        assert interval.end == _end(last)
        assert interval.granularity == tables.GRANULARITIES[given["granularity"]]
        assert (time.after, time.before) == tables.ORDER[given["id"]]


def test_claims_have_the_times_encoded(corpus: Corpus, encoding: dict[str, Any]) -> None:
    """Each claim was said at its time; where the encoding gives that of its event, the event has it."""
    names = {time: name for name, time in _by_name(corpus).items()}
    for given in encoding["claims"]:
        claim = corpus[given["id"]]
        assert isinstance(claim, Claim)
        event = tables.TIMES_OF_EVENTS.get(claim.id)
        if event is not None:
            assert claim.time is None
            assert event in tables.TIMES[given["time"]]
        else:
            assert (claim.time and names[claim.time]) == (given["time"] or None)


def test_relations_as_encoded(corpus: Corpus, encoding: dict[str, Any]) -> None:
    """All relations have type, extent and basis; the absence of one is no record."""
    ours = {(r.source, r.type, r.target, r.extent, r.basis) for r in corpus.relations}
    theirs, left_out = set(), set()
    for given in encoding["claim_relations"]:
        relation = (given["source"], given["type"], given["target"])
        if relation in tables.NOT_RELATIONS:
            left_out.add(relation)
            continue
        whole = "part" if relation in tables.PARTIAL else "whole"
        read, extent = tables.RELATIONS.get(given["type"], (given["type"], whole))
        basis = tables.RELATION_BASES[given["basis"]]
        theirs.add((relation[0], read, relation[2], extent, basis))
    assert ours == theirs
    assert left_out == tables.NOT_RELATIONS
    assert not {(r.source, r.target) for r in corpus.relations} & {("C18", "C12")}


# Helpers.


def _times(corpus: Corpus) -> Iterator[tuple[str, StatedTime]]:
    for claim in corpus.claims:
        if claim.time is not None:
            yield claim.id, claim.time
    for event in corpus.events:
        for time in event.times:
            yield event.id, time


def _by_name(corpus: Corpus) -> dict[str, StatedTime]:
    """Return T1 to T8, checked to be the same in all records that carry them."""
    carried = {own: time for own, time in _times(corpus) if time.document is not None}
    names = {own: name for name, owns in tables.TIMES.items() for own in owns}
    assert carried.keys() == names.keys()
    result: dict[str, StatedTime] = {}
    for own, time in carried.items():
        assert result.setdefault(names[own], time) == time
    return result


def _end(last: str) -> datetime:
    """Return the end of an inclusive bound: the day after a day, an instant as it is."""
    end = datetime.fromisoformat(last)
    return end + timedelta(days=1) if len(last) == len("2023-05-04") else end


def _evidence(corpus: Corpus) -> list[Evidence]:
    records = (*corpus.claims, *corpus.affiliations, *corpus.relations)
    return [record.evidence for record in records if record.evidence is not None]


def _spans(corpus: Corpus) -> Iterator[tuple[str, Span]]:
    for evidence in _evidence(corpus):
        yield from evidence.spans()
    for mention in corpus.mentions:
        yield key_of(mention), mention.span
    for own, time in _times(corpus):
        if time.span is not None:
            yield own, time.span
    for claim in corpus.claims:
        for link in claim.chain:
            if link.cue is not None:
                yield claim.id, link.cue


def _at(text: str, span: Span | None) -> str | None:
    return span and text[span.start : span.end]


def _offsets(evidence: Evidence | None) -> tuple[tuple[int, int], ...]:
    return tuple((span.start, span.end) for span in evidence.content) if evidence else ()


def _set(corpus: Corpus, field: str) -> dict[str, str]:
    return {c.id: value for c in corpus.claims if (value := getattr(c, field)) is not None}


def _colouring(claim: Claim) -> tuple[str, ...]:
    return (*claim.hedges, *claim.boosters, *claim.loaded_terms)


def _source(given: str) -> str:
    return tables.AUTHOR if given == "AUTH" else given


def _without_none(data: dict[str, Any] | None) -> dict[str, Any] | None:
    return data and {name: value for name, value in data.items() if value is not None}


def _name(own: str, name: str | None) -> str | None:
    """Return a name without the nickname the encoding adds: '("the Kremlin")' is on the mention."""
    return None if own in tables.RENAMED else name and re.sub(r' \("[^"]*"\)$', "", name)


def _stretches(text: str, n: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return set(zip(*(words[i:] for i in range(n)), strict=False))


def _encoded_spans(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        if "exact" in data:
            yield data
        for value in data.values():
            yield from _encoded_spans(value)
    elif isinstance(data, list):
        for value in data:
            yield from _encoded_spans(value)


_FILLER = re.compile(r"[a-z]+:[\w.-]+|\bE\d\d[a-z]?\b|\bT\d\b|\b(?:RUS|UKR|USA)\b")


def _encoded_participants(event: dict[str, Any]) -> set[tuple[str, str, str]]:
    """Read the encoding's line 'agent: UKR; theme: E22'; what is contested stands in braces."""
    rows = set()
    for clause in re.sub(r"\{.*?\}", "", event["participants"]).split(";"):
        role, colon, rest = clause.strip().partition(": ")
        if not colon:
            role, _, rest = clause.strip().rpartition(" ")
        for filler in _FILLER.findall(rest):
            known = filler if not filler.isupper() or filler[0] in "ET" else f"gov:{filler}"
            rows.add((event["id"], tables.ROLES[role], known))
    return rows


def _participants(corpus: Corpus, event: Any) -> set[tuple[str, str, str]]:
    rows = {(event.id, p.role, p.filler) for p in event.participants}
    names = {own: name for name, owns in tables.TIMES.items() for own in owns}
    rows |= {(event.id, "time", names.get(event.id, "")) for _ in event.times}
    if isinstance(event, EventClass):
        return rows | {(event.id, "member", m.event) for m in event.members}
    if event.place is not None:
        rows.add((event.id, "place", event.place))
    return rows | {(event.id, "same occurrence", s.event) for s in event.same_occurrence_as}
