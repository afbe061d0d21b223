"""Families who meet fewer criteria than the programme asks for are not those it is for, so nothing says why their data is shared.

Health data tells of one criterion at the most. So with the criteria other than health that a family meets first, and that one, it has
to reach the threshold of the programme.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "The source of the programme’s threshold, which each finding names"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-profile-threshold",)

_PARTNERSHIP = """
partnership:
  name: Northmoor Families Together
  reference: NFT-ISA-001
  version: "0.9"
  status: draft
  nation: england
  programme: supporting-families
  lead: northmoor-council
  starts: 2027-02-01
  review: {by: 2027-08-02, owner: northmoor-council}
"""
_APPROACH = """
approach:
  health_issues:
    mental-health:
      name: Mental health
      agreed_with: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]
      agreed_on: 2026-11-02
      local_priority: Northmoor joint strategic needs assessment 2026
  other_criteria_first: FIRST
  filtered_list:
    largest_size: 250
    agreed_with: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]
    agreed_on: 2026-11-02
  approached_by: northmoor-community-trust
  interpreted_by: {role: school nurse lead, from: northmoor-community-trust}
  direct_referrals: Any partner can refer a family with its agreement.
"""
GIVEN = """
partnership.programme: supporting-families
"""
BAD = """
approach.other_criteria_first: 1
"""
GOOD = """
approach.other_criteria_first: 2
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """With one criterion about health, a family must reach the threshold of the programme."""
    programme, approach = partnership.programme, partnership.approach
    if not programme or not approach or programme.others_first is None:
        return
    least = programme.others_first
    if approach.other_criteria_first < least:
        yield Problem(
            "approach.other_criteria_first",
            f"{programme.name} is for families who meet at least {programme.threshold} criteria. With {approach.other_criteria_first} other "
            "than health first, and one about health, a family does not reach that.",
            f"Write at least {least} in `approach.other_criteria_first`, or leave it out: the programme sets it.",
            programme.source,
        )
