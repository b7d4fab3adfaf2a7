# %% [markdown]
# # Your codebook, step two: a kind with fields of its own
#
# A [spreadsheet](own-codebook.md) gives your categories names and an order. Where records of a category have something to say that no
# built-in field holds, write a class: fields, their types, and what must hold among them.

# %% [markdown]
# ## The class
#
# Subclass the nearest class, and name the kind. Fields are pydantic fields; `cg.ActorRef` marks one that names an actor of the corpus.

# %%
from typing import Annotated, Self

from pydantic import Field, model_validator

import claimgraph as cg


class Militia(cg.ArmedGroup):
    """An armed group outside a state's forces."""

    kind: str = "Militia"
    allegiance: cg.ActorRef | None = None
    """Whom it says it fights for."""
    strength: Annotated[int, Field(ge=0)] | None = None
    """Fighters, by its own count."""
    founded: int | None = None
    disbanded: int | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.founded and self.disbanded and self.disbanded < self.founded:
            raise ValueError("disbanded before it was founded")
        return self


kinds = cg.DEFAULT_KINDS.extend(Militia)
kinds.lineage("Militia")

# %% [markdown]
# ## What is checked, and where
#
# The class checks its own fields when a record is made:

# %%
try:
    Militia(id="militia:dawn", founded=2014, disbanded=2011)
except ValueError as error:
    print(error.errors()[0]["msg"])

# %% [markdown]
# The corpus checks what records say of one another, in your fields as in the built-in ones:

# %%
dawn = Militia(id="militia:dawn", name="Dawn", allegiance="gov:NORTH", strength=300)
try:
    cg.Corpus([dawn], kinds=kinds)
except cg.CorpusError as error:
    print(error)

# %%
corpus = cg.Corpus([dawn, cg.Government(id="gov:NORTH", name="North")], kinds=kinds)
corpus["militia:dawn"].strength

# %% [markdown]
# And the reader tells what does not fit in a file, with its line:

# %%
text = cg.to_jsonl(corpus)
print(text)
try:
    cg.from_jsonl(text.replace("strength", "strenght"), kinds=kinds)
except cg.FileFormatError as error:
    print(error)

# %% [markdown]
# ## Classes and codebooks together
#
# A codebook may stand under a class of yours. Its terms share the class, and so its fields:

# %%
guards = cg.Taxonomy("guards", [cg.Term("HomeGuard", label="home guard")]).under("Militia")
kinds = kinds.extend(guards)
guard = Militia(kind="HomeGuard", id="militia:guard", strength=40)
both = cg.Corpus([*corpus, guard], kinds=kinds)
[one.id for one in cg.of_kind(both, "Militia")]

# %% [markdown]
# ## Test it
#
# `check_kinds` makes corpora with records of your kinds and checks what holds of all records: that they come back from files as they
# were, also through a machine that does not know them; that references are checked; that nothing in them can be changed. Nothing is
# printed where all is well. It needs the extra `testing`: `python -m pip install "claimgraph[testing]"`.

# %%
from claimgraph.testing import check_kinds

check_kinds(kinds, examples=5)

# %% [markdown]
# It finds what would go wrong later, on somebody else's machine. A list can be changed after the corpus was checked:


# %%
class Loose(cg.Person):
    """A person with a field that can be changed."""

    kind: str = "Loose"
    posts: list[str] = Field(default_factory=list)


try:
    check_kinds(cg.DEFAULT_KINDS.extend(Loose), examples=20)
except AssertionError as error:
    print(str(error).rpartition(": ")[2])

# %% [markdown]
# ## Further
#
# - [Step three: a package that others install](own-package.md)
# - [How to add kinds and terms](../how-to/add-kinds-and-terms.md): propositions, kinds without a class, files of newer versions
