"""Whoever sends what people may say no to stops at a no only if somebody tells them of it.

The answers go to whoever sends the letter, asks in person or answers objections. Where a letter names the item that holds them, the flow of that item
goes to every other sender too, but for those that are sent a list first that those who said no are left off. Where no flow carries the answers, the
agreement itself binds whoever answers objections to tell each sender.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.conversation import Conversation
from govkit.model.sharing import Flow, Form, GoesAhead
from govkit.questions.answers import (
    asked_by,
    bring,
    could_be_told_otherwise,
    hearers_of,
    is_one_with,
    is_told_by_list,
)
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.known_answers import known_answers
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 21(1): a controller that has had an objection uses the data no longer"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art21-1",)
CATALOGUE = ("gov-objection-register",)

BAD = """
flows.replies.to: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]
"""
GOOD = """
flows.replies.to: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust, hill-top-school]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each sender of a flow that stops at a no must hear the answers, be sent them, or be sent a list without those who said no."""
    for name, flow in parts(partnership.flows):
        if flow.goes_ahead != GoesAhead.UNLESS_THEY_OPT_OUT or not _is_about_people(partnership, flow):
            continue
        answers = known_answers(partnership, name)
        if (
            could_be_told_otherwise(partnership, flow)
            or _is_passed_on(partnership, name)
            or not _are_sent(partnership, answers)
        ):
            continue
        heard = hearers_of(partnership, name)
        unaware = [each for each in settled(flow.from_) if not _learns(partnership, flow, each, heard, answers)]
        if unaware:
            who = listing([name_of(partnership.partners, each) for each in unaware])
            hears, it = ("hears", "it") if len(unaware) == 1 else ("hear", "them")
            to = listing(sorted(name_of(partnership.partners, each) for each in heard))
            yield Problem(
                f"flows.{name}.from",
                f"“{flow.name}” stops at a no, but {who} {hears} of none: the answers go to {to}, and the flow that brings them on leaves out {it}.",
                f"Send {it} the answers too, before each sending: the item that the letter names in `replies`.",
            )


def _is_about_people(partnership: Partnership, flow: Flow) -> bool:
    return any(item.form != Form.AGGREGATE for _, item in items_of(partnership, flow))


def _is_passed_on(partnership: Partnership, flow: str) -> bool:
    """Whether whoever hears a no in person is told to pass it on, for which `passed_on` has the words."""
    return any(isinstance(each, Conversation) and each.passed_on is not None for each in asked_by(partnership, flow))


def _are_sent(partnership: Partnership, answers: frozenset[str]) -> bool:
    return any(not answers.isdisjoint(settled(flow.carries)) for _, flow in parts(partnership.flows))


def _learns(partnership: Partnership, flow: Flow, sender: str, heard: frozenset[str], answers: frozenset[str]) -> bool:
    """Whether a sender hears the answers, is sent them, or is told of people only by a list without those who said no."""
    return (
        is_one_with(partnership, sender, heard)
        or any(bring(partnership, answers, sender))
        or is_told_by_list(partnership, flow, sender)
    )


CASES = (
    Case(
        "surgeries that are sent the list without those who said no",
        "flows.replies.to: [northmoor-community-trust, hill-top-school]",
    ),
    Case(
        "surgeries that are sent no list",
        """
        flows.replies.to: hill-top-school
        flows.family-list.to: northmoor-community-trust
        """,
        finds="flows.health-flag.from",
        says="Harrow Lane Surgery and Millbrook Surgery hear of none: the answers go to Northmoor Council",
    ),
    Case(
        "answers that no flow carries",
        """
        flows.replies: (left out)
        """,
    ),
    Case("a flow that is to be agreed", "flows.replies: to be agreed"),
    Case(
        "totals, which are about nobody",
        """
        flows.replies.to: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]
        data_items.attendance-flag.form: aggregate
        """,
    ),
    Case(
        "a conversation in which a no is passed on",
        """
        flows.replies.to: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]
        conversations.first-visit:
          kind: opt-out
          subject: Sharing whether your child misses school
          held_by: northmoor-council
          asked_by: {role: Family worker, told_how: Half-day training, told_by: 2027-01-22}
          covers: [attendance-flag]
          when: at your first visit
          passed_on: Ring the school the same day.
          one_answer_covers: only the person who answers
        """,
    ),
)
