"""Decisions without a person that rest on a basis of nobody who has the data for them were hardly meant so: it may be left from another agreement.

Articles 22A to 22D of the UK GDPR do not say that such a decision rests on the basis of a flow: whoever decides may use what it got on another
basis of its own. So a basis is let be that one of those who take part has in any flow, but for a yes, which is
one to what people were asked about.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.ADVICE
SOURCE = "UK GDPR, Article 5(1)(a): each use has its own lawful basis. Articles 22A to 22D leave open which, so this is a judgement"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

GIVEN = """
records.automated_decisions:
  what: A computer puts families in order.
  safeguards: We tell you, hear you, and a person looks again if you challenge it.
  flows: attendance-flag
  significant: {rests_on: council-early-help, special_category: false}
"""
BAD = """
records.automated_decisions.significant.rests_on: charity-agreed-support
"""
GOOD = """
records.automated_decisions.significant.rests_on: school-welfare
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """What significant decisions rest on should be a basis of somebody who takes part in the flows whose data they use."""
    decisions = partnership.records.automated_decisions
    if decisions is None or is_unsettled(decisions) or not decisions.flows or not all_settled(decisions.flows):
        return
    flows, every = [partnership.flows[name] for name in decisions.flows], tuple(partnership.flows.values())
    if decisions.significant is None or is_unsettled(decisions.significant) or not all_settled(every):
        return
    if any(
        is_unsettled(flow.basis) or not all_settled((*flow.basis, *flow.basis.values(), flow.takers, *flow.takers))
        for flow in every
    ):
        return
    taking = {taker for flow in flows for taker in flow.takers}
    bases = {
        basis
        for flow in every
        for taker, basis in flow.basis.items()
        if flow in flows or (taker in taking and not partnership.lawful_bases[basis].needs_consent)
    }
    for index, basis in placed(decisions.significant.rests_on):
        if basis not in bases:
            yield Problem(
                f"records.automated_decisions.significant.rests_on.{index}",
                f"The decisions are said to rest on `{basis}`, which is a basis of nobody who sends or gets the data that they use.",
                f"Name one of these, or of whoever decides: {listing([f'`{each}`' for each in sorted(bases)])}.",
            )


CASES = (
    Case(
        "a basis that the sender has in another flow",
        """
        lawful_bases.charity-agreed-support.article_6: legitimate-interests
        flows.replies.basis.hill-top-school: charity-agreed-support
        records.automated_decisions.significant.rests_on: charity-agreed-support
    """,
    ),
    Case(
        "a yes to another flow",
        """
        flows.support-plan.basis.northmoor-council: charity-agreed-support
        records.automated_decisions.significant.rests_on: charity-agreed-support
        """,
        finds="records.automated_decisions.significant.rests_on.0",
    ),
    Case(
        "a basis that the recipient has in another flow",
        """
        lawful_bases.charity-agreed-support.article_6: legitimate-interests
        flows.support-plan.basis.northmoor-council: charity-agreed-support
        records.automated_decisions.significant.rests_on: charity-agreed-support
    """,
    ),
    Case(
        "another flow to be agreed",
        "flows.support-plan: to be agreed\nrecords.automated_decisions.significant.rests_on: charity-agreed-support",
    ),
    Case("flows that are to be agreed", "flows.attendance-flag: to be agreed"),
    Case("a basis that is to be agreed", "records.automated_decisions.significant.rests_on: to be agreed"),
)
