"""A table for a translator as a Word file: a field for the words of each row, in which facts are locked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.document import Block, Cell, Design, Document, Row, Table
from govkit.sheets.controls import TAG
from govkit.sheets.translation import TABLE, ToTranslate, TranslationTable
from govkit.understanding.sheets import blocks
from govkit.write.docx import add_parts, furniture
from govkit.write.docx.body import Body
from govkit.write.docx.forms import LONGEST_ALIAS
from govkit.write.docx.package import WordFile
from govkit.write.docx.paragraph import add_paragraph
from govkit.write.docx.register import Register
from govkit.write.docx.runs import add_run
from govkit.write.docx.xml import Element, add, qualified, root

FACT: Final = "fact:"
_HOW: Final = (
    "Write in the right-hand column. The left-hand one says what it is in English.",
    "What stands in brackets is a fact that is put in later, such as a name or a date. It can’t be changed, and has to stay, once.",
    "Move it to where it belongs in the sentence.",
    "Change words that stand there already wherever they are wrong. Leave the rest as it is.",
    "Save the file as .docx and send it back.",
)


def write_table(table: TranslationTable) -> bytes:
    """The table as a Word file."""
    document = _document(table)
    main = root("w:document")
    file = WordFile(main)
    register = Register((), file.relate_to_address)
    body = add(main, "w:body")
    writer = Body(body, document, register)
    writer.add_all(document.blocks)
    about = ""
    for each in table.rows:
        if each.about != about:
            about = each.about
            writer.add(blocks.heading(about))
        writer.add(_row_of(each, table.language))
        box = next(one for one in reversed(body) if one.tag == qualified("w:tbl"))
        _add_words(list(box.iter(qualified("w:tc")))[-1], each, register)
    furniture.add_sections(file, body, document, writer.sections, register, mark="")
    add_parts(file, document, register)
    file.describe(document)
    return file.packed()


def _document(table: TranslationTable) -> Document:
    head = (
        blocks.title(table.title),
        blocks.facts("", [("Table", f"{TABLE} {table.code}"), ("Language", table.language)]),
        blocks.bullets(_HOW),
    )
    return Document(
        "translation",
        "translation",
        table.title,
        "en-GB",
        "govkit",
        "1",
        Design.NOTICE,
        tuple(_blocks(head)),
        for_the_public=False,
    )


def _blocks(head: tuple[Block, ...]) -> Iterator[Block]:
    yield from head


def _row_of(each: ToTranslate, language: str) -> Table:
    rows = (("English", each.english), (f"{language}\nRef. {each.key}", ""))
    return Table(
        (),
        None,
        tuple(
            Row(
                (Cell(blocks.words(label.replace("\n", ". ")), heading=True), Cell(blocks.words(said), heading=False)),
                blocks.PLACE,
            )
            for label, said in rows
        ),
        blocks.PLACE,
    )


def _add_words(cell: Element, each: ToTranslate, register: Register) -> None:
    """The field of a row, which can’t be deleted, and in it a field for each fact, which can’t be changed either."""
    paragraph = cell.find(qualified("w:p"))
    if paragraph is not None:
        cell.remove(paragraph)
    content = _add_control(cell, each.about, f"{TAG}{each.key}", "sdtLocked", register)
    line = add_paragraph(content, "TableText")
    for piece in each.now:
        if piece.is_fact:
            add_run(
                _add_control(line, piece.words, f"{TAG}{FACT}{piece.words}"[:64], "sdtContentLocked", register),
                f"[{piece.words}]",
            )
        else:
            add_run(line, piece.words)
    add_paragraph(cell, "TableEnd")  # without one behind it, Word may not open the cell


def _add_control(parent: Element, name: str, tag: str, lock: str, register: Register) -> Element:
    control = add(parent, "w:sdt")
    properties = add(control, "w:sdtPr")
    add(properties, "w:alias", val=name[:LONGEST_ALIAS])
    add(properties, "w:tag", val=tag)
    add(properties, "w:id", val=register.next_id())
    add(properties, "w:lock", val=lock)
    return add(control, "w:sdtContent")
