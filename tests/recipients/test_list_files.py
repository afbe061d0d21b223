"""The files that say whom each flow may be sent for."""

from __future__ import annotations

from datetime import date

from govkit.recipients.list_files import OnLists, headings, rows
from govkit.recipients.lists import OnList, Person
from govkit.recipients.standing import PersonStanding, Stand
from tests.recipients.lists_of_people import TODAY, flow_of, letter_sent, person

LETTER = letter_sent()
DETAILS, PLAN = LETTER.questions
YES = PersonStanding(Stand.YES, date(2027, 3, 20), date(2028, 3, 20))
SOMEBODY = Person(
    person(2, household="H1", surgery="millbrook-surgery"),
    None,
    (OnList(DETAILS, YES, ("health-details",), False, True), OnList(PLAN, YES, (), False, True)),
)


def test_each_row_of_a_person_fits_its_file() -> None:
    found = dict(rows(SOMEBODY, TODAY))
    assert set(found) == {"may-share--health-details.csv", "may-not-share--support-plan.csv", "ask-again.csv"}
    assert all(len(row) == len(headings(LETTER)[name]) for name, row in found.items())
    assert found["may-share--health-details.csv"][:5] == (
        "A-2",
        "Sam Example 2",
        "H1",
        "millbrook-surgery",
        "health-details",
    )
    assert found["ask-again.csv"] == ("A-2", "Sam Example 2", "2028-03-20", "the yes runs out")


def test_each_person_is_counted_once_for_each_flow() -> None:
    counts = OnLists.of(LETTER)
    counts.count(SOMEBODY, TODAY)
    held = Person(person(3), None, (OnList(flow_of(LETTER, "health-details"), YES, (), True, True),))
    counts.count(held, TODAY)
    assert counts.on == {"health-details": {"said yes": 1}, "support-plan": {}}
    assert counts.off == {
        "health-details": {"somebody else in the household said no": 1},
        "support-plan": {"somebody else in the household keeps it back": 1},
    }
    assert counts.again == {"the yes runs out": 2}
