"""Patients in England can opt out of uses of their health data beyond their own care, and it has to be decided whether that applies.

Where no partner is of the health service or gives care, there is nothing that the opt-out could stop.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partnership import Nation
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "National Data Opt-out operational policy guidance, chapters 2, 5 and 6"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-ndo",)

BAD = """
records.national_data_opt_out: (left out)
"""
GOOD = """
records.national_data_opt_out: {applies: false, reason: "The flag is for patients’ own care, and health details need a yes."}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """In England, a partnership that shares data about health, and gives care, must say whether the National Data Opt-out applies."""
    in_england = partnership.partnership.nation == Nation.ENGLAND
    if in_england and partnership.applies_caldicott_principles and partnership.records.national_data_opt_out is None:
        yield Problem(
            "records",
            "Nothing says whether the National Data Opt-out applies to the data about health.",
            "Add `national_data_opt_out` to `records`, with `applies` and `reason`.",
            lacks="records.national_data_opt_out",
        )


CASES = (
    Case(
        "a partnership in Wales",
        """
            records.national_data_opt_out: (left out)
            partnership.nation: wales
            """,
    ),
    Case(
        "a partnership that shares nothing about health",
        """
            records.national_data_opt_out: (left out)
            data_items.health-flag.health: false
            data_items.health-details.health: false
            """,
    ),
)
