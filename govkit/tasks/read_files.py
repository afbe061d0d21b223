"""Scores documents that somebody else wrote, such as last year's letter, by the targets for a kind of reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from govkit.data.house_links import refuse_links_out
from govkit.document import Design, Document, Genre
from govkit.errors import DocumentUnreadable
from govkit.limits import begin
from govkit.outcome.remarks import Read, remark
from govkit.read.apart import ReaderApart
from govkit.read.opened import Opened
from govkit.read.read import STANDARD_INPUT, is_standard_input
from govkit.readability.score import score
from govkit.readability.sentence import Located
from govkit.wording.plain_language import PlainLanguage, shipped


class Reads(Protocol):
    """What reads a file."""

    def read(self, file: Path, /) -> Opened:
        """What the file says. Raises DocumentUnreadable, which says what to do."""
        ...


def read_files(
    files: Sequence[Path], genre: Genre | Design, house: Path | None = None, reader: Reads | None = None
) -> Read:
    """The scores and findings of these files, each read as a letter, a notice, an agreement or guidance.

    `house` is the folder of the house's templates, whose words and targets they are held to. Of several files, those that can't be read
    are told beside the scores of the others. Raises DocumentUnreadable where none can be. `reader` is that of the whole run, if it reads
    more files than these.
    """
    reader = reader or ReaderApart()
    documents: list[Located] = []
    faults: list[DocumentUnreadable] = []
    for file in files:
        begin(str(file))
        try:
            documents.append(_located(file, Genre(genre), reader))
        except DocumentUnreadable as error:
            faults.append(error)
    if faults and not documents:
        raise DocumentUnreadable(*map(str, faults))
    read = remark(documents, lambda problem, located: ("", located.place(problem.sentence)), _language(house))
    return replace(read, unread=tuple(map(str, faults)))


def _language(house: Path | None) -> PlainLanguage:
    if house is None or not (house / "standards").is_dir():
        return shipped()
    refuse_links_out(house)
    from govkit.wording.house_language import plain_language  # noqa: PLC0415 - a text needs nothing else of what loads YAML

    return plain_language(house)


def _located(file: Path, genre: Genre, reader: Reads) -> Located:
    opened = reader.read(file)
    document = Document(
        kind=genre.kind,
        name=STANDARD_INPUT if is_standard_input(file) else str(file),
        title=file.stem,
        language=opened.language,
        reference="",
        version="",
        design=genre.design,
        blocks=opened.blocks,
    )
    located = Located(
        score(document, by_language=True),
        document.name,
        skipped=opened.skipped,
        left_out=opened.left_out,
        counted_as=opened.counted_as,
    )
    if not located.scored.whole.words:
        raise DocumentUnreadable(_nothing_read(located))
    return located


def _nothing_read(located: Located) -> str:
    there = (*located.skipped, *located.left_out)
    if not there:
        return f"{located.file}: there are no words in this file."
    return f"{located.file}: there are no words in the text of this file. What it has was not read: {', '.join(there)}."
