"""A statute that lists who has a power or a duty gives none to anyone else, so a body that is not listed needs a power of its own.

A surgery is not on the list of section 11 of the Children Act 2004, and that Act's sections 10 and 11 are for England. Section 10 is a duty of
councils and of the relevant partners that it lists; a charity, a company, a landlord, an NHS trust or a surgery that the
council asks to take part has no function by it. `govkit/standards/bodies.yaml` and `gateways.yaml` hold what is known.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.data.bodies import bodies
from govkit.data.gateways import known_gateways
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.gateway import Gateway
from govkit.model.partner import Partner
from govkit.model.unsettled import is_unsettled
from govkit.questions.gateways import gateways_of, named_in
from govkit.questions.known_powers import name_of_nation
from govkit.questions.settled import parts
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = (
    "Children Act 2004, sections 10 and 11; Education Act 2002, section 175; Digital Economy Act 2017, section 35; Health and Social Care Act "
    "2012, section 251B"
)
EVIDENCE = Evidence.VERIFIED
SOURCES = (
    "children-act-2004-s10-1",
    "children-act-2004-s10-4-5",
    "children-act-2004-s11",
    "education-act-2002-s175",
    "children-act-1989-s17",
)
CATALOGUE = ("isa-legal-power",)

BAD = """
lawful_bases.nhs-care.power: Children Act 2004, section 11
"""
GOOD = """
lawful_bases.nhs-care.power: National Health Service Act 2006, sections 84 and 85 (primary medical services)
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No partner may rely on, or ask by, a power that the law gives to others alone, or that does not apply in its nation."""
    told = set()
    for _, flow in parts(partnership.flows):
        for taker, basis in bases_of(partnership, flow):
            for gateway in gateways_of(basis):
                partner, known = partnership.partners[taker], known_gateways()[gateway]
                why = _why_not(partnership, partner, gateway)
                if why and (taker, basis.name, gateway) not in told:
                    told.add((taker, basis.name, gateway))
                    yield Problem(
                        f"lawful_bases.{flow.basis[taker]}.power",
                        f"{partner.name} relies on {known.name}, which gives it no power. {why}",
                        f"Write another of the `lawful_bases`, with a `power` that {partner.name} has itself, and name it for `{taker}` in the "
                        "`basis` of each flow that names this one.",
                        known.source,
                    )
    for name, request in parts(partnership.requests):
        for gateway in named_in(str(request.power)) if not is_unsettled(request.asked_by) else ():
            partner, known = partnership.partners[request.asked_by], known_gateways()[gateway]
            if why := _why_not(partnership, partner, gateway):
                yield Problem(
                    f"requests.{name}.power",
                    f"{partner.name} relies on {known.name}, which gives it no power. {why}",
                    f"Write a power here that {partner.name} has itself. Without one it can’t ask in this way.",
                    known.source,
                )


def _why_not(partnership: Partnership, partner: Partner, gateway: Gateway) -> str:
    nation = partnership.partnership.nation
    if not is_unsettled(nation) and nation not in known_gateways()[gateway].nations:
        return f"It does not apply in {name_of_nation(nation)}."
    return "" if is_unsettled(partner.kind) else bodies()[partner.kind].lacks.get(gateway, "")


CASES = (
    Case(
        "surgeries on the duty of trusts and others",
        "lawful_bases.nhs-care.power: Children Act 2004, section 11",
        finds="lawful_bases.nhs-care.power lawful_bases.nhs-care.power",
    ),
    Case(
        "a school on the duty of councils and others",
        "lawful_bases.school-welfare.power: Children Act 2004, section 11",
        finds="lawful_bases.school-welfare.power",
    ),
    Case(
        "a council on its own duty",
        """
        lawful_bases.council-early-help.power: Children Act 2004, section 11
        lawful_bases.council-early-help.gateway: (left out)
        """,
    ),
    Case(
        "a council in Wales on a duty of England",
        """
        lawful_bases.council-early-help.gateway: (left out)
        partnership.nation: wales
        """,
        finds="lawful_bases.council-early-help.power",
    ),
    Case(
        "a nation that is to be agreed",
        """
        lawful_bases.council-early-help.gateway: (left out)
        partnership.nation: to be agreed
        """,
    ),
    Case(
        "surgeries and a trust on section 10, whose list of relevant partners they are not on",
        "lawful_bases.nhs-care.power: Children Act 2004, section 10",
        finds="lawful_bases.nhs-care.power lawful_bases.nhs-care.power lawful_bases.nhs-care.power",
    ),
    Case(
        "an academy trust on the duty of maintained schools",
        "partners.hill-top-school.kind: academy-trust",
        finds="lawful_bases.school-welfare.power",
        says="Independent School Standards",
    ),
    Case(
        "a company that the council owns on section 10, which it does for the council",
        "partners.northmoor-council.kind: council-company",
        finds="lawful_bases.council-early-help.power",
    ),
    Case(
        "a fire and rescue service on section 11",
        """
        partners.hill-top-school.kind: fire-and-rescue
        lawful_bases.school-welfare.power: Children Act 2004, section 11
        """,
        finds="lawful_bases.school-welfare.power",
    ),
    Case(
        "a surgery that asks by the duty of councils",
        """
            requests.homes-at-risk.asked_by: harrow-lane-surgery
            requests.homes-at-risk.power: Children Act 2004, section 11
            """,
        finds="requests.homes-at-risk.power",
        says="Harrow Lane Surgery relies on",
    ),
    Case(
        "a council that asks by its own duty",
        "requests.homes-at-risk.power: Children Act 2004, section 11",
    ),
    Case(
        "a request while who asks is to be agreed",
        """
            requests.homes-at-risk.asked_by: to be agreed
            requests.homes-at-risk.power: Children Act 2004, section 11
            """,
    ),
    Case(
        "a duty of England alone in Wales",
        """
            lawful_bases.council-early-help.gateway: (left out)
            partnership.nation: wales
            """,
        finds="lawful_bases.council-early-help.power",
        says="It does not apply in Wales.",
    ),
    Case(
        "a duty of England alone in Scotland",
        """
            lawful_bases.council-early-help.gateway: (left out)
            partnership.nation: scotland
            """,
        finds="lawful_bases.council-early-help.power lawful_bases.school-welfare.power",
        says="It does not apply in Scotland.",
    ),
    Case(
        "a duty of England alone in Northern Ireland",
        """
            lawful_bases.council-early-help.gateway: (left out)
            partnership.nation: northern-ireland
            """,
        finds="lawful_bases.council-early-help.power lawful_bases.school-welfare.power",
        says="It does not apply in Northern Ireland.",
    ),
)
