"""Sheets of rows as XLSX, to read on a screen and to print."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from govkit.document.house_style import USUAL, HouseStyle, Palette

if TYPE_CHECKING:  # it takes long to start
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

LONGEST_CELL: Final = 32_767
_CUT: Final = "… (the rest does not fit into a cell; it is in the CSV file)"
ALWAYS: Final = datetime(1980, 1, 1)  # noqa: DTZ001 - a property of the file without a time of day
_CORE: Final = "docProps/core.xml"
_UNIX: Final = 3
_A3: Final = 8
_EDGE: Final = 0.4  # of an inch
_HIGHEST_ROW, _LINE, _AROUND = 409, 12.5, 4  # in points
_NARROW: Final = 1.12  # characters of 9 point, in the width of one of 11 point, with room for a wider font
_TEXT: Final = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#8C97A3", "font_size": 9}
_HEADING: Final = {**_TEXT, "bold": True, "font_color": "#FFFFFF", "bg_color": "#12304F"}
_FIRST: Final = {**_TEXT, "bold": True}
_MARKED: Final = {**_TEXT, "bg_color": "#FFE86B"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: rows under headings, with the width of each column in characters. The first cell of each row names it.

    `is_marked` tells which cells are highlighted, and `footer` is printed on every page.
    """

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[int]
    footer: str
    is_marked: Callable[[str], bool]


def write_xlsx(
    title: str, author: str, language: str, sheets: Sequence[Sheet], house: HouseStyle | None = None
) -> bytes:
    """A workbook with these sheets: text alone, so that no cell is a formula. The same sheets give the same bytes.

    Its headings and lines have the colours of a house, if it has some.
    """
    palette = house.palette if house else USUAL
    import xlsxwriter  # noqa: PLC0415 - it takes long to start

    file = io.BytesIO()
    text_alone = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(file, {"in_memory": True, **text_alone}) as book:
        book.set_properties({"title": title, "author": author, "created": ALWAYS})
        for number, sheet in enumerate(sheets, 1):
            _fill(book, book.add_worksheet(sheet.name), sheet, f"Table{number}", palette)
    return in_language(file.getvalue(), language)


def _fill(book: Workbook, page: Worksheet, sheet: Sheet, table: str, palette: Palette) -> None:
    looks = (_in_colours(look, palette) for look in (_HEADING, _FIRST, _TEXT, _MARKED))
    heading, first, text, marked = map(book.add_format, looks)
    for column, width in enumerate(sheet.widths):
        page.set_column(column, column, width)
    columns = [{"header": words, "header_format": heading} for words in sheet.headings]
    whole = (0, 0, len(sheet.rows), len(sheet.headings) - 1)
    page.add_table(*whole, {"name": table, "columns": columns, "style": None, "autofilter": False})
    for number, row in enumerate((sheet.headings, *sheet.rows)):
        page.set_row(number, height(row, sheet.widths))
    for number, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row):
            look = marked if sheet.is_marked(cell) else text if column else first
            page.write_string(number, column, fitting(cell), look)
    _print(page, sheet)


def _in_colours(look: Mapping[str, object], palette: Palette) -> dict[str, object]:
    return {key: palette.recoloured(value) if isinstance(value, str) else value for key, value in look.items()}


def height(row: Sequence[str], widths: Sequence[int]) -> float:
    """How high a row is, in points, to show the words of each of its cells. Excel works that out itself; other programs do not."""
    most = max(
        sum(len(wrap(line, int(width * _NARROW))) or 1 for line in cell.split("\n"))
        for cell, width in zip(row, widths, strict=True)
    )
    return min(_HIGHEST_ROW, most * _LINE + _AROUND)


def _print(page: Worksheet, sheet: Sheet) -> None:
    """How the sheet is seen and printed: its headings stay, and its width fits the page."""
    page.freeze_panes(1, 1)
    page.set_landscape()
    page.set_paper(_A3)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_margins(left=_EDGE, right=_EDGE, top=_EDGE, bottom=2 * _EDGE)
    page.set_footer(f"&L{sheet.footer.replace('&', '&&')}&RPage &P of &N")


def fitting(cell: str) -> str:
    """The words of a cell, as many as it takes."""
    return cell if len(cell) <= LONGEST_CELL else cell[: LONGEST_CELL - len(_CUT)] + _CUT


def in_language(book: bytes, language: str) -> bytes:
    """The workbook with its language among its properties, which xlsxwriter can't write, and nothing of the machine in it."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as source, zipfile.ZipFile(written, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == _CORE:
                end = b"</cp:coreProperties>"
                content = content.replace(end, f"<dc:language>{language}</dc:language>".encode() + end)
            entry = zipfile.ZipInfo(name, ALWAYS.timetuple()[:6])
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, _UNIX
            target.writestr(entry, content)
    return written.getvalue()
