"""Whether the public interest outweighs somebody's confidence is decided case by case, so it is no basis for a flow that runs by the calendar.

Say in `how_often` what brings a case up, or in the `reason` of the basis who weighs each case. A routine flow needs consent, a statute or
section 251 support.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Confidentiality
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.questions.sharing import confidentiality_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "Common law duty of confidentiality, as an integrated care system describes it: case-by-case consideration of exceptional circumstances"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("public-interest-case-by-case", "gmc-confidentiality-30")
CATALOGUE = ("isa-confidentiality",)

GIVEN = """
confidentiality_bases.flag-for-care.basis: overriding-public-interest
confidentiality_bases.flag-for-care.reason: A child may come to harm.
"""
BAD = """
flows.health-flag.how_often: Every three months
"""
GOOD = """
flows.health-flag.how_often: When a child may come to harm
"""

_BY_THE_CALENDAR: Final = re.compile(
    r"\b(?:daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|termly|live|continuous(?:ly)?"
    r"|(?:every|each|once a|twice a)(?: \w+)? (?:day|night|week|fortnight|month|quarter|term|year)s?"
    r"|(?:on|every|each) (?:mon|tues|wednes|thurs|fri)days?)\b",
    re.IGNORECASE,
)
_EACH_CASE: Final = re.compile(r"\b(?:each|every (?:case|time|person)|case by case|one by one)\b", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow in the overriding public interest must not run by the calendar, unless each case is weighed."""
    for name, flow in parts(partnership.flows):
        basis = confidentiality_of(partnership, flow)
        if basis is None or basis.basis != Confidentiality.PUBLIC_INTEREST or is_unsettled(basis.reason):
            continue
        if _BY_THE_CALENDAR.search(str(flow.how_often)) and not _EACH_CASE.search(str(basis.reason)):
            yield Problem(
                f"flows.{name}.how_often",
                f"“{flow.name}” tells confidential information in the public interest, which is weighed case by case, but it runs by the calendar "
                f"(“{flow.how_often}”).",
                "Say who weighs each case in the `reason` of the basis, or write what brings a case up, such as `When a child may come to harm`. "
                "If it is routine, name another `confidentiality` basis.",
            )


CASES = (
    Case(
        "a flow that runs like so: at night and then nightly",
        "flows.health-flag.how_often: at night and then nightly",
        finds="flows.health-flag.how_often",
    ),
    Case(
        "a flow that runs like so: live from a system",
        "flows.health-flag.how_often: live from a system",
        finds="flows.health-flag.how_often",
    ),
    Case(
        "a flow that runs like so: continuously at all times",
        "flows.health-flag.how_often: continuously at all times",
        finds="flows.health-flag.how_often",
    ),
    Case(
        "a flow that runs like so: Twice a school term",
        "flows.health-flag.how_often: Twice a school term",
        finds="flows.health-flag.how_often",
    ),
    Case(
        "a flow that runs like so: once a day at noon",
        "flows.health-flag.how_often: once a day at noon",
        finds="flows.health-flag.how_often",
    ),
    Case(
        "a flow that runs like so: when somebody asks",
        "flows.health-flag.how_often: when somebody asks",
    ),
    Case(
        "a reason that weighs it for each child",
        """
            flows.health-flag.how_often: Every three months
            confidentiality_bases.flag-for-care.reason: A child may come to harm, and the nurse weighs it for each child.
            """,
    ),
    Case(
        "a reason that weighs it every time it runs",
        """
            flows.health-flag.how_often: Every three months
            confidentiality_bases.flag-for-care.reason: A child may come to harm, and the nurse weighs it every time it runs.
            """,
    ),
    Case(
        "a reason that weighs it case by case again",
        """
            flows.health-flag.how_often: Every three months
            confidentiality_bases.flag-for-care.reason: A child may come to harm, and the nurse weighs it case by case again.
            """,
    ),
    Case(
        "who weighs each case is to be agreed",
        """
        flows.health-flag.how_often: Every three months
        confidentiality_bases.flag-for-care.reason: to be agreed
        """,
    ),
)
