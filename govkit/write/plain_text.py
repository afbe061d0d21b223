"""A document as plain text: a line for each paragraph, item and fact, in the order in which it is read, with nothing drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, assert_never

from govkit.document import (
    AddressBlock,
    Block,
    Break,
    Clause,
    Contents,
    Document,
    Emphasis,
    Field,
    Figure,
    Group,
    Heading,
    Inline,
    Link,
    List,
    Paragraph,
    Row,
    Strong,
    Table,
    Tickbox,
    every_block,
    text_of,
)
from govkit.write.down_the_page import figures_in_words, tables_in_rows

_LINE: Final = "\n"
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_SHOWN: Final = ("https://", "mailto:", "tel:")


def write_text(document: Document) -> str:
    """The words of a document; a table goes row by row, a picture is told in words, and a link says where it leads."""
    blocks = figures_in_words(tables_in_rows(document.blocks, 1))
    parts = [*document.not_to_be_sent, *_parts(blocks, document), document.footer]
    return "\n\n".join(part for part in parts if part) + "\n"


def _parts(blocks: Iterable[Block], document: Document) -> Iterator[str]:
    """What stands apart from what comes before it and after it."""
    for block in blocks:
        match block:
            case Group() | Clause():
                yield from _parts(block.blocks, document)
            case Contents():
                yield "\n".join(("Contents", *_contents(document)))
            case _:
                yield _part(block)


def _part(block: Block) -> str:
    match block:
        case Heading() | Paragraph():
            return f"{_number(block.number)}{words_of(block.inlines, _LINE)}"
        case List():
            return "\n".join(f"{_sign(block, at)} {words_of(item.inlines)}" for at, item in enumerate(block.items))
        case Table():
            return "\n".join((*((words_of(block.caption),) if block.caption else ()), *map(fact_in, block.rows)))
        case AddressBlock():
            return "\n".join(map(words_of, block.shown))
        case Tickbox():
            return f"[ ] {words_of(block.inlines)}"
        case Field():
            return f"{words_of(block.inlines)}:"
        case Contents() | Group() | Clause() | Figure():
            return ""  # told elsewhere
        case _:
            assert_never(block)


def _sign(listed: List, at: int) -> str:
    return f"{_letters(at)}." if listed.ordered else "-"


def _letters(at: int) -> str:
    """The letters of an item, as browsers count: a to z, then aa, ab."""
    before, last = divmod(at, len(_LETTERS))
    return f"{_letters(before - 1) if before else ''}{_LETTERS[last]}"


def fact_in(row: Row) -> str:
    """What a row of two columns says: its heading, and the rest."""
    head, *rest = (words_of(cell.inlines) for cell in row.cells)
    said = "; ".join(part for part in rest if part)
    return f"{head}: {said}" if rest else head


def _number(number: tuple[int, ...]) -> str:
    return f"{'.'.join(map(str, number))} " if number else ""


def _contents(document: Document) -> Iterator[str]:
    for clause in document.clauses():
        heading = next((block for block in every_block(clause.blocks) if isinstance(block, Heading)), None)
        if clause.number and heading:
            yield f"{clause.number} {words_of(heading.inlines)}"


def words_of(inlines: Iterable[Inline], between: str = "; ") -> str:
    """The words of some inlines, with a sign between those that stood on lines of their own."""
    said = "".join(map(_inline, inlines)).split(_LINE)
    return between.join(line for line in (" ".join(part.split()) for part in said) if line)


def _inline(inline: Inline) -> str:
    if isinstance(inline, Break):
        return _LINE
    if isinstance(inline, Link):
        return _link(inline)
    if isinstance(inline, Strong | Emphasis):
        return "".join(map(_inline, inline.inlines))
    return text_of((inline,))


def _link(link: Link) -> str:
    """The words of a link, and where it leads if they do not say so."""
    words = text_of(link.inlines)
    where = next((link.address.removeprefix(lead) for lead in _SHOWN if link.address.startswith(lead)), link.address)
    return words if _squeezed(where) in _squeezed(words) else f"{words} ({link.address})"


def _squeezed(text: str) -> str:
    return "".join(text.split()).rstrip("/").casefold()
