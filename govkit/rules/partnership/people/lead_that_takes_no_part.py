"""Whoever leads, reviews, or offers a service under the agreement has to be in it: a controller that sends or receives something.

A processor acts for others, so it can’t lead them. A partner that joins in a later phase can’t lead those before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.model.sharing import Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, name_of, parts, settled
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "ICO Accountability Framework, data sharing agreements: who is responsible, and for what, is clear"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
partnership.lead: harbour-families
"""
GOOD = """
partnership.lead: northmoor-council
"""


_KNOWS_PEOPLE: Final = ("service_agreement.asked_by", "approach.approached_by")


def check(partnership: Partnership) -> Iterator[Problem]:
    """The lead, the owner of the review and whoever asks about a service must be controllers that take part, the lead from the first phase on."""
    for path, (who, does) in _named(partnership).items():
        partner = partnership.partners.get(who)
        if is_unsettled(who) or partner is None or is_unsettled(partner):
            continue
        if why := _why_not(partnership, who, path):
            yield Problem(
                path,
                f"{name_of(partnership.partners, who)} {does}, but {why}.",
                f"Name in `{path}` a controller that takes part.",
            )


def _named(partnership: Partnership) -> dict[str, tuple[str, str]]:
    """Who has a task in the agreement: the path, the partner, and the task as a sentence says it."""
    overview, service = partnership.partnership, partnership.service_agreement
    found = {
        "partnership.lead": (overview.lead, "leads the partnership"),
        "partnership.review.owner": (overview.review.owner, "sees to the review"),
    }
    if service is not None and not is_unsettled(service):
        found["service_agreement.asked_by"] = (service.asked_by, "asks people whether they want the service")
    joint = partnership.records.joint_arrangement
    if joint is not None and not is_unsettled(joint):
        for key, does in (
            ("requests_answered_by", "answers requests about people’s rights"),
            ("notice_given_by", "gives people the notice"),
            ("contact_point", "is the contact point"),
        ):
            if (who := getattr(joint, key)) is not None:
                found[f"records.joint_arrangement.{key}"] = (who, does)
    if partnership.approach is not None and not is_unsettled(partnership.approach):
        found["approach.approached_by"] = (partnership.approach.approached_by, "approaches the families")
    return found


def _why_not(partnership: Partnership, who: str, path: str) -> str:
    """Why a partner can’t have the task, or nothing."""
    if partnership.partners[who].role == Role.PROCESSOR:
        return "is a processor, which acts for others and decides nothing"
    flows = partnership.flows.values()
    if all_settled(flows) and all(all_settled(flow.takers) for flow in flows) and not _takes_part(partnership, who):
        return "neither sends nor receives anything"
    if path in _KNOWS_PEOPLE and all_settled(flows) and not _knows_people(partnership, who):
        return "sends and receives nothing but totals, so it knows nobody"
    phases = [phase for _, phase in parts(partnership.purpose.phases)]
    whole = all(all_settled(phase.partners) and not is_unsettled(phase.starts) for phase in phases)
    if path == "partnership.lead" and phases and whole:
        first = min(phase.starts for phase in phases)
        if not any(who in phase.partners for phase in phases if phase.starts == first):
            return f"is not in the phase that starts first, on {say(first)}"
    return ""


def _knows_people(partnership: Partnership, who: str) -> bool:
    """Whether it sends or gets anything but totals."""
    return any(
        who in flow.takers and any(item.form != Form.AGGREGATE for _, item in items_of(partnership, flow))
        for flow in partnership.flows.values()
    )


def _takes_part(partnership: Partnership, who: str) -> bool:
    acting = {name for name, part in parts(partnership.partners) if who in settled(part.acts_for)}
    return any(not flow.takers.isdisjoint({who, *acting}) for flow in partnership.flows.values())


CASES = (
    *(
        Case(
            f"{path}, by somebody who gets totals",
            f"{path}: national-families-office",
            finds=path,
            says="so it knows nobody",
        )
        for path in ("service_agreement.asked_by", "approach.approached_by")
    ),
    Case(
        "a joint arrangement answered by a processor",
        """
        partners.harbour-families.role: processor
        partners.harbour-families.acts_for: northmoor-council
        records.joint_arrangement: {essence: The council answers., requests_answered_by: harbour-families, notice_given_by: northmoor-council}
        """,
        finds="records.joint_arrangement.requests_answered_by",
    ),
    Case(
        "a processor",
        """
        partnership.lead: harbour-families
        partners.harbour-families.role: processor
        partners.harbour-families.acts_for: northmoor-council
        """,
        finds="partnership.lead",
        says="is a processor",
    ),
    Case(
        "a review owned by somebody who takes no part",
        """
        partnership.review.owner: harbour-families
        flows.support-plan: (left out)
        letters.consent.covers: [health-details]
        """,
        finds="partnership.review.owner",
        says="neither sends nor receives anything",
    ),
    Case("a review owned by who joins later", "partnership.review.owner: harbour-families"),
    Case(
        "a service of somebody who takes no part",
        """
        service_agreement.asked_by: harbour-families
        flows.support-plan: (left out)
        letters.consent.covers: [health-details]
        """,
        finds="service_agreement.asked_by",
    ),
    Case(
        "a phase that is to be agreed",
        "partnership.lead: harbour-families\npurpose.phases.pilot.partners: to be agreed",
    ),
    Case("a lead that is to be agreed", "partnership.lead: to be agreed"),
)
