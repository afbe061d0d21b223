"""Footnotes of Markdown, which its own standard does not know: `[^1]` where one is meant, and `[^1]: …` for what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_NOTE: Final = re.compile(r" {0,3}\[\^[^\[\]\s]+\]:")
_GOES_ON: Final = re.compile(r"(?: {4}|\t)\s*\S")
_MARK: Final = re.compile(r"\[\^[^\[\]\s]+\](?!:)")
_FENCE: Final = re.compile(r"[ \t]*(?:```|~~~)")
_RAISED: Final = "<sup>†</sup>"


def without_notes(lines: Sequence[str]) -> tuple[list[str], int]:
    """The lines with a raised sign for each mark and an empty line for each line of a note, and how many notes there were."""
    made: list[str] = []
    notes, in_note, is_code = 0, False, False
    for line in lines:
        is_code ^= _FENCE.match(line) is not None
        starts = not is_code and _NOTE.match(line) is not None
        notes += starts
        in_note = starts or (in_note and (not line.strip() or _GOES_ON.match(line) is not None))
        made.append("" if in_note else line if is_code else _MARK.sub(_RAISED, line))
    return made, notes
