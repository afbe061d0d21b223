"""The page around the words: title, language, style and footer."""

from __future__ import annotations

import base64
from functools import cache
from html import escape
from importlib import resources

from govkit.document import Document
from govkit.write.html.blocks import write_blocks


def write_html(document: Document) -> str:
    """A file that opens in any browser with its fonts inside."""
    return _page(document, _fonts_inside() + _style("screen.css"))


def write_printable(document: Document) -> str:
    """The same for a renderer that has the fonts, which sets it on A4 pages."""
    return _page(document, _style("print.css") + _furniture(document))


def _page(document: Document, style: str) -> str:
    draft = '<p class="draft-mark">DRAFT</p>\n' if document.draft else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(document.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(document.title)}</title>\n<style>\n{_style('words.css')}{style}</style>\n</head>\n"
        f'<body class="{document.design}">\n{draft}<main>\n{write_blocks(document.blocks)}</main>\n</body>\n</html>\n'
    )


def _furniture(document: Document) -> str:
    """What stands at the edge of every page."""
    mark = f"@top-center {{ content: {_css_text('DRAFT')}; }}" if document.draft else ""
    footer = f"@bottom-left {{ content: {_css_text(document.footer)}; }}"
    return f"@page {{ {footer} {mark} }}\n"


def _css_text(words: str) -> str:
    """Words as a CSS string in which no character can end the string."""
    return '"' + "".join(char if char.isascii() and char.isalnum() else f"\\{ord(char):06x}" for char in words) + '"'


@cache
def _style(name: str) -> str:
    return resources.files("govkit.write.html").joinpath(name).read_text("utf-8")


@cache
def _fonts_inside() -> str:
    folder = resources.files("govkit.write").joinpath("fonts")
    faces = (("Regular", 400), ("Bold", 700))
    return "".join(_face(folder.joinpath(f"SourceSans3-{name}.woff2").read_bytes(), weight) for name, weight in faces)


def _face(font: bytes, weight: int) -> str:
    data = base64.b64encode(font).decode("ascii")
    return f'@font-face {{ font-family: "Source Sans 3"; font-weight: {weight}; src: url("data:font/woff2;base64,{data}") format("woff2"); }}\n'
