"""Some paragraphs of Schedule 1 are for one kind of body alone, and lift nothing for any other.

Paragraph 16 (support for people with a disability or medical condition) is for not-for-profit bodies that give such support. Paragraph 22 is for
political parties, 23 for elected representatives, and 27 and 28 for sport; partners of a partnership that shares data for services are none of these.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.data.bodies import bodies
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Partner
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import name_of, parts
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, Schedule 1, paragraphs 16(1)(a), 22, 23, 27 and 28"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dpa-2018-sch1-para16",)
CATALOGUE = ("gov-sch1",)

BAD = """
lawful_bases.council-early-help.schedule_1: paragraph 16 (support for individuals with a particular disability or medical condition)
"""
GOOD = """
lawful_bases.council-early-help.schedule_1: paragraph 6 (statutory purposes)
"""

_NOT_FOR_PROFIT: Final = 16
_OF_NOBODY_HERE: Final = {
    22: "political parties",
    23: "elected representatives",
    27: "bodies against doping in sport",
    28: "bodies that protect sport",
}


def check(partnership: Partnership) -> Iterator[Problem]:
    """No party may rest on a paragraph of Schedule 1 that is for other kinds of body."""
    told: set[tuple[str, str]] = set()
    for _, flow in parts(partnership.flows):
        for taker, basis in bases_of(partnership, flow):
            numbers = basis.paragraphs
            whose = next(filter(None, (_whose(partnership.partners[taker], number) for number in numbers)), "")
            if whose and (taker, flow.basis[taker]) not in told:
                told.add((taker, flow.basis[taker]))
                name = name_of(partnership.partners, taker)
                yield Problem(
                    f"lawful_bases.{flow.basis[taker]}.schedule_1",
                    f"{name} relies on “{basis.schedule_1}”, which is for {whose}, and {name} is none.",
                    f"Write in `lawful_bases.{flow.basis[taker]}` the paragraph that fits {name}, "
                    f"such as `paragraph 6 (statutory purposes)` for a public body "
                    "or `paragraph 18 (safeguarding of children and of individuals at risk)`. Without one, this data can’t be used.",
                )


def _whose(partner: Partner, number: int) -> str:
    """For whom a paragraph is, where the partner is no such body; nothing where it may be one."""
    if number == _NOT_FOR_PROFIT and not is_unsettled(partner.kind) and not bodies()[partner.kind].not_for_profit:
        return "not-for-profit bodies that support people with a disability or a medical condition"
    return _OF_NOBODY_HERE.get(number, "")


_AT = "lawful_bases.council-early-help.schedule_1"
CASES = (
    Case("a paragraph of elected representatives", f"{_AT}: paragraph 23", finds=_AT, says="elected representatives"),
    Case("a range that has one", f"{_AT}: paragraphs 6 and 27", finds=_AT),
    Case(
        "a charity",
        """
        lawful_bases.charity-agreed-support.article_9: substantial-public-interest
        lawful_bases.charity-agreed-support.schedule_1: paragraph 16
        """,
    ),
    Case(
        "each party that relies on it",
        "lawful_bases.nhs-care.schedule_1: paragraph 16",
        finds=" ".join(["lawful_bases.nhs-care.schedule_1"] * 3),
    ),
    Case("a paragraph that is to be agreed", f"{_AT}: to be agreed"),
)
