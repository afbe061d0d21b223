"""The files of a finished document: one in each format that is wanted, and beside them the versions that are."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from govkit.data.offered_formats import LARGE_PRINT
from govkit.document import Document
from govkit.write import ON_PAPER, USUAL, WRITERS, Copy


@dataclass(frozen=True, slots=True)
class CopiesWanted:
    """What is written of each document: in which formats, and whether in large print too."""

    formats: tuple[str, ...] = USUAL.names
    large_print: bool = False

    def and_offers(self, made: Collection[str]) -> CopiesWanted:
        """The same, and what govkit makes of what is offered: large print is offered on paper, in whatever else is written."""
        large = LARGE_PRINT in made
        paper = ON_PAPER.names if large and not set(ON_PAPER.names) & set(self.formats) else ()
        formats = dict.fromkeys((*self.formats, *paper, *(each for each in made if each != LARGE_PRINT)))
        return CopiesWanted(tuple(formats), self.large_print or large)


def copies_of(document: Document, wanted: CopiesWanted) -> Iterator[tuple[str, Copy]]:
    """The files of one document by name. Writers are imported where they are used, since some take long to start."""
    from govkit.write.tree import write_tree  # noqa: PLC0415 - as its docstring says

    yield f"{document.name}.tree.json", Copy(write_tree(document))
    for name in (name for name in WRITERS.names if name in wanted.formats):
        yield _file(document, name), WRITERS.of(name).write(document)
    if wanted.large_print:
        yield from _large(document, wanted)


def _large(document: Document, wanted: CopiesWanted) -> Iterator[tuple[str, Copy]]:
    """The same in large print, of which nobody counts the sides. Its tree is that of the document."""
    from govkit.write.large_print import in_large_print  # noqa: PLC0415 - few builds need it

    large = in_large_print(document)
    for name in (name for name in ON_PAPER.names if name in wanted.formats):
        yield _file(large, name), Copy(ON_PAPER.of(name).write(large).content)


def _file(document: Document, form: str) -> str:
    return f"{document.name}.{WRITERS.of(form).ENDING}"
