"""A later phase that brings neither a new partner nor new data is no growth, and hides when the sharing really grows.

A later phase lists all of its partners and items, those of the phases before it too.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 1: work in phases, and "
    "use what you learn to engage other partners"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("isa-phasing",)

BAD = """
purpose:
  summary: To find families who need help early.
  plain_summary: help your family before things get harder
  needed_because: Each service sees one problem at a time.
  why_not_less: A flag is enough to find a family.
  phases:
    pilot:
      starts: 2027-02-15
      partners: [northmoor-council, harrow-lane-surgery, harbour-families]
      items: [family-list]
    full:
      starts: 2027-04-19
      partners: [northmoor-council, harrow-lane-surgery, harbour-families]
      items: [family-list]
"""
GOOD = """
purpose:
  summary: To find families who need help early.
  plain_summary: help your family before things get harder
  needed_because: Each service sees one problem at a time.
  why_not_less: A flag is enough to find a family.
  phases:
    pilot:
      starts: 2027-02-15
      partners: [northmoor-council, harrow-lane-surgery, harbour-families]
      items: [family-list]
    full:
      starts: 2027-04-19
      partners: [northmoor-council, harrow-lane-surgery, harbour-families, millbrook-surgery]
      items: [family-list]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each phase after the first must bring a partner or an item that no phase before it had."""
    before: set[str] = set()
    for name, phase in parts(partnership.purpose.phases):
        shared = [*(phase.partners or (phase.partners,)), *(phase.items or (phase.items,))]
        if (
            before
            and before.issuperset(part for part in shared if not is_unsettled(part))
            and not any(map(is_unsettled, shared))
        ):
            yield Problem(
                f"purpose.phases.{name}",
                "This phase has the partners and data of the phases before it, and no more.",
                f"Add the partners or items that join in it, or leave `{name}` out of `purpose.phases`.",
            )
        before.update(part for part in shared if isinstance(part, str))
