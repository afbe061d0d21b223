"""Documents as parts of a web page."""

from __future__ import annotations

from typing import Final

from govkit.document import Document
from govkit.write import Copy
from govkit.write.html import write_fragment

FOR: Final = "a council’s own website: a part of a page in HTML, without style"
ENDING: Final = "fragment.html"


def write(document: Document) -> Copy:
    """The document as a part of a page that somebody else lays out."""
    return Copy(write_fragment(document).encode("utf-8"))
