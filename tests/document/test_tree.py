from __future__ import annotations

import pytest

from govkit.document import (
    Clause,
    Design,
    Document,
    Field,
    Item,
    List,
    Place,
    Table,
    Text,
    every_block,
    lines,
    pieces,
    text_of,
)
from govkit.document.parse import parse
from govkit.errors import TemplateFailed
from tests.rows import over_rows

MARKUP = """
<div class="title-page"><h1 data-at="t:2">Title</h1></div>
<nav></nav>
<section data-clause="a" data-at="t:4">
<ul data-at="t:5"><li data-at="t:6">one</li><li data-at="t:7">two <strong>three</strong></li></ul>
<table data-at="t:8"><caption>Table</caption><tr data-at="t:9"><th>Head</th></tr><tr data-at="t:10"><td>Cell</td></tr></table>
<address data-at="t:11">1 High Street<br>EM1 1AA</address>
<p class="tickbox" data-at="t:12">Yes</p><p class="field" data-at="t:13"> </p>
</section>
"""
HERE = Place("t", 1)
BLOCKS = parse(MARKUP, "t")


def test_every_block_comes_in_reading_order_before_what_is_inside_it() -> None:
    names = [type(block).__name__ for block in every_block(BLOCKS)]
    assert names == [
        *("Group", "Heading", "Contents", "Clause"),
        *("List", "Table", "AddressBlock", "Tickbox", "Field"),
    ]


def test_pieces_are_the_runs_of_words_of_a_block_each_with_its_line() -> None:
    found = [(text_of(run), place.line) for block in every_block(BLOCKS) for run, place in pieces(block)]
    assert found == [
        *(("Title", 2), ("one", 6), ("two three", 7), ("Table", 8), ("Head", 9), ("Cell", 10)),
        *(("1 High Street", 11), ("EM1 1AA", 11), ("Yes", 12), ("", 13)),
    ]


def test_lines_leave_out_what_has_no_words() -> None:
    assert list(lines(BLOCKS)) == [
        *("Title", "one", "two three", "Table", "Head", "Cell", "1 High Street", "EM1 1AA", "Yes"),
    ]


def test_an_element_without_a_place_of_its_own_stands_where_its_parent_does() -> None:
    (clause,) = parse('<section data-clause="a" data-at="x/y.html.j2:4"><p>words</p></section>', "t")
    assert isinstance(clause, Clause)
    assert clause.blocks[0].place == Place("x/y.html.j2", 4)


@pytest.mark.parametrize(("row", "heads"), [("<th>a</th><th>b</th>", True), ("<th>a</th><td>b</td>", False)])
def test_the_first_row_is_the_header_only_if_all_of_it_heads(row: str, heads: bool) -> None:
    (table,) = parse(f"<table><tr>{row}</tr><tr><td>c</td><td>d</td></tr></table>", "t")
    assert isinstance(table, Table)
    assert (table.header is not None) is heads
    assert len(table.rows) == (1 if heads else 2)


def test_a_document_finds_its_clauses_inside_groups_too() -> None:
    blocks = parse(f'<div class="reply-slip">{MARKUP}</div>', "t")
    document = Document("isa", "isa", "Title", "en-GB", "R-1", "1.0", Design.LETTER, blocks)
    assert [clause.id for clause in document.clauses()] == ["a"]
    assert document.footer == "R-1, version 1.0"


@over_rows("nothing", ["<ul> </ul>", "<ol></ol>", "<table><caption>None</caption><tr><th>Who</th></tr></table>"])
def test_a_list_or_a_table_of_nothing_is_left_out(nothing: str) -> None:
    assert parse(f"<p>before</p>{nothing}<p>after</p>", "t") == parse("<p>before</p><p>after</p>", "t")


@pytest.mark.parametrize(("tag", "ordered"), [("ol", True), ("ul", False)])
def test_a_list_is_lettered_or_not(tag: str, ordered: bool) -> None:
    assert parse(f"<{tag}><li>one</li></{tag}>", "t") == (List(ordered, (Item((Text("one"),), HERE),), HERE),)


@over_rows(("name", "lines"), [("field", 1), ("lines-2", 2), ("lines-9", 9)])
def test_a_field_has_as_many_lines_as_its_class_says(name: str, lines: int) -> None:
    (found,) = parse(f'<p class="{name}">Reasons</p>', "t")
    assert isinstance(found, Field)
    assert found.lines == lines


@over_rows("name", ["lines-1", "lines-10", "lines-", "lines-x"])
def test_a_field_without_lines_or_with_too_many_is_refused(name: str) -> None:
    with pytest.raises(TemplateFailed, match="no paragraph of class"):
        parse(f'<p class="{name}">Reasons</p>', "t")
