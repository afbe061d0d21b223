"""Findings for a person at a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from govkit.finding import Finding, Severity
from govkit.report.summary import in_words

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.ADVICE: "36"}


def report(findings: Sequence[Finding], checked: str, *, colour: bool) -> str:
    """Each finding with its place, what is wrong, how to put it right and why; then the count. `checked` names what was."""
    return (
        "".join(f"{_one(finding, colour=colour)}\n\n" for finding in findings) + f"{checked}: {in_words(findings)}.\n"
    )


def _one(finding: Finding, *, colour: bool) -> str:
    head = f"{_painted(finding.severity.value, _COLOURS[finding.severity], on=colour)} {finding.rule}"
    about = f" (in {finding.document})" if finding.document else ""
    because = f"\n  Source: {finding.source} [{finding.evidence}]" if finding.source else ""
    return f"{finding.location}: {head}{about}\n  {finding.message}\n  To fix: {finding.fix}{because}"


def _painted(words: str, code: str, *, on: bool) -> str:
    return f"\x1b[1;{code}m{words}\x1b[0m" if on else words
