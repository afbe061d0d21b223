"""Turns rendered markup into the tree, and refuses by name and line what has no place in a document."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from govkit.document.block import (
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
    Item,
    List,
    Paragraph,
    Row,
    Style,
    Table,
    Tickbox,
)
from govkit.document.inline import Break, Inline, text_of
from govkit.document.markup import Element, only_attributes, only_children, read_markup, refuse
from govkit.document.parse_figure import read_figure
from govkit.document.words import read_inlines

CLAUSE_ATTRIBUTE: Final = "data-clause"
MOST_ADDRESS_LINES: Final = 12
_TO_FILL_IN: Final = "to-fill-in"
_LINES: Final = re.compile(r"lines-([2-9])")


def parse(html: str, template: str) -> tuple[Block, ...]:
    """The blocks of a rendered template. Raises TemplateFailed where the markup has no place in a document."""
    return _blocks(read_markup(html, template))


def _blocks(parent: Element) -> tuple[Block, ...]:
    for child in parent.children:
        if isinstance(child, str) and child.strip():
            refuse(parent, f"These words stand outside a paragraph: “{child.strip()[:40]}”. Put them in a <p>.")
    return tuple(block for block in map(_block, parent.elements) if not _lists_nothing(block))


def _lists_nothing(block: Block) -> bool:
    """Whether it is a list, a table or a picture for which the partnership has no items or rows: it is left out."""
    return (isinstance(block, List) and not block.items) or (isinstance(block, Table | Figure) and not block.rows)


def _block(element: Element) -> Block:
    if element.tag not in _READERS:
        refuse(element, f"<{element.tag}> has no place here. Use one of: {', '.join(f'<{tag}>' for tag in _READERS)}.")
    return _READERS[element.tag](element)


def _heading(element: Element) -> Heading:
    only_attributes(element)
    inlines = read_inlines(element)
    if not text_of(inlines).strip():
        refuse(element, f"This <{element.tag}> has no words.")
    return Heading(int(element.tag[1]), inlines, element.place)


def _paragraph(element: Element) -> Paragraph | Tickbox | Field:
    only_attributes(element, "class")
    inlines = read_inlines(element)
    match element.attributes.get("class", "body"):
        case "tickbox":
            return Tickbox(inlines, element.place)
        case "field":
            return Field(inlines, element.place)
        case name if found := _LINES.fullmatch(name):
            return Field(inlines, element.place, int(found[1]))
        case style if style in list(Style):
            return Paragraph(inlines, element.place, Style(style))
    refuse(element, f"There is no paragraph of class “{element.attributes['class']}”.")


def _list(element: Element) -> List:
    only_attributes(element)
    only_children(element, "li")
    items = tuple(Item(_inlines_alone(item), item.place) for item in element.elements)
    return List(element.tag == "ol", items, element.place)


def _table(element: Element) -> Table:
    only_attributes(element)
    only_children(element, "caption", "tr")
    rows = [_row(child) for child in element.elements if child.tag == "tr"]
    widths = {len(row.cells) for row in rows}
    if len(widths) != 1 or 0 in widths:
        refuse(element, "This table is empty, or its rows have different numbers of cells.")
    captions = [_inlines_alone(child) for child in element.elements if child.tag == "caption"]
    if len(captions) > 1:
        refuse(element, "A table has one <caption>.")
    header = rows[0] if all(cell.heading for cell in rows[0].cells) else None
    body = rows[1:] if header else rows
    return Table(captions[0] if captions else (), header, tuple(body), element.place)


def _row(element: Element) -> Row:
    only_attributes(element)
    only_children(element, "th", "td")
    return Row(tuple(map(_cell, element.elements)), element.place)


def _cell(element: Element) -> Cell:
    if element.tag == "th":
        return Cell(_inlines_alone(element), heading=True)
    only_attributes(element, "class")
    role = element.attributes.get("class", _TO_FILL_IN)
    if role != _TO_FILL_IN:
        refuse(element, f"A <td> has the class “{_TO_FILL_IN}” or none.")
    return Cell(read_inlines(element), heading=False, to_fill_in="class" in element.attributes)


def _inlines_alone(element: Element) -> tuple[Inline, ...]:
    """The words of an element that has no attributes."""
    only_attributes(element)
    return read_inlines(element)


def _address(element: Element) -> AddressBlock:
    only_attributes(element, "class")
    if element.attributes.get("class", "recipient") != "recipient":
        refuse(element, "An <address> has the class “recipient” or none.")
    lines: list[tuple[Inline, ...]] = [()]
    for inline in read_inlines(element):
        lines = [*lines, ()] if isinstance(inline, Break) else [*lines[:-1], (*lines[-1], inline)]
    kept = tuple(line for line in lines if text_of(line).strip())
    if len(kept) > MOST_ADDRESS_LINES:
        refuse(
            element,
            f"An address has {MOST_ADDRESS_LINES} lines at most: more would be too small to read behind a window.",
        )
    return AddressBlock(kept, element.place, element.attributes.get("class") == "recipient")


def _contents(element: Element) -> Contents:
    only_attributes(element)
    if element.children:
        refuse(element, "<nav> marks where the contents go, and holds nothing itself.")
    return Contents(element.place)


def _group(element: Element) -> Group:
    only_attributes(element, "class")
    role = element.attributes.get("class", "")
    if role not in list(GroupRole):
        refuse(element, f"A <div> says what it is for: its class is one of {', '.join(GroupRole)}.")
    return Group(GroupRole(role), _blocks(element), element.place)


def _clause(element: Element) -> Clause:
    if CLAUSE_ATTRIBUTE not in element.attributes:
        refuse(element, "A <section> is written by {% clause %} alone. Use <div> to group blocks.")
    only_attributes(element, CLAUSE_ATTRIBUTE)
    return Clause(element.attributes[CLAUSE_ATTRIBUTE], _blocks(element), element.place)


_READERS: Final[dict[str, Callable[[Element], Block]]] = {
    "h1": _heading,
    "h2": _heading,
    "h3": _heading,
    "p": _paragraph,
    "ul": _list,
    "ol": _list,
    "table": _table,
    "address": _address,
    "div": _group,
    "figure": read_figure,
    "nav": _contents,
    "section": _clause,
}
