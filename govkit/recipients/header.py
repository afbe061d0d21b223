"""The headings of a list: which column each stands for, and which one was meant by a misspelt one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final, NamedTuple

from govkit.model.facts import nearest
from govkit.recipients.recipient import Fault
from govkit.recipients.rows import ListRow

_USUALLY_CALLED: Final = {
    **dict.fromkeys(("full_name", "fullname", "recipient", "recipient_name", "addressee", "names"), "name"),
    **dict.fromkeys(("ref", "ref_no", "ref_number", "our_ref", "our_reference", "reference_number", "id"), "reference"),
    **dict.fromkeys(("address", "address_1", "address1", "line_1", "address_line1", "street"), "address_line_1"),
    **dict.fromkeys(("post_code", "postal_code", "zip"), "postcode"),
    **dict.fromkeys(("greeting", "dear", "known_as"), "salutation"),
    **dict.fromkeys(("surgery", "gp", "gp_practice"), "gp_surgery"),
    **dict.fromkeys(("optout", "opt_out", "objected"), "opted_out"),
    **dict.fromkeys(("date_of_reply", "reply_date", "received"), "date"),
}


class Header(NamedTuple):
    """Where each column stands, by its name, how many there are, and what is wrong with the headings."""

    places: Mapping[str, int]
    width: int
    faults: tuple[Fault, ...]


def header_of(
    row: ListRow, known: Collection[str], needed: Collection[str], *, others: bool = False, let_be: Collection[str] = ()
) -> Header:
    """The columns that are known, and faults: one that is not, that stands twice, or that is needed and lacking.

    Those of `let_be` may stand beside them, and with `others` any may.
    """
    names = [named(cell) for cell in row.cells]
    places = {name: names.index(name) for name in names if name in known}
    if not places and not others and not any(name in _USUALLY_CALLED for name in names):
        cure = "`govkit letters template` writes the headings of a list."
        return Header(
            places, len(names), (Fault(row.number, "", "The first row has no headings of such a list.", cure),)
        )
    lacking = [name for name in needed if name not in places]
    meant = {_meant(name, known) for name in names if name not in known}
    odd = [
        at
        for at, name in enumerate(names)
        if places.get(name) != at
        and row.cells[at] not in let_be
        and (name in known or not others or _meant(name, lacking))
    ]
    faults = [fault for at in odd for fault in _faults(row.number, names[at], at, known, places)]
    faults += [
        Fault(row.number, name, f"There is no column `{name}`.", "Add it.") for name in lacking if name not in meant
    ]
    return Header(places, len(names), tuple(faults))


def named(cell: str) -> str:
    """A heading as columns are named: `Address line 1` is `address_line_1`."""
    return "_".join(cell.replace("-", " ").replace("_", " ").casefold().split())


def _meant(name: str, known: Collection[str]) -> str:
    """The column that was probably meant by a heading: one that is written like it, or that is usually called so."""
    usual = _USUALLY_CALLED.get(name, "")
    return usual if usual in known else nearest(name, known)


def _faults(row: int, name: str, place: int, known: Collection[str], places: Mapping[str, int]) -> Iterator[Fault]:
    """What is wrong with a heading. Only one that is like a column is told in its own words: the row could be a person's."""
    where = f"column {letters(place)}"
    if not name:
        yield Fault(row, where, "A column has no heading.", "Name it, or take it out.")
    elif name in places:
        yield Fault(row, name, f"The column `{name}` is there twice.", "Keep one.")
    elif meant := _meant(name, known):
        yield Fault(row, name, f"No list has a heading `{name}`.", f"Did you mean `{meant}`?")
    else:
        yield Fault(
            row,
            where,
            "This heading is none of a list’s.",
            "Take the column out: what a letter does not need stays away.",
        )


def letters(place: int) -> str:
    """A column as spreadsheets name it: A, B ... Z, AA."""
    name, place = "", place + 1
    while place:
        place, letter = divmod(place - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def off_the_grid(row: ListRow, width: int) -> Fault | None:
    """The fault of a row that has more or fewer cells than there are headings: then no cell can be trusted to stand under its own."""
    if len(row.cells) == width:
        return None
    says = f"This row has {len(row.cells)} cells, and there are {width} headings."
    return Fault(row.number, "", says, "Put what has a comma in it in quotation marks, or look for what is missing.")
