"""A length of time as people write it: `12 months`, `28 days`, `20 working days`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

LONGEST_YEARS: Final = 200
_WRITTEN: Final = re.compile(r"(?P<count>\d{1,4})\s+(?P<unit>working days?|days?|weeks?|months?|years?)")


class Unit(StrEnum):
    """What a period counts."""

    DAY = "day"
    WORKING_DAY = "working day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Period:
    """So many days, working days, weeks, months or years."""

    count: int
    unit: Unit

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"


def read_period(written: str) -> Period:
    """The period that was written; ValueError says how to write one."""
    match = _WRITTEN.fullmatch(written.strip().casefold())
    if match is None or not int(match["count"]):
        raise ValueError(
            f"“{written}” is not a length of time. Write it like `28 days`, `20 working days` or `12 months`."
        )
    period = Period(int(match["count"]), Unit(match["unit"].removesuffix("s")))
    if period.unit is Unit.YEAR and period.count > LONGEST_YEARS:
        raise ValueError(f"{period} is too long. Write {LONGEST_YEARS} years at most.")
    return period
