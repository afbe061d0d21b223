"""The conditions of a template in words, as whoever rewrites a sentence reads them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from jinja2 import Environment, TemplateSyntaxError, nodes

from govkit.rewording.labels import label

_HEAD: Final = re.compile(r"\{%[-+]?\s*(\w+)\s*(.*?)\s*[-+]?%\}", re.DOTALL)
_COMPARED: Final = {
    "eq": "is",
    "ne": "is not",
    "gt": "is more than",
    "gteq": "is at least",
    "lt": "is less than",
    "lteq": "is at most",
    "in": "is among",
    "notin": "is not among",
}
_OPPOSITE: Final = {
    "eq": "ne",
    "ne": "eq",
    "gt": "lteq",
    "lteq": "gt",
    "lt": "gteq",
    "gteq": "lt",
    "in": "notin",
    "notin": "in",
}


def when_said(heads: Sequence[str]) -> str:
    """When the last of these ways is taken: `if ...`, `otherwise, if ...`, `otherwise`, `for each ...` or `where there is none`."""
    name, said = _read(heads[-1])
    if name == "for":
        return _each(said)
    if name in ("if", "elif"):
        return f"{'if' if len(heads) == 1 else 'otherwise, if'} {_condition(said)}"
    if name == "else":
        return "where there is none" if _read(heads[0])[0] == "for" else _otherwise(heads[:-1])
    return ""


def _otherwise(heads: Sequence[str]) -> str:
    """After one condition alone, the opposite is told; after several, `otherwise`."""
    if len(heads) == 1 and (node := _parsed(_read(heads[0])[1])) is not None:
        return f"otherwise, that is if {_said(node, negated=True)}"
    return "otherwise"


def _read(head: str) -> tuple[str, str]:
    found = _HEAD.match(head)
    return (found[1], found[2]) if found else ("", "")


def _each(said: str) -> str:
    try:
        found = Environment(autoescape=True).parse(f"{{% for {said} %}}{{% endfor %}}").find(nodes.For)
    except TemplateSyntaxError:
        found = None
    if found is None:
        return "for each"
    more = f" of which {_said(found.test)}" if found.test else ""
    return f"for each of “{label(found.iter) or 'several'}”{more}"


def _parsed(said: str) -> nodes.Expr | None:
    try:
        found = Environment(autoescape=True).parse(f"{{% if {said} %}}{{% endif %}}").find(nodes.If)
    except TemplateSyntaxError:
        return None
    return found.test if isinstance(found, nodes.If) and isinstance(found.test, nodes.Expr) else None


def _condition(said: str) -> str:
    node = _parsed(said)
    return _said(node) if node is not None else f"`{said}`"


def _said(node: nodes.Node, *, negated: bool = False) -> str:
    match node:
        case nodes.Not(node=inner):
            return _said(inner, negated=not negated)
        case nodes.And(left=left, right=right):
            return f"{_part(left, negated=negated)} {'or' if negated else 'and'} {_part(right, negated=negated)}"
        case nodes.Or(left=left, right=right):
            return f"{_part(left, negated=negated)} {'and' if negated else 'or'} {_part(right, negated=negated)}"
        case nodes.Compare(expr=first, ops=[operand]):
            op = _OPPOSITE[operand.op] if negated else operand.op
            return f"{_counted(first)} {_COMPARED[op]} {_value(operand.expr)}"
        case nodes.Test(node=inner, name=name):
            return f"“{label(inner) or 'it'}” is {'not ' if negated else ''}{name}"
        case nodes.Filter(node=inner, name=name, args=args) if inner is not None and name in _ASKED and args:
            return f"{'none' if negated else 'any'} of “{label(inner)}” {_ASKED[name]} {_asked_of(args)}"
    return f"{'no ' if negated else ''}“{label(node) or 'it'}” is given"


_ASKED: Final = {"where": "has", "where_given": "says", "among": "is among", "without": "is besides"}


def _asked_of(args: Sequence[nodes.Node]) -> str:
    key, *value = args
    named = f"“{key.value.rpartition('.')[2].replace('_', ' ')}”" if isinstance(key, nodes.Const) else f"“{label(key)}”"
    return f"{named} as {_value(value[0])}" if value else named


def _part(node: nodes.Node, *, negated: bool) -> str:
    said = _said(node, negated=negated)
    return f"({said})" if isinstance(node, nodes.And | nodes.Or) else said


def _counted(node: nodes.Node) -> str:
    if isinstance(node, nodes.Filter) and node.name == "length" and node.node is not None:
        return f"the number of “{label(node.node)}”"
    return f"“{label(node) or 'it'}”"


def _value(node: nodes.Node) -> str:
    if isinstance(node, nodes.Const):
        return (
            f"“{node.value}”" if isinstance(node.value, str) else "nothing" if node.value is None else str(node.value)
        )
    if isinstance(node, nodes.Filter) and node.name == "length":
        return _counted(node)
    return f"“{label(node) or 'it'}”"
