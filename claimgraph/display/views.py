"""Views: what a value looks like, as HTML for notebooks and as text for everything else."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from claimgraph.analysis.wording import plain
from claimgraph.base import Frozen
from claimgraph.display.markup import Markup, cut, escaped, joined, tag
from claimgraph.display.sheets import Sheet
from claimgraph.display.table import inert
from claimgraph.errors import check_corpus
from claimgraph.shown import Shown

if TYPE_CHECKING:
    from claimgraph.corpus import Corpus

__all__ = ["MOST_ROWS", "Passage", "View", "caption_of", "fields_view", "show", "view"]

MOST_ROWS: Final = 50
"""How many rows of a table are shown unless the caller says otherwise."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text, some of whose words are marked."""

    pieces: tuple[tuple[str, str], ...]
    """Texts, each with ``words``, ``cue``, ``source`` or nothing."""

    def text(self) -> str:
        """Return it with the words between ``»`` and ``«``."""
        return "".join(f"»{inert(text, blanks=True)}«" if kind == "words" else inert(text, blanks=True) for text, kind in self.pieces)  # fmt: skip

    def html(self) -> Markup:
        """Return it as a quotation whose words are marked, and whose cue is underlined."""
        return tag("blockquote", tag("p", *(self._piece(*piece) for piece in self.pieces), dir="auto"))  # fmt: skip

    @staticmethod
    def _piece(text: str, kind: str) -> Markup:
        shown = escaped(text, lines=True)
        if kind == "words":
            return tag("mark", shown)
        return tag("em", shown) if kind else shown


@dataclass(frozen=True, slots=True, repr=False)
class View(Shown):
    """What is shown: a caption, then passages and sheets. ``print`` it, or end a notebook cell with it.

    Examples:
        >>> import claimgraph as cg
        >>> view = cg.show(cg.resolve("Wednesday morning", "2023-05-04"))
        >>> print(view)
        “Wednesday morning”: Wed 3 May 2023, 06:00-12:00; or Wed 10 May 2023, 06:00-12:00
        Wed 3 May 2023  0h ▕······██████············▏ 24h
    """

    caption: str
    parts: tuple[Sheet | Passage | str, ...] = ()
    """What stands below the caption; a text is shown letter by letter, such as a bar."""
    notes: tuple[str, ...] = ()
    most: int | None = MOST_ROWS
    """How many rows of each sheet are shown; None: all."""

    def __repr__(self) -> str:
        """Return the caption."""
        return f"<View of {inert(cut(self.caption, 80))}>"

    def __str__(self) -> str:
        """Return it as plain text."""
        blocks = [inert(self.caption)]
        for part in self.parts:
            if isinstance(part, Sheet):
                blocks.append("\n" + part.text(most=self.most))
            else:
                blocks.append(inert(part) if isinstance(part, str) else "\n" + part.text())
        return "\n".join([*blocks, *map(inert, self.notes)])

    def html(self) -> Markup:
        """Return it as a piece of HTML without scripts or style sheets."""
        made = [tag("p", tag("strong", self.caption), dir="auto")]
        for part in self.parts:
            if isinstance(part, Sheet):
                made.append(part.html(self.most, self.caption))
            elif isinstance(part, Passage):
                made.append(part.html())
            else:
                made.append(
                    tag("p", tag("code", part, style="white-space:pre"), style="overflow-x:auto")
                )
        made += [tag("p", tag("small", note)) for note in self.notes]
        return tag("div", *(joined(one, "\n") for one in made))


def show(thing: Any, corpus: Corpus | None = None, *, rows: int | None = MOST_ROWS) -> View:
    """Return how anything looks; with its corpus, names stand for ids and claims in their sentences.

    Args:
        thing: A record, a corpus, a result of analysis, or several of one kind in a sequence.
        corpus: The corpus it belongs to.
        rows: How many rows of each table are shown; None: all.

    Raises:
        TypeError: There is nothing to show of such a thing.

    Examples:
        >>> import claimgraph as cg
        >>> corpus = cg.bundled_report()
        >>> print(cg.show(corpus["c03"], corpus))  # doctest: +ELLIPSIS
        c03: denial by White House, passed on by Ada Wexcombe
        <BLANKLINE>
        White House rejects charge that »Washington was behind it«; Kyiv denies any role
        ...
    """
    if corpus is not None:
        check_corpus(corpus)
    return dataclasses.replace(view(thing, corpus), most=rows)


