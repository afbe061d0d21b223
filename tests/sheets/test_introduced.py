"""The head of a sheet says what it is for and where it goes back."""

from __future__ import annotations

from dataclasses import replace

from govkit.sheets.introduced import facts, purpose, send_back
from govkit.sheets.sheet import ReturnTo
from tests.sheets.example import sheet_of

SHEET = sheet_of("hill-top-school")


def test_it_says_whose_questions_these_are_and_how_many() -> None:
    assert "5 questions that are for Hill Top Primary School to settle." in purpose(SHEET)
    assert "one question that is for" in purpose(replace(SHEET, questions=SHEET.questions[:1]))


def test_it_says_to_whom_it_goes_back_by_when_as_far_as_that_is_known() -> None:
    to = ReturnTo("Northmoor Council", "Families team", "families@northmoor.example", "01632 960001")
    assert send_back(replace(SHEET, return_to=to)) == (
        "Please send it back by 4 December 2026 to Northmoor Council (Families team): families@northmoor.example or 01632 960001."
    )
    assert send_back(replace(SHEET, return_to=ReturnTo("Northmoor Council"))).endswith("to Northmoor Council.")


def test_its_facts_hold_what_it_is_known_by() -> None:
    assert dict(facts(SHEET))["Sheet"] == SHEET.mark
