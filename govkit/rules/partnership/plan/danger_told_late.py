"""Whoever suspects that somebody is in danger has to tell it at once, so a flow that may wait for days or weeks after the suspicion comes too late.

Time that is counted from a suspicion, a concern, a disclosure or a danger is looked at, where nobody is asked first. Three working days are let
be, and so is what follows in writing when it was told at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partnership import Nation
from govkit.model.period import Period, Unit
from govkit.model.sharing import Flow, GoesAhead
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.counts import count_in

SEVERITY = Severity.WARNING
SOURCE = "in England, Working Together to Safeguard Children: who believes that a child is at immediate risk tells it at once"
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
    r"(?:(?:the|a|an|that|their|any|this) )?(?:\w+ )?(?P<from>suspicion|concern|danger|harm|threat|disclosure|abuse|worry|attack|assault)\b",
    re.IGNORECASE,
)
# What goes back to whoever told of the danger, or is looked at when it is over.
_LATER: Final = re.compile(
    r"\b(?:feedback|feeds? back|outcomes?|result|report back|told back|what became|what was done|what came of|acknowledge\w*|receipt|minutes"
    r"|review\w*|lessons?|debrief\w*|follow-?up|closing|closed|looked at again|look(?:s|ed)? back|checked again)\b",
    re.IGNORECASE,
)
_SOON: Final = Period(3, Unit.WORKING_DAY)
_AT_ONCE: Final = re.compile(
    r"(?<!not )\b(?:at once|immediately|straight ?away|right away|without delay|as soon as (?!possible|practicable|reasonabl)\w+"
    r"|(?:the|that) same (?:day|hour|evening|working day)|on the (?:same |very )?day(?=[,;])|before [^,;]*\bshift|by the end of the (?:shift|day)"
    r"|(?:with)?in (?:\w+ )?(?:hours?|minutes?)|within (?:a|one) (?:working )?day)\b",
    re.IGNORECASE,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """What is told because of a danger must be told at once."""
    nation = partnership.partnership.nation
    for name, flow in parts(partnership.flows):
        if is_unsettled(flow.goes_ahead) or flow.goes_ahead != GoesAhead.WITHOUT_ASKING:
            continue
        for key in ("in_each_case", "how_often"):
            words = getattr(flow, key)
            found = (
                None
                if words is None or is_unsettled(words) or _AT_ONCE.search(words) or _tells_what_came_of_it(flow, words)
                else _WITHIN.search(words)
            )
            count = count_in(found["count"]) if found else None
            if found and count and Period(count, Unit(found["unit"].lower())).shortest > _SOON.shortest:
                yield Problem(
                    f"flows.{name}.{key}",
                    f"“{flow.name}” is sent “{found[0]}”, and by then the {found['from'].lower()} may have done its harm.",
                    f"Write in `flows.{name}.{key}` that it is told at once, or within a day.",
                    source=""
                    if nation == Nation.ENGLAND
                    else "good practice: who believes that somebody is in danger tells it at once",
                )


def _tells_what_came_of_it(flow: Flow, words: str) -> bool:
    return bool(_LATER.search("; ".join(settled((words, flow.name, *flow.carries.values())))))


CASES = (
    *(
        Case(f"“{words}”", f"flows.replies.in_each_case: {words}", finds="flows.replies.in_each_case" if found else "")
        for words, found in (
            ("within two weeks of the concern", True),
            ("up to a month after the first disclosure", True),
            ("within three working days of the concern", False),
            ("rung through at once, and the form follows within five working days of the concern", False),
            ("by telephone the same day, in writing within 10 working days of the concern", False),
            ("before the first day back, and looked at again within three months of the concern", False),
            ("before the crew goes off shift, with the full form in up to five days after the concern", False),
            ("as soon as it is made, and a clean copy within ten working days of the danger", False),
            ("on the day, where it is grave; a lesser worry within five working days of the concern", False),
            ("as soon as possible, and within two weeks of the concern", True),
            ("not at once, but within two weeks of the concern", True),
            ("on the day that the concern is seen", False),
            ("within 28 days of the request", False),
            ("within some days of the concern", False),
            ("within two weeks of the incident", False),
            ("feedback within 10 working days of the concern", False),
            ("the outcome, within 20 working days of the disclosure", False),
            ("to be agreed", False),
        )
    ),
    Case("how often", "flows.replies.how_often: Within a week of the assault", finds="flows.replies.how_often"),
    Case(
        "how often, of what came of it",
        """
        flows.replies.name: Feedback to the school
        flows.replies.how_often: Within a week of the concern
        """,
    ),
    Case("after a yes", "flows.health-details.in_each_case: within two weeks of the concern"),
)
