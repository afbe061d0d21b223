"""People who are not told one by one, because that is impossible, takes too much or would defeat the purpose, must be protected otherwise.

That includes making the information public. The grounds that the person already knows, that law lays the sharing down, or that a profession must
keep it secret, need no such measure.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.records import ExemptionGround
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 14(5)(e) and (f) and (7), as amended by the Data (Use and Access) Act 2025, section 77"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art14-5", "uk-gdpr-art13-5")
CATALOGUE = ("pn-exemption",)

BAD = """
records:
  dpia: {reference: DPIA-2026-31, completed: 2026-11-16, outcome: Risks reduced and accepted}
  privacy_notice: {address: "https://northmoor.example/families-privacy", published: 2026-12-14}
  other_formats: [large print, braille]
  notice_exemption:
    flows: programme-counts
    ground: disproportionate-effort
    reason: The addresses are out of date, and nobody can be reached without looking for each.
    people: 4000
    age_of_data: up to 20 years
"""
GOOD = """
records:
  dpia: {reference: DPIA-2026-31, completed: 2026-11-16, outcome: Risks reduced and accepted}
  privacy_notice: {address: "https://northmoor.example/families-privacy", published: 2026-12-14}
  other_formats: [large print, braille]
  notice_exemption:
    flows: programme-counts
    ground: disproportionate-effort
    reason: The addresses are out of date, and nobody can be reached without looking for each.
    people: 4000
    age_of_data: up to 20 years
    protected_by: The privacy notice is on the council’s website and in its offices, and only totals leave the council.
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
        )
