"""Letters as PDFs of their own, tagged for screen readers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.posting.compare import differences
from govkit.posting.single import SingleLetters
from govkit.posting.single_files import LetterFile
from govkit.posting.typesetter import LetterToSend, SetLetter, Typesetter
from govkit.recipients.recipient import Addressee
from govkit.write.pdf.pdf import laid_out, printed

ENDING: Final = "pdf"


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


def setter(letter: LetterToSend) -> Typesetter:
    """What sets the letter for each of its recipients, with its tags."""
    return Typesetter(letter, tagged=True)


def files_of(letters: Iterator[tuple[str, SetLetter]]) -> Iterator[LetterFile]:
    """Each letter as a file."""
    singles = SingleFiles()
    for reference, letter in letters:
        yield LetterFile(reference, singles.file_of(letter), letter.in_full, len(letter.pages.pages))


def in_full(letter: LetterToSend, to: Addressee) -> bytes:
    """The letter as it is laid out for its recipient alone."""
    document = letter.whole(to)
    return printed(laid_out(document), document)


def unlike_in_full(made: bytes, letter: LetterToSend, to: Addressee) -> tuple[str, ...]:
    """In what a letter's own file differs from the letter that is laid out in full."""
    return differences(made, in_full(letter, to), tagged=True)
