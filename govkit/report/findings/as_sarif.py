"""Findings as SARIF 2.1.0, which code scanning and editors read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from typing import Any, Final
from urllib.parse import quote

from govkit import __version__
from govkit.finding import Finding, Location, Severity, Waived
from govkit.report import manual
from govkit.report.findings import FindingsToTell
from govkit.report.findings.summary import accepted
from govkit.rules.rule import Rule, every_rule
from govkit.written.fault_kinds import FAULTS, OLD_NAMES

FOR: Final = "code scanning, and editors that read SARIF 2.1.0"
_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def report(told: FindingsToTell) -> str:
    """One run, with every rule that can be broken and each finding; what is waived is a suppressed result. Files are told from the current folder."""
    rules = list(_rules())
    places = {rule["id"]: index for index, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "govkit", "version": __version__, "semanticVersion": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [
            *(_result(finding, places) for finding in told.findings),
            *({**_result(each.finding, places), "suppressions": [_suppression(each)]} for each in told.waived),
        ],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rules() -> Iterator[dict[str, Any]]:
    """The faults of a partnership file and its old names, then the rules."""
    for fault, why in FAULTS.items():
        yield _descriptor(fault, why, manual.fault_page(fault, why), Severity.ERROR, {})
    for name, why in OLD_NAMES.items():
        yield _descriptor(name, why, manual.old_name_page(name, why), Severity.WARNING, {})
    for rule in every_rule():
        yield _descriptor(rule.id, rule.why, manual.page(rule), rule.severity, _origin(rule))


def _descriptor(name: str, why: str, page: str, severity: Severity, about: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": name,
        "shortDescription": {"text": why},
        "help": {"text": page, "markdown": f"```text\n{page}```\n"},
        "defaultConfiguration": {"level": _LEVELS[severity]},
        **({"properties": about} if about else {}),
    }


def _origin(rule: Rule) -> dict[str, str]:
    return {"subject": rule.subject, "source": rule.source, "evidence": rule.evidence.value}


def _result(finding: Finding, places: Mapping[str, int]) -> dict[str, Any]:
    about = {
        "path": finding.path,
        "document": finding.document,
        "clause": finding.clause,
        "source": finding.source,
        "evidence": finding.evidence.value,
    }
    return {
        "ruleId": finding.rule,
        "ruleIndex": places[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} To fix: {finding.fix}"},
        "locations": [{"physicalLocation": _place(finding.location)}],
        "properties": {name: words for name, words in about.items() if words},
    }


def _suppression(waived: Waived) -> dict[str, Any]:
    """The waiver, which is written in the partnership file itself."""
    place = {"physicalLocation": _place(waived.waiver)}
    return {"kind": "inSource", "status": "accepted", "justification": accepted(waived), "location": place}


def _place(location: Location) -> dict[str, Any]:
    region = {"startLine": location.line, "startColumn": location.column}
    known = {name: number for name, number in region.items() if number}
    return {"artifactLocation": {"uri": _uri(location.file)}, **({"region": known} if location.line else {})}


def _uri(file: str) -> str:
    """The file from the current folder, with forward slashes; one outside of it by its whole address."""
    whole, here = Path(file).resolve(), Path.cwd()
    return quote(PurePath(whole.relative_to(here)).as_posix()) if whole.is_relative_to(here) else whole.as_uri()
