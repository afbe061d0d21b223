"""What stands at the head of every sheet: what it is for, how it is filled in, and to whom it goes back by when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.sheets.sheet import PartnerSheet, ReturnTo
from govkit.wording.say import listing, say

HOW_TO: Final = (
    "Answer in the boxes marked “Your answer”, and nowhere else: the boxes are what is read.",
    "Leave a box empty if you can’t answer it yet. Nothing is taken for an answer that you did not write.",
    "Write nothing here about any person whom the data is about. The questions are about your organisation and this agreement.",
    "Save the file as it is, in the same format, and send it back.",
)


def purpose(sheet: PartnerSheet) -> str:
    """Why somebody gets the sheet."""
    count = len(sheet.questions)
    asked = "one question that is" if count == 1 else f"{count} questions that are"
    return (
        f"{sheet.partnership or 'The partnership'} shares personal data, and an agreement says how. "
        f"It has {asked} for {sheet.partner_name} to settle."
    )


def send_back(sheet: PartnerSheet) -> str:
    """To whom it goes back, and by when."""
    return f"Please send it back by {say(sheet.by)} to {_whom(sheet.return_to)}."


def _whom(to: ReturnTo) -> str:
    ways = [way for way in (to.email, to.phone) if way]
    named = f"{to.name} ({to.team})" if to.team else to.name
    return f"{named}: {listing(ways, 'or')}" if ways else named


def facts(sheet: PartnerSheet) -> Iterator[tuple[str, str]]:
    """What the sheet is of, line by line."""
    yield "For", sheet.partner_name
    yield "Agreement", ", ".join(part for part in (sheet.partnership, sheet.reference) if part)
    yield "Made on", say(sheet.made_on)
    yield "Send back by", say(sheet.by)
    yield "Send back to", _whom(sheet.return_to)
    yield "Sheet", sheet.mark
