"""Documents as Word files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from govkit.document import Document
from govkit.write import Copy
from govkit.write.docx import write_docx

FOR: Final = "Word, in which people negotiate"
KNOWS_PAGES: Final = False


def write(document: Document, pages: Mapping[str, int] | None) -> Copy:
    """The document as a Word file, with the pages of its clauses in the list of contents."""
    return Copy(write_docx(document, pages))
