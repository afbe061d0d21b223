"""The calendar of a partnership's days: one module for each format."""

from __future__ import annotations

from datetime import date
from typing import Final, Protocol

from govkit.formats import Format, Formats
from govkit.model import Partnership


class CalendarWriter(Format, Protocol):
    """A format in which the calendar is written."""

    def write(self, partnership: Partnership, today: date, /) -> bytes:
        """Every day of the partnership."""
        ...


WRITERS: Final = Formats[CalendarWriter]("govkit.records.calendar")
