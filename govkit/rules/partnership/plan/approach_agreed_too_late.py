"""What the health partners agree on after the first list was sent could not guide whom they got, or what they looked for.

The first list is the first flow of step 2 to a partner that gives health care.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import Unsettled
from govkit.questions.settled import parts
from govkit.questions.sharing import lists_to_health_partners
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ADVICE
SOURCE = (
    "Interim guidance on sharing health information (Department of Health, November 2014), steps 1 and 2, "
    "as quoted in the summary report of the Centre of Excellence for Information Sharing, section 4"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-health-issues-agreed", "gov-list-proportionate")

BAD = """
approach.health_issues.mental-health.agreed_on: 2027-03-01
"""
GOOD = """
approach.health_issues.mental-health.agreed_on: 2026-11-02
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The health issues and the size of the list must be agreed before the first list is sent."""
    first = _first_list(partnership)
    if not partnership.approach or first is None:
        return
    agreed = {
        f"approach.health_issues.{name}.agreed_on": issue.agreed_on
        for name, issue in parts(partnership.approach.health_issues)
    }
    agreed["approach.filtered_list.agreed_on"] = partnership.approach.filtered_list.agreed_on
    for path, on in agreed.items():
        if on > first:
            yield Problem(
                path,
                f"This was agreed on {say(on)}, but the first list of families goes to a health partner on {say(first)}.",
                f"Let the flow that sends the list start on {say(on)} or later, or correct `{path}` if it was agreed sooner.",
            )


def _first_list(partnership: Partnership) -> date | None:
    """The day on which a health partner first gets a list of families."""
    starts = (flow.starts for _, flow, _ in lists_to_health_partners(partnership))
    return min((day for day in starts if not isinstance(day, Unsettled)), default=None)


CASES = (
    Case("the day of the first list", "approach.filtered_list.agreed_on: 2027-02-15"),
    Case("the day after", "approach.filtered_list.agreed_on: 2027-02-16", finds="approach.filtered_list.agreed_on"),
    Case(
        "a partnership without the six steps",
        "approach: (left out)",
    ),
    Case(
        "a partnership that sends no list",
        """
            flows.family-list.step: 6
            approach.filtered_list.agreed_on: 2027-03-01
            """,
    ),
    Case(
        "the first of two lists counts",
        """
            flows.replies.step: 2
            approach.filtered_list.agreed_on: 2027-02-03
            """,
        finds="approach.filtered_list.agreed_on",
        says="goes to a health partner on 2 February 2027",
    ),
    Case(
        "a second list whose day is to be agreed",
        """
            flows.replies.step: 2
            flows.replies.starts: to be agreed
            approach.filtered_list.agreed_on: 2027-02-16
            """,
        finds="approach.filtered_list.agreed_on",
    ),
)
