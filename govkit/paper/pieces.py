"""What a letter is made of on paper: pieces that stay whole, each with its height."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from govkit.document import (
    AddressBlock,
    Block,
    Clause,
    Field,
    Group,
    GroupRole,
    Heading,
    Inline,
    List,
    Paragraph,
    Style,
    Table,
    Tickbox,
)
from govkit.paper.paper import Looks, PaperFormat
from govkit.paper.widths import line_count

# How many lines at each end of a paragraph stay together.
_TOGETHER = 2
_CALLOUT = 17.0  # what the line beside it and its indents take from the width
_BELOW_SIGNATURE = 12.0
_WHOLE = (GroupRole.KEEP_TOGETHER, GroupRole.SIGNATURE, GroupRole.CALLOUT, GroupRole.SIGN_OFF)


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines that stay on one page, with the room before and after; with the next piece where `kept`. `clause` is where they stand."""

    height: float
    before: float = 0
    after: float = 0
    kept: bool = False
    clause: str = ""


def pieces_of(blocks: Iterable[Block], paper: PaperFormat, narrower: float = 0) -> list[Piece]:
    """The pieces of some blocks, in their order. The sender's details and an address in a window have their own place."""
    found: list[Piece] = []
    boxes = 0
    for block in blocks:
        boxes = boxes + 1 if isinstance(block, Tickbox) else 0
        if isinstance(block, Tickbox) and paper.boxes_side_by_side and boxes % 2 == 0:
            continue  # it stands beside the one before
        if isinstance(block, Tickbox | Field) or (isinstance(block, Group) and block.role is GroupRole.SIGN_OFF):
            found = _with_last_kept(found)
        found += _pieces(block, paper, narrower)
    return found


def _pieces(block: Block, paper: PaperFormat, narrower: float) -> list[Piece]:
    match block:
        case Heading():
            (whole,) = _whole(block.inlines, paper, f"h{block.level}", narrower)
            return [replace(whole, kept=True)]
        case Paragraph():
            sort = "muted" if block.style is Style.MUTED else "p"
            return list(_lines(block.inlines, paper, paper.looks[sort], narrower))
        case List():
            *before, last = [list(_lines(item.inlines, paper, paper.looks["li"], narrower)) for item in block.items]
            others = _with_last_kept([piece for item in before for piece in item])  # the last item is never alone
            return [*others, *last[:-1], replace(last[-1], after=paper.looks["list"].after)]
        case Tickbox():
            return list(_whole(block.inlines, paper, "tickbox", narrower))
        case Field():
            rule = paper.looks["rule"]
            (first,) = _whole(block.inlines, paper, "field", narrower)
            return [replace(first, height=first.height + (block.lines - 1) * (rule.before + rule.line + rule.after))]
        case Table():
            return _table(block, paper, narrower)
        case AddressBlock():
            return [] if block.is_posted else [Piece(len(block.shown) * paper.looks["address"].line, 0, 6)]
        case Clause():
            return [replace(piece, clause=block.id) for piece in pieces_of(block.blocks, paper, narrower)]
        case Group():
            return _group(block, paper, narrower)
        case _:
            return []


def _group(group: Group, paper: PaperFormat, narrower: float) -> list[Piece]:
    if group.role in {GroupRole.LETTERHEAD, GroupRole.REPLY_SLIP, GroupRole.OUTSTANDING}:
        return []
    found = pieces_of(group.blocks, paper, narrower + (_CALLOUT if group.role is GroupRole.CALLOUT else 0))
    if group.role is GroupRole.SIGN_OFF and found:
        found = [replace(found[0], after=paper.room_to_sign), *found[1:]]
    if group.role is GroupRole.SIGNATURE and found:
        found = [*found[:-1], replace(found[-1], after=_BELOW_SIGNATURE)]
    if group.role in _WHOLE:
        return [*(replace(piece, kept=True) for piece in found[:-1]), *found[-1:]]
    return found


def _table(table: Table, paper: PaperFormat, narrower: float) -> list[Piece]:
    looks = paper.looks["cell"]
    rows = (*((table.header,) if table.header else ()), *table.rows)
    width = (paper.width - narrower) / max((len(row.cells) for row in rows), default=1) - 2 * looks.after
    heights = [
        max(line_count(cell.inlines, width, paper.font, looks.size, bold=cell.heading) for cell in row.cells)
        for row in rows
    ]
    return [Piece(lines * looks.line, looks.before, looks.after) for lines in heights]


def _whole(inlines: tuple[Inline, ...], paper: PaperFormat, sort: str, narrower: float) -> Iterator[Piece]:
    looks = paper.looks[sort]
    width = paper.width - narrower - looks.narrower
    lines = line_count(inlines, width, paper.font, looks.size, bold=looks.bold)
    yield Piece(lines * looks.line, looks.before, looks.after)


def _lines(inlines: tuple[Inline, ...], paper: PaperFormat, looks: Looks, narrower: float) -> Iterator[Piece]:
    """A paragraph, which parts between its lines, but leaves no line alone."""
    width = paper.width - narrower - looks.narrower
    lines = line_count(inlines, width, paper.font, looks.size, bold=looks.bold)
    if lines < 2 * _TOGETHER:
        yield Piece(lines * looks.line, looks.before, looks.after)
        return
    yield Piece(_TOGETHER * looks.line, looks.before)
    yield from (Piece(looks.line) for _ in range(lines - 2 * _TOGETHER))
    yield Piece(_TOGETHER * looks.line, after=looks.after)


def _with_last_kept(pieces: list[Piece]) -> list[Piece]:
    return [*pieces[:-1], replace(pieces[-1], kept=True)] if pieces else pieces
