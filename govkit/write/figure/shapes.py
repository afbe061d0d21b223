"""What a picture is drawn of. All measures are points from its top left corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from govkit.document import Line

WIDTH: Final = 470.0


@dataclass(frozen=True, slots=True)
class TextRun:
    """Words of one line that look alike, `x` from the left edge of their line."""

    text: str
    x: float
    width: float
    blank: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of words in a rectangle, in the middle of it unless they start at its left."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[tuple[TextRun, ...], ...]
    size: float
    leading: float
    bold: bool = False
    centred: bool = True

    def left(self, line: tuple[TextRun, ...]) -> float:
        """Where a line starts."""
        return self.x + (self.width - line_width(line)) / 2 if self.centred else self.x

    def baseline(self, at: int) -> float:
        """On what height a line stands."""
        return self.y + self.leading * at + 0.78 * self.leading


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; without an outline it covers what lies beneath it."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    outline: str = ""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line, level or upright."""

    x1: float
    y1: float
    x2: float
    y2: float
    line: Line
    colour: str
    weight: float


@dataclass(frozen=True, slots=True)
class Dot:
    """Where an arrow starts: at a sender."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Head:
    """Where an arrow ends: its tip touches a receiver."""

    x: float
    y: float
    right: bool
    length: float
    half: float


Shape: TypeAlias = Box | Stroke | Words | Dot | Head


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture, its shapes in the order in which they are drawn."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def line_width(line: tuple[TextRun, ...]) -> float:
    """How wide a line of words is."""
    return line[-1].x + line[-1].width if line else 0
