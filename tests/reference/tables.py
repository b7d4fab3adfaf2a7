"""How the words of the encoding by hand read in the library's terms, and where the two differ.

The encoding speaks freely ("denial on behalf of another", "CT (often)"); the library's
vocabularies do not. Every step from the one to the other stands here.
"""

from __future__ import annotations

AUTHOR = "person:dave-decamp"
"""The encoding's ``AUTH``: here the outermost link of every chain is an id."""

ACTS = {
    "accusation": "accusation",
    "accusation (unattributed)": "accusation",
    "assertion": "assertion",
    "assertion (background)": "assertion",
    "assertion (characterisation)": "assertion",
    "assertion (claim relation)": "assertion",
    "assertion (counter-evidence)": "assertion",
    "assertion (counterfactual)": "assertion",
    "assertion (embedded)": "assertion",
    "assertion (evaluative label)": "assertion",
    "assurance (hedged)": "assurance",
    "attitude (concern)": "attitude",
    "denial": "denial",
    "denial on behalf of another": "exoneration",  # clears somebody else
    "denial on behalf of another (exoneration)": "exoneration",
    "finding (determination)": "finding",
    "presupposition": "presupposition",
    "presupposition (accusatory)": "presupposition",  # accusing is told by ``accused``
    "refusal to comment": "no_comment",
    "speculation (author inference)": "speculation",
    "threat (veiled) / statement of intent": "threat",
    "withholding of judgement": "withholding",
}

CERTAINTIES = {
    "CT": "CT",
    "CT (often)": "CT",  # the frequency is in the proposition
    "CT of considering; PS of E09": "CT",  # the proposition is the considering; E09 is hypothetical
    "PR": "PR",
    "PS": "PS",
    "U": "U",
}

QUOTE_TYPES = {
    "author voice": "author_voice",
    "direct": "direct",
    "direct (with editorial insertion)": "direct",  # the insertion is a span of its own
    "indirect": "indirect",
    "mixed": "mixed",
    "mixed (two words quoted)": "mixed",
}

SCOPES = {
    "": None,
    "characterisation left open": None,  # a withholding; its proposition is the open question
    "involvement (all roles)": ("involvement", ()),
    "involvement (any relation)": ("involvement", ()),
    "role (decision_maker) only": ("role", ("decision_maker",)),
    "role (target_selector)": ("role", ("target_selector",)),
}

READINGS = {
    "collective": "institution",
    "government": "government",
    "group": "group",
    "implicit source": None,  # nothing tells whether it is a person, a body or a group
    "institution": "institution",
    "instrument": "artifact",  # its role stands in the event
    "office": "office",
    "organisation": "institution",
    "origin of persons / government": "origin",  # the second reading is a candidate
    "patient": "artifact",
    "person": "person",
    "place": "place",
    "place-as-origin": "origin",
    "platform": "platform",
    "source": "document",
    "state": "state",
    "state (agent of the invasion)": "state",
}

CANDIDATES = {"origin of persons / government": (("gov:GBR", "government"),)}
"""The other readings, where the encoding names two."""

FORMS = {
    "acronym": "acronym",
    "definite description": "description",
    "description": "description",
    "handle": "handle",
    "hedge": "implicit",
    "metonym": "metonym",
    "name": "name",
    "noun": "description",
    "pejorative": "pejorative",
    "pronoun": "pronoun",
    "pronoun+editorial gloss": "pronoun",
    "surname": "surname",
}

AFFILIATION_ROLES = {
    "member_of": ("member_of", None),
    "news editor of": ("employed_by", "news editor"),
    "office_holder(President)": ("office_holder", "President"),
    "part_of": ("part_of", None),
    "security_service_of": ("part_of", None),
    "spokesperson_for": ("spokesperson_for", None),
}

AFFILIATION_BASES = {
    "stated": "stated",
    "world knowledge (taxonomy), not in the text": "analyst",
}

NOT_AFFILIATIONS = {
    ("person:zelensky", "controls? (contested, C28)", "org:ukr-intel"),  # what C28 is about
}

RENAMED = {
    "group:handlers",  # the speaker's words, eight of them and loaded; they stay on the mention
    "doc:leak1",  # likewise the article's words in quotation marks
    "doc:leak2",
}

EVENT_KINDS = {
    "AssassinationAttempt (ASSAULT/assassinate)": "AssassinationAttempt",
    "Attack": "Attack",
    "Attack (PLOVER ASSAULT/drone)": "Attack",
    "Attack (planned, not carried out then)": "Attack",
    "AttackSeries (trend)": "AttackSeries",
    "Control (state)": "Control",
    "Control/Sponsor (state)": "Control",
    "Decide/Order (generic, plural)": "Decide",
    "EventClass": "EventClass",
    "EventClass (open, ongoing)": "EventClass",
    "Finding": "Finding",
    "Invade": "Invade",
    "Involvement (any role)": "Involvement",
    "Leak/Disclose": "Leak",
    "MentalState": "MentalState",
    "Order (content and giver unstated)": "Order",
    "Plan": "Plan",
    "Postpone": "Postpone",
    'SelectTarget (generic, "often")': "SelectTarget",
    "Respond/Retaliate (future, hypothetical)": "Respond",
    "Violate": "Violate",
    "War (ongoing)": "War",
}

