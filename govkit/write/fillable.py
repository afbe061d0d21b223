"""A document that is filled in on a screen instead of by hand."""

from __future__ import annotations

from dataclasses import replace

from govkit.document import Document
from govkit.document.names import FILLABLE, document_name


def to_fill_in(document: Document) -> Document:
    """The document under a name of its own, whose lines and boxes are filled in on a screen."""
    return replace(document, name=document_name(document.name, FILLABLE), fillable=True)
