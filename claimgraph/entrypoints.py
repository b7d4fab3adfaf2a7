"""Plug-ins: kinds, taxonomies, formats and languages that other distributions publish.

A distribution publishes them as entry points; nothing is loaded before it is asked for by
name, and importing claimgraph looks at none of them::

    [project.entry-points."claimgraph.kinds"]
    militias = "claimgraph_militias:KINDS"
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from typing import Any, Final, TypeVar

from claimgraph.errors import ExtensionError, nearest, shorten
from claimgraph.shown import Shown
from claimgraph.taxonomy import DEFAULT_TERMS, Kinds, Taxonomy, Terms
from claimgraph.temporal import Language

__all__ = [
    "PLUGIN_GROUPS",
    "Plugin",
    "load_format",
    "load_kinds",
    "load_language",
    "load_taxonomy",
    "load_terms",
    "plugins",
]

PLUGIN_GROUPS: Final = ("kinds", "taxonomies", "formats", "languages")
"""What can be published; the group of entry points is ``claimgraph.`` and one of these."""

_Loaded = TypeVar("_Loaded")


@dataclass(frozen=True, slots=True)
class Plugin(Shown):
    """Something a distribution publishes, not loaded."""

    group: str
    """``kinds``, ``taxonomies``, ``formats`` or ``languages``."""
    name: str
    """The name it is loaded by."""
    distribution: str
    """The distribution, with its version."""
    value: str
    """The module and the name in it."""


def plugins(group: str) -> tuple[Plugin, ...]:
    """Return what installed distributions publish, by name; nothing is loaded.

    Args:
        group: ``kinds``, ``taxonomies``, ``formats`` or ``languages``.

    Raises:
        ExtensionError: There is no such group.

    Examples:
        >>> import claimgraph as cg
        >>> [plugin.name for plugin in cg.plugins("kinds")]
        []
    """
    if group not in PLUGIN_GROUPS:
        guess = nearest(group, PLUGIN_GROUPS)
        hint = f"did you mean {guess!r}?" if guess else f"there are: {', '.join(PLUGIN_GROUPS)}"
        msg = f"there are no plug-ins of the group {shorten(group)}; {hint}"
        raise ExtensionError(msg, group)
    return tuple(_plugin(group, found) for found in _entry_points(group))


def _entry_points(group: str) -> list[metadata.EntryPoint]:
    found = metadata.entry_points(group=f"claimgraph.{group}")
    return sorted(found, key=lambda one: (one.name, _distribution(one), one.value))


def _plugin(group: str, found: metadata.EntryPoint) -> Plugin:
    return Plugin(group, found.name, _distribution(found), found.value)


def _distribution(found: metadata.EntryPoint) -> str:
    return f"{found.dist.name} {found.dist.version}" if found.dist else "an unknown distribution"


def load_kinds(name: str) -> Kinds:
    """Return the kinds that a distribution publishes under a name.

    They hold the built-in kinds as well; kinds of two distributions are joined by ``|``.

    Raises:
        ExtensionError: No distribution publishes the name, two do, or what one publishes
            cannot be loaded or is something else.
    """
    found, kinds = _loaded("kinds", name, Kinds)
    return kinds.marked(_distribution(found))


def load_taxonomy(name: str) -> Taxonomy:
    """Return the taxonomy that a distribution publishes under a name.

    It is what ``read_taxonomy`` returns of a file: ``DEFAULT_KINDS.extend(taxonomy)`` makes its
    terms kinds, ``DEFAULT_TERMS.extend(roles=taxonomy)`` terms of a field.

    Raises:
        ExtensionError: As for ``load_kinds``; or the distribution publishes vocabularies under
            the name, which ``load_terms`` returns.
    """
    found = published(name)
    if not isinstance(found, Taxonomy):
        msg = f"{shorten(name)} is published as Terms, not Taxonomy; load it: load_terms({name!r})"
        raise ExtensionError(msg, "taxonomies", value=name)
    return found


def load_terms(name: str) -> Terms:
    """Return the vocabularies that a distribution publishes under a name, the built-in terms among them.

    Those of two distributions are joined by ``|``.

    Raises:
        ExtensionError: As for ``load_kinds``; or the distribution publishes a taxonomy under the
            name, which ``load_taxonomy`` returns.
    """
    found = published(name)
    if not isinstance(found, Terms):
        msg = (
            f"{shorten(name)} is published as Taxonomy, not Terms; say which terms it has: "
            f"DEFAULT_TERMS.extend(roles=load_taxonomy({name!r}))"
        )
        raise ExtensionError(msg, "taxonomies", value=name)
    return found


def published(name: str) -> Taxonomy | Terms:
    """Return what a distribution publishes under a name in the group ``taxonomies``.

    Its terms are said to be from there, so that conflicts name both sides.
    """
    found = _found("taxonomies", name)
    value, origin = _value(found), _distribution(found)
    if isinstance(value, Taxonomy):
        return value.marked(origin)
    if not isinstance(value, Terms):
        raise _refused(found, f"it is {shorten(value)}, neither Taxonomy nor Terms")
    known = {one: vocabulary.keys() for one, vocabulary in DEFAULT_TERMS.items()}
    return Terms({one: own.marked(origin, known=known.get(one, ())) for one, own in value.items()})


def load_language(name: str) -> Language:
    """Return the language that a distribution publishes under a name; see ``load_kinds``."""
    return _loaded("languages", name, Language)[1]


def load_format(name: str) -> Callable[..., Any]:
    """Return the writer that a distribution publishes under a name; see ``load_kinds``.

    It is called like the writers here: ``write(graph, path)``.
    """
    found = _found("formats", name)
    writer = _value(found)
    if not callable(writer):
        raise _refused(found, f"{shorten(writer)} cannot be called")
    return writer  # type: ignore[no-any-return]


def _loaded(group: str, name: str, cls: type[_Loaded]) -> tuple[metadata.EntryPoint, _Loaded]:
    found = _found(group, name)
    value = _value(found)
    if not isinstance(value, cls):
        raise _refused(found, f"it is {shorten(value)}, not {cls.__name__}")
    return found, value


def _value(found: metadata.EntryPoint) -> Any:
    """Load an entry point; whatever its module raises names the distribution."""
    try:
        return found.load()
    except Exception as error:
        raise _refused(found, f"{type(error).__name__}: {error}") from error


def _refused(found: metadata.EntryPoint, why: str) -> ExtensionError:
    group = found.group.removeprefix("claimgraph.")
    what = f"{group} named {shorten(found.name)} of {_distribution(found)} ({found.value})"
    return ExtensionError(f"{what} cannot be used: {why}", group, value=found.name)


def _found(group: str, name: str) -> metadata.EntryPoint:
    """Return the one entry point of a name."""
    by_name: dict[str, list[metadata.EntryPoint]] = defaultdict(list)
    for one in _entry_points(group):
        by_name[one.name].append(one)
    found = by_name.get(name, [])
    if not found:
        guess = nearest(name, by_name)
        hint = (
            f"did you mean {guess!r}?"
            if guess
            else f"there are: {', '.join(by_name)}"
            if by_name
            else "none are installed"
        )
        msg = f"no installed distribution publishes {group} named {shorten(name)}; {hint}"
        raise ExtensionError(msg, group, value=name)
    if len(found) > 1:
        both = " and ".join(f"{_distribution(one)} ({one.value})" for one in found)
        msg = f"{group} named {shorten(name)} are published by {both}; uninstall one of them"
        raise ExtensionError(msg, group, value=name)
    return found[0]
