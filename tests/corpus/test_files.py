"""Files: replaced whole or not at all; whatever is wrong with one is told with its line."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimgraph as cg
from claimgraph import ClaimGraphError, Corpus, CorpusError, FileFormatError, MissingExtraError
from claimgraph.corpus.files import write_atomically
from claimgraph.corpus.strict_json import line_of, parse_json
from claimgraph.model import PLACEHOLDERS, UnregisteredProposition
from tests.corpus.test_round_trips import FORMATS, all_formats
from tests.strategies import KINDS, corpora, json_values, texts

PERSON = {"kind": "Person", "id": "p"}
HEADER = '{"claimgraph":"1.0"}'


def in_json(body: str) -> str:
    """Return a JSON file with ``body`` among the actors, from line 3 on."""
    return '{"claimgraph": "1.0", "actors": [\n{"kind": "Person", "id": "q"},\n' + body + "\n]}\n"


def in_jsonl(body: str) -> str:
    """Return a JSONL file with ``body`` as line 3."""
    return HEADER + '\n{"kind":"Person","id":"q"}\n' + body + "\n"


def refused(read: Any, text: str | bytes) -> FileFormatError:
    with pytest.raises(FileFormatError) as caught:
        read(text)
    assert len(str(caught.value)) < 2_000
    return caught.value


# Writing


@all_formats
def test_a_failure_leaves_the_old_file(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When writing fails, the old file is as it was and nothing else lies about."""
    path = tmp_path / f"corpus.{name}"
    path.write_bytes(b"old")
    cg_write = {"json": cg.write_json, "jsonl": cg.write_jsonl, "yaml": cg.write_yaml}[name]

    def fail(*_: Any) -> None:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="no space left"):
        cg_write(Corpus([cg.Person(id="p")]), path)
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_a_failure_in_the_middle(tmp_path: Path, error: type[BaseException]) -> None:
    """Also where what is written fails while it is made, or the user interrupts."""
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def chunks() -> Iterator[bytes]:
        yield b"new" * 100_000
        raise error

    with pytest.raises(error):
        write_atomically(path, chunks())
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


@all_formats
@pytest.mark.parametrize(
    ("record", "words"),
    [
        (cg.Person(id="p", name="half \ud83d character"), "p: cannot be written: half a character"),
        (
            PLACEHOLDERS["actor"](kind="Crew", id="p", x="\udc00"),
            "p: cannot be written: half a character",
        ),
    ],
)
def test_what_no_file_can_hold(name: str, record: cg.Record, words: str, tmp_path: Path) -> None:
    """Values that cannot be written are an error that names the record, and the old file stays."""
    corpus = Corpus([record])
    path = tmp_path / f"corpus.{name}"
    path.write_bytes(b"old")
    with pytest.raises(CorpusError, match=words):
        FORMATS[name].write(corpus)
    with pytest.raises(CorpusError, match=words):
        cg.write(corpus, path)
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.skipif(os.name == "nt", reason="modes and links are POSIX's")
def test_modes_and_links_are_kept(tmp_path: Path) -> None:
    """A replaced file keeps its mode, a link keeps pointing, a new file has the usual mode."""
    path, link = tmp_path / "a.json", tmp_path / "b.json"
    path.write_text("old")
    path.chmod(0o640)
    link.symlink_to(path)
    corpus = Corpus([cg.Person(id="p")])
    cg.write(corpus, link)
    assert link.is_symlink()
    assert cg.read(path) == corpus
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    new = tmp_path / ("ü" * 120 + ".json")
    cg.write(corpus, new)
    (tmp_path / "usual").touch()
    assert stat.S_IMODE(new.stat().st_mode) == stat.S_IMODE((tmp_path / "usual").stat().st_mode)


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    """A missing or wrong place is an OSError that names it."""
    corpus = Corpus([])
    with pytest.raises(OSError, match="nowhere"):
        cg.write(corpus, tmp_path / "nowhere" / "a.json")
    (tmp_path / "d.json").mkdir()
    with pytest.raises(OSError, match=r"d\.json"):
        cg.write(corpus, tmp_path / "d.json")
    with pytest.raises(FileNotFoundError):
        cg.read(tmp_path / "a.json")


