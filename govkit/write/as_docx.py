"""Documents as Word files."""

from __future__ import annotations

from typing import Final

from govkit.document import Document
from govkit.write import Copy
from govkit.write.docx import write_docx

FOR: Final = "Word, in which people negotiate"
ENDING: Final = "docx"


def write(document: Document) -> Copy:
    """The document as a Word file."""
    return Copy(write_docx(document))
