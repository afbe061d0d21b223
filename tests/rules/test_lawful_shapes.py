"""Lawful partnerships of other shapes are let be as wholes; what one rule lets be stands in that rule's own cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.data.templates import shipped_templates
from govkit.tasks.check import check
from tests.conftest import PARTNERSHIPS, TODAY, found_by

# Two claim Article 14(5) for data that some partners collected themselves, for which Article 13 knows no such exemption. Two tell details of
# people who are not asked, and none of them weighs that against private life.
# The Scottish one was written when its health board could only be called a trust. The fire service's is agreed and not yet signed. The Northern
# Irish one has a consent for which others decide, and letters that nobody has tried.
TRUE_OF = {
    "marac": {"own-data-under-exemption-of-others", "interference-not-weighed"},
    "fire_safe_and_well": {"agreed-without-signature", "own-data-under-exemption-of-others"},
    "integrated_children_northern_ireland": {"best-interests-taken-as-consent", "notice-without-involvement"},
    "scotland": {"interference-not-weighed", "kind-of-another-nation"},
}


@pytest.mark.parametrize(
    "file",
    [
        *sorted(TRUE_OF),
        "hospital_discharge",
        *(
            pytest.param(each, marks=pytest.mark.slow)
            for each in (
                "belonging_study",
                "care_leavers_wales",
                "child_protection_scotland",
                "fire_visits_scotland",
                "prison_release",
                "research",
                "talking_therapies",
                "vaccination_wales",
                "widening_participation",
            )
        ),
    ],
)
def test_lawful_partnerships_of_other_shapes_have_nothing_to_act_on(file: str) -> None:
    found = check(Inputs(PARTNERSHIPS / f"{file}.yaml", TODAY, shipped_templates())).findings
    assert {finding.rule for finding in found} <= TRUE_OF.get(file, set())


def test_a_partner_may_bear_a_name_that_the_shipped_templates_use(example: Path) -> None:
    text = example.read_text("utf-8")
    assert "name: Harbour Families" in text
    example.write_text(text.replace("name: Harbour Families", "name: Citizens Advice", 1), "utf-8")
    assert found_by("typed-fact", example) == []
