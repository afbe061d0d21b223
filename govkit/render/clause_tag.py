"""The `{% clause "id" %}` tag, and the marks that tell each element's template line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from jinja2 import TemplateSyntaxError, nodes
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.parser import Parser

from govkit.data.renamed import renamed
from govkit.document.markup import PLACE_ATTRIBUTE
from govkit.document.parse import CLAUSE_ATTRIBUTE
from govkit.document.unseen import UNSAFE, describe

_OPENING: Final = re.compile(r"<[A-Za-z][A-Za-z0-9]*")
# What would write a clause or a place of its own: each element's name stands in one piece, so that none is put together unseen.
_MADE_UP: Final = re.compile(r"<section\b|</?\Z", re.IGNORECASE)
_ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class ClauseTag(Extension):
    """Leaves in the output what the checks need: each clause's id, and the template and line of each element."""

    tags = {"clause"}  # noqa: RUF012 - jinja2 declares it as an instance attribute

    def parse(self, parser: Parser) -> list[nodes.Node]:
        """A section that holds the clause under its name of today, even when nothing is left in it."""
        line = next(parser.stream).lineno
        name = parser.stream.expect("string").value
        if not _ID.fullmatch(name):
            parser.fail(f"“{name}” can't name a clause. Use small letters, digits and single hyphens.", line)
        newer = renamed().clause((parser.name or "").partition("/")[0], name)
        name = newer.name if newer else name
        body = parser.parse_statements(("name:endclause",), drop_needle=True)
        opening = f'<section {CLAUSE_ATTRIBUTE}="{name}" {PLACE_ATTRIBUTE}="{escape(parser.name or "")}:{line}">'
        return [_output(opening, line), *body, _output("</section>", line)]

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template as it is. Refuses what nobody sees, in its notes too: who reads the template would take it for another."""
        for number, line in enumerate(source.split("\n"), 1):
            if not (line.isascii() and line.isprintable()) and (hidden := UNSAFE.search(line)):
                raise TemplateSyntaxError(_told(hidden[0]), number, name, filename)
        return source

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """The template with its place written into each element that it opens."""
        for token in stream:
            for why, at in _refused(token):
                line = token.lineno + token.value.count("\n", 0, at)
                raise TemplateSyntaxError(why, line, stream.name, stream.filename)
            if token.type == "data":
                yield Token(token.lineno, "data", "".join(_placed(token, escape(stream.name or ""))))
            else:
                yield token


def _refused(token: Token) -> Iterator[tuple[str, int]]:
    """Why a template can't hold this, and where in it: it would make up a fact's origin or a clause, or mix facts up with markup."""
    if token.type in ("data", "string") and (hidden := UNSAFE.search(token.value)):
        yield _told(hidden[0]), 0
    if token.type == "data" and (made_up := _MADE_UP.search(token.value)):
        why = "A <section> is written by {% clause %} alone, and the name of each element stands whole after its sign “<”."
        yield why, made_up.start()
    if token.type == "name" and token.value == "autoescape":
        yield "“autoescape” has no place in a template.", 0


def _told(hidden: str) -> str:
    return f"There is {describe(hidden)} here, which no template may hold. Delete the line and type it again."


def _placed(token: Token, template: str) -> Iterator[str]:
    at, line = 0, token.lineno
    for match in _OPENING.finditer(token.value):
        line += token.value.count("\n", at, match.start())
        yield f'{token.value[at : match.end()]} {PLACE_ATTRIBUTE}="{template}:{line}"'
        at = match.end()
    yield token.value[at:]


def _output(markup: str, line: int) -> nodes.Node:
    return nodes.Output([nodes.TemplateData(markup)], lineno=line)
