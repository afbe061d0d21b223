"""A question says in plain words what is asked, how it is answered, and what stands now."""

from __future__ import annotations

import re

from govkit.sheets.place import places
from govkit.sheets.question import how, question, title
from tests.rows import over_rows
from tests.sheets.example import partnership, place


def test_a_question_says_all_that_one_needs_to_answer_it() -> None:
    path = "partners.hill-top-school.role"
    asked = question(partnership(), place(path), path)
    assert (asked.about, asked.title, asked.stands) == ("Hill Top Primary School", "Role", "Still to be agreed")
    assert asked.explained == "Who decides: “controller”, “joint controller” or “processor”."
    assert [each.said for each in asked.choices] == ["Controller", "Joint controller", "Processor"]
    assert asked.key == place(path).key


@over_rows(
    ("path", "says"),
    [
        ("flows.attendance-flag.starts", "A day, such as 4 January 2027."),
        ("letters.consent.reply_within", "Such as 28 days."),
        ("partners.hill-top-school.readiness.trust", "A whole number from 1 to 5."),
        ("partners.hill-top-school.address", "Write each on a line of its own."),
        ("partners.hill-top-school.gives", "Choose all that hold."),
        ("flows.attendance-flag.carries", "Write a line for each, with a colon: “name: words”."),
        ("partners", "Answer in your own words. Whoever looks after the agreement writes it in."),
        ("partners.hill-top-school.name", ""),
    ],
)
def test_how_an_answer_is_written(path: str, says: str) -> None:
    assert how(place(path).form) == says


def test_no_question_shows_a_key_or_a_path() -> None:
    for path, each in places(partnership()).items():
        asked = question(partnership(), each, path)
        assert not re.search(r"`|\b[a-z]+_[a-z]|\w\.\w+\.\w+-", f"{asked.title} {asked.explained}"), path


def test_a_title_leads_to_the_place() -> None:
    assert title(partnership(), place("records.dpia.completed")) == "DPIA: completed"


def test_a_description_that_names_choices_alone_is_not_told_beside_them() -> None:
    goes_ahead = "flows.attendance-flag.goes_ahead"
    asked = question(partnership(), place(goes_ahead), goes_ahead)
    assert asked.explained == ""
    assert len(asked.choices) == 3
