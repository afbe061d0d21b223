"""A consent letter that asks about what happens anyway misleads, and so does an opt-out letter about what waits for a yes.

A consent letter covers flows with `goes_ahead: when-they-agree`, an opt-out letter those with `goes_ahead: unless-they-opt-out`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.letter import LetterKind
from govkit.model.sharing import GoesAhead
from govkit.model.unsettled import Unsettled
from govkit.questions.settled import parts
from govkit.questions.sharing import covered_by
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 4(11), 7 and 21(4)"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-consent-basis-match",)

BAD = """
letters.consent.covers: [health-details, support-plan, health-flag]
"""
GOOD = """
letters.consent.covers: [health-details, support-plan]
"""

_GOES_AHEAD = {
    LetterKind.CONSENT: GoesAhead.WHEN_THEY_AGREE,
    LetterKind.OPT_OUT: GoesAhead.UNLESS_THEY_OPT_OUT,
}
_TELLS = {
    LetterKind.CONSENT: "this letter asks for consent, as if it waited for a yes",
    LetterKind.OPT_OUT: "this letter says that it goes ahead unless people opt out",
}


def check(partnership: Partnership) -> Iterator[Problem]:
    """A consent letter must cover only flows that wait for a yes, and an opt-out letter only flows that people can opt out of."""
    for name, letter in parts(partnership.letters):
        for index, covered, flow in covered_by(partnership, letter):
            if isinstance(flow.goes_ahead, Unsettled) or letter.kind not in _GOES_AHEAD:
                continue
            wanted = _GOES_AHEAD[letter.kind]
            if flow.goes_ahead != wanted:
                yield Problem(
                    f"letters.{name}.covers.{index}",
                    f"“{flow.name}” goes ahead {say(flow.goes_ahead)}, but {_TELLS[letter.kind]}.",
                    f"Leave `{covered}` out of `letters.{name}.covers`, or write `goes_ahead: {wanted}` in `flows.{covered}`.",
                )


CASES = (
    Case(
        "a letter about three flows that asks for consent",
        "letters.opt-out.kind: consent",
        finds="letters.opt-out.covers.0 letters.opt-out.covers.1 letters.opt-out.covers.2",
    ),
    Case(
        "a flow that asks nobody",
        "letters.opt-out.covers: [replies]",
        finds="letters.opt-out.covers.0",
    ),
)
