"""An exemption holds only as far as its provision reaches, so who relies on it says why it holds, and keeps the reasons.

Under Part 3 the law asks for the record in so many words. Under the UK GDPR it follows from accountability, and the regulator’s guidance says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.law_enforcement import exemptions_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing, say

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 5(2); Data Protection Act 2018, sections 44(7) and 45(7)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s15-sch2-to-4", "dpa-2018-s44", "dpa-2018-s45", "ico-exemptions-case-by-case")
CATALOGUE = ("pn-exemption",)

BAD = """
flows.attendance-flag.exemptions: [{sets_aside: access, relied_on_by: northmoor-council, provision: "Schedule 2, paragraph 2 (crime)"}]
"""
GOOD = """
flows.attendance-flag.exemptions:
  - sets_aside: access
    relied_on_by: northmoor-council
    provision: Schedule 2, paragraph 2 (crime)
    reason: Somebody who reads it could warn others.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each exemption of a flow must have its reason."""
    for path, flow, exemption in exemptions_of(partnership):
        if exemption.reason is None:
            rights = listing([say(right) for right in exemption.sets_aside])
            yield Problem(
                path,
                f"“{flow.name}” sets aside {rights}, but nothing says why.",
                f"Add `reason` to `{path}`, as a plain sentence: what would come to harm.",
                lacks=f"{path}.reason",
            )


CASES = (
    Case(
        "the reason is to be agreed",
        """
        flows.attendance-flag.exemptions:
          - sets_aside: access
            relied_on_by: northmoor-council
            provision: Schedule 2, paragraph 2 (crime)
            reason: to be agreed
        """,
    ),
)
