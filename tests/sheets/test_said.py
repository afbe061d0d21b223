"""What stands, and what was read, is said as people would write it."""

from __future__ import annotations

from govkit.sheets.form import Written
from govkit.sheets.said import NOTHING, OPEN, meant, said
from tests.rows import over_rows
from tests.sheets.example import partnership, place


@over_rows(
    ("path", "words"),
    [
        ("partners.hill-top-school.contact.email", OPEN),
        ("partners.hill-top-school.article_28_contract", NOTHING),
        ("partners.hill-top-school.kind", "School"),
        ("partnership.lead", "Northmoor Council"),
        ("partnership.starts", "1 February 2027"),
        ("letters.consent.covers", "Health details\nSupport plan"),
        ("partners", "An entry with several facts"),
    ],
)
def test_what_stands_is_said(path: str, words: str) -> None:
    assert said(partnership(), place(path).form, place(path).value) == words


@over_rows(
    ("path", "written", "words"),
    [
        ("partners.hill-top-school.kind", "gp-practice", "GP practice"),
        ("flows.attendance-flag.starts", "2027-01-04", "4 January 2027"),
        (
            "flows.attendance-flag.to",
            ["northmoor-council", "millbrook-surgery"],
            "Northmoor Council\nMillbrook Surgery",
        ),
        ("flows.attendance-flag.basis", {"hill-top-school": "school-task"}, "Hill Top Primary School: "),
        ("partners.hill-top-school.public_authority", "true", "Yes"),
    ],
)
def test_what_was_read_is_said(path: str, written: Written, words: str) -> None:
    assert meant(partnership(), place(path).form, written).startswith(words)
