"""Each block of the tree as HTML."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final, assert_never

from govkit.document import (
    AddressBlock,
    Block,
    Cell,
    Clause,
    Contents,
    Field,
    Figure,
    Group,
    Heading,
    List,
    Paragraph,
    Row,
    Style,
    Table,
    Tickbox,
    every_block,
    text_of,
)
from govkit.write.figure.svg import write_figure
from govkit.write.html.inlines import write_inlines

# A table of this many rows is kept on one page, and a cell of this many characters, such as a date, on one line.
_SHORT: Final = 6
_BRIEF: Final = 16


def write_blocks(blocks: tuple[Block, ...]) -> str:
    """The blocks in order; the contents list the numbered clauses among them."""
    return _write(blocks, _contents(blocks))


def _write(blocks: Iterable[Block], contents: str) -> str:
    return "".join(_block(block, contents) for block in blocks)


def _block(block: Block, contents: str) -> str:
    match block:
        case Heading():
            return f"<h{block.level}>{_number(block.number)}{write_inlines(block.inlines)}</h{block.level}>\n"
        case Paragraph():
            return _paragraph(block)
        case List():
            tag, items = (
                "ol" if block.ordered else "ul",
                (f"<li>{write_inlines(item.inlines)}</li>\n" for item in block.items),
            )
            return f"<{tag}>\n{''.join(items)}</{tag}>\n"
        case Table():
            return _table(block)
        case AddressBlock():
            lines = "<br>".join(write_inlines(line) for line in block.shown)
            return f'<p class="{"recipient" if block.recipient else "address"}">{lines}</p>\n'
        case Tickbox():
            return f'<p class="tickbox"><span class="box">☐</span> {write_inlines(block.inlines)}</p>\n'
        case Field():
            rules = '<span class="rule"></span>' * (block.lines - 1)
            return f'<p class="field">{write_inlines(block.inlines)}{rules}</p>\n'
        case Contents():
            return contents
        case Figure():
            return write_figure(block, write_inlines(block.caption))
        case Group():
            return f'<div class="{block.role}">\n{_write(block.blocks, contents)}</div>\n'
        case Clause():
            return f'<section id="clause-{escape(block.id)}">\n{_write(block.blocks, contents)}</section>\n'
        case _:
            assert_never(block)


def _paragraph(block: Paragraph) -> str:
    names = {block.style.value: block.style is not Style.BODY, "numbered": bool(block.number)}
    return f"<p{_classes(**names)}>{_number(block.number)}{write_inlines(block.inlines)}</p>\n"


def _number(number: tuple[int, ...]) -> str:
    return f'<span class="number">{".".join(str(part) for part in number)} </span>' if number else ""


def _table(table: Table) -> str:
    caption = f"<caption>{write_inlines(table.caption)}</caption>\n" if table.caption else ""
    head = f"<thead>\n{_row(table.header, 'col')}</thead>\n" if table.header else ""
    body = f"<tbody>\n{''.join(_row(row, 'row') for row in table.rows)}</tbody>\n"
    names = _classes(facts=table.header is None, short=len(table.rows) <= _SHORT)
    return f"<table{names}>\n{caption}{head}{body}</table>\n"


def _row(row: Row, scope: str) -> str:
    return f"<tr>{''.join(_cell(cell, scope) for cell in row.cells)}</tr>\n"


def _cell(cell: Cell, scope: str) -> str:
    words = write_inlines(cell.inlines)
    if cell.heading:
        return f'<th scope="{scope}">{words}</th>'
    return f"<td{_classes(brief=len(text_of(cell.inlines)) <= _BRIEF)}>{words}</td>"


def _classes(**names: bool) -> str:
    applying = " ".join(name for name, applies in names.items() if applies)
    return f' class="{applying}"' if applying else ""


def _contents(blocks: tuple[Block, ...]) -> str:
    """A list of links to the numbered clauses; the stylesheet adds the pages."""
    headings = [
        (clause.id, _clause_heading(clause))
        for clause in every_block(blocks)
        if isinstance(clause, Clause) and clause.number
    ]
    lines = (
        f'<li>{_number(heading.number)}<a href="#clause-{escape(name)}">{write_inlines(heading.inlines)}</a></li>\n'
        for name, heading in headings
        if heading
    )
    return f'<nav class="contents">\n<h2>Contents</h2>\n<ol>\n{"".join(lines)}</ol>\n</nav>\n'


def _clause_heading(clause: Clause) -> Heading | None:
    return next((block for block in clause.blocks if isinstance(block, Heading) and block.number), None)
