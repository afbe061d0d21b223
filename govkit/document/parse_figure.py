"""Reads a picture of who sends what to whom: its columns, and under headings the arrows between them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from govkit.document.block import Figure, Line, Sending, Stage
from govkit.document.inline import Blank, Stated, Text, text_of
from govkit.document.markup import Element, only_attributes, only_children, refuse
from govkit.document.words import read_inlines

_LEVELS: Final = {"h3": 1, "h4": 2}
_ENDS: Final = ("from", "to")

Words = tuple[Text | Stated | Blank, ...]
Columns = tuple[Words, ...]


def read_figure(element: Element) -> Figure:
    """The picture, whose arrows start and end at the columns that state the same facts. Refuses an arrow that finds none."""
    only_attributes(element)
    only_children(element, "figcaption", "ul", "dl", *_LEVELS)
    captions = [_words(child) for child in element.elements if child.tag == "figcaption"]
    heads = [child for child in element.elements if child.tag == "ul"]
    if len(captions) != 1 or len(heads) != 1:
        refuse(element, "A picture has one <figcaption>, and one <ul> of the columns.")
    columns = _columns(heads[0])
    rows = tuple(_row(child, columns) for child in element.elements if child.tag == "dl" or child.tag in _LEVELS)
    return Figure(captions[0], columns, rows, element.place)


def _columns(element: Element) -> Columns:
    only_attributes(element)
    only_children(element, "li")
    return tuple(_words(child) for child in element.elements)


def _row(element: Element, columns: Columns) -> Stage | Sending:
    if element.tag in _LEVELS:
        return Stage(_LEVELS[element.tag], _words(element), element.place)
    return _sending(element, columns)


def _sending(element: Element, columns: Columns) -> Sending:
    only_attributes(element, "class")
    only_children(element, "dt", "dd")
    line = element.attributes.get("class", "")
    if line not in list(Line):
        refuse(element, f"An arrow says how it is drawn: its class is one of {', '.join(Line)}.")
    parts = {child.attributes.get("class", child.tag): child for child in element.elements}
    if sorted(parts) != ["dt", "from", "to", "when"] or len(element.elements) != len(parts):
        refuse(
            element, "An arrow has one <dt> for what is sent, and a <dd> each of the classes “from”, “to” and “when”."
        )
    ends = {name: _facts(parts[name]) for name in _ENDS}
    senders, receivers = (_find(ends[name], columns, parts[name]) for name in _ENDS)
    silent = tuple(replace(fact, text="") for name in _ENDS for fact in ends[name])
    what, when = _words(parts["dt"]), _words(parts["when"], "class")
    return Sending(senders, receivers, Line(line), (*silent, *what), when, element.place)


def _facts(element: Element) -> tuple[Stated | Blank, ...]:
    return tuple(inline for inline in _words(element, "class") if isinstance(inline, Stated | Blank))


def _find(ends: tuple[Stated | Blank, ...], columns: Columns, element: Element) -> tuple[int, ...]:
    """The columns of an arrow's ends, found by what they state and not by how it is said."""
    at = {fact.path: number for number, column in enumerate(columns) for fact in column if not isinstance(fact, Text)}
    said = _said_together(ends)
    lost = next((same[0].text for same in said if not any(end.path in at for end in same)), None)
    if lost is not None or not ends:
        refuse(element, f"The picture has no column for “{lost or text_of(_words(element, 'class'))}”.")
    return tuple(sorted({at[end.path] for end in ends if end.path in at}))


def _said_together(ends: tuple[Stated | Blank, ...]) -> list[list[Stated | Blank]]:
    """The ends, each with those that the same words stand for, such as the members of a group."""
    said: list[list[Stated | Blank]] = []
    for end in ends:
        if end.text or not said:
            said.append([])
        said[-1].append(end)
    return said


def _words(element: Element, *allowed: str) -> Words:
    """The words of a part of the picture, which can't hold links or line ends."""
    only_attributes(element, *allowed)
    words = tuple(inline for inline in read_inlines(element) if isinstance(inline, Text | Stated | Blank))
    if len(words) < len(read_inlines(element)):
        refuse(element, "A picture holds words alone: no <strong>, <a> or <br>.")
    return words
