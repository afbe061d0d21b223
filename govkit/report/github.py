"""Findings as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

from govkit.finding import Finding, Severity
from govkit.report.summary import in_words

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_IN_MESSAGES: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES: Final = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def report(findings: Sequence[Finding], checked: str) -> str:
    """A command for each finding; then the count, for the log. `checked` names what was."""
    count = " ".join(f"Checked {checked}: {in_words(findings)}.".split())
    return "".join(f"{_one(finding)}\n" for finding in findings) + f"{count}\n"


def _one(finding: Finding) -> str:
    place = finding.location
    properties = {
        "file": PurePath(place.file).as_posix(),
        "line": place.line,
        "col": place.column,
        "title": finding.rule,
    }
    said = ",".join(f"{name}={str(value).translate(_IN_PROPERTIES)}" for name, value in properties.items() if value)
    return f"::{_COMMANDS[finding.severity]} {said}::{_message(finding).translate(_IN_MESSAGES)}"


def _message(finding: Finding) -> str:
    about = f" (in {finding.document})" if finding.document else ""
    because = f"\nSource: {finding.source} [{finding.evidence}]" if finding.source else ""
    return f"{finding.message}{about}\nTo fix: {finding.fix}{because}"
