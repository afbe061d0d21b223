"""An expression of a template, told so that the names which the template gives things make no difference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple, cast

from jinja2 import nodes


class Term(NamedTuple):
    """One expression: what it does, such as `attr` or `filter`, and with what."""

    op: str
    parts: tuple[Any, ...]


Scope = Mapping[str, Term]
_OPPOSITE: Final = {
    "eq": "ne",
    "ne": "eq",
    "in": "notin",
    "notin": "in",
    "lt": "gteq",
    "gteq": "lt",
    "gt": "lteq",
    "lteq": "gt",
}
_SIGNS: Final = {
    "eq": "==",
    "ne": "!=",
    "in": "in",
    "notin": "not in",
    "lt": "<",
    "gteq": ">=",
    "gt": ">",
    "lteq": "<=",
}
_ARITHMETIC: Final = {nodes.Add: "+", nodes.Sub: "-", nodes.Mul: "*", nodes.Div: "/", nodes.Mod: "%"}
_TIGHTNESS: Final = {"or": 1, "and": 2, "not": 3, "compare": 4, "test": 4, "sum": 5, "filter": 7, "if": 0}
_WHOLE: Final = 9


def term(node: nodes.Node, scope: Scope) -> Term:
    """An expression where these names stand for these terms."""
    match node:
        case nodes.Name():
            return scope.get(node.name, Term("name", (node.name,)))
        case nodes.Getattr():
            return Term("attr", (term(node.node, scope), node.attr))
        case nodes.Getitem(arg=nodes.Const(value=str() as name)):
            return Term("attr", (term(node.node, scope), name))
        case nodes.Const() | nodes.TemplateData():
            return Term("const", (node.as_const() if isinstance(node, nodes.TemplateData) else node.value,))
        case nodes.Filter() | nodes.Test():
            return _asked(node, scope)
        case nodes.Not():
            return negated(term(node.node, scope))
        case nodes.And() | nodes.Or():
            return joined(type(node).__name__.lower(), (term(node.left, scope), term(node.right, scope)))
        case nodes.Compare():
            others = tuple((each.op, term(each.expr, scope)) for each in node.ops)
            return Term("compare", (term(node.expr, scope), others))
        case nodes.CondExpr():
            otherwise = term(node.expr2, scope) if node.expr2 else Term("const", ("",))
            return Term("if", (term(node.test, scope), term(node.expr1, scope), otherwise))
        case _:
            return _other(node, scope)


def _asked(node: nodes.Filter | nodes.Test, scope: Scope) -> Term:
    named = sorted((each.key, term(each.value, scope)) for each in node.kwargs)
    inner = term(cast("nodes.Node", node.node), scope) if node.node else Term("const", ("",))
    op = "filter" if isinstance(node, nodes.Filter) else "test"
    return Term(op, (inner, node.name, tuple(term(each, scope) for each in node.args), tuple(named)))


def _other(node: nodes.Node, scope: Scope) -> Term:
    if isinstance(node, nodes.BinExpr):
        sign = _ARITHMETIC.get(cast("Any", type(node)), node.operator)
        return Term("sum", (term(node.left, scope), sign, term(node.right, scope)))
    if isinstance(node, nodes.List | nodes.Tuple):
        return Term("list", tuple(term(each, scope) for each in node.items))
    if isinstance(node, nodes.Concat):
        return Term("concat", tuple(term(each, scope) for each in node.nodes))
    inner = tuple(term(each, scope) for each in node.iter_child_nodes())
    plain = tuple(
        (name, value)
        for name, value in node.iter_fields()
        if isinstance(value, str | int | bool) and name not in ("ctx", "lineno")
    )
    return Term("other", (type(node).__name__.lower(), plain, inner))


def joined(op: str, several: Iterable[Term]) -> Term:
    """Several conditions of which all (`and`) or one (`or`) have to hold, in one order whatever the template's."""
    flat = [inner for each in several for inner in (each.parts if each.op == op else (each,))]
    once = tuple(sorted(dict.fromkeys(flat), key=text))
    return once[0] if len(once) == 1 else Term(op, once)


