"""Section 251 lifts the duty of confidentiality in England and Wales alone, so elsewhere the flow has nothing that allows it.

In Scotland the Public Benefit and Privacy Panel for Health and Social Care looks at such uses. Each nation has arrangements of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Confidentiality
from govkit.model.partnership import Nation
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = (
    "National Health Service Act 2006, section 251, as the Health Research Authority describes it for England and Wales"
)
EVIDENCE = Evidence.SECONDARY
SOURCES = ("nhs-act-2006-s251", "section-251-england-wales", "scotland-privacy-panel")
CATALOGUE = ("isa-confidentiality",)

GIVEN = """
confidentiality_bases.flag-for-care.basis: section-251-support
confidentiality_bases.flag-for-care.reference: 26/CAG/0123
"""
BAD = """
partnership.nation: scotland
"""
GOOD = """
partnership.nation: wales
"""

_ELSEWHERE = (Nation.SCOTLAND, Nation.NORTHERN_IRELAND)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No confidentiality basis may be section 251 support in Scotland or Northern Ireland."""
    for name, basis in parts(partnership.confidentiality_bases):
        if basis.basis == Confidentiality.SECTION_251 and partnership.partnership.nation in _ELSEWHERE:
            yield Problem(
                f"confidentiality_bases.{name}.basis",
                f"“{basis.name}” is section 251 support, which lifts the duty of confidentiality in England and Wales alone.",
                "Write the basis that your nation has. In Scotland, ask the Public Benefit and Privacy Panel for Health and Social Care.",
            )


CASES = (
    Case(
        "support in the north of Ireland",
        "partnership.nation: northern-ireland",
        finds="confidentiality_bases.flag-for-care.basis",
    ),
    Case(
        "a consent in Scotland instead",
        """
            partnership.nation: scotland
            confidentiality_bases.flag-for-care.basis: explicit-consent
            """,
    ),
)
