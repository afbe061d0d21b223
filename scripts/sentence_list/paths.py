"""Which facts of the partnership an expression of a template stands for, as paths such as `letter.covers.*.from.*.name`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, cast

from jinja2 import nodes
from pydantic import BaseModel

from govkit.data.paths import BlockLine, LeadsNowhere, Several, lead
from govkit.render.environment import Environment

Scope = Mapping[str, tuple[str, ...]]
_AS_THEY_ARE: Final = {
    "listing",
    "begin",
    "bare",
    "distinct",
    "under",
    "without",
    "among",
    "plainly",
    "where",
    "where_given",
    "joined",
    "length",
}


class Paths:
    """Finds the facts of expressions, where templates of one kind can name these."""

    def __init__(self, environment: Environment, names: Mapping[str, object]) -> None:
        self._environment, self._names = environment, names

    def of(self, expression: str, scope: Scope) -> tuple[str, ...]:
        """The paths that an expression stands for, among them those of a list's items."""
        return tuple(dict.fromkeys(self._of(self._parsed(expression), scope)))

    def of_each(self, expression: str, scope: Scope) -> list[tuple[str, ...]]:
        """The paths of each of several expressions with commas between them."""
        several = cast("nodes.Tuple", self._parsed(f"({expression})")).items
        return [tuple(dict.fromkeys(self._of(each, scope))) for each in several]

    def words(self, expression: str) -> list[str]:
        """The words that an expression, or each of several, writes out; empty for those that stand for facts."""
        parsed = self._parsed(f"({expression})")
        several = parsed.items if isinstance(parsed, nodes.Tuple) else [parsed]
        return [each.value if isinstance(each, nodes.Const) and isinstance(each.value, str) else "" for each in several]

    def printed(self, expression: str, scope: Scope) -> tuple[str, ...]:
        """The facts that are printed: of a part, its name."""
        return tuple(dict.fromkeys(fact for path in self.of(expression, scope) for fact in self._fact(path)))

    def asked(self, condition: str, scope: Scope) -> tuple[str, ...]:
        """The facts that a condition asks for."""
        return tuple(
            dict.fromkeys(path for path in self._within(self._parsed(condition), scope) if self._is_known(path))
        )

    def _parsed(self, expression: str) -> nodes.Expr:
        output = self._environment.parse(f"{{{{ {expression} }}}}").body[0]
        return cast("nodes.Output", output).nodes[0]

    def _of(self, node: nodes.Node, scope: Scope) -> Iterator[str]:
        match node:
            case nodes.Name():
                yield from scope.get(node.name, (node.name,))
            case nodes.Getattr():
                yield from (self._step(path, node.attr) for path in self._of(node.node, scope))
            case nodes.Getitem():
                yield from (self._each(path) for path in self._of(node.node, scope))
            case nodes.Filter(name="gather" | "spoken"):
                name = cast("nodes.Const", node.args[0]).value
                yield from (f"{self._each(path)}.{name}" for path in self._of(cast("nodes.Expr", node.node), scope))
            case nodes.Filter() if node.name in _AS_THEY_ARE and node.node is not None:
                yield from self._of(node.node, scope)
            case nodes.Add() | nodes.CondExpr() | nodes.List() | nodes.Tuple():
                parts = [node.expr1, node.expr2] if isinstance(node, nodes.CondExpr) else node.iter_child_nodes()
                for part in parts:
                    if part is not None:
                        yield from self._of(part, scope)

    def _within(self, node: nodes.Node, scope: Scope) -> Iterator[str]:
        if isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem | nodes.Filter):
            yield from self._of(node, scope)
        else:
            for inner in node.iter_child_nodes():
                yield from self._within(inner, scope)

    def _kind(self, path: str) -> object:
        try:
            return lead(path, self._names)
        except LeadsNowhere:
            return None

    def _is_known(self, path: str) -> bool:
        return self._kind(path) is not None

    def _each(self, path: str) -> str:
        return f"{path}.*" if isinstance(self._kind(path), Several) else path

    def _step(self, path: str, name: str) -> str:
        return f"{self._each(path)}.{name}"

    def _fact(self, path: str) -> Iterator[str]:
        path = self._each(path)
        kind = self._kind(path)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            path += ".name"
        if kind is not None and not isinstance(kind, BlockLine):
            yield path
