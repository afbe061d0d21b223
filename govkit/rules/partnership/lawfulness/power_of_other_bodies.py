"""A statute that lists who has a power or a duty gives none to anyone else, so a body that is not listed needs a power of its own.

A surgery is not on the list of section 11 of the Children Act 2004, and that Act's sections 10 and 11 are for England.
`govkit/standards/gateways.yaml` holds what is known.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.data.gateways import KnownGateway, known_gateways
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.partner import Partner
from govkit.model.partnership import Nation
from govkit.model.unsettled import is_unsettled
from govkit.questions.gateways import gateways_of
from govkit.questions.settled import parts
from govkit.questions.sharing import bases_of
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Children Act 2004, sections 10 and 11; Digital Economy Act 2017, section 35; Health and Social Care Act 2012, section 251B"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("isa-legal-power",)

BAD = """
lawful_bases:
  nhs-care:
    name: NHS care
    article_6: public-task
    power: Children Act 2004, section 11
    article_9: health-or-social-care
    schedule_1: paragraph 2 (health or social care purposes)
    secrecy: used under the responsibility of health professionals (section 11(1)(a))
"""
GOOD = """
lawful_bases:
  nhs-care:
    name: NHS care
    article_6: public-task
    power: NHS care that the organisation provides under its NHS contract
    article_9: health-or-social-care
    schedule_1: paragraph 2 (health or social care purposes)
    secrecy: used under the responsibility of health professionals (section 11(1)(a))
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No partner may rely on a power that the law gives to others alone, or that does not apply in its nation."""
    told = set()
    for _, flow in parts(partnership.flows):
        for taker, basis in bases_of(partnership, flow):
            for gateway in gateways_of(basis):
                partner, known = partnership.partners[taker], known_gateways()[gateway]
                why = _why_not(partnership, partner, known)
                if why and (taker, basis.name, gateway) not in told:
                    told.add((taker, basis.name, gateway))
                    yield Problem(
                        f"lawful_bases.{flow.basis[taker]}.power",
                        f"{partner.name} relies on {known.name}, which gives it no power. {why}",
                        f"Write another of the `lawful_bases`, with a `power` that {partner.name} has itself, and name it for `{taker}` in the "
                        "`basis` of each flow that names this one.",
                        known.source,
                    )


def _why_not(partnership: Partnership, partner: Partner, known: KnownGateway) -> str:
    nation = partnership.partnership.nation
    if not is_unsettled(nation) and nation not in known.nations:
        return f"It does not apply in {_NAMES[nation]}."
    return known.why if partner.kind in known.not_for else ""


_NAMES = {
    Nation.ENGLAND: "England",
    Nation.WALES: "Wales",
    Nation.SCOTLAND: "Scotland",
    Nation.NORTHERN_IRELAND: "Northern Ireland",
}
