"""The terms of the built-in vocabularies, with their sources, as data."""

from __future__ import annotations

from collections.abc import Mapping

from claimgraph.taxonomy.term import Term
from claimgraph.taxonomy.terms import Terms, Vocabulary

__all__ = ["DEFAULT_TERMS"]

_OURS = "claimgraph"

_ACT_MATCHES = {
    "accusation": ("cameo:112", "plover:ACCUSE/allege"),
    "admission": ("cameo:015",),
    "attitude": ("cameo:014",),
    "demand": ("cameo:10", "plover:REQUEST"),
    "denial": ("cameo:016",),
    "finding": ("cameo:116",),
    "no_comment": ("cameo:011",),
    "threat": ("cameo:13", "plover:THREATEN"),
}
"""What comes near an act in CAMEO and PLOVER; their taxonomies say the same the other way round."""


def _vocabulary(name: str, *rows: tuple[str, str, str] | tuple[str, str, str, str]) -> Vocabulary:
    """Make a vocabulary of rows (term, source, definition[, broader terms])."""
    terms = {
        row[0]: Term(row[0], row[2], tuple(row[3].split()) if len(row) == 4 else (), row[1])
        for row in rows
    }
    return Vocabulary(name, terms)


def _matched(vocabulary: Vocabulary, matches: Mapping[str, tuple[str, ...]]) -> Vocabulary:
    """Return a vocabulary with what comes near its terms elsewhere."""
    terms = {
        one: term._replace(close_match=matches.get(one, ())) for one, term in vocabulary.items()
    }
    return Vocabulary(vocabulary.name, terms)


_ACTS = _vocabulary(
    "acts",
    ("assertion", "AIF Claim", "commits to a proposition"),
    ("accusation", "CAMEO 112; PLOVER ACCUSE-allege", "charges somebody with something"),
    ("denial", "CAMEO 016", "commits to the opposite of what was or might be charged"),
    ("exoneration", _OURS, "clears somebody else"),
    ("admission", "CAMEO 015", "acknowledges or claims a part in what is charged"),
    ("confirmation", "FrameNet Statement", "says that what another said is so"),
    ("finding", "PLOVER", "determines something after an inquiry"),
    ("speculation", "FactBank PR/PS", "offers something as likely or possible"),
    ("attitude", "MPQA attitude", "reports what somebody thinks, fears or wants"),
    ("threat", "CAMEO 13; PLOVER THREATEN", "announces harm, openly or veiled"),
    ("no_comment", "CAMEO 011", "declines to say anything"),
    ("withholding", _OURS, "speaks, and leaves the question itself open"),
    ("assurance", "Searle commissives", "promises how things will be"),
    ("demand", "CAMEO 10; PLOVER DEMAND", "asks for something to be done"),
    ("retraction", "nanopub retracts", "takes an earlier claim back"),
    ("correction", "nanopub, PROV", "replaces an earlier claim by another"),
    ("presupposition", _OURS, "takes something for granted without asserting it"),
)
_ACTS = _matched(_ACTS, _ACT_MATCHES)

_ROLES = _vocabulary(
    "roles",
    # Responsibility: involved > responsible_party > ..., nothing else is ordered.
    ("involved", _OURS, "has any part in it at all"),
    ("responsible_party", _OURS, "is behind it, in a way left open", "involved"),
    ("perpetrator", "GTD", "carries it out", "responsible_party"),
    ("orderer", _OURS, "orders it", "responsible_party"),
    ("decision_maker", _OURS, "decides it", "responsible_party"),
    ("planner", _OURS, "plans it", "responsible_party"),
    ("target_selector", _OURS, "chooses its targets", "responsible_party"),
    ("enabler", _OURS, "makes it possible, supplies it", "involved"),
    ("controller", _OURS, "directs who does it", "involved"),
    ("beneficiary", _OURS, "gains by it", "involved"),
    # Semantic roles: compared by equality only.
    ("agent", "SEM, PropBank ARG0", "does it, without responsibility being charged"),
    ("theme", "PropBank ARG1", "what it is about"),
    ("patient", "PropBank ARG1", "who or what it is done to"),
    ("target", "FrameNet Attack", "what it is aimed at"),
    ("victim", "FrameNet", "who is harmed by it"),
    ("recipient", "PLOVER", "who receives it"),
    ("instrument", "FrameNet", "what it is done with"),
    ("experiencer", "VerbNet", "who feels or thinks it"),
    ("cause", "VerbNet", "what brings it about"),
    ("norm", "FrameNet Compliance", "the rule or order it is measured by"),
    ("means", "FrameNet", "the event by which it is done"),
    ("party", "FrameNet", "one side of it"),
    ("place", "SEM Place", "where it happens"),
)

