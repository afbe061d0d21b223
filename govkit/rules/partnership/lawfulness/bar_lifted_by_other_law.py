"""A bar on telling tax records is lifted by the law on tax records, and by no statute that is about something else.

`lifted_by` may not be the section that forbids it, without the subsection that makes the exception, nor a statute that lifts another bar. Under the
Digital Economy Act each power has a section of its own that lifts bars: 40 for sections 35 to 39, 49 for debt, 57 for fraud, 65 for research.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.gateway import FOR_PUBLIC_SERVICES, Gateway
from govkit.model.statutory_bar import Statute
from govkit.model.unsettled import is_unsettled
from govkit.questions.gateways import gateways_of, sections_named
from govkit.questions.settled import parts, settled
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "Commissioners for Revenue and Customs Act 2005, section 18(2) and (3); Digital Economy Act 2017, sections 40, 49, 57 and 65"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("revenue-and-customs-act-2005-s18",)
CATALOGUE = ("isa-legal-power",)

GIVEN = """
data_items.attendance-flag.bars:
  - {statute: revenue-and-customs-information, lifted_by: "Digital Economy Act 2017, section 40(3)"}
"""
BAD = """
data_items.attendance-flag.bars.0.lifted_by: Gender Recognition Act 2004, section 22(4)(b)
"""
GOOD = """
data_items.attendance-flag.bars.0.lifted_by: Commissioners for Revenue and Customs Act 2005, section 18(2)(h) (consent)
"""

_ACTS: Final = {
    Statute.REVENUE_AND_CUSTOMS: "Commissioners for Revenue and Customs Act 2005",
    Statute.GENDER_RECOGNITION: "Gender Recognition Act 2004",
    Statute.ADOPTION: "Adoption and Children Act 2002",
    Statute.SPENT_CONVICTIONS: "Rehabilitation of Offenders Act 1974",
}
_ITSELF: Final = {Statute.REVENUE_AND_CUSTOMS: "18", Statute.GENDER_RECOGNITION: "22", Statute.ADOPTION: "57"}
_DIGITAL_ECONOMY: Final = "Digital Economy Act 2017"
_LIFTS: Final = {
    **dict.fromkeys(FOR_PUBLIC_SERVICES, "40"),
    Gateway.DIGITAL_ECONOMY_ACT_DEBT: "49",
    Gateway.DIGITAL_ECONOMY_ACT_FRAUD: "57",
    Gateway.DIGITAL_ECONOMY_ACT_RESEARCH: "65",
}

_ANY_ACT: Final = re.compile(r"\bAct (?:\([^)]*\) )?\d{4}\b", re.IGNORECASE)
_SUBSECTION: Final = re.compile(r",? ?(?:sub-?sections? ?|para(?:graph)?s? ?)?\(\w{1,3}\)", re.IGNORECASE)
_SUBSECTION_OF: Final = re.compile(
    r"\b(?:sub-?sections?|para(?:graph)?s?) ?\([^,;]*? (?:of|in) (?:that |the )?$", re.IGNORECASE
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """The law that lifts a bar must be one that is about that bar, and about the power under which the item is told."""
    for name, item in parts(partnership.data_items):
        for index, bar in enumerate(item.bars):
            if is_unsettled(bar) or is_unsettled(bar.statute) or bar.lifted_by is None or is_unsettled(bar.lifted_by):
                continue
            why = (
                _is_the_bar(bar.statute, bar.lifted_by)
                or _lifts_another(bar.statute, bar.lifted_by)
                or _of_another_power(partnership, name, bar.lifted_by)
            )
            if why:
                yield Problem(
                    f"data_items.{name}.bars.{index}.lifted_by",
                    f"“{bar.lifted_by}” {why}.",
                    f"Name in `lifted_by` the law that lets this be told although {bar.statute.law} forbids it. If there is none, leave it out.",
                )


def _is_the_bar(statute: Statute, lifted_by: str) -> str:
    """Why a law lifts nothing: it is what forbids, with no subsection that makes an exception."""
    act, section = _ACTS.get(statute), _ITSELF.get(statute)
    if act is None or section is None or act.casefold() not in lifted_by.casefold():
        return ""
    named = list(re.finditer(rf"\bsection {section}\b", lifted_by, re.IGNORECASE))
    bare = len(_ANY_ACT.findall(lifted_by)) == 1 and any(not _names_an_exception(lifted_by, each) for each in named)
    return "is the section that forbids it, and names no exception" if bare else ""


def _names_an_exception(lifted_by: str, section: re.Match[str]) -> bool:
    """Whether a subsection of a section is named, behind it or in front of it."""
    return bool(_SUBSECTION.match(lifted_by, section.end()) or _SUBSECTION_OF.search(lifted_by, 0, section.start()))


def _lifts_another(statute: Statute, lifted_by: str) -> str:
    """Why a law lifts nothing: it is about what another statute forbids."""
    small = lifted_by.casefold()
    own = _ACTS.get(statute, "").casefold()
    others = [each for each, act in _ACTS.items() if each != statute and act.casefold() in small]
    return f"is about {say(others[0])}, and not about {say(statute)}" if others and not (own and own in small) else ""


def _of_another_power(partnership: Partnership, item: str, lifted_by: str) -> str:
    """Why a section of the Digital Economy Act lifts nothing here: it is for another power than those by which the item is told."""
    named = sections_named(lifted_by, _DIGITAL_ECONOMY) & set(_LIFTS.values())
    telling = {
        _LIFTS[gateway]
        for _, flow in parts(partnership.flows)
        if item in settled(flow.carries)
        for _, basis in bases_of(partnership, flow)
        for gateway in gateways_of(basis)
        if gateway in _LIFTS
    }
    if not named or not telling or named & telling:
        return ""
    return f"is for another power of the {_DIGITAL_ECONOMY} than the flow: there it is section {' or '.join(sorted(telling))}"


_AT = "data_items.attendance-flag.bars.0.lifted_by"
_POWER = """
lawful_bases.power:
  name: Debt
  article_6: public-task
  power: Digital Economy Act 2017, section 48
  gateway: digital-economy-act-2017-section-48
