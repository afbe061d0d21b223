"""Reads a Word file as it would be printed with all changes accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from lxml import etree

from govkit.document import Block, Clause, every_block
from govkit.errors import DocumentUnreadable
from govkit.read import from_html, from_txt
from govkit.read.account import UNACCOUNTED, mark_left, unaccounted
from govkit.read.blocks import heading, in_sections, listed, paragraph, place
from govkit.read.bullets import without_label
from govkit.read.cells import laid_out
from govkit.read.headings import heads
from govkit.read.opened import Opened, counted
from govkit.read.package import Package, PartUnreadable, package_of
from govkit.read.word_package import R, W, inserted, part, styles_part, text_part
from govkit.read.word_printed import joins_next, printed
from govkit.read.word_runs import printed_words
from govkit.read.word_styles import CONTENTS, WordStyles, language

Readers = Mapping[str, Callable[[bytes, Path], Opened]]

FOR: Final = "Word, read with all its changes accepted"
_ASIDE: Final = {"header": "header", "footer": "footer", "footnotes": "note", "endnotes": "note", "comments": "comment"}
_LARGEST_INSERTED: Final = 10_000_000
_HOLDERS: Final = frozenset({f"{W}t", "{http://schemas.openxmlformats.org/drawingml/2006/main}t"})
_NO_STYLES: Final = etree.Element("styles")


def read(content: bytes, file: Path) -> Opened:
    """The blocks of a Word file. A block's line is the number of its paragraph."""
    return _read(content, file, _INSERTED)


def _read(content: bytes, file: Path, readers: Readers) -> Opened:
    with package_of(content, file, "Word file") as package:
        body = part(package, text_part(package)).find(f"{W}body")
        named = styles_part(package)
        styles = part(package, named) if named else _NO_STYLES
        if body is None:
            raise DocumentUnreadable(f"{file}: there is nothing to read in this file.")
        reader = _WordReader(file, package, WordStyles(styles), readers)
        blocks = in_sections(reader.blocks(body))
        reader.passed_over[UNACCOUNTED] += unaccounted(body, _HOLDERS)
        passed_over = counted(reader.passed_over + _aside(package))
        return Opened(blocks, language(styles), (*passed_over, *reader.passed_over_in_inserted))


def _aside(package: Package) -> Counter[str]:
    """What stands beside the text and has words in it."""
    found: Counter[str] = Counter()
    folder = PurePosixPath(text_part(package)).parent
    for name in map(PurePosixPath, package.names):
        kind = _ASIDE.get(name.stem.rstrip("0123456789"), "") if name.suffix == ".xml" and name.parent == folder else ""
        if kind:
            root = part(package, str(name))
            holders = [root] if kind in {"header", "footer"} else list(root)
            found[kind] += sum(any((text.text or "").strip() for text in each.iter(f"{W}t")) for each in holders)
    return found


class _WordReader:
    """Goes through the body, counting paragraphs and what it passes over."""

    def __init__(self, file: Path, package: Package, styles: WordStyles, readers: Readers) -> None:
        self.file, self.package, self.styles, self.readers = file, package, styles, readers
        self.at = 0
        self.passed_over: Counter[str] = Counter()
        self.passed_over_in_inserted: list[str] = []

    def blocks(self, parent: etree._Element) -> Iterator[Block]:
        """The blocks of the body, of a cell or of a text box, in order."""
        words: list[str] = []  # of paragraphs whose ends were taken out, so that they go on in the next
        boxes: list[etree._Element] = []
        for child in printed(parent, self.passed_over):
            if child.tag == f"{W}p":
                self.at += 1
                found = printed_words(child, self.styles, self.passed_over)
                words.append(found.words)
                boxes += found.boxes
                if joins_next(child):
                    continue
                yield from self._paragraph(child, "".join(words))
                for box in boxes:
                    yield from self.blocks(box)
                words, boxes = [], []
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag == f"{W}subDoc":
                self.passed_over["inserted file"] += 1
                mark_left(child)
            elif child.tag == f"{W}altChunk":
                mark_left(child)
                yield from self._inserted(child)
        if any(map(str.strip, words)):
            yield paragraph("".join(words), place(self.file, self.at))

    def _paragraph(self, element: etree._Element, words: str) -> Iterator[Block]:
        text, has_label = without_label(words.strip())
        level, here = self.styles.level(element), place(self.file, self.at)
        if not text:
            return
        if level == CONTENTS:
            self.passed_over["line of the contents"] += 1
        elif level is not None and heads(text):
            yield heading(level, text, here)
        elif has_label or self.styles.is_item(element):
            yield listed([(text, here)])
        else:
            yield paragraph(text, here)

    def _table(self, element: etree._Element) -> Iterator[Block]:
        rows = []
        for row in printed(element, self.passed_over):
            if row.tag == f"{W}tr":
                here = place(self.file, self.at + 1)
                cells = [cell for cell in printed(row, self.passed_over) if cell.tag == f"{W}tc"]
                rows.append(([list(self.blocks(cell)) for cell in cells], here))
        yield from laid_out(rows)

    def _inserted(self, element: etree._Element) -> Iterator[Block]:
        """The words of a file that was inserted whole, where it is of a format that can be read."""
        name = inserted(self.package, element.get(f"{R}id", ""))
        reader = self.readers.get(PurePosixPath(name).suffix.lower())
        opened = None if reader is None else self._opened(name, reader)
        if opened is None:
            self.passed_over["inserted file"] += 1
            return
        self.passed_over_in_inserted += opened.skipped
        yield from (block for block in every_block(opened.blocks) if not isinstance(block, Clause))

    def _opened(self, name: str, reader: Callable[[bytes, Path], Opened]) -> Opened | None:
        """What an inserted file says; nothing where it is not there, too large or broken."""
        if name not in self.package or self.package.size(name) > _LARGEST_INSERTED:
            return None
        try:
            return reader(self.package.read(name), self.file)
        except (DocumentUnreadable, PartUnreadable):
            return None


def _read_inserted(content: bytes, file: Path) -> Opened:
    """A Word file in a Word file, whose own inserted files are not read: a file could insert itself."""
    return _read(content, file, {})


_INSERTED: Final[Readers] = {
    ".docx": _read_inserted,
    ".html": from_html.read,
    ".htm": from_html.read,
    ".txt": from_txt.read,
}