# Encodings


@all_formats
@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("utf-8-sig", "UTF-8 with a byte-order mark"),
        ("utf-16", "UTF-16"),
        ("utf-16-be", None),
        ("utf-16-le", None),
        ("utf-32", None),
    ],
)
def test_other_encodings_are_refused(
    name: str, encoding: str, words: str | None, tmp_path: Path
) -> None:
    """A file is UTF-8 without a byte-order mark; another is refused with what to do."""
    write, read = FORMATS[name]
    data = write(Corpus([cg.Person(id="p")])).encode(encoding)
    path = tmp_path / f"a.{name}"
    path.write_bytes(data)
    for error in (refused(read, data), refused(lambda _: cg.read(path), b"")):
        if words:
            assert words in str(error)
            assert "save it as UTF-8" in str(error)


@all_formats
@pytest.mark.parametrize(
    "bad", [b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xc0\x80"]
)
def test_invalid_utf8_has_its_line(name: str, bad: bytes) -> None:
    """Bytes that are no UTF-8 are refused with value, offset and line."""
    body = json.dumps({**PERSON, "name": "NAME"})
    text = (in_jsonl(body) if name == "jsonl" else in_json(body)).encode()
    (problem,) = refused(FORMATS[name].read, text.replace(b"NAME", bad)).problems
    assert problem.line == 3
    assert "is not UTF-8; save the file as UTF-8" in problem.message


# JSON and JSONL


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('{"kind": "Person", "id": "p"', "missing before this"),
        ('{"kind": "Person", "id": "p', "not closed|control character"),
        ('{"kind": "Person",, "id": "p"}', "field name in double quotes"),
        ("{'kind': 'Person'}", "field name in double quotes"),
        (
            '{"kind": "Person", "id": "p", "id": "q"}',
            "key 'id' stands twice in one object; leave one out",
        ),
        ('{"kind": "Person", "id": "p", "i\\u0064": "q"}', "key 'id' stands twice"),
        ('{"kind": "Person", "id" : "p", "id" : "q"}', "key 'id' stands twice"),
        (
            '{"kind": "Person", "id":"p", "names":[{"value":"a","value":"b"}]}',
            "key 'value' stands twice",
        ),
        ('{"kind": "Cartel", "id": "p", "x": {"a": 1, "a": 1}}', "key 'a' stands twice"),
        (
            '{"kind": "Cartel", "id": "p", "x": NaN}',
            "NaN is not a JSON number; leave the field out",
        ),
        ('{"kind": "Cartel", "id": "p", "x": -Infinity}', "-Infinity is not a JSON number"),
        ('{"kind": "Cartel", "id": "p", "x": 1e999}', "'1e999' is too large a number"),
        ('{"kind": "Person", "id": "p", "name": NaN}', "NaN is not a JSON number"),
        ('{"kind": "Cartel", "id": "p", "x": %s}' % ("9" * 5_000), "a number has too many digits"),
        ('{"kind": "Cartel", "id": "p", "x": "\\ud800"}', "half a character"),
        ('{"kind": "Person", "id": "p", "name": "\\udfff"}', "half a character"),
        ("{" * 100_000, "nested|not JSON"),
        ("[" * 100_000, "nested"),
        (
            '{"kind": "Cartel", "x": ' + "[" * 100_000 + "]" * 100_000 + "}",
            "nested deeper than 200 levels",
        ),
        (
            '{"kind": "Cartel", "x": ' + '{"a":' * 300 + "1" + "}" * 300 + "}",
            "nested deeper than 200 levels",
        ),
        ("5", "a record is a JSON object"),
        ("null", "a record is a JSON object"),
        ('"text"', "a record is a JSON object"),
        ("[]", "a record is a JSON object"),
        ('{"kind": "Person", "id": "a\\nb"}', "got 'a\\\\nb'"),
        ('{"kind": "Person", "id": ""}', "id"),
        ('{"kind": "Document", "id": "d", "published": "2023-02-30"}', "published"),
        ('{"kind": "Document", "id": "d", "published": "10000-01-01"}', "published"),
        (
            '{"kind": "Document", "id": "d", "published": 1683158400}',
            "published: not a date such as",
        ),
        ('{"kind": "Document", "id": "d", "zone": "Mars/Olympus"}', "not an IANA time zone"),
        ('{"kind": "Document", "id": "d", "length": -1}', "length"),
        (
            '{"kind": "Event", "id": "e", "times": [{"interval": {"start": "0000-01-01"}}]}',
            "times.0.interval.start",
        ),
        ('{"kind": "Mention", "document": "d", "span": {"start": -1, "end": 1}}', "span.start"),
        ('{"kind": "Mention", "document": "d", "span": {"start": 1e400, "end": 1}}', "too large"),
        (
            '{"kind": "Mention", "document": "d", "span": {"start": 99999999999999999999999999, "end": 1}}',
            "span",
        ),
    ],
)
def test_broken_json(body: str, words: str) -> None:
    """Each fault of a JSON or JSONL file is told in few words, and where."""

    for read, text in ((cg.from_json, in_json(body)), (cg.from_jsonl, in_jsonl(body))):
        if (
            body.startswith('{"kind": "Document"')
            or '"kind": "Event"' in body
            or '"Mention"' in body
        ):
            section = {"Docu": "documents", "Even": "events", "Ment": "mentions"}[body[10:14]]
            text = text.replace('"actors"', f'"{section}"').replace(
                '{"kind": "Person", "id": "q"},', "\n"
            )
        error = refused(read, text)
        assert re.search(words, str(error)), str(error)
        line = error.problems[0].line
        assert line is None or 3 <= line <= 4


