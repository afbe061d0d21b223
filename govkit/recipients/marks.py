"""Texts by 8 bytes of a digest each: whether one is among millions is known without keeping any of them."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b


def mark_of(text: str) -> int:
    """The mark of a text. Two of a million texts have one mark in one of thirty million lists."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little") or 1


@dataclass(frozen=True, slots=True, repr=False)
class Marks:
    """A set of texts, by their marks in order."""

    marks: array[int] = field(default_factory=lambda: array("Q"))

    @classmethod
    def of(cls, texts: Iterable[str]) -> Marks:
        """The marks of these texts."""
        return cls.joined([array("Q", map(mark_of, texts))])

    @classmethod
    def joined(cls, several: Iterable[Iterable[int]]) -> Marks:
        """All of these marks."""
        return cls(array("Q", sorted({mark for marks in several for mark in marks})))

    def __contains__(self, text: str) -> bool:
        """Whether a text is in it."""
        if not self.marks:
            return False
        mark = mark_of(text)
        at = bisect_left(self.marks, mark)
        return at < len(self.marks) and self.marks[at] == mark
