"""Findings as JUnit XML, which CI systems show among their tests: what fails the run is one that failed, a rule that found nothing has passed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Final, NamedTuple
from xml.etree import ElementTree as ET

from govkit.finding import Finding, Severity
from govkit.report.findings import FindingsToTell
from govkit.report.findings.besides import gone, not_asked, place, remains
from govkit.report.findings.summary import accepted
from govkit.rules.rule import Rule, every_rule
from govkit.written.fault_kinds import FAULTS

FOR: Final = "GitLab, Jenkins, Azure and other CI systems that show tests (JUnit XML)"
KNOWN_BY: Final = re.compile(r'\A<\?xml [^>]*>\s*<testsuites name="govkit"')
_NOT_CHECKED: Final = ("readability", "version")
_OF_THE_FILE: Final = "partnership.file"
_BASELINE: Final = "baseline"
_SINCE: Final = "approvals"
_WITHOUT_SINCE: Final = "Not asked: who may approve words is asked with `--since`."
_UNPRINTABLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Case(NamedTuple):
    """One test: its name, the group and the file that it belongs to, its line, and how it came out."""

    name: str
    group: str
    file: str
    line: int
    outcome: ET.Element | None


def report(told: FindingsToTell) -> str:
    """A suite for each file, with a test for each finding. What fails no run, is waived, known or not asked was skipped; the rest has passed."""
    cases = list(_named_once([*_found(told), *_passed(told)]))
    whole = ET.Element("testsuites", {"name": "govkit", **_counts(cases)})
    for file in dict.fromkeys(case.file for case in cases):
        of_file = [case for case in cases if case.file == file]
        suite = ET.SubElement(whole, "testsuite", {"name": _plain(file), **_counts(of_file)})
        suite.extend(map(_element, of_file))
    ET.indent(whole)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(whole, encoding="unicode")}\n'


def _found(told: FindingsToTell) -> Iterator[_Case]:
    groups = {rule.id: _group(rule) for rule in every_rule()}
    for finding in told.findings:
        yield _case(finding, groups, _told(finding, told.fails_from))
    for waived in told.waived:
        skipped = _outcome("skipped", accepted(waived), f"{_in_full(waived.finding)}\nWaived: {waived.waiver}")
        yield _case(waived.finding, groups, skipped)
    for known in told.besides.known:
        skipped = _outcome(
            "skipped", remains(told.besides), f"{_in_full(known.finding)}\nKnown: {told.besides.baseline}"
        )
        yield _case(known.finding, groups, skipped)
    for entry in told.besides.gone:
        said = _outcome("skipped", f"No longer found: {place(entry)}", gone(told.besides))
        yield _Case(f"{entry.rule}: {entry.at or entry.document} (gone)", _BASELINE, told.besides.baseline, 0, said)


def _told(finding: Finding, fails_from: Severity) -> ET.Element:
    """A failure where the run ends as failed for it: a test is not red in a job that is green."""
    if finding.severity.at_least(fails_from):
        return _outcome("failure", finding.message, _in_full(finding), type=finding.severity.value)
    return _outcome("skipped", f"{finding.severity.capitalize()}: {finding.message}", _in_full(finding))


def _passed(told: FindingsToTell) -> Iterator[_Case]:
    """Each rule that found nothing, and each that was not asked. Where a file could not be read, nobody knows which were asked of what."""
    found = {finding.rule for finding in _all_found(told)}
    left_out = {rule: not_asked(each) for each in told.besides.not_asked for rule in each.rules}
    if found.isdisjoint(FAULTS):
        for rule in every_rule():
            if rule.subject not in _NOT_CHECKED and rule.id not in found:
                why = left_out.get(
                    rule.id, _WITHOUT_SINCE if told.besides.without_since and rule.subject == _SINCE else ""
                )
                yield _Case(rule.id, _group(rule), told.checked, 0, _outcome("skipped", why, why) if why else None)


def _all_found(told: FindingsToTell) -> Iterator[Finding]:
    yield from told.findings
    yield from (each.finding for each in told.waived)
    yield from (each.finding for each in told.besides.known)


def _case(finding: Finding, groups: dict[str, str], outcome: ET.Element) -> _Case:
    where = finding.path or f"{finding.document}/{finding.clause}".strip("/")
    name = f"{finding.rule}: {where}" if where else finding.rule
    file = PurePath(finding.location.file).as_posix()
    return _Case(name, groups.get(finding.rule, _OF_THE_FILE), file, finding.location.line, outcome)


def _group(rule: Rule) -> str:
    return rule.subject if rule.group == rule.subject else f"{rule.subject}.{rule.group}"


def _named_once(cases: Iterable[_Case]) -> Iterator[_Case]:
    """Each test under a name of its own, since CI systems tell them apart by it."""
    seen: Counter[tuple[str, str]] = Counter()
    for case in cases:
        seen[case.file, case.name] += 1
        again = seen[case.file, case.name]
        yield case if again == 1 else case._replace(name=f"{case.name} ({again})")


def _element(case: _Case) -> ET.Element:
    known = {"file": _plain(case.file), "line": str(case.line)} if case.line else {}
    element = ET.Element("testcase", {"classname": case.group, "name": _plain(case.name), **known})
    element.extend([] if case.outcome is None else [case.outcome])
    return element


def _outcome(tag: str, message: str, in_full: str, **more: str) -> ET.Element:
    element = ET.Element(tag, {"message": _plain(message), **more})
    element.text = _plain(in_full)
    return element


def _in_full(finding: Finding) -> str:
    about = f" (in {finding.document})" if finding.document else ""
    because = f"\nSource: {finding.source} [{finding.evidence}]" if finding.source else ""
    return f"{finding.location}: {finding.severity}{about}\n{finding.message}\nTo fix: {finding.to_fix}{because}"


def _counts(cases: Iterable[_Case]) -> dict[str, str]:
    outcomes = [None if case.outcome is None else case.outcome.tag for case in cases]
    numbers = {"tests": len(outcomes), "failures": outcomes.count("failure"), "skipped": outcomes.count("skipped")}
    return {name: str(number) for name, number in (numbers | {"errors": 0}).items()}


def _plain(words: str) -> str:
    """Words without the signs that XML can't hold: those of control are shown by their number."""
    return _UNPRINTABLE.sub(lambda sign: f"\\x{ord(sign[0]):02x}", words)