_SCOPES = _vocabulary(
    "scopes",
    ("occurrence", _OURS, "that it happened"),
    ("involvement", _OURS, "any role in it"),
    ("role", _OURS, "the named roles and those below them"),
    ("responsibility", _OURS, "being behind it, and every role below that"),
    ("characterization", _OURS, "what it was"),
    ("intent", _OURS, "having meant it"),
    ("knowledge", _OURS, "having known of it"),
    ("statement", _OURS, "the content of the named claims"),
    ("authorship", _OURS, "having said or sent the named claims"),
    ("evidence", _OURS, "what the named claims rest on"),
)

_RELATIONS = _vocabulary(
    "relations",
    ("identical", "AIF", "says the same, of the same polarity"),
    ("related", "AIF", "has to do with it"),
    ("supports", "AIF", "makes it more credible"),
    ("refutes", "AIF", "says the opposite"),
    ("refines", "INDRA", "says it more narrowly"),
    ("contradicts", "INDRA", "cannot hold together with it"),
    ("undercuts", "Argdown", "weakens the step to it without contradicting it"),
    ("entails", "Argdown", "cannot hold without it"),
    ("responds_to", _OURS, "answers it"),
    ("withholds", _OURS, "leaves it open"),
    ("summarises", _OURS, "says in short what the other says"),
    ("contrast", _OURS, "is set against it: not this, rather that"),
    ("based_on", "PROV wasDerivedFrom", "is drawn from it"),
    ("retracts", "nanopub", "takes it back"),
    ("corrects", "nanopub", "replaces it"),
)

_AFFILIATION_ROLES = _vocabulary(
    "affiliation_roles",
    ("spokesperson_for", "PROV actedOnBehalfOf", "speaks for"),
    ("office_holder", "W3C ORG", "holds an office of"),
    ("represents", "FtM Representation", "acts for"),
    ("part_of", "W3C ORG subOrganizationOf", "is a part of"),
    ("member_of", "W3C ORG", "belongs to, without speaking for"),
    ("employed_by", "FtM Employment", "works for, without speaking for"),
    ("hails_from", _OURS, "comes from; never a reason to speak or answer for"),
    # Judgements on two records: whether they are one actor.
    ("same_as", "OWL sameAs", "is judged to be the same actor"),
    ("different_from", "OWL differentFrom", "is judged to be another actor"),
    ("possibly_same_as", "SKOS closeMatch", "may be the same actor"),
)

_READINGS = _vocabulary(
    "readings",
    ("government", "GAF, PLOVER GOV", "the government"),
    ("state", "SEM", "the state or country as an actor"),
    ("institution", "W3C ORG", "a body or organization"),
    ("place", "SEM Place", "the place or building"),
    ("person", "SEM", "a person"),
    ("group", "SEM", "several persons"),
    ("office", "W3C ORG Post", "an office, for whoever holds it"),
    ("origin", _OURS, "where somebody comes from"),
    ("artifact", "SEM Object", "a thing"),
    ("document", "PROV Entity", "a text as a source"),
    ("platform", _OURS, "the channel words travel by"),
    ("event", "SEM Event", "a happening"),
)

_FORMS = _vocabulary(
    "forms",
    ("name", "ACE NAM", "a name"),
    ("alias", "SKOS altLabel", "another name"),
    ("acronym", "ACE NAM", "an acronym"),
    ("surname", "ACE NAM", "the surname alone"),
    ("handle", _OURS, "a name on a platform"),
    ("metonym", "ACE metonymy", "the name of something else: Moscow for the government"),
    ("pronoun", "ACE PRO", "a pronoun"),
    ("description", "ACE NOM", "a description"),
    ("pejorative", _OURS, "a description that takes sides"),
    ("implicit", "UMR", "no word of its own: the accuser behind allegedly"),
)

_BASES = _vocabulary(
    "bases",
    ("stated", _OURS, "the document says so"),
    ("implied", _OURS, "the document implies it"),
    ("rule", _OURS, "a rule of the library derived it"),
    ("analyst", _OURS, "an analyst's reading or background knowledge"),
    ("model", _OURS, "a model's reading"),
)

