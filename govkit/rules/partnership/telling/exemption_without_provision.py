"""Schedules 2 to 4 hold many exemptions, each only as far as what it protects would suffer, so the file has to say which paragraph it relies on."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.not_told import ExemptionGround
from govkit.questions.law_enforcement import exemptions_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing, say

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, section 15 and Schedules 2 to 4"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s15-sch2-to-4", "dpa-2018-sch2-para2")
CATALOGUE = ("pn-exemption",)

GIVEN = """
records.notice_exemption:
  flows: attendance-flag
  reason: To tell a suspect would warn them.
"""
BAD = """
records.notice_exemption.ground: data-protection-act-schedules-2-to-4
"""
GOOD = """
records.notice_exemption.ground: data-protection-act-schedules-2-to-4
records.notice_exemption.provision: Schedule 2, paragraph 2 (crime)
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """An exemption of Schedules 2 to 4, and each exemption of a flow, must name its provision."""
    exemption = partnership.records.notice_exemption
    if exemption and exemption.ground == ExemptionGround.SCHEDULES_2_TO_4 and exemption.provision is None:
        yield Problem(
            "records.notice_exemption",
            "People are not told one by one, by an exemption of Schedules 2 to 4, but nothing says by which.",
            "Add `provision` to `records.notice_exemption`, with the paragraph, like `Schedule 2, paragraph 2 (crime)`.",
            lacks="records.notice_exemption.provision",
        )
    for path, flow, of_flow in exemptions_of(partnership):
        if of_flow.provision is None:
            yield Problem(
                path,
                f"“{flow.name}” sets aside {listing([say(right) for right in of_flow.sets_aside])}, but nothing says by which provision.",
                f"Add `provision` to `{path}`, like `Schedule 2, paragraph 2 (crime)`, or `section 45(4)(b)` for a party under Part 3.",
                lacks=f"{path}.provision",
            )


CASES = (
    Case(
        "of a flow",
        """
        records.notice_exemption: (left out)
        flows.attendance-flag.exemptions: [{sets_aside: [access, erasure], relied_on_by: northmoor-council, reason: Somebody could be hurt.}]
        """,
        finds="flows.attendance-flag.exemptions.0",
        says="sets aside access and erasure",
    ),
)
