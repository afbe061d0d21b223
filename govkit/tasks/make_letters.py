"""Makes a letter for each person on a list, and writes down who got which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

from govkit.data.inputs import Inputs
from govkit.errors import GovkitError, OutputRefused
from govkit.finding import Finding
from govkit.issuing.private_files import clear_staged, private_folder, private_tables
from govkit.model import Partnership
from govkit.outcome.checked import Checked
from govkit.posting.fit_to_post import why_not
from govkit.posting.hands import Hands
from govkit.posting.ledger import DIFFERS, FINISHED, LEDGER, LEFT_AT, NOTHING_MADE, Ledger, Totals, ledger_of
from govkit.posting.letter_of import letter_of, on_day
from govkit.posting.make_part import Making, PartMade
from govkit.posting.no_letter import NoLetterLists, headings_of
from govkit.posting.posted import LIST, MANIFEST, mail_out, manifest_of
from govkit.posting.run import HowMade, hands_of, make_all
from govkit.posting.sample import Compares, LetterDiffers, Sample, compared
from govkit.posting.typesetter import LetterToSend
from govkit.posting.whole_file import remove_begun, whole_file
from govkit.recipients.asked import letter_named
from govkit.recipients.faulty_rows import FAULTY, FaultyRows
from govkit.recipients.looking_through import LOOKED_AT_TOGETHER, ListLook, ListOverview, Seen, looking, overview
from govkit.recipients.met import NOTHING_TWICE
from govkit.recipients.parts import ListPart, parts_of, rows_at
from govkit.recipients.reading import RowReader, headings, list_of, read_addressees
from govkit.recipients.recipient import Addressee, Fault
from govkit.recipients.rows import ListRow, rows_of
from govkit.recipients.strangers import strangers
from govkit.recipients.suppression import Suppression, counts_for_household, read_suppression
from govkit.sets.in_languages import render_languages
from govkit.sets.render_set import render_set
from govkit.tasks.check import check
from govkit.written.digest import digest_of


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


class _ToMake(NamedTuple):
    """A mail-out that may be made: what was asked, the partnership on its day, the letter, and what its ledger is held to."""

    inputs: Inputs
    wanted: MailOut
    checked: Checked
    partnership: Partnership
    letter: LetterToSend
    facts: Mapping[str, str]

    @property
    def name(self) -> str:
        """The letter as the partnership names it."""
        return letter_named(self.partnership, self.wanted.letter)


class _Telling(NamedTuple):
    """How far it has come, and whom that is told."""

    far: HowFar
    told: Callable[[HowFar], None]

    def letters(self, lists: NoLetterLists, made: PartMade) -> None:
        """Tells of the letters of a part."""
        self.far.left_out, self.far.made = lists.left_out, self.far.made + made.recipients
        self.told(self.far)


def make_letters(inputs: Inputs, wanted: MailOut, told: Callable[[HowFar], None] = lambda _: None) -> LettersMade:
    """Makes the letters that are not made yet. Raises NotFitToPost, and what lists and folders are refused with."""
    clear_staged(wanted.out)
    checked = check(inputs, each_sender=True)
    if checked.partnership is None:
        return LettersMade(checked.findings)
    if checked.failed:
        raise checked.failed
    mail, far = _prepared(inputs, wanted, checked, checked.partnership), HowFar()
    given = read_suppression(wanted.suppression) if wanted.suppression else Suppression()
    with hands_of(wanted.how, wanted.out) as hands:
        look = _look(mail, hands)
        seen = _counted(hands.each(looking, look, parts_of(look.file, LOOKED_AT_TOGETHER)), far, told)
        found = overview(look, seen, given, for_household=counts_for_household(mail.partnership, mail.name))
        far.faulty = found.faulty
        if of_suppression := tuple(strangers(given.references, found.unknown)):
            return LettersMade(of_suppression=of_suppression)
        if found.faults:
            return LettersMade(faults=found.faults, faulty=found.faulty)
        return _made(mail, look, found, hands, _Telling(far, told))


def _prepared(inputs: Inputs, wanted: MailOut, checked: Checked, partnership: Partnership) -> _ToMake:
    """The mail-out on the day that it is posted. Raises NotFitToPost."""
    name = letter_named(partnership, wanted.letter)
    on_its_day = on_day(partnership, name, wanted.posted)
    letter = _letter(checked, on_its_day, name, inputs, specimen=wanted.specimen)
    facts = mail_out(wanted.recipients, wanted.suppression, letter, on_its_day, name, wanted.how)
    return _ToMake(inputs, wanted, checked, on_its_day, letter, facts)


def _look(mail: _ToMake, hands: Hands) -> ListLook:
    """How whoever works looks through the list."""
    wanted = mail.wanted
    read_by = list_of(headings(rows_of(wanted.recipients), wanted.recipients), mail.partnership)
    return ListLook(wanted.recipients, read_by, hands.reads(wanted.recipients), not wanted.leave_out_faulty)


def _made(mail: _ToMake, look: ListLook, found: ListOverview, hands: Hands, telling: _Telling) -> LettersMade:
    """The letters of a list that was looked through, each in its place and written down. Raises OutputRefused."""
    wanted, far = mail.wanted, telling.far
    _refuse_strangers(wanted.out)
    faulty = FaultyRows(next(rows_of(wanted.recipients), ListRow(1, [])).cells)
    faulty.refuse_mended(wanted.out / FAULTY, lambda: read_addressees(wanted.recipients, mail.partnership))
    puts = hands.puts(wanted.out)
    making = Making(*look[:3], found.suppression, mail.letter, wanted.how.form, puts, compared=wanted.verify)
    with (
        private_folder(wanted.out),
        private_tables(wanted.out, headings_of(faulty)) as tables,
        ledger_of(wanted.out, new=True) as ledger,
    ):
        _begun(mail, ledger, hands)
        lists, sample = NoLetterLists(making, found.twice, faulty, tables), Sample(wanted.verify)
        for part, made in make_all(making, parts_of(look.file, wanted.how.most), found.twice, hands, ledger):
            rows = _rows_told(part, made, look, sample)
            lists.add(made, [rows[row] for row in made.faulty])
            telling.letters(lists, made)
        remove_begun(wanted.out)  # by a machine that was lost
        _refuse_changed(wanted.recipients, mail.facts)
        lists.add_unmade(ledger.unmade())
        equal = _compared(sample, making, ledger, hands)
        unmade = Counter(each.why for each in ledger.unmade())
        _finished(mail, ledger, {"faulty": far.faulty, **far.left_out, **unmade}, tuple(tables))
        files = (*(each.name for each in ledger.files()), *tables, MANIFEST)
        return LettersMade((), (), (), ledger.totals(), far.faulty, dict(far.left_out), unmade, equal, files)


def _begun(mail: _ToMake, ledger: Ledger, hands: Hands) -> None:
    """Clears what a run that was killed left, and holds this one to what the ledger knows. Raises OutputRefused."""
    remove_begun(mail.wanted.out)
    ledger.agree(mail.facts)
    if left := hands.clear_left():
        ledger.note({LEFT_AT: left})


def _finished(mail: _ToMake, ledger: Ledger, counts: Mapping[str, int], tables: tuple[str, ...]) -> None:
    """Writes the manifest, and notes that all is made."""
    record = manifest_of(mail.inputs, mail.checked, mail.partnership, mail.name, ledger, counts, tables)
    with whole_file(mail.wanted.out / MANIFEST) as out:
        out.write(record)
    ledger.note({FINISHED: "yes"})


def _counted(seen: Iterator[Seen], far: HowFar, told: Callable[[HowFar], None]) -> Iterator[Seen]:
    """What is seen in each part of the list, while the rows are counted."""
    for each in seen:
        far.rows += each.rows
        far.faulty += len(each.faulty)
        told(far)
        yield each


def _rows_told(part: ListPart, made: PartMade, look: ListLook, sample: Sample) -> Mapping[int, ListRow]:
    """The rows of a part that are faulty or may be compared. Whoever made the part names no more of them than their numbers."""
    wanted = {*made.faulty, *sample.wanted(made.lots)}
    rows = {row.number: row for row in (rows_at(part, look.file, wanted) if wanted else ())}
    sample.offer(made.lots, rows)
    return rows


def _compared(sample: Sample, making: Making, ledger: Ledger, hands: Hands) -> int:
    """How many letters equal what they are in full. One that differs stays noted, since another run draws other letters. Raises LetterDiffers."""
    reader = RowReader(making.list_of, NOTHING_TWICE)
    people = [each for each in map(reader.read, sample.rows) if isinstance(each, Addressee)]
    try:
        return compared(people, Compares(making.letter, making.form, ledger.folder), ledger, hands.here)
    except LetterDiffers as error:
        ledger.note({DIFFERS: str(error)})
        raise


def _letter(checked: Checked, partnership: Partnership, name: str, inputs: Inputs, *, specimen: bool) -> LetterToSend:
    """The letter as it is posted. Raises NotFitToPost, unless each is marked as a specimen."""
    rendered, translated = checked.documents, checked.translated
    if partnership is not checked.partnership:
        rendered = render_set(partnership, checked.templates, each_sender=True)
        translated = render_languages(partnership, checked.templates, inputs.partnership, each_sender=True)
    letter = letter_of(rendered, partnership, name, specimen=specimen, translated=translated)
    documents = {said for _sender, each in letter.every_document() for said in (each.name, each.kind)}
    reasons = () if specimen else tuple(why_not(checked, partnership, name, documents, inputs.today))
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


def _refuse_changed(file: Path, facts: Mapping[str, str]) -> None:
    """Raises OutputRefused where a list is not what it was when its letters were begun: it was gone through more than once."""
    if digest_of(file) != facts[LIST]:
        raise OutputRefused(
            f"{file}: this list was changed while its letters were made, so some may be of the old and some of the new one. Do not post them. "
            "Name another folder with --out, and make them again."
        )
