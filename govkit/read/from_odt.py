"""Reads an OpenDocument text, as LibreOffice writes it, as it would be printed with all changes accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from lxml import etree

from govkit.document import Block, Place
from govkit.errors import DocumentUnreadable
from govkit.read.blocks import heading, in_sections, listed, paragraph, place, table
from govkit.read.emphasis import emphasised, plain
from govkit.read.odt_styles import STYLE, TEXT, Styles
from govkit.read.opened import Opened, counted
from govkit.read.package import PARSER, package_of

FOR: Final = "LibreOffice and other OpenDocument texts, read with all their changes accepted"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_PASSED_OVER: Final = {
    f"{TEXT}note": "note",
    f"{TEXT}ruby-text": "note",
    f"{_OFFICE}annotation": "comment",
    f"{_DRAW}text-box": "text box",
    f"{_DRAW}image": "picture",
    f"{TEXT}hidden-text": "hidden part",
    f"{TEXT}hidden-paragraph": "hidden part",
}
_HOLDERS: Final = {f"{_DRAW}frame", f"{_DRAW}a"}  # all else that is drawn has no words of the text
_NO_WORDS: Final = {f"{TEXT}number", f"{TEXT}script", f"{_DRAW}object", f"{_DRAW}object-ole"}
_OF_NO_TEXT: Final = tuple(
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}}}"
    for name in ("svg-compatible:1.0", "office:1.0", "form:1.0", "animation:1.0", "presentation:1.0")
)
_CONTENTS: Final = {
    f"{TEXT}{name}"
    for name in (
        *("table-of-content", "illustration-index", "table-index", "object-index"),
        *("user-index", "alphabetical-index", "bibliography"),
    )
}
_PARAGRAPHS: Final = {f"{TEXT}p", f"{TEXT}h"}
_ASIDE: Final = {f"{STYLE}{where}{which}": where for where in ("header", "footer") for which in ("", "-left", "-first")}


def read(content: bytes, file: Path) -> Opened:
    """The blocks of an OpenDocument text. A block's line is the number of its paragraph."""
    with package_of(content, file, "OpenDocument text") as package:
        whole = etree.fromstring(package.read("content.xml"), PARSER)
        etree.strip_tags(whole, etree.Comment, etree.ProcessingInstruction, etree.Entity)  # what follows them stays
        has_styles = "styles.xml" in package.namelist()
        shared = etree.fromstring(package.read("styles.xml") if has_styles else b"<none/>", PARSER)
        body = whole.find(f"{_OFFICE}body/{_OFFICE}text")
        if body is None:
            raise DocumentUnreadable(f"{file}: there is no text in this file. It may be a spreadsheet or slides.")
        styles = Styles(whole, shared)
        reader = _OdtReader(file, styles)
        blocks = in_sections(reader.blocks(body))
    return Opened(blocks, styles.language(), tuple(counted(reader.passed_over + _aside(shared))))


def _aside(shared: etree._Element) -> Counter[str]:
    """What stands at the head and foot of pages and has words in it."""
    return Counter(_ASIDE[part.tag] for part in shared.iter(*_ASIDE) if any(words.strip() for words in part.itertext()))


