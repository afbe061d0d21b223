"""The parts of a Word file, in either form of Open XML and under whatever names."""

from __future__ import annotations

import zipfile
from functools import reduce
from pathlib import Path

import pytest

from govkit.document import Heading, every_block
from tests.read.letters import read
from tests.read.word_files import para, related, run, word_file_of

HIDDEN = "<w:vanish/>"
STYLES = (
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="House"><w:basedOn w:val="H1"/></w:style>'
)


STRICT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "http://purl.oclc.org/ooxml/officeDocument/math",
    "http://schemas.openxmlformats.org/drawingml/2006/": "http://purl.oclc.org/ooxml/drawingml/",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_strict_file_is_read_as_any_other(encoding: str, tmp_path: Path) -> None:
    body = para("Based", properties='<w:pStyle w:val="House"/>') + para(run("We ask."), run("Old", HIDDEN))
    body += para("<m:oMath/>", "<w:r><w:drawing><a:blip/></w:drawing></w:r>")
    file = word_file_of(tmp_path, body, STYLES, {"word/header1.xml": "<w:hdr/>"})
    usual = read(word_file_of(tmp_path, body, STYLES))
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            written = reduce(lambda text, names: text.replace(*names), STRICT.items(), content)
            package.writestr(name, written.encode(encoding))
    assert read(file) == usual
    assert usual.skipped == ("1 hidden part", "1 formula", "1 picture")


@pytest.mark.parametrize("target", ["main/text.xml", "/main/text.xml", "x/../main/text.xml"])
def test_the_text_is_the_part_that_the_package_names(target: str, tmp_path: Path) -> None:
    file = word_file_of(tmp_path, para("Based", properties='<w:pStyle w:val="House"/>'))
    with zipfile.ZipFile(file) as package:
        text = package.read("word/document.xml")
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("_rels/.rels", related(("officeDocument", target)))
        package.writestr("main/text.xml", text)
        package.writestr("main/_rels/text.xml.rels", related(("styles", "looks.xml")))
        package.writestr("main/looks.xml", f'<w:styles xmlns:w="{next(iter(STRICT))}">{STYLES}</w:styles>')
    assert any(isinstance(block, Heading) for block in every_block(read(file).blocks))
