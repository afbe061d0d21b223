"""A factor is looked at by data that tells of it. Factors of which no data item tells anything are not what this sharing is for.

It is found where not one of the factors that are named is told by any item: a list that was taken from another agreement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.gateway import Factor
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says

SEVERITY = Severity.WARNING
SOURCE = "Digital Economy Act 2017, section 35(7); SI 2018/912, Schedule, paragraph 2(3). What tells of a factor is a judgement"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-dea-factors",)

GIVEN = """
lawful_bases.dea:
  name: Finding families with several problems
  article_6: public-task
  power: Digital Economy Act 2017, section 35
  gateway: digital-economy-act-2017-section-35
  objective: multiple-disadvantages
"""
BAD = """
records.digital_economy_act.factors: [being-a-care-leaver, homelessness]
"""
GOOD = """
records.digital_economy_act.factors: [irregular-attendance-at-school, homelessness]
"""

_TOLD_BY: Final = {
    Factor.ANTI_SOCIAL_BEHAVIOUR: ("subject-offences", "subject-safety", "subject-housing"),
    Factor.CARE_LEAVER: ("subject-care-leaving",),
    Factor.CHILD_IN_NEED: ("subject-family-help", "subject-safety"),
    Factor.CRIMINAL_OFFENDING: ("subject-offences",),
    Factor.DOMESTIC_VIOLENCE: ("subject-safety",),
    Factor.FINANCIAL_EXCLUSION: ("subject-money",),
    Factor.DISABILITY: ("subject-health",),
    Factor.HOMELESSNESS: ("subject-housing",),
    Factor.ILL_HEALTH: ("subject-health",),
    Factor.IRREGULAR_ATTENDANCE: ("subject-school",),
    Factor.NOT_IN_EDUCATION: ("subject-school", "subject-work"),
    Factor.SUBSTANCE_MISUSE: ("subject-health",),
    Factor.UNEMPLOYMENT: ("subject-work", "subject-money"),
}


def check(partnership: Partnership) -> Iterator[Problem]:
    """At least one of the factors that are named must be told by a data item."""
    record = partnership.records.digital_economy_act
    if record is None or is_unsettled(record) or is_unsettled(record.factors) or not all_settled(record.factors):
        return
    factors = list(settled(record.factors))
    words = "; ".join(
        str(each)
        for _, item in parts(partnership.data_items)
        for each in (item.name, item.plain_name, *settled(item.contains))
    )
    if factors and not any(says(partnership, group, words) for factor in factors for group in _TOLD_BY[factor]):
        yield Problem(
            "records.digital_economy_act.factors",
            f"No data item tells anything of {', '.join(factors)}.",
            "Write the factors that the data here is about, or add the items that tell of these.",
        )


CASES = (Case("to be agreed", "records.digital_economy_act: to be agreed"),)
