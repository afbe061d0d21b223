"""Conditions that are joined in a long row, as a tree that is no deeper than it must be: how many there are is no depth of a template."""

from __future__ import annotations

from typing import TypeVar

from jinja2 import nodes

Tree = TypeVar("Tree", bound=nodes.Node)


def levelled(tree: Tree) -> Tree:
    """The tree with each row of `and` or of `or` halved again and again. It asks for the same in the same order."""
    waiting: list[nodes.Node] = [tree]
    while waiting:
        node = waiting.pop()
        for name, held in node.iter_fields():
            if isinstance(held, nodes.Node):
                setattr(node, name, _levelled(held, waiting))
            elif isinstance(held, list):
                held[:] = [_levelled(each, waiting) if isinstance(each, nodes.Node) else each for each in held]
    return tree


def _levelled(node: nodes.Node, waiting: list[nodes.Node]) -> nodes.Node:
    """The node, or the row that it joins; what stands in it waits to be looked at."""
    if not isinstance(node, nodes.And | nodes.Or):
        waiting.append(node)
        return node
    row = _row(node)
    waiting += row
    return _joined(type(node), row)


def _row(top: nodes.And | nodes.Or) -> list[nodes.Expr]:
    """What is joined, from left to right."""
    waiting, row = list[nodes.Expr]([top]), list[nodes.Expr]()
    while waiting:
        node = waiting.pop()
        if isinstance(node, nodes.And | nodes.Or) and type(node) is type(top):
            waiting += [node.right, node.left]
        else:
            row.append(node)
    return row


def _joined(kind: type[nodes.And | nodes.Or], row: list[nodes.Expr]) -> nodes.Expr:
    if len(row) == 1:
        return row[0]
    half = len(row) // 2
    left, right = _joined(kind, row[:half]), _joined(kind, row[half:])
    return kind(left, right, lineno=left.lineno, environment=left.environment)
