"""The styles and the numbering of a Word file in large print: no words under 18 points, and room for them."""

from __future__ import annotations

from typing import Final

from govkit.write.docx.xml import Element, qualified

LEAST: Final = 36  # half points
_SIZES: Final = tuple(map(qualified, ("w:sz", "w:szCs")))
_VALUE: Final = qualified("w:val")
_PLACES: Final = tuple(map(qualified, ("w:left", "w:hanging")))
_EMPTY: Final = {"TableEnd"}
_LINE: Final = "259"  # 1.08 of the font's own height, in 240ths


def enlarge_styles(styles: Element) -> None:
    """Set all words of these styles in large print, in the proportions that they had, but for what holds none."""
    usual = next(styles.iter(qualified("w:sz")))  # that of the document comes first
    factor = LEAST / int(usual.get(_VALUE, ""))
    for style in styles:
        if style.get(qualified("w:styleId")) in _EMPTY:
            continue
        for element in style.iter(*_SIZES):
            element.set(_VALUE, str(max(LEAST, round(int(element.get(_VALUE, "")) * factor))))
        _close_lines(style)
    give_room(styles, factor)


def give_room(part: Element, factor: float) -> None:
    """Let indents, and the stops at which words begin, grow with the words."""
    for element in part.iter(qualified("w:ind")):
        for name in _PLACES:
            if name in element.attrib:
                element.set(name, str(round(int(element.get(name, "")) * factor)))
    for stop in part.iter(qualified("w:tab")):
        if stop.get(_VALUE) == "left":
            stop.set(qualified("w:pos"), str(round(int(stop.get(qualified("w:pos"), "")) * factor)))


def _close_lines(style: Element) -> None:
    """Lines as far apart as their words need: a measure in points was for smaller ones."""
    for spacing in style.iter(qualified("w:spacing")):
        if qualified("w:lineRule") in spacing.attrib:
            spacing.set(qualified("w:line"), _LINE)
            spacing.set(qualified("w:lineRule"), "auto")
