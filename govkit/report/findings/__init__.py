"""How findings are told: one module for each form of the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from govkit.finding import Finding, Waived
from govkit.formats import Format, Formats

if TYPE_CHECKING:  # a run on files alone needs no model
    from govkit.report.branches import EveryBranch
    from govkit.report.findings.read_aloud import Placed


class FindingsToTell(NamedTuple):
    """The findings, those that are waived, what was `checked`, in words, and whether whoever reads the report sees colours.

    `to_read` are the values that somebody has to read, and `branches` what was found on every branch, where they were asked for.
    """

    findings: Sequence[Finding]
    waived: Sequence[Waived] = ()
    checked: str = ""
    colour: bool = False
    to_read: Sequence[Placed] | None = None
    branches: Sequence[EveryBranch] | None = None


class FindingsReporter(Format, Protocol):
    """A form of the report."""

    def report(self, told: FindingsToTell, /) -> str:
        """The whole report."""
        ...


REPORTERS: Final = Formats[FindingsReporter]("govkit.report.findings", first="terminal")
