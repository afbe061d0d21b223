"""Whoever sends what people may say no to has to know of each no before the first sending, or sends the data of those who said no.

The answers that people give to a letter reach the others in a flow of their own, which starts by the day of each flow that it can stop.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Flow, GoesAhead
from govkit.model.unsettled import is_unsettled
from govkit.questions.answers import bring, hearers_of, is_one_with
from govkit.questions.settled import name_of, parts, settled
from govkit.rules.case import Case
from govkit.rules.known_answers import known_answers
from govkit.rules.problem import Problem
from govkit.wording.say import listing, say

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 21(1): whose data is used no longer has to be known to who uses it"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art21-1",)
CATALOGUE = ("gov-objection-register",)

BAD = """
flows.replies.starts: 2027-04-05
"""
GOOD = """
flows.replies.starts: 2027-02-02
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """The flow that brings the answers to a sender must start by the day on which it first sends what people may say no to."""
    late: dict[str, dict[str, Flow]] = {}
    who: dict[str, dict[str, None]] = {}
    for name, flow in parts(partnership.flows):
        if flow.goes_ahead != GoesAhead.UNLESS_THEY_OPT_OUT or is_unsettled(flow.starts):
            continue
        for sender in settled(flow.from_):
            if is_one_with(partnership, sender, hearers_of(partnership, name)):
                continue
            bringing = list(bring(partnership, known_answers(partnership, name), sender))
            if bringing and all(each.starts > flow.starts for _, each in bringing):
                by = bringing[0][0]
                late.setdefault(by, {})[name] = flow
                who.setdefault(by, {})[name_of(partnership.partners, sender)] = None
    for by, flows in late.items():
        first = min(flows.values(), key=lambda flow: flow.starts)
        names = listing([f"“{flow.name}”" for flow in flows.values()])
        starts = "starts" if len(flows) == 1 else "start, the first of them"
        yield Problem(
            f"flows.{by}.starts",
            f"{listing(list(who[by]))} first {'learns' if len(who[by]) == 1 else 'learn'} on {say(partnership.flows[by].starts)} who said no, "
            f"but before that {names} {starts}, on {say(first.starts)}. Until then each no is ignored.",
            f"Write {say(first.starts)} or an earlier day in `flows.{by}.starts`, or let the others start later.",
        )


CASES = (
    Case("the day of the first sending", "flows.replies.starts: 2027-02-08"),
    Case(
        "a day later",
        "flows.replies.starts: 2027-02-09",
        finds="flows.replies.starts",
        says="Hill Top Primary School first learns",
    ),
    Case(
        "a letter that does not name the item, which is called so",
        """
        letters.opt-out.replies: (left out)
        letters.consent.replies: (left out)
        flows.replies.starts: 2027-04-05
        """,
        finds="flows.replies.starts",
    ),
    Case(
        "a sender that hears the answers itself",
        """
        flows.attendance-flag.from: northmoor-council
        flows.health-flag.from: northmoor-council
        flows.replies.starts: 2027-04-05
        """,
    ),
    Case(
        "nothing that stops at a no",
        """
        flows.attendance-flag.goes_ahead: when-they-agree
        flows.family-list.goes_ahead: when-they-agree
        flows.health-flag.goes_ahead: when-they-agree
        flows.replies.starts: 2027-04-05
        """,
    ),
    Case("answers that come on a day to be agreed", "flows.replies.starts: to be agreed"),
)
