"""Offices are shut at weekends and on bank holidays, so a day on which somebody has to do something there is probably a slip.

Bank holidays are those of the partnership's nation. What is sent as cases come up, and the day on which an agreement starts or ends, may be any day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from govkit.data.bank_holidays import bank_holidays
from govkit.dates.days import is_working_day
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ADVICE
SOURCE = "A default of govkit: what people do in offices is planned for working days, and recorded on them"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
partnership.review.by: 2027-08-30
"""
GOOD = """
partnership.review.by: 2027-08-02
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """What people do in offices must be planned for working days of the nation."""
    nation = partnership.partnership.nation
    if is_unsettled(nation):
        return
    for path, (what, day) in _planned(partnership).items():
        if isinstance(day, date) and not is_working_day(day, nation):
            kind = "a bank holiday there" if day in bank_holidays(nation) else f"a {day:%A}"
            yield Problem(
                path,
                f"{what} {say(day)}, which is {kind}.",
                f"Look whether that is meant, and else write a working day in `{path}`.",
            )


def _planned(partnership: Partnership) -> dict[str, tuple[str, object]]:
    """What somebody does on a day: the path of that, what it is as a sentence begins, and the day."""
    overview, records = partnership.partnership, partnership.records
    found: dict[str, tuple[str, object]] = {
        "partnership.review.by": ("The agreement is reviewed by", overview.review.by),
        "records.next_check": ("The privacy notice is checked again by", records.next_check),
    }
    if not is_unsettled(records.dpia):
        found["records.dpia.completed"] = ("The impact assessment was complete on", records.dpia.completed)
    for name, basis in parts(partnership.confidentiality_bases):
        found[f"confidentiality_bases.{name}.decided_on"] = (f"“{basis.name}” was decided on", basis.decided_on)
    for name, partner in parts(partnership.partners):
        if partner.signatory is not None and not is_unsettled(partner.signatory):
            found[f"partners.{name}.signatory.signed_on"] = (f"{partner.name} signed on", partner.signatory.signed_on)
    return {**found, **_of_flows(partnership)}


def _of_flows(partnership: Partnership) -> dict[str, tuple[str, object]]:
    found: dict[str, tuple[str, object]] = {}
    for name, flow in parts(partnership.flows):
        if flow.in_each_case is None:
            found[f"flows.{name}.starts"] = (f"“{flow.name}” is first sent on", flow.starts)
        if flow.carried_out_by is not None and not is_unsettled(flow.carried_out_by):
            found[f"flows.{name}.carried_out_by.told_by"] = (
                f"Those who send “{flow.name}” are told by",
                flow.carried_out_by.told_by,
            )
    return found


CASES = (
    *(
        Case(f"{path}: {day}", f"{path}: {day}", finds=path, says=says)
        for path, day, says in (
            ("flows.health-flag.starts", "2027-03-06", "a Saturday"),
            ("flows.health-flag.carried_out_by.told_by", "2027-02-14", "a Sunday"),
            ("records.next_check", "2027-12-27", "a bank holiday there"),
            ("records.dpia.completed", "2026-11-15", "a Sunday"),
            (
                "confidentiality_bases.flag-for-care.decided_on",
                "2026-11-08",
                "“Flag within the care team” was decided on",
            ),
            (
                "partners.hill-top-school.signatory.signed_on",
                "2026-12-25",
                "Hill Top Primary School signed on 25 December 2026",
            ),
        )
    ),
    Case(
        "a bank holiday of another nation",
        "partnership.nation: scotland\npartnership.review.by: 2027-08-30\nrecords.next_check: 2027-08-30",
    ),
    Case(
        "a flow that goes as cases come up",
        "flows.health-flag.starts: 2027-03-06\nflows.health-flag.in_each_case: within a day of the visit",
    ),
    Case("a nation that is to be agreed", "partnership.nation: to be agreed\npartnership.review.by: 2027-08-30"),
    Case("a day that is to be agreed", "partnership.review.by: to be agreed"),
)
