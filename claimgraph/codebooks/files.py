"""Reading and writing taxonomies; the ending of the file tells the format."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Final, cast

from claimgraph.codebooks.rows import Rows, taxonomy_of
from claimgraph.codebooks.skos import FORMATS, skos_rows, to_skos_text
from claimgraph.codebooks.table import table_rows, to_table_text
from claimgraph.codebooks.tree import json_rows, to_json_text, to_yaml_text, yaml_rows
from claimgraph.collector import collector_at_rest
from claimgraph.corpus.files import decode, read_bytes, write_atomically
from claimgraph.errors import ExtensionError, FileFormatError, Problem, shorten
from claimgraph.model import DEFAULT_KINDS
from claimgraph.taxonomy import DEFAULT_TERMS, Taxonomy, Terms, Vocabulary

__all__ = ["read_taxonomy", "write_taxonomy"]

TABLES: Final = (".csv", ".tsv")
TREES: Final = {
    ".json": (json_rows, to_json_text),
    ".yaml": (yaml_rows, to_yaml_text),
    ".yml": (yaml_rows, to_yaml_text),
}
"""What reads and what writes each."""
ENDINGS: Final = (*TABLES, *TREES, *FORMATS)


def read_taxonomy(
    path: str | os.PathLike[str],
    *,
    onto: Iterable[str] | None = None,
    columns: Mapping[str, str] | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    language: str | None = None,
) -> Taxonomy:
    r"""Read a taxonomy from a file: CSV, JSON, YAML or SKOS, by its ending.

    Every term has an ``id``. Its ``broader`` terms stand in the same file, or are built-in
    kinds and terms, or those of ``onto``. See ``Term`` for the other fields; further ones are
    kept in ``Term.extra``.

    Args:
        path: ``.csv`` or ``.tsv``; ``.json``; ``.yaml`` or ``.yml`` (extra ``yaml``); ``.ttl``,
            ``.nt``, ``.rdf`` or ``.xml`` for SKOS (extra ``rdf``).
        onto: The terms of others that may be named as broader: another taxonomy, kinds, all
            vocabularies; the built-in kinds and terms where it is left out.
        columns: Of a table: which columns stand for which fields, ``{"code": "id"}``.
        encoding: Of a table: its encoding, where it is not UTF-8 or UTF-16 with a mark.
        delimiter: Of a table: what separates cells, where the first line does not tell.
        language: Of SKOS: the language of labels and definitions.

    Raises:
        FileFormatError: The file cannot be read, an id stands twice, a broader term is
            nowhere, or a term is broader than itself; every problem is listed with its line.
        ExtensionError: An argument is for files of another ending, or cannot be used.
        MissingExtraError: The library that reads the format is not installed.
        OSError: The file cannot be read.

    Warns:
        LossWarning: SKOS says something that a taxonomy cannot hold.

    Examples:
        >>> import claimgraph as cg
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "groups.csv"
        >>> _ = path.write_text("id,broader\nMilitia,ArmedGroup\nHome Guard,Militia\n")
        >>> groups = cg.read_taxonomy(path)
        >>> groups.is_a("Home Guard", "ArmedGroup")
        True
        >>> cg.DEFAULT_KINDS.extend(groups).lineage("Home Guard")
        ('Home Guard', 'Militia', 'ArmedGroup', 'Organization', 'Actor')
    """
    file, ending, name = os.fspath(path), _ending(path), Path(path).stem
    for option, value, endings in (
        ("columns", columns, TABLES),
        ("encoding", encoding, TABLES),
        ("delimiter", delimiter, TABLES),
        ("language", language, tuple(FORMATS)),
    ):
        if value is not None and ending not in endings:
            message = f"{option}= is for {', '.join(endings)}, not for {ending}; leave it out"
            raise ExtensionError(message, name, option, shorten(value))
    found: Rows
    with collector_at_rest():
        if ending in TABLES:
            delimiter = delimiter or ("\t" if ending == ".tsv" else None)
            data = Path(path).read_bytes()
            found = table_rows(
                data, file, name, columns=columns or {}, encoding=encoding, delimiter=delimiter
            )
        elif ending in FORMATS:
            found = skos_rows(decode(read_bytes(path), file), file, name, ending, language)
        else:
            found = TREES[ending][0](read_bytes(path), file, name)
        return taxonomy_of(found, file, _known(onto))


def write_taxonomy(taxonomy: Vocabulary, path: str | os.PathLike[str]) -> None:
    r"""Write a taxonomy to a file, replacing it whole or not at all; its ending tells the format.

    Reading the file gives the same taxonomy again. CSV has no place for the title and the
    source of the whole, and takes the name of the file for its name.

    Args:
        taxonomy: The taxonomy, or a vocabulary.
        path: The file; see ``read_taxonomy``. RDF/XML is read, and not written.

    Raises:
        FileFormatError: The ending is unknown.
        ExtensionError: It is neither a taxonomy nor a vocabulary.
        MissingExtraError: The library that writes the format is not installed.
        OSError: The file cannot be written; an old one stays as it was.

    Warns:
        LossWarning: CSV was to hold what the taxonomy says of itself.

    Examples:
        >>> import claimgraph as cg
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp()) / "groups.json"
        >>> cg.write_taxonomy(cg.Taxonomy("groups", [cg.Term("Militia", label="militia")]), path)
        >>> print(path.read_text(), end="")
        {"taxonomy": "groups",
        "terms": [
          {"id": "Militia", "label": "militia"}
        ]}
    """
    ending = _ending(path, tuple(one for one in ENDINGS if FORMATS.get(one) != "xml"))
    if not isinstance(cast("object", taxonomy), Vocabulary):
        message = f"{shorten(taxonomy)} is no taxonomy; write one: kinds.taxonomy, terms.roles"
        raise ExtensionError(message, value=shorten(taxonomy))
    if not isinstance(taxonomy, Taxonomy):
        taxonomy = Taxonomy(taxonomy.name, taxonomy, outside=taxonomy.outside)
    if ending in TABLES:
        text = to_table_text(taxonomy, "\t" if ending == ".tsv" else ",")
        lost = [name for name in ("title", "source", "extra") if getattr(taxonomy, name)]
        if lost:
            from claimgraph.formats.losses import LossWarning

            message = f"CSV has no place for the {', '.join(lost)} of the taxonomy {taxonomy.name}"
            warnings.warn(LossWarning(message), stacklevel=2)
    elif ending in FORMATS:
        text = to_skos_text(taxonomy, ending)
    else:
        text = TREES[ending][1](taxonomy)
    write_atomically(path, [text.encode()])


def _ending(path: str | os.PathLike[str], endings: tuple[str, ...] = ENDINGS) -> str:
    ending = Path(path).suffix.lower()
    if ending not in endings:
        message = f"unknown ending {ending!r} of a taxonomy; use one of {', '.join(endings)}"
        raise FileFormatError([Problem(message, file=os.fspath(path))])
    return ending


def _known(onto: Iterable[str] | None) -> frozenset[str]:
    if onto is None:
        return _known(DEFAULT_TERMS) | DEFAULT_KINDS.keys()
    if isinstance(onto, str):
        message = f"onto= takes several terms; write onto=[{onto!r}]"
        raise ExtensionError(message, value=shorten(onto))
    if isinstance(onto, Terms):
        return frozenset(chain.from_iterable(onto.values()))
    known: list[object] = [*onto] if isinstance(onto, Iterable) else [onto]
    for one in known:
        if not isinstance(one, str):
            message = f"onto= takes ids of terms, or a vocabulary, not {shorten(one)}"
            raise ExtensionError(message, value=shorten(one))
    return frozenset(map(str, known))
