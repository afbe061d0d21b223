"""A record of processing as CSV."""

from __future__ import annotations

from typing import Final

from govkit.records.processing.columns import OF_ACTIVITY, OF_CONTROLLER
from govkit.records.processing.record import ProcessingRecord
from govkit.write.spreadsheet.as_csv import write_csv

FOR: Final = "records that are sorted and merged"
_COLUMNS: Final = (*OF_CONTROLLER, *OF_ACTIVITY)


def write(record: ProcessingRecord) -> bytes:
    """A row for each activity, which says all of the controller too, so that rows can be sorted and merged."""
    rows = [[column.cell(record, activity) for column in _COLUMNS] for activity in record.activities]
    return write_csv([column.heading for column in _COLUMNS], rows)
