"""A phase that starts while people can still answer a letter shares before they have had their say.

The day to reply by is worked out from `posted` and `reply_within` of each letter that covers a flow of the phase.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from govkit.dates.reply import reply_by
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.purpose import Phase
from govkit.model.sharing import Flow
from govkit.model.unsettled import Unsettled, is_unsettled
from govkit.questions.settled import parts, settled
from govkit.questions.sharing import covered_by
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 3: "
    "any deadline by which people need to respond initially"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-consent-date-order",)

BAD = """
purpose.phases.pilot.starts: 2027-01-18
"""
GOOD = """
purpose.phases.pilot.starts: 2027-02-02
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each phase must start after the replies to the letters about its flows are due."""
    for name, phase in parts(partnership.purpose.phases):
        for posted, letter in partnership.letters.items():
            last = reply_by(letter, partnership.partnership.nation)
            if last is None or isinstance(last, Unsettled) or is_unsettled(phase.starts) or phase.starts > last:
                continue
            covered = [flow for _, _, flow in covered_by(partnership, letter) if _belongs(flow, phase)]
            if flows := [flow.name for flow in covered if not _starts_later(partnership, flow, phase, last)]:
                yield Problem(
                    f"purpose.phases.{name}.starts",
                    f"This phase starts on {say(phase.starts)}, but people have until {say(last)} to reply about “{flows[0]}”.",
                    f"Write a day after {say(last)} in `purpose.phases.{name}.starts`, or an earlier one in `letters.{posted}.posted`.",
                )


def _starts_later(partnership: Partnership, flow: Flow, phase: Phase, last: date) -> bool:
    """Whether a flow starts when replies are in, since the phase starts with another one."""
    others = (each for _, each in parts(partnership.flows) if each != flow and not is_unsettled(each.starts))
    by_another = any(each.starts <= phase.starts and _belongs(each, phase) for each in others)
    return by_another and not is_unsettled(flow.starts) and flow.starts > last


def _belongs(flow: Flow, phase: Phase) -> bool:
    """Whether the flow runs in the phase: some partner sends some other an item of it."""
    among = set(settled(phase.partners))
    shared = set(settled(flow.carries)) & set(settled(phase.items))
    return bool(shared) and not among.isdisjoint(flow.from_) and not among.isdisjoint(flow.to)


CASES = (
    Case("the day to reply by", "purpose.phases.pilot.starts: 2027-02-01", finds="purpose.phases.pilot.starts"),
    Case(
        "a phase that starts with another flow",
        """
        purpose.phases.pilot.starts: 2027-02-01
        flows.replies.starts: 2027-02-01
        """,
    ),
    Case("the day after", "purpose.phases.pilot.starts: 2027-02-02"),
    Case(
        "a phase in which nobody takes part in the flow of the letter",
        """
        purpose.phases.pilot.starts: 2027-01-18
        purpose.phases.pilot.partners: [northmoor-council, harbour-families]
        """,
    ),
    Case(
        "a letter whose day is to be agreed",
        """
            purpose.phases.pilot.starts: 2027-01-18
            letters.opt-out.posted: to be agreed
            """,
    ),
)
