"""A sheet that came back is hostile until read: whatever it is, the run goes on, and says why it was not read."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from govkit.errors import DocumentUnreadable
from govkit.read.read import Taken
from govkit.sheets import as_docx, as_xlsx, opened, returned
from govkit.sheets.opened import opened_sheets
from govkit.sheets.returned import ReturnedSheet
from tests.sheets.example import sheet_of
from tests.sheets.filled import in_docx, in_xlsx, with_part
from tests.sheets.test_docx import ANSWERS, answers

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system starts no process from another")
SCHOOL = "hill-top-school"
DOCX, XLSX = as_docx.write(sheet_of(SCHOOL)), as_xlsx.write(sheet_of(SCHOOL))


def put(folder: Path, name: str, content: bytes) -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def with_more(package: bytes, name: str, content: bytes) -> bytes:
    """A package with another part in it."""
    written = io.BytesIO(package)
    with zipfile.ZipFile(written, "a") as target:
        target.writestr(name, content)
    return written.getvalue()


def why(file: Path) -> str:
    with pytest.raises(DocumentUnreadable) as refused:
        opened_sheets([file])
    return str(refused.value)


def test_sheets_of_both_kinds_are_read(tmp_path: Path) -> None:
    files = [put(tmp_path, "a.docx", in_docx(DOCX, ANSWERS)), put(tmp_path, "b.XLSX", in_xlsx(XLSX, ANSWERS))]
    sheets, faults = opened_sheets(files)
    assert [answers(each) for each in sheets] == [ANSWERS, ANSWERS]
    assert faults == ()


def test_one_that_can_not_be_read_is_told_beside_the_others(tmp_path: Path) -> None:
    files = [put(tmp_path, "a.docx", DOCX), put(tmp_path, "b.docx", b"no package")]
    sheets, faults = opened_sheets(files)
    assert [each.file.name for each in sheets] == ["a.docx"]
    assert "this is no Word file that can be opened" in faults[0]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("sheet.docm", "It may hold a program. Ask for it as .docx."),
        ("sheet.xlsm", "It may hold a program. Ask for it as .xlsx."),
        ("sheet.pdf", "Ask for the file in which the sheet was sent out."),
        ("sheet.exe", "It is read as .docx or .xlsx."),
    ],
)
def test_other_kinds_of_file_are_not_opened(name: str, says: str, tmp_path: Path) -> None:
    assert says in why(put(tmp_path, name, DOCX))


@pytest.mark.parametrize(
    ("name", "sheet", "part"), [("a.docx", DOCX, "word/vbaProject.bin"), ("a.xlsx", XLSX, "xl/vbaProject.bin")]
)
def test_a_program_in_a_sheet_is_refused(name: str, sheet: bytes, part: str, tmp_path: Path) -> None:
    assert "holds a program (a macro)" in why(put(tmp_path, name, with_more(sheet, part, b"Sub AutoOpen()")))


def test_what_is_inserted_in_a_sheet_is_not_opened_and_told(tmp_path: Path) -> None:
    sheet = with_more(DOCX, "word/embeddings/oleObject1.bin", b"MZ")
    (found,), _faults = opened_sheets([put(tmp_path, "a.docx", with_more(sheet, "word/comments.xml", b"<a/>"))])
    assert found.passed_over == ("files inserted in it", "comments")


@forks
def test_a_sheet_that_unpacks_to_far_more_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govkit.read.package._LARGEST", 1_000_000)
    bomb = with_more(DOCX, "word/media/large.bin", bytes(1_000_000))
    assert "too large to be read" in why(put(tmp_path, "bomb.docx", bomb))


@forks
def test_a_sheet_that_takes_more_memory_than_it_is_worth_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opened, "returned_in", lambda _content: bytes(1_000_000_000))
    assert "takes more than 400 MB of memory" in why(put(tmp_path, "a.docx", DOCX))


def test_a_sheet_whose_entities_multiply_says_nothing_of_them(tmp_path: Path) -> None:
    entities = b"".join(b'<!ENTITY e%d "%s">' % (at, b"&e%d;" % (at - 1) * 20) for at in range(1, 9))
    doctype = b'<!DOCTYPE x [<!ENTITY e0 "ha"><!ENTITY file SYSTEM "file:///etc/passwd">' + entities + b"]>"

    def laughing(content: bytes) -> bytes:
        head, _, rest = content.partition(b"?>")
        return head + b"?>" + doctype + rest.replace(b"Click or tap here to answer", b"&e8;&file;", 1)

    file = put(tmp_path, "a.docx", with_part(DOCX, "word/document.xml", laughing))
    try:
        (found,), _faults = opened_sheets([file])
    except DocumentUnreadable:
        return
    assert not any("ha" in each.words or "root:" in each.words for each in found.answers)


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path) -> None:
    assert "larger than 5 MB" in why(put(tmp_path, "a.docx", bytes(5_000_001)))


def test_more_answers_than_any_sheet_has_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(returned, "MOST_ANSWERS", 3)
    assert "it has more than 3 answers" in why(put(tmp_path, "a.docx", DOCX))


@forks
def test_a_reader_that_breaks_down_is_told_as_a_fault_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_content: Taken) -> ReturnedSheet:
        raise ZeroDivisionError

    monkeypatch.setattr(opened, "returned_in", breaks)
    assert "what is in this file is damaged" in why(put(tmp_path, "a.docx", DOCX))


@forks
def test_a_reader_that_is_killed_ends_no_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened, "returned_in", lambda _content: os._exit(9))
    assert "broke down over it" in why(put(tmp_path, "a.docx", DOCX))


@pytest.mark.parametrize("at", range(0, 2000, 400))
def test_a_damaged_sheet_is_read_or_refused_in_a_sentence(at: int, tmp_path: Path) -> None:
    file = put(tmp_path, "a.docx", DOCX[:at] + bytes(60) + DOCX[at + 60 :])
    good = put(tmp_path, "b.docx", DOCX)
    sheets, faults = opened_sheets([file, good])
    assert sheets[-1].file == good
    assert all(each.startswith(f"{file}: ") for each in faults)
