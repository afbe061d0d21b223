"""`govkit rules`."""

from __future__ import annotations

from govkit.rules.rule import every_rule
from tests.conftest import Govkit


def test_rules_lists_each(govkit: Govkit) -> None:
    run = govkit("rules")
    assert run.status == 0
    for rule in every_rule():
        assert f"{rule.id}  (" in run.out
