"""The names that parts of a page go by, and the links to them."""

from __future__ import annotations

import hashlib
from typing import Final
from urllib.parse import quote

from claimgraph.display.markup import Markup, tag

__all__ = ["anchor", "href", "link"]

_LONGEST: Final = 60


def anchor(what: str, own: str) -> str:
    """Return the ``id`` of an element: the id of a record, with what it is before it.

    Ids that are long, or hold what nobody could type, are cut and told apart by a digest.

    Examples:
        >>> anchor("claim", "c13"), anchor("claim", "doc:wire#denial-188-218")
        ('claim-c13', 'claim-doc:wire#denial-188-218')
    """
    if len(own) <= _LONGEST and own.isprintable():
        return f"{what}-{own}"
    digest = hashlib.sha256(own.encode(errors="surrogatepass")).hexdigest()[:12]
    kept = "".join(one for one in own[:_LONGEST] if one.isprintable() and not one.isspace())
    return f"{what}-{kept}-{digest}"


def href(name: str) -> str:
    """Return the link to an element of the same page.

    Examples:
        >>> href(anchor("claim", "doc:wire#denial-188-218"))
        '#claim-doc:wire%23denial-188-218'
    """
    return f"#{quote(name, safe=':._~-@!$,;=/')}"


def link(claim: str, text: object = None) -> Markup:
    """Return a link to a claim."""
    return tag("a", claim if text is None else text, href=href(anchor("claim", claim)))
