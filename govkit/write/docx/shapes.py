"""The shapes of a picture as Word draws them."""

from __future__ import annotations

from typing import Final, assert_never

from govkit.document import Line
from govkit.write.docx.paragraph import add_paragraph
from govkit.write.docx.register import Register
from govkit.write.docx.runs import PLAIN, Look, add_run
from govkit.write.docx.xml import Element, add, add_drawn
from govkit.write.figure import SIZE, Box, Dot, Head, Shape, Stroke, Words

_POINT: Final = 12700
_QUARTER: Final = 5400000  # of a turn, for a triangle that points up
_INK: Final = "1a1a1a"
_OUTLINE: Final = 0.75
_DASHES: Final = {Line.SOLID: "solid", Line.DASHED: "dash", Line.DOTTED: "sysDot", Line.THIN: "solid"}
_ROOM: Final = 3.0  # points on both sides of words, for a font that is wider than the shipped one

# What LibreOffice reads of each shape, where Word reads what the whole picture shows.
_NAMES: Final = {"rect": "Box", "ellipse": "Dot", "triangle": "Head of an arrow", "line": "Line"}

Place = tuple[float, float, float, float]


def units(points: float) -> int:
    """A measure as the file format counts it."""
    return round(points * _POINT)


class ShapeWriter:
    """Draws shapes into a group, each under a number of its own."""

    def __init__(self, group: Element, register: Register) -> None:
        """Draw into `group`."""
        self.group = group
        self.register = register

    def add(self, shape: Shape) -> None:
        """Draw one shape over those that are there."""
        match shape:
            case Box():
                place = (shape.x, shape.y, shape.width, shape.height)
                self._add_filled("rect", place, shape.fill, shape.outline)
            case Stroke():
                self._add_stroke(shape)
            case Dot():
                side = 2 * shape.radius
                self._add_filled("ellipse", (shape.x - shape.radius, shape.y - shape.radius, side, side), _INK)
            case Head():
                self._add_head(shape)
            case Words():
                self._add_words(shape)
            case _:
                assert_never(shape)

    def _add_filled(self, geometry: str, place: Place, fill: str, outline: str = "", turned: int = 0) -> None:
        properties = self._begin(geometry, place, _NAMES[geometry], turned)
        _fill(properties, fill)
        _fill(add_drawn(properties, "a:ln", w=units(_OUTLINE)), outline)
        _end(properties)

    def _add_stroke(self, stroke: Stroke) -> None:
        place = (stroke.x1, stroke.y1, stroke.x2 - stroke.x1, stroke.y2 - stroke.y1)
        properties = self._begin("line", place, _NAMES["line"])
        line = add_drawn(properties, "a:ln", w=units(stroke.weight))
        _fill(line, stroke.colour)
        add_drawn(line, "a:prstDash", val=_DASHES[stroke.line])
        _end(properties)

    def _add_head(self, head: Head) -> None:
        """A triangle that is turned about its middle."""
        middle = head.x + head.length / 2 * (-1 if head.right else 1)
        place = (middle - head.half, head.y - head.length / 2, 2 * head.half, head.length)
        self._add_filled("triangle", place, _INK, turned=_QUARTER * (1 if head.right else 3))

    def _add_words(self, words: Words) -> None:
        """Words as one paragraph, whose lines end where they were measured to end."""
        room = _ROOM if words.centred else 0
        properties = self._begin("rect", (words.x - room, words.y, words.width + 2 * room, words.height), _said(words))
        _fill(properties, "")
        _fill(add_drawn(properties, "a:ln"), "")
        box = add(add(_shape_of(properties), "wps:txbx"), "w:txbxContent")
        paragraph = add_paragraph(box, _style(words))
        for at, line in enumerate(words.lines):
            if at:
                add(add(paragraph, "w:r"), "w:br")
            for run in line:
                add_run(paragraph, run.text, Look(style="Blank") if run.blank else PLAIN)
        _end(properties)

    def _begin(self, geometry: str, place: Place, shows: str, turned: int = 0) -> Element:
        """A new shape at its place, with what it shows for those who can't see it; what it looks like is added to what is returned."""
        shape = add(self.group, "wps:wsp")
        number = self.register.next_id()
        add_drawn(shape, "wps:cNvPr", id=number, name=f"Shape {number}", descr=shows)
        add(shape, "wps:cNvSpPr")
        properties = add(shape, "wps:spPr")
        frame = add_drawn(properties, "a:xfrm", **({"rot": turned} if turned else {}))
        x, y, width, height = (units(measure) for measure in place)
        add_drawn(frame, "a:off", x=x, y=y)
        add_drawn(frame, "a:ext", cx=width, cy=height)
        add(add_drawn(properties, "a:prstGeom", prst=geometry), "a:avLst")
        return properties


def _fill(element: Element, colour: str) -> None:
    if colour:
        add_drawn(add(element, "a:solidFill"), "a:srgbClr", val=colour.upper())
    else:
        add(element, "a:noFill")


def _end(properties: Element) -> None:
    """Close a shape: its words, if it has any, have all its room."""
    shape = _shape_of(properties)
    add_drawn(shape, "wps:bodyPr", wrap="square", lIns=0, tIns=0, rIns=0, bIns=0, anchor="t")


def _shape_of(properties: Element) -> Element:
    shape = properties.getparent()
    if shape is None:
        raise ValueError("the properties of no shape")
    return shape


def _said(words: Words) -> str:
    return " ".join("".join(run.text for run in line).strip() for line in words.lines)


def _style(words: Words) -> str:
    if not words.centred:
        return "FigureStep"
    if words.bold:
        return "FigureStrong" if words.size == SIZE else "FigureSmall"
    return "FigureWords"
