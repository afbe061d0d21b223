"""An item that no flow carries makes the agreement promise more sharing than there is."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "ICO Data Sharing Code, Annex A: share no more data than the aim needs (UK GDPR, Article 5(1)(c))"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-item-used",)

BAD = """
flows.support-plan.carries: {replies: give support at home}
"""
GOOD = """
flows.support-plan.carries: {support-plan: give support at home}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each item must be carried by a flow."""
    carried = [item for flow in partnership.flows.values() for item in (flow.carries, *flow.carries)]
    if any(is_unsettled(item) for item in carried):
        return
    for name, _ in parts(partnership.data_items):
        if not any(name in flow.carries for flow in partnership.flows.values()):
            yield Problem(
                f"data_items.{name}",
                f"No flow carries “{name_of(partnership.data_items, name)}”.",
                f"Add `{name}` to the `carries` of a flow, or take it out of `data_items`.",
            )


CASES = (
    Case(
        "an item that no flow carries any more",
        "flows.support-plan.carries: {replies: give support at home}",
        finds="data_items.support-plan",
    ),
    Case(
        "flows that are to be agreed",
        """
        flows.programme-counts: to be agreed
        flows.support-plan: to be agreed
        """,
    ),
)