def test_lines_of_repeated_keys() -> None:
    """The line is that of the second of the two keys, however often the key stands elsewhere."""
    text = in_json(
        '{"kind": "Person", "id": "NaN",\n"name": "id",\n"id": "p"},\n{"kind": "Person", "id": "r"}'
    )
    assert refused(cg.from_json, text).problems[0].line == 5
    assert (
        refused(
            cg.from_json,
            text.replace('"name": "id"', '"note": NaN').replace('"id": "p"', '"zone": 1'),
        )
        .problems[0]
        .line
        == 4
    )


def test_repeated_keys_at_every_depth_of_the_fast_way() -> None:
    """Repeated keys are found among hundreds of good lines, with blanks before colons and without."""
    good = [
        json.dumps({"kind": "Person", "id": f"p{i}", "note": 'a ":" b'[: 4 + i % 4]})
        for i in range(600)
    ]
    for blank in ("", " ", "\t", "  "):
        for place in (0, 299, 599):
            lines = good.copy()
            lines[place] = (
                f'{{"kind"{blank}:"Person","id"{blank}:"x","name"{blank}:"a","name"{blank}:"b"}}'
            )
            error = refused(cg.from_jsonl, "\n".join([HEADER, *lines]))
            assert [problem.line for problem in error.problems] == [place + 2]
    assert len(cg.from_jsonl("\n".join([HEADER, *good]))) == 600


def test_all_bad_lines_are_told() -> None:
    """Every bad line of a JSONL file is told, in order."""
    lines = [
        HEADER,
        "{",
        json.dumps(PERSON),
        "[]",
        "",
        '{"kind": "Person"}',
        '{"kind": "Person", "id": "a b"}',
    ]
    assert [problem.line for problem in refused(cg.from_jsonl, "\n".join(lines)).problems] == [
        2,
        4,
        6,
        7,
    ]


def test_blank_lines_and_line_ends() -> None:
    """Blank lines and the line ends of other systems are no fault, and lines are counted with them."""
    text = f'{HEADER}\r\n\r\n{{"kind":"Person","id":"p"}}\r\n   \n{{"kind":"Person","id":"q"}}'
    assert len(cg.from_jsonl(text)) == 2
    with pytest.raises(CorpusError) as caught:
        cg.from_jsonl(text.replace('"q"', '"p"'))
    assert caught.value.problems[0].line == 5


