"""Silence after a letter is not consent, so no flow that goes ahead without a yes can meet the duty of confidentiality by explicit consent.

An opt-out letter can tell people what will happen. What allows it has to be something else: implied consent for individual
care, section 251 support, a statute, or an overriding public interest.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Confidentiality
from govkit.model.unsettled import Unsettled
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = (
    "Common law duty of confidentiality; UK GDPR, Article 4(11); NHS England guidance on consent and "
    "confidential patient information"
)
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ("gov-consent-basis-match",)

BAD = """
flows.health-flag.confidentiality: details-with-consent
"""
GOOD = """
flows.health-flag.confidentiality: flag-for-care
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow whose confidentiality rests on explicit consent must wait until people agree."""
    for name, flow in parts(partnership.flows):
        if isinstance(flow.goes_ahead, Unsettled) or flow.waits_for_agreement or not flow.confidentiality:
            continue
        basis = partnership.confidentiality_bases[flow.confidentiality]
        if basis.basis == Confidentiality.EXPLICIT_CONSENT:
            yield Problem(
                f"flows.{name}.confidentiality",
                f"“{flow.name}” goes ahead without a yes, but rests on the patient’s explicit consent.",
                f"Write `goes_ahead: when-they-agree` in `flows.{name}`, and ask in a letter with `kind: consent`. Or name in its "
                "`confidentiality` one of the `confidentiality_bases` that is not consent.",
            )


CASES = (
    Case("section 251 support", "confidentiality_bases.flag-for-care.basis: section-251-support"),
    Case(
        "explicit consent",
        "confidentiality_bases.flag-for-care.basis: explicit-consent",
        finds="flows.health-flag.confidentiality",
    ),
)
