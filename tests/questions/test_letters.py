"""What a letter tells people about why they get it."""

from __future__ import annotations

from govkit.questions.letters import criteria, tells_why_you
from tests.changes import UNSETTLED, partnership_with


def test_a_letter_about_how_families_are_found_tells_by_what() -> None:
    found = partnership_with()
    assert criteria(found, found.letters["opt-out"])[0] == "a child who misses a lot of school"
    assert tells_why_you(found, found.letters["opt-out"])


def test_a_letter_about_what_comes_after_the_asking_tells_no_criteria() -> None:
    found = partnership_with()
    assert criteria(found, found.letters["consent"]) == ()
    assert not tells_why_you(found, found.letters["consent"])
    said = partnership_with("letters.consent.why_you: You asked us for help.")
    assert tells_why_you(said, said.letters["consent"])


def test_what_is_to_be_agreed_tells_nothing() -> None:
    for open_fact in ("approach", "letters.opt-out.covers", "flows.family-list.step"):
        covers = {} if "covers" in open_fact else {"letters.opt-out.covers": ["family-list"]}
        found = partnership_with({**covers, open_fact: UNSETTLED})
        assert criteria(found, found.letters["opt-out"]) == (), open_fact
    stepless = partnership_with({"letters.opt-out.covers": ["family-list"], "flows.family-list.step": "(left out)"})
    assert criteria(stepless, stepless.letters["opt-out"]) == ()
