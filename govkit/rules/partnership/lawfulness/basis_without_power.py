"""A public task or a legal obligation is a lawful basis only where domestic law lays the task or the duty down, and law enforcement is based on law.

The agreement is the place to say which law that is, with its section.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article6
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = (
    "UK GDPR, Article 6(1)(c), (e) and 6(3), as amended by the Data (Use and Access) Act 2025, sections "
    "70 and 72; Data Protection Act 2018, sections 8 and 35(2)"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-6-1-e-law",)

BAD = """
lawful_bases.council-early-help.power: (left out)
"""
GOOD = """
lawful_bases.council-early-help.power: Children Act 2004, section 10
"""

_LAID_DOWN_BY_LAW = (Article6.PUBLIC_TASK, Article6.LEGAL_OBLIGATION)


def check(partnership: Partnership) -> Iterator[Problem]:
    """A basis on a public task or a legal obligation must name the law."""
    for name, basis in parts(partnership.lawful_bases):
        if basis.power is None and (basis.article_6 in _LAID_DOWN_BY_LAW or basis.part_3 is not None):
            rests_on = f"a {say(basis.article_6)}" if basis.article_6 else "Part 3, which wants a basis in law"
            yield Problem(
                f"lawful_bases.{name}",
                f"“{basis.name}” rests on {rests_on}, but nothing says which law lays it down.",
                f"Add `power` to `lawful_bases.{name}`: the power or duty, with its law, like `Education Act 2002, section 175`.",
                lacks=f"lawful_bases.{name}.power",
            )


CASES = (
    Case(
        "a legal obligation",
        """
        lawful_bases.nhs-care.article_6: legal-obligation
        lawful_bases.nhs-care.power: (left out)
        """,
        finds="lawful_bases.nhs-care",
    ),
    Case(
        "law enforcement, which is based on law as well",
        """
        lawful_bases.nhs-care:
          name: Law enforcement
          part_3: {lawful_by: task-of-competent-authority, purposes: detection-of-offences}
        """,
        finds="lawful_bases.nhs-care",
    ),
)
