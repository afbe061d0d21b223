"""The sheets that were dropped into the studio, and what the partners are asked: kept while the studio runs, in its memory alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from govkit.errors import SheetRefused
from govkit.outcome.checked import Checked
from govkit.sheets.answers import SheetAnswers
from govkit.sheets.opened import sheets_in
from govkit.sheets.returned import LARGEST, ReturnedSheet
from govkit.tasks.sheets import AskedPartners, asked_partners

if TYPE_CHECKING:  # a desk is in a studio, which holds these
    from govkit.studio.desk import Desk

_MOST: Final = 60  # sheets of one partnership


class _KnownQuestions(NamedTuple):
    """What the partners were asked as the file stood when it was checked so."""

    checked: Checked
    asking: AskedPartners | None


class SentFile(NamedTuple):
    """A file that a browser sent: its name, of which the last part counts, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class ReturnedSheets:
    """The sheets that came back of each partnership file."""

    _sheets: dict[Path, tuple[ReturnedSheet, ...]] = field(default_factory=dict)
    _asked: dict[Path, _KnownQuestions] = field(default_factory=dict)

    def asked_partners(self, desk: Desk) -> AskedPartners | None:
        """What the partners are asked as the file stands; nothing while it can't be read."""
        known = self._asked.get(desk.file)
        if known is None or known.checked is not desk.checked:
            found = asked_partners(desk.inputs, what_can_be=True)
            known = _KnownQuestions(desk.checked, found if isinstance(found, AskedPartners) else None)
            self._asked.clear()
            self._asked[desk.file] = known
        return known.asking

    def take_in(self, desk: Desk, sent: Iterable[SentFile]) -> tuple[str, ...]:
        """Reads what was dropped, each in the place of one of the same name; why some can't be read."""
        contents = [(Path(Path(each.name).name or "sheet"), each.content) for each in sent]
        sheets, faults = sheets_in(((file, partial(bytes, content)) for file, content in contents), anew=True)
        names = {each.file for each in sheets}
        kept = [each for each in self._sheets.get(desk.file, ()) if each.file not in names]
        if len(kept) + len(sheets) > _MOST:
            raise SheetRefused(f"These are more than {_MOST} sheets. Put those away that you have dealt with.")
        self._sheets[desk.file] = (*kept, *sheets)
        return faults

    def answers(self, desk: Desk, found: AskedPartners) -> SheetAnswers:
        """The answers that lie there, beside what stands."""
        return found.answers_on(self._sheets.get(desk.file, ()))

    def names(self, desk: Desk) -> tuple[str, ...]:
        """The files that lie there."""
        return tuple(each.file.name for each in self._sheets.get(desk.file, ()))

    def put_away(self, desk: Desk) -> None:
        """Forgets what lies there."""
        self._sheets.pop(desk.file, None)


def refuse_large(sent: Iterable[SentFile]) -> None:
    """Raises SheetRefused for a file that is larger than any sheet."""
    for each in sent:
        if len(each.content) > LARGEST:
            raise SheetRefused(
                f"{Path(each.name).name}: this file is larger than {LARGEST // 1_000_000} MB, as no sheet is."
            )
