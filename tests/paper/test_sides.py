"""How many sides a letter may take: more words, wider words, more sides; never fewer than there are."""

from __future__ import annotations

import pytest

from govkit.document import Design, Document, Strong, Text
from govkit.document.parse import parse
from govkit.paper.paper import PDF, WORD
from govkit.paper.pieces import Piece, pieces_of
from govkit.paper.sides import Estimate, estimates
from govkit.paper.widths import Font, line_count
from govkit.write.figure.wrap import measure
from tests.rows import over_rows

SENTENCE = "We want to share information with the people who help your family, so that they can help."
HEAD = '<div class="letterhead"><p>Council</p><p>Team</p></div><address class="recipient">Ms A<br>NM1 1AA</address>'


def letter(html: str, postage: str = "") -> Document:
    return Document("c", "c", "T", "en-GB", "R", "1", Design.LETTER, parse(html, "t"), postage=postage)


def both(html: str, postage: str = "") -> list[tuple[int, int]]:
    return [(each.letter, each.slip) for each in estimates(letter(html, postage))]


def paragraphs(count: int) -> str:
    return f"<p>{SENTENCE}</p>" * count


@pytest.mark.parametrize("bold", [False, True])
def test_words_are_as_wide_as_the_font_says(bold: bool) -> None:
    wide = measure("Family", 14, bold=bold)
    inlines = (Strong((Text("Family Family"),)),) if bold else (Text("Family Family"),)
    space = measure(" ", 14, bold=False)
    assert line_count(inlines, 2 * wide + space + 0.5, Font.SHIPPED, 14) == 1
    assert line_count(inlines, 2 * wide + space - 0.5, Font.SHIPPED, 14) == 2


def test_arial_is_wider_than_the_shipped_font_and_a_strange_sign_is_a_square() -> None:
    assert line_count((Text(SENTENCE),), 480, Font.SHIPPED, 14) < line_count((Text(SENTENCE * 2),), 480, Font.ARIAL, 14)
    assert line_count((Text("漢 漢"),), 30, Font.SHIPPED, 14) == 2
    assert line_count((Text("漢 漢"),), 33, Font.SHIPPED, 14) == 1


def test_a_word_that_is_wider_than_its_column_takes_lines() -> None:
    assert line_count((Text("m" * 100),), 100, Font.ARIAL, 10) == 9


def test_a_letter_has_more_sides_the_more_it_says() -> None:
    sides = [both(paragraphs(count))[0][0] for count in (1, 17, 18, 36, 37, 61)]
    assert sides == sorted(sides)
    assert (sides[0], sides[-1]) == (1, 4)


def test_the_slip_is_counted_by_itself() -> None:
    slip = f'<div class="reply-slip"><h2>Your reply</h2>{paragraphs(22)}</div>'
    assert both(paragraphs(3) + slip) == [(1, 2), (1, 2)]
    assert both(paragraphs(3)) == [(1, 0), (1, 0)]


@over_rows("postage", ["", "window-dl", "window-c5", "notify"])
def test_a_letter_that_is_posted_begins_below_its_window(postage: str) -> None:
    assert both(paragraphs(17)) == [(1, 0), (1, 0)]
    assert both(HEAD + paragraphs(17), postage) == [(2, 0), (2, 0)]


def test_a_group_stays_whole_and_a_heading_with_what_it_heads() -> None:
    html = f'<div class="keep-together">{paragraphs(2)}</div><h2>Why</h2>{paragraphs(1)}'
    assert [piece.kept for piece in pieces_of(parse(html, "t"), PDF)] == [True, False, True, False]


def test_the_end_of_a_letter_keeps_the_paragraph_before_it() -> None:
    html = '<p>One</p><p>Two</p><div class="sign-off"><p>Yours sincerely</p><p>A. Name</p></div>'
    found = pieces_of(parse(html, "t"), WORD)
    assert [piece.kept for piece in found] == [False, True, True, False]
    assert found[2].after == WORD.room_to_sign


def test_a_long_paragraph_parts_between_its_lines_but_leaves_none_alone() -> None:
    found = pieces_of(parse(f"<p>{SENTENCE * 4}</p>", "t"), PDF)
    line = PDF.looks["p"].line
    assert [round(piece.height / line) for piece in found] == [2, *[1] * (len(found) - 2), 2]
    assert found[-1] == Piece(2 * line, after=PDF.looks["p"].after)


def test_boxes_stand_side_by_side_in_a_pdf_and_lines_to_write_on_take_their_room() -> None:
    boxes = '<p class="tickbox">Yes</p><p class="tickbox">No</p>'
    assert [len(pieces_of(parse(f"<p>?</p>{boxes}", "t"), paper)) for paper in (PDF, WORD)] == [2, 3]
    one, three = (pieces_of(parse(f'<p class="{name}">Why</p>', "t"), PDF)[0].height for name in ("field", "lines-3"))
    assert three - one == pytest.approx(2 * PDF.looks["rule"].line)


def test_the_height_of_each_clause_is_told() -> None:
    html = f'<section data-clause="who">{paragraphs(4)}</section><section data-clause="why">{paragraphs(1)}</section>'
    found: Estimate = estimates(letter(html))[0]
    assert found.format == "PDF"
    assert found.heights["who"] == pytest.approx(4 * found.heights["why"])
