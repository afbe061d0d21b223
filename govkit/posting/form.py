"""The forms in which letters are made: one module for each, from which `letters make --format` is made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, Protocol

from govkit.formats import Format, Formats
from govkit.posting.ledger import MadeBatch, MadeLetter
from govkit.posting.single import SingleLetters
from govkit.posting.typesetter import SetLetter

Letters = Iterator[tuple[str, SetLetter]]


class LetterForm(Format, Protocol):
    """A form in which letters are made. `TAGGED` says whether screen readers can read them."""

    @property
    def TAGGED(self) -> bool:  # noqa: N802 - a constant of each module
        """Whether the letters are tagged."""
        ...

    def make(self, number: int, letters: Letters, folder: Path, /) -> MadeBatch:
        """Makes the letters of a batch, each by its reference, and puts their files into the folder, each whole or not at all."""
        ...

    def made(self, letter: MadeLetter, folder: Path, /) -> bytes | Path:
        """A letter that was made: its own PDF, or the file in which it has its pages."""
        ...


FORMS: Final = Formats[LetterForm]("govkit.posting", first="print")


class SingleFiles:
    """Makes each letter a file, and remembers what those of one layout have in common."""

    def __init__(self) -> None:
        self._known: dict[int, SingleLetters] = {}

    def file_of(self, letter: SetLetter) -> bytes:
        """A letter as a PDF/UA-1."""
        if letter.in_full:
            return SingleLetters(letter.pages).file(letter.varying)
        key = id(letter.pages)
        if key not in self._known:
            self._known[key] = SingleLetters(letter.pages)
        return self._known[key].file(letter.varying)


def batch_file(number: int, ending: str, folder: Path) -> Path:
    """Where the letters of a batch stand that are one file."""
    return folder / f"letters-{number:04}.{ending}"


class Counting:
    """Counts the letters of a batch as they are made: how many there are, on how many pages, and how many were laid out in full."""

    def __init__(self) -> None:
        self.letters: list[MadeLetter] = []
        self.in_full = self.pages = 0

    def count(self, made: MadeLetter, letter: SetLetter) -> None:
        """Counts one."""
        self.letters.append(made)
        self.in_full += letter.in_full
        self.pages += made.pages.last - made.pages.first + 1 if made.pages else len(letter.pages.pages)
