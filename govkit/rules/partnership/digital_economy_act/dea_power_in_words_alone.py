"""A power over energy, water, debt, fraud or research that stands in words alone is not held to the conditions of the Digital Economy Act.

Name it in `gateway`, and they are checked: who is specified or accredited, what the data may be used for, and which papers are kept. Section 35 has a
rule of its own, since it needs an objective as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.data.gateways import known_gateways
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.gateway import FOR_PUBLIC_SERVICES, Gateway
from govkit.questions.gateways import gateways_of
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "Digital Economy Act 2017, sections 36 to 41, 48, 56 and 64"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dea-2017-s36", "dea-2017-s40-1", "dea-2017-s41", "dea-2017-s48", "dea-2017-s56", "dea-2017-s64")
CATALOGUE = ("isa-dea",)

BAD = """
lawful_bases.council-early-help.gateway: (left out)
lawful_bases.council-early-help.power: Digital Economy Act 2017, section 48
"""
GOOD = """
lawful_bases.council-early-help.gateway: digital-economy-act-2017-section-48
lawful_bases.council-early-help.power: Digital Economy Act 2017, section 48
"""

_POWERS: Final = (
    *(gateway for gateway in FOR_PUBLIC_SERVICES if gateway != Gateway.DIGITAL_ECONOMY_ACT),
    Gateway.DIGITAL_ECONOMY_ACT_DEBT,
    Gateway.DIGITAL_ECONOMY_ACT_FRAUD,
    Gateway.DIGITAL_ECONOMY_ACT_RESEARCH,
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """A basis whose power names one of sections 36 to 39, 48, 56 or 64 must name it as its gateway too."""
    for name, basis in parts(partnership.lawful_bases):
        named = [gateway for gateway in gateways_of(basis) if gateway in _POWERS] if basis.gateway is None else []
        if named:
            yield Problem(
                f"lawful_bases.{name}",
                f"“{basis.name}” rests on {known_gateways()[named[0]].name}, in words alone, so its conditions are not checked.",
                f"Add `gateway: {named[0]}` to `lawful_bases.{name}`.",
            )


CASES = (
    *(
        Case(
            f"section {section} in words",
            f"""
            lawful_bases.council-early-help.gateway: (left out)
            lawful_bases.council-early-help.power: section {section} of the Digital Economy Act 2017
            """,
            finds=finds,
        )
        for section, finds in (
            ("36", "lawful_bases.council-early-help"),
            ("39", "lawful_bases.council-early-help"),
            ("56", "lawful_bases.council-early-help"),
            ("64", "lawful_bases.council-early-help"),
            ("35", ""),
            ("71", ""),
        )
    ),
)
