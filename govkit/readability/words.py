"""What counts as a word: what stands between two spaces, a telephone number, and each side of a dash."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

Span = tuple[int, int]

_SPACED: Final = re.compile(r"\S+")
# A code of 2 to 5 digits after 0 or a country code, then groups: 01632 960001, (020) 7946 0000, +44 (0)1632 960001.
_TELEPHONE: Final = re.compile(
    r"(?<![\w.,/-])(?:\+\d{1,3}[\s-]?(?:\(0\)\s?)?\d{2,5}|\(0\d{2,4}\)|0\d{2,4})(?:[\s-]\d{3,6}){1,3}(?![\w/])"
)
_TELEPHONE_DIGITS: Final = range(10, 15)
_ADDRESS: Final = re.compile(r"https?://|www\.|[^@\s]+@[^@\s]+\.[^@\s]|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/|\W*$)")
# A dash parts two words, unless it stands between numbers: 2026–27.
_DASH: Final = re.compile(r"—|(?<!\d)–|–(?!\d)")
_EDGE: Final = " .,;:!?…'\"‘’“”()[]{}<>*"


class Token(NamedTuple):
    """What stands between two spaces. `whole` says that it is one word whatever is in it, and isn't read aloud."""

    text: str
    start: int
    whole: bool = False


class Word(NamedTuple):
    """A word as a reader counts it. `copied` marks telephone numbers, addresses and blanks, which nobody reads aloud."""

    text: str
    start: int
    copied: bool = False


def tokens(text: str, blanks: Sequence[Span] = ()) -> Iterator[Token]:
    """What stands between spaces, a telephone number and a blank each being one token."""
    at = 0
    for start, end in sorted((*blanks, *_telephones(text))):
        if start < at:
            continue
        yield from _spaced(text, at, start)
        # The punctuation that touches it stays with it: it may end the sentence.
        tail = _SPACED.match(text, end)
        at = tail.end() if tail and not any(char.isalnum() for char in tail[0]) else end
        yield Token(text[start:at], start, whole=True)
    yield from _spaced(text, at, len(text))


def words(token: Token, start: int = 0) -> list[Word]:
    """The words of one token: none in a lone dash, two where a dash joins them. Their places count from `start`."""
    if token.whole:
        return [Word(token.text.strip(_EDGE), token.start - start, copied=True)]
    return [Word(core, token.start - start + at, copied) for core, at, copied in _cores(token.text)]


@cache
def _cores(text: str) -> tuple[tuple[str, int, bool], ...]:
    """Each word without the punctuation around it, where it starts, and whether it is an address."""
    core = text.strip(_EDGE)
    if core.isalpha():
        return ((core, text.index(core), False),)
    if is_address(core):
        return ((core, text.index(core), True),)
    starts = [0, *(dash.end() for dash in _DASH.finditer(text))]
    ends = [*(dash.start() for dash in _DASH.finditer(text)), len(text)]
    parts = ((text[start:end].strip(_EDGE), start) for start, end in zip(starts, ends, strict=True))
    return tuple(
        (part, text.index(part, start), False) for part, start in parts if part == "&" or any(map(str.isalnum, part))
    )


def is_address(text: str) -> bool:
    """Whether it is the address of a page or of a mailbox."""
    return ("." in text or ":" in text) and _ADDRESS.match(text) is not None


def bare(text: str) -> str:
    """A token without the punctuation around it."""
    return text.strip(_EDGE)


def _spaced(text: str, start: int, end: int) -> list[Token]:
    return [Token(found[0], found.start()) for found in _SPACED.finditer(text, start, end)]


def _telephones(text: str) -> Iterable[Span]:
    if "0" not in text and "+" not in text:
        return ()
    return (
        found.span()
        for found in _TELEPHONE.finditer(text)
        if sum(char.isdigit() for char in found[0]) in _TELEPHONE_DIGITS
    )
