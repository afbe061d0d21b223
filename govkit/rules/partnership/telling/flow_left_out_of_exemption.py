"""Where nobody may learn of a list, and an exemption covers the list and not the minutes with the same facts, people have to be told of the minutes.

A flow is found that goes without asking under the same confidentiality as those of the exemption, carries one of their items, and is in no letter, no
conversation and no notice of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Flow, GoesAhead
from govkit.model.unsettled import is_unsettled
from govkit.questions.answers import asked_by
from govkit.questions.settled import all_settled, parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "UK GDPR, Articles 13, 14 and 14(5): people are told of each use, unless an exemption covers it"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

GIVEN = """
flows.health-flag.goes_ahead: without-asking
flows.health-flag.why_without_asking: Nobody may learn of it.
flows.replies.confidentiality: flag-for-care
flows.replies.carries: {health-flag: act on it, replies: act on each answer}
letters.opt-out.covers: [attendance-flag, family-list]
"""
BAD = """
records.notice_exemption:
  {flows: [health-flag], ground: would-defeat-the-purpose, reason: Somebody would be in danger., protected_by: The notice is published.}
"""
GOOD = """
records.notice_exemption:
  {flows: [health-flag, replies], ground: would-defeat-the-purpose, reason: Somebody would be in danger., protected_by: The notice is published.}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """An exemption from telling people must cover each flow of what it covers."""
    records = partnership.records
    exemption = records.notice_exemption
    if (
        exemption is None
        or is_unsettled(exemption)
        or not all_settled(exemption.flows)
        or not all_settled(records.told_by_notice)
    ):
        return
    covered = [partnership.flows[name] for name in exemption.flows]
    told = {name for alone in records.told_by_notice for name in settled(alone.flows)}
    for name, flow in parts(partnership.flows):
        if (
            name in exemption.flows
            or name in told
            or flow.goes_ahead != GoesAhead.WITHOUT_ASKING
            or any(asked_by(partnership, name))
        ):
            continue
        if any(_goes_with(flow, each) for each in covered if not is_unsettled(each)):
            yield Problem(
                "records.notice_exemption.flows",
                f"“{flow.name}” carries what is under the exemption from telling people, and is not among its flows.",
                f"Add `{name}` to `records.notice_exemption.flows`, or tell people of it by a letter, a conversation or a notice.",
            )


def _goes_with(flow: Flow, covered: Flow) -> bool:
    """Whether it is told under the same duty, and about the same as a flow of the exemption."""
    if (
        flow.confidentiality is None
        or is_unsettled(flow.confidentiality)
        or flow.confidentiality != covered.confidentiality
    ):
        return False
    return not set(settled(flow.carries)).isdisjoint(settled(covered.carries))


CASES = (
    Case("flows to be agreed", "records.notice_exemption: {flows: to be agreed, ground: impossible, reason: It is.}"),
    Case("an exemption to be agreed", "records.notice_exemption: to be agreed"),
)
