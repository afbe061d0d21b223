"""Nobody posts letters at weekends or on a bank holiday, so they go out later, and people have less time than they are told.

Bank holidays are those of the partnership's nation.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.data.bank_holidays import bank_holidays
from govkit.dates.days import is_working_day
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ADVICE
SOURCE = "A default of govkit: letters and requests go out on working days, from which the time to reply counts"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
letters.opt-out.posted: 2027-01-03
"""
GOOD = """
letters.opt-out.posted: 2027-01-04
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Letters and requests must be posted on working days of the nation."""
    nation = partnership.partnership.nation
    if is_unsettled(nation):
        return
    posted = {f"letters.{name}.posted": letter.posted for name, letter in parts(partnership.letters)}
    posted |= {f"requests.{name}.posted": request.posted for name, request in parts(partnership.requests)}
    for path, day in posted.items():
        if day is None or is_unsettled(day) or is_working_day(day, nation):
            continue
        kind = "a bank holiday there" if day in bank_holidays(nation) else f"a {day:%A}"
        yield Problem(
            path,
            f"This is posted on {say(day)}, which is {kind}, so no post goes out.",
            f"Write a working day in `{path}`.",
        )


CASES = (
    *(
        Case(
            f"{day} in {nation}", f"partnership.nation: {nation}\nletters.opt-out.posted: {day}", finds=finds, says=says
        )
        for day, nation, finds, says in (
            ("2027-01-04", "scotland", "letters.opt-out.posted", "a bank holiday there"),
            ("2027-01-04", "wales", "", ""),
            ("2026-11-30", "scotland", "letters.opt-out.posted", "a bank holiday there"),
            ("2026-11-30", "england", "", ""),
            ("2027-01-02", "england", "letters.opt-out.posted", "a Saturday"),
            ("2026-12-25", "northern-ireland", "letters.opt-out.posted", "a bank holiday there"),
        )
    ),
    Case(
        "a request", "requests.homes-at-risk.posted: 2027-02-14", finds="requests.homes-at-risk.posted", says="a Sunday"
    ),
    Case("a nation that is to be agreed", "partnership.nation: to be agreed\nletters.opt-out.posted: 2027-01-03"),
    Case("a day that is to be agreed", "letters.opt-out.posted: to be agreed"),
)
