"""Reads Markdown as the HTML that it stands for. The settings at its top are skipped."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt

from govkit.read import from_html
from govkit.read.from_txt import decode
from govkit.read.opened import Opened

FOR: Final = "Markdown"
_SETTINGS: Final = re.compile(r"\A---\n.*?\n(?:---|\.\.\.)\n", re.DOTALL)


def read(content: bytes, file: Path) -> Opened:
    """The blocks of a Markdown file, each at its line."""
    text = "\n".join(decode(content, file).splitlines()) + "\n"
    settings = _SETTINGS.match(text)
    before = settings[0].count("\n") if settings else 0
    markdown = MarkdownIt("commonmark").enable("table")
    tokens = markdown.parse(text[settings.end() :] if settings else text)
    for token in tokens:
        if token.map and token.nesting >= 0:
            token.attrSet(from_html.LINE, str(before + token.map[0] + 1))
    opened = from_html.read_text(markdown.renderer.render(tokens, markdown.options, {}), file)
    return opened._replace(skipped=("the settings at its top", *opened.skipped)) if settings else opened
