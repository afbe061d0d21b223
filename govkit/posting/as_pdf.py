"""Letters one by one, as loose files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from govkit.posting.ledger import MadeBatch, MadeLetter
from govkit.posting.single_files import from_loose, loose
from govkit.posting.single_pdf import ENDING, files_of, setter, unlike_in_full
from govkit.posting.typesetter import LetterToSend, SetLetter
from govkit.recipients.recipient import Addressee

__all__ = ["FOR", "make", "setter", "unlike"]

FOR: Final = "a small run, as loose files"


def make(number: int, letters: Iterator[tuple[str, SetLetter]], folder: Path) -> MadeBatch:
    """A file for each letter, named after its reference."""
    return loose(number, files_of(letters), ENDING, folder)


def unlike(made: MadeLetter, folder: Path, letter: LetterToSend, to: Addressee) -> tuple[str, ...]:
    """In what a letter's own file differs from the letter that is laid out in full."""
    return unlike_in_full(from_loose(made, folder), letter, to)
