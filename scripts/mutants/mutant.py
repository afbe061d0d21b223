"""A mutant: one place of one module, and what stands there instead."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from scripts.mutants.operators import Enums, variants
from scripts.mutants.places import Place, places
from scripts.mutants.settings import PACKAGE

PROBE = "_mutant_probe"
_IMPORT = f"from scripts.mutants import probe as {PROBE}"
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Mutant:
    """A small fault. `file` is below the top folder, `index` and `variant` say where and which, `line` and the texts are for people."""

    file: str
    index: int
    role: str
    variant: int
    line: int
    was: str
    becomes: str

    @property
    def id(self) -> str:
        """The same for the same fault in the same code."""
        return sha256(repr(self).encode()).hexdigest()[:12]

    @property
    def room(self) -> str:
        """The folder of the package that it is in."""
        return Path(self.file).parts[1]

    @property
    def module(self) -> str:
        """What its module is imported as."""
        parts = Path(self.file).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}  {self.was}  →  {self.becomes}"


def mutants_of(file: str, source: str, enums: Enums) -> Iterator[Mutant]:
    """Every mutant of a module, in order."""
    tree = ast.parse(source)
    keywords = {id(node.value): f"{node.arg}=" for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg}
    for place in places(tree):
        named = keywords.get(id(place.node), "")
        for variant, becomes in enumerate(variants(place, enums)):
            line = getattr(place.node, "lineno", place.scope.line)
            if ast.dump(place.node) != ast.dump(becomes):
                yield Mutant(
                    file, place.index, place.role, variant, line, named + _text(place.node), named + _text(becomes)
                )


def place_of(mutant: Mutant, tree: ast.Module) -> Place:
    """Its place in the tree of its module."""
    return next(place for place in places(tree) if (place.index, place.role) == (mutant.index, mutant.role))


def mutated(mutant: Mutant, source: str, enums: Enums) -> str:
    """The module with the fault in it."""
    tree = ast.parse(source)
    place = place_of(mutant, tree)
    return _with(tree, place.node, variants(place, enums)[mutant.variant])


def compared(mutant: Mutant, source: str, enums: Enums) -> str:
    """The module as it is, but telling the probe where the fault would have made another value."""
    tree = ast.parse(source)
    place = place_of(mutant, tree)
    node, other = place.node, variants(place, enums)[mutant.variant]
    if isinstance(node, ast.match_case):
        told: ast.AST = ast.match_case(
            node.pattern, _compare(node.guard or ast.Constant(True), ast.Constant(False)), node.body
        )
    elif isinstance(node, ast.expr) and isinstance(other, ast.expr):
        told = _compare(node, other, in_class=place.scope.in_class)
    else:
        assert isinstance(node, ast.stmt)  # noqa: S101 - for mypy
        told = ast.If(_call("reached"), [node], [])
    return _importing_the_probe(tree, node, told)


def _compare(was: ast.expr, becomes: ast.expr, *, in_class: bool = False) -> ast.Call:
    """The value as it is. The other is asked for in a lambda, since it may fail; in a class's body a lambda would not see its names."""
    arguments = ast.arguments(posonlyargs=[], args=[], kwonlyargs=[], kw_defaults=[], defaults=[])
    if in_class:
        arguments.args, arguments.defaults, becomes = [ast.arg("value")], [becomes], ast.Name("value", ast.Load())
    return _call("compare", was, ast.Lambda(arguments, becomes))


def _call(name: str, *arguments: ast.expr) -> ast.Call:
    return ast.Call(ast.Attribute(ast.Name(PROBE, ast.Load()), name, ast.Load()), list(arguments), [])


def counting(source: str, numbers: dict[int, int]) -> str:
    """The module as it is, but telling the probe of each statement in a function that is run: the number that its line has."""
    tree = ast.parse(source)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    within = {id(node): node for function in functions for node in ast.walk(function)}
    for node in within.values():
        for _, block in ast.iter_fields(node):
            if isinstance(block, list) and block and isinstance(block[0], ast.stmt):
                block[:] = _counted(block, numbers, has_docstring=node in functions)
    for node in list(ast.walk(tree)):
        if isinstance(node, ast.Lambda):
            node.body = ast.BoolOp(ast.Or(), [_call("hit", ast.Constant(numbers[node.lineno])), node.body])
    return _importing_the_probe(tree)


def _counted(block: list[ast.stmt], numbers: dict[int, int], *, has_docstring: bool) -> list[ast.stmt]:
    first = 1 if has_docstring and isinstance(block[0], ast.Expr) and _is_text(block[0].value) else 0
    told = ((ast.Expr(_call("hit", ast.Constant(numbers[each.lineno]))), each) for each in block[first:])
    return [*block[:first], *(each for pair in told for each in pair)]


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def lines_of(source: str) -> set[int]:
    """The lines on which a statement or a lambda begins."""
    return {node.lineno for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt | ast.Lambda)}


def _importing_the_probe(tree: ast.Module, *change: ast.AST) -> str:
    if change:
        _swap(tree, change[0], change[1])
    first = next(
        at
        for at, node in enumerate([*tree.body, ast.Pass()])
        if not (isinstance(node, ast.Expr) and _is_text(node.value))
        and not (isinstance(node, ast.ImportFrom) and node.module == "__future__")
    )
    tree.body[first:first] = ast.parse(_IMPORT).body
    return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def _with(tree: ast.Module, node: ast.AST, other: ast.AST) -> str:
    _swap(tree, node, other)
    return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def _swap(tree: ast.Module, node: ast.AST, other: ast.AST) -> None:
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            if value is node:
                setattr(parent, field, other)
                return
            if isinstance(value, list):
                for at, each in enumerate(value):
                    if each is node:
                        value[at] = other
                        return


def _text(node: ast.AST) -> str:
    text = " ".join(ast.unparse(ast.fix_missing_locations(node)).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def enums_of(top: Path) -> dict[str, list[str]]:
    """The members of each enumeration of the package, by its name."""
    found: dict[str, list[str]] = {}
    for file in sorted((top / PACKAGE).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and any(ast.unparse(base).endswith("Enum") for base in node.bases):
                assigned = [each.targets[0] for each in node.body if isinstance(each, ast.Assign)]
                found[node.name] = [name.id for name in assigned if isinstance(name, ast.Name)]
    return found
