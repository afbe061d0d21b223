"""Writes an empty list of recipients, or file of replies, for a letter."""

from __future__ import annotations

from datetime import date

from govkit.model import Partnership
from govkit.recipients.asked import asked, letter_named
from govkit.recipients.template import recipients_template, replies_template


def list_template(partnership: Partnership, kind: str, today: date, *, replies: bool = False) -> bytes:
    """The CSV with its headings and an example. Raises LetterUnusable."""
    letter = letter_named(partnership, kind)
    return replies_template(asked(partnership, letter), today) if replies else recipients_template(partnership, letter)
