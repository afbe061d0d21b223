"""Blocks are gathered into sections, each under a name of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document import Break, Clause, Emphasis, Heading, Manner, Paragraph, Text, every_block
from govkit.read.blocks import heading, in_sections, listed, paragraph, place, table, words
from govkit.read.emphasis import emphasised
from tests.read.letters import read, written
from tests.rows import over_rows

HERE = place(Path("letter.md"), 1)


def test_words_have_single_spaces_and_keep_the_ends_of_lines() -> None:
    assert words("  Two   words\n and  more ") == (Text("Two words"), Break(), Text("and more"))


def test_a_heading_has_one_of_three_levels() -> None:
    assert [heading(level, "A", HERE).level for level in (0, 1, 3, 6)] == [1, 1, 3, 3]


def test_what_stands_before_the_first_heading_is_in_no_section() -> None:
    before, section = in_sections([paragraph("Dear Sam", HERE), heading(2, "A", HERE), paragraph("One.", HERE)])
    assert isinstance(before, Paragraph)
    assert isinstance(section, Clause)
    assert (section.id, len(section.blocks)) == ("A", 2)


def test_headings_of_one_name_are_sections_of_their_own(tmp_path: Path) -> None:
    opened = read(written(tmp_path, "a.md", "# A\n\none\n\n# A\n\ntwo\n"))
    assert [clause.id for clause in opened.blocks if isinstance(clause, Clause)] == ["A", "A (2)"]
    assert [type(block) for block in every_block(opened.blocks)].count(Heading) == 2


@over_rows(("level", "gathers"), [(1, True), (2, True), (3, False)])
def test_a_main_heading_starts_a_section_and_a_lesser_one_stands_in_it(level: int, gathers: bool) -> None:
    found = in_sections([heading(1, "A", HERE), paragraph("One.", HERE), heading(level, "B", HERE)])
    assert [each.id for each in found if isinstance(each, Clause)] == (["A", "B"] if gathers else ["A"])


@over_rows(
    ("headings", "names"),
    [
        (["A", "A", "A"], ["A", "A (2)", "A (3)"]),
        (["A", "A (2)", "A"], ["A", "A (2)", "A (3)"]),
        (["", ""], ["untitled", "untitled (2)"]),
        (["x" * 60], ["x" * 60]),
        (["x" * 61], ["x" * 60]),
        ([f"{'x' * 59} y"], ["x" * 59]),
    ],
)
def test_each_section_has_a_short_name_of_its_own(headings: list[str], names: list[str]) -> None:
    found = in_sections(heading(2, text, HERE) for text in headings)
    assert [each.id for each in found if isinstance(each, Clause)] == names


def test_a_table_that_is_read_has_no_header_and_stands_at_its_first_row() -> None:
    later = place(Path("letter.md"), 9)
    found = table([(["Who", "Phone"], HERE), (["Council", ""], later)])
    assert (found.caption, found.header, found.place) == ((), None, HERE)
    assert [(row.place.line, [cell.heading for cell in row.cells]) for row in found.rows] == [
        (1, [False, False]),
        (9, [False, False]),
    ]


@pytest.mark.parametrize("ordered", [True, False])
def test_a_list_stands_where_its_first_item_does(ordered: bool) -> None:
    found = listed([("a", HERE), ("b", place(Path("letter.md"), 2))], ordered=ordered)
    assert (found.ordered, found.place.line, [item.place.line for item in found.items]) == (ordered, 1, [1, 2])
    assert not listed([("a", HERE)]).ordered


def test_words_set_apart_keep_their_manner_between_single_spaces() -> None:
    said = words(f"We  {emphasised('must ask', Manner.ITALIC)}\n{emphasised('you', Manner.UNDERLINED)}")
    assert said == (
        Text("We "),
        Emphasis(Manner.ITALIC, (Text("must ask"),)),
        Break(),
        Emphasis(Manner.UNDERLINED, (Text("you"),)),
    )
