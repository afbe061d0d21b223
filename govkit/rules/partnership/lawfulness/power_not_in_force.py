"""A section that has been enacted but not brought into force gives nobody a power or a duty to share.

Section 16LA of the Children Act 2004, the duty to share information about a child, waits for regulations, and none were found on 28 November
2026. Once there are any, name them in `commenced_by` of the lawful basis. It will still need a basis under Article 6, and a condition
under Article 9.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.data.gateways import known_gateways
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.gateway import Gateway
from govkit.questions.gateways import gateways_of, named_in
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ERROR
SOURCE = (
    "Children’s Wellbeing and Schools Act 2026, sections 4 and 78, as read on 28 November 2026; UK GDPR, Article 6(3)"
)
EVIDENCE = Evidence.VERIFIED
SOURCES = ("children-act-2004-s16la", "uk-gdpr-art6-3")
CATALOGUE = ("isa-legal-power",)

BAD = """
lawful_bases.council-early-help.power: Children Act 2004, section 16LA
lawful_bases.council-early-help.gateway: children-act-2004-section-16la
"""
GOOD = """
lawful_bases.council-early-help.power: Children Act 2004, section 10
lawful_bases.council-early-help.gateway: children-act-2004-section-10
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No lawful basis and no request may rest on a section that is not in force."""
    for name, basis in parts(partnership.lawful_bases):
        if basis.commenced_by is None:
            for gateway in gateways_of(basis):
                yield from _if_not_in_force(f"lawful_bases.{name}", gateway)
    for name, request in parts(partnership.requests):
        for gateway in named_in(str(request.power)):
            yield from _if_not_in_force(f"requests.{name}", gateway)


def _if_not_in_force(path: str, gateway: Gateway) -> Iterator[Problem]:
    known = known_gateways()[gateway]
    if not known.in_force:
        yield Problem(
            f"{path}.power",
            f"{known.name}, was not in force in anything that could be read on {say(known.as_of)}, so it is no power.",
            "Name a power that is in force. If regulations have brought this one into force since, write them in `commenced_by` of the lawful basis.",
            known.source,
        )


CASES = (
    *(
        Case(
            f"section 16LA, brought into force by “{by}”",
            f"""
            lawful_bases.council-early-help.gateway: children-act-2004-section-16la
            lawful_bases.council-early-help.power: Children Act 2004, section 16LA
            lawful_bases.council-early-help.commenced_by: {by}
            """,
        )
        for by in ("SI 2027/1", "to be agreed")
    ),
    Case(
        "a request",
        "requests.homes-at-risk.power: Children Act 2004, section 16LA",
        finds="requests.homes-at-risk.power",
    ),
)