REALIS = {
    "E02": "attempted",
    "E03": "generic",
    "E04": "generic",
    "E09": "hypothetical",  # considered, not decided
    "E15": "hypothetical",  # the object of a concern
    "E15a": "planned",
    "E16": "hypothetical",  # likewise; the denial is the polarity of C28
    "E22": "counterfactual",
}
"""All others are described as actual; classes have no realis."""

ROLES = {
    "agent": "agent",
    "cause": "cause",
    "controlled": "theme",
    "controller": "controller",
    "event": "theme",
    "experiencer": "experiencer",
    "instrument": "instrument",
    "means": "means",
    "members": "member",  # EventClass.members
    "norm": "norm",
    "participant": "involved",
    "parties implied": "party",
    "patient": "target",
    "place": "place",  # Event.place
    "recipient": "recipient",
    "responsible": "responsible_party",
    "same occurrence as": "same occurrence",  # Event.same_occurrence_as
    "target": "target",
    "theme": "theme",
    "time": "time",  # Event.times
    "would-be time": "time",
}

CHARGED_ONLY = {
    ("E06", "responsible_party", "group:handlers"),  # C12
    ("E13", "agent", "person:teixeira"),  # C26
}
"""Fillers that only a claim gives; who is charged stands in claims, not in events."""

UNNAMED_FILLERS = {
    ("E01", "agent", "unknown:attackers"),  # somebody flew the drones; the encoding lists it there
}

TIMES = {
    "T1": ("C03",),
    "T2": ("E01",),
    "T3": ("E12",),
    "T4": ("E22",),
    "T5": ("C06", "C07", "C08", "C09", "C10", "C20", "C21", "C22"),
    "T6": ("C15", "C16", "C17a", "C17b", "C18"),
    "T7": ("C23",),
    "T8": ("C26", "C27", "C28", "C29", "C30", "C31", "E13", "E17", "E18", "E21"),
}
"""Which records carry each time; a time has no id of its own, so it is written out in each."""

TIMES_OF_EVENTS = {"C24": "E01", "C25": "E12", "C32": "E22"}
"""Claims whose time in the encoding is that of their event; the time of a claim is when it was said."""

TIMEX3 = {
    "": (None, None),
    "2023-02-24": ("2023-02-24", None),
    "2023-05-03TMO mod=START": ("2023-05-03TMO", "START"),
    "2023-05-04": ("2023-05-04", None),
    "AFTER C03,C06..C12": (None, None),  # ``after``
    "BEFORE publication": (None, None),  # ``before`` the document
    "PAST_REF (PXM)": ("PAST_REF", None),
}

GRANULARITIES = {
    "day": "day",
    "fuzzy months": "month",
    "interval": "unknown",
    "order only": "unknown",  # the status is partial, and the order stands in after and before
    "part-of-day": "part_of_day",
    "unknown": "unknown",
}

ORDER = {
    "T1": ((), ()),
    "T2": ((), ()),
    "T3": ((), ("doc:antiwar-2023-05-04",)),
    "T4": ((), ()),
    "T5": (("E01",), ("doc:antiwar-2023-05-04",)),
    # Of C06..C12 without C11, the author's own sentence, which drew nothing.
    "T6": (
        ("C03", "C06", "C07", "C08", "C09", "C10", "C12"),
        ("doc:antiwar-2023-05-04",),
    ),
    "T7": ((), ("doc:antiwar-2023-05-04",)),
    "T8": ((), ("doc:antiwar-2023-05-04",)),
}
"""What each time comes after and before; publication is the id of the document."""

RELATIONS = {"partially_refutes": ("refutes", "part")}
"""Types that read as another with an extent; all others as they are, of the whole."""

NOT_RELATIONS = {("C18", "does_not_answer", "C12")}
"""A claim that does not answer another is the absence of a relation."""

PARTIAL = {
    ("C23", "refutes", "C14"),  # E01 would be one of the events of E06
    ("C17b", "withholds", "C08"),  # E01 is one of the events of E05
}
"""Relations that the encoding leaves whole although they bear on a part of the target."""

RELATION_BASES = {
    "analyst inference": "analyst",
    "analyst inference: concern sits badly with choosing targets": "analyst",
    "entailment": "rule",
    "rule": "rule",
    "rule: answers E01, not the generic class E05": "rule",
    "rule: decision_maker is narrower than behind": "rule",
    "rule: same": "rule",
    "rule: same event, accused = denier": "rule",
    "rule: target_selector": "rule",
    # No rule puts E01 into E06: only a reader can.
    'rule, weak: E01 in "everything"': "analyst",
    "same proposition, different mention": "rule",
    "stated": "stated",
    "stated (headline/lede)": "stated",
    "stated by author (C11)": "stated",
    'stated: "Rather"': "stated",
    'stated: "The comments ... suggest"': "stated",
    'stated: "The comments drew a denial"': "stated",
    'stated: "but"': "stated",
}
