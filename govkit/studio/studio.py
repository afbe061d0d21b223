"""The studio of one folder: which partnerships it holds, and what was worked out of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePath
from typing import Final, NamedTuple
from urllib.parse import quote

from starlette.requests import Request

from govkit.errors import GovkitError
from govkit.load.agreements import agreements_in
from govkit.repository import leads_out
from govkit.studio.known_checks import KnownChecks
from govkit.studio.returned_sheets import ReturnedSheets

_APART: Final = "~"
_SIGN: Final = "="  # and the number of the sign, as a percent sign means to a browser


class PageUnknown(GovkitError):
    """A page was asked for that there is none of."""


class OnShelf(NamedTuple):
    """A partnership file of the folder, and its part of an address."""

    file: Path
    address: str


@dataclass(frozen=True, slots=True)
class Studio:
    """The folder that somebody works in, the house's templates where they were named, and the day that is taken for today, if one is.

    `only` is the one file that was opened, if it was a file and no folder.
    """

    folder: Path
    fixed_day: date | None
    templates: Path | None = None
    only: Path | None = None
    looks: KnownChecks = field(default_factory=KnownChecks)
    sheets: ReturnedSheets = field(default_factory=ReturnedSheets)

    @property
    def today(self) -> date:
        """The day that was named, or else that of the clock, which goes on while the studio is open."""
        return self.fixed_day or date.today()  # noqa: DTZ011 - the day where the person is

    def partnerships(self) -> tuple[OnShelf, ...]:
        """The partnership files of the folder and of those below it, each with its part of an address."""
        return tuple(self._on_shelf())

    def find(self, address: str) -> Path:
        """The file that goes by an address. Raises PageUnknown: no address leads to any other file."""
        found = next((each.file for each in self._on_shelf() if each.address == address), None)
        if found is None:
            raise PageUnknown(
                "There is no such partnership in this folder any more. It may have been moved or renamed."
            )
        return found

    def _on_shelf(self) -> Iterator[OnShelf]:
        files = (
            (self.only,) if self.only else (each for each in agreements_in(self.folder).files if not leads_out(each))
        )
        for file in files:
            yield OnShelf(file, address_of(file.relative_to(self.folder)))


def address_of(place: PurePath) -> str:
    """The part of an address by which a file of the folder goes: of signs alone that no browser reads as anything else, and no other file’s."""
    return _APART.join(_in_address(part) for part in place.parts)


def _in_address(part: str) -> str:
    return quote(os.fsencode(part), safe="").replace("~", "%7E").replace("%", _SIGN)


def studio_of(request: Request) -> Studio:
    """The studio that a request asks."""
    studio: Studio = request.app.state.studio
    return studio
