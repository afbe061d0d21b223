"""Where in a module something can be changed: expressions, statements and cases, and when each of them runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from scripts.mutants.settings import TEXTS

Role = Literal["value", "condition", "returned", "statement", "case"]
_GENERIC = frozenset({"dict", "list", "tuple", "set", "frozenset", "type"})


@dataclass(frozen=True, slots=True)
class Scope:
    """What a place runs in. `line` is that of its statement, `defines` the names that an import of the module gives by it.

    `defines` is empty in a function, which runs when it is called. `returns` is what the function says that it gives.
    """

    line: int = 0
    defines: tuple[str, ...] = ()
    in_class: bool = False
    returns: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A node that can be changed, by its number in the order of `ast.walk`."""

    index: int
    node: ast.AST
    role: Role
    scope: Scope


def places(tree: ast.Module) -> Iterator[Place]:
    """Each place of a module that can be changed: no types, no docstrings, and no messages of errors."""
    order = {id(node): index for index, node in enumerate(ast.walk(tree))}
    for node, role, scope in _block(tree.body, Scope()):
        yield Place(order[id(node)], node, role, scope)


_Found = tuple[ast.AST, Role, Scope]


def _block(statements: Sequence[ast.stmt], scope: Scope) -> Iterator[_Found]:
    for statement in statements:
        yield from _statement(statement, replace(scope, line=statement.lineno))


def _statement(node: ast.stmt, scope: Scope) -> Iterator[_Found]:
    at_import = not scope.returns
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            yield from _function(node, scope)
        case ast.ClassDef():
            defines = scope.defines or (node.name,)
            yield from _block(node.body, replace(scope, defines=() if scope.returns else defines, in_class=True))
        case ast.Assign(targets=targets, value=value):
            names = tuple(name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))
            if not TEXTS.intersection(names):
                yield from _expression(value, replace(scope, defines=scope.defines or names) if at_import else scope)
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            if name not in TEXTS:
                yield from _expression(value, replace(scope, defines=scope.defines or (name,)) if at_import else scope)
        case ast.Return(value=ast.expr() as value):
            yield value, "returned", scope
            yield from _expression(value, scope)
        case ast.Expr(value=ast.Constant()) | ast.Import() | ast.ImportFrom() | ast.Raise() | ast.Assert():
            return
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return
        case _ if at_import:
            return  # an `if` or a `for` at the top of a module: too few to measure
        case _:
            yield from _of_function(node, scope)


def _function(node: ast.FunctionDef | ast.AsyncFunctionDef, scope: Scope) -> Iterator[_Found]:
    outside = scope if scope.returns else replace(scope, defines=scope.defines or (node.name,))
    for default in (*node.args.defaults, *node.args.kw_defaults):
        if default is not None:
            yield from _expression(default, outside)
    yield from _block(node.body, Scope(returns=ast.unparse(node.returns) if node.returns else "Any"))


def _of_function(node: ast.stmt, scope: Scope) -> Iterator[_Found]:
    if isinstance(node, ast.Break | ast.Continue | ast.AugAssign) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Call | ast.Yield | ast.YieldFrom)
    ):
        yield node, "statement", scope
    for _, value in ast.iter_fields(node):
        for each in value if isinstance(value, list) else [value]:
            match each:
                case ast.stmt():
                    yield from _block([each], scope)
                case ast.ExceptHandler(body=body):
                    yield from _block(body, scope)
                case ast.match_case(body=body, guard=guard):
                    yield each, "case", scope
                    if guard is not None:
                        yield from _condition(guard, scope)
                    yield from _block(body, scope)
                case ast.withitem(context_expr=expression):
                    yield from _expression(expression, scope)
                case ast.expr() if isinstance(node, ast.If | ast.While) and each is node.test:
                    yield from _condition(each, scope)
                case ast.expr():
                    yield from _expression(each, scope)


def _condition(node: ast.expr, scope: Scope) -> Iterator[_Found]:
    yield node, "condition", scope
    yield from _expression(node, scope)


def _expression(node: ast.expr, scope: Scope) -> Iterator[_Found]:
    if isinstance(node, ast.Yield | ast.YieldFrom | ast.Await | ast.Starred):
        yield from _parts(node, scope)
        return
    if _is_type(node):
        return
    if isinstance(node, ast.JoinedStr):
        for part in node.values:
            if isinstance(part, ast.FormattedValue):
                yield from _expression(part.value, scope)
        return
    yield node, "value", scope
    if isinstance(node, ast.Lambda):
        scope = Scope(line=node.lineno, returns="Any")
    yield from _parts(node, scope)


def _parts(node: ast.expr, scope: Scope) -> Iterator[_Found]:
    if isinstance(node, ast.Call) and ast.unparse(node.func) in {"cast", "TypeVar", "NewType"}:
        node = ast.Tuple(node.args[1:])
    conditions = [node.test] if isinstance(node, ast.IfExp) else []
    for _, value in ast.iter_fields(node):
        for each in value if isinstance(value, list) else [value]:
            match each:
                case ast.keyword(value=expression):
                    yield from _expression(expression, scope)
                case ast.comprehension(iter=source, ifs=ifs):
                    yield from _expression(source, scope)
                    for condition in ifs:
                        yield from _condition(condition, scope)
                case ast.expr() if each in conditions:
                    yield from _condition(each, scope)
                case ast.expr():
                    yield from _expression(each, scope)


def _is_type(node: ast.expr) -> bool:
    """Whether it is a type: `dict[str, int]`, `Literal["a"]`. A union at the top of a module is told apart by its operands."""
    match node:
        case ast.Subscript(value=ast.Name(id=name)):
            return name in _GENERIC or (name[0].isupper() and not name.isupper())
        case ast.BinOp(op=ast.BitOr(), left=left, right=right):
            return _names_type(left) and _names_type(right)
    return False


def _names_type(node: ast.expr) -> bool:
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    none = isinstance(node, ast.Constant) and node.value is None
    return none or _is_type(node) or (name[:1].isupper() and not name.isupper())
