"""Documents as PDF files."""

from __future__ import annotations

from typing import Final

from govkit.document import Document
from govkit.write import Copy
from govkit.write.pdf import write_pdf

FOR: Final = "print and for signing, tagged for screen readers (PDF/UA-1)"
ENDING: Final = "pdf"


def write(document: Document) -> Copy:
    """The document as a tagged PDF."""
    printed = write_pdf(document)
    return Copy(printed.pdf, printed.sides)
