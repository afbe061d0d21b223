"""The blocks a document is made of. Each knows the template and line that wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from govkit.document.inline import Inline, text_of
from govkit.document.node import Node, node
from govkit.document.place import Place

# How many characters of a cell are tall: more than half a page of a column that is half as wide as the page.
TALL: Final = 1200
# How many rows with columns under titles, and lines in all, a table may have that is never parted: it fills less than half a page.
_FEW_ROWS: Final = 6
_FEW_LINES: Final = 24
_ACROSS: Final = 90  # characters in a line


@node
class Heading(Node):
    """A heading. Level 1 is the document's title, level 2 a clause's, level 3 stands inside a clause.

    `number` is `(4,)` for the fourth numbered clause, and empty where headings have no number.
    """

    level: int
    inlines: tuple[Inline, ...]
    place: Place
    number: tuple[int, ...] = ()


class Style(StrEnum):
    """What a paragraph is, beside being one."""

    BODY = "body"
    SUBJECT = "subject"
    MUTED = "muted"
    REFERENCE = "reference"


@node
class Paragraph(Node):
    """A paragraph. `number` is `(4, 2)` for the second numbered paragraph of clause 4, and empty without a number."""

    inlines: tuple[Inline, ...]
    place: Place
    style: Style = Style.BODY
    number: tuple[int, ...] = ()


@node
class Item(Node):
    """One item of a list."""

    inlines: tuple[Inline, ...]
    place: Place


@node
class List(Node):
    """A list; an ordered one is lettered (a), (b), (c) or numbered 1, 2, 3, and each starts afresh."""

    ordered: bool
    items: tuple[Item, ...]
    place: Place


@node
class Cell(Node):
    """One cell of a table; a heading cell names its row or its column, and one `to_fill_in` is left empty for whoever signs."""

    inlines: tuple[Inline, ...]
    heading: bool
    to_fill_in: bool = False

    @property
    def has_room(self) -> bool:
        """Whether somebody writes in it: it is there to be filled in, and the file says nothing that stands there."""
        return self.to_fill_in and not text_of(self.inlines).strip()


@node
class Row(Node):
    """One row of a table."""

    cells: tuple[Cell, ...]
    place: Place

    @property
    def lines(self) -> int:
        """How many lines it takes about, where its cells are equally wide."""
        return max((1 + len(text_of(cell.inlines)) * len(self.cells) // _ACROSS for cell in self.cells), default=0)

    @property
    def is_tall(self) -> bool:
        """Whether a cell of it says so much that it may go on in the next page, since it would leave most of a page empty."""
        return any(len(text_of(cell.inlines)) > TALL for cell in self.cells)


@node
class Table(Node):
    """A table with its caption. `header` is the row of column headings, or None where each row is headed by its first cell."""

    caption: tuple[Inline, ...]
    header: Row | None
    rows: tuple[Row, ...]
    place: Place

    @property
    def is_whole(self) -> bool:
        """Whether it stays on one page: of few rows, or of facts, and with no more to say than leaves no page half empty."""
        few = self.header is None or len(self.rows) <= _FEW_ROWS
        return few and sum(row.lines + 0.5 for row in self.rows) <= _FEW_LINES

    @property
    def held(self) -> frozenset[int]:
        """The rows, counted from 0, that stay on the page of the next one: no low row stands alone at the end of a page or at its top."""
        last = len(self.rows) - 1
        low = {at for at in range(last) if self.rows[at].lines + self.rows[at + 1].lines <= _FEW_LINES / 2}
        return frozenset(range(last) if self.is_whole else low & {0, 1, last - 1})


@node
class AddressBlock(Node):
    """Lines of a postal address. The recipient's stands where an envelope's window is."""

    lines: tuple[tuple[Inline, ...], ...]
    place: Place
    recipient: bool

    @property
    def is_posted(self) -> bool:
        """Whether an envelope shows it: it has more than a name."""
        return self.recipient and len(self.lines) > 1

    @property
    def shown(self) -> tuple[tuple[Inline, ...], ...]:
        """The lines that say something, without those that only other recipients fill."""
        return tuple(line for line in self.lines if text_of(line))


@node
class Tickbox(Node):
    """An empty box to tick, with what ticking it means."""

    inlines: tuple[Inline, ...]
    place: Place


@node
class Field(Node):
    """Lines to write on, one or more, with what to write there."""

    inlines: tuple[Inline, ...]
    place: Place
    lines: int = 1


@node
class Contents(Node):
    """Where the list of numbered clauses and their pages stands."""

    place: Place


class Line(StrEnum):
    """How an arrow is drawn. Words beside it say the same."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    THIN = "thin"


