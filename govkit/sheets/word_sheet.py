"""What sheets and tables that are filled in in Word have in common: a document with boxes, and a field in the last cell of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from govkit.document import Break, Cell, Document, Inline, Row, Table, Text
from govkit.understanding.sheets import blocks
from govkit.write.docx import add_parts, furniture
from govkit.write.docx.body import Body
from govkit.write.docx.package import WordFile
from govkit.write.docx.register import Register
from govkit.write.docx.xml import Element, add, qualified, root


def word_sheet(document: Document, fill: Callable[[Body], None]) -> bytes:
    """A document as a Word file, and after its own blocks all that is filled in."""
    main = root("w:document")
    file = WordFile(main)
    register = Register((), file.relate_to_address)
    body = add(main, "w:body")
    writer = Body(body, document, register)
    writer.add_all(document.blocks)
    fill(writer)
    furniture.add_sections(file, body, document, writer.sections, register, mark="")
    add_parts(file, document, register)
    file.describe(document)
    return file.packed()


def box(rows: Iterable[tuple[str, str]]) -> Table:
    """A table of labels, each with what is said to it."""
    return Table(
        (),
        None,
        tuple(
            Row((Cell(_lines(label), heading=True), Cell(_lines(said), heading=False)), blocks.PLACE)
            for label, said in rows
        ),
        blocks.PLACE,
    )


def last_cell(writer: Body) -> Element:
    """The last cell of the table that was written last."""
    table = next(each for each in reversed(writer.body) if each.tag == qualified("w:tbl"))
    return list(table.iter(qualified("w:tc")))[-1]


def _lines(said: str) -> tuple[Inline, ...]:
    """Words with their own line ends."""
    inlines = [each for line in said.split("\n") for each in (Break(), Text(line))]
    return tuple(inlines[1:])
