"""The UK GDPR and the Data Protection Act say how data may be used for a task, and give nobody the task itself.

A public task or a duty has to be laid down by another law: an Act that gives the body a function, or a rule of the common law.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.powers import names_data_protection_law, names_law
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 6(3), as amended by the Data (Use and Access) Act 2025, sections 70 and 72; Data Protection Act 2018, section 8"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art6-3", "dpa-2018-s8")
CATALOGUE = ("gov-6-1-e-law",)

BAD = """
lawful_bases.council-early-help.power: UK GDPR, Article 6(1)(e), and the Data Protection Act 2018, section 8
"""
GOOD = """
lawful_bases.council-early-help.power: Children Act 2004, section 10, with the Data Protection Act 2018, section 8
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No lawful basis and no request may name data protection law alone as the power."""
    bases = ((f"lawful_bases.{name}", basis.power) for name, basis in parts(partnership.lawful_bases))
    requests = ((f"requests.{name}", request.power) for name, request in parts(partnership.requests))
    for path, power in (*bases, *requests):
        if isinstance(power, str) and names_data_protection_law(power) and not names_law(power):
            yield Problem(
                f"{path}.power",
                f"“{power}” is data protection law, which gives nobody a task or a power to share.",
                "Write the law that gives this body its function, with the section, like `Children Act 2004, section 10`.",
            )


CASES = (
    Case(
        "a request on data protection law alone",
        "requests.homes-at-risk.power: Data Protection Act 2018, section 8",
        finds="requests.homes-at-risk.power",
    ),
    Case(
        "a power that is to be agreed",
        "lawful_bases.council-early-help.power: to be agreed",
    ),
    Case(
        "a power that names no law at all",
        "lawful_bases.council-early-help.power: our job",
    ),
)
