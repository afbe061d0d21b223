"""The units that are read as a whole: each heading, paragraph, list item, cell, caption, tick box and field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from govkit.document import (
    AddressBlock,
    Blank,
    Block,
    Break,
    Field,
    Figure,
    Heading,
    Inline,
    List,
    Manner,
    Paragraph,
    Place,
    Stated,
    Style,
    Table,
    Tickbox,
    emphases,
    leaves,
    pieces,
    walk,
)
from govkit.readability.words import Span


class UnitForm(StrEnum):
    """What a unit is on the page."""

    TITLE = "title"
    HEADING = "heading"
    SUBJECT = "subject"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CAPTION = "caption"
    HEADING_CELL = "heading cell"
    CELL = "cell"
    TICKBOX = "tickbox"
    FIELD = "field"


class TextUnit(NamedTuple):
    """The words of one unit. A sentence ends at each of `ends`, `origins` tells which span states which fact, and `emphases` which is set apart."""

    text: str
    form: UnitForm
    place: Place
    clause: str
    blanks: tuple[Span, ...]
    ends: tuple[int, ...]
    origins: tuple[tuple[Span, str], ...]
    emphases: tuple[tuple[Span, Manner], ...]


def units(blocks: Sequence[Block]) -> Iterator[TextUnit]:
    """The units in reading order. An address block has no sentences and is left out."""
    for block, clause, _within in walk(blocks):
        if not isinstance(block, AddressBlock):
            yield from (_unit(inlines, form, place, clause) for inlines, form, place in _pieces(block))


def _pieces(block: Block) -> Iterator[tuple[tuple[Inline, ...], UnitForm, Place]]:
    """The runs of words of one block, with what each is on the page."""
    match block:
        case Table():
            yield block.caption, UnitForm.CAPTION, block.place
            for row in (*((block.header,) if block.header else ()), *block.rows):
                for cell in row.cells:
                    yield cell.inlines, UnitForm.HEADING_CELL if cell.heading else UnitForm.CELL, row.place
        case _:
            yield from ((inlines, _form(block), place) for inlines, place in pieces(block))


def _form(block: Block) -> UnitForm:
    match block:
        case Heading(level=1):
            return UnitForm.TITLE
        case Heading():
            return UnitForm.HEADING
        case Paragraph(style=Style.SUBJECT):
            return UnitForm.SUBJECT
        case List():
            return UnitForm.ITEM
        case Figure():
            return UnitForm.CELL
        case Tickbox():
            return UnitForm.TICKBOX
        case Field():
            return UnitForm.FIELD
        case _:
            return UnitForm.PARAGRAPH


def _unit(inlines: tuple[Inline, ...], form: UnitForm, place: Place, clause: str) -> TextUnit:
    text = ""
    blanks: list[Span] = []
    ends: list[int] = []
    origins: list[tuple[Span, str]] = []
    for leaf in leaves(inlines):
        start = len(text)
        text += " " if isinstance(leaf, Break) else leaf.text
        match leaf:
            case Break():
                ends.append(len(text))
            case Blank():
                blanks.append((start, len(text)))
                origins += [((start, len(text)), leaf.path)] if leaf.path else []
            case Stated():
                origins.append(((start, len(text)), leaf.path))
            case _:
                pass
    return TextUnit(text, form, place, clause, tuple(blanks), tuple(ends), tuple(origins), tuple(emphases(inlines)))