def negated(condition: Term) -> Term:
    """The condition that holds when this one does not."""
    match condition:
        case Term("not", (inner,)):
            return cast("Term", inner)
        case Term("and", parts):
            return joined("or", map(negated, parts))
        case Term("or", parts):
            return joined("and", map(negated, parts))
        case Term("compare", (first, ((op, second),))) if op in _OPPOSITE:
            return Term("compare", (first, ((_OPPOSITE[op], second),)))
        case _:
            return Term("not", (condition,))


def conditions(condition: Term) -> tuple[Term, ...]:
    """The conditions that all have to hold for this one to hold."""
    return condition.parts if condition.op == "and" else (condition,)


def texts_of(said: Term) -> list[str]:
    """The words that an expression may be, as far as it holds them itself: of a choice or a list each, of a sum the whole."""
    match said:
        case Term("const", (str() as words,)):
            return [words]
        case Term("concat", parts) if all(part.op == "const" for part in parts):
            return ["".join(str(part.parts[0]) for part in parts)]
    return [words for part in parts_of(said) for words in texts_of(part)]


def parts_of(said: Any) -> Iterator[Term]:
    """The expressions that an expression is made of."""
    if isinstance(said, Term):
        for part in said.parts:
            yield from [part] if isinstance(part, Term) else parts_of(part)
    elif isinstance(said, tuple):
        for part in said:
            yield from [part] if isinstance(part, Term) else parts_of(part)


def within(said: Term) -> Iterator[Term]:
    """An expression, and all that it is made of."""
    yield said
    for part in parts_of(said):
        yield from within(part)


def text(said: Term) -> str:
    """The term as people read it, such as `letter.covers.*.name`."""
    match said:
        case Term("name", (name,)):
            return str(name)
        case Term("attr", (inner, name)):
            return f"{_within(inner, _WHOLE)}.{name}"
        case Term("each", (inner, again)):
            return f"{_within(inner, _WHOLE)}.*" + "'" * int(again)
        case Term("item", (inner, number)):
            return f"{_within(inner, _WHOLE)}[{number}]"
        case Term("const", (value,)):
            return f'"{value}"' if isinstance(value, str) else str(value)
        case Term("filter", (inner, name, args, named)):
            return f"{_within(inner, _TIGHTNESS['filter'])} | {name}{_given(args, named)}"
        case Term("test", (inner, name, args, named)):
            return f"{_within(inner, _TIGHTNESS['sum'])} is {name}{_given(args, named)}"
        case Term("list", parts):
            return f"[{', '.join(map(text, parts))}]"
        case Term("concat", parts):
            return " ~ ".join(_within(part, _TIGHTNESS["sum"]) for part in parts)
        case _:
            return _joined_text(said)


def _joined_text(said: Term) -> str:
    match said:
        case Term("not", (inner,)):
            return f"not {_within(inner, _TIGHTNESS['not'])}"
        case Term("and" | "or" as op, parts):
            return f" {op} ".join(_within(part, _TIGHTNESS[op] + 1) for part in parts)
        case Term("compare", (first, others)):
            beside = (f" {_SIGNS.get(op, op)} {_within(each, _TIGHTNESS['sum'])}" for op, each in others)
            return _within(first, _TIGHTNESS["sum"]) + "".join(beside)
        case Term("sum", (left, sign, right)):
            return f"{_within(left, _TIGHTNESS['sum'])} {sign} {_within(right, _TIGHTNESS['sum'] + 1)}"
        case Term("if", (condition, first, second)):
            return f"{_within(first, 1)} if {_within(condition, 1)} else {_within(second, 0)}"
        case Term("other", (name, plain, inner)):
            shown = [*(f"{key}={value}" for key, value in plain), *map(text, inner)]
            return f"{name}({', '.join(shown)})"
    return str(said.parts)


def _within(inner: Term, tightness: int) -> str:
    shown = text(inner)
    return shown if _TIGHTNESS.get(inner.op, _WHOLE) >= tightness else f"({shown})"


def _given(args: tuple[Term, ...], named: tuple[tuple[str, Term], ...]) -> str:
    shown = [*map(text, args), *(f"{name}={text(value)}" for name, value in named)]
    return f"({', '.join(shown)})" if shown else ""
