"""The files of a finished document: one in each format that is wanted, and beside them the versions that are."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from govkit.data.offered_formats import LARGE_PRINT
from govkit.document import Document
from govkit.document.names import ARCHIVE, document_name
from govkit.write import ON_PAPER, USUAL, WRITERS, Copy

if TYPE_CHECKING:  # it takes long to start
    from govkit.write.pdf import Enclosed

_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class PartnershipText(NamedTuple):
    """The partnership file that a document is made from: its name, and what is in it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class CopiesWanted:
    """What is written of each document: in which formats, and whether in large print, to fill in on a screen, and to keep.

    What is kept has the partnership file in it.
    """

    formats: tuple[str, ...] = USUAL.names
    large_print: bool = False
    archived_with: PartnershipText | None = None
    fillable: bool = False

    def and_offers(self, made: Collection[str]) -> CopiesWanted:
        """The same, and what govkit makes of what is offered: large print is offered on paper, in whatever else is written."""
        large = LARGE_PRINT in made
        paper = ON_PAPER.names if large and not set(ON_PAPER.names) & set(self.formats) else ()
        formats = dict.fromkeys((*self.formats, *paper, *(each for each in made if each != LARGE_PRINT)))
        return replace(self, formats=tuple(formats), large_print=self.large_print or large)


def copies_of(document: Document, wanted: CopiesWanted) -> Iterator[tuple[str, Copy]]:
    """The files of one document by name. Writers are imported where they are used, since some take long to start."""
    from govkit.write.tree import write_tree  # noqa: PLC0415 - as its docstring says

    yield f"{document.name}.tree.json", Copy(write_tree(document))
    for name in (name for name in WRITERS.names if name in wanted.formats):
        yield _file(document, name), WRITERS.of(name).write(document)
    if wanted.large_print:
        yield from _large(document, wanted)
    if wanted.fillable:
        yield from _printed_to_fill_in(document, wanted)
    if wanted.archived_with:
        yield f"{document_name(document.name, ARCHIVE)}.pdf", _archive(document, wanted.archived_with)


def _large(document: Document, wanted: CopiesWanted) -> Iterator[tuple[str, Copy]]:
    """The same in large print, of which nobody counts the sides. Its tree is that of the document."""
    from govkit.write.large_print import in_large_print  # noqa: PLC0415 - few builds need it

    large = in_large_print(document)
    for name in (name for name in ON_PAPER.names if name in wanted.formats):
        yield _file(large, name), Copy(ON_PAPER.of(name).write(large).content)


def _to_fill_in(document: Document) -> Iterator[tuple[str, Copy]]:
    """The same to fill in on a screen, if there is anything to fill in. Its tree is that of the document."""
    from govkit.write.fillable import to_fill_in  # noqa: PLC0415 - few builds need it
    from govkit.write.html.answers import is_answered  # noqa: PLC0415 - as above

    if is_answered(document):
        each = to_fill_in(document)
        yield _file(each, "pdf"), Copy(ON_PAPER.of("pdf").write(each).content)


def _printed_to_fill_in(document: Document, wanted: CopiesWanted) -> Iterator[tuple[str, Copy]]:
    """What is filled in on a screen, in large print too if that is wanted."""
    yield from _to_fill_in(document)
    if wanted.large_print:
        from govkit.write.large_print import in_large_print  # noqa: PLC0415 - few builds need it

        yield from _to_fill_in(in_large_print(document))


def _archive(document: Document, made_from: PartnershipText) -> Copy:
    """The document to keep, with the file that it was made from, its tree, and the Word file, in one PDF."""
    from govkit.write.pdf import write_archive  # noqa: PLC0415 - it takes long to start

    return Copy(write_archive(document, enclosed_with((document,), made_from)).pdf)


def enclosed_with(documents: Iterable[Document], made_from: PartnershipText) -> tuple[Enclosed, ...]:
    """What an archive of documents has inside: the file that they were made from, the tree of each, and each as a Word file."""
    from govkit.write.pdf import Enclosed  # noqa: PLC0415 - it takes long to start
    from govkit.write.tree import write_tree  # noqa: PLC0415 - as above

    source = Enclosed(made_from.name, made_from.content, "application/yaml", "Source", "The partnership file")
    inside = [source]
    for each in documents:
        tree, word = write_tree(each), ON_PAPER.of("docx").write(each).content
        inside += (
            Enclosed(f"{each.name}.tree.json", tree, "application/json", "Data", "The document as it was issued"),
            Enclosed(f"{each.name}.docx", word, _WORD, "Alternative", "The same document for Word"),
        )
    return tuple(inside)


def _file(document: Document, form: str) -> str:
    return f"{document.name}.{WRITERS.of(form).ENDING}"
