"""Lawful partnerships that people wrote without having seen the rules: a check finds what is true of them, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from govkit.data.inputs import Inputs
from govkit.data.templates import shipped_templates
from govkit.tasks.check import check
from tests.conftest import TODAY

HERE: Final = Path(__file__).parent
FILES: Final = tuple(sorted(HERE.glob("*.yaml")))
# Two have a health partner that was not asked about the notice. The words of the second ten hold a few faults that a careful officer left in.
TRUE_OF: Final = {
    "hoarding": {"notice-without-involvement"},
    "send": {"notice-without-involvement"},
    "ambulance-callers-wales": {"own-data-under-exemption-of-others", "first-phase-too-big"},
    "kidney-study-england": {"first-phase-too-big"},
    "little-steps": {"no-answered-by-several"},
    "safe-orders": {"hedge-about-sharing"},
    "storm-register-scotland": {"consent-for-other-adults", "no-answered-by-several"},
    "youth-justice-northern-ireland": {
        "capacity-not-considered",
        "group-name-that-hides-who",
        "no-answered-by-several",
        "young-person-called-child",
    },
}
# What the templates leave unsaid, which is their fault and not the files'.
OF_TEMPLATES: Final = {"adp": {"clause-omits-fact"}, "send": {"clause-omits-fact"}}
AS_A_SAMPLE: Final = ("carers", "stroke")


def rules_of(file: Path) -> set[str]:
    """The rules by which a check finds something in a file."""
    return {finding.rule for finding in check(Inputs(file, TODAY, shipped_templates())).findings}


@pytest.mark.parametrize(
    "file",
    [pytest.param(file, marks=() if file.stem in AS_A_SAMPLE else pytest.mark.slow, id=file.stem) for file in FILES],
)
def test_what_is_found_in_a_lawful_partnership_is_true_of_it(file: Path) -> None:
    found, true = rules_of(file), TRUE_OF.get(file.stem, set())
    assert true <= found
    assert found - OF_TEMPLATES.get(file.stem, set()) <= true


def test_each_that_is_named_is_there() -> None:
    assert {*TRUE_OF, *OF_TEMPLATES, *AS_A_SAMPLE} <= {file.stem for file in FILES}
    assert len(FILES) == 20
