"""What can be changed in a place, one small fault at a time."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence

from scripts.mutants.places import Place
from scripts.mutants.settings import WORDS_OF_A_SENTENCE

Enums = Mapping[str, Sequence[str]]

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_CALLED = {"any": "all", "all": "any", "min": "max", "max": "min", "sorted": "list"}
_ORDERED = frozenset({"sorted", "min", "max"})
_ASKED = {
    "startswith": "endswith",
    "endswith": "startswith",
    "issubset": "issuperset",
    "issuperset": "issubset",
    "partition": "rpartition",
    "rpartition": "partition",
    "find": "rfind",
    "union": "intersection",
    "intersection": "union",
    "lstrip": "rstrip",
    "rstrip": "lstrip",
    "fullmatch": "match",
    "match": "search",
}
_UNDONE = frozenset({"strip", "lower", "casefold", "upper", "removeprefix", "removesuffix", "replace", "title"})
_CALCULATED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.FloorDiv,
}
_EMPTY = {"tuple": "()", "list": "[]", "dict": "{}", "set": "set()", "frozenset": "frozenset()", "str": "''"}


def variants(place: Place, enums: Enums) -> list[ast.AST]:
    """What may stand in this place instead, always in the same order."""
    match place.role:
        case "statement":
            return [ast.Pass()]
        case "case":
            return _cases(place.node)
        case "condition":
            return [ast.Constant(True), ast.Constant(False)]
        case "returned":
            return list(_returned(place.node, place.scope.returns))
        case "value":
            return list(_values(place.node, enums))


def _cases(node: ast.AST) -> list[ast.AST]:
    assert isinstance(node, ast.match_case)  # noqa: S101 - for mypy
    last = isinstance(node.pattern, ast.MatchAs) and node.pattern.pattern is None and node.guard is None
    return [] if last else [ast.match_case(node.pattern, ast.Constant(False), node.body)]


def _returned(node: ast.AST, returns: str) -> Iterator[ast.AST]:
    """What the function gives by its annotation, but for the thing itself: nothing, or the contrary."""
    promised = returns.partition("[")[0].rpartition(".")[2]
    if isinstance(node, ast.Constant) and not node.value:
        return
    if returns == "bool":
        yield ast.UnaryOp(ast.Not(), node) if isinstance(node, ast.expr) else node
    elif returns.endswith("| None"):
        yield ast.Constant(None)
    elif promised in _EMPTY:
        yield ast.parse(_EMPTY[promised], mode="eval").body


def _values(node: ast.AST, enums: Enums) -> Iterator[ast.AST]:
    match node:
        case ast.Constant(value=value):
            yield from (ast.Constant(other) for other in _constants(value))
        case ast.Compare():
            yield from _compared(node)
        case ast.BoolOp(op=op, values=values):
            yield ast.BoolOp(ast.And() if isinstance(op, ast.Or) else ast.Or(), values)
            for left_out in range(len(values)):
                kept = [value for index, value in enumerate(values) if index != left_out]
                yield kept[0] if len(kept) == 1 else ast.BoolOp(op, kept)
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield operand
        case ast.BinOp(left=left, op=op, right=right):
            if swapped := _CALCULATED.get(type(op)):
                yield ast.BinOp(left, swapped(), right)
            else:
                yield left
        case ast.IfExp(body=body, orelse=orelse):
            yield from (body, orelse)
        case ast.Call():
            yield from _called(node)
        case ast.Attribute():
            yield from _another_member(node, enums)
        case ast.Tuple() | ast.List() | ast.Set() | ast.Dict():
            yield from _without_one(node)


def _another_member(node: ast.Attribute, enums: Enums) -> Iterator[ast.AST]:
    members = enums.get(node.value.id, ()) if isinstance(node.value, ast.Name) else ()
    if node.attr in members and len(members) > 1:
        yield ast.Attribute(node.value, members[(members.index(node.attr) + 1) % len(members)], ast.Load())


def _constants(value: object) -> list[bool | int | float | str]:
    match value:
        case bool():
            return [not value]
        case int() | float():
            return [value + 1, value - 1] if value >= 1 else [value + 1]
        case str() if len(value.split()) < WORDS_OF_A_SENTENCE:
            return [f"{value}x"]
    return []


def _compared(node: ast.Compare) -> Iterator[ast.AST]:
    for index, op in enumerate(node.ops):
        ops = list(node.ops)
        ops[index] = _COMPARED[type(op)]()
        yield ast.Compare(node.left, ops, node.comparators)


def _called(node: ast.Call) -> Iterator[ast.AST]:
    match node.func:
        case ast.Name(id=name) if name in _CALLED and node.args:
            keywords = [] if name == "sorted" else node.keywords
            yield ast.Call(ast.Name(_CALLED[name], ast.Load()), node.args, keywords)
        case ast.Attribute(value=value, attr=asked):
            if asked in _ASKED:
                yield ast.Call(ast.Attribute(value, _ASKED[asked], ast.Load()), node.args, node.keywords)
            if asked in _UNDONE and not (isinstance(value, ast.Name) and value.id == "re"):
                yield value
    if isinstance(node.func, ast.Name) and node.func.id in _ORDERED:
        for left_out in node.keywords:
            if left_out.arg in {"key", "reverse"}:
                yield ast.Call(node.func, node.args, [each for each in node.keywords if each is not left_out])


def _without_one(node: ast.Tuple | ast.List | ast.Set | ast.Dict) -> Iterator[ast.AST]:
    """A display of constants that lacks one of them. What is unpacked or returned as a pair would only fail to unpack."""
    if isinstance(node, ast.Dict):
        for index in range(len(node.keys)) if len(node.keys) > 1 else ():
            rest = [at for at in range(len(node.keys)) if at != index]
            yield ast.Dict([node.keys[at] for at in rest], [node.values[at] for at in rest])
    elif len(node.elts) > 1 and all(
        isinstance(each, ast.Constant | ast.Attribute | ast.JoinedStr) for each in node.elts
    ):
        for index in range(len(node.elts)):
            yield type(node)([each for at, each in enumerate(node.elts) if at != index])
