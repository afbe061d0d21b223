"""Makes a letter for each person on a list, and writes down who got which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from math import ceil
from pathlib import Path
from typing import Final

from govkit.data.inputs import Inputs
from govkit.errors import GovkitError, OutputRefused
from govkit.finding import Finding
from govkit.issuing.private_files import Rows, clear_staged, private_tables
from govkit.model import Partnership
from govkit.outcome.checked import Checked
from govkit.posting.fit_to_post import why_not
from govkit.posting.ledger import DIFFERS, FINISHED, LEDGER, NOTHING_MADE, Ledger, Totals, ledger_of
from govkit.posting.letter_of import letter_of, on_day
from govkit.posting.posted import MANIFEST, mail_out, manifest_of
from govkit.posting.run import HowMade, make_all
from govkit.posting.sample import LetterDiffers, Sample
from govkit.posting.typesetter import LetterToSend
from govkit.posting.whole_file import remove_begun, whole_file
from govkit.recipients.asked import letter_named
from govkit.recipients.faulty_rows import FAULTY, FaultyRows
from govkit.recipients.people import same
from govkit.recipients.reading import read_addressees
from govkit.recipients.recipient import Addressee, Fault, Faulty, LeftOut
from govkit.recipients.rows import rows_of
from govkit.recipients.strangers import strangers
from govkit.recipients.suppression import Suppression, read_suppression, suppress, with_opt_outs
from govkit.sets.render_set import render_set
from govkit.tasks.check import check

LEFT_OUT: Final = "left-out.csv"
_KEPT: Final = 2_000_000  # bytes of a list whose rows stay in memory, where those of a CSV file take ten times as much
_LEFT_OUT: Final = ("row", "reference", "why")


class NotFitToPost(GovkitError):
    """A letter must not go out yet; each sentence is a reason."""


@dataclass(frozen=True, slots=True)
class MailOut:
    """What somebody wants made: which letter for whom, posted when, in which form, and how many of them are laid out again in full and compared."""

    recipients: Path
    letter: str
    out: Path
    how: HowMade
    posted: date | None = None
    suppression: Path | None = None
    leave_out_faulty: bool = False
    specimen: bool = False
    verify: int = 5


@dataclass(frozen=True, slots=True)
class LettersMade:
    """What came of a mail-out; where findings keep the partnership from being read, or rows are faulty, nothing was made.

    `of_suppression` are faults of the suppression list. `left_out` counts those who get no letter by why, `unmade` those to whom none
    could be made, and `compared` the letters that were.
    """

    findings: tuple[Finding, ...] = ()
    faults: tuple[Fault, ...] = ()
    of_suppression: tuple[Fault, ...] = ()
    totals: Totals = NOTHING_MADE
    faulty: int = 0
    left_out: Mapping[str, int] = field(default_factory=dict)
    unmade: Mapping[str, int] = field(default_factory=dict)
    compared: int = 0
    files: tuple[str, ...] = ()


@dataclass(slots=True)
class HowFar:
    """How far a mail-out has come: rows of the list, rows that are faulty, people who get no letter, and letters that are made."""

    rows: int = 0
    faulty: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    made: int = 0


def make_letters(inputs: Inputs, wanted: MailOut, told: Callable[[HowFar], None] = lambda _: None) -> LettersMade:
    """Makes the letters that are not made yet. Raises NotFitToPost, and what lists and folders are refused with."""
    clear_staged(wanted.out)
    checked = check(inputs, each_sender=True)
    if checked.partnership is None:
        return LettersMade(checked.findings)
    if checked.failed:
        raise checked.failed
    name = letter_named(checked.partnership, wanted.letter)
    partnership = on_day(checked.partnership, name, wanted.posted)
    letter = _letter(checked, partnership, name, inputs.today, specimen=wanted.specimen)
    far = HowFar()
    listed = _ReadTwice(wanted.recipients, partnership)
    suppression, faults, of_suppression = _looked_through(wanted, partnership, name, listed, far)
    if of_suppression:
        return LettersMade(of_suppression=of_suppression)
    if faults and not wanted.leave_out_faulty:
        return LettersMade(faults=tuple(faults), faulty=far.faulty)
    _refuse_strangers(wanted.out)
    # A process for each batch at most: each makes its layouts anew.
    how = wanted.how._replace(workers=max(1, min(wanted.how.workers, ceil(far.rows / wanted.how.most))))
    header = next(rows_of(wanted.recipients)).cells
    faulty = FaultyRows(header)
    faulty.refuse_mended(wanted.out / FAULTY, listed.rows)
    headings = {FAULTY: faulty.headings, LEFT_OUT: _LEFT_OUT}
    facts = mail_out(wanted.recipients, wanted.suppression, letter, partnership, name, wanted.how)
    with private_tables(wanted.out, headings) as tables, ledger_of(wanted.out, new=True) as ledger:
        remove_begun(wanted.out)
        ledger.agree(facts)
        sample = Sample(wanted.verify)
        rows = _to_be_made(listed, partnership, name, suppression, far, tables, faulty)

        def made(count: int) -> None:
            far.made += count
            told(far)

        make_all(map(sample.offered, rows), letter, how, ledger, made)
        for each in ledger.unmade():
            tables[LEFT_OUT]([str(each.row), each.reference, each.why])
        unmade = Counter(each.why for each in ledger.unmade())
        compared = _compared(sample, letter, ledger, wanted.how.form)
        counts = {"faulty": far.faulty, **far.left_out, **unmade}
        record = manifest_of(inputs, checked, partnership, name, ledger, counts, tuple(headings))
        with whole_file(wanted.out / MANIFEST) as out:
            out.write(record)
        ledger.note({FINISHED: "yes"})
        files = (*(each.name for each in ledger.files()), *headings, MANIFEST)
        return LettersMade((), (), (), ledger.totals(), far.faulty, dict(far.left_out), unmade, compared, files)


def _compared(sample: Sample, letter: LetterToSend, ledger: Ledger, form: str) -> int:
    """How many letters equal what they are in full. One that differs stays noted, since another run draws other letters. Raises LetterDiffers."""
    try:
        return sample.compare(letter, ledger, form)
    except LetterDiffers as error:
        ledger.note({DIFFERS: str(error)})
        raise


def _letter(checked: Checked, partnership: Partnership, name: str, today: date, *, specimen: bool) -> LetterToSend:
    """The letter as it is posted. Raises NotFitToPost, unless each is marked as a specimen."""
    rendered = checked.documents
    if partnership is not checked.partnership:
        rendered = render_set(partnership, checked.templates, each_sender=True)
    letter = letter_of(rendered, partnership, name, specimen=specimen)
    documents = {said for each in letter.by_sender.values() for said in (each.name, each.kind)}
    reasons = () if specimen else tuple(why_not(checked, partnership, name, documents, today))
    if reasons:
        raise NotFitToPost(*reasons, "Nothing was made. To look at the letters before that, make them with --specimen.")
    return letter


def _refuse_strangers(out: Path) -> None:
    """Raises OutputRefused where files stand in the folder that could be taken for a mail-out's, and no ledger knows of one."""
    if (out / LEDGER).exists() or not out.is_dir():
        return
    for name in ("letters*", MANIFEST):
        for stranger in out.glob(name):
            raise OutputRefused(
                f"{stranger} is there already, and no mail-out made it. Nothing was written. Name another folder: --out."
            )


