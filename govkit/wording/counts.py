"""Counts as sentences write them: in figures, or in words up to twelve."""

from __future__ import annotations

from typing import Final

_WORDS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ONE: Final = ("a", "an")


def count_in(words: str) -> int | None:
    """The count that a word or a figure says, or nothing: `ten` is 10, and so is `10`; `a` is 1."""
    small = words.casefold()
    if small.isdecimal():
        return int(small)
    return 1 if small in _ONE else _WORDS.index(small) + 1 if small in _WORDS else None


def counted(number: int, one: str, several: str = "") -> str:
    """`1 finding`, `2 findings`."""
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"
