"""Letting the cyclic garbage collector rest while very many objects are made at once.

The collector visits the youngest objects again and again while a large result grows,
none of which can be garbage yet; reading 10^5 claims takes two to three times as long
with it. Upstream: pydantic-core issue 1219, pydantic issue 12378.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["collector_at_rest"]


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Switch the collector off, and on again if it was on.

    What was made meanwhile joins the oldest generation without being visited, unless the
    program has frozen objects of its own, which must stay frozen.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if gc.get_freeze_count() == 0:
            gc.freeze()
            gc.unfreeze()
        gc.enable()