class _ReadTwice:
    """The rows of a list, which are gone through twice: a short list stays in memory, a long one is read again."""

    def __init__(self, file: Path, partnership: Partnership) -> None:
        self._file, self._partnership = file, partnership
        self._kept: list[Addressee | Faulty] = []

    def rows(self) -> Iterator[Addressee | Faulty]:
        if self._kept:
            yield from self._kept
            return
        rows = read_addressees(self._file, self._partnership)
        if self._file.stat().st_size > _KEPT:
            yield from rows
            return
        self._kept = list(rows)
        yield from self._kept


def _looked_through(
    wanted: MailOut, partnership: Partnership, name: str, listed: _ReadTwice, far: HowFar
) -> tuple[Suppression, list[Fault], tuple[Fault, ...]]:
    """Who must not be written to, the faults of the list, for which all of it is read, and those of the suppression list."""
    faults: list[Fault] = []
    given = read_suppression(wanted.suppression) if wanted.suppression else Suppression()
    unknown = set(given.references)

    def rows() -> Iterator[Addressee | Faulty]:
        for row in listed.rows():
            far.rows += 1
            unknown.discard(same((row.addressee if isinstance(row, Faulty) else row).reference))
            if isinstance(row, Faulty):
                far.faulty += 1
                if not wanted.leave_out_faulty:
                    faults.extend(row.faults)
            yield row

    suppression = with_opt_outs(given, rows(), partnership, name)
    return suppression, faults, tuple(strangers(given.references, unknown))


def _to_be_made(  # noqa: PLR0913, PLR0917 - what a row is held against, and where it goes
    listed: _ReadTwice,
    partnership: Partnership,
    name: str,
    suppression: Suppression,
    far: HowFar,
    tables: Mapping[str, Rows],
    faulty: FaultyRows,
) -> Iterator[Addressee]:
    """Those who get a letter. Who gets none is written down, with why."""

    def readable() -> Iterator[Addressee]:
        for row in listed.rows():
            if isinstance(row, Faulty):
                tables[FAULTY](faulty.cells_of(row))
            else:
                yield row

    for each in suppress(readable(), partnership, name, suppression):
        if isinstance(each, LeftOut):
            far.left_out[str(each.why)] += 1
            tables[LEFT_OUT]([str(each.addressee.row), each.addressee.reference, str(each.why)])
        else:
            yield each
