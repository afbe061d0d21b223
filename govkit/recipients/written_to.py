"""Who of a list was written to. Whoever was not is on no list of a flow: nobody is silent who was not asked."""

from __future__ import annotations

from collections.abc import Callable

from govkit.recipients.lists import Row
from govkit.recipients.recipient import Addressee, LeftOut, Reason

WasWrittenTo = Callable[[str], bool]


def held_to(row: Row, was_written_to: WasWrittenTo) -> Row:
    """A row, or why it counts as no letter: none was made for its reference."""
    if not isinstance(row, Addressee):
        return row._replace(written_to=was_written_to(row.addressee.reference))
    return row if was_written_to(row.reference) else LeftOut(row, Reason.NOT_MADE)
