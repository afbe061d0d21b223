"""Who owes a duty of confidence is a fact of who was told what, so somebody who never has the item owes none for it.

The file says it in `confidence_owed_by`, of a doctor, a social worker, a solicitor, a priest, a counsellor, an employer or the police. Whoever
is named there holds the item, or gets it in a flow.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import all_settled, name_of, parts, settled
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.WARNING
SOURCE = "Common law duty of confidentiality: it binds whoever was told in confidence"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("duty-of-confidence",)
CATALOGUE = ("isa-confidentiality",)

GIVEN = """
flows.support-plan.confidentiality: details-with-consent
"""
BAD = """
data_items.support-plan.confidence_owed_by: {hill-top-school: teachers}
"""
GOOD = """
data_items.support-plan.confidence_owed_by: {northmoor-council: social workers}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each partner that is said to owe confidence for an item must hold the item or get it."""
    for name, item in parts(partnership.data_items):
        if not all_settled(item.held_by):
            continue
        has = {*item.held_by, *partnership.receivers_of(name)}
        for partner in settled(item.confidence_owed_by):
            if partner not in has:
                yield Problem(
                    f"data_items.{name}.confidence_owed_by.{partner}",
                    f"{name_of(partnership.partners, partner)} is said to owe confidence for “{item.name}”, and neither holds it nor gets it.",
                    f"Take `{partner}` out of `data_items.{name}.confidence_owed_by`, or add it to `held_by`.",
                )


CASES = (
    Case(
        "somebody who gets it",
        "data_items.support-plan.confidence_owed_by: {harbour-families: counsellors}",
    ),
)
