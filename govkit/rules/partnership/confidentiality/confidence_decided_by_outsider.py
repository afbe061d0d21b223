"""Who neither tells nor hears what is confidential has nothing to decide, so its name among those who decided makes nobody safer."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import all_settled, name_of, parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import listing

SEVERITY = Severity.ADVICE
SOURCE = "Common law duty of confidentiality: it binds whoever was told in confidence"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("duty-of-confidence",)
CATALOGUE = ("isa-confidentiality",)

BAD = """
confidentiality_bases.flag-for-care.decided_by: [harrow-lane-surgery, millbrook-surgery, national-families-office]
"""
GOOD = """
confidentiality_bases.flag-for-care.decided_by: [harrow-lane-surgery, millbrook-surgery, northmoor-community-trust]
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each partner that decided how the duty of confidentiality is met must send or receive something on it."""
    if not all_settled(partnership.flows.values()):
        return
    for name, basis in parts(partnership.confidentiality_bases):
        flows = [flow for flow in partnership.flows.values() if flow.confidentiality == name]
        takers = {taker for flow in flows for taker in (*settled(flow.from_), *settled(flow.to))}
        acted_for = {each for taker in takers for each in settled(partnership.partners[taker].acts_for)}
        outsiders = [each for each in settled(basis.decided_by) if each not in takers | acted_for]
        if flows and outsiders and all(all_settled(flow.from_) and all_settled(flow.to) for flow in flows):
            yield Problem(
                f"confidentiality_bases.{name}.decided_by",
                f"{listing([name_of(partnership.partners, each) for each in outsiders])} decided that “{basis.name}” lets confidential information "
                "be told, but neither tells nor gets any of it.",
                f"Take {listing([f'`{each}`' for each in outsiders])} out of `confidentiality_bases.{name}.decided_by`, or correct the flows.",
            )


CASES = (
    Case(
        "a flow whose recipient is to be agreed",
        """
        confidentiality_bases.flag-for-care.decided_by: [harrow-lane-surgery, millbrook-surgery, national-families-office]
        flows.health-flag.to: [northmoor-community-trust, to be agreed]
        """,
    ),
    Case(
        "whoever a processor acts for",
        """
        confidentiality_bases.flag-for-care.decided_by: [harrow-lane-surgery, millbrook-surgery, hill-top-school]
        partners.northmoor-community-trust.role: processor
        partners.northmoor-community-trust.acts_for: hill-top-school
        """,
    ),
    Case(
        "a basis that no flow names",
        """
        confidentiality_bases.flag-for-care.decided_by: [national-families-office]
        flows.health-flag.confidentiality: details-with-consent
        """,
    ),
)
