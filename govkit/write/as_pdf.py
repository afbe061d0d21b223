"""Documents as PDF files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from govkit.document import Document
from govkit.write import Copy
from govkit.write.pdf import write_pdf

FOR: Final = "print and for signing, tagged for screen readers (PDF/UA-1)"
KNOWS_PAGES: Final = True


def write(document: Document, _pages: Mapping[str, int] | None) -> Copy:
    """The document as a tagged PDF."""
    printed = write_pdf(document)
    return Copy(printed.pdf, printed.clause_pages, printed.sides)
