"""Frames at a fixed place of the page, out of the way of the running text."""

from __future__ import annotations

from collections.abc import Iterable

from govkit.write.docx.paragraph import set_property
from govkit.write.docx.xml import Element, qualified

TOP = 964  # 17 mm
LEFT_EDGE, LEFT_WIDTH = 1134, 5046  # 20 mm and 89 mm
RIGHT_EDGE, RIGHT_WIDTH = 6350, 4422  # 112 mm and 78 mm


def frame_at_top(elements: Iterable[Element], *, right: bool) -> None:
    """Set paragraphs at the top of the page, on its left or its right, unless they have a place already."""
    x, width = (RIGHT_EDGE, RIGHT_WIDTH) if right else (LEFT_EDGE, LEFT_WIDTH)
    for paragraph in elements:
        if paragraph.tag == qualified("w:p") and next(paragraph.iter(qualified("w:framePr")), None) is None:
            set_property(paragraph, "w:framePr", w=width, wrap="around", vAnchor="page", hAnchor="page", x=x, y=TOP)
            set_property(paragraph, "w:spacing", before=0, after=0)
