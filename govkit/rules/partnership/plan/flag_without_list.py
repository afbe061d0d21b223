"""A health partner that marks families without a list to mark goes through all of its patients, and tells of far more people.

In the recommended approach the council’s team first sends a list of families that meet other criteria. The health partner marks
those on it, and no others. So each partner that sends a health flag before anyone agrees must first get a list, as step 2.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, name_of, parts, settled
from govkit.questions.sharing import LIST_IS_SENT, tells_flag
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Interim guidance on sharing health information (Department of Health, November 2014), steps 2 and 3, "
    "as quoted in the summary report of the Centre of Excellence for Information Sharing, section 4"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-list-before-flag",)

BAD = """
flows.family-list.to: [harrow-lane-surgery]
"""
GOOD = """
flows.family-list.to: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Whoever sends a health flag before consent must have got a list by then."""
    if not partnership.approach:
        return
    for name, flow in parts(partnership.flows):
        if not tells_flag(partnership, flow):
            continue
        for sender in settled(flow.from_):
            if partnership.partners[sender].holds_health_records and not _has_list(partnership, sender, flow):
                yield Problem(
                    f"flows.{name}",
                    f"{name_of(partnership.partners, sender)} sends “{flow.name}”, but got no list of families to mark before.",
                    f"Add `{sender}` to the `to` of a flow that sends a list, and let that flow start by the day on which `{name}` does.",
                )


def _has_list(partnership: Partnership, sender: str, flag: Flow) -> bool:
    """Whether a list goes to the sender in time, or may do so by what is still to be agreed."""
    return any(
        (flow.step == LIST_IS_SENT or is_unsettled(flow.step))
        and (sender in flow.to or not all_settled(flow.to))
        and not flow.starts > flag.starts
        for flow in partnership.flows.values()
    )


CASES = (
    Case(
        "a sender that gets no list",
        "flows.family-list.to: [millbrook-surgery, northmoor-community-trust]",
        finds="flows.health-flag",
    ),
    Case(
        "a list that comes after the flag, for both senders",
        "flows.family-list.starts: 2027-03-02",
        finds="flows.health-flag flows.health-flag",
    ),
    Case("a list on the same day", "flows.family-list.starts: 2027-03-01"),
    Case("a list of another step", "flows.family-list.step: 3", finds="flows.health-flag flows.health-flag"),
    Case(
        "a flag that waits for a yes",
        """
        flows.family-list.to: [millbrook-surgery, northmoor-community-trust]
        flows.health-flag.goes_ahead: when-they-agree
        """,
    ),
    Case("no approach, which is another rule’s business", "approach: (left out)"),
    Case(
        "a sender that gives no care",
        "flows.health-flag.from: hill-top-school",
    ),
    Case(
        "a step that is to be agreed",
        "flows.family-list.step: to be agreed",
    ),
    Case(
        "recipients of the list that are to be agreed",
        "flows.family-list.to: [northmoor-community-trust, to be agreed]",
    ),
)
