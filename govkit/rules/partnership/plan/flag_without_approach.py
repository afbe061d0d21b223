"""A health flag that is shared before anyone agrees needs an agreed way of finding families, or health data is looked at first and for all.

`approach` says it: the health issues, how many criteria other than health a family meets first, the size of the list, who
approaches families, and who reads the data. Without it nothing limits whose health is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import parts
from govkit.questions.sharing import tells_flag
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Interim guidance on sharing health information (Department of Health, November 2014), steps 1 to 6, "
    "as quoted in the summary report of the Centre of Excellence for Information Sharing, section 4"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-min-nonhealth",)

BAD = """
approach: (left out)
"""
GOOD = """
approach:
  health_issues:
    mental-health:
      name: Mental health
      agreed_with: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]
      agreed_on: 2026-11-02
      local_priority: Northmoor joint strategic needs assessment 2026
  other_criteria: [a child who misses a lot of school, a parent who is out of work]
  other_criteria_first: 2
  filtered_list:
    largest_size: 250
    agreed_with: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]
    agreed_on: 2026-11-02
  approached_by: northmoor-community-trust
  interpreted_by: {role: school nurse lead, from: northmoor-community-trust}
  direct_referrals: Any partner can refer a family with its agreement.
  shared_assessment: Northmoor early help assessment
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Whoever shares health flags before consent must follow an approach."""
    if partnership.approach is not None:
        return
    for name, flow in parts(partnership.flows):
        if tells_flag(partnership, flow):
            yield Problem(
                f"flows.{name}",
                f"“{flow.name}” tells of health before anyone has agreed, but nothing says how families are found.",
                "Write a section `approach` with the agreed `health_issues`, the `other_criteria` that a family meets first, the size of the "
                "list in `filtered_list`, and the rest of what `govkit init` shows there.",
            )


CASES = (
    Case("the flag that is found once", "approach: (left out)", finds="flows.health-flag"),
    Case(
        "data that is not about health",
        """
        approach: (left out)
        data_items.health-flag.health: false
        """,
    ),
)
