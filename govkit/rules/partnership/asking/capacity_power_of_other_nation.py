"""Each nation has its own law for adults who can't decide, and a power of one is none of another's.

Lasting powers of attorney and deputies are of England and Wales, with decisions in the person's best interests. Scotland has welfare attorneys and
guardians, and asks what benefits the adult. In Northern Ireland nothing that was read brought lasting powers or deputies into force, so best
interests rest on common law there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.answering import Decider
from govkit.model.partnership import Nation
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = (
    "Mental Capacity Act 2005, sections 4, 9 and 16; Adults with Incapacity (Scotland) Act 2000, section 1; "
    "Mental Capacity Act (Northern Ireland) 2016, section 97"
)
EVIDENCE = Evidence.SECONDARY
SOURCES = (
    "mental-capacity-act-2005-s1-s4",
    "mental-capacity-act-2005-s9",
    "mental-capacity-act-2005-s16",
    "adults-with-incapacity-act-2000-s1",
    "mental-capacity-ni-act-2016-s9",
    "mental-capacity-ni-act-2016-s97",
)
CATALOGUE = ("cl-each-adult",)

GIVEN = """
who_answers.adults_without_capacity:
  decided_by: [lasting-power-of-attorney, deputy, best-interests]
  how: We ask those who know the person what they would want.
"""
BAD = """
who_answers.adults_without_capacity.decided_by: [welfare-attorney, guardian]
"""
GOOD = """
who_answers.adults_without_capacity.decided_by: [lasting-power-of-attorney, best-interests]
"""

_SOUTH: Final = (Decider.LASTING_POWER_OF_ATTORNEY, Decider.DEPUTY, Decider.BEST_INTERESTS)
_KNOWN: Final = {
    Nation.ENGLAND: _SOUTH,
    Nation.WALES: _SOUTH,
    Nation.SCOTLAND: (Decider.WELFARE_ATTORNEY, Decider.GUARDIAN, Decider.BENEFIT),
    Nation.NORTHERN_IRELAND: (Decider.BEST_INTERESTS,),
}


def check(partnership: Partnership) -> Iterator[Problem]:
    """Who decides for an adult who can't must be somebody whom the law of the nation knows."""
    answering, nation = partnership.who_answers, partnership.partnership.nation
    unable = answering.adults_without_capacity if answering else None
    if unable is None or is_unsettled(nation):
        return
    known = _KNOWN[nation]
    for index, decider in enumerate(unable.decided_by):
        if not is_unsettled(decider) and decider not in known:
            yield Problem(
                f"who_answers.adults_without_capacity.decided_by.{index}",
                f"{say(decider).capitalize()} is not of the law of {say(nation).title()}.",
                f"Write whom its law knows: {', '.join(f'`{each}`' for each in known)}.",
            )


_AT = "who_answers.adults_without_capacity.decided_by"
CASES = (
    Case("those of England, in Scotland", "partnership.nation: scotland", finds=f"{_AT}.0 {_AT}.1 {_AT}.2"),
    Case("those of England, in Northern Ireland", "partnership.nation: northern-ireland", finds=f"{_AT}.0 {_AT}.1"),
    Case("those of England, in Wales", "partnership.nation: wales"),
    Case(
        "those of Scotland, in Scotland",
        f"partnership.nation: scotland\n{_AT}: [welfare-attorney, guardian, benefit-to-the-adult]",
    ),
)
