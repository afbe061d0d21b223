"""Characters that can't be seen, that turn text round, or that a document can't hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Final

_ENDS_OF_PLANES: Final = "".join(chr(plane * 0x10000 + end) for plane in range(17) for end in (0xFFFE, 0xFFFF))

UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls, all but tab and the ends of lines
    "\u2028\u2029\u202a-\u202e\u2066-\u2069"  # line separators, and what turns text round
    "\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff"  # surrogates and private use, such as the renderer's marks
    f"\ufdd0-\ufdef{_ENDS_OF_PLANES}]"
)

STAND_IN: Final = "\ue000"
MOST_REPORTED: Final = 50

_TURNS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_KINDS: Final = {
    "Co": "a symbol from one particular font, such as a bullet pasted from Word",
    "Cn": "a damaged character",
    "Cs": "a damaged character",
    "Zl": "an invisible line separator",
    "Zp": "an invisible paragraph separator",
}


def find_unsafe(text: str) -> Iterator[tuple[int, int, str]]:
    """The first unsafe character of each line, with its line and column, for as many lines as anyone will read."""
    odd = ((number, line) for number, line in enumerate(text.split("\n"), 1) if not line.isprintable())
    found = ((number, UNSAFE.search(line)) for number, line in odd)
    return islice(((number, sign.start() + 1, sign[0]) for number, sign in found if sign), MOST_REPORTED)


def describe(character: str) -> str:
    """What the character is, with its code, for someone who can't see it."""
    if character in _TURNS:
        kind = "an invisible mark that changes the direction of text"
    else:
        kind = _KINDS.get(unicodedata.category(character), "an invisible control character")
    return f"{kind} (U+{ord(character):04X})"
