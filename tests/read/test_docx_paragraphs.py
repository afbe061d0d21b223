"""What Word marks in a paragraph: words put in, taken out and moved, breaks, tabs and links."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from govkit.document import every_block, pieces, text_of
from govkit.read.opened import Opened
from tests.read.letters import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def opened(paragraph: str, tmp_path: Path) -> Opened:
    """A Word file of one paragraph."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        body = f"<w:body><w:p>{paragraph}</w:p></w:body>"
        package.writestr("word/document.xml", f'<w:document xmlns:w="{W}">{body}</w:document>')
    file = tmp_path / "letter.docx"
    file.write_bytes(content.getvalue())
    return read(file)


def said(read_back: Opened) -> list[str]:
    return [text_of(run) for block in every_block(read_back.blocks) for run, _place in pieces(block)]


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize("tag", ["del", "moveFrom"])
def test_what_was_taken_out_is_not_read_and_is_told(tag: str, tmp_path: Path) -> None:
    read_back = opened(f"{run('You can say no')}<w:{tag}>{run(' in writing')}</w:{tag}>{run('.')}", tmp_path)
    assert said(read_back) == ["You can say no."]
    assert read_back.skipped == ("1 deletion",)


@pytest.mark.parametrize("tag", ["ins", "moveTo", "hyperlink", "smartTag", "fldSimple"])
def test_what_was_put_in_is_read(tag: str, tmp_path: Path) -> None:
    read_back = opened(f"{run('You can ')}<w:{tag}>{run('always ')}</w:{tag}>{run('say no.')}", tmp_path)
    assert said(read_back) == ["You can always say no."]
    assert read_back.skipped == ()


@pytest.mark.parametrize(
    ("between", "read_as"),
    [("<w:tab/>", "Yes No"), ("<w:instrText>PAGE</w:instrText>", "YesNo"), ("<w:rPr><w:t>b</w:t></w:rPr>", "YesNo")],
)
def test_what_stands_between_words(between: str, read_as: str, tmp_path: Path) -> None:
    text = f"<w:r><w:t>Yes</w:t>{between}<w:t>No</w:t></w:r>"
    assert said(opened(text, tmp_path)) == [read_as]
