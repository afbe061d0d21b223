"""Members of a group share one document as long as it says what is so for each of them; else each has its own."""

from __future__ import annotations

import pytest

from govkit.model.alike import alike
from tests.changes import partnership_with

SURGERIES = ("harrow-lane-surgery", "millbrook-surgery")
TRUST = "northmoor-community-trust"
ALL = (*SURGERIES, TRUST)
GROUP = """
groups.surgeries:
  name: Surgeries in Northmoor
  plain_name: your surgery
  who_they_are: A GP surgery.
  members: [harrow-lane-surgery, millbrook-surgery]
"""
TALK = """
conversations.talk:
  kind: consent
  subject: Help for you
  held_by: harrow-lane-surgery
  asked_by: {role: Family worker, told_how: A half-day course, told_by: 2027-01-15}
  covers: [health-details]
  when: at the first visit
  one_answer_covers: the person who signs
"""

OFFICER = "partners.millbrook-surgery.data_protection_officer.role: Lead for data"
UNTOLD = """
flows.health-flag.exemptions:
  - provision: Schedule 2, paragraph 2 (crime)
    sets_aside: [being-told]
    relied_on_by: [harrow-lane-surgery, millbrook-surgery]
    reason: Telling people would warn them.
"""


def together(*changes: str) -> list[str]:
    """The documents that surgeries have: one of their group, or each its own."""
    return [str(of) for of, _members in alike(partnership_with(GROUP, *changes), SURGERIES)]


def test_members_that_do_the_same_are_told_as_one() -> None:
    assert together() == ["surgeries"]


@pytest.mark.parametrize(
    "change",
    [
        "data_items.family-list.retention_by: [{recipient: harrow-lane-surgery, keep_for: 25 years, counted_from: birth, then: deleted}]",
        TALK,
        "letters.consent.sent_by: millbrook-surgery",
        "records.objections.of_flows: {health-details: millbrook-surgery}",
        "records.objections.answered_by: millbrook-surgery",
        "partners.millbrook-surgery.role: joint-controller",
        "partners.millbrook-surgery.acts_for: [northmoor-council]",
        "approach.approached_by: millbrook-surgery",
        "flows.health-details.from: [harrow-lane-surgery, northmoor-community-trust]",
        "records.research.key: {held_by: millbrook-surgery, kept_how: It is locked., until: a year after the study ends}",
    ],
)
def test_a_member_that_differs_in_what_a_document_says_has_its_own(change: str) -> None:
    assert together(change) == list(SURGERIES)


def test_an_officer_who_is_asked_first_is_no_difference_where_nobody_is_untold() -> None:
    assert together(OFFICER) == ["surgeries"]
    assert together(OFFICER, UNTOLD) == list(SURGERIES)


def test_the_same_time_of_its_own_for_each_is_no_difference() -> None:
    times = ", ".join(
        f"{{recipient: {name}, keep_for: 25 years, counted_from: the child is born, then: securely deleted}}"
        for name in SURGERIES
    )
    assert together(f"data_items.family-list.retention_by: [{times}]") == ["surgeries"]


def test_what_most_do_is_told_of_those_that_do_it_and_of_nobody_else() -> None:
    group = GROUP.replace("millbrook-surgery]", "millbrook-surgery, northmoor-community-trust]")
    partnership = partnership_with(group, "flows.health-flag.from: [harrow-lane-surgery, millbrook-surgery]")
    (of, members), (other, _alone) = alike(partnership, ALL)
    assert (str(of), members, str(other)) == ("surgeries", list(SURGERIES), TRUST)
    assert getattr(of, "members", None) == SURGERIES
