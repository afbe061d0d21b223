"""Paragraphs and what is set on them, in the order that the file format asks for."""

from __future__ import annotations

from govkit.write.docx.xml import Element, add, qualified

_PROPERTIES = (
    *("w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr"),
    *("w:numPr", "w:pBdr", "w:shd", "w:bidi", "w:spacing", "w:ind", "w:sectPr"),
)
_ORDER = {qualified(name): place for place, name in enumerate(_PROPERTIES)}
_SIDES = {qualified(name): place for place, name in enumerate(("w:top", "w:left"))}


def add_paragraph(parent: Element, style: str = "") -> Element:
    """A new paragraph at the end of `parent`, in Word's ordinary style unless another is named."""
    paragraph = add(parent, "w:p")
    if style:
        set_property(paragraph, "w:pStyle", val=style)
    return paragraph


def set_property(paragraph: Element, name: str, /, **attributes: str | int) -> Element:
    """Set one property of a paragraph, keeping what it already says otherwise."""
    properties = paragraph.find(qualified("w:pPr"))
    if properties is None:
        properties = add(paragraph, "w:pPr")
        paragraph.insert(0, properties)
    return _in_order(properties, name, _ORDER, attributes)


def set_border(paragraph: Element, side: str, /, **attributes: str | int) -> None:
    """Draw a line at one side of a paragraph."""
    _in_order(set_property(paragraph, "w:pBdr"), side, _SIDES, attributes)


def set_number(paragraph: Element, list_id: int, level: int = 0) -> None:
    """Let Word number a paragraph as a part of a list."""
    numbering = set_property(paragraph, "w:numPr")
    add(numbering, "w:ilvl", val=level)
    add(numbering, "w:numId", val=list_id)


def style_of(paragraph: Element) -> str:
    """The id of a paragraph's style, which is empty for Word's ordinary one."""
    style = paragraph.find(f"{qualified('w:pPr')}/{qualified('w:pStyle')}")
    return "" if style is None else style.get(qualified("w:val"), "")


def _in_order(parent: Element, name: str, order: dict[str, int], attributes: dict[str, str | int]) -> Element:
    """The child of this name, found or made at its place, with these attributes set."""
    child = parent.find(qualified(name))
    if child is None:
        child = add(parent, name)
        parent.insert(sum(order[str(other.tag)] < order[str(child.tag)] for other in parent), child)
    for keyword, value in attributes.items():
        child.set(qualified(f"w:{keyword}"), str(value))
    return child
