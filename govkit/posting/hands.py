"""Who does the work on the parts of a list: this process, several, or other machines; each does the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from govkit.limits import begin
from govkit.posting.ledger import MadeBatch
from govkit.recipients.parts import ReadStretch, read_stretch

Given = TypeVar("Given")
Piece = TypeVar("Piece")
Result = TypeVar("Result")
# What somebody does with each piece once they know what all pieces have in common.
Prepared = Callable[[Piece], Result]
# Has a batch made in a folder, and sees to it that its files come to where they belong.
Put = Callable[[Callable[[Path], MadeBatch]], MadeBatch]


class Hands(Protocol):
    """Takes pieces of work, and gives back what comes of each when it is ready, in any order."""

    def each(
        self, prepare: Callable[[Given], Prepared[Piece, Result]], given: Given, pieces: Iterable[Piece], /
    ) -> Iterator[Result]:
        """What comes of each piece; `given` is what all have in common."""
        ...

    @property
    def here(self) -> Hands:
        """Who works on this machine."""
        ...

    def reads(self, file: Path, /) -> ReadStretch:
        """How whoever works reads a list."""
        ...

    def puts(self, folder: Path, /) -> Put:
        """How whoever works puts letters into a folder."""
        ...

    def bring(self, made: MadeBatch, folder: Path, /) -> None:
        """Sees that the files of a batch are in their folder. Raises OutputRefused."""
        ...

    def clear_left(self) -> str:
        """Deletes what a run of the same mail-out that was killed left elsewhere. Gives where one could leave something, or nothing."""
        ...


class OfThisMachine:
    """Reads and writes on the disks of this machine."""

    @staticmethod
    def reads(file: Path) -> ReadStretch:
        """Opens the list itself."""
        return partial(read_stretch, file)

    @staticmethod
    def puts(folder: Path) -> Put:
        """Writes into the folder itself."""
        return partial(made_in, folder)

    @staticmethod
    def bring(made: MadeBatch, folder: Path) -> None:
        """Its files are there."""

    @staticmethod
    def clear_left() -> str:
        """Whatever a run leaves is in the folder of its letters."""
        return ""


def made_in(folder: Path, make: Callable[[Path], MadeBatch]) -> MadeBatch:
    """A batch that is made where it belongs."""
    return make(folder)


class ThisProcess(OfThisMachine):
    """Does all work itself, piece after piece."""

    @property
    def here(self) -> Hands:
        """Itself."""
        return self

    def each(
        self, prepare: Callable[[Given], Prepared[Piece, Result]], given: Given, pieces: Iterable[Piece], /
    ) -> Iterator[Result]:
        """What comes of each piece."""
        work = prepare(given)
        for piece in pieces:
            begin("a part of the list of recipients")
            yield work(piece)
