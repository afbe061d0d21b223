"""A law that lifts the bar on convictions lifts nothing for a tax record, so a bar that does not fit the data leaves the real one standing.

Each statute forbids telling one thing: what HM Revenue and Customs holds, convictions that are spent, children before a criminal court,
adoptions, and that somebody has changed gender. The item has to be about that, by its words, its marks or who holds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import DataItem
from govkit.model.statutory_bar import Statute
from govkit.model.unsettled import is_unsettled
from govkit.questions.bodies import is_revenue_and_customs, speaks_of_revenue_data
from govkit.questions.settled import all_settled, parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = (
    "Commissioners for Revenue and Customs Act 2005, section 18; Gender Recognition Act 2004, section 22; Rehabilitation of Offenders Act 1974, "
    "section 9; Adoption and Children Act 2002, section 57; Youth Justice and Criminal Evidence Act 1999, section 45"
)
EVIDENCE = Evidence.SECONDARY
SOURCES = (
    "revenue-and-customs-act-2005-s18",
    "gender-recognition-act-2004-s22",
    "rehabilitation-of-offenders-act-1974-s9",
    "adoption-and-children-act-2002-s57",
    "youth-justice-act-1999-s45",
)
CATALOGUE = ("isa-legal-power",)

BAD = """
data_items.attendance-flag.bars: [{statute: spent-convictions, lifted_by: "Rehabilitation of Offenders Act 1974 (Exceptions) Order 1975"}]
"""
GOOD = """
data_items.attendance-flag.bars: [{statute: spent-convictions, lifted_by: "Rehabilitation of Offenders Act 1974 (Exceptions) Order 1975"}]
data_items.attendance-flag.criminal: true
"""

_WORDS: Final = {
    Statute.GENDER_RECOGNITION: re.compile(
        r"\b(?:gender\w*|sex|trans\w*|recognition|titles?|pronouns?|deadnames?|(?:former|previous|old|earlier|birth|past|other) (?:full )?names?"
        r"|names? (?:at birth|before|used before)|change[sd]? (?:of |their |her |his )?names?)\b",
        re.IGNORECASE,
    ),
    Statute.ADOPTION: re.compile(
        r"\b(?:adopt\w*|birth (?:famil\w+|parents?|mothers?|fathers?|relatives?|certificates?)|placement orders?|placed for)\b",
        re.IGNORECASE,
    ),
    Statute.SPENT_CONVICTIONS: re.compile(
        r"\b(?:convict\w*|offen[cd]\w*|caution\w*|criminal\w*|sentence\w*)\b", re.IGNORECASE
    ),
    Statute.YOUNG_PEOPLE_IN_COURT: re.compile(
        r"\b(?:court\w*|offen[cd]\w*|sentence\w*|licence|order|trial|custody|youth justice)\b", re.IGNORECASE
    ),
}
_OF_OFFENCES: Final = (Statute.SPENT_CONVICTIONS, Statute.YOUNG_PEOPLE_IN_COURT)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each statute that bars an item must be one about what the item holds, or about who holds it."""
    for name, item in parts(partnership.data_items):
        for index, bar in enumerate(item.bars):
            if not is_unsettled(bar) and not is_unsettled(bar.statute) and not _fits(partnership, item, bar.statute):
                yield Problem(
                    f"data_items.{name}.bars.{index}.statute",
                    f"{bar.statute.law} is about {say(bar.statute)}, and nothing in “{item.name}” is.",
                    "Name the statute that forbids telling this, and the law that lifts that one. If there is none, leave the entry out.",
                )


def _fits(partnership: Partnership, item: DataItem, statute: Statute) -> bool:
    """Whether an item is what a statute is about; who and what is to be agreed may be."""
    if statute in _OF_OFFENCES and item.criminal is not False:
        return True
    if statute == Statute.REVENUE_AND_CUSTOMS:
        return speaks_of_revenue_data(_said(item)) or _may_be_held_by_revenue(partnership, item)
    return bool(_WORDS[statute].search(_said(item)))


def _may_be_held_by_revenue(partnership: Partnership, item: DataItem) -> bool:
    if not all_settled(item.held_by):
        return True
    holders = [partnership.partners[each] for each in item.held_by]
    return any(is_unsettled(holder.kind) or is_revenue_and_customs(holder) for holder in holders)


def _said(item: DataItem) -> str:
    reuse = item.reuse
    first = "" if reuse is None or is_unsettled(reuse) else f"{reuse.collected_for}; {reuse.reason}"
    words = (item.name, item.plain_name, item.why_not_less, first, *settled(item.contains), *settled(item.about))
    return "; ".join(str(each) for each in words if each)


_ITEM = "data_items.attendance-flag"
_BAR = '{{statute: {statute}, lifted_by: "Digital Economy Act 2017, section 49(7)"}}'
CASES = (
    *(
        Case(
            f"{statute}, of “{words}”",
            f"{_ITEM}.contains: [{words}]\n{_ITEM}.bars: [{_BAR.format(statute=statute)}]",
            finds=f"{_ITEM}.bars.0.statute" if found else "",
        )
        for statute, words, found in (
            ("adoption", "whether the child was adopted", False),
            ("adoption", "whom the birth parents may write to", False),
            ("adoption", "days missed", True),
            ("gender-recognition", "gender at birth", False),
            ("gender-recognition", "former names", False),
            ("gender-recognition", "name at birth", False),
            ("gender-recognition", "title", False),
            ("gender-recognition", "days missed", True),
            ("spent-convictions", "old convictions", False),
            ("young-people-in-criminal-proceedings", "orders of the court", False),
            ("young-people-in-criminal-proceedings", "days missed", True),
            ("revenue-and-customs-information", "what HMRC told the council of earnings", False),
            ("revenue-and-customs-information", "whether tax credits are paid", False),
            ("revenue-and-customs-information", "days missed", True),
            ("to be agreed", "days missed", False),
        )
    ),
    Case(
        "what HM Revenue and Customs holds",
        f"""
        {_ITEM}.bars: [{_BAR.format(statute="revenue-and-customs-information")}]
        partners.hill-top-school.name: HM Revenue and Customs
        partners.hill-top-school.kind: government-department
        """,
    ),
    Case(
        "a holder of a kind to be agreed",
        f"{_ITEM}.bars: [{_BAR.format(statute='revenue-and-customs-information')}]\npartners.hill-top-school.kind: to be agreed",
    ),
    Case(
        "whose it is to be agreed",
        f"{_ITEM}.bars: [{_BAR.format(statute='revenue-and-customs-information')}]\n{_ITEM}.held_by: to be agreed",
    ),
)
