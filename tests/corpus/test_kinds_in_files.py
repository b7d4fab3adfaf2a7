"""Kinds in files: registered ones are closed, foreign ones kept, newer versions passed through."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

import pytest

import claimgraph as cg
from claimgraph import DEFAULT_KINDS, DEFAULT_TERMS, Corpus, CorpusError, FileFormatError
from claimgraph.model import PLACEHOLDERS, Unregistered, UnregisteredProposition
from claimgraph.model.record import TermIn
from tests.corpus.test_round_trips import FORMATS, all_formats
from tests.strategies import KINDS, Leak, Militia, Promise


class Wager(cg.Proposition):
    kind: Literal["Wager"] = "Wager"
    better: cg.ActorRef
    on: cg.EventRef
    manner: Annotated[str, TermIn("attitudes")] = "belief"


def jsonl(*records: dict[str, Any], version: str = "1.0", **head: Any) -> str:
    return "\n".join(
        json.dumps(one, ensure_ascii=False) for one in ({"claimgraph": version, **head}, *records)
    )


def document(*records: dict[str, Any], version: str = "1.0", section: str = "actors") -> str:
    return json.dumps({"claimgraph": version, section: list(records)})


CLAIM = {"kind": "Claim", "id": "c", "act": "finding", "document": "d", "chain": [{"id": "d"}]}
DOCUMENT = {"kind": "Document", "id": "d"}


def test_custom_records_are_declared_in_the_header() -> None:
    """A file says of each custom kind which built-in kind it narrows."""
    corpus = Corpus(
        [
            Militia(id="m"),
            cg.Event(id="e", kind="Attack"),
            Leak(**{**CLAIM, "kind": "Leak"}),
            cg.Document(id="d"),
        ],
        kinds=KINDS,
    )
    header = json.loads(cg.to_jsonl(corpus).splitlines()[0])
    assert header == {
        "claimgraph": "1.0",
        "kinds": {"Attack": "Event", "Leak": "Claim", "Militia": "ArmedGroup"},
    }
    assert json.loads(cg.to_json(corpus))["kinds"] == header["kinds"]


@all_formats
def test_placeholders_keep_every_field(name: str) -> None:
    """A record of an unregistered kind keeps all its fields, and they can be read."""
    write, read = FORMATS[name]
    fields = {
        "rank": 3,
        "nested": {"b": [1, 2.5, None, {"ü": "😀"}], "a": True},
        "empty": "",
        "x y": [],
    }
    corpus = Corpus([PLACEHOLDERS["actor"](kind="Cartel", id="x", **fields)])
    again = read(write(corpus))
    record = again["x"]
    assert isinstance(record, Unregistered)
    assert record.family == "actor"
    assert dict(record.extra) == fields
    assert list(record.extra["nested"]) == ["b", "a"]
    assert record.rank == 3  # type: ignore[attr-defined]
    assert "kind 'Cartel' is not registered here; the record is kept as it is" in str(
        again.notices[0]
    )


def test_foreign_records_take_their_family_from_the_header() -> None:
    """In JSONL the header tells the family; without it the record is kept all the same."""
    text = jsonl({"kind": "Cartel", "id": "x"}, kinds={"Cartel": "ArmedGroup"})
    assert cg.from_jsonl(text).family("actor")[0].kind == "Cartel"
    unknown = cg.from_jsonl(jsonl({"kind": "Cartel", "id": "x"}))
    assert unknown.family("unknown")[0].kind == "Cartel"
    assert cg.from_json(cg.to_json(unknown)) == unknown
    assert cg.from_jsonl(cg.to_jsonl(unknown)) == unknown


def test_foreign_records_can_be_pointed_at() -> None:
    """A reference to a placeholder of the right family, or of an unknown one, resolves."""
    affiliation = {"kind": "Affiliation", "subject": "x", "role": "represents", "object": "x"}
    assert cg.from_jsonl(jsonl({"kind": "Cartel", "id": "x"}, affiliation))
    assert cg.from_jsonl(
        jsonl({"kind": "Cartel", "id": "x"}, affiliation, kinds={"Cartel": "actor"})
    )
    with pytest.raises(CorpusError, match="'x' is a Cartel, but"):
        cg.from_jsonl(jsonl({"kind": "Cartel", "id": "x"}, affiliation, kinds={"Cartel": "event"}))


@pytest.mark.parametrize("own", ["a b", "a\n", "", 5, ["x"], {}])
def test_ids_of_foreign_records_are_ids(own: Any) -> None:
    """Also a record of a foreign kind has an id that others can point at, or none."""
    with pytest.raises(FileFormatError, match="id"):
        cg.from_jsonl(jsonl({"kind": "Cartel", "id": own}))


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (
            {"kind": "Person", "id": "p", "nmae": "A"},
            "nmae: unknown field 'nmae'; did you mean 'name'",
        ),
        ({"kind": "Person", "id": "p", "zzzz": "A"}, "unknown field 'zzzz'; leave it out"),
        (
            {"kind": "Person", "id": "p", "names": [{"vaule": "A"}]},
            "names.0.vaule: unknown field 'vaule'; did you mean 'value'",
        ),
        ({"kind": "Person"}, "field 'id' is missing"),
        (
            {"kind": "Person", "id": "a b"},
            "id: an id holds neither blanks nor control characters and is not empty, got 'a b'",
        ),
        ({"kind": 5, "id": "p"}, 'kind is a word, such as "Person", not 5'),
        ({"id": "p"}, "the record has no kind"),
        ({**CLAIM, "act": "denail"}, "'denail' is not among the acts; did you mean 'denial'"),
        ({**CLAIM, "act": 5}, "the claim has no act"),
        ({**CLAIM, "proposition": {"event": "e"}}, "the proposition has no kind"),
        (
            {**CLAIM, "proposition": {"kind": "Occurrence", "evnt": "e"}},
            "proposition.evnt: unknown field 'evnt'; did you mean 'event'",
        ),
        (
            {**CLAIM, "evidence": {"document": "d", "content": [{"start": 5, "end": 3}]}},
            "evidence.content.0: the span ends",
        ),
        ({"kind": "Militia", "id": "p", "alegiance": "x"}, "did you mean 'allegiance'"),
        (
            {**CLAIM, "proposition": {"kind": "Promise", "promisor": "p", "txt": "x"}},
            "proposition.txt: unknown field 'txt'; did you mean 'text'",
        ),
        (
            {
                **CLAIM,
                "proposition": {
                    "kind": "Report",
                    "content": {"kind": "Promise", "promisor": "p", "txt": "x"},
                },
            },
            "proposition.content.txt: unknown field",
        ),
    ],
)
def test_registered_kinds_are_closed(record: dict[str, Any], words: str) -> None:
    """A typo in a registered kind, at any depth, is refused with the nearest name and the line."""
    with pytest.raises(FileFormatError, match=words) as caught:
        cg.from_jsonl(jsonl(DOCUMENT, record), kinds=KINDS)
    assert {problem.line for problem in caught.value.problems} == {3}


def test_every_wrong_field_is_told() -> None:
    """All problems of all records come in one error, each with its line."""
    text = cg.to_json(Corpus([cg.Person(id="p"), cg.Person(id="q")])).replace(
        '"id": "p"', '"id": "p",\n"nmae": 1'
    )
    text = text.replace('"id": "q"', '"id": "q",\n\n"counrty": 1')
    with pytest.raises(FileFormatError) as caught:
        cg.from_json(text)
    assert [(p.record, p.field, p.line) for p in caught.value.problems] == [
        ("p", "nmae", 7),
        ("q", "counrty", 13),
    ]


def test_references_of_custom_kinds_are_checked() -> None:
    """A field that a custom kind marks as a reference or a term is checked like a built-in one."""
    kinds = KINDS.extend(Wager)
    with pytest.raises(CorpusError, match="m: allegiance: there is no actor 'gov:X'"):
        Corpus([Militia(id="m", allegiance="gov:X")], kinds=kinds)
    with pytest.raises(CorpusError) as caught:
        Corpus(
            [
                cg.Document(id="d"),
                cg.Claim(**{**CLAIM, "proposition": Wager(better="nobody", on="d", manner="hpoe")}),
            ],
            kinds=kinds,
        )
    fields = {problem.field: problem.message for problem in caught.value.problems}
    assert fields.keys() == {"proposition.better", "proposition.on", "proposition.manner"}
    assert "'d' is a Document, but an event is needed" in fields["proposition.on"]
    assert "did you mean 'hope'?" in fields["proposition.manner"]


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (Militia(id="m"), "kind 'Militia' is not registered for Militia .*kinds.extend"),
        (
            cg.Person(id="p", kind="Persn"),
            "kind 'Persn' is not registered for Person; did you mean 'Person'",
        ),
        (cg.Person(id="p", kind="Event"), "kind 'Event' is for Event, not for Person"),
        (
            PLACEHOLDERS["actor"](kind="Person", id="p"),
            "kind 'Person' is registered; make it a Person",
        ),
        (
            cg.Claim(**{**CLAIM, "proposition": Promise(promisor="d", text="x")}),
            "proposition.kind: kind 'Promise' is not registered for Promise",
        ),
        (
            cg.Claim(**{**CLAIM, "proposition": cg.Occurrence(kind="Quantity", event="d")}),
            "proposition.kind: kind 'Quantity' is for Quantity, not for Occurrence",
        ),
        (
            cg.Claim(**{**CLAIM, "proposition": UnregisteredProposition(kind="Quantity")}),
            "kind 'Quantity' is registered; make it a Quantity",
        ),
    ],
)
def test_kinds_that_would_not_be_read_back(record: cg.Record, words: str) -> None:
    """A record or proposition that a reader would take for another is refused when a corpus is made."""
    with pytest.raises(CorpusError, match=words):
        Corpus([cg.Document(id="d"), record])


class Tagged(cg.Affiliation):
    kind: Literal["Tagged"] = "Tagged"
    tags: dict[str, int] = {}  # noqa: RUF012


def test_custom_fields_that_cannot_be_hashed() -> None:
    """Records without an id may hold mappings, and are still told apart."""
    kinds = DEFAULT_KINDS.extend(Tagged)
    person = cg.Person(id="p")
    one, two = (Tagged(subject="p", role="represents", object="p", tags={"a": i}) for i in range(2))
    corpus = Corpus([person, one, two], kinds=kinds)
    assert corpus == Corpus([two, person, one], kinds=kinds)
    assert cg.from_jsonl(cg.to_jsonl(corpus), kinds=kinds) == corpus
    with pytest.raises(CorpusError, match="stands here twice"):
        Corpus([person, one, one.model_copy()], kinds=kinds)


NEWER = [
    {"kind": "Document", "id": "d", "licence": "CC0"},
    {
        "kind": "Person",
        "id": "p",
        "names": [{"value": "A", "script": "Latn"}],
        "shoe": {"size": [42, 1e-7]},
    },
    {"kind": "Militia", "id": "m", "allegiance": "p", "rank": 1},
    {"kind": "Cartel", "id": "x", "rank": 2},
    {
        "kind": "Claim",
        "id": "c",
        "act": "leaking",
        "document": "d",
        "chain": [
            {"id": "d", "via": "radio"},
            {"id": "p", "cue": {"start": 0, "end": 4, "page": 3}},
        ],
        "proposition": {
            "kind": "Participation",
            "actor": "p",
            "role": "bystander",
            "event": "e",
            "mood": "?",
        },
        "scope": {"type": "motive", "actor": "p", "depth": 1},
        "evidence": {"document": "d", "content": [{"start": 0, "end": 4, "page": 3}], "via": "ocr"},
        "time": {"interval": {"start": "2023-05-04T00:00:00Z", "era": "CE"}, "clock": 1},
        "mood": "angry",
    },
    {"kind": "Denial", "id": "c2", "x": 1},
    {
        "kind": "Claim",
        "id": "c3",
        "act": "denial",
        "document": "d",
        "chain": [{"id": "p"}],
        "proposition": {"kind": "Promise", "promisor": "p", "text": "x", "deadline": "soon"},
    },
    {
        "kind": "Event",
        "id": "e",
        "participants": [{"role": "bystander", "filler": "p", "weight": 0.5}],
    },
]


@all_formats
@pytest.mark.parametrize("kinds", [KINDS, DEFAULT_KINDS], ids=["custom kinds", "built-in kinds"])
def test_newer_minor_versions_pass_through(name: str, kinds: cg.Kinds) -> None:
    """Of a newer minor version, unknown fields at all depths and unknown terms are kept and written back."""
    write, read = FORMATS[name]
    corpus = cg.from_jsonl(
        jsonl(*NEWER, version="1.7", zone="UTC", kinds={"Militia": "ArmedGroup"}), kinds=kinds
    )
    assert corpus.version == "1.7"
    assert corpus.header_extra == {"zone": "UTC"}
    text = write(corpus)
    again = read(text, kinds=kinds)
    assert again == corpus
    assert write(again) == text
    assert again.version == "1.7"
    kept = {
        json.loads(line).get("id"): json.loads(line) for line in cg.to_jsonl(again).splitlines()
    }
    for record in NEWER:
        assert kept[record["id"]] == record
    claim = again["c"]
    assert claim.extra == {"mood": "angry"}
    assert claim.chain[0].extra == {"via": "radio"}  # type: ignore[attr-defined]
    assert claim.chain[1].cue.extra == {"page": 3}  # type: ignore[attr-defined]
    notices = "\n".join(map(str, again.notices))
    for term in ("leaking", "bystander", "motive"):
        assert f"'{term}' is not among" in notices
    assert "kept and takes part in no rule" in notices


def test_lines_of_newer_versions_are_byte_equal() -> None:
    """A line of a newer version in canonical form is written back as the same bytes."""
    lines = [
        json.dumps(r, ensure_ascii=False, separators=(",", ":")).replace("1e-07", "1e-7")
        for r in NEWER
    ]
    text = (
        "\n".join(
            [
                '{"claimgraph":"1.7","kinds":{"Cartel":"actor","Denial":"claim","Militia":"ArmedGroup"}}',
                *lines,
            ]
        )
        + "\n"
    )
    written = cg.to_jsonl(cg.from_jsonl(text, kinds=KINDS))
    assert sorted(written.splitlines()) == sorted(text.splitlines())


def test_a_newer_file_without_news_is_like_an_older_one() -> None:
    """Records that hold nothing new are equal whatever the version of their file."""
    person = {"kind": "Person", "id": "p", "names": [{"value": "A"}]}
    assert cg.from_jsonl(jsonl(person, version="1.7")) == cg.from_jsonl(jsonl(person))


def test_newer_files_still_have_to_fit() -> None:
    """Of a newer version, references are checked and known fields keep their types."""
    with pytest.raises(CorpusError, match="there is no actor 'nobody'"):
        cg.from_jsonl(
            jsonl(
                {"kind": "Affiliation", "subject": "nobody", "role": "x", "object": "nobody"},
                version="1.7",
            )
        )
    with pytest.raises(FileFormatError, match="name"):
        cg.from_jsonl(jsonl({"kind": "Person", "id": "p", "name": 5}, version="1.7"))
    with pytest.raises(FileFormatError, match="id"):
        cg.from_jsonl(jsonl({**CLAIM, "act": "leaking", "id": "a b"}, version="1.7"))


@pytest.mark.parametrize("version", ["1.0", "0.9", "0.0"])
def test_older_and_equal_versions_are_strict(version: str) -> None:
    """Of our version or an older one, an unknown field or term is an error."""
    with pytest.raises(FileFormatError, match="unknown field 'shoe'"):
        cg.from_jsonl(jsonl({"kind": "Person", "id": "p", "shoe": 1}, version=version))
    with pytest.raises(FileFormatError, match="unknown field 'zone' in the header"):
        cg.from_jsonl(jsonl(version=version, zone="UTC"))
    assert cg.from_jsonl(jsonl(version=version)).version == "1.0"


@pytest.mark.parametrize("version", ["2.0", "10.1", "9999.0"])
@all_formats
def test_newer_major_versions_are_refused(name: str, version: str) -> None:
    """A newer major version cannot be read, and the error says which can."""
    with pytest.raises(
        FileFormatError, match=f"format version {version}, this library reads up to 1.0; update"
    ):
        FORMATS[name].read(jsonl(version=version))


@pytest.mark.parametrize(
    "version",
    [1, 1.0, None, "1", "1.0.0", "v1.0", "１.0", "1.0\n", "-1.0", [], "1." + "0" * 10_000],
)
def test_versions_that_are_none(version: Any) -> None:
    """Something else than a version is refused in a short message."""
    for text in (jsonl(version=version), document(version=version)):
        for read in (cg.from_jsonl, cg.from_json, cg.from_yaml):
            with pytest.raises(FileFormatError, match="is not a version of the format") as caught:
                read(text.replace(', "actors": []', ""))
            assert len(str(caught.value)) < 300


def test_terms_are_passed_in() -> None:
    """New acts, roles and scopes are read with the vocabularies that hold them."""
    terms = DEFAULT_TERMS.extend(acts=["leaking"], roles=["bystander"])
    claim = {
        **CLAIM,
        "act": "leaking",
        "proposition": {"kind": "Participation", "actor": "p", "role": "bystander", "event": "e"},
    }
    records = (DOCUMENT, {"kind": "Person", "id": "p"}, {"kind": "Event", "id": "e"}, claim)
    assert cg.from_jsonl(jsonl(*records), terms=terms).claims[0].act == "leaking"
    with pytest.raises(FileFormatError, match="'leaking' is not among the acts"):
        cg.from_jsonl(jsonl(*records))


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (
            {"Militia": "zebra"},
            "declared as a 'zebra', which is neither a built-in kind nor one of document",
        ),
        ({"Militia": 5}, "maps each kind to the one above it"),
        (["Militia"], "maps each kind to the one above it"),
    ],
)
def test_wrong_declarations(kinds: Any, words: str) -> None:
    """The header declares kinds as narrower kinds or families."""
    with pytest.raises(FileFormatError, match=words):
        cg.from_jsonl(jsonl(kinds=kinds))


def test_records_in_a_wrong_section() -> None:
    """A record of another family in a section is refused, and the error names its section."""
    with pytest.raises(
        FileFormatError, match="a record of kind Event stands among the actors; move it to events"
    ):
        cg.from_json(document({"kind": "Event", "id": "e"}))
    with pytest.raises(FileFormatError, match="move it to actors"):
        cg.from_json(document({"kind": "Person", "id": "e"}, section="unknown"))


def test_many_unknown_acts_of_a_newer_version() -> None:
    """Thousands of acts that are new here cost no more than known ones."""
    claims = [{**CLAIM, "id": f"c{i}", "act": f"act{i}"} for i in range(3_000)]
    assert len(cg.from_jsonl(jsonl(DOCUMENT, *claims, version="1.7"))) == 3_001


@pytest.mark.large
@all_formats
def test_many_foreign_records_without_ids(name: str) -> None:
    """Thousands of foreign records without ids are told apart in linear time."""
    write, read = FORMATS[name]
    corpus = Corpus([PLACEHOLDERS["mention"](kind="Odd", number=i) for i in range(3_000)])
    assert read(write(corpus)) == corpus


def test_sections_of_newer_versions_are_kept() -> None:
    """A section that a newer version added is kept and written back, whatever it is called."""
    data = {
        "claimgraph": "1.7",
        "mood": 1,
        "actors": [{"kind": "Person", "id": "p"}],
        "factors": [{"a": 1}],
    }
    text = json.dumps(data, indent=2) + "\n"
    assert cg.to_json(cg.from_json(text)) == text
    assert cg.from_yaml(cg.to_yaml(cg.from_json(text))) == cg.from_json(text)
    with pytest.raises(FileFormatError, match="unknown section 'factors'; did you mean 'actors'"):
        cg.from_json(text.replace("1.7", "1.0"))


@pytest.mark.parametrize(
    "order",
    [
        ("sagas", "documents", "actors"),
        ("documents", "sagas", "actors"),
        ("documents", "sagas", "moods", "actors"),
        ("documents", "actors", "sagas", "claims", "moods"),
        ("documents", "moods", "claims", "sagas"),
        ("sagas",),
    ],
)
def test_sections_of_newer_versions_stay_where_they_are(order: tuple[str, ...]) -> None:
    """A section that a newer version added is written back between the sections it stood between."""
    sections = {
        "documents": [{**DOCUMENT}],
        "actors": [{"kind": "Person", "id": "p"}],
        "claims": [{**CLAIM}],
        "sagas": [{"id": "s"}],
        "moods": [],
    }
    data = {"claimgraph": "1.7", **{name: sections[name] for name in order}}
    text = json.dumps(data, indent=2) + "\n"
    corpus = cg.from_json(text)
    assert cg.to_json(corpus) == text
    assert cg.to_json(corpus.with_records()) == text
    assert cg.to_json(cg.merge(corpus, corpus).corpus) == text
    assert cg.to_json(cg.from_yaml(cg.to_yaml(corpus))) == text
    lines = cg.to_jsonl(corpus)
    assert cg.to_jsonl(cg.from_jsonl(lines)) == lines


@all_formats
def test_an_id_of_null_is_kept(name: str) -> None:
    """A foreign record whose id is null has no id, and is written back as it came."""
    write, read = FORMATS[name]
    records = [{"kind": "Odd", "id": None, "x": 1}, {"kind": "Odd", "x": 2}]
    corpus = cg.from_jsonl(jsonl(*records))
    again = read(write(corpus))
    assert again == corpus
    kept = [json.loads(line) for line in cg.to_jsonl(again).splitlines()[1:]]
    assert kept == records
    assert [list(record) for record in kept] == [["kind", "id", "x"], ["kind", "x"]]


def test_a_foreign_kind_has_one_family() -> None:
    """A foreign kind in two sections cannot be declared, and is refused."""
    text = json.dumps(
        {"claimgraph": "1.0", "actors": [{"kind": "Odd"}], "events": [{"kind": "Odd"}]}
    )
    with pytest.raises(
        CorpusError,
        match="kind 'Odd' stands among the actors as well",
    ):
        cg.from_json(text)


class Vow(cg.Proposition):
    outside_key = frozenset({"tone"})
    kind: str = "Vow"
    who: cg.ActorRef
    what: str = "peace"
    tone: str | None = None


@all_formats
def test_content_keys_travel(name: str) -> None:
    """A reader without the kind has the same content keys: the header says what does not count."""
    write, read = FORMATS[name]
    kinds = KINDS.extend(Vow, Blame=cg.Participation)
    blame = cg.Participation(kind="Blame", actor="p", role="involved", event="e", frequency="often")
    claims = [
        cg.Claim(**{**CLAIM, "id": f"c{i}", "proposition": proposition})
        for i, proposition in enumerate(
            [
                Vow(who="p", tone="solemn"),
                Vow(who="p"),
                Vow(who="p", what="war, or worse"),
                blame,
                Promise(promisor="p", text="x"),
                UnregisteredProposition.model_validate({"kind": "Bet", "on": "e"}),
            ]
        )
    ]
    corpus = Corpus([cg.Document(id="d"), cg.Person(id="p"), cg.Event(id="e"), claims], kinds=kinds)
    text = write(corpus)
    there = read(text)
    assert there.outside_key == {"Blame": ("frequency",), "Vow": ("tone",)}
    keys = [claim.proposition.key for claim in there.claims]  # type: ignore[union-attr]
    assert keys == [claim.proposition.key for claim in corpus.claims]  # type: ignore[union-attr]
    assert keys[0] == keys[1] == "Vow who=p"
    assert len(cg.build_graph(there).claims) == len(cg.build_graph(corpus).claims)
    assert write(there) == text
    assert write(there.with_records(cg.Person(id="q")).with_records()).count("outside_key") == 1
    merged = cg.merge(there, there)
    assert write(merged.corpus) == text
    assert merged.differences == ()


def test_what_is_outside_keys_is_written_where_needed() -> None:
    """The header names the kinds that are used, and nothing where all fields count."""
    kinds = KINDS.extend(Vow)
    assert "outside_key" not in cg.to_json(Corpus([cg.Person(id="p")], kinds=kinds))
    promise = cg.Claim(**{**CLAIM, "proposition": Promise(promisor="d", text="x")})
    actor = cg.Person(id="d")
    document = cg.Document(id="doc")
    used = promise.model_copy(update={"document": "doc"})
    assert "outside_key" not in cg.to_json(Corpus([document, actor, used], kinds=kinds))


@pytest.mark.parametrize("outside", ["x", {"Vow": "tone"}, {"Vow": [1]}, []])
def test_headers_that_say_nonsense_of_keys(outside: Any) -> None:
    """What is outside the key is told as lists of fields."""
    with pytest.raises(FileFormatError, match="maps each kind of proposition to a list of fields"):
        cg.from_jsonl(jsonl(outside_key=outside))


def test_headers_that_differ_in_what_counts() -> None:
    """Two files that mean different keys by one kind cannot be merged."""
    one, two = (cg.from_jsonl(jsonl(outside_key={"Vow": [name]})) for name in ("tone", "mood"))
    with pytest.raises(CorpusError, match="outside the content key of Vow"):
        cg.merge(one, two)


@all_formats
def test_unknown_values_of_newer_versions_are_kept(name: str) -> None:
    """A record of a newer version with a value from a closed set that has grown is kept whole."""
    write, read = FORMATS[name]
    records = [
        DOCUMENT,
        {"kind": "Event", "id": "e", "realis": "staged", "label": "x", "since": 1},
        {**CLAIM, "polarity": "?", "certainty": "NN", "mood": "angry"},
        {
            **CLAIM,
            "id": "c2",
            "responds_to": ["c"],
            "proposition": {"kind": "Occurrence", "event": "e"},
        },
        {"kind": "ClaimRelation", "source": "c2", "type": "supports", "target": "c", "extent": "?"},
    ]
    corpus = cg.from_jsonl(jsonl(*records, version="1.4"))
    assert [record.family for record in corpus.unregistered] == ["event", "claim", "relation"]
    assert [claim.id for claim in corpus.claims] == ["c2"]
    assert [(n.field, n.value) for n in corpus.notices] == [
        ("realis", "'staged'"),
        ("polarity", "'?'"),
        ("extent", "'?'"),
    ]
    assert "is not known here; the record is kept as it is" in corpus.notices[0].message
    again = read(write(corpus))
    assert again == corpus
    assert write(again) == write(corpus)
    kept = [json.loads(line) for line in cg.to_jsonl(again).splitlines()[1:]]
    assert kept == records
    assert list(cg.build_graph(corpus).claims)
    assert cg.merge(corpus, again).corpus == corpus


@pytest.mark.parametrize(
    "record",
    [
        {**CLAIM, "polarity": "?", "chain": []},
        {**CLAIM, "polarity": "?", "certainty": 7, "note": 3},
        {**CLAIM, "polarity": "?", "id": "a b"},
    ],
)
def test_unknown_values_excuse_nothing_else(record: dict[str, Any]) -> None:
    """Of a newer version, what is wrong in another way is still refused; of this one, all is."""
    with pytest.raises(FileFormatError):
        cg.from_jsonl(jsonl(DOCUMENT, record, version="1.4"))
    with pytest.raises(FileFormatError, match="polarity"):
        cg.from_jsonl(jsonl(DOCUMENT, {**CLAIM, "polarity": "?"}))


def test_placeholders_of_registered_kinds_hold_unknown_values() -> None:
    """A placeholder of a registered kind without anything unknown is refused in every version."""
    newer = cg.from_jsonl(jsonl(DOCUMENT, version="1.4"))
    with pytest.raises(CorpusError, match="kind 'Event' is registered; make it a Event"):
        newer.with_records(PLACEHOLDERS["event"](kind="Event", id="e", realis="actual"))
