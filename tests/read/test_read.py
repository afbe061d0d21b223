"""What can't be read is told in a sentence, whatever it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govkit.errors import DocumentUnreadable
from govkit.read.read import endings
from tests.read.letters import read, said, written


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.docx", b"no zip", "no Word file"),
        ("a.docx", b"PK\x05\x06" + bytes(18), "no Word file"),
        ("a.pdf", b"no pdf", "no PDF"),
        ("a.txt", b"\0\1\2", "no text"),
        ("a.html", b"", "nothing to read"),
        ("a.doc", b"", "save it as .docx"),
        ("a.xlsx", b"", "It reads files that end in .docx, .html"),
    ],
)
def test_what_can_not_be_read_is_told(name: str, content: bytes, says: str, tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadable, match=says):
        read(written(tmp_path, name, content))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadable, match="there is no such file"):
        read(tmp_path / "letter.md")


@pytest.mark.whole
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    ending=st.sampled_from([ending for ending in endings() if ending not in {".docx", ".odt", ".pdf"}]),
    content=st.binary(max_size=300),
)
def test_any_bytes_are_read_or_refused(ending: str, content: bytes, tmp_path: Path) -> None:
    try:
        opened = read(written(tmp_path, f"any{ending}", content))
    except DocumentUnreadable:
        return
    assert all(isinstance(words, str) for words in said(opened))
