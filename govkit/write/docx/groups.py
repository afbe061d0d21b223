"""What a group's role does to the paragraphs in it."""

from __future__ import annotations

from itertools import pairwise
from typing import assert_never

from govkit.document import Group, GroupRole
from govkit.write.docx.frames import frame_at_top
from govkit.write.docx.paragraph import add_paragraph, set_border, set_property, style_of
from govkit.write.docx.tables import TO_SIGN
from govkit.write.docx.xml import Element, qualified, since

BOOKMARK = {qualified("w:bookmarkStart"), qualified("w:bookmarkEnd")}
DARK_BLUE, PALE_BLUE = "12304F", "EEF3F9"
CALLOUT_INDENT = 170
FILLED_IN = {"Tickbox", "FillIn"}
LISTED = {"ListBullet", "ListNumber"}
# What paragraphs of the first page are set in instead, and the room around the others, in twentieths of a point.
SUMMARY = {
    "": "Summary",
    "Muted": "SummaryMuted",
    "ListBullet": "SummaryBullet",
    "TableText": "SummaryTable",
    "TableHeading": "SummaryTableHeading",
}
SUMMARY_ROOM = {"Heading1WithoutNumber": (80, 20), "Heading2": (80, 20), "Subject": (0, 40), "Caption": (40, 40)}
HANGING = {"ListBullet": 454, "ListNumber": 510, "Tickbox": 510}


def keep_with_next(body: Element) -> None:
    """Keep what was written last on the page of what comes next, such as lines to write an answer on."""
    if len(body) and body[-1].tag == qualified("w:p") and style_of(body[-1]) not in {*FILLED_IN, *LISTED, "TableEnd"}:
        set_property(body[-1], "w:keepNext")


def ends_with_line(body: Element) -> bool:
    """Whether what was written last is a line to write on."""
    last = next((each for each in reversed(body) if each.tag not in BOOKMARK), None)
    return last is not None and style_of(last) == "FillIn"


def keep_with_answers(body: Element, box: int) -> None:
    """Keep a signature on the page of the last box that it signs."""
    _keep_together(since(body, box))


def set_close(body: Element, start: int) -> None:
    """Set what stands on the first page of an agreement as close as it stands in the PDF, so that it has room there."""
    for paragraph in (found for element in since(body, start) for found in element.iter(qualified("w:p"))):
        style = style_of(paragraph)
        if style in SUMMARY:
            set_property(paragraph, "w:pStyle", val=SUMMARY[style])
        elif style in SUMMARY_ROOM:
            before, after = SUMMARY_ROOM[style]
            set_property(paragraph, "w:spacing", before=before, after=after)


def arrange(body: Element, start: int, group: Group, sender_from: float) -> None:
    """Arrange what a group has added to the body, from its first element on."""
    if len(body) == start:
        return
    match group.role:
        case GroupRole.LETTERHEAD:
            _head_letter(since(body, start), sender_from)
        case GroupRole.TITLE_PAGE:
            set_border(_first(body, start), "w:top", val="single", sz=48, space=6, color=DARK_BLUE)
        case GroupRole.KEEP_TOGETHER | GroupRole.SIGNATURE:
            _keep_together(since(body, start))
        case GroupRole.CALLOUT:
            _shade(since(body, start))
            if not group.is_long:
                _keep_together(since(body, start))
        case GroupRole.REPLY_SLIP:
            _keep_with_what_is_filled_in(since(body, start))
        case GroupRole.SIGN_OFF:
            _sign_off(body, start)
        case GroupRole.OUTSTANDING:
            set_property(_first(body, start), "w:pageBreakBefore")
        case _:
            assert_never(group.role)


def _first(body: Element, start: int) -> Element:
    """The first paragraph of a group, or a new one where it starts with something else."""
    while start < len(body) - 1 and body[start].tag in BOOKMARK:
        start += 1
    if body[start].tag != qualified("w:p"):
        body.insert(start, add_paragraph(body))
    return body[start]


def _keep_together(elements: list[Element]) -> None:
    """Keep each paragraph on the page of the next one."""
    paragraphs = [paragraph for element in elements for paragraph in element.iter(qualified("w:p"))]
    for paragraph in paragraphs:
        set_property(paragraph, "w:keepLines")
    for paragraph in paragraphs[:-1]:
        set_property(paragraph, "w:keepNext")


def _keep_with_what_is_filled_in(elements: list[Element]) -> None:
    """Keep what is asked on the page of the boxes and lines that answer it."""
    for paragraph, after in pairwise(elements):
        if paragraph.tag == qualified("w:p") and style_of(after) in FILLED_IN:
            set_property(paragraph, "w:keepNext")


def _sign_off(body: Element, start: int) -> None:
    """Leave room to sign above the name, and keep the end of the letter with the words before it."""
    _keep_together(since(body, max(0, start - 1)))
    set_property(_first(body, start), "w:spacing", after=TO_SIGN)


def _shade(elements: list[Element]) -> None:
    """Draw a line down the left of the paragraphs, and shade them."""
    for paragraph in elements:
        if paragraph.tag == qualified("w:p") and style_of(paragraph) != "TableEnd":
            set_border(paragraph, "w:left", val="single", sz=24, space=8, color=DARK_BLUE)
            set_property(paragraph, "w:shd", val="clear", color="auto", fill=PALE_BLUE)
            hanging = HANGING.get(style_of(paragraph), 0)
            set_property(paragraph, "w:ind", left=CALLOUT_INDENT + hanging, right=CALLOUT_INDENT, hanging=hanging)


def _head_letter(elements: list[Element], sender_from: float) -> None:
    """Set the sender's details small, at the top right of the page."""
    for paragraph in elements:
        if style_of(paragraph) in {"", "Address", "Muted"}:
            set_property(paragraph, "w:pStyle", val="Letterhead")
    frame_at_top(elements, sender_from, right=True)
