"""Reads a Word file as it would be printed with all changes accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from lxml import etree

from govkit.document import Block
from govkit.errors import DocumentUnreadable
from govkit.read.blocks import heading, in_sections, listed, paragraph, place, table
from govkit.read.emphasis import emphasised, plain
from govkit.read.opened import Opened, counted
from govkit.read.package import PARSER, package_of
from govkit.read.word_styles import CONTENTS, Manners, W, heading_levels, language, read_styles

FOR: Final = "Word, read with all its changes accepted"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_ASIDE: Final = {"header": "header", "footer": "footer", "footnotes": "note", "endnotes": "note", "comments": "comment"}


def read(content: bytes, file: Path) -> Opened:
    """The blocks of a Word file. A block's line is the number of its paragraph."""
    with package_of(content, file, "Word file") as package:
        body = etree.fromstring(package.read("word/document.xml"), PARSER).find(f"{W}body")
        styles = read_styles(package)
        aside = _aside(package)
    if body is None:
        raise DocumentUnreadable(f"{file}: there is nothing to read in this file.")
    reader = _WordReader(file, styles)
    return Opened(in_sections(reader.blocks(body)), language(styles), (*reader.passed_over(), *aside))


def _aside(package: ZipFile) -> Iterator[str]:
    """What stands beside the text and has words in it."""
    found: Counter[str] = Counter()
    for name in package.namelist():
        kind = _ASIDE.get(name.removeprefix("word/").removesuffix(".xml").rstrip("0123456789"), "")
        if kind and name.startswith("word/"):
            part = etree.fromstring(package.read(name), PARSER)
            holders = [part] if kind in {"header", "footer"} else list(part)
            found[kind] += sum(any((text.text or "").strip() for text in each.iter(f"{W}t")) for each in holders)
    return counted(found)


class _WordReader:
    """Goes through the body, counting paragraphs and what it passes over."""

    def __init__(self, file: Path, styles: etree._Element) -> None:
        self.file, self.at, self.boxes, self.deleted, self.contents = file, 0, 0, 0, 0
        self.manners = Manners(styles)
        self.levels = dict(heading_levels(styles))

    def passed_over(self) -> Iterator[str]:
        """What was not read, in words."""
        return counted({"text box": self.boxes, "deletion": self.deleted, "line of the contents": self.contents})

    def blocks(self, parent: etree._Element) -> Iterator[Block]:
        """The blocks of the body or of a content control, in order."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag == f"{W}sdt":
                yield from (block for content in child.iterchildren(f"{W}sdtContent") for block in self.blocks(content))
            elif child.tag in {f"{W}ins", f"{W}smartTag", f"{W}customXml"}:
                yield from self.blocks(child)

    def _paragraph(self, element: etree._Element) -> Iterator[Block]:
        self.at += 1
        text, here = self._words(element).strip(), place(self.file, self.at)
        if not text:
            return
        style = element.find(f"{W}pPr/{W}pStyle")
        level = self.levels.get("" if style is None else style.get(f"{W}val", ""))
        if level == CONTENTS:
            self.contents += 1
        elif level is not None:
            yield heading(level, text, here)
        elif element.find(f"{W}pPr/{W}numPr") is not None:
            yield listed([(text, here)])
        else:
            yield paragraph(text, here)

    def _table(self, element: etree._Element) -> Iterator[Block]:
        for row in element.iter(f"{W}tr"):
            first = self.at + 1
            cells = [self._cell(cell) for cell in row.iter(f"{W}tc")]
            if any(cells):
                yield table([(cells, place(self.file, first))])

    def _cell(self, cell: etree._Element) -> str:
        lines = []
        for element in cell.iter(f"{W}p"):
            self.at += 1
            lines.append(self._words(element).strip())
        return "\n".join(line for line in lines if line)

    def _words(self, element: etree._Element) -> str:
        """The words of a paragraph as they are printed: what was put in, and not what was taken out."""
        said: list[str] = []
        for child in element:
            if child.tag in {f"{W}del", f"{W}moveFrom"}:
                self.deleted += 1
            elif child.tag == f"{W}txbxContent":
                self.boxes += 1
            elif child.tag == f"{W}t":
                said.append(child.text or "")
            elif child.tag in {f"{W}br", f"{W}cr"}:
                said.append("\n")
            elif child.tag == f"{W}tab":
                said.append(" ")
            elif child.tag == f"{W}r":
                said.append(emphasised(self._words(child), self.manners.of(child)))
            elif child.tag == f"{W}hyperlink":
                said.append(plain(self._words(child)))  # a link may be underlined
            elif child.tag not in {f"{W}pPr", f"{W}rPr", f"{W}instrText", _FALLBACK}:
                said.append(self._words(child))
        return "".join(said)
