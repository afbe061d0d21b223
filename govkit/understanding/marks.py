"""The marks that come back: what each person found and understood, by number alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from govkit.data.understood import MOST_PEOPLE
from govkit.errors import DocumentUnreadable
from govkit.model.facts import suggest
from govkit.read.spreadsheet.cell import reference

if TYPE_CHECKING:  # what came of a test is told without asking anything
    from govkit.read.spreadsheet import Rows
    from govkit.understanding.point import AskedPoint

PERSON: Final = "person"
_HEADING: Final = re.compile(r"([a-z0-9-]+)(?: \[([0-9a-f]+)\])?")
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,3}")


class Mark(StrEnum):
    """What came of one question, in the word by which it is marked."""

    UNDERSTOOD = "understood"
    FOUND = "found"
    NOT_FOUND = "not found"


_WRITTEN: Final = {
    **{each.value: each for each in Mark},
    "u": Mark.UNDERSTOOD,
    "f": Mark.FOUND,
    "n": Mark.NOT_FOUND,
}


class MarkedQuestion(NamedTuple):
    """The marks of one question, of those who were asked it, and what stands for the words of which they were asked."""

    id: str
    words: str
    marks: tuple[Mark, ...]


class MarksTaken(NamedTuple):
    """The document that people were asked about, how many they were, and what came of each question."""

    document: str
    people: int
    questions: tuple[MarkedQuestion, ...]


def first_heading(document: str) -> str:
    """What stands above the numbers of the people: it names the document that they were asked about."""
    return f"{PERSON} ({document})"


def heading(point: AskedPoint) -> str:
    """What stands above the marks of a question: its name, and what stands for the words of which it is asked."""
    return f"{point.id} [{point.words}]"


def marks_in(rows: Rows, file: Path, documents: Sequence[str], questions: Sequence[str]) -> MarksTaken:
    """The marks on a sheet that `govkit understand` wrote and somebody filled in. Raises DocumentUnreadable, with the cell."""
    if not rows:
        raise DocumentUnreadable(f"{file}: this sheet is empty. Fill in the one that `govkit understand` writes.")
    document = _document(rows[0][0] if rows[0] else "", file, documents)
    columns = dict(_columns(rows[0], file, questions))
    filled = [(number, row) for number, row in enumerate(rows[1:], 2) if any(row[1:])]
    _refuse_strangers(rows, file)
    if not filled:
        raise DocumentUnreadable(f"{file}: nobody has marks here yet. Write one in each cell: {_choices()}.")
    if len(filled) > MOST_PEOPLE:
        raise DocumentUnreadable(
            f"{file}: these are marks of more than {MOST_PEOPLE:,} people. Take down fewer at a time."
        )
    marked = tuple(
        MarkedQuestion(name, words, tuple(_marks(filled, column, file))) for column, (name, words) in columns.items()
    )
    return MarksTaken(document, len(filled), tuple(each for each in marked if each.marks))


def _document(first: str, file: Path, documents: Sequence[str]) -> str:
    """The document that the first heading names."""
    found = re.fullmatch(rf"{PERSON} \(([\w-]+)\)", first)
    if not found:
        why = "cell A1 does not name the document"
        raise DocumentUnreadable(f"{file}: {why}. Fill in the sheet that `govkit understand` writes.")
    if found[1] not in documents:
        why = "cell A1 names a document that this partnership does not make, or not of this kind"
        raise DocumentUnreadable(f"{file}: {why}. {suggest(found[1], documents)}")
    return found[1]


def _columns(headings: Sequence[str], file: Path, questions: Sequence[str]) -> Iterator[tuple[int, tuple[str, str]]]:
    """The question of each column, with what stands for its words. Nothing else about people is read."""
    seen: dict[str, int] = {}
    for column, written in enumerate(headings):
        if column == 0 or not written:
            continue
        place = f"{file}: cell {reference(1, column + 1)}"
        found = _HEADING.fullmatch(written)
        if not found or found[1] not in questions:
            why = "is no question of this test. Nothing else about people is kept"
            raise DocumentUnreadable(
                f"{place} {why}: take the column out. {suggest(written.partition(' ')[0], questions)}"
            )
        if not found[2]:
            why = "it does not say which words were tested. Leave the headings as `govkit understand` wrote them"
            raise DocumentUnreadable(f"{place}: {why}: `{found[1]} [...]`.")
        if found[1] in seen:
            raise DocumentUnreadable(
                f"{place}: `{found[1]}` stands above column {reference(1, seen[found[1]] + 1)[:-1]} too."
            )
        seen[found[1]] = column
        yield column, (found[1], found[2])


def _refuse_strangers(rows: Rows, file: Path) -> None:
    """Raises DocumentUnreadable where a row is nobody's, or where two are of one person; or where a mark stands under no heading."""
    seen: dict[str, int] = {}
    for number, row in enumerate(rows[1:], 2):
        under_nothing = next(
            (at for at, said in enumerate(row) if said and (at >= len(rows[0]) or not rows[0][at])), None
        )
        if under_nothing is not None:
            why = "stands under no heading. Take it out, or leave the headings as `govkit understand` wrote them."
            raise DocumentUnreadable(f"{file}: cell {reference(number, under_nothing + 1)} {why}")
        if not any(row):
            continue
        if not _NUMBER.fullmatch(row[0]):
            why = "is no number of a person. Of people nothing is kept but a number: write 1, 2, 3 ..."
            raise DocumentUnreadable(f"{file}: cell {reference(number, 1)} {why}")
        if row[0] in seen:
            why = f"person {row[0]} stands in row {seen[row[0]]} too. Give each person one row."
            raise DocumentUnreadable(f"{file}: row {number}: {why}")
        seen[row[0]] = number


def _marks(filled: Sequence[tuple[int, tuple[str, ...]]], column: int, file: Path) -> Iterator[Mark]:
    """The marks of a column. A cell without any is of a person who was not asked this."""
    for number, row in filled:
        written = row[column] if column < len(row) else ""
        if not written:
            continue
        mark = _WRITTEN.get(" ".join(written.casefold().split()))
        if mark is None:
            place = f"{file}: cell {reference(number, column + 1)}"
            raise DocumentUnreadable(f"{place} is no mark. Write one of these: {_choices()}.")
        yield mark


def _choices() -> str:
    short: Mapping[Mark, str] = {mark: written for written, mark in _WRITTEN.items() if len(written) == 1}
    return ", ".join(f"`{short[each]}` or `{each}`" for each in Mark)
