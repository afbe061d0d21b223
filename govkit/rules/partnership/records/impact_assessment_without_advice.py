"""A controller that has a data protection officer must ask for their advice on the impact assessment, and the agreement shows what they said.

`officer_advice` of `records.dpia` holds it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import name_of, parts
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 35(2)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("isa-dpia", "gov-dpia")

BAD = """
records.dpia.officer_advice: (left out)
"""
GOOD = """
records.dpia.officer_advice: The Data Protection Officers advised to start with a flag alone.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Where a partner has a data protection officer, the impact assessment must say what they advised."""
    dpia = partnership.records.dpia
    officers = [name for name, partner in parts(partnership.partners) if partner.data_protection_officer]
    if dpia.officer_advice is None and officers:
        yield Problem(
            "records.dpia",
            f"Nothing says what the Data Protection Officer of {name_of(partnership.partners, officers[0])} advised on the impact assessment.",
            "Add `officer_advice` to `records.dpia`, as a sentence.",
            lacks="records.dpia.officer_advice",
        )
