"""Section 251 lifts the duty of confidentiality only for what was approved, so the approval has a reference that others can look up.

The Confidentiality Advisory Group's registers list the approvals.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Confidentiality
from govkit.questions.settled import parts
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "National Data Opt-out operational policy guidance, chapter 5.1: the registers and letters of the Confidentiality Advisory Group"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("section-251-exemption-letter",)
CATALOGUE = ("isa-confidentiality",)

BAD = """
confidentiality_bases.flag-for-care.basis: section-251-support
"""
GOOD = """
confidentiality_bases.flag-for-care.basis: section-251-support
confidentiality_bases.flag-for-care.reference: 26/CAG/0123
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A confidentiality basis on section 251 support must name the reference of the approval."""
    for name, basis in parts(partnership.confidentiality_bases):
        if basis.basis == Confidentiality.SECTION_251 and basis.reference is None:
            yield Problem(
                f"confidentiality_bases.{name}",
                f"“{basis.name}” is section 251 support, but nothing says under which approval.",
                f"Add `reference` to `confidentiality_bases.{name}`, with the reference of the approval, like `26/CAG/0123`.",
                lacks=f"confidentiality_bases.{name}.reference",
            )
