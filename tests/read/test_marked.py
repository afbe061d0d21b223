"""Sentences in files as other people make them are found as they are, letter for letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.marked.marked import HERE, built, compared

LEAST = 0.98


@pytest.mark.whole
def test_marked_sentences_are_found_as_they_are(tmp_path: Path) -> None:
    rows = [compared(*each) for each in built(tmp_path)]
    assert len(rows) == 12
    marked = sum(row.marked for row in rows)
    assert marked > 300
    assert sum(row.found for row in rows) >= LEAST * marked, [row.missed for row in rows]
    assert sum(len(row.none) for row in rows) <= (1 - LEAST) * marked, [row.none for row in rows]


def test_each_set_of_marks_belongs_to_a_file() -> None:
    named = {file.stem for file in HERE.iterdir() if file.suffix in {".yaml", ".html", ".txt", ".markdown"}}
    assert {file.stem for file in HERE.glob("*.marked")} == named
