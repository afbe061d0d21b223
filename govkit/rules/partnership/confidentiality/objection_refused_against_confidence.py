"""Implied consent ends when the patient objects, so no compelling ground under data protection law lets that sharing go on.

Article 21 says when an objection to the use of data may be refused; it does not meet the common law duty of confidentiality. After an
objection, disclosure needs the public interest in the case, or the overall benefit of a patient who lacks capacity. Section 251 support respects a no
as well, unless the approval sets that aside (`set_aside_by`).
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.dates.reply import ends_with_a_no
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import name_of, parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Common law duty of confidentiality; General Medical Council, Confidentiality, paragraph 30; National Data Opt-out policy, chapter 5.1"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("gmc-confidentiality-30", "section-251-standard-condition", "public-interest-case-by-case")
CATALOGUE = ("isa-confidentiality", "ol-refusal")

BAD = """
records.objections.may_be_refused_for: [family-list, health-flag]
"""
GOOD = """
records.objections.may_be_refused_for: family-list
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """No objection may be refused for a flow whose confidentiality basis ends with the objection."""
    objections = partnership.records.objections
    ending = [name for name, flow in parts(partnership.flows) if ends_with_a_no(partnership, flow)]
    named = objections.may_be_refused_for if objections else None
    for place, name in enumerate(named or ()):
        if name in ending:
            yield Problem(
                f"records.objections.may_be_refused_for.{place}",
                f"A no to {name_of(partnership.flows, name)} is to be refused, but what allows confidential information to be told there ends "
                "with the no.",
                f"Take `{name}` out of `records.objections.may_be_refused_for`.",
            )


CASES = (
    Case(
        "nothing is said of objections",
        "records.objections: (left out)",
    ),
    Case(
        "objections may be refused for any flow",
        "records.objections.may_be_refused_for: [attendance-flag, health-flag, health-details]",
        finds="records.objections.may_be_refused_for.1 records.objections.may_be_refused_for.2",
    ),
)
