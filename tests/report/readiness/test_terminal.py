"""The table and the plan at a terminal."""

from __future__ import annotations

from govkit.model.plan import plan
from govkit.report.readiness.as_terminal import report
from tests.changes import partnership_with


def test_each_score_has_a_bar() -> None:
    partnership = partnership_with(
        "partners.harbour-families.readiness: {understanding: 1, skills: 5, systems: 3, trust: 4}"
    )
    lines = report(partnership, plan(partnership)).splitlines()
    (charity,) = [line for line in lines if line.startswith("  Harbour Families  ")]
    assert charity.split()[2:10] == ["█░░░░", "1", "█████", "5", "███░░", "3", "████░", "4"]
