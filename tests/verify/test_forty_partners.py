"""Forty partners, thirty of them schools: the documents as they are built stay short enough to be read, whatever the number of members."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import page
import pytest
from pypdf import PdfReader

from govkit.document.names import kind_of
from tests.conftest import PARTNERSHIPS, ROOT
from tests.sides import sides

FILE = PARTNERSHIPS / "forty_partners.yaml"
BODY = 30
SIDES = 2
LETTERS = ("consent_letter", "opt_out_letter")


@cache
def built() -> Path:
    """The folder with the documents, built by a process of its own, which fails on any advice."""
    out = Path(mkdtemp()) / "out"
    command = [sys.executable, "-m", "govkit", "build", "-p", str(FILE), "--out", str(out), "--today", "2026-11-28"]
    subprocess.run([*command, "--format", "pdf", "--fail-on", "warning"], cwd=ROOT, check=True, capture_output=True)
    return out


@cache
def pages(document: str) -> list[str]:
    """The words of each page."""
    return [each.extract_text() for each in PdfReader(built() / f"{document}.pdf").pages]


def first_with(document: str, words: str, after: int = 0) -> int:
    """The number of pages before the first one with a line that ends with these words."""
    return next(
        number
        for number, text in enumerate(pages(document))
        if number >= after and any(line.strip().endswith(words) for line in text.splitlines())
    )


def test_the_body_of_the_agreement_has_at_most_thirty_pages_before_its_schedules() -> None:
    schedule = first_with("isa", "Schedule of parties", after=3)
    assert schedule <= BODY
    assert "Signatures" in "".join(pages("isa")[schedule:])


@pytest.mark.parametrize("letter", LETTERS)
def test_a_letter_has_at_most_two_sides_without_its_slip(letter: str) -> None:
    counted = sides(built() / f"{letter}.pdf")
    assert counted.letter <= SIDES
    assert counted.slip == 1


def test_a_briefing_is_one_page_or_both_sides_where_a_group_sends_much_and_has_one_for_all() -> None:
    briefings = sorted(file.stem for file in built().glob("briefing--*.pdf"))
    send_much = {"briefing--schools", "briefing--schools-with-leavers"}
    assert send_much <= set(briefings)
    assert len(briefings) == 11
    sides = {briefing: 2 if briefing in send_much else 1 for briefing in briefings}
    assert {briefing: len(pages(briefing)) for briefing in briefings} == sides


def test_the_picture_stands_on_two_pages_at_most_with_a_column_for_all_schools() -> None:
    at = next(at for at, text in enumerate(pages("isa")) if "Who sends what to whom" in text)
    drawn = " ".join(" ".join(pages("isa")[at : at + 2]).split())
    assert "2. Moving-on list, from Harwick schools with leavers" in drawn
    assert "7. Family plan" in drawn
    assert "Alder Road" not in drawn


def test_a_pdf_of_each_kind_meets_pdf_ua_1() -> None:
    of_kind = {kind_of(file.name): file for file in sorted(built().glob("*.pdf"))}
    assert len(of_kind) > len(LETTERS)
    for file in of_kind.values():
        report = page.validate_pdf(file, profile="ua1")
        assert report.is_compliant, [failure.message for failure in report.failures]
