"""Answers are told against what stands, side by side."""

from __future__ import annotations

from govkit.sheets.taking import all_ready
from govkit.sheets.told import told, written
from tests.sheets.test_answers import SCHOOL, compare, returned
from tests.sheets.test_taking import BOTH, MIXED

SIDE_BY_SIDE = """\
Confidentiality bases: Flag within the care team, Decided on  (confidentiality_bases.flag-for-care.decided_on)
    stands now: Still to be agreed
    Harrow Lane Surgery (harrow-lane-surgery.docx): 1 December 2026
        answered differently on another sheet
    Millbrook Surgery (millbrook-surgery.docx): 2 December 2026
        answered differently on another sheet
"""


def test_partners_who_differ_are_told_side_by_side() -> None:
    assert told(BOTH) == SIDE_BY_SIDE


def test_each_says_why_it_is_not_taken_by_itself() -> None:
    said = told(MIXED)
    assert "“1/2/2027” is read as 1 February 2027. Ask if it could be meant otherwise." in said
    assert "can't be read: These are 6 lines, and 5 is the most." in said
    assert "not asked of this partner now" in said


def test_what_stood_is_told_where_something_else_stands_now() -> None:
    said = told(compare(returned(SCHOOL, ("partners.hill-top-school.name", "Hilltop", "Still to be agreed"))))
    assert "    stands now: Hill Top Primary School\n" in said
    assert "        stood when it was asked: Still to be agreed\n" in said


def test_what_was_written_is_told_in_a_line() -> None:
    assert [written(each) for each in all_ready(MIXED)] == [
        "partners.hill-top-school.contact.email: office@hilltop.example (Hill Top Primary School)"
    ]


def test_of_no_answers_nothing_is_told() -> None:
    assert told(compare()) == ""
