"""The file of plain text."""

from __future__ import annotations

from govkit.write import WRITERS
from tests.write.test_plain_text import document


def test_the_file_is_utf_8() -> None:
    copy = WRITERS.of("txt").write(document("<p>Siân’s</p>"))
    assert copy.content.decode("utf-8").startswith("Siân’s\n")
