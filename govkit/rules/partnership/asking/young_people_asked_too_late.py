"""Young people can use their rights, and agree, as soon as they understand what that means. Who asks them later lets a parent answer for them.

In Scotland a child of 12 or over is presumed to understand it, unless the contrary is shown for that child. Elsewhere no age is laid down, and from
16 the law of adults' capacity holds. `youngest` says that nobody is younger whom the data is about.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partnership import Nation
from govkit.model.unsettled import is_unsettled
from govkit.questions.asking import ADULT_FROM, PRESUMED_FROM
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "Data Protection Act 2018, section 208 (Scotland); Mental Capacity Act 2005, section 2(5) (England and Wales); common law of confidence"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("dpa-2018-s208", "mental-capacity-act-2005-s1-s4", "competent-child-confidence")
CATALOGUE = ("gov-children",)

GIVEN = """
partnership.nation: scotland
"""
BAD = """
who_answers.young_people: {asked_from: 16}
"""
GOOD = """
who_answers.young_people: {asked_from: 12}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Young people must be asked for themselves from the age at which they are presumed to understand it."""
    answering, nation = partnership.who_answers, partnership.partnership.nation
    young = answering.young_people if answering else None
    if young is None or any(is_unsettled(fact) for fact in (nation, young, young.asked_from)):
        return
    latest = PRESUMED_FROM if nation == Nation.SCOTLAND else ADULT_FROM
    older = young.youngest is not None and (is_unsettled(young.youngest) or young.youngest >= young.asked_from)
    if young.asked_from > latest and not older:
        yield Problem(
            "who_answers.young_people.asked_from",
            f"Young people are asked for themselves from {young.asked_from}, but from {latest} they are taken to be able to decide.",
            f"Write `asked_from: {latest}`, or, where the data is about nobody younger, how old they are in `youngest`.",
        )


CASES = (
    Case("16 in England", "partnership.nation: england\nwho_answers.young_people: {asked_from: 16}"),
    Case(
        "17 in England",
        "partnership.nation: england\nwho_answers.young_people: {asked_from: 17}",
        finds="who_answers.young_people.asked_from",
    ),
    Case("13 in Scotland, where nobody is younger", "who_answers.young_people: {asked_from: 13, youngest: 13}"),
    Case(
        "13 in Scotland, where some are 11",
        "who_answers.young_people: {asked_from: 13, youngest: 11}",
        finds="who_answers.young_people.asked_from",
    ),
)
