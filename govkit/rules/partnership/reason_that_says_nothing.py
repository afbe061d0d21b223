"""Each item has to be justified for those who get it, and “as needed” justifies nothing.

Write what the recipient does with the item, following “to”: `know which families to visit first`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.rules.filler import says_nothing
from govkit.rules.problem import Problem
from govkit.rules.settled import name_of, parts

SEVERITY = Severity.WARNING
SOURCE = (
    "Caldicott Principle 3: "
    "each item of information must be justified; Sharing health data (Centre of Excellence for Information Sharing), section 2"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-recipient-need",)

BAD = """
flows:
  visits:
    name: Visits
    step: 6
    from: northmoor-council
    to: harbour-families
    carries: {support-plan: as needed}
    goes_ahead: when-they-agree
    basis: {northmoor-council: council-early-help, harbour-families: charity-agreed-support}
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
    to: harbour-families
    carries: {support-plan: give support at home}
    goes_ahead: when-they-agree
    basis: {northmoor-council: council-early-help, harbour-families: charity-agreed-support}
    how: Council secure email
    security: encrypted on the way
    how_often: Once for each family
    starts: 2027-04-19
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The reason for an item must say something."""
    for name, flow in parts(partnership.flows):
        for item, reason in parts(flow.carries):
            if says_nothing(reason):
                yield Problem(
                    f"flows.{name}.carries.{item}",
                    f"“{reason}” does not say why those who get “{name_of(partnership.data_items, item)}” need it.",
                    f"Write in `flows.{name}.carries.{item}` what they do with it, like `know which families to visit first`.",
                )
