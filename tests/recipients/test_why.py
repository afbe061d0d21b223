"""Why somebody is on a list or not, and when they are asked again, in words."""

from __future__ import annotations

from datetime import date

from govkit.recipients.lists import OnList, Person
from govkit.recipients.recipient import Faulty, Reason
from govkit.recipients.standing import PersonStanding, Stand
from govkit.recipients.why import AskedAgain, ask_again, why
from tests.recipients.lists_of_people import PLAIN, TODAY, flow_of, letter_sent
from tests.rows import over_rows

DETAILS, PLAN = (flow_of(letter_sent(), flow) for flow in ("health-details", "support-plan"))
LIST = flow_of(letter_sent("opt-out"), "family-list")
MARCH, ENDS = date(2027, 3, 20), date(2028, 3, 20)
YES = PersonStanding(Stand.YES, MARCH, ENDS)


@over_rows(
    ("place", "said"),
    [
        (
            OnList(DETAILS, YES, ("health-details",), False, True),
            "said yes on 2027-03-20, which lasts until 2028-03-20",
        ),
        (OnList(DETAILS, PersonStanding(Stand.YES, MARCH), (), False, False), "said yes on 2027-03-20"),
        (
            OnList(DETAILS, PersonStanding(Stand.RAN_OUT, MARCH, ENDS), (), False, False),
            "said yes on 2027-03-20, which ran out on 2028-03-20",
        ),
        (OnList(DETAILS, YES, (), True, True), "somebody in the household said no"),
        (
            OnList(PLAN, YES, (), False, True),
            "said yes on 2027-03-20, which lasts until 2028-03-20; not everybody in the household has said yes",
        ),
        (
            OnList(LIST, PersonStanding(Stand.SILENT, MARCH), (), False, True),
            "no reply came by 2027-03-20; somebody in the household said no, or can still say no, or was not reached",
        ),
        (
            OnList(LIST, PersonStanding(Stand.SILENT, MARCH), ("family-list",), False, False),
            "no reply came by 2027-03-20",
        ),
        (
            OnList(LIST, PersonStanding(Stand.MAY_STILL_SAY_NO, ends=ENDS), (), False, False),
            "can still say no until 2028-03-20",
        ),
        (
            OnList(DETAILS, PersonStanding(Stand.UNCLEAR, MARCH), (), False, False),
            "the reply of 2027-03-20 says nothing",
        ),
        (OnList(DETAILS, PersonStanding(Stand.NO_YES), (), False, False), "no reply came"),
        (OnList(DETAILS, PersonStanding(Stand.TOOK_BACK, MARCH), (), True, True), "took the yes back on 2027-03-20"),
    ],
)
def test_each_is_told_why(place: OnList, said: str) -> None:
    assert why(Person(PLAIN, None, (place,)), place) == said


def test_who_got_no_letter_is_told_with_its_reason() -> None:
    place = OnList(DETAILS, PersonStanding(Stand.NO_LETTER), (), False, False)
    assert why(Person(PLAIN, Reason.DECEASED, (place,)), place) == "no letter was made: has died"
    faulty = Faulty(2, (), (), PLAIN)
    assert why(Person(PLAIN, faulty, (place,)), place) == "no letter was made: the row is faulty"
    assert why(Person(PLAIN, Reason.NOT_MADE, (place,)), place) == "no letter was made"
    later = OnList(DETAILS, PersonStanding(Stand.LEFT_OUT), (), False, False)
    told = why(Person(PLAIN, Reason.SUPPRESSED, (later,)), later)
    assert told == "left out since the letter was made: on the suppression list"


@over_rows(
    ("found", "again"),
    [
        (YES, AskedAgain(ENDS, "the yes runs out")),
        (PersonStanding(Stand.YES, MARCH), None),
        (PersonStanding(Stand.NO, MARCH), None),
        (PersonStanding(Stand.TOOK_BACK, MARCH), None),
        (PersonStanding(Stand.NO_YES), None),
        (PersonStanding(Stand.RAN_OUT, MARCH, ENDS), AskedAgain(TODAY, "the yes has run out")),
        (PersonStanding(Stand.LATE_YES, MARCH), AskedAgain(TODAY, "the yes came after the day to reply by")),
        (PersonStanding(Stand.DIFFERENT, MARCH), AskedAgain(TODAY, "they answered yes and no")),
        (PersonStanding(Stand.UNCLEAR, MARCH), AskedAgain(TODAY, "their reply says nothing")),
        (PersonStanding(Stand.CAME_BACK), AskedAgain(TODAY, "the letter came back: find out where they live")),
    ],
)
def test_who_said_no_or_nothing_is_left_alone_and_whoever_is_in_doubt_is_asked(
    found: PersonStanding, again: AskedAgain | None
) -> None:
    assert ask_again(Person(PLAIN, None, (OnList(DETAILS, found, (), False, False),)), TODAY) == again


def test_the_first_of_several_days_counts_and_who_got_no_letter_is_not_asked_again() -> None:
    places = (OnList(DETAILS, YES, (), False, False), OnList(PLAN, PersonStanding(Stand.CAME_BACK), (), False, False))
    assert ask_again(Person(PLAIN, None, places), TODAY) == AskedAgain(
        TODAY, "the letter came back: find out where they live"
    )
    assert ask_again(Person(PLAIN, Reason.OPTED_OUT, places), TODAY) is None


def test_who_should_have_got_a_letter_is_written_to_and_who_must_not_get_one_is_not() -> None:
    lacking = (OnList(DETAILS, PersonStanding(Stand.NO_LETTER), (), False, False),)
    no = (OnList(DETAILS, PersonStanding(Stand.NO, MARCH), (), False, False),)
    assert ask_again(Person(PLAIN, Reason.NOT_MADE, lacking), TODAY) == AskedAgain(TODAY, "no letter was made")
    assert ask_again(Person(PLAIN, Reason.NOT_MADE, no), TODAY) is None
    faulty = Faulty(2, (), (), PLAIN)
    assert ask_again(Person(PLAIN, faulty, lacking), TODAY) == AskedAgain(
        TODAY, "no letter was made: put the row right first"
    )
    for kept_off in (PLAIN._replace(opted_out=True), PLAIN._replace(deceased=True)):
        assert ask_again(Person(kept_off, faulty, lacking), TODAY) is None
    for reason in set(Reason) - {Reason.NOT_MADE}:
        assert ask_again(Person(PLAIN, reason, lacking), TODAY) is None
