"""Makes a sheet of questions for each partner, and brings the answers back: shown first, and taken one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from govkit.data.inputs import Inputs
from govkit.document.names import kind_of
from govkit.editing.edited import edited
from govkit.editing.journal import digest_of
from govkit.errors import EditRefused, OutputRefused, SheetRefused
from govkit.finding import Finding
from govkit.issuing.issued import MANIFEST, IsReplaced
from govkit.issuing.manifest import manifest
from govkit.issuing.publish import publish, refuse_to_overwrite_edits
from govkit.load import Loaded, load_partnership
from govkit.model import Partnership
from govkit.model.facts import suggest
from govkit.outcome.checked import Checked
from govkit.sheets.answers import SheetAnswers, compared
from govkit.sheets.asked import Asked, asked_of_each, asked_of_nobody
from govkit.sheets.opened import opened_sheets
from govkit.sheets.returned import ReturnedSheet
from govkit.sheets.sheet import KIND, PartnerSheet, SentBack, sheet
from govkit.sheets.taking import TakenAnswer, all_ready, changes, named, taken_in_words
from govkit.sheets.writers import WRITERS
from govkit.tasks.check import check
from govkit.tasks.edit_file import edit


@dataclass(frozen=True, slots=True)
class AskedPartners:
    """A partnership that asks its partners: what was found in its file, and what each of them is asked."""

    inputs: Inputs
    checked: Checked
    loaded: Loaded
    partnership: Partnership
    asked: Asked

    def sheet_of(self, partner: str, back: SentBack = SentBack()) -> PartnerSheet:  # noqa: B008 - it never changes
        """The sheet of a partner that is asked anything."""
        return sheet(self.partnership, partner, self.asked[partner], self.inputs.today, back)

    def answers_on(self, sheets: Sequence[ReturnedSheet]) -> SheetAnswers:
        """The answers of sheets that came back, beside what stands."""
        return compared(self.partnership, self.loaded.sources, self.asked, sheets)


def asked_partners(inputs: Inputs, *, what_can_be: bool = False) -> AskedPartners | tuple[Finding, ...]:
    """What the partners are asked as the file stands, or the faults that keep it from being read; with `what_can_be`, whatever templates fail."""
    checked = check(inputs, fold=False, what_can_be=what_can_be)
    if checked.partnership is None:
        return checked.findings
    loaded = load_partnership(inputs.partnership, checked.templates.house, inputs.unsaved)
    asked = asked_of_each(checked.partnership, loaded.sources, checked.findings)
    return AskedPartners(inputs, checked, loaded, checked.partnership, asked)


@dataclass(frozen=True, slots=True)
class SheetsMade:
    """The sheets and the names of their files, or the faults that keep the file from being read.

    `asked_nothing` are the partners without a sheet, and `nobodys` the paths of what nobody is asked, since nobody leads yet.
    """

    sheets: tuple[PartnerSheet, ...] = ()
    files: tuple[str, ...] = ()
    asked_nothing: tuple[str, ...] = ()
    nobodys: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """What came back: the answers, the partnership that they are of, and why files could not be read; or the faults of its own file."""

    answers: SheetAnswers = field(default_factory=SheetAnswers)
    partnership: Partnership | None = None
    unread: tuple[str, ...] = ()
    taken: tuple[TakenAnswer, ...] = ()
    findings: tuple[Finding, ...] = ()


def make_sheets(
    inputs: Inputs,
    out: Path,
    partners: Sequence[str] = (),
    formats: Sequence[str] = (),
    back: SentBack = SentBack(),  # noqa: B008 - it never changes
) -> SheetsMade:
    """A sheet for each of these partners, or for all, that has anything to settle. Raises SheetRefused and OutputRefused."""
    found = asked_partners(inputs)
    if not isinstance(found, AskedPartners):
        return SheetsMade(findings=found)
    _refuse_unknown(partners, found.partnership)
    wanted = [each for each in found.partnership.partners if not partners or each in partners]
    sheets = tuple(found.sheet_of(each, back) for each in wanted if each in found.asked)
    files = {
        f"{each.name}.{name}": WRITERS.of(name).write(each) for each in sheets for name in formats or WRITERS.names
    }
    if files:
        _publish(found, out, files, _replaced(partners, sheets))
    asked_nothing = tuple(each for each in wanted if each not in found.asked)
    nobodys = () if partners else asked_of_nobody(found.partnership)
    return SheetsMade(sheets, (*files, MANIFEST) if files else (), asked_nothing, nobodys)


def _publish(found: AskedPartners, out: Path, files: Mapping[str, bytes], is_replaced: IsReplaced) -> None:
    refuse_to_overwrite_edits(out, is_replaced)
    publish(
        out,
        files,
        lambda earlier: manifest(found.inputs, found.checked, files, draft=True, earlier=earlier),
        is_replaced,
    )


def _refuse_unknown(partners: Sequence[str], partnership: Partnership) -> None:
    for each in partners:
        if each not in partnership.partners:
            raise SheetRefused(f"--partner {each}: there is no such partner. {suggest(each, partnership.partners)}")


def _replaced(partners: Sequence[str], sheets: Sequence[PartnerSheet]) -> IsReplaced:
    """What new sheets take the place of: all earlier ones, or those of the partners that were named."""
    names = {each.name for each in sheets}
    return lambda file: kind_of(file) == KIND and (not partners or file.partition(".")[0] in names)


def bring_back(
    inputs: Inputs, files: Sequence[Path], take: Sequence[str] = (), *, take_all: bool = False
) -> BroughtBack:
    """The answers of sheets that came back; those that are named, or all that are ready, are written. Raises SheetRefused."""
    found = asked_partners(inputs)
    if not isinstance(found, AskedPartners):
        return BroughtBack(findings=found)
    sheets, unread = opened_sheets(files)
    answers = found.answers_on(sheets)
    chosen = named(answers, take)
    trial = _OnTrial(inputs.partnership, found.loaded.text, found.checked.templates.house)
    ready, unfit = trial.fitting(chosen, all_ready(answers, chosen)) if take_all else ((), ())
    taken = (*chosen, *ready)
    if taken:
        trial.write(taken)
    return BroughtBack(answers, found.partnership, (*unread, *unfit), taken)


class _OnTrial:
    """The file as it was read, in which answers are tried before any is written."""

    def __init__(self, file: Path, text: str, house: Path | None) -> None:
        self._file, self._text, self._house = file, text, house

    def write(self, taken: Sequence[TakenAnswer]) -> None:
        """Writes the answers into the file, whole or not at all. Raises SheetRefused, EditRefused and OutputRefused."""
        if self._file.is_symlink():
            raise OutputRefused(f"{self._file} is a link. Nothing was written; name the file that it leads to.")
        after = edited(self._text, changes(taken))
        if why := self._fault(after):
            raise SheetRefused(f"{self._file} can’t be read with these answers in it, so nothing was written. {why}")
        edit(self._file, changes(taken), digest_of(self._text), taken_in_words(taken))

    def fitting(
        self, chosen: Sequence[TakenAnswer], ready: Sequence[TakenAnswer]
    ) -> tuple[tuple[TakenAnswer, ...], tuple[str, ...]]:
        """Those of the answers that are ready with which the file can be read, and why it can’t be with others."""
        if not self._why_not((*chosen, *ready)):
            return tuple(ready), ()
        fit: list[TakenAnswer] = []
        left: list[str] = []
        for each in ready:
            why = self._why_not((*chosen, each))
            if why:
                left.append(f"{each.at.path}: the answer does not fit, so it is left. {why}")
            else:
                fit.append(each)
        return tuple(fit), tuple(left)

    def _why_not(self, taken: Sequence[TakenAnswer]) -> str:
        try:
            return self._fault(edited(self._text, changes(taken)))
        except EditRefused as error:
            return str(error)

    def _fault(self, text: str) -> str:
        """Why the file could not be read if this stood in it; nothing where it can be."""
        loaded = load_partnership(self._file, self._house, text.encode("utf-8"))
        return "" if loaded.partnership else " ".join(f"{each.message} {each.fix}" for each in loaded.findings[:3])
