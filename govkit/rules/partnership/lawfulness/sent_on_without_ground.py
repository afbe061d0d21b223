"""Who received data for one purpose and passes it on for another needs a ground for that: the new purpose has to be compatible with the first.

`reuse` of the item says what it was collected for, what lets it be used again, and why. A relay has no new purpose: where the
next recipient needs it for the reason for which it was received, in the same words, or `allowed_by` is `same-purpose`, nothing more is asked. A
flow that waits for agreement needs none, since consent to the new purpose is such a ground. An item that the sender holds itself is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 5(1)(b) and 8A, as amended by the Data (Use and Access) Act 2025, section 71"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-compatible-reuse",)

GIVEN = """
flows.sent-on:
  name: Flag for home visits
  step: 6
  from: northmoor-council
  to: harbour-families
  carries: {attendance-flag: know what to talk about}
  goes_ahead: without-asking
  why_without_asking: The visitor has to be prepared.
  basis: {northmoor-council: council-early-help, harbour-families: charity-agreed-support}
  starts: 2027-04-19
"""
BAD = """
data_items.attendance-flag.reuse: (left out)
"""
GOOD = """
data_items.attendance-flag.reuse:
  collected_for: find families who need help
  allowed_by: compatible-purpose
  reason: The visit gives the help that the flag was sent for, to the same family, and the charity keeps it as safe.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """An item that is passed on without asking must say why the new use is compatible."""
    for name, flow in parts(partnership.flows):
        if flow.waits_for_agreement or is_unsettled(flow.goes_ahead):
            continue
        for carried, item in items_of(partnership, flow):
            passing_on = [
                sender
                for sender in settled(flow.from_)
                if sender not in item.held_by and _receives(partnership, sender, carried, flow.carries[carried])
            ]
            if passing_on and item.reuse is None and item.form != Form.AGGREGATE and bool(item.held_by):
                yield Problem(
                    f"flows.{name}.carries.{carried}",
                    f"{name_of(partnership.partners, passing_on[0])} received “{item.name}” from others, and passes it on in “{flow.name}” "
                    "without asking. Nothing says why that use is compatible with the first.",
                    f"Add `reuse` to `data_items.{carried}`, with `collected_for`, `allowed_by` (`same-purpose` where it is passed on for "
                    f"what it was collected for) and `reason`. Or write `goes_ahead: when-they-agree` in `flows.{name}`.",
                    lacks=f"data_items.{carried}.reuse",
                )


def _receives(partnership: Partnership, partner: str, item: str, reason: str) -> bool:
    """Whether a partner receives an item, and never for this reason."""
    reasons = [
        flow.carries[item] for _, flow in parts(partnership.flows) if partner in flow.to and item in flow.carries
    ]
    return bool(reasons) and reason not in reasons


CASES = (
    Case(
        "what was received on a public task",
        """
        flows.sent-on.from: harbour-families
        flows.sent-on.to: hill-top-school
        flows.sent-on.carries: {support-plan: plan lessons}
        flows.sent-on.basis: {harbour-families: charity-agreed-support, hill-top-school: school-welfare}
        flows.support-plan.basis.harbour-families: national-evaluation
        """,
        finds="flows.sent-on.carries.support-plan",
    ),
    Case(
        "a relay for the reason that it was received for",
        """
        data_items.attendance-flag.reuse: (left out)
        flows.sent-on.carries: {attendance-flag: know which families may need help with school}
        """,
    ),
    Case(
        "a file that says that the purpose is the same",
        """
        data_items.attendance-flag.reuse:
          collected_for: find families
          allowed_by: same-purpose
          reason: The visit is what it was sent for.
        """,
    ),
    Case(
        "what waits until people agree",
        """
            data_items.attendance-flag.reuse: (left out)
            flows.sent-on.goes_ahead: when-they-agree
            """,
    ),
    Case(
        "what the council holds itself",
        """
            data_items.attendance-flag.reuse: (left out)
            data_items.attendance-flag.held_by: [hill-top-school, northmoor-council]
            """,
    ),
    Case(
        "what a partner never received",
        """
            flows.sent-on.from: harbour-families
            flows.sent-on.to: hill-top-school
            flows.sent-on.carries: {family-list: visit}
            flows.sent-on.basis: {harbour-families: charity-agreed-support}
            """,
    ),
    Case(
        "totals that are passed on",
        """
            data_items.attendance-flag.reuse: (left out)
            data_items.attendance-flag.form: aggregate
            """,
    ),
    Case(
        "what names nobody and is passed on",
        """
            data_items.attendance-flag.reuse: (left out)
            data_items.attendance-flag.form: de-identified
            """,
        finds="flows.sent-on.carries.attendance-flag",
    ),
)
