"""Cases of the rules about good practice: who agreed, who is ready, who gains, who was asked, who signed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from govkit.finding import Finding
from tests.conftest import TODAY, check_beside, of_rule
from tests.rules.test_more_rules import EXAMPLE, paths, problems

CHARITY = "partners.harbour-families"
HEALTH = ["harrow-lane-surgery", "millbrook-surgery", "northmoor-community-trust"]


# The recommended approach


def test_only_health_partners_that_help_to_find_families_agree_on_health_issues() -> None:
    issue = "approach.health_issues.new-mothers.agreed_with"
    (problem,) = problems("health-issue-not-agreed", (issue, HEALTH[:1]))
    assert problem.path == issue
    assert "Millbrook Surgery and Northmoor Community Health Trust did not agree" in problem.message
    assert paths("health-issue-not-agreed", (issue, HEALTH), (f"{CHARITY}.gives", "health")) == []
    assert paths("health-issue-not-agreed", ("approach.health_issues", {})) == ["approach.health_issues"]


def test_a_list_goes_to_those_who_agreed_to_its_size() -> None:
    agreed = ("approach.filtered_list.agreed_with", HEALTH[1:])
    assert paths("list-recipient-not-agreed", agreed) == ["approach.filtered_list.agreed_with"]
    assert paths("list-recipient-not-agreed", agreed, ("flows.family-list.to", HEALTH[1:])) == []


def test_what_is_agreed_on_the_day_of_the_first_list_is_in_time() -> None:
    on = "approach.filtered_list.agreed_on"
    assert paths("approach-agreed-too-late", (on, "2027-02-15")) == []
    assert paths("approach-agreed-too-late", (on, "2027-02-16")) == [on]


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ([("flows.family-list.to", HEALTH[1:])], ["flows.health-flag"]),
        ([("flows.family-list.starts", "2027-03-02")], ["flows.health-flag", "flows.health-flag"]),
        ([("flows.family-list.starts", "2027-03-01")], []),
        ([("flows.family-list.step", "3")], ["flows.health-flag", "flows.health-flag"]),
        ([("flows.family-list.to", HEALTH[1:]), ("flows.health-flag.goes_ahead", "when-they-agree")], []),
    ],
)
def test_a_flag_follows_a_list(changes: list[Any], found: list[str]) -> None:
    assert paths("flag-without-list", *changes) == found


def test_without_an_approach_a_flag_is_found_once_and_other_data_never() -> None:
    assert paths("flag-without-approach", ("approach", None)) == ["flows.health-flag"]
    assert paths("flag-without-list", ("approach", None)) == []
    assert paths("flag-without-approach", ("approach", None), ("data_items.health-flag.health", "false")) == []


def test_a_threshold_may_be_as_high_as_there_are_criteria() -> None:
    first = "approach.other_criteria_first"
    assert paths("threshold-beyond-criteria", (first, "3")) == []
    assert paths("threshold-beyond-criteria", (first, "4")) == [first]


def test_a_council_may_employ_the_health_practitioner() -> None:
    employer = ("approach.interpreted_by.from", "northmoor-council")
    assert paths("interpreter-outside-health", employer) == ["approach.interpreted_by.from"]
    assert paths("interpreter-outside-health", employer, ("partners.northmoor-council.gives", "health")) == []


def test_an_approach_that_says_nothing_of_referrals_is_no_approach() -> None:
    (problem,) = problems("reason-that-says-nothing", ("approach.direct_referrals", "None"))
    assert problem.path == "approach.direct_referrals"


# Data and letters


@pytest.mark.parametrize(
    ("form", "level", "health", "found"),
    [
        ("clinical", "person", "true", True),
        ("identifiable", "person", "true", True),
        ("flag", "person", "true", False),
        ("de-identified", "person", "true", False),
        ("identifiable", "family", "true", False),
        ("identifiable", "person", "false", False),
    ],
)
def test_detail_about_a_persons_health_wants_a_reason(form: str, level: str, health: str, found: bool) -> None:
    item = "data_items.health-details"
    changes = [
        (f"{item}.why_not_less", None),
        (f"{item}.form", form),
        (f"{item}.level", level),
        (f"{item}.health", health),
    ]
    assert paths("health-detail-without-reason", *changes) == [item] * found


def test_28_days_to_reply_are_enough() -> None:
    within = "letters.opt-out.reply_within"
    assert paths("short-reply-time", (within, "28 days")) == []
    assert paths("short-reply-time", (within, "21 days")) == [within]
    assert paths("short-reply-time", (within, "4 weeks")) == []


# Partners


@pytest.mark.parametrize("missing", ["readiness", "benefit", "drivers", "signatory"])
def test_a_processor_or_a_partner_without_a_flow_is_asked_for_nothing(missing: str) -> None:
    rule = f"partner-without-{missing}"
    assert paths(rule, (f"{CHARITY}.{missing}", None)) == [CHARITY]
    assert paths(rule, (f"{CHARITY}.{missing}", None), (f"{CHARITY}.role", "processor")) == []
    assert paths(rule, (f"{CHARITY}.{missing}", None), ("flows.support-plan.to", "hill-top-school")) == []


def test_a_partner_that_is_not_ready_joins_later() -> None:
    rule, low = "unready-partner-in-first-phase", {"understanding": "2", "skills": "3", "systems": "3", "trust": "3"}
    assert paths(rule, (f"{CHARITY}.readiness", low)) == []
    assert paths(rule, ("partners.hill-top-school.readiness", low)) == ["purpose.phases.pilot.partners.4"]


def test_without_phases_all_of_the_sharing_is_the_first_one() -> None:
    assert paths("first-phase-too-big", ("purpose.phases", {})) == ["purpose"]
    details = [*EXAMPLE["purpose"]["phases"]["pilot"]["items"], "health-details"]
    assert paths("first-phase-too-big", ("purpose.phases.pilot.items", details)) == ["purpose.phases.pilot"]


def test_a_first_phase_with_six_health_items_is_too_big() -> None:
    items = {f"item-{number}": {**EXAMPLE["data_items"]["health-flag"]} for number in range(6)}
    every = {**EXAMPLE["data_items"], **items}
    carries = dict.fromkeys([*EXAMPLE["flows"]["health-flag"]["carries"], *items], "know whom to visit first")
    changes = [("data_items", every), ("flows.health-flag.carries", carries)]
    phase = "purpose.phases.pilot"
    assert paths("first-phase-too-big", *changes, (f"{phase}.items", [*items][:5])) == []
    assert paths("first-phase-too-big", *changes, (f"{phase}.items", [*items])) == [phase]


def test_a_phase_may_bring_data_alone() -> None:
    phases = EXAMPLE["purpose"]["phases"]
    same = {**phases["full"], "partners": phases["pilot"]["partners"]}
    assert paths("phase-that-adds-nothing", ("purpose.phases.full", same)) == []
    same["items"] = phases["pilot"]["items"][:2]
    assert paths("phase-that-adds-nothing", ("purpose.phases.full", same)) == ["purpose.phases.full"]


# Asking and signing


@pytest.mark.parametrize(
    ("public", "practice", "unasked"),
    [
        ("2026-12-15", "2026-10-27", "local people"),
        ("2026-10-20", "2026-12-15", "health partners"),
        ("2026-12-15", "2026-12-15", "local people or health partners"),
    ],
)
def test_asking_after_a_notice_is_published_is_too_late(public: str, practice: str, unasked: str) -> None:
    asked = [{**event, "on": on} for event, on in zip(EXAMPLE["involvement"], (public, practice), strict=True)]
    (problem,) = problems("notice-not-tested", ("involvement", asked))
    assert f"no {unasked} were asked" in problem.message


def test_nobody_need_ask_health_partners_where_nothing_is_about_health() -> None:
    items = {name: {**item, "health": "false"} for name, item in EXAMPLE["data_items"].items()}
    asked = EXAMPLE["involvement"][:1]
    assert paths("notice-not-tested", ("involvement", asked)) == ["involvement"]
    assert paths("notice-not-tested", ("involvement", asked), ("data_items", items)) == []
    assert paths("notice-not-tested", ("involvement", None)) == ["records.privacy_notice.published"]


def test_each_partner_has_signed_what_is_agreed() -> None:
    agreed = ("partnership.status", "agreed")
    assert len(paths("agreed-without-signature", agreed)) == len(EXAMPLE["partners"])
    signed = (f"{CHARITY}.signatory.signed_on", "2027-01-20")
    assert f"{CHARITY}.signatory" not in paths("agreed-without-signature", agreed, signed)
    assert paths("agreed-without-signature", ("partnership.status", "ended")) == []


def test_a_draft_that_starts_today_names_who_has_not_signed() -> None:
    signed = [(f"partners.{name}.signatory.signed_on", "2026-11-20") for name in EXAMPLE["partners"]]
    starts = ("partnership.starts", TODAY.isoformat())
    (problem,) = problems("started-unsigned", starts, *signed[1:])
    assert "Northmoor Council has not signed" in problem.message
    assert paths("started-unsigned", starts, *signed) == []
    assert paths("started-unsigned", starts, ("partnership.status", "agreed")) == []


# The letters


def findings(house: Path, template: str, old: str, new: str, rule: str) -> list[Finding]:
    """What a rule finds once a template says something else."""
    file = house / template
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    return of_rule(check_beside(house.parent / "partners.yaml").findings, rule)


CHOICE = "consent_letter/clauses/choice.html.j2"
YES, NO = '<p class="tickbox">Yes, I agree</p>', '<p class="tickbox">No, I do not agree</p>'


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (NO, "", 1),
        (YES, "", 1),
        (f"{YES}\n{NO}", f"{NO}\n{YES}", 2),
        (NO, f'{NO}<p class="tickbox">Send me news</p>', 2),
        ("Yes, I agree", "I agree", 0),
        ("No, I do not agree", "I don’t agree", 0),
    ],
)
def test_boxes_come_in_pairs(old: str, new: str, found: int, house: Path) -> None:
    assert len(findings(house, CHOICE, old, new, "one-sided-choice")) == found


@pytest.mark.parametrize("tick", ["☑", "☒", "✓", "[x]", "[X]"])
def test_a_tick_that_nobody_made_is_found_at_its_line(tick: str, house: Path) -> None:
    (first, _second) = findings(house, CHOICE, YES, f"<p>{tick} Yes, I agree</p>", "ticked-box")
    assert (first.clause, first.location.line) == ("choice", 4)


def test_boxes_outside_the_reply_slip_are_found(house: Path) -> None:
    moved = findings(
        house,
        "consent_letter/document.html.j2",
        '<div class="reply-slip">',
        '<div class="keep-together">',
        "choice-outside-reply-slip",
    )
    assert {finding.clause for finding in moved} == {"choice"}


@pytest.mark.parametrize(("printed", "fact"), [("dated", "letter.posted"), ("reference", "recipient.reference")])
def test_each_letter_prints_its_date_and_reference(printed: str, fact: str, house: Path) -> None:
    for document in house.glob("*/document.html.j2"):
        document.write_text(document.read_text("utf-8").replace("{{ recipient.reference }}", "yours"), "utf-8")
    undated = findings(house, "shared/letterhead.html.j2", f"{{{{ {printed} }}}}", "no more", "undated-letter")
    assert {finding.document for finding in undated} == {"consent_letter", "opt_out_letter"}
    assert all(fact in finding.message for finding in undated)
