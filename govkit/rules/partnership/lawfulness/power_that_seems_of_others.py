"""A duty of councils claimed by a school, or a power of the police claimed by a charity, is mostly a slip, and gives no task.

These are provisions of `govkit/standards/powers.yaml` that nobody read at their source for this list, so look whether it is so. What was read is an
error, by `power-of-other-kinds`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.known_powers import misplaced
from govkit.rules.case import Case
from govkit.rules.misplaced_power import of_another
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "The provision that each finding names"
EVIDENCE = Evidence.UNVERIFIED
CATALOGUE = ()

BAD = """
lawful_bases.school-welfare.power: Children Act 1989, section 47
"""
GOOD = """
lawful_bases.school-welfare.power: Education Act 2002, section 175 (safeguarding and promoting the welfare of pupils)
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A partner should not rest on a power that seems to be of other kinds of body, or of another nation."""
    for found in misplaced(partnership):
        if found.known.evidence != Evidence.VERIFIED:
            yield of_another(
                partnership,
                found,
                f"“{found.reliance.power}”. This was not read at its source, so look whether it is so.",
            )


CASES = (
    Case("a council on enquiries", "lawful_bases.council-early-help.power: Care Act 2014, section 42"),
    Case(
        "a school on homelessness",
        "lawful_bases.school-welfare.power: Housing Act 1996, section 195",
        finds="lawful_bases.school-welfare.power",
        says="local housing authorities in England",
    ),
    Case(
        "a school on needs for care",
        "lawful_bases.school-welfare.power: Care Act 2014, sections 9 and 18",
        finds="lawful_bases.school-welfare.power",
        says="assess and meet needs for care",
    ),
    Case(
        "a school to which a council delegates it",
        "lawful_bases.school-welfare.power: Care Act 2014, section 9, as the council delegates it under section 79",
    ),
    *(
        Case(
            f"a school, {power}",
            f"lawful_bases.school-welfare.power: '{power}'",
            finds="lawful_bases.school-welfare.power",
        )
        for power in (
            "Care Act 2014, section 9, within the scheme of delegation",
            "Care Act 2014, section 9, by the delegated powers of the head",
            "Education Act 2002, section 175, as delegated by the council; Care Act 2014, section 9",
        )
    ),
    Case(
        "a school under an arrangement of others",
        "lawful_bases.school-welfare.power: Care Act 2014, section 9, under section 75 of the National Health Service Act 2006",
        finds="lawful_bases.school-welfare.power lawful_bases.school-welfare.power",
    ),
    *(
        Case(
            f"trusts, {power}",
            f"partners.harrow-lane-surgery.kind: nhs-trust\npartners.millbrook-surgery.kind: nhs-trust\nlawful_bases.nhs-care.power: '{power}'",
        )
        for power in (
            "Care Act 2014, section 9, under an arrangement under section 75 of the National Health Service Act 2006",
            "Care Act 2014, section 9, as the council arranged under the National Health Service Act 2006, section 75",
            "Care Act 2014, section 9, delegated to the trust by the council",
        )
    ),
    Case("a school that co-operates", "lawful_bases.school-welfare.power: Care Act 2014, sections 6 and 7"),
    Case(
        "surgeries on the common law of the police",
        "lawful_bases.school-welfare.power: Common law powers of the police",
        finds="lawful_bases.school-welfare.power",
    ),
    *(
        Case(
            f"the Act of England, in {nation}: {power}",
            f"partnership.nation: {nation}\nlawful_bases.council-early-help.gateway: (left out)\n"
            f"requests.homes-at-risk.power: '{power}'\nlawful_bases.nhs-care.power: Common law",
            finds="requests.homes-at-risk.power" if found else "",
            says=found,
        )
        for nation, power, found in (
            (
                "wales",
                "National Health Service Act 2006, section 75",
                "where there is the National Health Service (Wales) Act 2006",
            ),
            ("scotland", "NHS Act 2006, section 75", "where there is the National Health Service (Scotland) Act 1978"),
            ("wales", "National Health Service Act 2006, section 82", ""),
            ("wales", "National Health Service (Wales) Act 2006, section 33", ""),
            ("wales", "NHS (Wales) Act 2006, section 33", ""),
            ("england", "NHS Act 2006, section 75", ""),
        )
    ),
    Case(
        "a council in Scotland on enquiries of England",
        """
        lawful_bases.council-early-help.gateway: (left out)
        lawful_bases.council-early-help.power: Care Act 2014, section 42
        partnership.nation: scotland
        """,
        finds="lawful_bases.council-early-help.power lawful_bases.nhs-care.power requests.homes-at-risk.power",
        says="Harrow Lane Surgery, Millbrook Surgery and Northmoor Community Health Trust rely on",
    ),
)
