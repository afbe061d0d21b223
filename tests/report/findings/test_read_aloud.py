"""Values to read are told below who reads them, apart from the findings."""

from __future__ import annotations

import json

from govkit.finding import Location
from govkit.questions.read_aloud import ToReadAloud
from govkit.report.findings import FindingsToTell, as_json, as_terminal
from govkit.report.findings.read_aloud import Placed

SUBJECT = Placed(
    ToReadAloud(
        "letters.a.subject",
        "Your bins",
        "list; flag",
        "the writers",
        ("The Mill",),
        "Is it right?",
        "It does not say what is in them.",
    ),
    Location("p.yaml", 4, 3),
)
REASON = Placed(
    ToReadAloud("records.x.reason", "It rains.", "", "the officer", ("The Mill", "Us"), "Is it true?"),
    Location("p.yaml", 9, 5),
)


def test_a_person_gets_them_below_who_reads_them_and_they_are_not_counted() -> None:
    told = FindingsToTell([], checked="p.yaml", to_read=[SUBJECT, REASON])
    assert as_terminal.report(told).splitlines() == [
        "To read aloud, since no rule can judge it:",
        "",
        "  The Mill and Us: the officer",
        "    p.yaml:9:5: records.x.reason",
        "      “It rains.”",
        "      Is it true?",
        "",
        "  The Mill: the writers",
        "    p.yaml:4:3: letters.a.subject (list; flag)",
        "      “Your bins”",
        "      Is it right?",
        "      Look twice: It does not say what is in them.",
        "",
        "p.yaml: nothing to act on.",
    ]


def test_a_program_gets_them_beside_the_findings_where_they_were_asked_for() -> None:
    data = json.loads(as_json.report(FindingsToTell([], to_read=[SUBJECT])))
    assert data["findings"] == []
    assert data["read_aloud"] == [
        {
            "path": "letters.a.subject",
            "words": "Your bins",
            "beside": "list; flag",
            "reader": "the writers",
            "of": ["The Mill"],
            "asks": "Is it right?",
            "doubt": "It does not say what is in them.",
            "file": "p.yaml",
            "line": 4,
            "column": 3,
        }
    ]
    assert "read_aloud" not in json.loads(as_json.report(FindingsToTell([])))


def test_nothing_to_read_is_not_told() -> None:
    assert as_terminal.report(FindingsToTell([], checked="p.yaml", to_read=[])) == "p.yaml: nothing to act on.\n"
