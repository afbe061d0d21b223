"""Letters as print files, each with an index of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from govkit.posting.ledger import MadeBatch
from govkit.posting.printed import print_batch, setter, unlike
from govkit.posting.typesetter import SetLetter

__all__ = ["FOR", "make", "setter", "unlike"]

FOR: Final = "a printer, many letters to a file, with an index of their pages"


def make(number: int, letters: Iterator[tuple[str, SetLetter]], folder: Path) -> MadeBatch:
    """One PDF of all the letters, and its index as CSV."""
    return print_batch(number, letters, folder)
