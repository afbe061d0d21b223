"""The answers are what lets the others respect a no, so they can't wait for a yes themselves, or stop at a no."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import GoesAhead
from govkit.questions.answers import asking
from govkit.questions.settled import parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 21(1): a controller that has had an objection uses the data no longer"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art21-1",)
CATALOGUE = ("gov-objection-register",)

BAD = """
flows.replies.goes_ahead: unless-they-opt-out
"""
GOOD = """
flows.replies.goes_ahead: without-asking
"""


_HELD_UP: Final = (GoesAhead.WHEN_THEY_AGREE, GoesAhead.UNLESS_THEY_OPT_OUT)


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow of the answers to an opt-out letter must go ahead without asking."""
    answers = {each.replies for each in asking(partnership) if each.replies is not None and each.kind == "opt-out"}
    for name, flow in parts(partnership.flows):
        if flow.goes_ahead in _HELD_UP and any(item in answers for item in settled(flow.carries)):
            yield Problem(
                f"flows.{name}.goes_ahead",
                f"“{flow.name}” brings the answers of people who opt out, and goes ahead {_only(flow.goes_ahead)}. So a no is not "
                "passed on.",
                f"Write `goes_ahead: without-asking` in `flows.{name}`, and in `why_without_asking` that each answer has to be known to act on it.",
            )


def _only(goes_ahead: GoesAhead) -> str:
    return "only when they agree" if goes_ahead == GoesAhead.WHEN_THEY_AGREE else "only unless they opt out"


CASES = (
    Case("answers that wait for a yes", "flows.replies.goes_ahead: when-they-agree", finds="flows.replies.goes_ahead"),
    Case(
        "answers to a consent letter alone",
        """
        letters.opt-out.replies: (left out)
        flows.replies.goes_ahead: when-they-agree
        """,
    ),
    Case("to be agreed", "flows.replies.goes_ahead: to be agreed"),
)
