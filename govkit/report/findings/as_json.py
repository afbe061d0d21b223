"""Findings for another program."""

from __future__ import annotations

import json
from typing import Final

from govkit import __version__
from govkit.finding import Finding, Waived
from govkit.report.findings import FindingsToTell
from govkit.report.findings.summary import count

FOR: Final = "your own programs"


def report(told: FindingsToTell) -> str:
    """One object: the version, the findings, those that were waived, and how many there are of each severity."""
    whole = {
        "govkit": __version__,
        "findings": [as_data(finding) for finding in told.findings],
        "waived": [waived_as_data(each) for each in told.waived],
        "summary": count(told.findings),
    }
    if told.to_read is not None:
        from govkit.report.findings import read_aloud  # noqa: PLC0415 - a run on files alone needs no model

        whole["read_aloud"] = read_aloud.as_data(told.to_read)
    return json.dumps(whole, indent=2) + "\n"


def as_data(finding: Finding) -> dict[str, str | int]:
    """One finding, by the names of the contract."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "fix": finding.fix,
        "file": finding.location.file,
        "line": finding.location.line,
        "column": finding.location.column,
        "path": finding.path,
        "document": finding.document,
        "clause": finding.clause,
        "source": finding.source,
        "evidence": finding.evidence.value,
        "cure": _cure(finding),
    }


def _cure(finding: Finding) -> str:
    """By which of its ways `govkit fix` puts it right: `safe`, `unsafe`, or nothing where it does not."""
    return "" if finding.cure is None else "safe" if finding.cure.safe else "unsafe"


def waived_as_data(waived: Waived) -> dict[str, str | int]:
    """A finding that is accepted for a time, with who accepted it, why, until when, and the line that says so."""
    return {
        **as_data(waived.finding),
        "reason": waived.reason,
        "accepted_by": waived.accepted_by,
        "until": waived.until.isoformat(),
        "waiver_line": waived.waiver.line,
    }
