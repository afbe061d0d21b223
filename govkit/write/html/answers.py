"""What people fill in on a screen: the same lines and boxes as on paper, each with a name that a screen reader tells."""

from __future__ import annotations

from html import escape
from typing import Final

from govkit.document import Cell, Design, Document, Field, Heading, Paragraph, Row, Table, Tickbox, every_block, text_of
from govkit.write.figure.wrap import measure

# Of print.css: how wide a line to write on is, and how large the words before it are, in points.
_LINES: Final = {Design.LETTER: (481.0, 14.0), Design.AGREEMENT: (226.0, 12.0)}
_LARGE_LINE: Final = (481.0, 18.0)  # of large_print.css: one to a row in each of them
_GAP, _LEAST = 8.0, 25  # points between words and answer, and the least part of a line that takes one
_LONGEST: Final = 200  # of a name: what is asked, told in one breath
# A font that is filled in with is in the file whole, and then a sign of two letters says neither.
_STYLE: Final = """
body { font-variant-ligatures: none; }
input { appearance: auto; border: 0; padding: 0; margin: 0; background: none; color: #1a1a1a; font-size: 12pt; }
input { text-indent: 0; display: inline-block; }
.tickbox input { box-sizing: border-box; width: 14pt; height: 14pt; margin: 0 0.45em 0 0; border: 1pt solid #1a1a1a; vertical-align: -2pt; }
.field input { height: 15pt; float: right; }
.field .rule input { width: 100%; height: 11mm; float: none; display: block; }
td input { width: 100%; height: 9mm; display: block; }
"""
_LARGE: Final = """
input { font-size: 18pt; }
.tickbox input { width: 19pt; height: 19pt; vertical-align: -3pt; }
.field input { height: 22pt; }
td input { height: 12mm; }
"""


def is_answered(document: Document) -> bool:
    """Whether a document has anything to fill in."""
    return any(isinstance(block, Field | Tickbox) or _has_room(block) for block in every_block(document.blocks))


def answer_style(document: Document) -> str:
    """How what is filled in is set, on lines that are as they are on paper."""
    large = _LARGE if document.large_print else ""
    return _STYLE + large if document.fillable else ""


class AnswerFields:
    """Gives out what is filled in, in the order of the document, each under a name of its own."""

    def __init__(self, document: Document) -> None:
        """Start before anything of the document was asked."""
        usual = _LINES.get(document.design, _LINES[Design.LETTER])
        self._column, self._size = _LARGE_LINE if document.large_print else usual
        self._font = document.house.font if document.house else None
        self._count = 0
        self._asked = self._about = ""

    def ask(self, block: Heading | Paragraph) -> None:
        """Remember a question, which the boxes below it answer, or a heading, which says what the lines below it are about."""
        said = " ".join(text_of(block.inlines).split())
        if isinstance(block, Heading):
            self._about = said
        else:
            self._asked = said

    def box(self, tickbox: Tickbox) -> str:
        """A box to tick, with what is asked and what a tick means."""
        return self._input("checkbox", f"{text_of(tickbox.inlines).strip()}. {self._asked}")

    def line(self, field: Field, number: int = 1) -> str:
        """A line to write on, with what to write there."""
        words = text_of(field.inlines).strip()
        name = f"{words}. {self._about}" if self._about else words
        if number > 1:
            return self._input("text", f"{name}, line {number}")
        share = self._left(words)
        if share < _LEAST and field.lines > 1:
            return ""  # the other lines have room
        return self._input("text", name, f' style="width: {max(share, _LEAST)}%"')

    def cell(self, table: Table, row: Row, at: int) -> str:
        """A cell to fill in, with the headings of its row and of its column; of a table of facts, with what its first row is about."""
        column = table.header.cells[at] if table.header else row.cells[0]
        about = row.cells[0] if table.header else table.rows[0].cells[-1]
        return self._input("text", f"{_on_one_line(about)}: {_on_one_line(column)}")

    def _left(self, words: str) -> int:
        """What is left of a line after what is asked there, in parts of a hundred."""
        wide = self._font.width(words, bold=False) if self._font else measure(words, 1, bold=False)
        return int(100 * (1 - (wide * self._size + _GAP) / self._column))

    def _input(self, kind: str, name: str, style: str = "") -> str:
        self._count += 1
        return f'<input type="{kind}" name="answer-{self._count}" title="{escape(name[:_LONGEST])}" value=""{style}>'


def _on_one_line(cell: Cell) -> str:
    return " ".join(text_of(cell.inlines).split())


def _has_room(block: object) -> bool:
    return isinstance(block, Table) and any(cell.has_room for row in block.rows for cell in row.cells)
