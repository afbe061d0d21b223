"""A duty to co-operate says nothing about confidence, so section 10 or 11 of the Children Act 2004 lets nobody tell what is confidential.

A statute lifts the duty of confidentiality only where it says so, as section 40(7) of the Digital Economy Act 2017 does for what is disclosed under
it, or where it requires or allows the disclosure itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.data.gateways import known_gateways
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.gateway import Gateway
from govkit.model.lawful_basis import Confidentiality
from govkit.questions.gateways import named_in
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "Children Act 2004, sections 10 and 11, as against the Digital Economy Act 2017, section 40(7)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("children-act-2004-s10-1", "children-act-2004-s11", "dea-2017-s40-7")
CATALOGUE = ("isa-confidentiality",)

GIVEN = """
confidentiality_bases.details-with-consent.basis: required-or-allowed-by-statute
"""
BAD = """
confidentiality_bases.details-with-consent.reason: The Children Act 2004, section 10, lets partners share.
"""
GOOD = """
confidentiality_bases.details-with-consent.reason: A safeguarding partner asks for them under the Children Act 2004, section 16H.
"""

_LIFT_NOTHING: Final = frozenset({Gateway.CHILDREN_ACT_SECTION_10, Gateway.CHILDREN_ACT_SECTION_11})
_ACT: Final = re.compile(r"\b(?:Act|Order|Regulations) \d{4}\b")


def check(partnership: Partnership) -> Iterator[Problem]:
    """A confidentiality basis on a statute must not rest on a duty to co-operate alone."""
    for name, basis in parts(partnership.confidentiality_bases):
        if basis.basis != Confidentiality.STATUTE:
            continue
        words = f"{basis.reason} {basis.reference or ''}"
        named = set(named_in(words))
        if named and named <= _LIFT_NOTHING and len(set(_ACT.findall(words))) == 1:
            gateway = known_gateways()[next(each for each in Gateway if each in named)]
            yield Problem(
                f"confidentiality_bases.{name}",
                f"“{basis.name}” rests on {gateway.name}, which says nothing about what is confidential.",
                "Name the statute that requires or allows this disclosure, or another `basis`, such as `explicit-consent`.",
            )


CASES = (
    Case(
        "the duty to co-operate, named in the reference",
        """
            confidentiality_bases.details-with-consent.reason: The law lets partners share.
            confidentiality_bases.details-with-consent.reference: Children Act 2004, section 10
            """,
        finds="confidentiality_bases.details-with-consent",
        says="rests on Children Act 2004, section 10, which",
    ),
    Case(
        "the duty of section 11",
        "confidentiality_bases.details-with-consent.reason: The Children Act 2004, section 11, lets partners share.",
        finds="confidentiality_bases.details-with-consent",
        says="section 11",
    ),
    Case(
        "both duties of one Act",
        "confidentiality_bases.details-with-consent.reason: The Children Act 2004, sections 10 and 11, let partners share.",
        finds="confidentiality_bases.details-with-consent",
        says="section 10",
    ),
    Case(
        "a duty beside another Act",
        "confidentiality_bases.details-with-consent.reason: The Children Act 2004, section 10, and the fictional Families Act 2020.",
    ),
    Case(
        "a reason that names no statute",
        "confidentiality_bases.details-with-consent.reason: The law lets partners share.",
    ),
    Case(
        "the duty to co-operate as a reason for consent",
        """
            confidentiality_bases.details-with-consent.basis: explicit-consent
            confidentiality_bases.details-with-consent.reason: The Children Act 2004, section 10, lets partners share.
            """,
    ),
)
