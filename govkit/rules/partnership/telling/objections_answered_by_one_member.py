"""A parent of one school does not write to another, so objections that one member of a group answers for all of them go astray.

Each controller has to answer the objections to what it does. Whoever answers them for all has to be one that each reader has to do with, such as the
lead.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = (
    "UK GDPR, Articles 12(2) and 21(4): a controller makes it easy to object, and tells people of the right clearly"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

GIVEN = """
groups.surgeries: {name: Surgeries, plain_name: your surgery, who_they_are: A GP surgery., members: [harrow-lane-surgery, millbrook-surgery]}
"""
BAD = """
records.objections.answered_by: millbrook-surgery
"""
GOOD = """
records.objections.answered_by: northmoor-council
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Objections should not be answered by one member of a group for the others, unless it leads the partnership."""
    objections = partnership.records.objections
    if objections is None or is_unsettled(objections) or is_unsettled(objections.answered_by):
        return
    who = objections.answered_by
    for _name, group in parts(partnership.groups):
        if is_unsettled(group.members) or who not in group.members or len(group.members) == 1:
            continue
        if who != partnership.partnership.lead:
            called = name_of(partnership.partners, who)
            yield Problem(
                "records.objections.answered_by",
                f"{called} answers objections for all members of “{group.name}”, and letters and notices give its number to everybody.",
                "Name a partner that all readers have to do with, such as the lead.",
            )


CASES = (
    Case(
        "a member that leads",
        """
        records.objections.answered_by: millbrook-surgery
        partnership.lead: millbrook-surgery
        """,
    ),
    Case(
        "members that are to be agreed",
        """
        records.objections.answered_by: millbrook-surgery
        groups.surgeries.members: to be agreed
        """,
    ),
)
