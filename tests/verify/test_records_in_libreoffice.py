"""LibreOffice opens the records as a person would, and shows the words that went in."""

from __future__ import annotations

import csv
import io
import subprocess
from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.document import lines
from govkit.records.processing import OF_ACTIVITY, OF_CONTROLLER, processing_records
from govkit.records.screening import screening_document
from govkit.tasks.records import write_records
from tests.conftest import EXAMPLE, TODAY
from tests.records.conftest import example

RECORD = "processing-record--northmoor-council"
COMMAS_AND_UTF_8 = "--infilter=Text - txt - csv (StarCalc):44,34,76,1"
AS_TEXT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"
FORMULA = "=1+1"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The records of the example, in which a family list is called like a formula."""
    folder = tmp_path_factory.mktemp("records")
    text = EXAMPLE.read_text("utf-8")
    file = folder / "partners.yaml"
    file.write_text(
        text.replace("    name: List of families\n    step: 2", f'    name: "{FORMULA}"\n    step: 2'), "utf-8"
    )
    assert write_records(Inputs(file, TODAY), folder).files
    return folder


def convert(file: Path, ending: str, folder: Path, *options: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", *options, "--convert-to", ending, "--outdir", folder, file],
        check=True,
        capture_output=True,
        timeout=120,
    )


def rows(file: Path, folder: Path, *options: str) -> list[list[str]]:
    """The cells that LibreOffice shows of the first sheet."""
    convert(file, AS_TEXT, folder, *options)
    return list(csv.reader(io.StringIO((folder / f"{file.stem}.csv").read_text("utf-8"), newline="")))


def expected(*, whole: bool) -> list[list[str]]:
    columns = (*OF_CONTROLLER, *OF_ACTIVITY) if whole else OF_ACTIVITY
    (record, *_others) = processing_records(example())
    cells = [[column.cell(record, activity) for column in columns] for activity in record.activities]
    cells[0][len(columns) - len(OF_ACTIVITY)] = FORMULA
    return [[column.heading for column in columns], *cells]


def test_the_spreadsheet_opens_with_every_word_and_no_formula(written: Path, tmp_path: Path) -> None:
    assert rows(written / f"{RECORD}.xlsx", tmp_path) == expected(whole=False)


def test_the_csv_file_opens_with_every_word_and_no_formula(written: Path, tmp_path: Path) -> None:
    wanted = expected(whole=True)
    wanted[1][len(OF_CONTROLLER)] = f"'{FORMULA}"
    assert rows(written / f"{RECORD}.csv", tmp_path, COMMAS_AND_UTF_8) == wanted


def test_it_prints_on_wide_landscape_pages_with_the_headings_on_each(written: Path, tmp_path: Path) -> None:
    convert(written / f"{RECORD}.xlsx", "pdf", tmp_path)
    said = subprocess.run(["pdfinfo", tmp_path / f"{RECORD}.pdf"], check=True, capture_output=True, text=True).stdout
    assert "1190" in said  # an A3 page in landscape
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / f"{RECORD}.pdf", "-"], check=True, capture_output=True, text=True
    )
    assert "Northmoor Families Together, NFT-ISA-001, version 0.9" in " ".join(text.stdout.split())
    assert "requests.homes-at-risk" in text.stdout


def test_the_screening_opens_with_every_word(written: Path, tmp_path: Path) -> None:
    convert(written / "dpia-screening.docx", "txt:Text (encoded):UTF8", tmp_path)
    shown = " ".join((tmp_path / "dpia-screening.txt").read_text("utf-8-sig").replace("•", " ").split())
    wanted = [line for line in lines(screening_document(example(), TODAY).blocks) if "List of families" not in line]
    assert [line for line in wanted if " ".join(line.split()) not in shown] == []
