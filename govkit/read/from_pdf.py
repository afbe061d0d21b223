"""Reads a PDF by the look of its pages, since few of them say where a paragraph ends."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import groupby, pairwise
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTPage
from pdfminer.pdfparser import PDFSyntaxError
from pdfminer.psexceptions import PSException

from govkit.document import Block
from govkit.errors import DocumentUnreadable
from govkit.limits import allow_more
from govkit.read.blocks import heading, in_sections, listed, paragraph, place
from govkit.read.opened import Opened, counted
from govkit.read.pdf_lines import PrintedLine, lines_of, shows_picture, words_drawn

FOR: Final = "PDF, read by the look of its pages"
_RAGGED: Final = 0.35  # of a line may stay empty where a sentence goes on in the next
_FAR: Final = 1.8  # more than between the lines of a text that is set with double spacing
_ENOUGH: Final = 3  # lines, to tell from
_ENDED: Final = re.compile(r"[.!?:;…][”’\"')\]]*$")
_NOTES: Final = 6  # at the foot of one page, between what goes over to the next
_PAGE_NUMBER: Final = re.compile(r"(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_LARGER: Final = 1.12  # than the body, and it is a heading
_APART: Final = 0.6  # of a line between two lines, and they are two blocks
_TEN: Final = 10  # pages that have words, after which
_SECONDS: Final = 2  # more of computing are allowed
_MOST_PAGES: Final = 150  # for which that is so, in which each agreement fits


class _PrintedPage(NamedTuple):
    """The lines of a page, how many words its drawings have, and whether there is a picture on it."""

    lines: tuple[PrintedLine, ...]
    words_drawn: int
    shows_picture: bool


def read(content: bytes, file: Path) -> Opened:
    """The blocks of a PDF. A block's line is the number of its page."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    pages = list(_printed(_laid_out(content, file)))
    lines = [line for page in pages for line in page.lines]
    if not lines:
        why = "there are no words in this PDF. It may be a scan, which is a picture of a page. Use the file it was printed from."
        raise DocumentUnreadable(f"{file}: {why}")
    kept, running = _without_running(lines, len(pages))
    noted = sum(line.note for line in kept)
    without = [page for page in pages if not page.lines]
    pictures = sum(page.shows_picture for page in without)
    skipped = (
        *((f"{running} line{'' if running == 1 else 's'} at the head or foot of pages",) if running else ()),
        *counted(
            {
                "line of notes": noted,
                "word of a drawing": sum(page.words_drawn for page in pages),
                "picture of a whole page": pictures,
                "page of no words": len(without) - pictures,
            }
        ),
    )
    return Opened(in_sections(_blocks([line for line in kept if not line.note], file)), skipped=skipped)


def _laid_out(content: bytes, file: Path) -> Iterator[LTPage]:
    """Each page as the library sees it. What it raises says that the file is damaged; of what is done with a page, it would be our fault."""
    pages = extract_pages(BytesIO(content), laparams=LAParams(all_texts=True))
    while True:
        try:
            page = next(pages, None)
        except (PSException, PDFSyntaxError, ValueError, KeyError, TypeError, AssertionError) as error:
            why = "this is no PDF that can be opened. If it has a password, save it without one."
            raise DocumentUnreadable(f"{file}: {why}") from error
        if page is None:
            return
        yield page


def _printed(pages: Iterable[LTPage]) -> Iterator[_PrintedPage]:
    """Each page, of which no more is kept than what is asked of it. Those that have words may take as long as such pages take."""
    with_words = 0
    for number, page in enumerate(pages, 1):
        lines = tuple(lines_of(page, number))
        with_words += bool(lines)
        if lines and with_words % _TEN == 0 and with_words <= _MOST_PAGES:
            allow_more(_SECONDS)
        yield _PrintedPage(lines, words_drawn(page, page), shows_picture(page))


def _without_running(lines: Sequence[PrintedLine], pages: int) -> tuple[list[PrintedLine], int]:
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


