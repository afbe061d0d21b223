"""People who are away, ill, or need help to read a letter can’t answer it in a few days.

That 28 days are enough is a default of govkit. No law or guidance that was read names a number.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.dates.reply import reply_by
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import Unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ADVICE
SOURCE = "A default of govkit: at least 28 days to reply"
EVIDENCE = Evidence.UNVERIFIED
CATALOGUE = ("gov-consent-window",)

BAD = """
letters.consent.reply_within: 10 working days
"""
GOOD = """
letters.consent.reply_within: 20 working days
"""

LEAST_DAYS: Final = 28


def check(partnership: Partnership) -> Iterator[Problem]:
    """There must be 28 days or more from the day of posting to the day to reply by."""
    for name, letter in parts(partnership.letters):
        last = reply_by(letter, partnership.partnership.nation)
        if last is None or letter.posted is None or isinstance(last, Unsettled):
            continue
        days = (last - letter.posted).days
        if days >= LEAST_DAYS:
            continue
        yield Problem(
            f"letters.{name}.reply_within",
            f"People have {days} days to reply to this letter, until {say(last)}.",
            f"Give them {LEAST_DAYS} days or more in `letters.{name}.reply_within`, such as `20 working days`.",
        )


CASES = (
    Case("28 days", "letters.opt-out.reply_within: 28 days"),
    Case(
        "a letter that is handed over case by case, without a time to reply",
        """
        letters.opt-out.posted: (left out)
        letters.opt-out.given: at the first visit
        letters.opt-out.reply_within: (left out)
        """,
    ),
    Case("4 weeks", "letters.opt-out.reply_within: 4 weeks"),
    Case("21 days", "letters.opt-out.reply_within: 21 days", finds="letters.opt-out.reply_within"),
    Case(
        "27 days from a Tuesday",
        """
            letters.opt-out.posted: 2027-01-05
            letters.opt-out.reply_within: 27 days
            """,
        finds="letters.opt-out.reply_within",
        says="People have 27 days to reply",
    ),
)
