"""Addresses, and the place of the recipient's behind an envelope's window."""

from __future__ import annotations

from govkit.document import AddressBlock
from govkit.write.docx.design import Page
from govkit.write.docx.frames import frame_at_top
from govkit.write.docx.inlines import add_inlines
from govkit.write.docx.paragraph import add_paragraph, set_property
from govkit.write.docx.register import Register
from govkit.write.docx.xml import Element, since

WINDOW_TOP = 3118  # 55 mm from the page's top
WINDOW_LINES = 6
LINE_HEIGHT = 330  # as the style RecipientAddress sets it: six lines are as high as the window
AFTER_WINDOW = 60


def add_address(body: Element, address: AddressBlock, register: Register, page: Page) -> None:
    """Write an address, a paragraph for each line."""
    start = len(body)
    for line in address.lines:
        paragraph = add_paragraph(body, "RecipientAddress" if address.recipient else "Address")
        add_inlines(paragraph, line, register)
    lines = since(body, start)
    for paragraph in lines[:-1]:
        set_property(paragraph, "w:keepNext")
    if lines and address.recipient:
        frame_at_top(list(body)[:start], right=False)
        _place_in_window(lines, page)
    elif lines:
        set_property(lines[-1], "w:spacing", after=120)


def _place_in_window(lines: list[Element], page: Page) -> None:
    """Let the lines start where the window does, and the letter go on below it, however few they are."""
    # Spacing, since Word lets the letter's next lines flow into any gap above a frame; what comes before is in frames.
    set_property(lines[0], "w:spacing", before=WINDOW_TOP - page.top)
    free = max(0, WINDOW_LINES - len(lines)) * LINE_HEIGHT
    set_property(lines[-1], "w:spacing", after=free + AFTER_WINDOW)
