"""An environment whose templates tell a watch what they do: the conditions, loops and clauses that they hold are wrapped before they are compiled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from jinja2 import nodes, pass_context
from jinja2.meta import find_undeclared_variables
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer

from govkit.approval.terms import term, text
from govkit.branches.watch import Point, Watch
from govkit.render.environment import Environment, environment_of

_OPENS: Final = re.compile(r'<section data-clause="([^"]+)"')
_CLOSES: Final = "</section>"
# No template can write these names.
_ASK, _WENT, _BEGIN, _ROUND, _ENTER, _LEAVE = "·ask", "·went", "·begin", "·round", "·enter", "·leave"
_BODIES: Final = (
    *(nodes.Template, nodes.If, nodes.For, nodes.With, nodes.Macro, nodes.Block, nodes.CallBlock, nodes.FilterBlock),
    nodes.AssignBlock,
)
IF, FOR, INLINE = "if", "for", "inline if"


class Crossing(NamedTuple):
    """What stands at a point: its line, what kind of choice it is, what is asked there, and whether anything is said otherwise."""

    line: int
    what: str
    asks: str
    otherwise: bool


class _WatchedContext(Context):
    """Tells the watch which names a template takes from outside; of a template that is one clause, the clause tells it."""

    environment: WatchedEnvironment

    def resolve_or_missing(self, key: str) -> Any:
        """What a name stands for."""
        if self.name not in self.environment.clauses:
            self.environment.watch.read("", key)
        return super().resolve_or_missing(key)


class WatchedEnvironment(Environment):
    """Compiles templates so that they tell `watch` what they do.

    `points` are the places where they can go more than one way, `clauses` the templates that are one clause and nothing else.
    """

    context_class = _WatchedContext
    watch: Watch
    points: dict[Point, Crossing]
    clauses: set[str]

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        return super()._generate(_Wrap(self, name or "").template(source), name, filename, defer_init)


def watched(folders: Sequence[Path]) -> WatchedEnvironment:
    """The environment for templates in these folders, with a watch that nothing was told yet."""
    made = environment_of(WatchedEnvironment, folders)
    made.watch, made.points, made.clauses = Watch(), {}, set()
    made.filters |= _telling(made)
    return made


def _telling(made: WatchedEnvironment) -> dict[str, Callable[..., Any]]:
    """The filters by which templates tell what they do. Each asks for the context, so that nothing of it is worked out when it is compiled."""

    @pass_context
    def ask(context: Context, _value: object, number: int) -> bool:
        made.watch.ask(Point(context.name or "", number))
        return True

    @pass_context
    def went(context: Context, value: Any, number: int) -> Any:
        made.watch.went(Point(context.name or "", number), holds=bool(value))
        return value

    @pass_context
    def begin(context: Context, several: Iterable[Any], number: int) -> list[Any]:
        held = list(several)
        made.watch.begin_loop(Point(context.name or "", number))
        return held

    @pass_context
    def go_round(context: Context, _value: object, number: int) -> str:
        made.watch.go_round(Point(context.name or "", number))
        return ""

    @pass_context
    def enter(context: Context, _value: object, clause: str, names: tuple[str, ...]) -> bool:
        if context.name not in made.clauses:
            made.watch.rests_on_document.add(clause)
        wanted = made.watch.enter(clause)
        for name in names:
            made.watch.read("", name)
        return wanted

    @pass_context
    def leave(_context: Context, _value: object) -> str:
        made.watch.leave()
        return ""

    return {_ASK: ask, _WENT: went, _BEGIN: begin, _ROUND: go_round, _ENTER: enter, _LEAVE: leave}


class _Wrap(NodeTransformer):
    """Wraps the conditions, loops and clauses of one template, numbered in their order."""

    def __init__(self, environment: WatchedEnvironment, template: str) -> None:
        self._environment, self._template, self._number = environment, template, 0

    def template(self, source: nodes.Template) -> nodes.Template:
        """The whole template."""
        if _is_one_clause(source.body):
            self._environment.clauses.add(self._template)
        wrapped: nodes.Template = self.visit(source)
        return wrapped

    def visit_If(self, node: nodes.If) -> nodes.If:  # noqa: N802 - the name is jinja2's
        point = self._point(node, IF, node.test, otherwise=bool(node.else_ or node.elif_))
        self.generic_visit(node)
        node.test = _asked(node.test, point)
        node.else_ = self._clauses(node.else_)
        return node

    def visit_CondExpr(self, node: nodes.CondExpr) -> nodes.CondExpr:  # noqa: N802 - as above
        point = self._point(node, INLINE, node.test, otherwise=node.expr2 is not None)
        self.generic_visit(node)
        node.test = _asked(node.test, point)
        return node

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - as above
        point = self._point(node, FOR, node.iter, otherwise=bool(node.else_))
        self.generic_visit(node)
        node.iter = _filter(node.iter, _BEGIN, point, node.lineno)
        node.body = [_told(_ROUND, node.lineno, point), *node.body]
        return node

    def generic_visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> nodes.Node:
        """The same; a clause may stand in whatever has a body, such as words that are given to a macro."""
        super().generic_visit(node, *args, **kwargs)
        if isinstance(node, _BODIES):
            node.body = self._clauses(node.body)
        return node

    def _clauses(self, body: list[nodes.Node]) -> list[nodes.Node]:
        """The same, in which a clause tells that it begins, leaves its words out where they are not wanted, and tells that it ends."""
        told, waiting = list[nodes.Node](), list(body)
        while waiting:
            node = waiting.pop(0)
            told.append(node)
            if clause := _opened(node):
                ends = next((at for at, each in enumerate(waiting) if _is_end(each)), len(waiting))
                words, waiting = waiting[:ends], waiting[ends:]
                wanted = _told_by(_ENTER, node.lineno, clause, self._names(words))
                told += [nodes.If(wanted, words, [], [], lineno=node.lineno), _told(_LEAVE, node.lineno)]
        return told

    def _names(self, words: list[nodes.Node]) -> tuple[str, ...]:
        """The names that the words take from outside."""
        whole = nodes.Template(words, lineno=1)
        whole.set_environment(self._environment)
        return tuple(sorted(find_undeclared_variables(whole)))

    def _point(self, node: nodes.Node, what: str, asks: nodes.Node, *, otherwise: bool) -> int:
        self._number += 1
        self._environment.points[Point(self._template, self._number)] = Crossing(
            node.lineno, what, text(term(asks, {})), otherwise
        )
        return self._number


def _asked(test: nodes.Node, number: int) -> nodes.Expr:
    """A condition that tells when it is about to be asked, and which way it went."""
    line = test.lineno
    both = nodes.And(_filter(nodes.Const(True, lineno=line), _ASK, number, line), test, lineno=line)
    return _filter(both, _WENT, number, line)


def _filter(node: nodes.Node, name: str, given: int, line: int) -> nodes.Filter:
    return nodes.Filter(node, name, [nodes.Const(given, lineno=line)], [], None, None, lineno=line)


def _told(name: str, line: int, *given: object) -> nodes.ExprStmt:
    return nodes.ExprStmt(_told_by(name, line, *given), lineno=line)


def _told_by(name: str, line: int, *given: object) -> nodes.Filter:
    arguments: list[nodes.Expr] = [nodes.Const(each, lineno=line) for each in given]
    return nodes.Filter(nodes.Const(True, lineno=line), name, arguments, [], None, None, lineno=line)


def _is_one_clause(body: list[nodes.Node]) -> bool:
    """Whether a template holds one clause, and outside of it nothing but space."""
    waiting = [each for each in body if _written(each).strip() or not isinstance(each, nodes.Output)]
    ends = [at for at, each in enumerate(waiting) if _is_end(each)]
    return bool(waiting) and bool(_opened(waiting[0])) and ends == [len(waiting) - 1]


def _opened(node: nodes.Node) -> str:
    found = _OPENS.match(_written(node))
    return found[1] if found else ""


def _is_end(node: nodes.Node) -> bool:
    return _written(node) == _CLOSES


def _written(node: nodes.Node) -> str:
    first = node.nodes[0] if isinstance(node, nodes.Output) and node.nodes else None
    return first.data if isinstance(first, nodes.TemplateData) else ""
