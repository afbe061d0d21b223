"""LibreOffice opens and saves sheets as partners would: their answers are read as before, though it drops what Word knows a field by."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

import pytest

from govkit.sheets import as_docx, as_xlsx
from govkit.sheets.opened import opened_sheets
from tests.sheets.example import key, sheet_of
from tests.sheets.filled import in_docx, in_xlsx

SCHOOL = "hill-top-school"
ANSWERS = {
    key("partners.hill-top-school.contact.email"): "office@hilltop.example",
    key("partners.hill-top-school.role"): "Controller",
    key("partners.hill-top-school.address"): "Hill Top Primary School\n1 High Street",
    key("flows.attendance-flag.starts"): "4 January 2027",
    key("flows.attendance-flag.to"): "Northmoor Council\nMillbrook Surgery",
}


def saved_by_libreoffice(file: Path, form: str) -> Path:
    """The file as LibreOffice saves it."""
    out = file.parent / "saved"
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", form, "--outdir", out, file],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return out / file.name


@pytest.mark.parametrize(
    ("name", "form"), [("sheet.docx", "docx:MS Word 2007 XML"), ("sheet.xlsx", "xlsx:Calc MS Excel 2007 XML")]
)
@pytest.mark.parametrize("answers", [{}, ANSWERS], ids=["empty", "filled in"])
def test_answers_are_read_after_libreoffice_has_saved_the_sheet(
    name: str, form: str, answers: dict[str, str], tmp_path: Path
) -> None:
    file = tmp_path / name
    sheet = sheet_of(SCHOOL)
    file.write_bytes(
        in_docx(as_docx.write(sheet), answers) if name.endswith(".docx") else in_xlsx(as_xlsx.write(sheet), answers)
    )
    (found,), faults = opened_sheets([saved_by_libreoffice(file, form)])
    assert faults == ()
    assert found.mark.partner == SCHOOL
    assert {each.key for each in found.answers} == {each.key for each in sheet.questions}
    assert {each.key: each.words for each in found.answers if each.words} == answers
    assert {each.stood for each in found.answers} == {"Still to be agreed"}


def test_this_libreoffice_drops_the_tags_by_which_word_knows_fields(tmp_path: Path) -> None:
    """Without the reference beside each box, answers would be lost. Where this fails, LibreOffice has learnt it."""
    file = tmp_path / "sheet.docx"
    file.write_bytes(as_docx.write(sheet_of(SCHOOL)))
    with zipfile.ZipFile(io.BytesIO(saved_by_libreoffice(file, "docx:MS Word 2007 XML").read_bytes())) as package:
        assert b"govkit:" not in package.read("word/document.xml")
