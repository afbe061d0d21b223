"""A sheet for one partner: its questions, to whom it goes back and by when, and what tells a returned one from others."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from govkit.dates.days import last_day
from govkit.document.names import document_name
from govkit.model import Partnership
from govkit.model.partnership import Nation
from govkit.model.period import Period, Unit
from govkit.model.unsettled import is_unsettled
from govkit.sheets.question import SheetQuestion

KIND: Final = "sheet"
_MARK_LENGTH: Final = 8
_TIME_TO_ANSWER: Final = Period(10, Unit.WORKING_DAY)


class ReturnTo(NamedTuple):
    """Whom a sheet goes back to: the partner that leads, its team, and how it is reached."""

    name: str
    team: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class PartnerSheet:
    """What one partner is asked in a partnership."""

    partnership: str
    reference: str
    version: str
    partner: str
    partner_name: str
    questions: tuple[SheetQuestion, ...]
    return_to: ReturnTo
    made_on: date
    by: date

    @property
    def name(self) -> str:
        """What its file is called, without the ending."""
        return document_name(KIND, self.partner)

    @property
    def title(self) -> str:
        """What stands at its head."""
        return f"Questions for {self.partner_name}"

    @property
    def mark(self) -> str:
        """By what it is known when it comes back, in a few letters that anybody can see."""
        return f"{self.partner}/{self.made_on.isoformat()}/{partnership_mark(self.partnership)}"


def partnership_mark(name: str) -> str:
    """What stands for the name of a partnership on its sheets."""
    return hashlib.sha256(" ".join(name.casefold().split()).encode()).hexdigest()[:_MARK_LENGTH]


class SentBack(NamedTuple):
    """What whoever sends sheets out says of their return: by which day, if not in ten working days, and to which address, if not the lead's."""

    by: date | None = None
    to: str = ""


def sheet(
    partnership: Partnership,
    partner: str,
    questions: Sequence[SheetQuestion],
    today: date,
    back: SentBack = SentBack(),  # noqa: B008 - it never changes
) -> PartnerSheet:
    """The sheet of a partner."""
    overview = partnership.partnership
    return PartnerSheet(
        settled_words(overview.name),
        settled_words(overview.reference),
        settled_words(overview.version),
        partner,
        settled_words(partnership.partners[partner].name) or partner,
        tuple(questions),
        _return_to(partnership, back.to),
        today,
        back.by
        or last_day(today, _TIME_TO_ANSWER, Nation.ENGLAND if is_unsettled(overview.nation) else overview.nation),
    )


def settled_words(fact: object) -> str:
    """A fact in words, or nothing while it is to be agreed."""
    return "" if fact is None or is_unsettled(fact) else str(fact)


def _return_to(partnership: Partnership, reply_to: str) -> ReturnTo:
    lead = partnership.partners.get(str(partnership.partnership.lead))
    if lead is None or is_unsettled(lead):
        return ReturnTo("whoever sent it to you", email=reply_to)
    team, email, phone = map(settled_words, (lead.contact.team, lead.contact.email, lead.contact.phone))
    return ReturnTo(settled_words(lead.name) or "the partner that leads", team, reply_to or email, phone)
