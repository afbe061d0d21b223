"""Letters as Word files, many to a tar file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from govkit.posting.ledger import MadeBatch, MadeLetter
from govkit.posting.single_files import in_tar, out_of_tar
from govkit.posting.typesetter import LetterToSend
from govkit.posting.word_letter import ENDING, WordLetter, WordSetter, files_of, unlike_in_full
from govkit.recipients.recipient import Addressee

FOR: Final = "Word, many to a tar file"

setter = WordSetter


def make(number: int, letters: Iterator[tuple[str, WordLetter]], folder: Path) -> MadeBatch:
    """One tar file of all the letters."""
    return in_tar(number, files_of(letters), ENDING, folder)


def unlike(made: MadeLetter, folder: Path, letter: LetterToSend, to: Addressee) -> tuple[str, ...]:
    """In which parts a letter's own file differs from the one that is written for its recipient alone."""
    return unlike_in_full(out_of_tar(made, ENDING, folder), letter, to)
