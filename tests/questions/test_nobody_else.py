"""Who does not get what a letter is about, as far as the flows of the file tell."""

from __future__ import annotations

from govkit.questions.nobody_else import goes_to_nobody_else, not_for
from tests.changes import UNSETTLED, partnership_with

ALONE = "requests: (left out)"


def test_what_no_other_flow_carries_goes_to_nobody_else() -> None:
    found = partnership_with(ALONE)
    assert all(goes_to_nobody_else(found, letter) for letter in found.letters.values())


def test_what_another_flow_takes_further_goes_to_somebody_else() -> None:
    found = partnership_with(ALONE, "flows.programme-counts.carries: {support-plan: see what helps}")
    assert not goes_to_nobody_else(found, found.letters["consent"])
    assert goes_to_nobody_else(found, found.letters["opt-out"])


def test_who_is_asked_in_writing_learns_about_whom() -> None:
    found = partnership_with()
    assert not goes_to_nobody_else(found, found.letters["consent"])


def test_what_is_still_to_be_agreed_may_go_anywhere() -> None:
    covered = [f"flows.support-plan.{name}" for name in ("carries", "to", "passed_on_to")]
    for open_fact in ("flows.replies", "flows.programme-counts.carries", "letters.consent.covers", *covered):
        found = partnership_with(ALONE, {open_fact: UNSETTLED})
        assert not goes_to_nobody_else(found, found.letters["consent"]), open_fact


def test_it_is_not_for_those_whom_every_flow_of_the_letter_names() -> None:
    found = partnership_with(
        "flows.health-details.not_for: [the police, your landlord]\nflows.support-plan.not_for: [your school, the police]"
    )
    assert not_for(found, found.letters["consent"]) == ("the police",)
    assert not_for(found, found.letters["opt-out"]) == ()
    both = partnership_with("flows.health-details.not_for: the police\nflows.support-plan.not_for: the police")
    assert not_for(both, both.letters["consent"]) == ("the police",)
    for open_fact in ("flows.support-plan", "letters.consent.covers"):
        unsure = partnership_with("flows.health-details.not_for: the police", {open_fact: UNSETTLED})
        assert not_for(unsure, unsure.letters["consent"]) == (), open_fact


def test_what_a_receiver_sends_on_under_another_name_goes_to_somebody_else() -> None:
    contains = {
        "data_items.attendance-flag.contains": ["family reference", "days missed at school", "reason for absence"],
        "data_items.support-plan.contains": ["names", "Reason for absence"],
    }
    found = partnership_with(ALONE, contains)
    assert not goes_to_nobody_else(found, found.letters["opt-out"])
    only_who = {**contains, "data_items.support-plan.contains": ["names", "family reference"]}
    assert goes_to_nobody_else(partnership_with(ALONE, only_who), found.letters["opt-out"])
