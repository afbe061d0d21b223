"""A table for a translator as a Word file: a field for the words of each row, in which facts are locked."""

from __future__ import annotations

from typing import Final

from govkit.document import Design, Document
from govkit.sheets.controls import TAG, WORDS_STAY, add_control, show_hint
from govkit.sheets.translation import TABLE, WRITE_HERE, ToTranslate, TranslationTable
from govkit.sheets.word_sheet import box, last_cell, word_sheet
from govkit.understanding.sheets import blocks
from govkit.write.docx.body import Body
from govkit.write.docx.paragraph import add_paragraph
from govkit.write.docx.register import Register
from govkit.write.docx.runs import add_run
from govkit.write.docx.xml import Element, qualified

FACT: Final = "fact:"
_LONGEST_TAG: Final = 64
_HOW: Final = (
    "Write in the right-hand column. The left-hand one says what it is in English.",
    "What stands in brackets is a fact that is put in later, such as a name or a date. It can’t be changed, and has to stay, once.",
    "Move it to where it belongs in the sentence.",
    "Change words that stand there already wherever they are wrong. Leave the rest as it is.",
    "A row that you leave empty is not translated.",
    "Save the file as .docx and send it back.",
)


def write_table(table: TranslationTable) -> bytes:
    """The table as a Word file."""

    def fill(writer: Body) -> None:
        about = ""
        for each in table.rows:
            if each.about != about:
                about = each.about
                writer.add(blocks.heading(about))
            writer.add(box((("English", each.english), (f"{table.language}. Ref. {each.key}", ""))))
            _add_words(last_cell(writer), each, writer.register)

    return word_sheet(_document(table), fill)


def _document(table: TranslationTable) -> Document:
    head = (
        blocks.title(table.title),
        blocks.facts("", [("Table", f"{TABLE} {table.code}"), ("Language", table.language)]),
        blocks.bullets(_HOW),
    )
    return Document(
        kind="translation",
        name="translation",
        title=table.title,
        language="en-GB",
        reference="govkit",
        version="1",
        design=Design.NOTICE,
        blocks=head,
        for_the_public=False,
    )


def _add_words(cell: Element, each: ToTranslate, register: Register) -> None:
    """The field of a row, which can’t be deleted, and in it a field for each fact, which can’t be changed either."""
    paragraph = cell.find(qualified("w:p"))
    if paragraph is not None:
        cell.remove(paragraph)
    content = add_control(cell, each.about, f"{TAG}{each.key}", register, shows_hint=not each.now)[1]
    line = add_paragraph(content, "TableText")
    if not each.now:
        show_hint(line, WRITE_HERE)
    for piece in each.now:
        if piece.is_fact:
            tag = f"{TAG}{FACT}{piece.words}"[:_LONGEST_TAG]
            add_run(add_control(line, piece.words, tag, register, lock=WORDS_STAY)[1], f"[{piece.words}]")
        else:
            add_run(line, piece.words)
    add_paragraph(cell, "TableEnd")  # without one behind it, Word may not open the cell
