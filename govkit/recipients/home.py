"""Where people live, by the postcode and the numbers of an address: one home is written in many ways."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from govkit.recipients.people import folded
from govkit.recipients.postcode import postcode

_COUNTED: Final = (
    ("one", "first"),
    ("two", "second"),
    ("three", "third"),
    ("four", "fourth"),
    ("five", "fifth"),
    ("six", "sixth"),
    ("seven", "seventh"),
    ("eight", "eighth"),
    ("nine", "ninth"),
    ("ten", "tenth"),
)
_IN_FIGURES: Final = {word: str(number) for number, words in enumerate(_COUNTED, 1) for word in words}
_FLAT: Final = re.compile(r"\b(?:flat|apartment|apt|unit|room|studio|maisonette)(?: no)? (\d+(?: ?[a-z]\b)?|[a-z]\b)")
_NUMBER: Final = re.compile(r"\b0*(\d+)(?:st|nd|rd|th)?(?: ?([a-z])\b)?")


class Home(NamedTuple):
    """A home as a text, and the house that it is a flat of as another, which is empty where the address tells of no flat."""

    itself: str
    house: str


@lru_cache(maxsize=1024)  # who lives together stands together on most lists
def home(address: tuple[str, ...]) -> Home:
    """The home of an address. One without a postcode of the United Kingdom is known by all its words alone, one without numbers by its first line."""
    at = next((place for place, line in enumerate(address) if postcode(line)), None)
    if at is None or at + 1 != len(address):  # abroad, or a BFPO number, behind which many live
        return Home("\x1f".join(map(folded, address)), "")
    words = " ".join(_IN_FIGURES.get(word, word) for word in folded(" ".join(address[:at])).split())
    flats = [found[1] for found in _FLAT.finditer(words)]
    of_house = _numbers(_FLAT.sub(" ", words))
    where = of_house or [_first_name(address[:at])]
    everything = [*where, *(part for flat in flats for part in _numbers(flat) or [flat])]
    code = address[at].replace(" ", "")
    return Home(_joined(code, everything), _joined(code, where) if flats else "")


def _numbers(words: str) -> list[str]:
    return [part for found in _NUMBER.finditer(words) for part in found.groups() if part]


def _first_name(lines: Sequence[str]) -> str:
    """The first part of an address that is more than the flat: the name of the house."""
    parts = (_FLAT.sub("", folded(part)).strip() for line in lines for part in line.split(","))
    return next((part for part in parts if part), "")


def _joined(code: str, parts: Sequence[str]) -> str:
    return " ".join((code, *sorted(parts)))
