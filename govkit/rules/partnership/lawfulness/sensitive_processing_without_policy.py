"""Sensitive processing for law enforcement is permitted only while the controller has an appropriate policy document, with consent as without.

The document says how the controller keeps to the principles of Part 3, and how long the data is kept (section 42).
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.law_enforcement import sensitive_uses
from govkit.questions.settled import name_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, sections 35(4)(b), 35(5)(c) and 42"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s35", "dpa-2018-s42")
CATALOGUE = ("gov-part-3", "gov-apd")

GIVEN = """
partners.northmoor-council.kind: police
lawful_bases.council-early-help:
  name: Law enforcement
  part_3: {lawful_by: task-of-competent-authority, purposes: prevention-of-offences, schedule_8: paragraph 1 (statutory purposes)}
"""
BAD = """
data_items.health-details.special_categories: racial-or-ethnic-origin
"""
GOOD = """
lawful_bases.council-early-help.appropriate_policy_document: NP-APD-2026-01
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each party that uses special category data for law enforcement must name its appropriate policy document."""
    told = set()
    for use in sensitive_uses(partnership):
        if use.basis.appropriate_policy_document is None and use.basis_id not in told:
            told.add(use.basis_id)
            yield Problem(
                f"lawful_bases.{use.basis_id}",
                f"{name_of(partnership.partners, use.partner)} uses special category data for law enforcement on “{use.basis.name}”, which needs an "
                "appropriate policy document.",
                f"Add `appropriate_policy_document` to `lawful_bases.{use.basis_id}`, with the reference of the document, and "
                "`follows_policy: true` if it is followed.",
            )


CASES = (
    Case(
        "consent needs it too",
        """
        lawful_bases.council-early-help:
          name: Law enforcement
          part_3: {lawful_by: consent, purposes: prevention-of-offences}
        """,
        finds="lawful_bases.council-early-help",
    ),
    Case(
        "nothing special is used",
        """
        data_items.health-details.health: false
        data_items.health-flag.health: false
        """,
    ),
)
