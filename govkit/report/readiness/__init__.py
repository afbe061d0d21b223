"""How it is told how ready the partners are: one module for each form of the report."""

from __future__ import annotations

from typing import Final, Protocol

from govkit.formats import Format, Formats
from govkit.model.partnership import Partnership
from govkit.model.plan import Plan


class ReadinessReporter(Format, Protocol):
    """A form of the report."""

    def report(self, partnership: Partnership, made: Plan, /) -> str:
        """The whole report."""
        ...


REPORTERS: Final = Formats[ReadinessReporter]("govkit.report.readiness", first="terminal")
