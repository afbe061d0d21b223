"""Who answers objections has to know the people, stop what is sent and keep the list of who said no, which an outsider can't.

That is a controller that sends or receives data about people, or sends the letter that they answer. An observer that gets totals knows nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Role
from govkit.model.senders import holders_of, senders_of
from govkit.model.sharing import Flow, Form, GoesAhead
from govkit.model.unsettled import is_unsettled
from govkit.questions.answers import asked_by, askers_of, is_one_with
from govkit.questions.settled import all_settled, name_of, parts, settled
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 12(2) and 21(1): the controller that uses the data makes it easy to object, and heeds it"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art21-1",)
CATALOGUE = ("gov-objection-register",)

BAD = """
records.objections.answered_by: national-families-office
"""
GOOD = """
records.objections.answered_by: northmoor-council
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Objections must be answered by a controller that sends or gets what people can object to, or sends them the letter."""
    objections = partnership.records.objections
    if objections is None or is_unsettled(objections) or is_unsettled(objections.answered_by):
        return
    yield from _of_flows(partnership)
    who = objections.answered_by
    partner = partnership.partners[who]
    if is_unsettled(partner) or not _all_is_settled(partnership):
        return
    if partner.role == Role.PROCESSOR and not _leads(partnership, who):
        yield _problem(
            f"{name_of(partnership.partners, who)} answers objections, but it is a processor, and decides nothing."
        )
    elif not (who in _concerned(partnership) or _leads(partnership, who)):
        yield _problem(
            f"{name_of(partnership.partners, who)} answers objections, but neither sends nor gets data about people that they can say no to, nor "
            "sends the letter."
        )


def _of_flows(partnership: Partnership) -> Iterator[Problem]:
    """Whoever answers for a flow alone sends or gets what it carries, or asks people about it."""
    for name, who in partnership.objections_of_flows.items():
        flow = partnership.flows[name]
        if is_unsettled(who) or is_unsettled(flow) or not (all_settled(flow.from_) and all_settled(flow.to)):
            continue
        if partnership.partners[who].role == Role.PROCESSOR:
            yield Problem(
                f"records.objections.of_flows.{name}",
                f"{name_of(partnership.partners, who)} answers objections to “{flow.name}”, but it is a processor, and decides nothing.",
                f"Name in `records.objections.of_flows.{name}` the controller for which it acts.",
            )
            continue
        asks = (sender for each in asked_by(partnership, name) for sender in askers_of(partnership, each))
        if not is_one_with(partnership, who, frozenset((*flow.takers, *asks))):
            yield Problem(
                f"records.objections.of_flows.{name}",
                f"{name_of(partnership.partners, who)} answers objections to “{flow.name}”, but neither sends nor gets it, nor asks people about it.",
                f"Name a partner of that flow in `records.objections.of_flows.{name}`.",
            )


def _leads(partnership: Partnership, who: str) -> bool:
    """Whether it leads, and takes part in the sharing of data about people at all."""
    return who == partnership.partnership.lead and any(
        who in settled(flow.takers) for flow in _flows_about_people(partnership)
    )


def _problem(message: str) -> Problem:
    return Problem(
        "records.objections.answered_by",
        message,
        "Name the partner that sends the letter or the data, which can stop it, in `records.objections.answered_by`.",
    )


def _concerned(partnership: Partnership) -> frozenset[str]:
    """Who sends or gets what people can stop, or else any data about people, and who asks them."""
    about_people = _flows_about_people(partnership)
    stopped = [flow for flow in about_people if flow.goes_ahead != GoesAhead.WITHOUT_ASKING] or about_people
    asking = (sender for _, letter in parts(partnership.letters) for sender in senders_of(partnership, letter))
    talking = (holder for _, talk in parts(partnership.conversations) for holder in holders_of(partnership, talk))
    return frozenset((*(taker for flow in stopped for taker in settled(flow.takers)), *asking, *settled(talking)))


def _flows_about_people(partnership: Partnership) -> list[Flow]:
    return [
        flow
        for _, flow in parts(partnership.flows)
        if any(item.form != Form.AGGREGATE for _, item in items_of(partnership, flow))
    ]


def _all_is_settled(partnership: Partnership) -> bool:
    flows = partnership.flows.values()
    return all_settled(flows) and all(
        all_settled((*each.from_, *each.to)) and all_settled(each.carries) for each in flows
    )


CASES = (
    Case(
        "an outsider to one flow",
        "records.objections.of_flows: {support-plan: hill-top-school}",
        finds="records.objections.of_flows.support-plan",
        says="Hill Top Primary School answers objections to “Support plan”",
    ),
    Case(
        "a processor, for one flow",
        """
        records.objections.of_flows: {support-plan: harbour-families}
        partners.harbour-families.role: processor
        partners.harbour-families.acts_for: northmoor-council
        """,
        finds="records.objections.of_flows.support-plan",
        says="it is a processor",
    ),
    Case("who gets that flow", "records.objections.of_flows: {support-plan: harbour-families}"),
    Case("who gets a flag about families", "records.objections.answered_by: northmoor-community-trust"),
    Case(
        "a processor",
        """
        records.objections.answered_by: millbrook-surgery
        partners.millbrook-surgery.role: processor
        partners.millbrook-surgery.acts_for: harrow-lane-surgery
        """,
        finds="records.objections.answered_by",
        says="it is a processor",
    ),
    Case(
        "who sends the letter and no data",
        """
        records.objections.answered_by: national-families-office
        letters.opt-out.sent_by: national-families-office
        """,
    ),
    Case(
        "who asks in person",
        """
        records.objections.answered_by: national-families-office
        conversations.first-visit:
          kind: telling
          subject: Sharing your support plan
          held_by: national-families-office
          asked_by: {role: Family worker, told_how: Half-day training, told_by: 2027-03-22}
          covers: [support-plan]
          when: at your first visit
        """,
    ),
    Case(
        "a flow that is to be agreed",
        """
        records.objections.answered_by: national-families-office
        flows.family-list: to be agreed
        """,
    ),
)
