"""Whoever suspects that somebody is in danger has to tell it at once, so a flow that may wait for days or weeks after the suspicion comes too late.

Time that is counted from a suspicion, a concern, a disclosure or a danger is looked at, where nobody is asked first. Three working days are let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.period import Period, Unit
from govkit.model.sharing import GoesAhead
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.counts import count_in

SEVERITY = Severity.WARNING
SOURCE = (
    "Working Together to Safeguard Children (2023): who believes that a child is at immediate risk tells it at once"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
flows.replies.in_each_case: within 28 days of the suspicion
"""
GOOD = """
flows.replies.in_each_case: within 24 hours of the suspicion
"""

_WITHIN: Final = re.compile(
    r"\b(?:within|in|up to|not later than|after) (?P<count>\w+) (?P<unit>working day|day|week|month|year)s? (?:of|after|from) "
    r"(?:(?:the|a|an|that|their|any|this) )?(?:\w+ )?(?P<from>suspicion|concern|danger|harm|threat|incident|disclosure|abuse|worry|attack|assault)\b",
    re.IGNORECASE,
)
_AT_ONCE: Final = Period(3, Unit.WORKING_DAY)


def check(partnership: Partnership) -> Iterator[Problem]:
    """What is told because of a danger must be told at once."""
    for name, flow in parts(partnership.flows):
        if is_unsettled(flow.goes_ahead) or flow.goes_ahead != GoesAhead.WITHOUT_ASKING:
            continue
        for key in ("in_each_case", "how_often"):
            words = getattr(flow, key)
            found = None if words is None or is_unsettled(words) else _WITHIN.search(words)
            count = count_in(found["count"]) if found else None
            if found and count and Period(count, Unit(found["unit"].lower())).shortest > _AT_ONCE.shortest:
                yield Problem(
                    f"flows.{name}.{key}",
                    f"“{flow.name}” is sent “{found[0]}”, and by then the {found['from'].lower()} may have done its harm.",
                    f"Write in `flows.{name}.{key}` that it is told at once, or within a day.",
                )


CASES = (
    *(
        Case(f"“{words}”", f"flows.replies.in_each_case: {words}", finds="flows.replies.in_each_case" if found else "")
        for words, found in (
            ("within two weeks of the concern", True),
            ("up to a month after the first disclosure", True),
            ("within three working days of the concern", False),
            ("on the day that the concern is seen", False),
            ("within 28 days of the request", False),
            ("within some days of the concern", False),
            ("to be agreed", False),
        )
    ),
    Case("how often", "flows.replies.how_often: Within a week of the incident", finds="flows.replies.how_often"),
    Case("after a yes", "flows.health-details.in_each_case: within two weeks of the concern"),
)
