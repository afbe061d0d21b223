"""A list of many thousand families filters nobody: it is the whole town, and every name on it goes to partners who will see few of them.

How long a list may be is agreed with the health partners. More than 1,000 families at once, or more than ten times those whom the lead hopes to
help in a year, is a judgement of what is too many; where it is right, waive it with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "UK GDPR, Article 5(1)(c); Sharing health data (Centre of Excellence for Information Sharing), section 4. The numbers are a judgement"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
approach.filtered_list.largest_size: 20000
"""
GOOD = """
approach.filtered_list.largest_size: 250
"""

_MOST: Final = 1000
_TIMES_THOSE_HELPED: Final = 10
_HELPED: Final = re.compile(r"\b(?:famil|people|children)\w* (?:helped|supported|reached)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d[\d,]*")


def check(partnership: Partnership) -> Iterator[Problem]:
    """A list that is sent should be no longer than the partners can act on."""
    approach = partnership.approach
    if approach is None or is_unsettled(approach.filtered_list) or is_unsettled(approach.filtered_list.largest_size):
        return
    size, helped = approach.filtered_list.largest_size, max(_hoped_for(partnership), default=0)
    if size > _MOST or (helped and size > _TIMES_THOSE_HELPED * helped):
        beside = f", and the partners hope to help {helped} in a year" if helped else ""
        yield Problem(
            "approach.filtered_list.largest_size",
            f"One list may hold {size:,} families{beside}. That is a judgement, but such a list tells of far more people than anyone can act on.",
            "Let more criteria come first, or send shorter lists more often, and write the size that you can act on.",
        )


def _hoped_for(partnership: Partnership) -> Iterator[int]:
    """How many the partners hope to help, as their targets say."""
    for _, partner in parts(partnership.partners):
        benefit = partner.benefit
        if benefit is None or is_unsettled(benefit) or is_unsettled(benefit.measure) or is_unsettled(benefit.target):
            continue
        found = _NUMBER.search(benefit.target) if _HELPED.search(benefit.measure) else None
        if found:
            yield int(found[0].replace(",", ""))


CASES = (
    Case(
        "the most that is not too many",
        "partners.northmoor-council.benefit.target: 100 a year\napproach.filtered_list.largest_size: 1000",
    ),
    Case(
        "one more",
        "partners.northmoor-council.benefit.target: 200 a year\napproach.filtered_list.largest_size: 1001",
        finds="approach.filtered_list.largest_size",
        says="1,001 families",
    ),
    Case(
        "more than ten for each that is helped",
        "partners.northmoor-council.benefit.target: 20 a year\napproach.filtered_list.largest_size: 201",
        finds="approach.filtered_list.largest_size",
        says="hope to help 20 in a year",
    ),
    Case("a size that is to be agreed", "approach.filtered_list.largest_size: to be agreed"),
    Case("no approach", "approach: (left out)"),
)
