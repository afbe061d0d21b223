"""What a cell may hold: words or a number, and nothing that a program works out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from govkit.errors import DocumentUnreadable

MOST_ROWS: Final = 5_000
MOST_COLUMNS: Final = 200
_LONGEST: Final = 2_000  # characters of a cell
_FORMULA: Final = ("=", "+", "@", "＝", "＋", "＠")  # noqa: RUF001 - Excel takes the wide signs for signs
_WHOLE: Final = re.compile(r"(\d+)\.0+")


def cell(words: str, row: int, column: int, file: Path) -> str:
    """The words of a cell without what stands around them. Raises DocumentUnreadable for a formula, or for what nobody typed."""
    place = f"{file}: cell {reference(row, column)}"
    if len(words) > _LONGEST:
        raise DocumentUnreadable(f"{place} has more than {_LONGEST:,} characters. Put only what belongs there.")
    if words.lstrip().startswith(_FORMULA):
        raise formula(row, column, file)
    plain = " ".join(words.split())
    if any(unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cs"} for sign in plain):
        raise DocumentUnreadable(f"{place} holds a sign that nobody can see. Type the cell anew.")
    whole = _WHOLE.fullmatch(plain)
    return whole[1] if whole else plain


def formula(row: int, column: int, file: Path) -> DocumentUnreadable:
    """Why a cell with a formula is not read."""
    return DocumentUnreadable(f"{file}: cell {reference(row, column)} holds a formula. Type what it should say.")


def reference(row: int, column: int) -> str:
    """What a spreadsheet calls a cell, whose row and column count from 1: `C4`."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


def refuse_too_many(rows: int, columns: int, file: Path) -> None:
    """Raises DocumentUnreadable where a sheet is larger than any that people fill in."""
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        why = f"this sheet has more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns. Keep only what was filled in."
        raise DocumentUnreadable(f"{file}: {why}")


def without_empty_end(rows: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """The rows without those at the end that say nothing."""
    end = next((number for number in range(len(rows), 0, -1) if any(rows[number - 1])), 0)
    return tuple(rows[:end])
