"""What installing and importing the library promises."""

from __future__ import annotations

import ast
import importlib
import importlib.metadata
import importlib.util
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import claimgraph as cg

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "claimgraph"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def python(code: str) -> str:
    """Return what a fresh interpreter prints for ``code``."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def imported_by(code: str, *names: str) -> set[str]:
    """Return which of the packages ``names`` a fresh interpreter has imported after ``code``."""
    return set(python(f"{code}\nimport sys\nprint(*{set(names)!r} & sys.modules.keys())").split())


def declared_names() -> dict[str, str]:
    """Return the names that type checkers see in the package, and the module each comes from."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    (block,) = (
        node
        for node in tree.body
        if isinstance(node, ast.If)
        and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
    )
    names: dict[str, str] = {}
    for statement in block.body:
        assert isinstance(statement, ast.ImportFrom)
        for alias in statement.names:
            assert alias.asname == alias.name, f"{alias.name} is not exported: import it as itself"
            names[alias.name] = str(statement.module)
    return names


class TestVersion:
    """The version."""

    def test_is_one_of_pep_440(self) -> None:
        """It has three numbers, and perhaps a suffix for a version that is not out."""
        assert re.fullmatch(r"\d+\.\d+\.\d+((a|b|rc)\d+)?(\.dev\d+)?", cg.__version__)

    def test_is_the_installed_one(self) -> None:
        """The distribution has the version of the package, where it is installed."""
        try:
            installed = importlib.metadata.version("claimgraph")
        except importlib.metadata.PackageNotFoundError:
            pytest.skip("the package is imported from the working directory")
        assert installed == cg.__version__

    def test_is_in_the_changelog_once_it_is_out(self) -> None:
        """The changelog has a section for the version, or for what is to come."""
        changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
        assert f"## [{cg.__version__}]" in changes or "## [Unreleased]" in changes


class TestFacade:
    """The public names, looked up when they are first used."""

    def test_types_are_declared_for_every_name(self) -> None:
        """Type checkers see the names, and the modules, that users get."""
        assert declared_names() == cg._MODULE_OF

    def test_no_name_stands_twice(self) -> None:
        """Every public name comes from one module."""
        names = [name for group in cg._HOME.values() for name in group]
        assert len(names) == len(set(names))

    @pytest.mark.parametrize("name", cg.__all__)
    def test_every_name_is_there(self, name: str) -> None:
        """Every public name can be imported, and is what its module holds."""
        value = getattr(cg, name)
        if name != "__version__":
            assert value is getattr(importlib.import_module(cg._MODULE_OF[name]), name)

    @pytest.mark.parametrize("module", [m for m in cg._HOME if m != "claimgraph.model.record"])
    def test_modules_export_what_the_package_does(self, module: str) -> None:
        """A public name is public in its module as well."""
        assert set(cg._HOME[module]) <= set(importlib.import_module(module).__all__)

    def test_names_are_listed(self) -> None:
        """dir() lists every public name, so that notebooks complete them."""
        assert set(cg.__all__) <= set(dir(cg))

    def test_star_import(self) -> None:
        """A star import brings every public name."""
        names: dict[str, Any] = {}
        exec("from claimgraph import *", names)
        assert set(cg.__all__) <= names.keys()

    def test_missing_name_is_an_attribute_error(self) -> None:
        """A name that is not there is an error like that of any module."""
        with pytest.raises(AttributeError, match="module 'claimgraph' has no attribute 'Clam'"):
            _ = cg.Clam  # type: ignore[attr-defined]
        assert not hasattr(cg, "nonsense")

    @pytest.mark.large
    def test_submodules_can_be_imported_first(self) -> None:
        """Every module can be imported on its own: its package comes first, whatever the order."""
        modules = [
            ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            for path in PACKAGE.rglob("*.py")
            if path.name != "__main__.py"
        ]
        code = (
            "import sys, importlib\n"
            f"for name in {sorted(modules)!r}:\n"
            "    if name.count('.') < 2:\n"
            "        for known in [m for m in sys.modules if m.startswith('claimgraph')]:\n"
            "            del sys.modules[known]\n"
            "    importlib.import_module(name)\n"
            "print('done')"
        )
        assert python(code) == "done"


