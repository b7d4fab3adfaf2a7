# %% [markdown]
# # A story over several days
#
# One event, three reports. On the first day a port authority blames a neighbour; on the second the neighbour denies it and an
# agency hedges; on the third the accuser takes it back, and its spokesman has changed sides. What was known when, who
# changed what they said, and how many sources are there really? The first tutorial,
# [From a report to who accuses whom](first-report.md), comes before this one.

# %% [markdown]
# ## Three reports
#
# The actors and the event are written down once; each report is a document of its own, with its own date.

# %%
import claimgraph as cg

north, south = (
    cg.Government(id="gov:north", name="Northland"),
    cg.Government(id="gov:south", name="Southmark"),
)
port = cg.GovernmentBody(id="org:port", name="Port Authority of Northland")
agency = cg.IntergovernmentalOrganization(id="org:agency", name="Sea Agency")
lind = cg.Person(id="person:lind", name="Jon Lind")
ruiz = cg.Person(id="person:ruiz", name="Ana Ruiz")
cable = cg.Event(id="event:cable", label="cutting of the cable")

friday = cg.Document(
    id="doc:friday",
    published="2024-03-08",
    zone="Europe/Oslo",
    text=(
        "“Southmark cut the cable on Thursday,” said Jon Lind, a spokesman for the Port Authority of Northland."
    ),
)
saturday = cg.Document(
    id="doc:saturday",
    published="2024-03-09",
    zone="Europe/Oslo",
    text=(
        "“We had no part in this,” Ana Ruiz said for Southmark. The Sea Agency said Southmark had possibly cut the cable. "
        "Harbour Wire was told by Jon Lind that Southmark cut the cable."
    ),
)
monday = cg.Document(
    id="doc:monday",
    published="2024-03-11",
    zone="Europe/Oslo",
    text=(
        "The Port Authority of Northland withdrew its charge against Southmark. "
        "Jon Lind, who now speaks for Southmark, said Northland had cut the cable itself."
    ),
)

# %% [markdown]
# Lind speaks for the port authority until Sunday, and for Southmark from Sunday on. An affiliation has dates, so
# whose words his words are depends on the day.

# %%
actors = [north, south, port, agency, lind, ruiz, cable]
ties = [
    cg.affiliate(port, "part_of", north),
    cg.affiliate(lind, "spokesperson_for", port, end="2024-03-10"),
    cg.affiliate(lind, "spokesperson_for", south, start="2024-03-10"),
    cg.affiliate(ruiz, "spokesperson_for", south),
]
charge = cg.accuses(
    friday,
    lind,
    south,
    of=cable,
    role="perpetrator",
    words="Southmark cut the cable",
    when="Friday",
)
denial = cg.denies(saturday, ruiz, of=cable, actor=south, words="We had no part in this")
hedged = cg.accuses(
    saturday,
    agency,
    south,
    of=cable,
    role="perpetrator",
    words="Southmark had possibly cut the cable",
    certainty="PS",
)
again = cg.accuses(
    saturday,
    lind,
    south,
    of=cable,
    role="perpetrator",
    words="Southmark cut the cable",
    when="Friday",
)
turned = cg.accuses(
    monday,
    lind,
    north,
    of=cable,
    role="perpetrator",
    words="Northland had cut the cable itself",
    when="Monday",
)
withdrawn = cg.says(
    monday,
    port,
    "retraction",
    words="withdrew its charge against Southmark",
    responds_to=[charge, again],
    when="Monday",
)
corpus = cg.Corpus(
    [*actors, *ties, friday, saturday, monday, charge, denial, hedged, again, turned, withdrawn]
)
corpus

# %% [markdown]
# ## What was known when
#
# `as_of` is the corpus as it was known on a day; coverage follows:

# %%
for day in ("2024-03-08", "2024-03-09", "2024-03-11"):
    print(day)
    for row in cg.coverage(cg.as_of(corpus, day)):
        print(
            "   ",
            row.accused,
            "|",
            row.status,
            "|",
            row.claims,
            "| retracted by",
            row.retracted_by or "nobody",
        )

# %% [markdown]
# On Monday the port authority takes its spokesman's words back. Nothing is erased: the claims stay, with what takes them
# back. The row of Southmark stays too, since the agency still says so.

# %%
for one in cg.retractions(corpus):
    print(one.target, "is taken back by", one.source)

# %% [markdown]
# ## Who changed what they said
#
# Two states of a story, side by side, source by source. A source that hardened, softened or took back its own words would
# be told as such; here all is new, since Lind's words were taken back by another, the port authority:

# %%
for change in cg.narrative_diff(cg.as_of(corpus, "2024-03-08"), corpus):
    print(change.kind, "|", change.new or change.old, "|", change.why)

# %% [markdown]
# And what cannot both be so:

# %%
for one in cg.contradictions(corpus):
    print(one.kind, "|", one.why)

# %% [markdown]
# ## Whose words are they
#
# On Friday Lind's words are Northland's, on Monday they are Southmark's:

# %%
rolled = cg.roll_up(corpus, "government")
for claim in (charge, turned):
    print(
        claim.claimer, "is read as", rolled[claim.id].claimer.to, "|", rolled[claim.id].claimer.why
    )

# %%
for cell in cg.accusation_table(corpus, roll_up="government"):
    print(cell.claimer, "accuses", cell.accused, cell.count, "times")

# %% [markdown]
# ## How many sources
#
# Southmark's guilt is said three times. Two of them are one man on one day:

# %%
for origin in cg.origins(corpus):
    if len(origin.claims) > 1:
        print(len(origin.claims), "claims,", origin.count, "independent origins")

# %% [markdown]
# ## A timeline
#
# Events and claims in the order of time. What is not known stands at the end, and stays unknown:

# %%
for row in cg.timeline(corpus).table():
    print(row["when"] or "not known", "|", row["label"])

# %% [markdown]
# ## Further
#
# - [How to follow a story](../how-to/follow-a-story.md), [find contradictions](../how-to/find-contradictions.md) and
#   [count independent sources](../how-to/count-independent-sources.md)
# - [Roll-up](../explanation/roll-up.md): when a spokesman is read as his government, rule by rule