flows.attendance-flag.basis: {hill-top-school: power, northmoor-council: council-early-help}
"""
CASES = (
    *(
        Case(f"“{words}”", f'{_AT}: "{words}"', finds=_AT if found else "")
        for words, found in (
            ("Commissioners for Revenue and Customs Act 2005, section 18", True),
            ("Rehabilitation of Offenders Act 1974, section 9", True),
            ("Commissioners for Revenue and Customs Act 2005, section 18, subsection (2)(h)", False),
            ("Commissioners for Revenue and Customs Act 2005, section 18 (confidentiality)", True),
            ("Section 18 of the Commissioners for Revenue and Customs Act 2005", True),
            ("subsection (2)(h) of section 18 of the Commissioners for Revenue and Customs Act 2005", False),
            (
                "Digital Economy Act 2017, section 40(3), which sets aside section 18 of the Commissioners for Revenue and Customs Act 2005",
                False,
            ),
            ("Digital Economy Act 2017, section 57(7)", False),
            ("Tax Collection and Management (Wales) Act 2016, section 18", False),
            ("to be agreed", False),
        )
    ),
    *(
        Case(
            f"section {section}, for debt",
            f"{_POWER}{_AT}: Digital Economy Act 2017, sections {section}",
            finds=_AT if found else "",
        )
        for section, found in (("56(1) and 57(7)", True), ("48(1) and 49(7)", False), ("40(3)", True))
    ),
    Case("a statute to be agreed", "data_items.attendance-flag.bars.0.statute: to be agreed"),
    Case(
        "what forbids no Act that is known",
        "data_items.attendance-flag.bars.0: {statute: young-people-in-criminal-proceedings, lifted_by: Children and Young Persons Act 1933}",
    ),
)
