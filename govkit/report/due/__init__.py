"""How it is told what falls due: one module for each form of the report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple, Protocol

from govkit.dates.timetable import Falling
from govkit.formats import Format, Formats
from govkit.model.period import Period


class DaysToTell(NamedTuple):
    """The days, the day and the period that were asked for, and whether whoever reads the report sees colours."""

    days: Sequence[Falling]
    today: date
    within: Period
    colour: bool = False


class DueReporter(Format, Protocol):
    """A form of the report."""

    def report(self, told: DaysToTell, /) -> str:
        """The whole report."""
        ...


REPORTERS: Final = Formats[DueReporter]("govkit.report.due", first="terminal")
