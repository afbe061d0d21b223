"""Where a notice alone tells people, it has to be where they are: on the staff intranet it tells nobody, and nobody can say no.

A list of places is let be if one of them is for the public. The words stand in `places-of-staff` of `govkit/standards/telling_words.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import all_settled, placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 12(1), 13 and 14: people are told, in an easily accessible form"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
records.told_by_notice: [{flows: attendance-flag, where: [the staff intranet, a folder in the school office], reason: All families see it.}]
"""
GOOD = """
records.told_by_notice: [{flows: attendance-flag, where: [the school’s website, the newsletter at the start of Year 7], reason: All families see it.}]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """At least one place of each notice must be where the public comes."""
    for number, alone in placed(partnership.records.told_by_notice):
        if is_unsettled(alone.where) or not all_settled(alone.where):
            continue
        if alone.where and all(told(partnership, "places-of-staff", place) for place in alone.where):
            yield Problem(
                f"records.told_by_notice.{number}.where",
                f"Those whom the data is about do not come to {listing([*alone.where], 'or')}, so nobody is told.",
                "Name places where they read or hear it, such as `the school’s website` or `posters in each waiting room`.",
            )


_AT = "records.told_by_notice"
_NOTICE = "records.told_by_notice: [{{flows: attendance-flag, where: {where}, reason: All families see it.}}]"
CASES = (
    *(
        Case(where, _NOTICE.format(where=where), finds=f"{_AT}.0.where" if found else "")
        for where, found in (
            ("[our SharePoint]", True),
            ("[the internal bulletin]", True),
            ("[our data protection folder]", True),
            ("[the policy on request]", True),
            ("[the leaflet that our staff hand over at first contact]", False),
            ("[the staff room, posters in each waiting room]", False),
            ("[to be agreed]", False),
            ("[the staff room, to be agreed]", False),
            ("to be agreed", False),
        )
    ),
    Case("a notice to be agreed", "records.told_by_notice: [to be agreed]"),
    Case(
        "the second of two",
        """
        records.told_by_notice:
          - {flows: attendance-flag, where: [the school’s website], reason: All families see it.}
          - {flows: health-flag, where: [the intranet], reason: All families see it.}
        """,
        finds=f"{_AT}.1.where",
    ),
)
