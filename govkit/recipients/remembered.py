"""A number for each of many texts, such as the row that a reference stands in, in few bytes and without the text itself."""

from __future__ import annotations

from array import array
from typing import Final

from govkit.recipients.marks import mark_of

_FIRST: Final = 1 << 10
_FULL: Final = 0.6


class Remembered:
    """Numbers by text, of which 8 bytes of a digest are kept. Two texts of a million are taken for one once in thirty million lists."""

    def __init__(self) -> None:
        self._count = 0
        self._marks = array("Q", bytes(8 * _FIRST))
        self._numbers = array("Q", bytes(8 * _FIRST))

    def __getitem__(self, text: str) -> int:
        """The number of a text; 0 where it has none."""
        return self._numbers[self._place(mark_of(text))]

    def __setitem__(self, text: str, number: int) -> None:
        """Gives a text its number."""
        mark = mark_of(text)
        place = self._place(mark)
        if not self._marks[place]:
            self._marks[place] = mark
            self._count += 1
        self._numbers[place] = number
        if self._count > _FULL * len(self._marks):
            self._grow()

    def __len__(self) -> int:
        """How many texts have a number."""
        return self._count

    def _place(self, mark: int) -> int:
        marks, last = self._marks, len(self._marks) - 1
        place = mark & last
        while marks[place] not in {0, mark}:
            place = (place + 1) & last
        return place

    def _grow(self) -> None:
        marks, numbers = self._marks, self._numbers
        self._marks = array("Q", bytes(16 * len(marks)))
        self._numbers = array("Q", bytes(16 * len(marks)))
        for mark, number in zip(marks, numbers, strict=True):
            if mark:
                place = self._place(mark)
                self._marks[place], self._numbers[place] = mark, number
