"""“The researchers answer requests” beside `requests_answered_by: the council` sends people to somebody who can’t answer them.

The essence of a joint arrangement is made known to people. Where it says who answers requests or gives the notice, it has to be who is recorded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, placed
from govkit.questions.spoken_of import is_part_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 26(2): the essence of the arrangement is made available, and reflects it"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

GIVEN = """
partners.northmoor-council.role: joint-controller
partners.harbour-families.role: joint-controller
records.joint_arrangement:
  essence: We decide together.
  requests_answered_by: northmoor-council
  notice_given_by: northmoor-council
"""
BAD = """
records.joint_arrangement.essence: We decide together. The charity answers requests.
"""
GOOD = """
records.joint_arrangement.essence: We decide together. The council answers requests.
"""

_DUTIES: Final = {
    "requests_answered_by": re.compile(
        r"(?P<who>[^.;:!?]+?) (?:answers?|replies|reply|deals?|responds?)\b[^.;:!?,]*\brequests?\b", re.IGNORECASE
    ),
    "notice_given_by": re.compile(
        r"(?P<who>[^.;:!?]+?) (?:gives?|publish(?:es)?|provides?|writes?|hands? (?:out|over))\b[^.;:!?,]*\bnotices?\b",
        re.IGNORECASE,
    ),
}
_ALL: Final = re.compile(r"\b(?:we|each|both|all|every|either|together|jointly)\b", re.IGNORECASE)
_NOBODY: Final = re.compile(r"\b(?:not|never|nobody|neither|no|without|if|when|unless)\b", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Whoever the essence of an arrangement names for a duty must be the partner that is recorded for it."""
    records = partnership.records
    of_data = ((f"records.joint_data.{index}", each) for index, each in placed(records.joint_data))
    for path, arrangement in (("records.joint_arrangement", records.joint_arrangement), *of_data):
        if arrangement is None or is_unsettled(arrangement) or is_unsettled(arrangement.essence):
            continue
        for key, duty in _DUTIES.items():
            who, said = getattr(arrangement, key, None), duty.search(arrangement.essence)
            if said is None or who is None or is_unsettled(who) or _NOBODY.search(said[0]) or _ALL.search(said["who"]):
                continue
            partner = partnership.partners[who]
            if not is_unsettled(partner) and not is_part_of(partner, said["who"]):
                yield Problem(
                    f"{path}.essence",
                    f"“{said[0].strip()}” is not what `{key}` says: {name_of(partnership.partners, who)}.",
                    f"Name the same partner in the essence and in `{path}.{key}`.",
                )


_AT = "records.joint_arrangement.essence"
CASES = (
    *(
        Case(f"“{words}”", f'{_AT}: "{words}"', finds=_AT if found else "")
        for words, found in (
            ("The researchers answer requests, and look up the person by name.", True),
            ("We decide together. Harbour Families gives the privacy notice.", True),
            ("We each answer requests about our own records.", False),
            ("Both of us answer requests.", False),
            ("Each partner gives the notice to its own families.", False),
            ("We give the notice together.", False),
            ("All partners deal with requests, whoever gets them.", False),
            ("The council answers questions and requests. Each of us keeps it safe.", False),
            (
                "Northmoor Council answers requests and gives the notice. Each keeps its own part of the record right.",
                False,
            ),
            (
                "The council gives the privacy notice. The council answers requests, so that nobody learns who asks.",
                False,
            ),
            ("The council’s information team answers requests.", False),
            ("We decide together how your information is used.", False),
            ("The charity never answers requests.", False),
            ("Both of us visit families.", False),
            ("The charity gives support at home.", False),
            ("to be agreed", False),
        )
    ),
    Case("no arrangement", "records.joint_arrangement: (left out)"),
)
