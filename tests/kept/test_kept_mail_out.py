"""A mail-out that an earlier govkit made is asked, answered and erased by every later one; README.md says what to do where it is not."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import Govkit

KEPT = Path(__file__).parent / "mail-out"


@pytest.fixture
def mail_out(tmp_path: Path) -> Path:
    """The folder of the letters, beside their list and what was answered."""
    for name in ("partners.yaml", "recipients.csv", "replies.csv", "returned.csv"):
        shutil.copy(KEPT / name, tmp_path)
    made = tmp_path / "made"
    made.mkdir(mode=0o700)
    with closing(sqlite3.connect(made / "ledger.sqlite")) as ledger:
        ledger.executescript((KEPT / "ledger.sql").read_text("utf-8"))
    return made


def test_its_ledger_is_asked_and_erased(govkit: Govkit, mail_out: Path) -> None:
    assert govkit("letters", "status", "made").out.startswith("made: 5 letters on 22 pages, posted 2027-03-15.")
    assert "letters-0001.pdf" in govkit("letters", "status", "made", "k-0002").out
    assert govkit("letters", "erase", "made", "--yes").status == 0
    assert b"K-0002" not in (mail_out / "ledger.sqlite").read_bytes()


def test_its_replies_come_to_the_same_lists(govkit: Govkit, mail_out: Path) -> None:
    files = ("recipients.csv", "replies.csv", "--returned", "returned.csv", "--made", "made", "--out", "lists")
    run = govkit("letters", "replies", *files, "--letter", "consent", "--today", "2027-07-01")
    assert (run.status, run.out.splitlines()[-1]) == (0, "  the yes came after the day to reply by: 1")
    lists = mail_out.parent / "lists"
    for kept in (KEPT / "lists").iterdir():
        assert (lists / kept.name).read_text("utf-8-sig") == kept.read_text("utf-8-sig"), kept.name
