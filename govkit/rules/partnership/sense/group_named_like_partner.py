"""An id that stands for a group and for a partner lets nobody tell who sends, who receives and who answers.

A list of partners may name a group by its id, so an id has to mean one thing.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 5(2) and 13(1)(a): a controller can show, and people are told, who it is"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
groups.millbrook-surgery: {name: Surgeries, plain_name: your surgery, who_they_are: A GP surgery., members: [harrow-lane-surgery]}
"""
GOOD = """
groups.surgeries: {name: Surgeries, plain_name: your surgery, who_they_are: A GP surgery., members: [harrow-lane-surgery]}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No group may have the id of a partner."""
    for name, _group in parts(partnership.groups):
        if name in partnership.partners:
            yield Problem(
                f"groups.{name}",
                f"`{name}` is a group and a partner.",
                "Give the group another id, such as the plural, and use it where all members are meant.",
            )


CASES: tuple[Case, ...] = ()
