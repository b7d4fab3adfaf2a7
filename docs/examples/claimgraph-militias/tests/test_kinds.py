"""The kinds behave as all kinds do, and corpora of them hold together."""

from claimgraph_militias import GROUPS, KINDS, TERMS, Militia
from hypothesis import given, settings

import claimgraph as cg
from claimgraph.testing import check_kinds, corpora


def test_kinds() -> None:
    """Frozen, hashable, the same after a round trip, references checked."""
    check_kinds(KINDS, terms=TERMS)


def test_groups() -> None:
    """The codebook fits the kinds, and its terms are kinds like any other."""
    check_kinds(KINDS.extend(GROUPS), terms=TERMS)


@settings(deadline=None, max_examples=20)
@given(corpora(KINDS, terms=TERMS))
def test_no_militia_is_lost(corpus: cg.Corpus) -> None:
    """A property of one's own: a machine without the package keeps every militia."""
    there = cg.from_json(cg.to_json(corpus), terms=TERMS)
    militias = [one.id for one in corpus.actors if isinstance(one, Militia)]
    assert [one.id for one in there.records if one.kind == "Militia"] == militias
