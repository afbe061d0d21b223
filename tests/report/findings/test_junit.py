"""The report that CI systems show among their tests, opened as they open it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Failure, JUnitXml, Skipped, TestCase, TestSuite

from govkit.finding import Evidence, Finding, Location, Severity, Waived
from govkit.report.findings import FindingsToTell, as_junit
from govkit.rules.rule import every_rule, rules
from govkit.written.fault_kinds import FAULTS
from tests.cli.test_check import spoil
from tests.conftest import Govkit
from tests.rows import over_rows

ASKED = {rule.id for rule in every_rule()} - {rule.id for rule in (*rules("readability"), *rules("version"))}
RETENTION = Finding(
    rule="item-without-retention",
    severity=Severity.ERROR,
    message="Nobody says how long “R&D” is kept.",
    fix="Write `retention` <for the item>.",
    location=Location("partners.yaml", 12, 3),
    path="data_items.flag",
    source="UK GDPR, Article 5(1)(e)",
    evidence=Evidence.SECONDARY,
)
EMPTY = Finding(
    "empty-clause", Severity.WARNING, "Empty.", "Write it.", Location("a.html.j2", 4), document="isa", clause="about"
)
WAIVED = Waived(RETENTION, "It starts in April.", "IG lead", date(2027, 4, 30), Location("partners.yaml", 90, 5))


def opened(*findings: Finding, waived: tuple[Waived, ...] = (), checked: str = "partners.yaml") -> list[TestSuite]:
    whole = JUnitXml.fromstring(as_junit.report(FindingsToTell(findings, waived, checked)).encode("utf-8"))
    return list(whole)


def cases(suites: list[TestSuite]) -> list[TestCase]:
    return [case for suite in suites for case in suite]


def test_a_finding_is_a_test_that_failed() -> None:
    (suite,) = opened(RETENTION)
    (failed,) = [case for case in suite if case.result]
    assert (suite.name, suite.tests, suite.failures, suite.skipped, suite.errors) == (
        "partners.yaml",
        len(ASKED),
        1,
        0,
        0,
    )
    assert failed.classname == "partnership.retention"
    assert failed.name == "item-without-retention: data_items.flag"
    assert (failed._elem.get("file"), failed._elem.get("line")) == ("partners.yaml", "12")
    (result,) = failed.result
    assert isinstance(result, Failure)
    assert (result.type, result.message) == ("error", RETENTION.message)
    assert result.text == (
        "partners.yaml:12:3: error\nNobody says how long “R&D” is kept.\nTo fix: Write `retention` <for the item>.\n"
        "Source: UK GDPR, Article 5(1)(e) [secondary]"
    )


def test_what_fails_no_run_is_not_red() -> None:
    told = FindingsToTell((RETENTION, EMPTY), checked="partners.yaml", fails_from=Severity.ERROR)
    grave, slight = (
        case for suite in JUnitXml.fromstring(as_junit.report(told).encode("utf-8")) for case in suite if case.result
    )
    assert isinstance(grave.result[0], Failure)
    assert isinstance(slight.result[0], Skipped)
    assert slight.result[0].message == "Warning: Empty."


def test_each_file_is_a_suite() -> None:
    first, second = opened(RETENTION, EMPTY)
    assert (first.name, second.name) == ("partners.yaml", "a.html.j2")
    (empty,) = second
    assert (empty.classname, empty.name) == ("document", "empty-clause: isa/about")
    assert empty.result[0].type == "warning"
    assert "a.html.j2:4: warning (in isa)" in empty.result[0].text


def test_each_rule_that_found_nothing_has_passed() -> None:
    (suite,) = opened(checked="a.yaml and b.yaml")
    assert suite.name == "a.yaml and b.yaml"
    assert {case.name for case in suite} == ASKED
    assert all(case.is_passed for case in suite)
    assert {case.name for case in cases(opened(RETENTION)) if case.is_passed} == ASKED - {"item-without-retention"}


def test_of_a_file_that_can_not_be_read_no_rule_has_passed() -> None:
    fault = Finding(next(iter(FAULTS)), Severity.ERROR, "It is no word.", "Write one.", Location("partners.yaml", 1))
    (suite,) = opened(fault)
    (case,) = suite
    assert (case.classname, case.name) == ("partnership.file", fault.rule)
    assert isinstance(case.result[0], Failure)


def test_what_is_waived_was_skipped() -> None:
    (suite,) = opened(waived=(WAIVED,))
    (skipped,) = [case for case in suite if case.result]
    assert (suite.failures, suite.skipped) == (0, 1)
    (result,) = skipped.result
    assert isinstance(result, Skipped)
    assert result.message == "Accepted by IG lead until 30 April 2027: It starts in April."
    assert "Waived: partners.yaml:90:5" in result.text


def test_two_findings_at_one_place_have_two_names() -> None:
    names = [case.name for case in cases(opened(RETENTION, RETENTION, EMPTY, EMPTY)) if case.result]
    assert len(set(names)) == 4
    assert "item-without-retention: data_items.flag (2)" in names


@pytest.mark.whole
@given(words=st.text(max_size=30))
def test_any_words_are_read_back(words: str) -> None:
    finding = replace(RETENTION, message=words, fix=words, path=words, location=Location(words, 1))
    failed = next(case for case in cases(opened(finding)) if case.result)
    kept = re.sub(
        "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", lambda sign: f"\\x{ord(sign[0]):02x}", words
    )
    assert failed.result[0].message == kept
    assert " ".join(f"To fix: {kept}".split()) in " ".join(failed.result[0].text.split())


@over_rows("sign", ["\x00", "\x08", "\x0b", "\x1b", "\ufffe", "\uffff", "\ud800"])
def test_what_xml_can_not_hold_is_shown_by_its_number(sign: str) -> None:
    finding = Finding("a-rule", Severity.ERROR, f"a{sign}b", "c", Location(f"x{sign}.yaml", 1), path=f"p{sign}")
    failed = next(case for case in cases(opened(finding)) if case.result)
    shown = f"a\\x{ord(sign):02x}b"
    assert failed.result[0].message == shown
    assert shown in failed.result[0].text
    assert sign not in failed.name


def test_the_command_line_writes_it(govkit: Govkit, example: Path) -> None:
    line = spoil(example, "    kind: gp-practice", "    kind: gp-practise")
    run = govkit("check", "--format", "junit")
    assert run.status == 1
    (case,) = cases(list(JUnitXml.fromstring(run.out.encode("utf-8"))))
    assert case.name.startswith("unreadable-value: partners.")
    assert case._elem.get("line") == str(line)
    assert "Did you mean `gp-practice`?" in case.result[0].text


@pytest.mark.whole
def test_a_clean_partnership_has_passed(govkit: Govkit) -> None:
    run = govkit("check", "--format", "junit")
    assert run.status == 0
    whole = JUnitXml.fromstring(run.out.encode("utf-8"))
    assert (whole.tests, whole.failures) == (len(ASKED), 0)
    assert govkit("check", "--format", "junit").out == run.out
