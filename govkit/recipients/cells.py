"""What no cell of a list may hold: formulas, control characters, letters that were damaged on the way, or more than a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from govkit.document.unseen import UNSAFE, describe

LONGEST: Final = 200
_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r]")  # noqa: RUF001 - Excel takes the wide signs for signs
_BETWEEN: Final = "\x1f"
# Cells of what Latin names and addresses are written with, but for the letters that damage begins with, and none of them a formula.
_PLAIN: Final = re.compile("(?:\x1f(?! *[=+\\-@])[ -~\u00a1-\u00ac\u00ae-\u00c1\u00c4-\u024f\u1e00-\u1eff\u2019]*)*+")
_DAMAGED: Final = re.compile("\ufffd|[ÂÃ][\u0080-\u00bf\u2018-\u203a€™]")


class TextFault(NamedTuple):
    """What is wrong with a text, and what to do."""

    says: str
    cure: str


def are_plain(cells: Sequence[str]) -> bool:
    """Whether nothing is wrong with any of these cells, told at once for most rows; what is not plain is looked at cell by cell."""
    if max(map(len, cells), default=0) > LONGEST:
        return False
    whole = _BETWEEN.join(("", *cells))
    return whole.count(_BETWEEN) == len(cells) and _PLAIN.fullmatch(whole) is not None


def faults_of_text(cell: str) -> Iterator[TextFault]:
    """What is wrong with a cell, whatever it is for."""
    if len(cell) > LONGEST:
        yield TextFault(f"This has {len(cell)} characters.", f"Keep it to {LONGEST}.")
    if _FORMULA.match(cell):
        yield TextFault("A spreadsheet takes this for a formula.", "Start it with a letter or a digit.")
    if "\n" in cell or "\r" in cell:
        yield TextFault("There is a line break in this cell.", "Give each line a column of its own.")
    if sign := UNSAFE.search(cell[:LONGEST]):
        yield TextFault(f"There is {describe(sign[0])} here.", "Delete the whole cell and type it again.")
    if _DAMAGED.search(cell[:LONGEST]):
        yield TextFault(
            "Letters of it were damaged on the way.", "Export the list anew as UTF-8; do not mend it by hand."
        )
