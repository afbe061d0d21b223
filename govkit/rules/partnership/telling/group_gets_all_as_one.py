"""Data that goes to a whole group goes to thirty recipients, while “your child’s school” promises that one gets it.

A name that speaks of no reader, such as “the schools”, is the matter of `group-name-that-hides-who`.

Most members need only what is about their own people. `own_people_only: true` says that each gets no more, and agreement and briefings print it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.group import PartnerGroup
from govkit.model.sharing import Flow, Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(1)(a) and (c), with Articles 13(1)(e) and 14(1)(e): no more than is necessary, and the recipients are told"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

GIVEN = """
groups.surgeries: {name: Surgeries, plain_name: your surgery, who_they_are: A GP surgery., members: [harrow-lane-surgery, millbrook-surgery]}
"""
BAD = """
flows.support-plan.to: [harrow-lane-surgery, millbrook-surgery]
"""
GOOD = """
flows.support-plan.to: [harrow-lane-surgery, millbrook-surgery]
groups.surgeries.own_people_only: true
"""

_OF_ONE: Final = re.compile(r"\b(?:your|where you|you)\b", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """A group whose members all receive in a flow should say whether each gets only what is about its own people."""
    for name, group in parts(partnership.groups):
        if is_unsettled(group.members) or len(group.members) == 1 or not _is_in_doubt(group):
            continue
        flow = next((flow for _, flow in parts(partnership.flows) if _goes_to_all(partnership, flow, group)), None)
        if flow is not None:
            yield Problem(
                f"groups.{name}",
                f"“{flow.name}” goes to all {len(group.members)} members of “{group.name}”, and people are told of “{group.plain_name}”.",
                f"If each member gets only what is about its own people, write `own_people_only: true` in `groups.{name}`. Otherwise write `false`, "
                "and give the group a `plain_name` that says that all of them get it.",
            )


def _is_in_doubt(group: PartnerGroup) -> bool:
    """Whether people are told of one, “where you study” or “your school”, and nothing says that each member gets what is about its own people."""
    told_of_one = not is_unsettled(group.plain_name) and bool(_OF_ONE.search(group.plain_name))
    return told_of_one and (group.own_people_only is None or group.own_people_only is False)


def _goes_to_all(partnership: Partnership, flow: Flow, group: PartnerGroup) -> bool:
    """Whether every member receives something in it that is about people."""
    about_people = any(item.form != Form.AGGREGATE for _, item in items_of(partnership, flow))
    return about_people and not is_unsettled(flow.to) and set(group.members) <= set(flow.to)


CASES = (
    Case(
        "all get all, and people are told of one",
        """
        groups.surgeries.own_people_only: false
        groups.surgeries.plain_name: the surgery where you are a patient
        """,
        finds="groups.surgeries",
    ),
    Case(
        "all get all, and people are told of all",
        """
        groups.surgeries.own_people_only: false
        groups.surgeries.plain_name: all surgeries in Northmoor
        """,
    ),
    Case("people are told of all", "groups.surgeries.plain_name: all surgeries in Northmoor"),
    Case("a name that another rule looks at", "groups.surgeries.plain_name: the surgeries"),
    Case("a name that is to be agreed", "groups.surgeries.plain_name: to be agreed"),
    Case(
        "a flow that goes to one of them",
        """
        flows.family-list.to: millbrook-surgery
        flows.replies.to: millbrook-surgery
        """,
    ),
    Case("members that are to be agreed", "groups.surgeries.members: to be agreed"),
    Case("the list that goes to both", "groups.surgeries.name: Surgeries in Northmoor", finds="groups.surgeries"),
)
