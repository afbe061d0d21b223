"""Reads an OpenDocument text, as LibreOffice writes it, as it would be printed with all changes accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from lxml import etree

from govkit.document import Block
from govkit.errors import DocumentUnreadable
from govkit.read.account import UNACCOUNTED, mark_left, mark_read, unaccounted
from govkit.read.blocks import heading, in_sections, listed, paragraph, place
from govkit.read.bullets import without_label
from govkit.read.cells import laid_out
from govkit.read.headings import heads
from govkit.read.odt_styles import STYLE, TEXT, Styles
from govkit.read.odt_words import DRAWN_LINK, OFFICE, PARAGRAPHS, TABLE, boxes_of, is_drawn, words_of
from govkit.read.opened import Opened, counted
from govkit.read.package import package_of, xml

FOR: Final = "LibreOffice and other OpenDocument texts, read with all their changes accepted"
_LEVELS: Final = frozenset(map(str, range(1, 11)))
_CONTENTS: Final = {
    f"{TEXT}{name}"
    for name in (
        *("table-of-content", "illustration-index", "table-index", "object-index"),
        *("user-index", "alphabetical-index", "bibliography"),
    )
}
_ASIDE: Final = {f"{STYLE}{where}{which}": where for where in ("header", "footer") for which in ("", "-left", "-first")}


def read(content: bytes, file: Path) -> Opened:
    """The blocks of an OpenDocument text. A block's line is the number of its paragraph."""
    with package_of(content, file, "OpenDocument text") as package:
        whole = xml(package, "content.xml")
        has_styles = "styles.xml" in package
        shared = xml(package, "styles.xml") if has_styles else etree.Element("none")
        body = whole.find(f"{OFFICE}body/{OFFICE}text")
        if body is None:
            raise DocumentUnreadable(f"{file}: there is no text in this file. It may be a spreadsheet or slides.")
        styles = Styles(whole, shared)
        reader = _OdtReader(file, styles)
        blocks = in_sections(reader.blocks(body))
        reader.passed_over[UNACCOUNTED] += unaccounted(body, PARAGRAPHS)
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
            if child.tag in PARAGRAPHS:
                yield from self._paragraph(child, in_list=in_list)
            elif child.tag == f"{TABLE}table":
                yield from self._table(child)
            elif child.tag == f"{TEXT}tracked-changes":
                for deletion in child.iter(f"{TEXT}deletion"):
                    self.passed_over["deletion"] += 1
                    mark_left(deletion)
            elif child.tag in _CONTENTS:
                self._contents(child)
            elif child.get(f"{TEXT}display") == "none":
                self.passed_over["hidden part"] += 1
                mark_left(child)
            elif child.tag in {f"{TEXT}list", f"{TEXT}list-item"}:
                yield from self.blocks(child, in_list=True)
            elif child.tag in {f"{TEXT}section", f"{TEXT}list-header", f"{TEXT}numbered-paragraph"}:
                yield from self.blocks(child, in_list=child.tag == f"{TEXT}numbered-paragraph")
            elif child.tag == DRAWN_LINK:
                yield from self.blocks(child, in_list=in_list)
            elif is_drawn(child):  # at a place of its page
                yield from self._boxes(boxes_of(child, self.passed_over))

    def _boxes(self, boxes: Iterable[etree._Element]) -> Iterator[Block]:
        """The words of text boxes and shapes."""
        for box in boxes:
            yield from self.blocks(box)

    def _contents(self, element: etree._Element) -> None:
        mark_left(element)
        lines = (each for each in element.iter(*PARAGRAPHS) if any(words.strip() for words in each.itertext()))
        self.passed_over["line of the contents"] += sum(1 for _ in lines)

    def _paragraph(self, element: etree._Element, *, in_list: bool) -> Iterator[Block]:
        self.at += 1
        mark_read(element)
        said = words_of(element, self.styles, self.passed_over)
        text, has_label = without_label(said.words)
        if text:
            yield self._block(element, text, is_item=in_list or has_label)
        yield from self._boxes(said.boxes)

    def _block(self, element: etree._Element, text: str, *, is_item: bool) -> Block:
        """What a paragraph of these words is."""
        here, level = place(self.file, self.at), self._level(element)
        if level is not None and heads(text):
            return heading(level, text, here)
        return listed([(text, here)]) if is_item else paragraph(text, here)

    def _level(self, element: etree._Element) -> int | None:
        if element.tag != f"{TEXT}h":
            return self.styles.level(element.get(f"{TEXT}style-name", ""))
        level = element.get(f"{TEXT}outline-level", "1")
        return int(level) if level in _LEVELS else 1

    def _covered(self, cell: etree._Element) -> None:
        """A cell that another one is spread over, so that nobody sees it."""
        self.passed_over["hidden part"] += any(map(str.strip, map(str, cell.itertext())))
        mark_left(cell)

    def _table(self, element: etree._Element) -> Iterator[Block]:
        """What the cells of a table hold. A table in a cell is part of the cell."""
        rows = []
        for row in element.iter(f"{TABLE}table-row"):
            if next(row.iterancestors(f"{TABLE}table")) is element:
                here = place(self.file, self.at + 1)
                for covered in row.iterchildren(f"{TABLE}covered-table-cell"):
                    self._covered(covered)
                cells = row.iterchildren(f"{TABLE}table-cell")
                rows.append(([list(self.blocks(cell)) for cell in cells], here))
        yield from laid_out(rows)
