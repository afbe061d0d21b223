"""The list of numbered clauses and their pages."""

from __future__ import annotations

from govkit.document import Clause, Document, Heading, every_block, text_of
from govkit.write.docx.fields import add_word_field, begin_word_field, end_word_field
from govkit.write.docx.paragraph import add_paragraph
from govkit.write.docx.register import Register
from govkit.write.docx.runs import add_run, add_tab
from govkit.write.docx.xml import Element, add

# No \u: it would add the title, which has an outline level, as soon as Word brings the list up to date.
INSTRUCTION = r'TOC \o "1-1" \h \z'


def add_contents(body: Element, document: Document, register: Register) -> None:
    """Write a contents list to which Word adds the pages when it brings it up to date: it alone knows where its pages end."""
    content = _add_control(body, register.next_id())
    add_run(add_paragraph(content, "TOCHeading"), "Contents")
    listed = [
        (clause, heading)
        for clause in document.clauses()
        if clause.number and (heading := _heading_of(clause)) is not None
    ]
    paragraphs = [add_paragraph(content, "TOC1") for _entry in listed] or [add_paragraph(content, "TOC1")]
    begin_word_field(paragraphs[0], INSTRUCTION)
    for paragraph, (clause, heading) in zip(paragraphs, listed, strict=False):
        _add_entry(paragraph, clause, heading, register.anchors[clause.id])
    end_word_field(paragraphs[-1])


def _add_control(body: Element, number: int) -> Element:
    """The content control by which Word knows a contents list."""
    control = add(body, "w:sdt")
    properties = add(control, "w:sdtPr")
    add(properties, "w:id", val=number)
    gallery = add(properties, "w:docPartObj")
    add(gallery, "w:docPartGallery", val="Table of Contents")
    add(gallery, "w:docPartUnique")
    return add(control, "w:sdtContent")


def _heading_of(clause: Clause) -> Heading | None:
    return next((block for block in every_block(clause.blocks) if isinstance(block, Heading)), None)


def _add_entry(paragraph: Element, clause: Clause, heading: Heading, anchor: str) -> None:
    """Write one clause's number and name, and the place of its page, as a link to it."""
    link = add(paragraph, "w:hyperlink", anchor=anchor, history=1)
    add_run(link, str(clause.number))
    add_tab(link)
    add_run(link, text_of(heading.inlines).strip())
    add_tab(link)
    add_word_field(link, rf"PAGEREF {anchor} \h")
