"""A factor is looked at by data that tells of it. Factors of which no data item tells anything are not what this sharing is for.

It is found where not one of the factors that are named is told by any item: a list that was taken from another agreement. Items that are still to be
agreed may tell of them.
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

_OF_HEALTH: Final = (Factor.ILL_HEALTH, Factor.DISABILITY, Factor.SUBSTANCE_MISUSE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """At least one of the factors that are named must be told by a data item."""
    record = partnership.records.digital_economy_act
    if record is None or is_unsettled(record) or is_unsettled(record.factors) or not all_settled(record.factors):
        return
    factors = list(settled(record.factors))
    items = [item for _, item in parts(partnership.data_items)]
    if len(items) < len(partnership.data_items) or not all(all_settled(item.contains) for item in items):
        return
    words = "; ".join(str(each) for item in items for each in (item.name, item.plain_name, *item.contains))
    of_health = any(item.health is True for item in items) and not set(factors).isdisjoint(_OF_HEALTH)
    groups = ("factor-any", *(f"factor-{factor}" for factor in factors))
    if factors and not of_health and not any(says(partnership, group, words) for group in groups):
        yield Problem(
            "records.digital_economy_act.factors",
            f"No data item tells anything of {', '.join(factors)}.",
            "Write the factors that the data here is about, or add the items that tell of these.",
        )


_ITEMS: Final = (
    "family-list",
    "attendance-flag",
    "health-flag",
    "health-details",
    "support-plan",
    "replies",
    "programme-counts",
)
_ALL: Final = "".join(
    f"data_items.{item}.health: false\ndata_items.{item}.name: Item\ndata_items.{item}.plain_name: the item\n"
    for item in _ITEMS
)


def _tells(factor: str, words: str) -> str:
    contains = "".join(f"data_items.{item}.contains: [{words}]\n" for item in _ITEMS)
    return f"{_ALL}{contains}records.digital_economy_act.factors: [{factor}]"


CASES = (
    *(
        Case(
            f"{words}, of {factor}", _tells(factor, words), finds="records.digital_economy_act.factors" if found else ""
        )
        for factor, words, found in (
            ("anti-social-behaviour", "ASB cases", False),
            ("being-a-care-leaver", "care-experienced", False),
            ("being-a-care-leaver", "free childcare", True),
            ("domestic-violence", "MARAC referral", False),
            ("domestic-violence", "fire alarm", True),
            ("domestic-violence", "police came to the home about neighbours", True),
            ("having-a-disability", "SEND support", False),
            ("homelessness", "rough sleeping", False),
            ("irregular-attendance-at-school", "truancy", False),
            ("irregular-attendance-at-school", "rent", True),
            ("not-being-in-education-or-training", "NEET", False),
            ("substance-misuse", "alcohol", False),
            ("unemployment", "claimant count", False),
            ("unemployment", "how many of the factors apply", False),
            ("unemployment", "to be agreed", False),
        )
    ),
    Case("health that is marked so", f"{_tells('ill-health', 'yes or no')}\ndata_items.replies.health: true"),
    Case("to be agreed", "records.digital_economy_act: to be agreed"),
)
