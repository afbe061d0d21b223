"""People have to be told of the sharing, and that they can object, before data about them is first passed on.

That is govkit's cautious reading of Article 14(3), which lists a month, the first communication and the first disclosure.
`letter-posted-too-late` looks at whether people's time to reply is over by then.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.letter import LetterKind
from govkit.questions.settled import parts
from govkit.questions.sharing import covered_by
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 14(3) and 21(4)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("ol-timing", "gov-consent-date-order")

BAD = """
letters.opt-out.posted: 2027-02-22
"""
GOOD = """
letters.opt-out.posted: 2027-01-04
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """An opt-out letter must be posted before the flows that it covers start."""
    for name, letter in parts(partnership.letters):
        for _, covered, flow in covered_by(partnership, letter):
            if letter.posted is None:
                continue  # handed over in each case, and sent in each: no two days can be compared
            if letter.kind == LetterKind.OPT_OUT and flow.starts <= letter.posted:
                yield Problem(
                    f"letters.{name}.posted",
                    f"The letter is posted on {say(letter.posted)}, but “{flow.name}” has started by then, on {say(flow.starts)}.",
                    f"Write an earlier day in `letters.{name}.posted`, or move `flows.{covered}.starts` past {say(letter.posted)}.",
                )


CASES = (
    Case(
        "a letter of the day on which a flow starts",
        "letters.opt-out.posted: 2027-02-08",
        finds="letters.opt-out.posted",
    ),
    Case(
        "a letter of the day before",
        "letters.opt-out.posted: 2027-02-07",
    ),
    Case(
        "a consent letter, for which the flow waits",
        "letters.consent.posted: 2027-05-03",
    ),
)
