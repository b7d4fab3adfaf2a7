"""For those who extend the library: checks of kinds, and hypothesis strategies for their records.

Needs the extra ``testing`` (hypothesis), which is imported when a function is called.
"""

from claimgraph.testing.checking import check_kinds
from claimgraph.testing.generating import corpora
from claimgraph.testing.values import ids, intervals, json_values, optional, texts

__all__ = ["check_kinds", "corpora", "ids", "intervals", "json_values", "optional", "texts"]
