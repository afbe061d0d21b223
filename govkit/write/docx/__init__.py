"""Writes a document as a Word file: its own styles, numbering and contents list, and the words of the tree."""

from __future__ import annotations

from govkit.data.postage import AddressType
from govkit.document import Document
from govkit.document.unbroken import unbroken
from govkit.write.docx import design, furniture
from govkit.write.docx.body import Body, is_numbered
from govkit.write.docx.english_parts import mark_facts
from govkit.write.docx.house import add_head, in_house_font, recolour, restyled
from govkit.write.docx.package import WordFile
from govkit.write.docx.register import Register
from govkit.write.docx.right_to_left import turn
from govkit.write.docx.xml import add, root

__all__ = ["add_parts", "write_docx"]


def write_docx(document: Document, *, mark: str = "", set_in: AddressType | None = None) -> bytes:
    """Write a document as a Word file, with a mark at the top of each page, and the recipient's address in a type, if they are given."""
    document = unbroken(document)
    main = root("w:document")
    file = WordFile(main)
    register = Register((clause.id for clause in document.clauses()), file.relate_to_address)
    body = add(main, "w:body")
    writer = Body(body, document, register, set_in, lambda: add_head(body, document.house, file, register))
    writer.add_whole()
    mark_facts(document, body)
    if document.house:
        recolour(main, document.house)
    if document.furniture.right_to_left:
        turn(main)
    furniture.add_sections(
        file, body, document, writer.sections, register, mark or (document.furniture.draft if document.draft else "")
    )
    add_parts(file, document, register)
    file.describe(document)
    return file.packed()


def add_parts(file: WordFile, document: Document, register: Register) -> None:
    """Add the parts that say how everything looks."""
    numbered = is_numbered(document)
    large = document.large_print
    to_the_left = document.furniture.right_to_left
    styles = design.styles(
        document.design, document.language, numbered=numbered, large_print=large, to_the_left=to_the_left
    )
    numbers = design.numbering(register.lettered_lists, numbered=numbered, large_print=large)
    house = document.house
    file.relate_to_part("styles", "STYLES", restyled(styles, document.design, house) if house else styles)
    file.relate_to_part("numbering", "NUMBERING", numbers)
    file.relate_to_part("settings", "SETTINGS", design.settings(document.language))
    file.relate_to_part("fontTable", "FONT_TABLE", in_house_font(design.unchanging("fontTable"), house))
    file.relate_to_part("theme/theme1", "THEME", in_house_font(design.unchanging("theme"), house))
