"""Findings as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from govkit.finding import Besides, Finding, Severity, Waived
from govkit.report.findings import FindingsToTell
from govkit.report.findings.besides import by_law, gone, not_asked, paragraphs, remains, sentences
from govkit.report.findings.in_full import known_before, one, set_aside
from govkit.report.findings.summary import COUNTED, accepted, in_words
from govkit.repository import from_top

FOR: Final = "GitHub, beside the lines of a pull request"
KNOWN_BY: Final = re.compile(rf"^Checked [^\n]*: {COUNTED}\.\s*\Z", re.MULTILINE)
_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_IN_MESSAGES: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES: Final = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def report(told: FindingsToTell) -> str:
    """A command for each finding, gravest first, and for each that is waived; the whole report, since GitHub shows ten of a kind; the count."""
    gravest_first = sorted(told.findings, key=lambda finding: finding.severity.rank)
    commands = [
        *(_command(_COMMANDS[finding.severity], finding, finding.rule, _message(finding)) for finding in gravest_first),
        *(_command("notice", each.finding, f"{each.finding.rule} (waived)", _set_aside(each)) for each in told.waived),
        *_besides(told.besides),
    ]
    count = " ".join(f"Checked {told.checked}: {in_words(told.findings, told.waived, told.besides.known)}.".split())
    return "".join(f"{command}\n" for command in commands) + _in_full(told) + f"{count}\n"


def _in_full(told: FindingsToTell) -> str:
    """Each finding as a terminal shows it, between commands that keep GitHub from obeying what stands in it."""
    known = (known_before(each, remains(told.besides), colour=False) for each in told.besides.known)
    whole = (
        *(one(each, colour=False) for each in told.findings),
        *map(set_aside, told.waived),
        *known,
        *paragraphs(told.besides),
    )
    said = "\n\n".join(whole)
    if not said:
        return ""
    end = sha256(
        said.encode("utf-8", "backslashreplace")
    ).hexdigest()  # no text can hold what is made of the whole of it
    return f"::stop-commands::{end}\n{said}\n::{end}::\n"


def _besides(besides: Besides) -> Iterator[str]:
    """What a baseline holds that is law, each time; what it holds for nothing; and what was not asked, the louder where it is law."""
    for each in by_law(besides):
        yield _command(
            "notice", each.finding, f"{each.finding.rule} (known)", f"{each.finding.message}\n{remains(besides)}"
        )
    for sentence in filter(None, (gone(besides), *sentences(besides))):
        loud = any(left.law and not_asked(left) == sentence for left in besides.not_asked)
        yield f"::{'warning' if loud else 'notice'} title=govkit::{sentence.translate(_IN_MESSAGES)}"


def _command(name: str, finding: Finding, title: str, message: str) -> str:
    place = finding.location
    properties = {"file": from_top(place.file).as_posix(), "line": place.line, "col": place.column, "title": title}
    said = ",".join(f"{key}={str(value).translate(_IN_PROPERTIES)}" for key, value in properties.items() if value)
    return f"::{name} {said}::{message.translate(_IN_MESSAGES)}"


def _message(finding: Finding) -> str:
    about = f" (in {finding.document})" if finding.document else ""
    because = f"\nSource: {finding.source} [{finding.evidence}]" if finding.source else ""
    return f"{finding.message}{about}\nTo fix: {finding.to_fix}{because}"


def _set_aside(waived: Waived) -> str:
    return f"{waived.finding.message}\n{accepted(waived)}"
