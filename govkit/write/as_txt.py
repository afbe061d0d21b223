"""Documents as plain text."""

from __future__ import annotations

from typing import Final

from govkit.document import Document
from govkit.write import Copy
from govkit.write.plain_text import write_text

FOR: Final = "plain text, to send by email or to hear from a screen reader"
ENDING: Final = "txt"


def write(document: Document) -> Copy:
    """The document as plain text."""
    return Copy(write_text(document).encode("utf-8"))