_ATTITUDES = _vocabulary(
    "attitudes",
    ("intent", "MPQA intention", "means to"),
    ("knowledge", "MPQA", "knows of"),
    ("concern", "MPQA sentiment", "is worried about"),
    ("considering", "CAMEO 014", "weighs"),
    ("hope", "MPQA", "wishes for"),
    ("belief", "MPQA arguing", "holds to be so"),
    ("support", "MPQA", "is in favour of"),
    ("opposition", "MPQA", "is against"),
)

_STATES = _vocabulary(
    "states",
    ("controls", _OURS, "has control over"),
    ("part_of", "W3C ORG", "is a part of"),
    ("member_of", "W3C ORG", "belongs to"),
    ("possesses", _OURS, "has"),
    ("located_in", "SEM", "is in"),
    ("present_at", "SEM", "is at, when it happens"),
    ("allied_with", _OURS, "is an ally of"),
)

_FACTIVITIES = _vocabulary(
    "factivities",
    (
        "factive",
        "FactBank; Kiparsky & Kiparsky 1970",
        "the cue presents its content as true: show, reveal",
    ),
    ("nonfactive", "FactBank", "the cue leaves it open: say, claim"),
    ("counterfactive", "FactBank", "the cue presents its content as false: pretend"),
)

_SECTOR_MATCHES = {
    "GOV": ("cameo:GOV", "claimgraph:Government"),
    "MIL": ("cameo:MIL",),
    "SPY": ("cameo:SPY",),
    "COP": ("cameo:COP",),
    "JUD": ("cameo:JUD",),
    "LEG": ("cameo:LEG",),
    "OPP": ("cameo:OPP",),
    "PTY": ("claimgraph:PoliticalParty",),
    "REB": ("cameo:REB", "claimgraph:ArmedGroup"),
    "UAF": ("cameo:UAF", "claimgraph:ArmedGroup"),
    "CRM": ("cameo:CRM",),
    "JRN": ("cameo:MED", "claimgraph:MediaOutlet"),
    "BUS": ("cameo:BUS", "claimgraph:Company"),
    "LAB": ("cameo:LAB",),
    "EDU": ("cameo:EDU",),
    "REF": ("cameo:REF",),
    "CVL": ("cameo:CVL",),
    "NGO": ("cameo:NGO",),
    "IGO": ("cameo:IGO", "claimgraph:IntergovernmentalOrganization"),
}

_SECTORS = _vocabulary(
    "sectors",
    ("GOV", "PLOVER manual", "government"),
    ("MIL", "PLOVER manual", "military"),
    ("SPY", "PLOVER manual", "intelligence services"),
    ("COP", "PLOVER, from memory", "police"),
    ("JUD", "PLOVER, from memory", "judiciary"),
    ("LEG", "PLOVER, from memory", "legislature"),
    ("OPP", "PLOVER, from memory", "political opposition"),
    ("PTY", "PLOVER, from memory", "political party"),
    ("REB", "PLOVER manual", "rebels and insurgents"),
    ("UAF", "PLOVER manual", "armed forces that are not identified"),
    ("CRM", "PLOVER, from memory", "criminals"),
    ("JRN", "PLOVER manual", "journalists and news media"),
    ("BUS", "PLOVER, from memory", "business"),
    ("LAB", "PLOVER, from memory", "labour and unions"),
    ("EDU", "PLOVER, from memory", "education"),
    ("REL", "PLOVER, from memory", "religious bodies and persons"),
    ("REF", "PLOVER, from memory", "refugees"),
    ("CVL", "PLOVER, from memory", "civilians"),
    ("NGO", "PLOVER, from memory", "non-governmental organization"),
    ("IGO", "PLOVER, from memory", "intergovernmental organization"),
    ("UNK", "PLOVER manual", "unknown"),
)
_SECTORS = _matched(_SECTORS, _SECTOR_MATCHES)

DEFAULT_TERMS = Terms(
    {
        vocabulary.name: vocabulary
        for vocabulary in (
            _ACTS,
            _ROLES,
            _SCOPES,
            _RELATIONS,
            _AFFILIATION_ROLES,
            _READINGS,
            _FORMS,
            _BASES,
            _ATTITUDES,
            _STATES,
            _FACTIVITIES,
            _SECTORS,
        )
    }
)
"""The built-in vocabularies; extend them with ``DEFAULT_TERMS.extend(acts=...)``."""
