"""A list of families goes only to the health partners that agreed to its size, so that no more names are sent than they can use.

The list is what a health partner gets in step 2. Its largest size, who agreed and when stand in `approach.filtered_list`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import all_settled, name_of
from govkit.questions.sharing import lists_to_health_partners
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Interim guidance on sharing health information (Department of Health, November 2014), step 2, as "
    "quoted in the summary report of the Centre of Excellence for Information Sharing, section 4"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-list-proportionate",)

BAD = """
approach.filtered_list.agreed_with: [harrow-lane-surgery, millbrook-surgery]
"""
GOOD = """
approach.filtered_list.agreed_with: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each health partner that gets a list must have agreed to its size."""
    if not partnership.approach or not all_settled(partnership.approach.filtered_list.agreed_with):
        return
    agreed = set(partnership.approach.filtered_list.agreed_with)
    for name, _, recipients in lists_to_health_partners(partnership):
        for recipient in recipients:
            if recipient not in agreed:
                yield Problem(
                    "approach.filtered_list.agreed_with",
                    f"{name_of(partnership.partners, recipient)} gets “{name_of(partnership.flows, name)}”, but did not agree to its size.",
                    f"Agree it with them, then add `{recipient}` to `approach.filtered_list.agreed_with`.",
                )


CASES = (
    Case(
        "a surgery that gets the list",
        "approach.filtered_list.agreed_with: [millbrook-surgery, northmoor-community-trust]",
        finds="approach.filtered_list.agreed_with",
    ),
    Case(
        "a surgery that does not",
        """
        approach.filtered_list.agreed_with: [millbrook-surgery, northmoor-community-trust]
        flows.family-list.to: [millbrook-surgery, northmoor-community-trust]
        """,
    ),
    Case(
        "a partnership without the six steps",
        "approach: (left out)",
    ),
    Case(
        "who agreed is to be agreed",
        "approach.filtered_list.agreed_with: [millbrook-surgery, to be agreed]",
    ),
)
