"""Cases of the rules about the partnership that one example can't show."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from govkit.rules.problem import Problem
from govkit.rules.rule import Rule, find_rule
from tests.changes import LOADER, partnership
from tests.conftest import EXAMPLE as FILE
from tests.conftest import ask

EXAMPLE = FILE.read_text("utf-8")


def problems(rule: Rule, text: str, folder: Path) -> list[Problem]:
    """What the rule finds in a partnership file that says this."""
    found = partnership(yaml.load(text, LOADER))
    assert found is not None
    return ask(rule, found)


def found(rule: str, old: str, new: str, folder: Path) -> list[str]:
    """The paths at which the rule finds something in the example once `old` is `new`."""
    assert old in EXAMPLE, old
    changed = folder / "changed.yaml"
    changed.write_text(EXAMPLE.replace(old, new), "utf-8")
    return [problem.path for problem in problems(find_rule(rule), changed.read_text("utf-8"), folder)]


def test_an_opt_out_never_lets_detail_go_before_consent(tmp_path: Path) -> None:
    # The flag rests on section 251 support; detail under an opt-out is found all the same.
    old = "carries: {health-flag: know which families to offer help first}"
    assert found("detail-before-consent", old, "carries: {health-details: plan}", tmp_path) == [
        "flows.health-flag.carries.health-details"
    ]


def test_detail_that_statute_allows_without_asking_passes(tmp_path: Path) -> None:
    old = "    goes_ahead: when-they-agree\n    basis: {harrow-lane-surgery: nhs-care, millbrook-surgery"
    new = "    goes_ahead: without-asking\n    basis: {harrow-lane-surgery: nhs-care, millbrook-surgery"
    assert found("detail-before-consent", old, new, tmp_path) == ["flows.health-details.carries.health-details"]
    statute = EXAMPLE.replace(old, new).replace(
        "basis: explicit-consent\n    reason", "basis: required-or-allowed-by-statute\n    reason"
    )
    assert problems(find_rule("detail-before-consent"), statute, tmp_path) == []


@pytest.mark.parametrize("form", ["clinical", "identifiable", "de-identified"])
def test_a_health_flag_that_says_more_is_found(form: str, tmp_path: Path) -> None:
    old = "yes or no]\n    form: flag\n    level: family\n    about: [adults, children]"
    assert found("detail-before-consent", old, old.replace("form: flag", f"form: {form}"), tmp_path) == [
        "flows.health-flag.carries.health-flag"
    ]


def test_a_partner_that_was_sent_an_item_may_send_it_on(tmp_path: Path) -> None:
    old = "carries: {support-plan: give support at home}"
    assert found("item-not-held-by-sender", old, "carries: {attendance-flag: give support at home}", tmp_path) == []


def test_a_partner_that_gets_an_item_later_can_not_send_it_yet(tmp_path: Path) -> None:
    old = "carries: {family-list: see which patients are in a family on the list}"
    paths = found("item-not-held-by-sender", old, "carries: {health-flag: see}", tmp_path)
    assert paths == ["flows.family-list.carries.health-flag"]


def test_each_controller_without_an_article_9_condition_is_named(tmp_path: Path) -> None:
    old = "    article_9: health-or-social-care\n"
    paths = found("health-item-without-article-9-condition", old, "", tmp_path)
    assert paths == [
        "flows.health-flag.basis.harrow-lane-surgery",
        "flows.health-flag.basis.millbrook-surgery",
        "flows.health-flag.basis.northmoor-community-trust",
        "flows.health-details.basis.harrow-lane-surgery",
        "flows.health-details.basis.millbrook-surgery",
        "flows.health-details.basis.northmoor-community-trust",
    ]


@pytest.mark.parametrize(("starts", "late"), [("2027-04-14", True), ("2027-04-15", False)])
def test_working_days_leave_out_good_friday_and_easter_monday(starts: str, late: bool, tmp_path: Path) -> None:
    old = "how_often: Once for each family, and when the plan changes\n    starts: 2027-04-19"
    paths = found("letter-posted-too-late", old, old.replace("2027-04-19", starts), tmp_path)
    assert paths == (["letters.consent.posted"] if late else [])


@pytest.mark.parametrize(
    ("old", "path", "who"),
    [
        ("name: Bola Example", "partners.harrow-lane-surgery.signatory.name", "Harrow Lane Surgery"),
        ("largest_size: 250", "approach.filtered_list.largest_size", "Northmoor Council"),
        ("how: Council secure upload page", "flows.attendance-flag.how", "Hill Top Primary School"),
        ("keep_for: 10 years", "data_items.programme-counts.retention.keep_for", "Northmoor Council"),
        ("reply_within: 20 working days", "letters.consent.reply_within", "Northmoor Council"),
    ],
)
def test_what_is_to_be_agreed_names_who_settles_it(old: str, path: str, who: str, tmp_path: Path) -> None:
    changed = EXAMPLE.replace(old, f"{old.partition(':')[0]}: to be agreed")
    (problem,) = problems(find_rule("still-to-be-agreed"), changed, tmp_path)
    assert problem.path == path
    assert problem.fix.startswith(who)
