"""Who belongs together, and what somebody who has said no, or not said yes, keeps from the others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.recipients.asked import MOST_FLOWS
from govkit.recipients.home import home
from govkit.recipients.people import same
from govkit.recipients.recipient import Addressee
from govkit.recipients.remembered import Remembered

_HOUSEHOLD, _HOME, _HOME_ALONE = "household ", "home ", "home alone "
_ITSELF, _HOUSE = "itself ", "house "
_LOW: Final = (1 << MOST_FLOWS) - 1


class Households:
    """For each household, by flows counted from 0, whether somebody in it said no, and whether somebody keeps data about the family back.

    Where the list does not say who belongs together, those at one address do.
    """

    def __init__(self) -> None:
        self._bits = Remembered()

    def note(self, person: Addressee, *, noes: int, keeps_back: int) -> None:
        """Notes the flows that somebody said no to, and those for which they keep data about the family back, each as bits."""
        bits = noes << MOST_FLOWS | keeps_back
        if bits:
            for key in belongs_to(person):
                self._bits[key] |= bits

    def noes(self, person: Addressee) -> int:
        """The flows that anybody in somebody's household said no to."""
        return self._of(person) >> MOST_FLOWS

    def kept_back(self, person: Addressee) -> int:
        """The flows for which anybody in somebody's household keeps data about the family back."""
        return self._of(person) & _LOW

    def _of(self, person: Addressee) -> int:
        bits = 0
        for key in looks_to(person):
            bits |= self._bits[key]
        return bits


def belongs_to(person: Addressee) -> Iterator[str]:
    """What somebody belongs to: a household of the list or a home, each as text that tells it from others."""
    at = home(person.address)
    homes = [f"{_ITSELF}{at.itself}", *([f"{_HOUSE}{at.house}"] if at.house else ())]
    for each in homes:
        yield f"{_HOME}{each}"
        if not person.household:
            yield f"{_HOME_ALONE}{each}"
    if person.household:
        yield f"{_HOUSEHOLD}{same(person.household)}"


def looks_to(person: Addressee) -> Iterator[str]:
    """With a household of the list: those in it, and those at the address whose household nobody knows. Else: all at the address.

    A house and a flat of it may be one home, where somebody left the flat out: each looks to the other.
    """
    at = home(person.address)
    maybe = f"{_ITSELF}{at.house}" if at.house else f"{_HOUSE}{at.itself}"
    known = _HOME_ALONE if person.household else _HOME
    if person.household:
        yield f"{_HOUSEHOLD}{same(person.household)}"
    yield f"{known}{_ITSELF}{at.itself}"
    yield f"{known}{maybe}"
