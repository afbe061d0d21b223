"""Whoever asks people, or tells them, has to have been told how before the first of them is asked."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.asking import talked_about
from govkit.questions.settled import parts
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), key learning: "
    "discuss who will carry out the data sharing and how they will be informed "
    "of the agreement"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-operational-lead",)

GIVEN = """
conversations.first-visit:
  kind: consent
  subject: Sharing your support plan
  held_by: northmoor-council
  asked_by: {role: Family worker, told_how: Half-day training, told_by: 2027-03-22}
  covers: [support-plan]
  when: at your first visit
  recorded: in the case record, with the day
  passed_on: Ring the family help team the same day.
  one_answer_covers: only the person who signs
"""
BAD = """
conversations.first-visit.asked_by.told_by: 2027-05-03
"""
GOOD = """
conversations.first-visit.asked_by.told_by: 2027-03-22
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Who asks in person must have been told on a day before the flows that they ask about start."""
    for name, talk in parts(partnership.conversations):
        for _, covered, flow in talked_about(partnership, talk):
            if talk.asked_by.told_by >= flow.starts:
                yield Problem(
                    f"conversations.{name}.asked_by.told_by",
                    f"“{flow.name}” starts on {say(flow.starts)}, but those who ask about it are told only by {say(talk.asked_by.told_by)}.",
                    f"Tell them sooner, or move `flows.{covered}.starts` past {say(talk.asked_by.told_by)}.",
                )
                break
