"""Marks are read as they were typed, and nothing about people but their number."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import DocumentUnreadable
from govkit.understanding.marks import Mark, MarksTaken, first_heading, heading, marks_in
from tests.understanding.marked import points_of

FILE = Path("marks.csv")
A, B = "no-answer [0a1b2c]", "last-day [ff00ff]"
TOP = ("person (consent_letter)", A, B)
QUESTIONS = ("no-answer", "last-day", "what-shared")


def taken(*rows: tuple[str, ...]) -> MarksTaken:
    return marks_in(rows, FILE, ["consent_letter", "consent_letter--first"], QUESTIONS)


def refused(*rows: tuple[str, ...]) -> str:
    with pytest.raises(DocumentUnreadable) as why:
        taken(*rows)
    return str(why.value)


def test_each_mark_has_a_word_and_a_letter() -> None:
    found = taken(TOP, ("1", "u", "Found"), ("2", "N", "not  found"), ("7", "UNDERSTOOD", "f"))
    assert (found.document, found.people) == ("consent_letter", 3)
    assert found.questions[0] == ("no-answer", "0a1b2c", (Mark.UNDERSTOOD, Mark.NOT_FOUND, Mark.UNDERSTOOD))
    assert found.questions[1].marks == (Mark.FOUND, Mark.NOT_FOUND, Mark.FOUND)


def test_an_empty_cell_is_of_somebody_who_was_not_asked() -> None:
    found = taken(TOP, ("1", "u", ""), ("2", "", ""), ("3", "u", "n"))
    assert found.people == 2  # the second was there for nothing
    assert [len(each.marks) for each in found.questions] == [2, 1]


def test_a_question_that_nobody_was_asked_is_left_out() -> None:
    assert [each.id for each in taken(TOP, ("1", "u", "")).questions] == ["no-answer"]


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ((), "marks.csv: this sheet is empty."),
        ((TOP,), "marks.csv: nobody has marks here yet. Write one in each cell: `u` or `understood`"),
        ((("name", A), ("1", "u")), "marks.csv: cell A1 does not name the document."),
        (
            (("person (opt_out_letter)", A), ("1", "u")),
            "cell A1 names a document that this partnership does not make, or not of this kind.",
        ),
        (
            (("person (consent_letter)", "no-anser [0a]"), ("1", "u")),
            "cell B1 is no question of this test.",
        ),
        ((("person (consent_letter)", "no-answer"), ("1", "u")), "cell B1: it does not say which words were tested."),
        (
            (("person (consent_letter)", A, "age"), ("1", "u", "34")),
            "cell C1 is no question of this test. Nothing else about people is kept",
        ),
        ((("person (consent_letter)", A, A), ("1", "u", "u")), "cell C1: `no-answer` stands above column B too."),
        ((TOP, ("Sam Lee", "u", "u")), "cell A2 is no number of a person. Of people nothing is kept but a number"),
        ((TOP, ("1", "u", "u"), ("1", "f", "u")), "row 3: person 1 stands in row 2 too."),
        ((TOP, ("1", "u", "yes")), "cell C2 is no mark."),
        ((TOP, ("1", "u", "u", "u")), "cell D2 stands under no heading."),
        ((TOP, *((str(number), "u", "u") for number in range(1, 1003))), "more than 1,000 people"),
    ],
    ids=range(13),
)
def test_what_can_not_be_marks_is_refused_at_its_cell(rows: tuple[tuple[str, ...], ...], why: str) -> None:
    assert why in refused(*rows)


@pytest.mark.parametrize(
    "rows",
    [
        (("Sam Lee", A), ("1", "u")),
        (("person (Sam_Lee)", A), ("1", "u")),
        (("person (consent_letter)", "Sam Lee"), ("1", "u")),
        (TOP, ("Sam Lee", "u")),
        (TOP, ("1", "Sam Lee")),
    ],
    ids=range(5),
)
def test_no_cell_is_told_again(rows: tuple[tuple[str, ...], ...]) -> None:
    assert "Sam" not in refused(*rows)


def test_the_headings_that_are_written_are_those_that_are_read() -> None:
    asked = points_of("consent_letter")
    rows = ((first_heading("consent_letter"), *map(heading, asked)), ("1", *("u" for _ in asked)))
    found = marks_in(rows, FILE, ["consent_letter"], [each.id for each in asked])
    assert [(each.id, each.words) for each in found.questions] == [(each.id, each.words) for each in asked]
