"""Reads a sheet that came back as an Excel workbook, whichever program saved it last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from govkit.errors import DocumentUnreadable
from govkit.read.spreadsheet.from_xlsx import TypedCell, typed_cells
from govkit.sheets.as_xlsx import ANSWER, HEADINGS, REFERENCE
from govkit.sheets.returned import KEY, RawAnswer, ReturnedSheet, inserted_in, mark_in, refuse_programs

FOR: Final = "a sheet that was filled in in a spreadsheet program"
_FORMULA: Final = "It is a formula. Ask for what it should say."
_ABOUT, _QUESTION, _NOW = HEADINGS[1], HEADINGS[2], HEADINGS[4]

Row = Mapping[int, TypedCell]


def read(content: bytes, file: Path) -> ReturnedSheet:
    """The answers of the sheet."""
    cells = typed_cells(content, file)
    with ZipFile(BytesIO(content)) as package:  # which has been opened once
        names = tuple(package.namelist())
    refuse_programs(names, file)
    mark = mark_in("\n".join(each.words for each in cells), file)
    rows: dict[int, dict[int, TypedCell]] = {}
    for each in cells:
        rows.setdefault(each.row, {})[each.column] = each
    return ReturnedSheet(file, mark, tuple(_answers(rows, file)), inserted_in(names))


def _answers(rows: Mapping[int, Row], file: Path) -> Iterator[RawAnswer]:
    """The answer of each row below the headings that has the key of a question."""
    top, columns = _columns(rows, file)
    done: set[str] = set()
    for number, row in rows.items():
        found = KEY.fullmatch(_words(row, columns[REFERENCE]).strip()) if number > top else None
        if found and found[0] not in done:
            done.add(found[0])
            answer = row.get(columns[ANSWER])
            fault = _FORMULA if answer and answer.is_formula else ""
            words = "(a formula)" if fault else answer.words if answer else ""
            yield RawAnswer(found[0], words, _stood(row, columns), _asked(row, columns), fault)


def _columns(rows: Mapping[int, Row], file: Path) -> tuple[int, Mapping[str, int]]:
    """The row of the headings, and the column of each."""
    for number, row in rows.items():
        columns = {cell.words.strip(): column for column, cell in row.items()}
        if ANSWER in columns and REFERENCE in columns:
            return number, columns
    why = f"its first sheet has no row with the headings “{ANSWER}” and “{REFERENCE}”"
    raise DocumentUnreadable(f"{file}: {why}. Ask for the file that was sent out, filled in.")


def _words(row: Row, column: int | None) -> str:
    cell = row.get(column) if column else None
    return cell.words if cell else ""


def _stood(row: Row, columns: Mapping[str, int]) -> str:
    return _words(row, columns.get(_NOW)).strip()


def _asked(row: Row, columns: Mapping[str, int]) -> str:
    """What the question is, as the sheet has it."""
    about, question = (_words(row, columns.get(name)).strip() for name in (_ABOUT, _QUESTION))
    return ", ".join(part for part in (about, question.partition("\n")[0]) if part)
