"""The sheet on which marks are typed: a row for each person, who is a number, and a column for each question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from govkit.document import Document
from govkit.understanding.marks import first_heading, heading
from govkit.understanding.point import AskedPoint
from govkit.write.spreadsheet.as_csv import write_csv
from govkit.write.spreadsheet.as_xlsx import Sheet, write_xlsx

SHEET: Final = "marks"
_WIDTH, _FIRST, _ASKS = 16, 24, 80  # in characters
_HOW: Final = "u: found and understood. f: found, not understood. n: not found. Empty: not asked."


def marks_as_csv(document: Document, points: Sequence[AskedPoint], people: int) -> bytes:
    """The sheet as CSV."""
    return write_csv(_headings(document, points), _rows(points, people))


def marks_as_xlsx(document: Document, points: Sequence[AskedPoint], people: int) -> bytes:
    """The sheet as XLSX, with the questions on a second one."""
    marks = Sheet(
        "Marks",
        _headings(document, points),
        _rows(points, people),
        (_FIRST, *(_WIDTH for _ in points)),
        _HOW,
        lambda _cell: False,
    )
    asked = Sheet(
        "Questions",
        ("Number", "Question", "It asks"),
        [(str(number), point.id, point.question.asks) for number, point in enumerate(points, 1)],
        (_WIDTH, _FIRST, _ASKS),
        _HOW,
        lambda _cell: False,
    )
    return write_xlsx(f"Marks: {document.title}", "", document.language, (marks, asked), document.house)


def _headings(document: Document, points: Sequence[AskedPoint]) -> tuple[str, ...]:
    return (first_heading(document.name), *map(heading, points))


def _rows(points: Sequence[AskedPoint], people: int) -> list[tuple[str, ...]]:
    return [(str(person), *("" for _ in points)) for person in range(1, people + 1)]
