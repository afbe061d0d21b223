"""An ethics committee that wants parents to hear of it four months before is not heeded by a letter that is posted four weeks before the first flow.

Conditions are looked at that say how long before people hear of it, and are held to the first letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, placed
from govkit.questions.sharing import covered_by
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.told_in_words import periods_in

SEVERITY = Severity.WARNING
SOURCE = "UK Policy Framework for Health and Social Care Research: research is done as the committee approved it"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

GIVEN = """
records.research:
  ethics: {body: EC, reference: EC-1, approved_on: 2026-11-02, conditions: [Parents hear of it at least four weeks before it starts.]}
"""
BAD = """
records.research.ethics.conditions: [Parents hear of it at least four months before it starts.]
"""
GOOD = """
records.research.ethics.conditions: [Parents hear of it at least three weeks before it starts.]
"""

_HEARD: Final = re.compile(
    r"\b(?:hears?|told|tell|letters?|written to|informed|learn|posted|notice)\b[^.]*# before\b", re.IGNORECASE
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """The first letter must be posted as long before the first flow as a condition says."""
    research = partnership.records.research
    ethics = None if research is None or is_unsettled(research) else research.ethics
    days = _days_between(partnership)
    if ethics is None or is_unsettled(ethics) or days is None:
        return
    for index, condition in placed(ethics.conditions):
        for told in periods_in(condition):
            if _HEARD.search(told.around) and told.period.shortest > days:
                yield Problem(
                    f"records.research.ethics.conditions.{index}",
                    f"“{condition}” is a condition, and the first letter is posted {days} days before the first flow that it covers.",
                    "Post the letter sooner, start the flow later, or write the condition as the committee put it.",
                )


def _days_between(partnership: Partnership) -> int | None:
    found = [
        (flow.starts - letter.posted).days
        for _, letter in parts(partnership.letters)
        for _, _, flow in covered_by(partnership, letter)
        if letter.posted is not None and not is_unsettled(letter.posted) and not is_unsettled(flow.starts)
    ]
    return min(found, default=None)


_AT = "records.research.ethics.conditions"
CASES = (
    Case(
        "a condition about something else",
        f"{_AT}: [The committee sees the findings four months before they are published.]",
    ),
    Case(
        "no letter with a day",
        f"{_AT}: [Parents hear of it four months before.]\nletters.opt-out: to be agreed\nletters.consent: to be agreed",
    ),
    Case("ethics to be agreed", "records.research.ethics: to be agreed"),
)
