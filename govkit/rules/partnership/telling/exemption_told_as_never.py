"""An exemption reaches only as far as the harm that telling would do, case by case, so nobody can say that people are never told.

Each of Schedules 2 to 4 sets a duty aside only “to the extent” that meeting it would do the harm. Once the danger is over, people are told.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says

SEVERITY = Severity.WARNING
SOURCE = "Data Protection Act 2018, Schedule 2, paragraph 2(1): to the extent that the application of those provisions would be likely to prejudice"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-sch2-para2", "ico-exemptions-case-by-case")
CATALOGUE = ()

GIVEN = """
flows.attendance-flag.exemptions:
  - sets_aside: being-told
    relied_on_by: hill-top-school
    provision: Schedule 2, paragraph 2 (crime)
    reason: Where telling a parent would put a child in danger, they are told later.
"""
BAD = """
flows.attendance-flag.exemptions.0.reason: Parents are never told of it.
"""
GOOD = """
flows.attendance-flag.exemptions.0.reason: Where telling a parent would put a child in danger, they are told later.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No reason for an exemption may say that people are never told, whatever the harm."""
    for path, reason in _reasons(partnership).items():
        never = says(partnership, "never-told", reason)
        if never:
            yield Problem(
                path,
                f"“{reason}” says it of everybody and for ever, and an exemption reaches only as far as the harm in the case at hand.",
                f"Say in `{path}` where telling people would do which harm, and that they are told otherwise, and once that is over.",
            )


def _reasons(partnership: Partnership) -> dict[str, object]:
    """What the file says of exemptions in its own words, by path."""
    found: dict[str, object] = {}
    for name, flow in parts(partnership.flows):
        for index, exemption in placed(flow.exemptions):
            found[f"flows.{name}.exemptions.{index}.reason"] = exemption.reason
        if flow.exemptions:
            found[f"flows.{name}.why_without_asking"] = flow.why_without_asking
    exempt = partnership.records.notice_exemption
    if exempt is not None and not is_unsettled(exempt):
        found["records.notice_exemption.reason"] = exempt.reason
        found["records.notice_exemption.protected_by"] = exempt.protected_by
    return found


CASES = (
    *(
        Case(
            f"a reason: {reason}",
            f"flows.attendance-flag.exemptions.0.reason: {reason}",
            finds="flows.attendance-flag.exemptions.0.reason" if found else "",
        )
        for reason, found in (
            ("Under no circumstances will a parent be informed.", True),
            ("Nobody will ever be told that it was sent.", True),
            ("A blanket exemption holds.", True),
            ("The person is not told before the danger is over.", False),
            ("They are never told by letter, but in person once it is safe.", False),
            ("to be agreed", False),
        )
    ),
    Case(
        "a notice that is never given",
        """
        records.notice_exemption:
          flows: attendance-flag
          ground: would-defeat-the-purpose
          reason: The parent is never given a notice about it.
          protected_by: Each case is looked at by a manager.
        """,
        finds="records.notice_exemption.reason",
    ),
    Case("an exemption that is to be agreed", "flows.attendance-flag.exemptions.0: to be agreed"),
)
