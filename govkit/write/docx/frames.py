"""Frames at a fixed place of the page, out of the way of the running text."""

from __future__ import annotations

from collections.abc import Iterable

from govkit.data.postage import POINTS
from govkit.write.docx.paragraph import set_property
from govkit.write.docx.xml import Element, qualified

TOP = 964  # 17 mm
LEFT_EDGE, RIGHT_EDGE = 1134, 10772  # 20 mm and 190 mm
GAP = 170  # 3 mm
TWIPS = 20  # in a point


def frame_at_top(elements: Iterable[Element], sender_from: float, *, right: bool) -> None:
    """Set paragraphs at the top of the page, on its left or on its right as far as the sender's part of it, unless they have a place already."""
    middle = round(sender_from * POINTS * TWIPS)
    x, width = (middle, RIGHT_EDGE - middle) if right else (LEFT_EDGE, middle - LEFT_EDGE - GAP)
    for paragraph in elements:
        if paragraph.tag == qualified("w:p") and next(paragraph.iter(qualified("w:framePr")), None) is None:
            set_property(paragraph, "w:framePr", w=width, wrap="around", vAnchor="page", hAnchor="page", x=x, y=TOP)
            set_property(paragraph, "w:spacing", before=0, after=0)


def frame_at(elements: Iterable[Element], x: float, y: float, width: float, height: float) -> None:
    """Set paragraphs into a frame of this place and height on the page, in points."""
    place = {"w": width, "h": height, "x": x, "y": y}
    sizes = {name: round(points * TWIPS) for name, points in place.items()}
    for paragraph in elements:
        set_property(
            paragraph, "w:framePr", **sizes, hRule="exact", hSpace=0, wrap="around", vAnchor="page", hAnchor="page"
        )
