"""Whether telling people takes a disproportionate effort depends on how many they are and how old the data is, so somebody has to have looked.

`people` and `age_of_data` of `records.notice_exemption` say it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.not_told import ExemptionGround
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 14(5)(e) and (6), as amended by the Data (Use and Access) Act 2025, section 77"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art14-5", "uk-gdpr-art13-5")
CATALOGUE = ("pn-exemption",)

GIVEN = """
records.notice_exemption:
  flows: programme-counts
  ground: disproportionate-effort
  reason: The addresses are out of date, and nobody can be reached without looking for each.
"""
BAD = """
records.notice_exemption.people: 4000
"""
GOOD = """
records.notice_exemption.people: 4000
records.notice_exemption.age_of_data: up to 20 years
records.notice_exemption.protected_by: The privacy notice is on the council’s website, and only totals leave the council.
"""

_WEIGHED = {"people": "how many there are", "age_of_data": "how old it is"}


def check(partnership: Partnership) -> Iterator[Problem]:
    """An exemption for a disproportionate effort must say how many people there are, and how old the data is."""
    exemption = partnership.records.notice_exemption
    if not exemption or exemption.ground != ExemptionGround.DISPROPORTIONATE:
        return
    missing = [key for key in _WEIGHED if getattr(exemption, key) is None]
    if missing:
        yield Problem(
            "records.notice_exemption",
            "People are not told one by one because the effort would be disproportionate, but nothing says how that was weighed.",
            f"Add {listing([f'`{key}` ({_WEIGHED[key]})' for key in missing])} to `records.notice_exemption`.",
        )


CASES = (
    *(
        Case(f"on the ground {ground}", f"records.notice_exemption.ground: {ground}")
        for ground in (
            "people-already-know",
            "laid-down-by-law",
            "professional-secrecy",
            "impossible",
            "would-defeat-the-purpose",
            "to be agreed",
        )
    ),
    Case(
        "only the age of the data is said",
        "records.notice_exemption.age_of_data: up to 20 years",
        finds="records.notice_exemption",
        says="Add `people` (how many there are) to",
    ),
    Case(
        "nothing is said of the effort",
        "records.notice_exemption.protected_by: It is on the website.",
        finds="records.notice_exemption",
        says="`people` (how many there are) and `age_of_data` (how old it is)",
    ),
)
