"""What sheets are built of: words that govkit itself writes, at no line of any template."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from govkit.document import Cell, Field, Heading, Inline, Item, List, Paragraph, Place, Row, Strong, Style, Table, Text

PLACE: Final = Place("", 0)


def words(said: str) -> tuple[Inline, ...]:
    """Words as they are."""
    return (Text(said),)


def title(said: str) -> Heading:
    """The title of a sheet."""
    return Heading(1, words(said), PLACE)


def heading(said: str, level: int = 2) -> Heading:
    """A heading in a sheet."""
    return Heading(level, words(said), PLACE)


def paragraph(said: str, style: Style = Style.BODY) -> Paragraph:
    """A paragraph."""
    return Paragraph(words(said), PLACE, style)


def labelled(label: str, said: str) -> Paragraph:
    """A paragraph that begins with what it is, in bold."""
    return Paragraph((Strong(words(f"{label}:")), Text(f" {said}")), PLACE)


def bullets(items: Iterable[str], *, ordered: bool = False) -> List:
    """A list."""
    return List(ordered, tuple(Item(words(each), PLACE) for each in items), PLACE)


def lines(label: str, count: int = 1) -> Field:
    """Lines to write on."""
    return Field(words(label), PLACE, count)


def table(caption: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """A table, the first cell of each row of which names the row."""
    return Table(words(caption), _row(headings, all_head=True), tuple(_row(row) for row in rows), PLACE)


def facts(caption: str, rows: Iterable[tuple[str, str]]) -> Table:
    """A table of facts, each with what it is."""
    return Table(words(caption), None, tuple(_row(row) for row in rows), PLACE)


def _row(cells: Sequence[str], *, all_head: bool = False) -> Row:
    return Row(tuple(Cell(words(said), all_head or at == 0) for at, said in enumerate(cells)), PLACE)
