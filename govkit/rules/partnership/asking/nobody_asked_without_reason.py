"""Where families are neither asked nor offered an opt-out, they and the partners should be able to see why."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import GoesAhead
from govkit.questions.settled import parts
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 4: "
    "partners agree which data is shared before a consent conversation; WASPI: "
    "the agreement says which consent processes are involved"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
flows:
  visits:
    name: Visits
    step: 6
    from: northmoor-council
    to: hill-top-school
    carries: {replies: share nothing about people who said no}
    goes_ahead: without-asking
    basis: {northmoor-council: council-early-help, hill-top-school: school-welfare}
    how: Council secure email
    security: encrypted on the way
    how_often: Once for each family
    starts: 2027-04-19
"""
GOOD = """
flows:
  visits:
    name: Visits
    step: 6
    from: northmoor-council
    to: hill-top-school
    carries: {replies: share nothing about people who said no}
    goes_ahead: without-asking
    basis: {northmoor-council: council-early-help, hill-top-school: school-welfare}
    how: Council secure email
    security: encrypted on the way
    how_often: Once for each family
    starts: 2027-04-19
    why_without_asking: No sender can respect an answer that it has not been told.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow that goes ahead without asking must say why."""
    for name, flow in parts(partnership.flows):
        if flow.goes_ahead == GoesAhead.WITHOUT_ASKING and flow.why_without_asking is None:
            yield Problem(
                f"flows.{name}",
                f"“{flow.name}” goes ahead without asking, and nothing says why.",
                f"Add `why_without_asking` to `flows.{name}`, or ask in a letter with `kind: consent`, and write `goes_ahead: when-they-agree`.",
            )
