"""Which macros an expression calls, and which it hands on by their names, so that somebody else may call them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jinja2 import nodes

from govkit.approval.macros import Macro


class MacroCalled(NamedTuple):
    """A macro and how it is called; nothing where it is handed on, and nobody can tell what it is given."""

    macro: Macro
    call: nodes.Call | None


def macro_of(node: nodes.Node, macros: Mapping[str, Macro]) -> Macro | None:
    """The macro that an expression is the name of."""
    match node:
        case nodes.Name(name=name):
            return macros.get(name)
        case nodes.Getattr(node=nodes.Name(name=library), attr=name):
            return macros.get(f"{library}.{name}")
        case nodes.Getitem(node=nodes.Name(name=library), arg=nodes.Const(value=name)):
            return macros.get(f"{library}.{name}")
    return None


def calls_in(node: nodes.Node, macros: Mapping[str, Macro]) -> Iterator[MacroCalled]:
    """Each macro that an expression calls or hands on. What a call is given belongs to that call."""
    waiting = [node]
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, nodes.Call) and (macro := macro_of(each.node, macros)):
            yield MacroCalled(macro, each)
        elif macro := macro_of(each, macros):
            yield MacroCalled(macro, None)
        elif isinstance(each, nodes.Name):
            yield from (MacroCalled(macro, None) for name, macro in macros.items() if name.startswith(f"{each.name}."))
        else:
            waiting += each.iter_child_nodes()


def given_to(call: nodes.Call) -> Iterator[nodes.Node]:
    """All that a call gives."""
    yield from call.args
    yield from (each.value for each in call.kwargs)
    yield from (each for each in (call.dyn_args, call.dyn_kwargs) if each is not None)
