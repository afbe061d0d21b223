"""`govkit letters make`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Govkit
from tests.mail_out import agreed, listed

MAKE = ("letters", "make", "consent_letter", "recipients.csv", "--out", "out", "--workers", "1", "--verify", "1")


@pytest.mark.whole
def test_it_counts_the_letters_and_those_who_get_none(govkit: Govkit, example: Path) -> None:
    agreed(example.parent)
    listed(example.parent)
    run = govkit(*MAKE, "--today", "2026-11-22")
    assert run.status == 0
    assert run.out.splitlines()[0] == "out: 18 letters on 74 pages."
    assert "  no letter: opted out: 1" in run.out
    assert "  no letter: The font has no sign for a letter of the name or the address: 1" in run.out
    assert "  who gets none, and why: left-out.csv\n" in run.out


@pytest.mark.whole
def test_faulty_rows_end_it_with_1(govkit: Govkit, example: Path) -> None:
    agreed(example.parent)
    listed(example.parent, faulty=True)
    run = govkit(*MAKE, "--today", "2026-11-22")
    assert run.status == 1
    assert run.out.startswith("recipients.csv:8: postcode: ")
    assert "Nothing was made: 1 row faulty." in run.err


@pytest.mark.whole
def test_what_may_not_go_out_is_refused(govkit: Govkit, example: Path) -> None:
    listed(example.parent)
    run = govkit(*MAKE)
    assert run.status == 2
    assert "The partnership is not agreed" in run.err
    assert "--specimen" in run.err


def test_a_file_with_faults_ends_it_with_1(govkit: Govkit, example: Path) -> None:
    example.write_text("partnership: 3\n", "utf-8")
    listed(example.parent)
    run = govkit(*MAKE)
    assert run.status == 1
    assert "Nothing was made." in run.err


@pytest.mark.whole
def test_a_letter_that_is_not_there_and_a_list_that_is_none(govkit: Govkit, example: Path) -> None:
    agreed(example.parent)
    for arguments in (("consent_lettr", "recipients.csv"), ("consent_letter", "none.csv")):
        run = govkit("letters", "make", *arguments, "--out", "out")
        assert run.status == 2
        assert run.err.startswith("govkit: ")


@pytest.mark.whole
def test_a_mark_is_for_print_files_alone(govkit: Govkit, example: Path) -> None:
    agreed(example.parent)
    listed(example.parent)
    run = govkit(*MAKE, "--today", "2026-11-22", "--mark", "omr")
    assert run.status == 0
    index = (example.parent / "out" / "letters-0001.csv").read_text("utf-8-sig")
    assert index.startswith('"reference","page_from","page_to","letter_in_file","pages"')
    run = govkit("letters", "make", "consent_letter", "recipients.csv", "--out", "o", "--format", "zip", "--mark", "2d")
    assert run.status == 2
    assert "Only print files have marks" in run.err
