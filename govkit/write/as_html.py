"""Documents as web pages."""

from __future__ import annotations

from typing import Final

from govkit.document import Document
from govkit.write import Copy
from govkit.write.html import write_html

FOR: Final = "a browser or a website, in one file"
ENDING: Final = "html"


def write(document: Document) -> Copy:
    """The document as one file of HTML."""
    return Copy(write_html(document).encode("utf-8"))
