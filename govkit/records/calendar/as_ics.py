"""The timetable of a partnership as a file that calendar programs read (iCalendar, RFC 5545)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid5

from govkit import __version__
from govkit.dates.timetable import Due, timetable
from govkit.model import Partnership
from govkit.model.unsettled import Unsettled
from govkit.records.said import said

if TYPE_CHECKING:  # it takes long to start
    from icalendar import Alarm, Event

FOR: Final = "calendars, with every day that falls due"
_DAYS: Final = UUID("5f0c1a86-3d7e-4b52-9a1f-c6e2d4807b39")
_DAY: Final = timedelta(days=1)
_MORNING: Final = timedelta(hours=9)


def write(partnership: Partnership, today: date) -> bytes:
    """Every day of the partnership, each all day long: what to do, who sees to it, and a reminder before."""
    from icalendar import Calendar, vText  # noqa: PLC0415 - it takes long to start

    calendar = Calendar()
    calendar.add("prodid", f"-//govkit//govkit {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(said(partnership.partnership.name)))  # or its commas would not be escaped
    for due in timetable(partnership):
        calendar.add_component(_event(due, partnership, today))
    written: bytes = calendar.to_ical(sorted=False)
    return written


def _event(due: Due, partnership: Partnership, today: date) -> Event:
    from icalendar import Event  # noqa: PLC0415 - it takes long to start

    event = Event()
    event.add("uid", _uid(due, partnership))
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("dtstart", due.day)
    event.add("dtend", due.day + _DAY)  # the end is the day after: Outlook and iCloud want one
    event.add("summary", f"{due.what} ({said(partnership.partnership.reference)})")
    event.add("description", _description(due, partnership))
    event.add("transp", "TRANSPARENT")  # nobody is busy all day because of it
    if due.day >= today:  # a reminder of what has passed would ring at once
        event.add_component(_reminder(due))
    return event


def _uid(due: Due, partnership: Partnership) -> str:
    """The same at each run, so that a day which moved moves in the calendar too; it tells nothing of a machine."""
    about = partnership.partnership
    known = next((fact for fact in (about.reference, about.name) if not isinstance(fact, Unsettled)), about.lead)
    return str(uuid5(_DAYS, "\n".join((str(known), due.path, due.key))))


def _description(due: Due, partnership: Partnership) -> str:
    return "\n".join(
        (
            due.to_do,
            "",
            f"Who: {due.who}",
            f"Agreement: {said(partnership.partnership.name)}, {said(partnership.partnership.reference)}",
            f"In the partnership file: {due.path}",
        )
    )


def _reminder(due: Due) -> Alarm:
    from icalendar import Alarm  # noqa: PLC0415 - it takes long to start

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", due.what)
    alarm.add("trigger", _MORNING - due.notice * _DAY)
    return alarm
