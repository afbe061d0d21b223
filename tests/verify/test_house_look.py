"""A house folder with another logo, colour, font and letterhead changes every document, record and report, and no template."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

import page
import pytest

from tests.conftest import EXAMPLE, ROOT
from tests.house_folder import write_house
from tests.tasks.test_build import NAMES
from tests.verify.test_docx_is_sound import AUDIT, INTEGRITY, ran

FORMATS = ("pdf", "docx", "html")


def templates() -> dict[str, str]:
    """All templates that govkit ships, by what is in them."""
    return {
        str(file): sha256(file.read_bytes()).hexdigest() for file in (ROOT / "templates").rglob("*") if file.is_file()
    }


@cache
def made(*, of_house: bool) -> Path:
    """A folder with everything that is made of the example, in the look of a house or in govkit's own."""
    folder = Path(mkdtemp())
    file = Path(shutil.copy(EXAMPLE, folder / "partners.yaml"))
    if of_house:
        write_house(file)
    before = templates()
    for asked in (
        ("build", "--archive", "--large-print"),
        ("records", "--out", "records"),
        ("readiness", "--html", "readiness.html"),
        ("readability", "--html", "readability.html"),
    ):
        govkit = (sys.executable, "-m", "govkit", *asked, "--today", "2026-11-30")
        run = subprocess.run(govkit, cwd=folder, env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=False)
        assert run.returncode in {0, 1}, run.stderr.decode()
    assert templates() == before
    assert not (folder / "templates").exists()
    return folder


def each_file(folder: Path) -> dict[str, bytes]:
    """What was made, but for the trees of documents, which have no look, and what tells machines of records."""
    skipped = (".json", ".ics", ".csv", ".yaml")
    files = (file for file in folder.rglob("*") if file.is_file() and "house" not in file.relative_to(folder).parts)
    return {str(file.relative_to(folder)): file.read_bytes() for file in files if file.suffix not in skipped}


def test_every_document_record_and_report_looks_different() -> None:
    usual, own = each_file(made(of_house=False)), each_file(made(of_house=True))
    assert usual.keys() == own.keys()
    assert {f"out/{name}.{form}" for name in NAMES for form in FORMATS} <= own.keys()
    assert {"readiness.html", "readability.html"} <= own.keys()
    assert {Path(name).suffix for name in own if name.startswith("records/")} == {".docx", ".html", ".xlsx"}
    assert [name for name, content in own.items() if content == usual[name]] == []


def test_no_word_of_what_is_issued_is_another() -> None:
    usual, own = (
        {file.name: file.read_bytes() for file in (made(of_house=of_house) / "out").glob("*.tree.json")}
        for of_house in (False, True)
    )
    assert usual == own


def test_the_manifest_lists_the_files_of_the_look() -> None:
    told = json.loads((made(of_house=True) / "out" / "manifest.json").read_text("utf-8"))
    named = {each["file"] for each in told["inputs"]}
    assert {f"house/{name}" for name in ("style.yaml", "logo.svg", "regular.ttf", "bold.ttf", "styles.docx")} <= named


@pytest.mark.parametrize("variant", ["", "--archive", "--large-print"])
@pytest.mark.parametrize("name", NAMES)
def test_a_pdf_in_the_look_of_a_house_is_accessible(name: str, variant: str) -> None:
    report = page.validate_pdf(made(of_house=True) / "out" / f"{name}{variant}.pdf", profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]


@pytest.mark.parametrize("command", [AUDIT, INTEGRITY], ids=lambda command: command[0])
@pytest.mark.parametrize("name", NAMES)
def test_a_word_file_in_the_look_of_a_house_keeps_to_its_format(name: str, command: tuple[str, ...]) -> None:
    for variant in ("", "--large-print"):
        ended = ran(command, made(of_house=True) / "out" / f"{name}{variant}.docx")
        assert ended.returncode == 0, ended.stdout + ended.stderr
