"""Lines of print become headings, items and paragraphs by where they stand, their size and their weight."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from govkit.document import Heading, List, Paragraph
from govkit.read.from_pdf import _blocks, _goes_on, _is_heading, _joined, _over_pages, _parts, _without_running
from govkit.read.pdf_lines import PrintedLine
from tests.rows import over_rows

LINE = PrintedLine("Words", page=1, top=100.0, bottom=90.0, size=10.0, bold=False, room=0.0, edge=False, item=False)


def line(text: str = "Words", **changed: Any) -> PrintedLine:
    return replace(LINE, text=text, **changed)


def below(text: str = "more", **changed: Any) -> PrintedLine:
    return line(text, **{"top": 88.0, "bottom": 78.0} | changed)


@over_rows(
    ("before", "after", "goes_on"),
    [
        (line(), below(), True),
        (line(), below(page=2), False),
        (line(), below(top=84.1), True),
        (line(), below(top=84.0), False),
        (line(), below(top=100.0), False),
        (line(), below(top=99.0), True),
        (line(), below(top=110.0), False),
        (line(), below(size=11.0), True),
        (line(), below(size=11.2), False),
        (line(), below(size=9.0), False),
        (line(), below("More", bold=True), False),
        (line(), below(bold=True), True),
        (line(bold=True), below(), True),
        (line("Words."), below(bold=True), False),
        (line(bold=True), below(bold=True), True),
        (line(), below(item=True), False),
        (line(item=True), below(), True),
        (line(room=4.9), below("more words"), True),
        (line(room=5.0), below("More words"), False),
        (line("Words of a line", room=5.2), below("more words"), True),
        (line("Words of a line", room=5.3), below("more words"), False),
        (line("Words of a line.", room=5.2), below("more words"), False),
        (line(), below(rule=89.0), False),
        (line(), below(rule=91.0), True),
        (line(room=6.0), below("longer"), True),
    ],
)
def test_a_line_goes_on_where_its_first_word_had_no_room_before(
    before: PrintedLine, after: PrintedLine, goes_on: bool
) -> None:
    assert _goes_on(before, after) is goes_on


@over_rows(
    ("part", "is_heading"),
    [
        ([line(size=11.3)], True),
        ([line(size=11.2)], False),
        ([line(size=11.3), line(size=10.0)], False),
        ([line(size=11.3), line(size=11.3)], True),
        ([line("Who", bold=True)], True),
        ([line("Who", bold=True), line("Who", bold=True)], False),
        *(([line(f"Who{sign}", bold=True)], False) for sign in ".,;"),
        *(([line(f"Who{sign}", bold=True)], True) for sign in ":?"),
        ([line("Who")], False),
    ],
)
def test_a_heading_is_larger_or_a_bold_line_that_ends_no_sentence(part: list[PrintedLine], is_heading: bool) -> None:
    assert _is_heading(part, 10.0) is is_heading


@over_rows(
    ("lines", "text"),
    [
        (["We will", "write."], "We will write."),
        (["opt-", "out"], "opt-out"),
        (["Mon-", "Friday"], "Mon- Friday"),
        (["infor\u00ad", "mation"], "information"),
        (["infor\u2010", "Mation"], "infor\u2010Mation"),
    ],
)
def test_a_word_that_was_parted_at_the_end_of_a_line_is_one(lines: list[str], text: str) -> None:
    assert _joined([line(each) for each in lines]) == text


@over_rows(
    ("texts", "pages", "kept"),
    [
        (["Council", "Council"], 3, []),
        (["Council", "Council"], 4, ["Council", "Council"]),
        (["Council"], 1, ["Council"]),
        (["Sheet 1", "Sheet 2"], 2, []),
        (["Council ▲ 201", "202 ▲ Council"], 2, []),
        (["7", "page 7", "Page 7 of 9", "7/9", "12345"], 9, ["12345"]),
    ],
)
def test_page_numbers_and_what_stands_on_most_pages_are_left_out(texts: list[str], pages: int, kept: list[str]) -> None:
    at_the_edge = [line(text, edge=True) for text in texts]
    left, gone = _without_running(at_the_edge, pages)
    assert ([each.text for each in left], gone) == (kept, len(texts) - len(kept))
    within, none_gone = _without_running([line(text) for text in texts], pages)
    assert ([each.text for each in within], none_gone) == (texts, 0)


def test_lines_are_gathered_into_blocks_each_at_its_page() -> None:
    lines = [
        line("What next", size=14.0, top=140.0, bottom=126.0),
        line("We will"),
        below("write."),
        line("ask us", item=True, page=2),
        line("Go.", page=3),
    ]
    assert [[each.text for each in part] for part in _parts(lines)] == [
        ["What next"],
        ["We will", "write."],
        ["ask us"],
        ["Go."],
    ]
    found = list(_blocks(lines, Path("letter.pdf")))
    assert [type(block) for block in found] == [Heading, Paragraph, List, Paragraph]
    assert [block.place.line for block in found] == [1, 1, 2, 3]
    assert isinstance(found[0], Heading)
    assert found[0].level == 2
    assert list(_parts([])) == list(_blocks([], Path("letter.pdf"))) == []


NOTE = {"size": 7.0, "top": 30.0, "bottom": 22.0}


@over_rows(
    ("lines", "texts"),
    [
        ([line("We will"), line("write", page=2)], ["We will write"]),
        ([line("We will"), line("write", page=3)], ["We will", "write"]),
        ([line("We will"), line("Write", page=2)], ["We will", "Write"]),
        ([line("We will."), line("write", page=2)], ["We will.", "write"]),
        ([line("We say “no”:"), line("write", page=2)], ["We say “no”:", "write"]),
        ([line("We will"), line("“write”", page=2)], ["We will “write”"]),
        ([line("We will"), line("write", page=2, item=True)], ["We will", "write"]),
        ([line("We will", item=True), line("write", page=2)], ["We will write"]),
        ([line("We will"), line("write", page=2, bold=True)], ["We will", "write"]),
        ([line("We will"), line("write", top=300.0, bottom=290.0)], ["We will write"]),
        ([line("We will", room=9.0), line("write", top=60.0, bottom=50.0)], ["We will", "write"]),
        ([line("We will"), line("1 See page 9.", **NOTE), line("write", page=2)], ["We will write", "1 See page 9."]),
        (
            [line("We will"), *([line("1 See.", **NOTE, item=True)] * 6), line("write", page=2)],
            ["We will", *["1 See."] * 6, "write"],
        ),
    ],
)
def test_a_sentence_goes_over_the_end_of_a_page_or_a_column(lines: list[PrintedLine], texts: list[str]) -> None:
    assert [_joined(part) for part in _over_pages(_parts(lines))] == texts


@over_rows(
    ("gap", "texts"),
    [(8.0, ["Words more more more"]), (17.0, ["Words more more more"]), (18.0, ["Words", "more", "more", "more"])],
)
def test_a_text_is_read_in_whatever_spacing_it_is_set(gap: float, texts: list[str]) -> None:
    step = 10.0 + gap
    lines = [line(), *(below(top=100.0 - step * at, bottom=90.0 - step * at) for at in (1, 2, 3))]
    assert [_joined(part) for part in _parts(lines)] == texts


def test_of_two_lines_alone_nobody_can_tell_how_they_are_spaced() -> None:
    lines = [line(), *(below(top=100.0 - 18.0 * at, bottom=90.0 - 18.0 * at) for at in (1, 2))]
    assert len(list(_parts(lines))) == 3


def test_a_space_that_is_wider_than_between_lines_parts_two_blocks() -> None:
    lines = [
        line(),
        *(below(top=100.0 - 18.0 * at, bottom=90.0 - 18.0 * at) for at in (1, 2, 3)),
        below(top=20.0, bottom=10.0),
    ]
    assert [len(part) for part in _parts(lines)] == [4, 1]
