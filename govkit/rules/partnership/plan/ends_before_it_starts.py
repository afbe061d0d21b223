"""What the agreement plans has to happen while it holds: a flow, a phase or a review after its last day is agreed by nobody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "ICO Data Sharing Code: an agreement covers the sharing from its start to its end"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-review",)

GIVEN = """
partnership.ending.ends_on: 2028-01-31
"""
BAD = """
flows.programme-counts.starts: 2028-07-03
"""
GOOD = """
flows.programme-counts.starts: 2027-07-01
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Nothing that is planned may lie before the start of the agreement or after its last day."""
    overview = partnership.partnership
    ending = overview.ending
    last = ending.ends_on if ending is not None and not is_unsettled(ending) else None
    for path, (what, day) in _planned(partnership).items():
        if isinstance(last, date) and day > last:
            yield Problem(
                path,
                f"{what} on {say(day)}, but the agreement ends on {say(last)}.",
                f"Write an earlier day in `{path}`, or a later one in `partnership.ending.ends_on`.",
            )
        elif not is_unsettled(overview.starts) and day < overview.starts:
            yield Problem(
                path,
                f"{what} on {say(day)}, but the agreement starts only on {say(overview.starts)}.",
                f"Write a later day in `{path}`, or an earlier one in `partnership.starts`.",
            )


def _planned(partnership: Partnership) -> dict[str, tuple[str, date]]:
    """What happens under the agreement: the path of its day, what it is in the words of a sentence, and the day."""
    found: dict[str, tuple[str, object]] = {
        f"flows.{name}.starts": (f"“{flow.name}” starts", flow.starts) for name, flow in parts(partnership.flows)
    }
    for name, phase in parts(partnership.purpose.phases):
        found[f"purpose.phases.{name}.starts"] = (f"Phase `{name}` starts", phase.starts)
    return {path: (what, day) for path, (what, day) in found.items() if isinstance(day, date)}


CASES = (
    Case("the last day", "flows.programme-counts.starts: 2028-01-31"),
    Case("a phase after the last day", "purpose.phases.full.starts: 2028-02-01", finds="purpose.phases.full.starts"),
    Case(
        "an agreement that ends before all of it",
        "partnership.ending.ends_on: 2027-06-30",
        finds="flows.programme-counts.starts",
    ),
    Case("no end", "partnership.ending.ends_on: (left out)\nflows.programme-counts.starts: 2028-07-03"),
    Case(
        "a flow before the agreement",
        "flows.replies.starts: 2027-01-31",
        finds="flows.replies.starts",
        says="the agreement starts only on 1 February 2027",
    ),
    Case("the first day", "flows.replies.starts: 2027-02-01"),
    Case("a day that is to be agreed", "flows.programme-counts.starts: to be agreed"),
    Case("a start that is to be agreed", "partnership.starts: to be agreed\nflows.replies.starts: 2027-01-31"),
)
