"""`govkit check`, as people and programs use it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import EXAMPLE, Govkit


def spoil(file: Path, old: str, new: str) -> int:
    """Changes the file, and tells the line of the change."""
    before = file.read_text("utf-8")
    assert old in before
    file.write_text(before.replace(old, new, 1), "utf-8")
    return before[: before.index(old)].count("\n") + 1


def test_a_clean_partnership_ends_with_0(govkit: Govkit) -> None:
    run = govkit("check", "--fail-on", "advice")
    assert run == (0, "partners.yaml: nothing to act on.\n", "")


@pytest.mark.whole
def test_a_finding_is_told_with_its_place_and_its_cure(govkit: Govkit, example: Path) -> None:
    line = spoil(example, "    article_9: health-or-social-care\n", "")
    run = govkit("check")
    assert run.status == 1
    assert "health-item-without-article-9-condition" in run.out
    assert "Add `article_9` to `lawful_bases.nhs-care`" in run.out
    assert "partners.yaml: 2 errors" in run.out
    assert "The same is true of Millbrook Surgery" in run.out
    assert line > 0


@pytest.mark.parametrize(("fail_on", "status"), [("error", 0), ("warning", 0), ("advice", 1)])
def test_fail_on_sets_which_findings_count(fail_on: str, status: int, govkit: Govkit, example: Path) -> None:
    spoil(example, "posted: 2027-01-04", "posted: 2027-02-01")
    run = govkit("check", "--fail-on", fail_on)
    assert run.status == status
    assert "letter-posted-too-late" in run.out


@pytest.mark.whole
def test_json_keeps_its_contract(govkit: Govkit, example: Path) -> None:
    spoil(example, "    retention: {keep_for: 3 months, counted_from: the list is sent, then: securely deleted}\n", "")
    run = govkit("check", "--format", "json")
    said = json.loads(run.out)
    assert list(said) == ["govkit", "findings", "waived", "summary"]
    (finding,) = [each for each in said["findings"] if each["rule"] == "item-without-retention"]
    assert list(finding) == [
        *("rule", "severity", "message", "fix", "file", "line", "column"),
        *("path", "document", "clause", "source", "evidence", "cure"),
    ]
    assert finding["cure"] == "unsafe"
    assert (finding["file"], finding["path"]) == ("partners.yaml", "data_items.family-list")
    assert example.read_text("utf-8").splitlines()[finding["line"] - 1].strip() == "family-list:"
    assert said["summary"] == {"error": 1, "warning": 0, "advice": 0}


def test_several_files_and_folders_are_checked(govkit: Govkit, example: Path) -> None:
    other = example.parent / "more"
    other.mkdir()
    (other / "one.yaml").write_bytes(example.read_bytes())
    (other / "two.yml").write_text("partnership: {}\n", "utf-8")
    run = govkit("check", "-p", "partners.yaml", "-p", "more", "--format", "json")
    files = {finding["file"] for finding in json.loads(run.out)["findings"]}
    assert files == {str(Path("more", "two.yml"))}


@pytest.mark.parametrize(
    ("prepare", "sentence"),
    [
        (lambda file: file.unlink(), "partners.yaml"),
        (lambda file: file.write_bytes(b"\xff\xfe\x00p"), "UTF-16"),
        (lambda file: file.write_bytes(b"name: caf\xe9"), "UTF-8"),
        (lambda file: (file.unlink(), file.mkdir()), "no .yaml file"),
    ],
)
def test_a_file_that_can_not_be_read_ends_with_2_and_one_sentence(
    prepare: object, sentence: str, govkit: Govkit, example: Path
) -> None:
    assert callable(prepare)
    prepare(example)
    run = govkit("check")
    assert (run.status, run.out) == (2, "")
    assert sentence in run.err
    assert len(run.err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("old", "new", "rule", "words"),
    [
        ("    kind: gp-practice", "    kind: gp-practise", "unreadable-value", "Did you mean `gp-practice`?"),
        (
            "  lead: northmoor-council",
            "  lead: northmore-council",
            "unknown-reference",
            "Did you mean `northmoor-council`?",
        ),
        ("  status: draft", "  statuss: draft", "unknown-key", "status"),
        ("posted: 2027-01-04", "posted: 2027-02-30", "unreadable-value", "no such date"),
        ("phone: 01632 960002", "phone: javascript:alert(1)", "unreadable-value", "phone number"),
        (
            'form: "https://northmoor.example/data-complaints"',
            'form: "javascript:alert(1)"',
            "unreadable-value",
            "web address",
        ),
        (
            'form: "https://northmoor.example/data-complaints"',
            'form: "file:///etc/passwd"',
            "unreadable-value",
            "web address",
        ),
        ("reply_within: 28 days", "reply_within: soon", "unreadable-value", "28 days"),
    ],
)
def test_a_slip_in_the_file_is_found_on_its_line(
    old: str, new: str, rule: str, words: str, govkit: Govkit, example: Path
) -> None:
    line = spoil(example, old, new)
    said = json.loads(govkit("check", "--format", "json").out)
    found = [finding for finding in said["findings"] if finding["rule"] == rule and finding["line"] == line]
    assert len(found) == 1
    assert words in found[0]["message"] + found[0]["fix"]


@pytest.mark.whole
def test_a_template_that_fails_names_file_line_and_name(govkit: Govkit, house: Path) -> None:
    file = house / "isa/clauses/review.html.j2"
    file.write_text(
        '{% clause "review" %}\n<h2>Review</h2>\n<p>{{ partnership.reviewed }}</p>\n{% endclause %}\n', "utf-8"
    )
    run = govkit("check")
    assert run.status == 2
    assert "templates/isa/clauses/review.html.j2:3:" in run.err
    assert "reviewed" in run.err
    assert "undefined-name" in run.out
    assert "Traceback" not in run.err


def test_today_must_be_a_day(govkit: Govkit) -> None:
    run = govkit("check", "--today", "tomorrow")
    assert run.status == 2
    assert "2027-03-01" in run.err


@pytest.mark.slow
def test_the_whole_tool_starts_as_a_module() -> None:
    import subprocess
    import sys

    ended = subprocess.run(
        [sys.executable, "-m", "govkit", "check", "-p", str(EXAMPLE)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def test_a_folder_of_templates_that_is_not_there_is_named(govkit: Govkit) -> None:
    run = govkit("check", "--templates", "nothere")
    assert (run.status, run.out) == (2, "")
    assert "nothere: there is no such folder of templates" in run.err


@pytest.mark.whole
def test_a_placeholder_in_the_file_is_found_once_on_its_line(govkit: Govkit, example: Path) -> None:
    line = spoil(example, "    name: Northmoor Council", "    name: TBC Council {{ x }}")
    said = json.loads(govkit("check", "--format", "json").out)
    (finding,) = said["findings"]
    assert (finding["rule"], finding["line"]) == ("placeholder-for-fact", line)
