"""Where in a file characters stand that can't be seen, that turn text round, or that a document can't hold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from govkit.document.unseen import UNSAFE

STAND_IN: Final = "\ue000"
MOST_REPORTED: Final = 50


def find_unsafe(text: str) -> Iterator[tuple[int, int, str]]:
    """The first unsafe character of each line, with its line and column, for as many lines as anyone will read."""
    lines = enumerate(text.split("\n"), 1)
    odd = ((number, line) for number, line in lines if not (line.isascii() and line.isprintable()))
    found = ((number, UNSAFE.search(line)) for number, line in odd)
    return islice(((number, sign.start() + 1, sign[0]) for number, sign in found if sign), MOST_REPORTED)
