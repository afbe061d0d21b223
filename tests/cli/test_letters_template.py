"""`govkit letters template`."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tests.conftest import Govkit


def test_a_list_is_written_which_check_finds_right(govkit: Govkit, example: Path) -> None:
    run = govkit("letters", "template", "consent_letter")
    assert (run.status, run.out) == (0, "recipients.csv\n")
    assert govkit("letters", "check", "recipients.csv").status == 0
    assert (example.parent / "recipients.csv").read_bytes().startswith(b'\xef\xbb\xbf"name","salutation"')


def test_replies_are_written_beside_and_nothing_is_overwritten(govkit: Govkit, example: Path) -> None:
    assert (
        govkit("letters", "template", "consent", "--replies", "--to", "r.csv", "--today", "2027-07-01").out == "r.csv\n"
    )
    assert "2027-07-01" in (example.parent / "r.csv").read_text("utf-8")
    again = govkit("letters", "template", "consent", "--replies", "--to", "r.csv")
    assert again.status == 2
    assert "is there already" in again.err


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such rights")
def test_what_people_are_to_stand_in_is_for_its_owner_alone(govkit: Govkit, example: Path) -> None:
    assert govkit("letters", "template", "consent").status == 0
    assert stat.S_IMODE((example.parent / "recipients.csv").stat().st_mode) == 0o600


def test_a_letter_that_is_not_there_is_refused(govkit: Govkit) -> None:
    run = govkit("letters", "template", "consnt")
    assert (run.status, run.out) == (2, "")
    assert "Did you mean `consent`?" in run.err
