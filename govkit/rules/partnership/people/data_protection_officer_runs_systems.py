"""A data protection officer checks how data is used, and whoever runs the computers decides that, so nobody can be both.

The role tells: `Head of IT`, `Chief Technology Officer`, `Director of Digital Services` and the like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 38(6): no conflict of interests. That the head of IT is one is how regulators and advisers read it"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-role-clash",)

BAD = """
partners.northmoor-council.data_protection_officer.role: Head of IT
"""
GOOD = """
partners.northmoor-council.data_protection_officer.role: Data Protection Officer
"""

_RUNS_SYSTEMS = re.compile(
    r"\b(head|director|chief|manager)\b.*\b(IT|ICT|information technology|technology|digital|systems)\b"
    r"|\bC[IT]O\b|\bchief information officer\b",
    re.IGNORECASE,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No data protection officer may run the computer systems too."""
    for name, partner in parts(partnership.partners):
        officer = partner.data_protection_officer
        if officer and _RUNS_SYSTEMS.search(str(officer.role)):
            yield Problem(
                f"partners.{name}.data_protection_officer.role",
                f"The data protection officer of {name_of(partnership.partners, name)} is also “{officer.role}”, who decides how data is used.",
                f"Name somebody else in `partners.{name}.data_protection_officer`. If they hold no such post, correct the `role` there.",
            )


CASES = (
    *(
        Case(
            role,
            f"partners.hill-top-school.data_protection_officer.role: {role}",
            finds="partners.hill-top-school.data_protection_officer.role",
        )
        for role in ("Head of IT", "Chief Technology Officer", "Director of Digital Services", "CIO")
    ),
    *(
        Case(role, f"partners.hill-top-school.data_protection_officer.role: {role}")
        for role in ("Data Protection Officer", "Head of Information Governance", "Director of Resources")
    ),
)
