"""Writes the tree in each format, with the same words in each: one module for each, from which `build --format` is made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple, Protocol

from govkit.document import Document
from govkit.formats import Format, Formats


class Copy(NamedTuple):
    """A document in one format; where the format has pages, on which each of its clauses starts, and how many the document has without its slip."""

    content: bytes
    clause_pages: Mapping[str, int] | None = None
    sides: int | None = None


class DocumentWriter(Format, Protocol):
    """A format in which documents are written. The one that `KNOWS_PAGES` is written first, so that the others can print them."""

    @property
    def KNOWS_PAGES(self) -> bool:  # noqa: N802 - a constant of each module
        """Whether it tells on which page each clause starts."""
        ...

    def write(self, document: Document, pages: Mapping[str, int] | None, /) -> Copy:
        """The document in this format; `pages` tells on which page each clause starts, where that is known."""
        ...


WRITERS: Final = Formats[DocumentWriter]("govkit.write")
