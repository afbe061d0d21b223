"""Reads a list of recipients, row by row: each is somebody to write to, or faulty."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from govkit.document.letters import composed
from govkit.errors import GovkitError
from govkit.model import Partnership
from govkit.model.body import PartnerKind
from govkit.questions.settled import parts
from govkit.recipients.address import STARTS_NO_LINE, posting_form
from govkit.recipients.cells import are_plain, faults_of_text
from govkit.recipients.choices import LARGE_PRINT, YES_NO, YOUNG, choice, language
from govkit.recipients.columns import LINES, NAMES, NEEDED, SAID_OF_FAULTY
from govkit.recipients.header import Header, header_of, off_the_grid
from govkit.recipients.met import InTurn, MetBefore
from govkit.recipients.never_a_name import fault_of_name, fault_of_reference, fault_of_salutation
from govkit.recipients.recipient import Addressee, Fault, Faulty
from govkit.recipients.rows import ListRow, ListUnreadable, rows_of
from govkit.wording.say import listing

_REFERENCE: Final = re.compile(r"[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*")
_LONGEST_REFERENCE: Final = 40
_NO_SURGERY: Final = "This partnership has no GP surgery. Leave it empty."
_ADDRESS: Final = (*LINES, "postcode")


class HeadingsFaulty(GovkitError):
    """The headings of a list are not those of such a list, so no row of it can be read."""

    def __init__(self, file: Path, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(*(f"{file}:{each.row}: {each.says} {each.cure}" for each in faults))


def read_addressees(file: Path, partnership: Partnership) -> Iterator[Addressee | Faulty]:
    """Each row below the headings, as the file has them. Raises ListUnreadable and HeadingsFaulty.

    Of each row about 100 bytes at most stay in memory, by which one that is there twice is known.
    """
    rows = rows_of(file)
    return map(RowReader(list_of(headings(rows, file), partnership), InTurn()).read, rows)


class ListOf(NamedTuple):
    """What the rows of a list are read by: its headings, and what each partner is, by its id."""

    header: Header
    partners: Mapping[str, PartnerKind]


def list_of(header: Header, partnership: Partnership) -> ListOf:
    """A list with these headings, of the people of a partnership."""
    return ListOf(header, {name: partner.kind for name, partner in parts(partnership.partners)})


def headings(rows: Iterator[ListRow], file: Path) -> Header:
    """The headings of a list of recipients, which is its first row. Raises ListUnreadable and HeadingsFaulty."""
    first = next(rows, None)
    if first is None:
        raise ListUnreadable(file, "this list is empty. `govkit letters template` writes one to fill in.")
    header = header_of(first, NAMES, NEEDED, let_be=SAID_OF_FAULTY)
    if header.faults:
        raise HeadingsFaulty(file, header.faults)
    return header


class RowReader:
    """Reads the rows of a list, or of a part of it, with what is known of who was on it before."""

    def __init__(self, list_of: ListOf, met: MetBefore) -> None:
        header, self._partners = list_of
        self._met = met
        self._width = header.width
        self._at: Mapping[str, int] = header.places
        self._address = [(name, header.places[name]) for name in _ADDRESS if name in header.places]
        # All of them, and not the one that is most like it: that would tell whose patient somebody is.
        surgeries = [f"`{name}`" for name, kind in self._partners.items() if kind == PartnerKind.GP_PRACTICE]
        self._surgeries = (
            f"The GP surgeries of this partnership are {listing(surgeries)}." if surgeries else _NO_SURGERY
        )

    def read(self, row: ListRow) -> Addressee | Faulty:
        """Somebody to write to, or what is wrong with the row."""
        faults: list[Fault] = []
        if off := off_the_grid(row, self._width):
            faults.append(off)
            row = row._replace(cells=[*row.cells, *[""] * (self._width - len(row.cells))])
        elif not are_plain(row.cells):
            faults.extend(self._faults_of_texts(row))
        found = self._addressee(row, faults)
        if not off:
            self._look_for_the_same(found, faults)
        return Faulty(row.number, tuple(faults), tuple(row.cells), found) if faults else found

    def _cell(self, row: ListRow, name: str) -> str:
        place = self._at.get(name)
        return "" if place is None else " ".join(row.cells[place].split())

    def _faults_of_texts(self, row: ListRow) -> Iterator[Fault]:
        for name, place in self._at.items():
            for each in faults_of_text(row.cells[place]):
                yield Fault(row.number, name, each.says, each.cure)

    def _addressee(self, row: ListRow, faults: list[Fault]) -> Addressee:
        """The person as far as they can be read. What is wrong is added to the faults, once for each column."""
        known = {fault.column for fault in faults}

        def fault(column: str, says: str, cure: str) -> None:
            if column not in known and "" not in known:
                known.add(column)
                faults.append(Fault(row.number, column, says, cure))

        name = composed(self._cell(row, "name"))
        if not name:
            fault("name", "There is no name.", "Write it.")
        elif name.startswith(STARTS_NO_LINE):
            fault("name", f"No line of an address may start with “{name[0]}”.", "Take that sign out.")
        salutation = composed(self._cell(row, "salutation"))
        deceased = self._chosen(row, "deceased", YES_NO, fault) or False
        if not deceased and (wrong := fault_of_name(name)):
            fault("name", *wrong)
        if wrong := fault_of_salutation(salutation):
            fault("salutation", *wrong)
        opted_out = self._chosen(row, "opted_out", YES_NO, fault)
        return Addressee(
            row.number,
            self._reference(row, fault),
            name,
            salutation or name,
            self._posted(row, fault),
            self._cell(row, "household") or None,
            self._chosen(row, "adult_or_young_person", YOUNG, fault) or False,
            self._surgery(row, fault),
            self._language(row, fault),
            self._chosen(row, "format", LARGE_PRINT, fault) or False,
            opted_out is not False,
            deceased,
        )

    def _reference(self, row: ListRow, fault: Callable[[str, str, str], None]) -> str:
        reference = self._cell(row, "reference")
        if not reference:
            fault("reference", "There is no reference.", "Give each row one of its own: a reply is known by it.")
        elif len(reference) > _LONGEST_REFERENCE or not _REFERENCE.fullmatch(reference):
            cure = f"Use letters and digits, with single hyphens, dots or `_` between, {_LONGEST_REFERENCE} at most."
            fault("reference", "This can be no reference.", cure)
        elif wrong := fault_of_reference(reference):
            fault("reference", *wrong)
        return reference

    def _posted(self, row: ListRow, fault: Callable[[str, str, str], None]) -> tuple[str, ...]:
        posted = posting_form([composed(row.cells[place]) for _, place in self._address])
        for each in posted.faults:
            fault(self._address[-1 if each.line is None else each.line][0], each.says, each.cure)
        return posted.lines

    def _surgery(self, row: ListRow, fault: Callable[[str, str, str], None]) -> str | None:
        surgery = self._cell(row, "gp_surgery")
        if not surgery:
            return None
        if surgery not in self._partners:
            fault("gp_surgery", "No partner has this id.", self._surgeries)
        elif self._partners[surgery] != PartnerKind.GP_PRACTICE:
            fault("gp_surgery", "This partner is no GP surgery.", self._surgeries)
        return surgery

    def _language(self, row: ListRow, fault: Callable[[str, str, str], None]) -> str:
        code = language(self._cell(row, "language"))
        if code is None:
            fault("language", "This is no code of a language.", "Write `en` for English, `cy` for Welsh, and so on.")
        return code or "en"

    def _chosen(
        self, row: ListRow, column: str, words: Mapping[str, bool], fault: Callable[[str, str, str], None]
    ) -> bool | None:
        found = choice(self._cell(row, column), words)
        if found is None:
            known = " or ".join(
                f"`{next(word for word, means in words.items() if word and means is each)}`" for each in (True, False)
            )
            fault(column, "This is none of the words for it.", f"Write {known}.")
        return found

    def _look_for_the_same(self, found: Addressee, faults: list[Fault]) -> None:
        """Adds a fault where the reference or the person is on the list already."""
        if found.reference and (before := self._met.reference(found)):
            faults.append(reference_twice(found.row, before))
        if found.name and found.address and (before := self._met.person(found)):
            faults.append(person_twice(found.row, before))


def reference_twice(row: int, before: int) -> Fault:
    """What is wrong with a row whose reference another has."""
    return Fault(row, "reference", f"Row {before} has this reference too.", "Give each row a reference of its own.")


def person_twice(row: int, before: int) -> Fault:
    """What is wrong with a row whose person another has."""
    cure = "Take one out. If they are two people, tell them apart in the name, such as “junior”."
    return Fault(row, "name", f"Row {before} has this person at this address too.", cure)
