"""Brings the replies to a letter back, and writes whom each flow may be sent for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from govkit.issuing.private_files import Rows, private_tables
from govkit.model import Partnership
from govkit.recipients.asked import LetterSent, asked, letter_named
from govkit.recipients.lists import OnList, Person, Row, WhatCame, lists
from govkit.recipients.people import same
from govkit.recipients.reading import read_addressees
from govkit.recipients.reading_replies import read_replies
from govkit.recipients.recipient import Addressee, Fault, Faulty
from govkit.recipients.returned import read_returned
from govkit.recipients.suppression import Suppression, read_suppression, suppress, with_opt_outs
from govkit.recipients.why import ask_again, why

ASK_AGAIN: Final = "ask-again.csv"
_MAY: Final = ("reference", "name", "household", "gp_surgery", "items", "why")
_MAY_NOT: Final = ("reference", "name", "household", "gp_surgery", "why")
_AGAIN: Final = ("reference", "name", "when", "why")
_WHERE_THEY_LIVE: Final = frozenset((*(f"address_line_{number}" for number in range(1, 7)), "postcode"))


@dataclass(frozen=True, slots=True)
class CameBack:
    """The files that a run of replies starts from, and the letter that they answer, posted on its own day or on another."""

    recipients: Path
    replies: Path
    letter: str | None = None
    posted: date | None = None
    returned: tuple[Path, ...] = ()
    suppression: Path | None = None
    leave_out_faulty: bool = False


@dataclass(frozen=True, slots=True)
class RepliesWritten:
    """The files that were written, and how many people are on the list of each flow, or not, by why; or faults, which leave nothing to write."""

    faults: Mapping[Path, Sequence[Fault]] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    on: Mapping[str, Counter[str]] = field(default_factory=dict)
    off: Mapping[str, Counter[str]] = field(default_factory=dict)
    asked_again: int = 0
    unknown_returned: int = 0


def bring_back(came: CameBack, partnership: Partnership, out: Path, today: date) -> RepliesWritten:
    """Writes the lists, or nothing where a row can't be read: it could be somebody's no. Raises what the files are refused with."""
    question = asked(partnership, letter_named(partnership, came.letter), came.posted)
    read = read_replies(came.replies, question, today)
    returned = frozenset(reference for file in came.returned for reference in read_returned(file))
    listed = _Listed(came, {*read.replies, *returned})
    suppression = read_suppression(came.suppression) if came.suppression else Suppression()
    suppression = with_opt_outs(
        suppression, listed.seen(read_addressees(came.recipients, partnership)), partnership, question.letter
    )
    of_replies = [*read.faults, *_nobodys(read.replies.items(), listed.unknown)]
    faults = {file: found for file, found in ((came.replies, of_replies), (came.recipients, listed.faults())) if found}
    if faults:
        return RepliesWritten(faults)

    def rows() -> Iterator[Row]:
        for row in read_addressees(came.recipients, partnership):
            if isinstance(row, Faulty):
                yield row
            else:
                yield from suppress([row], partnership, question.letter, suppression)

    people = lists(rows, question, WhatCame(read.replies, returned, today))
    return _written(people, question, out, today, len(listed.unknown & returned))


def _nobodys(replies: Iterable[tuple[str, Sequence[Fault | object]]], unknown: set[str]) -> Iterator[Fault]:
    """The replies whose reference nobody on the list has."""
    cure = "Find out whose reply it is, and write their reference."
    for reference, given in replies:
        if reference in unknown:
            for reply in given:
                yield Fault(getattr(reply, "row", 0), "reference", "Nobody on the list has this reference.", cure)


class _Listed:
    """What is found when the list of recipients is gone through: faulty rows, and the references that nobody on it has."""

    def __init__(self, came: CameBack, references: set[str]) -> None:
        self._leave_out, self.unknown = came.leave_out_faulty, references
        self._faults: list[Fault] = []
        self._homeless: list[Fault] = []
        self._all_in_households = True

    def seen(self, rows: Iterator[Addressee | Faulty]) -> Iterator[Addressee | Faulty]:
        """Each row as it comes, looked at."""
        for row in rows:
            found = row.addressee if isinstance(row, Faulty) else row
            self.unknown.discard(same(found.reference))
            self._all_in_households &= found.household is not None
            if isinstance(row, Faulty):
                self._look_at(row)
            yield row

    def _look_at(self, row: Faulty) -> None:
        """Who is left out still belongs to a household: where nobody can tell to which, nobody else's list is safe."""
        for fault in row.faults:
            if not self._leave_out or fault.column in {"", "household"}:
                self._faults.append(fault)
            elif fault.column in _WHERE_THEY_LIVE:
                self._homeless.append(fault)

    def faults(self) -> list[Fault]:
        """The faults that stand in the way. Where somebody lives matters if not each row names a household."""
        return self._faults if self._all_in_households else [*self._faults, *self._homeless]


def _written(
    people: Iterator[Person], question: LetterSent, out: Path, today: date, unknown_returned: int
) -> RepliesWritten:
    flows = [each.flow for each in question.questions]
    headings = {
        ASK_AGAIN: _AGAIN,
        **{_may(flow): _MAY for flow in flows},
        **{_may_not(flow): _MAY_NOT for flow in flows},
    }
    on: dict[str, Counter[str]] = {flow: Counter() for flow in flows}
    off: dict[str, Counter[str]] = {flow: Counter() for flow in flows}
    again = 0
    with private_tables(out, headings) as tables:
        for person in people:
            for place in person.places:
                flow = place.question.flow
                _write(person, place, tables)
                (on if place.is_on else off)[flow][_counted(place)] += 1
            if asking := ask_again(person, today):
                again += 1
                tables[ASK_AGAIN]([*_who(person)[:2], asking.when.isoformat(), asking.why])
    return RepliesWritten({}, tuple(headings), on, off, again, unknown_returned)


def _may(flow: str) -> str:
    return f"may-share--{flow}.csv"


def _may_not(flow: str) -> str:
    return f"may-not-share--{flow}.csv"


def _write(person: Person, place: OnList, tables: Mapping[str, Rows]) -> None:
    flow = place.question.flow
    if place.is_on:
        tables[_may(flow)]([*_who(person), ", ".join(place.items), why(person, place)])
    else:
        tables[_may_not(flow)]([*_who(person), why(person, place)])


def _who(person: Person) -> list[str]:
    found = person.addressee
    return [found.reference, found.name, found.household or "", found.surgery or ""]


def _counted(place: OnList) -> str:
    """Why somebody is on a list or not, without days, so that it can be counted."""
    found = place.standing
    if not found.allows:
        return str(found.stand)
    if place.household:
        return "somebody else in the household said no"
    return str(found.stand) if place.is_on else "somebody else in the household keeps it back"
