"""A record of processing as files that open in a spreadsheet."""

from __future__ import annotations

from typing import Final

from govkit.records.processing.columns import OF_ACTIVITY, OF_CONTROLLER
from govkit.records.processing.record import ProcessingRecord
from govkit.records.said import is_gap
from govkit.write.spreadsheet.as_csv import write_csv
from govkit.write.spreadsheet.as_xlsx import Sheet, write_xlsx

_COLUMNS: Final = (*OF_CONTROLLER, *OF_ACTIVITY)


def as_csv(record: ProcessingRecord) -> bytes:
    """A row for each activity, which says all of the controller too, so that rows can be sorted and merged."""
    rows = [[column.cell(record, activity) for column in _COLUMNS] for activity in record.activities]
    return write_csv([column.heading for column in _COLUMNS], rows)


def as_xlsx(record: ProcessingRecord) -> bytes:
    """A sheet with a row for each activity, and one that says who the controller is."""
    title = f"Record of processing: {record.name}"
    footer = f"{title}. {record.agreement}"
    activities = Sheet(
        name="Processing",
        headings=[column.heading for column in OF_ACTIVITY],
        rows=[[column.cell(record, activity) for column in OF_ACTIVITY] for activity in record.activities],
        widths=[column.width for column in OF_ACTIVITY],
        footer=footer,
        is_marked=is_gap,
    )
    controller = Sheet(
        name="Controller",
        headings=("What", "Record"),
        rows=[(column.heading, column.cell(record, record.activities[0])) for column in OF_CONTROLLER],
        widths=(40, 90),
        footer=footer,
        is_marked=is_gap,
    )
    return write_xlsx(title, record.name, "en-GB", (activities, controller))
