"""Shown: what notebooks ask of a value they show."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping

__all__ = ["Shown", "chosen"]


class Shown:
    """A value that notebooks show as a table, and terminals as its text.

    The one place where a lower floor reaches up to ``claimgraph.display``, and only when it is
    asked to show itself.
    """

    __slots__ = ()

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]:
        from claimgraph.display.views import view

        shown = view(self)
        ways = {"text/html": lambda: str(shown.html()), "text/plain": lambda: str(shown)}
        return chosen(ways, include, exclude)


def chosen(
    ways: Mapping[str, Callable[[], str]],
    include: Container[str] | None = None,
    exclude: Container[str] | None = None,
) -> dict[str, str]:
    """Return a value in those ways, of all there are, that a notebook asks for."""
    return {
        mime: made()
        for mime, made in ways.items()
        if (include is None or mime in include) and (exclude is None or mime not in exclude)
    }
