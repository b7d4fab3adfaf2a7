"""The labelling interface for Label Studio: which spans, choices and relations a coder has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args
from xml.etree import ElementTree as ET

from claimgraph.errors import check_corpus
from claimgraph.formats.characters import visible
from claimgraph.model.claims import Certainty, Polarity
from claimgraph.model.evidence import QuoteType
from claimgraph.model.record import id_of, label_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claimgraph.corpus import Corpus
    from claimgraph.model import Record

__all__ = ["ANSWERS", "CHOICES", "CLAIM", "ROLES", "SPANS", "TEXT", "VIA", "label_studio_config"]

TEXT: Final = "text"
"""Name of the text that is labelled."""
SPANS: Final = "span"
"""Name of the control that labels spans."""
CLAIM: Final = "content"
"""Label of the span a claim rests on: a region with this label is a claim."""
ROLES: Final = {
    "continuation": "#a5d6a7",
    "cue": "#90caf9",
    "source": "#ffcc80",
    "editorial_insertion": "#e0e0e0",
}
"""The other spans of an evidence, which a relation ties to their claim, and their colours."""
ANSWERS: Final = "(responds to)"
"""Label of the relation from a claim to one it says it answers; no term looks like it."""
VIA: Final = "via"
"""Name of the control that holds who passes a claim on."""

CHOICES: Final = (
    "act",
    "claimer",
    "accused",
    "polarity",
    "certainty",
    "actor",
    "role",
    "event",
    "quote_type",
)
"""What is chosen of every claim."""

_SHOWN: Final[Mapping[str, str]] = {
    "+": "it is so (+)",
    "-": "it is not so (-)",
    "u": "left open (u)",
    "CT": "certain (CT)",
    "PR": "probable (PR)",
    "PS": "possible (PS)",
    "U": "underspecified (U)",
}
_HEADINGS: Final[Mapping[str, str]] = {
    "act": "Act",
    "claimer": "Claimer (none: the document's own voice)",
    "accused": "Accused",
    "polarity": "Polarity",
    "certainty": "Certainty",
    "actor": "Proposition: actor",
    "role": "Proposition: role",
    "event": "Proposition: event",
    "quote_type": "Quotation",
}


def label_studio_config(corpus: Corpus) -> str:
    """Return the labelling configuration for tasks made of a corpus, as XML.

    Paste it into the labelling setup of the project, before the tasks are imported. Actors,
    events and terms to choose from are those of the corpus, shown with name and id; results
    hold the ids.

    Args:
        corpus: The corpus that ``to_label_studio`` makes tasks of.

    Examples:
        >>> import claimgraph as cg
        >>> config = cg.label_studio_config(cg.Corpus([cg.Person(id="p", name="<Ann> & Co")]))
        >>> '<Choice value="&lt;Ann&gt; &amp; Co (p)" alias="p" />' in config
        True
    """
    check_corpus(corpus)
    view = ET.Element("View")
    relations = ET.SubElement(view, "Relations")
    for label in (ANSWERS, *sorted(corpus.terms.relations)):
        ET.SubElement(relations, "Relation", value=_plain(label))
    spans = ET.SubElement(view, "Labels", name=SPANS, toName=TEXT)
    for label, colour in {CLAIM: "#43a047", **ROLES}.items():
        ET.SubElement(spans, "Label", value=label, background=colour)
    ET.SubElement(view, "Text", name=TEXT, value="$text", saveTextResult="yes")
    values = _values(corpus)
    chosen = {"visibleWhen": "region-selected", "whenLabelValue": CLAIM}
    claim = ET.SubElement(view, "View", chosen)
    for name in CHOICES:
        ET.SubElement(claim, "Header", value=_HEADINGS[name], size="5")
        choices = ET.SubElement(claim, "Choices", _of_a_claim(name), layout="select")
        if name == "accused":
            choices.set("choice", "multiple")
        if name == "act":
            choices.set("required", "true")
        for value, shown in values[name].items():
            ET.SubElement(choices, "Choice", value=_plain(shown), alias=visible(value))
    ET.SubElement(claim, "Header", value="Passed on by (ids, outermost first)", size="5")
    ET.SubElement(claim, "TextArea", _of_a_claim(VIA), editable="true")
    ET.indent(view)
    return ET.tostring(view, encoding="unicode") + "\n"


def _of_a_claim(name: str) -> dict[str, str]:
    """Return the attributes of a control that is seen when a claim is selected."""
    return {"name": name, "toName": TEXT, "perRegion": "true", "whenLabelValue": CLAIM}


def _values(corpus: Corpus) -> dict[str, dict[str, str]]:
    """Return what can be chosen under each name, and how it is shown."""
    actors = _shown(corpus.family("actor"))
    others = _shown([*corpus.family("document"), *corpus.family("artifact")])
    return {
        "act": _terms(corpus.terms.acts),
        "claimer": {**actors, **others},
        "accused": actors,
        "polarity": _terms(get_args(Polarity)),
        "certainty": _terms(get_args(Certainty)),
        "actor": actors,
        "role": _terms(corpus.terms.roles),
        "event": _shown(corpus.family("event")),
        "quote_type": _terms(get_args(QuoteType)),
    }


def _terms(terms: Iterable[str]) -> dict[str, str]:
    return {term: _SHOWN.get(term, term.replace("_", " ")) for term in terms}


def _shown(records: Iterable[Record]) -> dict[str, str]:
    return {
        own: f"{label_of(record)} ({own})" if label_of(record) != own else own
        for record in records
        if (own := id_of(record)) is not None
    }


def _plain(text: str) -> str:
    """Return a text to show, in which Label Studio finds no name of a field of the task."""
    return visible(" ".join(text.split())).replace("$", "＄")
