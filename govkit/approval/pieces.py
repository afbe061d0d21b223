"""A document's templates as one run of words, facts and alternatives: what is included, called or named on the way stands where it is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Final

from jinja2 import TemplateError, nodes

from govkit.approval.calls import calls_in, given_to, macro_of
from govkit.approval.macros import Macro, Names, given_besides, renamed
from govkit.approval.onlooker import AskedHere, TakenHere
from govkit.approval.piece import Branch, Fork, Piece, Slot, WrittenWords
from govkit.approval.reading import TemplateReading, without_seams
from govkit.approval.terms import Term, conditions, joined, negated, term, text, texts_of
from govkit.document import Place

DEEPEST: Final = 40  # what is deeper is told by its name alone


def pieces_of(reading: TemplateReading, template: str) -> tuple[Piece, ...]:
    """All that a template says. Raises TemplateSyntaxError or TemplateNotFound."""
    return _Walk(reading, template, Names(), None, (template,)).run()


@dataclass(frozen=True)
class _Walk:
    reader: TemplateReading
    template: str
    names: Names
    site: Place | None
    within: tuple[str, ...]
    under: tuple[Term, ...] = ()
    loops: tuple[Term, ...] = ()  # what is gone through around this place, whatever it is called here

    def run(self) -> tuple[Piece, ...]:
        return tuple(self.through(self.reader.body(self.template)))

    def through(self, body: Iterable[nodes.Node]) -> Iterator[Piece]:
        for node in body:
            yield from self.one(node)

    def one(self, node: nodes.Node) -> Iterator[Piece]:
        match node:
            case nodes.Output():
                for each in without_seams(node.nodes):
                    each.lineno = each.lineno or node.lineno  # the clause tag gives its own markup none
                    yield from self.printed(each)
            case nodes.If():
                yield from self.besides(node.test, *(each.test for each in node.elif_))
                yield self.choice(node)
            case nodes.For():
                yield from self.besides(node.iter, *([node.test] if node.test else []))
                yield self.loop(node)
            case nodes.Include() | nodes.Extends():
                yield from self.included(node)
            case nodes.Assign():
                yield from self.besides(node.node)
                self.assign(node.target, node.node)
            case nodes.Macro():
                self.names.macros[node.name] = Macro(node, self.names, self.template)
                self.gives(node.name)
            case nodes.FromImport() | nodes.Import():
                yield from self.imported(node)
            case nodes.With():
                yield from self.besides(*node.values)
                inner = self.inside()
                for target, value in zip(node.targets, node.values, strict=True):
                    inner.assign(target, value)
                yield from inner.through(node.body)
            case nodes.AssignBlock() | nodes.FilterBlock() | nodes.CallBlock() | nodes.Block():
                yield from self.block(node)
            case _:
                yield self.slot(f"{type(node).__name__.lower()}: {text(self.term(node))}", node)
                yield from self.besides(node)

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
        elif isinstance(node, nodes.Call) and (macro := macro_of(node.node, self.names)):
            yield from self.called(macro, node)
        else:
            yield from self.told(self.term(node), node)
            yield from self.besides(node)

    def besides(self, *expressions: nodes.Node) -> Iterator[Piece]:
        """What macros say that expressions call or hand on, wherever that is printed."""
        for node in expressions:
            for macro, call in calls_in(node, self.names):
                says = tuple(self.called(macro, call) if call else self.handed_on(macro, node))
                yield self.fork([Branch(("it is called",), says, self.at(node))], node)

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
        known = self.names.copy()
        for test, body, place in asked:
            condition = replace(self, under=(*self.under, *before)).term(test) if test else None
            under = joined("and", (*before, condition)) if condition else joined("and", before)
            names = Names(dict(self.names.terms), dict(known.macros), dict(known.perhaps))
            inner = replace(self, names=names, under=(*self.under, under))
            if self.reader.onlooker and (condition or body):
                self.reader.onlooker.taken(TakenHere(node, len(branches), inner.under, place, self.site))
            branches.append(Branch(_texts(under), tuple(inner.through(body)), place))
            ends.append((under, inner.names.terms))
            for name in {*known.macros, *known.perhaps, *names.macros, *names.perhaps}:
                if known.called(name) != names.called(name):
                    self.names.doubt(name, self.names, names)
            before = (*before, negated(condition)) if condition else before
        self.names.meet(ends)
        return self.fork(branches, node)

    def loop(self, node: nodes.For) -> Fork:
        over = self.term(node.iter)
        inner = self.inside()
        inner.names.bind(node.target, Term("each", (over, self.loops.count(over))))
        asked = conditions(inner.term(node.test)) if node.test else ()
        inner = replace(inner, under=(*self.under, *asked), loops=(*self.loops, over))
        goes = (f"for each of {text(over)}", *map(text, asked))
        gone_through = [Branch(goes, tuple(inner.through(node.body)), self.at(node))]
        if node.else_:
            none = f"for none of {', '.join((text(over), *goes[1:]))}"
            gone_through.append(Branch((none,), tuple(self.through(node.else_)), self.at(node)))
        return self.fork(gone_through, node)

    def assign(self, target: nodes.Node, value: nodes.Node) -> None:
        self.names.bind(target, self.term(value))

    def included(self, node: nodes.Include | nodes.Extends) -> Iterator[Piece]:
        """What another template says: of several that may be meant, each."""
        said = self.term(node.template)
        if said.op != "const":
            yield self.slot(f"include {text(said)}", node)
            yield from self.besides(node.template)
        for name in texts_of(said):
            if name in self.reader.skipped:
                continue
            names = self.names if isinstance(node, nodes.Extends) else self.names.copy()
            pieces = self.read(self.other(name, names, self.site or self.at(node), name))
            if said.op == "const":
                yield from [self.slot(f"include {name}", node)] if pieces is None else pieces
            elif pieces:
                yield self.fork([Branch((f"it is {name}",), pieces, self.at(node))], node)

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
        said = self.term(node.template)
        if said.op != "const":
            yield self.slot(f"import {text(said)}", node)
            yield from self.besides(node.template)
        before = self.names.copy()
        for name in texts_of(said):
            there = self.other(name, before.copy() if node.with_context else Names(), self.site, name)
            if (pieces := self.read(there)) is None:
                yield self.slot(f"import {name}", node)
                continue
            yield from (each for each in pieces if isinstance(each, Fork))  # a library prints but what it keeps
            if isinstance(node, nodes.Import):
                yield from self.kept(there.names, node)
            for asked, own in renamed(node) if isinstance(node, nodes.FromImport) else ():
                self.names.take(own, asked, there.names)

    def kept(self, library: Names, node: nodes.Import) -> Iterator[Piece]:
        """What a library can be asked for by its name: its macros, and words that it keeps, which are told here."""
        for name in [*library.macros, *library.perhaps]:
            self.names.take(f"{node.target}.{name}", name, library)
        for name, value in library.terms.items():
            if value is not self.names.terms.get(name):
                how = f"it is printed as {node.target}.{name}"
                yield self.fork([Branch((how,), tuple(self.told(value, node)), self.at(node))], node)

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
        yield from self.besides(*given_to(node))
        for arg, value in zip(late, macro.node.defaults, strict=True):  # which may name those before it
            usual[arg] = term(value, {**home.terms, **usual, **given})
        for more in given_besides(node, args):
            yield self.slot(f"given {text(self.term(more))}", node)
        yield from self.inside_of(macro, {**usual, **given}, node, name)

    def handed_on(self, macro: Macro, node: nodes.Node) -> Iterator[Piece]:
        """What a macro says whatever it is given."""
        name = f"{macro.template} {macro.node.name} {macro.node.lineno}"
        if not self.may_enter(name):
            yield self.slot(f"{macro.node.name} again", node)
            return
        for arg in macro.node.args:
            self.gives(arg.name)
        yield from self.inside_of(
            macro, {each.name: Term("name", (each.name,)) for each in macro.node.args}, node, name
        )

    def inside_of(self, macro: Macro, given: dict[str, Term], node: nodes.Node, name: str) -> Iterator[Piece]:
        names = replace(macro.home.copy(), terms={**macro.home.terms, **given})
        for each in macro.node.args:
            names.forget_macros(each.name)
        there = self.other(macro.template, names, self.site or self.at(node), name)
        yield from there.besides(*macro.node.defaults)
        yield from there.through(macro.node.body)

    def block(self, node: nodes.AssignBlock | nodes.FilterBlock | nodes.CallBlock | nodes.Block) -> Iterator[Piece]:
        for arg in node.args if isinstance(node, nodes.CallBlock) else ():
            self.gives(arg.name)
        said, place, how = tuple(self.inside().through(node.body)), self.at(node), ""
        if isinstance(node, nodes.AssignBlock):
            self.names.bind(node.target, Term("name", (getattr(node.target, "name", ""),)))
            how = f"it is printed as {getattr(node.target, 'name', '')}"
            how += f", as changed by {text(self.term(node.filter))}" if node.filter else ""
            self.gives(str(getattr(node.target, "name", "")))
        elif isinstance(node, nodes.FilterBlock):
            how = f"as changed by {text(self.term(node.filter))}"
        elif isinstance(node, nodes.CallBlock):
            how = f"as given to {text(self.term(node.call))}"
            macro = macro_of(node.call.node, self.names)
            yield from self.called(macro, node.call) if macro else self.besides(node.call)
        if not isinstance(node, nodes.CallBlock | nodes.Block) and node.filter:
            yield from self.besides(node.filter)
        yield from (self.fork([Branch((how,), said, place)], node),) if how else said


def _texts(condition: Term) -> tuple[str, ...]:
    return tuple(map(text, conditions(condition)))
