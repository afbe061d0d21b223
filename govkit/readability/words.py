"""What counts as a word: what stands between two spaces, a telephone number, and each side of a dash."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

Span = tuple[int, int]

_ADDRESS: Final = re.compile(r"https?://|www\.|[^@\s]+@[^@\s]+\.[^@\s]|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/|\W*$)")
_DASH: Final = re.compile("[—–]")
_EDGE: Final = " .,;:!?…'\"‘’“”()[]{}<>*"


class Word(NamedTuple):
    """A word as a reader counts it. `copied` marks telephone numbers, addresses and blanks, which nobody reads aloud."""

    text: str
    start: int
    copied: bool = False


def words(text: str) -> tuple[Word, ...]:
    """The words of what stands between two spaces, without the punctuation around them: none in a lone dash, two where a dash joins them."""
    core = bare(text)
    if core.isalpha() or is_address(core):
        return (Word(core, text.index(core), not core.isalpha()),)
    starts = [0, *(dash.end() for dash in _DASH.finditer(text))]
    ends = [*(dash.start() for dash in _DASH.finditer(text)), len(text)]
    parts = ((bare(text[start:end]), start) for start, end in zip(starts, ends, strict=True))
    return tuple(
        Word(part, text.index(part, start)) for part, start in parts if part == "&" or any(map(str.isalnum, part))
    )


def is_address(text: str) -> bool:
    """Whether it is the address of a page or of a mailbox."""
    return ("." in text or ":" in text) and _ADDRESS.match(text) is not None


def bare(text: str) -> str:
    """What stands between two spaces, without the punctuation around it."""
    return text.strip(_EDGE)
