"""The lines of a letter that are the recipient's own, told from its tree: those that are one line whoever gets it can be set alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from govkit.document import (
    AddressBlock,
    Block,
    Break,
    Clause,
    Document,
    Group,
    MergeField,
    Paragraph,
    Stated,
    Text,
    every_block,
    fields_in,
    pieces,
)
from govkit.document.unbroken import held_together
from govkit.posting.addressed import Words, address_paths, own_path, said_of
from govkit.recipients.recipient import Addressee


class NotSetAlone(Exception):
    """A letter holds something of the recipient's own where other words would move with it, so each is laid out in full."""


class OwnLine(NamedTuple):
    """A line with one thing of the recipient's own, and the words before and after it. `at` counts the lines of an address from 0."""

    before: str
    path: str
    after: str
    at: int | None = None

    def said(self, to: Addressee) -> str:
        """The line as somebody reads it."""
        return held_together(f"{self.before}{said_of(to, self.path)}{self.after}")


def own_lines(document: Document, address_lines: int) -> frozenset[OwnLine]:
    """The lines that are a recipient's own whose address has so many lines. Raises NotSetAlone where one of them is not alone."""
    return frozenset(line for block in every_block(document.blocks) for line in _lines_of(block, address_lines))


def _lines_of(block: Block, address_lines: int) -> Iterator[OwnLine]:
    if isinstance(block, Group | Clause) or not any(
        True for words, _place in pieces(block) for _field in fields_in(words)
    ):
        return
    match block:
        case AddressBlock() if paths := address_paths(block, address_lines):
            yield from (OwnLine("", path, "", at) for at, path in enumerate(paths))
        case Paragraph() if not block.number:
            yield from _lines_in(block.inlines)
        case _:
            raise NotSetAlone


def _lines_in(words: Words) -> Iterator[OwnLine]:
    """The lines of a paragraph that hold something of the recipient's own."""
    for is_break, places in groupby(range(len(words)), lambda at: isinstance(words[at], Break)):
        here = list(places)
        own = [at for at in here if isinstance(words[at], MergeField)]
        if is_break or not any(True for _ in fields_in(words[at] for at in here)):
            continue
        if len(own) != 1 or not all(isinstance(words[at], Text | Stated) for at in here):
            raise NotSetAlone
        before, after = (
            "".join(getattr(words[at], "text", "") for at in here if here_first(at, own[0]))
            for here_first in (int.__lt__, int.__gt__)
        )
        yield OwnLine(before, own_path(words, own[0]), after)
