"""An outcome that leaves a high risk, beside `high_risk_remains: false`: one of the two is wrong, and decides whether the regulator is consulted."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 36(1): the regulator is consulted where a high risk remains"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("uk-gdpr-art36",)
CATALOGUE = ("gov-dpia",)

BAD = """
records.dpia.high_risk_remains: false
records.dpia.outcome: A high risk remains for people who live with somebody who harms them
"""
GOOD = """
records.dpia.high_risk_remains: true
records.dpia.outcome: A high risk remains for people who live with somebody who harms them
records.dpia.prior_consultation: {asked_on: 2026-10-01, answered_on: 2026-11-20}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The outcome of the impact assessment and `high_risk_remains` must say the same."""
    dpia = partnership.records.dpia
    if is_unsettled(dpia) or is_unsettled(dpia.outcome) or dpia.high_risk_remains is not False:
        return
    if remains := told(partnership, "high-risk-remains", dpia.outcome):
        yield Problem(
            "records.dpia.high_risk_remains",
            f"The outcome of the impact assessment says that a high risk remains (“{remains}”), and `high_risk_remains` says that none does.",
            "Write `true`, and when the regulator was consulted, in `prior_consultation`. Or put the outcome right.",
        )


CASES = (
    Case(
        "another outcome", "records.dpia.high_risk_remains: false\nrecords.dpia.outcome: The risk that remains is low"
    ),
    Case(
        "an outcome that denies it", "records.dpia.high_risk_remains: false\nrecords.dpia.outcome: No high risk remains"
    ),
    Case("an outcome alone", "records.dpia.outcome: A high risk remains"),
    Case(
        "whether one does is to be agreed",
        "records.dpia.high_risk_remains: to be agreed\nrecords.dpia.outcome: A high risk remains",
    ),
    Case(
        "an outcome that is to be agreed",
        "records.dpia.high_risk_remains: false\nrecords.dpia.outcome: to be agreed",
    ),
)
