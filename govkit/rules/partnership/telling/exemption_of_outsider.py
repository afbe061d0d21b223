"""An exemption is a controller’s own, for what it does itself, so nobody can rely on one for a flow in which it takes no part."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.law_enforcement import exemptions_of
from govkit.questions.settled import all_settled, name_of, placed, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, section 15 and Schedules 2 to 4: they set aside what a controller owes for the data that it processes"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-s15-sch2-to-4", "dpa-2018-sch2-para2")
CATALOGUE = ("pn-exemption",)

BAD = """
flows.attendance-flag.exemptions: [{sets_aside: access, relied_on_by: harbour-families, provision: "Schedule 2, paragraph 2", reason: It is so.}]
"""
GOOD = """
flows.attendance-flag.exemptions: [{sets_aside: access, relied_on_by: hill-top-school, provision: "Schedule 2, paragraph 2", reason: It is so.}]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each party that relies on an exemption must take part in its flow."""
    yield from _of_notice(partnership)
    for path, flow, exemption in exemptions_of(partnership):
        if is_unsettled(flow.basis):
            continue
        for index, partner in enumerate(exemption.relied_on_by):
            if partner in set(settled((partner,))) - set(settled(flow.basis)):
                yield Problem(
                    f"{path}.relied_on_by.{index}",
                    f"{name_of(partnership.partners, partner)} relies on an exemption for “{flow.name}”, and is no controller in it.",
                    f"Take `{partner}` out of `{path}.relied_on_by`.",
                )


def _of_notice(partnership: Partnership) -> Iterator[Problem]:
    """Who relies on the exemption from telling people and takes part in none of the flows that it is about."""
    exemption = partnership.records.notice_exemption
    if exemption is None or is_unsettled(exemption) or not all_settled(exemption.flows):
        return
    flows = [partnership.flows[name] for name in exemption.flows]
    if not flows or not all_settled(flows) or not all(all_settled(flow.basis) for flow in flows):
        return
    controllers = {partner for flow in flows for partner in flow.basis}
    for index, partner in placed(exemption.relied_on_by):
        if partner not in controllers:
            yield Problem(
                f"records.notice_exemption.relied_on_by.{index}",
                f"{name_of(partnership.partners, partner)} relies on the exemption from telling people, and is no controller in any of its flows.",
                "Name who sends or gets these flows and does not tell people of them.",
            )


_NOTICE = """
records.notice_exemption:
  {{flows: attendance-flag, ground: people-already-know, relied_on_by: {who}, reason: Schools tell parents each year.}}
"""
CASES = (
    Case(
        "the exemption from telling people",
        _NOTICE.format(who="harbour-families"),
        finds="records.notice_exemption.relied_on_by.0",
    ),
    Case("the same, of who gets it", _NOTICE.format(who="northmoor-council")),
    Case("the same, to be agreed", _NOTICE.format(who="to be agreed")),
    Case(
        "the same, of flows to be agreed",
        _NOTICE.format(who="harbour-families") + "flows.attendance-flag: to be agreed\n",
    ),
    Case(
        "one of two",
        """
        flows.attendance-flag.exemptions:
          - {sets_aside: access, relied_on_by: [hill-top-school, harbour-families], provision: "Schedule 2, paragraph 2", reason: It is so.}
        """,
        finds="flows.attendance-flag.exemptions.0.relied_on_by.1",
    ),
)
