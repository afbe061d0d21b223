"""Who sends something once people agree knows from whom to learn who has said yes."""

from __future__ import annotations

from govkit.model.facts import Ref
from govkit.model.yeses import conversations_asking, letters_asking, who_knows
from tests.changes import partnership_with

AGREED = ("health-details", "support-plan")
TALK = """
conversations.talk:
  kind: consent
  subject: Help for you
  held_by: hill-top-school
  asked_by: {role: Family worker, told_how: A half-day course, told_by: 2027-01-15}
  covers: [health-details]
  when: at the first visit
  one_answer_covers: the person who signs
"""
COUNCIL = Ref("northmoor-council", "partners")
SCHOOL = Ref("hill-top-school", "partners")


def test_a_letter_counts_if_it_asks_for_a_yes_to_one_of_the_flows() -> None:
    partnership = partnership_with()
    assert letters_asking(partnership, AGREED) == ("consent",)
    assert letters_asking(partnership, AGREED[1:]) == ("consent",)
    assert letters_asking(partnership, ("attendance-flag", "no-such-flow")) == ()
    assert conversations_asking(partnership, AGREED) == ()


def test_a_conversation_counts_likewise() -> None:
    partnership = partnership_with(TALK)
    assert conversations_asking(partnership, AGREED) == (Ref("talk", "conversations"),)
    assert conversations_asking(partnership, AGREED[1:]) == ()
    told = partnership_with(TALK, "conversations.talk.kind: opt-out")
    assert conversations_asking(told, AGREED) == ()


def test_who_asks_and_who_is_told_the_answers_ask_nobody_and_others_ask_whoever_asked() -> None:
    partnership = partnership_with()
    assert who_knows(partnership, "northmoor-council", AGREED) == ()
    assert who_knows(partnership, "harrow-lane-surgery", AGREED) == ()
    assert who_knows(partnership, "harbour-families", AGREED) == (COUNCIL,)
    untold = partnership_with("letters.consent.replies: (left out)")
    assert who_knows(untold, "harrow-lane-surgery", AGREED) == (COUNCIL,)
    assert who_knows(partnership, "harbour-families", ("attendance-flag",)) == ()


def test_what_is_asked_in_person_is_known_to_who_holds_the_conversation() -> None:
    partnership = partnership_with(TALK)
    assert who_knows(partnership, "harbour-families", AGREED) == (COUNCIL, SCHOOL)
    assert who_knows(partnership, "hill-top-school", AGREED) == ()
    assert who_knows(partnership, "harrow-lane-surgery", AGREED) == (SCHOOL,)
    passed_on = partnership_with(TALK, "conversations.talk.replies: replies")
    assert who_knows(passed_on, "harrow-lane-surgery", AGREED) == ()


def test_what_is_to_be_agreed_is_asked_of_nobody() -> None:
    partnership = partnership_with(
        TALK, "letters.consent.sent_by: to be agreed\nconversations.talk.covers: to be agreed"
    )
    assert who_knows(partnership, "harbour-families", AGREED) == ()
    assert who_knows(
        partnership_with(TALK, "conversations.talk.held_by: to be agreed"), "harbour-families", AGREED
    ) == (COUNCIL,)