class TestImports:
    """What an import brings with it."""

    def test_package_alone_imports_no_library(self) -> None:
        """``import claimgraph`` imports none of its dependencies."""
        libraries = ("networkx", "pydantic", "pydantic_core", "dateutil", "yaml", "numpy")
        assert imported_by("import claimgraph", *libraries) == set()

    def test_networkx_waits_for_a_graph(self) -> None:
        """Reading, checking, rows and JSON need no networkx; the first graph imports it."""
        code = (
            "import claimgraph as cg\n"
            "corpus = cg.bundled_report()\n"
            "cg.accusation_rows(corpus), cg.from_jsonl(cg.to_jsonl(corpus)), cg.json_schema()\n"
            "graph = cg.build_graph(corpus)\n"
            "repr(graph)\n"
        )
        assert imported_by(code, "networkx") == set()
        assert imported_by(f"{code}graph.accusations", "networkx") == {"networkx"}

    def test_yaml_waits_for_a_yaml_file(self) -> None:
        """No module imports yaml; reading a YAML file does."""
        code = (
            "import importlib, pkgutil, claimgraph\n"
            "for module in pkgutil.walk_packages(claimgraph.__path__, 'claimgraph.'):\n"
            "    if not module.name.endswith('__main__'):\n"
            "        importlib.import_module(module.name)\n"
        )
        assert imported_by(code, "yaml") == set()

    def test_optional_libraries_are_imported_where_they_are_used(self) -> None:
        """No module imports anything at its top but the standard library, pydantic and dateutil."""
        allowed = {*sys.stdlib_module_names, "claimgraph", "pydantic", "pydantic_core", "dateutil"}
        for path in PACKAGE.rglob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in tree.body:
                names = (
                    [alias.name for alias in node.names]
                    if isinstance(node, ast.Import)
                    else [str(node.module)]
                    if isinstance(node, ast.ImportFrom)
                    else []
                )
                for name in names:
                    assert name.split(".")[0] in allowed, f"{path.name} imports {name}"

    @pytest.mark.parametrize(
        "call",
        [
            "cg.read_yaml('x.yaml')",
            "cg.read('x.yml')",
            "cg.from_yaml('claimgraph: \"1.0\"')",
            "cg.to_yaml(cg.Corpus())",
            "cg.write_yaml(cg.Corpus(), 'y.yaml')",
        ],
    )
    def test_missing_library_names_the_command_that_installs_it(
        self, call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Without PyYAML, YAML files are refused with the command that brings it."""
        monkeypatch.setitem(sys.modules, "yaml", None)
        monkeypatch.chdir(tmp_path)
        for name in ("x.yaml", "x.yml"):
            (tmp_path / name).write_text('claimgraph: "1.0"\n')
        with pytest.raises(cg.MissingExtraError) as raised:
            eval(call, {"cg": cg})
        assert "python -m pip install 'claimgraph[yaml]'" in str(raised.value)
        assert isinstance(raised.value, ImportError)
        assert not (tmp_path / "y.yaml").exists()

    def test_extras_are_declared(self) -> None:
        """The extra that the error names is one of the distribution's."""
        assert "yaml" in PROJECT["project"]["optional-dependencies"]


class TestFiles:
    """What is in the project."""

    def test_types_are_announced(self) -> None:
        """py.typed tells type checkers that the package has types."""
        assert (PACKAGE / "py.typed").is_file()

    def test_bundled_files_are_there(self) -> None:
        """The bundled report lies in the package, as text and as claims."""
        assert {path.suffix for path in (PACKAGE / "bundled").iterdir()} >= {".json", ".txt", ".py"}

    def test_bundled_text_is_that_of_the_claims(self) -> None:
        """The bundled text is the one the claims quote."""
        text = (PACKAGE / "bundled/report.txt").read_text(encoding="utf-8")
        (document,) = cg.bundled_report().documents
        assert document.text is not None
        assert " ".join(document.text.split()) == " ".join(text.split())

    def test_command_is_declared(self) -> None:
        """Installing the distribution brings the command."""
        module, _, function = PROJECT["project"]["scripts"]["claimgraph"].partition(":")
        assert callable(getattr(importlib.import_module(module), function))

    def test_dependencies_have_no_caps(self) -> None:
        """Dependencies have lower bounds alone."""
        for line in PROJECT["project"]["dependencies"]:
            assert not re.search(r"<|==|~=", line.partition(";")[0]), line

    def test_no_file_speaks_of_one_machine(self) -> None:
        """No file names a directory of the machine it was written on."""
        listed = subprocess.run(
            ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False
        )
        if listed.returncode:
            pytest.skip("this is no checkout")
        machine = re.compile(rb"(?<![\w.])/(?:home|Users|root|work)/\w|[A-Z]:\\Users\\")
        found = [
            name
            for name in listed.stdout.decode().split("\0")
            if name and (ROOT / name).is_file() and machine.search((ROOT / name).read_bytes())
        ]
        assert found == []
