"""Reads a PDF by the look of its pages, since few of them say where a paragraph ends."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from pathlib import Path
from statistics import median
from typing import Final

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTChar, LTPage, LTTextBox, LTTextLine
from pdfminer.pdfparser import PDFSyntaxError
from pdfminer.psexceptions import PSException

from govkit.document import Block
from govkit.errors import DocumentUnreadable
from govkit.read.blocks import heading, in_sections, listed, paragraph, place
from govkit.read.opened import Opened

FOR: Final = "PDF, read by the look of its pages"
_BULLET: Final = re.compile(r"[•▪◦‣·–*☐□-]\s*|\(?(?:\d{1,2}|[a-z])[.)]\s+")
_ALONE: Final = re.compile(r"[•▪◦‣·–*☐□-]|\(?(?:\d{1,2}|[a-z])[.)]")
_EDGES: Final = (0.08, 0.92)  # of the height of a page
_PAGE_NUMBER: Final = re.compile(r"(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_LARGER: Final = 1.12  # than the body, and it is a heading
_APART: Final = 0.6  # of a line between two lines, and they are two blocks


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of print: its words, where it stands, the size and weight of its type, and whether a bullet is before it.

    `room` is how many more characters would have gone into the line. `edge` says that it is at the head or foot of the page.
    """

    text: str
    page: int
    top: float
    bottom: float
    size: float
    bold: bool
    room: float
    edge: bool
    item: bool


def read(content: bytes, file: Path) -> Opened:
    """The blocks of a PDF. A block's line is the number of its page."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        pages = list(extract_pages(BytesIO(content), laparams=LAParams()))
    except (PSException, PDFSyntaxError, ValueError, KeyError, TypeError, AssertionError) as error:
        why = "this is no PDF that can be opened. If it has a password, save it without one."
        raise DocumentUnreadable(f"{file}: {why}") from error
    lines = [line for number, page in enumerate(pages, 1) for line in _lines(page, number)]
    if not lines:
        why = "there are no words in this PDF. It may be a scan, which is a picture of a page. Use the file it was printed from."
        raise DocumentUnreadable(f"{file}: {why}")
    kept, running = _without_running(lines, len(pages))
    skipped = (f"{running} line{'' if running == 1 else 's'} at the head or foot of pages",) if running else ()
    return Opened(in_sections(_blocks(kept, file)), skipped=skipped)


def _lines(page: LTPage, number: int) -> Iterator[_Line]:
    lines = [(line, box) for box in page if isinstance(box, LTTextBox) for line in box]
    bullets = [line.y0 + line.height / 2 for line, _box in lines if _ALONE.fullmatch(line.get_text().strip())]
    for line, box in lines:
        if not _ALONE.fullmatch(line.get_text().strip()):
            item = any(line.y0 < height < line.y1 for height in bullets)
            yield _line(line, box, page, number, item=item)


def _line(line: LTTextLine, box: LTTextBox, page: LTPage, number: int, *, item: bool) -> _Line:
    chars = [char for char in line if isinstance(char, LTChar) and char.get_text().strip()]
    text = " ".join(line.get_text().split())
    bullet = _BULLET.match(text)
    bold = sum("bold" in char.fontname.lower() for char in chars)
    middle = (line.y0 + line.y1) / 2 / max(page.height, 1.0)
    return _Line(
        text=text[bullet.end() :] if bullet and bullet.end() < len(text) else text,
        page=number,
        top=line.y1,
        bottom=line.y0,
        size=median(char.size for char in chars) if chars else 0.0,
        bold=bold * 2 > len(chars),
        room=(box.x1 - line.x1) / max(line.width / max(len(text), 1), 0.1),
        edge=not _EDGES[0] < middle < _EDGES[1],
        item=item or bullet is not None,
    )


def _without_running(lines: Sequence[_Line], pages: int) -> tuple[list[_Line], int]:
    """The lines without page numbers and what stands on most pages, and how many those were."""
    seen = Counter(_numberless(line) for line in lines if line.edge)
    kept = [
        line
        for line in lines
        if not (line.edge and (_PAGE_NUMBER.fullmatch(line.text) or _repeats(seen[_numberless(line)], pages)))
    ]
    return kept, len(lines) - len(kept)


def _repeats(times: int, pages: int) -> bool:
    return times >= 2 and 2 * times > pages


def _numberless(line: _Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _blocks(lines: Sequence[_Line], file: Path) -> Iterator[Block]:
    body = median(line.size for line in lines) if lines else 0.0
    for is_heading, parts in groupby(_parts(lines), key=lambda part: _is_heading(part, body)):
        for part in parts:
            yield _block(part, file, is_heading=is_heading)


def _block(part: Sequence[_Line], file: Path, *, is_heading: bool) -> Block:
    text, here = _joined(part), place(file, part[0].page)
    if is_heading:
        return heading(2, text, here)
    return listed([(text, here)]) if part[0].item else paragraph(text, here)


def _is_heading(part: Sequence[_Line], body: float) -> bool:
    large = all(line.size > body * _LARGER for line in part)
    return large or (all(line.bold for line in part) and len(part) == 1 and not part[0].text.endswith((".", ",", ";")))


def _parts(lines: Iterable[_Line]) -> Iterator[list[_Line]]:
    """Lines that make one block: next to each other, in type of one size, and none but the first with a bullet."""
    part: list[_Line] = []
    for line in lines:
        if part and not _goes_on(part[-1], line):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _goes_on(before: _Line, line: _Line) -> bool:
    """Whether a line goes on where the one before it ended: its first word had no room there."""
    near = before.page == line.page and before.bottom - line.top < _APART * line.size and line.top < before.top
    alike = abs(before.size - line.size) < 0.1 * max(line.size, 1.0) and before.bold == line.bold
    return near and alike and not line.item and before.room < len(line.text.split()[0]) + 1


def _joined(part: Sequence[_Line]) -> str:
    """The words of the lines as one text; a word that was parted at a line's end is one again."""
    text = part[0].text
    for line in part[1:]:
        parted = text.endswith(("\u00ad", "\u2010")) or (text.endswith("-") and line.text[:1].islower())
        text = f"{text.rstrip(chr(0xAD))}{line.text}" if parted else f"{text} {line.text}"
    return text
