"""A health partner that did not agree which health issues to look for will not mark families for them, and was not asked what it thinks right.

The health partners are those that take part in steps 2 and 3: they get the list of families, or mark the families on it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, name_of, parts
from govkit.questions.sharing import health_partners_in_search
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.ADVICE
SOURCE = (
    "Interim guidance on sharing health information (Department of Health, November 2014), step 1, as "
    "quoted in the summary report of the Centre of Excellence for Information Sharing, section 4"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-health-issues-agreed",)

BAD = """
approach.health_issues.mental-health.agreed_with: [harrow-lane-surgery]
"""
GOOD = """
approach.health_issues.mental-health.agreed_with: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """There must be health issues, each agreed with every health partner that helps to find families."""
    if not partnership.approach:
        return
    asked = health_partners_in_search(partnership)
    if asked and not partnership.approach.health_issues and not is_unsettled(partnership.approach.health_issues):
        yield Problem(
            "approach.health_issues",
            "No health issue is named that the partnership looks for.",
            "Agree with the health partners what to look for, and write each issue in `approach.health_issues`.",
        )
    for name, issue in parts(partnership.approach.health_issues):
        missing = [partner for partner in asked if partner not in issue.agreed_with]
        if missing and all_settled(issue.agreed_with):
            yield Problem(
                f"approach.health_issues.{name}.agreed_with",
                f"{listing([name_of(partnership.partners, partner) for partner in missing])} did not agree to look for “{issue.name or name}”.",
                f"Agree it with them, then add {listing([f'`{partner}`' for partner in missing])} to `approach.health_issues.{name}.agreed_with`.",
            )


CASES = (
    Case(
        "an issue that one of three agreed to",
        "approach.health_issues.new-mothers.agreed_with: [harrow-lane-surgery]",
        finds="approach.health_issues.new-mothers.agreed_with",
        says="Millbrook Surgery and Northmoor Community Health Trust did not agree",
    ),
    Case(
        "a charity that gives health care and does not help to find families", "partners.harbour-families.gives: health"
    ),
    Case("no issue", "approach.health_issues: {}", finds="approach.health_issues"),
    Case(
        "no health partner helps to find families",
        """
            approach.health_issues: {}
            flows.family-list.step: 6
            flows.health-flag.step: 6
            """,
    ),
    Case(
        "issues that are to be agreed",
        "approach.health_issues: to be agreed",
    ),
    Case(
        "one of those who agree is to be agreed",
        "approach.health_issues.mental-health.agreed_with: [harrow-lane-surgery, to be agreed]",
    ),
    Case(
        "an issue that has a name",
        "approach.health_issues.mental-health.agreed_with: [harrow-lane-surgery, millbrook-surgery]",
        finds="approach.health_issues.mental-health.agreed_with",
        says="did not agree to look for “Mental health”",
    ),
    Case(
        "a partnership without the six steps",
        "approach: (left out)",
    ),
)
