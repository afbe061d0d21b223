"""What a row of a list of recipients comes to: somebody to write to, faults, or a reason to write to nobody.

Shown as a value, each names its row alone: what people are called and where they live goes into no error and no log.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Addressee(NamedTuple):
    """Somebody to whom a letter goes, as a row of a list says it.

    The address is as it is printed under the name, the postcode last. With the name it has 3 to 7 lines.
    """

    row: int
    reference: str
    name: str
    salutation: str
    address: tuple[str, ...]
    household: str | None
    young: bool
    surgery: str | None
    language: str
    large_print: bool
    opted_out: bool
    deceased: bool

    def __repr__(self) -> str:
        """The row, and nothing about the person."""
        return f"Addressee(row={self.row})"


class Fault(NamedTuple):
    """What is wrong in a column of a row, and what to do; it never says what stands there."""

    row: int
    column: str
    says: str
    cure: str


class Faulty(NamedTuple):
    """A row that nobody can be written to by: what is wrong with it, its cells as they stand, and the person as far as they can be read.

    Whether somebody opted out counts as yes where it can't be read. A letter may have been made before the row was as it is.
    """

    row: int
    faults: tuple[Fault, ...]
    cells: tuple[str, ...]
    addressee: Addressee
    written_to: bool = False

    def __repr__(self) -> str:
        """The row, and nothing about the person."""
        return f"Faulty(row={self.row})"


class Reason(StrEnum):
    """Why somebody on the list gets no letter."""

    OPTED_OUT = "opted out"
    DECEASED = "has died"
    SUPPRESSED = "on the suppression list"
    HOUSEHOLD = "somebody in the household opted out"
    NOT_MADE = "no letter was made"


class LeftOut(NamedTuple):
    """Somebody on the list who gets no letter, or none any more if one was made before, and why."""

    addressee: Addressee
    why: Reason
    written_to: bool = False
