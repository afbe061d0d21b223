"""A document's templates as one run of words, facts and alternatives: what is included, called or named on the way stands where it is used."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from typing import Final

from jinja2 import TemplateError, TemplateNotFound, nodes

from govkit.approval.macros import Macro, Names, given_besides, renamed
from govkit.approval.onlooker import AskedHere, Onlooker, TakenHere
from govkit.approval.piece import Branch, Fork, Piece, Slot, WrittenWords
from govkit.approval.terms import Term, conditions, joined, negated, term, text
from govkit.document import Place
from govkit.render.environment import Environment, parsed

DEEPEST: Final = 40  # what is deeper is told by its name alone


ParsedTemplates = dict[str, list[nodes.Node]]  # by their names


@dataclass(frozen=True)
class TemplateReading:
    """Reads the templates of an environment, each once; those that are `skipped` are taken to say nothing.

    An `onlooker` is told of each expression, and of each way that a condition can go.
    """

    environment: Environment
    skipped: Collection[str] = ()
    parsed: ParsedTemplates = field(default_factory=dict)
    onlooker: Onlooker | None = None

    def pieces(self, template: str) -> tuple[Piece, ...]:
        """All that a template says. Raises TemplateSyntaxError or TemplateNotFound."""
        return _Walk(self, template, Names(), None, (template,)).run()

    def body(self, template: str) -> list[nodes.Node]:
        """The nodes of a template."""
        if template not in self.parsed:
            loader = self.environment.loader
            if loader is None:
                raise TemplateNotFound(template)
            source, _file, _fresh = loader.get_source(self.environment, template)
            self.parsed[template] = parsed(source, template).body
        return self.parsed[template]


@dataclass(frozen=True)
class _Walk:
    reader: TemplateReading
    template: str
    names: Names
    site: Place | None
    within: tuple[str, ...]
    under: tuple[Term, ...] = ()

    def run(self) -> tuple[Piece, ...]:
        return tuple(self.through(self.reader.body(self.template)))

    def through(self, body: Iterable[nodes.Node]) -> Iterator[Piece]:
        for node in body:
            yield from self.one(node)

    def one(self, node: nodes.Node) -> Iterator[Piece]:
        match node:
            case nodes.Output():
                for each in node.nodes:
                    each.lineno = each.lineno or node.lineno  # the clause tag gives its own markup none
                    yield from self.printed(each)
            case nodes.If():
                yield self.choice(node)
            case nodes.For():
                yield self.loop(node)
            case nodes.Include():
                yield from self.included(node)
            case nodes.Assign():
                self.assign(node.target, node.node)
            case nodes.Macro():
                self.names.macros[node.name] = Macro(node, self.names, self.template)
                self.gives(node.name)
            case nodes.FromImport() | nodes.Import():
                yield from self.imported(node)
            case nodes.With():
                inner = self.inside()
                for target, value in zip(node.targets, node.values, strict=True):
                    inner.assign(target, value)
                yield from inner.through(node.body)
            case nodes.AssignBlock() | nodes.FilterBlock() | nodes.CallBlock() | nodes.Block():
                yield from self.block(node)
            case _:
                yield self.slot(f"{type(node).__name__.lower()}: {text(self.term(node))}", node)

    def term(self, node: nodes.Node) -> Term:
        """An expression where the names of this place stand for what they do."""
        said = term(node, self.names.terms)
        if self.reader.onlooker:
            self.reader.onlooker.asked(AskedHere(node, said, self.at(node), self.site, self.under, self.names.terms))
        return said

    def gives(self, name: str) -> None:
        """Tells whoever looks on that the template itself gives something this name."""
        if self.reader.onlooker:
            self.reader.onlooker.named(name)

    def inside(self) -> _Walk:
        return replace(self, names=self.names.copy())

    def at(self, node: nodes.Node) -> Place:
        return Place(self.template, node.lineno)

    def slot(self, fact: str, node: nodes.Node) -> Slot:
        place = self.at(node)
        return Slot(fact, place, self.site or place)

    def fork(self, branches: Iterable[Branch], node: nodes.Node) -> Fork:
        place = self.at(node)
        return Fork(tuple(branches), place, self.site or place)

    def printed(self, node: nodes.Node) -> Iterator[Piece]:
        if isinstance(node, nodes.TemplateData):
            yield WrittenWords(node.data, self.at(node), self.site or self.at(node))
        elif isinstance(node, nodes.Call) and (macro := self.macro(node.node)):
            yield from self.called(macro, node)
        else:
            yield from self.told(self.term(node), node)
            for inner in node.find_all(nodes.Call):
                if macro := self.macro(inner.node):
                    yield self.fork([Branch(("it is called",), tuple(self.called(macro, inner)), self.at(node))], node)

    def told(self, said: Term, node: nodes.Node) -> Iterator[Piece]:
        """What an expression prints: words that it holds are words, and a choice is a choice."""
        match said:
            case Term("const", (value,)):
                yield WrittenWords(escape(str(value)), self.at(node), self.site or self.at(node))
            case Term("if", (condition, first, second)):
                under = ((condition, first), (negated(condition), second))
                ways = [Branch(_texts(asked), tuple(self.told(each, node)), self.at(node)) for asked, each in under]
                yield self.fork(ways, node)
            case Term("concat", parts):
                for part in parts:
                    yield from self.told(part, node)
            case _:
                yield self.slot(text(said), node)

    def choice(self, node: nodes.If) -> Fork:
        asked: list[tuple[nodes.Node | None, Sequence[nodes.Node], Place]] = [
            (each.test, each.body, self.at(each)) for each in (node, *node.elif_)
        ]
        asked.append((None, node.else_, asked[-1][2]))
        before: tuple[Term, ...] = ()
        branches, ends = list[Branch](), list[tuple[Term, dict[str, Term]]]()
        known = dict(self.names.macros)
        for test, body, place in asked:
            condition = replace(self, under=(*self.under, *before)).term(test) if test else None
            under = joined("and", (*before, condition)) if condition else joined("and", before)
            names = Names(dict(self.names.terms), dict(known))
            inner = replace(self, names=names, under=(*self.under, under))
            if self.reader.onlooker and (condition or body):
                self.reader.onlooker.taken(TakenHere(node, len(branches), inner.under, place, self.site))
            branches.append(Branch(_texts(under), tuple(inner.through(body)), place))
            ends.append((under, inner.names.terms))
            for name in {*known, *inner.names.macros}:
                if known.get(name) is not inner.names.macros.get(name):
                    self.names.forget_macros(name)
            before = (*before, negated(condition)) if condition else before
        self.names.meet(ends)
        return self.fork(branches, node)

    def loop(self, node: nodes.For) -> Fork:
        over = self.term(node.iter)
        inner = self.inside()
        again = sum(1 for each in self.names.terms.values() if each.op == "each" and each.parts[0] == over)
        inner.name(node.target, Term("each", (over, again)))
        asked = conditions(inner.term(node.test)) if node.test else ()
        inner = replace(inner, under=(*self.under, *asked))
        goes = (f"for each of {text(over)}", *map(text, asked))
        gone_through = [Branch(goes, tuple(inner.through(node.body)), self.at(node))]
        if node.else_:
            none = f"for none of {', '.join((text(over), *goes[1:]))}"
            gone_through.append(Branch((none,), tuple(self.through(node.else_)), self.at(node)))
        return self.fork(gone_through, node)

    def name(self, target: nodes.Node, value: Term) -> None:
        if isinstance(target, nodes.Tuple):
            items = (
                value.parts if value.op == "list" else [Term("item", (value, at)) for at in range(len(target.items))]
            )
            for each, item in zip(target.items, items, strict=False):
                self.name(each, item)
        else:
            self.names.terms[str(getattr(target, "name", ""))] = value
            self.names.forget_macros(str(getattr(target, "name", "")))

    def assign(self, target: nodes.Node, value: nodes.Node) -> None:
        self.name(target, self.term(value))

    def included(self, node: nodes.Include) -> Iterator[Piece]:
        if not isinstance(node.template, nodes.Const) or not isinstance(node.template.value, str):
            yield self.slot(f"include {text(self.term(node.template))}", node)
        elif (name := node.template.value) not in self.reader.skipped:
            pieces = self.read(self.other(name, self.names.copy(), self.site or self.at(node), name))
            yield from [self.slot(f"include {name}", node)] if pieces is None else pieces

    def read(self, there: _Walk) -> tuple[Piece, ...] | None:
        """What another template says; nothing where it can't be read or includes itself, which whoever renders it is told if it matters."""
        if not self.may_enter(there.template):
            return None
        try:
            return there.run()
        except (TemplateError, OSError, ValueError):
            return None

    def may_enter(self, name: str) -> bool:
        """Whether a template or a macro is not within itself, nor too deep in others."""
        return name not in self.within and len(self.within) <= DEEPEST

    def other(self, template: str, names: Names, site: Place | None, name: str) -> _Walk:
        return replace(self, template=template, names=names, site=site, within=(*self.within, name))

    def imported(self, node: nodes.FromImport | nodes.Import) -> Iterator[Piece]:
        for name in [node.target] if isinstance(node, nodes.Import) else [own for _asked, own in renamed(node)]:
            self.names.forget_macros(name)
            self.names.terms.pop(name, None)
            self.gives(name)
        if not isinstance(node.template, nodes.Const):
            yield self.slot(f"import {text(self.term(node.template))}", node)
            return
        name = str(node.template.value)
        there = self.other(name, self.names.copy() if node.with_context else Names(), self.site, name)
        if self.read(there) is None:
            yield self.slot(f"import {name}", node)
            return
        if isinstance(node, nodes.Import):
            self.names.macros.update({f"{node.target}.{name}": each for name, each in there.names.macros.items()})
            return
        for asked, own in renamed(node):
            if asked in there.names.macros:
                self.names.macros[own] = there.names.macros[asked]
            if asked in there.names.terms:
                self.names.terms[own] = there.names.terms[asked]

    def macro(self, node: nodes.Node) -> Macro | None:
        match node:
            case nodes.Name():
                return self.names.macros.get(node.name)
            case nodes.Getattr(node=nodes.Name(name=library)):
                return self.names.macros.get(f"{library}.{node.attr}")
        return None

    def called(self, macro: Macro, node: nodes.Call) -> Iterator[Piece]:
        args, home = [each.name for each in macro.node.args], macro.home
        name = f"{macro.template} {macro.node.name} {macro.node.lineno}"
        if not self.may_enter(name):
            yield self.slot(f"{macro.node.name} again", node)
            return
        given = {name: self.term(value) for name, value in zip(args, node.args, strict=False)}
        given |= {each.key: self.term(each.value) for each in node.kwargs if each.key in args}
        late = args[len(args) - len(macro.node.defaults) :]
        usual = dict[str, Term]()
        for arg, value in zip(late, macro.node.defaults, strict=True):  # which may name those before it
            usual[arg] = term(value, {**home.terms, **usual, **given})
        names = Names({**home.terms, **usual, **given}, dict(home.macros))
        for arg in args:
            names.forget_macros(arg)
        for more in given_besides(node, args):
            yield self.slot(f"given {text(self.term(more))}", node)
        yield from self.other(macro.template, names, self.site or self.at(node), name).through(macro.node.body)

    def block(self, node: nodes.AssignBlock | nodes.FilterBlock | nodes.CallBlock | nodes.Block) -> Iterator[Piece]:
        for arg in node.args if isinstance(node, nodes.CallBlock) else ():
            self.gives(arg.name)
        said, place, how = tuple(self.inside().through(node.body)), self.at(node), ""
        if isinstance(node, nodes.AssignBlock):
            self.name(node.target, Term("name", (getattr(node.target, "name", ""),)))
            how = f"it is printed as {getattr(node.target, 'name', '')}"
            self.gives(str(getattr(node.target, "name", "")))
        elif isinstance(node, nodes.FilterBlock):
            how = f"as changed by {text(self.term(node.filter))}"
        elif isinstance(node, nodes.CallBlock):
            how = f"as given to {text(self.term(node.call))}"
        yield from (self.fork([Branch((how,), said, place)], node),) if how else said


def _texts(condition: Term) -> tuple[str, ...]:
    return tuple(map(text, conditions(condition)))
