"""Kinds, terms and languages of the user's own: of plug-ins and codebooks, named on the command line."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import claimgraph as cg
from claimgraph.codebooks.files import ENDINGS
from claimgraph.errors import ExtensionError, shorten

__all__ = ["Registered", "add_extensions", "add_kinds", "is_codebook", "kinds_of", "registered"]


class Registered(NamedTuple):
    """What a file is read with."""

    kinds: cg.Kinds
    terms: cg.Terms
    languages: Mapping[str, cg.Language]


_NAMED = re.compile(r"(\w+)=(.+)", re.DOTALL)


def add_extensions(command: argparse.ArgumentParser) -> None:
    """Let a command be told the kinds and terms of the files it reads, and the languages of their times."""
    add_kinds(command)
    command.add_argument(
        "--terms",
        metavar="NAME",
        action="append",
        default=[],
        help="terms that a plug-in publishes; or of a vocabulary, those of a codebook or of a "
        "published taxonomy: roles=financiers.csv; repeatable",
    )
    command.add_argument(
        "--languages",
        metavar="NAME",
        action="append",
        default=[],
        help="a language that a plug-in publishes, for words of times; with the tag that files call "
        "it by where that is another: fr=french-of-courts; repeatable",
    )


def add_kinds(command: argparse.ArgumentParser) -> None:
    """Let a command be told kinds."""
    command.add_argument(
        "--kinds",
        metavar="NAME",
        action="append",
        default=[],
        help="kinds that a plug-in publishes; or a codebook (.csv, .json, .yaml, .ttl) or "
        "published taxonomy whose terms are kinds; repeatable",
    )


def registered(options: argparse.Namespace) -> Registered:
    """Return the kinds and terms that a command was told, the built-in ones among them, and the languages."""
    named = (name.rpartition("=") for name in options.languages)
    languages = {tag or name: cg.load_language(name) for tag, _, name in named}
    return Registered(kinds_of(options.kinds), _terms(options.terms), languages)


def is_codebook(name: str) -> bool:
    """Tell whether a name is that of a file with a taxonomy, and not of a plug-in."""
    return Path(name).suffix.lower() in ENDINGS


def kinds_of(names: Sequence[str]) -> cg.Kinds:
    """Join the kinds of plug-ins, then those that codebooks put under them, in their order."""
    kinds, codebooks = cg.DEFAULT_KINDS, []
    published = {one.name for one in cg.plugins("kinds")} if names else set()
    taxonomies = {one.name for one in cg.plugins("taxonomies")} if names else set()
    for name in names:
        if is_codebook(name) or (name in taxonomies and name not in published):
            codebooks.append(name)
        else:
            kinds |= cg.load_kinds(name)
    for name in codebooks:
        kinds = kinds.extend(
            cg.read_taxonomy(name, onto=kinds) if is_codebook(name) else cg.load_taxonomy(name)
        )
    return kinds


def _terms(names: Sequence[str]) -> cg.Terms:
    terms = cg.DEFAULT_TERMS
    for name in names:
        found = _NAMED.fullmatch(name)
        if found is None and is_codebook(name):
            msg = (
                f"say which vocabulary the terms of {name} are of: --terms roles={name} "
                f"(there are: {', '.join(terms)})"
            )
            raise ExtensionError(msg, value=shorten(name))
        if found is None:
            terms |= cg.load_terms(name)
            continue
        vocabulary, source = found.groups()
        onto = terms.extend(**{vocabulary: ()})[vocabulary]  # which refuses one that is none
        added = (
            cg.read_taxonomy(source, onto=onto) if is_codebook(source) else cg.load_taxonomy(source)
        )
        terms = terms.extend(**{vocabulary: added})
    return terms
