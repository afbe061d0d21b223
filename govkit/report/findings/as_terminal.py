"""Findings for a person at a terminal."""

from __future__ import annotations

from typing import Final

from govkit.finding import Finding, Severity, Waived
from govkit.report.findings import FindingsToTell, read_aloud
from govkit.report.findings.blanks import apart, by_whom
from govkit.report.findings.summary import accepted, in_words

FOR: Final = "a person at a terminal"
_COLOURS: Final = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.ADVICE: "36"}


def report(told: FindingsToTell) -> str:
    """Each finding with its place, what is wrong, how to put it right and why; what is to be agreed, by whom; what is waived; and the count."""
    others, blanks = apart(told.findings)
    said = [one(finding, colour=told.colour) for finding in others]
    if blanks:
        said.append(by_whom(blanks, _head(blanks[0], colour=told.colour)))
    said += map(set_aside, told.waived)
    return (
        "".join(f"{one}\n\n" for one in said)
        + read_aloud.said(told.to_read or ())
        + f"{told.checked}: {in_words(told.findings, told.waived)}.\n"
    )


def one(finding: Finding, *, colour: bool) -> str:
    """A finding with its place, what is wrong, how to put it right and why."""
    head = _head(finding, colour=colour)
    about = f" (in {finding.document})" if finding.document else ""
    because = f"\n  Source: {finding.source} [{finding.evidence}]" if finding.source else ""
    return f"{finding.location}: {head}{about}\n  {finding.message}\n  To fix: {finding.fix}{because}"


def _head(finding: Finding, *, colour: bool) -> str:
    return f"{_painted(finding.severity.value, _COLOURS[finding.severity], on=colour)} {finding.rule}"


def set_aside(waived: Waived) -> str:
    """A finding that is accepted for a time, with who accepted it, until when and why."""
    finding = waived.finding
    about = f" (in {finding.document})" if finding.document else ""
    return (
        f"{finding.location}: waived {finding.rule}{about}\n  {finding.message}\n  {accepted(waived)} [{waived.waiver}]"
    )


def _painted(words: str, code: str, *, on: bool) -> str:
    return f"\x1b[1;{code}m{words}\x1b[0m" if on else words
