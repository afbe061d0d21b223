"""What a surgery, a trust or a board knows of a patient is confidential, so calling it not confidential lifts nothing.

`not-confidential-patient-information` is for what says nothing of anybody's health or was never told in confidence, such as a list of names that no
health body holds, and for totals.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Confidentiality
from govkit.model.sharing import Form
from govkit.questions.settled import name_of, parts, settled
from govkit.questions.sharing import confidentiality_of, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Common law duty of confidentiality; National Health Service Act 2006, section 251(10) and (11): confidential patient information"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("duty-of-confidence",)
CATALOGUE = ("gov-two-consents",)

BAD = """
confidentiality_bases.details-with-consent.basis: not-confidential-patient-information
"""
GOOD = """
confidentiality_bases.details-with-consent.basis: explicit-consent
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow on “not confidential patient information” must carry nothing about a person's health from whoever gives health care."""
    for _, flow in parts(partnership.flows):
        basis = confidentiality_of(partnership, flow)
        if basis is None or basis.basis != Confidentiality.NOT_CONFIDENTIAL:
            continue
        told = [item.name for _, item in items_of(partnership, flow) if item.health and item.form not in _NAMELESS]
        carers = [each for each in settled(flow.from_) if partnership.partners[each].holds_health_records]
        if told and carers:
            yield Problem(
                f"confidentiality_bases.{flow.confidentiality}.basis",
                f"“{flow.name}” tells “{told[0]}” of patients of {name_of(partnership.partners, carers[0])}, which is confidential, but "
                f"“{basis.name}” calls it not confidential.",
                "Name what lets it be told: consent, a statute or section 251 support. If it tells of nobody's health, write "
                "`health: false` in its item.",
            )


_NAMELESS = (Form.AGGREGATE, Form.DE_IDENTIFIED)


CASES = (
    Case(
        "a flag about a household",
        "confidentiality_bases.flag-for-care.basis: not-confidential-patient-information",
        finds="confidentiality_bases.flag-for-care.basis",
    ),
    Case(
        "records that tell of nobody by name",
        """
        confidentiality_bases.details-with-consent.basis: not-confidential-patient-information
        data_items.health-details.form: de-identified
        """,
    ),
    Case(
        "a council that gives no health care",
        """
        confidentiality_bases.details-with-consent.basis: not-confidential-patient-information
        flows.health-details.from: northmoor-council
        """,
    ),
    Case(
        "what tells of nobody's health",
        """
        confidentiality_bases.details-with-consent.basis: not-confidential-patient-information
        data_items.health-details.health: false
        """,
    ),
)
