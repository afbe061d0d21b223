"""Whom each flow may be sent for: who is on its list and who is not, why, and who is asked again when."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from govkit.recipients.asked import AskedFlow, LetterSent
from govkit.recipients.households import Households
from govkit.recipients.people import same
from govkit.recipients.recipient import Addressee, Faulty, LeftOut, Reason
from govkit.recipients.reply import Reply
from govkit.recipients.standing import PersonStanding, Stand, standing

Row = Addressee | LeftOut | Faulty


@dataclass(frozen=True, repr=False, slots=True)
class WhatCame:
    """What came back by a day: the replies by reference, and the references of letters that came back undelivered."""

    replies: Mapping[str, Sequence[Reply]]
    returned: Collection[str]
    today: date


class OnList(NamedTuple):
    """Where somebody stands on the list of a flow: the items that may be shared about them, none if they are not on it, and what holds back others.

    `household` is whether somebody else's no keeps them off, and `family` whether somebody else keeps items about the family back.
    """

    question: AskedFlow
    standing: PersonStanding
    items: tuple[str, ...]
    household: bool
    family: bool

    @property
    def is_on(self) -> bool:
        """Whether the flow may carry anything about them."""
        return bool(self.items)


class Person(NamedTuple):
    """Somebody on the list of recipients, why they got no letter if they got none, and where they stand on the list of each flow."""

    addressee: Addressee
    no_letter: Reason | Faulty | None
    places: tuple[OnList, ...]

    def __repr__(self) -> str:
        """The row, and nothing about the person."""
        return f"Person(row={self.addressee.row})"


def lists(read: Callable[[], Iterator[Row]], asked: LetterSent, answers: WhatCame) -> Iterator[Person]:
    """Each person on the list of recipients, which is read twice: what one says can keep others of their household off."""
    households = Households()
    for row in read():
        _note(row, asked, answers, households)
    return (_person(row, asked, answers, households) for row in read())


def _addressee(row: Row) -> Addressee:
    return row if isinstance(row, Addressee) else row.addressee


def _no_letter(row: Row) -> Reason | Faulty | None:
    return None if isinstance(row, Addressee) else row.why if isinstance(row, LeftOut) else row


def _standings(row: Row, asked: LetterSent, answers: WhatCame) -> Iterator[PersonStanding]:
    """Where a person stands by themselves. Who got no letter allows nothing, whatever they answered; their no counts for others."""
    reference = same(_addressee(row).reference)
    replies = answers.replies.get(reference, ())
    gone = None if isinstance(row, Addressee) else Stand.LEFT_OUT if row.written_to else Stand.NO_LETTER
    for question in asked.questions:
        found = standing(replies, asked, question, answers.today, returned=reference in answers.returned)
        yield found if found.is_no or gone is None else PersonStanding(gone)


def _note(row: Row, asked: LetterSent, answers: WhatCame, households: Households) -> None:
    """Notes what a person keeps from others. Who has died keeps nothing back."""
    if _no_letter(row) is Reason.DECEASED:
        return
    noes = keeps_back = 0
    opted_out = _no_letter(row) is Reason.OPTED_OUT or _addressee(row).opted_out
    for number, found in enumerate(_standings(row, asked, answers)):
        noes |= (found.is_no or opted_out) << number
        keeps_back |= (not found.allows) << number
    households.note(_addressee(row), noes=noes, keeps_back=keeps_back)


def _person(row: Row, asked: LetterSent, answers: WhatCame, households: Households) -> Person:
    addressee = _addressee(row)
    noes = households.noes(addressee) if asked.no_counts_for_household else 0
    kept_back = households.kept_back(addressee)
    places = []
    for number, (question, found) in enumerate(zip(asked.questions, _standings(row, asked, answers), strict=True)):
        household, family = bool(noes >> number & 1), bool(kept_back >> number & 1)
        items = () if not found.allows or household else (*question.items, *(() if family else question.family_items))
        places.append(OnList(question, found, items, household, family))
    return Person(addressee, _no_letter(row), tuple(places))
