"""A file that says how often it is reviewed need not say the day: it is counted from the last review, or else from the start."""

from __future__ import annotations

from typing import Any

from govkit.load.next_review import with_next_review
from govkit.load.schema import partnership_schema
from govkit.written.read_yaml import read_yaml
from tests.rows import over_rows

TEXT = """\
partnership:
  nation: england
  starts: 2027-02-01
  review:
    every: 12 months
"""


def filled(text: str) -> Any:
    reading = read_yaml(text, "p.yaml")
    assert reading.raw is not None
    return with_next_review(reading.raw, reading.sources)


@over_rows(
    ("was", "now", "by"),
    [
        ("", "", "2028-02-01"),
        ("every: 12 months", "every: 6 months", "2027-08-02"),  # 1 August 2027 is a Sunday
        ("every: 12 months", "every: 12 months\n    last_reviewed: 2028-01-20", "2029-01-22"),
        ("every: 12 months", "every: to be agreed", "to be agreed"),
        ("every: 12 months", "every: often", "to be agreed"),
        ("starts: 2027-02-01", "starts: to be agreed", "to be agreed"),
        ("starts: 2027-02-01", "starts: soon", "to be agreed"),
        ("nation: england", "nation: atlantis", "to be agreed"),
        ("nation: england", "status: draft", "to be agreed"),
        ("every: 12 months", "every: 12 months\n    by: 2027-09-01", "2027-09-01"),
    ],
)
def test_the_next_review_is_counted(was: str, now: str, by: str) -> None:
    assert filled(TEXT.replace(was, now) if was else TEXT)[0]["partnership"]["review"]["by"] == by


@over_rows(
    "text",
    [
        "partnership: to be agreed\n",
        "partnership:\n  review: to be agreed\n",
        "partnership:\n  review: {owner: a}\n",
        "flows: {}\n",
    ],
)
def test_what_says_no_time_stays_as_it_is(text: str) -> None:
    reading = read_yaml(text, "p.yaml")
    assert reading.raw is not None
    assert filled(text)[0] == reading.raw


def test_the_day_is_found_where_the_time_was_written() -> None:
    assert filled(TEXT)[1].locate("partnership.review.by").line == 5


def test_an_editor_does_not_ask_for_the_day() -> None:
    assert partnership_schema()["$defs"]["Review"]["required"] == ["owner"]
