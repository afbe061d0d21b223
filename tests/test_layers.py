"""The layering of the design: imports go down only, never sideways; modules stay short and say what they are."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from importlib.util import resolve_name
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.rows import over_rows

PACKAGE = Path(__file__).parent.parent / "govkit"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE = 300

LAYERS: list[set[str]] = [
    {"__main__"},
    {"cli"},
    {"studio"},
    {"tasks"},
    {"posting"},
    {"issuing", "earlier"},
    {"branches"},
    {"outcome", "sets", "renaming"},
    {"report", "recipients", "records", "installing", "sheets"},
    {"amending", "understanding"},
    {"rules", "write"},
    {"rewording"},
    {"approval"},
    {"house"},
    {"editing"},
    {"readability", "render", "load", "read", "paper"},
    {"dates", "questions", "starting"},
    {"wording"},
    {"data"},
    {"written"},
    {"document", "model", "standards", "formats"},
    {"finding", "errors", "repository", "limits", "own_folder", "state_folder"},
    {""},  # govkit/__init__.py itself
]
LAYER_OF = {part: depth for depth, parts in enumerate(LAYERS) for part in parts}


def dotted(module: Path) -> str:
    """The name a module is imported by: `govkit.model.period` for govkit/model/period.py."""
    names = ["govkit", *module.relative_to(PACKAGE).with_suffix("").parts]
    return ".".join(names[:-1] if names[-1] == "__init__" else names)


def part_of(name: str) -> str:
    """The part of the house a module is in: `model` for `govkit.model.period`."""
    return name.partition("govkit")[2].strip(".").partition(".")[0]


@cache
def imports_of(module: Path) -> tuple[str, ...]:
    """Every module that a module imports, by full name."""
    name = dotted(module)
    package = name if module.stem == "__init__" else name.rpartition(".")[0]
    return tuple(imports_in(module.read_text(encoding="utf-8"), package))


def imports_in(source: str, package: str) -> Iterator[str]:
    """Every module that source code in a package imports, at its top or anywhere in it, by full name."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = resolve_name(f"{'.' * node.level}{node.module or ''}", package)
            yield from (f"{base}.{alias.name}" if base == "govkit" else base for alias in node.names)


def fault(importer: str, imported: str) -> str | None:
    """What is wrong, in a sentence, when one module of govkit imports another; None when nothing is."""
    upper, lower = part_of(importer), part_of(imported)
    if lower not in LAYER_OF:  # a name that govkit/__init__.py defines, such as govkit.__version__
        lower = ""
    if upper == lower or LAYER_OF[upper] < LAYER_OF[lower]:
        return None
    way = "sideways" if LAYER_OF[upper] == LAYER_OF[lower] else "up"
    return f"{importer} imports {imported}, but {upper or 'govkit'} may not import {way}, from {lower}."


def test_imports_go_down_only() -> None:
    found = {
        fault(dotted(module), imported)
        for module in MODULES
        for imported in imports_of(module)
        if imported.split(".")[0] == "govkit"
    }
    sentences = sorted(sentence for sentence in found if sentence)
    assert not sentences, "\n".join(sentences)


def test_every_part_has_its_layer() -> None:
    parts = {part_of(dotted(module)) for module in MODULES}
    assert parts <= LAYER_OF.keys(), f"in govkit/ but in no layer: {parts - LAYER_OF.keys()}"


def test_only_the_command_line_knows_click() -> None:
    knowing = {
        dotted(module)
        for module in MODULES
        for imported in imports_of(module)
        if imported.split(".")[0] == "click" and part_of(dotted(module)) != "cli"
    }
    assert not knowing, f"{', '.join(sorted(knowing))} imports click; only govkit.cli may."


def test_every_library_imported_is_a_declared_dependency() -> None:
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [text for name, texts in project["optional-dependencies"].items() if name != "dev" for text in texts]
    declared = {canonicalize_name(Requirement(text).name) for text in (*project["dependencies"], *extras)}
    distributions = packages_distributions()
    undeclared = {
        f"{dotted(module)} imports {imported}, which pyproject.toml does not name"
        for module in MODULES
        for imported in imports_of(module)
        if (top := imported.split(".")[0]) not in {"govkit", *sys.stdlib_module_names}
        if declared.isdisjoint(map(canonicalize_name, distributions.get(top, [])))
    }
    assert not undeclared, "; ".join(sorted(undeclared))


@over_rows(
    ("importer", "imported", "way"),
    [
        ("govkit.model.period", "govkit.load", "up"),
        ("govkit.rules.document.empty", "govkit.write.pdf", "sideways"),
        ("govkit.finding", "govkit.errors", "sideways"),
        ("govkit", "govkit.finding", "up"),
    ],
)
def test_a_wrong_import_is_told_in_a_sentence(importer: str, imported: str, way: str) -> None:
    sentence = fault(importer, imported)
    assert sentence is not None
    assert sentence.startswith(f"{importer} imports {imported}, but ")
    assert f"import {way}" in sentence


@over_rows(
    ("importer", "imported"),
    [
        ("govkit.cli.main", "govkit.errors"),
        ("govkit.rules.partnership.one", "govkit.rules.rule"),
        ("govkit.cli.main", "govkit.__version__"),
        ("govkit.__main__", "govkit.cli.main"),
    ],
)
def test_a_right_import_is_let_be(importer: str, imported: str) -> None:
    assert fault(importer, imported) is None


def test_imports_are_seen_wherever_and_however_they_stand() -> None:
    source = "from govkit import errors\nfrom ..load import yaml\ndef f():\n    import govkit.cli.main\n"
    assert set(imports_in(source, "govkit.model")) == {"govkit.errors", "govkit.load", "govkit.cli.main"}


def test_no_module_is_too_long() -> None:
    long = {
        f"{module.relative_to(PACKAGE.parent)} has {count} lines"
        for module in MODULES
        if (count := len(module.read_text(encoding="utf-8").splitlines())) > LONGEST_MODULE
    }
    assert not long, "; ".join(sorted(long))


Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def public_of(module: Path) -> Iterator[tuple[str, Documented]]:
    """The module and its public classes and functions, each with its name."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    yield "", tree
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            yield f".{node.name}", node


def test_everything_public_says_what_it_is() -> None:
    silent = [
        f"{dotted(module)}{name}"
        for module in MODULES
        for name, node in public_of(module)
        if ast.get_docstring(node) is None
    ]
    assert not silent, f"without a docstring: {', '.join(silent)}"


def test_no_class_name_is_shared_by_two_modules() -> None:
    """One word, one thing: a reader who meets a class by its name knows which it is."""
    named: dict[str, list[str]] = {}
    for module in MODULES:
        for name in re.findall(r"^class (\w+)", module.read_text(encoding="utf-8"), re.MULTILINE):
            named.setdefault(name, []).append(dotted(module))
    shared = {f"{name}: {', '.join(modules)}" for name, modules in named.items() if len(modules) > 1}
    assert not shared, "; ".join(sorted(shared))


def test_only_the_studio_knows_its_server() -> None:
    knowing = {
        dotted(module)
        for module in MODULES
        for imported in imports_of(module)
        if imported.split(".")[0] in {"starlette", "uvicorn"} and part_of(dotted(module)) != "studio"
    }
    assert not knowing, f"{', '.join(sorted(knowing))} imports a server; only govkit.studio may."
