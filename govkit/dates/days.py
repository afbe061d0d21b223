"""Counts days as the law does, in calendar or working days of one of the four nations."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Final

from govkit.data.bank_holidays import bank_holidays
from govkit.model.partnership import Nation
from govkit.model.period import Period, Unit

_SATURDAY: Final = 5
_ONE_DAY: Final = Period(1, Unit.DAY)
_WORKBOOKS_COUNT_FROM: Final = date(1899, 12, 30)


def last_day(start: date, period: Period, nation: Nation) -> date:
    """The last day of a period that starts with an event on `start`.

    The day of the event is not counted, a period that would end on a Saturday, Sunday or bank holiday ends on the next
    working day, and one of two days or more has at least two working days in it (Regulation 1182/71, Article 3, by
    UK GDPR Article 4A and the Data Protection Act 2018, section 205(2)).
    """
    if period.unit is Unit.WORKING_DAY:
        return _working_days_after(start, period.count, nation)
    end = _next_working_day(_add(start, period), nation)
    return end if period == _ONE_DAY else max(end, _working_days_after(start, 2, nation))


def day_after(start: date, period: Period, nation: Nation) -> date:
    """The day that is so long after `start`, whatever day of the week it is: for what may last no longer, such as retention."""
    return _working_days_after(start, period.count, nation) if period.unit is Unit.WORKING_DAY else _add(start, period)


def is_working_day(day: date, nation: Nation) -> bool:
    """Whether it is neither a weekend nor a bank holiday of the nation."""
    return day.weekday() < _SATURDAY and day not in bank_holidays(nation)


def day_in_workbook(days: int) -> date:
    """The day that a cell of a workbook keeps as a number: in days since the end of 1899."""
    return _WORKBOOKS_COUNT_FROM + timedelta(days=days)


def _working_days_after(day: date, count: int, nation: Nation) -> date:
    for _ in range(count):
        day = _next_working_day(day + timedelta(days=1), nation)
    return day


def _next_working_day(day: date, nation: Nation) -> date:
    while not is_working_day(day, nation):
        day += timedelta(days=1)
    return day


def _add(start: date, period: Period) -> date:
    match period.unit:
        case Unit.DAY | Unit.WORKING_DAY:
            return start + timedelta(days=period.count)
        case Unit.HOUR:
            return start + timedelta(days=period.longest)
        case Unit.WEEK:
            return start + timedelta(weeks=period.count)
        case Unit.MONTH:
            return _add_months(start, period.count)
        case Unit.YEAR:
            return _add_months(start, 12 * period.count)


def _add_months(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))
