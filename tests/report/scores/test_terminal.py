"""Scores at a terminal."""

from __future__ import annotations

from pathlib import Path

from govkit.report.scores import ScoresToTell
from govkit.report.scores.as_terminal import CAVEAT, report
from tests.report.scores.scored import scored_file


def test_a_long_sentence_is_shown_with_its_line_and_the_caveat_ends_the_report(tmp_path: Path) -> None:
    located = scored_file(tmp_path)
    said = report(ScoresToTell([located], [], read="letter.txt"))
    assert said.startswith("letter.txt: 2 sentences and 26 words, ")
    assert "letter.txt:3" in said
    assert " ".join(said.split()).endswith(CAVEAT)
