"""An agreement and its annexes as one PDF: its pages are counted through, and each annex is in it as it is sent."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import docx
import page
import pdfplumber
import pytest
from pypdf import PdfReader

from tests.conftest import PARTNERSHIPS, ROOT
from tests.squeezed import squeezed

NAMES = ["families_together", "care_leavers_wales", "joint_with_processor"]
MM = 72 / 25.4
TOP = 16 * MM  # the margin above a letter, where nothing of it stands
LABEL = re.compile(r"Annex([A-Z]+),page(\d+)of(\d+)")


@cache
def built(name: str, *options: str) -> Path:
    """The folder of a build with annexes."""
    out = Path(mkdtemp()) / "out"
    command = [sys.executable, "-m", "govkit", "build", "-p", str(PARTNERSHIPS / f"{name}.yaml"), "--out", str(out)]
    command += ["--with-annexes", "--format", "pdf", "--format", "docx", "--today", "2026-11-22", *options]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return out


def read(file: Path) -> PdfReader:
    return PdfReader(io.BytesIO(file.read_bytes()))


@cache
def pages(name: str, *options: str, file: str = "isa--with-annexes") -> tuple[str, ...]:
    """The words of each page, without blanks."""
    return tuple(squeezed(each.extract_text()) for each in read(built(name, *options) / f"{file}.pdf").pages)


def told(name: str, *options: str) -> list[tuple[str, str, str]]:
    """Each annex as the Word file of the agreement lists it: letter, title, file."""
    (file,) = built(name, *options).glob("isa*.docx")
    table = docx.Document(str(file)).tables[[_first(each) for each in docx.Document(str(file)).tables].index("Annex")]
    return [tuple(cell.text for cell in row.cells) for row in table.rows[1:]]  # type: ignore[misc]


def _first(table: Any) -> str:
    return str(table.rows[0].cells[0].text)


def own(name: str) -> int:
    """How many pages the agreement itself has."""
    return next(at for at, words in enumerate(pages(name)) if LABEL.search(words))


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_counted_through(name: str) -> None:
    count = len(pages(name))
    for at, words in enumerate(pages(name), 1):
        if at <= own(name):
            assert f"Page{at}of{count}" in words
        else:
            (label,) = LABEL.findall(words)
            assert label[1:] == (str(at), str(count))


@pytest.mark.parametrize("name", NAMES)
def test_each_annex_is_there_whole_as_it_is_sent(name: str) -> None:
    rest = list(pages(name)[own(name) :])
    for annex, _title, file in told(name):
        letter = squeezed(annex)
        for sent in pages(name, file=file.removeprefix("File ")):
            words = rest.pop(0)
            assert LABEL.sub("", words) == sent
            assert f"{letter},page" in words
    assert rest == []


@pytest.mark.parametrize("name", NAMES)
def test_the_agreement_tells_the_page_on_which_each_annex_starts(name: str) -> None:
    agreement = "".join(pages(name)[: own(name)])
    for annex, title, file in told(name):
        first = next(at for at, words in enumerate(pages(name), 1) if f"{squeezed(annex)},page{at}of" in words)
        assert f"{squeezed(annex)}{squeezed(title)}Page{first}" in agreement
        assert squeezed(file) not in agreement
        assert f"{squeezed(annex)}{squeezed(title)}{squeezed(file)}" in "".join(pages(name, file="isa"))


@pytest.mark.parametrize("name", NAMES)
def test_word_names_files_that_are_there(name: str) -> None:
    files = [file.removeprefix("File ") for _annex, _title, file in told(name)]
    assert files
    assert all((built(name) / f"{file}.docx").is_file() for file in files)


@pytest.mark.parametrize("name", NAMES)
def test_it_meets_pdf_ua_1(name: str) -> None:
    report = page.validate_pdf(built(name) / "isa--with-annexes.pdf", profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]


@pytest.mark.parametrize("name", NAMES)
def test_the_outline_leads_to_each_annex_by_its_letter_and_title(name: str) -> None:
    reader = read(built(name) / "isa--with-annexes.pdf")
    top = [each for each in reader.outline if not isinstance(each, list)]
    assert [str(each.title) for each in top[1:]] == [f"{annex}: {title}" for annex, title, _file in told(name)]
    for each, at in ((each, reader.get_destination_page_number(each)) for each in top[1:]):
        assert at is not None
        letter = squeezed(str(each.title).partition(":")[0])
        assert f"{letter},page{at + 1}of" in pages(name)[at]


@pytest.mark.parametrize("name", NAMES)
def test_the_letter_of_an_annex_stands_above_all_else_and_over_nothing(name: str) -> None:
    """So the window of an envelope, further down, shows what it shows of the letter alone."""
    with pdfplumber.open(built(name) / "isa--with-annexes.pdf") as opened:
        for sheet in opened.pages[own(name) :]:
            words = sheet.extract_words()
            starts = next(word for word in words if word["text"] == "Annex" and word["bottom"] < TOP)
            label = [word for word in words if word["bottom"] < TOP and word["x0"] >= starts["x0"]]
            assert LABEL.fullmatch("".join(word["text"] for word in label))
            beside = [word for word in words if word not in label]
            assert all(word["top"] >= starts["bottom"] or word["x1"] < starts["x0"] for word in beside)
            assert max(word["x1"] for word in label) <= float(sheet.width) - 10 * MM


def test_a_draft_is_marked_on_each_page_and_counted_through() -> None:
    drafted = pages("families_together", "--draft")
    assert all("DRAFT" in words for words in drafted)
    assert all(f"age{at}of{len(drafted)}" in words for at, words in enumerate(drafted, 1))


def test_a_version_for_publication_joins_versions_without_names() -> None:
    files = {file.name for file in built("families_together", "--for-publication").iterdir()}
    assert "isa--public--with-annexes.pdf" in files
    assert not any(name.endswith("with-annexes.tree.json") for name in files)
    listed = [file.removeprefix("File ") for _annex, _title, file in told("families_together", "--for-publication")]
    assert all(f"{file}.docx" in files for file in listed)
    said = "".join(pages("families_together", "--for-publication", file="isa--public--with-annexes"))
    assert "HanaExample" in "".join(pages("families_together"))
    assert "HanaExample" not in said
