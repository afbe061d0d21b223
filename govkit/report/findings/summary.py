"""Counts findings in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from govkit.finding import Finding, FoundBefore, Severity, Waived
from govkit.wording.say import listing, say

_EACH: Final = r"\d+ (?:errors?|warnings?|pieces? of advice)"
# What `in_words` says, as a pattern: by it an older report is told from somebody's notes.
COUNTED: Final = rf"(?:nothing to act on|nothing new|{_EACH}(?:(?:, | and ){_EACH})*)(?:, and \d+ (?:waived|known)(?: and \d+ known)?)?"


def count(findings: Sequence[Finding]) -> dict[str, int]:
    """How many findings there are of each severity."""
    return {severity.value: sum(finding.severity is severity for finding in findings) for severity in Severity}


def in_words(findings: Sequence[Finding], waived: Sequence[Waived] = (), known: Sequence[FoundBefore] = ()) -> str:
    """`2 errors and 1 warning`, or `nothing to act on`; then how many are waived, and how many a baseline holds."""
    apart = [f"{len(each)} {what}" for each, what in ((waived, "waived"), (known, "known")) if each]
    return (count_in_words(findings) or ("nothing new" if known else "nothing to act on")) + (
        f", and {listing(apart)}" if apart else ""
    )


def count_in_words(findings: Sequence[Finding]) -> str:
    """`2 errors and 1 warning`, or nothing."""
    return listing([_counted(number, severity) for severity, number in count(findings).items() if number])


def accepted(waived: Waived) -> str:
    """Who accepted a finding, until when and why."""
    return f"Accepted by {waived.accepted_by} until {say(waived.until)}: {waived.reason}"


def _counted(number: int, severity: str) -> str:
    plural = "" if number == 1 else "s"
    return f"{number} piece{plural} of advice" if severity == Severity.ADVICE else f"{number} {severity}{plural}"
