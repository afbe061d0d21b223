"""Whoever holds what was told in confidence answers for telling it, so nobody else can decide for them that the duty is met.

Where each item of a flow says who owes confidence for it (`confidence_owed_by`), a sender that owes none need not decide.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, name_of, parts, settled
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "Common law duty of confidentiality: it binds whoever was told in confidence"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("duty-of-confidence",)
CATALOGUE = ("isa-confidentiality",)

BAD = """
confidentiality_bases.details-with-consent.decided_by: northmoor-council
"""
GOOD = """
confidentiality_bases.details-with-consent.decided_by: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each sender of a flow must be among those that decided how its duty of confidentiality is met."""
    for name, basis in parts(partnership.confidentiality_bases):
        if not all_settled(basis.decided_by):
            continue
        others: dict[str, str] = {}
        for _, flow in parts(partnership.flows):
            if flow.confidentiality == name:
                undecided = (
                    each for each in settled(flow.from_) if not _has_decided(partnership, flow, each, basis.decided_by)
                )
                others |= {each: flow.name for each in undecided if each not in others}
        if others:
            tells, is_, itself = ("tells", "is", "itself") if len(others) == 1 else ("tell", "are", "themselves")
            told = listing([f"“{flow}”" for flow in dict.fromkeys(others.values())])
            who = listing([name_of(partnership.partners, each) for each in others])
            yield Problem(
                f"confidentiality_bases.{name}.decided_by",
                f"{who} {tells} confidential information in {told}, but {is_} not among "
                f"those who decided that “{basis.name}” allows it.",
                f"Let each decide for {itself}, and add {listing([f'`{each}`' for each in others])} to `confidentiality_bases.{name}.decided_by`.",
            )


def _has_decided(partnership: Partnership, flow: Flow, sender: str, decided_by: tuple[str, ...]) -> bool:
    """Whether a sender decided itself, or has nothing to decide: whoever it acts for did, or it owes no confidence for what it sends."""
    partner = partnership.partners[sender]
    deciding = {sender, *settled(partner.acts_for)} if partner.role == Role.PROCESSOR else {sender}
    return (
        is_unsettled(partner.role) or not deciding.isdisjoint(decided_by) or _owes_nothing(partnership, flow, deciding)
    )


def _owes_nothing(partnership: Partnership, flow: Flow, senders: set[str]) -> bool:
    """Whether the items say who owes confidence, and none of these does, gives health care or was told by one who does."""
    items = dict(items_of(partnership, flow))
    if not items or not all(item.confidence_owed_by or not item.confidential for item in items.values()):
        return False
    told = {name for name, item in items.items() if item.confidential}
    owing = {partner for name in told for partner in settled(items[name].confidence_owed_by)}
    gets = {partner for name in told for partner in partnership.receivers_of(name)}
    cares = any(partnership.partners[sender].holds_health_records for sender in senders)
    return bool(told) and senders.isdisjoint(owing | gets) and not cares


CASES = (
    Case(
        "one who was told nothing in confidence, beside one who was",
        """
        data_items.support-plan.confidence_owed_by: {harbour-families: counsellors}
        flows.support-plan.from: [northmoor-council, harbour-families]
        flows.support-plan.to: hill-top-school
        flows.support-plan.confidentiality: details-with-consent
        confidentiality_bases.details-with-consent.decided_by: [harbour-families, harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]
        """,
    ),
    Case(
        "one who owes it",
        """
        data_items.support-plan.confidence_owed_by: {northmoor-council: social workers}
        flows.support-plan.confidentiality: details-with-consent
        """,
        finds="confidentiality_bases.details-with-consent.decided_by",
    ),
    Case(
        "a processor for one that decided",
        """
            partners.millbrook-surgery.role: processor
            partners.millbrook-surgery.acts_for: [harrow-lane-surgery]
            confidentiality_bases.details-with-consent.decided_by: [harrow-lane-surgery, northmoor-community-trust]
            confidentiality_bases.flag-for-care.decided_by: [harrow-lane-surgery]
            """,
    ),
    Case(
        "a processor for one that did not decide",
        """
            partners.millbrook-surgery.role: processor
            partners.millbrook-surgery.acts_for: [harrow-lane-surgery]
            confidentiality_bases.details-with-consent.decided_by: [northmoor-community-trust]
            confidentiality_bases.flag-for-care.decided_by: [harrow-lane-surgery]
            """,
        finds="confidentiality_bases.details-with-consent.decided_by",
    ),
    Case(
        "a sender that may yet prove a processor",
        """
            partners.millbrook-surgery.role: to be agreed
            confidentiality_bases.details-with-consent.decided_by: [harrow-lane-surgery, northmoor-community-trust]
            confidentiality_bases.flag-for-care.decided_by: [harrow-lane-surgery]
            """,
    ),
)
