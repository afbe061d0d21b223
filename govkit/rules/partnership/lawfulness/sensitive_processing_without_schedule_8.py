"""For law enforcement, data about health, ethnicity, beliefs and the like needs consent, or strict necessity and a condition of Schedule 8.

Data about offences is no sensitive processing by itself. Totals are about nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.law_enforcement import sensitive_uses
from govkit.questions.settled import name_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing, say

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, section 35(3) to (5) and (8), and Schedule 8"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s35", "dpa-2018-s35-8", "dpa-2018-sch8")
CATALOGUE = ("gov-part-3",)

GIVEN = """
partners.northmoor-council.kind: police
data_items.support-plan.special_categories: racial-or-ethnic-origin
lawful_bases.charity-agreed-support.article_9: explicit-consent
"""
BAD = """
lawful_bases.council-early-help:
  name: Law enforcement
  part_3: {lawful_by: task-of-competent-authority, purposes: prevention-of-offences}
"""
GOOD = """
lawful_bases.council-early-help:
  name: Law enforcement
  part_3: {lawful_by: task-of-competent-authority, purposes: prevention-of-offences, schedule_8: paragraph 1 (statutory purposes)}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each party that uses special category data for law enforcement must have consent, or name a paragraph of Schedule 8."""
    for use in sensitive_uses(partnership):
        if use.part_3.schedule_8 is None and not use.basis.needs_consent:
            about = listing([say(each) for each in use.categories])
            yield Problem(
                f"flows.{use.flow}.basis.{use.partner}",
                f"“{partnership.flows[use.flow].name}” carries data about {about}, and {name_of(partnership.partners, use.partner)} names no "
                "paragraph of Schedule 8 for it.",
                f"Add `schedule_8` and `why_strictly_necessary` to `lawful_bases.{use.basis_id}.part_3`. Or take the item out of `carries`.",
            )


CASES = (
    Case(
        "consent",
        """
        lawful_bases.council-early-help:
          name: Law enforcement
          part_3: {lawful_by: consent, purposes: prevention-of-offences}
        """,
    ),
    Case(
        "offences alone",
        """
        data_items.support-plan.special_categories: (left out)
        data_items.support-plan.criminal: true
        data_items.health-flag.health: false
        data_items.health-details.health: false
        lawful_bases.council-early-help:
          name: Law enforcement
          part_3: {lawful_by: task-of-competent-authority, purposes: prevention-of-offences}
        """,
    ),
)
