"""How findings are told: one module for each form of the report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from govkit.finding import NOTHING_BESIDES, Besides, Finding, Severity, Waived
from govkit.formats import Format, Formats

if TYPE_CHECKING:  # a run on files alone needs no model
    from govkit.report.branches import EveryBranch
    from govkit.report.findings.read_aloud import Placed


class FindingsToTell(NamedTuple):
    """The findings, those that are waived, what was `checked`, in words, and whether whoever reads the report sees colours.

    `to_read` are the values that somebody has to read, and `branches` what was found on every branch, where they were asked for;
    `besides` is what was known before, or not asked; `fails_from` is the least severity that fails the run.
    """

    findings: Sequence[Finding]
    waived: Sequence[Waived] = ()
    checked: str = ""
    colour: bool = False
    to_read: Sequence[Placed] | None = None
    besides: Besides = NOTHING_BESIDES
    branches: Sequence[EveryBranch] | None = None
    fails_from: Severity = Severity.ADVICE


class FindingsReporter(Format, Protocol):
    """A form of the report. `KNOWN_BY` is found in the first and last words of each that was written, and in no other file."""

    @property
    def KNOWN_BY(self) -> re.Pattern[str]:  # noqa: N802 - a constant of each module
        """What tells an older report of this form from a file that is somebody's own."""
        ...

    def report(self, told: FindingsToTell, /) -> str:
        """The whole report."""
        ...


REPORTERS: Final = Formats[FindingsReporter]("govkit.report.findings", first="terminal")
