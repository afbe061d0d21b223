"""Sections 36 and 37 of the Digital Economy Act are for suppliers of gas and electricity, 38 and 39 for water companies, and for no public body.

By sections 36 and 38 a body discloses to the company, by 37 and 39 the company discloses. What a company sells is told by its name and by what it
says of itself; one that sells both, or says nothing of it, is let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.body import PartnerKind
from govkit.model.gateway import Gateway
from govkit.model.partner import Partner, Role
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.digital_economy import flows_under_it
from govkit.questions.settled import parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Digital Economy Act 2017, sections 36(1), 37(1), 38(1) and 39(1)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dea-2017-s36", "dea-2017-s37", "dea-2017-s38", "dea-2017-s39")
CATALOGUE = ("gov-dea-persons",)

GIVEN = """
lawful_bases.dea:
  name: Help with bills
  article_6: public-task
  power: Digital Economy Act 2017, section 36
  gateway: digital-economy-act-2017-section-36
  scheme: the Warm Home Discount
flows.support-plan.from: northmoor-council
flows.support-plan.to: harbour-families
flows.support-plan.basis: {northmoor-council: dea, harbour-families: charity-agreed-support}
"""
BAD = """
partners.harbour-families.kind: company
partners.harbour-families.name: Harbour Water Ltd
partners.harbour-families.who_they_are: It brings water to homes.
"""
GOOD = """
partners.harbour-families.kind: company
partners.harbour-families.name: Harbour Power Ltd
partners.harbour-families.who_they_are: It sells gas and electricity.
"""


class _Trade(NamedTuple):
    """Whom a section is for, in words, by which words such a company is known, and on which end of the flow it stands."""

    called: str
    own: re.Pattern[str]
    other: re.Pattern[str]
    receives: bool


_ENERGY: Final = re.compile(r"\b(?:gas|electric\w*|energy|power|heat)\b", re.IGNORECASE)
_WATER: Final = re.compile(r"\b(?:water|wastewater|sewer\w*|dŵr)\b", re.IGNORECASE)
_SUPPLIER: Final = "licensed suppliers of gas and electricity"
_UNDERTAKER: Final = "water and sewerage undertakers"
_TRADES: Final = {
    Gateway.DIGITAL_ECONOMY_ACT_TO_ENERGY: _Trade(_SUPPLIER, _ENERGY, _WATER, receives=True),
    Gateway.DIGITAL_ECONOMY_ACT_FROM_ENERGY: _Trade(_SUPPLIER, _ENERGY, _WATER, receives=False),
    Gateway.DIGITAL_ECONOMY_ACT_TO_WATER: _Trade(_UNDERTAKER, _WATER, _ENERGY, receives=True),
    Gateway.DIGITAL_ECONOMY_ACT_FROM_WATER: _Trade(_UNDERTAKER, _WATER, _ENERGY, receives=False),
}
_MAY_SELL: Final = (PartnerKind.COMPANY, PartnerKind.COUNCIL_COMPANY, PartnerKind.CHARITY, PartnerKind.NATIONAL_BODY)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Whoever discloses under sections 36 to 39, or gets what is disclosed, must be of the trade for which the section is."""
    for name, flow, bases in flows_under_it(partnership):
        for sender in settled(flow.from_):
            basis = bases.get(sender)
            trade = None if basis is None or basis.gateway is None else _TRADES.get(basis.gateway)
            if basis is None or trade is None:
                continue
            for taker, partner in _on_that_end(partnership, flow, sender, trade):
                if not _is_of_it(partner, trade, basis.scheme):
                    yield Problem(
                        f"flows.{name}.basis.{sender}",
                        f"“{flow.name}” goes ahead under “{basis.name}”, whose section is for {'telling' if trade.receives else 'what is told by'} "
                        f"{trade.called}, and {partner.name} is none of them.",
                        f"Name in `flows.{name}.basis` a basis whose statute is for `{taker}`.",
                    )


def _on_that_end(partnership: Partnership, flow: Flow, sender: str, trade: _Trade) -> Iterator[tuple[str, Partner]]:
    """Who has to be such a company: whoever receives, or the sender; a processor is none of them."""
    ends = tuple(settled(flow.to)) if trade.receives else (sender,)
    return (
        (taker, partner)
        for taker, partner in parts({each: partnership.partners[each] for each in ends})
        if partner.role != Role.PROCESSOR
    )


def _is_of_it(partner: Partner, trade: _Trade, scheme: str | None) -> bool:
    """Whether it may be of the trade: its kind can be, and neither it nor the scheme says that it is of the other one alone."""
    if is_unsettled(partner.kind):
        return True
    said = (f"{partner.name} {partner.who_they_are}", "" if is_unsettled(scheme) else str(scheme or ""))
    return partner.kind in _MAY_SELL and all(trade.own.search(each) or not trade.other.search(each) for each in said)


_SOLD = """
lawful_bases.dea.gateway: digital-economy-act-2017-section-{section}
partners.harbour-families.kind: {kind}
partners.harbour-families.who_they_are: {words}
"""
_AT = "flows.support-plan.basis.northmoor-council"
CASES = (
    *(
        Case(
            f"section {section}, to a {kind}: “{words}”",
            _SOLD.format(section=section, kind=kind, words=words),
            finds=_AT if found else "",
        )
        for section, kind, words, found in (
            ("36", "company", "It is a supplier of energy.", False),
            ("36", "company", "It helps people.", False),
            ("36", "company", "It sells water and electricity.", False),
            ("36", "school", "It teaches children.", True),
            ("36", "to be agreed", "It teaches children.", False),
            ("38", "company", "It sells gas and electricity.", True),
            ("38", "company", "It looks after sewers.", False),
            ("35", "company", "It looks after sewers.", False),
        )
    ),
    *(
        Case(
            f"section {section}, from a council",
            f"lawful_bases.dea.gateway: digital-economy-act-2017-section-{section}",
            finds=_AT,
            says="what is told by",
        )
        for section in ("37", "39")
    ),
    Case(
        "a scheme of another trade",
        """
        partners.harbour-families.kind: company
        lawful_bases.dea.scheme: the social tariff for water
        """,
        finds=_AT,
    ),
    Case(
        "a processor of the council",
        """
        partners.harbour-families.kind: school
        partners.harbour-families.role: processor
        partners.harbour-families.acts_for: northmoor-council
        """,
    ),
    Case("a recipient to be agreed", "flows.support-plan.to: to be agreed"),
)
