"""How many sides a letter and its slip take in each format: as many as it may need, and never fewer than it does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from govkit.data.postage import POINTS, PostalLayout, layout
from govkit.document import AddressBlock, Block, Document, Group, GroupRole, Text, every_block, slip_of
from govkit.document.house_style import HouseStyle
from govkit.document.unbroken import unbroken
from govkit.model.letter import Postage
from govkit.paper.paper import TOP, PaperFormat, papers_of
from govkit.paper.pieces import Piece, pieces_of
from govkit.paper.widths import line_count

MOST = 2
# What the estimate may be wrong by on each page, in points.
_SLACK = 2.0
_BELOW_LOGO = 12.0  # points, and what a line of its own takes more


class Estimate(NamedTuple):
    """The sides of a letter without its slip and of the slip, in one format, and how high each clause of the letter is, in points."""

    format: str
    letter: int
    slip: int
    heights: Mapping[str, float]


def estimates(document: Document) -> tuple[Estimate, ...]:
    """The sides of a letter in each format, as it is written."""
    whole = unbroken(document)
    return tuple(_estimate(whole, paper) for paper in papers_of(whole))


def _estimate(document: Document, paper: PaperFormat) -> Estimate:
    letter = pieces_of(document.blocks, paper)
    slip = slip_of(document.blocks)
    heights: dict[str, float] = defaultdict(float)
    for piece in letter:
        heights[piece.clause] += piece.before + piece.height + piece.after
    asked = pieces_of(slip.blocks, paper) if slip else []
    return Estimate(
        paper.name,
        _pages(letter, paper.height - _SLACK, _starts_at(document, paper)),
        _pages(asked, paper.slip_height - _SLACK, 0) if asked else 0,
        heights,
    )


def _starts_at(document: Document, paper: PaperFormat) -> float:
    """How far down the first page the letter begins: below the window, or below the sender's details."""
    of = layout(Postage(document.postage) if document.postage else None)
    blocks = list(every_block(document.blocks))
    posted = any(isinstance(block, AddressBlock) and block.is_posted for block in blocks)
    heads = [block for block in blocks if isinstance(block, Group) and block.role is GroupRole.LETTERHEAD]
    sender = sum(_letterhead(head.blocks, of, paper) for head in heads) + _head(document.house, of, paper)
    sender += paper.looks["letterhead"].after if sender else 0
    return max(of.below * POINTS - TOP, sender) if posted else sender


def _head(house: HouseStyle | None, of: PostalLayout, paper: PaperFormat) -> float:
    """How high the logo and the letterhead of the house are."""
    if house is None or not house.has_head:
        return 0
    looks, width = paper.looks["letterhead"], (190 - of.sender_from) * POINTS
    lines = sum(line_count((Text(line),), width, paper.font, looks.size) for line in house.letterhead)
    return (house.logo.height * POINTS + _BELOW_LOGO if house.logo else 0) + lines * looks.line


def _letterhead(blocks: Iterable[Block], of: PostalLayout, paper: PaperFormat) -> float:
    looks = paper.looks["letterhead"]
    width = (190 - of.sender_from) * POINTS
    lines = [
        line_count(words, width, paper.font, looks.size)
        for block in every_block(blocks)
        for words in (block.lines if isinstance(block, AddressBlock) else (getattr(block, "inlines", ()),))
    ]
    return sum(lines) * looks.line


def _pages(pieces: list[Piece], height: float, start: float) -> int:
    """How many pages the pieces fill, from a height on the first one."""
    pages, at, after = 1, start, 0.0
    for run in _runs(pieces):
        tall = _height(run) - (min(after, run[0].before) if at > 0 else 0)
        after = run[-1].after
        if at > 0 and at + tall - after > height:  # the room after the last words may run over the edge
            pages, at = pages + 1, 0.0
        pages += int((at + tall) // height) if tall > height else 0
        at = (at + tall) % height if tall > height else at + tall
    return pages


def _runs(pieces: list[Piece]) -> Iterable[list[Piece]]:
    """The pieces by what stays on one page."""
    run: list[Piece] = []
    for piece in pieces:
        run.append(piece)
        if not piece.kept:
            yield run
            run = []
    if run:
        yield run


def _height(run: list[Piece]) -> float:
    """How high the pieces are together: of the room after one and before the next the larger counts, in both formats."""
    inner = sum(piece.height for piece in run)
    ends = run[0].before + run[-1].after
    between = sum(max(one.after, two.before) for one, two in pairwise(run))
    return inner + ends + between
