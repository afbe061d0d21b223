"""Plain text: every word of the tree in order, and nothing that only the eye tells."""

from __future__ import annotations

import pytest

from govkit.document import Design, Document, Place, lines
from govkit.document.number import number, refer
from govkit.document.parse import parse
from govkit.write.plain_text import write_text
from tests.conftest import PARTNERSHIPS
from tests.squeezed import squeezed
from tests.write.test_large_print import documents_of_file

HERE = Place("isa/document.html.j2", 1)


def document(markup: str, *, draft: bool = False) -> Document:
    blocks = refer(number(parse(markup, HERE.template)))
    return Document("isa", "isa", "The agreement", "en-GB", "EM-1", "1.0", Design.AGREEMENT, blocks, draft=draft)


def said(markup: str) -> list[str]:
    return write_text(document(markup)).strip().split("\n\n")[:-1]


@pytest.mark.whole
@pytest.mark.parametrize("name", ["families_together.yaml", "scotland.yaml"])
def test_it_says_every_word_of_each_document(name: str) -> None:
    for each in documents_of_file(PARTNERSHIPS / name):
        text = squeezed(write_text(each))
        for line in lines(block for block in each.blocks):
            words = [squeezed(part) for part in line.splitlines()]
            assert all(word in text for word in words) or _is_drawn_or_head(line, each), line


def _is_drawn_or_head(line: str, each: Document) -> bool:
    """Whether words stand apart in the text, each of them there: the head of a column, a place with a link beside it."""
    return all(word in write_text(each) for word in line.split())


def test_a_table_goes_row_by_row_with_what_heads_each_cell() -> None:
    table = "<table><caption>Kept</caption><tr><th>Item</th><th>For</th></tr><tr><td>Flag</td><td>1 year<br>at most</td></tr></table>"
    assert said(table) == ["Kept\nItem: Flag\nFor: 1 year; at most"]


def test_a_link_says_where_it_leads_unless_its_words_do() -> None:
    page = '<p>See <a href="https://northmoor.example/privacy">our notice</a> or <a href="https://a.example/x">a.example/x</a>.</p>'
    assert said(page) == ["See our notice (https://northmoor.example/privacy) or a.example/x."]


def test_what_is_filled_in_has_room_after_it() -> None:
    form = '<p class="tickbox">Yes, <strong>I agree</strong></p><p class="field">Signature</p>'
    assert said(form) == ["[ ] Yes, I agree", "Signature:"]


def test_lists_have_their_signs_and_lines_stay_apart() -> None:
    assert said("<ul><li>one</li></ul><ol><li>two</li><li>three</li></ol><p>Ann<br>Head</p>") == [
        "- one",
        "a. two\nb. three",
        "Ann\nHead",
    ]


def test_an_item_after_the_last_letter_has_two() -> None:
    (listed,) = said(f"<ol>{'<li>item</li>' * 53}</ol>")
    signs = [line.split(".")[0] for line in listed.splitlines()]
    assert (signs[25], signs[26], signs[27], signs[51], signs[52]) == ("z", "aa", "ab", "az", "ba")


def test_clauses_have_their_numbers_and_the_contents_list_them() -> None:
    markup = '<h1>A</h1><nav></nav><section data-clause="about"><h2>About</h2><p>Words</p></section>'
    assert said(markup) == ["A", "Contents\n1 About", "1 About", "1.1 Words"]


def test_a_draft_says_so_first_and_the_reference_comes_last() -> None:
    text = write_text(document("<p>Words</p>", draft=True))
    assert text == "DRAFT\n\nWords\n\nEM-1, version 1.0\n"
