"""What stands on every page: its size, the footer, and DRAFT at the top of a draft."""

from __future__ import annotations

from govkit.document import Document, Group, reference_of
from govkit.paper.sides import estimates
from govkit.write.docx.design import PAGES, Page
from govkit.write.docx.fields import add_word_field
from govkit.write.docx.inlines import add_inlines
from govkit.write.docx.package import WordFile
from govkit.write.docx.paragraph import add_paragraph, set_property
from govkit.write.docx.register import Register
from govkit.write.docx.right_to_left import turn, turn_sections
from govkit.write.docx.runs import add_run, add_tab
from govkit.write.docx.sections import Sections
from govkit.write.docx.xml import Element, add, root, written

FROM_EDGE = 567  # 10 mm
OF_ALL, OF_THESE = "NUMPAGES", "SECTIONPAGES"


def header(mark: str) -> Element:
    """The top of every page of what is not to be sent as it is."""
    element = root("w:hdr")
    add_run(add_paragraph(element, "Header"), mark)
    return element


def footer(document: Document, count: str = OF_ALL, shown: int = 1) -> Element:
    """The foot of every page: what document it is, and which page of how many; `shown` stands there until Word counts."""
    element = root("w:ftr")
    _add_page_of(add_paragraph(element, "Footer"), document, count, shown)
    _add_house(element, document)
    return element


def slip_footer(document: Document, slip: Group, register: Register, shown: int = 1) -> Element:
    """The foot of every page of a slip: by what reference it is known, and which page of the reply it is."""
    element = root("w:ftr")
    if reference := reference_of(slip):
        add_inlines(add_paragraph(element, "Footer"), reference, register)
    paragraph = add_paragraph(element, "Footer")
    _add_page_of(paragraph, document, OF_THESE, shown)
    add_run(paragraph, f" {document.furniture.of_your_reply}")
    _add_house(element, document)
    return element


def _add_house(element: Element, document: Document) -> None:
    """What the house says at the foot of each page."""
    if document.house and document.house.footer:
        add_run(add_paragraph(element, "Footer"), document.house.footer)


def add_sections(  # noqa: PLR0913, PLR0917 - what pages are made of
    file: WordFile, body: Element, document: Document, sections: Sections, register: Register, mark: str
) -> None:
    """Give the letter and its slip their pages and footers; a document without a slip is one section."""

    def part(element: Element) -> bytes:
        if document.furniture.right_to_left:
            turn(element)
        return written(element)

    header_id = file.relate_to_part("header1", "HEADER", part(header(mark))) if mark else None
    page = PAGES[document.design]
    has_slip = bool(sections.ended)
    last = sections.last_of(body)
    *_, told = estimates(document)
    ids: dict[Group | None, str] = {
        None: file.relate_to_part("footer1", "FOOTER", part(_letter_footer(document, told.letter, has_slip=has_slip)))
    }
    for slip in dict.fromkeys([*(each.slip for each in sections.ended), last]):
        if slip is not None:
            foot = part(slip_footer(document, slip, register, told.slip))
            ids[slip] = file.relate_to_part(f"footer{len(ids) + 1}", "FOOTER", foot)
    for number, section in enumerate(sections.ended):
        properties = set_property(section.last, "w:sectPr")
        _fill_section(properties, page, ids[section.slip], header_id, section.slip, first=number == 0)
    _fill_section(add(body, "w:sectPr"), page, ids[last], header_id, last, first=not sections.ended)
    if document.furniture.right_to_left:
        turn_sections(body)


def _letter_footer(document: Document, sides: int, *, has_slip: bool) -> Element:
    return footer(document, OF_THESE, sides) if has_slip else footer(document)


def _fill_section(  # noqa: PLR0913 - each is a thing that a section says
    section: Element, page: Page, footer_id: str, header_id: str | None, slip: Group | None, *, first: bool
) -> None:
    """Say the page's size and margins, which header and footer it has, and that a slip starts a sheet and is counted by itself."""
    if header_id is not None:
        add(section, "w:headerReference", type="default", r_id=header_id)
    add(section, "w:footerReference", type="default", r_id=footer_id)
    if not first:
        add(section, "w:type", val="oddPage" if slip is not None else "nextPage")
    add(section, "w:pgSz", w=page.width, h=page.height)
    edges = {"top": page.top, "right": page.side, "bottom": page.top, "left": page.side}
    add(section, "w:pgMar", **edges, header=FROM_EDGE, footer=FROM_EDGE, gutter=0)
    if slip is not None:
        add(section, "w:pgNumType", start=1)
    add(section, "w:cols", space=720)


def _add_page_of(paragraph: Element, document: Document, count: str, shown: int) -> None:
    add_run(paragraph, document.footer)
    add_tab(paragraph)
    add_run(paragraph, f"{document.furniture.page} ")
    add_word_field(paragraph, "PAGE", "1")
    add_run(paragraph, f" {document.furniture.of} ")
    add_word_field(paragraph, count, str(shown))