@all_formats
@pytest.mark.parametrize("text", ["", "\n", "   \n \n", "\x00"])
def test_empty_files(name: str, text: str) -> None:
    """An empty file is told to start with a header."""
    error = refused(FORMATS[name].read, text)
    assert error.problems[0].line in (None, 1, 2, 3)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[]", "starts without a header"),
        ("5", "starts without a header"),
        ("null", "starts without a header"),
        ('"claimgraph"', "starts without a header"),
        ("{}", 'starts without a header; it begins with {"claimgraph": "1.0"}'),
        ('{"actors": []}', "starts without a header"),
        ('{"claimgraph": "1.0", "actrs": []}', "unknown section 'actrs'; did you mean 'actors'?"),
        (
            '{"claimgraph": "1.0", "zzz": [], "actrs": []}',
            "unknown section 'actrs'; did you mean 'actors'?|unknown field 'zzz'",
        ),
        ('{"claimgraph": "1.0", "zzz": []}', "unknown field 'zzz' in the header"),
        ('{"claimgraph": "1.0", "actors": {}}', "actors is a list of records"),
        ('{"claimgraph": "1.0", "actors": null}', "actors is a list of records"),
        ('{"claimgraph": "1.0", "actors": "p"}', "actors is a list of records"),
        ('{"claimgraph": "1.0", "actors": [5, null, [], "p"]}', "4 problems"),
    ],
)
def test_wrong_shapes(text: str, words: str) -> None:
    """What is no corpus at the top is told, in JSON and YAML alike."""

    for read in (cg.from_json, cg.from_yaml):
        error = refused(read, text)
        assert re.search(words.replace("{", r"\{"), str(error)), str(error)
        assert {problem.line for problem in error.problems} == {1}


def test_where_a_value_stands() -> None:
    """Lines of paths are found in one pass, those of missing ones from the nearest above."""
    text = '{\n"a": [1,\n{"b":\n"x{[,:]}\\""},\n[]],\n"c": {}\n}'
    paths = [("a",), ("a", 0), ("a", 1, "b"), ("a", 2), ("c",), ("c", "missing", 5), ("zebra",), ()]
    lines = line_of(text, paths)
    assert [lines[path] for path in paths] == [2, 2, 4, 5, 6, 6, 1, 1]


@given(json_values())
def test_strict_json_reads_json(value: Any) -> None:
    """Whatever json writes is read, and each part is found on its line."""
    text = json.dumps(value, indent=1, ensure_ascii=False)
    assert parse_json(text) == value
    found = line_of(text, [(), ("a", 0), (0,)])
    assert all(1 <= line <= text.count("\n") + 1 for line in found.values())


# YAML


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            'claimgraph: "1.0"\nactors:\n- &a {kind: Person, id: p}\n- *a\n',
            "alias .a is refused; write the value out",
        ),
        ("a: &a [1]\nb: &b [*a, *a]\nc: [*b, *b]\n", "alias .a is refused"),
        (
            'claimgraph: "1.0"\nactors:\n- !!python/object:os.system {}\n',
            "tag .* is refused; leave it out",
        ),
        ('claimgraph: !!str "1.0"\n', "tag .* is refused"),
        ('claimgraph: "1.0"\nactors: []\nactors: []\n', "key 'actors' stands twice; leave one out"),
        ('claimgraph: "1.0"\n5: []\n', "key 5 is not a string; put it in quotes"),
        ('claimgraph: "1.0"\nno: []\n? [a]\n: b\n', "unknown field 'no'|key .* is not a string"),
        ('claimgraph: "1.0"\n? {a: b}\n: c\n', "is not a string"),
        ('claimgraph: "1.0"\n<<: {a: b}\n', "unknown field '<<'"),
        ('claimgraph: "1.0"\n---\nclaimgraph: "1.0"\n', "a second document starts"),
        ("[" * 100_000, "nested deeper than 200 levels"),
        ("- " * 100_000, "nested deeper than 200 levels"),
        ("? " * 100_000, "nested|not a string|is not"),
        (
            "a:\n" + "".join(" " * i + "b:\n" for i in range(1, 400)),
            "nested deeper than 200 levels",
        ),
        ("{a: " * 100_000, "nested deeper than 200 levels"),
        ("a: [", "expected|did not find"),
        ('a: "', "found unexpected end|scanning"),
        ("\ta: b", "cannot start any token|found character"),
        ("a: b: c", "mapping values are not allowed"),
        ("%YAML 9.9\n---\na", "incompatible|version"),
        ("%YAML " + "1" * 5_000 + ".0\n---\na", "too large"),
        ('"\\UFFFFFFFF"', "too large"),
        ('"\\U00110000"', "too large"),
        ('"\\ud800"', "half a character"),
        (
            'claimgraph: "1.0"\nactors:\n- {kind: Cartel, id: p, x: 1e999}\n',
            "'1e999' is too large a number",
        ),
        ("a\x07b", "special characters are not allowed|unacceptable"),
        ("&a " * 1_000, "anchor|did not find|expected"),
        ("!" * 1_000, "tag|expected|did not find|found"),
        ("'" * 999, "found|expected|header|did not"),
    ],
)
def test_broken_yaml(text: str, words: str) -> None:
    """Aliases, tags, repeated keys, deep nesting and broken syntax are refused in bounded time."""

    assert re.search(words, str(refused(cg.from_yaml, text)))


