"""The record of processing that UK GDPR, Article 30(1) asks of each controller: what it says, and one module for each format."""

from __future__ import annotations

from typing import Final, Protocol

from govkit.formats import Format, Formats
from govkit.records.processing.columns import OF_ACTIVITY, OF_CONTROLLER, Column, gaps
from govkit.records.processing.record import ProcessingRecord, processing_records

__all__ = [
    "OF_ACTIVITY",
    "OF_CONTROLLER",
    "WRITERS",
    "Column",
    "ProcessingRecord",
    "ProcessingWriter",
    "gaps",
    "processing_records",
]


class ProcessingWriter(Format, Protocol):
    """A format in which the record of one controller is written."""

    def write(self, record: ProcessingRecord, /) -> bytes:
        """The whole record."""
        ...


WRITERS: Final = Formats[ProcessingWriter]("govkit.records.processing")
