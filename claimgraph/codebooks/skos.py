"""Taxonomies as SKOS, in Turtle, N-Triples or RDF/XML. Needs the extra ``rdf`` (rdflib).

What a term holds has its property in SKOS or Dublin Core; what else is said of a concept is
kept as it is written in N-Triples, and written back. So are labels in several languages: the
one that is asked for becomes the label. Nothing is fetched from anywhere.
"""

from __future__ import annotations

import json
import re
import warnings
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final

from claimgraph.codebooks.rows import LISTS, Rows
from claimgraph.errors import FileFormatError, MissingExtraError, Problem, shorten
from claimgraph.taxonomy import Taxonomy, Term

__all__ = ["skos_rows", "to_skos_text"]

FORMATS: Final = {".ttl": "turtle", ".nt": "nt", ".rdf": "xml", ".xml": "xml"}
"""The format of each ending."""
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
DCTERMS: Final = "http://purl.org/dc/terms/"
TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
JSON: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON"
NAMESPACE: Final = "http://purl.org/vocab/vann/preferredNamespaceUri"
FIELD: Final = "urn:claimgraph:field:"
"""Properties for fields that SKOS does not know, and for the order of lists."""
TERM: Final = "urn:claimgraph:term:"
"""Terms of other vocabularies that are named as broader."""

_PREDICATES: Final = {
    "label": f"{SKOS}prefLabel",
    "definition": f"{SKOS}definition",
    "note": f"{SKOS}scopeNote",
    "source": f"{DCTERMS}source",
    "aliases": f"{SKOS}altLabel",
    "broader": f"{SKOS}broader",
    "exact_match": f"{SKOS}exactMatch",
    "close_match": f"{SKOS}closeMatch",
}
MOST_LINES: Final = 1_000
"""Of how many subjects the line is looked for, which takes a pass over the text each."""

