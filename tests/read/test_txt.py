"""Text gives its words, whatever system wrote it."""

from __future__ import annotations

from pathlib import Path

from govkit.read.read import read
from tests.read.letters import SAID, TEXT, lists, said, written


def test_plain_text(tmp_path: Path) -> None:
    opened = read(written(tmp_path, "letter.txt", TEXT))
    assert said(opened) == SAID
    assert lists(opened) == SAID[3:5]


def test_text_that_windows_wrote(tmp_path: Path) -> None:
    assert said(read(written(tmp_path, "a.txt", "It’s £5.".encode("cp1252")))) == ["It’s £5."]
    assert said(read(written(tmp_path, "b.txt", "It’s £5.".encode("utf-16")))) == ["It’s £5."]
    assert said(read(written(tmp_path, "c.htm", b'<meta charset="latin-1"><p>caf\xe9</p>'))) == ["café"]
