"""Who on a list gets no letter: those who opted out or have died, those on a list of people not to be written to, and whole households."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from govkit.model import Partnership
from govkit.model.letter import NoCountsFor
from govkit.recipients.cells import faults_of_text
from govkit.recipients.header import header_of, off_the_grid
from govkit.recipients.households import belongs_to, looks_to
from govkit.recipients.marks import Marks, mark_of
from govkit.recipients.people import person_at, person_by_postcode, same
from govkit.recipients.postcode import postcode
from govkit.recipients.reading import HeadingsFaulty
from govkit.recipients.recipient import Addressee, Fault, Faulty, LeftOut, Reason
from govkit.recipients.rows import ListRow, ListUnreadable, rows_of
from govkit.recipients.strangers import refuse_replies

_REFERENCE, _NAME, _POSTCODE = "reference", "name", "postcode"
_COLUMNS: Final = (_REFERENCE, _NAME, _POSTCODE)


@dataclass(frozen=True, repr=False, slots=True)
class Suppression:
    """Who must not be written to: by reference with its row, or by name and postcode; who opted out in a row of their own, and their households.

    Of households there are only where a no counts for them.
    """

    references: Mapping[str, int] = field(default_factory=dict)
    people: Marks = field(default_factory=Marks)
    opted_out: Marks = field(default_factory=Marks)
    households: Marks | None = None


def read_suppression(file: Path) -> Suppression:
    """The people on a suppression list: a row has a reference, or a name and a postcode. Raises ListUnreadable and HeadingsFaulty."""
    rows = rows_of(file)
    first = next(rows, None)
    if first is None:
        raise ListUnreadable(file, "this list is empty. Its headings are `reference`, or `name` and `postcode`.")
    header = header_of(first, _COLUMNS, (), others=True)
    if not (_REFERENCE in header.places or {_NAME, _POSTCODE} <= header.places.keys()):
        says = "The list has no column `reference`, nor the columns `name` and `postcode`."
        raise HeadingsFaulty(file, (*header.faults, Fault(first.number, "", says, "Add them.")))
    refuse_replies(file, first.cells)
    references: dict[str, int] = {}
    people: set[str] = set()
    for row in rows:
        off = off_the_grid(row, header.width)
        reference, name, code = ("" if off else _cell(row, header.places.get(column)) for column in _COLUMNS)
        if not (reference or (name and code)):
            says = off.says if off else "this row has no reference, nor a name with a postcode."
            raise ListUnreadable(f"{file}:{row.number}", f"{says} Nobody can be left out by it. Mend it.")
        if any(True for each in (reference, name, code) for _ in faults_of_text(each)):
            raise ListUnreadable(f"{file}:{row.number}", "this row has signs that can’t be read. Type its cells anew.")
        if reference:
            references.setdefault(same(reference), row.number)
        if name and code:
            people.add(person_by_postcode(name, code))
    if not references and not people:
        raise ListUnreadable(file, "nobody is on this list. If nobody is suppressed, leave --suppression out.")
    return Suppression(references, Marks.of(people))


def _cell(row: ListRow, place: int | None) -> str:
    return "" if place is None else " ".join(row.cells[place].split())


def counts_for_household(partnership: Partnership, letter: str) -> bool:
    """Whether a no to a letter counts for the household."""
    return partnership.letters[letter].no_counts_for == NoCountsFor.HOUSEHOLD


def with_opt_outs(
    suppression: Suppression, listed: Iterable[Addressee | Faulty], partnership: Partnership, letter: str
) -> Suppression:
    """The suppression, with those who opted out by any row of the list, a faulty one too, and their households where a no counts for these."""
    opted_out = OptedOut()
    for row in listed:
        opted_out.note(row)
    return opted_out.added_to(suppression, for_household=counts_for_household(partnership, letter))


class OptedOut:
    """Who opted out by any row of a list, or of a part of it, and what they belong to."""

    def __init__(self) -> None:
        self._people: set[int] = set()
        self._households: set[int] = set()

    def note(self, row: Addressee | Faulty) -> None:
        """Notes somebody who opted out, a faulty row too."""
        found = row.addressee if isinstance(row, Faulty) else row
        if found.opted_out:
            self._people.add(mark_of(person_at(found.name, found.address, young=found.young)))
            self._households.update(map(mark_of, belongs_to(found)))

    def join(self, other: OptedOut) -> None:
        """Adds those of another part."""
        self._people |= other._people
        self._households |= other._households

    def added_to(self, suppression: Suppression, *, for_household: bool) -> Suppression:
        """The suppression with these, and with their households if a no counts for them."""
        households = Marks.joined([self._households]) if for_household else None
        return replace(suppression, opted_out=Marks.joined([self._people]), households=households)


def suppress(addressees: Iterable[Addressee], suppression: Suppression) -> Iterator[Addressee | LeftOut]:
    """Each person on a list, or why they get no letter. `with_opt_outs` has to have gone through the whole list before."""
    for each in addressees:
        why = _why(each, suppression)
        yield LeftOut(each, why) if why else each


def _why(each: Addressee, suppression: Suppression) -> Reason | None:
    if each.deceased:
        return Reason.DECEASED
    if each.opted_out or (
        suppression.opted_out.marks and person_at(each.name, each.address, young=each.young) in suppression.opted_out
    ):
        return Reason.OPTED_OUT
    if same(each.reference) in suppression.references or _is_known(each, suppression):
        return Reason.SUPPRESSED
    if suppression.households is not None and any(key in suppression.households for key in looks_to(each)):
        return Reason.HOUSEHOLD
    return None


def _is_known(each: Addressee, suppression: Suppression) -> bool:
    """Whether a suppression list names somebody of this name at this postcode; a BFPO address has it last but one."""
    if not suppression.people.marks:
        return False
    codes = [line for line in each.address[-2:] if postcode(line) or line == each.address[-1]]
    return any(person_by_postcode(each.name, code) in suppression.people for code in codes)
