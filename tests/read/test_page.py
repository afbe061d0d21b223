"""A page gives its blocks in the order in which people read them, however it is nested."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document import pieces, text_of
from govkit.errors import DocumentUnreadable
from govkit.read.from_html import read_text
from govkit.read.opened import Opened
from tests.read.letters import lists, said

FILE = Path("page.html")


def page(markup: str) -> Opened:
    return read_text(f"<html><body>{markup}</body></html>", FILE)


def test_words_are_read_however_deep_they_are_nested_or_the_page_is_refused() -> None:
    for depth in (100, 260, 1900):
        assert said(page(f"{'<div>' * depth}We write.{'</div>' * depth}")) == ["We write."]
        assert said(page(f"{'<em>' * depth}We write.{'</em>' * depth}")) == ["We write."]
    with pytest.raises(DocumentUnreadable, match="more than 2,000 deep"):
        page(f"<p>One.</p>{'<div>' * 5000}We write.{'</div>' * 5000}")


def test_marks_of_footnotes_are_told_from_words() -> None:
    assert [
        each.replace("\ue015", "") for each in said(page("<p>It ends.<sup><a href='#f'>1</a></sup> You can.</p>"))
    ] == ["It ends. You can."]
    assert said(page("<p>On the 1<sup>st</sup> of May</p>")) == ["On the 1st of May"]


def test_a_line_is_that_of_the_file_whatever_the_page_says() -> None:
    for given, line in (("9", 9), ("x", 1), ("²", 1), ("9" * 30, 1), ("-1", 1)):
        (block,) = page(f"<p data-line='{given}'>We write.</p>").blocks
        assert block.place.line == line, given


def test_paragraphs_of_bullets_are_lists() -> None:
    opened = page("<p>You can:<br>• ask us<br>·\tsay no</p><p>• stop</p><td>x</td>")
    assert (said(opened), lists(opened)) == (
        ["You can:", "ask us", "say no", "stop", "x"],
        ["ask us", "say no", "stop"],
    )


def test_what_is_in_another_language_says_so() -> None:
    opened = read_text(
        '<html lang="en"><body><p>One</p><div lang="CY-gb"><p>Dau</p><p lang="en">Two</p></div><table><tr><td>a</td><td xml:lang="cy">b</td>'
        "</tr></table></body></html>",
        FILE,
    )
    assert [(text_of(run), place.spoken) for block in opened.blocks for run, place in pieces(block)] == [
        ("One", ""),
        ("Dau", "cy"),
        ("Two", ""),
        ("a", ""),
        ("b", "cy"),
    ]
    inside = read_text('<html lang="en"><body lang="cy"><main><p>Dau</p></main></body></html>', FILE)
    assert inside.blocks[0].place.spoken == "cy"
