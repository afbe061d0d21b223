"""Pages of HTML give their words and the blocks that a reader sees, and say what was left out."""

from __future__ import annotations

from pathlib import Path

from govkit.document import Clause
from govkit.read.read import read
from tests.read.letters import PAGE, SAID, lists, said, written


def test_a_page_of_html(tmp_path: Path) -> None:
    opened = read(written(tmp_path, "letter.html", PAGE))
    assert said(opened) == SAID
    assert lists(opened) == SAID[3:5]
    assert opened.language == "en"
    assert set(opened.skipped) == {"1 menu", "1 hidden part", "1 picture"}
    assert [clause.id for clause in opened.blocks if isinstance(clause, Clause)] == [SAID[0], SAID[9]]
