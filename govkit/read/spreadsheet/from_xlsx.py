"""Spreadsheets of Excel and of programs that save as it does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Final, NamedTuple

from lxml import etree

from govkit.errors import DocumentUnreadable
from govkit.read.package import Package, package_of, xml
from govkit.read.spreadsheet import Rows
from govkit.read.spreadsheet.cell import cell, formula, refuse_too_many, without_empty_end

FOR: Final = "a spreadsheet of Excel"
_WORKBOOK: Final = "xl/workbook.xml"
_WORDS: Final = "xl/sharedStrings.xml"
_PLACE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_HIDDEN: Final = ("hidden", "veryHidden")


class TypedCell(NamedTuple):
    """A cell that somebody typed something into, or that a program works out: its row and column, from 1, and its words."""

    row: int
    column: int
    words: str
    is_formula: bool = False


def read(content: bytes, file: Path) -> Rows:
    """The cells of the first sheet that is shown, row by row."""
    found: dict[tuple[int, int], str] = {}
    for each in typed_cells(content, file):
        if each.is_formula:
            raise formula(each.row, each.column, file)
        found[each.row, each.column] = cell(each.words, each.row, each.column, file)
    rows, columns = (max((place[axis] for place in found), default=0) for axis in (0, 1))
    return without_empty_end(
        [tuple(found.get((row, column), "") for column in range(1, columns + 1)) for row in range(1, rows + 1)]
    )


def typed_cells(content: bytes, file: Path) -> tuple[TypedCell, ...]:
    """Each cell of the first sheet that is shown, as it was typed. Raises DocumentUnreadable, which says what to do."""
    with package_of(content, file, "Excel file") as package:
        words = tuple(_shared(package)) if _WORDS in package else ()
        cells: list[TypedCell] = []
        for each in _cells(xml(package, _first_sheet(package, file)), words, file):
            refuse_too_many(each.row, each.column, file)
            cells.append(each)
        return tuple(cells)


def _named(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """What stands below under a name, in either of the namespaces that the form has."""
    return (each for each in element.iter() if etree.QName(each).localname == name)


def _first_sheet(package: Package, file: Path) -> str:
    """The part that holds the first sheet that people see."""
    shown = [each for each in _named(xml(package, _WORKBOOK), "sheet") if each.get("state") not in _HIDDEN]
    targets = {each.get("Id"): each.get("Target", "") for each in xml(package, "xl/_rels/workbook.xml.rels")}
    wanted = next((targets.get(_id_of(each), "") for each in shown), "")
    name = normpath(PurePosixPath("/xl", wanted)).lstrip("/")
    if not wanted or name not in package:
        raise DocumentUnreadable(f"{file}: there is no sheet in this file. Save it anew as an Excel workbook.")
    return name


def _id_of(sheet: etree._Element) -> str:
    """By what the package knows a sheet, which is no number of its own."""
    return next((str(value) for key, value in sheet.attrib.items() if str(key).endswith("}id")), "")


def _shared(package: Package) -> Iterator[str]:
    """The words that cells share, in the order by which they are numbered; how they are spoken is none of them."""
    for each in _named(xml(package, _WORDS), "si"):
        yield _text(each)


def _text(element: etree._Element) -> str:
    spoken = {id(word) for ruby in _named(element, "rPh") for word in _named(ruby, "t")}
    return "".join(each.text or "" for each in _named(element, "t") if id(each) not in spoken)


def _cells(sheet: etree._Element, words: tuple[str, ...], file: Path) -> Iterator[TypedCell]:
    """Each cell that says something."""
    row = column = 0
    for each in sheet.iter():
        name = etree.QName(each).localname
        if name == "row":
            row, column = _number(each.get("r", ""), row + 1), 0
        elif name == "c":
            placed = _PLACE.fullmatch(each.get("r", ""))
            column = _column(placed[1]) if placed else column + 1
            row = int(placed[2]) if placed else row
            is_formula = any(True for _formula in _named(each, "f"))
            yield TypedCell(row, column, "" if is_formula else _said(each, words, file), is_formula)


def _number(written: str, otherwise: int) -> int:
    return int(written) if written.isdecimal() and len(written) <= 7 else otherwise


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _said(each: etree._Element, words: tuple[str, ...], file: Path) -> str:
    """What somebody typed into a cell."""
    kind = each.get("t", "n")
    if kind == "inlineStr":
        return _text(each)
    value = "".join(value.text or "" for value in _named(each, "v"))
    if kind == "s":
        index = _number(value, len(words))
        if index >= len(words):
            raise DocumentUnreadable(f"{file}: the words of this sheet are damaged. Save it anew as an Excel workbook.")
        return words[index]
    return value
