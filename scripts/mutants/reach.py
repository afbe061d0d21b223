"""Which tests reach which line, as recorded, and which tests reach what is made when a module is imported."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from scripts.mutants.mutant import Mutant, place_of
from scripts.mutants.places import Place
from scripts.mutants.settings import PACKAGE
from scripts.mutants.tree import is_test


@dataclass(frozen=True)
class Recording:
    """For each test that passes its seconds, and for each `FILE:LINE` the tests that reach it."""

    seconds: Mapping[str, float]
    reached: Mapping[str, frozenset[str]]

    @cached_property
    def of_file(self) -> Mapping[str, frozenset[str]]:
        """The tests that reach any line of a file."""
        found: dict[str, set[str]] = defaultdict(set)
        for line, tests in self.reached.items():
            found[line.rpartition(":")[0]].update(tests)
        return {file: frozenset(tests) for file, tests in found.items()}


class Uses:
    """Where the names that a module makes as it is imported are used: in functions of any module, and in files of tests."""

    def __init__(self, top: Path) -> None:
        files = [*sorted((top / PACKAGE).rglob("*.py")), *sorted((top / "tests").rglob("test_*.py"))]
        self._trees = {str(file.relative_to(top)): ast.parse(file.read_text("utf-8")) for file in files}
        self._lines: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._makes: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
        self.importers: dict[str, set[str]] = defaultdict(set)
        for file, tree in self._trees.items():
            self._look_through(file, tree)

    def tree(self, file: str) -> ast.Module:
        """A module."""
        return self._trees[file]

    def lines(self, file: str, names: Iterable[str]) -> set[str]:
        """The lines in functions that use these names of a module, or what is made of them."""
        open_ = [(file, name) for name in names]
        seen = set(open_)
        while open_:
            for made in self._makes[open_.pop()] - seen:
                seen.add(made)
                open_.append(made)
        return {line for use in seen for line in self._lines[use]}

    def _look_through(self, file: str, tree: ast.Module) -> None:
        known = self._imported(file, tree)
        if is_test(file):  # which of its tests asks is not recorded
            for whose in known.values():
                self._lines[whose].add(file)
            return
        for statement in tree.body:
            self._look_at(file, statement, known, (), 0)

    def _imported(self, file: str, tree: ast.Module) -> dict[str, tuple[str, str]]:
        """The names that a module has of others, each with the file that makes it and its name there."""
        known: dict[str, tuple[str, str]] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.partition(".")[0] == PACKAGE:
                path = node.module.replace(".", "/")
                source = next((each for each in (f"{path}.py", f"{path}/__init__.py") if each in self._trees), "")
                self.importers[source].add(file)
                for alias in node.names:
                    known[alias.asname or alias.name] = (source, alias.name)
        return known

    def _look_at(
        self, file: str, node: ast.AST, known: Mapping[str, tuple[str, str]], makes: tuple[str, ...], line: int
    ) -> None:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) if not line:
                makes = makes or (name,)
            case ast.Assign(targets=targets) if not line and not makes:
                makes = tuple(name.id for each in targets for name in ast.walk(each) if isinstance(name, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)) if not line and not makes:
                makes = (name,)
            case ast.ImportFrom(names=names) if not line:
                for alias in names:  # what a package hands on
                    if (whose := known.get(alias.asname or alias.name)) is not None:
                        self._makes[whose].add((file, alias.asname or alias.name))
            case ast.Name(id=name, ctx=ast.Load()):
                whose = known.get(name, (file, name))
                if line:
                    self._lines[whose].add(f"{file}:{line}")
                    self._lines[file, name].add(f"{file}:{line}")
                else:
                    self._makes[whose].update((file, made) for made in makes)
        in_function = line or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for child in ast.iter_child_nodes(node):
            at = child.lineno if in_function and isinstance(child, ast.stmt) else line
            if isinstance(node, ast.Lambda):
                at = node.lineno
            self._look_at(file, child, known, makes, at)


def reaching(mutant: Mutant, recorded: Recording, uses: Uses) -> frozenset[str]:
    """The tests that reach its line. What an import makes is reached by those that use it; by those of its module if none is known."""
    place = place_of(mutant, uses.tree(mutant.file))
    if not place.scope.defines:
        return recorded.reached.get(f"{mutant.file}:{place.scope.line}", frozenset())
    return _at_import(place, mutant.file, recorded, uses)


def _at_import(place: Place, file: str, recorded: Recording, uses: Uses) -> frozenset[str]:
    using = uses.lines(file, place.scope.defines)
    tests = frozenset().union(*(recorded.reached.get(line, frozenset()) for line in using))
    tests |= {test for test in recorded.seconds if test.partition("::")[0] in using}
    if tests:
        return tests
    of_files = (recorded.of_file.get(each, frozenset()) for each in (file, *uses.importers[file]))
    return frozenset().union(*of_files, _named_after(file, recorded))


def _named_after(file: str, recorded: Recording) -> frozenset[str]:
    """The tests that bear the name of this rule, or ask each of them: for what it says of itself."""
    if not file.startswith(f"{PACKAGE}/rules/"):
        return frozenset()
    rule = Path(file).stem.replace("_", "-")
    return frozenset(test for test in recorded.seconds if f"[{rule}]" in test or "::test_each_rule_" in test)
