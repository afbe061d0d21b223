"""Findings as SARIF 2.1.0, which code scanning and editors read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any, Final, NamedTuple
from urllib.parse import quote

from govkit import __version__
from govkit.finding import Finding, Location, Severity, Waived
from govkit.report import manual
from govkit.report.findings import FindingsToTell
from govkit.report.findings.summary import accepted
from govkit.repository import from_top
from govkit.rules.rule import Rule, every_rule
from govkit.written.fault_kinds import FAULTS, OLD_NAMES

FOR: Final = "code scanning, and editors that read SARIF 2.1.0"
_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
# GitHub's own upload adds `primaryLocationLineHash` beside it, and warns of each that somebody else has put there.
_FINGERPRINT: Final = "govkit/v1"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


class _Results(NamedTuple):
    """Where each rule stands, and how often each fingerprint was given."""

    places: Mapping[str, int]
    given: Counter[str]


def report(told: FindingsToTell) -> str:
    """One run, with every rule and each finding, whose file is told from the top of its repository; what is waived is a suppressed result."""
    rules = list(_rules())
    results = _Results({rule["id"]: index for index, rule in enumerate(rules)}, Counter())
    run = {
        "tool": {"driver": {"name": "govkit", "version": __version__, "semanticVersion": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [
            *(_result(finding, results) for finding in told.findings),
            *({**_result(each.finding, results), "suppressions": [_suppression(each)]} for each in told.waived),
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
        "fullDescription": {"text": why},
        "help": {"text": page, "markdown": f"```text\n{page}```\n"},
        "defaultConfiguration": {"level": _LEVELS[severity]},
        **({"properties": about} if about else {}),
    }


def _origin(rule: Rule) -> dict[str, str]:
    return {"subject": rule.subject, "source": rule.source, "evidence": rule.evidence.value}


def _result(finding: Finding, results: _Results) -> dict[str, Any]:
    about = {
        "path": finding.path,
        "document": finding.document,
        "clause": finding.clause,
        "source": finding.source,
        "evidence": finding.evidence.value,
    }
    return {
        "ruleId": finding.rule,
        "ruleIndex": results.places[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": _without_links(f"{finding.message} To fix: {finding.to_fix}")},
        "locations": [{"physicalLocation": _place(finding.location)}],
        "partialFingerprints": {_FINGERPRINT: _fingerprint(finding, results.given)},
        "properties": {name: words for name, words in about.items() if words},
    }


def _fingerprint(finding: Finding, given: Counter[str]) -> str:
    """What stays the same while lines move: the rule, the file and what it is about; its words only where there is no key."""
    about = finding.path or finding.message
    whole = "\n".join((finding.rule, _uri(finding.location.file), about, finding.document, finding.clause))
    digest = sha256(whole.encode("utf-8", "backslashreplace")).hexdigest()[:16]
    given[digest] += 1
    return f"{digest}:{given[digest]}"


def _suppression(waived: Waived) -> dict[str, Any]:
    """The waiver, which is written in the partnership file itself."""
    place = {"physicalLocation": _place(waived.waiver)}
    return {
        "kind": "inSource",
        "status": "accepted",
        "justification": _without_links(accepted(waived)),
        "location": place,
    }


def _without_links(words: str) -> str:
    """Words that a viewer shows as they are: `[label](address)` is a link in SARIF, even in plain text."""
    return words.replace("](", "] (")


def _place(location: Location) -> dict[str, Any]:
    """The place in the file. One that is about the whole file is told on its first line, since code scanning shows no other."""
    region = {"startLine": location.line or 1, "startColumn": location.column}
    known = {name: number for name, number in region.items() if number}
    return {"artifactLocation": {"uri": _uri(location.file)}, "region": known}


def _uri(file: str) -> str:
    """The file from the top of its repository, with forward slashes; one outside of it by its whole address."""
    place = from_top(file)
    return place.as_uri() if place.is_absolute() else quote(place.as_posix())
