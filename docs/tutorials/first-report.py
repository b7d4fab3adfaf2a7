# %% [markdown]
# # From a report to who accuses whom
#
# In twenty minutes: from a news report to a graph of its accusations, to what of each was answered, and to the words
# that prove it. Then a report of your own. You need Python, and `python -m pip install claimgraph`.

# %% [markdown]
# ## The report
#
# On 3 May 2023 two drones exploded over the Kremlin. The next day Russia blamed the United States, which denied it; Ukraine denied
# it, though nobody in that report had said Ukraine alone did it; and leaked papers were quoted at three removes. claimgraph
# brings a report of that day with it, and what is claimed in it as records.

# %%
import claimgraph as cg

corpus = cg.bundled_report()
corpus

# %% [markdown]
# A document has a text, a date of publication and a zone. Its claims point at their words by offsets, so that every one
# can be checked:

# %%
report = corpus.documents[0]
claim = corpus["c02"]
print(report.title, "|", report.published, "|", report.zone)
print(claim.claimer, "says:", claim.evidence.words)
print(report.text[claim.evidence.content[0].start : claim.evidence.content[0].end])

# %% [markdown]
# ## Who accuses whom of what
#
# The accusation graph is a plain `networkx.MultiDiGraph`. An edge is one accusation, from who makes it to whom it
# accuses.

# %%
graph = cg.build_graph(corpus)
for claimer, accused, key, edge in sorted(
    graph.accusations.edges(keys=True, data=True), key=lambda one: one[2]
)[:5]:
    print(key, claimer, "→", accused, "as", edge["role"], "|", edge["quote"])

# %% [markdown]
# Everything networkx can do works on it. Who is accused by the most others?

# %%
accusers = {whom: len(set(graph.accusations.predecessors(whom))) for whom in graph.accusations}
max(accusers, key=accusers.get), max(accusers.values())

# %% [markdown]
# ## What of it was answered
#
# A denial answers what it denies, and nothing more. Peskov says the *decisions* on such attacks are made in Washington; the
# White House denies any involvement in *this* attack. So the first accusation is answered, and of the second
# the other attacks remain:

# %%
covered = cg.coverage(corpus)
for row in covered[:3]:
    print(row.accused, "|", row.charge.role, "|", row.charge.on, "|", row.status, "|", row.why)

# %% [markdown]
# Each row has the replies that reach it, by which rule, and by what right they speak for the accused:

# %%
for reply in covered[0].replies:
    print(reply.claim, reply.effect, "|", reply.standing, "|", reply.rule)

# %% [markdown]
# Denials that answer nothing are not thrown away. Nor does a third party's word change whether the accused
# has answered:

# %%
print("answer nothing:", [orphan.denial for orphan in covered.orphans])
print("cleared by others:", [(one.actor, one.claim) for one in covered.exonerations][:3])

# %% [markdown]
# ## Where does it say so?
#
# Any row, edge or claim goes back to its characters, and to the hash of the text they stand in:

# %%
print(cg.explain(corpus, "c13")[0])

# %% [markdown]
# ## The sides
#
# What does each government commit to, with all who speak for it? And where do they stand against each other?

# %%
russia = cg.according_to(corpus, "gov:RUS", roll_up="government")
usa = cg.according_to(corpus, "gov:USA", roll_up="government")
print(russia)
print(usa)
both = cg.compare_viewpoints(russia, usa)
for one in both.clashes:
    print(one.why, "|", one.left.claims, "|", one.right.claims)

# %% [markdown]
# Kirby is a person; that he speaks for the United States is an affiliation, followed at the time of speaking and shown:

# %%
print(cg.roll_up(corpus, "government")["c18"].why)

# %% [markdown]
# ## When was it?
#
# Words of time are read in the report's own zone, and keep as much precision as they have. What cannot be resolved stays
# unresolved, with a reason.

# %%
print(cg.resolve("early Wednesday", report.published, zone=report.zone))
print(cg.resolve("two days after the attack", report.published, zone=report.zone))

# %% [markdown]
# ## A report of your own
#
# Write down who is there, what happened, and who says what; the words are found in the text:

# %%
wire = cg.Document(
    id="doc:wire",
    published="2024-03-08",
    zone="Europe/London",
    text="Northland accused Southmark on Friday of cutting the cable. “We had no part in this,” said Ana Ruiz, "
    "a spokeswoman for Southmark. Westria said Southmark had not even had a ship there.",
)
north, south, west = (
    cg.Government(id=f"gov:{name}", name=name) for name in ("Northland", "Southmark", "Westria")
)
ruiz = cg.Person(id="person:ruiz", name="Ana Ruiz")
cable = cg.Event(id="event:cable", label="cutting of the cable")

mine = cg.Corpus(
    [
        wire,
        north,
        south,
        west,
        ruiz,
        cable,
        cg.affiliate(ruiz, "spokesperson_for", south),
        cg.accuses(wire, north, south, of=cable, words="accused Southmark", when="Friday"),
        cg.denies(wire, ruiz, of=cable, actor=south, words="We had no part in this"),
        cg.exonerates(wire, west, south, of=cable, words="Southmark had not even had a ship there"),
    ]
)
for row in cg.coverage(mine):
    print(row.accused, row.status, [(reply.claim, reply.standing) for reply in row.replies])

# %% [markdown]
# The whole corpus is one readable file, and comes back equal:

# %%
text = cg.to_jsonl(mine)
print(text.splitlines()[-1][:160], "…")
cg.from_jsonl(text) == mine

# %% [markdown]
# ## Further
#
# - [A story over several days](story-over-days.md), the second tutorial
# - [How to write a claims file](../how-to/write-a-claims-file.md), without Python
# - [How to ask questions](../how-to/ask-questions.md): twenty-five, a line each
# - [What a denial denies](../explanation/what-a-denial-denies.md): the rules that were at work above
