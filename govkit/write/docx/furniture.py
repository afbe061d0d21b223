"""What stands on every page: its size, the footer, and DRAFT at the top of a draft."""

from __future__ import annotations

from govkit.write.docx.design import Page
from govkit.write.docx.fields import add_word_field
from govkit.write.docx.inlines import add_run, add_tab
from govkit.write.docx.paragraph import add_paragraph
from govkit.write.docx.xml import Element, add, root

FROM_EDGE = 567  # 10 mm


def header() -> Element:
    """The top of every page of a draft."""
    element = root("w:hdr")
    add_run(add_paragraph(element, "Header"), "DRAFT")
    return element


def footer(words: str) -> Element:
    """The foot of every page: what document it is, and which page of how many."""
    element = root("w:ftr")
    paragraph = add_paragraph(element, "Footer")
    add_run(paragraph, words)
    add_tab(paragraph)
    add_run(paragraph, "Page ")
    add_word_field(paragraph, "PAGE", "1")
    add_run(paragraph, " of ")
    add_word_field(paragraph, "NUMPAGES", "1")
    return element


def add_section(body: Element, page: Page, footer_id: str, header_id: str | None) -> None:
    """Write the page's size and margins, and which header and footer it has."""
    section = add(body, "w:sectPr")
    if header_id is not None:
        add(section, "w:headerReference", type="default", r_id=header_id)
    add(section, "w:footerReference", type="default", r_id=footer_id)
    add(section, "w:pgSz", w=page.width, h=page.height)
    edges = {"top": page.top, "right": page.side, "bottom": page.top, "left": page.side}
    add(section, "w:pgMar", **edges, header=FROM_EDGE, footer=FROM_EDGE, gutter=0)
    add(section, "w:cols", space=720)
