"""A document in large print: 18 points for all of it, and what has no room for that laid out down the page."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from govkit.document import Document
from govkit.document.names import LARGE_PRINT, document_name
from govkit.write.down_the_page import figures_in_words, tables_in_rows

# At 18 points a column of three has 14 letters, and "confidentiality" 15.
_COLUMNS: Final = 2


def in_large_print(document: Document) -> Document:
    """The document under a name of its own, whose pictures are told in words and whose wide tables go down the page."""
    blocks = tables_in_rows(figures_in_words(document.blocks), _COLUMNS)
    return replace(document, name=document_name(document.name, LARGE_PRINT), blocks=blocks, large_print=True)
