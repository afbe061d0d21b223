"""Sets apart what a document holds that is no sentence: addresses, signatures, and the tags of a template, in whatever format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from govkit.document import (
    AddressBlock,
    Block,
    Break,
    Clause,
    Emphasis,
    Group,
    Inline,
    Item,
    List,
    Paragraph,
    Text,
    text_of,
)
from govkit.document.rewrite import rewrite
from govkit.read.addresses import of_addresses, of_signatures, to_fill_in
from govkit.read.blanks import texts
from govkit.read.opened import Opened
from govkit.read.template_tags import Untagged, steered, without_angles, without_tags


def without_template_tags(opened: Opened) -> Opened:
    """The document with a blank for each value that a template fills in, and without what steers it."""
    steering = 0

    def untagged(words: tuple[Inline, ...]) -> tuple[Inline, ...]:
        nonlocal steering
        made: list[Inline] = []
        for inline in words:
            if isinstance(inline, Text):
                found = without_tags(without_angles(inline.text))
                steering += found.steering
                made += texts(found.text)
            else:
                made.append(
                    replace(inline, inlines=untagged(inline.inlines)) if isinstance(inline, Emphasis) else inline
                )
        return tuple(made)

    blocks = tuple(rewrite(block, untagged) for block in opened.blocks)
    return opened._replace(blocks=blocks, skipped=(*opened.skipped, *steered(Untagged("", steering))))


def without_addresses(opened: Opened) -> Opened:
    """The document with the lines of addresses and signatures as such, and how many there are."""
    found = _Apart()
    blocks = tuple(found.apart(opened.blocks))
    said = tuple(
        f"{count} line{'' if count == 1 else 's'} of {what}"
        for what, count in (("addresses or contact details", found.of_addresses), ("signatures", found.of_signatures))
        if count
    )
    return opened._replace(blocks=blocks, left_out=(*opened.left_out, *said))


class _Apart:
    """Goes through the blocks, and counts the lines that it sets apart."""

    def __init__(self) -> None:
        self.of_addresses = 0
        self.of_signatures = 0

    def apart(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """The blocks, with those lines as address blocks."""
        lines = [line for block in blocks for line in _lines(block)]
        said = [text_of(line) for line in lines]
        signed = of_signatures(said)
        addressed = of_addresses(said) - signed
        at = 0
        for block in blocks:
            own = range(at, at := at + len(_lines(block)))
            if isinstance(block, Clause | Group):
                yield replace(block, blocks=tuple(self.apart(block.blocks)))
            elif isinstance(block, AddressBlock):
                self.of_addresses += len(block.lines)
                yield block
            elif isinstance(block, Paragraph):
                yield from self._parted(block, signed.intersection(own), addressed.intersection(own), own)
            elif isinstance(block, List):
                found = [each for item in block.items for each in self._item(item, ordered=block.ordered)]
                yield from [block] if all(isinstance(each, List) for each in found) else found
            else:
                yield block

    def _parted(
        self, block: Paragraph, signed: frozenset[int], addressed: frozenset[int], own: range
    ) -> Iterator[Block]:
        self.of_signatures += len(signed)
        self.of_addresses += len(addressed)
        return _parted(block, [each in signed or each in addressed for each in own])

    def _item(self, item: Item, *, ordered: bool) -> Iterator[Block]:
        """An item of a list, without the lines of an address or those to fill in. What stands on one line of it may be listed."""
        as_block = Paragraph(item.inlines, item.place)
        said = [text_of(line) for line in _lines(as_block)]
        own = range(len(said))
        addressed = of_addresses(said) if len(said) > 1 else frozenset[int]()
        for each in self._parted(as_block, to_fill_in(said), addressed - to_fill_in(said), own):
            yield List(ordered, (Item(each.inlines, item.place),), item.place) if isinstance(each, Paragraph) else each


def _lines(block: Block) -> list[tuple[Inline, ...]]:
    """The lines of a paragraph, one that is empty for any other block: nothing goes on over it."""
    if not isinstance(block, Paragraph):
        return [(Text("."),)]
    lines: list[list[Inline]] = [[]]
    for inline in block.inlines:
        if isinstance(inline, Break):
            lines.append([])
        else:
            lines[-1].append(inline)
    return [tuple(line) for line in lines]


def _parted(block: Paragraph, apart: Sequence[bool]) -> Iterator[Block]:
    """A paragraph, in as many parts as its lines are set apart or not."""
    if not any(apart):
        yield block
        return
    lines = _lines(block)
    start = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or apart[end] != apart[start]:
            some = lines[start:end]
            if apart[start]:
                yield AddressBlock(tuple(some), block.place, recipient=False)
            else:
                yield replace(block, inlines=tuple(inline for line in some for inline in (Break(), *line))[1:])
            start = end
