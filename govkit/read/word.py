"""Reads a Word file as it would be printed with all changes accepted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from lxml import etree

from govkit.document import Block
from govkit.errors import DocumentUnreadable
from govkit.read.blocks import heading, in_sections, listed, paragraph, place, table
from govkit.read.opened import Opened

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_HEADING: Final = re.compile(r"heading (\d)")
_PLURALS: Final = {"text box": "text boxes", "deletion": "deletions", "line of the contents": "lines of the contents"}
_CONTENTS: Final = 0
_LARGEST: Final = 200_000_000
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True)
_ASIDE: Final = {"header": "header", "footer": "footer", "footnotes": "note", "endnotes": "note", "comments": "comment"}


def read(content: bytes, file: Path) -> Opened:
    """The blocks of a Word file. A block's line is the number of its paragraph."""
    try:
        with ZipFile(BytesIO(content)) as package:
            if sum(part.file_size for part in package.infolist()) > _LARGEST:
                raise DocumentUnreadable(f"{file}: this file is too large to be read. Take the pictures out of it.")
            body = etree.fromstring(package.read("word/document.xml"), _PARSER).find(f"{_W}body")
            styles = _styles(package)
            aside = _aside(package)
    except (BadZipFile, KeyError, etree.XMLSyntaxError, NotImplementedError, RuntimeError) as error:
        why = "this is no Word file that can be opened. If it has a password, save it without one."
        raise DocumentUnreadable(f"{file}: {why}") from error
    if body is None:
        raise DocumentUnreadable(f"{file}: there is nothing to read in this file.")
    reader = _Reader(file, styles)
    return Opened(in_sections(reader.blocks(body)), _language(styles), (*reader.passed_over(), *aside))


def _styles(package: ZipFile) -> etree._Element:
    names = set(package.namelist())
    return etree.fromstring(package.read("word/styles.xml") if "word/styles.xml" in names else b"<styles/>", _PARSER)


def _language(styles: etree._Element) -> str:
    named = styles.find(f"{_W}docDefaults//{_W}lang")
    return ("" if named is None else named.get(f"{_W}val", "")).partition("-")[0].lower()


def _aside(package: ZipFile) -> Iterator[str]:
    """What stands beside the text and has words in it."""
    found: Counter[str] = Counter()
    for name in package.namelist():
        kind = _ASIDE.get(name.removeprefix("word/").removesuffix(".xml").rstrip("0123456789"), "")
        if kind and name.startswith("word/"):
            part = etree.fromstring(package.read(name), _PARSER)
            holders = [part] if kind in {"header", "footer"} else list(part)
            found[kind] += sum(any((text.text or "").strip() for text in each.iter(f"{_W}t")) for each in holders)
    return (f"{count} {kind}{'' if count == 1 else 's'}" for kind, count in found.items() if count)


class _Reader:
    """Goes through the body, counting paragraphs and what it passes over."""

    def __init__(self, file: Path, styles: etree._Element) -> None:
        self.file, self.at, self.boxes, self.deleted, self.contents = file, 0, 0, 0, 0
        self.levels = dict(_heading_levels(styles))

    def passed_over(self) -> Iterator[str]:
        """What was not read, in words."""
        for count, what in (
            (self.boxes, "text box"),
            (self.deleted, "deletion"),
            (self.contents, "line of the contents"),
        ):
            if count:
                yield f"{count} {what}" if count == 1 else f"{count} {_PLURALS[what]}"

    def blocks(self, parent: etree._Element) -> Iterator[Block]:
        """The blocks of the body or of a content control, in order."""
        for child in parent:
            if child.tag == f"{_W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                yield from self._table(child)
            elif child.tag == f"{_W}sdt":
                yield from (
                    block for content in child.iterchildren(f"{_W}sdtContent") for block in self.blocks(content)
                )
            elif child.tag in {f"{_W}ins", f"{_W}smartTag", f"{_W}customXml"}:
                yield from self.blocks(child)

    def _paragraph(self, element: etree._Element) -> Iterator[Block]:
        self.at += 1
        text, here = self._words(element).strip(), place(self.file, self.at)
        if not text:
            return
        style = element.find(f"{_W}pPr/{_W}pStyle")
        level = self.levels.get("" if style is None else style.get(f"{_W}val", ""))
        if level == _CONTENTS:
            self.contents += 1
        elif level is not None:
            yield heading(level, text, here)
        elif element.find(f"{_W}pPr/{_W}numPr") is not None:
            yield listed([(text, here)])
        else:
            yield paragraph(text, here)

    def _table(self, element: etree._Element) -> Iterator[Block]:
        for row in element.iter(f"{_W}tr"):
            first = self.at + 1
            cells = [self._cell(cell) for cell in row.iter(f"{_W}tc")]
            if any(cells):
                yield table([(cells, place(self.file, first))])

    def _cell(self, cell: etree._Element) -> str:
        lines = []
        for element in cell.iter(f"{_W}p"):
            self.at += 1
            lines.append(self._words(element).strip())
        return "\n".join(line for line in lines if line)

    def _words(self, element: etree._Element) -> str:
        """The words of a paragraph as they are printed: what was put in, and not what was taken out."""
        said: list[str] = []
        for child in element:
            if child.tag in {f"{_W}del", f"{_W}moveFrom"}:
                self.deleted += 1
            elif child.tag == f"{_W}txbxContent":
                self.boxes += 1
            elif child.tag == f"{_W}t":
                said.append(child.text or "")
            elif child.tag in {f"{_W}br", f"{_W}cr"}:
                said.append("\n")
            elif child.tag == f"{_W}tab":
                said.append(" ")
            elif child.tag not in {f"{_W}pPr", f"{_W}rPr", f"{_W}instrText", _FALLBACK}:
                said.append(self._words(child))
        return "".join(said)


def _heading_levels(styles: etree._Element) -> Iterator[tuple[str, int]]:
    """The level of each style of heading, and 0 for those of the contents, whatever the language of the Word that made it."""
    for style in styles.iter(f"{_W}style"):
        level, name = style.find(f"{_W}pPr/{_W}outlineLvl"), style.find(f"{_W}name")
        known = "" if name is None else name.get(f"{_W}val", "").lower()
        if level is not None and level.get(f"{_W}val", "9").isdigit() and int(level.get(f"{_W}val", "9")) < 9:
            yield style.get(f"{_W}styleId", ""), int(level.get(f"{_W}val", "0")) + 1
        elif known.startswith("toc "):
            yield style.get(f"{_W}styleId", ""), _CONTENTS
        elif known == "title":
            yield style.get(f"{_W}styleId", ""), 1
        elif named := _HEADING.match(known):
            yield style.get(f"{_W}styleId", ""), int(named[1])
