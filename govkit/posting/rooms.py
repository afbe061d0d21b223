"""How much room each of a recipient's own lines has on its page, from where it begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple


class Room(NamedTuple):
    """Where a line begins on its page, its words, and how wide it may be, in the renderer's pixels."""

    left: float
    foot: float
    text: str
    width: float


class _Line(NamedTuple):
    text: Any
    right: float
    flows: bool = True


def rooms(page: Any, signs: tuple[str, ...]) -> tuple[Room, ...]:
    """The room of each line of a page that has one of these signs. What stands at the side, such as the sender's details, takes some of it."""
    box = page._page_box  # noqa: SLF001 - the renderer tells positions nowhere else
    beside = list(_beside(box))
    inside = (_lines(child, box.content_box_x() + box.width, signs) for child in box.children)
    at_edge = [_widest(child) for child in box.children if type(child).__name__ == "MarginBox"]
    # What stands at the edges of the page is no wider than this, and keeps its place while both have room.
    free = box.width - max(at_edge, default=0.0)
    return tuple(_room(line, beside if line.flows else [], free) for lines in inside for line in lines)


def _room(line: _Line, beside: list[Any], free: float) -> Room:
    box = line.text
    top, bottom, left = box.position_y, box.position_y + box.height, box.position_x
    edges = [
        other.position_x
        for other in beside
        if other.position_y < bottom and other.position_y + other.margin_height() > top and other.position_x >= left
    ]
    width = min((line.right, *edges)) - left if line.flows else free
    return Room(left, top + box.baseline, box.text, width)


def _lines(box: Any, right: float, signs: tuple[str, ...], *, flows: bool = True) -> Iterator[_Line]:
    """The lines with a sign, each with where the words of its block end at the right."""
    kind = type(box).__name__
    if kind == "TextBox":
        if any(sign in box.text for sign in signs):
            yield _Line(box, right, flows)
        return
    if kind == "MarginBox":
        flows = False
    elif "Block" in kind:
        right = box.content_box_x() + box.width
    for child in getattr(box, "children", ()):
        yield from _lines(child, right, signs, flows=flows)


def _beside(box: Any) -> Iterator[Any]:
    """The boxes that others flow round."""
    if type(box).__name__ != "MarginBox" and getattr(box, "style", None) and box.style["float"] != "none":
        yield box
        return
    for child in getattr(box, "children", ()):
        yield from _beside(child)


def _widest(box: Any) -> float:
    """How wide the longest line in a box is."""
    if type(box).__name__ == "TextBox":
        return float(box.width)
    return max(map(_widest, getattr(box, "children", ())), default=0.0)
