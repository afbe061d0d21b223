"""Findings for a person at a terminal."""

from __future__ import annotations

from typing import Final

from govkit.report.findings import FindingsToTell
from govkit.report.findings.in_full import one, set_aside
from govkit.report.findings.summary import in_words

FOR: Final = "a person at a terminal"


def report(told: FindingsToTell) -> str:
    """Each finding with its place, what is wrong, how to put it right and why; what is waived; the count of what was checked."""
    said = [*(one(finding, colour=told.colour) for finding in told.findings), *map(set_aside, told.waived)]
    return "".join(f"{one}\n\n" for one in said) + f"{told.checked}: {in_words(told.findings, told.waived)}.\n"
