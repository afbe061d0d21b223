"""The days on which a waiver runs out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from govkit.dates.timetable.due import Due
from govkit.model import Partnership


def waiver_days(partnership: Partnership) -> Iterator[Due]:
    """The last day of each waiver. What was accepted is found again from the next day on."""
    for index, waiver in enumerate(partnership.waivers):
        if isinstance(waiver.until, date):
            yield Due(
                waiver.until,
                f"The waiver of `{waiver.rule}` runs out",
                f"Put right what it was for ({waiver.at}), or have it accepted again and write the new day in `until`.",
                str(waiver.accepted_by),
                f"waivers.{index}.until",
                stays_open=True,
            )
