"""Some paragraphs of Schedule 1 count only while the controller keeps an appropriate policy document.

They are paragraph 1 (employment, social security and social protection), every condition of Part 2 (6 to 28), paragraph 35, and 36 and 37, which
lift one limb of a condition of Part 2 and leave the rest. The document says how the controller keeps to the principles, and how long data
is kept. Disclosure to a competent authority, for journalism, or to a body against doping needs none: write `paragraph 10(2)`, `13(3)` or `27(3)`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, Schedule 1, paragraphs 1, 5, 10(2), 13(3), 27(3) and 35 to 41"
EVIDENCE = Evidence.VERIFIED
SOURCES = (
    "dpa-2018-sch1-para5",
    "dpa-2018-sch1-para10-2",
    "dpa-2018-sch1-para13-3",
    "dpa-2018-sch1-para27-3",
    "dpa-2018-sch1-para36",
    "dpa-2018-sch1-para37",
    "dpa-2018-sch1-para39-to-41",
)
CATALOGUE = ("gov-apd",)

BAD = """
lawful_bases.council-early-help.appropriate_policy_document: (left out)
"""
GOOD = """
lawful_bases.council-early-help.appropriate_policy_document: NC-APD-2026-04
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A basis with a paragraph that needs an appropriate policy document must name the document."""
    for name, basis in parts(partnership.lawful_bases):
        wanting = [str(number) for number in basis.paragraphs_with_policy]
        if wanting and basis.appropriate_policy_document is None:
            yield Problem(
                f"lawful_bases.{name}",
                f"“{basis.name}” uses Schedule 1, paragraph {listing(wanting)}, which needs an appropriate policy document.",
                f"Add `appropriate_policy_document` to `lawful_bases.{name}`, with the reference of the document, and "
                "`follows_policy: true` if it is followed.",
            )


CASES = (
    *(
        Case(
            f"paragraph {number}",
            f"lawful_bases.nhs-care.schedule_1: paragraph {number}",
            finds="lawful_bases.nhs-care",
        )
        for number in (1, 6, 28, 35)
    ),
    *(
        Case(f"paragraph {number}, which needs none", f"lawful_bases.nhs-care.schedule_1: paragraph {number}")
        for number in (2, 3, 4, 34)
    ),
    Case(
        "a document that is not named, though the record says whether it is followed",
        """
        lawful_bases.council-early-help.appropriate_policy_document: (left out)
        lawful_bases.council-early-help.follows_policy: (left out)
        """,
        finds="lawful_bases.council-early-help",
    ),
)
