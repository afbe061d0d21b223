"""An arrow: a line that all who take part hang on, a dot at each sender and a head at each receiver."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.document import Line
from govkit.write.figure.shapes import WIDTH, Dot, Head, Shape, Stroke

INK: Final = "1a1a1a"
_WEIGHTS: Final = {Line.SOLID: 1.6, Line.DASHED: 1.2, Line.DOTTED: 1.4, Line.THIN: 0.6}
_LENGTH: Final = 7.0
_HALF: Final = 3.2
_DOT: Final = 2.4
_LOOP: Final = 18.0


def draw_arrow(senders: list[float], receivers: list[float], y: float, line: Line) -> list[Shape]:
    """The arrow on the height `y`, from the columns of all senders to those of all receivers."""
    if set(senders) == set(receivers) == {senders[0]}:
        return list(_loop(senders[0], y, line))
    heads = [_head(x, senders, receivers, y) for x in receivers]
    left, right = min(*senders, *receivers), max(*senders, *receivers)
    # The line ends inside the head, so that the tip stays sharp.
    left, right = (left + _HALF * (left not in senders), right - _HALF * (right not in senders))
    return [_stroke(left, right, y, line), *(Dot(x, y, _DOT) for x in senders), *heads]


def _head(x: float, senders: list[float], receivers: list[float], y: float) -> Head:
    """A head that points away from the nearest sender; where the receiver sends too, its tip touches the receiver's dot."""
    others = [sender for sender in senders if sender != x] or [other for other in receivers if other != x]
    nearest = min(others, key=lambda other: abs(other - x))
    right = nearest < x
    back = _DOT if x in senders else 0.0
    return Head(x - back if right else x + back, y, right, _LENGTH, _HALF)


def _loop(x: float, y: float, line: Line) -> Iterator[Shape]:
    """An arrow of a party to itself: out, and back just beneath; to the left where there is no room to the right."""
    out = x + _LOOP if x + _LOOP <= WIDTH else x - _LOOP
    left, right = min(x, out), max(x, out)
    yield _stroke(left, right, y - _HALF, line)
    yield Stroke(out, y - _HALF, out, y + _HALF, line, INK, _WEIGHTS[line])
    yield _stroke(left, right, y + _HALF, line)
    yield Dot(x, y - _HALF, _DOT)
    yield Head(x, y + _HALF, out < x, _LENGTH, _HALF)


def _stroke(left: float, right: float, y: float, line: Line) -> Stroke:
    return Stroke(left, y, right, y, line, INK, _WEIGHTS[line])
