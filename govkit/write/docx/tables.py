"""Tables."""

from __future__ import annotations

from govkit.document import Cell, Row, Table, text_of
from govkit.write.docx.columns import column_shares
from govkit.write.docx.inlines import add_inlines
from govkit.write.docx.paragraph import add_paragraph, set_property
from govkit.write.docx.register import Register
from govkit.write.docx.xml import Element, add, qualified

TO_SIGN = 681  # 12 mm
SHADE = "E8EEF4"
WHOLE_WIDTH = 5000  # fiftieths of a per cent


def add_table(body: Element, table: Table, register: Register, width: int, size: float) -> None:
    """Write a table under its caption, as wide as the text, in type of this size in points."""
    if table.caption:
        add_inlines(add_paragraph(body, "Caption"), table.caption, register)
    rows = (*((table.header,) if table.header else ()), *table.rows)
    if not rows:
        return
    columns = [int(width * share) for share in column_shares(table, rows, width / size / 20)]
    element = add(body, "w:tbl")
    _add_properties(element, table)
    grid = add(element, "w:tblGrid")
    for column in columns:
        add(grid, "w:gridCol", w=column)
    held = table.held
    for at, row in enumerate(rows, -1 if table.header else 0):
        line = _add_row(element, row, header=row is table.header)
        _add_cells(line, row, table, columns, register)
        if at in held or row is table.header:
            _keep_with_next(line)
    # Word joins two tables that nothing keeps apart.
    add_paragraph(body, "TableEnd")


def _add_properties(element: Element, table: Table) -> None:
    """What holds for the whole table, with the caption for those who can't see it."""
    properties = add(element, "w:tblPr")
    add(properties, "w:tblStyle", val="TableGrid")
    add(properties, "w:tblW", w=WHOLE_WIDTH, type="pct")
    add(properties, "w:tblLayout", type="fixed")  # else a long word would push the other columns off the page
    heads_rows = bool(table.rows) and all(row.cells[:1] and row.cells[0].heading for row in table.rows)
    add(
        properties,
        "w:tblLook",
        firstRow=int(table.header is not None),
        lastRow=0,
        firstColumn=int(heads_rows),
        lastColumn=0,
        noHBand=1,
        noVBand=1,
    )
    if caption := text_of(table.caption).strip():
        add(properties, "w:tblCaption", val=caption)
        add(properties, "w:tblDescription", val=_description(table))


def _description(table: Table) -> str:
    """What the table holds, in a few words."""
    if table.header is None:
        return "Each row is headed by its first cell."
    return "Columns: " + "; ".join(text_of(cell.inlines).strip() for cell in table.header.cells) + "."


def _add_row(element: Element, row: Row, *, header: bool) -> Element:
    """A new row, which stays on one page if it can and has room for hands where a cell is empty; a header row comes again on every page."""
    line = add(element, "w:tr")
    properties = add(line, "w:trPr")
    if not row.is_tall:
        add(properties, "w:cantSplit")
    if any(not text_of(cell.inlines).strip() for cell in row.cells):
        add(properties, "w:trHeight", val=TO_SIGN, hRule="atLeast")
    if header:
        add(properties, "w:tblHeader")
    return line


def _add_cells(line: Element, row: Row, table: Table, columns: list[int], register: Register) -> None:
    """Write the cells of a row, bold where they head a row or a column."""
    header = row is table.header
    for cell, column in zip(row.cells, columns, strict=False):
        shaded = header or (cell.heading and table.header is None)
        paragraph = add_paragraph(_add_cell(line, column, shaded=shaded), _style(cell, header=header))
        add_inlines(paragraph, cell.inlines, register)


def _keep_with_next(line: Element) -> None:
    """Keep a row on the page of the next one."""
    for paragraph in line.iter(qualified("w:p")):
        set_property(paragraph, "w:keepNext")


def _style(cell: Cell, *, header: bool) -> str:
    return "TableHeading" if cell.heading or header else "TableText"


def _add_cell(line: Element, width: int, *, shaded: bool) -> Element:
    """A new cell."""
    cell = add(line, "w:tc")
    properties = add(cell, "w:tcPr")
    add(properties, "w:tcW", w=width, type="dxa")
    if shaded:
        add(properties, "w:shd", val="clear", color="auto", fill=SHADE)
    return cell
