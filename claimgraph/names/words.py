"""Words of a text and the names among them, found in one pass."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from claimgraph.text.folding import Folded, fold

__all__ = ["Hit", "NameIndex", "Word", "key_of_name", "words_of"]

_WORD = re.compile(
    r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"  # written without blanks
    r"|[^\s!-/:-@\[-`{-~¡¿·،؛؟।\u0e00-\u0e7f\u2000-\u206f\u3000-\u30ff\u3400-\u4dbf"
    r"\u4e00-\u9fff\uf900-\ufaff\uff00-\uff0f]+"
)
"""A word: a run of letters and digits of any script, or a character of a script without blanks."""
_LONGEST_GAP = 3
MOST_WORDS = 24
"""Names of more words are not looked for in texts, so that a text is read in linear time."""


class Word(NamedTuple):
    """A word of a folded text."""

    text: str
    gap: str
    """What stands between the word before and this one."""
    start: int
    end: int


class Hit(NamedTuple):
    """A name in a text: the words ``[first, last)``, and its key."""

    first: int
    last: int
    key: tuple[str, ...]


def words_of(text: str) -> tuple[Folded, list[Word]]:
    """Return a text folded, and its words."""
    folded = fold(text)
    words, done = [], 0
    for match in _WORD.finditer(folded.text):
        words.append(Word(match.group(), folded.text[done : match.start()], *match.span()))
        done = match.end()
    return folded, words


def key_of_name(name: str) -> tuple[str, ...]:
    """Return the steps by which a name is found: its words, each with what stands before it.

    Spaces, quotes and dashes are alike, and a leading ``the`` is left out.

    Examples:
        >>> key_of_name("the White House")
        ('White', ' House')
    """
    _, words = words_of(name)
    steps = [word.text if i == 0 else word.gap + word.text for i, word in enumerate(words)]
    if len(steps) > 1 and steps[0].casefold() == "the":
        return (steps[1].lstrip(), *steps[2:])
    return tuple(steps)


class NameIndex:
    """Names by their words; the longest at a place is found, each word looked at few times."""

    __slots__ = ("_tree",)

    def __init__(self) -> None:
        self._tree: dict[str, Any] = {}

    def add(self, key: tuple[str, ...]) -> None:
        """Add a name by its key; one of too many words is left out."""
        if not 0 < len(key) <= MOST_WORDS:
            return
        node = self._tree
        for step in key:
            node = node.setdefault(step, {})
        node[""] = key

    def hits(self, words: list[Word]) -> list[Hit]:
        """Return the names among ``words`` that do not overlap: at each place the longest."""
        found, at = [], 0
        while at < len(words):
            hit = self._at(words, at)
            if hit is not None:
                found.append(hit)
            at = hit.last if hit is not None else at + 1
        return found

    def _at(self, words: list[Word], first: int) -> Hit | None:
        node, found = self._tree.get(words[first].text), None
        at = first + 1
        while node is not None:
            if "" in node:
                found = Hit(first, at, node[""])
            if at >= len(words) or len(words[at].gap) > _LONGEST_GAP:
                break
            node = node.get(words[at].gap + words[at].text)
            at += 1
        return found
