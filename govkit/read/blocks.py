"""Builds blocks of the tree from words that carry no facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from govkit.document import (
    Block,
    Break,
    Cell,
    Clause,
    Heading,
    Inline,
    Item,
    List,
    Paragraph,
    Place,
    PlaceInLanguage,
    Row,
    Table,
    text_of,
)
from govkit.read.blanks import texts, with_fields
from govkit.read.characters import clean
from govkit.read.decoding import as_windows
from govkit.read.emphasis import inlines, is_set_apart
from govkit.read.footnotes import without_marks
from govkit.read.template_tags import GOES_ON, LINE_END

_LONGEST_NAME: Final = 60
_LONGEST_WORD: Final = 500  # characters


def words(text: str) -> tuple[Inline, ...]:
    """Words as they are seen, with single spaces between them. A line end is a break, what is filled in later a blank."""
    seen = with_fields(without_marks(clean(as_windows(text.replace(GOES_ON, "").replace(LINE_END, "\n")))))
    squeezed = "\n".join(" ".join(_parted(line.split())) for line in seen.split("\n"))
    lines = inlines(squeezed) if is_set_apart(squeezed) else [tuple(texts(line)) for line in squeezed.split("\n")]
    return tuple(inline for line in lines for inline in (Break(), *line))[1:]


def _parted(found: list[str]) -> Iterable[str]:
    """What stands between spaces, in pieces where it is so long that it is no word: code, or a script that has no spaces."""
    if max(map(len, found), default=0) <= _LONGEST_WORD:
        return found
    return (word[at : at + _LONGEST_WORD] for word in found for at in range(0, len(word), _LONGEST_WORD))


def heading(level: int, text: str, place: Place) -> Heading:
    """A heading of one of the tree's three levels."""
    return Heading(min(max(level, 1), 3), words(text), place)


def paragraph(text: str, place: Place) -> Paragraph:
    """A paragraph."""
    return Paragraph(words(text), place)


def listed(items: Iterable[tuple[str, Place]], *, ordered: bool = False) -> List:
    """A list of items, each with its place."""
    found = tuple(Item(words(text), place) for text, place in items)
    return List(ordered, found, found[0].place)


def table(rows: Sequence[tuple[Sequence[str], Place]]) -> Table:
    """A table without a header: for reading, a cell is a cell."""
    body = tuple(Row(tuple(Cell(words(text), heading=False) for text in cells), place) for cells, place in rows)
    return Table((), None, body, body[0].place)


def place(file: Path, line: int, language: str = "") -> Place:
    """A line of the file; `language` is that of its words, where it is another than the file's own."""
    return PlaceInLanguage(str(file), line, language) if language else Place(str(file), line)


def in_sections(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with those under each main heading gathered into a clause of that name, so that each has a score."""
    return tuple(_sections(blocks))


def _sections(blocks: Iterable[Block]) -> Iterator[Block]:
    gathered: list[Block] = []
    names: Counter[str] = Counter()
    for block in blocks:
        if isinstance(block, Heading) and block.level <= 2:
            yield from _section(gathered, names)
            gathered = []
        gathered.append(block)
    yield from _section(gathered, names)


def _section(blocks: Sequence[Block], names: Counter[str]) -> Iterator[Block]:
    """The blocks as one clause if a heading leads them."""
    if not blocks or not isinstance(blocks[0], Heading):
        yield from blocks
        return
    name = wanted = text_of(blocks[0].inlines)[:_LONGEST_NAME].strip() or "untitled"
    while name in names:
        names[wanted] += 1
        name = f"{wanted} ({names[wanted]})"
    names[name] += 1
    yield Clause(name, tuple(blocks), blocks[0].place)
