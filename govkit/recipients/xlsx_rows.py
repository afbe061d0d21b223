"""Reads rows of a workbook as they come, so that a long sheet takes little memory. Nobody vouches for the file."""

from __future__ import annotations

import posixpath
import re
import zlib
from array import array
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import IO, Any, Final
from zipfile import BadZipFile, ZipFile

from lxml import etree

from govkit.recipients.rows import FORMULA, MOST_COLUMNS, ListRow, ListUnreadable
from govkit.recipients.xlsx_days import day_shown, styles_of_days

_MAIN: Final = "{*}"
_WORKBOOK: Final = "xl/workbook.xml"
_STYLES: Final = "xl/styles.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_STRINGS: Final = "xl/sharedStrings.xml"
_RELATION_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION_ID: Final = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_LARGEST: Final = 2_000_000_000  # bytes when unpacked
_LARGEST_WORKBOOK: Final = 10_000_000
_DAMAGED: Final = (
    *(BadZipFile, KeyError, EOFError, zlib.error, NotImplementedError, RuntimeError),
    *(ValueError, IndexError, OverflowError, etree.XMLSyntaxError),
)
_WHOLE: Final = re.compile(r"(\d+)\.0+")
_REFERENCE: Final = re.compile(r"([A-Z]{1,3})[0-9]{1,7}")


def xlsx_rows(file: Path) -> Iterator[ListRow]:
    """Each row of the one sheet, with its number. Raises ListUnreadable."""
    try:
        with ZipFile(file) as parts:
            if sum(part.file_size for part in parts.infolist()) > _LARGEST:
                raise ListUnreadable(file, "this file is too large to be read. Save the list as CSV.")
            sheet = _sheet(parts, file)
            strings = _strings(parts)
            days = styles_of_days(_tree(parts, _STYLES)) if _STYLES in parts.namelist() else frozenset[str]()
            with parts.open(sheet) as opened:
                yield from _rows(opened, strings, days, file)
    except _DAMAGED:
        raise ListUnreadable(
            file, "this is no workbook that can be opened. Save it without a password, or as CSV."
        ) from None


class _Strings:
    """The texts that cells share, packed one behind the other."""

    def __init__(self) -> None:
        self._packed = bytearray()
        self._ends = array("Q", [0])

    def add(self, text: str) -> None:
        self._packed += text.encode("utf-8", "surrogatepass")
        self._ends.append(len(self._packed))

    def __getitem__(self, index: int) -> str:
        if index < 0:
            raise IndexError
        return self._packed[self._ends[index] : self._ends[index + 1]].decode("utf-8", "surrogatepass")


def _parsed(opened: IO[bytes], tag: str) -> Iterator[etree._Element]:
    """Each element of a name when it ends; what was read before is let go."""
    safe: dict[str, Any] = {"resolve_entities": False, "no_network": True, "remove_comments": True, "remove_pis": True}
    for _, element in etree.iterparse(opened, events=("end",), tag=f"{_MAIN}{tag}", **safe):
        yield element
        element.clear()
        while element.getprevious() is not None:
            del element.getparent()[0]  # type: ignore[union-attr, unused-ignore]


def _sheet(parts: ZipFile, file: Path) -> str:
    """The part that holds the one sheet which people see."""
    sheets = [
        each for each in _tree(parts, _WORKBOOK).iter(f"{_MAIN}sheet") if each.get("state", "visible") == "visible"
    ]
    if len(sheets) != 1:
        why = f"it has {len(sheets)} sheets that can be seen. Keep the list in a file with one sheet."
        raise ListUnreadable(file, why)
    wanted = sheets[0].get(_RELATION_ID) or sheets[0].get(_STRICT_RELATION_ID)
    for each in _tree(parts, _RELATIONS).iter(f"{_MAIN}Relationship"):
        if each.get("Id") == wanted:
            target = str(each.get("Target"))
            return target.removeprefix("/") if target.startswith("/") else posixpath.join("xl", target)
    raise KeyError


def _tree(parts: ZipFile, name: str) -> etree._Element:
    if parts.getinfo(name).file_size > _LARGEST_WORKBOOK:
        raise ValueError
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(parts.read(name), parser)


def _strings(parts: ZipFile) -> _Strings:
    strings = _Strings()
    if _STRINGS in parts.namelist():
        with parts.open(_STRINGS) as opened:
            for element in _parsed(opened, "si"):
                strings.add(_text(element))
    return strings


def _text(element: etree._Element) -> str:
    """The text of a cell or of its runs, without how it is read aloud."""
    return "".join(
        _text(each) if name == "r" else each.text or "" for name, each in _children(element) if name in {"r", "t"}
    )


def _children(element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The elements in an element, each with its name alone."""
    return ((str(each.tag).rpartition("}")[2], each) for each in element)


def _rows(opened: IO[bytes], strings: _Strings, days: frozenset[str], file: Path) -> Iterator[ListRow]:
    number = width = 0
    for row in _parsed(opened, "row"):
        number = int(row.get("r") or number + 1)
        cells = _cells(row, strings, days)
        if row.get("hidden") in {"1", "true"} and any(cells):
            raise ListUnreadable(f"{file}:{number}", "this row is hidden in the sheet. Show it, or delete it.")
        width = width or len(cells)
        yield ListRow(number, cells + [""] * (width - len(cells)))


def _cells(row: etree._Element, strings: _Strings, days: frozenset[str]) -> list[str]:
    cells: list[str] = []
    for _, cell in _children(row):
        reference = cell.get("r")
        place = min(_column(reference) if reference else len(cells), MOST_COLUMNS)
        if place < len(cells):
            raise ValueError("a cell before the one that it follows")
        cells += [""] * (place - len(cells))
        cells.append(_value(cell, strings, days))
    while cells and not cells[-1].strip():
        cells.pop()
    return cells


def _column(reference: str) -> int:
    """Where a cell such as `AB12` stands in its row. Raises ValueError for what names no cell."""
    if not (found := _REFERENCE.fullmatch(reference)):
        raise ValueError("a cell that stands nowhere")
    return _place(found[1])


@cache
def _place(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _value(cell: etree._Element, strings: _Strings, days: frozenset[str]) -> str:
    kind, parts = cell.get("t", "n"), dict(_children(cell))
    if kind == "e" or "f" in parts:
        return FORMULA
    if kind == "inlineStr":
        return _text(parts["is"]) if "is" in parts else ""
    value = parts["v"].text or "" if "v" in parts else ""
    if kind == "s":
        return strings[int(value)] if value else ""
    if kind == "b":
        return "yes" if value == "1" else "no"
    if kind == "n" and cell.get("s") in days and (day := day_shown(value)):
        return day
    whole = _WHOLE.fullmatch(value)
    return whole[1] if whole else value
