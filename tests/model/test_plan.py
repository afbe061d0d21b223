"""The plan: ready partners start, few of them send health data at first, and what is not scored is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.load import load_partnership
from govkit.model.plan import Plan, plan
from govkit.report.readiness.said import WHAT_HELPS, as_written, stage_heading, stage_points, verdict
from tests.conftest import EXAMPLE, ROOT
from tests.rows import over_rows

# All but the one that can't be read, on purpose.
READABLE = [file for file in sorted((ROOT / "tests" / "partnerships").glob("*.yaml")) if file.stem != "flawed_yaml"]
READY_SURGERY = "    readiness: {understanding: 3, skills: 3, systems: 4, trust: 3}"  # Millbrook Surgery


def planned(file: Path) -> Plan:
    """The plan of a partnership file."""
    partnership = load_partnership(file).partnership
    assert partnership is not None
    return plan(partnership)


def joining(made: Plan) -> list[list[str]]:
    """Who joins at each stage."""
    return [[each.partner for each in stage.joining] for stage in made.stages]


def scored(example: Path, scores: str) -> Path:
    """The example, in which Millbrook Surgery has other scores."""
    text = example.read_text("utf-8")
    assert READY_SURGERY in text
    example.write_text(text.replace(READY_SURGERY, f"    readiness: {scores}" if scores else ""), "utf-8")
    return example


def test_the_ready_start_and_no_more_than_two_of_them_send_health_data() -> None:
    made = planned(EXAMPLE)
    assert joining(made)[1:] == [["millbrook-surgery"]]
    assert [(stage.health_items, stage.health_senders) for stage in made.stages] == [(2, 2), (2, 3)]


def test_the_readier_of_the_local_health_partners_starts(example: Path) -> None:
    made = planned(scored(example, "{understanding: 5, skills: 5, systems: 5, trust: 5}"))
    assert "millbrook-surgery" in joining(made)[0]
    assert joining(made)[1] == ["northmoor-community-trust"]


@pytest.mark.parametrize(
    ("scores", "lacking"),
    [
        ("{understanding: 3, skills: 2, systems: 4, trust: 1}", ("trust", "skills")),
        ("{understanding: 2, skills: 3, systems: 3, trust: 3}", ("understanding",)),
    ],
)
def test_who_lacks_something_joins_later_and_is_told_what_helps(
    example: Path, scores: str, lacking: tuple[str, ...]
) -> None:
    partnership = load_partnership(scored(example, scores)).partnership
    assert partnership is not None
    made = plan(partnership)
    stage = made.stages[-1]
    (late,) = stage.joining
    assert (late.partner, late.lacking, late.is_ready) == ("millbrook-surgery", lacking, False)
    said = list(stage_points(partnership, stage))
    assert [line.partition(", ")[2] for line in said[-len(lacking) :]] == [
        f"{quality} {late.scores[quality]}: {WHAT_HELPS[quality]}." for quality in lacking
    ]
    assert stage_heading(partnership, stage, 2) == "Once every score is 3 or more: Millbrook Surgery"
    assert any("Millbrook Surgery (not ready" in line for line in as_written(partnership, made))


def test_those_who_lack_most_come_last(example: Path) -> None:
    text = scored(example, "{understanding: 3, skills: 1, systems: 4, trust: 3}").read_text("utf-8")
    school = "    readiness: {understanding: 4, skills: 3, systems: 3, trust: 4}"
    example.write_text(text.replace(school, school.replace("skills: 3", "skills: 2")), "utf-8")
    assert joining(planned(example))[1:] == [["hill-top-school"], ["millbrook-surgery"]]


@pytest.mark.parametrize(
    "scores", ["", "to be agreed", "{understanding: 5, skills: to be agreed, systems: 5, trust: 1}"]
)
def test_a_score_that_is_missing_is_asked_for_and_never_guessed(example: Path, scores: str) -> None:
    made = planned(scored(example, scores))
    (last,) = made.stages[-1].joining
    assert last.partner == "millbrook-surgery"
    assert not last.is_ready
    assert "scored" in verdict(last) or last.lacking == ("trust",)


def test_a_flow_starts_once_somebody_can_send_and_somebody_receive(example: Path) -> None:
    text = example.read_text("utf-8")
    school = "    readiness: {understanding: 4, skills: 3, systems: 3, trust: 4}"
    example.write_text(text.replace(school, school.replace("skills: 3", "skills: 2")), "utf-8")
    made = planned(example)
    assert "attendance-flag" not in made.stages[0].flows
    assert made.stages[-1].flows == ("attendance-flag",)
    assert sorted(name for stage in made.stages for name in stage.flows) == sorted(
        load_partnership(example).partnership.flows  # type: ignore[union-attr] # it can be read
    )


def test_who_takes_part_in_nothing_is_not_in_the_plan(example: Path) -> None:
    text = example.read_text("utf-8")
    start = text.index("  programme-counts:\n    name: Programme counts\n    step")
    example.write_text(text[:start] + text[text.index("\nletters:") :], "utf-8")
    assert "national-families-office" not in [each.partner for each in planned(example).standings]


@pytest.mark.whole
@over_rows("file", READABLE, ids=lambda file: file.stem)
def test_every_partnership_has_a_plan_that_leaves_out_nobody_and_no_flow(file: Path) -> None:
    partnership = load_partnership(file).partnership
    assert partnership is not None
    made = plan(partnership)
    assert sorted(name for names in joining(made) for name in names) == sorted(each.partner for each in made.standings)
    assert {name for stage in made.stages for name in stage.flows} == set(partnership.flows)
