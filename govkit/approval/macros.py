"""What names stand for in a template, and which macro is called by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from jinja2 import nodes

from govkit.approval.terms import Term


@dataclass(frozen=True, slots=True, eq=False)  # each is another, whatever it says
class Macro:
    """A macro, and the names where it is written: it asks for what they stand for when it is called."""

    node: nodes.Macro
    home: Names
    template: str


@dataclass
class Names:
    """What names stand for at one place. `perhaps` has the macros of which a name stands for one, and nobody can tell for which."""

    terms: dict[str, Term] = field(default_factory=dict)
    macros: dict[str, Macro] = field(default_factory=dict)
    perhaps: dict[str, tuple[Macro, ...]] = field(default_factory=dict)

    def forget_macros(self, name: str) -> None:
        """The name stands for something else from here on, so that what is called by it is no macro of before."""
        for known in (self.macros, self.perhaps):
            for each in [each for each in known if each == name or each.startswith(f"{name}.")]:
                del known[each]

    def doubt(self, name: str, *one_of: Names) -> None:
        """The name stands for what it does at one of these places."""
        may = dict.fromkeys(each for place in one_of for each in place.called(name))
        self.forget_macros(name)
        self.perhaps[name] = tuple(may)

    def take(self, own: str, asked: str, library: Names) -> None:
        """The name stands for what a library calls so, or, where it had something from another that may be meant, for one of these."""
        may = tuple(dict.fromkeys((*self.called(own), *library.called(asked))))
        if asked in library.terms:
            self.terms[own] = library.terms[asked]
        if len(may) == 1 and asked in library.macros:
            self.macros[own] = may[0]
        elif may:
            self.macros.pop(own, None)
            self.perhaps[own] = may

    def called(self, name: str) -> tuple[Macro, ...]:
        """The macros that may be called by a name."""
        return (self.macros[name],) if name in self.macros else self.perhaps.get(name, ())

    def handed_on(self, name: str) -> Iterator[Macro]:
        """The macros that whoever has this name can call: what it stands for, or all of a library."""
        for each in {**self.perhaps, **self.macros}:
            if each == name or each.startswith(f"{name}."):
                yield from self.called(each)

    def bind(self, target: nodes.Node, value: Term) -> None:
        """A name, or each of several, stands for this from here on."""
        if isinstance(target, nodes.Tuple):
            items = (
                value.parts if value.op == "list" else [Term("item", (value, at)) for at in range(len(target.items))]
            )
            for each, item in zip(target.items, items, strict=False):
                self.bind(each, item)
        else:
            self.terms[str(getattr(target, "name", ""))] = value
            self.forget_macros(str(getattr(target, "name", "")))

    def copy(self) -> Names:
        """The same names, which what is said further in may change for itself alone."""
        return Names(dict(self.terms), dict(self.macros), dict(self.perhaps))

    def meet(self, ends: Sequence[tuple[Term, dict[str, Term]]]) -> None:
        """After a choice a name stands for what the branch that was taken gave it."""
        unknown = Term("name", ("nothing",))
        for name in {name for _under, terms in ends for name in terms}:
            values = [(under, terms.get(name, unknown)) for under, terms in ends]
            if len({value for _under, value in values}) == 1:
                continue
            *first, (_last, value) = values
            for under, other in reversed(first):
                value = Term("if", (under, other, value))
            self.terms[name] = value


def renamed(node: nodes.FromImport) -> list[tuple[str, str]]:
    """What is imported by name, and what it is called here."""
    return [(each, each) if isinstance(each, str) else (each[0], each[1]) for each in node.names]


def given_besides(node: nodes.Call, args: Sequence[str]) -> Iterator[nodes.Expr]:
    """What a macro is given otherwise than for one of its names, so that nobody can tell where it is printed."""
    yield from node.args[len(args) :]
    yield from (each.value for each in node.kwargs if each.key not in args)
    yield from (each for each in (node.dyn_args, node.dyn_kwargs) if each is not None)
