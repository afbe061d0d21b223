"""A letter is sent, and a conversation held, by one partner or by each member of a group, each with its own people."""

from __future__ import annotations

from govkit.amending.consequences import _askers
from govkit.dates.timetable.of_letters import conversation_days
from govkit.model.briefing import briefings
from govkit.model.facts import Ref
from govkit.model.promises import Duty, promises
from govkit.model.senders import holders_of, senders_of
from govkit.model.yeses import who_knows
from govkit.questions.answers import askers_of, hearers_of
from govkit.questions.whose import whose
from govkit.records.processing.of_asking import conversation_activities
from tests.changes import partnership_with, paths

SURGERIES = ("harrow-lane-surgery", "millbrook-surgery")
OF_GROUP = """
groups.surgeries:
  name: Surgeries in Northmoor
  plain_name: your surgery
  who_they_are: A GP surgery.
  members: [harrow-lane-surgery, millbrook-surgery]
conversations.talk:
  kind: consent
  subject: Help for you
  held_by: surgeries
  asked_by: {role: Practice nurse, told_how: A half-day course, told_by: 2027-01-15}
  covers: [health-details]
  when: before you leave the surgery
  one_answer_covers: only the person who signs
"""
OF_ONE = "conversations.talk.held_by: millbrook-surgery"
UNSETTLED = "conversations.talk.held_by: to be agreed"


def test_each_member_holds_the_conversation_of_a_group() -> None:
    partnership = partnership_with(OF_GROUP)
    talk = partnership.conversations["talk"]
    assert holders_of(partnership, talk) == askers_of(partnership, talk) == SURGERIES
    assert hearers_of(partnership, "health-details") >= set(SURGERIES)
    assert _askers(partnership, "health-details") == ["Northmoor Council", "Harrow Lane Surgery", "Millbrook Surgery"]


def test_one_partner_holds_its_own_and_nobody_one_that_is_to_be_agreed() -> None:
    one, none = partnership_with(OF_GROUP, OF_ONE), partnership_with(OF_GROUP, UNSETTLED)
    assert holders_of(one, one.conversations["talk"]) == ("millbrook-surgery",)
    assert holders_of(none, none.conversations["talk"]) == ()
    unsettled = partnership_with(OF_GROUP, "groups.surgeries.members: to be agreed")
    assert holders_of(unsettled, unsettled.conversations["talk"]) == ()


def test_each_member_sends_the_letter_of_a_group() -> None:
    partnership = partnership_with(OF_GROUP, "letters.consent.sent_by: surgeries")
    assert senders_of(partnership, partnership.letters["consent"]) == SURGERIES


def test_members_ask_nobody_who_said_yes_and_others_ask_the_group() -> None:
    partnership = partnership_with(OF_GROUP, "letters.consent.covers: [support-plan]")
    assert who_knows(partnership, "harrow-lane-surgery", ("health-details",)) == ()
    assert who_knows(partnership, "harbour-families", ("health-details",)) == (Ref("surgeries", "groups"),)


def test_each_member_is_told_of_it_in_one_briefing_and_promises_it() -> None:
    partnership = partnership_with(OF_GROUP)
    assert briefings(partnership)["surgeries"].holds == ("talk",)
    (promise,) = (each for each in promises(partnership).of if Duty.HOLDS_CONVERSATIONS in each.besides)
    assert promise.parties == SURGERIES


def test_each_member_has_it_in_its_record_and_the_group_in_the_calendar() -> None:
    partnership = partnership_with(OF_GROUP)
    for surgery in SURGERIES:
        assert [each.path for each in conversation_activities(partnership, surgery)] == ["conversations.talk"]
    assert [day.who for day in conversation_days(partnership)] == ["Surgeries in Northmoor"]
    assert whose(partnership, "conversations.talk.when") == ("Surgeries in Northmoor",)


def test_members_that_take_part_are_no_strangers_and_have_the_roles_of_their_kind() -> None:
    assert paths("asked-by-a-stranger", OF_GROUP) == []
    assert paths("role-of-another-body", OF_GROUP) == []
    assert paths("role-of-another-body", OF_GROUP, "conversations.talk.asked_by.role: Headteacher") == [
        "conversations.talk.asked_by.role"
    ]
