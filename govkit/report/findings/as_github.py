"""Findings as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from govkit.finding import Finding, Severity, Waived
from govkit.report.findings import FindingsToTell
from govkit.report.findings.summary import accepted, in_words

FOR: Final = "GitHub, beside the lines of a pull request"
_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_IN_MESSAGES: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES: Final = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def report(told: FindingsToTell) -> str:
    """A command for each finding, and a notice for each that is waived; then the count, for the log."""
    count = " ".join(f"Checked {told.checked}: {in_words(told.findings, told.waived)}.".split())
    commands = [
        *(_command(_COMMANDS[finding.severity], finding, finding.rule, _message(finding)) for finding in told.findings),
        *(_command("notice", each.finding, f"{each.finding.rule} (waived)", _set_aside(each)) for each in told.waived),
    ]
    return "".join(f"{command}\n" for command in commands) + f"{count}\n"


def _command(name: str, finding: Finding, title: str, message: str) -> str:
    place = finding.location
    properties = {"file": PurePath(place.file).as_posix(), "line": place.line, "col": place.column, "title": title}
    said = ",".join(f"{key}={str(value).translate(_IN_PROPERTIES)}" for key, value in properties.items() if value)
    return f"::{name} {said}::{message.translate(_IN_MESSAGES)}"


def _message(finding: Finding) -> str:
    about = f" (in {finding.document})" if finding.document else ""
    because = f"\nSource: {finding.source} [{finding.evidence}]" if finding.source else ""
    return f"{finding.message}{about}\nTo fix: {finding.fix}{because}"


def _set_aside(waived: Waived) -> str:
    return f"{waived.finding.message}\n{accepted(waived)}"