def _numberless(line: PrintedLine) -> str:
    """What a line says on whatever page: its page number may stand at either end."""
    return " ".join(sorted(re.sub(r"\d+", "#", line.text).split()))


def _blocks(lines: Sequence[PrintedLine], file: Path) -> Iterator[Block]:
    body = median(line.size for line in lines) if lines else 0.0
    for is_heading, parts in groupby(_over_pages(_parts(lines)), key=lambda part: _is_heading(part, body)):
        for part in parts:
            yield _block(part, file, is_heading=is_heading)


def _block(part: Sequence[PrintedLine], file: Path, *, is_heading: bool) -> Block:
    text, here = _joined(part), place(file, part[0].page)
    if is_heading:
        return heading(2, text, here)
    return listed([(text, here)]) if part[0].item else paragraph(text, here)


def _is_heading(part: Sequence[PrintedLine], body: float) -> bool:
    large = all(line.size > body * _LARGER for line in part)
    return large or (all(line.bold for line in part) and len(part) == 1 and not part[0].text.endswith((".", ",", ";")))


def _spacing(lines: Sequence[PrintedLine]) -> float:
    """How far apart the lines of a block stand, in times their type: as far as those in the midst of sentences mostly do."""
    pairs = pairwise(lines)
    gaps = [
        (before.bottom - line.top) / line.size
        for before, line in pairs
        if line.size and line.text[:1].islower() and _goes_on(before, line, _FAR)
    ]
    return max(_APART, 1.15 * median(gaps) + 0.1) if len(gaps) >= _ENOUGH else _APART


def _parts(lines: Sequence[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """Lines that make one block: next to each other, in type of one size, and none but the first with a bullet."""
    part: list[PrintedLine] = []
    apart = _spacing(lines)
    for line in lines:
        if part and not _goes_on(part[-1], line, apart):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _over_pages(parts: Iterable[list[PrintedLine]]) -> list[list[PrintedLine]]:
    """The parts, with those as one that only the end of a page or of a column parts, and any notes at its foot."""
    found: list[list[PrintedLine]] = []
    for part in parts:
        before = next((each for each in reversed(found[-_NOTES:]) if _is_alike(each[-1], part[0])), None)
        if before and _is_continued(before[-1], part[0]):
            before += part
        else:
            found.append(part)
    return found


def _is_continued(before: PrintedLine, line: PrintedLine) -> bool:
    """Whether a sentence that has no end on one page or column goes on at the start of the next."""
    next_page = line.page == before.page + 1
    next_column = line.page == before.page and line.bottom > before.top
    starts = line.text.lstrip("“‘\"'(")[:1]
    return (next_page or next_column) and starts.islower() and not line.item and not _ENDED.search(before.text)


def _is_alike(before: PrintedLine, line: PrintedLine, *, in_bold: bool = False) -> bool:
    """Whether two lines are in type of one size and weight. `in_bold` says that either may be in bold."""
    return abs(before.size - line.size) < 0.1 * max(line.size, 1.0) and (in_bold or before.bold == line.bold)


def _goes_on(before: PrintedLine, line: PrintedLine, apart: float = _APART) -> bool:
    """Whether a line goes on where the one before it ended: its first word had no room there."""
    near = before.page == line.page and before.bottom - line.top < apart * line.size and line.top < before.top
    ruled_off = line.rule <= before.bottom
    in_sentence = line.text[:1].islower() and not _ENDED.search(before.text)  # some words of it may be in bold
    wide = len(before.text) * _RAGGED if in_sentence else 0.0
    no_room = before.room < max(len(line.text.split()[0]) + 1, wide)
    return near and no_room and not ruled_off and not line.item and _is_alike(before, line, in_bold=in_sentence)


def _joined(part: Sequence[PrintedLine]) -> str:
    """The words of the lines as one text; a word that was parted at a line's end is one again."""
    text = part[0].text
    for line in part[1:]:
        parted = text.endswith(("\u00ad", "\u2010")) or (text.endswith("-") and line.text[:1].islower())
        text = f"{text.rstrip(chr(0xAD))}{line.text}" if parted else f"{text} {line.text}"
    return text
