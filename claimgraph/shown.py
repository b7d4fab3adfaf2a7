"""Shown: what notebooks ask of a value they show."""

from __future__ import annotations

from collections.abc import Container

__all__ = ["Shown"]


class Shown:
    """A value that notebooks show as a table, and terminals as its text.

    The one place where a lower floor reaches up to ``claimgraph.display``, and only when it is
    asked to show itself.
    """

    __slots__ = ()

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]:
        from claimgraph.display.views import bundle, view

        return bundle(view(self), include, exclude)
