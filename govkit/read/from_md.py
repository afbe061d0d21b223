"""Reads Markdown as the HTML that it stands for. The settings at its top are skipped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from govkit.errors import DocumentUnreadable
from govkit.read import from_html, front_matter
from govkit.read.addresses import are_lines
from govkit.read.decoding import decode, with_references_of_windows
from govkit.read.md_notes import without_notes
from govkit.read.opened import Opened, counted
from govkit.read.page import LINE
from govkit.read.template_tags import steered, without_tags
from govkit.read.typed_lists import as_markdown

FOR: Final = "Markdown"
_DEEPEST: Final = 100


def read(content: bytes, file: Path) -> Opened:
    """The blocks of a Markdown file, each at its line."""
    text, has_settings = front_matter.without_settings("\n".join(_decoded(content, file).splitlines()) + "\n")
    untagged = without_tags(text)
    markdown = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    lines, notes = without_notes(untagged.text.split("\n"))
    tokens = markdown.parse("\n".join(as_markdown(lines)))
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        why = f"quotations and lists are nested in each other {_DEEPEST} deep, so a part of it would not be read. Write it with fewer."
        raise DocumentUnreadable(f"{file}: {why}")
    for token in tokens:
        if token.map and token.nesting >= 0:
            token.attrSet(LINE, str(token.map[0] + 1))
    _keep_lines(tokens)
    opened = from_html.read_text(markdown.renderer.render(tokens, markdown.options, {}), file)
    settings = (front_matter.SAID,) if has_settings else ()
    return opened._replace(skipped=(*settings, *steered(untagged), *counted({"note": notes}), *opened.skipped))


def _decoded(content: bytes, file: Path) -> str:
    return with_references_of_windows(decode(content, file))


def _keep_lines(tokens: Sequence[Token]) -> None:
    """Ends the lines of an address or a signature where they end in the file."""
    for token in tokens:
        if token.type == "inline" and token.children and are_lines(token.content.split("\n")):
            for child in token.children:
                if child.type == "softbreak":
                    child.type, child.tag = "hardbreak", "br"
