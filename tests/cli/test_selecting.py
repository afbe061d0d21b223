"""`check --select`, `--ignore`, `--no-waivers`, `[check]` and `[severity]`; and that a run that checks nothing is an error."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_check import spoil
from tests.conftest import Govkit
from tests.outcome.test_waive import waiver, with_waivers
from tests.rows import over_rows

LATE = ("reply_within: 28 days", "reply_within: 10 days")


@pytest.fixture
def wrong(example: Path) -> Path:
    """The example, in which several things of law and one of guidance are wrong."""
    spoil(example, "    article_9: health-or-social-care\n", "")
    spoil(example, *LATE)
    return example


def found(govkit: Govkit, *words: str) -> dict[str, Any]:
    return dict(json.loads(govkit("check", "--format", "json", *words).out))


def rules_of(whole: dict[str, Any]) -> set[str]:
    return {each["rule"] for each in whole["findings"]}


def test_only_what_is_selected_is_asked_and_that_is_told(govkit: Govkit, wrong: Path) -> None:
    whole = found(govkit, "--select", "short-reply-time,security", "--select", "waiver")
    assert rules_of(whole) == {"short-reply-time"}
    assert whole["not_asked"][0]["by"] == "--select"
    assert whole["not_asked"][0]["law"] > 0
    run = govkit("check", "--select", "security")
    assert run.status == 0
    assert "of them law, by `--select`.\n" in run.out


def test_what_is_ignored_is_told_and_law_stays(govkit: Govkit, wrong: Path) -> None:
    run = govkit("check", "--ignore", "short-reply-time")
    assert run.status == 1
    assert "short-reply-time" not in run.out
    assert "Not asked: 1 rule, by `--ignore`.\n" in run.out
    refused = govkit("check", "--ignore", "health-item-without-article-9-condition")
    assert (refused.status, refused.out) == (2, "")
    assert "is law, which is never left out" in refused.err


@pytest.mark.whole
def test_settings_hold_for_check_and_severities_for_build_too(govkit: Govkit, example: Path) -> None:
    spoil(example, *LATE)
    settings = example.parent / "govkit.toml"
    settings.write_text('[check]\nselect = ["short-reply-time"]\n\n[severity]\nshort-reply-time = "error"\n', "utf-8")
    run = govkit("check")
    assert run.status == 1
    assert "error short-reply-time" in run.out
    assert "by `select` in govkit.toml.\n" in run.out
    assert "Of another severity, by govkit.toml: `short-reply-time` (now error).\n" in run.out
    assert govkit("build", "--format", "html").status == 1
    settings.write_text('[check]\nignore = ["short-reply-time"]\n', "utf-8")
    assert govkit("check", "--fail-on", "advice").status == 0
    assert govkit("build", "--format", "html", "--fail-on", "advice").status == 1


@over_rows(
    ("words", "told"),
    [
        (("--select", ""), "`--select` names no rule."),
        (("--ignore", " , "), "`--ignore` names no rule."),
        (("--select", "retentoin"), "Did you mean `retention`?"),
        (("--select", "waiver", "--no-waivers"), "Nothing would be checked"),
        (("--select", "approver-not-entitled"), "who may approve words is asked with `--since` alone"),
        (("none/*.yaml",), "none/*.yaml: no file matches this pattern."),
        (("-p", "nothere.yaml"), "nothere.yaml: there is no such file."),
    ],
)
def test_a_run_that_checks_nothing_is_an_error(words: tuple[str, ...], told: str, govkit: Govkit) -> None:
    run = govkit("check", *words)
    assert (run.status, run.out) == (2, "")
    assert told in run.err


def test_settings_that_can_not_be_are_told_once_with_their_place(govkit: Govkit, example: Path) -> None:
    (example.parent / "second.yaml").write_bytes(example.read_bytes())
    (example.parent / "govkit.toml").write_text('[check]\nignroe = ["x"]\n', "utf-8")
    run = govkit("check", "partners.yaml", "second.yaml")
    assert run.status == 2
    assert run.err == "govkit: govkit.toml:2:1: `ignroe` is not a key of `check`. Did you mean `ignore`?\n"


def test_a_pattern_that_no_shell_has_read_is_read(govkit: Govkit, example: Path) -> None:
    (example.parent / "govkit-baseline.yaml").write_text("govkit: x\n", "utf-8")
    assert govkit("check", "*.yaml").out == "partners.yaml: nothing to act on.\n"


@pytest.mark.whole
def test_what_is_waived_comes_back(govkit: Govkit, example: Path) -> None:
    with_waivers(example, waiver("short-reply-time", "letters.consent"))
    assert found(govkit)["findings"] == []
    whole = found(govkit, "--no-waivers")
    assert rules_of(whole) == {"short-reply-time"}
    assert whole["waived"] == []
    assert {
        "by": "--no-waivers",
        "rules": ["expired-waiver", "unused-waiver"],
        "law": 0,
        "asked_all_the_same": 0,
    } in whole["not_asked"]


@pytest.mark.whole
def test_a_waiver_of_a_rule_that_is_not_asked_is_not_called_unused(govkit: Govkit, example: Path) -> None:
    with_waivers(example, waiver("short-reply-time", "letters.consent"))
    assert found(govkit, "--ignore", "short-reply-time")["findings"] == []


@pytest.mark.skipif(os.name == "nt", reason="Windows wants a right to make links")
def test_a_file_that_leads_nowhere_is_told_as_ever(govkit: Govkit, example: Path) -> None:
    for name, to in (("a.yaml", "b.yaml"), ("b.yaml", "a.yaml")):
        (example.parent / name).symlink_to(to)
    for name in ("a.yaml", "x" * 5000, f"{'x' * 300}/y.yaml"):
        run = govkit("check", name)
        assert (run.status, run.out) == (2, "")
        assert run.err.startswith(f"govkit: {name}: ")
        assert "GOVKIT_TRACE" not in run.err
