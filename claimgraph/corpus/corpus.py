"""Corpus: the validated set of all records, from which every graph is built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, cast

from claimgraph.corpus.checks import check
from claimgraph.corpus.findings import Locate
from claimgraph.corpus.header import OWN_HEADER, Header
from claimgraph.corpus.version import SCHEMA_VERSION
from claimgraph.errors import CorpusError, Problem, nearest, shorten
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
from claimgraph.model.record import id_of, identity
from claimgraph.taxonomy import DEFAULT_TERMS, Kinds, Terms

if TYPE_CHECKING:
    from typing import Self

    from claimgraph.corpus.columns import Uses

__all__ = ["Corpus"]


class Corpus:
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

    Example:
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
        "_families",
        "_ids",
        "declared",
        "header_extra",
        "kinds",
        "notices",
        "records",
        "terms",
        "version",
    )

    kinds: Kinds
    """The kinds the corpus was made with."""
    terms: Terms
    """The vocabularies the corpus was made with."""
    records: tuple[Record, ...]
    """All records, family by family."""
    notices: tuple[Problem, ...]
    """What was kept without being understood: unregistered kinds, terms of newer versions."""
    declared: dict[str, str]
    """Kinds that the file declared and that are not registered here, with what they narrow."""
    header_extra: dict[str, Any]
    """Fields of a newer version in the header of the file."""
    version: str
    """The format version: that of the file the corpus was read from, where it is newer."""

    def __init__(
        self,
        records: Iterable[Record | Iterable[Record]] = (),
        *,
        kinds: Kinds = DEFAULT_KINDS,
        terms: Terms = DEFAULT_TERMS,
    ) -> None:
        self._set(list(_flat(records)), kinds, terms, OWN_HEADER, None)

    @classmethod
    def _read(
        cls,
        records: list[Record],
        *,
        kinds: Kinds,
        terms: Terms,
        header: Header,
        locate: Locate | None,
        uses: Uses | None = None,
    ) -> Self:
        """Make a corpus of records that a reader found, which knows where they stand."""
        corpus = cls.__new__(cls)
        corpus._set(records, kinds, terms, header, locate, uses)
        return corpus

    def _set(
        self,
        records: list[Record],
        kinds: Kinds,
        terms: Terms,
        header: Header,
        locate: Locate | None,
        uses: Uses | None = None,
    ) -> None:
        _name_claims(records)
        findings = check(records, kinds, terms, newer=header.newer, uses=uses)
        problems = findings.problems(locate)
        if problems:
            raise CorpusError(problems)
        families: dict[str, list[Record]] = {family: [] for family in (*FAMILIES, "unknown")}
        for record in records:
            families[record.family].append(record)
        self._families = {family: tuple(members) for family, members in families.items()}
        self._ids = findings.ids
        self.records = tuple(r for members in self._families.values() for r in members)
        self.kinds = kinds
        self.terms = terms
        self.notices = findings.notices(locate)
        self.version = header.version if header.newer else SCHEMA_VERSION
        self.declared = {
            kind: above for kind, above in header.declared.items() if kind not in kinds
        }
        self.header_extra = header.extra

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents."""
        return cast("tuple[Document, ...]", self._families["document"])

    @property
    def actors(self) -> tuple[Actor, ...]:
        """The actors."""
        return cast("tuple[Actor, ...]", self._families["actor"])

    @property
    def affiliations(self) -> tuple[Affiliation, ...]:
        """The affiliations."""
        return cast("tuple[Affiliation, ...]", self._families["affiliation"])

    @property
    def places(self) -> tuple[Place, ...]:
        """The places."""
        return cast("tuple[Place, ...]", self._families["place"])

    @property
    def artifacts(self) -> tuple[Artifact, ...]:
        """The artifacts."""
        return cast("tuple[Artifact, ...]", self._families["artifact"])

    @property
    def events(self) -> tuple[Event | EventClass, ...]:
        """The events and the classes of events."""
        return cast("tuple[Event | EventClass, ...]", self._families["event"])

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The mentions."""
        return cast("tuple[Mention, ...]", self._families["mention"])

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims."""
        return cast("tuple[Claim, ...]", self._families["claim"])

    @property
    def relations(self) -> tuple[ClaimRelation, ...]:
        """The relations between claims."""
        return cast("tuple[ClaimRelation, ...]", self._families["relation"])

    @property
    def unregistered(self) -> tuple[Unregistered, ...]:
        """The records of kinds that are not registered, which are kept as they are."""
        return tuple(record for record in self.records if isinstance(record, Unregistered))

    def family(self, family: str) -> tuple[Record, ...]:
        """Return the records of a family, such as ``actor``; those of unknown kinds included."""
        return self._families[family]

    def get(self, record_id: str) -> Record | None:
        """Return the record with this id, or None."""
        return self._ids.get(record_id)

    def __getitem__(self, record_id: str) -> Record:
        """Return the record with this id; a missing one names the nearest."""
        try:
            return self._ids[record_id]
        except KeyError:
            guess = nearest(record_id, self._ids)
            hint = f"; did you mean {guess!r}?" if guess else ""
            msg = f"there is no record {shorten(record_id)}{hint}"
            raise KeyError(msg) from None

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

    __hash__ = None  # type: ignore[assignment]  # equality looks at all records; hashing would too

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
            named = cls.model_construct(record.model_fields_set, **record.__dict__)
            object.__setattr__(named, "__pydantic_extra__", record.__pydantic_extra__)
            records[i] = named
