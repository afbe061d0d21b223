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
from govkit.wording.say import listing, say

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
    ending, starts = overview.ending, overview.starts
    last = ending.ends_on if ending is not None and not is_unsettled(ending) else None
    planned = _planned(partnership)
    if isinstance(last, date):
        late = {path: each for path, each in planned.items() if each[1] > last}
        yield from _found(late, "partnership.ending.ends_on", f"the agreement ends on {say(last)}")
    if not is_unsettled(starts):
        early = {path: each for path, each in planned.items() if each[1] < starts}
        yield from _found(early, "partnership.starts", f"the agreement starts only on {say(starts)}")


def _found(planned: dict[str, tuple[str, date]], day_of_all: str, but: str) -> Iterator[Problem]:
    """One problem, at the day of the one thing that lies outside, or at that of the agreement where several do."""
    if planned:
        said = listing([f"{what} on {say(day)}" for what, day in planned.values()])
        path = next(iter(planned)) if len(planned) == 1 else day_of_all
        yield Problem(path, f"{said}, but {but}.", f"Correct `{next(iter(planned))}`, or `{day_of_all}`.")


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
