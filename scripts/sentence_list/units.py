"""The units of a document as its templates write them: each heading, paragraph, item and cell, with its words, facts, and conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from govkit.render.environment import Environment
from sentence_list.paths import Paths
from sentence_list.source import Assigned, Choice, InClause, Included, Loop, Node, Printed, Words, template_tree

UNITS: Final = {"p", "li", "td", "th", "caption", "figcaption", "h1", "h2", "h3", "h4", "dt", "dd"}
_SKIPPED: Final = {"address"}  # it has no sentences
_MARKUP: Final = re.compile(r"<a href=\"#([a-z0-9-]+)\"></a>|<(/?)([a-z][a-z0-9]*)|(>)")


@dataclass(frozen=True)
class Leaf:
    """Words that are always said together, a fact, or the end of a line."""

    text: str = ""
    fact: str = ""
    ends_line: bool = False
    paths: tuple[str, ...] = ()


@dataclass
class Fork:
    """Words of which some are said: each with the conditions that it adds, empty where nothing is said. `repeats` in a loop."""

    branches: list[tuple[tuple[str, ...], list[Atom]]]
    repeats: bool = False
    asks: tuple[str, ...] = ()


Atom = Leaf | Fork


class Where(NamedTuple):
    """Where a template goes on: in which template and clause, under which conditions, and what these ask for."""

    template: str
    clause: str = ""
    chain: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()

    def under(self, told: tuple[str, ...], asks: tuple[str, ...]) -> Where:
        """The same place under more conditions."""
        return self._replace(chain=(*self.chain, *told), asks=(*self.asks, *asks))


@dataclass
class Unit:
    """One unit, and where it stands."""

    tag: str
    where: Where
    atoms: list[Atom] = field(default_factory=list)


Branches = Sequence[tuple[tuple[str, ...], Sequence[Node]]]


@dataclass
class Walk:
    """Goes through the templates of one kind, and keeps the units that it passes."""

    environment: Environment
    paths: Paths
    scope: dict[str, tuple[str, ...]] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)  # names that stand for words of the template
    units: list[Unit] = field(default_factory=list)
    unit: Unit | None = None
    into: list[Atom] = field(default_factory=list)
    in_markup: bool = False
    skips: str = ""

    def go(self, nodes: Sequence[Node], where: Where) -> None:
        """Through these nodes."""
        for node in nodes:
            match node:
                case Words(text):
                    self._words(text, where)
                case Assigned(names, expression):
                    self._assign(names, expression)
                case Printed(expression):
                    if self._is_inside and expression in self.words:
                        self.into.append(Leaf(text=self.words[expression]))
                    elif self._is_inside:
                        self.into.append(Leaf(fact=expression, paths=self.paths.printed(expression, self.scope)))
                case Choice(branches):
                    asks = [path for asked, _body in branches if asked for path in self.paths.asked(asked, self.scope)]
                    self._fork(list(_told(branches)), where, tuple(asks))
                case Loop():
                    self._loop(node, where)
                case Included(name):
                    self._include(name, where)
                case InClause(name, body):
                    self.go(body, where._replace(clause=name))

    @property
    def _is_inside(self) -> bool:
        return self.unit is not None and not self.in_markup and not self.skips

    def _loop(self, loop: Loop, where: Where) -> None:
        nothing = [((f"unless any of {loop.head}",), loop.otherwise)] if loop.otherwise else []
        name, over, condition = loop.parts
        self.scope[name] = tuple(f"{path}.*" for path in self.paths.of(over, self.scope))
        asks = self.paths.asked(condition, self.scope) if condition else ()
        self._fork([((f"for {loop.head}",), loop.body), *nothing], where, asks, repeats=True)

    def _assign(self, names: Sequence[str], expression: str) -> None:
        said = self.paths.words(expression)
        self.words.update({name: words for name, words in zip(names, said, strict=False) if words})
        several = (
            self.paths.of_each(expression, self.scope) if len(names) > 1 else [self.paths.of(expression, self.scope)]
        )
        self.scope.update(zip(names, several, strict=True))

    def _fork(self, branches: Branches, where: Where, asks: tuple[str, ...], *, repeats: bool = False) -> None:
        if self.in_markup:
            return
        if self.unit is None:
            for told, body in branches:
                self.go(body, where.under(told, asks))
            return
        outside, fork = self.into, Fork([], repeats, asks)
        for told, body in branches:
            self.into = []
            self.go(body, where)
            fork.branches.append((told, self.into))
        self.into = outside
        self.into.append(fork)

    def _include(self, name: str, where: Where) -> None:
        nodes = template_tree(self.environment, name)
        if not self._is_inside:
            self.go(nodes, where._replace(template=name))
        elif has_sentences(nodes):
            self.go(nodes, where)
        else:
            self.into.append(Leaf(fact=name.removesuffix(".html.j2")))

    def _words(self, text: str, where: Where) -> None:
        at = 0
        for found in _MARKUP.finditer(text):
            if found[4]:
                if self.in_markup:
                    self.in_markup, at = False, found.end()
                continue
            self._say(text[at : found.start()])
            at = found.end()
            if found[1]:
                self.into.append(Leaf(fact=f"#{found[1]}"))
            else:
                self._tag(found[3], where, closes=bool(found[2]))
        self._say(text[at:])

    def _say(self, text: str) -> None:
        if self._is_inside and text:
            self.into.append(Leaf(text=re.sub(r"\s+", " ", text)))

    def _tag(self, tag: str, where: Where, *, closes: bool) -> None:
        if tag == "br" and self._is_inside:
            self.into.append(Leaf(ends_line=True))
        elif tag in _SKIPPED:
            self.skips = "" if closes else tag
        elif tag in UNITS and closes:
            self.unit = None
        elif tag in UNITS:
            self.unit = Unit(tag, where)
            self.into = self.unit.atoms
            self.units.append(self.unit)
        self.in_markup = True


def _told(branches: Sequence[tuple[str, tuple[Node, ...]]]) -> Iterator[tuple[tuple[str, ...], tuple[Node, ...]]]:
    """Each branch with all that holds there: not the conditions before it, and its own. Without an `else`, one that says nothing."""
    before: tuple[str, ...] = ()
    for condition, body in branches:
        yield (*before, *([f"if {condition}"] if condition else [])), body
        before = (*before, f"unless {condition}")
    if branches[-1][0]:
        yield before, ()


def has_sentences(nodes: Sequence[Node]) -> bool:
    """Whether a template that stands inside an element holds whole sentences, and no words that are part of one."""
    for node in nodes:
        match node:
            case Words(text) if "." in text:
                return True
            case Choice(branches) if any(has_sentences(body) for _asked, body in branches):
                return True
            case Loop(_head, body, otherwise) if has_sentences((*body, *otherwise)):
                return True
    return False


def units_of(environment: Environment, kind: str, names: Mapping[str, object]) -> list[Unit]:
    """The units of a kind's documents, in the order of its templates, which can name these."""
    walk = Walk(environment, Paths(environment, names))
    name = f"{kind}/document.html.j2"
    walk.go(template_tree(environment, name), Where(name))
    return walk.units


def fragment(
    environment: Environment, name: str, scope: Mapping[str, tuple[str, ...]], names: Mapping[str, object]
) -> Unit:
    """The words of a template that stands inside sentences, such as `shared/complain`, where these names stand for these facts."""
    unit = Unit("", Where(f"{name}.html.j2"))
    walk = Walk(environment, Paths(environment, names), dict(scope), unit=unit, into=unit.atoms)
    walk.go(template_tree(environment, unit.where.template), unit.where)
    return unit