_IMPLIED: Final = {
    TYPE,
    *(f"{SKOS}{name}" for name in ("narrower", "inScheme", "topConceptOf", "hasTopConcept")),
}
_ABOUT: Final = ("title", "source")
_ILLEGAL = re.compile(r'[\x00-\x20<>"{}|\\^`%]')
_IRI = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|\\^`]*')


def _rdflib() -> Any:
    try:
        import rdflib
    except ImportError:
        raise MissingExtraError("SKOS", "rdflib", "rdf") from None
    return rdflib


# --- reading ----------------------------------------------------------------------------


def skos_rows(text: str, file: str | None, name: str, ending: str, language: str | None) -> Rows:
    """Read the rows of a SKOS text.

    Args:
        text: The text.
        file: Its file, for errors.
        name: The name of the taxonomy, where the text does not tell.
        ending: The ending of the file, which tells the format.
        language: The language of labels and definitions; where there is none in it, those
            without a language, then English ones, then the first.
    """
    graph = _graph(text, file, ending)
    return _Reader(graph, text, file, language).rows(name)


def _graph(text: str, file: str | None, ending: str) -> Any:
    rdflib = _rdflib()
    graph = rdflib.Graph()
    try:
        graph.parse(data=text, format=FORMATS[ending], publicID="taxonomy:/")
    except Exception as error:  # the parsers raise whatever they like
        line = getattr(error, "lines", None)
        if hasattr(error, "getLineNumber"):
            line = error.getLineNumber()
        line = line + 1 if hasattr(error, "lines") and isinstance(line, int) else line
        told = getattr(error, "_why", None) or str(error).strip().partition("\n")[0]
        message = f"not {FORMATS[ending]}: {shorten(str(told))}"
        at = line if isinstance(line, int) else None
        raise FileFormatError([Problem(message, file=file, line=at)]) from None
    return graph


class _Reader:
    """Reads one graph."""

    def __init__(self, graph: Any, text: str, file: str | None, language: str | None) -> None:
        self.rdflib = _rdflib()
        self.text = text
        self.file = file
        self.language = language
        self.lost: Counter[str] = Counter()
        self.about: dict[str, dict[str, list[Any]]] = {}
        """Each named subject, its properties, their values."""
        for subject, predicate, value in graph:
            if isinstance(subject, self.rdflib.URIRef):
                known = self.about.setdefault(str(subject), {})
                known.setdefault(str(predicate), []).append(value)
            else:
                self.lost["statements about blank nodes"] += 1
        concept, marks = f"{SKOS}Concept", {f"{SKOS}{one}" for one in ("prefLabel", "broader")}
        self.concepts = sorted(
            one
            for one, known in self.about.items()
            if concept in map(str, known.get(TYPE, ()))
            or (TYPE not in known and not marks.isdisjoint(known))
        )

    def rows(self, name: str) -> Rows:
        """Return the rows, and what the scheme says of itself."""
        scheme = self._scheme()
        said = self.about.get(scheme or "", {})
        base = self._first(said, NAMESPACE) or _common(self.concepts)
        self.ids = {one: _id_of(one, base) for one in self.concepts}
        self._invert(f"{SKOS}narrower")
        rows = [self._row(one, base) for one in self.concepts]
        others = self.about.keys() - {*self.concepts, scheme}
        if others:
            self.lost["subjects that are neither concepts nor the scheme"] = len(others)
        read = {NAMESPACE, *_IMPLIED, *(f"{DCTERMS}{one}" for one in ("identifier", *_ABOUT))}
        read -= {
            one for one in read if len(said.get(one, ())) > 1 or not self._all_plain(said, one)
        }
        name = self._first(said, f"{DCTERMS}identifier") or name
        extra = [("base", base)] if base and base != _own_base(name) else []
        extra += [("scheme", scheme)] if scheme and scheme != base else []
        extra += self._further(said, read | _IMPLIED)
        if self.lost:
            from claimgraph.formats.losses import LossWarning

            what = "; ".join(f"{count} {loss}" for loss, count in sorted(self.lost.items()))
            warnings.warn(LossWarning(f"{self.file or 'SKOS'}: not kept: {what}"), stacklevel=4)
        return Rows.of(
            name,
            rows,
            lambda places: self._lines([self.concepts[i] for i, _ in places]),
            self._first(said, f"{DCTERMS}title"),
            self._first(said, f"{DCTERMS}source"),
            tuple(extra),
        )

    def _scheme(self) -> str | None:
        wanted = f"{SKOS}ConceptScheme"
        found = sorted(k for k, v in self.about.items() if wanted in map(str, v.get(TYPE, ())))
        if len(found) > 1:
            message = (
                f"the file holds {len(found)} concept schemes ({', '.join(found[:3])} …); "
                "a taxonomy is one: split the file"
            )
            raise FileFormatError([Problem(message, file=self.file, line=self._line(found[1]))])
        return found[0] if found else None

    def _invert(self, predicate: str) -> None:
        """Read ``a narrower b`` as ``b broader a``."""
        broader = _PREDICATES["broader"]
        for one in self.concepts:
            for below in self.about[one].get(predicate, ()):
                known = self.about.get(str(below))
                if known is not None and one not in map(str, known.get(broader, ())):
                    known.setdefault(broader, []).append(self.rdflib.URIRef(one))

    def _row(self, concept: str, base: str) -> dict[str, Any]:
        said = self.about[concept]
        row: dict[str, Any] = {"id": self.ids[concept]}
        raw: set[str] = set()
        for field, predicate in _PREDICATES.items():
            values = said.get(predicate, [])
            if not values:
                continue
            if field == "broader":
                row[field] = tuple(sorted(self._broader_id(str(one)) for one in values))
            elif field in LISTS:
                row[field] = tuple(sorted({str(one) for one in values}))
                plain = all(self._is_plain(one) or field != "aliases" for one in values)
                raw |= set() if plain else {predicate}
            else:
                row[field] = self._chosen(values)
                if len(values) > 1 or not self._is_plain(values[0]):
                    raw.add(predicate)
            order = [self._json(one) for one in said.get(f"{FIELD}{field}", ())]
            if order and field in LISTS and sorted(order[0]) == sorted(row[field]):
                row[field] = tuple(order[0])
        if _iri(self.ids[concept], base) != concept:
            row["uri"] = concept
        read = {*_PREDICATES.values(), *_IMPLIED, *(f"{FIELD}{one}" for one in LISTS)} - raw
        row.update(self._further(said, read))
        return row

    def _broader_id(self, iri: str) -> str:
        return self.ids.get(iri) or (_decoded(iri[len(TERM) :]) if iri.startswith(TERM) else iri)

    def _is_plain(self, value: Any) -> bool:
        """Tell whether a text of ours is all there is to a value."""
        return isinstance(value, self.rdflib.Literal) and not value.language and not value.datatype

    def _all_plain(self, said: dict[str, list[Any]], predicate: str) -> bool:
        return all(map(self._is_plain, said.get(predicate, ())))

    def _chosen(self, values: Iterable[Any]) -> str:
        wanted = [self.language, None, "en"] if self.language else [None, "en"]

        def rank(value: Any) -> tuple[int, str, str]:
            tag = getattr(value, "language", None)
            near = wanted.index(tag) if tag in wanted else len(wanted)
            return near, tag or "", str(value)

        return str(min(values, key=rank))

    def _first(self, said: dict[str, list[Any]], predicate: str) -> str:
        return self._chosen(said[predicate]) if said.get(predicate) else ""

    def _json(self, value: Any) -> Any:
        try:
            return json.loads(str(value))
        except ValueError:
            message = f"{shorten(str(value))} is not JSON"
            raise FileFormatError([Problem(message, file=self.file)]) from None

    def _further(self, said: dict[str, list[Any]], read: set[str]) -> list[tuple[str, Any]]:
        """Return what else is said: our own fields by name, others as N-Triples has them."""
        kept: list[tuple[str, Any]] = []
        for predicate in sorted(said.keys() - read):
            values = said[predicate]
            if predicate.startswith(FIELD):
                name, value = _decoded(predicate[len(FIELD) :]), values[0]
                is_json = str(getattr(value, "datatype", "")) == JSON
                kept.append((name, self._json(value) if is_json else str(value)))
                continue
            named = [one.n3() for one in values if not isinstance(one, self.rdflib.BNode)]
            if len(named) < len(values):
                self.lost["values that are blank nodes"] += len(values) - len(named)
            if named:
                kept.append((f"<{predicate}>", sorted(named)))
        return kept

    def _lines(self, iris: Sequence[str]) -> list[int | None]:
        """Return the lines where subjects are first named; of very many only those of the first."""
        known = {one: self._line(one) for one in dict.fromkeys(iris[:MOST_LINES])}
        return [known.get(one) for one in iris]

    def _line(self, iri: str) -> int | None:
        """Return the line where a subject is first named: parsers of RDF do not tell lines."""
        local = re.split(r"[/#:]", iri)[-1]
        named = rf"<{re.escape(iri)}>|\"{re.escape(iri)}\"|[\w-]*:{re.escape(local)}(?![\w-])"
        found = re.search(named, self.text) or re.search(re.escape(local), self.text)
        return self.text.count("\n", 0, found.start()) + 1 if found else None


def _common(iris: list[str]) -> str:
    """Return what all start with, up to a mark that ends a namespace."""
    if not iris:
        return ""
    first, last = min(iris), max(iris)
    same = next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), None)
    shared = first if same is None else first[:same]
    if same is None and len(first) == len(last):
        shared = first[:-1]
    return shared[: max(shared.rfind(mark) for mark in "#/:") + 1]


def _id_of(iri: str, base: str) -> str:
    return _decoded(iri[len(base) :]) if iri.startswith(base) and iri != base else iri


def _iri(text: str, base: str) -> str:
    encoded = _ILLEGAL.sub(lambda m: "".join(f"%{b:02X}" for b in m[0].encode()), text)
    return base + encoded


def _decoded(text: str) -> str:
    """Undo what ``_iri`` does, and no other percent encoding."""
    return re.sub(
        r"%([0-7][0-9A-F])",
        lambda m: chr(int(m[1], 16)) if _ILLEGAL.match(chr(int(m[1], 16))) else m[0],
        text,
    )


def _own_base(name: str) -> str:
    """Return the namespace of a taxonomy that was not read from SKOS."""
    return f"urn:claimgraph:taxonomy:{_iri(name, '')}:"


# --- writing ----------------------------------------------------------------------------


def to_skos_text(taxonomy: Taxonomy, ending: str) -> str:
    """Return a taxonomy as SKOS in the format of an ending."""
    rdflib = _rdflib()
    kept = dict(taxonomy.extra)
    base = kept.pop("base", None)
    if not isinstance(base, str) or not _IRI.fullmatch(base):
        base = _own_base(taxonomy.name)
    graph = rdflib.Graph()
    graph.bind("skos", SKOS)
    graph.bind("dcterms", DCTERMS)
    own = kept.pop("scheme", None)
    scheme = rdflib.URIRef(own if isinstance(own, str) and _IRI.fullmatch(own) else base)
    writer = _Writer(rdflib, taxonomy, base)
    add = writer.add
    add(scheme, TYPE, rdflib.URIRef(f"{SKOS}ConceptScheme"))
    add(scheme, NAMESPACE, rdflib.Literal(base))
    add(scheme, f"{DCTERMS}identifier", rdflib.Literal(taxonomy.name))
    for field in _ABOUT:
        value, predicate = getattr(taxonomy, field), f"{DCTERMS}{field}"
        if value and value not in map(str, writer.values(kept.get(f"<{predicate}>"))):
            add(scheme, predicate, rdflib.Literal(value))
    writer.further(scheme, kept)
    for term in taxonomy.values():
        writer.concept(term, scheme)
    for statement in sorted(writer.statements, key=lambda three: [one.n3() for one in three]):
        graph.add(statement)  # in one order, since formats follow it
    if FORMATS[ending] == "nt":
        lines = graph.serialize(format="nt", encoding="utf-8").decode().splitlines()
        return "".join(f"{line}\n" for line in sorted(lines) if line)
    text: str = graph.serialize(format=FORMATS[ending])
    return text


class _Writer:
    """Writes one taxonomy into a graph."""

    def __init__(self, rdflib: Any, taxonomy: Taxonomy, base: str) -> None:
        self.rdflib = rdflib
        self.statements: list[tuple[Any, Any, Any]] = []
        self.taxonomy = taxonomy
        self.base = base

    def add(self, subject: Any, predicate: str, value: Any) -> None:
        """Add a statement."""
        self.statements.append((subject, self.rdflib.URIRef(predicate), value))

    def iri(self, term_id: str) -> Any:
        """Return the IRI of a term, here or elsewhere."""
        if term_id not in self.taxonomy:
            is_iri = _IRI.fullmatch(term_id)
            return self.rdflib.URIRef(term_id if is_iri else _iri(term_id, TERM))
        own = dict(self.taxonomy[term_id].extra).get("uri")
        is_iri = _IRI.fullmatch(own) if isinstance(own, str) else None
        return self.rdflib.URIRef(own if is_iri else _iri(term_id, self.base))

    def concept(self, term: Term, scheme: Any) -> None:
        """Write one term."""
        rdflib, subject = self.rdflib, self.iri(term.id)
        self.add(subject, TYPE, rdflib.URIRef(f"{SKOS}Concept"))
        self.add(subject, f"{SKOS}inScheme", scheme)
        kept = {name: value for name, value in term.extra if name != "uri"}
        for field, predicate in _PREDICATES.items():
            value = getattr(term, field)
            tagged = set(self.values(kept.get(f"<{predicate}>")))
            said = set(map(str, tagged))
            for one in value if field in LISTS else (value,) if value else ():
                if field == "broader":
                    self.add(subject, predicate, self.iri(one))
                elif field.endswith("_match") and _IRI.fullmatch(one):
                    self.add(subject, predicate, rdflib.URIRef(one))
                elif one not in said:
                    self.add(subject, predicate, rdflib.Literal(one))
            if field in LISTS and list(value) != sorted(value):
                order = rdflib.Literal(json.dumps(value), datatype=rdflib.URIRef(JSON))
                self.add(subject, f"{FIELD}{field}", order)
        self.further(subject, kept)

    def further(self, subject: Any, kept: dict[str, Any]) -> None:
        """Write what else is said of a subject."""
        for name, value in kept.items():
            values = self.values(value) if name.startswith("<") and name.endswith(">") else []
            for one in values:
                self.add(subject, name[1:-1], one)
            if not values:
                literal = self.rdflib.Literal(value) if isinstance(value, str) else None
                if literal is None:
                    text = json.dumps(value, ensure_ascii=False)
                    literal = self.rdflib.Literal(
                        text, datatype=self.rdflib.URIRef(JSON), normalize=False
                    )
                self.add(subject, _iri(name, FIELD), literal)

    def values(self, value: Any) -> list[Any]:
        """Read values as N-Triples has them; none where they are not."""
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            return []
        try:
            return [self.rdflib.util.from_n3(one) for one in value]
        except Exception:  # not ours: the parser raises whatever it likes
            return []
