"""Text gives its words, whatever system wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document import Break, Heading, List, Paragraph, Place, every_block, pieces, text_of
from govkit.errors import DocumentUnreadable
from govkit.read import from_txt
from govkit.read.decoding import decode
from tests.read.letters import SAID, TEXT, lists, read, said, written
from tests.rows import over_rows

FILE = Path("letter.txt")


def test_plain_text(tmp_path: Path) -> None:
    opened = read(written(tmp_path, "letter.txt", TEXT))
    assert said(opened) == SAID
    assert lists(opened) == SAID[3:5]


def test_text_that_windows_wrote(tmp_path: Path) -> None:
    assert said(read(written(tmp_path, "a.txt", "It’s £5.".encode("cp1252")))) == ["It’s £5."]
    assert said(read(written(tmp_path, "b.txt", "It’s £5.".encode("utf-16")))) == ["It’s £5."]
    assert said(read(written(tmp_path, "c.htm", b'<meta charset="latin-1"><p>caf\xe9</p>'))) == ["café"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_each_way_of_windows_to_write_two_bytes_a_character(encoding: str) -> None:
    assert decode("\ufeffIt’s £5. €".encode(encoding), FILE).lstrip("\ufeff") == "It’s £5. €"


def test_bytes_that_are_in_no_way_text_are_refused_or_marked() -> None:
    with pytest.raises(DocumentUnreadable, match="this is no text, whatever its name says"):
        decode(b"PK\0\1", FILE)
    assert decode(b"\xef\xbb\xbfcaf\xc3\xa9", FILE) == "café"
    assert decode(b"caf\xe9 \x81", FILE) == "café \ufffd"
    assert decode(b"\xff\xfea", FILE) == "\ufffd"


@over_rows("bullet", ["-", "*", "•", "▪", "◦", "‣", "·", "–", "—", "1.", "12)", "(a)", "b.", "iv)", "(viii)"])
def test_a_line_is_an_item_by_what_it_starts_with(bullet: str) -> None:
    opened = from_txt.read(f"You can:\n {bullet} ask us\n  anything\n{bullet}  say no\n".encode(), FILE)
    assert said(opened) == ["You can:", "ask us anything", "say no"]
    assert lists(opened) == ["ask us anything", "say no"]


@over_rows("line", ["-5 degrees", "123. Street", "1.5 hours", "word. Again", "A. Example", "- "])
def test_a_line_is_no_item_for_a_sign_alone(line: str) -> None:
    assert lists(from_txt.read(f"First.\n\n{line}\n".encode(), FILE)) == []


@over_rows(
    ("line", "is_heading"),
    [
        ("What happens next", True),
        ("  What happens next  ", True),
        ("one two", False),
        ("Word " * 10, True),
        ("Word " * 11, False),
        *((f"What happens{end}", False) for end in (".", "!", "?", ":", ";", ",", "…", "”", ")")),
        ("1. What happens", False),
        ("What happens\nnext", False),
    ],
)
def test_a_short_line_by_itself_is_a_heading(line: str, is_heading: bool) -> None:
    opened = from_txt.read(f"First.\n\n{line}\n\nWe write.\n".encode(), FILE)
    found = [block for block in every_block(opened.blocks) if isinstance(block, Heading)]
    assert [(block.level, block.place) for block in found] == ([(2, Place("letter.txt", 3))] if is_heading else [])


def test_the_last_line_is_no_heading_since_nothing_follows() -> None:
    opened = from_txt.read(b"We write.\n\nYours\n", FILE)
    assert not [block for block in every_block(opened.blocks) if isinstance(block, Heading)]


def test_each_block_stands_on_its_first_line() -> None:
    opened = from_txt.read(b"\nOne\ntwo.\n- three\n- four\nfive\n\n\nSix.\n", FILE)
    assert [(text_of(run), place.line) for block in every_block(opened.blocks) for run, place in pieces(block)] == [
        ("One two.", 2),
        ("three", 4),
        ("four five", 5),
        ("Six.", 9),
    ]


def test_lines_of_an_agenda_are_each_their_own() -> None:
    agenda = "2709. Police Report\n2710.Public Forum\n2711. Accounts:-\n  Merlin Waste for the whole of the year\n  Plants\nIn 2019. We met.\n"
    opened = from_txt.read(agenda.encode(), FILE)
    assert lists(opened) == [
        "Police Report",
        "Public Forum",
        "Accounts:- Merlin Waste for the whole of the year Plants In 2019. We met.",
    ]
    (block,) = [block for block in every_block(opened.blocks) if isinstance(block, List)]
    assert [isinstance(inline, Break) for inline in block.items[2].inlines].count(True) == 2
    assert lists(from_txt.read(b"2019. We met.\n2021. We parted.\n", FILE)) == []


def test_a_break_of_html_ends_a_line_of_text() -> None:
    opened = from_txt.read(b"Forum<br />Report<BR>Budget\n", FILE)
    assert [(text_of(run), place.line) for block in opened.blocks for run, place in pieces(block)] == [
        ("Forum Report Budget", 1)
    ]
    assert isinstance(opened.blocks[0], Paragraph)
    assert [isinstance(inline, Break) for inline in opened.blocks[0].inlines] == [False, True, False, True, False]


def test_a_heading_may_stand_between_signs() -> None:
    text = b"* What we ask *\n\nWe ask.\n\n== Why ==\n\nWe help.\n\n* We ask\n\n*\n\nWe see.\n"
    blocks = every_block(from_txt.read(text, FILE).blocks)
    assert [text_of(block.inlines) for block in blocks if isinstance(block, Heading)] == ["What we ask", "Why"]


def test_a_text_with_headings_of_markdown_is_read_as_markdown(tmp_path: Path) -> None:
    opened = read(written(tmp_path, "a.txt", "# Your plan\n\nSee [our page](https://harbour.example) now.\n"))
    assert said(opened) == ["Your plan", "See our page now."]
    assert said(read(written(tmp_path, "b.txt", "#1 is *it*.\n"))) == ["#1 is *it*."]
