"""Each ground for telling nobody is for another case, so that its reason can’t be that of the opposite one.

People who know already can’t be put on their guard by being told, and somebody who would hide evidence or be in danger does not know yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.not_told import ExemptionGround
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 13(4) and 14(5)(a) and (f): the person already has the information, or telling would defeat the purpose"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("uk-gdpr-art14-5",)
CATALOGUE = ()

_EXEMPTION = """
records.notice_exemption:
  flows: [support-plan]
  ground: {ground}
  reason: {words}
"""
BAD = _EXEMPTION.format(ground="people-already-know", words="To tell them would put a child in danger.")
GOOD = _EXEMPTION.format(ground="would-defeat-the-purpose", words="To tell them would put a child in danger.")

_OPPOSITES: Final = {
    ExemptionGround.ALREADY_TOLD: "harm-if-told",
    ExemptionGround.WOULD_DEFEAT_IT: "known-already",
}


def check(partnership: Partnership) -> Iterator[Problem]:
    """The reason for telling nobody must be a reason for the ground that is named."""
    exemption = partnership.records.notice_exemption
    if exemption is None or is_unsettled(exemption) or exemption.ground not in _OPPOSITES:
        return
    words = told(partnership, _OPPOSITES[exemption.ground], exemption.reason)
    if words:
        yield Problem(
            "records.notice_exemption.ground",
            f"The ground is `{exemption.ground}`, and the reason says “{words}”, which is the opposite case.",
            "Write the ground that fits: `people-already-know` for people who were told before, `would-defeat-the-purpose` where telling would do "
            "harm.",
        )


CASES = (
    *(
        Case(
            f"“{words}”, as {ground}",
            _EXEMPTION.format(ground=ground, words=words),
            finds="records.notice_exemption.ground" if found else "",
        )
        for ground, words, found in (
            ("people-already-know", "It would tip off the person who does harm.", True),
            ("people-already-know", "Schools tell parents at the start of each year.", False),
            ("people-already-know", "They were told, and nobody is in danger.", False),
            ("would-defeat-the-purpose", "Everyone was told of it when they joined.", True),
            ("would-defeat-the-purpose", "People already know of it.", True),
            ("would-defeat-the-purpose", "Evidence would be hidden.", False),
            ("people-already-know", "If they were told, evidence would be destroyed.", True),
            ("people-already-know", "Telling the suspect would let them hide assets.", True),
            ("people-already-know", "Everyone was told, and a letter warns the tenant of the sharing.", False),
            ("people-already-know", "Each patient at risk of falls was told by the nurse.", False),
            ("people-already-know", "They were told, and nobody would be harmed by it.", False),
            ("would-defeat-the-purpose", "They have already been informed.", True),
            ("would-defeat-the-purpose", "They have all had our letter.", True),
            ("would-defeat-the-purpose", "Parents are told each September.", True),
            ("would-defeat-the-purpose", "To tell people before the visit would warn them.", False),
            ("would-defeat-the-purpose", "If people already knew of it, they would hide.", False),
            ("disproportionate-effort", "People already know of it, and the rest can’t be found.", False),
            ("people-already-know", "to be agreed", False),
        )
    ),
    Case("an exemption to be agreed", "records.notice_exemption: to be agreed"),
)
