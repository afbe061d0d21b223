"""A lawful basis for a partner that takes no part in a flow tells people that it uses data which it never gets.

What a processor sends or receives, it does for the controllers that it names in `acts_for`, so these may have a basis there.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import controllers_behind
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "ICO Data Sharing Code (2021), what an agreement should include: all organisations, data items and lawful bases"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
flows.support-plan.basis.hill-top-school: school-welfare
"""
GOOD = """
flows.support-plan.to: [harbour-families, hill-top-school]
flows.support-plan.basis.hill-top-school: school-welfare
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each partner with a basis in a flow must send or receive in it, itself or through a processor."""
    for name, flow in parts(partnership.flows):
        if any(is_unsettled(fact) for fact in (flow.from_, flow.to, *flow.takers)):
            continue
        behind = controllers_behind(partnership, flow)
        for partner in settled(flow.basis):
            if partner not in flow.takers and partner not in behind:
                yield Problem(
                    f"flows.{name}.basis.{partner}",
                    f"{name_of(partnership.partners, partner)} has a lawful basis for “{flow.name}”, but neither sends nor receives it.",
                    f"Take `{partner}` out of `flows.{name}.basis`, or add it to `from` or `to`.",
                )


CASES = (
    *(
        Case(
            f"the basis of the council where a processor receives that acts for {whom}",
            f"""
            partners.matchwell:
              name: Matchwell
              kind: company
              reach: national
              who_they_are: A company that compares lists.
              role: processor
              article_28_contract: C-1
              address: [1 Road]
              contact: {{team: Desk, email: desk@matchwell.example, phone: 01632 960490}}
              acts_for: {whom}
            flows.attendance-flag.to: matchwell
            """,
            finds=finds,
        )
        for whom, finds in (
            ("northmoor-council", ""),
            ("hill-top-school", "flows.attendance-flag.basis.northmoor-council"),
        )
    ),
    Case(
        "a partner with a basis where one end is to be agreed",
        """
        flows.support-plan.to: [harbour-families, to be agreed]
        flows.support-plan.basis.hill-top-school: school-welfare
        """,
    ),
    Case(
        "a partner with a basis where who receives is to be agreed",
        """
        flows.support-plan.to: to be agreed
        flows.support-plan.basis.hill-top-school: school-welfare
        """,
    ),
)
