"""Reads a page of HTML as people see it: without scripts, menus, code and what is hidden."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from lxml import etree, html

from govkit.document import AddressBlock, Block, Manner, Place
from govkit.errors import DocumentUnreadable
from govkit.read.blocks import heading, in_sections, listed, paragraph, place, table, words
from govkit.read.emphasis import emphasised
from govkit.read.from_txt import decode
from govkit.read.opened import Opened

FOR: Final = "web pages, as people see them"
LINE: Final = "data-line"
_CHARSET: Final = re.compile(rb"<meta[^>]+charset=[\"']?\s*([\w-]+)", re.IGNORECASE)
_HIDDEN: Final = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_ITALIC: Final = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_UNDERLINED: Final = re.compile(r"text-decoration(?:-line)?\s*:[^;]*underline", re.IGNORECASE)
_UNSEEN: Final = {"script", "style", "template", "noscript", "head"}
_SKIPPED: Final = {
    "nav": "menu",
    "pre": "block of code",
    "img": "picture",
    "svg": "drawing",
    "iframe": "frame",
    "object": "frame",
    "video": "film",
    "audio": "recording",
    "canvas": "drawing",
    "select": "choice of a form",
    "textarea": "field of a form",
}
_BLOCKS: Final = frozenset(
    (
        *(
            "body",
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "ul",
            "ol",
            "li",
            "table",
        ),
        *("thead", "tbody", "tfoot", "tr", "td", "th", "caption", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("blockquote", "figure", "figcaption", "form", "fieldset", "legend", "details", "summary", "address", "hr"),
    )
)


def read(content: bytes, file: Path) -> Opened:
    """The blocks of an HTML file."""
    named = _CHARSET.search(content[:2000])
    try:
        text = content.decode(named[1].decode("ascii")) if named else decode(content, file)
    except (LookupError, UnicodeDecodeError):
        text = decode(content, file)
    return read_text(text, file)


def read_text(text: str, file: Path) -> Opened:
    """The blocks of HTML that has been decoded."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise DocumentUnreadable(f"{file}: there is nothing to read in this file.") from error
    reader = _PageReader(file)
    blocks = in_sections(reader.blocks(page))
    skipped = tuple(f"{count} {what if count == 1 else _plural(what)}" for what, count in reader.skipped.items())
    return Opened(blocks, (page.get("lang") or "").partition("-")[0].lower(), skipped)


def _plural(what: str) -> str:
    first, of, rest = what.partition(" of ")
    return f"{first}s{of}{rest}"


class _PageReader:
    """Goes through a page, and counts what it passes over."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.skipped: Counter[str] = Counter()

    def blocks(self, element: html.HtmlElement) -> Iterator[Block]:
        """The blocks inside an element, in order."""
        loose: list[str] = [element.text or ""]
        for child in element:
            if child.tag in _BLOCKS and not self._is_passed_over(child):
                yield from self._run(loose, element)
                yield from self._block(child)
                loose = []
            else:
                loose.append(self._words(child))
            loose.append(child.tail or "")
        yield from self._run(loose, element)

    def _block(self, element: html.HtmlElement) -> Iterator[Block]:
        """An element as the block that it is; one that holds blocks as those."""
        here = self._place(element)
        if element.tag == "tr":
            cells = [" ".join(self._words(cell).split()) for cell in element if cell.tag in {"td", "th"}]
            yield from [table([(cells, here)])] if any(cells) else []
        elif any(child.tag in _BLOCKS for child in element):
            yield from self.blocks(element)
        elif _squeeze(text := self._words(element)):
            yield self._of_tag(element, _squeeze(text))

    def _of_tag(self, element: html.HtmlElement, text: str) -> Block:
        here = self._place(element)
        if element.tag[:1] == "h" and element.tag[1:].isdigit():
            return heading(int(element.tag[1]), text, here)
        if element.tag == "li" or (element.tag == "p" and element.getparent().tag == "li"):
            return listed([(text, here)])
        if element.tag == "address":
            return AddressBlock(tuple(words(line) for line in text.split("\n")), here, recipient=False)
        return paragraph(text, here)

    def _run(self, loose: Sequence[str], around: html.HtmlElement) -> Iterator[Block]:
        """Words that stand between blocks."""
        if text := _squeeze("".join(loose)):
            yield self._of_tag(around, text) if around.tag == "li" else paragraph(text, self._place(around))

    def _words(self, element: html.HtmlElement) -> str:
        """The words of an element as they are seen, with a line end for each break."""
        if self._is_passed_over(element):
            if element.tag not in _UNSEEN:
                self.skipped[_SKIPPED.get(element.tag, "hidden part")] += 1
            return ""
        if element.tag == "br":
            return "\n"
        inside = [_on_one_line(element.text)]
        for child in element:
            inside += [self._words(child), _on_one_line(child.tail)]
        gap = " " if element.tag in _BLOCKS else ""
        return emphasised(f"{gap}{''.join(inside)}{gap}", _manner(element))

    def _is_passed_over(self, element: html.HtmlElement) -> bool:
        hidden = element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")) is not None
        return hidden or element.tag in _UNSEEN or element.tag in _SKIPPED

    def _place(self, element: html.HtmlElement) -> Place:
        return place(self.file, int(element.get(LINE) or element.sourceline or 0))


def _manner(element: html.HtmlElement) -> Manner | None:
    """How the element itself sets its words apart, as far as it says so; a stylesheet may say otherwise."""
    if element.tag == "a":
        return None  # a link may be underlined
    style = element.get("style", "")
    if _UNDERLINED.search(style) or (element.tag in {"u", "ins"} and "text-decoration" not in style):
        return Manner.UNDERLINED
    is_italic = _ITALIC.search(style) or (element.tag in {"em", "i", "cite", "dfn"} and "font-style" not in style)
    return Manner.ITALIC if is_italic else None


def _on_one_line(text: str | None) -> str:
    return (text or "").replace("\n", " ")


def _squeeze(text: str) -> str:
    """Words with single spaces, on as many lines as breaks make."""
    return "\n".join(line for line in (" ".join(line.split()) for line in text.split("\n")) if line)
