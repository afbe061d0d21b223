"""Patients in England can opt out of uses of their health data beyond their own care, and it has to be decided whether that applies."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partnership import Nation
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "National Data Opt-out operational policy guidance, chapters 2, 5 and 6"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-ndo",)

BAD = """
records:
  dpia: {reference: DPIA-2026-31, completed: 2026-11-16, outcome: Risks reduced and accepted}
  privacy_notice: {address: "https://northmoor.example/families-privacy", published: 2026-12-14}
  other_formats: [large print, braille]
"""
GOOD = """
records:
  dpia: {reference: DPIA-2026-31, completed: 2026-11-16, outcome: Risks reduced and accepted}
  privacy_notice: {address: "https://northmoor.example/families-privacy", published: 2026-12-14}
  other_formats: [large print, braille]
  national_data_opt_out: {applies: false, reason: Details are told only with consent.}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """In England, a partnership that shares data about health must say whether the National Data Opt-out applies."""
    in_england = partnership.partnership.nation == Nation.ENGLAND
    if in_england and partnership.shares_health_data and partnership.records.national_data_opt_out is None:
        yield Problem(
            "records",
            "Nothing says whether the National Data Opt-out applies to the data about health.",
            "Add `national_data_opt_out` to `records`, with `applies` and `reason`.",
        )
