"""`govkit letters erase`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_letters_make import MAKE
from tests.conftest import Govkit
from tests.mail_out import agreed, listed
from tests.posting.mail_out_made import made
from tests.recipients.lists_of_people import rows_to


@pytest.mark.whole
def test_it_deletes_the_letters_and_keeps_the_counts(govkit: Govkit, example: Path) -> None:
    agreed(example.parent)
    listed(example.parent)
    govkit(*MAKE, "--today", "2026-11-22")
    run = govkit("letters", "erase", "out", "--yes", "--today", "2028-01-01")
    assert run.status == 0
    assert run.out.splitlines()[0] == "out: 4 files deleted. The ledger keeps the counts."
    assert "without --made are not known here" in run.out
    assert "no part of the mail-out" not in run.out
    one = govkit("letters", "status", "out", "REF-1")
    assert (one.status, one.out.split(". ")[0]) == (1, "REF-1: the references were erased on 2028-01-01")
    status = govkit("letters", "status", "out")
    assert status.status == 0
    assert "  erased on 2028-01-01: the counts are kept" in status.out


def test_what_is_left_in_the_folder_is_named_and_half_a_list_of_a_killed_run_is_deleted(
    govkit: Govkit, example: Path
) -> None:
    made(example.parent, "A-1")
    rows_to(example.parent, "out/mended.csv", "name")
    rows_to(example.parent, "out/.govkit-private-faulty.csv", "name")
    run = govkit("letters", "erase", "out", "--yes", "--today", "2028-01-01")
    assert run.out.splitlines()[:2] == [
        "out: 1 file deleted. The ledger keeps the counts.",
        "Not deleted, since it is no part of the mail-out: mended.csv. Look whether people stand in it.",
    ]
    assert {file.name for file in (example.parent / "out").iterdir()} == {"ledger.sqlite", "mended.csv"}


def test_lists_of_replies_are_named_and_not_deleted(govkit: Govkit, example: Path) -> None:
    made(example.parent, "A-1")
    rows_to(example.parent, "replies.csv", "reference,answer,date,how")
    replies = ("letters", "replies", "recipients.csv", "replies.csv", "--letter", "opt-out", "--made", "out")
    assert govkit(*replies, "--out", "lists", "--today", "2027-07-01").status == 0
    run = govkit("letters", "erase", "out", "--yes", "--today", "2028-01-01")
    (line,) = (line for line in run.out.splitlines() if line.startswith("Not deleted"))
    names = {file.name for file in (example.parent / "lists").iterdir()}
    assert line.startswith("Not deleted, lists of replies in lists: ask-again.csv, may-share--")
    assert all(name in line for name in names)
    after = govkit(*replies, "--out", "lists", "--today", "2028-01-02")
    assert after.status == 2
    assert "these letters were erased on 2028-01-01" in after.err


@pytest.mark.whole
def test_nothing_is_deleted_unasked(govkit: Govkit, example: Path) -> None:
    agreed(example.parent)
    listed(example.parent)
    govkit(*MAKE, "--today", "2026-11-22")
    assert govkit("letters", "erase", "out").status != 0
    assert (example.parent / "out" / "letters-0001.pdf").is_file()
