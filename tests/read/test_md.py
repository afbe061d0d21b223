"""Markdown gives its words, each on its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document import every_block, pieces, text_of
from tests.read.letters import MARKDOWN, SAID, lists, read, said, written


def test_markdown(tmp_path: Path) -> None:
    opened = read(written(tmp_path, "letter.md", MARKDOWN))
    assert said(opened) == SAID
    assert lists(opened) == SAID[3:5]
    assert opened.skipped == ("the settings at its top", "1 block of code")
    lines = {text_of(run): place.line for block in every_block(opened.blocks) for run, place in pieces(block)}
    assert (lines[SAID[0]], lines["say no"], lines[SAID[10]]) == (4, 12, 20)


@pytest.mark.parametrize(
    ("text", "words", "line", "skipped"),
    [
        ("One", "One", 1, False),
        ("---\ntitle: x\n---\nOne", "One", 4, True),
        ("---\ntitle: x\n...\nOne", "One", 4, True),
        ("---\ntitle: x\ndraft: y\n---\n\nOne", "One", 6, True),
        ("---\r\ntitle: x\r\n---\r\nOne", "One", 4, True),
    ],
)
def test_settings_stand_at_the_very_top(text: str, words: str, line: int, skipped: bool, tmp_path: Path) -> None:
    opened = read(written(tmp_path, "letter.md", text))
    found = [(text_of(run), place.line) for block in every_block(opened.blocks) for run, place in pieces(block)]
    assert found[-1] == (words, line)
    assert opened.skipped == (("the settings at its top",) if skipped else ())


def test_a_table_is_read_as_one_and_settings_further_down_are_words(tmp_path: Path) -> None:
    opened = read(written(tmp_path, "letter.md", "One\n\n| Who | Phone |\n|-|-|\n| Council | 01632 |\n"))
    assert said(opened) == ["One", "Who", "Phone", "Council", "01632"]
    assert "title: x" in " ".join(said(read(written(tmp_path, "late.md", "One\n\n---\ntitle: x\n---\n"))))
