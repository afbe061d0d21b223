"""A file that somebody sent is read up to as much as such a file has, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import DocumentUnreadable
from govkit.read.content import content_of


def test_the_bytes_of_a_file_are_read(tmp_path: Path) -> None:
    file = tmp_path / "sheet.docx"
    file.write_bytes(b"PK")
    assert content_of(file, 2, "Make it smaller.") == b"PK"


def test_a_larger_file_is_refused_with_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "sheet.docx"
    file.write_bytes(b"x" * 2_000_001)
    with pytest.raises(DocumentUnreadable, match=r"larger than 2 MB\. Make it smaller\."):
        content_of(file, 2_000_000, "Make it smaller.")


def test_a_file_that_is_not_there_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadable, match="there is no such file"):
        content_of(tmp_path / "none.docx", 10, "")
    with pytest.raises(DocumentUnreadable, match="this is no file"):
        content_of(tmp_path, 10, "")
