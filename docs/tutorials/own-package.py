# %% [markdown]
# # Your codebook, step three: a package that others install
#
# [Terms](own-codebook.md) and [classes](own-kinds.md) that several studies share become a package. It is loaded by name, when somebody
# asks for it; being installed changes nothing. A larger one, with tests, a format and a language, is in `docs/examples/claimgraph-militias`.

# %% [markdown]
# ## Three files
#
# The codebook as a file, a module that reads it, and the names under which both are published:

# %%
from pathlib import Path
from tempfile import mkdtemp

package = Path(mkdtemp()) / "claimgraph-unions"
module = package / "claimgraph_unions"
module.mkdir(parents=True)

_ = (module / "groups.csv").write_text(
    "id,broader,label\nCraftUnion,Union,craft union\nFederation,Union,federation of unions\n"
)
_ = (module / "__init__.py").write_text('''"""Unions, for claimgraph."""

from pathlib import Path

import claimgraph as cg


class Union(cg.Organization):
    """A union of those who work."""

    kind: str = "Union"
    members: int | None = None


KINDS = cg.DEFAULT_KINDS.extend(Union)
GROUPS = cg.read_taxonomy(Path(__file__).with_name("groups.csv"), onto=KINDS)
TERMS = cg.DEFAULT_TERMS.extend(acts={"strike_call": "calls on others to stop work"})
''')
_ = (package / "pyproject.toml").write_text("""[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "claimgraph-unions"
version = "1.0"
dependencies = ["claimgraph"]

[project.entry-points."claimgraph.kinds"]
unions = "claimgraph_unions:KINDS"

[project.entry-points."claimgraph.taxonomies"]
union-groups = "claimgraph_unions:GROUPS"
unions = "claimgraph_unions:TERMS"
""")

# %% [markdown]
# ## Install it
#
# In your own environment this is `python -m pip install ./claimgraph-unions`. Here the wheel is built and unpacked beside it, so that
# nothing else changes; that takes `python -m pip install hatchling`:

# %%
import os
import subprocess
import sys
import zipfile

build = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
_ = subprocess.run(
    [sys.executable, "-c", build, str(package)], cwd=package, check=True, capture_output=True
)
(wheel,) = package.glob("*.whl")
zipfile.ZipFile(wheel).extractall(package / "installed")
wheel.name

# %% [markdown]
# ## Use it
#
# A program, or the command line, that has the package installed:


# %%
def run(*words):
    """Run Python where the package is installed, and show what it prints."""
    path = os.pathsep.join([str(package / "installed"), *sys.path])
    done = subprocess.run(
        [sys.executable, *words],
        env={**os.environ, "PYTHONPATH": path},
        cwd=package,
        capture_output=True,
        text=True,
    )
    print(done.stdout + done.stderr, end="")


run("-m", "claimgraph", "kinds", "unions", "--csv")
run("-m", "claimgraph", "taxonomies", "union-groups", "--csv")

# %%
run(
    "-c",
    """
import sys
import claimgraph as cg

print([(one.name, one.distribution) for one in cg.plugins("kinds")], "claimgraph_unions" in sys.modules)
kinds = cg.load_kinds("unions").extend(cg.load_taxonomy("union-groups"))
print(kinds.lineage("CraftUnion"))
dockers = kinds["CraftUnion"](kind="CraftUnion", id="union:dockers", name="Dockers", members=900)
corpus = cg.Corpus([dockers], kinds=kinds, terms=cg.load_terms("unions"))
cg.write(corpus, "dockers.json")
""",
)
run("-m", "claimgraph", "validate", "dockers.json")
run("-m", "claimgraph", "validate", "dockers.json", "--kinds", "unions", "--kinds", "union-groups")

# %% [markdown]
# ## When two packages disagree
#
# Packages are joined with `|`. What both define in their own way is an error that names both, and so is a name that both publish under;
# neither is found out before somebody asks.
#
# ## Further
#
# - [How to publish kinds, terms, formats and languages](../how-to/publish-a-plug-in.md)
# - [How to tell who is meant](../how-to/tell-who-is-meant.md): names, decisions, and actors that are one
