"""A record of processing as a workbook."""

from __future__ import annotations

from typing import Final

from govkit.records.processing.columns import OF_ACTIVITY, OF_CONTROLLER
from govkit.records.processing.record import ProcessingRecord
from govkit.records.said import is_gap
from govkit.write.spreadsheet.as_xlsx import Sheet, write_xlsx

FOR: Final = "records that are read on a screen and printed"


def write(record: ProcessingRecord) -> bytes:
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
    return write_xlsx(title, record.name, "en-GB", (activities, controller), record.house)
