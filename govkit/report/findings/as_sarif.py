"""Findings as SARIF 2.1.0, which code scanning and editors read."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from typing import Any, Final, NamedTuple
from urllib.parse import quote

from govkit import __version__
from govkit.finding import Besides, Finding, Fingerprinted, FoundBefore, Location, Severity, Waived
from govkit.report import manual
from govkit.report.findings import FindingsToTell
from govkit.report.findings.besides import gone, place, remains, sentences
from govkit.report.findings.summary import accepted
from govkit.repository import from_top
from govkit.rules.rule import Rule, every_rule
from govkit.written.fault_kinds import FAULTS, OLD_NAMES

FOR: Final = "code scanning, and editors that read SARIF 2.1.0"
KNOWN_BY: Final = re.compile(r'\A\{\s*"\$schema": "[^"]*sarif[^"]*",.*?"driver": \{\s*"name": "govkit"', re.DOTALL)
_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
# GitHub's own upload adds `primaryLocationLineHash` beside it, and warns of each that somebody else has put there.
_FINGERPRINT: Final = "govkit/v1"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


class _Results(NamedTuple):
    """Where each rule stands, and how often each fingerprint was given."""

    places: Mapping[str, int]
    given: Counter[str]


def report(told: FindingsToTell) -> str:
    """One run, with every rule and each finding, by files from the top of the repository; what is waived or known is a suppressed result."""
    rules = _rules()
    results = _Results({rule["id"]: index for index, rule in enumerate(rules)}, Counter())
    run = {
        "tool": {"driver": {"name": "govkit", "version": __version__, "semanticVersion": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [
            *({**_result(finding, results), **_state(told.besides, "new")} for finding in told.findings),
            *(_accepted(each, told.besides, results) for each in told.waived),
            *(_known(each, told.besides, results) for each in told.besides.known),
            *(_absent(entry, told.besides, results) for entry in told.besides.gone),
        ],
        **_invocation(told.besides, results),
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


@cache  # the pages of some 200 rules, which no run changes
def _rules() -> tuple[dict[str, Any], ...]:
    """The faults of a partnership file and its old names, then the rules."""
    return tuple(_each_rule())


def _each_rule() -> Iterator[dict[str, Any]]:
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


def _state(besides: Besides, state: str) -> dict[str, str]:
    """How a result stands to the baseline, where there is one."""
    return {"baselineState": state} if besides.baseline else {}


def _accepted(waived: Waived, besides: Besides, results: _Results) -> dict[str, Any]:
    before = any(each.finding == waived.finding for each in besides.waived)
    state = _state(besides, "unchanged" if before else "new")
    return {**_result(waived.finding, results), **state, "suppressions": [_suppression(waived)]}


def _known(known: FoundBefore, besides: Besides, results: _Results) -> dict[str, Any]:
    """What the baseline holds stays among the results, set aside by the baseline: one that is left out would be taken for mended."""
    aside = [{"kind": "external", "status": "accepted", "justification": _without_links(remains(besides))}]
    return {**_result(known.finding, results), **_state(besides, "unchanged"), "suppressions": aside}


def _absent(entry: Fingerprinted, besides: Besides, results: _Results) -> dict[str, Any]:
    """What the baseline holds and is found no longer: it passes now."""
    index = {"ruleIndex": results.places[entry.rule]} if entry.rule in results.places else {}
    said = _without_links(f"No longer found: {place(entry)}.")
    return {
        "ruleId": entry.rule,
        **index,
        "kind": "pass",
        "level": "none",
        "message": {"text": said},
        "locations": [{"physicalLocation": _place(Location(besides.baseline))}],
        **_state(besides, "absent"),
        "suppressions": [{"kind": "external", "status": "accepted", "justification": said}],
        "properties": {name: words for name, words in entry._asdict().items() if words and name != "rule"},
    }


def _invocation(besides: Besides, results: _Results) -> dict[str, Any]:
    """What was not asked, and what a house takes for more or less grave, as SARIF tells the settings of a run."""
    said = [*sentences(besides), *filter(None, [gone(besides)])]
    off = [(rule, {"enabled": False}) for left in besides.not_asked for rule in left.rules]
    changed = [(rule, {"level": _LEVELS[severity]}) for rule, severity in besides.severities]
    overrides = [
        {"descriptor": {"id": rule, "index": results.places[rule]}, "configuration": configuration}
        for rule, configuration in (*off, *changed)
    ]
    if not said and not overrides:
        return {}
    told = [{"level": "note", "message": {"text": _without_links(sentence)}} for sentence in said]
    whole = {
        "executionSuccessful": True,
        "ruleConfigurationOverrides": overrides,
        "toolConfigurationNotifications": told,
    }
    return {"invocations": [{name: value for name, value in whole.items() if value}]}


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
