"""The SARIF report, held to the schema of SARIF 2.1.0."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from govkit import __version__
from govkit.finding import Evidence, Finding, Location, Severity
from govkit.report.findings import FindingsToTell, as_sarif
from govkit.rules.rule import every_rule
from govkit.written.fault_kinds import FAULTS, OLD_NAMES
from tests.cli.test_check import spoil
from tests.conftest import ROOT, Govkit

SCHEMA = json.loads((ROOT / "tests/data/sarif-2.1.0-rtm.5.json").read_text("utf-8"))

VALIDATOR = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
HELD: set[str] = set()  # the rules that the schema was asked about already


def read(text: str) -> dict[str, Any]:
    """The one run of a report, after the schema has been asked."""
    whole = json.loads(text)
    (run,) = whole["runs"]
    every_rule = run["tool"]["driver"]["rules"]
    known = [rule for rule in every_rule if json.dumps(rule) not in HELD]
    run["tool"]["driver"]["rules"] = known  # each report has hundreds, and the schema takes its time
    VALIDATOR.validate(whole)
    run["tool"]["driver"]["rules"] = every_rule
    HELD.update(map(json.dumps, known))
    return dict(run)


def finding(rule: str = "item-without-retention", **more: Any) -> Finding:
    where = more.pop("location", Location("partners.yaml", 3, 5))
    return Finding(rule, more.pop("severity", Severity.ERROR), "It is wrong.", "Put it right.", where, **more)


@pytest.mark.whole
def test_the_schema_refuses_what_is_not_sarif() -> None:
    whole = json.loads(as_sarif.report(FindingsToTell([finding()])))
    del whole["runs"][0]["results"][0]["message"]
    with pytest.raises(jsonschema.ValidationError, match="message"):
        jsonschema.Draft4Validator(SCHEMA).validate(whole)


@pytest.mark.whole
def test_no_value_becomes_a_link() -> None:
    words = "“[See here](https://bad.example) and [1](2)” is wrong."
    (result,) = read(as_sarif.report(FindingsToTell([replace(finding(), message=words)])))["results"]
    assert "](" not in result["message"]["text"]
    assert "[See here] (https://bad.example)" in result["message"]["text"]


def test_every_rule_and_every_fault_is_described_once() -> None:
    driver = read(as_sarif.report(FindingsToTell([])))["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("govkit", __version__)
    assert sorted(rule["id"] for rule in driver["rules"]) == sorted(
        [*FAULTS, *OLD_NAMES, *(rule.id for rule in every_rule())]
    )
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"].endswith(".")
        assert rule["id"] in rule["help"]["text"]


@pytest.mark.whole
def test_every_rule_that_can_be_broken_can_be_reported() -> None:
    known = [*FAULTS, *OLD_NAMES, *(rule.id for rule in every_rule())]
    run = read(as_sarif.report(FindingsToTell([finding(rule) for rule in known])))
    described = run["tool"]["driver"]["rules"]
    assert [result["ruleId"] for result in run["results"]] == known
    assert [described[result["ruleIndex"]]["id"] for result in run["results"]] == known


@pytest.mark.parametrize(
    ("severity", "level"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.ADVICE, "note")]
)
def test_each_severity_has_its_level(severity: Severity, level: str) -> None:
    assert read(as_sarif.report(FindingsToTell([finding(severity=severity)])))["results"][0]["level"] == level


def test_each_rule_says_its_own_level() -> None:
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
    said = {
        rule["id"]: rule["defaultConfiguration"]["level"]
        for rule in read(as_sarif.report(FindingsToTell([])))["tool"]["driver"]["rules"]
    }
    of_the_file = dict.fromkeys(FAULTS, "error") | dict.fromkeys(OLD_NAMES, "warning")
    assert said == of_the_file | {rule.id: levels[rule.severity] for rule in every_rule()}


def test_a_result_says_where_what_and_by_which_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = finding(path="data_items.x", source="UK GDPR, Article 5", evidence=Evidence.VERIFIED)
    (result,) = read(as_sarif.report(FindingsToTell([found])))["results"]
    assert result["message"] == {"text": "It is wrong. To fix: Put it right."}
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "partners.yaml"},
                "region": {"startLine": 3, "startColumn": 5},
            }
        }
    ]
    assert result["properties"] == {"path": "data_items.x", "source": "UK GDPR, Article 5", "evidence": "verified"}


@pytest.mark.whole
@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("partners.yaml", "partners.yaml"),
        (str(Path("a b", "ü#1.yaml")), "a%20b/%C3%BC%231.yaml"),
        (str(Path("sub", "..", "partners.yaml")), "partners.yaml"),
    ],
)
def test_a_file_is_told_from_the_current_folder(
    file: str, uri: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for written in (file, str(tmp_path / file)):
        (result,) = read(as_sarif.report(FindingsToTell([finding(location=Location(written, 1))])))["results"]
        assert result["locations"][0]["physicalLocation"] == {
            "artifactLocation": {"uri": uri},
            "region": {"startLine": 1},
        }


def test_a_file_outside_has_its_whole_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    (result,) = read(as_sarif.report(FindingsToTell([finding(location=Location("../out side.yaml"))])))["results"]
    uri = (tmp_path / "out side.yaml").resolve().as_uri()
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": uri}, "region": {"startLine": 1}}}]


@pytest.mark.whole
@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("    kind: gp-practice", "    kind: gp-practise", "unreadable-value"),
        ("name: Ada Example", "name: to be agreed", "still-to-be-agreed"),
    ],
)
def test_the_command_line_reports_on_the_line(old: str, new: str, rule: str, govkit: Govkit, example: Path) -> None:
    line = spoil(example, old, new)
    run = govkit("check", "--format", "sarif")
    assert run.status == 1
    result = next(each for each in read(run.out)["results"] if each["ruleId"] == rule)
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "partners.yaml"}
    assert place["region"]["startLine"] == line


@pytest.mark.whole
def test_a_finding_about_a_template_of_the_house_is_told_there(govkit: Govkit, house: Path) -> None:
    file = house / "isa/clauses/review.html.j2"
    file.write_text('{% clause "review" %}\n<h2>Review</h2>\n{% endclause %}\n', "utf-8")
    uris = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in read(govkit("check", "--format", "sarif").out)["results"]
    }
    assert uris == {"templates/isa/clauses/review.html.j2"}


def fingerprints(*found: Finding) -> list[str]:
    return [
        result["partialFingerprints"]["govkit/v1"] for result in read(as_sarif.report(FindingsToTell(found)))["results"]
    ]


@pytest.mark.whole
def test_a_fingerprint_stays_while_its_line_moves() -> None:
    there, later = (finding(path="data_items.x", location=Location("partners.yaml", line, 5)) for line in (3, 30))
    assert fingerprints(there) == fingerprints(later)
    in_template = {"document": "isa", "clause": "review"}
    there, later = (finding(location=Location("review.html.j2", line), **in_template) for line in (3, 30))
    assert fingerprints(there) == fingerprints(later)


def test_a_fingerprint_stays_where_the_words_about_a_key_change() -> None:
    there = finding(path="data_items.x")
    assert fingerprints(there) == fingerprints(replace(there, message="It is 3 days late.", fix="Hurry."))


def test_each_finding_has_a_fingerprint_of_its_own() -> None:
    there = finding(path="data_items.x", document="isa", clause="review")
    others = [
        replace(there, rule="item-not-held-by-sender"),
        replace(there, path="data_items.y"),
        replace(there, document="briefing"),
        replace(there, clause="retention"),
        replace(there, location=Location("other.yaml", 3, 5)),
        replace(there, path=""),
        replace(there, path="", message="Another thing is wrong."),
        there,
    ]
    found = fingerprints(there, *others)
    assert len(set(found)) == len(found)
    assert found[-1] == f"{found[0].removesuffix(':1')}:2"


@pytest.mark.whole
@pytest.mark.parametrize("command", ["check", "check -p .", "check -p ./partners.yaml partners.yaml"])
def test_moved_lines_leave_all_fingerprints_as_they_are(command: str, govkit: Govkit, example: Path) -> None:
    spoil(example, "    article_9: health-or-social-care\n", "")
    words = [*command.split(), "--format", "sarif"]
    before = read(govkit(*words).out)["results"]
    example.write_text("# One line more.\n\n" + example.read_text("utf-8"), "utf-8")
    after = read(govkit(*words).out)["results"]
    assert len(before) == 2
    assert [each["partialFingerprints"] for each in before] == [each["partialFingerprints"] for each in after]
    lines = [
        [each["locations"][0]["physicalLocation"]["region"]["startLine"] for each in all_] for all_ in (before, after)
    ]
    assert [line + 2 for line in lines[0]] == lines[1]


@pytest.mark.whole
def test_a_clean_partnership_has_no_results(govkit: Govkit) -> None:
    run = govkit("check", "--format", "sarif", "--fail-on", "advice")
    assert (run.status, run.err) == (0, "")
    assert read(run.out)["results"] == []


def test_what_can_not_be_read_is_no_report(govkit: Govkit, example: Path) -> None:
    example.unlink()
    run = govkit("check", "--format", "sarif")
    assert (run.status, run.out) == (2, "")