def view(thing: Any, corpus: Corpus | None = None) -> View:
    """Return the view of a thing; see `show`."""
    from claimgraph.display.things import special

    if isinstance(thing, View):
        return thing
    made = special(thing, corpus)
    if made is not None:
        return made
    table = getattr(thing, "table", None) if isinstance(thing, Shown) else None
    if callable(table):
        rows = table()
        return View(caption_of(thing), (_sheet(rows),) if rows else ())
    if isinstance(thing, Frozen) or dataclasses.is_dataclass(thing):
        return fields_view(thing)
    if isinstance(thing, Mapping):
        items = [{"name": key, "value": _value(value)} for key, value in thing.items()]
        return View(caption_of(thing), (_sheet(items),))
    if isinstance(thing, Sequence) and not isinstance(thing, (str, bytes)):
        return _several(thing)
    if isinstance(thing, Shown):
        return View(caption_of(thing))
    msg = f"there is no view of a {type(thing).__name__}; give a record, a corpus or a result"
    raise TypeError(msg)


def caption_of(thing: object) -> str:
    """Return the one line that says what a thing is."""
    return repr(thing).removeprefix("<").removesuffix(">")


def fields_view(thing: object) -> View:
    """Return a record or row as a table of its fields, without those that say nothing."""
    rows = [
        {"field": name, "value": _value(value)}
        for name, value in _fields(thing).items()
        if value not in (None, (), "", False)
    ]
    own = getattr(thing, "id", None)
    name = " ".join([type(thing).__name__, *([own] if isinstance(own, str) else [])])
    return View(name, (Sheet(rows, {"field": "field", "value": "value"}),))


def _several(things: Sequence[Any]) -> View:
    """Return records or rows of one kind as a table, a column for each field."""
    rows = [
        one.row if hasattr(one, "row") else {k: _value(v) for k, v in _fields(one).items()}
        for one in things
    ]
    names = sorted({type(one).__name__ for one in things})
    caption = f"{len(things)} × {', '.join(names)}" if things else "nothing"
    return View(caption, (_sheet(rows),) if rows else ())


def _sheet(rows: Sequence[Mapping[str, Any]]) -> Sheet:
    """Return rows with every column they have."""
    columns = dict.fromkeys(key for row in rows for key in row)
    return Sheet(rows, {key: plain(key) for key in columns})


def _fields(thing: Any) -> dict[str, Any]:
    if isinstance(thing, Mapping):
        return {str(name): value for name, value in thing.items()}
    if isinstance(thing, Frozen):
        return {**{name: getattr(thing, name) for name in type(thing).model_fields}, **thing.extra}
    if dataclasses.is_dataclass(thing):
        return {field.name: getattr(thing, field.name) for field in dataclasses.fields(thing)}
    return {"value": thing}


def _value(value: Any) -> Any:
    """Return a value of a field as a text or number."""
    if isinstance(value, (tuple, list, frozenset)):
        inner = sorted(value, key=str) if isinstance(value, frozenset) else value
        return ("; " if any(" " in str(_value(one)) for one in inner) else ", ").join(
            str(_value(one)) for one in inner
        )
    for attribute in ("words", "key", "interval", "id", "exact"):
        if isinstance(value, Frozen) and getattr(value, attribute, None) is not None:
            return str(getattr(value, attribute))
    if isinstance(value, Frozen) or dataclasses.is_dataclass(value):
        told = {k: v for k, v in _fields(value).items() if v not in (None, (), "", False, "kind")}
        return ", ".join(f"{name} {_value(one)}" for name, one in told.items())
    return value if isinstance(value, (int, float)) else str(value)
