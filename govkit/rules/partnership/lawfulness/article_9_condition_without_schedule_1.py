"""Five of the conditions for health and other special category data count only with a condition of Schedule 1 to the Data Protection Act.

Employment, health or social care, public health, and research need a paragraph of Part 1: paragraphs 1 to 4. Substantial
public interest needs one of Part 2: paragraphs 6 to 28. `schedule_1` names it by its number, as in `paragraph 2 (health or social care
purposes)`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article9, LawfulBasis
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = (
    "Data Protection Act 2018, section 10(2) and (3), and Schedule 1; UK GDPR, Article 9(2)(b), (g), (h), (i) and (j)"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-sch1",)

BAD = """
lawful_bases.council-early-help.schedule_1: paragraph 2 (health or social care purposes)
"""
GOOD = """
lawful_bases.council-early-help.schedule_1: paragraph 6 (statutory purposes)
"""

_PART_1 = ("Part 1", range(1, 5))
_NEEDED = {
    Article9.EMPLOYMENT: _PART_1,
    Article9.HEALTH_OR_SOCIAL_CARE: _PART_1,
    Article9.PUBLIC_HEALTH: _PART_1,
    Article9.RESEARCH: _PART_1,
    Article9.SUBSTANTIAL_PUBLIC_INTEREST: ("Part 2", range(6, 29)),
}
_EXAMPLES = {
    "Part 1": "paragraph 2 (health or social care purposes)",
    "Part 2": "paragraph 6 (statutory purposes)",
}


def check(partnership: Partnership) -> Iterator[Problem]:
    """An Article 9 condition that needs a paragraph of Schedule 1 must name one of the right part."""
    for name, basis in parts(partnership.lawful_bases):
        if basis.article_9 not in _NEEDED or is_unsettled(basis.schedule_1):
            continue
        part, paragraphs = _NEEDED[basis.article_9]
        if not any(number in paragraphs for number in basis.paragraphs):
            path = f"lawful_bases.{name}.schedule_1" if basis.schedule_1 else f"lawful_bases.{name}"
            yield Problem(
                path,
                f"The condition of “{basis.name}”, {say(basis.article_9)}, counts only with a paragraph of {part} of "
                f"Schedule 1 to the Data Protection Act 2018, and {_instead(basis)}.",
                f"Write `schedule_1` in `lawful_bases.{name}`, from paragraph {paragraphs[0]} to {paragraphs[-1]}, "
                f"like `{_EXAMPLES[part]}`.",
            )


def _instead(basis: LawfulBasis) -> str:
    if not basis.schedule_1:
        return "none is named"
    return f"“{basis.schedule_1}” is not one" if basis.paragraphs else f"“{basis.schedule_1}” gives no paragraph number"


CASES = (
    *(
        Case(
            f"{condition} with {paragraph}",
            f"""
            lawful_bases.nhs-care.article_9: {condition}
            lawful_bases.nhs-care.schedule_1: {paragraph}
            """,
            finds="lawful_bases.nhs-care.schedule_1",
        )
        for condition, paragraph in (
            ("employment-social-security", "paragraph 6"),
            ("health-or-social-care", "paragraph 5"),
            ("archiving-research-statistics", "research"),
            ("substantial-public-interest", "paragraph 29"),
        )
    ),
    *(
        Case(
            f"{condition} with {paragraph}",
            f"""
            lawful_bases.nhs-care.article_9: {condition}
            lawful_bases.nhs-care.schedule_1: {paragraph}
            """,
        )
        for condition, paragraph in (
            ("employment-social-security", "paragraph 1"),
            ("health-or-social-care", "paragraph 2"),
            ("public-health", "paragraph 3"),
            ("archiving-research-statistics", "paragraph 4"),
            ("substantial-public-interest", "paragraph 18"),
            ("substantial-public-interest", "paragraph 28"),
            ("explicit-consent", "(left out)"),
            ("vital-interests", "(left out)"),
        )
    ),
    Case(
        "research with no paragraph",
        """
        lawful_bases.nhs-care.article_9: archiving-research-statistics
        lawful_bases.nhs-care.schedule_1: (left out)
        """,
        finds="lawful_bases.nhs-care",
    ),
    Case(
        "public health with a paragraph of Part 2",
        """
            lawful_bases.nhs-care.article_9: public-health
            lawful_bases.nhs-care.schedule_1: paragraph 6
            """,
        finds="lawful_bases.nhs-care.schedule_1",
        says="paragraph of Part 1 of Schedule 1 to the Data Protection Act 2018, and “paragraph 6” is not one.",
    ),
    Case(
        "public health, and what is to be written",
        """
            lawful_bases.nhs-care.article_9: public-health
            lawful_bases.nhs-care.schedule_1: paragraph 6
            """,
        finds="lawful_bases.nhs-care.schedule_1",
        says="from paragraph 1 to 4, like `paragraph 2 (health or social care purposes)`",
    ),
    Case(
        "a public interest of Part 2, and what is to be written",
        """
            lawful_bases.nhs-care.article_9: substantial-public-interest
            lawful_bases.nhs-care.schedule_1: paragraph 5
            """,
        finds="lawful_bases.nhs-care.schedule_1",
        says="from paragraph 6 to 28, like `paragraph 6 (statutory purposes)`",
    ),
    Case(
        "the first paragraph of Part 2 is one",
        """
            lawful_bases.nhs-care.article_9: substantial-public-interest
            lawful_bases.nhs-care.schedule_1: paragraph 6
            """,
    ),
    Case(
        "words that give no number",
        """
            lawful_bases.nhs-care.article_9: health-or-social-care
            lawful_bases.nhs-care.schedule_1: social care
            """,
        finds="lawful_bases.nhs-care.schedule_1",
        says="and “social care” gives no paragraph number.",
    ),
    Case(
        "a condition for which no paragraph is named",
        """
            lawful_bases.nhs-care.article_9: health-or-social-care
            lawful_bases.nhs-care.schedule_1: (left out)
            """,
        finds="lawful_bases.nhs-care",
        says="and none is named.",
    ),
    Case(
        "a paragraph that is to be agreed",
        """
            lawful_bases.nhs-care.article_9: health-or-social-care
            lawful_bases.nhs-care.schedule_1: to be agreed
            """,
    ),
)
