"""What LibreOffice itself makes of a document in its own format reads as the Word file does, word for word."""

from __future__ import annotations

from pathlib import Path

from govkit.data.inputs import Inputs
from govkit.tasks.build import build
from tests.conftest import ROOT, TODAY
from tests.read.letters import read, said
from tests.verify.test_docx_in_libreoffice import convert


def test_an_agreement_saved_as_an_opendocument_text(tmp_path: Path) -> None:
    build(Inputs(ROOT / "partners.yaml", TODAY), tmp_path, kinds=["isa"], formats=["docx"])
    convert(tmp_path / "isa.docx", "odt")
    word, text = read(tmp_path / "isa.docx"), read(tmp_path / "isa.odt")
    assert len(said(word)) > 500
    assert said(text) == [
        words for words in said(word) if words != "Contents"
    ]  # there it is part of the list of contents
    assert text.language == word.language == "en"
    assert "1 footer" in text.skipped
