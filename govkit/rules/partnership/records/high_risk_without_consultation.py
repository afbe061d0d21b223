"""Where the impact assessment shows that a high risk stays, the regulator is consulted before anything is shared.

The regulator answers within eight weeks, or fourteen for what is complex. The rule looks only where the file says whether such a risk stays
(`records.dpia.high_risk_remains`).
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.sharing import first_flow
from govkit.rules.case import Case
from govkit.rules.problem import Problem
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
    asked = dpia.prior_consultation
    if is_unsettled(dpia) or dpia.high_risk_remains is not True or is_unsettled(asked):
        return
    if asked is None:
        yield Problem(
            "records.dpia.high_risk_remains",
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
