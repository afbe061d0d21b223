"""Officials of HM Revenue and Customs may not tell what it holds, unless another law permits it, and to tell it otherwise can be an offence.

So each item about people that it holds and sends names the statute in `bars`, with the law that lifts it here.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import DataItem, Form
from govkit.model.statutory_bar import Statute
from govkit.questions.bodies import is_revenue_and_customs
from govkit.questions.settled import all_settled, name_of, parts, settled
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Commissioners for Revenue and Customs Act 2005, section 18(1) and (3)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("revenue-and-customs-act-2005-s18",)
CATALOGUE = ("isa-legal-power",)

GIVEN = """
partners.hill-top-school.name: HM Revenue and Customs
partners.hill-top-school.kind: government-department
"""
BAD = """
partners.hill-top-school.short_name: the Revenue
"""
GOOD = """
data_items.attendance-flag.bars:
  - {statute: revenue-and-customs-information, lifted_by: "Digital Economy Act 2017, sections 35(1) and 40(3)"}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """What HM Revenue and Customs holds and sends must name the statute that forbids telling it."""
    told: set[str] = set()
    for _, flow in parts(partnership.flows):
        for sender in settled(flow.from_):
            if not is_revenue_and_customs(partnership.partners[sender]):
                continue
            for name, item in items_of(partnership, flow):
                if name not in told and sender in settled(item.held_by) and _is_bare(item):
                    told.add(name)
                    yield Problem(
                        f"data_items.{name}",
                        f"{name_of(partnership.partners, sender)} holds “{item.name}”, and may not tell it: {Statute.REVENUE_AND_CUSTOMS.law}.",
                        f"Add `bars` to `data_items.{name}`, with `statute: {Statute.REVENUE_AND_CUSTOMS}` and the law that lifts it in `lifted_by`.",
                    )


def _is_bare(item: DataItem) -> bool:
    """Whether it is about people and does not name the statute; what is to be agreed may."""
    if item.form == Form.AGGREGATE or not all_settled(item.bars):
        return False
    statutes = [bar.statute for bar in item.bars]
    return all_settled(statutes) and Statute.REVENUE_AND_CUSTOMS not in statutes


_BARS = "data_items.attendance-flag.bars"
CASES = (
    Case(
        "another statute alone",
        f'{_BARS}: [{{statute: spent-convictions, lifted_by: "Digital Economy Act 2017, section 49(7)"}}]',
        finds="data_items.attendance-flag",
    ),
    Case("totals", "data_items.attendance-flag.form: aggregate"),
    Case("what another partner holds", "data_items.attendance-flag.held_by: northmoor-council"),
    Case("bars to be agreed", f"{_BARS}: to be agreed"),
    Case("a statute to be agreed", f"{_BARS}: [{{statute: to be agreed}}]"),
    Case("another sender", "partners.hill-top-school.name: Revenue Scotland"),
    Case(
        "a charity of its staff",
        "partners.hill-top-school.name: HM Revenue and Customs Choir\npartners.hill-top-school.kind: charity",
    ),
    Case(
        "a department that is named after it",
        "partners.hill-top-school.name: Office for oversight of HM Revenue and Customs",
    ),
    Case("its short name", "partners.hill-top-school.name: HMRC", finds="data_items.attendance-flag"),
    Case(
        "its full name",
        "partners.hill-top-school.name: His Majesty’s Revenue & Customs (HMRC)",
        finds="data_items.attendance-flag",
    ),
)
