"""The forms in which letters are made: one module for each, from which `letters make --format` and `--mark` are made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

from govkit.formats import Format, Formats
from govkit.posting.ledger import MadeBatch, MadeLetter
from govkit.posting.typesetter import LetterToSend
from govkit.recipients.recipient import Addressee

Ready = TypeVar("Ready")
Made_co = TypeVar("Made_co", covariant=True)

_MARKED: Final = "as_print_"


class Setter(Protocol[Made_co]):
    """Sets a letter for each recipient, one after another."""

    def set(self, to: Addressee, /) -> Made_co:
        """The letter to somebody, as its form takes it. Raises NoLetterFor."""
        ...


class LetterForm(Format, Protocol):
    """A form in which letters are made: what its setter gives, it makes files of."""

    def setter(self, letter: LetterToSend, /) -> Setter[Any]:
        """What sets the letter for each of its recipients."""
        ...

    def make(self, number: int, letters: Iterator[tuple[str, Any]], folder: Path, /) -> MadeBatch:
        """Makes the letters of a batch, each by its reference, and puts their files into the folder, each whole or not at all."""
        ...

    def unlike(self, made: MadeLetter, folder: Path, letter: LetterToSend, to: Addressee, /) -> tuple[str, ...]:
        """In what a letter that was made differs from the one that is laid out for its recipient alone."""
        ...


FORMS: Final = Formats[LetterForm]("govkit.posting", first="print")
MARKS: Final = Formats[LetterForm]("govkit.posting", _MARKED)
UNMARKED: Final = FORMS.only(*(name for name in FORMS.names if not f"{FORMS.lead}{name}".startswith(_MARKED)))


def marked(mark: str) -> str:
    """The form of print files with this mark."""
    return f"{_MARKED.removeprefix(FORMS.lead)}{mark}"