class _OdtReader:
    """Goes through the body, counting paragraphs and what it passes over."""

    def __init__(self, file: Path, styles: Styles) -> None:
        self.file, self.styles, self.at = file, styles, 0
        self.passed_over: Counter[str] = Counter()

    def blocks(self, parent: etree._Element, *, in_list: bool = False) -> Iterator[Block]:
        """The blocks of the body, of a section or of a list, in order."""
        for child in parent:
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child, in_list=in_list)
            elif child.tag == f"{_TABLE}table":
                yield from self._table(child)
            elif child.tag == f"{TEXT}tracked-changes":
                self.passed_over["deletion"] += sum(1 for _ in child.iter(f"{TEXT}deletion"))
            elif child.tag in _CONTENTS:
                self._contents(child)
            elif child.get(f"{TEXT}display") == "none":
                self.passed_over["hidden part"] += 1
            elif child.tag in {f"{TEXT}list", f"{TEXT}list-item"}:
                yield from self.blocks(child, in_list=True)
            elif child.tag in {f"{TEXT}section", f"{TEXT}list-header", f"{TEXT}numbered-paragraph"}:
                yield from self.blocks(child, in_list=child.tag == f"{TEXT}numbered-paragraph")
            else:  # what stands in no paragraph, such as a picture at a place of its page
                self._part(child, "", "")

    def _contents(self, element: etree._Element) -> None:
        lines = (each for each in element.iter(*_PARAGRAPHS) if any(words.strip() for words in each.itertext()))
        self.passed_over["line of the contents"] += sum(1 for _ in lines)

    def _paragraph(self, element: etree._Element, *, in_list: bool) -> Iterator[Block]:
        text, here = self._line(element)
        style = element.get(f"{TEXT}style-name", "")
        if not text:
            return
        if element.tag == f"{TEXT}h":
            level = element.get(f"{TEXT}outline-level", "1")
            yield heading(int(level) if level.isdecimal() else 1, text, here)
        elif self.styles.is_title(style):
            yield heading(1, text, here)
        else:
            yield listed([(text, here)]) if in_list else paragraph(text, here)

    def _line(self, element: etree._Element) -> tuple[str, Place]:
        """The words of a paragraph, with the paragraph's number."""
        self.at += 1
        here, style = place(self.file, self.at), element.get(f"{TEXT}style-name", "")
        if self.styles.hides("", style):
            self.passed_over["hidden part"] += 1
            return "", here
        return self._words(element, style).strip(), here

    def _table(self, element: etree._Element) -> Iterator[Block]:
        """Each row of a table; a table in a cell is part of the cell."""
        for row in element.iter(f"{_TABLE}table-row"):
            if next(row.iterancestors(f"{_TABLE}table")) is not element:
                continue
            first = self.at + 1
            cells = [self._cell(cell) for cell in row.iterchildren(f"{_TABLE}table-cell")]
            if any(cells):
                yield table([(cells, place(self.file, first))])

    def _cell(self, cell: etree._Element) -> str:
        return "\n".join(line for line in self._lines_in(cell) if line)

    def _lines_in(self, element: etree._Element) -> Iterator[str]:
        """The words of each paragraph of a cell, in lists and in tables inside it too."""
        for child in element:
            if child.tag in _PARAGRAPHS:
                yield self._line(child)[0]
            elif child.tag in _PASSED_OVER or child.tag in _HOLDERS:
                self._part(child, "", "")
            elif child.tag != f"{_TABLE}covered-table-cell":
                yield from self._lines_in(child)

    def _words(self, element: etree._Element, style: str, span: str = "") -> str:
        """The words of a part of a paragraph as they are printed."""
        manner = self.styles.manner(span, style)
        said = [emphasised(_on_one_line(element.text), manner)]
        for child in element:
            said += [self._part(child, style, span), emphasised(_on_one_line(child.tail), manner)]
        return "".join(said)

    def _part(self, element: etree._Element, style: str, span: str) -> str:
        """The words of an element among words, or none of what is passed over."""
        if element.tag == f"{TEXT}span":
            span = element.get(f"{TEXT}style-name", "")
        if passed_over := self._what_is_passed_over(element, style, span):
            self.passed_over[passed_over] += 1
            return ""
        if element.tag in _NO_WORDS or element.tag.startswith(_OF_NO_TEXT):
            return ""
        if element.tag == f"{TEXT}line-break":
            return "\n"
        if element.tag in {f"{TEXT}s", f"{TEXT}tab"}:
            return " "
        words = self._words(element, style, span)
        return plain(words) if element.tag == f"{TEXT}a" else words  # a link may be underlined

    def _what_is_passed_over(self, element: etree._Element, style: str, span: str) -> str:
        if element.tag in _PASSED_OVER:
            return _PASSED_OVER[element.tag]
        if element.tag == f"{TEXT}span" and self.styles.hides(span, style):
            return "hidden part"
        drawn = element.tag.startswith(_DRAW) and element.tag not in _HOLDERS and element.tag not in _NO_WORDS
        return "drawing" if drawn else ""


def _on_one_line(text: str | None) -> str:
    return (text or "").replace("\n", " ")
