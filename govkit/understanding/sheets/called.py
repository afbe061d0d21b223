"""What a document is called when people are spoken to: a letter, a form, a notice."""

from __future__ import annotations

from typing import Final

from govkit.document import Design, Document, Kind
from govkit.document.names import document_name

_NOUNS: Final = ("form", "letter", "notice")


def called(kind: Kind) -> str:
    """The noun for a document of a kind, as its title has it or else as it looks."""
    last = kind.title.split()[-1].casefold() if kind.title.split() else ""
    if last in _NOUNS:
        return last
    return "notice" if kind.design is Design.NOTICE else "letter"


def sheet_name(document: Document, sheet: str) -> str:
    """What the file of a sheet is called, beside the document that it is of."""
    return document_name(document.name, sheet)
