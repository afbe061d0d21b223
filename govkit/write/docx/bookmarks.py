"""The bookmarks that references and the contents lead to."""

from __future__ import annotations

from govkit.document import Clause
from govkit.write.docx.paragraph import style_of
from govkit.write.docx.register import Register
from govkit.write.docx.xml import Element, add, since

HEADINGS = {"Title", "Heading1", "Heading1WithoutNumber", "Heading2", "Heading3"}


def bookmark(body: Element, start: int, clause: Clause, register: Register) -> None:
    """Bookmark what a clause has added to the body: its first heading, or the place where it starts."""
    name = register.new_bookmark(clause.id)
    if name is None:
        return
    heading = next((element for element in since(body, start) if style_of(element) in HEADINGS), None)
    first, last = _pair(body, name, register.next_id())
    if heading is None:
        body.insert(start, last)
        body.insert(start, first)
    else:
        heading.insert(1, first)  # after its properties
        heading.append(last)


def _pair(body: Element, name: str, number: int) -> tuple[Element, Element]:
    """The two ends of a bookmark."""
    return add(body, "w:bookmarkStart", id=number, name=name), add(body, "w:bookmarkEnd", id=number)
