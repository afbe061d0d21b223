"""The regulator answers what it was asked, so an answer before the question, or before there was an assessment to send, has a wrong day."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 36(1) to (3): the regulator is consulted with the assessment, and answers after that"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("uk-gdpr-art36",)
CATALOGUE = ("gov-dpia",)

GIVEN = """
records.dpia.high_risk_remains: true
records.dpia.prior_consultation: {asked_on: 2026-10-01, answered_on: 2026-11-20}
"""
BAD = """
records.dpia.prior_consultation.answered_on: 2026-09-20
"""
GOOD = """
records.dpia.prior_consultation.answered_on: 2026-11-20
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The regulator must answer after it was asked."""
    dpia = partnership.records.dpia
    asked = dpia.prior_consultation
    if is_unsettled(dpia) or asked is None or is_unsettled(asked) or asked.answered_on is None:
        return
    if asked.answered_on < asked.asked_on:
        yield Problem(
            "records.dpia.prior_consultation.answered_on",
            f"The regulator answered on {say(asked.answered_on)}, and was asked on {say(asked.asked_on)}.",
            "Correct the day that is wrong.",
        )


CASES = (
    Case("the same day", "records.dpia.prior_consultation.answered_on: 2026-10-01"),
    Case("no answer", "records.dpia.prior_consultation: {asked_on: 2026-10-01}"),
    Case("a day that is to be agreed", "records.dpia.prior_consultation.asked_on: to be agreed"),
)