@node
class Stage(Node):
    """A heading across a picture: one of level 1 parts the picture, one of level 2 names a step."""

    level: int
    inlines: tuple[Inline, ...]
    place: Place


@node
class Sending(Node):
    """One arrow of a picture, from and to columns counted from 0: what is sent, and when it goes ahead.

    `what` begins with the origins of the senders and receivers, which have no words there: the columns are headed by them.
    """

    senders: tuple[int, ...]
    receivers: tuple[int, ...]
    line: Line
    what: tuple[Inline, ...]
    when: tuple[Inline, ...]
    place: Place


@node
class Figure(Node):
    """A picture of who sends what to whom: a column for each, and the arrows between them in order, down the page."""

    caption: tuple[Inline, ...]
    columns: tuple[tuple[Inline, ...], ...]
    rows: tuple[Stage | Sending, ...]
    place: Place


class GroupRole(StrEnum):
    """What a group of blocks is for."""

    LETTERHEAD = "letterhead"
    TITLE_PAGE = "title-page"
    KEEP_TOGETHER = "keep-together"
    CALLOUT = "callout"
    REPLY_SLIP = "reply-slip"
    SIGN_OFF = "sign-off"
    SIGNATURE = "signature"
    OUTSTANDING = "outstanding"


@node
class Group(Node):
    """Blocks that belong together on the page."""

    role: GroupRole
    blocks: tuple[Block, ...]
    place: Place

    @property
    def is_long(self) -> bool:
        """Whether it says so much that it goes on in the next page, since kept whole it would leave most of a page empty."""
        return sum(1.5 + len(line) // _ACROSS for line in lines(self.blocks)) > _FEW_LINES


@node
class Clause(Node):
    """A clause, named by its id in the standard. `number` is 0 in documents without numbered clauses."""

    id: str
    blocks: tuple[Block, ...]
    place: Place
    number: int = 0


Block = Heading | Paragraph | List | Table | AddressBlock | Tickbox | Field | Contents | Figure | Group | Clause


def every_block(blocks: Iterable[Block]) -> Iterator[Block]:
    """Each block in reading order, before the blocks inside it."""
    for block in blocks:
        yield block
        if isinstance(block, Group | Clause):
            yield from every_block(block.blocks)


def pieces(block: Block) -> Iterator[tuple[tuple[Inline, ...], Place]]:
    """The runs of words of one block, each with its place; blocks inside it have their own."""
    match block:
        case Heading() | Paragraph() | Tickbox() | Field():
            yield block.inlines, block.place
        case List():
            yield from ((item.inlines, item.place) for item in block.items)
        case AddressBlock():
            yield from ((line, block.place) for line in block.lines)
        case Table():
            if block.caption:
                yield block.caption, block.place
            for row in (*((block.header,) if block.header else ()), *block.rows):
                yield from ((cell.inlines, row.place) for cell in row.cells)
        case Figure():
            yield from _pieces_of_figure(block)
        case Contents() | Group() | Clause():
            return


def _pieces_of_figure(figure: Figure) -> Iterator[tuple[tuple[Inline, ...], Place]]:
    yield figure.caption, figure.place
    yield from ((column, figure.place) for column in figure.columns)
    for row in figure.rows:
        runs = (row.inlines,) if isinstance(row, Stage) else (row.what, row.when)
        yield from ((inlines, row.place) for inlines in runs)


def lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Every run of words in reading order, as text."""
    for block in every_block(blocks):
        for inlines, _place in pieces(block):
            if text := text_of(inlines).strip():
                yield text
