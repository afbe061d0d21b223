"""`govkit readability FILE --compare`: with last year's file, a folder of them, a report and a revision."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.commits import git
from tests.conftest import Govkit

HARD = "Your rights\n\nYou may exercise your entitlement to object prior to the commencement of the processing.\n"
EASY = "Your rights\n\nYou can say no before we start.\n"


@pytest.fixture
def home(example: Path) -> Path:
    """A folder with the new letter, and one with last year's."""
    folder = example.parent
    (folder / "letter.txt").write_text(EASY, "utf-8")
    (folder / "before").mkdir()
    (folder / "before" / "letter.txt").write_text(HARD, "utf-8")
    return folder


def test_a_file_is_compared_with_an_older_one(home: Path, govkit: Govkit) -> None:
    (home / "before" / "letter.txt").rename(home / "old letter.md")
    run = govkit("readability", "letter.txt", "--compare", "old letter.md")
    assert run.status == 0
    assert run.out.startswith("Compared with old letter.md\n\nletter.txt: load ")
    assert "easier by" in run.out
    assert "mended: officialese" in run.out


def test_files_are_compared_with_a_folder(home: Path, govkit: Govkit) -> None:
    (home / "new.txt").write_text("We can help you.\n", "utf-8")
    run = govkit("readability", "letter.txt", "new.txt", "--compare", "before")
    assert "easier by" in run.out
    assert "new.txt: new" in run.out


def test_a_file_is_compared_with_a_report(home: Path, govkit: Govkit) -> None:
    report = govkit("readability", "before/letter.txt", "--format", "json").out
    (home / "before.json").write_text(report, "utf-8")
    assert "easier by" in govkit("readability", "letter.txt", "--compare", "before.json").out


def test_a_file_is_compared_with_a_revision(home: Path, govkit: Govkit) -> None:
    shutil.copy(home / "before" / "letter.txt", home / "letter.txt")
    git(home, "init", "-q")
    git(home, "add", ".")
    git(home, "commit", "-qm", "first")
    (home / "letter.txt").write_text(EASY, "utf-8")
    run = govkit("readability", "letter.txt", "--compare", "HEAD", "--format", "markdown")
    assert "easier by" in run.out
    assert govkit("readability", "letter.txt", "--compare", "nowhere").status == 2


@pytest.mark.parametrize(
    ("wanted", "ref", "why"),
    [
        (("letter.txt", "letter.txt"), "before/letter.txt", "one file is compared with one older file"),
        (("letter.txt",), "partners.yaml", "one file is compared with one older file"),
        (("letter.txt",), "templates", "there is no file of the same name"),
    ],
)
def test_what_can_not_be_compared_is_told(
    wanted: tuple[str, ...], ref: str, why: str, home: Path, govkit: Govkit
) -> None:
    (home / "templates").mkdir(exist_ok=True)
    run = govkit("readability", *wanted, "--compare", ref)
    assert (run.status, run.out) == (2, "")
    assert why in run.err


def test_a_heading_that_loses_its_capitals_names_the_same_part(home: Path, govkit: Govkit) -> None:
    (home / "before" / "letter.txt").write_text(HARD.replace("Your rights", "YOUR RIGHTS"), "utf-8")
    run = govkit("readability", "letter.txt", "--compare", "before")
    (line,) = [line for line in run.out.splitlines() if line.startswith("  Your rights  ")]
    assert "easier by" in line
    assert "gone" not in run.out
