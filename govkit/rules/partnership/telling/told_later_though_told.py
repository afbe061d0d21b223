"""Words about when people are told later are printed nowhere, or contradict themselves, where people are told now or know it already.

An exemption that sets aside some other right leaves people to be told in time; and whoever knows already is told no more.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.exemption import Right
from govkit.model.not_told import ExemptionGround
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "Good practice: what the file says of one sharing agrees"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

_LATER = "{once: the danger is over, decided_by: the chair, looked_at_again: at each meeting}"
GIVEN = f"""
flows.health-flag.exemptions:
  - sets_aside: [being-told]
    relied_on_by: northmoor-council
    provision: Schedule 3, paragraph 5
    reason: It would do harm.
    told_later: {_LATER}
"""
BAD = """
flows.health-flag.exemptions.0.sets_aside: [access]
"""
GOOD = """
flows.health-flag.exemptions.0.sets_aside: [being-told, access]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Only who is not told now can be told later."""
    for name, flow in parts(partnership.flows):
        for index, each in enumerate(flow.exemptions):
            if (
                is_unsettled(each)
                or each.told_later is None
                or any(map(is_unsettled, (each.sets_aside, *each.sets_aside)))
            ):
                continue
            if Right.BEING_TOLD not in each.sets_aside:
                yield _problem(
                    f"flows.{name}.exemptions.{index}.told_later",
                    f"People are told of “{flow.name}” in time, since this exemption does not set that aside.",
                )
    exempt = partnership.records.notice_exemption
    if exempt is not None and exempt.told_later is not None and exempt.ground == ExemptionGround.ALREADY_TOLD:
        yield _problem("records.notice_exemption.told_later", "People know of it already, so nobody tells them later.")


def _problem(path: str, why: str) -> Problem:
    return Problem(path, why, "Take `told_later` out, or say that people are not told now.")


CASES = (
    Case(
        "people know already",
        f"""
        records.notice_exemption:
          flows: health-flag
          ground: people-already-know
          reason: They were told in spring.
          told_later: {_LATER}
        """,
        finds="records.notice_exemption.told_later",
    ),
    Case("an exemption that is to be agreed", "flows.health-flag.exemptions: to be agreed"),
    Case("the rights are to be agreed", "flows.health-flag.exemptions.0.sets_aside: to be agreed"),
)
