"""Says in words why somebody is on the list of a flow or not, and when they are asked again."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from govkit.recipients.lists import OnList, Person
from govkit.recipients.recipient import Faulty, Reason
from govkit.recipients.standing import NOT_ASKED, PersonStanding, Stand

_NOT_ALL_SAID_YES: Final = "not everybody in the household has said yes"
_SOMEBODY: Final = "somebody in the household said no, or can still say no, or was not reached"
_NOW: Final = {
    Stand.RAN_OUT: "the yes has run out",
    Stand.LATE_YES: "the yes came after the day to reply by",
    Stand.DIFFERENT: "they answered yes and no",
    Stand.UNCLEAR: "their reply says nothing",
    Stand.CAME_BACK: "the letter came back: find out where they live",
}


class AskedAgain(NamedTuple):
    """When somebody is asked again, and why."""

    when: date
    why: str


def why(person: Person, place: OnList) -> str:
    """Why somebody is on the list of a flow, or not."""
    found = place.standing
    if found.stand in NOT_ASKED:
        if person.no_letter is Reason.NOT_MADE:
            return found.stand
        gone = "the row is faulty" if isinstance(person.no_letter, Faulty) else person.no_letter
        return f"{found.stand}: {gone}"
    if found.allows and place.household:
        return "somebody in the household said no"
    own = _own(found)
    if found.allows and place.family and place.question.family_items:
        others = _NOT_ALL_SAID_YES if place.question.needs_yes else _SOMEBODY
        return f"{own}; {others}"
    return own


def ask_again(person: Person, today: date) -> AskedAgain | None:
    """When somebody is asked again, for the flow for which that is first; at once if no letter was made that they should get.

    Who said no, or said nothing to a letter that reached them, is not.
    """
    if person.no_letter is not None:
        lacks = any(place.standing.stand is Stand.NO_LETTER for place in person.places)
        return AskedAgain(today, _first(person)) if lacks and _first(person) else None
    found = [again for place in person.places if (again := _again(place.standing, today))]
    return min(found, default=None)


def _first(person: Person) -> str:
    """Why somebody is written to after all who got no letter; nothing if they must not be."""
    if person.no_letter is Reason.NOT_MADE:
        return Stand.NO_LETTER
    kept_off = person.addressee.opted_out or person.addressee.deceased
    return (
        f"{Stand.NO_LETTER}: put the row right first" if isinstance(person.no_letter, Faulty) and not kept_off else ""
    )


def _again(found: PersonStanding, today: date) -> AskedAgain | None:
    if found.stand in _NOW:
        return AskedAgain(today, _NOW[found.stand])
    if found.stand is Stand.YES and found.ends:
        return AskedAgain(found.ends, "the yes runs out")
    return None


def _own(found: PersonStanding) -> str:
    match found:
        case PersonStanding(Stand.YES, since, None):
            return f"said yes on {since}"
        case PersonStanding(Stand.YES, since, ends):
            return f"said yes on {since}, which lasts until {ends}"
        case PersonStanding(Stand.RAN_OUT, since, ends):
            return f"said yes on {since}, which ran out on {ends}"
        case PersonStanding(Stand.SILENT, since, _):
            return f"no reply came by {since}"
        case PersonStanding(Stand.MAY_STILL_SAY_NO, _, ends):
            return f"can still say no until {ends}"
        case PersonStanding(Stand.UNCLEAR, since, _):
            return f"the reply of {since} says nothing"
        case PersonStanding(stand, None, _):
            return stand
        case PersonStanding(stand, since, _):
            return f"{stand} on {since}"
