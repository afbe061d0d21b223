"""A length of time as people write it: `12 months`, `28 days`, `20 working days`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Final

LONGEST_YEARS: Final = 200
_WRITTEN: Final = re.compile(r"(?P<count>[0-9]{1,4})\s+(?P<unit>working days?|days?|weeks?|months?|years?)")
_HOURS: Final = re.compile(r"(?P<count>[0-9]{1,3})\s+hours?")


class Unit(StrEnum):
    """What a period counts."""

    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_SAME: Final = {Unit.WEEK: (7, Unit.DAY), Unit.YEAR: (12, Unit.MONTH)}
_HOURS_OF_A_DAY: Final = 24
_CALENDAR: Final = 400 * 12  # months, after which it begins again
_HOLIDAYS_TOGETHER, _WORKED_FOR_ONE_MORE = 4, 20


@dataclass(frozen=True, slots=True, eq=False)
class Period:
    """So many days, working days, weeks, months or years, or hours where what is urgent is told.

    A period is shorter than another one if it is so on whatever day they start. Of 1 month and 30 days neither is: like sets, such
    periods are not shorter, not longer and not equal. 12 months and 1 year are equal, though they are written differently.
    """

    count: int
    unit: Unit

    @property
    def shortest(self) -> int:
        """How many days it has at least."""
        count, unit = self._in_one_unit()
        match unit:
            case Unit.MONTH:
                return _days_of_months(count)[0]
            case Unit.WORKING_DAY:
                return count + 2 * ((count - 1) // 5)  # from a Sunday
            case Unit.HOUR:
                return count // _HOURS_OF_A_DAY
            case _:
                return count

    @property
    def longest(self) -> int:
        """How many days it has at most. For working days that is more than any calendar of bank holidays has shown."""
        count, unit = self._in_one_unit()
        match unit:
            case Unit.MONTH:
                return _days_of_months(count)[1]
            case Unit.WORKING_DAY:
                weekdays = count + _HOLIDAYS_TOGETHER + count // _WORKED_FOR_ONE_MORE
                return weekdays + 2 * ((weekdays + 4) // 5)  # from a Friday
            case Unit.HOUR:
                return -(-count // _HOURS_OF_A_DAY)
            case _:
                return count

    def _in_one_unit(self) -> tuple[int, Unit]:
        """Weeks as days, and years as months."""
        each, unit = _SAME.get(self.unit, (1, self.unit))
        return self.count * each, unit

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Period) and self._in_one_unit() == other._in_one_unit()

    def __hash__(self) -> int:
        return hash(self._in_one_unit())

    def __lt__(self, other: Period) -> bool:
        if not isinstance(other, Period):
            return NotImplemented
        (count, unit), (others, other_unit) = self._in_one_unit(), other._in_one_unit()
        return count < others if unit is other_unit else self.longest < other.shortest

    def __le__(self, other: Period) -> bool:
        if not isinstance(other, Period):
            return NotImplemented
        return self == other or self < other or self.longest <= other.shortest

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


def read_delay(written: str) -> Period:
    """The time within which something urgent is done, in hours too; ValueError says how to write one."""
    hours = _HOURS.fullmatch(written.strip().casefold())
    if hours and int(hours["count"]):
        return Period(int(hours["count"]), Unit.HOUR)
    try:
        return read_period(written)
    except ValueError:
        raise ValueError(f"“{written}” is not a length of time. Write it like `24 hours` or `1 working day`.") from None


@cache
def _days_of_months(count: int) -> tuple[int, int]:
    """How many days so many months have, at least and at most."""
    cycles, months = divmod(count, _CALENDAR)
    begin = [date(2000 + month // 12, month % 12 + 1, 1) for month in range(2 * _CALENDAR)]
    lasts = [(begin[start + months] - begin[start]).days for start in range(_CALENDAR)]
    whole = cycles * (begin[_CALENDAR] - begin[0]).days
    return whole + min(lasts), whole + max(lasts)
