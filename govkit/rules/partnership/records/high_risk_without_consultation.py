"""Where the impact assessment shows that a high risk stays, the regulator is consulted before anything is shared.

The regulator answers within eight weeks, or fourteen for what is complex. The file says whether such a risk stays in
`records.dpia.high_risk_remains`, or in the words of its outcome.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.sharing import first_flow
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 36(1) and (2)"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("uk-gdpr-art36",)
CATALOGUE = ("gov-dpia", "isa-dpia")

BAD = """
records.dpia.high_risk_remains: true
"""
GOOD = """
records.dpia.high_risk_remains: true
records.dpia.prior_consultation: {asked_on: 2026-10-01, answered_on: 2026-11-20}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Where a high risk remains, the regulator must be asked, and must have answered before data about people flows."""
    dpia = partnership.records.dpia
    asked, said = dpia.prior_consultation, dpia.high_risk_remains is True
    remains = said or bool(told(partnership, "high-risk-remains", dpia.outcome))
    if is_unsettled(dpia) or is_unsettled(dpia.high_risk_remains) or not remains or is_unsettled(asked):
        return
    if asked is None:
        yield Problem(
            f"records.dpia.{'high_risk_remains' if said else 'outcome'}",
            "The impact assessment shows that a high risk remains, and nothing says that the regulator was consulted.",
            "Consult it, and add `prior_consultation` with `asked_on` and, once it has answered, `answered_on`. Or reduce the risk first.",
        )
        return
    first = first_flow(partnership)
    if first and (asked.answered_on is None or first[1] < asked.answered_on):
        answer = f"it answers on {say(asked.answered_on)}" if asked.answered_on else "nothing says that it has answered"
        yield Problem(
            "records.dpia.prior_consultation",
            f"The regulator has to be consulted before “{first[0].name}” starts on {say(first[1])}, and {answer}.",
            "Put the flow after the answer. The regulator has up to fourteen weeks.",
        )


CASES = (
    *(
        Case(outcome, f"records.dpia.outcome: {outcome}", finds="records.dpia.outcome")
        for outcome in (
            "A high risk remains that could not be reduced",
            "Residual risk is high",
            "Significant risks are left and accepted",
        )
    ),
    *(
        Case(outcome, f"records.dpia.outcome: {outcome}")
        for outcome in ("No high risk remains", "High risks reduced and accepted", "The risk that remains is low")
    ),
    Case("no high risk remains", "records.dpia.high_risk_remains: false"),
    Case("whether one does is to be agreed", "records.dpia.high_risk_remains: to be agreed"),
    Case(
        "asked, and not answered",
        """
        records.dpia.high_risk_remains: true
        records.dpia.prior_consultation: {asked_on: 2026-10-01}
        """,
        finds="records.dpia.prior_consultation",
        says="nothing says that it has answered",
    ),
    Case(
        "answered after the first flow",
        """
        records.dpia.high_risk_remains: true
        records.dpia.prior_consultation: {asked_on: 2026-10-01, answered_on: 2027-03-01}
        """,
        finds="records.dpia.prior_consultation",
    ),
    Case(
        "an answer whose day is to be agreed",
        """
        records.dpia.high_risk_remains: true
        records.dpia.prior_consultation: {asked_on: 2026-10-01, answered_on: to be agreed}
        """,
    ),
)
