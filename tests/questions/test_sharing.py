"""Who sends what to whom, and after which step."""

from __future__ import annotations

from datetime import date

from govkit.questions.sharing import (
    bases_of,
    confidentiality_of,
    controllers_behind,
    controllers_in_flows,
    covered_by,
    first_flow,
    health_partners_in_search,
    items_of,
    lists_to_health_partners,
    tells_flag,
)
from tests.changes import UNSETTLED, partnership_with
from tests.rows import over_rows

SURGERIES = ["harrow-lane-surgery", "millbrook-surgery"]
TRUST = "northmoor-community-trust"
FLAG = "flows.health-flag"


@over_rows(
    ("steps", "found"),
    [
        (("2", "3"), [*SURGERIES, TRUST]),
        (("2", "6"), [*SURGERIES, TRUST]),
        (("6", "3"), [*SURGERIES, TRUST]),
        (("1", "4"), []),
    ],
)
def test_health_partners_search_in_the_second_and_third_step(steps: tuple[str, str], found: list[str]) -> None:
    lists, flags = steps
    changes = "".join(
        f"flows.{name}.step: {step}\n"
        for name, step in (("family-list", lists), ("health-flag", flags), ("replies", "6"))
    )
    assert health_partners_in_search(partnership_with(changes)) == found


def test_a_list_to_health_partners_is_one_of_the_second_step_that_gives_care() -> None:
    (found,) = lists_to_health_partners(partnership_with())
    assert (found[0], found[2]) == ("family-list", [*SURGERIES, TRUST])
    assert list(lists_to_health_partners(partnership_with("flows.family-list.step: 3"))) == []
    assert list(lists_to_health_partners(partnership_with("flows.family-list.to: hill-top-school"))) == []
    assert list(lists_to_health_partners(partnership_with(("flows.family-list.to", UNSETTLED)))) == []


@over_rows(
    ("changes", "tells"),
    [
        ("", True),
        (f"{FLAG}.goes_ahead: without-asking", True),
        (f"{FLAG}.goes_ahead: when-they-agree", False),
        (f"{FLAG}.goes_ahead: to be agreed", False),
        ("data_items.health-flag.health: false", False),
        ("data_items.health-flag.form: clinical", False),
        (f"{FLAG}.carries: {{family-list: visit, health-flag: help}}", True),
    ],
)
def test_a_flag_tells_of_a_health_need_before_anyone_agrees(changes: str, tells: bool) -> None:
    partnership = partnership_with(changes)
    assert tells_flag(partnership, partnership.flows["health-flag"]) is tells


@over_rows(
    ("changes", "name", "day"),
    [
        ("", "Replies", date(2027, 2, 2)),
        ("data_items.replies.form: aggregate", "School attendance flag", date(2027, 2, 8)),
        ("flows.replies.starts: to be agreed", "School attendance flag", date(2027, 2, 8)),
        ("flows.support-plan.starts: 2027-02-01", "Support plan", date(2027, 2, 1)),
        ("flows.replies.carries: {programme-counts: count, replies: act}", "Replies", date(2027, 2, 2)),
    ],
)
def test_the_first_flow_is_the_first_about_people(changes: str, name: str, day: date) -> None:
    found = first_flow(partnership_with(changes))
    assert found is not None
    assert (found[0].name, found[1]) == (name, day)


def test_totals_have_no_first_flow() -> None:
    totals = "".join(
        f"data_items.{item}.form: aggregate\n"
        for item in ("family-list", "attendance-flag", "health-flag", "health-details", "support-plan", "replies")
    )
    assert first_flow(partnership_with(totals)) is None


def test_what_is_to_be_agreed_takes_part_in_nothing() -> None:
    partnership = partnership_with(
        f"{FLAG}.from: [harrow-lane-surgery, to be agreed]\n"
        f"{FLAG}.basis: {{harrow-lane-surgery: nhs-care, millbrook-surgery: to be agreed}}\n"
        f"{FLAG}.carries: {{health-flag: help, to be agreed: help}}\n"
        "letters.opt-out.covers: [to be agreed, health-flag]\n"
    )
    flow = partnership.flows["health-flag"]
    assert [name for name, _ in items_of(partnership, flow)] == ["health-flag"]
    assert [name for name, _ in bases_of(partnership, flow)] == ["harrow-lane-surgery"]
    assert [(at, name) for at, name, _ in covered_by(partnership, partnership.letters["opt-out"])] == [
        (1, "health-flag")
    ]


@over_rows(
    ("changes", "known"),
    [
        ("", True),
        (f"{FLAG}.confidentiality: (left out)", False),
        (f"{FLAG}.confidentiality: to be agreed", False),
        ("confidentiality_bases.flag-for-care: to be agreed", False),
    ],
)
def test_how_confidentiality_is_met_is_known_where_it_is_settled(changes: str, known: bool) -> None:
    partnership = partnership_with(changes)
    assert (confidentiality_of(partnership, partnership.flows["health-flag"]) is not None) is known


def test_a_processor_stands_for_its_controllers() -> None:
    partnership = partnership_with(
        "partners.millbrook-surgery.role: processor\n"
        "partners.millbrook-surgery.acts_for: [harrow-lane-surgery, hill-top-school]\n"
        f"partners.{TRUST}.acts_for: [harrow-lane-surgery]\n"
    )
    behind = controllers_behind(partnership, partnership.flows["health-flag"])
    assert behind == {"harrow-lane-surgery": ["millbrook-surgery", TRUST], "hill-top-school": ["millbrook-surgery"]}
    assert "millbrook-surgery" not in dict(controllers_in_flows(partnership))
    assert len(dict(controllers_in_flows(partnership))) == 6


def test_a_controller_in_a_flow_sends_or_receives() -> None:
    found = dict(
        controllers_in_flows(
            partnership_with("flows.support-plan: (left out)\nletters.consent.covers: [health-details]")
        )
    )
    assert "harbour-families" not in found
    assert "northmoor-council" in found
