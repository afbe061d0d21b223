"""The paragraphs of a schedule that words name."""

from __future__ import annotations

import re
from typing import Final

_PARAGRAPHS: Final = re.compile(
    r"\bpara(?:graph)?s?\b\.? *(\d+(?:\(\w+\))*(?:(?:, and|,| and| or) *\d+(?:\(\w+\))*)*)", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"(?<![(\d])\d+")


def paragraphs_in(words: object) -> tuple[int, ...]:
    """The numbers of the paragraphs: 6 and 18 for `paragraphs 6(1) and 18`."""
    named = _PARAGRAPHS.findall(words) if isinstance(words, str) else []
    return tuple(int(number) for numbers in named for number in _NUMBER.findall(numbers))