@pytest.mark.parametrize(
    ("plain", "value"),
    [
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("2023-05-04", "2023-05-04"), ("12:30", "12:30"), (".nan", ".nan"),
        (".inf", ".inf"), ("NaN", "NaN"), ("0x1F", "0x1F"), ("1_000", "1_000"), ("true", True), ("~", None), ("12", 12),
        ("-1.5e3", -1500.0), (".5", 0.5), ("null", None), ("Null", None), ("012", 12), ('"12"', "12"), ("'null'", "null"),
    ],
)  # fmt: skip
def test_plain_words_of_yaml(plain: str, value: Any) -> None:
    """Words are read by the core schema of YAML 1.2: no Norway problem, no dates, no infinities."""
    corpus = cg.from_yaml(f'claimgraph: "1.0"\nactors:\n- {{kind: Cartel, id: p, x: {plain}}}\n')
    assert corpus["p"].extra["x"] == value
    assert type(corpus["p"].extra["x"]) is type(value)


def test_json_is_yaml() -> None:
    """A JSON file can be read as YAML, escapes of characters beyond the basic plane included."""
    corpus = Corpus([cg.Person(id="p", name="😀 “quoted” \x85\u2028")])
    text = json.dumps(json.loads(cg.to_json(corpus)))
    assert "\\ud83d" in text
    assert cg.from_yaml(text) == corpus


