"""Sentences in files of LibreOffice and in PDFs are found as they are, as they are in all marked files."""

from __future__ import annotations

from pathlib import Path

from tests.read.marked.marked import built, compared, converted
from tests.read.test_marked import LEAST


def test_marked_sentences_are_found_in_files_of_each_kind(tmp_path: Path) -> None:
    rows = [compared(*each) for files in (built, converted) for each in files(tmp_path)]
    assert len(rows) == 14
    for row in rows[12:]:
        assert row.found >= LEAST * row.marked, row
    assert sum(row.found for row in rows) >= LEAST * sum(row.marked for row in rows), [row.missed for row in rows]
    assert not any(row.none for row in rows[12:]), [row.none for row in rows]
