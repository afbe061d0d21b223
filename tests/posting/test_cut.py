"""What draws a letter is cut where something varies, and only where that saves room."""

from __future__ import annotations

import pytest

from govkit.posting.cut import CutPages, cut
from govkit.posting.holes import Hole, LinePlace, Part
from govkit.posting.own_lines import OwnLine
from tests.posting.people import layout

HOLE = Hole(OwnLine("", "recipient.name", ""), LinePlace(1000, 100.0))
LONG = b"0 0 m 1 1 l S " * 40


def pieces(*parts: Part, tagged: bool = True) -> tuple[object, ...]:
    return cut(layout().drawn, [parts], tagged=tagged).pages[0]


@pytest.mark.whole
def test_what_all_have_in_common_stands_by_itself() -> None:
    assert pieces(b"q", LONG, HOLE, LONG, b"Q") == (b"q\n" + LONG, (HOLE,), LONG + b"\nQ")


def test_little_between_two_holes_goes_with_them() -> None:
    assert pieces(b"q", HOLE, b"ET", HOLE, LONG, HOLE) == (b"q", (HOLE, b"ET", HOLE), LONG, (HOLE,))


def test_a_page_without_holes_is_one_piece() -> None:
    assert pieces(b"q", b"Q") == (b"q\nQ",)


def test_without_tags_no_mark_is_left_and_all_else_is() -> None:
    marked = (b"/Span", b"<</MCID 0>>", b"BDC", b"/F1 12 Tf", b"/a1.0 gs", HOLE, b"EMC", b"/Artifact", b"BMC")
    assert pieces(*marked, tagged=False) == (b"/F1 12 Tf\n/a1.0 gs", (HOLE,))


def test_the_varying_pieces_are_told_in_their_order() -> None:
    assert CutPages(layout().drawn, ((b"q", (HOLE,)), ((b"x", HOLE), b"Q"))).varying == ((HOLE,), (b"x", HOLE))
