"""Brings the replies to a letter back, and writes whom each flow may be sent for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from govkit.data.templates import Templates
from govkit.errors import GovkitError
from govkit.issuing.private_files import clear_staged, private_folder, private_tables
from govkit.model import Partnership
from govkit.posting.answered import Answering, LettersAnswered, letters_answered
from govkit.recipients.asked import LetterSent, asked, letter_named
from govkit.recipients.columns import LINES
from govkit.recipients.kept import kept_for
from govkit.recipients.list_files import OnLists, headings, rows
from govkit.recipients.list_record import RECORD, list_record, refuse_other_lists
from govkit.recipients.lists import Row, WhatCame, lists
from govkit.recipients.people import same
from govkit.recipients.reading import read_addressees
from govkit.recipients.reading_replies import read_replies
from govkit.recipients.recipient import Addressee, Fault, Faulty, LeftOut, Reason
from govkit.recipients.reply import Reply
from govkit.recipients.returned import read_returned
from govkit.recipients.strangers import strangers
from govkit.recipients.suppression import Suppression, read_suppression, suppress, with_opt_outs

_MUST_NOT_BE_WRITTEN_TO: Final = frozenset((Reason.SUPPRESSED, Reason.HOUSEHOLD))
_WHERE_THEY_LIVE: Final = frozenset((*LINES, "postcode"))


class NotKnownWhoWasWrittenTo(GovkitError):
    """Silence would let a flow go, and nobody said who was written to."""


@dataclass(frozen=True, slots=True)
class CameBack:
    """The files that a run of replies starts from, and the letter that they answer, posted on its own day or on another.

    `made` is the folder of the letters, whose ledger says who was written to. `all_were_sent` says in its place that everybody was.
    """

    recipients: Path
    replies: Path
    letter: str | None = None
    posted: date | None = None
    returned: tuple[Path, ...] = ()
    suppression: Path | None = None
    leave_out_faulty: bool = False
    made: Path | None = None
    all_were_sent: bool = False

    @property
    def files(self) -> tuple[Path, ...]:
        """All of the files."""
        return (self.recipients, self.replies, *self.returned, *((self.suppression,) if self.suppression else ()))


@dataclass(frozen=True, slots=True)
class RepliesWritten:
    """The files that were written, and how many people stand where; or faults by file, which leave nothing to write.

    `each_for_themselves` are the words that say whom one reply covers, where nothing says what a no does for the household. `told` is
    what has to be known of the letters.
    """

    letter: LetterSent
    counts: OnLists
    faults: Mapping[Path, Sequence[Fault]] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    each_for_themselves: str = ""
    told: tuple[str, ...] = ()


def bring_back(
    came: CameBack, partnership: Partnership, out: Path, today: date, templates: Templates | None = None
) -> RepliesWritten:
    """Writes the lists, or nothing where a row can't be read: it could be somebody's no. Raises what the files are refused with.

    With templates, the words of the letters that were made are compared with those that they make now.
    """
    clear_staged(out)
    name = letter_named(partnership, came.letter)
    if came.made is None:
        letter = asked(partnership, name, came.posted)
        return _bring_back(came, partnership, _taken_for_written_to(letter, came), out, today)
    answering = Answering(partnership, name, came.recipients, came.posted, came.suppression)
    with letters_answered(came.made, answering, templates) as letters:
        return _bring_back(came, partnership, letters, out, today)


def _bring_back(
    came: CameBack, partnership: Partnership, letters: LettersAnswered | _TakenForWrittenTo, out: Path, today: date
) -> RepliesWritten:
    letter = letters.letter
    counts = OnLists.of(letter)
    read = read_replies(came.replies, letter, today)
    came_back = {file: read_returned(file) for file in came.returned}
    returned = frozenset(reference for references in came_back.values() for reference in references)
    suppression = read_suppression(came.suppression) if came.suppression else Suppression()
    listed = _Listed({*read.replies, *returned, *suppression.references}, leave_out_faulty=came.leave_out_faulty)
    seen = listed.seen(read_addressees(came.recipients, partnership))
    suppression = with_opt_outs(suppression, seen, partnership, letter.letter)
    faults = {came.replies: [*read.faults, *_nobodys(read.replies, listed.unknown)], came.recipients: listed.faults}
    faults |= {file: list(strangers(references, listed.unknown)) for file, references in came_back.items()}
    if came.suppression:
        faults[came.suppression] = list(strangers(suppression.references, listed.unknown))
    if any(faults.values()):
        return RepliesWritten(letter, counts, faults)

    def people() -> Iterator[Row]:
        for row in read_addressees(came.recipients, partnership):
            yield letters.held(_kept_off(row, suppression))

    files, kept = headings(letter), kept_for(partnership, letter.letter, letter.posted, letter.reply_by)

    def record() -> Mapping[str, bytes]:
        return {
            RECORD: list_record(
                letter, today, came.files, counts, lists=list(files), kept=kept, written_to=letters.record
            )
        }

    with private_folder(out):
        refuse_other_lists(out, letter, files)
        letters.note_lists(out)
        with private_tables(out, files, record) as tables:
            for person in lists(people, letter, WhatCame(read.replies, returned, today)):
                counts.count(person, today)
                for name, row in rows(person, today):
                    tables[name](row)
    return RepliesWritten(
        letter,
        counts,
        files=(*files, RECORD),
        each_for_themselves="" if letter.no_counts_for else partnership.letters[letter.letter].one_reply_covers,
        told=letters.told,
    )


def _kept_off(row: Addressee | Faulty, suppression: Suppression) -> Row:
    """Somebody on the list, or why they get no letter. Whoever must not be written to is so by a faulty row too."""
    (found,) = suppress([row.addressee if isinstance(row, Faulty) else row], suppression)
    if isinstance(row, Addressee):
        return found
    return found if isinstance(found, LeftOut) and found.why in _MUST_NOT_BE_WRITTEN_TO else row


@dataclass(frozen=True, slots=True)
class _TakenForWrittenTo:
    """A letter of which no ledger is named: everybody on the list counts as written to."""

    letter: LetterSent
    told: tuple[str, ...]
    record: Mapping[str, str]

    @staticmethod
    def held(row: Row) -> Row:
        return row

    @staticmethod
    def note_lists(_folder: Path) -> None:
        """No ledger is there to be told of lists."""


def _taken_for_written_to(letter: LetterSent, came: CameBack) -> _TakenForWrittenTo:
    """Raises NotKnownWhoWasWrittenTo where that would let a flow go for somebody who says nothing."""
    if came.all_were_sent:
        return _TakenForWrittenTo(letter, (), {"known_by": "--all-were-sent"})
    if letter.silence_counts:
        raise NotKnownWhoWasWrittenTo(
            f"Silence lets a flow of `letters.{letter.letter}` go ahead, so it has to be known who was written to: name the folder of "
            "`govkit letters make` with --made, or say with --all-were-sent that everybody on the list was, but for those left out."
        )
    told = "Nobody looked who was written to: the letters were not named with --made. No flow goes ahead without a yes."
    return _TakenForWrittenTo(letter, (told,), {"known_by": "nothing"})


def _nobodys(replies: Mapping[str, Sequence[Reply]], unknown: set[str]) -> Iterator[Fault]:
    """The replies whose reference nobody on the list has."""
    cure = "Find out whose reply it is, and write their reference."
    for reference, given in replies.items():
        if reference in unknown:
            for reply in given:
                yield Fault(reply.row, "reference", "Nobody on the list has this reference.", cure)


class _Listed:
    """What is found when the list of recipients is gone through: faulty rows, and the references that nobody on it has."""

    def __init__(self, references: set[str], *, leave_out_faulty: bool) -> None:
        self._leave_out, self.unknown = leave_out_faulty, references
        self._faults: list[Fault] = []
        self._homeless: list[Fault] = []
        self._all_in_households = True

    def seen(self, listed: Iterator[Addressee | Faulty]) -> Iterator[Addressee | Faulty]:
        """Each row as it comes, looked at."""
        for row in listed:
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

    @property
    def faults(self) -> list[Fault]:
        """The faults that stand in the way. Where somebody lives matters if not each row names a household."""
        return self._faults if self._all_in_households else [*self._faults, *self._homeless]
