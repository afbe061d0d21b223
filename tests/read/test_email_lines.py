"""An email that was saved as text: its head, what it answers, and who it is from are no sentences."""

from __future__ import annotations

from pathlib import Path

from govkit.read.email_lines import without_email_lines
from tests.read.letters import read, said, written
from tests.rows import over_rows

LETTER = """
From: Ros <ros@harbour.example>
To: All
Subject: Your plan, which is
 long

Hello. We will ring you.

--\x20
Ros Achebe, who is here on Mondays.
Family worker for you

On Monday, Dan
wrote:

> Can you ring us?
>
"""


def test_only_the_letter_itself_is_read(tmp_path: Path) -> None:
    opened = read(written(tmp_path, "a.txt", LETTER))
    assert said(opened) == ["Hello. We will ring you."]
    assert opened.skipped == (
        "4 lines of an email’s head",
        "3 lines of an email’s signature",
        "4 lines of an earlier email",
    )


KEPT = {
    "a head without a subject": "From: Harbour\nTo: All\n\nWe ring you.",
    "a head further down": "We ring you.\nFrom: Ros\nSubject: It",
    "a label": "Date: 3 May\nWe ring you.",
    "text after the dashes": "We ring.\n--\nRos\n\nWe ring again.",
    "many lines after the dashes": "We ring.\n--\n" + "It is so.\n" * 9,
    "who wrote, and nothing quoted": "On Monday Dan wrote:\nWe ring.",
    "dashes within a line": "-- Ros\n--- \nOne",
}


@over_rows("text", KEPT.values(), ids=KEPT)
def test_what_stays(text: str) -> None:
    assert without_email_lines(text.split("\n")) == (text.split("\n"), {})


@over_rows(
    ("text", "kept"),
    [
        ("We ring.\n> You ring.", ["We ring.", ""]),
        ("We ring.\n--\n" + "It is so.\n" * 8, ["We ring.", *[""] * 10]),
        ("It is\n\nOn a day\nDan\nwrote:\n> No.", ["It is", *[""] * 5]),
        ("We ring.\n\n-- Original Message --\nYou ring.", ["We ring.", "", "", ""]),
        ("From: a\nSubject: b\n\nWe ring.\nFrom: c\nTo: d\nSubject: e\n\nNo.", ["", "", "", "We ring.", *[""] * 5]),
        (
            "From: a\nSubject: b\n\n-----Forwarded message-----\nWe ring.",
            [*[""] * 3, "-----Forwarded message-----", "We ring."],
        ),
        ("On a\nb\nc\nwrote:\n> No.", ["On a", "b", "c", "wrote:", ""]),
        ("On a day\n\nDan wrote:\n> No.", ["On a day", "", "Dan wrote:", ""]),
        ("From: a\nSubject: b\n\tc\nCC: d\nWe ring.", ["", "", "", "", "We ring."]),
    ],
)
def test_what_goes(text: str, kept: list[str]) -> None:
    assert without_email_lines(text.split("\n"))[0] == kept
