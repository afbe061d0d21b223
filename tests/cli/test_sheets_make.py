"""`govkit sheets make`: names the files, and says who is asked how much."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Govkit


@pytest.fixture
def opened(example: Path) -> Path:
    """The example, in which the lead has something to settle."""
    text = example.read_text("utf-8")
    example.write_text(text.replace('  version: "0.9"\n', "  version: to be agreed\n"), "utf-8")
    return example


@pytest.mark.whole
def test_it_names_the_files_and_says_who_is_asked_how_much(govkit: Govkit, opened: Path) -> None:
    run = govkit("sheets", "make", "--partner", "northmoor-council", "--format", "docx", "--today", "2026-11-22")
    assert run.status == 0
    assert run.out.replace("\\", "/").splitlines() == [
        "out/sheets/sheet--northmoor-council.docx",
        "out/sheets/manifest.json",
    ]
    assert "Northmoor Council: " in run.err
    assert (opened.parent / "out/sheets/sheet--northmoor-council.docx").is_file()


def test_a_partner_that_is_not_there_is_told(govkit: Govkit) -> None:
    run = govkit("sheets", "make", "--partner", "northmoor-counsil")
    assert (run.status, run.out) == (2, "")
    assert "Did you mean `northmoor-council`?" in run.err


def test_a_file_that_can_not_be_read_ends_with_1(govkit: Govkit, example: Path) -> None:
    example.write_text("partnership: nothing\n", "utf-8")
    run = govkit("sheets", "make")
    assert (run.status, run.out) == (1, "")
    assert "Nothing was written." in run.err
