"""A sheet as an Excel workbook: a row for each question, of which the answer alone can be changed."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from govkit.sheets.form import HowMany
from govkit.sheets.introduced import HOW_TO, purpose, send_back
from govkit.sheets.question import SheetQuestion
from govkit.sheets.sheet import PartnerSheet
from govkit.write.spreadsheet.as_xlsx import ALWAYS, fitting, height, in_language

if TYPE_CHECKING:  # it takes long to start
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FOR: Final = "Excel, with a row for each question"
QUESTIONS: Final = "Questions"
ANSWER: Final = "Your answer"
REFERENCE: Final = "Reference"
_CHOICES: Final = "Choices"
HEADINGS: Final = ("No.", "About", "Question", "What you can answer", "Now", ANSWER, REFERENCE)
_WIDTHS: Final = (5, 22, 44, 40, 24, 44, 13)
_QUESTION_COLUMN: Final = HEADINGS.index("Question")
_ANSWER_COLUMN: Final = HEADINGS.index(ANSWER)
_LONGEST_PROMPT: Final = 250
_A3: Final = 8
_EDGE: Final = 0.4
_TEXT: Final = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#8C97A3", "font_size": 10}
_LOOKS: Final[Mapping[str, Mapping[str, object]]] = {
    "title": {"bold": True, "font_size": 16, "font_color": "#12304F"},
    "words": {"text_wrap": True, "valign": "top", "font_size": 11},
    "heading": {**_TEXT, "bold": True, "font_color": "#FFFFFF", "bg_color": "#12304F"},
    "bold": {"bold": True, "font_size": 10},
    "text": _TEXT,
    "answer": {**_TEXT, "bg_color": "#FFF9DB", "locked": False, "num_format": "@"},
    "mark": {"align": "right", "font_size": 8, "font_color": "#595959"},
    "small": {**_TEXT, "font_size": 8, "font_color": "#595959"},
}
_MAY_STILL: Final = {"format_rows": True, "format_columns": True, "select_locked_cells": True}


class _Writing(NamedTuple):
    """A workbook in the making: its page of questions, its list of choices, and how cells look."""

    page: Worksheet
    choices: Worksheet
    looks: Mapping[str, Format]


def write(sheet: PartnerSheet) -> bytes:
    """The sheet as a workbook."""
    import xlsxwriter  # noqa: PLC0415 - it takes long to start

    file = io.BytesIO()
    text_alone = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(file, {"in_memory": True, **text_alone}) as book:
        book.set_properties({"title": sheet.title, "author": "", "created": ALWAYS})
        looks = {name: book.add_format(dict(look)) for name, look in _LOOKS.items()}
        page, choices = book.add_worksheet(QUESTIONS), book.add_worksheet(_CHOICES)
        _fill(_Writing(page, choices, looks), sheet)
        choices.hide()
    return in_language(file.getvalue(), "en-GB")


def _fill(writing: _Writing, sheet: PartnerSheet) -> None:
    page, looks = writing.page, writing.looks
    for column, width in enumerate(_WIDTHS):
        page.set_column(column, column, width)
    page.write_string(0, 0, sheet.title, looks["title"])
    page.write_string(0, len(HEADINGS) - 1, sheet.mark, looks["mark"])
    said = (purpose(sheet), send_back(sheet), *HOW_TO)
    for row, words in enumerate(said, 1):
        page.merge_range(row, 0, row, _ANSWER_COLUMN, words, looks["words"])
        page.set_row(row, height((words,), (sum(_WIDTHS[: _ANSWER_COLUMN + 1]),)) + 4)
    top = len(said) + 2
    for column, words in enumerate(HEADINGS):
        page.write_string(top, column, words, looks["heading"])
    for number, question in enumerate(sheet.questions, 1):
        _add_row(writing, top + number, number, question)
    _print(page, top, len(sheet.questions))


def _add_row(writing: _Writing, row: int, number: int, question: SheetQuestion) -> None:
    more = (question.explained, *(f"We ask because: {why}" for why in question.asked_by))
    asked = "\n".join((question.title, *filter(None, more)))
    cells = (str(number), question.about, asked, _can_answer(question), question.stands, "", question.key)
    looks = ("text", "text", "text", "text", "text", "answer", "small")
    writing.page.set_row(row, height(cells, _WIDTHS))
    for column, (words, look) in enumerate(zip(cells, looks, strict=True)):
        writing.page.write_string(row, column, fitting(words), writing.looks[look])
    if len(asked) > len(question.title):
        rest = (asked[len(question.title) :], writing.looks["text"])
        writing.page.write_rich_string(row, _QUESTION_COLUMN, writing.looks["bold"], question.title, *rest)
    _restrict(writing, row, question)


def _can_answer(question: SheetQuestion) -> str:
    """What can be chosen, each with what it means, and how an answer is written."""
    choices = [f"{each.said}: {each.means}" if each.means else each.said for each in question.choices]
    how = "" if question.choices and question.form.how_many is HowMany.ONE else question.how
    if question.choices and question.form.how_many is HowMany.SEVERAL:
        how = "Choose all that hold, each on a line of its own."
    return "\n".join((*filter(None, (how,)), *(f"• {each}" for each in choices)))


def _restrict(writing: _Writing, row: int, question: SheetQuestion) -> None:
    """Offer the choices where the answer goes, and say what is asked as somebody comes there."""
    prompt = {
        "input_title": question.title[:32],
        "input_message": (question.explained or question.how)[:_LONGEST_PROMPT],
    }
    if question.choices and question.form.how_many is HowMany.ONE:
        for at, choice in enumerate(question.choices):
            writing.choices.write_string(row, at, choice.said)
        of_row = f"={_CHOICES}!$A${row + 1}:${_column(len(question.choices))}${row + 1}"
        rule: dict[str, object] = {
            "validate": "list",
            "source": of_row,
            "error_title": "One of the choices",
            "error_message": "Choose an answer from the list, or leave the box empty.",
            **prompt,
        }
    else:
        rule = {"validate": "any", **prompt}
    writing.page.data_validation(row, _ANSWER_COLUMN, row, _ANSWER_COLUMN, rule)


def _column(number: int) -> str:
    from xlsxwriter.utility import xl_col_to_name  # noqa: PLC0415 - it takes long to start

    return str(xl_col_to_name(number - 1))


def _print(page: Worksheet, top: int, questions: int) -> None:
    """How the sheet is seen, moved through and printed: answers alone can be written, and its headings stay."""
    page.protect("", dict(_MAY_STILL))
    page.freeze_panes(top + 1, 0)
    page.set_selection(top + 1, _ANSWER_COLUMN, top + 1, _ANSWER_COLUMN)
    page.set_landscape()
    page.set_paper(_A3)
    page.fit_to_pages(1, 0)
    page.repeat_rows(top)
    page.set_margins(left=_EDGE, right=_EDGE, top=_EDGE, bottom=2 * _EDGE)
    page.print_area(0, 0, top + questions, len(HEADINGS) - 1)
    page.set_footer("&RPage &P of &N")
