"""Who neither holds nor receives an item can’t put together the answer to a request for it, and a processor answers for nobody.

A processor helps its controller to answer, and decides neither what is told nor what is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.questions.settled import name_of, settled
from govkit.questions.sharing import is_insider
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 15(1) and 28(3)(e): a person asks the controller of the data, and a processor assists it"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("isa-rights",)

BAD = """
records.subject_access: {passed_on_within: 2 days, helped_within: 2 weeks, answered_by: {health-flag: northmoor-council}}
"""
GOOD = """
records.subject_access: {passed_on_within: 2 days, helped_within: 2 weeks, answered_by: {health-flag: northmoor-community-trust}}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The partner that answers about an item must hold it or receive it."""
    access = partnership.records.subject_access
    for item in settled(access.answered_by) if access else ():
        for answerer in settled((access.answered_by[item],)) if access else ():
            if not is_insider(partnership, item, answerer):
                yield Problem(
                    f"records.subject_access.answered_by.{item}",
                    f"{name_of(partnership.partners, answerer)} neither holds nor receives "
                    f"“{partnership.data_items[item].name}”, so it can’t answer about it.",
                    "Name a partner that does.",
                )
            elif partnership.partners[answerer].role == Role.PROCESSOR:
                yield Problem(
                    f"records.subject_access.answered_by.{item}",
                    f"{name_of(partnership.partners, answerer)} is a processor, and answers requests for “{partnership.data_items[item].name}”.",
                    "Name the controller for which it acts. That it helps to find the data can stand in their contract.",
                )


CASES = (
    Case(
        "a processor that holds it",
        """
        records.subject_access: {passed_on_within: 2 days, helped_within: 2 weeks, answered_by: {health-flag: millbrook-surgery}}
        partners.millbrook-surgery.role: processor
        partners.millbrook-surgery.acts_for: harrow-lane-surgery
        """,
        finds="records.subject_access.answered_by.health-flag",
        says="is a processor",
    ),
    Case(
        "who holds it answers",
        "records.subject_access: {passed_on_within: 2 days, helped_within: 2 weeks, answered_by: {health-flag: millbrook-surgery}}",
    ),
    Case(
        "who answers is to be agreed",
        "records.subject_access: {passed_on_within: 2 days, helped_within: 2 weeks, answered_by: {health-flag: to be agreed}}",
    ),
)
