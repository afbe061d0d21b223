"""Scores documents that somebody else wrote, such as last year's letter, by the targets for a kind of reader."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from govkit.document import Design, Document
from govkit.errors import DocumentUnreadable
from govkit.outcome.remarks import Read, remark
from govkit.read.read import read
from govkit.readability.score import score
from govkit.readability.sentence import Located
from govkit.wording.plain_language import PlainLanguage, shipped


def read_files(files: Sequence[Path], design: Design, house: Path | None = None) -> Read:
    """The scores and findings of these files, each read as a letter, a notice or an agreement. Raises DocumentUnreadable.

    `house` is the folder of the house's templates, whose words and targets they are held to.
    """
    documents = [_located(file, design) for file in files]
    return remark(documents, lambda problem, located: ("", located.place(problem.sentence)), _language(house))


def _language(house: Path | None) -> PlainLanguage:
    if house is None or not (house / "standards").is_dir():
        return shipped()
    from govkit.wording.house_language import plain_language  # noqa: PLC0415 - a text needs nothing else of what loads YAML

    return plain_language(house)


def _located(file: Path, design: Design) -> Located:
    opened = read(file)
    document = Document(
        kind="",
        name=str(file),
        title=file.stem,
        language=opened.language,
        reference="",
        version="",
        design=design,
        blocks=opened.blocks,
    )
    located = Located(
        score(document),
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
