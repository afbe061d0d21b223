"""A reference bears the year in which it was given, so one of a later year than its paper was misread or made up.

Looked at are the references of papers and approvals, such as `DPIA-2026-31` and `26/CAG/0101`: beside the day of the paper, or else of the start of
the agreement. Where one of two numbers in a reference may be its year, the earlier one counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(2): a controller can show the papers that it relies on"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
records.dpia.reference: DPIA-2031-31
"""
GOOD = """
records.dpia.reference: DPIA-2026-31
"""

_YEARS: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)|^(\d\d)(?=/[A-Z]{2,4}/)")
_CENTURY: Final = 2000


class Paper(NamedTuple):
    """A paper: its reference, and the day by which it was there."""

    reference: object
    by: object


def check(partnership: Partnership) -> Iterator[Problem]:
    """The year in a reference must not be later than the paper."""
    for path, paper in _papers(partnership).items():
        if paper.reference is None or is_unsettled(paper.reference) or not isinstance(paper.by, date):
            continue
        years = [int(full or _CENTURY + int(short)) for full, short in _YEARS.findall(str(paper.reference))]
        if years and min(years) > paper.by.year:
            yield Problem(
                path,
                f"“{paper.reference}” is of the year {min(years)}, but it has to be there by {say(paper.by)}.",
                f"Look the reference up, and write it in `{path}`, or correct the day.",
            )


def _papers(partnership: Partnership) -> dict[str, Paper]:
    """The papers that have a reference, each by the path of that."""
    records, overview = partnership.records, partnership.partnership
    found = {"partnership.reference": Paper(overview.reference, overview.starts)}
    if not is_unsettled(records.dpia):
        found["records.dpia.reference"] = Paper(records.dpia.reference, records.dpia.completed)
    for name, basis in parts(partnership.lawful_bases):
        path = f"lawful_bases.{name}.appropriate_policy_document"
        found[path] = Paper(basis.appropriate_policy_document, overview.starts)
    for name, confidence in parts(partnership.confidentiality_bases):
        found[f"confidentiality_bases.{name}.reference"] = Paper(confidence.reference, confidence.decided_on)
    for name, partner in parts(partnership.partners):
        found[f"partners.{name}.article_28_contract"] = Paper(partner.article_28_contract, overview.starts)
    return {**found, **_of_research(partnership), **_of_economy(partnership)}


def _of_research(partnership: Partnership) -> dict[str, Paper]:
    research = partnership.records.research
    ethics = research.ethics if research is not None and not is_unsettled(research) else None
    if ethics is None or is_unsettled(ethics):
        return {}
    return {"records.research.ethics.reference": Paper(ethics.reference, ethics.approved_on)}


def _of_economy(partnership: Partnership) -> dict[str, Paper]:
    economy, starts = partnership.records.digital_economy_act, partnership.partnership.starts
    if economy is None or is_unsettled(economy):
        return {}
    keys = ("register_entry", "business_case", "security_plan")
    return {f"records.digital_economy_act.{key}": Paper(getattr(economy, key), starts) for key in keys}


CASES = (
    *(
        Case(f"{path}: {reference}", f"{path}: {reference}", finds=path if found else "")
        for path, reference, found in (
            ("records.dpia.reference", "DPIA/2027/4", True),
            ("records.dpia.reference", "DPIA-2026-2031", False),
            ("records.dpia.reference", "DPIA-20311", False),
            ("records.dpia.reference", "to be agreed", False),
            ("records.dpia.completed", "to be agreed", False),
            ("lawful_bases.council-early-help.appropriate_policy_document", "NC-APD-2029-04", True),
            ("lawful_bases.council-early-help.appropriate_policy_document", "NC-APD-2027-04", False),
            ("confidentiality_bases.flag-for-care.reference", "27/CAG/0101", True),
            ("confidentiality_bases.flag-for-care.reference", "26/CAG/0101", False),
            ("partnership.reference", "NFT-2028-001", True),
            ("partners.hill-top-school.article_28_contract", "C-2028-3", True),
        )
    ),
    Case(
        "an approval of research",
        "records.research: {ethics: {body: Committee, reference: 29/NW/0123, approved_on: 2026-09-07}}",
        finds="records.research.ethics.reference",
    ),
    Case(
        "papers under the Digital Economy Act",
        "records.digital_economy_act: {register_entry: DEA-2028-1, business_case: BC-2027-1}",
        finds="records.digital_economy_act.register_entry",
    ),
)
