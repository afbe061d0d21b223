"""A letter posted too late lets data flow before people's time to reply is over.

The day to reply by is worked out from `posted` and `reply_within`, in calendar or working days, with the bank holidays of
the nation. A flow that the letter covers starts after that day.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.dates.reply import reply_by
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import Unsettled
from govkit.questions.settled import parts
from govkit.questions.sharing import covered_by
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 3: "
    "any deadline by which people need to respond initially"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-consent-date-order",)

BAD = """
letters.opt-out.posted: 2027-02-08
"""
GOOD = """
letters.opt-out.posted: 2027-01-04
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The day to reply by must come before each flow that the letter covers."""
    for name, letter in parts(partnership.letters):
        last = reply_by(letter, partnership.partnership.nation)
        for _, covered, flow in covered_by(partnership, letter):
            if last is not None and not isinstance(last, Unsettled) and flow.starts <= last:
                yield Problem(
                    f"letters.{name}.posted",
                    f"People have until {say(last)} to reply to this letter, but “{flow.name}” starts on {say(flow.starts)}.",
                    f"Write an earlier day in `letters.{name}.posted`, or move `flows.{covered}.starts` past {say(last)}.",
                )


CASES = (
    Case(
        "a letter that is handed over in each case",
        """
        letters.opt-out.posted: (left out)
        letters.opt-out.given: at the first visit
        flows.health-flag.starts: 2027-01-11
        """,
    ),
    Case(
        "20 working days, without Good Friday and Easter Monday",
        "flows.support-plan.starts: 2027-04-15",
    ),
    Case(
        "a day less",
        "flows.support-plan.starts: 2027-04-14",
        finds="letters.consent.posted",
    ),
)
