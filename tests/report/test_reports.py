from __future__ import annotations

import json

import pytest

from govkit import __version__
from govkit.finding import Evidence, Finding, Location, Severity
from govkit.report.findings import FindingsToTell, as_json, as_terminal
from govkit.report.findings.summary import count, in_words

ERROR = Finding(
    rule="item-without-retention",
    severity=Severity.ERROR,
    message="Nobody says how long “R&D” is kept.",
    fix="Write `retention` for the item.",
    location=Location("partners.yaml", 12, 3),
    path="data_items.flag",
    source="UK GDPR, Article 5(1)(e)",
    evidence=Evidence.SECONDARY,
)
WARNING = Finding(
    "empty-clause", Severity.WARNING, "Empty.", "Write it.", Location("a.html.j2", 4), document="isa", clause="about"
)
ADVICE = Finding("late", Severity.ADVICE, "Late.", "Post it sooner.", Location("partners.yaml"))


def test_the_terminal_says_where_what_and_how_to_put_it_right() -> None:
    assert as_terminal.report(FindingsToTell([ERROR, WARNING], checked="partners.yaml", colour=False)) == (
        "partners.yaml:12:3: error item-without-retention\n"
        "  Nobody says how long “R&D” is kept.\n"
        "  To fix: Write `retention` for the item.\n"
        "  Source: UK GDPR, Article 5(1)(e) [secondary]\n"
        "\n"
        "a.html.j2:4: warning empty-clause (in isa)\n"
        "  Empty.\n"
        "  To fix: Write it.\n"
        "\n"
        "partners.yaml: 1 error and 1 warning.\n"
    )


def test_a_finding_about_a_file_as_a_whole_names_no_line() -> None:
    assert as_terminal.report(FindingsToTell([ADVICE], checked="x", colour=False)).startswith(
        "partners.yaml: advice late\n"
    )


def test_without_findings_the_terminal_says_so() -> None:
    assert (
        as_terminal.report(FindingsToTell([], checked="partners.yaml", colour=False))
        == "partners.yaml: nothing to act on.\n"
    )


@pytest.mark.parametrize(("finding", "code"), [(ERROR, "31"), (WARNING, "33"), (ADVICE, "36")])
def test_colour_is_for_the_severity_alone(finding: Finding, code: str) -> None:
    plain, painted = (
        as_terminal.report(FindingsToTell([finding], checked="x", colour=colour)) for colour in (False, True)
    )
    assert f"\x1b[1;{code}m{finding.severity}\x1b[0m" in painted
    assert painted.replace(f"\x1b[1;{code}m", "").replace("\x1b[0m", "") == plain
    assert "\x1b" not in plain


def test_json_is_one_object_with_the_keys_of_the_contract() -> None:
    whole = json.loads(as_json.report(FindingsToTell([ERROR, WARNING])))
    assert set(whole) == {"govkit", "findings", "waived", "summary"}
    assert whole["govkit"] == __version__
    assert whole["summary"] == {"error": 1, "warning": 1, "advice": 0}
    keys = "rule severity message fix file line column path document clause source evidence"
    assert all(list(finding) == keys.split() for finding in whole["findings"])


def test_json_tells_all_of_a_finding() -> None:
    (finding,) = json.loads(as_json.report(FindingsToTell([ERROR])))["findings"]
    assert list(finding.values()) == [
        *("item-without-retention", "error", "Nobody says how long “R&D” is kept.", "Write `retention` for the item."),
        *("partners.yaml", 12, 3, "data_items.flag", "", "", "UK GDPR, Article 5(1)(e)", "secondary"),
    ]


def test_json_ends_with_the_end_of_a_line_and_keeps_letters_readable() -> None:
    said = as_json.report(FindingsToTell([ERROR]))
    assert said.endswith("}\n")
    assert "“R&D”" in said


@pytest.mark.parametrize(
    ("findings", "words"),
    [
        ([], "nothing to act on"),
        ([ERROR], "1 error"),
        ([ERROR] * 2, "2 errors"),
        ([WARNING] * 2 + [ERROR], "1 error and 2 warnings"),
        ([ADVICE], "1 piece of advice"),
        ([ADVICE] * 3 + [WARNING] + [ERROR] * 2, "2 errors, 1 warning and 3 pieces of advice"),
    ],
)
def test_the_summary_counts_in_words(findings: list[Finding], words: str) -> None:
    assert in_words(findings) == words


def test_every_severity_is_counted() -> None:
    assert count([ERROR, ERROR, ADVICE]) == {"error": 2, "warning": 0, "advice": 1}
