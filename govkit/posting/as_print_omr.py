"""Letters as print files of which each side is marked with bars (OMR)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from govkit.posting.ledger import MadeBatch
from govkit.posting.mark import omr
from govkit.posting.printed import print_batch, setter, unlike_but_for_marks
from govkit.posting.typesetter import SetLetter

__all__ = ["FOR", "make", "setter", "unlike"]

FOR: Final = "bars in the margin: the last sheet of each letter, and the sheet's number modulo 8"

unlike = unlike_but_for_marks


def make(number: int, letters: Iterator[tuple[str, SetLetter]], folder: Path) -> MadeBatch:
    """One PDF of all the letters with their marks, and its index as CSV."""
    return print_batch(number, letters, folder, omr)
