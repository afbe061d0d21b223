"""How many letters a mail-out has, as commands tell it."""

from __future__ import annotations

from govkit.posting.ledger import Totals
from govkit.wording.counts import counted


def letters_and_pages(totals: Totals) -> str:
    """So many letters, and on how many pages where govkit lays them out: Word does that itself, and so does who prints them from a table."""
    letters = counted(totals.letters, "letter")
    return f"{letters} on {counted(totals.pages, 'page')}" if totals.pages else letters
