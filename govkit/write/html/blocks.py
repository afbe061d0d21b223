"""Each block of the tree as HTML."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from html import escape
from types import MappingProxyType
from typing import Final, NamedTuple, assert_never

from govkit.document import (
    AddressBlock,
    Block,
    Cell,
    Clause,
    Contents,
    Field,
    Figure,
    Group,
    GroupRole,
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
from govkit.write.html.answers import AnswerFields
from govkit.write.html.inlines import write_inlines

# A cell of this many characters, such as a date, is kept on one line.
_BRIEF: Final = 16
# A word of more characters may be parted where its column has no room for it.
_LONG: Final = 40
# A table of more columns than these is not read on a telephone without scrolling.
_FEW: Final = 2
_UNNAMED: Final = ("Table", "Picture")
_NOTHING: Final[Mapping[int, str]] = MappingProxyType({})


class _Page(NamedTuple):
    """What a block has to know of the page that it stands on: its list of contents, whether somebody scrolls it, and what its boxes are called."""

    contents: str
    scrolls: bool
    answers: AnswerFields | None
    names: Mapping[int, str]


def write_blocks(blocks: tuple[Block, ...], *, scrolls: bool, answers: AnswerFields | None = None) -> str:
    """The blocks in order; the contents list the numbered clauses among them. On a screen what is wide scrolls in a box of its own.

    Where there are `answers`, what is written by hand elsewhere is filled in on a screen.
    """
    return _write(blocks, _Page(_contents(blocks), scrolls, answers, _names(blocks)))


def _write(blocks: Iterable[Block], page: _Page) -> str:
    return "".join(_block(block, page) for block in blocks)


def _block(block: Block, page: _Page) -> str:
    match block:
        case Heading():
            return _heading(block, page.answers)
        case Paragraph():
            return _paragraph(block, page.answers)
        case List():
            tag, items = (
                "ol" if block.ordered else "ul",
                (f"<li>{write_inlines(item.inlines)}</li>\n" for item in block.items),
            )
            return f"<{tag}>\n{''.join(items)}</{tag}>\n"
        case Table():
            table = _table(block, page.answers)
            return _boxed(table, page.names[id(block)]) if page.scrolls else table
        case AddressBlock():
            lines = "<br>".join(write_inlines(line) for line in block.shown)
            return f'<p class="{"recipient" if block.recipient else "address"}">{lines}</p>\n'
        case Tickbox():
            return _tickbox(block, page.answers)
        case Field():
            return _field(block, page.answers)
        case Contents():
            return page.contents
        case Figure():
            drawn = write_figure(block, write_inlines(block.caption))
            return _boxed(drawn, page.names[id(block)]) if page.scrolls else drawn
        case Group():
            names = _classes(**{block.role.value: True, "long": block.role is GroupRole.CALLOUT and block.is_long})
            return f"<div{names}>\n{_write(block.blocks, page)}</div>\n"
        case Clause():
            return f'<section id="clause-{escape(block.id)}">\n{_write(block.blocks, page)}</section>\n'
        case _:
            assert_never(block)


def _tickbox(tickbox: Tickbox, answers: AnswerFields | None) -> str:
    box = answers.box(tickbox) if answers else '<span class="box">☐</span> '
    return f'<p class="tickbox">{box}{write_inlines(tickbox.inlines)}</p>\n'


def _field(field: Field, answers: AnswerFields | None) -> str:
    first, *others = (answers.line(field, at + 1) if answers else "" for at in range(field.lines))
    rules = "".join(f'<span class="rule">{each}</span>' for each in others)
    return f'<p class="field">{write_inlines(field.inlines)}{first}{rules}</p>\n'


def _boxed(wide: str, name: str) -> str:
    """What may be wider than a screen, in a box that scrolls by itself and that the keyboard reaches by its name."""
    return f'<div class="wide" role="region" tabindex="0" aria-label="{escape(name)}">\n{wide}</div>\n'


def _names(blocks: tuple[Block, ...]) -> Mapping[int, str]:
    """What each table and picture is called, by which one is: its caption or the heading above it, with a number where others are called so."""
    names, seen, heading = dict[int, str](), Counter[str](), ""
    for each in every_block(blocks):
        if isinstance(each, Heading):
            heading = text_of(each.inlines).strip()
        elif isinstance(each, Table | Figure):
            name = text_of(each.caption).strip() or heading or _UNNAMED[isinstance(each, Figure)]
            seen[name] += 1
            names[id(each)] = name if seen[name] == 1 else f"{name} ({seen[name]})"
    return names


def _heading(block: Heading, answers: AnswerFields | None) -> str:
    if answers:
        answers.ask(block)
    return f"<h{block.level}>{_number(block.number)}{write_inlines(block.inlines)}</h{block.level}>\n"


def _paragraph(block: Paragraph, answers: AnswerFields | None) -> str:
    if answers:
        answers.ask(block)
    names = {block.style.value: block.style is not Style.BODY, "numbered": bool(block.number)}
    return f"<p{_classes(**names)}>{_number(block.number)}{write_inlines(block.inlines)}</p>\n"


def _number(number: tuple[int, ...]) -> str:
    return f'<span class="number">{".".join(str(part) for part in number)} </span>' if number else ""


def _table(table: Table, answers: AnswerFields | None) -> str:
    caption = f"<caption>{write_inlines(table.caption)}</caption>\n" if table.caption else ""
    head = f"<thead>\n{_row(table.header, 'col')}</thead>\n" if table.header else ""
    held = table.held
    filled = (_filled(table, row, answers) if answers else {} for row in table.rows)
    body = "".join(
        _row(row, "row", held=at in held, filled=cells)
        for at, (row, cells) in enumerate(zip(table.rows, filled, strict=True))
    )
    columns = max((len(row.cells) for row in table.rows), default=0)
    names = _classes(facts=table.header is None, kept=table.is_whole, columns=columns > _FEW)
    return f"<table{names}>\n{caption}{head}<tbody>\n{body}</tbody>\n</table>\n"


def _filled(table: Table, row: Row, answers: AnswerFields) -> Mapping[int, str]:
    """What is filled in, by the cells of a row that have room for it."""
    return {at: answers.cell(table, row, at) for at, cell in enumerate(row.cells) if cell.has_room}


def _row(row: Row, scope: str, *, held: bool = False, filled: Mapping[int, str] = _NOTHING) -> str:
    cells = (f"<td>{filled[at]}</td>" if at in filled else _cell(cell, scope) for at, cell in enumerate(row.cells))
    return f"<tr{_classes(tall=row.is_tall, held=held)}>{''.join(cells)}</tr>\n"


def _cell(cell: Cell, scope: str) -> str:
    words = write_inlines(cell.inlines)
    if cell.heading:
        return f'<th scope="{scope}">{words}</th>'
    said = text_of(cell.inlines)
    names = _classes(brief=len(said) <= _BRIEF, long=any(len(word) > _LONG for word in said.split()))
    return f"<td{names}>{words}</td>"


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
