"""How it is told what a new version changes, and what follows: one module for each form of the report."""

from __future__ import annotations

from typing import Final, Protocol

from govkit.amending.amendment import Amendment
from govkit.formats import Format, Formats


class AmendmentReporter(Format, Protocol):
    """A form of the report."""

    def report(self, amendment: Amendment, /, *, colour: bool = False) -> str:
        """The whole report; `colour` is for a form that is read at a terminal."""
        ...


REPORTERS: Final = Formats[AmendmentReporter]("govkit.report.amendment", first="terminal")
