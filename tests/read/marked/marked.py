"""The set of marked files: each with the sentences that a reader sees in it, beside what govkit finds.

`NAME.marked` holds one sentence a line, with ▢ for each field that is filled in. A line that starts with `? ` may be found or not: a cell, a
salutation, a date. Headings, addresses, menus and notes are no sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from govkit.document import Genre
from govkit.readability.units import UnitForm
from govkit.tasks.read_files import read_files
from tests.read.marked.as_word import as_word
from tests.verify.test_docx_in_libreoffice import convert

HERE: Final = Path(__file__).parent
_WORD_FILES: Final = ("word", "docassemble", "two_columns")
_TEXTS: Final = (
    "council_page.html",
    "email.txt",
    "markdown.markdown",
    "nhs_leaflet.html",
    "notify.txt",
    "welsh_english.html",
    "charity_page.html",
    "mako.markdown",
    "outlook.txt",
)
_CONVERTED: Final = ("odt", "pdf")
_HEADINGS: Final = frozenset({UnitForm.TITLE, UnitForm.HEADING})
_FIELD: Final = re.compile(r"\[[a-z][^][]+\](?!\()")  # as govkit names what is filled in


class Compared(NamedTuple):
    """What was found of the marked sentences of a file, which were missed, and what was found that is none."""

    name: str
    found: int
    missed: tuple[str, ...]
    none: tuple[str, ...]

    @property
    def marked(self) -> int:
        """How many sentences are marked."""
        return self.found + len(self.missed)


def built(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files that need no other program, each with its name; Word files are built in the folder."""
    for name in _WORD_FILES:
        yield name, _word_file(name, folder)
    for text in _TEXTS:
        yield text.partition(".")[0], HERE / text


def converted(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files that LibreOffice makes of Word files."""
    for name in _CONVERTED:
        file = _word_file(name, folder)
        convert(file, name)
        yield name, file.with_suffix(f".{name}")


def _word_file(name: str, folder: Path) -> Path:
    file = folder / f"{name}.docx"
    file.write_bytes(as_word(HERE / f"{name}.yaml"))
    return file


def compared(name: str, file: Path) -> Compared:
    """What govkit finds in the file, beside the sentences that are marked under this name."""
    lines = (HERE / f"{name}.marked").read_text("utf-8").splitlines()
    marked = Counter(line for line in lines if not line.startswith("? "))
    either = {line.removeprefix("? ") for line in lines} - set(marked)
    found = Counter(sentences(file))
    missed, more = marked - found, found - marked
    return Compared(
        name,
        (marked & found).total(),
        tuple(missed.elements()),
        tuple(each for each in more.elements() if each not in either),
    )


def sentences(file: Path) -> list[str]:
    """The sentences that `score` finds in a file, with each field as ▢; headings are none."""
    (located,) = read_files([file], Genre.LETTER).documents
    return [
        " ".join(_FIELD.sub("▢", each.text).split())
        for each in located.scored.whole.sentences
        if each.form not in _HEADINGS
    ]
