"""The `{% clause "id" %}` tag, and the marks that tell each element's template line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from jinja2 import TemplateSyntaxError, nodes
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.parser import Parser

from govkit.data.renamed import renamed
from govkit.document.marks import MARKS
from govkit.document.markup import PLACE_ATTRIBUTE
from govkit.document.parse import CLAUSE_ATTRIBUTE

_OPENING: Final = re.compile(r"<[A-Za-z][A-Za-z0-9]*")
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
        opening = f'<section {CLAUSE_ATTRIBUTE}="{name}" {PLACE_ATTRIBUTE}="{parser.name}:{line}">'
        return [_output(opening, line), *body, _output("</section>", line)]

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """The template with its place written into each element that it opens."""
        for token in stream:
            if why := _refused(token):
                raise TemplateSyntaxError(why, token.lineno, stream.name, stream.filename)
            if token.type == "data":
                yield Token(token.lineno, "data", "".join(_placed(token, stream.name or "")))
            else:
                yield token


def _refused(token: Token) -> str:
    """Why a template can't hold this: it would make up a fact's origin, or mix facts up with markup."""
    if token.type in ("data", "string") and MARKS.search(token.value):
        return "There is a sign here that govkit keeps for its own marks. Take it out."
    if token.type == "name" and token.value == "autoescape":
        return "“autoescape” has no place in a template."
    return ""


def _placed(token: Token, template: str) -> Iterator[str]:
    at, line = 0, token.lineno
    for match in _OPENING.finditer(token.value):
        line += token.value.count("\n", at, match.start())
        yield f'{token.value[at : match.end()]} {PLACE_ATTRIBUTE}="{template}:{line}"'
        at = match.end()
    yield token.value[at:]


def _output(markup: str, line: int) -> nodes.Node:
    return nodes.Output([nodes.TemplateData(markup)], lineno=line)
