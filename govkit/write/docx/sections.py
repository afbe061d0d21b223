"""The parts of a Word file that have pages and footers of their own: a letter, and its slip on a sheet of its own."""

from __future__ import annotations

from typing import NamedTuple

from govkit.document import Group
from govkit.write.docx.paragraph import add_paragraph
from govkit.write.docx.xml import Element, qualified


class PagedPart(NamedTuple):
    """A part of the body that ends with this paragraph, and the slip that it holds, unless it is the letter itself."""

    last: Element
    slip: Group | None


class Sections:
    """Remembers where each part ends while the body is written."""

    def __init__(self) -> None:
        """Start with a body in which nothing stands yet."""
        self.ended: list[PagedPart] = []

    def end(self, body: Element, slip: Group | None = None) -> None:
        """End a part after what the body holds now, unless it holds nothing."""
        if len(body) == 0:
            return
        if body[-1].tag != qualified("w:p"):
            add_paragraph(body)
        self.ended.append(PagedPart(body[-1], slip))

    def last_of(self, body: Element) -> Group | None:
        """The slip with which the body ends, if it does; its section then is the body's own."""
        if self.ended and self.ended[-1].last is body[-1]:
            return self.ended.pop().slip
        return None
