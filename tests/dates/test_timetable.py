"""The days of a partnership: each that is settled is there once, and what is overdue is what nobody has moved on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from govkit.dates.timetable import Due, timetable
from govkit.model import Partnership
from tests.changes import UNSETTLED, partnership_with
from tests.conftest import TODAY
from tests.records.conftest import example
from tests.rows import over_rows


def days(partnership: Partnership) -> dict[str, str]:
    """The day of each place in the file that says one."""
    return {due.path: due.day.isoformat() for due in timetable(partnership)}


def at(path: str, partnership: Partnership) -> Due:
    """The one day that a place in the file says."""
    (found,) = [due for due in timetable(partnership) if due.path == path]
    return found


@over_rows(
    ("path", "day"),
    [
        ("records.dpia.completed", "2026-11-16"),
        ("records.privacy_notice.published", "2026-12-14"),
        ("records.next_check", "2027-08-02"),
        ("partnership.starts", "2027-02-01"),
        ("partnership.review.by", "2027-08-02"),
        ("purpose.phases.pilot.starts", "2027-02-02"),
        ("letters.opt-out.posted", "2027-01-04"),
        ("letters.opt-out.reply_within", "2027-02-01"),
        ("letters.consent.reply_within", "2027-04-14"),  # 20 working days, with Easter in them
        ("letters.consent.ask_again_after", "2028-03-15"),
        ("flows.health-flag.carried_out_by.told_by", "2027-02-15"),
        ("flows.health-flag.starts", "2027-03-01"),
        ("requests.homes-at-risk.posted", "2027-02-15"),
        ("requests.homes-at-risk.reply_within", "2027-03-15"),
        ("requests.homes-at-risk.retention", "2027-09-15"),
        (
            "data_items.family-list.retention",
            "2027-05-15",
        ),  # a Saturday: what may be kept no longer does not wait for Monday
        ("data_items.programme-counts.retention", "2037-07-01"),
    ],
)
def test_each_day_is_there(path: str, day: str) -> None:
    assert days(partnership_with())[path] == day


def test_retention_that_is_counted_from_no_day_has_none() -> None:
    assert "data_items.health-details.retention" not in days(partnership_with())


def test_they_are_in_order() -> None:
    found = [due.day for due in timetable(partnership_with())]
    assert found == sorted(found)
    assert len(found) > 30


def test_an_item_that_two_flows_carry_has_a_day_for_each() -> None:
    flow = {
        "name": "Attendance again",
        "from": "hill-top-school",
        "to": "harrow-lane-surgery",
        "carries": {"attendance-flag": "know whom to ask"},
        "goes_ahead": "without-asking",
        "basis": {"hill-top-school": "school-welfare"},
        "how": "post",
        "security": "sealed",
        "how_often": "Once",
        "starts": "2027-03-08",
    }
    found = [
        due
        for due in timetable(partnership_with(("flows.again", flow)))
        if due.path == "data_items.attendance-flag.retention"
    ]
    assert [(due.day.isoformat(), due.who, due.key) for due in found] == [
        ("2027-05-08", "Northmoor Council", "attendance-flag"),
        ("2027-06-08", "Harrow Lane Surgery", "again"),
    ]


@over_rows(
    ("path", "who"),
    [
        ("partnership.review.by", "Northmoor Council"),
        ("flows.health-flag.starts", "Practice manager, Harrow Lane Surgery and Millbrook Surgery"),
        ("flows.attendance-flag.carried_out_by.told_by", "Hill Top Primary School"),
        ("data_items.health-flag.retention", "Northmoor Community Health Trust"),
    ],
)
def test_an_organisation_or_a_role_owns_it(path: str, who: str) -> None:
    assert at(path, partnership_with()).who == who


def test_no_person_is_named() -> None:
    people = ("Ada Example", "Hana Example", "Example")
    said = "\n".join(f"{due.what} {due.to_do} {due.who}" for due in timetable(partnership_with()))
    assert not [name for name in people if name in said]


def test_each_controller_owns_its_own_notice() -> None:
    owner = at("records.next_check", partnership_with(("records.notices", "each"))).who
    assert owner.startswith("Northmoor Council, Harrow Lane Surgery, Millbrook Surgery")


@over_rows(
    "path",
    [
        "partnership.review",
        "partnership.review.by",
        "records.dpia",
        "records.next_check",
        "letters.consent.posted",
        "letters.consent",
        "letters.consent.ask_again_after",
        "flows.family-list.starts",
        "flows.family-list.carried_out_by.told_by",
        "purpose.phases",
        "purpose.phases.pilot",
        "requests.homes-at-risk.posted",
        "data_items.family-list.retention.keep_for",
        "data_items.family-list",
    ],
)
def test_what_is_to_be_agreed_has_no_day_and_takes_none_but_its_own(path: str) -> None:
    before, after = days(partnership_with()), days(partnership_with((path, UNSETTLED)))
    assert after.items() < before.items()


def test_without_a_nation_periods_can_not_be_counted() -> None:
    gone = days(partnership_with()).keys() - days(partnership_with(("partnership.nation", UNSETTLED))).keys()
    assert {path.rpartition(".")[2] for path in gone} == {"reply_within", "ask_again_after", "retention"}


def test_once_the_agreement_has_ended_only_deletion_is_left() -> None:
    found = days(partnership_with(("partnership.status", "ended")))
    assert found
    assert {path.rpartition(".")[2] for path in found} == {"retention"}


def test_a_waiver_has_its_last_day_and_is_overdue_after_it() -> None:
    waiver = {
        "rule": "first-phase-too-big",
        "at": "purpose",
        "reason": "All of it starts on one day",
        "accepted_by": "Information governance lead, Northmoor Council",
        "until": "2027-12-31",
    }
    due = at("waivers.0.until", partnership_with(("waivers", [waiver])))
    assert (due.day.isoformat(), due.who) == ("2027-12-31", "Information governance lead, Northmoor Council")
    assert not due.is_overdue(date(2027, 12, 31))
    assert due.is_overdue(date(2028, 1, 1))
    unsettled = partnership_with(("waivers", [{**waiver, "until": UNSETTLED}]))
    assert days(unsettled) == days(partnership_with())


# What is overdue.


@pytest.mark.parametrize("path", ["partnership.review.by", "records.next_check"])
def test_what_is_done_again_is_overdue_once_its_day_has_passed(path: str) -> None:
    due = at(path, partnership_with())
    assert not due.is_overdue(due.day)
    assert due.is_overdue(due.day + timedelta(days=1))


def test_all_else_that_has_passed_is_history() -> None:
    overdue = {due.path for due in timetable(partnership_with()) if due.is_overdue(date(2098, 1, 1))}
    assert overdue == {"partnership.review.by", "records.next_check"}


def test_nothing_of_the_example_is_overdue_today() -> None:
    assert not [due for due in timetable(partnership_with()) if due.is_overdue(TODAY)]


def test_an_assurance_is_renewed_in_time_and_stays_open() -> None:
    due = at("partners.dyffryn-council.assurance.0.valid_until", example("border_debt"))
    assert (due.day, due.who, due.stays_open) == (date(2028, 1, 31), "Dyffryn Council", True)


def test_an_agreement_with_a_last_day_has_it_in_the_timetable() -> None:
    assert at("partnership.ending.ends_on", example("evaluation")).day == date(2030, 8, 31)


def test_each_recipient_deletes_what_it_got_when_its_own_time_is_over() -> None:
    found = example("border_debt")
    general, own = at("data_items.income-band.retention", found), at("data_items.income-band.retention_by.0", found)
    assert (general.day, general.who) == (date(2028, 12, 6), "Dyffryn Council")
    assert (own.day, own.who) == (date(2028, 6, 6), "Marcher Council")


# What is said of each day.


@over_rows(
    ("path", "what", "notice"),
    [
        ("records.dpia.completed", "Complete the impact assessment", 14),
        ("records.privacy_notice.published", "Publish the privacy notice", 14),
        ("records.next_check", "Check the privacy notice again", 28),
        ("partnership.starts", "The agreement starts", 14),
        ("partnership.review.by", "Review the agreement", 90),
        ("purpose.phases.pilot.starts", "The phase “pilot” starts", 14),
        ("letters.opt-out.posted", "Post the letter “{letters.opt-out.subject}”", 14),
        ("letters.opt-out.reply_within", "Last day to reply to “{letters.opt-out.subject}”", 7),
        ("letters.consent.ask_again_after", "Ask again: “{letters.consent.subject}”", 28),
        ("flows.health-flag.carried_out_by.told_by", "Tell the people who send “Health need flag”", 14),
        ("flows.health-flag.starts", "First sending of “Health need flag”", 14),
        ("requests.homes-at-risk.posted", "Send the request “{requests.homes-at-risk.subject}”", 14),
        ("requests.homes-at-risk.reply_within", "Last day to answer the request “{requests.homes-at-risk.subject}”", 7),
        ("requests.homes-at-risk.retention", "Delete the answer to “{requests.homes-at-risk.subject}”", 7),
        ("data_items.health-flag.retention", "Delete “Health need flag” as first sent", 7),
    ],
)
def test_each_day_says_what_is_due_and_how_long_before_people_want_to_know(path: str, what: str, notice: int) -> None:
    partnership = partnership_with()
    subjects = {
        f"{{{section}.{name}.subject}}": str(part.subject)
        for section in ("letters", "requests")
        for name, part in getattr(partnership, section).items()
    }
    for place, words in subjects.items():
        what = what.replace(place, words)
    due = at(path, partnership)
    assert (due.what, due.notice) == (what, notice)


def test_an_assurance_and_a_last_day_are_announced_long_before() -> None:
    renewal = at("partners.dyffryn-council.assurance.0.valid_until", example("border_debt"))
    assert renewal.what.startswith("Renew “")
    assert renewal.what.endswith("” of Dyffryn Council")
    assert renewal.notice == 60
    end = at("partnership.ending.ends_on", example("evaluation"))
    assert (end.what, end.notice, end.stays_open) == ("The agreement ends", 90, False)


@pytest.mark.parametrize(
    ("letter", "says"),
    [
        ("letters.consent.reply_within", "Nothing goes ahead without a yes."),
        ("letters.opt-out.reply_within", "Put each no on the list"),
    ],
)
def test_when_replies_are_in_a_yes_is_counted_or_a_no_is_put_on_the_list(letter: str, says: str) -> None:
    assert says in at(letter, partnership_with()).to_do


@over_rows(
    ("changes", "says"),
    [
        ("", "They share: List of families"),
        ("purpose.phases.pilot.items: [to be agreed]", "They share: to be agreed."),
        ("purpose.phases.pilot.partners: [to be agreed]", "It has these partners: to be agreed."),
    ],
)
def test_a_phase_says_who_shares_what(changes: str, says: str) -> None:
    assert says in at("purpose.phases.pilot.starts", partnership_with(changes)).to_do


@over_rows(
    ("counted_from", "has_day"),
    [
        ("the flag is sent", True),
        ("the flag is first sent", True),
        ("the flags are sent", True),
        ("The flag IS SENT", True),
        ("the flag is sent back", False),
        ("the flag was sent", False),
        ("this sent", False),
        ("to be agreed", False),
    ],
)
def test_only_a_time_that_is_counted_from_the_sending_has_a_last_day(counted_from: str, has_day: bool) -> None:
    changed = partnership_with(("data_items.health-flag.retention.counted_from", counted_from))
    assert ("data_items.health-flag.retention" in days(changed)) is has_day


@pytest.mark.parametrize(
    ("role", "who"), [("a nurse", "a nurse, Hill Top Primary School"), (None, "Hill Top Primary School")]
)
def test_a_sending_is_owned_by_the_role_that_does_it_if_one_is_named(role: str | None, who: str) -> None:
    changes = (
        ("flows.attendance-flag.carried_out_by", None)
        if role is None
        else ("flows.attendance-flag.carried_out_by.role", role)
    )
    assert at("flows.attendance-flag.starts", partnership_with(changes)).who == who


def test_nobody_is_named_while_who_it_is_is_to_be_agreed() -> None:
    assert at("partnership.review.by", partnership_with(("partnership.review.owner", UNSETTLED))).who == UNSETTLED
    assert at("flows.health-flag.starts", partnership_with(("flows.health-flag.to", UNSETTLED))).to_do.startswith(
        "To: to be agreed. How: "
    )


def test_an_item_that_is_to_be_agreed_has_no_day_on_which_it_is_deleted() -> None:
    found = days(partnership_with("flows.attendance-flag.carries: {to be agreed: to be agreed}"))
    assert "data_items.family-list.retention" in found
    assert "data_items.attendance-flag.retention" not in found


def test_a_review_that_comes_every_year_has_the_day_that_follows() -> None:
    review = at(
        "partnership.review.by", partnership_with("partnership.review: {every: 12 months, owner: northmoor-council}")
    )
    assert review.day == date(2028, 2, 1)
    assert "the next is due 12 months after that day" in review.to_do


def test_what_is_kept_until_an_age_or_an_event_falls_due_on_no_day() -> None:
    kept = partnership_with("data_items.health-flag.retention: {until: the flag is sent, then: securely deleted}")
    assert not any("health-flag" in due.path and "retention" in due.path for due in timetable(kept))
