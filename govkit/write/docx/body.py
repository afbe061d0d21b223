"""The body of a document, block by block."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import assert_never

from govkit.data.postage import AddressType, layout
from govkit.document import (
    AddressBlock,
    Block,
    Clause,
    Contents,
    Design,
    Document,
    Field,
    Figure,
    Group,
    GroupRole,
    Heading,
    List,
    Paragraph,
    Style,
    Table,
    Tickbox,
    every_block,
    text_of,
)
from govkit.model.letter import Postage
from govkit.write.docx import design
from govkit.write.docx.addresses import add_address, room_above, type_of
from govkit.write.docx.bookmarks import bookmark
from govkit.write.docx.contents import add_contents
from govkit.write.docx.drawing import add_figure
from govkit.write.docx.english_parts import mark_english
from govkit.write.docx.enlarged import LEAST
from govkit.write.docx.forms import add_field, add_tickbox
from govkit.write.docx.groups import arrange, ends_with_line, keep_with_answers, keep_with_next, set_close
from govkit.write.docx.house import place_head
from govkit.write.docx.inlines import add_inlines
from govkit.write.docx.paragraph import add_paragraph, set_number, set_property
from govkit.write.docx.register import Register
from govkit.write.docx.sections import Sections
from govkit.write.docx.tables import add_table
from govkit.write.docx.xml import Element, qualified, since

STYLES = {Style.BODY: "", Style.SUBJECT: "Subject", Style.MUTED: "Muted", Style.REFERENCE: ""}
PARAGRAPH_DEPTH = 2  # how many numbers stand before the paragraphs of a clause

BELOW_LINE = 240  # twentieths of a point, between a line to write on and a heading
AFTER_LIST = {Design.LETTER: 60, Design.AGREEMENT: 80, Design.NOTICE: 120, Design.BRIEFING: 80}


def is_numbered(document: Document) -> bool:
    """Whether any heading or paragraph of a document has a number."""
    return any(block.number for block in every_block(document.blocks) if isinstance(block, Heading | Paragraph))


def _has_sender(document: Document) -> bool:
    """Whether a document says at its head who sends it."""
    return any(
        isinstance(block, Group) and block.role is GroupRole.LETTERHEAD for block in every_block(document.blocks)
    )


class Body:
    """Writes the blocks of one document into the body of a Word file."""

    def __init__(
        self,
        body: Element,
        document: Document,
        register: Register,
        set_in: AddressType | None = None,
        head: Callable[[], list[Element]] | None = None,
    ) -> None:
        """Write into `body`, and the recipient's address in this type if one is given.

        `head` writes there what the house has above the words, if it has anything.
        """
        self.set_in = set_in
        self.body = body
        self.document = document
        self.register = register
        self._head = head
        self.page = design.PAGES[document.design]
        self.numbered = is_numbered(document)
        self.under_number = False
        self.sections = Sections()
        self.layout = layout(Postage(document.postage) if document.postage else None)
        self.below = 0
        self.last_box: int | None = None

    def add_whole(self) -> None:
        """Write the document, under the head of the house where no sender's details are to come below it."""
        if self.document.house and not _has_sender(self.document):
            place_head(self._added_head(), self.document.house, self.page.top)
        self.add_all(self.document.blocks)

    def add_all(self, blocks: Iterable[Block]) -> None:
        """Write blocks in reading order."""
        for block in blocks:
            self.add(block)

    def _added_head(self) -> list[Element]:
        """The head of the house, the first time that somebody asks."""
        head, self._head = self._head, None
        return head() if head else []

    def add(self, block: Block) -> None:
        """Write one block. The first one below the address of a letter that is posted starts where no window shows it."""
        start, below = len(self.body), self.below
        self._write(block)
        if below and len(self.body) > start and self.body[start].tag == qualified("w:p"):
            set_property(self.body[start], "w:spacing", before=below)
            self.below = 0

    def _write(self, block: Block) -> None:
        match block:
            case Heading():
                self._add_heading(block)
            case Paragraph():
                self._add_paragraph(block)
            case List():
                keep_with_next(self.body)
                self._add_list(block)
            case Table():
                keep_with_next(self.body)
                add_table(self.body, block, self.register, self.page.text_width, self._table_size())
            case AddressBlock():
                self._add_address(block)
            case Tickbox():
                self.last_box = len(self.body)
                add_tickbox(self.body, block, self.register)
            case Field():
                self._add_field(block)
            case Contents():
                add_contents(self.body, self.document, self.register)
            case Figure():
                add_figure(self.body, block, self.register)
            case Group():
                self._add_group(block)
            case Clause():
                start = len(self.body)
                self.add_all(block.blocks)
                bookmark(self.body, start, block, self.register)
            case _:
                assert_never(block)

    def _table_size(self) -> float:
        """How large the words of a table are, in points."""
        return LEAST / 2 if self.document.large_print else self.page.table_size

    def _add_address(self, address: AddressBlock) -> None:
        house = self.document.house
        font = house.font if house else None
        set_in = self.set_in or type_of(self.layout, map(text_of, address.lines), font)
        add_address(self.body, address, self.register, self.layout, set_in)
        if address.is_posted:
            self.below = room_above(self.layout, self.page.top)

    def _add_field(self, block: Field) -> None:
        if self.document.design is Design.LETTER:
            keep_with_next(self.body)
        add_field(self.body, block, self.register)

    def _add_group(self, group: Group) -> None:
        start = len(self.body)
        if group.role is GroupRole.REPLY_SLIP:
            self.sections.end(self.body)
        if group.role is GroupRole.LETTERHEAD:
            self._added_head()
        self.add_all(group.blocks)
        if group.role is GroupRole.TITLE_PAGE and self.document.design is Design.AGREEMENT:
            set_close(self.body, start)
        arrange(self.body, start, group, self.layout.sender_from)
        if group.role is GroupRole.OUTSTANDING:
            mark_english(self.document, since(self.body, start))
        if group.role is GroupRole.REPLY_SLIP:
            self.sections.end(self.body, slip=group)
        if group.role is GroupRole.SIGNATURE and self.last_box is not None and not self.document.large_print:
            keep_with_answers(self.body, self.last_box)
            self.last_box = None

    def _add_heading(self, heading: Heading) -> None:
        style = "Title" if heading.level == 1 else f"Heading{heading.level - 1}"
        if style == "Heading1" and self.numbered and not heading.number:
            style = "Heading1WithoutNumber"
        below_line = self.document.design is Design.LETTER and ends_with_line(self.body)
        paragraph = add_paragraph(self.body, style)
        if below_line:
            set_property(paragraph, "w:spacing", before=BELOW_LINE)
        if heading.number and style != "Heading1":
            set_number(paragraph, design.CLAUSES, len(heading.number) - 1)
        add_inlines(paragraph, heading.inlines, self.register)
        self.under_number = False

    def _add_paragraph(self, block: Paragraph) -> None:
        paragraph = add_paragraph(self.body, "ClauseParagraph" if block.number else STYLES[block.style])
        if block.number and len(block.number) != PARAGRAPH_DEPTH:
            set_number(paragraph, design.CLAUSES, len(block.number) - 1)
        add_inlines(paragraph, block.inlines, self.register)
        self.under_number = bool(block.number)

    def _add_list(self, block: List) -> None:
        style = "ListNumber" if block.ordered else "ListBullet"
        list_id = self._list_id(ordered=block.ordered)
        for item in block.items:
            paragraph = add_paragraph(self.body, style)
            set_number(paragraph, list_id)
            add_inlines(paragraph, item.inlines, self.register)
        if block.items:
            set_property(self.body[-1], "w:spacing", after=AFTER_LIST[self.document.design])

    def _list_id(self, *, ordered: bool) -> int:
        """The list that bullets share, or a new one for letters, which start afresh."""
        if not ordered:
            return design.BULLETS_UNDER_NUMBER if self.under_number else design.BULLETS
        kind = design.LETTERS_UNDER_NUMBER if self.under_number else design.LETTERS
        return self.register.new_lettered_list(design.FIRST_FREE_LIST, kind)
