# %% [markdown]
# # Your codebook, step one: terms from a spreadsheet
#
# In ten minutes, and without a line of library code: the categories of your study become kinds of actors, and words of a
# vocabulary, beside the built-in ones. Two further steps follow where you need them: [classes with fields of their own](own-kinds.md),
# and [a package that others install](own-package.md).

# %% [markdown]
# ## The spreadsheet
#
# Two columns are enough: a term, and what it stands under. A term of yours may stand under another one, or under a
# [built-in kind](../reference/taxonomies.md#actor-kinds). Saved as CSV, this is a codebook:

# %%
from pathlib import Path
from tempfile import mkdtemp

folder = Path(mkdtemp())
codebook = folder / "groups.csv"
_ = codebook.write_text(
    """id,broader
Militia,ArmedGroup
HomeGuard,Militia
Union,Organization
"""
)

# %%
import claimgraph as cg

groups = cg.read_taxonomy(codebook)
groups, groups.is_a("HomeGuard", "ArmedGroup")

# %% [markdown]
# What is wrong in it is told with its line, all at once:

# %%
_ = (folder / "draft.csv").write_text(
    "id,broader\nMilitia,ArmdGroup\nHomeGuard,Milita\nUnion,\nUnion,\n"
)
try:
    cg.read_taxonomy(folder / "draft.csv")
except cg.FileFormatError as error:
    for problem in error.problems:
        print(f"line {problem.line}: {problem.message}")

# %% [markdown]
# ## Kinds of actors
#
# `extend` gives new kinds; the built-in ones stay as they are, for you and for everyone else in the program.

# %%
kinds = cg.DEFAULT_KINDS.extend(groups)
kinds.lineage("HomeGuard")

# %% [markdown]
# A record of such a kind is one of the class it stands under, with the kind named:

# %%
guard = cg.ArmedGroup(kind="HomeGuard", id="group:guard", name="the river guard")
union = cg.Organization(kind="Union", id="group:union", name="the dockers' union")
wire = cg.Document(
    id="doc:wire",
    published="2024-03-08",
    text="The dockers' union accused the river guard of paying for the raid. The guard said it had never funded anyone.",
)
raid = cg.Event(id="event:raid", label="the raid on the port")

# %% [markdown]
# ## Terms of a vocabulary
#
# "Paying for it" is a way of making it possible. The responsibility roles are an order, and a second codebook extends it:

# %%
_ = (folder / "roles.csv").write_text("id,broader,definition\nfinancier,enabler,pays for it\n")
terms = cg.DEFAULT_TERMS.extend(roles=cg.read_taxonomy(folder / "roles.csv"))
terms.roles.lineage("financier")

# %% [markdown]
# ## A corpus, and questions about categories
#
# Kinds and terms are passed to whatever makes or reads a corpus. Coverage follows your order: who denies having made it possible has
# denied having paid.

# %%
corpus = cg.Corpus(
    [
        wire,
        guard,
        union,
        raid,
        cg.accuses(wire, union, guard, of=raid, role="financier", words="accused the river guard"),
        cg.denies(wire, guard, of=raid, role="enabler", words="it had never funded anyone"),
    ],
    kinds=kinds,
    terms=terms,
)
for row in cg.coverage(corpus, accused="Militia"):
    print(row.accused, row.charge.role, row.status)
[row["claimer"] for row in cg.accusation_rows(corpus, claimer="Organization", accused="ArmedGroup")]

# %% [markdown]
# ## Somewhere else
#
# The file says which kinds and terms are not built in. Whoever has not got your codebooks reads it all the same, is told what is not
# known there, and writes it back unchanged:

# %%
cg.write(corpus, folder / "raid.json")
there = cg.read(folder / "raid.json")
for notice in there.notices:
    print(notice.message)
cg.to_json(there) == cg.to_json(corpus)

# %% [markdown]
# On the command line, codebooks are named beside the file:
#
# ```sh
# claimgraph coverage raid.json --kinds groups.csv --terms roles=roles.csv
# ```
#
# ## Further
#
# - [Step two: a kind with fields of its own](own-kinds.md)
# - [How to bring a codebook](../how-to/bring-a-codebook.md): other columns, other formats, several codebooks
# - [How to migrate from CAMEO actor codes](../how-to/migrate-cameo-codes.md)
