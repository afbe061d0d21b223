"""General competence is a power of councils, and fire safety one of fire authorities, so nobody else can rest a task on it.

`govkit/standards/powers.yaml` says whose each provision is and where it applies. What was not read at its source is advice alone, by
`power-that-seems-of-others`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.known_powers import misplaced
from govkit.rules.case import Case
from govkit.rules.misplaced_power import of_another
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 6(3); Localism Act 2011, section 1; Education Act 1996, section 436A; Fire and Rescue Services Act 2004, section 6"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("localism-act-2011-s1", "education-act-1996-s436a", "fire-and-rescue-services-act-2004-s6")
CATALOGUE = ("isa-legal-power",)

BAD = """
lawful_bases.national-evaluation.power: Localism Act 2011, section 1 (general power of competence)
"""
GOOD = """
lawful_bases.national-evaluation.power: The fictional National Families Office Order 2020, article 3
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No partner may rest on a power that was read to be of other kinds of body, or of another nation."""
    for found in misplaced(partnership):
        if found.known.evidence == Evidence.VERIFIED:
            yield of_another(partnership, found, f"“{found.reliance.power}”, which gives it no power.")


CASES = (
    Case(
        "a surgery on general competence, in words alone",
        "lawful_bases.nhs-care.power: The general power of competence",
        finds="lawful_bases.nhs-care.power lawful_bases.nhs-care.power lawful_bases.nhs-care.power",
        says="It is a power of local authorities in England",
    ),
    Case("a council on general competence", "lawful_bases.council-early-help.power: Localism Act 2011, section 1"),
    Case(
        "a council in Scotland on general competence",
        """
        lawful_bases.council-early-help.gateway: (left out)
        lawful_bases.council-early-help.power: Localism Act 2011, section 1
        partnership.nation: scotland
        """,
        finds="lawful_bases.council-early-help.power",
        says="It does not apply in Scotland.",
    ),
    Case(
        "general competence of another nation’s Act",
        """
        lawful_bases.council-early-help.gateway: (left out)
        lawful_bases.council-early-help.power: Local Government Act (Northern Ireland) 2014, section 79 (general power of competence)
        partnership.nation: northern-ireland
        """,
    ),
    Case(
        "a school on fire safety",
        "lawful_bases.school-welfare.power: section 6 of the Fire and Rescue Services Act 2004",
        finds="lawful_bases.school-welfare.power",
    ),
    Case(
        "a school that asks others by a duty of councils",
        """
        requests.homes-at-risk.asked_by: hill-top-school
        requests.homes-at-risk.power: Education Act 1996, section 436A
        """,
        finds="requests.homes-at-risk.power",
    ),
    Case("another section of the Act", "lawful_bases.school-welfare.power: Localism Act 2011, section 25"),
)
