"""How it is told what changed in the scores since another run: one module for each form of the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from govkit.formats import Format, Formats
from govkit.readability.compare import Compared


class ChangesReporter(Format, Protocol):
    """A form of the report."""

    def report(self, compared: Sequence[Compared], ref: str, /) -> str:
        """The whole report on what changed since `ref`."""
        ...


REPORTERS: Final = Formats[ChangesReporter]("govkit.report.changes", first="terminal")
