"""Word files give their words as they stand once all changes are accepted."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from govkit.document import Table, every_block
from govkit.errors import DocumentUnreadable
from govkit.read.read import read
from tests.read.letters import SAID, rewrite, said, word_file, written


def test_a_word_file(tmp_path: Path) -> None:
    opened = read(word_file(tmp_path))
    assert said(opened) == SAID
    assert opened.skipped == ("1 footer",)
    assert opened.language == "en"
    assert [type(block) for block in every_block(opened.blocks)].count(Table) == 2


@pytest.mark.parametrize(("old", "new"), [("w:ins", "put in"), ("w:del", "")])
def test_changes_in_a_word_file_are_taken_as_made(old: str, new: str, tmp_path: Path) -> None:
    text = "w:t" if old == "w:ins" else "w:delText"
    change = f'<w:p><w:r><w:t xml:space="preserve">was </w:t></w:r><{old} w:id="1"><w:r><{text}>put in</{text}></w:r></{old}></w:p>'
    file = word_file(tmp_path)
    rewrite(file, lambda xml: xml.replace(b"<w:body>", b"<w:body>" + change.encode()))
    opened = read(file)
    assert said(opened)[0] == f"was {new}".strip()
    assert ("1 deletion" in opened.skipped) is (old == "w:del")


def test_a_content_control_is_read(tmp_path: Path) -> None:
    file = word_file(tmp_path)
    control = b"<w:sdt><w:sdtContent><w:p><w:r><w:t>In a control</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    rewrite(file, lambda xml: xml.replace(b"<w:body>", b"<w:body>" + control))
    assert said(read(file))[0] == "In a control"


def test_a_word_file_cut_short_is_told(tmp_path: Path) -> None:
    content = word_file(tmp_path).read_bytes()
    for length in range(0, len(content), len(content) // 20):
        with pytest.raises(DocumentUnreadable):
            read(written(tmp_path, "cut.docx", content[:length]))


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 210_000_000)
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_asked: pytest.fail("it was unpacked"))
    with pytest.raises(DocumentUnreadable, match="too large"):
        read(written(tmp_path, "bomb.docx", packed.getvalue()))
