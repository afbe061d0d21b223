"""People who are not told one by one, because that is impossible, takes too much or would defeat the purpose, must be protected otherwise.

That includes making the information public. The grounds that the person already knows, that law lays the sharing down, or that a profession must
keep it secret, need no such measure.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.not_told import ExemptionGround
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 14(5)(e) and (f) and (7), as amended by the Data (Use and Access) Act 2025, section 77"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art14-5", "uk-gdpr-art13-5")
CATALOGUE = ("pn-exemption",)

GIVEN = """
records.notice_exemption:
  flows: programme-counts
  reason: The addresses are out of date, and nobody can be reached without looking for each.
  people: 4000
"""
BAD = """
records.notice_exemption.ground: disproportionate-effort
"""
GOOD = """
records.notice_exemption.ground: disproportionate-effort
records.notice_exemption.protected_by: The privacy notice is on the council’s website, and only totals leave the council.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Where people are not told one by one, the records must say what protects them instead."""
    exemption = partnership.records.notice_exemption
    if not exemption or not isinstance(exemption.ground, ExemptionGround):
        return
    if exemption.ground.needs_protection and exemption.protected_by is None:
        yield Problem(
            "records.notice_exemption",
            f"People are not told one by one, on the ground “{say(exemption.ground)}”, but nothing says what protects them instead.",
            "Add `protected_by` to `records.notice_exemption`: how the information is made public, and what else is done.",
            lacks="records.notice_exemption.protected_by",
        )


CASES = (
    *(
        Case(
            f"on the ground {ground}",
            f"records.notice_exemption: {{flows: replies, ground: {ground}, reason: It is so.}}",
            finds="records.notice_exemption",
        )
        for ground in ("impossible", "disproportionate-effort", "would-defeat-the-purpose")
    ),
    *(
        Case(
            f"on the ground {ground}",
            f"records.notice_exemption: {{flows: replies, ground: {ground}, reason: It is so.}}",
        )
        for ground in ("people-already-know", "laid-down-by-law", "professional-secrecy", "to be agreed")
    ),
)
