"""`govkit letters erase`."""

from __future__ import annotations

from pathlib import Path

from tests.cli.test_letters_make import MAKE
from tests.conftest import Govkit
from tests.mail_out import agreed, listed


def test_it_deletes_the_letters_and_keeps_the_counts(govkit: Govkit, example: Path) -> None:
    agreed(example.parent)
    listed(example.parent)
    govkit(*MAKE, "--today", "2026-11-22")
    run = govkit("letters", "erase", "out", "--yes", "--today", "2028-01-01")
    assert run.status == 0
    assert run.out.splitlines()[0] == "out: 4 files deleted. The ledger keeps the counts."
    assert "without --made are not known here" in run.out
    status = govkit("letters", "status", "out")
    assert status.status == 0
    assert "  erased on 2028-01-01: the counts are kept" in status.out


def test_nothing_is_deleted_unasked(govkit: Govkit, example: Path) -> None:
    agreed(example.parent)
    listed(example.parent)
    govkit(*MAKE, "--today", "2026-11-22")
    assert govkit("letters", "erase", "out").status != 0
    assert (example.parent / "out" / "letters-0001.pdf").is_file()
