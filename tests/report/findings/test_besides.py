"""What a baseline holds, what it holds for nothing and what was not asked is told in every form."""

from __future__ import annotations

import json

import pytest
from junitparser import JUnitXml, Skipped

from govkit.finding import Besides, Finding, Fingerprinted, FoundBefore, Location, NotAsked, Severity
from govkit.report.findings import REPORTERS, FindingsToTell, as_junit
from govkit.report.findings.besides import gone, not_asked, place
from tests.report.findings.test_sarif import read

FILE = "govkit-baseline.yaml"


def found(rule: str, severity: Severity, path: str) -> Finding:
    return Finding(rule, severity, f"{path} is wrong.", "Mend it.", Location("partners.yaml", 3, 5), path)


LAW = found("item-without-retention", Severity.ERROR, "data_items.x")
ADVICE = found("short-reply-time", Severity.ADVICE, "letters.x")
NEW = found("item-without-retention", Severity.ERROR, "data_items.new")
GONE = Fingerprinted("partners.yaml", "item-without-retention", "data_items.gone", "isa/retention", "abc")
OF_OLD = Fingerprinted("partners.yaml", "a-rule-of-old", "", "", "abc")
BESIDES = Besides(
    FILE,
    tuple(
        FoundBefore(each, entry, entry)
        for each, entry in ((LAW, Fingerprinted("a", "b")), (ADVICE, Fingerprinted("a", "c")))
    ),
    (GONE, OF_OLD),
    not_asked=(
        NotAsked("`--select`", ("closed-programme", "clause-out-of-order"), 1),
        NotAsked("`--ignore`", ("compared-with-nobody",), 0, 4),
    ),
    severities=(("short-reply-time", Severity.ADVICE),),
    unread=("other.yaml",),
    without_since=True,
)
TOLD = FindingsToTell([NEW], checked="partners.yaml", besides=BESIDES)
FORMS = REPORTERS.names


@pytest.mark.parametrize("form", FORMS)
def test_every_form_tells_all_of_it(form: str) -> None:
    said = REPORTERS.of(form).report(TOLD).replace("&#95;", "_")
    for words in (
        "data_items.new",
        "data_items.x",
        "closed-programme" if form in ("json", "sarif", "junit") else "2 rules",
    ):
        assert words in said, f"{form} does not tell {words}"
    if form != "json":
        assert "remains to be mended" in said
        assert FILE in said
        assert "1 of them law" in said
    assert "data_items.gone" in said or form == "markdown"


@pytest.mark.parametrize("form", ["terminal", "github", "markdown"])
def test_what_is_known_is_counted_apart_from_what_is_new(form: str) -> None:
    assert "1 error, and 2 known" in REPORTERS.of(form).report(TOLD)
    assert "nothing new, and 2 known" in REPORTERS.of(form).report(TOLD._replace(findings=[]))


def test_a_person_is_told_each_that_is_law_and_how_many_others() -> None:
    said = REPORTERS.of("terminal").report(TOLD)
    assert (
        f"partners.yaml:3:5: known error item-without-retention\n  data_items.x is wrong.\n  To fix: Mend it.\n  In {FILE}: "
        in said
    )
    assert f"Known, in {FILE}: 1 piece of advice. It remains to be mended; `--format json` names them." in said
    assert "letters.x" not in said
    assert (
        f"No longer found, or waived: 2 findings of {FILE}. Take them out with `govkit baseline`.\n"
        "  partners.yaml: item-without-retention at data_items.gone in isa/retention\n  partners.yaml: a-rule-of-old\n"
    ) in said
    assert "No rule was asked of other.yaml, since it can’t be read as it stands.\n" in said
    assert "Not asked: 2 rules, 1 of them law, by `--select`.\n" in said
    assert "Not asked: 1 rule, by `--ignore`. Of those groups 4 are law, and are asked all the same.\n" in said
    assert "Of another severity, by govkit.toml: `short-reply-time` (now advice).\n" in said


