"""The files that say whom each flow may be sent for: their names, their headings, and the rows of each person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from govkit.recipients.asked import LetterSent
from govkit.recipients.lists import OnList, Person
from govkit.recipients.why import ask_again, why

ASK_AGAIN: Final = "ask-again.csv"
_WHO: Final = ("reference", "name", "household", "gp_surgery")


@dataclass(frozen=True, slots=True)
class OnLists:
    """How many people are on the list of each flow, and not on it, by why; and how many are asked again."""

    on: Mapping[str, Counter[str]]
    off: Mapping[str, Counter[str]]
    again: Counter[str]

    @classmethod
    def of(cls, letter: LetterSent) -> OnLists:
        """Nobody yet, for each flow of a letter."""
        flows = [each.flow for each in letter.questions]
        return cls({flow: Counter() for flow in flows}, {flow: Counter() for flow in flows}, Counter())

    def count(self, person: Person, today: date) -> None:
        """Counts a person in."""
        for place in person.places:
            (self.on if place.is_on else self.off)[place.question.flow][_counted(place)] += 1
        if asking := ask_again(person, today):
            self.again[asking.why] += 1


def headings(letter: LetterSent) -> Mapping[str, Sequence[str]]:
    """The headings of each file, by its name."""
    flows = [each.flow for each in letter.questions]
    return {
        ASK_AGAIN: ("reference", "name", "when", "why"),
        **{_may(flow): (*_WHO, "items", "why") for flow in flows},
        **{_may_not(flow): (*_WHO, "why") for flow in flows},
    }


def rows(person: Person, today: date) -> Iterator[tuple[str, Sequence[str]]]:
    """The rows of a person, each with the name of the file that it stands in."""
    found = person.addressee
    who = (found.reference, found.name, found.household or "", found.surgery or "")
    for place in person.places:
        flow, reason = place.question.flow, why(person, place)
        if place.is_on:
            yield _may(flow), (*who, ", ".join(place.items), reason)
        else:
            yield _may_not(flow), (*who, reason)
    if asking := ask_again(person, today):
        yield ASK_AGAIN, (found.reference, found.name, asking.when.isoformat(), asking.why)


def _may(flow: str) -> str:
    return f"may-share--{flow}.csv"


def _may_not(flow: str) -> str:
    return f"may-not-share--{flow}.csv"


def _counted(place: OnList) -> str:
    """Why somebody is on a list or not, without days, so that it can be counted."""
    found = place.standing
    if not found.allows:
        return str(found.stand)
    if place.household:
        return "somebody else in the household said no"
    return str(found.stand) if place.is_on else "somebody else in the household keeps it back"
