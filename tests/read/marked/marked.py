"""The set of marked files: each with the sentences that a reader sees in it, beside what govkit finds.

`NAME.marked` holds one sentence a line, with ▢ for each field that is filled in. A line that starts with `? ` may be found or not: a cell, a
salutation, a date. Headings, addresses, menus and notes are no sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Final, NamedTuple

from govkit.document import Genre
from govkit.readability.units import UnitForm
from govkit.tasks.read_files import read_files

HERE: Final = Path(__file__).parent
TEXTS: Final = ("council_page.html", "email.txt", "markdown.md", "nhs_leaflet.html", "notify.txt", "welsh_english.html")
WORD_FILES: Final = ("word", "docassemble")
CONVERTED: Final = {"odt": "odt", "pdf": "pdf"}
_HEADINGS: Final = frozenset({UnitForm.TITLE, UnitForm.HEADING})
_FIELD: Final = re.compile(r"\[[a-z][^][]+\](?!\()")  # as govkit names what is filled in


class Compared(NamedTuple):
    """What was found of the marked sentences, which were missed, and what was found that is none."""

    found: int
    missed: tuple[str, ...]
    none: tuple[str, ...]


def compared(file: Path, name: str) -> Compared:
    """What govkit finds in the file, beside the sentences that are marked under this name."""
    lines = (HERE / f"{name}.marked").read_text("utf-8").splitlines()
    marked = Counter(line for line in lines if not line.startswith("? "))
    either = {line.removeprefix("? ") for line in lines} - set(marked)
    found = Counter(sentences(file))
    missed, more = marked - found, found - marked
    return Compared(
        (marked & found).total(), tuple(missed.elements()), tuple(each for each in more.elements() if each not in either)
    )


def sentences(file: Path) -> list[str]:
    """The sentences that `score` finds in a file, with each field as ▢; headings are none."""
    (located,) = read_files([file], Genre.LETTER).documents
    return [
        " ".join(_FIELD.sub("▢", each.text).split())
        for each in located.scored.whole.sentences
        if each.form not in _HEADINGS
    ]
