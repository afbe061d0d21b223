"""Writes the tree in each format, with the same words in each: one module for each, from which `build --format` is made."""

from __future__ import annotations

from typing import Final, NamedTuple, Protocol

from govkit.document import Document
from govkit.formats import Format, Formats


class Copy(NamedTuple):
    """A document in one format; where the format has pages, how many the document has without its slip."""

    content: bytes
    sides: int | None = None


class Annexed(NamedTuple):
    """A document that is annexed: the letter that it goes by, and the fact by which the agreement tells where it is."""

    letter: str
    told: str
    document: Document


class DocumentWriter(Format, Protocol):
    """A format in which documents are written. `ENDING` is what its files end in, after the name of the document and a full stop."""

    @property
    def ENDING(self) -> str:  # noqa: N802 - a constant of each module
        """What its files end in."""
        ...

    def write(self, document: Document, /) -> Copy:
        """The document in this format."""
        ...


WRITERS: Final = Formats[DocumentWriter]("govkit.write")
# What is written where nobody asks for a format, and what has pages.
USUAL: Final = WRITERS.only("docx", "html", "pdf")
ON_PAPER: Final = WRITERS.only("docx", "pdf")
