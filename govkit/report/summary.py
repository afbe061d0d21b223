"""Counts findings in words."""

from __future__ import annotations

from collections.abc import Sequence

from govkit.finding import Finding, Severity
from govkit.wording.say import listing


def count(findings: Sequence[Finding]) -> dict[str, int]:
    """How many findings there are of each severity."""
    return {severity.value: sum(finding.severity is severity for finding in findings) for severity in Severity}


def in_words(findings: Sequence[Finding]) -> str:
    """`2 errors and 1 warning`, or `nothing to act on`."""
    said = [_counted(number, severity) for severity, number in count(findings).items() if number]
    return listing(said) or "nothing to act on"


def _counted(number: int, severity: str) -> str:
    plural = "" if number == 1 else "s"
    return f"{number} piece{plural} of advice" if severity == Severity.ADVICE else f"{number} {severity}{plural}"
