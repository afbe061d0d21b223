"""Findings for a person at a terminal."""

from __future__ import annotations

from typing import Final

from govkit.finding import Finding, Severity, Waived
from govkit.report.findings import FindingsToTell
from govkit.report.findings.summary import accepted, in_words

FOR: Final = "a person at a terminal"
_COLOURS: Final = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.ADVICE: "36"}


def report(told: FindingsToTell) -> str:
    """Each finding with its place, what is wrong, how to put it right and why; what is waived; the count of what was checked."""
    said = [*(one(finding, colour=told.colour) for finding in told.findings), *map(set_aside, told.waived)]
    return "".join(f"{one}\n\n" for one in said) + f"{told.checked}: {in_words(told.findings, told.waived)}.\n"


def one(finding: Finding, *, colour: bool) -> str:
    """A finding with its place, what is wrong, how to put it right and why."""
    head = f"{_painted(finding.severity.value, _COLOURS[finding.severity], on=colour)} {finding.rule}"
    about = f" (in {finding.document})" if finding.document else ""
    because = f"\n  Source: {finding.source} [{finding.evidence}]" if finding.source else ""
    return f"{finding.location}: {head}{about}\n  {finding.message}\n  To fix: {finding.fix}{because}"


def set_aside(waived: Waived) -> str:
    """A finding that is accepted for a time, with who accepted it, until when and why."""
    finding = waived.finding
    about = f" (in {finding.document})" if finding.document else ""
    return (
        f"{finding.location}: waived {finding.rule}{about}\n  {finding.message}\n  {accepted(waived)} [{waived.waiver}]"
    )


def _painted(words: str, code: str, *, on: bool) -> str:
    return f"\x1b[1;{code}m{words}\x1b[0m" if on else words
