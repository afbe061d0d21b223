"""A template as a tree: its words, what it prints, and under which `if` and `for` each stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, cast

from jinja2 import BaseLoader

from govkit.render.environment import Environment

_IF: Final = re.compile(r" if ")
_WHOLE_WORDS: Final = re.compile(r"\"[^\"]*\"|'[^']*'")


@dataclass(frozen=True)
class Words:
    """Words and markup, as the template has them from a line on."""

    text: str
    line: int


@dataclass(frozen=True)
class Printed:
    """What the template prints, as it is written."""

    expression: str


@dataclass(frozen=True)
class Choice:
    """An `if` with its `elif` and `else`: each condition, empty for `else`, with what stands under it."""

    branches: tuple[tuple[str, tuple[Node, ...]], ...]


@dataclass(frozen=True)
class Loop:
    """A `for` with what stands under it, and what is said if there is nothing to go through."""

    head: str
    body: tuple[Node, ...]
    otherwise: tuple[Node, ...]

    @property
    def parts(self) -> tuple[str, str, str]:
        """The name that it gives, what it goes through, and the condition for each, if there is one."""
        name, _, over = self.head.partition(" in ")
        at = next((each.start() for each in _IF.finditer(over) if _is_closed(over[: each.start()])), len(over))
        return name, over[:at], over[at:].removeprefix(" if ")


@dataclass(frozen=True)
class Included:
    """Another template that stands here."""

    name: str


@dataclass(frozen=True)
class InClause:
    """A clause."""

    id: str
    body: tuple[Node, ...]


@dataclass(frozen=True)
class Assigned:
    """Names that stand for something from here on."""

    names: tuple[str, ...]
    expression: str


Node = Assigned | Words | Printed | Choice | Loop | Included | InClause
Token = tuple[int, str, str]


@dataclass
class Reading:
    """Reads the signs of one template, as jinja2 tells them apart."""

    tokens: list[Token]
    macros: dict[str, tuple[Node, ...]] = field(default_factory=dict)

    def nodes(self, *until: str) -> tuple[tuple[Node, ...], str]:
        """What stands up to one of these tags, and that tag as it is written."""
        found: list[Node] = []
        while self.tokens:
            line, kind, value = self.tokens.pop(0)
            if kind == "data":
                found.append(Words(value, line))
            elif kind == "variable_begin":
                found += self._printed(self._inside("variable_end"))
            elif kind == "block_begin":
                tag = self._inside("block_end")
                if tag.partition(" ")[0] in until:
                    return tuple(found), tag
                found += self._block(tag)
        return tuple(found), ""

    def _inside(self, closing: str) -> str:
        said = ""
        while (token := self.tokens.pop(0))[1] != closing:
            said += token[2]
        return " ".join(said.split())

    def _printed(self, expression: str) -> Iterator[Node]:
        called = expression.partition("(")[0]
        if called in self.macros:
            yield from self.macros[called]
        elif not _WHOLE_WORDS.fullmatch(expression):
            yield Printed(expression)
        elif expression[1:-1]:
            yield Words(expression[1:-1], 0)

    def _block(self, tag: str) -> Iterator[Node]:
        name, _, rest = tag.partition(" ")
        read: dict[str, Callable[[str], Node]] = {"if": self._choice, "for": self._loop, "clause": self._clause}
        if name in read:
            yield read[name](rest)
        elif name == "include":
            yield Included(rest.strip("\"'"))
        elif name == "set":
            names, _, expression = rest.partition("=")
            yield Assigned(tuple(each.strip() for each in names.split(",")), expression.strip())
        elif name == "macro":
            self.macros[rest.partition("(")[0]], _tag = self.nodes("endmacro")

    def _choice(self, condition: str) -> Choice:
        branches, tag = [], f"elif {condition}"
        while tag.partition(" ")[0] in ("elif", "else"):
            asked = tag.partition(" ")[2]
            body, tag = self.nodes("elif", "else", "endif")
            branches.append((asked, body))
        return Choice(tuple(branches))

    def _loop(self, head: str) -> Loop:
        body, tag = self.nodes("else", "endfor")
        otherwise = self.nodes("endfor")[0] if tag == "else" else ()
        return Loop(head, body, otherwise)

    def _clause(self, name: str) -> InClause:
        return InClause(name.strip("\"'"), self.nodes("endclause")[0])


def _is_closed(expression: str) -> bool:
    return all(expression.count(opening) == expression.count(closing) for opening, closing in ("()", "[]"))


def template_tree(environment: Environment, name: str) -> tuple[Node, ...]:
    """A template by its name, such as `isa/document.html.j2`, as a tree."""
    loader = cast("BaseLoader", environment.loader)
    source, _file, _fresh = loader.get_source(environment, name)
    return Reading(list(environment.lex(source, name))).nodes()[0]
