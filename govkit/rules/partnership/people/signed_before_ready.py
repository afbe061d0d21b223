"""Whoever signs agrees to what was assessed, reviewed and approved, so a signature before that agrees to something else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, settled
from govkit.questions.signing import signed_days
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 35(1): the assessment comes before; good practice: an agreement is approved before anybody signs it"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
partners.hill-top-school.signatory.signed_on: 2026-11-09
"""
GOOD = """
partners.hill-top-school.signatory.signed_on: 2026-11-23
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each partner must sign after the impact assessment, and after what was reviewed and approved for it."""
    for name, signed in signed_days(partnership):
        late = {what: day for what, day in _before(partnership, name).items() if day > signed}
        if late:
            what, day = max(late.items(), key=lambda found: found[1])
            yield Problem(
                f"partners.{name}.signatory.signed_on",
                f"{name_of(partnership.partners, name)} signed on {say(signed)}, but {what} only on {say(day)}.",
                f"Let it sign again, and write that day in `partners.{name}.signatory.signed_on`, or correct the day that is wrong.",
            )


def _before(partnership: Partnership, name: str) -> dict[str, date]:
    """What comes before a partner signs, each as a sentence without its day."""
    control = partnership.document_control
    found: dict[str, object] = {"the impact assessment was complete": partnership.records.dpia.completed}
    if control is not None and not is_unsettled(control):
        found |= {f"{each.by} approved it": each.on for each in settled(control.approvals) if each.of == name}
        found |= {
            f"{each.role} had gone through it": each.on
            for each in settled(control.reviewers)
            if each.of in (name, None)
        }
        found |= {
            f"version {each.version} was made": each.on
            for each in settled(control.versions)
            if each.version == partnership.partnership.version
        }
    return {what: day for what, day in found.items() if isinstance(day, date)}


CASES = (
    Case("the day of the assessment", "partners.hill-top-school.signatory.signed_on: 2026-11-16"),
    Case(
        "an approval for it that came later",
        """
        partners.hill-top-school.signatory.signed_on: 2026-11-23
        document_control: {approvals: [{by: Governing body, of: hill-top-school, on: 2026-11-30}]}
        """,
        finds="partners.hill-top-school.signatory.signed_on",
        says="Governing body approved it only on 30 November 2026",
    ),
    Case(
        "an approval for another",
        """
        partners.hill-top-school.signatory.signed_on: 2026-11-23
        document_control: {approvals: [{by: Cabinet, of: northmoor-council, on: 2026-11-30}]}
        """,
    ),
    Case(
        "a version that was made later",
        """
        partners.hill-top-school.signatory.signed_on: 2026-11-23
        document_control: {versions: [{version: "0.9", on: 2026-12-07, changed: The list is shorter}]}
        """,
        finds="partners.hill-top-school.signatory.signed_on",
        says="version 0.9 was made only on 7 December 2026",
    ),
    Case(
        "somebody who went through it later",
        """
        partners.hill-top-school.signatory.signed_on: 2026-11-23
        document_control: {reviewers: [{role: Information governance manager, on: 2026-11-24}]}
        """,
        finds="partners.hill-top-school.signatory.signed_on",
    ),
    Case("a day that is to be agreed", "partners.hill-top-school.signatory.signed_on: to be agreed"),
)
