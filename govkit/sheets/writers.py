"""The formats in which sheets are made: one module for each, from which `sheets make --format` is made."""

from __future__ import annotations

from typing import Final, Protocol

from govkit.formats import Format, Formats
from govkit.sheets.sheet import PartnerSheet


class SheetWriter(Format, Protocol):
    """A format in which sheets are made."""

    def write(self, sheet: PartnerSheet, /) -> bytes:
        """The whole sheet."""
        ...


WRITERS: Final = Formats[SheetWriter]("govkit.sheets")
