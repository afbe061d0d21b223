"""Markdown gives its words, each on its line."""

from __future__ import annotations

from pathlib import Path

from govkit.document import every_block, pieces, text_of
from govkit.read.read import read
from tests.read.letters import MARKDOWN, SAID, lists, said, written


def test_markdown(tmp_path: Path) -> None:
    opened = read(written(tmp_path, "letter.md", MARKDOWN))
    assert said(opened) == SAID
    assert lists(opened) == SAID[3:5]
    assert opened.skipped == ("the settings at its top", "1 block of code")
    lines = {text_of(run): place.line for block in every_block(opened.blocks) for run, place in pieces(block)}
    assert (lines[SAID[0]], lines["say no"], lines[SAID[10]]) == (4, 12, 20)
