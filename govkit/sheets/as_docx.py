"""A sheet as a Word file, with a field for each answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.document import Block, Design, Document, Table
from govkit.sheets.controls import add_answer
from govkit.sheets.introduced import HOW_TO, facts, purpose, send_back
from govkit.sheets.question import SheetQuestion
from govkit.sheets.sheet import KIND, PartnerSheet
from govkit.sheets.word_sheet import box, last_cell, word_sheet
from govkit.understanding.sheets import blocks
from govkit.write.docx.body import Body
from govkit.write.docx.paragraph import set_property
from govkit.write.docx.xml import qualified, since

FOR: Final = "Word, with a field for each answer"
ANSWER: Final = "Your answer"
REFERENCE: Final = "Ref."
_LANGUAGE: Final = "en-GB"


def write(sheet: PartnerSheet) -> bytes:
    """The sheet as a Word file."""

    def fill(writer: Body) -> None:
        for number, question in enumerate(sheet.questions, 1):
            is_first = number == 1 or question.about != sheet.questions[number - 2].about
            _add_question(writer, question, number, is_first=is_first)
        writer.add(blocks.heading("When you are done"))
        writer.add(blocks.paragraph(send_back(sheet)))

    return word_sheet(_document(sheet), fill)


def _document(sheet: PartnerSheet) -> Document:
    return Document(
        kind=KIND,
        name=sheet.name,
        title=sheet.title,
        language=_LANGUAGE,
        reference=sheet.reference or sheet.partnership,
        version=sheet.version,
        design=Design.NOTICE,
        blocks=tuple(_head(sheet)),
        for_the_public=False,
    )


def _head(sheet: PartnerSheet) -> Iterator[Block]:
    yield blocks.title(sheet.title)
    yield blocks.paragraph(purpose(sheet))
    yield blocks.facts("", facts(sheet))
    yield blocks.heading("How to fill it in")
    yield blocks.bullets(HOW_TO)


def _add_question(writer: Body, question: SheetQuestion, number: int, *, is_first: bool) -> None:
    """Write a question with its box, all on one page if it can be."""
    start = len(writer.body)
    if is_first:
        writer.add(blocks.heading(question.about))
    writer.add_all(_words(question, number))
    writer.add(_box(question))
    *held, _last = [each for element in since(writer.body, start) for each in element.iter(qualified("w:p"))][:-1]
    for paragraph in held:
        set_property(paragraph, "w:keepNext")
    add_answer(last_cell(writer), question, writer.register)


def _words(question: SheetQuestion, number: int) -> Iterator[Block]:
    """What is asked, and what can be answered."""
    yield blocks.heading(f"{number}. {question.title}", 3)
    if question.explained:
        yield blocks.paragraph(question.explained)
    if question.asked_by:
        yield blocks.paragraph("We ask because of this:")
        yield blocks.bullets(question.asked_by)
    if any(choice.means for choice in question.choices):
        yield blocks.paragraph("The choices:")
        yield blocks.bullets(
            f"{choice.said}: {choice.means}" if choice.means else choice.said for choice in question.choices
        )
    elif question.choices:
        yield blocks.paragraph(f"The choices: {'; '.join(choice.said for choice in question.choices)}.")
    if question.how:
        yield blocks.paragraph(question.how)


def _box(question: SheetQuestion) -> Table:
    """What stands now, and room for the answer."""
    stands = [("Now", question.stands)] if question.stands else []
    return box([*stands, (f"{ANSWER}\n{REFERENCE} {question.key}", "")])
