"""What was found in a partnership as it stood, kept while neither it nor what it was checked by has changed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from govkit.data.inputs import Inputs
from govkit.data.templates import shipped_templates
from govkit.outcome.checked import Checked
from govkit.tasks.check import check
from govkit.written.opened import digest_of_bytes

_MOST: Final = 6  # as it stands, as somebody types, and as it stood before, of two tabs


@dataclass(frozen=True, slots=True)
class KnownChecks:
    """The last few checks, each known by the text that was checked and the day."""

    _kept: OrderedDict[tuple[Path, bytes, date, tuple[str, ...]], Checked] = field(default_factory=OrderedDict)

    def look(self, inputs: Inputs, content: bytes) -> Checked:
        """What a check finds in the file as it stands, or as it is to be saved."""
        house = _names_in(inputs.templates or inputs.partnership.parent / "templates")
        key = (inputs.partnership, content, inputs.today, house)
        known = self._kept.pop(key, None)
        if known is None or _has_changed(known.opened, inputs.partnership):
            known = check(inputs._replace(unsaved=content), draft=True, what_can_be=True)
        self._kept[key] = known
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        return known


def _names_in(house: Path) -> tuple[str, ...]:
    """The files of a house's folder: one that is new stands in the place of one that was read."""
    return tuple(sorted(str(each) for each in house.rglob("*"))) if house.is_dir() else ()


def _has_changed(opened: Mapping[Path, str], partnership: Path) -> bool:
    """Whether any file of the house that was read for it holds something else now."""
    shipped = shipped_templates().parent
    return any(
        not file.is_file() or digest_of_bytes(file.read_bytes()) != digest
        for file, digest in opened.items()
        if file != partnership and not file.is_relative_to(shipped)
    )
