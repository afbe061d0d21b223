"""A finding as people read it, with its place, what is wrong, how to put it right and why."""

from __future__ import annotations

from typing import Final

from govkit.finding import Finding, Severity, Waived
from govkit.report.findings.summary import accepted

_COLOURS: Final = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.ADVICE: "36"}


def one(finding: Finding, *, colour: bool) -> str:
    """A finding with its place, what is wrong, how to put it right and why."""
    about = f" (in {finding.document})" if finding.document else ""
    because = f"\n  Source: {finding.source} [{finding.evidence}]" if finding.source else ""
    return f"{finding.location}: {head(finding, colour=colour)}{about}\n  {finding.message}\n  To fix: {finding.fix}{because}"


def head(finding: Finding, *, colour: bool) -> str:
    """How grave a finding is, and of which rule."""
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
