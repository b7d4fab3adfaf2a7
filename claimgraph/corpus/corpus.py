"""Corpus: the validated set of all records, from which every graph is built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, cast

from claimgraph.corpus.checks import check
from claimgraph.corpus.columns import holds_extra
from claimgraph.corpus.findings import Locate
from claimgraph.corpus.header import OWN_HEADER, Header, refuse_others
from claimgraph.corpus.index import ClaimIndex
from claimgraph.corpus.version import SCHEMA_VERSION, is_newer
from claimgraph.errors import (
    CorpusError,
    Problem,
    UnknownRecordError,
    UnknownTermError,
    nearest,
    shorten,
)
from claimgraph.model import (
    CLAIM_CLASSES,
    DEFAULT_KINDS,
    FAMILIES,
    Actor,
    Affiliation,
    Artifact,
    Claim,
    ClaimRelation,
    Document,
    Event,
    EventClass,
    Mention,
    Place,
    Record,
    Unregistered,
)
from claimgraph.model.record import id_of, identity, key_of
from claimgraph.shown import Shown
from claimgraph.taxonomy import DEFAULT_TERMS, Kinds, Terms

if TYPE_CHECKING:
    from typing import Self

    from claimgraph.corpus.notes import Notes

__all__ = ["Corpus"]


class Corpus(Shown):
    """All records of a study, checked against one another. Immutable.

    Records keep the order they were given in; two corpora are equal when they hold
    equal records, in whatever order.

    Args:
        records: Records, or iterables of records.
        kinds: The registered kinds; extend ``DEFAULT_KINDS`` for your own.
        terms: The vocabularies; extend ``DEFAULT_TERMS`` for your own.

    Raises:
        CorpusError: Something does not fit: a reference to a missing record, an id taken
            twice, a circle of parts, a claim that answers itself … All problems are
            found in one pass and listed in ``problems``.

    Examples:
        >>> import claimgraph as cg
        >>> usa, kirby = cg.Government(id="gov:USA"), cg.Person(id="person:kirby")
        >>> corpus = cg.Corpus([usa, kirby, cg.Affiliation(
        ...     subject=kirby, role="spokesperson_for", object=usa)])
        >>> corpus
        <Corpus: 2 actors, 1 affiliation>
        >>> corpus["gov:USA"].kind
        'Government'
    """

    __slots__ = (
        "_behind",
        "_families",
        "_ids",
        "_index",
        "_registered",
        "declared",
        "declared_terms",
        "header_extra",
        "kinds",
        "notices",
        "outside_key",
        "records",
        "terms",
        "version",
    )

    kinds: Kinds
    """The kinds the corpus was made with."""
    terms: Terms
    """The vocabularies the corpus was made with."""
    records: tuple[Record, ...]
    """All records, family by family, those of unregistered kinds included."""
    notices: tuple[Problem, ...]
    """What was kept without being understood: unregistered kinds, terms of newer versions, and
    in short forms words of times that are not resolved."""
    declared: dict[str, str]
    """Kinds that the file declared and that are not registered here, with what they narrow."""
    declared_terms: dict[str, tuple[str, ...]]
    """Terms that the file declared as not built in, by vocabulary. Those that ``terms`` do not
    hold either are kept, and take part in no rule."""
    outside_key: dict[str, tuple[str, ...]]
    """Of kinds of propositions that are not registered here, the fields outside the content key."""
    header_extra: dict[str, Any]
    """Fields of a newer version in the header of the file."""
    version: str
    """The format version: that of the file the corpus was read from, where it is newer."""

    def __init__(
        self,
        records: Iterable[Record | Iterable[Record]] | Record = (),
        *,
        kinds: Kinds = DEFAULT_KINDS,
        terms: Terms = DEFAULT_TERMS,
    ) -> None:
        flat = list(_flat([records] if isinstance(records, Record) else records))
        newer = next((record for record in flat if holds_extra([record])), None)
        if newer is not None:
            message = "it holds fields of a newer version; add to the corpus it came from: corpus.with_records(…)"
            raise CorpusError([Problem(message, record=key_of(newer))])
        self._set(flat, kinds, terms, OWN_HEADER, None)

    def with_records(self, *records: Record | Iterable[Record]) -> Self:
        """Return a corpus with records added, and those of an id that is taken replaced.

        Kinds, terms, and the version of the file the corpus was read from stay.

        Raises:
            CorpusError: The records do not fit together.

        Examples:
            >>> import claimgraph as cg
            >>> corpus = cg.Corpus([cg.Person(id="p", name="Kirby")])
            >>> corpus.with_records(cg.Person(id="p", name="John Kirby"))["p"].name
            'John Kirby'
        """
        added = {key_of(record): record for record in _flat(records)}
        kept = [added.pop(key_of(record), record) for record in self.records]
        return type(self)._read(
            [*kept, *added.values()],
            kinds=self.kinds,
            terms=self.terms,
            header=self.header,
            locate=None,
        )

    @property
    def header(self) -> Header:
        """What a file of this corpus says about itself."""
        return Header(
            self.version,
            newer=is_newer(self.version),
            declared=self.declared,
            families={},
            extra=self.header_extra,
            outside_key=self.outside_key,
            behind=self._behind,
            terms=self.declared_terms,
        )

    @classmethod
    def _read(
        cls,
        records: list[Record],
        *,
        kinds: Kinds,
        terms: Terms,
        header: Header,
        locate: Locate | None,
        notes: Notes | None = None,
    ) -> Self:
        """Make a corpus of records that a reader found, which knows where they stand."""
        corpus = cls.__new__(cls)
        corpus._set(records, kinds, terms, header, locate, notes)
        return corpus

    def _set(
        self,
        records: list[Record],
        kinds: Kinds,
        terms: Terms,
        header: Header,
        locate: Locate | None,
        notes: Notes | None = None,
    ) -> None:
        refuse_others(kinds, terms)
        _name_claims(records)
        findings = check(records, kinds, terms, newer=header.newer, declared=header, notes=notes)
        problems = findings.problems(locate)
        if problems:
            raise CorpusError(problems)
        families: dict[str, list[Record]] = {family: [] for family in (*FAMILIES, "unknown")}
        for record in records:
            families[record.family].append(record)
        self._families = {family: tuple(members) for family, members in families.items()}
        self._registered = {
            family: tuple(r for r in members if not isinstance(r, Unregistered))
            for family, members in families.items()
        }
        self._ids = findings.ids
        self._index: ClaimIndex | None = None
        self.records = tuple(chain.from_iterable(self._families.values()))
        self.kinds = kinds
        self.terms = terms
        self.notices = findings.notices(locate)
        self.version = header.version if header.newer else SCHEMA_VERSION
        self.declared = {
            kind: above for kind, above in header.declared.items() if kind not in kinds
        }
        self.outside_key = {
            kind: names
            for kind, names in header.outside_key.items()
            if kind not in kinds.propositions
        }
        self.declared_terms = header.terms
        self.header_extra = header.extra
        self._behind = header.behind

    @property
    def index(self) -> ClaimIndex:
        """The claims as coded columns, made when they are first asked for."""
        if self._index is None:
            self._index = ClaimIndex(self)
        return self._index

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents."""
        return cast("tuple[Document, ...]", self._registered["document"])

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The actors."""
        return cast("tuple[Actor, ...]", self._registered["actor"])

    @property
    def affiliations(self) -> tuple[Affiliation, ...]:
        """The affiliations."""
        return cast("tuple[Affiliation, ...]", self._registered["affiliation"])

    @property
    def places(self) -> tuple[Place, ...]:
        """The places."""
        return cast("tuple[Place, ...]", self._registered["place"])

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        """The artifacts."""
        return cast("tuple[Artifact, ...]", self._registered["artifact"])

    @property
    def events(self) -> tuple[Event | EventClass, ...]:
        """The events and the classes of events."""
        return cast("tuple[Event | EventClass, ...]", self._registered["event"])

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The mentions."""
        return cast("tuple[Mention, ...]", self._registered["mention"])

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims."""
        return cast("tuple[Claim, ...]", self._registered["claim"])

    @property
    def relations(self) -> tuple[ClaimRelation, ...]:
        """The relations between claims."""
        return cast("tuple[ClaimRelation, ...]", self._registered["relation"])

    @property
    def unregistered(self) -> tuple[Unregistered, ...]:
        """The records of kinds that are not registered, which are kept as they are."""
        return tuple(record for record in self.records if isinstance(record, Unregistered))

    def family(self, family: str) -> tuple[Record, ...]:
        """Return the records of a family, such as ``actor``; those of unregistered kinds included.

        Raises:
            UnknownTermError: There is no such family.
        """
        if family not in self._families:
            raise UnknownTermError("families", family, tuple(self._families))
        return self._families[family]

    def get(self, record_id: str) -> Record | None:
        """Return the record with this id, or None."""
        return self._ids.get(record_id)

    def __getitem__(self, record_id: str) -> Record:
        """Return the record with this id; a missing one names the nearest."""
        try:
            return self._ids[record_id]
        except (KeyError, TypeError):  # what is no text may have no hash
            raise self._missing(record_id) from None

    def _missing(self, asked: object) -> Exception:
        if isinstance(asked, str):
            return UnknownRecordError(asked, nearest(asked, self._ids))
        own = id_of(asked) if isinstance(asked, Record) else None
        hint = f"; give its id, {own!r}" if own is not None else ""
        return TypeError(f"an id is text, not {shorten(asked)}{hint}")

    def __contains__(self, record_id: object) -> bool:
        """Tell whether there is a record with this id."""
        return record_id in self._ids

    def __iter__(self) -> Iterator[Record]:
        """Iterate over all records."""
        return iter(self.records)

    def __len__(self) -> int:
        """Return the number of records."""
        return len(self.records)

    def __eq__(self, other: object) -> bool:
        """Tell whether both hold equal records, in whatever order."""
        if not isinstance(other, Corpus):
            return NotImplemented
        return (
            len(self) == len(other)
            and self._ids == other._ids
            and _unnamed(self) == _unnamed(other)
        )

    __hash__: ClassVar[None] = None  # type: ignore[assignment]  # equality looks at all records; hashing would too

    def __repr__(self) -> str:
        """Return how many records of each family there are."""
        counts = []
        for family, members in self._families.items():
            if members:
                plural = FAMILIES.get(family, "records of unknown family")
                counts.append(f"{len(members)} {family if len(members) == 1 else plural}")
        return f"<Corpus: {', '.join(counts) or 'empty'}>"


def _unnamed(corpus: Corpus) -> set[object]:
    return {identity(record) for record in corpus if id_of(record) is None}


def _flat(records: Iterable[Any]) -> Iterator[Record]:
    for item in records:
        if isinstance(item, Record):
            yield item
        elif isinstance(item, Iterable) and not isinstance(item, (str, bytes)):
            yield from _flat(item)
        else:
            msg = f"a corpus holds records, not {shorten(item)}"
            raise TypeError(msg)


def _name_claims(records: list[Record]) -> None:
    """Turn plain claims whose act has a class of its own into that class, as a reader would."""
    for i, record in enumerate(records):
        if type(record) is Claim and record.act in CLAIM_CLASSES:
            cls = CLAIM_CLASSES[record.act]
            brought = {
                name: cls.model_fields[name].default
                for name in ("polarity", "certainty")
                if name not in record.model_fields_set
            }
            named = cls.model_construct(record.model_fields_set, **{**record.__dict__, **brought})
            object.__setattr__(named, "__pydantic_extra__", record.__pydantic_extra__)
            records[i] = named
