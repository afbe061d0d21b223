"""Make the elements of a Word file."""

from __future__ import annotations

from functools import cache
from typing import TypeAlias

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "xml": "http://www.w3.org/XML/1998/namespace",
}

_SELDOM = {"xml", "pic"}  # said where they are used

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml gives the type no public name


@cache
def qualified(name: str) -> str:
    """The full name of `w:p`."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


@cache
def _attribute(keyword: str) -> str:
    """The full name of an attribute: `val` is `w:val`, and `r_id` is `r:id`."""
    prefix, _, local = keyword.rpartition("_")
    return qualified(f"{prefix or 'w'}:{local}")


def add(parent: Element, name: str, /, **attributes: str | int) -> Element:
    """A new last child of an element."""
    child = etree.SubElement(parent, qualified(name))
    for keyword, value in attributes.items():
        child.set(_attribute(keyword), str(value))
    return child


def add_drawn(parent: Element, name: str, /, **attributes: str | int) -> Element:
    """A new last child that belongs to a drawing, whose attributes have no prefix."""
    child = etree.SubElement(parent, qualified(name))
    for attribute, value in attributes.items():
        child.set(attribute, str(value))
    return child


def since(parent: Element, start: int) -> list[Element]:
    """The children of an element from a place on."""
    return list(parent)[start:]


def root(name: str) -> Element:
    """The first element of a part, which says that readers older than Word 2010 may skip what they don't know."""
    prefixes = {prefix: address for prefix, address in NAMESPACES.items() if prefix not in _SELDOM}
    element = etree.Element(qualified(name), nsmap=prefixes)
    element.set(qualified("mc:Ignorable"), "w14")
    return element


def written(element: Element) -> bytes:
    """The bytes of a part."""
    return etree.tostring(element, encoding="UTF-8", standalone=True)
