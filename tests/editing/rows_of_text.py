"""How a table of edits is written down: a text, and what becomes of it."""

from __future__ import annotations

from govkit.editing.change import Change
from govkit.editing.edited import edited


def becomes(before: str, change: Change, after: str) -> None:
    """Fails unless the change makes the one text of the other, sign for sign."""
    assert edited(before, [change]) == after
