"""What becomes of words between two versions of a text: kept, taken out or added."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

KEPT, TAKEN_OUT, ADDED = "kept", "taken out", "added"


def redline(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The words of both in order, each run with what becomes of it: `kept`, `taken out` or `added`."""
    old, new = before.split(), after.split()
    for what, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            yield " ".join(old[old_from:old_to]), KEPT
            continue
        if old_to > old_from:
            yield " ".join(old[old_from:old_to]), TAKEN_OUT
        if new_to > new_from:
            yield " ".join(new[new_from:new_to]), ADDED
