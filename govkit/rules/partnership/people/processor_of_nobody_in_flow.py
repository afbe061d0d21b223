"""A processor handles data for those who decide, so one that sends or gets data acts for a controller of that flow.

That is one that has a basis for it, sends or gets it, or decides with one of these. If it acts for none of them, nobody instructs what it does there.
One that acts for only one of two senders is let be, but where it acts for a partner besides that has no part in any of its flows.
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
    """Each processor in a flow must act for a controller of it."""
    for name, flow in parts(partnership.flows):
        if not _is_known(flow) or not flow.basis:
            continue
        for taker in dict.fromkeys((*flow.from_, *flow.to)):
            partner = partnership.partners[taker]
            if is_unsettled(partner) or partner.role != Role.PROCESSOR or not partner.acts_for:
                continue
            if not all_settled(partner.acts_for):
                continue
            called = name_of(partnership.partners, taker)
            if _deciding(partnership, flow).isdisjoint(partner.acts_for):
                yield Problem(
                    f"partners.{taker}.acts_for",
                    f"{called} takes part in “{flow.name}”, and acts for nobody who decides about it.",
                    f"Add to `partners.{taker}.acts_for` who decides about “{flow.name}”, or give that partner a basis in `flows.{name}.basis`.",
                )
            elif (idle := _idle(partnership, taker)) and (left := _senders_left_out(partnership, flow)):
                stranger = name_of(partnership.partners, idle[0])
                senders = listing([name_of(partnership.partners, who) for who in left])
                yield Problem(
                    f"partners.{taker}.acts_for",
                    f"{called} acts for {stranger}, which has no part in what it gets, and not for {senders}, from where it comes.",
                    f"Write in `partners.{taker}.acts_for` for whom it acts in “{flow.name}”.",
                )


def _is_known(flow: Flow) -> bool:
    return all_settled((flow.basis, *flow.basis, flow.from_, *flow.from_, flow.to, *flow.to))


def _deciding(partnership: Partnership, flow: Flow) -> set[str]:
    """Who has a basis in a flow or takes part in it, and their joint controllers."""
    found = {*flow.basis, *flow.takers}
    joint = {name for name, partner in parts(partnership.partners) if partner.role == Role.JOINT_CONTROLLER}
    if not found.isdisjoint(joint):
        found |= joint
    for data in settled(partnership.records.joint_data):
        if not set(settled(data.items)).isdisjoint(settled(flow.carries)):
            found.update(settled(data.controllers))
    return found


def _idle(partnership: Partnership, processor: str) -> list[str]:
    """Those for whom a processor acts though they decide about nothing that it sends or gets; nobody while a flow is to be agreed."""
    flows = tuple(partnership.flows.values())
    if not all_settled(flows) or not all(map(_is_known, flows)):
        return []
    about = {who for flow in flows if processor in flow.takers for who in _deciding(partnership, flow)}
    return [who for who in partnership.partners[processor].acts_for if who not in about]


def _senders_left_out(partnership: Partnership, flow: Flow) -> list[str]:
    """The senders of a flow to processors alone for which none of them acts."""
    if any(is_unsettled(who) or partnership.partners[who].role != Role.PROCESSOR for who in flow.to):
        return []
    acted_for = {each for who in flow.to for each in settled(partnership.partners[who].acts_for)}
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
            ("[hill-top-school]", "", False),
            ("[northmoor-council]", "", False),
            ("[millbrook-surgery]", "", True),
            ("[northmoor-council, hill-top-school]", "", False),
            ("[millbrook-surgery, hill-top-school]", ", millbrook-surgery: council-early-help", False),
        )
    ),
    Case(
        "it acts for a recipient without a basis here",
        "partners.harbour-families.acts_for: hill-top-school\nflows.support-plan.to: [harbour-families, hill-top-school]",
    ),
    Case(
        "it acts for one that decides about the item with the sender",
        """
        partners.harbour-families.acts_for: hill-top-school
        records.joint_data:
          - items: support-plan
            controllers: [northmoor-council, hill-top-school]
            essence: The two decide together.
            requests_answered_by: northmoor-council
            notice_given_by: northmoor-council
        """,
    ),
    Case(
        "it acts for a joint controller",
        """
        partners.harbour-families.acts_for: hill-top-school
        partners.northmoor-council.role: joint-controller
        partners.hill-top-school.role: joint-controller
        """,
    ),
    Case("for whom, to be agreed", "partners.harbour-families.acts_for: to be agreed"),
    Case(
        "a basis to be agreed",
        "partners.harbour-families.acts_for: hill-top-school\nflows.support-plan.basis: to be agreed",
    ),
)
