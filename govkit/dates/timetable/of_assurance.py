"""The days on which what shows that a partner keeps data safe counts for the last time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from govkit.dates.timetable.due import Due, name
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled

# A choice of govkit: a Toolkit entry or a certificate takes weeks.
_RENEWAL_NOTICE: Final = 60


def assurance_days(partnership: Partnership) -> Iterator[Due]:
    """The last day of each assurance that has one."""
    for partner, part in partnership.partners.items():
        for index, assurance in enumerate(part.assurance):
            if not is_unsettled(assurance) and isinstance(assurance.valid_until, date):
                yield Due(
                    assurance.valid_until,
                    f"Renew “{assurance.standard}” of {part.name}",
                    "Write the new result, its reference and its last day in the partnership file.",
                    name(partnership, partner),
                    f"partners.{partner}.assurance.{index}.valid_until",
                    notice=_RENEWAL_NOTICE,
                    stays_open=True,
                )
