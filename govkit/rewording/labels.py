"""What people call the facts, choices and included words of a sentence, where they stand as tokens in it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import PurePosixPath
from typing import Final

from jinja2 import Environment, TemplateSyntaxError, nodes

_TARGET: Final = re.compile(r"""href\s*=\s*["'](?:mailto:|tel:)?([^"']*)["']""")
_PRINTED: Final = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_NAMED: Final = re.compile(r"""["']([^"']+)["']""")
_TOO_SHORT: Final = frozenset(("name", "id", "key", "value", "what", "when", "who", "by", "role", "address"))
_OF_A_LIST: Final = frozenset(("gather", "spoken"))
_PLAIN: Final = "fact"


def fact_label(printed: str) -> str:
    """What a fact is called, from its expression: `{{ letter.reply_by }}` is “reply by”."""
    node = expression(printed)
    return (label(node) if node is not None else "") or _PLAIN


def link_label(written: str) -> str:
    """What a link is called whose words are a fact, or that refers to a clause."""
    found = _TARGET.search(written)
    target = found[1] if found else ""
    if target.startswith("#"):
        return f"see {_spaced(target[1:])}" if "{" not in target else "see clause"
    printed = _PRINTED.search(written)
    return fact_label(printed[0]) if printed else _PLAIN


def included_label(code: str) -> str:
    """What a template is called whose words stand here: `shared/complain.html.j2` is “complain”."""
    name = included_name(code)
    return _spaced(PurePosixPath(name).name.partition(".")[0]) if name else _PLAIN


def included_name(code: str) -> str:
    """The template that an `include` names, if it names one."""
    found = _NAMED.search(code)
    return found[1] if found else ""


@cache
def expression(printed: str) -> nodes.Expr | None:
    """The expression that is printed; nothing where it can't be read."""
    try:
        found = Environment(autoescape=True).parse(printed).find(nodes.Output)
    except TemplateSyntaxError:
        return None
    return found.nodes[0] if found and found.nodes else None


def label(node: nodes.Node) -> str:
    """The words for an expression: the key that it ends in, with the one before where that alone says little."""
    match node:
        case nodes.Name(name=name):
            return _spaced(str(name))
        case nodes.Getattr(node=inner, attr=attr):
            before = label(inner) if attr in _TOO_SHORT else ""
            return f"{before} {_spaced(attr)}".strip()
        case nodes.Getitem(node=inner, arg=nodes.Const(value=str() as key)):
            return label(nodes.Getattr(inner, key, "load"))
        case nodes.Getitem(node=inner):
            return label(inner)
        case nodes.Filter(node=inner, name=name, args=[nodes.Const(value=str() as key), *_]) if name in _OF_A_LIST:
            last = key.rpartition(".")[2]
            return f"{label(inner) if inner and last in _TOO_SHORT else ''} {_spaced(last)}".strip()
        case nodes.Filter(node=inner) if inner is not None:
            return label(inner)
        case nodes.List(items=[inner, *_]):
            return label(inner)
        case nodes.Call(node=inner):
            return label(inner)
        case nodes.BinExpr(left=inner):
            return label(inner)
    return ""


def _spaced(name: str) -> str:
    return name.replace("_", " ").replace("-", " ").strip()
