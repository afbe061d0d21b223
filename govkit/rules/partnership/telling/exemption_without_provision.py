"""Schedules 2 to 4 hold many exemptions, each only as far as what it protects would suffer, so the file has to say which paragraph it relies on."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.records import ExemptionGround
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, section 15 and Schedules 2 to 4"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s15-sch2-to-4", "dpa-2018-sch2-para2")
CATALOGUE = ("pn-exemption",)

BAD = """
records:
  dpia: {reference: DPIA-2026-31, completed: 2026-11-16, outcome: Risks reduced and accepted}
  privacy_notice: {address: "https://northmoor.example/families-privacy", published: 2026-12-14}
  other_formats: [large print, braille]
  notice_exemption:
    flows: attendance-flag
    ground: data-protection-act-schedules-2-to-4
    reason: To tell a suspect would warn them.
"""
GOOD = """
records:
  dpia: {reference: DPIA-2026-31, completed: 2026-11-16, outcome: Risks reduced and accepted}
  privacy_notice: {address: "https://northmoor.example/families-privacy", published: 2026-12-14}
  other_formats: [large print, braille]
  notice_exemption:
    flows: attendance-flag
    ground: data-protection-act-schedules-2-to-4
    provision: Schedule 2, paragraph 2 (crime)
    reason: To tell a suspect would warn them.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """An exemption of Schedules 2 to 4 must name its paragraph."""
    exemption = partnership.records.notice_exemption
    if exemption and exemption.ground == ExemptionGround.SCHEDULES_2_TO_4 and exemption.provision is None:
        yield Problem(
            "records.notice_exemption",
            "People are not told one by one, by an exemption of Schedules 2 to 4, but nothing says by which.",
            "Add `provision` to `records.notice_exemption`, with the paragraph, like `Schedule 2, paragraph 2 (crime)`.",
        )
