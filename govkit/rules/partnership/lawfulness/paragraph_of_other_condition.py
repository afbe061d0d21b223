"""The paragraphs of Part 1 of Schedule 1 are each worded for one point of Article 9: employment, care, public health, research.

The Act asks for a condition of Part 1 with each of these points. That paragraph 2 goes with point (h), 1 with (b), 3 with (i) and 4 with (j) is our
reading of their words, so look whether the pair was meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article9
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ADVICE
SOURCE = (
    "Data Protection Act 2018, section 10(2) and Schedule 1, paragraphs 1 to 4. Which goes with which is a judgement"
)
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s10",)
CATALOGUE = ()

BAD = """
lawful_bases.nhs-care.schedule_1: paragraph 4 (research)
"""
GOOD = """
lawful_bases.nhs-care.schedule_1: paragraph 2 (health or social care purposes)
"""

_OF: Final = {
    Article9.EMPLOYMENT: (1, "paragraph 1 (employment, social security and social protection)"),
    Article9.HEALTH_OR_SOCIAL_CARE: (2, "paragraph 2 (health or social care purposes)"),
    Article9.PUBLIC_HEALTH: (3, "paragraph 3 (public health)"),
    Article9.RESEARCH: (4, "paragraph 4 (research)"),
}
_PART_1: Final = range(1, 5)


def check(partnership: Partnership) -> Iterator[Problem]:
    """A paragraph of Part 1 should be the one that is worded for the point of Article 9."""
    for name, basis in parts(partnership.lawful_bases):
        named = [number for number in basis.paragraphs if number in _PART_1]
        if basis.article_9 not in _OF or not named:
            continue
        number, words = _OF[basis.article_9]
        if number not in named:
            yield Problem(
                f"lawful_bases.{name}.schedule_1",
                f"“{basis.name}” rests on {say(basis.article_9)}, with “{basis.schedule_1}”, which is worded for another condition.",
                f"Write `{words}` in `lawful_bases.{name}`, or the point of Article 9 that goes with the paragraph.",
            )


CASES = (
    *(
        Case(
            f"{point} with {paragraph}",
            f"""
            lawful_bases.council-early-help.article_9: {point}
            lawful_bases.council-early-help.schedule_1: {paragraph}
            """,
            finds="lawful_bases.council-early-help.schedule_1" if found else "",
        )
        for point, paragraph, found in (
            ("archiving-research-statistics", "paragraph 2", True),
            ("employment-social-security", "paragraph 3", True),
            ("public-health", "paragraph 1", True),
            ("public-health", "paragraphs 2 and 3", False),
            ("archiving-research-statistics", "paragraph 4", False),
            ("employment-social-security", "paragraph 1", False),
            ("substantial-public-interest", "paragraph 6", False),
        )
    ),
)
