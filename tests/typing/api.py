"""The public interface as typed code uses it: checked by mypy and pyright, never run.

Fields that refer to other records are annotated as ``str``, since an id is what they hold:
typed code passes ids to the records' constructors. The drafting verbs (``accuses``,
``denies``, ``affiliate`` …) take records and ids alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal, assert_type

import networkx as nx

import claimgraph as cg

# Documents and evidence.

report = cg.Document(
    id="doc:wire",
    title="A report",
    text="Moscow blamed Washington. “No,” said Kirby.",
    zone="Europe/London",
)
read = cg.read_text("article.txt", published="2023-05-04", zone="Europe/London", title="A report")
assert_type(read, cg.Document)
assert_type(report.text, str | None)
assert_type(report.voice, str)
evidence = report.quote("blamed Washington", cue="blamed", occurrence=1)
assert_type(evidence, cg.Evidence)
assert_type(evidence.words, str | None)
assert_type(evidence.content, tuple[cg.Span, ...])
assert_type(evidence.quote_type, Literal["direct", "indirect", "mixed", "author_voice"] | None)
assert_type(evidence.without_words(), cg.Evidence)
verification = evidence.verify("another text")
assert_type(verification, cg.Verification)
assert_type(verification.evidence, cg.Evidence | None)
assert_type(verification.ok, bool)
assert_type(report.span("Moscow"), cg.Span)
report.check_evidence(evidence)
assert_type(cg.Span.of("text", 0, 1), cg.Span)

# Actors and what is between them: ids in constructors, records or ids in verbs.

usa = cg.Government(id="gov:USA", name="United States", names=(cg.Name(value="the US"),))
russia = cg.Government(id="gov:RUS", country="RUS")
kirby = cg.Person(id="person:kirby")
officials = cg.UnnamedGroup(id="group:officials", description="officials")
speaks = cg.Affiliation(subject=kirby.id, role="spokesperson_for", object=usa.id)
assert_type(cg.affiliate(kirby, "spokesperson_for", "gov:USA"), cg.Affiliation)
assert_type(speaks.subject, str)
assert_type(speaks.coder, str | None)

# Events, their times, and classes of them.

may_3 = cg.from_iso("2023-05-03", "Europe/Moscow")
assert_type(may_3, cg.TimeInterval)
may_4 = cg.resolve("Thursday", "2023-05-04", zone="Europe/Moscow", tense="past")
assert_type(may_4, cg.TimeInterval)
assert_type(cg.before(may_3, may_4, zone="Europe/Moscow"), Literal["certainly", "possibly", "no"])
assert_type(cg.within(may_3, may_4, readings="first"), Literal["certainly", "possibly", "no"])
assert_type(cg.intersection(may_3, may_4), cg.TimeInterval | None)
assert_type(cg.shift(may_3, months=1, hours=2), cg.TimeInterval)
assert_type(cg.to_edtf(may_3), str | None)
assert_type(str(may_3), str)
tightened = cg.tighten({"a": may_3}, [cg.Order("a", "before", "b", why="says who")])
assert_type(tightened.intervals, dict[str, cg.TimeInterval])
assert_type(cg.when(report, "on Thursday", zone="Europe/Moscow", basis="implied"), cg.StatedTime)
strike = cg.Event(
    id="event:strike",
    label="drone strike",
    participants=(cg.Participant(role="target", filler="place:kremlin"),),
    times=(cg.StatedTime(interval=may_3, document=report.id),),
    realis="actual",
)
attacks = cg.EventClass(id="class:attacks", members=(cg.Member(event=strike.id),), open=True)
assert_type(
    strike.realis,
    Literal["actual", "planned", "attempted", "hypothetical", "counterfactual", "generic"],
)
assert_type(attacks.members, tuple[cg.Member, ...])

# Claims: in full, and short.

claim = cg.Claim(
    id="c1",
    act="finding",
    document=report.id,
    chain=(cg.ChainLink(id=report.id), cg.ChainLink(id=russia.id)),
    proposition=cg.Participation(actor=usa.id, role="involved", event=strike.id),
    certainty="PS",
    accused=(usa.id,),
    evidence=evidence,
)
assert_type(claim.claimer, str)
assert_type(claim.depth, int)
assert_type(claim.polarity, Literal["+", "-", "u"])
assert_type(claim.certainty, Literal["CT", "PR", "PS", "U"])
if claim.proposition is not None:
    assert_type(claim.proposition, cg.Proposition)
    assert_type(claim.proposition.key, str)
    if isinstance(claim.proposition, cg.Participation):
        assert_type(claim.proposition.actor, str)

accusation = cg.accuses(report, russia, usa, of=strike, words="blamed Washington")
assert_type(accusation, cg.Claim)
denial = cg.denies(report, kirby, of=strike, actor=usa, words="No", responds_to=(accusation.id,))
assert_type(denial, cg.Claim)
assert_type(cg.exonerates(report, "gov:RUS", "gov:UKR", of="class:attacks", words="x"), cg.Claim)
assert_type(cg.admits(report, russia, of=strike, words=["two", "stretches"]), cg.Claim)
assert_type(cg.asserts(report, russia, cg.Occurrence(event=strike.id), words=evidence), cg.Claim)
assert_type(cg.declines_comment(report, officials, strike, words="x"), cg.Claim)
assert_type(cg.says(report, [kirby, russia], "threat", words="x", certainty="PR"), cg.Claim)
relation = cg.ClaimRelation(source=denial.id, type="refutes", target=accusation.id)
assert_type(relation.extent, Literal["whole", "part"])
scope = cg.DenialScope(type="role", roles=("decision_maker",))

# Kinds and terms of one's own.


class Militia(cg.ArmedGroup):
    """An actor of a kind of its own.

    ``Literal["Militia"]`` does as well, and refuses another kind at once; pyright, which
    does not see that records are frozen, then reports the field as an override.
    """

    kind: str = "Militia"
    allegiance: cg.ActorRef | None = None


kinds = cg.DEFAULT_KINDS.extend(Militia, Attack=cg.Event)
assert_type(kinds, cg.Kinds)
groups = cg.read_taxonomy(Path("groups.csv"), columns={"code": "id"}, onto=cg.DEFAULT_KINDS)
assert_type(groups, cg.Taxonomy)
assert_type(groups.under("Actor"), cg.Taxonomy)
assert_type(groups["a"].broader, tuple[str, ...])
assert_type(groups.up_to("a", {"b"}), str | None)
assert_type(cg.DEFAULT_KINDS.extend(groups), cg.Kinds)
assert_type(cg.DEFAULT_TERMS.extend(roles=groups), cg.Terms)
assert_type(cg.bundled_taxonomy("plover-events").by_match(), dict[str, tuple[str, ...]])
cg.write_taxonomy(groups, "groups.json")
assert_type(kinds.is_a("Militia", "Actor"), bool)
militia = Militia(id="militia:x", allegiance=usa.id)
assert_type(militia.allegiance, str | None)
terms = cg.DEFAULT_TERMS.extend(
    acts={"leak": "passes on what was not meant for the public"},
    roles=[cg.Term("financier", "pays for it", broader=("enabler",))],
)
assert_type(terms, cg.Terms)
assert_type(terms.roles, cg.Vocabulary)
assert_type(terms["states"].covers("controls", "controls"), bool)

# The corpus and its files.

corpus = cg.Corpus(
    [report, usa, [russia, kirby, officials], strike, attacks, militia, accusation, denial],
    kinds=kinds,
    terms=terms,
)
assert_type(corpus.documents, tuple[cg.Document, ...])
assert_type(corpus.actors, tuple[cg.Actor, ...])
assert_type(corpus.events, tuple[cg.Event | cg.EventClass, ...])
assert_type(corpus.claims, tuple[cg.Claim, ...])
assert_type(corpus.notices, tuple[cg.Problem, ...])
assert_type(corpus["gov:USA"], cg.Record)
assert_type(corpus.get("gov:USA"), cg.Record | None)
for record in corpus:
    assert_type(record, cg.Record)
    assert_type(cg.label_of(record), str)
assert_type(cg.read(Path("report.json"), kinds=kinds, terms=terms), cg.Corpus)
assert_type(cg.from_json("{}"), cg.Corpus)
assert_type(cg.from_jsonl(b""), cg.Corpus)
assert_type(cg.from_yaml(""), cg.Corpus)
assert_type(cg.to_json(corpus), str)
assert_type(cg.to_jsonl(corpus), str)
assert_type(cg.bundled_report(), cg.Corpus)
assert_type(cg.json_schema(kinds), dict[str, Any])
cg.write(corpus, "report.jsonl")
cg.write_yaml(corpus, Path("report.yaml"))
merged = cg.merge(corpus, corpus, suffix="second")
assert_type(merged, cg.Merged)
assert_type(merged.corpus, cg.Corpus)
moved = cg.reanchor(corpus, report.id, "another text")
assert_type(moved, cg.Reanchored)
assert_type(moved.lost, tuple[cg.SpanChange, ...])
assert_type(moved.ok, bool)
for difference in merged.differences:
    assert_type(difference, cg.Difference)
    assert_type(difference.fields, tuple[str, ...])

# Graphs, rows and formats.

graph = cg.build_graph(corpus, presupposed=True)
assert_type(graph, cg.ClaimGraph)
accusations: nx.MultiDiGraph[str] = graph.accusations
claims: nx.MultiDiGraph[str] = graph.claims
flat: nx.MultiDiGraph[str] = cg.flatten(accusations)
assert_type(cg.accusation_rows(corpus), list[dict[str, Any]])
times = cg.times(corpus, replies=False)
assert_type(times, cg.Times)
assert_type(times["event:strike"], cg.RecordTime)
assert_type(times["event:strike"].because, tuple[str, ...])
assert_type(times.conflicts, tuple[str, ...])
assert_type(times.table(), list[dict[str, Any]])
assert_type(cg.reply_rows(corpus), list[dict[str, Any]])
assert_type(cg.to_graphml(accusations), str)
assert_type(cg.to_gexf(accusations), str)
assert_type(cg.to_dot(claims), str)
assert_type(cg.to_mermaid(claims, max_edges=20), cg.Mermaid)
assert_type(cg.to_nodelink(flat), dict[str, Any])
tasks = cg.to_label_studio(corpus, annotations=True)
assert_type(tasks, list[dict[str, Any]])
assert_type(cg.label_studio_config(corpus), str)
assert_type(cg.from_label_studio(tasks, corpus, coder=1, utf16=False), cg.Corpus)
assert_type(cg.read_label_studio("export.json", corpus, coder="anna@example.org"), cg.Corpus)
cg.write_graph(flat, Path("graph.graphml"))

# Questions that compare claims.

assert_type(cg.derived_relations(corpus), cg.Results[cg.DerivedRelation])
assert_type(cg.claim_relations(corpus, basis=["stated"]), cg.Results[cg.DerivedRelation])
opposed = cg.contradictions(corpus, sources={"person:kirby": "gov:USA"})
assert_type(opposed, cg.Contradictions)
assert_type(opposed[0], cg.Contradiction)
assert_type(opposed[:2], tuple[cg.Contradiction, ...])
assert_type(opposed.strict[0].denied, tuple[str, ...])
assert_type(opposed.turns, tuple[cg.Turn, ...])
assert_type(cg.origins(corpus), cg.Results[cg.Corroboration])
assert_type(cg.origins(corpus)[0].origins, tuple[cg.Origin, ...])
assert_type(cg.lint(corpus).table(), list[dict[str, Any]])
changes = cg.narrative_diff(corpus, corpus)
assert_type(changes.of("hardened", "reversed"), tuple[cg.NarrativeChange, ...])
assert_type(list(changes), list[cg.NarrativeChange])
# Roll-up and viewpoints.

rolled = cg.roll_up(corpus, "government")
assert_type(rolled, cg.RolledUp)
assert_type(rolled["c1"].claimer, cg.RolledActor)
assert_type(rolled["c1"].claimer.way, tuple[cg.Affiliation, ...])
assert_type(cg.roll_up(corpus, {"Government", "State"}), cg.RolledUp)
assert_type(
    cg.accusation_table(corpus, roll_up=lambda actor: actor.kind == "State"), cg.AccusationTable
)
assert_type(cg.accusation_table(corpus).matrix, dict[str, dict[str, int]])
assert_type(cg.without(corpus, basis={"model"}, coder=["anna"]), cg.Corpus)
assert_type(cg.retractions(corpus), cg.Results[cg.Retraction])
assert_type(cg.rolled_graph(corpus, "state"), nx.MultiDiGraph[str])
assert_type(cg.accusation_rows(corpus, roll_up="state"), list[dict[str, Any]])

viewpoint = cg.according_to(corpus, "gov:RUS", roll_up="government", as_of=date(2023, 5, 4))
assert_type(viewpoint, cg.Viewpoint)
for commitment in viewpoint:
    assert_type(commitment, cg.Commitment)
    assert_type(commitment.polarity, Literal["+", "-"])
assert_type(cg.compare_viewpoints(viewpoint, viewpoint), cg.Comparison)
assert_type(cg.factuality(claim), tuple[cg.SourceValue, ...])

# Names, decisions on mentions, and actors that are one.

names = cg.names_of(corpus, cg.read_names("names.csv"), [cg.Alias("Moscow", "gov:RUS")])
assert_type(names, cg.Names)
assert_type(names.candidates("Moscow"), tuple[cg.NameCandidate, ...])
assert_type(names.find("Moscow said no."), tuple[cg.FoundName, ...])
assert_type(names.mentions(report), tuple[cg.Mention, ...])
assert_type(names.appositions(report)[0].affiliations, tuple[cg.Affiliation, ...])
decided = cg.decide(corpus, corpus.mentions[0], "gov:RUS", form="metonym", coder="ada")
assert_type(cg.undecide(decided, decided.mentions[0]), cg.Corpus)
assert_type(cg.same_actors(corpus)[0].reasons, tuple[str, ...])
judged = cg.judge(corpus, kirby, "person:other", "same", coder="ada")
assert_type(cg.revoke(judged, kirby, "person:other"), cg.Corpus)
assert_type(cg.unify(judged).renamed, dict[str, str])

# Plug-ins, listed and loaded by name.

assert_type(cg.plugins("kinds"), tuple[cg.Plugin, ...])
assert_type(cg.load_kinds("militias"), cg.Kinds)
assert_type(cg.load_language("english-of-the-front"), cg.Language)

# Errors carry their context.

try:
    cg.read("report.json")
except cg.FileFormatError as error:
    assert_type(error.problems, tuple[cg.Problem, ...])
except cg.CorpusError as error:
    assert_type(error.problems[0].line, int | None)
except cg.AmbiguousQuoteError as error:
    assert_type(error.occurrences, tuple[tuple[int, int], ...])
except cg.QuoteNotFoundError as error:
    assert_type(error.candidates, tuple[str, ...])
except cg.UnknownTermError as error:
    assert_type(error.known, tuple[str, ...])
except cg.MissingExtraError as error:
    assert_type(error.extra, str)
except cg.ClaimGraphError:
    pass


def extra_of(one: cg.Unregistered) -> Mapping[str, Any]:
    """Return the fields of a record of a kind that is not registered."""
    return one.extra


# Looking.

shown = cg.show(report, rows=None)
assert_type(shown, cg.View)
assert_type(shown.caption, str)
drawn = cg.draw_accusations(cg.bundled_report(), presupposed=True)
assert_type(drawn, cg.Svg)
assert_type(drawn.alt, str)
assert_type(cg.draw_matrix(cg.bundled_report()), cg.Svg)
assert_type(cg.draw_timeline(cg.bundled_report(), claims=False), cg.Svg)
assert_type(cg.draw_attribution(cg.bundled_report(), "doc:lantern-row"), cg.Svg)
drawn.write(Path("accusations.svg"))
assert_type(cg.proof_page(cg.bundled_report(), roll_up=None, title="A"), cg.ProofPage)
