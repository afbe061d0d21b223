"""Findings for another program."""

from __future__ import annotations

import json
import re
from typing import Final

from govkit import __version__
from govkit.finding import Besides, Finding, Waived
from govkit.report.findings import FindingsToTell
from govkit.report.findings.summary import count

FOR: Final = "your own programs"
KNOWN_BY: Final = re.compile(r'\A\{\s*"govkit": "[^"]*",\s*"findings": \[')


def report(told: FindingsToTell) -> str:
    """One object: the version, the findings, those that were waived, and how many there are of each severity."""
    whole: dict[str, object] = {
        "govkit": __version__,
        "findings": [as_data(finding) for finding in told.findings],
        "waived": [waived_as_data(each) for each in told.waived],
        "summary": count(told.findings),
    }
    whole |= _besides(told.besides)
    if told.to_read is not None:
        from govkit.report.findings import read_aloud  # noqa: PLC0415 - a run on files alone needs no model

        whole["read_aloud"] = read_aloud.as_data(told.to_read)
    if told.branches is not None:
        from govkit.report.branches import as_json  # noqa: PLC0415 - few runs try every branch

        whole["every_branch"] = [as_json.as_data(each) for each in told.branches]
    return json.dumps(whole, indent=2) + "\n"


def _besides(besides: Besides) -> dict[str, object]:
    """What was known before and what was not asked, as far as there is anything to say of it."""
    said: dict[str, object] = {
        "not_asked": [
            {
                "by": each.why.replace("`", ""),
                "rules": list(each.rules),
                "law": each.law,
                "asked_all_the_same": each.kept,
            }
            for each in besides.not_asked
        ],
        "severities": {rule: severity.value for rule, severity in besides.severities},
        "unread": list(besides.unread),
    }
    if besides.baseline:
        said["baseline"] = {
            "file": besides.baseline,
            "known": [{**as_data(each.finding), "fingerprint": each.was.fingerprint} for each in besides.known],
            "gone": [entry._asdict() for entry in besides.gone],
            "waived": [each.was._asdict() for each in besides.waived],
        }
    return {name: value for name, value in said.items() if value}


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
