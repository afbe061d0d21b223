"""Looks a list through part by part, before anybody is written to: its faults, who is on it twice, and who opted out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from govkit.recipients.met import Noted, ToBeCompared, Twice, lacking, there_before
from govkit.recipients.parts import ListPart, ReadStretch, rows_of_part
from govkit.recipients.people import same
from govkit.recipients.reading import ListOf, RowReader, person_twice, reference_twice
from govkit.recipients.recipient import Fault, Faulty
from govkit.recipients.suppression import OptedOut, Suppression

LOOKED_AT_TOGETHER: Final = 10_000  # rows


class ListLook(NamedTuple):
    """How a list is looked through: its file, what its rows are read by and how, and whether faults are told or only counted."""

    file: Path
    list_of: ListOf
    read: ReadStretch
    tells_faults: bool = True


@dataclass(slots=True, repr=False)
class Seen:
    """What was seen in a part by itself: its rows, what has to be compared with other parts, who opted out, and which rows are faulty and why."""

    part: int
    rows: int = 0
    compared: ToBeCompared = field(default_factory=lambda: ToBeCompared(Noted(), Noted()))
    opted_out: OptedOut = field(default_factory=OptedOut)
    faulty: list[int] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    of_faulty: Noted = field(default_factory=Noted)


class ListOverview(NamedTuple):
    """What a list comes to: how many rows it has, how many are faulty and why, who is there twice, and who must not be written to.

    `unknown` are the references of the suppression list that nobody has.
    """

    rows: int
    faulty: int
    faults: tuple[Fault, ...]
    twice: Twice
    suppression: Suppression
    unknown: frozenset[str]


def looking(look: ListLook) -> Callable[[ListPart], Seen]:
    """Looks each part through that it is given."""
    return partial(looked_through, look)


def looked_through(look: ListLook, part: ListPart) -> Seen:
    """What is seen in a part of a list by itself. Raises ListUnreadable."""
    seen = Seen(part.number)
    reader = RowReader(look.list_of, seen.compared)
    for row in map(reader.read, rows_of_part(part, look.file, look.read)):
        seen.rows += 1
        seen.opted_out.note(row)
        if isinstance(row, Faulty):
            seen.faulty.append(row.row)
            seen.of_faulty.note(same(row.addressee.reference), row.row)
            seen.faults.extend(row.faults if look.tells_faults else ())
    return seen


def overview(look: ListLook, parts: Iterable[Seen], given: Suppression, *, for_household: bool) -> ListOverview:
    """What all parts of a list come to together."""
    seen = sorted(parts, key=lambda each: each.part)
    opted_out = OptedOut()
    for each in seen:
        opted_out.join(each.opted_out)
    twice = Twice(
        there_before([each.compared.references for each in seen]), there_before([each.compared.people for each in seen])
    )
    faulty = len({*twice.rows, *(row for each in seen for row in each.faulty)})
    told = [*(fault for each in seen for fault in each.faults), *(_told(twice) if look.tells_faults else ())]
    references = [noted for each in seen for noted in (each.compared.references, each.of_faulty)]
    return ListOverview(
        sum(each.rows for each in seen),
        faulty,
        tuple(sorted(told, key=lambda fault: fault.row)),
        twice,
        opted_out.added_to(given, for_household=for_household),
        frozenset(lacking(tuple(given.references), references)),
    )


def _told(twice: Twice) -> Iterator[Fault]:
    yield from (reference_twice(row, before) for row, before in twice.references.items())
    yield from (person_twice(row, before) for row, before in twice.people.items())
