"""A finding as people read it, with its place, what is wrong, how to put it right and why."""

from __future__ import annotations

from typing import Final

from govkit.finding import Finding, FoundBefore, Severity, Waived, on_its_line
from govkit.report.findings.summary import accepted

_COLOURS: Final = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.ADVICE: "36"}


def one(finding: Finding, *, colour: bool) -> str:
    """A finding with its place, what is wrong, how to put it right and why."""
    because = f"Source: {finding.source} [{finding.evidence}]" if finding.source else ""
    return _lines(
        f"{finding.location}: {head(finding, colour=colour)}{_about(finding)}",
        finding.message,
        f"To fix: {finding.to_fix}",
        because,
    )


def head(finding: Finding, *, colour: bool) -> str:
    """How grave a finding is, and of which rule."""
    return f"{_painted(finding.severity.value, _COLOURS[finding.severity], on=colour)} {finding.rule}"


def set_aside(waived: Waived) -> str:
    """A finding that is accepted for a time, with who accepted it, until when and why."""
    finding = waived.finding
    return _lines(
        f"{finding.location}: waived {finding.rule}{_about(finding)}",
        finding.message,
        f"{accepted(waived)} [{waived.waiver}]",
    )


def known_before(known: FoundBefore, remains: str, *, colour: bool) -> str:
    """A finding that a baseline holds, with what is said of that."""
    finding = known.finding
    return _lines(
        f"{finding.location}: known {head(finding, colour=colour)}{_about(finding)}",
        finding.message,
        f"To fix: {finding.to_fix}",
        remains,
    )


def _about(finding: Finding) -> str:
    return f" (in {on_its_line(finding.document)})" if finding.document else ""


def _lines(first: str, *others: str) -> str:
    """A line and those that belong to it, each of them one: what stands in a value begins none that looks like another finding."""
    return "\n  ".join((first, *(" ".join(each.splitlines()) for each in others if each)))


def _painted(words: str, code: str, *, on: bool) -> str:
    return f"\x1b[1;{code}m{words}\x1b[0m" if on else words
