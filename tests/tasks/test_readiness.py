"""The plan of a partnership, or why there is none."""

from __future__ import annotations

from pathlib import Path

from govkit.data.inputs import Inputs
from govkit.tasks.readiness import readiness
from tests.conftest import TODAY


def test_each_partner_of_a_flow_stands_somewhere_and_joins_once(example: Path) -> None:
    planned = readiness(Inputs(example, TODAY))
    assert planned.plan is not None
    joining = [each.partner for stage in planned.plan.stages for each in stage.joining]
    assert sorted(joining) == sorted(each.partner for each in planned.plan.standings)
    assert planned.findings == ()


def test_a_file_that_can_not_be_read_has_no_plan(example: Path) -> None:
    example.write_text("partners: [", "utf-8")
    planned = readiness(Inputs(example, TODAY))
    assert (planned.partnership, planned.plan) == (None, None)
    assert [finding.rule for finding in planned.findings] == ["not-yaml"]
