"""The ledger says which reference got which words, in which file, and holds no more of anybody than that."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.posting.ledger import LEDGER, KnownBatch, MadeBatch, MadeLetter, Totals, Unmade, ledger_of
from govkit.posting.print_file import Pages
from govkit.posting.whole_file import PlacedFile

FILE = PlacedFile("letters-0001.pdf", 7, "ab")
LETTERS = (MadeLetter("REF-1", FILE.name, Pages(1, 4)), MadeLetter("REF-2", FILE.name, Pages(5, 8)))
BATCH = MadeBatch(1, LETTERS, 1, 8, (FILE,), (Unmade(9, "REF-3", "No sign."),), "56")
FACTS = {"list": "12", "letter": "34"}


def test_it_tells_what_was_made(tmp_path: Path) -> None:
    with ledger_of(tmp_path, new=True) as ledger:
        ledger.add(BATCH)
    with ledger_of(tmp_path) as ledger:
        assert ledger.letter("REF-2") == LETTERS[1]
        assert ledger.letter("ref-2") == LETTERS[1]
        assert ledger.letter("REF-3") is None
        assert ledger.totals() == Totals(2, 1, 8, 0)
        assert ledger.batch(1) == KnownBatch("56", (FILE,))
        assert ledger.batch(2) is None
        assert list(ledger.unmade()) == list(BATCH.unmade)


def test_a_batch_that_is_made_again_stands_in_it_once(tmp_path: Path) -> None:
    with ledger_of(tmp_path, new=True) as ledger:
        ledger.add(BATCH)
        ledger.add(BATCH)
        assert ledger.totals() == Totals(2, 1, 8, 0)
        assert list(ledger.files()) == [FILE]


def test_letters_without_pages_of_their_own(tmp_path: Path) -> None:
    with ledger_of(tmp_path, new=True) as ledger:
        ledger.add(BATCH._replace(letters=(MadeLetter("REF-1", "letters/REF-1.pdf", None),)))
        assert ledger.letter("REF-1") == MadeLetter("REF-1", "letters/REF-1.pdf", None)


def test_a_folder_holds_one_mail_out(tmp_path: Path) -> None:
    with ledger_of(tmp_path, new=True) as ledger:
        ledger.agree(FACTS)
        ledger.agree(FACTS)
        with pytest.raises(OutputRefused, match="another letter"):
            ledger.agree({**FACTS, "letter": "56"})


def test_it_is_its_owners_alone(tmp_path: Path) -> None:
    with ledger_of(tmp_path, new=True):
        assert stat.S_IMODE((tmp_path / LEDGER).stat().st_mode) == 0o600


def test_where_none_is_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(OutputRefused, match="no letters were made here"), ledger_of(tmp_path):
        pass
    (tmp_path / LEDGER).write_bytes(b"something else " * 100)
    with pytest.raises(OutputRefused, match="can't be used"), ledger_of(tmp_path) as ledger:
        ledger.totals()


def test_what_is_erased_leaves_counts_and_no_reference_in_the_file(tmp_path: Path) -> None:
    with ledger_of(tmp_path, new=True) as ledger:
        ledger.agree(FACTS)
        ledger.add(BATCH)
        ledger.note({"erased": "2027-01-01"})
        ledger.erase()
        assert ledger.totals() == Totals(2, 1, 8, 2)
        assert ledger.letter("REF-1") is None
        with pytest.raises(OutputRefused, match="erased on 2027-01-01"):
            ledger.agree(FACTS)
    assert b"REF-" not in (tmp_path / LEDGER).read_bytes()
