"""An effort is out of proportion for tens of thousands of people, and not for a few hundred, who can be written to.

The law names the number of people first among what counts. Where the reason speaks of many more than the field says, one of the two is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.not_told import ExemptionGround, NoticeExemption
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 14(5)(e) and (6): the number of data subjects. How many are few is a judgement"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("uk-gdpr-art14-5",)
CATALOGUE = ()

_EXEMPTION = """
records.notice_exemption:
  flows: [support-plan]
  ground: {ground}
  reason: {words}
  people: {people}
"""
BAD = _EXEMPTION.format(ground="disproportionate-effort", words="Letters would cost more than the study.", people=400)
GOOD = _EXEMPTION.format(
    ground="disproportionate-effort", words="Letters would cost more than the study.", people=40000
)

FEW: Final = 1000
_TIMES: Final = 2
_YEARS: Final = range(1900, 2101)
_NUMBER: Final = re.compile(r"\b\d{1,3}(?:,\d{3})+\b|\b\d{4,}\b")


def check(partnership: Partnership) -> Iterator[Problem]:
    """An effort that is out of proportion must be one for many people, as many as its reason says."""
    exemption = partnership.records.notice_exemption
    if exemption is None or is_unsettled(exemption) or exemption.ground != ExemptionGround.DISPROPORTIONATE:
        return
    if exemption.people is None or is_unsettled(exemption.people):
        return
    said = max(_numbers(exemption), default=0)
    if said > _TIMES * exemption.people:
        yield Problem(
            "records.notice_exemption.people",
            f"The reason speaks of {said:,} people, and `people` says {exemption.people:,}.",
            "Count them again, and write the same number in both.",
        )
    elif exemption.people < FEW:
        yield Problem(
            "records.notice_exemption.people",
            f"There are {exemption.people:,} people. To write to so few is no effort out of proportion.",
            "Tell them, or write in `reason` what makes it so: nobody knows where they are, or the data is decades old. Then waive this.",
        )


def _numbers(exemption: NoticeExemption) -> Iterator[int]:
    """The numbers in the reason, but for years."""
    for found in _NUMBER.findall(str(exemption.reason)):
        number = int(found.replace(",", ""))
        if "," in found or number not in _YEARS:
            yield number


_AT = "records.notice_exemption.people"
CASES = (
    *(
        Case(f"{people} people, “{words}”", _EXEMPTION.format(ground=ground, words=words, people=people), finds=finds)
        for ground, words, people, finds in (
            ("disproportionate-effort", "Letters would cost too much.", 999, _AT),
            ("disproportionate-effort", "Letters would cost too much.", 1000, ""),
            ("disproportionate-effort", "There are 40,000 families.", 4000, _AT),
            ("disproportionate-effort", "There are 40000 families.", 4000, _AT),
            ("disproportionate-effort", "There are 40,000 families.", 20000, ""),
            ("disproportionate-effort", "The records are of 1998.", 1000, ""),
            ("would-defeat-the-purpose", "There are 40,000 families.", 4, ""),
        )
    ),
    Case(
        "how many is to be agreed",
        _EXEMPTION.format(ground="disproportionate-effort", words="x", people="to be agreed"),
    ),
    Case("an exemption to be agreed", "records.notice_exemption: to be agreed"),
)
