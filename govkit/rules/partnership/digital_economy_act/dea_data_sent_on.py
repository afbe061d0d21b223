"""To pass on what was received under one of sections 35 to 39 of the Digital Economy Act, knowing that it is not allowed, is an offence.

It may go further where that section itself, another enactment or the person's consent lets it (section 41(2)). A flow that waits for
agreement, or rests on that Act too, is let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.digital_economy import flows_under_it, relies_on_it
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Digital Economy Act 2017, sections 40(1) and (2) and 41(1), (2) and (4)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dea-2017-s40-1", "dea-2017-s41")
CATALOGUE = ("gov-dea-use",)

GIVEN = """
lawful_bases.dea:
  name: Finding families with several problems
  article_6: public-task
  power: Digital Economy Act 2017, section 35
  gateway: digital-economy-act-2017-section-35
  objective: multiple-disadvantages
flows.attendance-flag.basis: {hill-top-school: dea, northmoor-council: dea}
flows.sent-on:
  name: Flag for home visits
  step: 6
  from: northmoor-council
  to: harbour-families
  carries: {attendance-flag: know what to talk about}
  basis: {northmoor-council: council-early-help, harbour-families: charity-agreed-support}
  starts: 2027-04-19
"""
BAD = """
flows.sent-on.goes_ahead: without-asking
flows.sent-on.why_without_asking: The visitor has to be prepared.
"""
GOOD = """
flows.sent-on.goes_ahead: when-they-agree
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """What a partner received under one of sections 35 to 39 of the Digital Economy Act may go on only under it, or with agreement."""
    received = {
        (taker, item)
        for _, flow, _ in flows_under_it(partnership)
        for taker in settled(flow.to)
        for item in settled(flow.carries)
    }
    for name, flow in parts(partnership.flows):
        if flow.waits_for_agreement or is_unsettled(flow.goes_ahead):
            continue
        bases = dict(bases_of(partnership, flow))
        for sender in settled(flow.from_):
            on_its_way = [item for item in settled(flow.carries) if (sender, item) in received]
            if on_its_way and sender in bases and not relies_on_it(bases[sender]):
                yield Problem(
                    f"flows.{name}.carries.{on_its_way[0]}",
                    f"“{flow.name}” passes on what {name_of(partnership.partners, sender)} received under the Digital Economy Act.",
                    "Carry it only once people have agreed to it in a letter with `kind: consent` (`goes_ahead: "
                    "when-they-agree`), or under the same `gateway` and `objective`.",
                )


CASES = (
    Case(
        "what is sent on without any basis",
        """
            flows.sent-on.goes_ahead: without-asking
            flows.sent-on.why_without_asking: It helps.
            flows.sent-on.basis: {harbour-families: charity-agreed-support}
            """,
    ),
    Case(
        "what is sent on under the Act",
        """
            flows.sent-on.goes_ahead: without-asking
            flows.sent-on.why_without_asking: It helps.
            flows.sent-on.basis.northmoor-council: dea
            """,
    ),
    Case(
        "other data of the same sender",
        """
            flows.sent-on.goes_ahead: without-asking
            flows.sent-on.why_without_asking: It helps.
            flows.sent-on.carries: {support-plan: visit}
            """,
    ),
)
