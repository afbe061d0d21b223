"""Each paragraph of Schedules 2 and 4 sets aside the provisions that it lists and no others, so a right that is not among them stays.

Schedule 4 sets aside access alone. In Schedule 2, paragraph 3 (risk assessment systems) sets aside being told and access, and paragraph 4
(immigration) neither rectification nor portability. Paragraphs that were not read are let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.exemption import Right
from govkit.model.unsettled import is_unsettled
from govkit.questions.law_enforcement import exemptions_of
from govkit.questions.settled import settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing, say

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, Schedule 2, paragraphs 1, 3 and 4, and Schedule 4, paragraph 1"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-sch2-para3-4", "dpa-2018-sch4-para1")
CATALOGUE = ("pn-exemption",)

BAD = """
flows.attendance-flag.exemptions:
  - {sets_aside: [access, erasure], relied_on_by: hill-top-school, provision: "Schedule 4, paragraph 3 (adoption records)", reason: It is so.}
"""
GOOD = """
flows.attendance-flag.exemptions:
  - {sets_aside: access, relied_on_by: hill-top-school, provision: "Schedule 4, paragraph 3 (adoption records)", reason: It is so.}
"""

_REACHES: Final = (
    (re.compile(r"\bSchedule 4\b", re.IGNORECASE), (Right.ACCESS,)),
    (re.compile(r"\bSchedule 2, paragraph 3\b", re.IGNORECASE), (Right.BEING_TOLD, Right.ACCESS)),
    (
        re.compile(r"\bSchedule 2, paragraph 4\b", re.IGNORECASE),
        (Right.BEING_TOLD, Right.ACCESS, Right.ERASURE, Right.RESTRICTION, Right.OBJECTION),
    ),
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each exemption must set aside only what its provision lists."""
    for path, flow, exemption in exemptions_of(partnership):
        if exemption.provision is None or is_unsettled(exemption.provision):
            continue
        for words, reaches in _REACHES:
            beyond = [right for right in settled(exemption.sets_aside) if right not in reaches]
            if words.search(exemption.provision) and beyond:
                yield Problem(
                    f"{path}.sets_aside",
                    f"“{flow.name}” sets aside {listing([say(right) for right in beyond])}, which “{exemption.provision}” does not reach.",
                    f"Take {listing([f'`{right}`' for right in beyond])} out of `{path}.sets_aside`, or name the provision that reaches it.",
                )
                break


CASES = (
    *(
        Case(
            f"{provision}: {right}",
            f"""
            flows.attendance-flag.exemptions:
              - {{sets_aside: {right}, relied_on_by: hill-top-school, provision: "{provision}", reason: It is so.}}
            """,
            finds="flows.attendance-flag.exemptions.0.sets_aside" if found else "",
        )
        for provision, right, found in (
            ("Schedule 2, paragraph 3 (risk assessment)", "being-told", False),
            ("Schedule 2, paragraph 3 (risk assessment)", "objection", True),
            ("Schedule 2, paragraph 4 (immigration)", "erasure", False),
            ("Schedule 2, paragraph 4 (immigration)", "rectification", True),
            ("Schedule 2, paragraph 2 (crime)", "rectification", False),
            ("to be agreed", "rectification", False),
        )
    ),
)
