"""`govkit explain`, `rules`, `schema` and the help."""

from __future__ import annotations

import json

import pytest

from govkit.rules.rule import every_rule
from tests.cli.conftest import Govkit


def test_explain_tells_what_why_source_and_examples(govkit: Govkit) -> None:
    run = govkit("explain", "item-without-retention")
    assert run.status == 0
    for part in (
        "item-without-retention (error)",
        "Source: UK GDPR",
        "[verified]",
        "It finds this:",
        "It passes this:",
        "keep_for: 3 months",
    ):
        assert part in run.out


def test_explain_suggests_the_nearest_rule(govkit: Govkit) -> None:
    run = govkit("explain", "item-with-retention")
    assert run.status == 2
    assert "Did you mean `item-without-retention`?" in run.err


def test_rules_lists_each(govkit: Govkit) -> None:
    run = govkit("rules")
    assert run.status == 0
    for rule in every_rule():
        assert f"{rule.id}  (" in run.out


def test_schema_is_a_json_schema(govkit: Govkit) -> None:
    run = govkit("schema")
    assert run.status == 0
    assert "partnership" in json.loads(run.out)["properties"]


@pytest.mark.parametrize(
    "command", ["init", "check", "build", "records", "explain", "rules", "templates", "doctor", "schema"]
)
def test_each_command_has_help(command: str, govkit: Govkit) -> None:
    run = govkit(command, "--help")
    assert run.status == 0
    assert "Usage: govkit" in run.out
    assert "--help" in run.out


def test_an_unknown_command_is_named(govkit: Govkit) -> None:
    run = govkit("biuld")
    assert run.status == 2
    assert "biuld" in run.err
