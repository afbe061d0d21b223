"""`govkit letters status`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_letters_make import MAKE
from tests.conftest import Govkit
from tests.mail_out import agreed, listed


@pytest.mark.whole
def test_it_says_what_was_made_and_which_letter_somebody_got(govkit: Govkit, example: Path) -> None:
    agreed(example.parent)
    listed(example.parent)
    govkit(*MAKE, "--today", "2026-11-22")
    run = govkit("letters", "status", "out")
    assert run.status == 0
    assert run.out.startswith("out: 18 letters on 74 pages, posted 2027-03-15.\n  words: ")
    one = govkit("letters", "status", "out", "REF-4")
    assert one.out.startswith("REF-4: letters-0001.pdf, pages 5 to 8, posted 2027-03-15, words ")
    assert govkit("letters", "status", "out", "REF-4", "REF-3").status == 1
    (example.parent / "out" / "letters-0001.pdf").unlink()
    changed = govkit("letters", "status", "out")
    assert changed.status == 1
    assert "  not as it was made: letters-0001.pdf." in changed.out


def test_a_folder_without_letters(govkit: Govkit) -> None:
    assert govkit("letters", "status", "nowhere").status == 2