def test_github_is_warned_where_law_is_not_asked() -> None:
    lines = REPORTERS.of("github").report(TOLD).splitlines()
    assert "::warning title=govkit::Not asked: 2 rules, 1 of them law, by `--select`." in lines
    assert any(line.startswith("::notice title=govkit::Not asked: 1 rule, by `--ignore`.") for line in lines)
    assert any(line.startswith("::notice file=") and "title=item-without-retention (known)" in line for line in lines)
    assert not any("short-reply-time (known)" in line for line in lines)


def test_programs_are_told_all() -> None:
    whole = json.loads(REPORTERS.of("json").report(TOLD))
    assert [each["path"] for each in whole["findings"]] == ["data_items.new"]
    assert whole["summary"] == {"error": 1, "warning": 0, "advice": 0}
    assert whole["baseline"]["file"] == FILE
    assert [each["path"] for each in whole["baseline"]["known"]] == ["data_items.x", "letters.x"]
    assert [each["at"] for each in whole["baseline"]["gone"]] == ["data_items.gone", ""]
    assert whole["not_asked"][0] == {
        "by": "--select",
        "rules": ["closed-programme", "clause-out-of-order"],
        "law": 1,
        "asked_all_the_same": 0,
    }
    assert whole["severities"] == {"short-reply-time": "advice"}
    assert whole["unread"] == ["other.yaml"]


def skipped(told: FindingsToTell) -> dict[str, bool]:
    """Each test of the report, and whether it was skipped."""
    whole = JUnitXml.fromstring(as_junit.report(told).encode("utf-8"))
    return {case.name: any(isinstance(each, Skipped) for each in case.result) for suite in whole for case in suite}


def test_ci_systems_see_each_as_skipped_and_none_that_was_not_asked_as_passed() -> None:
    cases = skipped(TOLD)
    for name in (
        "item-without-retention: data_items.x",
        "short-reply-time: letters.x",
        "closed-programme",
        "item-without-retention: data_items.gone (gone)",
        "approver-not-entitled",
    ):
        assert cases[name], name
    assert not cases["item-without-retention: data_items.new"]
    assert not any(skipped(TOLD._replace(besides=Besides())).values())


@pytest.mark.whole
def test_sarif_leaves_nothing_out_and_says_how_each_stands_to_the_baseline() -> None:
    run = read(REPORTERS.of("sarif").report(TOLD))
    states = [(each["ruleId"], each["baselineState"], each.get("kind", "fail")) for each in run["results"]]
    assert states == [
        ("item-without-retention", "new", "fail"),
        ("item-without-retention", "unchanged", "fail"),
        ("short-reply-time", "unchanged", "fail"),
        ("item-without-retention", "absent", "pass"),
        ("a-rule-of-old", "absent", "pass"),
    ]
    assert all(each["locations"] for each in run["results"])
    assert "suppressions" not in run["results"][0]
    for each in run["results"][1:]:
        (aside,) = each["suppressions"]
        assert (aside["kind"], aside["status"]) == ("external", "accepted")
        assert aside["justification"]
    (invocation,) = run["invocations"]
    overrides = {each["descriptor"]["id"]: each["configuration"] for each in invocation["ruleConfigurationOverrides"]}
    assert overrides["closed-programme"] == {"enabled": False}
    assert overrides["short-reply-time"] == {"level": "note"}
    rules = run["tool"]["driver"]["rules"]
    assert all(
        rules[each["descriptor"]["index"]]["id"] == each["descriptor"]["id"]
        for each in invocation["ruleConfigurationOverrides"]
    )
    assert any("1 of them law" in each["message"]["text"] for each in invocation["toolConfigurationNotifications"])


@pytest.mark.whole
def test_without_a_baseline_sarif_says_nothing_of_one() -> None:
    run = read(REPORTERS.of("sarif").report(FindingsToTell([NEW])))
    assert "baselineState" not in run["results"][0]
    assert "invocations" not in run


def test_words() -> None:
    assert gone(Besides(FILE)) == ""
    assert gone(Besides("a/b.yaml", gone=(GONE,))).endswith(
        "1 finding of a/b.yaml. Take it out with `govkit baseline --file a/b.yaml`."
    )
    assert not_asked(NotAsked("`x`", ("a",))) == "Not asked: 1 rule, by `x`."
    assert place(Fingerprinted("a\nb", "r", "x")) == r"a\nb: r at x"
