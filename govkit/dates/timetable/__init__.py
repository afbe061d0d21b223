"""Every day of a partnership on which something starts, falls due or runs out: rules, the calendar and `records due` ask here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from govkit.dates.timetable.due import Due, Falling
from govkit.dates.timetable.of_agreement import agreement_days, notice_check, review
from govkit.dates.timetable.of_assurance import assurance_days
from govkit.dates.timetable.of_flows import flow_days, phase_days
from govkit.dates.timetable.of_letters import conversation_days, letter_days, request_days
from govkit.dates.timetable.of_retention import retention_days
from govkit.dates.timetable.of_waivers import waiver_days
from govkit.model import Partnership
from govkit.model.partnership import Status

__all__ = ["Due", "Falling", "assurance_days", "notice_check", "review", "timetable"]

# Whatever else has days of its own is added as a function here.
_SOURCES: Final[tuple[Callable[[Partnership], Iterable[Due]], ...]] = (
    agreement_days,
    assurance_days,
    phase_days,
    letter_days,
    conversation_days,
    request_days,
    flow_days,
    retention_days,
    waiver_days,
)


def timetable(partnership: Partnership) -> tuple[Due, ...]:
    """All days, the first one first. Once the agreement has ended, only what was shared is still to be deleted."""
    sources = (retention_days,) if partnership.partnership.status == Status.ENDED else _SOURCES
    days = (due for source in sources for due in source(partnership))
    return tuple(sorted(days, key=lambda due: (due.day, due.path, due.key)))
