"""Answers have to come at least as often as what they can stop, or each sending between two of them goes to people who said no.

`how_often` of the flow that brings the answers says best that it comes before each sending.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Flow, GoesAhead
from govkit.questions.answers import bring, hearers_of, is_one_with
from govkit.questions.settled import parts, settled
from govkit.rules.case import Case
from govkit.rules.how_seldom import how_seldom
from govkit.rules.known_answers import known_answers
from govkit.rules.problem import Problem
from govkit.rules.telling import says

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 7(3) and 21(1): an objection, or a yes that is taken back, is heeded from then on"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art7-3", "uk-gdpr-art21-1")
CATALOGUE = ("gov-objection-register",)

BAD = """
flows.replies.how_often: Once a year
"""
GOOD = """
flows.replies.how_often: Before each sending, and within two working days of a change
"""


_WEEKLY: Final = 1  # often enough for what goes as cases come up


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow that brings answers must not come more seldom than a flow that they can stop."""
    told: set[str] = set()
    for name, flow in parts(partnership.flows):
        if flow.goes_ahead not in (GoesAhead.UNLESS_THEY_OPT_OUT, GoesAhead.WHEN_THEY_AGREE):
            continue
        for sender in settled(flow.from_):
            if is_one_with(partnership, sender, hearers_of(partnership, name)):
                continue
            for by, bringing in bring(partnership, known_answers(partnership, name), sender):
                if by not in told and _comes_too_seldom(partnership, bringing, flow):
                    told.add(by)
                    yield Problem(
                        f"flows.{by}.how_often",
                        f"“{bringing.name}” tells who said no “{bringing.how_often}”, but “{flow.name}” is sent “{flow.how_often}”. "
                        "Between two of them each new no is ignored.",
                        f"Let it come before each sending, and write so in `flows.{by}.how_often`: `Before each sending, and within two working "
                        "days of a change`.",
                    )


def _comes_too_seldom(partnership: Partnership, bringing: Flow, flow: Flow) -> bool:
    if says(partnership, "comes-before-each-sending", bringing.how_often):
        return False
    answers, data = how_seldom(partnership, bringing.how_often), how_seldom(partnership, flow.how_often)
    return answers is not None and answers > (_WEEKLY if data is None else data)


CASES = (
    *(
        Case(
            f"answers that come: {often}",
            f"flows.replies.how_often: {often}",
            finds="flows.replies.how_often" if found else "",
        )
        for often, found in (
            ("Once, in January", True),
            ("Every six months", True),
            ("Annually", True),
            ("Weekly", False),
            ("Every three months, before each sending", False),
            ("Whenever somebody answers", False),
            ("Every working day", False),
            ("to be agreed", False),
        )
    ),
    Case(
        "answers as often as what they stop",
        """
        flows.replies.how_often: Every three months
        flows.health-details.how_often: Once a year
        flows.attendance-flag.how_often: Every three months
        """,
    ),
    Case(
        "answers once a month for what goes as cases come up",
        """
        flows.replies.how_often: Every month
        flows.health-details.how_often: When somebody agrees
        """,
        finds="flows.replies.how_often",
    ),
)
