"""A letter as GOV.UK Notify takes it: the words that are pasted into a template, in the few signs that it knows.

Read in its public code (alphagov/notifications-utils at a9af02a, read on 2026-11-30): a heading after #, an item after * or a number, a
new page for ***, and fields in double brackets. It knows no tables and no other looks, and prints the address and the day itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple, assert_never

from govkit.document import (
    AddressBlock,
    Block,
    Break,
    Clause,
    Contents,
    Document,
    Field,
    Figure,
    Group,
    GroupRole,
    Heading,
    Inline,
    List,
    Paragraph,
    Stated,
    Table,
    Tickbox,
    every_block,
    text_of,
)
from govkit.write.down_the_page import figures_in_words, tables_in_rows
from govkit.write.plain_text import fact_in, words_of

FIELD: Final = re.compile(r"\({2}[^()]+\){2}")  # what Notify fills
NEW_PAGE: Final = "***"
_LINE: Final = "\n"
_TO_WRITE_ON: Final = " " + "_" * 24
# What begins a line and would be read as a sign of its own, and the number of an item.
_SIGN: Final = re.compile(r"^([#*+\-_>`])(?=\s)|^(\d+)(?=\.\s)")
_DAYS: Final = ("posted", "given")


class NotifyWords(NamedTuple):
    """What goes into each box of a template of Notify: the subject, the sender's address, and the content."""

    subject: str
    sender: str
    content: str


def notify_words(document: Document) -> NotifyWords:
    """The words of a letter, without the address and the day, which Notify prints itself."""
    blocks = tuple(figures_in_words(tables_in_rows(document.blocks, 1)))
    title = next((block for block in every_block(blocks) if isinstance(block, Heading) and block.level == 1), None)
    head = [block for block in blocks if _is_letterhead(block)]
    rest = [block for block in blocks if block not in head]
    days = {f"{document.subject_path}.{day}" for day in _DAYS}
    content = (*document.not_to_be_sent, *_parts(rest, title, days), document.footer)
    return NotifyWords(
        words_of(title.inlines) if title else document.title,
        _LINE.join(part for part in _parts(head, title, days) if part),
        "\n\n".join(part for part in content if part) + _LINE,
    )


def _is_letterhead(block: Block) -> bool:
    return isinstance(block, Group) and block.role is GroupRole.LETTERHEAD


def _parts(blocks: Iterable[Block], title: Heading | None, days: set[str]) -> Iterator[str]:
    """What stands apart from what comes before it and after it."""
    for block in blocks:
        match block:
            case Group(role=GroupRole.REPLY_SLIP):
                yield NEW_PAGE
                yield from _parts(block.blocks, title, days)
            case Group() | Clause():
                yield from _parts(block.blocks, title, days)
            case _ if block is not title:
                yield _part(block, days)


def _part(block: Block, days: set[str]) -> str:
    match block:
        case Heading():
            return f"# {words_of(block.inlines)}"
        case Paragraph():
            return _plain(words_of(_without_day(block.inlines, days), _LINE))
        case List():
            signs = (f"{at}." if block.ordered else "*" for at in range(1, len(block.items) + 1))
            return _LINE.join(f"{sign} {words_of(item.inlines)}" for sign, item in zip(signs, block.items, strict=True))
        case Table():
            facts = [f"* {fact_in(row)}" for row in block.rows]
            return _LINE.join((*((_plain(words_of(block.caption)), "") if block.caption else ()), *facts))
        case AddressBlock():
            return "" if block.recipient else _LINE.join(map(words_of, block.shown))
        case Tickbox():
            return f"[ ] {words_of(block.inlines)}"
        case Field():
            return f"{words_of(block.inlines)}:{_TO_WRITE_ON}"
        case Contents() | Group() | Clause() | Figure():
            return ""
        case _:
            assert_never(block)


def _without_day(words: tuple[Inline, ...], days: set[str]) -> tuple[Inline, ...]:
    """The words without the line that is the day of the letter and nothing else."""
    lines = [tuple(line) for is_break, line in groupby(words, lambda each: isinstance(each, Break)) if not is_break]
    kept = [line for line in lines if not _is_day(line, days)]
    return words if len(kept) == len(lines) else tuple(each for line in kept for each in (*line, Break()))


def _is_day(line: tuple[Inline, ...], days: set[str]) -> bool:
    said = [each for each in line if text_of((each,)).strip()]
    return len(said) == 1 and isinstance(said[0], Stated) and said[0].path in days


def _plain(said: str) -> str:
    """Lines that are read as words, whatever they begin with."""
    return _LINE.join(_SIGN.sub(_escaped, line) for line in said.split(_LINE))


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found[1]}" if found[1] else f"{found[2]}\\"
