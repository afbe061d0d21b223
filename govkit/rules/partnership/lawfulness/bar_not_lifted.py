"""What a statute forbids telling is told by nobody, until another law lifts the bar; for most of them it is an offence.

Data protection law lifts none: a lawful basis says what data protection law allows, and these statutes stand beside it. Consent lifts some of them by
their own words, as section 22(4)(b) of the Gender Recognition Act 2004 does, so name that provision.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.powers import names_law
from govkit.questions.settled import parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = (
    "Commissioners for Revenue and Customs Act 2005, section 18; Gender Recognition Act 2004, section 22; Rehabilitation of Offenders Act 1974, "
    "section 9; Adoption and Children Act 2002, section 57; Youth Justice and Criminal Evidence Act 1999, section 45"
)
EVIDENCE = Evidence.SECONDARY
SOURCES = (
    "revenue-and-customs-act-2005-s18",
    "gender-recognition-act-2004-s22",
    "rehabilitation-of-offenders-act-1974-s9",
    "adoption-and-children-act-2002-s57",
    "youth-justice-act-1999-s45",
)
CATALOGUE = ("isa-legal-power",)

BAD = """
data_items.support-plan.bars:
  - {statute: adoption}
"""
GOOD = """
data_items.support-plan.bars:
  - {statute: adoption, lifted_by: "Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005, regulation 8"}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each statute that forbids telling an item must have a law beside it that lifts the bar, other than data protection law."""
    for name, item in parts(partnership.data_items):
        for index, bar in enumerate(item.bars):
            if is_unsettled(bar) or is_unsettled(bar.lifted_by):
                continue
            if bar.lifted_by is None or not names_law(bar.lifted_by):
                for statute in settled((bar.statute,)):
                    yield Problem(
                        f"data_items.{name}.bars.{index}",
                        f"{statute.law} forbids telling “{item.name}” as far as it is about {say(statute)}, and "
                        + (
                            "nothing says which law lifts that."
                            if bar.lifted_by is None
                            else f"“{bar.lifted_by}” names no law that lifts that."
                        ),
                        "Name the law and its provision in `lifted_by`, or leave this out of the item and of the flow.",
                    )


CASES = (
    Case(
        "data protection law alone",
        """
        data_items.support-plan.bars:
          - {statute: gender-recognition, lifted_by: "Data Protection Act 2018, Schedule 1, paragraph 18"}
        """,
        finds="data_items.support-plan.bars.0",
        says="names no law",
    ),
    Case(
        "words that name no law",
        """
        data_items.support-plan.bars:
          - {statute: spent-convictions, lifted_by: our policy}
        """,
        finds="data_items.support-plan.bars.0",
    ),
    Case(
        "the statute’s own exception, and one that is to be agreed",
        """
        data_items.support-plan.bars:
          - {statute: gender-recognition, lifted_by: "Gender Recognition Act 2004, section 22(4)(b): the person has agreed"}
          - {statute: revenue-and-customs-information, lifted_by: to be agreed}
        """,
    ),
    Case("which statutes is to be agreed", "data_items.support-plan.bars: to be agreed"),
)
