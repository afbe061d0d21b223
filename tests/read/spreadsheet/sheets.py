"""Workbooks, made and spoilt."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence

import xlsxwriter

SHEET = "xl/worksheets/sheet1.xml"
WORDS = "xl/sharedStrings.xml"


def workbook(rows: Sequence[Sequence[object]], more: Callable[[xlsxwriter.Workbook], object] | None = None) -> bytes:
    """A workbook whose first sheet has these rows."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        page = book.add_worksheet("Marks")
        for at, row in enumerate(rows):
            page.write_row(at, 0, row)
        if more:
            more(book)
    return made.getvalue()


def spoilt(book: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The workbook with another text in one of its parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, change(content.decode()).encode() if name == part else content)
    return made.getvalue()
