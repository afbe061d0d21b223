"""Letters as Word files, loose."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from govkit.posting.ledger import MadeBatch, MadeLetter
from govkit.posting.single_files import from_loose, loose
from govkit.posting.typesetter import LetterToSend
from govkit.posting.word_letter import ENDING, WordLetter, WordSetter, files_of, unlike_in_full
from govkit.recipients.recipient import Addressee

FOR: Final = "Word, as loose files for a small run, in which somebody can still change a letter"

setter = WordSetter


def make(number: int, letters: Iterator[tuple[str, WordLetter]], folder: Path) -> MadeBatch:
    """A Word file for each letter, named after its reference."""
    return loose(number, files_of(letters), ENDING, folder)


def unlike(made: MadeLetter, folder: Path, letter: LetterToSend, to: Addressee) -> tuple[str, ...]:
    """In which parts a letter's own file differs from the one that is written for its recipient alone."""
    return unlike_in_full(from_loose(made, folder), letter, to)
