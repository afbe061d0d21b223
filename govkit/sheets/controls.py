"""The fields of a Word file in which answers are written: each knows its question by a key, whatever stands around it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Final

from govkit.sheets.form import HowMany
from govkit.sheets.offered import OfferedChoice
from govkit.sheets.question import SheetQuestion
from govkit.write.docx.forms import FONT, LONGEST_ALIAS, TICKED, UNTICKED
from govkit.write.docx.paragraph import add_paragraph
from govkit.write.docx.register import Register
from govkit.write.docx.runs import add_run, add_tab
from govkit.write.docx.xml import Element, add, qualified

TAG: Final = "govkit:"
ANSWER_HERE: Final = "Click or tap here to answer"
CHOOSE_HERE: Final = "Choose one"
DAY_HERE: Final = "Click or tap here for a day"
FIELD_STAYS: Final = "sdtLocked"
WORDS_STAY: Final = "sdtContentLocked"
_CHOICE_LENGTH: Final = 8


def choice_key(choice: OfferedChoice) -> str:
    """By what a box to tick knows its choice."""
    return hashlib.sha256(choice.written.encode()).hexdigest()[:_CHOICE_LENGTH]


def add_answer(cell: Element, question: SheetQuestion, register: Register) -> None:
    """Write the field of a question into a cell: a list to choose from, boxes to tick, a day, or room for words."""
    paragraph = cell.find(qualified("w:p"))
    if paragraph is None:
        paragraph = add_paragraph(cell, "TableText")
    if question.choices and question.form.how_many is HowMany.SEVERAL:
        _add_boxes(cell, paragraph, question, register)
        return
    if question.choices and question.form.how_many is HowMany.ONE:
        properties = _add_control(paragraph, question, CHOOSE_HERE, register)
        listed = add(properties, "w:dropDownList")
        for choice in question.choices:
            add(listed, "w:listItem", displayText=choice.said, value=choice.said)
    elif question.form.is_day:
        day = add(_add_control(paragraph, question, DAY_HERE, register), "w:date")
        add(day, "w:dateFormat", val="d MMMM yyyy")
        add(day, "w:lid", val="en-GB")
        add(day, "w:storeMappedDataAs", val="dateTime")
        add(day, "w:calendar", val="gregorian")
    else:
        _add_room(cell, paragraph, question, register)


def _add_room(cell: Element, paragraph: Element, question: SheetQuestion, register: Register) -> None:
    """Room for words, in paragraphs: LibreOffice drops the breaks of lines in a field within one."""
    cell.remove(paragraph)
    content = _content(cell, question, register)[1]
    content.append(paragraph)
    show_hint(paragraph, ANSWER_HERE)
    add_paragraph(cell, "TableEnd")  # without one behind it, Word may not open the cell


def _add_control(paragraph: Element, question: SheetQuestion, shown: str, register: Register) -> Element:
    """A field in a line; its properties, which wait for what it takes."""
    properties, content = _content(paragraph, question, register)
    show_hint(content, shown)
    return properties


def _content(parent: Element, question: SheetQuestion, register: Register) -> tuple[Element, Element]:
    """A field that shows what to do until somebody writes in it: its properties, and what it holds."""
    return add_control(parent, question.title, f"{TAG}{question.key}", register, shows_hint=True)


def add_control(  # noqa: PLR0913 - each is a property of the field
    parent: Element, name: str, tag: str, register: Register, *, lock: str = FIELD_STAYS, shows_hint: bool = False
) -> tuple[Element, Element]:
    """Write a field: its properties, and what it holds. Where it `shows_hint`, its words are none of anybody's."""
    control = add(parent, "w:sdt")
    properties = _add_properties(control, name, tag, register)
    add(properties, "w:lock", val=lock)
    if shows_hint:
        add(properties, "w:showingPlcHdr")
    return properties, add(control, "w:sdtContent")


def show_hint(parent: Element, words: str) -> None:
    """Write what to do with a field that is empty."""
    run = add(parent, "w:r")
    add(add(run, "w:rPr"), "w:rStyle", val="PlaceholderText")
    add(run, "w:t").text = words


def _add_properties(control: Element, name: str, tag: str, register: Register) -> Element:
    properties = add(control, "w:sdtPr")
    add(properties, "w:alias", val=name[:LONGEST_ALIAS])
    add(properties, "w:tag", val=tag)
    add(properties, "w:id", val=register.next_id())
    return properties


def _add_boxes(cell: Element, first: Element, question: SheetQuestion, register: Register) -> None:
    """A box for each choice, a line for each."""
    for choice, paragraph in zip(question.choices, _lines(cell, first), strict=False):
        control = add(paragraph, "w:sdt")
        tag = f"{TAG}{question.key}:{choice_key(choice)}"
        properties = _add_properties(control, choice.said, tag, register)
        box = add(properties, "w14:checkbox")
        add(box, "w14:checked", w14_val=0)
        add(box, "w14:checkedState", w14_val=f"{ord(TICKED):04X}", w14_font=FONT)
        add(box, "w14:uncheckedState", w14_val=f"{ord(UNTICKED):04X}", w14_font=FONT)
        run = add(add(control, "w:sdtContent"), "w:r")
        add(add(run, "w:rPr"), "w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
        add(run, "w:t").text = UNTICKED
        add_tab(paragraph)
        add_run(paragraph, choice.said)


def _lines(cell: Element, first: Element) -> Iterator[Element]:
    yield first
    while True:
        yield add_paragraph(cell, "TableText")
