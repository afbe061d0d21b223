"""Blocks are gathered into sections, each under a name of its own."""

from __future__ import annotations

from pathlib import Path

from govkit.document import Break, Clause, Heading, Paragraph, Text, every_block
from govkit.read.blocks import heading, in_sections, paragraph, place, words
from govkit.read.read import read
from tests.read.letters import written

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