def test_yaml_without_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without PyYAML the error says what to install."""
    monkeypatch.setitem(sys.modules, "yaml", None)
    for call in (lambda: cg.from_yaml("a"), lambda: cg.to_yaml(Corpus([]))):
        with pytest.raises(MissingExtraError, match=r"pip install 'claimgraph\[yaml\]'"):
            call()


# Anything


def answers(read: Any, text: Any, kinds: Any = KINDS) -> None:
    """Check that reading gives a corpus that comes back, or an error of ours."""
    try:
        corpus = read(text, kinds=kinds)
    except ClaimGraphError as error:
        assert str(error)
    else:
        for write, again in FORMATS.values():
            assert again(write(corpus), kinds=kinds) == corpus


@all_formats
@given(data=texts(300) | st.binary(max_size=200) | st.text(max_size=100))
def test_any_text_is_read_or_refused(name: str, data: str | bytes) -> None:
    """Any text and any bytes are a corpus or an error of ours."""
    read = FORMATS[name].read
    answers(read, data)
    prefix = HEADER + "\n" if name == "jsonl" else 'claimgraph: "1.0"\n'
    answers(read, prefix + data if isinstance(data, str) else prefix.encode() + data)


_NAMES = st.sampled_from([
    "claimgraph", "kinds", "documents", "actors", "affiliations", "places", "artifacts", "events", "mentions", "claims",
    "relations", "unknown", "kind", "id", "act", "document", "chain", "proposition", "evidence", "content", "text",
    "start", "end", "exact", "time", "interval", "names", "part_of", "members", "scope", "type", "sha256", "published",
])  # fmt: skip
_WORDS = st.sampled_from([
    "1.0", "1.7", "Person", "Document", "Claim", "Event", "Mention", "Cartel", "Promise", "finding", "denial", "p", "d",
    "2023-05-04", "Europe/Moscow", "stated", "\ud800",
])  # fmt: skip
_values = st.recursive(
    _WORDS | json_values(2),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=5),
    max_leaves=15,
)


@all_formats
@given(value=_values, version=st.sampled_from(["1.0", "1.7"]))
def test_any_values_are_read_or_refused(name: str, value: Any, version: str) -> None:
    """Any JSON values, shaped like a corpus or not, are a corpus or an error of ours."""
    read = FORMATS[name].read
    answers(read, json.dumps(value))
    if isinstance(value, dict):
        answers(read, json.dumps({**value, "claimgraph": version}))
    if name == "jsonl":
        answers(read, f'{{"claimgraph":"{version}"}}\n{json.dumps(value)}')
    else:
        sections = ("actors", "claims", "documents", "events")
        answers(
            read, json.dumps({"claimgraph": version, **{section: [value] for section in sections}})
        )


@all_formats
@given(corpus=corpora(max_claims=2), data=st.data())
def test_damaged_files_are_read_or_refused(name: str, corpus: Corpus, data: st.DataObject) -> None:
    """A file that was cut, or had a stretch replaced, is a corpus or an error of ours."""
    write, read = FORMATS[name]
    raw = write(corpus).encode()
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, min(len(raw), start + 20)))
    patch = data.draw(
        st.binary(max_size=5)
        | st.sampled_from([b'"', b"{", b"}", b"]", b",", b":", b"null", b"\n", b"- "])
    )
    answers(read, raw[:start])
    answers(read, raw[:start] + patch + raw[end:])


@pytest.mark.large
def test_thousands_of_faults_are_told_in_moderate_time() -> None:
    """A record with thousands of faults, and thousands of records with one, are told at once."""
    wide = {**PERSON, **{f"field{i}": list(range(50)) for i in range(3_000)}}
    many = [{**PERSON, "id": f"p{i}", "nmae": 1} for i in range(1_500)]
    deep = {
        "kind": "Claim",
        "id": "c",
        "act": "finding",
        "document": "d",
        "chain": [{"x": 1}] * 3_000,
    }
    for record in ([wide], many, [deep]):
        refused(cg.from_jsonl, "\n".join([HEADER, *map(json.dumps, record)]))
        refused(
            cg.from_json,
            json.dumps(
                {"claimgraph": "1.0", "actors" if record != [deep] else "claims": record}, indent=1
            ),
        )


def test_reading_needs_no_recursion_limit() -> None:
    """Deep files are refused in a process of its own without a crash."""
    code = (
        "import claimgraph as cg\n"
        "for read in (cg.from_json, cg.from_jsonl, cg.from_yaml):\n"
        "    for text in ('[' * 10**5, '{\"a\":' * 10**5, '{\"claimgraph\":\"1.0\"}\\n' + '[' * 10**5):\n"
        "        try: read(text)\n"
        "        except cg.FileFormatError: print('refused')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["refused"] * 9, done.stderr[-500:]


@pytest.mark.parametrize(
    "bad", [float("nan"), float("inf"), object(), (1, 2), {1: 2}, {"a": [b"x"]}, {3}]
)
def test_foreign_fields_hold_what_files_hold(bad: Any) -> None:
    """The fields of a foreign kind are JSON values also where they are made in Python."""
    for make in (
        lambda: PLACEHOLDERS["actor"](kind="Crew", id="p", x=bad),
        lambda: UnregisteredProposition(kind="Wager", x={"y": [bad]}),
    ):
        with pytest.raises(ValueError, match="x"):
            make()


@all_formats
def test_progress_is_told(name: str, tmp_path: Path) -> None:
    """Readers tell how much of how much is done, up to the end, in every format."""
    path = tmp_path / f"people.{name}"
    cg.write(Corpus([cg.Person(id=f"p{i}", note="n" * 500) for i in range(400)]), path)
    told: list[tuple[int, int]] = []
    cg.read(path, progress=lambda done, all_of_it: told.append((done, all_of_it)))
    assert len(told) > 2
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] >= 400
