"""Schedules 2 to 4 set aside the UK GDPR; a party under Part 3 restricts rights by sections 44, 45, 48 or 68, and only what Part 3 gives.

Part 3 gives no right to object and none to portability, so there is nothing to set aside there. Rectification, erasure and restriction can’t be
restricted either: only the reasons for a refusal can be held back (section 48(3)).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.exemption import Exemption, Right
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.law_enforcement import exemptions_of
from govkit.questions.settled import name_of, settled
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing, say

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, sections 15, 43 to 48 and 68(7), and Schedules 2 to 4"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s15-sch2-to-4", "dpa-2018-s43", "dpa-2018-s44", "dpa-2018-s45", "dpa-2018-s48-3", "dpa-2018-s68-7")
CATALOGUE = ("pn-exemption", "gov-part-3")

GIVEN = """
partners.northmoor-council.kind: police
lawful_bases.police:
  name: Law enforcement
  part_3: {lawful_by: task-of-competent-authority, purposes: prevention-of-offences}
flows.attendance-flag.basis.northmoor-council: police
"""
BAD = """
flows.attendance-flag.exemptions: [{sets_aside: access, relied_on_by: northmoor-council, provision: "Schedule 2, paragraph 2", reason: It is so.}]
"""
GOOD = """
flows.attendance-flag.exemptions: [{sets_aside: access, relied_on_by: northmoor-council, provision: section 45(4)(b), reason: It is so.}]
"""

_RESTRICTED_BY: Final = re.compile(r"\bsections? (?:44|45|48|68)\b", re.IGNORECASE)
_SCHEDULES: Final = re.compile(r"\bSchedules? [234]\b", re.IGNORECASE)
_CAN_BE_RESTRICTED: Final = (Right.BEING_TOLD, Right.ACCESS, Right.BREACH)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each exemption must be of the law that its controllers are under for the flow."""
    for path, flow, exemption in exemptions_of(partnership):
        bases = dict(bases_of(partnership, flow))
        for partner in settled(exemption.relied_on_by):
            if partner in bases:
                under_part_3 = bases[partner].part_3 is not None
                yield from _of(path, flow, exemption, name_of(partnership.partners, partner), under_part_3=under_part_3)


def _of(path: str, flow: Flow, exemption: Exemption, who: str, *, under_part_3: bool) -> Iterator[Problem]:
    provision = "" if exemption.provision is None or is_unsettled(exemption.provision) else exemption.provision
    if under_part_3 and _SCHEDULES.search(provision):
        yield Problem(
            f"{path}.provision",
            f"{who} is under Part 3 for “{flow.name}”, and “{provision}” sets aside the UK GDPR.",
            "Name the restriction of Part 3, like `section 45(4)(b)`, in an exemption of its own for this party.",
        )
    if not under_part_3 and _RESTRICTED_BY.search(provision):
        yield Problem(
            f"{path}.provision",
            f"{who} is under the UK GDPR for “{flow.name}”, and “{provision}” restricts rights under Part 3.",
            "Name the paragraph of Schedules 2 to 4, like `Schedule 2, paragraph 2 (crime)`, in an exemption of its own for this party.",
        )
    others = [right for right in settled(exemption.sets_aside) if right not in _CAN_BE_RESTRICTED]
    if under_part_3 and others:
        yield Problem(
            f"{path}.sets_aside",
            f"{who} is under Part 3 for “{flow.name}”, where {listing([say(right) for right in others])} can’t be set aside.",
            f"Take {listing([f'`{right}`' for right in others])} out of `{path}.sets_aside` for this party.",
        )


CASES = (
    Case(
        "a restriction of Part 3 for a party under the UK GDPR",
        """
        flows.attendance-flag.exemptions: [{sets_aside: access, relied_on_by: hill-top-school, provision: section 45(4)(b), reason: It is so.}]
        """,
        finds="flows.attendance-flag.exemptions.0.provision",
    ),
    Case(
        "a right to object, which Part 3 does not give",
        """
        flows.attendance-flag.exemptions: [{sets_aside: objection, relied_on_by: northmoor-council, provision: section 44(4), reason: It is so.}]
        """,
        finds="flows.attendance-flag.exemptions.0.sets_aside",
    ),
    Case(
        "the Schedules for a party under the UK GDPR",
        """
        flows.attendance-flag.exemptions:
          - {sets_aside: objection, relied_on_by: hill-top-school, provision: "Schedule 2, paragraph 2", reason: It is so.}
        """,
    ),
)
