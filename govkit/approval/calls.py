"""Which macros an expression calls, and which it hands on by their names, so that somebody else may call them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jinja2 import nodes

from govkit.approval.macros import Macro, Names


class MacroCalled(NamedTuple):
    """A macro and how it is called; nothing where it is handed on, and nobody can tell what it is given."""

    macro: Macro
    call: nodes.Call | None


def macro_of(node: nodes.Node, names: Names) -> Macro | None:
    """The macro that an expression is the name of, if it can be no other."""
    return names.macros.get(_name_of(node))


def calls_in(node: nodes.Node, names: Names) -> Iterator[MacroCalled]:
    """Each macro that an expression calls or hands on. What a call is given belongs to that call."""
    waiting = [node]
    while waiting:
        each = waiting.pop(0)
        name = _name_of(each)
        if isinstance(each, nodes.Call) and (macro := macro_of(each.node, names)):
            yield MacroCalled(macro, each)
        elif name and (may := names.called(name)):
            yield from (MacroCalled(macro, None) for macro in may)
        elif isinstance(each, nodes.Name):
            yield from (MacroCalled(macro, None) for macro in names.handed_on(name))
        else:
            waiting += each.iter_child_nodes()


def _name_of(node: nodes.Node) -> str:
    match node:
        case nodes.Name(name=name):
            return str(name)
        case nodes.Getattr(node=nodes.Name(name=library), attr=name):
            return f"{library}.{name}"
        case nodes.Getitem(node=nodes.Name(name=library), arg=nodes.Const(value=name)):
            return f"{library}.{name}"
    return ""


def given_to(call: nodes.Call) -> Iterator[nodes.Node]:
    """All that a call gives."""
    yield from call.args
    yield from (each.value for each in call.kwargs)
    yield from (each for each in (call.dyn_args, call.dyn_kwargs) if each is not None)
