"""A supplier of energy or water gets data under the Digital Economy Act for a scheme that the Act lists, and for no help of its own making.

Section 36 lists support schemes under the Energy Act 2010, obligations and restrictions on charges that the law lays on suppliers, and certain
grants; section 38 is for an undertaker's charges scheme. Which it is stands in `scheme`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.data.gateways import known_gateways
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.gateway import TO_SUPPLIERS
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "Digital Economy Act 2017, sections 36(3) and 38(3)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("dea-2017-s36", "dea-2017-s38")
CATALOGUE = ("isa-dea",)

GIVEN = """
lawful_bases.council-early-help.power: Digital Economy Act 2017, section 36
lawful_bases.council-early-help.gateway: digital-economy-act-2017-section-36
"""
BAD = """
lawful_bases.council-early-help.objective: fuel-poverty
"""
GOOD = """
lawful_bases.council-early-help.scheme: the Warm Home Discount
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A basis on section 36 or 38 must name the scheme for which the supplier gets the data."""
    for name, basis in parts(partnership.lawful_bases):
        if basis.gateway in TO_SUPPLIERS and basis.scheme is None:
            yield Problem(
                f"lawful_bases.{name}",
                f"“{basis.name}” rests on {known_gateways()[basis.gateway].name}, and names no scheme for which the supplier gets the data.",
                f"Add `scheme` to `lawful_bases.{name}`: one that the section lists, such as `the Warm Home Discount` or `the Energy Company "
                "Obligation`. Without one it is no power to share.",
                lacks=f"lawful_bases.{name}.scheme",
            )


CASES = (
    *(
        Case(
            f"section {section} without a scheme",
            f"lawful_bases.council-early-help.gateway: digital-economy-act-2017-section-{section}",
            finds=finds,
        )
        for section, finds in (
            ("38", "lawful_bases.council-early-help"),
            ("35", ""),
            ("37", ""),
            ("39", ""),
        )
    ),
    Case(
        "a scheme that is to be agreed",
        "lawful_bases.council-early-help.scheme: to be agreed",
    ),
)
