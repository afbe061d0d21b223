"""A processor handles data for those who decide, so one that sends or gets data acts for a controller that has a basis for that flow.

It acts for the wrong one, or the flow names the wrong one: either way nobody instructs what it does there.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, name_of, parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 28(3)(a): a processor uses data on the instructions of the controller alone"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

GIVEN = """
partners.harbour-families.role: processor
partners.harbour-families.article_28_contract: NC-1
flows.support-plan.basis: {northmoor-council: council-early-help}
"""
BAD = """
partners.harbour-families.acts_for: hill-top-school
"""
GOOD = """
partners.harbour-families.acts_for: northmoor-council
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each processor in a flow must act for a controller that has a basis in it."""
    for name, flow in parts(partnership.flows):
        if is_unsettled(flow.basis) or not all_settled(flow.basis) or not flow.basis:
            continue
        for taker in dict.fromkeys(settled((*flow.from_, *flow.to))):
            partner = partnership.partners[taker]
            if is_unsettled(partner) or partner.role != Role.PROCESSOR or not partner.acts_for:
                continue
            if not all_settled(partner.acts_for):
                continue
            if set(flow.basis).isdisjoint(partner.acts_for):
                yield Problem(
                    f"partners.{taker}.acts_for",
                    f"{name_of(partnership.partners, taker)} takes part in “{flow.name}”, and acts for nobody who has a basis for it.",
                    f"Add to `partners.{taker}.acts_for` who decides about “{flow.name}”, or give that partner a basis in `flows.{name}.basis`.",
                )
            elif left := _senders_left_out(partnership, flow):
                senders = listing([name_of(partnership.partners, who) for who in left])
                yield Problem(
                    f"partners.{taker}.acts_for",
                    f"In “{flow.name}”, which goes to processors alone, {name_of(partnership.partners, taker)} does not act for {senders}.",
                    f"Add {listing([f'`{who}`' for who in left])} to `partners.{taker}.acts_for`. "
                    f"If a controller gets the data through its processor, give it a basis in `flows.{name}.basis`.",
                )


def _senders_left_out(partnership: Partnership, flow: Flow) -> list[str]:
    """The senders of a flow to processors alone for which none of them acts, though they act for others of the senders alone."""
    takers, senders = list(settled(flow.to)), set(settled(flow.from_))
    if any(is_unsettled(who) or partnership.partners[who].role != Role.PROCESSOR for who in flow.to):
        return []
    for who in takers:
        acting = partnership.partners[who].acts_for
        if not all_settled(acting) or set(acting) & (set(flow.basis) - senders):
            return []
    acted_for = {each for who in takers for each in settled(partnership.partners[who].acts_for)}
    return [who for who in flow.from_ if who in flow.basis and who not in acted_for]


CASES = (
    *(
        Case(
            f"it acts for {acts_for}, of a flow from two",
            f"""
            partners.harbour-families.acts_for: {acts_for}
            flows.support-plan.from: [northmoor-council, hill-top-school]
            flows.support-plan.basis: {{northmoor-council: council-early-help, hill-top-school: council-early-help{more}}}
            """,
            finds="partners.harbour-families.acts_for" if found else "",
        )
        for acts_for, more, found in (
            ("[hill-top-school, millbrook-surgery]", "", True),
            ("[northmoor-council, hill-top-school]", "", False),
            ("[millbrook-surgery, hill-top-school]", ", millbrook-surgery: council-early-help", False),
        )
    ),
    Case("for whom, to be agreed", "partners.harbour-families.acts_for: to be agreed"),
    Case(
        "a basis to be agreed",
        "partners.harbour-families.acts_for: hill-top-school\nflows.support-plan.basis: to be agreed",
    ),
)
