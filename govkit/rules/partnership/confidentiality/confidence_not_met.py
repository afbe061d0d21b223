"""What people tell a social worker, a counsellor, a refuge or the police in confidence is confidential too, and stays so when it is passed on.

Each flow that carries it says how the duty of confidentiality is met. Data protection law does not lift that duty. Totals are about nobody,
and need nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Form
from govkit.questions.settled import parts
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Common law duty of confidentiality"
EVIDENCE = Evidence.SECONDARY
SOURCES = ("duty-of-confidence",)
CATALOGUE = ("isa-confidentiality",)

BAD = """
data_items.support-plan.confidential: true
"""
GOOD = """
data_items.support-plan.confidential: true
flows.support-plan.confidentiality: details-with-consent
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each flow of what was told in confidence must name how confidentiality is met."""
    for name, flow in parts(partnership.flows):
        told = [item for _, item in items_of(partnership, flow) if item.confidential and item.form != Form.AGGREGATE]
        if told and flow.confidentiality is None:
            yield Problem(
                f"flows.{name}",
                f"“{flow.name}” carries “{told[0].name}”, which was told in confidence, but nothing says how the duty of confidentiality is met.",
                f"Add `confidentiality` to `flows.{name}`, with the id of one of the `confidentiality_bases`.",
                lacks=f"flows.{name}.confidentiality",
            )


CASES = (
    Case(
        "totals of what was told in confidence",
        """
            data_items.support-plan.confidential: true
            data_items.support-plan.form: aggregate
            """,
    ),
    Case(
        "what was told in confidence, without names",
        """
            data_items.support-plan.confidential: true
            data_items.support-plan.form: de-identified
            """,
        finds="flows.support-plan",
    ),
)
